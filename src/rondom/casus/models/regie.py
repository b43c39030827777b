from django.db import models

from rondom.casus.models.plan import Plan
from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd


class Regie(Beschermd):
    """Who is regisseur from when till when; an offer without ``aanvaard_op`` changes nothing yet (BR10, R072)."""

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="regie")
    houder = models.UUIDField()
    """Key of a function or a family member: a parent or the young person can be regisseur."""
    vanaf = models.DateField(null=True)
    tot = models.DateField(null=True)
    aangeboden_door = models.UUIDField()
    aangeboden_op = models.DateTimeField()
    aanvaard_op = models.DateTimeField(null=True)
    afgewezen_op = models.DateTimeField(null=True)
    reden = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan"],
                condition=models.Q(aanvaard_op__isnull=False, tot__isnull=True),
                name="regie_een_regisseur",
            ),
            models.UniqueConstraint(
                fields=["plan"],
                condition=models.Q(aanvaard_op__isnull=True, afgewezen_op__isnull=True),
                name="regie_een_aanbod",
            ),
        ]
