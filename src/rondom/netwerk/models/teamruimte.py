from uuid import uuid4

from django.db import models

from rondom.netwerk.models.organisatie import Organisatie


class Teamruimte(models.Model):
    """How many a team can take up at a time, from a day on, as the team says (R113). Append-only."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    team = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="ruimte")
    plaatsen = models.PositiveSmallIntegerField()
    toelichting = models.CharField(max_length=200, blank=True)
    vanaf = models.DateField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["team", "-gemaakt_op"], name="teamruimte_laatste")]
