"""Public reference data of the whole country: about no one. Loaded by `rondom reference load`, read by everybody."""

from uuid import uuid4

from django.db import models

from rondom.netwerk.models.organisatie import Onderwijssoort


class Stand(models.TextChoices):
    """Is a number there? A suppressed one is there, small, and secret: never 0 and never absent."""

    BEKEND = "bekend", "bekend"
    GEHEIM = "geheim", "te klein om te tonen"
    ONBEKEND = "onbekend", "niet opgegeven"


class Lading(models.Model):
    """One file that was loaded: which, when, and what it brought."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    bestand = models.CharField(max_length=200)
    soort = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    peildatum = models.DateField()
    """The day for which the file tells how things are."""
    geladen_op = models.DateTimeField()
    gelezen = models.IntegerField()
    nieuw = models.IntegerField()
    gewijzigd = models.IntegerField()
    gelijk = models.IntegerField()
    vervallen = models.IntegerField()
    """What an earlier file had and this one has no more."""
    afgekeurd = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["-geladen_op"], name="lading_nieuwste")]


class AfgekeurdeRij(models.Model):
    """A row that was not taken over, or taken over in part, and why."""

    id = models.BigAutoField(primary_key=True)
    lading = models.ForeignKey(Lading, on_delete=models.CASCADE, related_name="afkeuringen")
    regel = models.IntegerField()
    """Line of the file."""
    sleutel = models.CharField(max_length=40)
    veld = models.CharField(max_length=40)
    waarde = models.CharField(max_length=200)
    reden = models.CharField(max_length=40)
    """Key of ``kern.teksten``: ``openbaar.<reden>``."""
    overgenomen = models.BooleanField()
    """The row is there, without this value."""

    class Meta:
        indexes = [models.Index(fields=["lading", "regel"], name="afgekeurd_regel")]


class OpenbareGemeente(models.Model):
    """A municipality of the list of CBS, with its boundary where a map was loaded (GeoJSON, WGS84)."""

    code = models.CharField(primary_key=True, max_length=4)
    naam = models.CharField(max_length=100)
    provincie = models.CharField(max_length=40, blank=True)
    grens = models.JSONField(null=True)
    vervallen_op = models.DateField(null=True)
    inwoners = models.IntegerField(null=True)
    inwoners_stand = models.CharField(max_length=10, choices=Stand.choices, default=Stand.ONBEKEND)
    pct_jeugdzorg = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    """Share of young people with youth care, per cent (CBS 85039NED)."""
    pct_jeugdzorg_stand = models.CharField(max_length=10, choices=Stand.choices, default=Stand.ONBEKEND)

    class Meta:
        indexes = [models.Index(fields=["naam"], name="openbaregemeente_naam")]

    def __str__(self) -> str:
        return self.naam


class Postcodegebied(models.Model):
    """A postcode area of four digits: its municipality, its samenwerkingsverbanden and where it lies."""

    pc4 = models.CharField(primary_key=True, max_length=4)
    gemeente = models.ForeignKey(OpenbareGemeente, null=True, on_delete=models.PROTECT, related_name="postcodegebieden")
    gemeente_naam = models.CharField(max_length=100, blank=True)
    """As the law wrote it, also when that municipality has gone."""
    swv_po = models.CharField(max_length=6, blank=True, db_index=True)
    swv_vo = models.CharField(max_length=6, blank=True, db_index=True)
    lijst = models.JSONField(default=dict)
    """What the list says (gemeente, swv_po, swv_vo), kept so that overruling can be taken back."""
    overschreven = models.CharField(max_length=200, blank=True)
    """Why an own table overrules the list; empty where the list counts."""
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    vervallen_op = models.DateField(null=True)


class OpenbareSchool(models.Model):
    """A school location of DUO: BRIN with location number, board, place, samenwerkingsverband and number of pupils."""

    vestiging = models.CharField(primary_key=True, max_length=6)
    naam = models.CharField(max_length=200)
    onderwijssoort = models.CharField(max_length=4, choices=Onderwijssoort.choices)
    bestuur = models.CharField(max_length=5, blank=True)
    bestuur_naam = models.CharField(max_length=200, blank=True)
    gemeente = models.ForeignKey(OpenbareGemeente, null=True, on_delete=models.PROTECT, related_name="scholen")
    postcode = models.CharField(max_length=6, blank=True)
    plaats = models.CharField(max_length=80, blank=True)
    swv_po = models.CharField(max_length=6, blank=True)
    swv_vo = models.CharField(max_length=6, blank=True)
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    leerlingen = models.IntegerField(null=True)
    leerlingen_stand = models.CharField(max_length=10, choices=Stand.choices, default=Stand.ONBEKEND)
    vervallen_op = models.DateField(null=True)
    """The first day for which DUO's list has it no more."""
    zoek = models.CharField(max_length=400)
    """Name, place and number without accents, in lower case: what search looks in."""

    class Meta:
        indexes = [
            models.Index(fields=["gemeente", "onderwijssoort", "naam"], name="openbareschool_lijst"),
            models.Index(fields=["naam", "vestiging"], name="openbareschool_naam"),
        ]

    def __str__(self) -> str:
        return self.naam
