from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.netwerk.models import Organisatie, Plaats
from rondom.toegang.models import Beschermd


class Zorgplicht(Beschermd):
    """An application at this school, or the search for another school for one of its own pupils (L14)."""

    CATEGORIE = Categorie.ONDERWIJS

    soort = models.CharField(max_length=12)
    """aanmelding, zittend (``kern.zorgplicht.Soort``)"""
    aangemeld_op = models.DateField()
    schriftelijk = models.BooleanField()
    gewenst_op = models.DateField(null=True)
    extra = models.CharField(max_length=8)
    """ja, nee, onbekend: is extra support expected?"""
    deelt = models.BooleanField()
    eerste = models.BooleanField()
    vol = models.BooleanField()
    respecteert = models.BooleanField()
    heeft_school = models.BooleanField()
    zoekt = models.CharField(max_length=40, blank=True)
    """Key of a kind of support of the region."""
    nodig = models.TextField(blank=True)
    verlengd_op = models.DateField(null=True)
    verlengd_reden = models.TextField(blank=True)
    overlegd_op = models.DateField(null=True)
    akkoord = models.BooleanField(null=True)
    """Whether parents agree with the other school."""
    andere_school = models.ForeignKey(Organisatie, null=True, on_delete=models.PROTECT, related_name="+")
    besluit = models.CharField(max_length=16, blank=True)
    besluit_reden = models.TextField(blank=True)
    besloten_op = models.DateField(null=True)
    besloten_door = models.UUIDField(null=True)
    tijdelijk_op = models.DateField(null=True)
    """From when the child has a temporary place."""
    tijdelijk_waar = models.CharField(max_length=120, blank=True)
    door = models.UUIDField()
    op = models.DateTimeField()
    versie = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(besloten_op__isnull=True), name="zorgplicht_een_open"
            )
        ]


class Zorgplichtpauze(Beschermd):
    """The school asked parents for data; until they come the clock stands still (``kern.zorgplicht.Pauze``)."""

    CATEGORIE = Categorie.ONDERWIJS

    zorgplicht = models.ForeignKey(Zorgplicht, on_delete=models.PROTECT, related_name="pauzes")
    gevraagd = models.TextField()
    van = models.DateField()
    uiterlijk = models.DateField()
    tot = models.DateField(null=True)
    door = models.UUIDField()


class Zorgplichtadvies(Beschermd):
    """What school social work, the attendance officer or JGZ advised about an application (R202)."""

    CATEGORIE = Categorie.ONDERWIJS
    WIJZIGEN = Actie.GEEN

    zorgplicht = models.ForeignKey(Zorgplicht, on_delete=models.PROTECT, related_name="adviezen")
    partij = models.CharField(max_length=12)
    """smw, leerplicht, jgz"""
    tekst = models.TextField()
    gegeven_op = models.DateField()
    door = models.UUIDField()
    op = models.DateTimeField()


class Zorgplichtplaats(Beschermd):
    """For this child a place is held at another school. Which place stands in the network, and there not for whom (R201)."""

    CATEGORIE = Categorie.ONDERWIJS
    WIJZIGEN = Actie.GEEN

    zorgplicht = models.ForeignKey(Zorgplicht, on_delete=models.PROTECT, related_name="plaatsen")
    plaats = models.OneToOneField(Plaats, on_delete=models.PROTECT, related_name="+")
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    """Whose place it is."""
    door = models.UUIDField()
    op = models.DateTimeField()
