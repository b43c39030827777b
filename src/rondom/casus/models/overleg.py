from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Functie
from rondom.toegang.models import Beschermd, Naaste


class Overleg(Beschermd):
    """A meeting about one child with the people chosen for it (R056)."""

    CATEGORIE = Categorie.CONTACT

    soort = models.CharField(max_length=20)
    """overleg, startgesprek, regieoverleg, eindevaluatie"""
    status = models.CharField(max_length=12)
    gevraagd_op = models.DateField()
    """The seven days of BR12 run from here."""
    gevraagd_door = models.UUIDField()
    gepland_door = models.UUIDField(null=True)
    """Who chose people and date, and hears of answers."""
    gepland_op = models.DateTimeField(null=True)
    duur_minuten = models.IntegerField()
    plaats = models.CharField(max_length=120, blank=True)
    vorm = models.CharField(max_length=12)
    """samen, video, telefoon, gemengd (R069)"""
    tolk = models.CharField(max_length=60, blank=True)
    plaats_is_thuis = models.BooleanField()
    """At the family's home: the address never leaves Rondom, not in a calendar either."""
    reden = models.TextField(blank=True)
    """Why it was moved or cancelled, for those invited."""
    afgerond_op = models.DateTimeField(null=True)
    versie = models.IntegerField()


class Genodigde(Beschermd):
    """Somebody invited, or a family member deliberately not invited, with the recorded reason (R057)."""

    CATEGORIE = Categorie.CONTACT
    WIJZIGEN = Actie.BIJDRAGEN

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="genodigden")
    functie = models.ForeignKey(Functie, null=True, on_delete=models.PROTECT, related_name="+")
    naaste = models.ForeignKey(Naaste, null=True, on_delete=models.PROTECT, related_name="+")
    houder = models.UUIDField()
    """Key of the function or the family member."""
    antwoord = models.CharField(max_length=10)
    """open, ja, nee, video"""
    aanwezig = models.BooleanField(null=True)
    familie_keuze = models.CharField(max_length=10)
    """What one of the family chooses: samen, apart or open. One 'apart' is enough (S1 step 5)."""
    uitgelaten = models.BooleanField()
    uitgelaten_reden = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["overleg", "houder"], name="genodigde_een_keer"),
            models.CheckConstraint(
                condition=models.Q(functie__isnull=False) ^ models.Q(naaste__isnull=False), name="genodigde_is_een"
            ),
            models.CheckConstraint(
                condition=models.Q(uitgelaten=False) | ~models.Q(uitgelaten_reden=""), name="genodigde_uitgelaten_reden"
            ),
        ]


class Agendapunt(Beschermd):
    """A point that anybody invited wants to talk about (R060)."""

    CATEGORIE = Categorie.VERSLAG
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="agendapunten")
    tekst = models.TextField()
    door = models.UUIDField()
    op = models.DateTimeField()
    besproken = models.BooleanField()


class Verslag(Beschermd):
    """The report, written during the meeting and readable for everybody there (R066); home and school side by side (R070)."""

    CATEGORIE = Categorie.VERSLAG

    overleg = models.OneToOneField(Overleg, on_delete=models.PROTECT, related_name="verslag")
    tekst = models.TextField(blank=True)
    zoals_thuis = models.TextField(blank=True)
    zoals_school = models.TextField(blank=True)
    besluiten = models.TextField(blank=True)
    door = models.UUIDField()
    bijgewerkt_op = models.DateTimeField()
    versie = models.IntegerField()


class Verslagversie(Beschermd):
    """A report as it stood before somebody else changed it: nothing that was written is lost."""

    CATEGORIE = Categorie.VERSLAG
    WIJZIGEN = Actie.GEEN

    verslag = models.ForeignKey(Verslag, on_delete=models.PROTECT, related_name="versies")
    nummer = models.IntegerField()
    tekst = models.TextField(blank=True)
    zoals_thuis = models.TextField(blank=True)
    zoals_school = models.TextField(blank=True)
    besluiten = models.TextField(blank=True)
    door = models.UUIDField()
    op = models.DateTimeField()

    @property
    def teksten(self) -> list[str]:
        """The texts that were filled in, in the order of the page."""
        return [t for t in (self.zoals_thuis, self.zoals_school, self.tekst, self.besluiten) if t]


class Overlegcheck(Beschermd):
    """The quick check after a meeting, named and seen by that meeting's participants (R067). Scores 1–10."""

    CATEGORIE = Categorie.VERSLAG
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="checks")
    houder = models.UUIDField()
    aan_tafel = models.IntegerField()
    gehoord = models.IntegerField()
    duidelijk = models.IntegerField()
    toelichting = models.TextField(blank=True)
    op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["overleg", "houder"], name="overlegcheck_een_keer")]
