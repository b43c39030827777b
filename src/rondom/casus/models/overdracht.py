from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Organisatie
from rondom.toegang.models import Beschermd


class Overdrachtsvraag(Beschermd):
    """What came before? Asked of one earlier school or team, with consent (R163). Its answer is the trajectories below it."""

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BEHEREN
    WIJZIGEN = Actie.BIJDRAGEN

    partner = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    gevraagd_door = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    termijn = models.DateField()
    beantwoord_door = models.UUIDField(null=True)
    beantwoord_op = models.DateTimeField(null=True)
    """The partner said that this is all; without trajectories: that there was nothing, or nothing that may be told."""

    class Meta:
        indexes = [models.Index(fields=["dossier", "gevraagd_op"])]


class EerderTraject(Beschermd):
    """One earlier trajectory as the partner tells it: kind, who helped, from when to when, how it ended (R164, R132).

    Its category follows from its kind (``kern.overdracht``), so what the family did not allow cannot be in it.
    """

    CATEGORIE = None
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    vraag = models.ForeignKey(Overdrachtsvraag, on_delete=models.PROTECT, related_name="trajecten")
    categorie = models.IntegerField()
    soort = models.CharField(max_length=20)
    """jeugdhulp, leerplicht, ondersteuning, gezondheid"""
    wie = models.CharField(max_length=120)
    contact = models.CharField(max_length=120, blank=True)
    bereikbaar = models.CharField(max_length=120, blank=True)
    van = models.DateField()
    tot = models.DateField(null=True)
    """The last day; None while it runs."""
    resultaat = models.CharField(max_length=20)
    woorden = models.TextField(blank=True)
    """What helped, in kinds of which the content was consented to; else empty."""
    door = models.UUIDField()
    op = models.DateTimeField()
    teruggenomen_op = models.DateTimeField(null=True)
    """The partner took it back before it was finished: nobody reads it any more."""

    class Meta:
        indexes = [models.Index(fields=["dossier", "van"])]
