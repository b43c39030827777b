from django.db import models

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.uitnodigen import Uitnodigingsfeit, Uitnodigingsoort, Weg
from rondom.toegang.models.account import Account
from rondom.toegang.models.beschermd import Beschermd
from rondom.toegang.models.inloggen import Inloglink
from rondom.toegang.models.jeugdige import Naaste


class Gezinsuitnodiging(Beschermd):
    """Somebody of a family is asked to come in, or to come back: by a link, and a code that goes another way (A04, A03).

    Of both only a hash is kept; that of the code is made with the secret of the link, so that a copy of the database is
    of no use to guess it. Who made it, when, and until when it can be used stand on the link.
    """

    CATEGORIE = Categorie.CONTACT
    TOEVOEGEN = Actie.BEHEREN
    WIJZIGEN = Actie.BEHEREN

    naaste = models.ForeignKey(Naaste, on_delete=models.PROTECT, related_name="uitnodigingen")
    link = models.OneToOneField(Inloglink, on_delete=models.PROTECT, related_name="gezinsuitnodiging")
    soort = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Uitnodigingsoort])
    weg = models.CharField(max_length=8, choices=[(w.value, w.value) for w in Weg])
    code_hash = models.CharField(max_length=64)
    verzonden_op = models.DateTimeField(null=True)
    geopend_op = models.DateTimeField(null=True)
    pogingen = models.SmallIntegerField()
    """How often a code was tried; each try is counted before it is judged."""
    aanvaard_op = models.DateTimeField(null=True)
    aanvaard_door = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True)
    ingetrokken_door = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["dossier"]), models.Index(fields=["naaste"])]

    @property
    def feit(self) -> Uitnodigingsfeit:
        """What happened to it, for ``kern.uitnodigen``."""
        return Uitnodigingsfeit(
            self.link.geldig_tot,
            self.verzonden_op,
            self.geopend_op,
            self.aanvaard_op,
            self.ingetrokken_op,
            self.pogingen,
        )
