from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Inzage(models.Model):
    """One line of the access log: who, in which function, for which organisation, what, when, why, under which grant.

    Fields as in NEN 7513 and Logboek dataverwerkingen; which is which stands in ``kern.logboekvelden``. Ids only; names
    are joined when shown.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    moment = models.DateTimeField()
    account = models.UUIDField(null=True)
    houder = models.UUIDField(null=True)
    rol = models.CharField(max_length=40)
    organisatie = models.UUIDField(null=True)
    dossier = models.UUIDField(null=True)
    object_soort = models.CharField(max_length=40)
    objecten = ArrayField(models.UUIDField())
    actie = models.CharField(max_length=20)
    doel = models.CharField(max_length=60)
    grond = models.CharField(max_length=75)
    """Rule and ground of the grant under which it was shown, ``BR14 toestemming:…``."""
    geslaagd = models.BooleanField()
    veiligheid = models.BooleanField()
    verwerking = models.CharField(max_length=40)
    """The processing activity of the register (``kern.verwerkingen``)."""
    trace_id = models.CharField(max_length=32)
    """One for all lines of one request, or of the chain of systems that it is part of (W3C Trace Context)."""
    span_id = models.CharField(max_length=16)
    ouder_span_id = models.CharField(max_length=16, blank=True)
    """The operation of another system that asked for this; empty when somebody did."""

    class Meta:
        indexes = [
            models.Index(fields=["dossier", "moment"]),
            models.Index(fields=["houder", "moment"]),
            models.Index(fields=["-moment", "id"], name="inzage_laatste"),
            models.Index(fields=["objecten"], condition=models.Q(geslaagd=False), name="inzage_geweigerd"),
        ]
