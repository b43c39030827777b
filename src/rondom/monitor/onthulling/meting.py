"""``rondom bench onthulling``: what hiding only small cells leaks, and what safe hiding costs, side by side."""

from __future__ import annotations

import csv
import json
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import click
import numpy as np

from rondom.monitor.onthulling import controle
from rondom.monitor.onthulling.bescherming import Bescherming, bescherm
from rondom.monitor.onthulling.bewijs import BEWIJS, UITGAVE, schrijf_bewijs
from rondom.monitor.onthulling.netwerk import STIL, verklein
from rondom.monitor.onthulling.onveilig import Onveilig
from rondom.monitor.onthulling.oplosser import KIER, NEER, OP, Blok
from rondom.monitor.onthulling.stelsel import Stelsel, Uitgave, bouw
from rondom.monitor.onthulling.tabellen import Beleid, Dimensie, Tabel

TABELLEN = Path(__file__).parents[4] / "tests" / "monitor"


@dataclass(frozen=True)
class Lek:
    """What an attacker who knows that they lie from 1 up to the threshold reads from small cells hidden alone.

    ``precies``: one possible value; ``binnen_twee``: a range of at most 2 wide.
    """

    precies: int
    binnen_twee: int


@dataclass(frozen=True)
class Meting:
    """One table. Times in seconds; ``verhouding`` is secondary cells per cell of the lower bound, ``processor_s`` what
    hiding and attacking together took of the processor (the clock says more when the machine is busy)."""

    tabel: str
    cellen: int
    primair: int
    naief_precies: int | None
    naief_binnen_twee: int | None
    secundair: int
    ondergrens: int
    verhouding: float
    verbergen_s: float
    aanval_s: float
    processor_s: float
    getuigen: int
    precies: int
    buiten_marge: int
    controle: str
    controle_s: float


def lees_tabel(pad: Path) -> Uitgave:
    """A benchmark table: columns school, bestuur (may be empty), gemeente, hulpvorm, aantal."""
    with pad.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    missing = {"school", "bestuur", "gemeente", "hulpvorm", "aantal"} - set(rows[0] if rows else ())
    if missing:
        raise click.ClickException(f"{pad}: kolom(men) {', '.join(sorted(missing))} ontbreken of de tabel is leeg")
    dimensies = (
        Dimensie.uit_kolommen("school", [r["school"] for r in rows], [r["bestuur"] for r in rows]),
        Dimensie.plat("gemeente", [r["gemeente"] for r in rows]),
        Dimensie.plat("hulpvorm", [r["hulpvorm"] for r in rows]),
    )
    counts: dict[tuple[str, ...], int] = {(r["school"], r["gemeente"], r["hulpvorm"]): int(r["aantal"]) for r in rows}
    return Uitgave(pad.stem, (Tabel("jeugdigen", dimensies, counts),))


def naief_lek(stelsel: Stelsel, beleid: Beleid, seconden: float) -> Lek | None:
    """The leak of hiding the small cells alone; ``None`` when it could not be measured in that time."""
    einde = time.monotonic() + seconden
    netwerk = verklein(stelsel, stelsel.primair)
    if not netwerk.aantal:
        return Lek(int(stelsel.primair.sum()), int(stelsel.primair.sum()))
    size = np.bincount(netwerk.klasse[netwerk.klasse != STIL], minlength=netwerk.aantal)
    value = np.zeros(netwerk.aantal, dtype=np.int64)
    value[netwerk.klasse[netwerk.klasse != STIL]] = stelsel.waarde[netwerk.klasse != STIL]
    blok = Blok(netwerk, range(len(netwerk.kolommen)), np.arange(netwerk.aantal))
    blok.stel(np.ones(netwerk.aantal), beleid.marge, los=False)
    blok.hoog = (beleid.drempel - 1 - value)[blok.kolommen].astype(np.float64)
    blok.nodig = {OP: np.full(netwerk.aantal, 3), NEER: np.full(netwerk.aantal, 3)}
    near = np.ones(netwerk.aantal, dtype=bool)
    toeval, failed = np.random.default_rng(3), 0
    while near.any() and failed < 6:
        move = blok.gezamenlijk({OP: near & (blok.hoog >= 3), NEER: near & (blok.laag <= -3)}, 9.0, toeval)
        hit = near & (np.abs(move) >= 3 - KIER)
        failed += not hit.any()
        near &= ~hit
    fixed, all_cells = 0, blok.kolommen
    for column in np.flatnonzero(near).tolist():
        if time.monotonic() > einde:
            return None
        reach = [blok.uiterste(column, way, 3.0)[0] for way in (OP, NEER)]
        near[column] = sum(reach) <= 2 + KIER
        fixed += int(size[all_cells[column]]) if max(reach) < KIER else 0
    still = int((stelsel.primair & (netwerk.klasse == STIL)).sum())
    return Lek(still + fixed, still + int(size[all_cells[near]].sum()))


def meet(pad: Path, *, speling: float, seconden: float) -> Meting:
    """Measures one table; raises ``Onveilig`` when it cannot be published safely."""
    beleid, uitgave = Beleid(), lees_tabel(pad)
    lek = naief_lek(bouw(uitgave, beleid), beleid, 60.0)
    begin = time.process_time()
    result = bescherm(uitgave, beleid, speling=speling, seconden=seconden)
    processor = time.process_time() - begin
    answer, spent = _controle(uitgave, beleid, result)
    return Meting(
        tabel=pad.stem,
        cellen=len(result.stelsel.cellen),
        primair=int(result.stelsel.primair.sum()),
        naief_precies=lek.precies if lek else None,
        naief_binnen_twee=lek.binnen_twee if lek else None,
        secundair=result.verborgen.secundair,
        ondergrens=result.verborgen.ondergrens,
        verhouding=round(result.verborgen.verhouding, 4),
        verbergen_s=round(result.seconden_verbergen, 2),
        aanval_s=round(result.seconden_aanval, 2),
        processor_s=round(processor, 2),
        getuigen=len(result.uitslag.getuigen),
        precies=len(result.uitslag.precies),
        buiten_marge=len(result.uitslag.binnen),
        controle=answer,
        controle_s=spent,
    )


def _controle(uitgave: Uitgave, beleid: Beleid, result: Bescherming) -> tuple[str, float]:
    with tempfile.TemporaryDirectory(prefix="rondom-") as folder:
        place = Path(folder)
        schrijf_bewijs(
            place,
            place,
            beleid=beleid,
            stelsel=result.stelsel,
            uitslag=result.uitslag,
            uitgaven=[(uitgave, result.cellen)],
        )
        begin = time.monotonic()
        try:
            controle.main(str(place / UITGAVE), str(place / BEWIJS))
        except controle.Fout as fout:
            return f"niet in orde: {fout}", round(time.monotonic() - begin, 2)
        return "in orde", round(time.monotonic() - begin, 2)


@click.command(help="Onthullingscontrole: lek zonder, kosten en bewijs met (marge ±3, nullen gepubliceerd).")
@click.option(
    "--tabellen",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=TABELLEN,
    help="Map met tabel_*.csv; standaard de twee die bij Rondom horen.",
)
@click.option("--speling", default=0.01, show_default=True, help="Stop op dit deel boven de ondergrens.")
@click.option("--seconden", default=200.0, show_default=True, help="Hoogste rekentijd voor verbergen, per tabel.")
@click.option("--json", "als_json", is_flag=True, help="Voor machines.")
def onthulling(tabellen: Path, speling: float, seconden: float, als_json: bool) -> None:
    """Measures each table, smallest first."""
    paths = sorted(tabellen.glob("tabel_*.csv"), key=lambda pad: pad.stat().st_size)
    if not paths:
        raise click.ClickException(f"geen tabel_*.csv in {tabellen}; geef een map met --tabellen")
    found = []
    for pad in paths:
        try:
            found.append(meet(pad, speling=speling, seconden=seconden))
        except Onveilig as onveilig:
            raise click.ClickException(f"{pad.name}: {onveilig}") from onveilig
        if not als_json:
            _toon(found[-1])
    if als_json:
        click.echo(json.dumps([asdict(meting) for meting in found], indent=2))


def _toon(m: Meting) -> None:
    def share(count: int | None) -> str:
        return "niet gemeten (tijd)" if count is None else f"{count} ({count / max(1, m.primair):.1%})"

    click.echo(f"{m.tabel}: {m.cellen} cellen, {m.primair} te klein")
    click.echo(f"  alleen die verbergen   precies {share(m.naief_precies)}, breedte ≤ 2 {share(m.naief_binnen_twee)}")
    click.echo(
        f"  veilig verbergen       {m.secundair} erbij, ondergrens {m.ondergrens}, verhouding {m.verhouding:.3f}, "
        f"{m.verbergen_s:.2f} s"
    )
    click.echo(
        f"  aanval                 precies {m.precies}, binnen de marge {m.buiten_marge}, {m.getuigen} tabellen als "
        f"getuige, {m.aanval_s:.2f} s"
    )
    click.echo(f"  verbergen en aanval    {m.processor_s:.2f} s van de processor")
    click.echo(f"  controle van het bewijs {m.controle}, {m.controle_s:.2f} s")
