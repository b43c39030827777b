"""The command ``rondom bench koppelen``: errors, attack, time and memory of linkage, in one run."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from rondom.monitor.koppelen import aanval, coderen, exact, febrl, mensen, splinkbrug
from rondom.monitor.koppelen.koppeling import GEEN, Koppeling, Paren, link
from rondom.monitor.koppelen.leesbaar import Leesbaar
from rondom.monitor.koppelen.plan import Koppelplan, Veld
from rondom.monitor.koppelen.vergelijken import Gecodeerd
from rondom.monitor.pseudonimiseren.normaal import code
from rondom.monitor.pseudonimiseren.sleutel import pseudonym

GEHEIM = bytes(range(32))  # a measurement repeats itself; this key guards nothing
LAT_LEESBAAR, LAT_GECODEERD, LAT_SLEUTEL, LAT_AANVAL = 0.998, 0.995, 0.9995, 0.01
LAT_MINUTEN, LAT_GB = 10.0, 8.0
NAMEN = ("given_name", "surname")
KINDEREN = replace(
    febrl.PLAN,
    project="groot",
    velden=(
        Veld("voornaam", domein="persoon"),
        Veld("achternaam", domein="persoon"),
        Veld("geboortedatum", "datum"),
        Veld("postcode", "postcode"),
        Veld("huisnummer", "code"),
        Veld("straat"),
        Veld("woonplaats"),
    ),
    zouten=(("geboortedatum",), ("postcode",), ("straat", "huisnummer")),
    verwissel=(("voornaam", "achternaam"),),
    adres=("postcode", "huisnummer", "straat", "woonplaats"),
)


@dataclass(frozen=True)
class Uitslag:
    """One linkage against the truth. `geschat_*`: what it said of itself, without the truth."""

    wat: str
    lijst: str
    juist: int
    fout: int
    gemist: int
    geschat_precisie: float
    geschat_opbrengst: float | None
    seconden: float
    lat: float | None

    @property
    def precisie(self) -> float:
        return self.juist / max(self.juist + self.fout, 1)

    @property
    def opbrengst(self) -> float:
        return self.juist / max(self.juist + self.gemist, 1)

    @property
    def f1(self) -> float:
        return 2 * self.juist / max(2 * self.juist + self.fout + self.gemist, 1)

    def as_dict(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__} | {
            "precisie": round(self.precisie, 5),
            "opbrengst": round(self.opbrengst, 5),
            "f1": round(self.f1, 5),
            "gehaald": None if self.lat is None else self.f1 >= self.lat,
        }


@click.command(
    help="Precisie, opbrengst, F1, aanval, tijd en geheugen van koppelen, op FEBRL4 en op verzonnen kinderen."
)
@click.option("--febrl", "map_", type=click.Path(path_type=Path), help="Map met dataset4a.csv en dataset4b.csv.")
@click.option("--groot", is_flag=True, help="Ook één miljoen × één miljoen verzonnen kinderen, gecodeerd.")
@click.option(
    "--aantal", default=1_000_000, show_default=True, type=click.IntRange(min=100), help="Kinderen bij --groot."
)
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def koppelen(map_: Path | None, groot: bool, aantal: int, als_json: bool) -> None:
    """Exit code 0 every bar is reached, 1 one is not, 2 the test set is not there."""
    try:
        folder = map_ or febrl.fetch(Path(os.environ.get("RONDOM_DATA", ".rondom")) / "febrl")
        whole = febrl.read(folder)
    except febrl.FebrlOntbreekt as fout:
        click.echo(f"rondom: {fout}", err=True)
        sys.exit(2)
    results: list[Uitslag] = []
    for lijst, paar in (("heel", whole), ("half", febrl.half(whole))):
        click.echo(f"FEBRL4 {lijst} …", err=True)
        results += measure(paar, lijst)
    outcome: dict[str, Any] = {
        "koppelen": [uitslag.as_dict() for uitslag in results],
        "aanval": attack(whole),
        "geheugen_gb": memory(),
    }
    if groot:
        click.echo(f"{aantal} × {aantal} verzonnen kinderen …", err=True)
        outcome["groot"] = measure_large(aantal)
    click.echo(json.dumps(outcome, indent=2, ensure_ascii=False) if als_json else table(outcome))
    sys.exit(0 if reached(outcome) else 1)


def measure(paar: febrl.Paar, lijst: str) -> list[Uitslag]:
    """Every method on two lists. The truth is used to count errors, after the links are there."""
    columns = tuple({naam: side[naam] for naam in febrl.PLAN.veldnamen} for side in (paar.a, paar.b))
    hard = replace(febrl.PLAN, verhard=True)
    found = [
        _timed("leesbaar", lijst, paar, LAT_LEESBAAR, lambda: link(Leesbaar(febrl.PLAN, *columns), "leesbaar")),
        _timed("gecodeerd", lijst, paar, LAT_GECODEERD, lambda: _encoded(febrl.PLAN, paar, columns)),
        _timed("gecodeerd, verhard", lijst, paar, LAT_GECODEERD, lambda: _encoded(hard, paar, columns)),
        _timed(
            "sleutel, dan gecodeerd",
            lijst,
            paar,
            LAT_SLEUTEL,
            lambda: _encoded(febrl.PLAN, paar, columns, by_key(paar)),
        ),
    ]
    try:
        found.append(_timed("splink (brug)", lijst, paar, None, lambda: splinkbrug.link(febrl.PLAN, *columns)))
    except splinkbrug.SplinkOntbreekt as fout:
        click.echo(f"  niet gemeten: {fout}", err=True)
    return found


def by_key(paar: febrl.Paar) -> Paren:
    """Pairs with the same keyed hash of the identifier."""
    keys = [[pseudonym(GEHEIM, code(value)) for value in side[febrl.SLEUTEL]] for side in (paar.a, paar.b)]
    return exact.same_keys(keys[0], keys[1])


def _encoded(
    plan: Koppelplan, paar: febrl.Paar, columns: Sequence[dict[str, list[str]]], vast: Paren = GEEN
) -> Koppeling:
    a, b = (
        coderen.encode(plan, GEHEIM, partij, side["rec_id"], values)
        for partij, side, values in zip(plan.partijen, (paar.a, paar.b), columns, strict=True)
    )
    return link(Gecodeerd(plan, a, b), "gecodeerd", vast)


def _timed(wat: str, lijst: str, paar: febrl.Paar, lat: float | None, work: Callable[[], Koppeling]) -> Uitslag:
    began = time.perf_counter()
    found = work()
    seconds = time.perf_counter() - began
    return _count(wat, lijst, found, paar.wie, seconds, lat)


def _count(
    wat: str, lijst: str, found: Koppeling, wie: Sequence[Sequence[Any]], seconds: float, lat: float | None
) -> Uitslag:
    right = sum(wie[0][i] == wie[1][j] for i, j in zip(found.i.tolist(), found.j.tolist(), strict=True))
    quality = found.kwaliteit
    return Uitslag(
        wat=wat,
        lijst=lijst,
        juist=right,
        fout=len(found.i) - right,
        gemist=len(set(wie[0]) & set(wie[1])) - right,
        geschat_precisie=quality.precisie,
        geschat_opbrengst=quality.opbrengst,
        seconden=round(seconds, 2),
        lat=lat,
    )


def attack(paar: febrl.Paar) -> list[dict[str, Any]]:
    """The frequency attack on both lists; per field the view in which it does best."""
    worst: dict[str, aanval.Aanval] = {}
    for side in (paar.a, paar.b):
        made = coderen.encode(febrl.PLAN, GEHEIM, "a", side["rec_id"], side)
        for one in aanval.measure(febrl.PLAN, made, side):
            if one.veld not in worst or one.hoogste > worst[one.veld].hoogste:
                worst[one.veld] = one
    guarded = {naam: one.hoogste <= LAT_AANVAL if naam in NAMEN else None for naam, one in worst.items()}
    return [
        one.as_dict() | {"lat": None if guarded[naam] is None else LAT_AANVAL, "gehaald": guarded[naam]}
        for naam, one in worst.items()
    ]


def measure_large(aantal: int) -> dict[str, Any]:
    """`aantal` × `aantal` fictional children of whom 60 % are in both lists, from plain rows to links."""
    lists = mensen.two_lists(aantal, aantal, aantal * 3 // 5)
    rows = [str(number) for number in range(aantal)]
    began = time.perf_counter()
    a = coderen.encode(KINDEREN, GEHEIM, "a", rows, lists.a)
    b = coderen.encode(KINDEREN, GEHEIM, "b", rows, lists.b)
    encoded = time.perf_counter() - began
    found = link(Gecodeerd(KINDEREN, a, b), "gecodeerd", meld=lambda text: click.echo(f"  {text}", err=True))
    seconds = time.perf_counter() - began
    counted = _count(
        "gecodeerd", f"{aantal} × {aantal}", found, (lists.wie_a.tolist(), lists.wie_b.tolist()), seconds, None
    )
    peak = memory()
    return counted.as_dict() | {
        "seconden_coderen": round(encoded, 1),
        "kandidaten": found.kwaliteit.kandidaten,
        "geheugen_gb": peak,
        "gehaald": seconds <= LAT_MINUTEN * 60 and peak <= LAT_GB,
    }


def memory() -> float:
    """The most memory this process has held, in GB (10⁹ bytes)."""
    unit = 1 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e9, 2)


def reached(outcome: dict[str, Any]) -> bool:
    parts = [*outcome["koppelen"], *outcome["aanval"], *([outcome["groot"]] if "groot" in outcome else [])]
    return all(part["gehaald"] is not False for part in parts)


def table(outcome: dict[str, Any]) -> str:
    """The outcome for people."""
    lines = [
        f"{'FEBRL4 zonder soc_sec_id':<26}{'lijst':<6}{'precisie':>9}{'opbrengst':>10}{'F1':>9}{'fout':>6}{'gemist':>8}"
        f"{'geschat P':>11}{'geschat O':>11}{'s':>7}  lat"
    ]
    for one in outcome["koppelen"]:
        said = "–" if one["geschat_opbrengst"] is None else f"{one['geschat_opbrengst']:.4f}"
        lines.append(
            f"{one['wat']:<26}{one['lijst']:<6}{one['precisie']:>9.4f}{one['opbrengst']:>10.4f}{one['f1']:>9.5f}"
            f"{one['fout']:>6}{one['gemist']:>8}{one['geschat_precisie']:>11.4f}{said:>11}"
            f"{one['seconden']:>7.2f}  {_bar(one, '≥')}"
        )
    lines += ["", f"{'frequentieaanval':<18}{'zicht':<16}{'namen':>9}{'cohort':>9}{'blind':>9}  lat"]
    for one in outcome["aanval"]:
        lines.append(
            f"{one['veld']:<18}{one['zicht']:<16}{one['namen']:>9.2%}{one['cohort']:>9.2%}"
            f"{one['blind']:>9.2%}  {_bar(one, '≤')}"
        )
    lines += ["", f"geheugen tot hier: {outcome['geheugen_gb']} GB"]
    if large := outcome.get("groot"):
        lines.append(
            f"{large['lijst']}: {large['seconden']:.0f} s (waarvan coderen {large['seconden_coderen']:.0f} s), "
            f"{large['geheugen_gb']} GB, precisie {large['precisie']:.4f}, opbrengst {large['opbrengst']:.4f}, "
            f"F1 {large['f1']:.4f}; lat 600 s en 8 GB: {'gehaald' if large['gehaald'] else 'NIET GEHAALD'}"
        )
    return "\n".join(lines)


def _bar(one: dict[str, Any], sign: str) -> str:
    if one["lat"] is None:
        return ""
    return f"{sign} {one['lat']} {'gehaald' if one['gehaald'] else 'NIET GEHAALD'}"
