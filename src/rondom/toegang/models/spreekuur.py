"""Appointments in a consultation hour. They belong to no dossier, open nothing, and go soon after the talk (R183)."""

from uuid import uuid4

from django.db import models

from rondom.kern.spreekuur import Stand
from rondom.netwerk.models import Functie, Organisatie, Vastdagdeel


class Boeking(models.Model):
    """One place that somebody booked. Only who booked and the professional see it, and the deputy who stands in.

    ``naam`` is how somebody wants to be called: a first name is enough.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    vastdagdeel = models.ForeignKey(Vastdagdeel, on_delete=models.PROTECT, related_name="boekingen")
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="boekingen")
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="boekingen")
    begin = models.DateTimeField()
    einde = models.DateTimeField()
    stand = models.CharField(max_length=10, default=Stand.GEBOEKT.value)
    geboekt_door = models.UUIDField()
    geboekt_op = models.DateTimeField()
    als = models.CharField(max_length=10)
    """``kern.spreekuur.Boeker``"""
    naam = models.CharField(max_length=120)
    jeugdige = models.UUIDField(null=True)
    """The child of the family of who booked; a bare key: nothing of the child is reached by it."""
    ouders_zien = models.BooleanField(default=False)
    """Parents with custody of a child below the age of the rule see that there is a talk (L04)."""
    afgezegd_op = models.DateTimeField(null=True)
    afgezegd_door = models.UUIDField(null=True)
    herinnerd_op = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["geboekt_door", "begin"], name="boeking_van_mij")]
        constraints = [
            # Two who choose the same place at the same moment: the database lets one through.
            models.UniqueConstraint(
                fields=["functie", "begin"], condition=models.Q(stand="geboekt"), name="boeking_een_per_plek"
            ),
            models.CheckConstraint(condition=models.Q(einde__gt=models.F("begin")), name="boeking_duurt"),
        ]


class Boekingsreden(models.Model):
    """What somebody wants to say beforehand, if anything: for the professional alone. Parents never read it."""

    boeking = models.OneToOneField(Boeking, primary_key=True, on_delete=models.CASCADE, related_name="reden")
    tekst = models.CharField(max_length=500)


class Bezet(models.Model):
    """That a place is taken, and nothing about by whom: what everybody may see who looks for a free one.

    Its key is that of the booking.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    functie = models.ForeignKey(Functie, on_delete=models.CASCADE, related_name="bezet")
    begin = models.DateTimeField()
    einde = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["functie", "begin"], name="bezet_een_per_plek")]
