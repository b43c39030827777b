from django.db import models
from django.db.models import Q

from rondom.casus.models.aanmelding import Aanmelding
from rondom.casus.models.overleg import Verslag
from rondom.casus.models.plan import Plandeel
from rondom.casus.models.signaal import Signaal
from rondom.kern.bijlage import CATEGORIEEN, MB, Bestandssoort
from rondom.toegang.models import Beschermd


class Bijlage(Beschermd):
    """A file that somebody added to a casus: checked by content, written again, kept closed (ADR 0036).

    It can belong to one record of the same dossier. Its own category says who may see it, never that record's.
    """

    CATEGORIE = None

    categorie = models.IntegerField()
    titel = models.CharField(max_length=120)
    """What it is, in the words of who added it."""
    naam = models.CharField(max_length=100)
    """Under which name it is saved (``kern.bijlage.clean_name``)."""
    soort = models.CharField(max_length=8)
    """pdf, png, jpeg: what the content is"""
    grootte = models.IntegerField()
    """Bytes, before it was closed."""
    vingerafdruk = models.CharField(max_length=64)
    """SHA-256 of the content, in hexadecimal."""
    gesloten = models.BinaryField()
    """The content, encrypted together with the key of this row (``toegang.geheim``)."""
    signaal = models.ForeignKey(Signaal, null=True, on_delete=models.PROTECT, related_name="+")
    verslag = models.ForeignKey(Verslag, null=True, on_delete=models.PROTECT, related_name="+")
    plandeel = models.ForeignKey(Plandeel, null=True, on_delete=models.PROTECT, related_name="+")
    aanmelding = models.ForeignKey(Aanmelding, null=True, on_delete=models.PROTECT, related_name="+")
    door = models.UUIDField()
    op = models.DateTimeField()
    verwijderd_door = models.UUIDField(null=True)
    verwijderd_op = models.DateTimeField(null=True)
    """Taken away; can be put back until it is destroyed (``bewaren_bijlage_dagen``)."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(categorie__in=[int(c) for c in CATEGORIEEN]), name="bijlage_een_categorie"
            ),
            models.CheckConstraint(condition=Q(soort__in=[s.value for s in Bestandssoort]), name="bijlage_soort"),
            models.CheckConstraint(condition=Q(grootte__gt=0, grootte__lte=25 * MB), name="bijlage_grootte"),
            models.CheckConstraint(
                condition=Q(verwijderd_op__isnull=True, verwijderd_door__isnull=True)
                | Q(verwijderd_op__isnull=False, verwijderd_door__isnull=False),
                name="bijlage_weg_door_iemand",
            ),
        ]
