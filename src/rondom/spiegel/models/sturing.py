from uuid import uuid4

from django.db import models

from rondom.netwerk.models import Regio


class Sturing(models.Model):
    """What every row of the steering has: its region, who wrote it last and when, and which version that made.

    Nothing here is about a child. A row is never deleted: it stops, so that the history keeps its subject.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()
    """Key of the function."""
    gewijzigd_op = models.DateTimeField()
    gewijzigd_door = models.UUIDField()
    versie = models.PositiveIntegerField()

    class Meta:
        abstract = True


class Wijziging(models.Model):
    """One line of history: what happened to a theme, goal, action or pilot, with the words that go with it. Only added."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    onderwerp = models.UUIDField()
    """Key of the row that it is about."""
    soort = models.CharField(max_length=40)
    """``noun.verb``; its words stand in ``kern.teksten.programma``."""
    tekst = models.TextField(blank=True)
    van = models.DateField(null=True)
    tot = models.DateField(null=True)
    """The old and the new date, of what was put off."""
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["onderwerp", "-op"], name="wijziging_onderwerp")]
