from django.db import models

from rondom.casus.models.overleg import Overleg
from rondom.casus.models.plan import Doel
from rondom.kern.categorie import Actie
from rondom.toegang.models import Beschermd


class Afspraak(Beschermd):
    """Who does what, when (R125): always an owner and a date. Parents and the young person can be owner."""

    CATEGORIE = None
    WIJZIGEN = Actie.BIJDRAGEN

    categorie = models.IntegerField()
    overleg = models.ForeignKey(Overleg, null=True, on_delete=models.PROTECT, related_name="afspraken")
    doel = models.ForeignKey(Doel, null=True, on_delete=models.PROTECT, related_name="afspraken")
    tekst = models.TextField()
    eigenaar = models.UUIDField()
    """Key of a function or a family member."""
    begin = models.DateField(null=True)
    termijn = models.DateField()
    verzet_reden = models.TextField(blank=True)
    """Why the date was changed, the last time."""
    na = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="daarna")
    """Comes after another one (R084)."""
    status = models.CharField(max_length=10)
    gedaan_op = models.DateTimeField(null=True)
    door = models.UUIDField()
    op = models.DateTimeField()
    versie = models.IntegerField()
