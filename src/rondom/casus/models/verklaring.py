from django.db import models

from rondom.kern.categorie import Actie
from rondom.toegang.models import Beschermd, Naaste


class Verklaring(Beschermd):
    """An own statement of a parent or the young person, kept beside a record or the whole dossier (Jeugdwet 7.3.8).

    Under the category of what it stands beside, so that it shows wherever that shows. Nobody changes its words; who wrote
    it can take it back.
    """

    CATEGORIE = None
    TOEVOEGEN = Actie.BIJDRAGEN
    WIJZIGEN = Actie.BIJDRAGEN

    categorie = models.IntegerField()
    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="verklaringen")
    object_soort = models.CharField(max_length=40, blank=True)
    """Of which model the record is beside which it stands; empty: beside the whole dossier."""
    object_id = models.UUIDField(null=True)
    tekst = models.TextField()
    op = models.DateTimeField()
    ingetrokken_op = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["dossier", "object_id"])]
