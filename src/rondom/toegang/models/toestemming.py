from django.db import models
from django.utils.translation import gettext as _

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.delen import Besluit
from rondom.kern.rechten import Dossiersoort
from rondom.netwerk.models import Organisatie
from rondom.toegang.models.beschermd import Beschermd
from rondom.toegang.models.jeugdige import Naaste


class Toestemming(Beschermd):
    """A request to share: what, with whom, why and until when (R026, L03). The answers are ``Toestemmingsbesluit``."""

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BEHEREN
    WIJZIGEN = Actie.BEHEREN

    ontvanger = models.ForeignKey(
        Organisatie, null=True, blank=True, on_delete=models.PROTECT, related_name="toestemmingen"
    )
    ontvanger_naaste = models.ForeignKey(
        Naaste, null=True, blank=True, on_delete=models.PROTECT, related_name="ontvangen_toestemmingen"
    )
    categorieen = models.IntegerField()
    doel = models.TextField()
    vanaf = models.DateField()
    tot = models.DateField()
    gevraagd_door = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    afgesloten_op = models.DateTimeField(null=True, blank=True)
    """Set when the request itself was taken back before it was answered."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(tot__gt=models.F("vanaf")), name="toestemming_duurt"),
            models.CheckConstraint(
                condition=models.Q(ontvanger__isnull=False) ^ models.Q(ontvanger_naaste__isnull=False),
                name="toestemming_een_ontvanger",
            ),
        ]
        indexes = [models.Index(fields=["dossier"])]

    @property
    def is_eigen_school(self) -> bool:
        """Is it asked for who teaches at the child's own school, beside what their task already opens?"""
        return self.ontvanger_id == self.dossier.school_id and self.dossier.soort == Dossiersoort.CASUS

    @property
    def ontvanger_naam(self) -> str:
        """Who would receive it: an organisation, who teaches at the child's own school, or one of the family."""
        if self.ontvanger is not None and self.is_eigen_school:
            return _("de mentor of leerkracht van %(school)s") % {"school": self.ontvanger.naam}
        if self.ontvanger is not None:
            return self.ontvanger.naam
        return self.ontvanger_naaste.naam if self.ontvanger_naaste is not None else ""


class Wijze(models.TextChoices):
    """How an answer was given."""

    PORTAAL = "portaal", "In Rondom"
    GESPREK = "gesprek", "Mondeling, in een gesprek"
    PAPIER = "papier", "Op papier"


class Toestemmingsbesluit(Beschermd):
    """One answer of one person to one request. Append-only: a change is a new row, so every answer stays provable."""

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BESLISSEN | Actie.BEHEREN
    WIJZIGEN = Actie.GEEN

    toestemming = models.ForeignKey(Toestemming, on_delete=models.PROTECT, related_name="besluiten")
    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="besluiten")
    besluit = models.CharField(max_length=12, choices=[(b.value, b.value) for b in Besluit if b is not Besluit.GEEN])
    categorieen = models.IntegerField()
    moment = models.DateTimeField()
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    toelichting = models.TextField(blank=True)
    vastgelegd_door = models.UUIDField()
    getekend_op = models.DateField(null=True)
    getekend_te = models.CharField(max_length=120, blank=True)
    getuige = models.UUIDField(null=True)
    """Function that must confirm a signed paper before this answer counts; None when it counts at once (W02)."""

    class Meta:
        indexes = [models.Index(fields=["toestemming", "naaste", "moment"])]


class Bevestiging(Beschermd):
    """What a second professional says about a signed paper: seen and right, or not (W02)."""

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    besluit = models.OneToOneField(Toestemmingsbesluit, on_delete=models.PROTECT, related_name="bevestiging")
    klopt = models.BooleanField()
    door = models.UUIDField()
    op = models.DateTimeField()
