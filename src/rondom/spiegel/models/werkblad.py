from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.netwerk.models import Regio


class Werkblad(models.Model):
    """A worksheet of the step plan that one group fills in together (R214). Only who takes part reads it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    titel = models.CharField(max_length=120)
    leden = ArrayField(models.UUIDField())
    """Keys of the functions that take part; who made it is one of them."""
    uitkomst = models.TextField(blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()
    afgerond_op = models.DateTimeField(null=True)
    afgerond_door = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.titel


class Werkbladdeelnemer(models.Model):
    """As what somebody takes part; without a function: a parent or another who has no login here, by role alone."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    werkblad = models.ForeignKey(Werkblad, on_delete=models.CASCADE, related_name="deelnemers")
    functie = models.UUIDField(null=True)
    rol = models.CharField(max_length=20)
    toegevoegd_op = models.DateTimeField()
    toegevoegd_door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["werkblad", "functie"], name="werkbladdeelnemer_een_keer")]


class Werkbladantwoord(models.Model):
    """One text under one question of the step plan. Append-only: the highest number counts, the others are its history."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    werkblad = models.ForeignKey(Werkblad, on_delete=models.CASCADE, related_name="antwoorden")
    item = models.CharField(max_length=20)
    nummer = models.PositiveSmallIntegerField()
    tekst = models.TextField(blank=True)
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["werkblad", "item", "nummer"], name="werkbladantwoord_op_volgorde")
        ]
