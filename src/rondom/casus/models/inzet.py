from django.db import models

from rondom.casus.models.plan import Doel
from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.models import Beschermd, Naaste
from rondom.toegang.models.toestemming import Wijze


class Inzet(Beschermd):
    """Support or help that runs: that it runs, who gives it, since when. Content stands in ``Inzetinhoud`` (promise 3)."""

    CATEGORIE = Categorie.STATUS

    soort = models.CharField(max_length=14)
    """ondersteuning (school) or hulp (youth help)"""
    aanbieder = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="inzetten")
    uitvoerder = models.ForeignKey(Functie, null=True, on_delete=models.PROTECT, related_name="inzetten")
    leefgebied = models.CharField(max_length=12)
    status = models.CharField(max_length=16)
    aangevraagd_op = models.DateField()
    gestart_op = models.DateField(null=True)
    gestopt_op = models.DateField(null=True)
    afloop = models.CharField(max_length=20, blank=True)
    """afgesloten, anders_voortgezet, geweigerd_door_gezin"""
    stop_voorgesteld_op = models.DateTimeField(null=True)
    """School's view and the final evaluation count from here (BR27)."""
    verwacht_tot = models.DateField(null=True)
    """Until when it was decided together to go on."""
    nazorg_door = models.UUIDField(null=True)
    """Who asks later how things are: key of a function or a family member (R130)."""
    vervolg = models.CharField(max_length=20, blank=True)
    """The next step after a no to help (R133): blijf_in_gesprek, schoolplan, overleg"""
    gesprek_school_op = models.DateField(null=True)
    """The talk with school about the worries that remain after a no (R109)."""
    regie_bij = models.UUIDField(null=True)
    """Who steers after a no: key of a function or a family member (BR26)."""
    door = models.UUIDField()
    versie = models.IntegerField()


class Inzetinhoud(Beschermd):
    """What the help or support is about; never part of a status message."""

    CATEGORIE = None

    categorie = models.IntegerField()
    inzet = models.ForeignKey(Inzet, on_delete=models.PROTECT, related_name="inhoud")
    soort = models.CharField(max_length=20)
    """waarover, wijziging, reden_nee (the family's own words), verzuim_besproken, uitzondering, wie_besliste"""
    doel = models.ForeignKey(Doel, null=True, on_delete=models.PROTECT, related_name="inzetten")
    tekst = models.TextField()
    door = models.UUIDField()
    op = models.DateTimeField()


class Instemming(Beschermd):
    """What somebody answered about the help itself, or that the law lets it start without the parents (L33).

    Append-only; the latest answer of a person counts. An exception has no person; its words stand in ``Inzetinhoud``.
    """

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    inzet = models.ForeignKey(Inzet, on_delete=models.PROTECT, related_name="instemmingen")
    naaste = models.ForeignKey(Naaste, null=True, on_delete=models.PROTECT, related_name="+")
    besluit = models.CharField(max_length=20)
    """gegeven, geweigerd, ingetrokken; without a person ernstig_nadeel, weloverwogen_wens (``kern.instemming``)"""
    moment = models.DateTimeField()
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    vastgelegd_door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["inzet", "naaste", "moment"])]


class Terugkoppelafspraak(Beschermd):
    """Agreed at the start: who hears what, when (R126, BR13)."""

    CATEGORIE = Categorie.STATUS

    inzet = models.ForeignKey(Inzet, on_delete=models.PROTECT, related_name="terugkoppeling")
    aan = models.UUIDField()
    """Key of a function or a family member."""
    wat = models.CharField(max_length=10)
    """status, inhoud"""
    wanneer = models.CharField(max_length=80)


class Statusbericht(Beschermd):
    """A message that help started, changed or ended. No content (R127)."""

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    inzet = models.ForeignKey(Inzet, on_delete=models.PROTECT, related_name="statusberichten")
    aan = models.UUIDField()
    soort = models.CharField(max_length=20)
    """gestart, gewijzigd, afgesloten, anders_voortgezet, geweigerd"""
    feit_op = models.DateField()
    verzonden_op = models.DateTimeField()
    gelezen_op = models.DateTimeField(null=True)
