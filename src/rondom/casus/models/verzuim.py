from django.db import models

from rondom.casus.models.inzet import Inzet
from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd


class Verzuim(Beschermd):
    """Hours of absence of one kind on one day, entered by hand (L20, R135). Zero hours: entered by mistake."""

    CATEGORIE = Categorie.VERZUIM

    datum = models.DateField()
    uren = models.DecimalField(max_digits=3, decimal_places=1)
    soort = models.CharField(max_length=14)
    """ongeoorloofd, geoorloofd, ziekte"""
    door = models.UUIDField()
    vastgelegd_op = models.DateTimeField()
    versie = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "datum", "soort"], name="verzuim_een_per_dag_en_soort"),
        ]


class Verzuimverhaal(Beschermd):
    """The story behind those hours, as told (R137).

    Apart from the hours, because the law lets the attendance officer know the hours and not the story (L20).
    """

    CATEGORIE = Categorie.ONDERWIJS
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    verzuim = models.OneToOneField(Verzuim, on_delete=models.PROTECT, related_name="verhaal")
    reden = models.CharField(max_length=20)
    """A value of ``kern.verzuim.Verzuimreden``."""
    door = models.UUIDField()


class Verzuimmelding(Beschermd):
    """A report to DUO that became due, until it is made or no longer due because the hours were corrected (L20)."""

    CATEGORIE = Categorie.VERZUIM

    soort = models.CharField(max_length=14)
    """zestien_uur, langdurig, luxe"""
    ontstaan_op = models.DateField()
    uren = models.DecimalField(max_digits=6, decimal_places=1)
    termijn = models.DateField()
    gemeld_op = models.DateField(null=True)
    gemeld_door = models.UUIDField(null=True)
    vervallen_op = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "soort"],
                condition=models.Q(gemeld_op__isnull=True, vervallen_op__isnull=True),
                name="verzuimmelding_een_open",
            ),
            models.CheckConstraint(
                condition=models.Q(gemeld_op__isnull=True) | models.Q(gemeld_door__isnull=False),
                name="verzuimmelding_gemeld_door_iemand",
            ),
        ]


class Leerplichtbesluit(Beschermd):
    """What the attendance officer did with the reported absence (R144). Only added to; the latest one holds.

    Seen by who sees the absence itself: school, family, the officer. Whether help ran then is only pointed at, so that
    who may not know of help does not learn it here (R034).
    """

    CATEGORIE = Categorie.VERZUIM
    WIJZIGEN = Actie.GEEN

    uitkomst = models.CharField(max_length=14)
    """A value of ``kern.leerplicht.Uitkomst``."""
    besloten_op = models.DateField()
    besloten_door = models.UUIDField()
    moment = models.DateTimeField()
    hulp = models.ForeignKey(Inzet, null=True, on_delete=models.PROTECT, related_name="+")
    """The help that ran then, when the officer might know it."""
