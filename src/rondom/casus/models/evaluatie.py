from django.db import models

from rondom.casus.models.inzet import Inzet
from rondom.casus.models.plan import Doel, Plandeel
from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd


class Evaluatie(Beschermd):
    """A fixed moment at which child, parents and professionals each look back (R128).

    About a part of the plan, or about one help that has no plan; the final one of a help names that help.
    """

    CATEGORIE = Categorie.STATUS

    plandeel = models.ForeignKey(Plandeel, null=True, on_delete=models.PROTECT, related_name="evaluaties")
    inzet = models.ForeignKey(Inzet, null=True, on_delete=models.PROTECT, related_name="evaluaties")
    soort = models.CharField(max_length=10)
    """tussen, eind"""
    status = models.CharField(max_length=12)
    gepland_op = models.DateField()
    afgerond_op = models.DateTimeField(null=True)
    besluit = models.CharField(max_length=20, blank=True)
    """doorgaan, aanpassen, afsluiten"""
    versie = models.IntegerField()


class Evaluatieantwoord(Beschermd):
    """What one party says of one goal, or of the whole when ``doel`` is empty; the latest counts.

    ``cijfer`` 1–10; empty for somebody who prefers not to give one.
    """

    CATEGORIE = None
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    categorie = models.IntegerField()
    evaluatie = models.ForeignKey(Evaluatie, on_delete=models.PROTECT, related_name="antwoorden")
    doel = models.ForeignKey(Doel, null=True, on_delete=models.PROTECT, related_name="evaluaties")
    houder = models.UUIDField()
    partij = models.CharField(max_length=14)
    """jeugdige, ouder, professional"""
    cijfer = models.IntegerField(null=True)
    tekst = models.TextField(blank=True)
    vastgelegd_door = models.UUIDField()
    """Who typed it: oneself, or somebody who wrote down what was said."""
    samen = models.BooleanField()
    """A young child chose itself, with whoever typed it beside it (R182)."""
    op = models.DateTimeField()


class Schoolbeeld(Beschermd):
    """How it goes at school, asked before help or the casus may end (BR27, R112); without help it is about the casus."""

    CATEGORIE = Categorie.ONDERWIJS
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.GEEN

    inzet = models.ForeignKey(Inzet, null=True, on_delete=models.PROTECT, related_name="schoolbeelden")
    verzuim = models.CharField(max_length=10)
    """stijgt, gelijk, daalt"""
    tekst = models.TextField()
    door = models.UUIDField()
    op = models.DateTimeField()


class Nazorg(Beschermd):
    """An after-care check some months after closing (R130)."""

    CATEGORIE = Categorie.STATUS
    WIJZIGEN = Actie.BIJDRAGEN

    inzet = models.ForeignKey(Inzet, null=True, on_delete=models.PROTECT, related_name="nazorg")
    houder = models.UUIDField()
    """Who asks: key of a function or a family member."""
    gepland_op = models.DateField()
    gedaan_op = models.DateTimeField(null=True)
    door = models.UUIDField(null=True)
    uitkomst = models.CharField(max_length=20, blank=True)
    """goed, opnieuw_contact, vervallen"""
