"""The contracts as a page to read, made from the contracts, so that it cannot drift."""

from __future__ import annotations

from collections.abc import Iterator

from rondom.monitor.bronnen.contract import Behandeling, Codelijst, Contract, Kolom
from rondom.monitor.bronnen.contracten import CONTRACTEN

_KOP = "<!-- Made by `rondom referentie` from the code. Do not edit. -->\n\n"
_WORDT = {
    Behandeling.NIET: "",
    Behandeling.BSN: "→ `pseudoniem`",
    Behandeling.NAAM: "does not leave",
    Behandeling.GEBOORTEDATUM: "→ `geboortejaar`",
    Behandeling.POSTCODE: "→ `pc4`",
    Behandeling.KENMERK: "→ keyed hash",
}


def document() -> str:
    """All contracts and code lists, as Markdown."""
    delen = [
        _KOP,
        "# Sources\n\n",
        "What each owner delivers to the monitor. *At the owner's* says what becomes of a column before anything\n",
        "leaves: the recognisable column is what the owner has, after the arrow stands what is delivered.\n\n",
        "Files are named after the source: `<source>.csv`, `<source>-2026.parquet`, or in a folder `<source>/`. CSV\n",
        "has a header, `;` or `,`, in UTF-8 or windows-1252. Days are `2026-01-31`, `20260131` or `31-01-2026`; yes and\n",
        "no are `J` and `N`; money is in whole cents. Where a column may be *suppressed*, `<5` and `*` are kept as\n",
        "secret, never as 0.\n",
    ]
    for contract in CONTRACTEN.values():
        delen += _contract(contract)
    delen.append("\n# Code lists\n")
    for lijst in code_lists():
        delen.append(f"\n## {lijst.naam}\n\nSource: {lijst.bron}.\n\n")
        delen.append(_table(("code", "Nederlands", "English"), [(f"`{c}`", *t) for c, t in lijst.codes.items()]))
    return "".join(delen)


def code_lists() -> list[Codelijst]:
    """Every list that a contract uses, once."""
    alle = [k.codes for c in CONTRACTEN.values() for k in c.kolommen if k.codes is not None]
    return sorted({lijst.naam: lijst for lijst in alle}.values(), key=lambda lijst: lijst.naam)


def _contract(contract: Contract) -> Iterator[str]:
    yield f"\n## {contract.sleutel}\n\n{contract.nl}\n{contract.en}\n\n"
    feiten: list[tuple[str, ...]] = [
        ("owner", contract.eigenaar),
        ("ground", contract.grondslag),
        ("period", contract.periode),
        ("key", ", ".join(f"`{k}`" for k in contract.uniek)),
        ("formats", ", ".join(contract.formaten)),
        ("feeds", ", ".join(contract.indicatoren) or "reference for others"),
    ]
    feiten += [("order", f"`{einde}` not before `{begin}`") for begin, einde in contract.volgorde]
    yield _table(("", ""), feiten)
    yield "\n"
    yield _table(
        ("column", "holds", "needed", "Nederlands", "English", "accepts", "at the owner's"),
        [_column(k) for k in contract.kolommen],
    )


def _column(kolom: Kolom) -> tuple[str, ...]:
    return (
        f"`{kolom.naam}`",
        kolom.soort.value,
        "yes" if kolom.verplicht else "",
        kolom.nl,
        kolom.en,
        _accepts(kolom),
        _WORDT[kolom.behandeling],
    )


def _accepts(kolom: Kolom) -> str:
    delen = []
    if kolom.codes is not None:
        delen.append(f"list *{kolom.codes.naam}*")
    if kolom.patroon:
        delen.append(f"`{kolom.patroon}`")
    if kolom.minimum is not None or kolom.maximum is not None:
        onder = "" if kolom.minimum is None else str(kolom.minimum)
        delen.append(f"{onder}–{'' if kolom.maximum is None else kolom.maximum}")
    if kolom.onderdrukbaar:
        delen.append("may be suppressed")
    if kolom.ook:
        delen.append("also named " + ", ".join(f"`{o}`" for o in kolom.ook))
    return "; ".join(delen)


def _table(koppen: tuple[str, ...], rijen: list[tuple[str, ...]]) -> str:
    regels = [koppen, tuple("---" for _ in koppen), *rijen]
    return "".join("| " + " | ".join(c.replace("|", "\\|") for c in r) + " |\n" for r in regels)
