from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.toegang.models import Beschermd


class Signaal(Beschermd):
    """What somebody sees, in which life areas, and what he or she would wish. No diagnosis (R013).

    ``over`` says whether it is about a pupil, or about a group or the school (R014); the latter has no child.
    """

    CATEGORIE = None

    categorie = models.IntegerField()
    """The most sensitive of its life areas that the writer may write (``kern.signaal.signaalcategorie``)."""
    over = models.CharField(max_length=12)
    """leerling, gezin, groep, school"""
    groep = models.CharField(max_length=20, blank=True)
    gezien = models.TextField()
    leefgebieden = ArrayField(models.CharField(max_length=12))
    sinds = models.CharField(max_length=60, blank=True)
    wens = models.TextField(blank=True)
    besproken_met_jeugdige = models.BooleanField()
    besproken_met_ouders = models.BooleanField()
    status = models.CharField(max_length=20)
    gemaakt_door = models.UUIDField()
    gemaakt_op = models.DateTimeField()
    gewijzigd_door = models.UUIDField(null=True)
    gewijzigd_op = models.DateTimeField(null=True)
    weging = models.CharField(max_length=12, blank=True)
    """zelf, meedenken, partner (R016)"""
    weging_wie = models.CharField(max_length=30, blank=True)
    """Whose expertise is needed: a key of ``kern.signaal.Meedenker``; empty for ``zelf``."""
    weging_reden = models.TextField(blank=True)
    basis_gedaan = models.TextField(blank=True)
    """What the school's basic support has tried (BR07)."""
    gewogen_door = models.UUIDField(null=True)
    gewogen_op = models.DateTimeField(null=True)
    versie = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["dossier"], name="signaal_dossier")]
