"""Rows → frozen facts for ``kern``. The facts of a dossier come from one database function that sees them all."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.nood import Noodfeit, Noodsoort
from rondom.kern.rechten import (
    EEUWIG,
    Besluitfeit,
    Betrokkenefeit,
    Deeltaakfeit,
    Dossierfeiten,
    Dossiersoort,
    Gezagsbesluit,
    Naastefeit,
    Opschortingfeit,
    Periode,
    Relatie,
    Toestemmingfeit,
    Wetsgrondfeit,
    Wetsgrondsoort,
)
from rondom.toegang.handelen import TIJDZONE


class DossierOnbekend(LookupError):
    """There is no dossier with this key."""


def read_dossierfeiten(dossier: UUID, using: str = DEFAULT_DB_ALIAS) -> tuple[Dossierfeiten, str]:
    """The facts of a dossier and the key of its region; locks the dossier's facts until the transaction ends.

    Raises ``DossierOnbekend``.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT toegang_feiten(%s)", [dossier])
        (rij,) = cursor.fetchone()
    if rij is None:
        raise DossierOnbekend(str(dossier))
    gegevens = rij if isinstance(rij, dict) else json.loads(rij)
    return dossierfeiten_from(gegevens), gegevens["regio"]


def dossierfeiten_from(rij: Mapping[str, Any]) -> Dossierfeiten:
    """Facts from the JSON of the database function ``toegang_feiten``."""
    return Dossierfeiten(
        dossier=UUID(rij["dossier"]),
        soort=Dossiersoort(rij["soort"]),
        school=UUID(rij["school"]),
        open=_periode(rij["geopend_op"], rij["gesloten_op"]),
        jeugdige=UUID(rij["jeugdige"]) if rij["jeugdige"] else None,
        geboortedatum=date.fromisoformat(rij["geboortedatum"]) if rij["geboortedatum"] else None,
        naasten=tuple(_naaste(n) for n in rij["naasten"]),
        betrokkenen=tuple(_betrokkene(b) for b in rij["betrokkenen"]),
        toestemmingen=tuple(_toestemming(t) for t in rij["toestemmingen"]),
        convenanten=tuple((UUID(c["organisatie"]), _periode(c["vanaf"], c["tot"])) for c in rij["convenanten"]),
        gezagsbesluiten=tuple(
            Gezagsbesluit(date.fromisoformat(g["vanaf"]), g["wilsbekwaam"], g["alleen_jeugdige"])
            for g in rij["gezagsbesluiten"]
        ),
        wetsgronden=tuple(
            Wetsgrondfeit(
                UUID(w["id"]),
                Wetsgrondsoort(w["soort"]),
                UUID(w["ontvanger"]),
                Categorie(w["categorieen"]),
                _periode(w["vanaf"], w["tot"]),
            )
            for w in rij["wetsgronden"]
        ),
        noden=tuple(_nood(n) for n in rij["noden"]),
        deeltaken=tuple(_deeltaak(x) for x in rij["deeltaken"]),
        opschortingen=tuple(
            Opschortingfeit(
                UUID(o["naaste"]),
                UUID(o["ontvanger"]) if o["ontvanger"] else None,
                _periode(o["vanaf"], o["tot"]),
            )
            for o in rij["opschortingen"]
        ),
        delen=tuple(UUID(d) for d in rij["delen"]),
        vernietigd=rij["vernietigd"],
    )


def _periode(vanaf: str, tot: str | None) -> Periode:
    return Periode(date.fromisoformat(vanaf), date.fromisoformat(tot) if tot else EEUWIG)


def _naaste(n: Mapping[str, Any]) -> Naastefeit:
    gezag = _periode(n["gezag_vanaf"], n["gezag_tot"]) if n["gezag_vanaf"] else None
    return Naastefeit(UUID(n["id"]), Relatie(n["relatie"]), _periode(n["vanaf"], n["tot"]), gezag)


def _betrokkene(b: Mapping[str, Any]) -> Betrokkenefeit:
    return Betrokkenefeit(
        functie=UUID(b["functie"]),
        organisatie=UUID(b["organisatie"]),
        rol=b["rol"],
        deelname=_periode(b["vanaf"], b["tot"]),
        functieperiode=_periode(b["functie_vanaf"], b["functie_tot"]),
        grondslag=b["grondslag"],
        opgepakt=_periode(b["opgepakt"], None) if b["opgepakt"] else None,
    )


def _nood(n: Mapping[str, Any]) -> Noodfeit:
    return Noodfeit(
        UUID(n["id"]),
        Noodsoort(n["soort"]),
        UUID(n["houder"]),
        Categorie(n["categorieen"]),
        datetime.fromisoformat(n["vanaf"]).astimezone(TIJDZONE),
        datetime.fromisoformat(n["tot"]).astimezone(TIJDZONE),
        datetime.fromisoformat(n["akkoord_op"]).astimezone(TIJDZONE) if n["akkoord_op"] else None,
        date.fromisoformat(n["functie_tot"]) if n["functie_tot"] else EEUWIG,
    )


def _deeltaak(x: Mapping[str, Any]) -> Deeltaakfeit:
    return Deeltaakfeit(
        id=UUID(x["id"]),
        houder=UUID(x["houder"]),
        periode=_periode(x["vanaf"], x["tot"]),
        houderperiode=_periode(x["houder_vanaf"], x["houder_tot"]),
        organisatie=UUID(x["organisatie"]) if x["organisatie"] else None,
        toestemming=UUID(x["toestemming"]) if x["toestemming"] else None,
    )


def _toestemming(t: Mapping[str, Any]) -> Toestemmingfeit:
    return Toestemmingfeit(
        id=UUID(t["id"]),
        ontvanger=UUID(t["ontvanger"]),
        categorieen=Categorie(t["categorieen"]),
        periode=_periode(t["vanaf"], t["tot"]),
        besluiten=tuple(
            Besluitfeit(
                UUID(s["naaste"]),
                Besluit(s["besluit"]),
                Categorie(s["categorieen"]),
                datetime.fromisoformat(s["moment"]).astimezone(TIJDZONE),
                s["bevestigen"],
                datetime.fromisoformat(s["bevestigd_op"]).astimezone(TIJDZONE) if s["bevestigd_op"] else None,
            )
            for s in t["besluiten"]
        ),
    )
