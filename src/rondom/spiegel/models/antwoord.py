from uuid import uuid4

from django.db import models

from rondom.spiegel.models.meting import Meting


class Telling(models.Model):
    """How many of a group gave one answer to one question. What stays of the answers: counts, and no row per person."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meting = models.ForeignKey(Meting, on_delete=models.PROTECT, related_name="tellingen")
    groep = models.CharField(max_length=40)
    """A key of ``kern.respondenten``, or ``samen``."""
    item = models.CharField(max_length=40)
    waarde = models.SmallIntegerField()
    aantal = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meting", "groep", "item", "waarde"], name="telling_een_keer"),
            models.CheckConstraint(condition=models.Q(aantal__gt=0), name="telling_telt"),
        ]


class Opmerking(models.Model):
    """Words that somebody of a group wrote at a question: names taken out before anybody reads them, in random order."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meting = models.ForeignKey(Meting, on_delete=models.PROTECT, related_name="opmerkingen")
    groep = models.CharField(max_length=40)
    item = models.CharField(max_length=40)
    tekst = models.TextField()
    stand = models.CharField(max_length=6)
    """wacht: only who runs the measurement reads it, to check; vrij: everybody; weg: nobody."""
    bekeken_op = models.DateTimeField(null=True)
    bekeken_door = models.UUIDField(null=True)
