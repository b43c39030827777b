"""Who hears that help starts, changes or ends, and may it start at all? (BR13, BR14, R126, R127)

A message is status without content: everybody who may know who helps and since when gets it. Whoever takes part but
may not know that gets nothing, and the sender reads why. Content travels only to people who were named at the start
and whose consent covers it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.oordeel import Oordeel, Reden, alternatief, geweigerd, reden, toegestaan
from rondom.kern.rechten import Toekenning


class Berichtsoort(StrEnum):
    """What a message can say. Nothing else."""

    GESTART = "gestart"
    GEWIJZIGD = "gewijzigd"
    AFGESLOTEN = "afgesloten"
    ANDERS_VOORTGEZET = "anders_voortgezet"
    GEWEIGERD = "geweigerd"


class Wat(StrEnum):
    """What somebody hears as agreed at the start."""

    STATUS = "status"
    INHOUD = "inhoud"


@dataclass(frozen=True)
class Ontvanger:
    """Somebody around the child and what he or she may hear today. ``reden`` says why, or why not."""

    houder: UUID
    status: bool
    inhoud: bool
    reden: Reden


def beoordeel_ontvangers(
    functies: Iterable[UUID], naasten: Iterable[UUID], toekenningen: Iterable[Toekenning], inhoud: Categorie
) -> tuple[Ontvanger, ...]:
    """What everybody around the child may hear today of help whose content falls under ``inhoud``.

    ``functies``: who takes part by name; ``naasten``: the family; ``toekenningen``: all grants of today.
    """
    leest: dict[UUID, int] = {}
    for t in toekenningen:
        if t.acties & Actie.LEZEN:
            leest[t.houder] = leest.get(t.houder, 0) | t.categorieen
    rijen = [_ontvanger(h, leest.get(h, 0), inhoud, "geen_toestemming") for h in dict.fromkeys(functies)]
    rijen += [_ontvanger(h, leest.get(h, 0), inhoud, "geen_inzage") for h in dict.fromkeys(naasten)]
    return tuple(rijen)


def _ontvanger(houder: UUID, masker: int, inhoud: Categorie, anders: str) -> Ontvanger:
    mag = bool(masker & Categorie.STATUS)
    if mag:
        return Ontvanger(houder, True, bool(masker & inhoud), reden("R127", "terugkoppeling.krijgt_bericht"))
    return Ontvanger(houder, False, False, reden("BR14", f"terugkoppeling.{anders}"))


@dataclass(frozen=True)
class Afspraak:
    """Agreed at the start: this person hears this."""

    aan: UUID
    wat: Wat


def beoordeel_start(*, is_hulp: bool, afspraken: Iterable[Afspraak], ontvangers: Iterable[Ontvanger]) -> Oordeel:
    """May it start? Youth help only once it is agreed who hears what; content only to whom consent covers (BR13, BR14)."""
    gekozen = tuple(afspraken)
    per_houder = {o.houder: o for o in ontvangers}
    if is_hulp and not gekozen:
        return geweigerd(
            reden("BR13", "terugkoppeling.eerst_afspreken"),
            alternatieven=(alternatief("afspreken", "terugkoppeling.alt_kies"),),
        )
    for a in gekozen:
        ontvanger = per_houder.get(a.aan)
        if ontvanger is None or not ontvanger.status:
            return geweigerd(reden("BR14", "terugkoppeling.status_mag_niet"), alternatieven=_VRAAG)
        if a.wat is Wat.INHOUD and not ontvanger.inhoud:
            return geweigerd(reden("BR14", "terugkoppeling.inhoud_mag_niet"), alternatieven=_VRAAG)
    return toegestaan(reden("BR13", "terugkoppeling.afgesproken"))


_VRAAG = (alternatief("toestemming", "terugkoppeling.alt_toestemming"),)
