from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.toegang.models import Beschermd


class Taak(Beschermd):
    """Something that is asked of one holder, by which rule and until when. Content stands in the object it points to."""

    CATEGORIE = Categorie.STATUS
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    soort = models.CharField(max_length=40)
    regel = models.CharField(max_length=10)
    houder = models.UUIDField()
    """Key of the function or family member who must act."""
    object_id = models.UUIDField()
    termijn = models.DateField(null=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField()
    afgerond_op = models.DateTimeField(null=True)
    afgerond_door = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["houder", "termijn"], condition=models.Q(afgerond_op__isnull=True), name="taak_open"),
            models.Index(
                fields=["dossier", "termijn"], condition=models.Q(afgerond_op__isnull=True), name="taak_open_dossier"
            ),
            # Closing a task of everybody, and what was asked about an object before, start from the object alone.
            models.Index(fields=["object_id", "soort"], name="taak_object"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "houder", "object_id"],
                condition=models.Q(afgerond_op__isnull=True),
                name="taak_niet_dubbel",
            )
        ]
