"""Is this programme small, measurable and somebody's? (BR41, R205, R206, R208, R211, R212)

A theme has goals, a goal says what changes for children and parents and how one will see it, an action has an owner and a
date. What is vague or nobody's is named as such, with the reason; it is not refused, because a first draft always is. What
is refused: more themes at once than the region agreed, and an action that starts without owner or date.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.oordeel import (
    Oordeel,
    Reden,
    Voorwaarde,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.parameters import Parameters
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.kern.statussen import ThemaactieStatus, ThemaStatus, check_overgang
from rondom.kern.vaag import Vaagheid, find_vaag

KORTST = 4
"""An action of fewer words does not say what somebody does."""
_KIND_OF_OUDER = re.compile(
    r"\b(kind|leerling|jongere|ouder|gezin|jeugdige|student|kleuter|peuter|scholier|thuiszitter|tiener|verzorger|puber)\w*"
    r"|\bkids\b|\bgezinnen\b",
    re.IGNORECASE,
)


class Spoor(StrEnum):
    """On which line of the time path does an action lie? (R212)"""

    KOERS = "koers"
    ORGANISATIE = "organisatie"
    MONITOR = "monitor"
    UITVOERING = "uitvoering"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"programma.spoor.{self.value}"


class Schaal(StrEnum):
    """Where is an action done: in one municipality or school, or in the region as a whole? (R205)"""

    LOKAAL = "lokaal"
    REGIONAAL = "regionaal"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"programma.schaal.{self.value}"


# Who may write ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Schrijver:
    """Who wants to write, and whose it is. ``eigenaar``: the action or pilot is in the hands of this very function."""

    rol: str
    regio: str | None
    eigenaar: bool = False


def mag_bijhouden(schrijver: Schrijver, regio: str) -> Oordeel:
    """May this function keep the programme, the governance and the pilots of this region? (R211)"""
    if Bevoegdheid.PROGRAMMA_BIJHOUDEN not in _rights(schrijver.rol):
        return geweigerd(
            reden("R211", "programma.houdt_niet_bij"),
            alternatieven=(alternatief("vraag", "programma.vraag_wie_bijhoudt"),),
        )
    if schrijver.regio != regio:
        return geweigerd(reden("R211", "programma.andere_regio"))
    return toegestaan(reden("R211", "programma.houdt_bij"))


def mag_voortgang(schrijver: Schrijver, regio: str) -> Oordeel:
    """May this function say how far an action or a pilot is? Its owner may, and who keeps the programme (R205)."""
    if schrijver.regio == regio and schrijver.eigenaar:
        return toegestaan(reden("R205", "programma.is_eigenaar"))
    return mag_bijhouden(schrijver, regio)


def _rights(rol: str) -> frozenset[Bevoegdheid]:
    return ROLLEN[rol].bevoegdheden if rol in ROLLEN else frozenset()


def rollen_als_eigenaar() -> tuple[str, ...]:
    """The roles that can own an action: who steers, and who leads a school or a team."""
    kan = {Bevoegdheid.PROGRAMMA_BIJHOUDEN, Bevoegdheid.BELEID_LEZEN, Bevoegdheid.TE_LAAT_ZIEN}
    return tuple(r.sleutel for r in ROLLEN.values() if kan & r.bevoegdheden)


def rollen_in_gremium() -> tuple[str, ...]:
    """The roles that can sit in a body: who can own an action, and who coordinates or leads the work (R207)."""
    kan = {Bevoegdheid.CASUS_COORDINEREN, Bevoegdheid.LEERPLICHT_BESLISSEN, Bevoegdheid.AANMELDING_OPPAKKEN}
    eigen = rollen_als_eigenaar()
    return tuple(r.sleutel for r in ROLLEN.values() if r.sleutel in eigen or kan & r.bevoegdheden)


# Goals ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Doelfeiten:
    """A goal as written. ``meting``: the indicator or the item that shows it; empty when there is none."""

    tekst: str
    meting: str = ""
    nu: str = ""
    """How it is now, as a figure."""
    streef: str = ""
    """What it must become."""
    streef_op: date | None = None


def keur_doel(doel: Doelfeiten) -> tuple[Reden, ...]:
    """What a goal does not say yet, each as a reason; empty when it can be carried out and looked back on (R205)."""
    gemeten = bool(doel.meting and doel.streef)
    gebreken = []
    if not _KIND_OF_OUDER.search(doel.tekst):
        gebreken.append(reden("R205", "programma.gebrek.voor_wie"))
    gebreken += _vague(doel.tekst, zonder=Vaagheid.HOEVEELHEID if gemeten else None)
    if not doel.meting:
        gebreken.append(reden("BR43", "programma.gebrek.meting"))
    if not doel.nu:
        gebreken.append(reden("BR41", "programma.gebrek.nu"))
    if not doel.streef:
        gebreken.append(reden("BR41", "programma.gebrek.streef"))
    if doel.streef_op is None:
        gebreken.append(reden("BR41", "programma.gebrek.streef_op"))
    return tuple(gebreken)


def _vague(tekst: str, zonder: Vaagheid | None = None) -> list[Reden]:
    return [
        reden("R206", f"programma.vaag.{v.soort.value}", woorden=v.woorden)
        for v in find_vaag(tekst)
        if v.soort is not zonder
    ]


# Actions ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Actiefeiten:
    """An action as written. ``eigenaar_tot``: the first day on which the owner's function no longer holds."""

    tekst: str
    eigenaar: bool = False
    eigenaar_tot: date | None = None
    termijn: date | None = None
    status: str = ThemaactieStatus.VOORSTEL.value


def keur_actie(actie: Actiefeiten, vandaag: date) -> tuple[Reden, ...]:
    """What an action does not say yet, each as a reason (BR41, R206). A finished action is not judged any more."""
    if actie.status in (ThemaactieStatus.GEDAAN, ThemaactieStatus.GESTOPT):
        return ()
    gebreken = _vague(actie.tekst)
    if len(actie.tekst.split()) < KORTST:
        gebreken.insert(0, reden("R206", "programma.gebrek.kort"))
    return tuple(gebreken + _unowned(actie, vandaag))


def is_te_laat(actie: Actiefeiten, vandaag: date) -> Reden | None:
    """Why this action is late: it is open, and its day has passed (BR41)."""
    if actie.termijn is None or actie.termijn >= vandaag:
        return None
    if actie.status in (ThemaactieStatus.GEDAAN, ThemaactieStatus.GESTOPT):
        return None
    return reden("BR41", "programma.te_laat", datum=actie.termijn.isoformat())


def _unowned(actie: Actiefeiten, vandaag: date) -> list[Reden]:
    gebreken = []
    if not actie.eigenaar:
        gebreken.append(reden("BR41", "programma.gebrek.eigenaar"))
    elif actie.eigenaar_tot is not None and actie.eigenaar_tot <= vandaag:
        gebreken.append(reden("BR41", "programma.gebrek.eigenaar_weg", datum=actie.eigenaar_tot.isoformat()))
    if actie.termijn is None:
        gebreken.append(reden("BR41", "programma.gebrek.datum"))
    return gebreken


def kan_actie(actie: Actiefeiten, naar: ThemaactieStatus, vandaag: date) -> Oordeel:
    """May this action go to another status? It starts with an owner and a date, and not before (BR41)."""
    stap = check_overgang("themaactie", actie.status, naar)
    if not stap.mag or naar is not ThemaactieStatus.LOOPT:
        return stap
    eerst = [Voorwaarde(r.tekst.rsplit(".", 1)[1], r.regel, r.tekst, r.gegevens) for r in _unowned(actie, vandaag)]
    if eerst:
        return onder_voorwaarde(reden("BR41", "programma.eerst_van_iemand"), voorwaarden=eerst)
    return stap


def kan_uitstellen(oud: date | None, nieuw: date, waarom: str) -> Oordeel:
    """May the date of an action move? Later only with a reason, so that the history says why (R205)."""
    if oud is not None and nieuw > oud and not waarom.strip():
        return onder_voorwaarde(
            reden("R205", "programma.uitstel_vraagt_reden"),
            voorwaarden=(voorwaarde("reden", "R205", "programma.zeg_waarom"),),
        )
    return toegestaan(reden("R205", "programma.datum_kan"))


def kan_doel_stoppen(gestopt: bool, lopend: int, waarom: str) -> Oordeel:
    """May a goal be given up? Once, with the reason, and not from under the ``lopend`` actions that run (R205)."""
    if gestopt:
        return geweigerd(reden("R205", "programma.doel_al_gestopt"))
    if lopend:
        return geweigerd(reden("R205", "programma.doel_lopende_acties"))
    if not waarom.strip():
        return geweigerd(reden("R205", "programma.doel_waarom"))
    return toegestaan(reden("R205", "programma.doel_kan_stoppen"))


# Themes -----------------------------------------------------------------------------------------------------------


def kan_thema(
    van: str, naar: ThemaStatus, *, actief: Iterable[str], doelen: int, parameters: Parameters, vandaag: date
) -> Oordeel:
    """May this theme go to another status? It starts with a goal, and while the region has room for it (BR41, R205).

    ``actief``: the names of the themes that run in the region now; ``doelen``: how many goals this one has.
    """
    stap = check_overgang("thema", van, naar)
    if not stap.mag or naar is not ThemaStatus.ACTIEF:
        return stap
    lopend, grens = list(actief), parameters.op("programma_themas", vandaag)
    if len(lopend) >= grens:
        return geweigerd(
            reden("BR41", "programma.te_veel_themas", aantal=len(lopend), grens=grens, namen=", ".join(lopend)),
            alternatieven=(alternatief("afronden", "programma.rond_eerst_af"),),
        )
    if doelen == 0:
        return onder_voorwaarde(
            reden("R205", "programma.thema_zonder_doel"),
            voorwaarden=(voorwaarde("doel", "R205", "programma.schrijf_doel"),),
        )
    return stap


def te_veel_acties(openstaand: int, parameters: Parameters, vandaag: date) -> Reden | None:
    """Why this many open actions will not all be done; None while the region can carry them (R205)."""
    grens = parameters.op("programma_acties", vandaag)
    return reden("R205", "programma.te_veel_acties", aantal=openstaand, grens=grens) if openstaand > grens else None
