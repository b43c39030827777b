from uuid import uuid4

from django.db import models

from rondom.kern.partnertijd import KWARTIEREN, MEESTE_UREN, Verdeling
from rondom.spiegel.models.kernjaar import Kernjaar


class Partnertijd(models.Model):
    """The time that one core partner plans for one school in one year: collective and individual, and why so (R193).

    A plan, never a record of hours that were worked. ``collectief`` and ``individueel``: quarters of an hour a week.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    kernjaar = models.ForeignKey(Kernjaar, on_delete=models.CASCADE, related_name="partnertijden")
    functie = models.UUIDField()
    """Key of the function of the partner."""
    collectief = models.PositiveSmallIntegerField()
    individueel = models.PositiveSmallIntegerField()
    profiel = models.CharField(max_length=300, blank=True)
    """What the school is like, in words; needed where no figure was published."""
    waarom = models.CharField(max_length=500)
    terugblik = models.CharField(max_length=8, blank=True)
    """How it went, in the words of ``kern.partnertijd.Terugblik``; empty until somebody looked back."""
    teruggeblikt = models.CharField(max_length=500, blank=True)
    versie = models.IntegerField()
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["functie"], name="partnertijd_functie")]
        constraints = [
            models.UniqueConstraint(fields=["kernjaar", "functie"], name="partnertijd_een_keer"),
            models.CheckConstraint(
                condition=models.Q(collectief__gt=0) | models.Q(individueel__gt=0), name="partnertijd_iets"
            ),
            models.CheckConstraint(
                condition=models.Q(collectief__lte=MEESTE_UREN * KWARTIEREN - models.F("individueel")),
                name="partnertijd_hoogstens_een_week",
            ),
        ]

    @property
    def verdeling(self) -> Verdeling:
        """The division as the rules know it."""
        return Verdeling(self.collectief, self.individueel)
