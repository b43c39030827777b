"""What can a measurement be, when is it opened, reminded of and closed, and what is an agreed point? (R219, R225, BR41)"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.instrument import Gebruik
from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.respondenten import RESPONDENTEN

PUNTEN = 3
"""Few enough to be carried out (BR41)."""
MEEST = 300
"""Links in one batch: what can be mailed while somebody waits. A choice of our own."""


class Stand(StrEnum):
    """Where a measurement stands."""

    CONCEPT = "concept"
    OPEN = "open"
    SLUIT = "sluit"
    """Somebody closed it; nobody answers any more, and what came in is being counted."""
    GESLOTEN = "gesloten"


class Opmerkingstand(StrEnum):
    """Who may read a comment."""

    WACHT = "wacht"
    VRIJ = "vrij"
    WEG = "weg"


@dataclass(frozen=True)
class Metingfeiten:
    """What the rules need to know of a measurement."""

    stand: Stand
    van: date
    tot: date
    groepen: int
    van_mij: bool
    """Whether who acts works at the organisation whose measurement it is."""


@dataclass(frozen=True)
class Opzet:
    """Whom a measurement asks, and in which days."""

    groepen: Collection[str]
    """Keys of ``RESPONDENTEN``."""
    van: date
    tot: date
    herinneren_op: date | None = None


def judge_make(gebruik: Gebruik, *, werkt_ergens: bool) -> Oordeel:
    """May a measurement be made with a questionnaire of this use, by who works (or not) at an organisation in a region?

    What casework asks by name is never a measurement (R067).
    """
    if gebruik is not Gebruik.METING:
        return geweigerd(reden("R067", "meting.alleen_in_casus"))
    if not werkt_ergens:
        return geweigerd(reden("R219", "meting.geen_regio"))
    return toegestaan(reden("R219", "meting.kan_maken"))


def judge_setup(opzet: Opzet, uitgenodigd: Collection[str] = ()) -> tuple[tuple[str, Oordeel], ...]:
    """What is wrong with whom it asks and when, each with its field; empty when nothing is (R219).

    ``uitgenodigd``: the groups of which somebody was invited already; nobody takes back a question that was asked.
    """
    fout: list[tuple[str, Oordeel]] = []
    if opzet.tot < opzet.van:
        fout.append(("tot", geweigerd(reden("R219", "meting.eind_voor_begin"))))
    elif opzet.herinneren_op and not opzet.van <= opzet.herinneren_op <= opzet.tot:
        fout.append(("herinneren_op", geweigerd(reden("R219", "meting.herinneren_erbuiten"))))
    weg = [g for g in uitgenodigd if g not in opzet.groepen]
    if not opzet.groepen:
        fout.append(("groepen", geweigerd(reden("R219", "meting.geen_groepen"))))
    elif any(g not in RESPONDENTEN for g in opzet.groepen):
        fout.append(("groepen", geweigerd(reden("R219", "meting.onbekende_groep"))))
    elif weg:
        fout.append(("groepen", geweigerd(reden("R219", "meting.al_uitgenodigd", groepen=",".join(weg)))))
    return tuple(fout)


def judge_change(feiten: Metingfeiten) -> Oordeel:
    """May it be changed? Until it closes; once open the questions and the first day are fixed."""
    if weigering := _not_mine(feiten):
        return weigering
    if feiten.stand not in (Stand.CONCEPT, Stand.OPEN):
        return geweigerd(reden("R219", "meting.niet_open"))
    return toegestaan(reden("R219", "meting.kan_anders"))


def judge_themes(feiten: Metingfeiten) -> Oordeel:
    """May its questions be put in other parts? Also after the close, because that only orders the page."""
    return _not_mine(feiten) or toegestaan(reden("R219", "meting.kan_anders"))


def judge_open(feiten: Metingfeiten, vandaag: date) -> Oordeel:
    """May it be opened, so that people can be invited?"""
    if weigering := _not_mine(feiten):
        return weigering
    if feiten.stand is not Stand.CONCEPT:
        return geweigerd(reden("R219", "meting.al_open"))
    if not feiten.groepen:
        return geweigerd(reden("R219", "meting.geen_groepen"))
    if feiten.tot < vandaag:
        return geweigerd(reden("R219", "meting.voorbij", datum=feiten.tot))
    return toegestaan(reden("R219", "meting.kan_open"))


def judge_invite(feiten: Metingfeiten, vandaag: date) -> Oordeel:
    """May people be invited, or reminded?"""
    if weigering := _not_mine(feiten):
        return weigering
    if feiten.stand is not Stand.OPEN:
        return geweigerd(reden("R219", "meting.niet_open"))
    if feiten.tot < vandaag:
        return geweigerd(reden("R219", "meting.voorbij", datum=feiten.tot))
    return toegestaan(reden("R219", "meting.kan_uitnodigen"))


def judge_batch(aantal: int) -> Oordeel:
    """Can so many links be made, or so many people reminded, at one time?"""
    if not 1 <= aantal <= MEEST:
        return geweigerd(reden("R219", "meting.te_veel_tegelijk", meest=MEEST))
    return toegestaan(reden("R219", "meting.kan_uitnodigen"))


def judge_close(feiten: Metingfeiten) -> Oordeel:
    """May it be closed? Before its last day too; closing cannot be undone."""
    if weigering := _not_mine(feiten):
        return weigering
    if feiten.stand is Stand.SLUIT:
        return geweigerd(reden("R225", "meting.sluit_al"))
    if feiten.stand is not Stand.OPEN:
        return geweigerd(reden("R219", "meting.niet_open"))
    return toegestaan(reden("R225", "meting.kan_dicht"))


def judge_result(feiten: Metingfeiten) -> Oordeel:
    """May the result be read? Never before the close: then nobody can see it grow answer by answer."""
    if feiten.stand is not Stand.GESLOTEN:
        return geweigerd(reden("R225", "meting.nog_geen_uitkomst", datum=feiten.tot))
    return toegestaan(reden("R219", "meting.uitkomst"))


def judge_talk(feiten: Metingfeiten) -> Oordeel:
    """May who acts check its comments and write down what was agreed? Of the own measurement, after the close."""
    return _not_mine(feiten) or judge_result(feiten)


def _not_mine(feiten: Metingfeiten) -> Oordeel | None:
    return None if feiten.van_mij else geweigerd(reden("R219", "meting.niet_van_u"))


@dataclass(frozen=True)
class Punt:
    """One point as it was typed."""

    wat: str
    wie: str
    wanneer: date | None

    @property
    def is_leeg(self) -> bool:
        """Nothing was filled in."""
        return not (self.wat.strip() or self.wie.strip() or self.wanneer)


def judge_points(punten: Sequence[Punt], vandaag: date) -> tuple[int, str, Oordeel]:
    """Are these points that can be carried out? The place (from 0) and field of the first that is not, and the verdict."""
    gevuld = [(nummer, punt) for nummer, punt in enumerate(punten) if not punt.is_leeg]
    if len(gevuld) > PUNTEN:
        return PUNTEN, "wat", geweigerd(reden("BR41", "meting.te_veel_punten"))
    for nummer, punt in gevuld:
        if not punt.wat.strip():
            return nummer, "wat", geweigerd(reden("BR41", "meting.punt_wat"))
        if not punt.wie.strip():
            return nummer, "wie", geweigerd(reden("BR41", "meting.punt_wie"))
        if punt.wanneer is None:
            return nummer, "wanneer", geweigerd(reden("BR41", "meting.punt_wanneer"))
        if punt.wanneer < vandaag:
            return nummer, "wanneer", geweigerd(reden("BR41", "meting.punt_voorbij"))
    return 0, "", toegestaan(reden("BR41", "meting.punten_goed"))
