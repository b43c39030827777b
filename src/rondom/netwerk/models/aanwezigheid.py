"""Who of the partners is at school, when (R003). About people at work, not about a child."""

from uuid import uuid4

from django.db import models

from rondom.kern.aanwezig import Weken
from rondom.netwerk.models.functie import Functie
from rondom.netwerk.models.organisatie import Organisatie


class Vastdagdeel(models.Model):
    """A fixed half-day of a function at a school, with a consultation hour where there is one (R003, R183).

    Never changed: another hour is a new row from a day on, so that one can see who was there in March.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="dagdelen")
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="dagdelen")
    weekdag = models.PositiveSmallIntegerField()
    """0 is Monday."""
    begin = models.TimeField()
    einde = models.TimeField()
    weken = models.CharField(max_length=10, choices=[(w.value, w.value) for w in Weken], default=Weken.ELKE.value)
    vervanger = models.ForeignKey(Functie, null=True, blank=True, on_delete=models.PROTECT, related_name="vervangt")
    plaats = models.CharField(max_length=60, blank=True)
    spreek_van = models.TimeField(null=True, blank=True)
    spreek_tot = models.TimeField(null=True, blank=True)
    plek = models.PositiveSmallIntegerField(default=0)
    """Minutes of one talk in the consultation hour; 0 without one."""
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["school", "weekdag"], name="vastdagdeel_school")]
        constraints = [
            models.CheckConstraint(condition=models.Q(einde__gt=models.F("begin")), name="vastdagdeel_duurt"),
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gt=models.F("vanaf")), name="vastdagdeel_periode"
            ),
        ]


class Afwezigheid(models.Model):
    """Somebody is not there from a day up to a day, or moved one fixed half-day. Why is not written down."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="afwezigheden")
    vastdagdeel = models.ForeignKey(
        Vastdagdeel, null=True, blank=True, on_delete=models.PROTECT, related_name="afwezigheden"
    )
    vanaf = models.DateField()
    tot = models.DateField()
    naar = models.DateField(null=True, blank=True)
    neemt_over = models.BooleanField(default=False)
    """The deputy comes instead."""
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["functie", "tot"], name="afwezigheid_functie")]
        constraints = [models.CheckConstraint(condition=models.Q(tot__gt=models.F("vanaf")), name="afwezigheid_duurt")]
