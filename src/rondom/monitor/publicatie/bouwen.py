"""From deliveries to a publication: check, count, protect, write. An interrupted build goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rondom.monitor.bronnen.contract import Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.controle import Controle, check
from rondom.monitor.bronnen.verslag import write_report
from rondom.monitor.indicatoren.berekenen import BronnenProbleem, Opdracht, Rapport, compute, find_sources
from rondom.monitor.indicatoren.definitie import Indicator, Maat, Niveau, Tijdvak
from rondom.monitor.indicatoren.register import INDICATOREN
from rondom.monitor.indicatoren.werkbank import Verslagperiode
from rondom.monitor.koppelen.toepassen import apply_links, read_links, strangers, told
from rondom.monitor.motor import start_engine
from rondom.monitor.onthulling.register import Register
from rondom.monitor.parameters import SOORTEN, STANDAARD, Parameters
from rondom.monitor.publicatie.beleid import NIVEAUS, Publicatiebeleid
from rondom.monitor.publicatie.beschermen import Beschermd, Uitgifte, protect
from rondom.monitor.publicatie.cijfers import Cijfer, hidden_per_measure, rows
from rondom.monitor.publicatie.gebieden import Gebieden, read_areas
from rondom.monitor.publicatie.lagen import Reeks, read_counts
from rondom.monitor.publicatie.landelijk import public_figures, require_whole
from rondom.monitor.publicatie.samenhang import group, is_complete
from rondom.monitor.publicatie.schrijven import (
    MANIFEST,
    UITGAVEN,
    definitions,
    put_in_place,
    seal,
    sha256,
    write_figures,
    write_json,
)

VORM = 1
CONTROLE, TELLINGEN, BEWIJZEN, REGISTER, GEWEIGERD = (
    "controle",
    "tellingen",
    "bewijzen",
    "register.jsonl",
    "geweigerd.json",
)
GEKOPPELD = "gekoppeld"
Melder = Callable[[str], None]

NIVEAU_WEG = {"nl": "Wijken en maanden: de aantallen zijn te klein.", "en": "Neighbourhoods and months: too small."}
ONVOLLEDIG = {
    "nl": "De leveringen beslaan niet de hele periode.",
    "en": "The deliveries do not cover the whole period.",
}
DUBBEL = {
    "nl": "Staat per schooljaar; hetzelfde per kalenderjaar zou met elkaar te vergelijken zijn.",
    "en": "Given per school year; the same per calendar year could be compared with it.",
}
ONVEILIG = {
    "nl": "Niet zo te publiceren dat niemand een verborgen getal kan terugrekenen.",
    "en": "Cannot be published so that nobody can calculate a hidden figure.",
}
GEEN_SCHOLEN = {
    "nl": "Niet per school en bestuur: dan waren andere getallen terug te rekenen.",
    "en": "Not by school and board: other figures could be calculated from it.",
}
GEEN_BRON = {"nl": "Een bron is niet geleverd.", "en": "A source was not delivered."}
WAAROM = {
    "nl": "Te klein om te tonen, of verborgen om een ander klein getal te beschermen.",
    "en": "Too small to show, or hidden to protect another small figure.",
}
IN_ORDE = {
    "nl": "In orde: geen enkel verborgen getal is terug te rekenen.",
    "en": "In order: no hidden figure can be calculated back.",
}


@dataclass(frozen=True)
class Bouw:
    """What to publish, from which deliveries, about which days, on which day, where to."""

    bronnen: Path
    uit: Path
    besloten: Path
    verslag: Verslagperiode
    datum: date
    beleid: Publicatiebeleid = Publicatiebeleid()
    parameters: Parameters = STANDAARD
    indicatoren: Sequence[Indicator] = tuple(INDICATOREN.values())
    koppelingen: Sequence[Path] = ()
    """Links between parties with keys of their own, made for ``doel``."""
    doel: str = ""
    engine: str = "duckdb"
    """On which engine is counted; the answer is the same."""


@dataclass
class Uitkomst:
    """What came of it: rows, how many are hidden, and what was withheld."""

    rijen: int = 0
    verborgen: int = 0
    achtergehouden: list[str] = field(default_factory=list)
    verworpen: int = 0
    geweigerd: list[str] = field(default_factory=list)
    """Files that were not counted at all, each with the reason."""
    onveranderd: bool = False


def build(bouw: Bouw, melden: Melder = lambda _: None) -> Uitkomst:
    """Publish. Raises ``BronnenProbleem`` for deliveries that cannot be counted; then nothing changes."""
    if not bouw.bronnen.is_dir():
        raise BronnenProbleem(f"{bouw.bronnen} is geen map")
    if bouw.uit.exists() and not (bouw.uit / MANIFEST).is_file() and (not bouw.uit.is_dir() or any(bouw.uit.iterdir())):
        raise BronnenProbleem(f"{bouw.uit} bestaat en is geen publicatie; kies een andere map")
    bouw.besloten.mkdir(parents=True, exist_ok=True)
    os.chmod(bouw.besloten, 0o700)
    # A run that was killed may have left linked rows; whatever becomes of this one, they go.
    shutil.rmtree(bouw.besloten / GEKOPPELD, ignore_errors=True)
    # A publication may bear an earlier date; a link that is over stays over.
    namen, kaarten = read_links(bouw.koppelingen, bouw.doel, max(bouw.datum, date.today()))
    melden("leveringen controleren")
    controle = check(bouw.bronnen, bouw.besloten / CONTROLE)
    if not controle.bestanden:
        raise BronnenProbleem(f"in {bouw.bronnen} staan geen leveringen (.csv, .parquet of .xml)")
    _require_pseudonyms(controle)
    verslag = write_report(controle)
    bronnen = find_sources(bouw.besloten / CONTROLE / "goed")
    if bouw.beleid.heel_land:
        require_whole(verslag["dekking"])
    alle_maten = {f"{i.id}.{m.sleutel}": m for i in INDICATOREN.values() for m in i.maten}
    openbaar = public_figures(bronnen, alle_maten)
    melden("indicatoren tellen")
    rapport = _count(bouw, bronnen, namen)
    uitkomst = Uitkomst(
        verworpen=sum(b.verworpen for b in controle.bestanden),
        geweigerd=[f"{b.bestand}: {b.geweigerd}" for b in controle.bestanden if b.geweigerd],
    )
    koppelingen = told(kaarten)
    afdruk = _fingerprint(bouw, openbaar, koppelingen)
    if _is_published(bouw, afdruk):
        uitkomst.onveranderd = True
        return uitkomst
    gebieden = read_areas(bouw.besloten / CONTROLE / "goed", bouw.beleid.heel_land)
    maten = {f"{i.id}.{m.sleutel}": m for i in bouw.indicatoren for m in i.maten}
    reeksen, weg = _choose(bouw, rapport)
    if not reeksen:
        raise BronnenProbleem(
            "er is geen enkel cijfer te publiceren: de leveringen of de dagen van het verslag dragen er geen. Kijk in "
            f"{bouw.besloten / CONTROLE}/verslag.md wat is geweigerd, of kies andere dagen."
        )
    nieuw = bouw.uit.with_name(f".{bouw.uit.name}.nieuw")
    shutil.rmtree(nieuw, ignore_errors=True)
    nieuw.mkdir(parents=True)
    delen = _protect(bouw, reeksen, maten, gebieden, nieuw, afdruk, melden)
    melden("schrijven")
    cijfers = sorted((c for d in delen for c in rows(d, maten, gebieden)), key=_order)
    weg += [_left_out(r, ONVEILIG if d.geweigerd else GEEN_SCHOLEN)
            for d in delen if d.geweigerd or not d.scholen for r in d.onderdeel.reeksen]  # fmt: skip
    plekken = sorted({(Niveau(c.niveau), c.gebied) for c in cijfers} | set(gebieden.alle))
    write_figures(nieuw, cijfers, [gebieden.met_onbekend(*p) for p in plekken])
    write_json(nieuw / "definities.json", definitions(bouw.indicatoren, cijfers))
    seal(nieuw, {
        **_manifest(bouw, bronnen, verslag), "koppelingen": koppelingen, "afdruk": afdruk, "niet_gepubliceerd": weg,
        "waarom_verborgen": WAAROM,
        "land": {"heel_land": bouw.beleid.heel_land, "openbaar": openbaar},
        "verborgen": hidden_per_measure(cijfers), **_audit(delen, nieuw),
    })  # fmt: skip
    write_json(bouw.besloten / GEWEIGERD, {d.onderdeel.naam: d.geweigerd for d in delen if d.geweigerd})
    put_in_place(nieuw, bouw.uit)
    uitkomst.rijen, uitkomst.verborgen = len(cijfers), sum(bool(c.verborgen) for c in cijfers)
    uitkomst.achtergehouden = sorted(
        f"{r.sleutel} {r.periode}" for d in delen if d.geweigerd for r in d.onderdeel.reeksen
    )
    return uitkomst


def _require_pseudonyms(controle: Controle) -> None:
    """A file in the form in which its owner recognises people is never counted; the pupil in it would be nobody."""
    bestanden = [
        b.bestand for b in controle.bestanden if b.vorm == Vorm.HERKENBAAR and CONTRACTEN[b.bron].over_personen
    ]
    if bestanden:
        shutil.rmtree(controle.uit, ignore_errors=True)
        raise BronnenProbleem(
            f"{', '.join(bestanden)}: hierin zijn mensen te herkennen. De eigenaar vervangt dat eerst met "
            "`rondom monitor pseudonimiseer`. Er is niets bewaard of geteld."
        )


def _order(c: Cijfer) -> tuple[str, ...]:
    return (c.indicator, c.maat, c.niveau, c.gebied, c.tijdvak, c.periode, c.klasse)


def _count(bouw: Bouw, bronnen: Mapping[str, tuple[Path, ...]], namen: Mapping[str, str]) -> Rapport:
    uit, gekoppeld = bouw.besloten / TELLINGEN, bouw.besloten / GEKOPPELD
    motor = start_engine(bouw.engine)
    try:
        if namen:
            bronnen = apply_links(bronnen, namen, gekoppeld)
        _require_meeting(bouw, bronnen)
        return compute(motor, Opdracht(bouw.indicatoren, bouw.verslag, bronnen, uit, bouw.parameters))
    finally:
        motor.close()
        shutil.rmtree(gekoppeld, ignore_errors=True)


def _require_meeting(bouw: Bouw, bronnen: Mapping[str, tuple[Path, ...]]) -> None:
    """A share of pupils with help or support is never published as 0 because two parties have keys of their own."""
    school = CONTRACTEN["inschrijvingen"]
    paren = [
        (school.sleutel, ander.sleutel)
        for indicator in bouw.indicatoren
        for maat in indicator.maten
        for ander in (CONTRACTEN[b] for b in maat.bronnen)
        if school.sleutel in maat.bronnen
        and ander.over_personen
        and ander.eigenaar != school.eigenaar
        and {school.sleutel, ander.sleutel} <= set(bronnen)
    ]
    if vreemd := strangers(bronnen, paren):
        een, kolom, wie, ander = vreemd
        waar = f"{een} van {kolom} {wie}" if kolom else een
        raise BronnenProbleem(
            f"niemand uit {waar} komt voor in {ander}: zij hebben een eigen sleutel. Geef --koppeling, of kies met "
            "-i alleen indicatoren die niet beide nodig hebben. Er is niets gepubliceerd."
        )


def _choose(bouw: Bouw, rapport: Rapport) -> tuple[list[Reeks], list[dict[str, Any]]]:
    """The measures and periods that go to disclosure control, and what is left out before it."""
    reeksen: list[Reeks] = []
    weg = [{"indicator": i, "maat": m, "reden": GEEN_BRON, "bronnen": list(b)} for i, m, b in rapport.ontbreekt]
    weg.append({"indicator": "", "maat": "", "reden": NIVEAU_WEG})
    for indicator in bouw.indicatoren:
        pad = bouw.besloten / TELLINGEN / f"{indicator.id}.parquet"
        if indicator.id not in rapport.rijen:
            continue
        for reeks in read_counts(pad, NIVEAUS):
            if reeks.tijdvak == Tijdvak.MAAND:
                continue
            if reeks.tijdvak == Tijdvak.KALENDERJAAR and Tijdvak.SCHOOLJAAR in indicator.tijdvakken:
                weg.append(_left_out(reeks, DUBBEL))
            elif not is_complete(reeks, bouw.verslag.van, bouw.verslag.tot_en_met):
                weg.append(_left_out(reeks, ONVOLLEDIG))
            else:
                reeksen.append(reeks)
    return reeksen, weg


def _left_out(reeks: Reeks, reden: dict[str, str]) -> dict[str, Any]:
    return {
        "indicator": reeks.indicator, "maat": reeks.maat, "tijdvak": reeks.tijdvak, "periode": reeks.periode,
        "reden": reden,
    }  # fmt: skip


def _protect(
    bouw: Bouw, reeksen: Sequence[Reeks], maten: Mapping[str, Maat], gebieden: Gebieden, nieuw: Path, afdruk: str,
    melden: Melder,
) -> list[Beschermd]:  # fmt: skip
    uitgifte = Uitgifte(
        f"{bouw.datum.isoformat()} {afdruk[:12]}", bouw.datum, bouw.beleid, Register(bouw.besloten / REGISTER),
        nieuw / UITGAVEN, bouw.besloten / BEWIJZEN / f"{bouw.datum.isoformat()}-{afdruk[:12]}",
    )  # fmt: skip
    onderdelen = group(reeksen, maten, gebieden)
    delen = []
    for nummer, onderdeel in enumerate(onderdelen, 1):
        melden(f"beschermen {nummer}/{len(onderdelen)}: {onderdeel.naam}")
        delen.append(protect(onderdeel, maten, uitgifte))
    return delen


def _fingerprint(bouw: Bouw, openbaar: Sequence[Mapping[str, Any]], koppelingen: Sequence[Mapping[str, Any]]) -> str:
    """What the publication depends on, in one word: counts, names of areas, public figures, links, policy, days."""
    goed, tellingen = bouw.besloten / CONTROLE / "goed", bouw.besloten / TELLINGEN
    bestanden = [
        goed / "scholen" / "deel.parquet",
        goed / "gemeenten" / "deel.parquet",
        *sorted(tellingen.glob("I*.parquet")),
    ]
    alles = [sha256(p) for p in bestanden] + [
        repr((bouw.beleid, bouw.verslag, bouw.datum, VORM, openbaar, koppelingen))
    ]
    return hashlib.sha256("\n".join(alles).encode()).hexdigest()


def _is_published(bouw: Bouw, afdruk: str) -> bool:
    try:
        manifest = json.loads((bouw.uit / MANIFEST).read_text(encoding="utf-8"))
        return bool(manifest["afdruk"] == afdruk) and all(
            sha256(bouw.uit / naam) == hash_ for naam, hash_ in manifest["bestanden"].items()
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _manifest(bouw: Bouw, bronnen: Mapping[str, tuple[Path, ...]], verslag: Mapping[str, Any]) -> dict[str, Any]:
    beleid = bouw.beleid.controle
    dag = bouw.verslag.tot_en_met
    return {
        "datum": bouw.datum.isoformat(),
        "versie": {"rondom": version("rondom"), "vorm": VORM},
        "verslag": {"van": bouw.verslag.van.isoformat(), "tot_en_met": dag.isoformat()},
        "drempel": beleid.drempel, "marge": beleid.marge, "nullen": str(beleid.nullen), "scholen": bouw.beleid.scholen,
        "parameters": {s: bouw.parameters.op(s, dag) for s in SOORTEN},
        "bronnen": [_source(bouw, bron, paden, verslag) for bron, paden in sorted(bronnen.items())],
    }  # fmt: skip


def _source(bouw: Bouw, bron: str, paden: Iterable[Path], verslag: Mapping[str, Any]) -> dict[str, Any]:
    contract, dekking = CONTRACTEN[bron], verslag["dekking"].get(bron)
    return {
        "bron": bron,
        "naam": {"nl": contract.nl.split(":")[0], "en": contract.en.split(":")[0]},
        "eigenaar": contract.eigenaar,
        "periode": f"{bouw.verslag.van.isoformat()} – {bouw.verslag.tot_en_met.isoformat()}",
        "datum": bouw.datum.isoformat(),
        "sha256": [sha256(p) for p in paden],
        "rijen": verslag["goed"].get(bron, 0),
        "dekking": dekking
        and {"per": dekking["per"], "geleverd": dekking["geleverd"], "ontbreekt": len(dekking["ontbreekt"])},
    }  # fmt: skip


def _audit(delen: Sequence[Beschermd], nieuw: Path) -> dict[str, Any]:
    uitgaven = []
    for d in delen:
        if d.bewijs:
            uitgaven.append({
                "naam": d.onderdeel.naam, "sha256": sha256(nieuw / UITGAVEN / d.onderdeel.naam / "uitgave.json"),
                "bewijs": d.bewijs, "nullen": str(d.nullen), "cellen": len(d.cellen), "verborgen": len(d.verborgen),
            })  # fmt: skip
    som = sum(len(d.verborgen) for d in delen)
    return {"uitgaven": uitgaven, "audit": {"uitslag": IN_ORDE, "delen": len(uitgaven), "verborgen": som}}
