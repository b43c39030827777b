from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Organisatie
from rondom.toegang.models import Beschermd


class Kernoverleg(Beschermd):
    """A standing meeting of a school with its core partners, or with the whole chain (R062). About no child."""

    CATEGORIE = Categorie.STATUS

    soort = models.CharField(max_length=8)
    weekdag = models.IntegerField()
    """Monday is 0."""
    tijd = models.TimeField()
    duur_minuten = models.IntegerField()
    weken = models.IntegerField()
    """Every so many weeks."""
    plaats = models.CharField(max_length=120)
    vanaf = models.DateField()
    tot = models.DateField(null=True)
    """First day on which it is no longer held."""
    gemaakt_door = models.UUIDField()
    gemaakt_op = models.DateTimeField()
    versie = models.IntegerField()


class Kernpunt(Beschermd):
    """A point on the agenda: a topic about nobody recognisable, or a casus, of which this row says nothing (R068, R024)."""

    CATEGORIE = Categorie.STATUS

    overleg = models.ForeignKey(Kernoverleg, on_delete=models.PROTECT, related_name="punten")
    soort = models.CharField(max_length=8)
    tekst = models.TextField(blank=True)
    """The topic; empty for a casus."""
    gehoor = models.CharField(max_length=10)
    door = models.UUIDField()
    op = models.DateTimeField()
    uitkomst = models.TextField(blank=True)
    """What came out of a topic; of a casus that stands in its own dossier."""
    besproken_door = models.UUIDField(null=True)
    besproken_op = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["overleg"], condition=models.Q(besproken_op__isnull=True), name="kernpunt_open")
        ]


class Kernbespreking(Beschermd):
    """In the dossier of the casus itself: that it is, or was, talked about in a core team (R062).

    Who may not know of the casus sees the point and never this row; child and parents see it.
    """

    CATEGORIE = Categorie.CONTACT

    punt = models.OneToOneField(Kernpunt, on_delete=models.PROTECT, related_name="bespreking")
    gehoor = models.CharField(max_length=10)
    door = models.UUIDField()
    op = models.DateTimeField()
    besproken_door = models.UUIDField(null=True)
    besproken_op = models.DateTimeField(null=True)


class Kernnotitie(Beschermd):
    """What was said or agreed about a casus, kept with that casus and read as a report is (R062, BR14)."""

    CATEGORIE = Categorie.VERSLAG
    WIJZIGEN = Actie.GEEN

    bespreking = models.OneToOneField(Kernbespreking, on_delete=models.PROTECT, related_name="notitie")
    tekst = models.TextField()
    door = models.UUIDField()
    op = models.DateTimeField()


class Ketenregel(Beschermd):
    """One partner's answer in the standing list of the chain: what do we do, or where is our limit (R062)."""

    CATEGORIE = Categorie.STATUS

    overleg = models.ForeignKey(Kernoverleg, on_delete=models.PROTECT, related_name="ketenregels")
    partij = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    vraag = models.CharField(max_length=8)
    tekst = models.TextField(blank=True)
    versie = models.IntegerField()
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["overleg", "partij", "vraag"], name="ketenregel_een_per_vraag")]
