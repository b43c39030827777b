from uuid import uuid4

from django.db import models

from rondom.kern.overeenkomst import Overeenkomstsoort
from rondom.netwerk.models import Organisatie


class Verwerkingsregel(models.Model):
    """What one organisation adds to one activity of the register of processing (AVG art. 30, L11)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    verwerking = models.CharField(max_length=40)
    eigenaar = models.CharField(max_length=120)
    """Who answers for it: a function or department, not a name."""
    dpia_op = models.DateField(null=True, blank=True)
    contact = models.CharField(max_length=200)
    """How to reach the functionaris gegevensbescherming."""
    bewaren = models.CharField(max_length=200, blank=True)
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "verwerking"], name="verwerkingsregel_een_per_organisatie")
        ]


class Overeenkomst(models.Model):
    """An agreement of an organisation: with a processor (art. 28), or with whom it is responsible together (art. 26)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20, choices=[(s.value, s.value) for s in Overeenkomstsoort])
    partij = models.CharField(max_length=120)
    verwerking = models.CharField(max_length=40)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    beeindigd_op = models.DateField(null=True, blank=True)
    vindplaats = models.CharField(max_length=200)
    """Where the signed paper is kept; Rondom keeps no copy."""
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["organisatie", "tot"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gt=models.F("vanaf")), name="overeenkomst_duurt"
            )
        ]
