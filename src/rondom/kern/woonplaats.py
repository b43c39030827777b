"""Which municipality pays for youth help? The address counts, not the school (L29)."""

from dataclasses import dataclass

from rondom.kern.oordeel import Oordeel, Reden, reden, toegestaan


@dataclass(frozen=True)
class Woonfeiten:
    """Codes of municipalities; empty when not known.

    ``brp``: of the registered address now. ``verblijf``: lives in a foster family, shelter or institution.
    ``voor_verblijf``: of the registered address right before that stay. ``moeder_bij_geboorte``: where the mother
    lived at birth, for when nobody knows the address before. ``verblijft_nu``: where the child is now.
    """

    brp: str = ""
    verblijf: bool = False
    voor_verblijf: str = ""
    moeder_bij_geboorte: str = ""
    verblijft_nu: str = ""


@dataclass(frozen=True)
class Betaler:
    """The municipality that pays, empty when it is not known yet, and why."""

    gemeente: str
    reden: Reden


def betaler(feiten: Woonfeiten) -> Betaler:
    """The municipality of residence under the law of 1 January 2022, first answer that is known."""
    if not feiten.verblijf:
        if feiten.brp:
            return Betaler(feiten.brp, reden("L29", "woonplaats.brp"))
    elif feiten.voor_verblijf:
        return Betaler(feiten.voor_verblijf, reden("L29", "woonplaats.voor_verblijf"))
    elif feiten.moeder_bij_geboorte:
        return Betaler(feiten.moeder_bij_geboorte, reden("L29", "woonplaats.moeder"))
    if feiten.verblijft_nu:
        return Betaler(feiten.verblijft_nu, reden("L29", "woonplaats.verblijft_nu"))
    return Betaler("", reden("L29", "woonplaats.onbekend"))


def beoordeel_verhuizing(oud: str, nieuw: str, *, hulp_loopt: bool) -> Oordeel | None:
    """What follows when a child moves to another municipality; None when it does not.

    ``oud`` and ``nieuw``: codes of municipalities, empty when not known. Who pays, decides and does the Wmo moves along;
    help that runs goes on until it was handed over (S5 11).
    """
    if not oud or not nieuw or oud == nieuw:
        return None
    redenen = [reden("L29", "woonplaats.verhuisd"), reden("R049", "woonplaats.verhuisd_team")]
    if hulp_loopt:
        redenen.append(reden("BR03", "woonplaats.hulp_loopt_door"))
    return toegestaan(*redenen)
