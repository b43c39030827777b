from uuid import uuid4

from django.db import models

from rondom.kern.bestuur import JAARPLICHTEN, Antwoord, Gremiumsoort, Mandaat, Partij
from rondom.kern.statussen import BijeenkomstStatus
from rondom.netwerk.models import Organisatie, Regio
from rondom.spiegel.models.programma import Thema
from rondom.spiegel.models.sturing import Sturing


class Gremium(Sturing):
    """A body that meets: administrators, an OOGO, a steering or working group, as it works in practice (R207)."""

    naam = models.CharField(max_length=100)
    soort = models.CharField(max_length=16, choices=[(s.value, s.value) for s in Gremiumsoort])
    opdracht = models.TextField(blank=True)
    """What it is for, and who gave it that task."""
    opgeheven_op = models.DateField(null=True)
    opgeheven_door = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.naam


class Gremiumlid(Sturing):
    """A seat in a body from a day up to a day: who, on behalf of which party, with which mandate (R207)."""

    gremium = models.ForeignKey(Gremium, on_delete=models.PROTECT, related_name="leden")
    functie = models.UUIDField()
    """Key of the function."""
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    """The party that agrees or not: that of the function when the seat was given."""
    partij = models.CharField(max_length=16, choices=[(p.value, p.value) for p in Partij])
    mandaat = models.CharField(max_length=12, choices=[(m.value, m.value) for m in Mandaat])
    mandaat_tekst = models.CharField(max_length=200, blank=True)
    """About what, up to which amount, given by whom."""
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot=None) | models.Q(tot__gt=models.F("vanaf")), name="gremiumlid_duurt"
            )
        ]


class Werkpunt(Sturing):
    """One point of the shared work list: what nobody can solve alone, waiting for a table or dealt with (R204)."""

    gremium = models.ForeignKey(Gremium, on_delete=models.PROTECT, related_name="werkpunten")
    titel = models.CharField(max_length=120)
    toelichting = models.TextField(blank=True)
    thema = models.ForeignKey(Thema, null=True, blank=True, on_delete=models.PROTECT, related_name="werkpunten")
    afgedaan_op = models.DateField(null=True)
    afgedaan_door = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.titel


class Bijeenkomst(Sturing):
    """One meeting of a body: when, what stood on the agenda, who was there, and its minutes (R204, R207)."""

    gremium = models.ForeignKey(Gremium, on_delete=models.PROTECT, related_name="bijeenkomsten")
    dag = models.DateField()
    plaats = models.CharField(max_length=120, blank=True)
    status = models.CharField(max_length=12, choices=[(s.value, s.value) for s in BijeenkomstStatus], default="gepland")
    agenda = models.ManyToManyField(Werkpunt, through="Agendaplek", related_name="bijeenkomsten")
    verslag = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["gremium", "-dag"], name="bijeenkomst_gremium")]


class Agendaplek(models.Model):
    """Where a point of the work list stands on the agenda of one meeting, and what came of it there."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.CASCADE, related_name="plekken")
    werkpunt = models.ForeignKey(Werkpunt, on_delete=models.PROTECT, related_name="plekken")
    nummer = models.PositiveSmallIntegerField()
    uitkomst = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bijeenkomst", "werkpunt"], name="agendaplek_een_keer")]


class Aanwezigheid(models.Model):
    """Whether who holds a seat was there. Written when the meeting was held (R207)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.CASCADE, related_name="aanwezigen")
    lid = models.ForeignKey(Gremiumlid, on_delete=models.PROTECT, related_name="+")
    aanwezig = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bijeenkomst", "lid"], name="aanwezigheid_een_keer")]


class Bestuursbesluit(Sturing):
    """What was decided at a meeting; whether it stands, the parties say one by one (R204)."""

    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.PROTECT, related_name="besluiten")
    werkpunt = models.ForeignKey(Werkpunt, null=True, blank=True, on_delete=models.PROTECT, related_name="besluiten")
    tekst = models.TextField()


class Partijstem(models.Model):
    """What one party says to one decision, and why when it does not agree. The latest answer counts (R204)."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    besluit = models.ForeignKey(Bestuursbesluit, on_delete=models.CASCADE, related_name="stemmen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    antwoord = models.CharField(max_length=10, choices=[(a.value, a.value) for a in Antwoord])
    toelichting = models.CharField(max_length=500, blank=True)
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["besluit", "organisatie"], name="partijstem_een_keer")]


class Jaarplichtblijk(models.Model):
    """That something of every year was done, on which day, and where it can be read (BR40). Only added."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=30, choices=[(j, j) for j in JAARPLICHTEN])
    gedaan_op = models.DateField()
    toelichting = models.CharField(max_length=500, blank=True)
    bijeenkomst = models.ForeignKey(Bijeenkomst, null=True, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["regio", "soort", "-gedaan_op"], name="jaarplichtblijk_laatst")]
