from uuid import uuid4

from django.db import models

from rondom.netwerk.models import Gemeente, Organisatie, Regio


class Preventieactiviteit(models.Model):
    """Something that school and youth help do to prevent problems: at a school, or in a neighbourhood (R190)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    school = models.ForeignKey(Organisatie, null=True, on_delete=models.PROTECT, related_name="preventie")
    gemeente = models.ForeignKey(Gemeente, null=True, on_delete=models.PROTECT, related_name="+")
    wijk = models.CharField(max_length=80, blank=True)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=16)
    voor_wie = models.CharField(max_length=160)
    wie = models.CharField(max_length=160)
    """Which organisations or functions do it; no names of people."""
    begin = models.DateField()
    eind = models.DateField()
    plaats = models.CharField(max_length=120, blank=True)
    eigenaar = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    overgenomen_van = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    """The same activity of the year before, when it was copied."""
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()
    gestopt_op = models.DateTimeField(null=True)
    gestopt_door = models.UUIDField(null=True)
    versie = models.IntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["regio", "begin"]),
            models.Index(fields=["school", "begin"]),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(eind__gte=models.F("begin")), name="preventie_loopt_op"),
            models.CheckConstraint(
                condition=models.Q(school__isnull=False) | models.Q(gemeente__isnull=False), name="preventie_ergens"
            ),
            models.UniqueConstraint(
                fields=["overgenomen_van"],
                condition=models.Q(gestopt_op__isnull=True),
                name="preventie_een_keer_overgenomen",
            ),
        ]

    def __str__(self) -> str:
        return self.naam
