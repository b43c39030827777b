from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd, Naaste


class Meldcode(Beschermd):
    """One walk through the meldcode, in a dossier of its own: only for who handles it (L35, R022)."""

    CATEGORIE = Categorie.VEILIGHEID

    casus = models.UUIDField(null=True)
    """From which casus it was started. A bare key: nothing of the casus refers back."""
    signaal = models.UUIDField(null=True)
    over = models.TextField(blank=True)
    """About whom, when the child is not in Rondom."""
    begonnen_door = models.UUIDField()
    begonnen_op = models.DateTimeField()
    besluit = models.CharField(max_length=12, blank=True)
    afgerond_op = models.DateTimeField(null=True)
    afgerond_door = models.UUIDField(null=True)
    versie = models.IntegerField()


class Meldcodestap(Beschermd):
    """What was done and weighed in one step, by whom and when. Never changed; a step can be recorded again."""

    CATEGORIE = Categorie.VEILIGHEID
    WIJZIGEN = Actie.GEEN

    meldcode = models.ForeignKey(Meldcode, on_delete=models.PROTECT, related_name="stappen")
    stap = models.SmallIntegerField()
    tekst = models.TextField()
    uitgesteld = models.BooleanField()
    """Step 3 was put off because a talk is not safe now; ``tekst`` says why."""
    acuut = models.BooleanField()
    weging = models.JSONField()
    """Answers to the questions of the framework: key → true, false or null. Empty in other steps."""
    afwijking = models.TextField(blank=True)
    """Why it was decided otherwise than the framework says."""
    door = models.UUIDField()
    op = models.DateTimeField()


class Veiligheidsmelding(Beschermd):
    """A report to Veilig Thuis, jeugdbescherming or SAVE: when a reaction is expected and what it was (R108)."""

    CATEGORIE = Categorie.VEILIGHEID

    meldcode = models.ForeignKey(Meldcode, on_delete=models.PROTECT, related_name="meldingen")
    instantie = models.CharField(max_length=20)
    gemeld_op = models.DateField()
    wat = models.TextField()
    verwacht_op = models.DateField()
    reactie = models.TextField(blank=True)
    reactie_op = models.DateField(null=True)
    reactie_door = models.UUIDField(null=True)
    door = models.UUIDField()
    op = models.DateTimeField()


class Vrijgave(Beschermd):
    """What the handler told one of the family from one step, in words chosen for that, and why now (design §4)."""

    CATEGORIE = Categorie.VEILIGHEID
    WIJZIGEN = Actie.GEEN

    stap = models.ForeignKey(Meldcodestap, on_delete=models.PROTECT, related_name="vrijgaven")
    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="+")
    tekst = models.TextField()
    reden = models.TextField()
    """Read by that person too."""
    door = models.UUIDField()
    op = models.DateTimeField()
