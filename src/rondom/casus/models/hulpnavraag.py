from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Organisatie
from rondom.toegang.models import Beschermd


class Hulpnavraag(Beschermd):
    """Is there help already? Asked of the family, or of one partner with consent (R033, BR16).

    The answer says yes or no, who, and how to reach them. There is no field for anything else.
    """

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BEHEREN
    WIJZIGEN = Actie.BIJDRAGEN

    partner = models.ForeignKey(Organisatie, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    """None: asked of the family."""
    gevraagd_door = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    antwoord = models.CharField(max_length=12, blank=True)
    """ja, nee, zegt_niet (``kern.hulpnavraag``)"""
    wie = models.CharField(max_length=120, blank=True)
    contact = models.CharField(max_length=120, blank=True)
    bereikbaar = models.CharField(max_length=120, blank=True)
    beantwoord_door = models.UUIDField(null=True)
    beantwoord_op = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["dossier", "gevraagd_op"])]
