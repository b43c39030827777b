from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Gebeurtenis(models.Model):
    """One link of a chain of events of a dossier. Ids, rule ids and a salted hash; never content.

    A dossier has two chains, of what is safety and of the rest, each numbered from one: a number that is missing in what
    somebody reads would tell that there is something to hide (ADR 0033).
    ``volgnummer``, ``vorige`` and ``hash`` are set by the database when the row is added; it refuses every change.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    dossier = models.ForeignKey("toegang.Dossier", on_delete=models.PROTECT, related_name="+")
    volgnummer = models.IntegerField()
    soort = models.CharField(max_length=60)
    moment = models.DateTimeField()
    houder = models.UUIDField()
    organisatie = models.UUIDField(null=True)
    object_soort = models.CharField(max_length=40)
    object_id = models.UUIDField()
    regels = ArrayField(models.CharField(max_length=10))
    veiligheid = models.BooleanField()
    inhoud_hash = models.CharField(max_length=64)
    vorige = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "veiligheid", "volgnummer"], name="gebeurtenis_op_volgorde")
        ]


class Gebeurteniszout(models.Model):
    """The salt of an event's content hash. Destroyed with the content; the chain stays valid without it."""

    gebeurtenis = models.OneToOneField(Gebeurtenis, primary_key=True, on_delete=models.PROTECT, related_name="zout_rij")
    dossier = models.ForeignKey("toegang.Dossier", on_delete=models.PROTECT, related_name="+")
    zout = models.CharField(max_length=32)


class Ketenkop(models.Model):
    """The last link of one chain of a dossier; kept by the database, so that a cut-off tail shows."""

    pk = models.CompositePrimaryKey("dossier_id", "veiligheid")
    dossier = models.ForeignKey("toegang.Dossier", on_delete=models.PROTECT, related_name="+")
    veiligheid = models.BooleanField()
    volgnummer = models.IntegerField()
    hash = models.CharField(max_length=64)
