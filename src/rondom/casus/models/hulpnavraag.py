from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Organisatie
from rondom.toegang.models import Beschermd


class Hulpnavraag(Beschermd):
    """Is there help already? Asked of the family, or of one partner with consent; or told by the family unasked (R033, BR16).

    The answer says yes or no, who, and how to reach them. There is no field for anything else. What was told unasked
    names the organisations that may know it (``voor``); taken back, nothing of it is left but that it was told.
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
    voor = ArrayField(models.UUIDField(), default=list)
    """Of what the family told unasked: the organisations that may know it. Empty of what was asked."""
    ingetrokken_op = models.DateTimeField(null=True)
    """The family took back what it told."""

    class Meta:
        indexes = [models.Index(fields=["dossier", "gevraagd_op"])]

    @property
    def zelf_verteld(self) -> bool:
        """Did the family tell it unasked?"""
        return bool(self.voor)
