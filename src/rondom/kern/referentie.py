"""What does the reference of the rules say? Markdown made from the registers and tables, so that it cannot drift."""

from collections.abc import Callable, Sequence

from rondom.kern.categorie import split
from rondom.kern.logboekvelden import LOGVELDEN, Vorm
from rondom.kern.parameters import SOORTEN
from rondom.kern.regels import REGELS
from rondom.kern.rollen import ROLLEN
from rondom.kern.statussen import ALLE, mermaid
from rondom.kern.stromen import STROMEN
from rondom.kern.teksten import TEKSTEN
from rondom.kern.termijn import TERMIJNEN
from rondom.kern.verwerkingen import DELEN, VERWERKINGEN

_KOP = "<!-- Made by `rondom referentie` from the code. Do not edit. -->\n\n"


def _rij(*cellen: str) -> str:
    return "| " + " | ".join(c.replace("|", "\\|").replace("\n", " ") for c in cellen) + " |\n"


def _tabel(koppen: tuple[str, ...], rijen: Sequence[tuple[str, ...]]) -> str:
    return _rij(*koppen) + _rij(*("---" for _ in koppen)) + "".join(_rij(*r) for r in rijen)


def _beide(sleutel: str) -> tuple[str, str]:
    return TEKSTEN[sleutel]


def regels() -> str:
    """Every rule: id, meaning in both languages, source."""
    rijen = [(r.id, r.nl, r.en, r.bron) for r in sorted(REGELS.values(), key=lambda r: r.id)]
    return (
        _KOP
        + "# Rules\n\n"
        + "Every verdict names the rules it rests on by these ids. BR: business rule of the field; R: requirement;\n"
        + "L and ATW: law; W: way of working of Rondom. Register: `src/rondom/kern/regels.py`.\n\n"
        + _tabel(("id", "Nederlands", "English", "source"), rijen)
    )


def statussen() -> str:
    """Per noun: its diagram, who must act in each status, and the steps with their event and rule."""
    delen = [
        _KOP,
        "# Statuses\n\n",
        "Which statuses exist per noun, who must act in each, and which steps are possible. A step is logged as an\n",
        "event of the kind that is named. Tables: `src/rondom/kern/statussen.py`.\n",
    ]
    for tabel in ALLE.values():
        standen = [(f"`{s.status}`", *_beide(s.tekst), " / ".join(_beide(s.eigenaar.tekst))) for s in tabel.standen]
        stappen = [(f"`{o.van}`", f"`{o.naar}`", f"`{o.soort}`", *_beide(o.tekst), o.regel) for o in tabel.overgangen]
        delen += [
            f"\n## {tabel.naam}\n\n```mermaid\n{mermaid(tabel.naam)}```\n\n",
            _tabel(("status", "Nederlands", "English", "who must act"), standen),
            "\n",
            _tabel(("from", "to", "event", "Nederlands", "English", "rule"), stappen),
        ]
    return "".join(delen)


def stromen() -> str:
    """Per flow: purpose, from whom to whom, ground of processing and law, and what lets the sender speak."""
    rijen = [
        (
            s.doel.value,
            s.van.value,
            s.naar.value,
            f"AVG 6(1)({s.grond.value})",
            s.wet,
            s.toelating.value,
            ", ".join(f"`{(c.name or '').lower()}`" for c in split(s.categorieen)),
            s.vanaf.isoformat(),
            s.regel,
        )
        for s in STROMEN
    ]
    koppen = ("purpose", "from", "to", "ground", "law", "permission", "the law opens", "from day", "rule")
    return (
        _KOP
        + "# Flows\n\n"
        + "On which ground the receiver processes, and apart from it what lets the sender speak (L01). A flow that is not\n"
        + "here has no ground: consent does not make up for it. Register: `src/rondom/kern/stromen.py`.\n\n"
        + _tabel(koppen, rijen)
    )


def parameters() -> str:
    """Every parameter a region may set, and the terms that use them."""
    soorten = [(f"`{s.sleutel}`", str(s.standaard), s.eenheid, s.betekenis, s.bron) for s in SOORTEN.values()]
    termijnen = [
        (f"`{t.sleutel}`", *_beide(t.tekst), f"`{t.parameter}`", "yes" if t.wettelijk else "no", t.regel)
        for t in TERMIJNEN.values()
    ]
    return (
        _KOP
        + "# Parameters and terms\n\n"
        + "Ages, terms, percentages and thresholds are data of the region, dated and append-only; what a region does\n"
        + "not set has this default. The value on the day a term started or a decision was made applies.\n\n"
        + _tabel(("parameter", "default", "unit", "meaning", "source"), soorten)
        + "\n## Terms\n\n"
        + "A statutory term that ends in a weekend or on a public holiday runs on to the next working day.\n\n"
        + _tabel(("term", "Nederlands", "English", "parameter", "statutory", "rule"), termijnen)
    )


def rollen() -> str:
    """Every role: what it is for, what its function may do, and the most it may ever see and write of a casus."""
    rijen = [
        (
            f"`{r.sleutel}`",
            r.nl,
            r.en,
            r.omschrijving,
            r.wereld.value,
            ", ".join(sorted(b.value for b in r.bevoegdheden)),
            ", ".join((c.name or "").lower() for c in split(r.categorieen)),
            ", ".join((c.name or "").lower() for c in split(r.schrijft)),
        )
        for r in ROLLEN.values()
    ]
    koppen = ("role", "Nederlands", "English", "what for", "side", "may", "sees at most", "writes at most")
    return (
        _KOP
        + "# Roles\n\n"
        + "The most a role may hold of a casus; what somebody really sees is decided per casus.\n"
        + "Register: `src/rondom/kern/rollen.py`.\n\n"
        + _tabel(koppen, rijen)
    )


def logboek() -> str:
    """Per standard: each field, from which of our columns it is made, and why one is not filled."""
    delen = [
        _KOP,
        "# The access log in the form of a standard\n\n",
        "`rondom logboek export --vorm logboek|nen7513 --van … --tot …` writes these fields as JSON, one line per line of\n",
        "the log; the second form holds the fields of the first as well. Table: `src/rondom/kern/logboekvelden.py`.\n",
    ]
    for vorm, kop in ((Vorm.LOGBOEK, "Logboek dataverwerkingen"), (Vorm.NEN7513, "NEN 7513 (extension)")):
        rijen = [
            (f"`{v.pad}`", ", ".join(f"`{k}`" for k in v.van) or ("fixed" if v.vast else "–"), v.uitleg)
            for v in LOGVELDEN
            if v.vorm is vorm
        ]
        delen += [f"\n## {kop}\n\n", _tabel(("field", "from", "meaning"), rijen)]
    return "".join(delen)


def verwerkingen() -> str:
    """Per processing activity: what for, about whom, on which ground, and what it keeps."""
    rijen = [
        (f"`{v.sleutel}`", *(TEKSTEN[f"verwerking.{v.sleutel}{d}"][1] for d in DELEN), ", ".join(v.modellen), v.regel)
        for v in VERWERKINGEN.values()
    ]
    koppen = ("activity", "name", "what for", "about whom", "ground", "keeps", "rule")
    return (
        _KOP
        + "# Processing activities\n\n"
        + "The register of processing of an organisation is made from these, the [flows](stromen.md) and what it adds\n"
        + "itself. Table: `src/rondom/kern/verwerkingen.py`.\n\n"
        + _tabel(koppen, rijen)
    )


DOCUMENTEN: dict[str, Callable[[], str]] = {
    "regels.md": regels,
    "stromen.md": stromen,
    "statussen.md": statussen,
    "parameters.md": parameters,
    "rollen.md": rollen,
    "logboek.md": logboek,
    "verwerkingen.md": verwerkingen,
}
"""The files of ``docs/referentie`` and what makes each."""
