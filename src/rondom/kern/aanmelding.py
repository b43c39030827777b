"""May this casus be registered with this team now? What is needed first? (BR04 BR05 BR14 BR37 BR39)

Sharing itself is judged by ``kern.delen``; here stands what a registration needs besides.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rondom.kern.categorie import Categorie, split
from rondom.kern.delen import ALTIJD_MOGELIJK
from rondom.kern.oordeel import (
    Oordeel,
    Reden,
    Uitkomst,
    Voorwaarde,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.signaal import Weging

MINSTENS = Categorie.CONTACT | Categorie.STATUS
"""Without these a team cannot see that something is asked of it."""
MET_PARTNER = frozenset({Weging.MEEDENKEN, Weging.PARTNER})
"""Outcomes of the school's own weighing that bring in somebody else (R016)."""

NOG = {
    "bespreken": "aanmelding.nog_bespreken",
    "wegen": "aanmelding.nog_wegen",
    "convenant": "aanmelding.nog_convenant",
    "toestemming": "aanmelding.nog_toestemming",
    "toestemming_vragen": "aanmelding.nog_toestemming_vragen",
    "gezag": "aanmelding.nog_gezag",
}
"""What is missing, by the key of the condition."""


@dataclass(frozen=True)
class Aanmeldfeiten:
    """What decides on sending.

    ``naar_buiten``: the verdict of ``kern.signaal`` on discussing and weighing. ``weging``: outcome of the latest
    weighing, empty when there was none. ``team``: a team that works with Rondom was found or chosen. ``verleend``:
    what the consent to that team opens today; ``delen``: the verdict on all that was asked, None when nothing was.
    """

    naar_buiten: Oordeel
    weging: str
    team: bool
    convenant: bool
    verleend: Categorie = Categorie.GEEN
    gevraagd: Categorie = Categorie.GEEN
    delen: Oordeel | None = None
    school_zelf: bool = False
    """The route leads to the school itself."""


def beoordeel(feiten: Aanmeldfeiten) -> Oordeel:
    """The verdict names every thing that is needed first, not only the next one."""
    if not feiten.team and feiten.school_zelf:
        return geweigerd(reden("R051", "aanmelding.school_zelf"), alternatieven=ALTIJD_MOGELIJK)
    if not feiten.team:
        return geweigerd(reden("R049", "aanmelding.geen_team"), alternatieven=ALTIJD_MOGELIJK)
    if feiten.delen is not None and feiten.delen.uitkomst is Uitkomst.GEWEIGERD and not feiten.verleend:
        return geweigerd(*feiten.delen.redenen, alternatieven=feiten.delen.alternatieven)
    eerst = tuple(_eerst(feiten))
    if eerst:
        redenen = tuple(reden(v.regel, NOG[v.sleutel]) for v in _een_per_sleutel(eerst))
        wel = {a.sleutel: a for a in (*feiten.naar_buiten.alternatieven, *ALTIJD_MOGELIJK)}
        return onder_voorwaarde(*redenen, voorwaarden=eerst, alternatieven=wel.values())
    return toegestaan(*_waarom(feiten))


def _eerst(feiten: Aanmeldfeiten) -> Iterator[Voorwaarde]:
    yield from feiten.naar_buiten.voorwaarden
    if feiten.weging and feiten.weging not in MET_PARTNER:
        yield voorwaarde("wegen", "BR05", "aanmelding.weeg_opnieuw")
    if not feiten.convenant:
        yield voorwaarde("convenant", "BR37", "delen.regel_convenant")
    if feiten.delen is None:
        yield voorwaarde("toestemming_vragen", "BR14", "aanmelding.vraag_toestemming")
    elif not feiten.verleend:
        yield from (v for v in feiten.delen.voorwaarden if v.sleutel in ("toestemming", "gezag"))
    elif MINSTENS & ~feiten.verleend:
        yield voorwaarde("toestemming_vragen", "BR14", "aanmelding.status_ook")


def _een_per_sleutel(eerst: tuple[Voorwaarde, ...]) -> Iterator[Voorwaarde]:
    gezien: set[str] = set()
    for v in eerst:
        if v.sleutel not in gezien:
            gezien.add(v.sleutel)
            yield v


def _waarom(feiten: Aanmeldfeiten) -> Iterator[Reden]:
    yield from feiten.naar_buiten.redenen
    yield reden("BR14", "delen.toestemming_gegeven")
    if ontbreekt := feiten.gevraagd & ~feiten.verleend:
        wat = ",".join((c.name or "").lower() for c in split(ontbreekt))
        yield reden("BR14", "delen.beperkt", wat=wat)
