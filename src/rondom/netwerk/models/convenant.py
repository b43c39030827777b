from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.kern.stromen import Doel
from rondom.netwerk.models.organisatie import Organisatie


def only_working_together() -> list[str]:
    """The purpose that every convenant of casework names."""
    return [Doel.SAMENWERKEN.value]


class Convenant(models.Model):
    """An agreement between organisations to exchange data, for the purposes that it names (BR37, R039, L58)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    naam = models.CharField(max_length=120)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    doelen = ArrayField(models.CharField(max_length=20), default=only_working_together)
    vindplaats = models.CharField(max_length=200, blank=True)
    """Where the signed paper is kept; Rondom keeps no copy."""


class ConvenantPartij(models.Model):
    """One party of a convenant."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    convenant = models.ForeignKey(Convenant, on_delete=models.CASCADE, related_name="partijen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="convenanten")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["convenant", "organisatie"], name="convenantpartij_een_keer")]
