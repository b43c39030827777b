from uuid import uuid4

from django.db import models

from rondom.netwerk.models import Organisatie, Regio


class Scholing(models.Model):
    """A question for training, from asking to looking back (R194). Other organisations can ask along."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="scholingsvragen")
    onderwerp = models.CharField(max_length=120)
    toelichting = models.TextField()
    mensen = models.PositiveSmallIntegerField()
    """How many people of the asking organisation."""
    liefst = models.CharField(max_length=120, blank=True)
    """When it would suit, in words."""
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.UUIDField()
    gever = models.ForeignKey(Organisatie, null=True, on_delete=models.PROTECT, related_name="scholingen_gegeven")
    dag = models.DateField(null=True)
    plaats = models.CharField(max_length=120, blank=True)
    afgesproken_op = models.DateTimeField(null=True)
    afgesproken_door = models.UUIDField(null=True)
    cijfer = models.PositiveSmallIntegerField(null=True)
    opbrengst = models.TextField(blank=True)
    geevalueerd_op = models.DateTimeField(null=True)
    geevalueerd_door = models.UUIDField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)
    ingetrokken_door = models.UUIDField(null=True)
    versie = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["regio", "dag"])]

    def __str__(self) -> str:
        return self.onderwerp


class Scholingsdeelname(models.Model):
    """Another organisation that asks along, with how many people."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    scholing = models.ForeignKey(Scholing, on_delete=models.CASCADE, related_name="deelnames")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    mensen = models.PositiveSmallIntegerField()
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scholing", "organisatie"], name="scholingsdeelname_een_keer")]


class Scholingsaanbod(models.Model):
    """Somebody can give a training: to everybody, or in answer to one question."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="scholingsaanbod")
    scholing = models.ForeignKey(Scholing, null=True, on_delete=models.CASCADE, related_name="aanbod")
    titel = models.CharField(max_length=120)
    omschrijving = models.TextField()
    aangeboden_op = models.DateTimeField()
    aangeboden_door = models.UUIDField()
    gestopt_op = models.DateTimeField(null=True)
    gestopt_door = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.titel
