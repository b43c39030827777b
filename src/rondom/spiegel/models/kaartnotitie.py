from uuid import uuid4

from django.db import models


class Kaartnotitie(models.Model):
    """What somebody wrote down beside a talking card: for that person alone (R232)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kaart = models.CharField(max_length=20)
    tekst = models.TextField()
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kaart", "door"], name="kaartnotitie_een_keer")]
