"""Rows → facts for ``kern.bewaren``. They come from one database function, which shows only what its caller may know."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from rondom.kern.bewaren import Bewaarfeiten, Soort, Stop, Stopsoort
from rondom.kern.rechten import Dossiersoort

PER_KEER = 1000


@dataclass(frozen=True)
class Bewaarbeeld:
    """One dossier as keeping sees it: keys, days, holds, and no content.

    ``gezin``: who of the family decides about it, for the job that tells them; empty for anybody else.
    """

    dossier: UUID
    organisatie: UUID
    regio: str
    kenmerk: str
    feiten: Bewaarfeiten
    stops: tuple[Stop, ...]
    gezin: tuple[UUID, ...]

    @property
    def veiligheid(self) -> bool:
        """Only for who handles safety (L35)."""
        return self.feiten.soort is Dossiersoort.MELDCODE


def read_beeld(dossier: UUID) -> Bewaarbeeld | None:
    """One dossier; None when it is not there, is destroyed, or is not for the acting holder."""
    return next(_read(dossier, "", None, 1), None)


def find_beeld(kenmerk: str) -> Bewaarbeeld | None:
    """The dossier of the casus with this number, for who decides about keeping there."""
    schoon = kenmerk.strip().upper()
    return next(_read(None, schoon, None, 1), None) if schoon else None


def list_beelden(na: UUID | None, aantal: int = PER_KEER) -> list[Bewaarbeeld]:
    """The next dossiers after a key that are not on their way to be destroyed, for the job of keeping."""
    return list(_read(None, "", na, aantal))


def _read(dossier: UUID | None, kenmerk: str, na: UUID | None, aantal: int) -> Iterator[Bewaarbeeld]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT bewaren_feiten(%s, %s, %s, %s)", [dossier, kenmerk, na, aantal])
        rijen = cursor.fetchall()
    for (rij,) in rijen:
        yield _beeld(rij if isinstance(rij, dict) else json.loads(rij))


def _beeld(rij: Mapping[str, Any]) -> Bewaarbeeld:
    stops = [Stop(Stopsoort(s["soort"]), date.fromisoformat(s["vanaf"]), _dag(s["tot"])) for s in rij["stops"]]
    if rij["meldcode"]:
        stops.append(Stop(Stopsoort.VEILIGHEID, date.min))
    laatste = _dag(rij["laatste_op"])
    assert laatste is not None
    return Bewaarbeeld(
        dossier=UUID(rij["dossier"]),
        organisatie=UUID(rij["organisatie"]),
        regio=rij["regio"],
        kenmerk=rij["kenmerk"],
        feiten=Bewaarfeiten(
            soort=Dossiersoort(rij["soort"]),
            laatste_op=laatste,
            gesloten_op=_dag(rij["gesloten_op"]),
            geboren=_dag(rij["geboren"]),
            jongste=_dag(rij["jongste"]),
            van_school_op=_dag(rij["van_school_op"]),
            verzuim=rij["verzuim"],
            hulp_op=_dag(rij["hulp_op"]),
            swv=rij["swv"],
            leerplicht_op=_dag(rij["leerplicht_op"]),
            kinderen=tuple(_dag(k) for k in rij["kinderen"]),
            kopieen=frozenset(Soort(k) for k in rij["kopieen"]),
        ),
        stops=tuple(stops),
        gezin=tuple(UUID(n) for n in rij["gezin"] or ()),
    )


def _dag(waarde: str | None) -> date | None:
    return date.fromisoformat(waarde) if waarde else None
