from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Leesvraag(models.Model):
    """A fact about reading that a guard of privacy asked the reader about, or marked as explained. One per fact.

    Holds keys of log lines and what people wrote; never what was read. The reader answers once; the guard closes it.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    """Made of the fact, so that the same fact is asked about once (``kern.opvallend``)."""
    soort = models.CharField(max_length=20)
    houder = models.UUIDField()
    organisatie = models.UUIDField(null=True)
    dossier = models.UUIDField(null=True)
    inzagen = ArrayField(models.UUIDField())
    vraag = models.TextField(blank=True)
    """Empty when the guard knew the explanation and asked nothing."""
    gevraagd_door = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    antwoord = models.TextField(blank=True)
    beantwoord_op = models.DateTimeField(null=True)
    verklaring = models.TextField(blank=True)
    verklaard_door = models.UUIDField(null=True)
    verklaard_op = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["houder", "gevraagd_op"])]
