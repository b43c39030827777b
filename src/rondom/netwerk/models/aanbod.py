from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rondom.netwerk.models.organisatie import Organisatie
from rondom.netwerk.models.regio import Gemeente, Regio


class Aanbodsoort(models.TextChoices):
    """Is somebody paid to do it? Both count: a sports club can be what a child needs (R007)."""

    FORMEEL = "formeel", _("Professioneel")
    INFORMEEL = "informeel", _("Vrijwilligers, sport en buurt")


class Aanbod(models.Model):
    """One entry of the sociale kaart: what there is for whom, where, and who keeps the entry right (R007)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="aanbod")
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=10, choices=Aanbodsoort.choices)
    omschrijving = models.TextField()
    trefwoorden = models.CharField(max_length=300, blank=True)
    """Words that people use for it and that the text does not have: what search finds it by too."""
    leeftijd_van = models.PositiveSmallIntegerField(default=0)
    leeftijd_tot = models.PositiveSmallIntegerField(default=23)
    """Up to and including."""
    leefgebieden = ArrayField(models.CharField(max_length=20))
    gemeenten = models.ManyToManyField(Gemeente, through="Aanbodplaats", related_name="aanbod", blank=True)
    """Where it is; none means the whole region."""
    kosten = models.CharField(max_length=200, blank=True)
    aanmelden = models.CharField(max_length=300, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    website = models.URLField(max_length=200, blank=True)
    eigenaar = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aanbod")
    """The organisation whose people keep the entry right."""
    gecontroleerd_op = models.DateField()
    gecontroleerd_door = models.UUIDField()
    """Key of the function."""
    gestopt_op = models.DateField(null=True, blank=True)
    gestopt_door = models.UUIDField(null=True, blank=True)
    gewijzigd_op = models.DateTimeField()
    gewijzigd_door = models.UUIDField()
    versie = models.IntegerField()
    zoek = SearchVectorField(null=True)

    class Meta:
        indexes = [
            GinIndex(fields=["zoek"], name="aanbod_zoek"),
            models.Index(fields=["eigenaar", "gecontroleerd_op"], name="aanbod_controle"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(leeftijd_tot__gte=models.F("leeftijd_van")), name="aanbod_leeftijd_loopt_op"
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Aanbodplaats(models.Model):
    """One municipality in which an entry is there."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="plaatsen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="aanbodplaatsen")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["aanbod", "gemeente"], name="aanbodplaats_een_keer")]


class Aanbodmelding(models.Model):
    """Somebody says that an entry is not right. It waits for the owner's check."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    aanbod = models.ForeignKey(Aanbod, on_delete=models.CASCADE, related_name="meldingen")
    tekst = models.CharField(max_length=500)
    gemeld_op = models.DateTimeField()
    gemeld_door = models.UUIDField()
    verwerkt_op = models.DateField(null=True)
    verwerkt_door = models.UUIDField(null=True)
