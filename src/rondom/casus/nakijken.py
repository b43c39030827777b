"""Looking over a text before it leaves: what is marked, what was decided about each mark, and what is still open (R024).

Stateless: the page carries the texts and the decisions, and every time all texts are marked again. So nothing that was
typed later slips past, and looking over stores nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rondom.casus.feiten_consultatie import read_bekenden, read_marks, role_words
from rondom.kern.herkenbaar import (
    MAG_NOOIT_BLIJVEN,
    Bekende,
    Beslissing,
    Keuze,
    Markering,
    carry_out,
    complaint_about,
    undecided,
)
from rondom.kern.teksten import tekst as woorden_van
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import taal


@dataclass(frozen=True)
class Merk:
    """One expression that was marked, on the page: what it is, how often it stands there, and what was decided."""

    nummer: int
    sleutel: str
    woorden: str
    soort: str
    rolwoord: str
    aantal: int
    mag_blijven: bool
    keuze: str
    tekst: str
    klacht: str


@dataclass(frozen=True)
class Nagekeken:
    """The texts as they would leave, what may stand and why, and the page when something is still open."""

    teksten: dict[str, str]
    blijft: dict[str, str]
    merken: tuple[Merk, ...]
    stukken: dict[str, list[tuple[str, bool]]]

    @property
    def klaar(self) -> bool:
        """Was everything decided?"""
        return not self.merken

    @property
    def klachten(self) -> tuple[Merk, ...]:
        """Decisions that are not whole."""
        return tuple(m for m in self.merken if m.klacht)


def look_over(teksten: Mapping[str, str], gestuurd: Mapping[str, str], door: Handelend) -> Nagekeken:
    """Mark the texts, carry out what was decided, and mark the result again."""
    bekenden = read_bekenden(door)
    besloten, begonnen = _decisions(gestuurd), "nagekeken" in gestuurd
    eerst = read_marks(teksten, bekenden)
    klachten = _complaints(eerst, besloten, bekenden) if begonnen else {}
    blijft = {k: b.tekst.strip() for k, b in besloten.items() if b.keuze is Keuze.LAAT and not klachten.get(k)}
    if begonnen and any(klachten.values()):
        return _page(dict(teksten), eerst, besloten, klachten)
    nieuw = {veld: carry_out(tekst, eerst[veld], besloten, role_words()) for veld, tekst in teksten.items()}
    daarna = read_marks(nieuw, bekenden)
    nog = {m.sleutel for marks in daarna.values() for m in undecided(marks, blijft)}
    if nog:
        return _page(nieuw, daarna, besloten, dict.fromkeys(nog, "herkenbaar.kies") if begonnen else {})
    staat_er = {m.sleutel for marks in daarna.values() for m in marks}
    return Nagekeken(nieuw, {k: v for k, v in blijft.items() if k in staat_er}, (), {})


def _decisions(gestuurd: Mapping[str, str]) -> dict[str, Beslissing]:
    gevonden = {}
    for veld, sleutel in gestuurd.items():
        keuze = gestuurd.get(f"keuze_{veld.removeprefix('merk_')}", "")
        if veld.startswith("merk_") and keuze in tuple(Keuze):
            nummer = veld.removeprefix("merk_")
            soort = Keuze(keuze)
            woorden = gestuurd.get(f"{'reden' if soort is Keuze.LAAT else 'anders'}_{nummer}", "")
            gevonden[sleutel] = Beslissing(soort, woorden[:200])
    return gevonden


def _complaints(
    marks: Mapping[str, tuple[Markering, ...]], besloten: Mapping[str, Beslissing], bekenden: tuple[Bekende, ...]
) -> dict[str, str]:
    """Per mark what is missing in its decision; a reason may itself name nobody but what it is about."""
    alle = {m.sleutel: m for rij in marks.values() for m in rij}
    klachten = {sleutel: complaint_about(besloten.get(sleutel), m.soort) for sleutel, m in alle.items()}
    redenen = {k: besloten[k].tekst for k in alle if k in besloten and besloten[k].keuze is Keuze.LAAT}
    for sleutel, gevonden in read_marks(redenen, bekenden).items():
        if not klachten[sleutel] and any(m.sleutel != sleutel for m in gevonden):
            klachten[sleutel] = "herkenbaar.reden_noemt"
    return klachten


def _page(
    teksten: dict[str, str],
    marks: Mapping[str, tuple[Markering, ...]],
    besloten: Mapping[str, Beslissing],
    klachten: Mapping[str, str],
) -> Nagekeken:
    alle = [m for rij in marks.values() for m in rij]
    eerste = {m.sleutel: m for m in reversed(alle)}
    volgorde = list(dict.fromkeys(m.sleutel for m in alle))
    merken = tuple(
        _merk(nummer, eerste[s], sum(m.sleutel == s for m in alle), besloten.get(s), klachten.get(s, ""))
        for nummer, s in enumerate(volgorde)
    )
    return Nagekeken(teksten, {}, merken, {veld: _pieces(t, marks[veld]) for veld, t in teksten.items() if t})


def _merk(nummer: int, m: Markering, aantal: int, besloten: Beslissing | None, klacht: str) -> Merk:
    return Merk(
        nummer=nummer,
        sleutel=m.sleutel,
        woorden=m.tekst,
        soort=woorden_van(f"herkenbaar.soort.{m.soort.value}", taal()),
        rolwoord=role_words()[m.rol],
        aantal=aantal,
        mag_blijven=m.soort not in MAG_NOOIT_BLIJVEN,
        keuze=besloten.keuze.value if besloten else "",
        tekst=besloten.tekst if besloten else "",
        klacht=woorden_van(klacht, taal()) if klacht else "",
    )


def _pieces(tekst: str, marks: tuple[Markering, ...]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is marked."""
    stukken, vanaf = [], 0
    for m in marks:
        stukken += [(tekst[vanaf : m.begin], False), (m.tekst, True)]
        vanaf = m.einde
    return [(deel, is_merk) for deel, is_merk in [*stukken, (tekst[vanaf:], False)] if deel]
