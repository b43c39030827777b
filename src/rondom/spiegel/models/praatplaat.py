from uuid import uuid4

from django.db import models

from rondom.netwerk.models import Organisatie, Regio


class Praatplaat(models.Model):
    """A board on which parties say who does what, each in its own view (R215)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    titel = models.CharField(max_length=120)
    conclusie = models.TextField(blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()
    afgerond_op = models.DateTimeField(null=True)
    afgerond_door = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.titel


class Praatpartij(models.Model):
    """An organisation at the board."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    praatplaat = models.ForeignKey(Praatplaat, on_delete=models.CASCADE, related_name="partijen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    toegevoegd_op = models.DateTimeField()
    toegevoegd_door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["praatplaat", "organisatie"], name="praatpartij_een_keer")]


class Praattaak(models.Model):
    """One task about which is talked."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    praatplaat = models.ForeignKey(Praatplaat, on_delete=models.CASCADE, related_name="taken")
    volgorde = models.PositiveSmallIntegerField()
    tekst = models.CharField(max_length=300)
    toegevoegd_op = models.DateTimeField()
    toegevoegd_door = models.UUIDField()


class Praatvisie(models.Model):
    """Who does this task, in the view of one party: the key of a party, ``samen`` or ``niemand``."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    taak = models.ForeignKey(Praattaak, on_delete=models.CASCADE, related_name="visies")
    partij = models.ForeignKey(Praatpartij, on_delete=models.CASCADE, related_name="visies")
    wie = models.CharField(max_length=36)
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["taak", "partij"], name="praatvisie_een_per_partij")]
