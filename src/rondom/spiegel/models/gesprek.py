from uuid import uuid4

from django.db import models

from rondom.spiegel.models.meting import Meting


class Gesprekspunt(models.Model):
    """One of at most three points that were chosen in the talk about a result: what, who, by when (BR41)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meting = models.ForeignKey(Meting, on_delete=models.PROTECT, related_name="punten")
    nummer = models.PositiveSmallIntegerField()
    item = models.CharField(max_length=40, blank=True)
    """The question that it is about; empty for something else that came up."""
    wat = models.TextField(max_length=500)
    wie = models.CharField(max_length=120)
    wanneer = models.DateField()
    op = models.DateTimeField()
    door = models.UUIDField()
    versie = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meting", "nummer"], name="gesprekspunt_een_keer"),
            models.CheckConstraint(condition=models.Q(nummer__gte=1, nummer__lte=3), name="gesprekspunt_hooguit_drie"),
        ]
