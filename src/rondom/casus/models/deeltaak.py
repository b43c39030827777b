from django.db import models

from rondom.casus.models.afspraak import Afspraak
from rondom.kern.categorie import Categorie
from rondom.toegang.models import Beschermd, Toestemming


class Deeltaak(Beschermd):
    """A task given to somebody who sees that task alone (R082): everything that person gets to see stands in this row.

    The table reads it as status. Whom it was given to reads it by a grant of its own, for as long as the task lasts.
    """

    CATEGORIE = Categorie.STATUS

    afspraak = models.ForeignKey(Afspraak, on_delete=models.PROTECT, related_name="deeltaken")
    houder = models.UUIDField()
    """Key of a function or of somebody of the family's network."""
    toestemming = models.ForeignKey(Toestemming, null=True, on_delete=models.PROTECT, related_name="+")
    roepnaam = models.CharField(max_length=60)
    tekst = models.TextField()
    bellen = models.UUIDField()
    """Function that answers questions about it."""
    termijn = models.DateField()
    status = models.CharField(max_length=12)
    bericht = models.TextField(blank=True)
    """What the person answered, in own words."""
    gevraagd_door = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    beeindigd_op = models.DateTimeField(null=True)
    beeindigd_door = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["houder"], condition=models.Q(beeindigd_op__isnull=True), name="deeltaak_open")]
