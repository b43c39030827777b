from django.db import models

from rondom.kern.categorie import Categorie
from rondom.toegang.models import Beschermd


class Verzuim(Beschermd):
    """Hours of absence on one day, entered by hand (L20, R135)."""

    CATEGORIE = Categorie.VERZUIM

    datum = models.DateField()
    uren = models.IntegerField()
    soort = models.CharField(max_length=14)
    """ongeoorloofd, geoorloofd, ziekte"""
    reden = models.CharField(max_length=120, blank=True)
    gemeld_op = models.DateField(null=True)
    """The day on which this was part of a report to DUO."""
    door = models.UUIDField()
    vastgelegd_op = models.DateTimeField()
