"""Is there help already? Whom may one ask, and what may the answer hold? (R033, BR16)"""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from uuid import UUID

from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan

NODIG = Categorie.CONTACT | Categorie.STATUS
"""What a partner must be allowed to know before it can be asked: about whom, and that there is help."""


class Antwoord(StrEnum):
    """The answers there are. Not wanting to say is one of them, and changes nothing for the child."""

    JA = "ja"
    NEE = "nee"
    ZEGT_NIET = "zegt_niet"


def beoordeel_gezin(*, iemand_beslist: bool, open_: bool) -> Oordeel:
    """May the family be asked? Always, as long as the casus runs and there is somebody who decides."""
    if not open_:
        return geweigerd(reden("R033", "hulpnavraag.gesloten"))
    if not iemand_beslist:
        return geweigerd(reden("L07", "delen.niemand_beslist"))
    return toegestaan(reden("R033", "hulpnavraag.aan_gezin"))


def beoordeel_partner(delen: Oordeel, *, open_: bool) -> Oordeel:
    """May a partner be asked? Only when sharing with it is allowed now; ``delen`` is that verdict, of the gate itself."""
    if not open_:
        return geweigerd(reden("R033", "hulpnavraag.gesloten"))
    if not delen.mag:
        return geweigerd(
            reden("R033", "hulpnavraag.eerst_toestemming"),
            *delen.redenen,
            alternatieven=(alternatief("gezin", "hulpnavraag.alt_gezin"),),
        )
    return toegestaan(reden("R033", "hulpnavraag.aan_partner"), *delen.redenen)


def beoordeel_antwoord(antwoord: Antwoord, *, wie: str, contact: str, bereikbaar: str) -> tuple[str, Oordeel]:
    """Is the answer whole, and does it say no more than it may? The field that a refusal is about, and the verdict.

    Yes names who helps and how to reach them; the other two answers name nobody.
    """
    if antwoord is Antwoord.JA and not wie.strip():
        return "wie", geweigerd(reden("R033", "hulpnavraag.wie_helpt"))
    if antwoord is not Antwoord.JA and (wie.strip() or contact.strip() or bereikbaar.strip()):
        return "antwoord", geweigerd(reden("R033", "hulpnavraag.niemand_noemen"))
    return "", toegestaan(reden("BR16", "hulpnavraag.beantwoord"))


def beoordeel_zelf(
    *, beslist: bool, open_: bool, voor: AbstractSet[UUID], mogen_weten: AbstractSet[UUID]
) -> tuple[str, Oordeel]:
    """May somebody of the family tell unasked that there is help, and to these organisations? The field, and the verdict.

    ``beslist``: has a say about sharing. ``mogen_weten``: who may know now that help runs: the child's school, and every
    organisation that the family agreed to. Telling is a choice for each of them; nobody hears it by itself.
    """
    if not open_:
        return "", geweigerd(reden("R033", "hulpnavraag.gesloten"))
    if not beslist:
        return "", geweigerd(reden("BR16", "hulpnavraag.zelf_wie_beslist"))
    if not voor:
        return "voor", geweigerd(reden("BR16", "hulpnavraag.kies_wie"))
    if voor - mogen_weten:
        return "voor", geweigerd(reden("BR14", "hulpnavraag.eerst_toestemming_geven"))
    return "", toegestaan(reden("R033", "hulpnavraag.zelf_verteld"))
