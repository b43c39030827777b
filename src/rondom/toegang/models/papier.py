from datetime import datetime

from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.papier import Papiersoort
from rondom.toegang.models.beschermd import Beschermd
from rondom.toegang.models.jeugdige import Naaste
from rondom.toegang.models.rechtsverzoek import Rechtsverzoek


class Papier(Beschermd):
    """What somebody of a family asked and signed on paper, written down by a professional (A06).

    A right of the law is a ``Rechtsverzoek`` like any other, with its words, term and answer; this row says who signed,
    when, on which paper. Of anything else the words and what came of it stand here.
    """

    CATEGORIE = Categorie.GEZIN
    TOEVOEGEN = Actie.SCHRIJVEN
    WIJZIGEN = Actie.SCHRIJVEN

    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="papieren")
    soort = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Papiersoort])
    getekend_op = models.DateField()
    papier = models.CharField(max_length=120)
    """Which paper, and where it is kept."""
    tekst = models.TextField(blank=True)
    verzoek = models.OneToOneField(Rechtsverzoek, null=True, on_delete=models.PROTECT, related_name="papier")
    antwoord_voor = models.DateField()
    door = models.UUIDField()
    op = models.DateTimeField()
    uitkomst = models.TextField(blank=True)
    afgehandeld_op = models.DateTimeField(null=True)
    afgehandeld_door = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["dossier"])]

    @property
    def klaar_op(self) -> datetime | None:
        """When it was answered; None while it waits."""
        return self.verzoek.beantwoord_op if self.verzoek is not None else self.afgehandeld_op
