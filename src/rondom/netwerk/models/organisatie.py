from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from rondom.netwerk.models.regio import Gemeente, Regio


class Organisatiesoort(models.TextChoices):
    """Kinds of organisation (R001). A team is an organisation of its own: it receives consent and registrations.

    A region can have team forms beside these, under names of its own (R002): ``Organisatie.soort`` holds them too.
    """

    SCHOOLBESTUUR = "schoolbestuur", "Schoolbestuur"
    SCHOOL = "school", "School"
    SAMENWERKINGSVERBAND = "samenwerkingsverband", "Samenwerkingsverband"
    GEMEENTE = "gemeente", "Gemeente"
    LEERPLICHT = "leerplicht", "Leerplicht"
    JGZ = "jgz", "Jeugdgezondheidszorg"
    VO_TEAM = "vo_team", "Vo-team"
    BUURTTEAM = "buurtteam", "Buurtteam"
    MBO_TEAM = "mbo_team", "Mbo-team"
    AANBIEDER = "aanbieder", "Jeugdhulpaanbieder"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde_instelling", "Gecertificeerde instelling"
    KINDEROPVANG = "kinderopvang", "Kinderopvang"
    RMC = "rmc", "Doorstroompunt (RMC)"
    VEILIG_THUIS = "veilig_thuis", "Veilig Thuis"
    RAAD = "raad_kinderbescherming", "Raad voor de Kinderbescherming"
    POLITIE = "politie", "Politie"
    RECLASSERING = "reclassering", "Reclassering"
    HUISARTS = "huisarts", "Huisarts"
    ZORGVERZEKERAAR = "zorgverzekeraar", "Zorgverzekeraar of zorgkantoor"
    WELZIJN = "welzijn", "Welzijn"
    WERKGEVER = "werkgever", "Werkgever"
    RONDOM = "rondom", "Beheer"


class Organisatie(models.Model):
    """A party that can hold functions, receive consent and sign a convenant."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=30, choices=Organisatiesoort.choices)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="organisaties")
    gemeente = models.ForeignKey(Gemeente, null=True, blank=True, on_delete=models.PROTECT)
    bovenliggend = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="delen")
    telefoon = models.CharField(max_length=30, blank=True)
    bereikbaar = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [models.Index(fields=["regio", "soort", "naam"])]

    def __str__(self) -> str:
        return self.naam


class Onderwijssoort(models.TextChoices):
    """Kinds of education, as DUO writes them."""

    PO = "po", _("basisonderwijs")
    SBO = "sbo", _("speciaal basisonderwijs")
    SO = "so", _("speciaal onderwijs")
    VO = "vo", _("voortgezet onderwijs")
    VSO = "vso", _("voortgezet speciaal onderwijs")
    MBO = "mbo", _("middelbaar beroepsonderwijs")


class School(models.Model):
    """What only a school has: its BRIN and location, kind of education and samenwerkingsverband."""

    organisatie = models.OneToOneField(Organisatie, primary_key=True, on_delete=models.CASCADE, related_name="school")
    brin = models.CharField(max_length=6, unique=True)
    onderwijssoort = models.CharField(max_length=4, choices=Onderwijssoort.choices)
    samenwerkingsverband = models.ForeignKey(
        Organisatie, null=True, blank=True, on_delete=models.PROTECT, related_name="scholen"
    )
    pc4 = models.CharField(max_length=4)

    def __str__(self) -> str:
        return self.organisatie.naam


class Werkgebied(models.Model):
    """The postcode areas a local team works for (R049)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    team = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="werkgebieden")
    pc4 = models.CharField(max_length=4, db_index=True)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
