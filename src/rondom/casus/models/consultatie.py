from django.db import models

from rondom.kern.categorie import Categorie
from rondom.netwerk.models import Organisatie
from rondom.toegang.models import Beschermd


class Consultatie(Beschermd):
    """A question to a partner about nobody recognisable, with its answer (R063)."""

    CATEGORIE = Categorie.STATUS

    team = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="consultaties")
    vraag = models.TextField()
    al_geprobeerd = models.TextField(blank=True)
    leeftijdsgroep = models.CharField(max_length=10)
    """0-4, 4-12, 12-16, 16-18, 18+: never a date of birth."""
    status = models.CharField(max_length=12)
    gesteld_door = models.UUIDField()
    gesteld_op = models.DateTimeField()
    antwoord = models.TextField(blank=True)
    beantwoord_door = models.UUIDField(null=True)
    beantwoord_op = models.DateTimeField(null=True)
    opvolging = models.TextField(blank=True)
    versie = models.IntegerField()
