from django.db import models

from rondom.toegang.models import Beschermd


class Groeidocumentdeel(Beschermd):
    """One part of the running record: what was asked, seen, tried and wished; reused in every next step (R018, R090)."""

    CATEGORIE = None

    categorie = models.IntegerField()
    soort = models.CharField(max_length=20)
    """hulpvraag, geprobeerd, bevorderend, belemmerend, wens_jeugdige, wens_ouders, thuis_anders"""
    leefgebied = models.CharField(max_length=12)
    tekst = models.TextField()
    bron = models.CharField(max_length=20)
    """signaal, gesprek, aanmelding, overleg: where the text was typed the one time."""
    door = models.UUIDField()
    op = models.DateTimeField()
    versie = models.IntegerField()
