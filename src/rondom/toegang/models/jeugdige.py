from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Coalesce

from rondom.kern.bereikbaar import Kanaal, Zichtbaar
from rondom.kern.rechten import Relatie
from rondom.netwerk.models import Gemeente, Organisatie


class Gezin(models.Model):
    """Links the casussen of children who live together. Holds nothing by itself."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    geregistreerd_door = models.UUIDField()


class Jeugdige(models.Model):
    """A child or young person as one organisation registered him or her. No BSN; never matched across organisations."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    gezin = models.ForeignKey(Gezin, null=True, blank=True, on_delete=models.PROTECT, related_name="jeugdigen")
    roepnaam = models.CharField(max_length=60)
    tussenvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=80)
    sorteernaam = models.CharField(max_length=170)
    geboortedatum = models.DateField()
    school = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="jeugdigen")
    groep = models.CharField(max_length=20, blank=True)
    pc4 = models.CharField(max_length=4, blank=True)
    woongemeente = models.ForeignKey(Gemeente, null=True, blank=True, on_delete=models.PROTECT)
    geregistreerd_door = models.UUIDField()
    zoektekst = models.CharField(max_length=200, blank=True)
    """Name in lower case without accents, for search."""

    class Meta:
        indexes = [models.Index(fields=["school", "sorteernaam"])]

    @property
    def naam(self) -> str:
        """Full name as it is said."""
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)

    def __str__(self) -> str:
        return str(self.id)


class Bereikbaarheid(models.Model):
    """How one of the family is reached, or where he or she lives: one row per kind, apart because not everybody who may
    know about whom it is may know this (``kern.bereikbaar``)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    jeugdige = models.ForeignKey(Jeugdige, on_delete=models.PROTECT, related_name="+")
    naaste = models.ForeignKey("toegang.Naaste", on_delete=models.PROTECT, related_name="bereikbaarheid")
    kanaal = models.CharField(max_length=10, choices=[(k.value, k.value) for k in Kanaal])
    waarde = models.CharField(max_length=254, blank=True)
    zichtbaar = models.CharField(max_length=10, choices=[(z.value, z.value) for z in Zichtbaar])
    voor = ArrayField(models.UUIDField(), default=list)
    """Organisations that the person chose."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["naaste", "kanaal"], name="bereikbaarheid_een_per_kanaal")]


class Naasten(models.Manager["Naaste"]):
    """Everybody with the contact details that the holder may see: the database leaves out the rest."""

    def get_queryset(self) -> models.QuerySet["Naaste"]:
        """With ``telefoon``, ``email`` and ``adres``, empty where there is none or it is not for the holder."""
        van = Bereikbaarheid.objects.filter(naaste=models.OuterRef("pk"))
        waarden = {
            k.value: Coalesce(models.Subquery(van.filter(kanaal=k.value).values("waarde")[:1]), models.Value(""))
            for k in Kanaal
        }
        return super().get_queryset().annotate(**waarden)


class Naaste(models.Model):
    """Somebody of the family of one child, the child included: the participant that holds the family's grants.

    A parent of two children has two rows, and chooses for whom he or she acts. Custody carries its source and the day on
    which it was checked (L07).
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    jeugdige = models.ForeignKey(Jeugdige, on_delete=models.PROTECT, related_name="naasten")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="naasten"
    )
    relatie = models.CharField(max_length=20, choices=[(r.value, r.value) for r in Relatie])
    aanduiding = models.CharField(max_length=40, blank=True)
    """How the person is called in the family: moeder, vader, oma."""
    naam = models.CharField(max_length=120)
    taal = models.CharField(max_length=40, blank=True)
    tolk_nodig = models.BooleanField(default=False)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    gezag_vanaf = models.DateField(null=True, blank=True)
    gezag_tot = models.DateField(null=True, blank=True)
    gezag_bron = models.CharField(max_length=60, blank=True)
    gezag_gecontroleerd_op = models.DateField(null=True, blank=True)

    objects = Naasten()
    rijen = models.Manager["Naaste"]()
    """Without contact details, which cost a subquery each: for what every request asks."""
    telefoon: str = ""
    email: str = ""
    adres: str = ""
    """Read with ``objects`` as far as the holder may see them; kept in ``Bereikbaarheid``."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gezag_vanaf__isnull=True)
                | (models.Q(gezag_gecontroleerd_op__isnull=False) & ~models.Q(gezag_bron="")),
                name="naaste_gezag_is_gecontroleerd",
            ),
            # One login is one person: with one of two, a father would answer for a mother (A04).
            models.UniqueConstraint(
                fields=["jeugdige", "account"],
                condition=models.Q(account__isnull=False, tot__isnull=True),
                name="naaste_ieder_een_inlog",
            ),
        ]
