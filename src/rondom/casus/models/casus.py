from django.db import models

from rondom.kern.categorie import Categorie
from rondom.toegang.models import Beschermd, Dossier, Jeugdige


class Casus(Beschermd):
    """One child's case: where it stands. Content stands in rows of its own, each under its own category."""

    CATEGORIE = Categorie.CONTACT

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="casus")
    jeugdige = models.ForeignKey(Jeugdige, on_delete=models.PROTECT, related_name="casussen")
    status = models.CharField(max_length=20)
    status_sinds = models.DateTimeField()
    kenmerk = models.CharField(max_length=12, unique=True)
    """Case number that says nothing about the child (R241)."""
    geopend_op = models.DateTimeField()
    bijgewerkt_op = models.DateTimeField()
    versie = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["status"]), models.Index(fields=["jeugdige"])]
