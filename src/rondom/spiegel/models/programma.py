from django.db import models

from rondom.kern.programma import Schaal, Spoor
from rondom.kern.statussen import ThemaactieStatus, ThemaStatus
from rondom.spiegel.models.sturing import Sturing


class Thema(Sturing):
    """Something that no party can solve alone; only a few run at the same time (BR41, R205)."""

    naam = models.CharField(max_length=100)
    waarom = models.TextField()
    """What goes wrong now for children and parents, and why together."""
    status = models.CharField(max_length=12, choices=[(s.value, s.value) for s in ThemaStatus], default="voorstel")
    begonnen_op = models.DateField(null=True)
    afgerond_op = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["regio", "status"], name="thema_regio")]

    def __str__(self) -> str:
        return self.naam


class Themadoel(Sturing):
    """What children and parents notice when a theme succeeds, and what shows it (R205)."""

    thema = models.ForeignKey(Thema, on_delete=models.PROTECT, related_name="doelen")
    tekst = models.TextField()
    meting = models.CharField(max_length=80, blank=True)
    """``cijfer:<indicator>`` of the publication or ``vraag:<instrument>.<item>``; empty: nothing shows it yet."""
    nu = models.CharField(max_length=60, blank=True)
    streef = models.CharField(max_length=60, blank=True)
    streef_op = models.DateField(null=True, blank=True)
    gestopt_op = models.DateField(null=True)
    gestopt_door = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.tekst


class Themaactie(Sturing):
    """What somebody does for a goal, by when, where, and on which line of the time path (BR41, R206, R212)."""

    doel = models.ForeignKey(Themadoel, on_delete=models.PROTECT, related_name="acties")
    tekst = models.TextField()
    eigenaar = models.UUIDField(null=True, blank=True)
    """Key of the function: people leave, the action stays."""
    vanaf = models.DateField(null=True, blank=True)
    termijn = models.DateField(null=True, blank=True)
    schaal = models.CharField(
        max_length=12, choices=[(s.value, s.value) for s in Schaal], default=Schaal.REGIONAAL.value
    )
    waar = models.CharField(max_length=120, blank=True)
    """In which municipality or school, of a local action."""
    spoor = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Spoor], default=Spoor.UITVOERING.value)
    status = models.CharField(max_length=12, choices=[(s.value, s.value) for s in ThemaactieStatus], default="voorstel")

    class Meta:
        indexes = [models.Index(fields=["eigenaar", "termijn"], name="themaactie_eigenaar")]

    def __str__(self) -> str:
        return self.tekst
