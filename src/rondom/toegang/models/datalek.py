from uuid import uuid4

from django.db import models

from rondom.kern.datalek import Risico
from rondom.netwerk.models import Organisatie


class Datalek(models.Model):
    """A breach of personal data: what happened, how bad it is, and who was told or why not (AVG art. 33 and 34)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    ontdekt_op = models.DateTimeField()
    feiten = models.TextField()
    gevolgen = models.TextField(blank=True)
    maatregelen = models.TextField(blank=True)
    aantal = models.PositiveIntegerField(null=True, blank=True)
    """Of how many people; empty as long as that is not known."""
    risico = models.CharField(max_length=10, blank=True, choices=[(r.value, r.value) for r in Risico])
    gemeld_op = models.DateTimeField(null=True, blank=True)
    """Reported to the Autoriteit Persoonsgegevens."""
    meldnummer = models.CharField(max_length=40, blank=True)
    waarom_niet_gemeld = models.TextField(blank=True)
    waarom_later = models.TextField(blank=True)
    verteld_op = models.DateTimeField(null=True, blank=True)
    """The people concerned were told."""
    waarom_niet_verteld = models.TextField(blank=True)
    afgesloten_op = models.DateTimeField(null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["organisatie", "-ontdekt_op"])]
