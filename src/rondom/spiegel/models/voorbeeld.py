from uuid import uuid4

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from rondom.netwerk.models import Organisatie, Regio


class Voorbeeld(models.Model):
    """A good example of working together, for others to learn from (R237). In the library after somebody else's review."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="voorbeelden")
    """Who keeps it right."""
    titel = models.CharField(max_length=120)
    thema = models.CharField(max_length=20)
    aanleiding = models.TextField()
    aanpak = models.TextField()
    opbrengst = models.TextField()
    ingediend_op = models.DateTimeField()
    ingediend_door = models.UUIDField()
    akkoord = models.BooleanField(null=True)
    oordeel = models.TextField(blank=True)
    beoordeeld_op = models.DateTimeField(null=True)
    beoordeeld_door = models.UUIDField(null=True)
    gecontroleerd_op = models.DateField(null=True)
    gecontroleerd_door = models.UUIDField(null=True)
    gestopt_op = models.DateField(null=True)
    gestopt_door = models.UUIDField(null=True)
    versie = models.IntegerField()
    zoek = SearchVectorField(null=True)

    class Meta:
        indexes = [GinIndex(fields=["zoek"], name="voorbeeld_zoek"), models.Index(fields=["regio", "thema"])]

    def __str__(self) -> str:
        return self.titel
