from uuid import uuid4

from django.db import models

from rondom.netwerk.models.organisatie import Organisatie


class Convenant(models.Model):
    """An agreement between organisations to exchange data (BR37, L58)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    naam = models.CharField(max_length=120)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)


class ConvenantPartij(models.Model):
    """One party of a convenant."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    convenant = models.ForeignKey(Convenant, on_delete=models.CASCADE, related_name="partijen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="convenanten")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["convenant", "organisatie"], name="convenantpartij_een_keer")]
