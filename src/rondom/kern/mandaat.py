"""May this party take this decision, and who else may? (R009, R047, BR21, BR23)

A mandate stands in the region's data: what, for which home municipality, which ages, up to which amount, from and until
when (``kern.routetabel.Mandaat``). Amounts in a question are whole cents; the region writes euros.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rondom.kern.oordeel import Alternatief, Oordeel, Reden, alternatief, geweigerd, reden, toegestaan
from rondom.kern.routetabel import Mandaat, Routetabel

BESLUIT_VOOR: dict[str, str] = {"aanbieder": "specialistische_hulp"}
"""Kind of organisation → the decision that comes before it can be asked for help (R047, BR21)."""


@dataclass(frozen=True)
class Besluitvraag:
    """A decision that somebody wants to take: on what, by which kind of organisation, for whom, for how much (cents)."""

    wat: str
    organisatiesoort: str
    woongemeente: str
    leeftijd: int
    centen: int | None = None


def check_mandaat(vraag: Besluitvraag, tabel: Routetabel) -> Oordeel:
    """Does a mandate cover this decision? Give the table of the day of the decision (``Routetabel.op``).

    Refused with the reason that is nearest to a yes, and with who may decide.
    """
    eigen = [m for m in tabel.mandaten if m.wat == vraag.wat and m.partij in _partijen(vraag.organisatiesoort, tabel)]
    passend = [m for m in eigen if m.geldt_voor(vraag.woongemeente, vraag.leeftijd)]
    genoeg = [m for m in passend if _covers(m, vraag.centen)]
    if genoeg:
        bedrag = _highest(genoeg)
        if bedrag is None:
            return toegestaan(reden("R009", "mandaat.dekt"))
        return toegestaan(reden("R009", "mandaat.dekt_tot", bedrag=bedrag))
    return geweigerd(_why(vraag, eigen, passend), alternatieven=tuple(who_may(vraag, tabel)))


def find_besluit(aanbieders: Iterable[str], tabel: Routetabel | None) -> str | None:
    """The decision that comes before one of these kinds of organisations helps; None where no mandate exists for it."""
    besluiten = {BESLUIT_VOOR[a] for a in aanbieders if a in BESLUIT_VOOR}
    return next((b for b in list_decisions(tabel) if b in besluiten), None) if tabel else None


def check_vastleggen(vraag: Besluitvraag, tabel: Routetabel, beslist_door: str) -> Oordeel:
    """Can help for which a decision is needed be recorded? Within the mandate, or with the words who decided it.

    Also a family doctor, a judge or a municipality opens this door (L26), so outside the mandate is no refusal for good.
    """
    oordeel = check_mandaat(vraag, tabel)
    if oordeel.mag:
        return oordeel
    if beslist_door.strip():
        return toegestaan(reden("L26", "mandaat.ander_besliste"))
    return geweigerd(*oordeel.redenen, reden("L26", "mandaat.schrijf_wie"), alternatieven=oordeel.alternatieven)


def list_decisions(tabel: Routetabel) -> tuple[str, ...]:
    """What a mandate exists for, in the order of the table."""
    return tuple(dict.fromkeys(r.mandaat for r in tabel.rijen if r.mandaat))


def who_may(vraag: Besluitvraag, tabel: Routetabel) -> Iterator[Alternatief]:
    """Who may take this decision: parties with a mandate that covers it, then who decides where no mandate does."""
    partijen = [
        m.partij
        for m in tabel.mandaten
        if m.wat == vraag.wat and m.geldt_voor(vraag.woongemeente, vraag.leeftijd) and _covers(m, vraag.centen)
    ]
    partijen += [r.beslist_anders for r in tabel.rijen if r.mandaat == vraag.wat and r.beslist_anders]
    for sleutel in dict.fromkeys(partijen):
        naam = tabel.partijen[sleutel].naam
        yield alternatief(f"beslist_{sleutel}", "mandaat.ander_beslist", nl=naam.nl, en=naam.en)


def _partijen(organisatiesoort: str, tabel: Routetabel) -> frozenset[str]:
    return frozenset(p.sleutel for p in tabel.partijen.values() if organisatiesoort in p.vormen)


def _covers(mandaat: Mandaat, centen: int | None) -> bool:
    return mandaat.bedrag is None or centen is None or centen <= mandaat.bedrag * 100


def _highest(mandaten: list[Mandaat]) -> int | None:
    """The highest amount in euros; None when one has no limit."""
    bedragen = [m.bedrag for m in mandaten]
    return None if None in bedragen else max(b for b in bedragen if b is not None)


def _why(vraag: Besluitvraag, eigen: list[Mandaat], passend: list[Mandaat]) -> Reden:
    if passend:
        return reden("R009", "mandaat.bedrag_te_hoog", bedrag=_highest(passend))
    if not eigen:
        return reden("R009", "mandaat.geen")
    hier = [m for m in eigen if not m.gemeenten or vraag.woongemeente in m.gemeenten]
    return reden("BR23", "mandaat.leeftijd") if hier else reden("BR21", "mandaat.woongemeente")
