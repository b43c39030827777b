"""What is known about keeping: facts, holds, proposals to destroy, requests to do so earlier, and the proof afterwards.

These rows belong to no dossier's grants: whoever decides about keeping sees them and no content. Each names the
organisation that registered the child; the database holds that to the dossier (``beleid_bewaren``).
"""

from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.kern.bewaren import MET_KOPIE, Stopsoort, Weigergrond
from rondom.kern.statussen import VernietigingStatus
from rondom.netwerk.models import Organisatie

VAN_SCHOOL = "van_school"


class VanDossier(models.Model):
    """A row about keeping one dossier."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    dossier = models.ForeignKey("toegang.Dossier", on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    veiligheid = models.BooleanField()
    """About a meldcode: only for who guards privacy or handles safety (L35)."""

    class Meta:
        abstract = True


class Bewaarfeit(VanDossier):
    """A fact for a term: the day on which the pupil left, or that an owner has its own copy. Append-only."""

    soort = models.CharField(max_length=12, choices=[(s, s) for s in (VAN_SCHOOL, *(k.value for k in MET_KOPIE))])
    dag = models.DateField()
    bron = models.CharField(max_length=60)
    door = models.UUIDField()
    op = models.DateTimeField()


class Bewaarstop(VanDossier):
    """A hold: from ``vanaf`` up to ``tot`` nothing of the dossier is destroyed, whatever its term."""

    soort = models.CharField(
        max_length=12, choices=[(s.value, s.value) for s in Stopsoort if s is not Stopsoort.VEILIGHEID]
    )
    reden = models.TextField()
    vanaf = models.DateField()
    tot = models.DateField()
    door = models.UUIDField()
    op = models.DateTimeField()
    beeindigd_op = models.DateTimeField(null=True)
    beeindigd_door = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(tot__gt=models.F("vanaf")), name="bewaarstop_duurt"),
            models.CheckConstraint(condition=~models.Q(reden=""), name="bewaarstop_heeft_reden"),
        ]


class Vernietigingsverzoek(VanDossier):
    """Somebody of the family asks to destroy earlier (L10, L41), and what was answered."""

    gevraagd_door = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    reden = models.TextField(blank=True)
    beantwoord_door = models.UUIDField(null=True)
    beantwoord_op = models.DateTimeField(null=True)
    toegewezen = models.BooleanField(null=True)
    grond = models.CharField(max_length=16, blank=True, choices=[(g.value, g.value) for g in Weigergrond])
    toelichting = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                # Each of the family asks for itself, and does not learn by a refusal that another did.
                fields=["dossier", "gevraagd_door"],
                condition=models.Q(beantwoord_op__isnull=True),
                name="vernietigingsverzoek_een_open",
            ),
            models.CheckConstraint(
                condition=~models.Q(toegewezen=False) | (~models.Q(grond="") & ~models.Q(toelichting="")),
                name="vernietigingsverzoek_nee_heeft_reden",
            ),
        ]


OPEN = (
    VernietigingStatus.VOORGESTELD.value,
    VernietigingStatus.VOORGELEGD.value,
    VernietigingStatus.GOEDGEKEURD.value,
)
"""Statuses in which a dossier is on its way to be destroyed."""


class Vernietigingsvoorstel(VanDossier):
    """One dossier whose term is over, or whose family asked: who put it forward, who approved, and when it may go.

    ``gesloten_op``: how the dossier stood when it was proposed; opened again since, nothing is destroyed.
    """

    kenmerk = models.CharField(max_length=12, blank=True)
    dossiersoort = models.CharField(max_length=20)
    op_verzoek = models.BooleanField()
    regels = ArrayField(models.CharField(max_length=10))
    gesloten_op = models.DateField(null=True)
    rijp_op = models.DateField()
    status = models.CharField(max_length=12, choices=[(s.value, s.value) for s in VernietigingStatus])
    voorgesteld_op = models.DateTimeField()
    voorgesteld_door = models.UUIDField()
    voorgelegd_op = models.DateTimeField(null=True)
    voorgelegd_door = models.UUIDField(null=True)
    wacht_tot = models.DateField(null=True)
    verteld_op = models.DateTimeField(null=True)
    goedgekeurd_op = models.DateTimeField(null=True)
    goedgekeurd_door = models.UUIDField(null=True)
    vervallen_op = models.DateTimeField(null=True)
    vervallen_door = models.UUIDField(null=True)
    vernietigd_op = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=models.Q(status__in=OPEN), name="vernietigingsvoorstel_een_open"
            ),
        ]
        indexes = [models.Index(fields=["organisatie", "status", "rijp_op"], name="voorstel_lijst")]


class Vernietigingsbewijs(models.Model):
    """Proof that one dossier was destroyed: who put it forward and approved, by which rule, what was counted. Never changed.

    Numbered and linked by hash over the whole installation; it holds keys, days and counts, and no content.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    volgnummer = models.IntegerField(unique=True)
    dossier = models.UUIDField(unique=True)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    kenmerk = models.CharField(max_length=12, blank=True)
    dossiersoort = models.CharField(max_length=20)
    veiligheid = models.BooleanField()
    op_verzoek = models.BooleanField()
    regels = ArrayField(models.CharField(max_length=10))
    rijp_op = models.DateField()
    voorgelegd_op = models.DateTimeField()
    voorgelegd_door = models.UUIDField()
    goedgekeurd_op = models.DateTimeField()
    goedgekeurd_door = models.UUIDField()
    vernietigd_op = models.DateTimeField()
    vorige = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "-volgnummer"], name="bewijs_lijst")]


class Bewijsregel(models.Model):
    """How many rows of one kind were destroyed or emptied: a line of a proof."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    bewijs = models.ForeignKey(Vernietigingsbewijs, on_delete=models.PROTECT, related_name="tellingen")
    soort = models.CharField(max_length=60)
    aantal = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["bewijs", "soort"], name="bewijsregel_een_per_soort")]
