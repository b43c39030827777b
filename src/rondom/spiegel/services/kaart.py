"""Write a note beside a talking card (R232)."""

from uuid import uuid4

from django.db import transaction

from rondom.spiegel.models import Kaartnotitie
from rondom.toegang.handelen import Handelend


@transaction.atomic
def note(*, kaart: str, tekst: str, door: Handelend) -> None:
    """Keep the own note; an empty one is thrown away."""
    nu = Kaartnotitie.objects.filter(kaart=kaart, door=door.houder).first()
    if not tekst.strip():
        if nu is not None:
            nu.delete()
        return
    rij = nu or Kaartnotitie(id=uuid4(), kaart=kaart, door=door.houder)
    rij.tekst, rij.op = tekst, door.moment
    rij.save(force_insert=nu is None)
