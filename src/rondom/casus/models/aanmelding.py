from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.kern.categorie import Categorie
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.models import Beschermd


class Aanmelding(Beschermd):
    """A casus brought to a team (R017): to whom, by which route, who takes it up. Its content is the groeidocument."""

    CATEGORIE = Categorie.STATUS

    team = models.ForeignKey(Organisatie, null=True, on_delete=models.PROTECT, related_name="aanmeldingen")
    """None while the route leads to nobody in Rondom; a registration that was sent has one."""
    status = models.CharField(max_length=20)
    hulpvraag_gezin = models.CharField(max_length=10)
    """ja, nee, onbekend: a concern of school without a question of the family is a valid start (R020)."""
    actieve_hulp = models.CharField(max_length=20)
    """What the family says about help that runs already (BR03, BR16): geen, buurtteam, vo_team, specialist, onbekend."""
    route = models.JSONField()
    """The verdict of the routing table as it was shown: row id, reasons, who decides, who pays."""
    route_regels = ArrayField(models.CharField(max_length=10))
    afgeweken = models.BooleanField()
    afgeweken_reden = models.TextField(blank=True)
    gemaakt_door = models.UUIDField()
    gemaakt_op = models.DateTimeField()
    verzonden_op = models.DateTimeField(null=True)
    termijn = models.DateField(null=True)
    opgepakt_door = models.ForeignKey(Functie, null=True, on_delete=models.PROTECT, related_name="+")
    opgepakt_op = models.DateTimeField(null=True)
    eerder_werk_gezien_op = models.DateTimeField(null=True)
    opnieuw_reden = models.TextField(blank=True)
    """Why the team does its intake again (R019); empty when it builds on earlier work."""
    terug_reden = models.TextField(blank=True)
    versie = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verzonden_op__isnull=True) | models.Q(team__isnull=False),
                name="aanmelding_verzonden_heeft_team",
            ),
            models.CheckConstraint(
                condition=models.Q(afgeweken=False) | ~models.Q(afgeweken_reden=""), name="aanmelding_afgeweken_reden"
            ),
        ]
