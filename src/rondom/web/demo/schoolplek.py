"""Two children for whom the coordinator of the demo sees to a place at school: one applied for, one a pupil (L14, R201)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction

from rondom.casus.models import Casus
from rondom.casus.services import zorgplicht as dienst
from rondom.kern.ondersteuning import schooljaar_of
from rondom.netwerk.models import Voorziening
from rondom.netwerk.services.ondersteuning import Geweigerd
from rondom.toegang.handelen import Handelend, acting
from rondom.web.demo.netwerk import SEED
from rondom.web.demo.personas import SCHOOL, key
from rondom.web.demo.sleutels import seeded_keys
from rondom.web.demo.toezicht import persona

FEITEN: dict[str, Any] = {
    "schriftelijk": True, "gewenst_op": None, "extra": "ja", "zoekt": "", "nodig": "", "heeft_school": True,
    "deelt": True, "eerste": True, "vol": False, "respecteert": True,
}  # fmt: skip


def tell_places(vandaag: date) -> None:
    """An application near its term, and a pupil for whom a place elsewhere is held."""
    with transaction.atomic(), seeded_keys(f"{SEED}:schoolplek"):
        # Of casussen that were hers before the first of these days: a story may have begun later than its number says.
        with _as(vandaag - timedelta(days=40)):
            open_ = Casus.objects.filter(dossier__school=key(SCHOOL), dossier__gesloten_op=None)
            casussen = list(open_.select_related("dossier").order_by("kenmerk")[:2])
        for casus, tell in zip(casussen, (_apply, _search), strict=False):
            tell(casus, vandaag)
        connection.run_on_commit.clear()


def _apply(casus: Casus, vandaag: date) -> None:
    begin = vandaag - timedelta(days=35)
    with _as(begin) as door:
        feiten = {
            **FEITEN,
            "nodig": "Een rustige plek en een vaste begeleider.",
            "gewenst_op": vandaag + timedelta(days=45),
        }
        rij = dienst.start(dossier=casus.dossier, soort="aanmelding", aangemeld_op=begin, gegevens=feiten, door=door)
    with _as(begin + timedelta(days=6)) as door:
        dienst.pause(
            zorgplicht=rij.id,
            gevraagd="Het verslag van de vorige school.",
            uiterlijk=begin + timedelta(days=20),
            door=door,
        )
    with _as(begin + timedelta(days=10)) as door:
        dienst.resume(zorgplicht=rij.id, door=door)
        tekst = "Begin met halve dagen en bouw samen op."
        dienst.advise(zorgplicht=rij.id, partij="jgz", tekst=tekst, gegeven_op=door.vandaag, door=door)


def _search(casus: Casus, vandaag: date) -> None:
    with _as(vandaag - timedelta(days=12)) as door:
        feiten = {**FEITEN, "zoekt": "tussenvoorziening", "nodig": "Een kleine groep, dicht bij huis."}
        rij = dienst.start(
            dossier=casus.dossier, soort="zittend", aangemeld_op=door.vandaag, gegevens=feiten, door=door
        )
    with _as(vandaag - timedelta(days=3)) as door:
        elders = Voorziening.objects.filter(soort="tussenvoorziening", aanbod__schooljaar=schooljaar_of(vandaag))
        for regel in elders.exclude(aanbod__school=key(SCHOOL)).order_by("aanbod__school__brin"):
            try:
                dienst.hold_place(zorgplicht=rij.id, voorziening=regel.id, door=door)
                return
            except Geweigerd:
                continue


def _as(dag: date) -> Any:
    door: Handelend = persona("zorgcoordinator", dag, 11)
    return acting(door)
