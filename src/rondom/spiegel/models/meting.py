from uuid import uuid4

from django.db import models

from rondom.netwerk.models import Regio
from rondom.spiegel.models.instrument import Instrumentversie


class Meting(models.Model):
    """A round of questions: what for, with which instrument, when, and since when it is open and closed.

    ``slot`` is the key with which answers are sealed while the measurement is open, closed with a key of the
    installation. It is thrown away at the close: what was sealed is read no more, but from a backup of the time that it was
    open (ADR 0050).
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    organisatie = models.UUIDField()
    """Whose measurement it is: its policy officers run it, those of the region read the result."""
    instrument = models.ForeignKey(Instrumentversie, on_delete=models.PROTECT, related_name="metingen")
    titel = models.CharField(max_length=120)
    doel = models.TextField(max_length=1000)
    """What happens with the answers, as people read it before they begin."""
    van = models.DateField()
    tot = models.DateField()
    """The last day on which one can answer."""
    herinneren_op = models.DateField(null=True)
    themas = models.JSONField(default=dict)
    """Question → part, where this measurement puts it elsewhere than the instrument."""
    vorige = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="volgende")
    """The measurement of which this one asks the same again."""
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()
    geopend_op = models.DateTimeField(null=True)
    geopend_door = models.UUIDField(null=True)
    sluiten_op = models.DateTimeField(null=True)
    """When somebody closed it, before everything was counted: from then on nobody answers."""
    sluiten_door = models.UUIDField(null=True)
    gesloten_op = models.DateTimeField(null=True)
    gesloten_door = models.UUIDField(null=True)
    drempel = models.PositiveSmallIntegerField(null=True)
    """The smallest group that is shown, as it held on the day of the close."""
    slot = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(tot__gte=models.F("van")), name="meting_duurt"),
            models.CheckConstraint(
                condition=models.Q(gesloten_op__isnull=True) | models.Q(slot="", drempel__isnull=False),
                name="meting_dicht_zonder_slot",
            ),
        ]


class Metinggroep(models.Model):
    """A group that is asked. What came in is counted at the close; nothing says when."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    meting = models.ForeignKey(Meting, on_delete=models.PROTECT, related_name="groepen")
    respondent = models.CharField(max_length=40)
    """A key of ``kern.respondenten``."""
    uitgenodigd = models.PositiveIntegerField()
    ingezonden = models.PositiveIntegerField(null=True)
    """How many answered; empty while open, and for a group that was too small to say so."""
    herinnerd_op = models.DateTimeField(null=True)
    """When the whole group was last reminded, and by whom."""
    herinnerd_door = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meting", "respondent"], name="metinggroep_een_keer")]
