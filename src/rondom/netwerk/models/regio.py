from enum import StrEnum
from uuid import uuid4

from django.db import models


class Regio(models.Model):
    """An area that works together, with its own routes, terms and thresholds."""

    sleutel = models.SlugField(primary_key=True)
    naam = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.naam


class Gemeente(models.Model):
    """A municipality; ``code`` is the four-digit CBS code (demo: outside the real range)."""

    code = models.CharField(primary_key=True, max_length=4)
    naam = models.CharField(max_length=100)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="gemeenten")

    def __str__(self) -> str:
        return self.naam


class Parameterwaarde(models.Model):
    """A region's own value of a parameter of ``kern.parameters`` from a day on. Append-only."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="parameterwaarden")
    sleutel = models.CharField(max_length=50)
    waarde = models.IntegerField()
    vanaf = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["regio", "sleutel", "vanaf"], name="parameterwaarde_een_per_dag")
        ]


class Schoolvakantie(models.Model):
    """A school holiday of a region; ``tot`` is the first school day after it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="schoolvakanties")
    naam = models.CharField(max_length=60)
    vanaf = models.DateField()
    tot = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(tot__gt=models.F("vanaf")), name="schoolvakantie_duurt")
        ]


class Regelingsoort(StrEnum):
    """Which text of a region: each is one file of its folder."""

    ROUTES = "routes"
    """Who takes a question up."""
    WIE = "regio"
    """Who there is: municipalities, schools, team forms, teams."""
    AFSPRAKEN = "afspraken"
    """Ladder, levels of support, framework of laws."""

    @property
    def bestand(self) -> str:
        """The file in which a region writes it."""
        return f"{self.value}.toml"


class Regeling(models.Model):
    """A region's text of rules as data (TOML), such as its routing table, from a day on. Append-only."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="regelingen")
    soort = models.CharField(max_length=30)
    inhoud = models.TextField()
    vanaf = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["regio", "soort", "vanaf"], name="regeling_een_per_dag")]
