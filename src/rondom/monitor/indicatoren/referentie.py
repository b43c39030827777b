"""The definition records as a page to read, made from the records, so that it cannot drift."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rondom.monitor.indicatoren.definitie import Indicator, Maat, Tekst
from rondom.monitor.indicatoren.register import INDICATOREN, NIET_GEDRAGEN
from rondom.monitor.parameters import SOORTEN

_KOP = "<!-- Made by `rondom referentie` from the code. Do not edit. -->\n\n"


def document() -> str:
    """All indicators with their measures, what is not carried, and the parameters, as Markdown."""
    delen = [
        _KOP,
        "# Indicatoren\n\n",
        "Wat elk cijfer betekent. *What every figure means.* Een cijfer is altijd een teller, vaak met een noemer; beide\n",
        "zijn hele getallen. Een rij zonder klasse is het totaal. Waar een klasse geen noemer heeft, is het totaal haar\n",
        "noemer. Gebieden tellen op: wie geteld wordt, telt op één plaats. Lezen en narekenen:\n",
        "[handleiding voor de analist](../handleiding/analist.md); kolommen van de bronnen: [bronnen](bronnen.md).\n",
    ]
    for indicator in INDICATOREN.values():
        delen += _indicator(indicator)
    delen.append("\n## Niet te tellen uit deze bronnen\n\n")
    rijen = [(n.id, *n.naam, *n.reden, n.herkomst) for n in NIET_GEDRAGEN]
    delen.append(_table(("id", "naam", "name", "reden", "reason", "source"), rijen))
    delen.append(
        "\n## Parameters\n\nThe value on the first day of a period applies to all of it; what is counted from a day takes\n"
        "the value on that day. Own values: `rondom monitor indicatoren --parameters`.\n\n"
    )
    parameters = [(f"`{s.sleutel}`", _values(s.sleutel), s.eenheid, s.betekenis, s.bron) for s in SOORTEN.values()]
    delen.append(_table(("parameter", "value", "unit", "meaning", "source"), parameters))
    return "".join(delen)


def _values(sleutel: str) -> str:
    eerste, *later = SOORTEN[sleutel].standaard
    return ", ".join([str(eerste.waarde), *(f"{w.waarde} from {w.vanaf.isoformat()}" for w in later)])


def _indicator(indicator: Indicator) -> Iterator[str]:
    yield f"\n## {indicator.id} {indicator.naam.nl}\n\n*{indicator.naam.en}.* {indicator.vraag.nl} *{indicator.vraag.en}*\n\n"
    feiten = [
        ("bronnen", ", ".join(f"`{b}`" for b in indicator.bronnen)),
        ("tijdvak", ", ".join(indicator.tijdvakken)),
        ("niveaus", ", ".join(indicator.niveaus)),
        ("herkomst", indicator.herkomst),
    ]
    if indicator.parameters:
        feiten.append(("parameters", ", ".join(f"`{p}`" for p in indicator.parameters)))
    yield _table(("", ""), feiten)
    yield "\n"
    yield _table(("maat", "eenheid", "teller", "noemer", "klassen"), [_measure(m) for m in indicator.maten])
    for kanttekening in indicator.kanttekeningen:
        yield f"\n- {kanttekening.nl} *{kanttekening.en}*"
    yield "\n" if indicator.kanttekeningen else ""


def _measure(maat: Maat) -> tuple[str, ...]:
    klassen = _both(maat.klassen)
    if maat.klassen and not maat.telt_op:
        klassen += " (tellen niet op tot het totaal; *do not add up*)"
    if maat.niveaus:
        klassen += f" niveaus: {', '.join(maat.niveaus)}"
    return (
        f"`{maat.sleutel}`: {_both(maat.naam)}",
        maat.eenheid.value,
        _both(maat.teller),
        _both(maat.noemer),
        klassen.strip(),
    )


def _both(tekst: Tekst | None) -> str:
    return f"{tekst.nl} / *{tekst.en}*" if tekst else ""


def _table(koppen: tuple[str, ...], rijen: Sequence[tuple[str, ...]]) -> str:
    regels = [koppen, tuple("---" for _ in koppen), *rijen]
    return "".join("| " + " | ".join(cel.replace("|", "\\|") for cel in rij) + " |\n" for rij in regels)
