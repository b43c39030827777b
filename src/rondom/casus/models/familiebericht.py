from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd, Naaste


class Familiebericht(Beschermd):
    """Own words of a parent or young person: their story, a question, or 'it no longer works' (R131, R179)."""

    CATEGORIE = Categorie.VERSLAG
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="berichten")
    soort = models.CharField(max_length=20)
    """verhaal, vraag, werkt_niet_meer"""
    tekst = models.TextField()
    op = models.DateTimeField()
    gezien_door = models.UUIDField(null=True)
    gezien_op = models.DateTimeField(null=True)
