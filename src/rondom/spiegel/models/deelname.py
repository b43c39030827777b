from uuid import uuid4

from django.db import models

from rondom.spiegel.models.meting import Metinggroep


class Deelname(models.Model):
    """A link that has not been used up: the hash of its secret, and a draft that only that secret opens.

    Not linked to an address, a person or a moment. The row goes when the answers are sent, and at the close.
    """

    hash = models.CharField(primary_key=True, max_length=64)
    groep = models.ForeignKey(Metinggroep, on_delete=models.PROTECT, related_name="+")
    concept = models.BinaryField(null=True)


class Inzending(models.Model):
    """The answers of one person as they came in, sealed until the close and then destroyed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    groep = models.ForeignKey(Metinggroep, on_delete=models.PROTECT, related_name="+")
    inhoud = models.BinaryField()
