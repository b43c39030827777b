from django.db import models

from rondom.kern.categorie import Actie
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.netwerk.models import Organisatie
from rondom.toegang.models.beschermd import Beschermd
from rondom.toegang.models.jeugdige import Naaste
from rondom.toegang.models.toestemming import Wijze


class Rechtsverzoek(Beschermd):
    """Somebody of the family asks something about the own data (L10): what kind, about what, by when, how it stands.

    Holds no words; those are ``Rechtsverzoektekst``. So the privacy officer guards terms without reading content. The
    category is that of what it is about; another of the family does not read it.
    """

    CATEGORIE = None
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    categorie = models.IntegerField()
    soort = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Verzoeksoort])
    status = models.CharField(max_length=12, choices=[(s.value, s.value) for s in RechtsverzoekStatus])
    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="verzoeken")
    object_soort = models.CharField(max_length=40, blank=True)
    """Of which model the record is that it is about; empty: the whole record of this child."""
    object_id = models.UUIDField(null=True)
    ontvanger = models.ForeignKey(Organisatie, null=True, on_delete=models.PROTECT, related_name="+")
    """Of an objection: to sharing with this organisation; None: with every organisation."""
    eigenaar = models.UUIDField()
    """Function that must answer."""
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    gevraagd_op = models.DateTimeField()
    termijn = models.DateField()
    verlengd_op = models.DateTimeField(null=True)
    beantwoord_op = models.DateTimeField(null=True)
    beantwoord_door = models.UUIDField(null=True)
    vastgelegd_door = models.UUIDField()
    """Who asked in Rondom itself, or the professional who wrote down what was asked on paper or in a talk."""

    class Meta:
        indexes = [
            models.Index(fields=["dossier", "gevraagd_op"]),
            models.Index(fields=["termijn"], condition=models.Q(beantwoord_op__isnull=True), name="rechtsverzoek_open"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status=RechtsverzoekStatus.GEVRAAGD.value, beantwoord_op__isnull=True)
                | (~models.Q(status=RechtsverzoekStatus.GEVRAAGD.value) & models.Q(beantwoord_op__isnull=False)),
                name="rechtsverzoek_beantwoord",
            )
        ]


class Tekstsoort(models.TextChoices):
    """Which words of a request these are."""

    WAT = "wat", "Wat er niet klopt, of waartegen"
    GEWENST = "gewenst", "Wat er moet staan"
    VERLENGING = "verlenging", "Waarom het langer duurt"
    ANTWOORD = "antwoord", "Het antwoord, met reden"


class Rechtsverzoektekst(Beschermd):
    """Words that belong to a request: of who asked, and of who answers. Never changed."""

    CATEGORIE = None
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    categorie = models.IntegerField()
    verzoek = models.ForeignKey(Rechtsverzoek, on_delete=models.PROTECT, related_name="teksten")
    soort = models.CharField(max_length=12, choices=Tekstsoort.choices)
    tekst = models.TextField()
    door = models.UUIDField()
    op = models.DateTimeField()
