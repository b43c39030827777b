from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.papier import Papiersoort
from rondom.toegang.models.beschermd import Beschermd
from rondom.toegang.models.jeugdige import Naaste


class Papier(Beschermd):
    """What somebody of a family asked and signed on paper, written down by a professional, and what came of it (A06)."""

    CATEGORIE = Categorie.GEZIN
    TOEVOEGEN = Actie.SCHRIJVEN
    WIJZIGEN = Actie.SCHRIJVEN

    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="papieren")
    soort = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Papiersoort])
    getekend_op = models.DateField()
    papier = models.CharField(max_length=120)
    """Which paper, and where it is kept."""
    tekst = models.TextField(blank=True)
    antwoord_voor = models.DateField()
    door = models.UUIDField()
    op = models.DateTimeField()
    uitkomst = models.TextField(blank=True)
    afgehandeld_op = models.DateTimeField(null=True)
    afgehandeld_door = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["dossier"])]
