from uuid import uuid4

from django.db import models


class Instrumentversie(models.Model):
    """A questionnaire as it was loaded: the whole file of one version, never changed afterwards (R219–R225)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    sleutel = models.CharField(max_length=40)
    versie = models.PositiveIntegerField()
    inhoud = models.JSONField()
    """What ``kern.instrument.read`` reads."""
    geladen_op = models.DateTimeField()
    geladen_door = models.UUIDField(null=True)
    """Empty for the instruments that come with Rondom."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sleutel", "versie"], name="instrument_versie_een_keer")]
