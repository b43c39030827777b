from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rondom.kern.schooljaar import Schooljaar
from rondom.netwerk.models import Organisatie


class Kernjaar(models.Model):
    """One school year of the core team of one school (R191, R192, R224). ``begin``: the calendar year in which it begins."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="kernjaren")
    begin = models.PositiveSmallIntegerField()
    procesbegeleider = models.UUIDField()
    """Key of the function of who makes the development document and is asked when a step is due."""
    begonnen_op = models.DateTimeField()
    begonnen_door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["school", "begin"], name="kernjaar_een_per_jaar")]

    def __str__(self) -> str:
        return f"{self.school} {self.jaar.naam}"

    @property
    def jaar(self) -> Schooljaar:
        """The school year as the rules know it."""
        return Schooljaar(self.begin)


class Kerngesprek(models.Model):
    """The talk at the start or at the end of the year: when, who was there, what was said (R191)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kernjaar = models.ForeignKey(Kernjaar, on_delete=models.CASCADE, related_name="gesprekken")
    stap = models.CharField(max_length=12)
    dag = models.DateField()
    aanwezig = ArrayField(models.UUIDField())
    """Keys of functions."""
    afgemeld = models.JSONField(default=dict)
    """Seat → why nobody was there: ``verhinderd`` or ``geen_plek``. A key, no words about a person."""
    besproken = models.TextField()
    versie = models.IntegerField()
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kernjaar", "stap"], name="kerngesprek_een_keer")]


class Doelstand(models.TextChoices):
    """How far a goal of the year is."""

    LOOPT = "loopt", _("Loopt")
    BEHAALD = "behaald", _("Behaald")
    DEELS = "deels", _("Voor een deel behaald")
    NIET = "niet", _("Niet behaald")


class Kerndoel(models.Model):
    """A goal of the year as it stands in the school's plan: what becomes better for pupils, and how one sees that."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kernjaar = models.ForeignKey(Kernjaar, on_delete=models.CASCADE, related_name="doelen")
    tekst = models.CharField(max_length=300)
    zichtbaar = models.CharField(max_length=300)
    """How one will see that it worked."""
    vindplaats = models.CharField(max_length=120, blank=True)
    """Where it stands in the school's plan; empty while it does not."""
    stand = models.CharField(max_length=10, choices=Doelstand.choices, default=Doelstand.LOOPT)
    uitkomst = models.CharField(max_length=500, blank=True)
    versie = models.IntegerField()
    op = models.DateTimeField()
    door = models.UUIDField()


class Kernafspraak(models.Model):
    """Who of the core team does what, by when."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kernjaar = models.ForeignKey(Kernjaar, on_delete=models.CASCADE, related_name="afspraken")
    tekst = models.CharField(max_length=300)
    wie = models.UUIDField()
    """Key of the function."""
    voor = models.DateField()
    op = models.DateTimeField()
    door = models.UUIDField()
    gedaan_op = models.DateTimeField(null=True)
    gedaan_door = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["wie", "voor"], condition=models.Q(gedaan_op__isnull=True), name="kernafspraak_open")
        ]
