from django.db import models


class Recht(models.Model):
    """One row of the ledger: dossier × holder × rule × ground × period, with categories and actions as bit masks.

    Written only by the database function that replaces a dossier's grants; the web role has no write right on it.
    """

    id = models.BigAutoField(primary_key=True)
    dossier = models.UUIDField()
    jeugdige = models.UUIDField(null=True)
    houder = models.UUIDField()
    regel = models.CharField(max_length=10)
    grond = models.CharField(max_length=60)
    categorieen = models.IntegerField()
    acties = models.IntegerField()
    vanaf = models.DateField()
    tot = models.DateField()
    tot_moment = models.DateTimeField(null=True)
    """When it ends within a day (ADR 0031); None for every ground but an emergency."""

    class Meta:
        indexes = [
            models.Index(
                fields=["houder", "dossier"],
                include=["categorieen", "acties", "vanaf", "tot", "tot_moment"],
                name="recht_houder_dossier",
            ),
            models.Index(
                fields=["houder", "jeugdige"],
                include=["categorieen", "acties", "vanaf", "tot"],
                name="recht_houder_jeugdige",
            ),
            models.Index(fields=["dossier"], name="recht_dossier"),
        ]
