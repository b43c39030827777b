from uuid import uuid4

from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.rechten import Dossiersoort, Wetsgrondsoort
from rondom.netwerk.models import Functie, Organisatie, Regio
from rondom.toegang.models.beschermd import Beschermd
from rondom.toegang.models.jeugdige import Gezin, Jeugdige, Naaste


class Dossier(models.Model):
    """The key of everything protected: grants, consents, events and content all point here."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    soort = models.CharField(max_length=20, choices=[(s.value, s.value) for s in Dossiersoort])
    jeugdige = models.ForeignKey(Jeugdige, null=True, blank=True, on_delete=models.PROTECT, related_name="dossiers")
    gezin = models.ForeignKey(Gezin, null=True, blank=True, on_delete=models.PROTECT, related_name="dossiers")
    hoofd = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="delen")
    """Of a family part: the casus' dossier from which it was opened, whose parents decide about it."""
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    """The organisation that registered the child; its own staff need no consent (R028)."""
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    geopend_door = models.UUIDField()
    geopend_op = models.DateTimeField()
    gesloten_op = models.DateField(null=True, blank=True)
    vernietigd_op = models.DateField(null=True, blank=True)
    """Its content is gone; the key, the chain of events and the log stay (ADR 0035)."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(soort=Dossiersoort.CASUS.value) | models.Q(jeugdige__isnull=False),
                name="dossier_casus_heeft_jeugdige",
            ),
            models.CheckConstraint(
                condition=~models.Q(soort=Dossiersoort.GEZINSDEEL.value)
                | (models.Q(gezin__isnull=False) & models.Q(hoofd__isnull=False)),
                name="dossier_gezinsdeel_heeft_gezin",
            ),
        ]


class Casusrol(models.TextChoices):
    """What a professional does in this dossier."""

    MELDER = "melder", "Melder"
    COORDINATOR = "coordinator", "Coördinator"
    AANMELDTEAM = "aanmeldteam", "Team dat de aanmelding kreeg"
    OPPAKKER = "oppakker", "Pakt het op"
    DEELNEMER = "deelnemer", "Deelnemer"
    VERZUIM = "verzuim", "Verzuimcoördinator"


class Betrokkene(Beschermd):
    """A professional, or a whole team until it has named somebody, that takes part in a dossier for a time."""

    CATEGORIE = Categorie.STATUS

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="betrokkenen")
    functie = models.ForeignKey(Functie, null=True, blank=True, on_delete=models.PROTECT, related_name="deelnames")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="deelnames")
    casusrol = models.CharField(max_length=20, choices=Casusrol.choices)
    grondslag = models.CharField(max_length=10, blank=True)
    """``L20``: the law itself lets this function know of the absence; otherwise empty, and consent decides."""
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    toegevoegd_door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["dossier", "functie"])]


class Gezagsbesluit(Beschermd):
    """A decision, with its reason, about capacity or about the law's own rule for 12–15 in this casus (L04).

    The reason says something of a child's health; who decides follows for everybody from the grants.
    """

    CATEGORIE = Categorie.GEZONDHEID
    TOEVOEGEN = Actie.BEHEREN
    WIJZIGEN = Actie.GEEN

    vanaf = models.DateField()
    wilsbekwaam = models.BooleanField()
    alleen_jeugdige = models.BooleanField()
    reden = models.TextField()
    door = models.UUIDField()


class Wetsgrond(Beschermd):
    """A fact on which the law opens named categories without consent: a supervision order, or a parent without custody
    who asked (L07). With the source and the day on which it was checked; ``beeindigd_op`` when it ended earlier.
    """

    CATEGORIE = Categorie.GEZIN
    TOEVOEGEN = Actie.BEHEREN
    WIJZIGEN = Actie.BEHEREN

    soort = models.CharField(max_length=24, choices=[(s.value, s.value) for s in Wetsgrondsoort])
    instelling = models.ForeignKey(Organisatie, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    naaste = models.ForeignKey(Naaste, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    categorieen = models.IntegerField()
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    bron = models.CharField(max_length=60)
    gecontroleerd_op = models.DateField()
    toelichting = models.TextField(blank=True)
    beeindigd_op = models.DateField(null=True, blank=True)
    beeindigd_door = models.UUIDField(null=True)
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    soort=Wetsgrondsoort.ONDERTOEZICHTSTELLING.value, instelling__isnull=False, tot__isnull=False
                )
                | models.Q(soort=Wetsgrondsoort.INFORMATIE.value, naaste__isnull=False),
                name="wetsgrond_heeft_ontvanger",
            ),
            models.CheckConstraint(condition=~models.Q(bron=""), name="wetsgrond_is_gezien"),
        ]
        indexes = [models.Index(fields=["dossier"])]
