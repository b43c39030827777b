from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Organisatie
from rondom.toegang.models import Beschermd


class Consultatie(Beschermd):
    """A question to a partner about nobody recognisable (R024, R063). Answers and what followed are its messages."""

    CATEGORIE = Categorie.STATUS

    team = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="consultaties")
    vraag = models.TextField()
    al_geprobeerd = models.TextField(blank=True)
    blijft = models.JSONField()
    """Words that were marked and may stand: key of the mark → why (``kern.herkenbaar``)."""
    leeftijdsgroep = models.CharField(max_length=10)
    """0-4, 4-12, 12-16, 16-18, 18+: never a date of birth."""
    status = models.CharField(max_length=14)
    gesteld_door = models.UUIDField()
    gesteld_op = models.DateTimeField()
    beantwoord_door = models.UUIDField(null=True)
    beantwoord_op = models.DateTimeField(null=True)
    """When the latest answer came."""
    uitkomst = models.CharField(max_length=14, blank=True)
    """How it ended (``kern.consultatie.Uitkomst``); empty while it runs. Counted as prevention."""
    afgesloten_op = models.DateTimeField(null=True)
    versie = models.IntegerField()


class Consultatiebericht(Beschermd):
    """One message in a consultation after its question. Never changed; each was marked before it left."""

    CATEGORIE = Categorie.STATUS
    WIJZIGEN = Actie.GEEN

    consultatie = models.ForeignKey(Consultatie, on_delete=models.PROTECT, related_name="berichten")
    soort = models.CharField(max_length=14)
    """``kern.consultatie.Berichtsoort``"""
    tekst = models.TextField()
    blijft = models.JSONField()
    door = models.UUIDField()
    op = models.DateTimeField()


class Consultatiekoppeling(Beschermd):
    """From here on a consultation belongs to this casus: with consent, and never before (R024).

    It lies in the dossier of the casus. The consultation itself does not say of which casus it became.
    """

    CATEGORIE = Categorie.STATUS
    WIJZIGEN = Actie.GEEN

    consultatie = models.UUIDField(unique=True)
    """A bare key: nothing of the casus is reached by who sees only the question."""
    team = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    door = models.UUIDField()
    op = models.DateTimeField()
