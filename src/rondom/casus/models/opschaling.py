from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd


class Opschaling(Beschermd):
    """A task that is late came to this step of the region's ladder (R125, R145). Written by the house, never changed."""

    CATEGORIE = Categorie.STATUS
    WIJZIGEN = Actie.GEEN

    taak = models.UUIDField()
    trede = models.PositiveSmallIntegerField()
    """Number of the step, from 1; its name and who decides stand in the region's data of that day."""
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["taak", "trede"], name="opschaling_een_per_trede")]
