from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.netwerk.models import Regio


class Samenwerkingskeuze(models.Model):
    """Which model of cooperation a region chose, from which day, and why (R236). Append-only: the latest counts."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    model = models.CharField(max_length=12)
    waarom = models.TextField()
    risicos = ArrayField(models.CharField(max_length=30))
    """The risks that were looked at."""
    vanaf = models.DateField()
    gekozen_op = models.DateTimeField()
    gekozen_door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["regio", "-vanaf"])]
