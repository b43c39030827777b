"""Write down which model of cooperation the region chose, and why (R236)."""

from collections.abc import Collection
from uuid import uuid4

from django.db import transaction

from rondom.kern.samenwerking import Model, check_kiezen
from rondom.spiegel.feiten import place_of
from rondom.spiegel.models import Samenwerkingskeuze
from rondom.spiegel.weigeren import require
from rondom.toegang.handelen import Handelend


@transaction.atomic
def choose(*, model: Model | None, waarom: str, gezien: Collection[str], door: Handelend) -> Samenwerkingskeuze:
    """A choice from today on; earlier ones stay. Raises ``NietMogelijk``."""
    require(check_kiezen(door.rol, waarom=waarom, gezien=frozenset(gezien), model=model))
    assert model is not None, "the rule asks for one"
    _organisatie, regio = place_of(door)
    keuze = Samenwerkingskeuze(
        id=uuid4(), regio_id=regio, model=model.value, waarom=waarom, risicos=sorted(gezien), vanaf=door.vandaag,
        gekozen_op=door.moment, gekozen_door=door.houder,
    )  # fmt: skip
    keuze.save(force_insert=True)
    return keuze
