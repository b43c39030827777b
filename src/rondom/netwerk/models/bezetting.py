from uuid import uuid4

from django.db import models

from rondom.kern.expertise import EXPERTISES
from rondom.netwerk.models.functie import Functie, Persoon
from rondom.netwerk.models.organisatie import Organisatie


class Zetelbezetting(models.Model):
    """Somebody in a seat of a team, or as its deputy, from a day up to a day (R003, R004).

    Which seats there are is data of the region: ``vorm`` names the team form and ``zetel`` the function of the seat. ``team``
    is the team, or the school of which it is the core team. A row is never changed but for its end.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    team = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="zetels")
    vorm = models.CharField(max_length=30)
    zetel = models.CharField(max_length=30)
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="zetels")
    waarnemer = models.BooleanField()
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    vastgelegd_door = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["team", "vorm", "zetel"], name="zetelbezetting_team")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("vanaf")), name="zetelbezetting_duurt"
            )
        ]


class Expertise(models.Model):
    """What a professional knows much about, from a day up to a day (R008)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="expertises")
    onderwerp = models.CharField(max_length=30, choices=[(e.sleutel, e.nl) for e in EXPERTISES.values()])
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    vastgelegd_door = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["persoon", "onderwerp"], condition=models.Q(tot__isnull=True), name="expertise_een_keer"
            )
        ]


class Netwerkwijziging(models.Model):
    """One change of the network as it was made: what, about which function, who took over, why, and how it stood before.

    Only added; so the network of any earlier day can be told, and who changed it. Nobody's child is in it.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    soort = models.CharField(max_length=24)
    """functie_begonnen, functie_gecorrigeerd, functie_beeindigd, opgevolgd, zetel_bezet, zetel_leeg, contact_vast,
    contact_weg, expertise_bij, expertise_weg"""
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="wijzigingen")
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="wijzigingen")
    opvolger = models.ForeignKey(Functie, null=True, on_delete=models.PROTECT, related_name="opvolgingen")
    reden = models.CharField(max_length=20, blank=True)
    """``kern.opvolging.Wisselreden``; of expertise the subject"""
    toelichting = models.CharField(max_length=300, blank=True)
    eerder_vanaf = models.DateField(null=True)
    """How start and end stood before they were put right."""
    eerder_tot = models.DateField(null=True)
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "op"], name="netwerkwijziging_organisatie"),
            models.Index(fields=["functie", "op"], name="netwerkwijziging_functie"),
        ]
