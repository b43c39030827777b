from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from rondom.kern.pilot import Besluit, Trede, Uitslag
from rondom.kern.statussen import PilotStatus
from rondom.netwerk.models import Regio
from rondom.spiegel.models.programma import Thema
from rondom.spiegel.models.sturing import Sturing


class Pilot(Sturing):
    """Something that is tried for a time: where, what it costs, what it should bring; read in every region (R209)."""

    naam = models.CharField(max_length=120)
    doel = models.TextField()
    verwacht = models.TextField()
    """What children and parents should notice, as it was expected beforehand."""
    gemeenten = ArrayField(models.CharField(max_length=4), default=list)
    """Codes; the words of a municipality may change, that it took part does not."""
    scholen = ArrayField(models.UUIDField(), default=list, blank=True)
    """Keys of organisations; shown by name as long as they exist."""
    vanaf = models.DateField()
    einde = models.DateField()
    """Up to this day; from it on somebody must decide (BR42)."""
    kosten = models.BigIntegerField()
    """In cents, over the whole period."""
    betaald_door = models.CharField(max_length=120, blank=True)
    thema = models.ForeignKey(Thema, null=True, blank=True, on_delete=models.PROTECT, related_name="pilots")
    eigenaar = models.UUIDField(null=True, blank=True)
    """Key of the function that leads it."""
    status = models.CharField(max_length=14, choices=[(s.value, s.value) for s in PilotStatus], default="voorbereiding")
    geleerd = models.TextField(blank=True)
    """What others can learn from it: of the last decision."""
    zoek = SearchVectorField(null=True)

    class Meta:
        indexes = [
            GinIndex(fields=["zoek"], name="pilot_zoek"),
            models.Index(fields=["regio", "status", "einde"], name="pilot_regio"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(einde__gt=models.F("vanaf")), name="pilot_duurt"),
            models.CheckConstraint(condition=models.Q(kosten__gte=0), name="pilot_kosten_niet_negatief"),
        ]

    def __str__(self) -> str:
        return self.naam


class Pilotmeting(models.Model):
    """What was measured and what was noticed on one step of the ladder, on a day (R218, R223). Only added."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    pilot = models.ForeignKey(Pilot, on_delete=models.PROTECT, related_name="metingen")
    trede = models.PositiveSmallIntegerField(choices=[(t.value, t.name) for t in Trede])
    dag = models.DateField()
    uitslag = models.CharField(max_length=10, choices=[(u.value, u.value) for u in Uitslag])
    meetbaar = models.TextField(blank=True)
    merkbaar = models.TextField(blank=True)
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["pilot", "trede", "-dag"], name="pilotmeting_laatst")]


class Pilotbesluit(models.Model):
    """How a pilot goes on, with the reason and what was learned (BR42, R210). Only added."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    pilot = models.ForeignKey(Pilot, on_delete=models.PROTECT, related_name="besluiten")
    besluit = models.CharField(max_length=10, choices=[(b.value, b.value) for b in Besluit])
    reden = models.TextField()
    geleerd = models.TextField()
    tot = models.DateField(null=True)
    waar = models.CharField(max_length=200, blank=True)
    op = models.DateTimeField()
    door = models.UUIDField()
