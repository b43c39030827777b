from uuid import uuid4

from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd, Gezin


class Plan(models.Model):
    """One plan for one family: a part per child and a family part (R071). What is protected stands in the parts."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    gezin = models.ForeignKey(Gezin, null=True, on_delete=models.PROTECT, related_name="plannen")
    begonnen_op = models.DateTimeField()
    begonnen_door = models.UUIDField()


class Plandeel(Beschermd):
    """A child's part, under the casus' dossier, or the family part, under a dossier of its own."""

    CATEGORIE = Categorie.STATUS

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="delen")
    soort = models.CharField(max_length=10)
    """kind, gezin"""
    status = models.CharField(max_length=14)
    nummer = models.IntegerField()
    """Version that holds; 0 before the first."""
    vastgesteld_op = models.DateField(null=True)
    evalueren_op = models.DateField(null=True)
    versie = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "dossier"], name="plandeel_een_per_dossier")]


class Doel(Beschermd):
    """A goal in one life area, measurable and noticeable (R075). The child's own comes first, in own words."""

    CATEGORIE = None

    categorie = models.IntegerField()
    plandeel = models.ForeignKey(Plandeel, on_delete=models.PROTECT, related_name="doelen")
    leefgebied = models.CharField(max_length=12)
    tekst = models.TextField()
    eigen_doel = models.BooleanField()
    """Said by the child or young person; shown first (R079)."""
    meetbaar = models.TextField(blank=True)
    merkbaar = models.TextField(blank=True)
    eigen_kracht = models.TextField(blank=True)
    """What family and network do themselves (R076)."""
    financiering = models.CharField(max_length=80, blank=True)
    begin = models.DateField()
    eind = models.DateField()
    status = models.CharField(max_length=14)
    volgorde = models.IntegerField()
    door = models.UUIDField()
    op = models.DateTimeField()
    versie = models.IntegerField()


class Standpunt(Beschermd):
    """What one party says of a goal in one version: agreed, or 'I see it differently' (R080). Append-only."""

    CATEGORIE = None
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    categorie = models.IntegerField()
    doel = models.ForeignKey(Doel, on_delete=models.PROTECT, related_name="standpunten")
    houder = models.UUIDField()
    akkoord = models.BooleanField()
    toelichting = models.TextField(blank=True)
    doelversie = models.IntegerField()
    moment = models.DateTimeField()


class Planversie(Beschermd):
    """The goals of one life area as they were agreed in one version of a part."""

    CATEGORIE = None
    WIJZIGEN = Actie.GEEN

    categorie = models.IntegerField()
    plandeel = models.ForeignKey(Plandeel, on_delete=models.PROTECT, related_name="versies")
    nummer = models.IntegerField()
    leefgebied = models.CharField(max_length=12)
    inhoud = models.JSONField()
    door = models.UUIDField()
    vastgesteld_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plandeel", "nummer", "leefgebied"], name="planversie_een_per_leefgebied")
        ]
