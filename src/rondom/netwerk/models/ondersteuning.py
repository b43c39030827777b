from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from rondom.netwerk.models.organisatie import Organisatie, School


class Bron(models.TextChoices):
    """Where an offer comes from. Since 1 August 2025 it stands in the school's guide (L15)."""

    SCHOOLGIDS = "schoolgids", _("Schoolgids")
    PROFIEL = "profiel", _("Ouder ondersteuningsprofiel (SOP)")


class Ondersteuningsaanbod(models.Model):
    """What one school offers in one school year (R198, L15). A draft until the head adopts it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="ondersteuning")
    schooljaar = models.PositiveSmallIntegerField()
    """The year in which it begins."""
    toelichting = models.TextField(blank=True)
    grens = models.TextField(blank=True)
    """What the school cannot do, in its own words."""
    gids = models.URLField(max_length=200, blank=True)
    bron = models.CharField(max_length=12, choices=Bron.choices)
    kopie_van = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="kopieen")
    mr_op = models.DateField(null=True, blank=True)
    """When the participation council spoke about it (L56)."""
    vastgesteld_op = models.DateField(null=True)
    vastgesteld_door = models.UUIDField(null=True)
    gecontroleerd_op = models.DateField()
    gecontroleerd_door = models.UUIDField()
    """Key of the function."""
    gewijzigd_op = models.DateTimeField()
    gewijzigd_door = models.UUIDField()
    versie = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "schooljaar"], name="ondersteuningsaanbod_een_per_jaar"),
        ]
        indexes = [models.Index(fields=["schooljaar", "school"], name="ondersteuningsaanbod_jaar")]


class Voorziening(models.Model):
    """One line of an offer: what, for whom, by whom, and how many places there are."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    aanbod = models.ForeignKey(Ondersteuningsaanbod, on_delete=models.CASCADE, related_name="voorzieningen")
    lijn = models.UUIDField()
    """The same thing through the years: a copied line keeps it, and with it the places that are held."""
    soort = models.CharField(max_length=40)
    """Key of a kind of support of the region (``kern.afspraken``)."""
    niveau = models.CharField(max_length=40)
    """Key of a level of the region."""
    wat = models.TextField()
    voor_wie = models.CharField(max_length=300)
    wie = models.CharField(max_length=200, blank=True)
    """Who gives it, in words: a role, a team, a partner."""
    leeftijd_van = models.PositiveSmallIntegerField(default=4)
    leeftijd_tot = models.PositiveSmallIntegerField(default=20)
    """Up to and including."""
    plaatsen = models.PositiveSmallIntegerField(null=True)
    """None: no fixed number."""
    bezet = models.PositiveSmallIntegerField(default=0)
    """How many places are taken now, by the school's own count."""
    versie = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(leeftijd_tot__gte=models.F("leeftijd_van")), name="voorziening_leeftijd_loopt_op"
            ),
            models.CheckConstraint(
                condition=models.Q(plaatsen__isnull=True) | models.Q(bezet__lte=models.F("plaatsen")),
                name="voorziening_niet_voller_dan_vol",
            ),
        ]
        indexes = [
            models.Index(fields=["lijn"], name="voorziening_lijn"),
            models.Index(fields=["soort"], name="voorziening_soort"),
        ]


class Plaats(models.Model):
    """One place that is held for a pupil of another school, up to and including a day (R201). It says of nobody for whom."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    voorziening = models.ForeignKey(Voorziening, on_delete=models.PROTECT, related_name="gehouden")
    lijn = models.UUIDField()
    """The line of the voorziening: counted over the years."""
    vanaf = models.DateField()
    tot = models.DateField()
    vrij_op = models.DateField(null=True)
    """From this day it is held no more."""

    class Meta:
        indexes = [
            models.Index(fields=["lijn", "tot"], condition=models.Q(vrij_op__isnull=True), name="plaats_gehouden")
        ]
        constraints = [models.CheckConstraint(condition=models.Q(tot__gte=models.F("vanaf")), name="plaats_duurt")]


class Plaatshouder(models.Model):
    """Who holds a place: read by that organisation and by the school whose place it is, and by nobody else."""

    plaats = models.OneToOneField(Plaats, primary_key=True, on_delete=models.CASCADE, related_name="houder")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    functie = models.UUIDField()
    """Key of the function that asked."""
    op = models.DateTimeField()
