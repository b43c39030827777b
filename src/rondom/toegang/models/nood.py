from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.nood import Noodsoort
from rondom.netwerk.models import Functie
from rondom.toegang.models.beschermd import Beschermd


class Noodtoegang(Beschermd):
    """Something of a casus was opened past consent, by whom, why, for whom and until when (design §4, L09). Never changed.

    A record of safety: no grant of the casus opens it. The family reads it from the moment that it may be told.
    """

    CATEGORIE = Categorie.VEILIGHEID
    TOEVOEGEN = Actie.GEEN
    WIJZIGEN = Actie.GEEN

    soort = models.CharField(max_length=10, choices=[(s.value, s.value) for s in Noodsoort])
    gevraagd_door = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="+")
    houder = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="+")
    """Who may read: who asked, or the one receiver of a route."""
    categorieen = models.IntegerField()
    reden = models.TextField()
    consultatie = models.UUIDField(null=True)
    geprobeerd = models.TextField(blank=True)
    geen_andere_weg = models.TextField(blank=True)
    minimum = models.TextField(blank=True)
    evenredig = models.TextField(blank=True)
    vanaf = models.DateTimeField()
    tot = models.DateTimeField()
    tweede = models.ForeignKey(Functie, null=True, on_delete=models.PROTECT, related_name="+")
    onveilig = models.TextField(blank=True)
    stil_tot = models.DateTimeField()
    """Until then the family is not told; a second person who agrees can make it longer, each time with a reason."""


class Noodbesluit(Beschermd):
    """What the second person said, and until when the family is not told. Never changed; one can say it again later."""

    CATEGORIE = Categorie.VEILIGHEID
    TOEVOEGEN = Actie.GEEN
    WIJZIGEN = Actie.GEEN

    noodtoegang = models.ForeignKey(Noodtoegang, on_delete=models.PROTECT, related_name="besluiten")
    akkoord = models.BooleanField()
    toelichting = models.TextField()
    stil_tot = models.DateTimeField()
    door = models.UUIDField()
    op = models.DateTimeField()
