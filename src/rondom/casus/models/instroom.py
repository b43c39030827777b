from django.db import models

from rondom.kern.categorie import Actie
from rondom.toegang.models import Beschermd


class Instroomantwoord(Beschermd):
    """What the family said at registration about one kind of trajectory: it runs, it was there, no, or not known (R163).

    Append-only: the latest answer of a kind counts. Its category follows from its kind (``kern.overdracht``).
    """

    CATEGORIE = None
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    categorie = models.IntegerField()
    soort = models.CharField(max_length=20)
    """jeugdhulp, leerplicht, ondersteuning"""
    antwoord = models.CharField(max_length=10)
    """loopt, was, nee, onbekend (``kern.instroom``)"""
    reden = models.CharField(max_length=300, blank=True)
    """Why it is not known; else empty."""
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["dossier", "op"])]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(antwoord="onbekend") | ~models.Q(reden=""), name="instroom_onbekend_heeft_reden"
            )
        ]
