from uuid import uuid4

from django.db import models

from rondom.kern.briefverzoek import Identiteit, Ontvangst
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.netwerk.models import Organisatie


class Briefverzoek(models.Model):
    """A request about the own data of somebody without a place in a casus: by letter, phone, mail or at the desk (L10).

    Who has one asks by ``Rechtsverzoek``. How the identity was checked is kept, never a copy or number of a document.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Verzoeksoort])
    naam = models.CharField(max_length=120)
    contact = models.CharField(max_length=200)
    """Where the answer goes."""
    wat = models.TextField(blank=True)
    wijze = models.CharField(max_length=12, choices=[(w.value, w.value) for w in Ontvangst])
    ontvangen_op = models.DateField()
    identiteit = models.CharField(max_length=20, blank=True, choices=[(i.value, i.value) for i in Identiteit])
    """Empty as long as nobody is sure who asks."""
    identiteit_op = models.DateField(null=True, blank=True)
    termijn = models.DateField()
    verlengd_op = models.DateField(null=True, blank=True)
    verlengd_waarom = models.TextField(blank=True)
    status = models.CharField(
        max_length=12,
        choices=[(s.value, s.value) for s in RechtsverzoekStatus],
        default=RechtsverzoekStatus.GEVRAAGD.value,
    )
    antwoord = models.TextField(blank=True)
    beantwoord_op = models.DateField(null=True, blank=True)
    beantwoord_door = models.UUIDField(null=True)
    door = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "termijn"]),
        ]
