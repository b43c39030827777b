"""The steps ``rondom monitor codeer`` (at the owner's) and ``rondom monitor koppel`` (at the linkage unit's)."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from rondom.monitor.koppelen import coderen, exact, linkbestand, plan, splinkbrug, vernietigen
from rondom.monitor.koppelen.invoer import InvoerFout, Lijst, read_children, read_list
from rondom.monitor.koppelen.koppeling import GEEN, Koppeling, Kwaliteit, only_exact
from rondom.monitor.koppelen.koppeling import link as link_records
from rondom.monitor.koppelen.leesbaar import Leesbaar
from rondom.monitor.koppelen.plan import Koppelplan, PlanFout
from rondom.monitor.koppelen.vergelijken import Gecodeerd
from rondom.monitor.pseudonimiseren import sleutel
from rondom.monitor.pseudonimiseren.behandeling import KolommenFout, find_columns
from rondom.monitor.pseudonimiseren.bestanden import BestandFout, list_files
from rondom.monitor.pseudonimiseren.sleutel import SleutelFout
from rondom.monitor.storing import explain

FOUTEN = (
    BestandFout,
    KolommenFout,
    SleutelFout,
    PlanFout,
    InvoerFout,
    coderen.CoderingFout,
    splinkbrug.SplinkOntbreekt,
)
ACHTERVOEGSEL = ".codering"
PAD = click.Path(path_type=Path)


def refuse(message: object) -> None:
    """One clear line and exit code 2: nothing was made, nothing was destroyed."""
    click.echo(f"rondom: {message}", err=True)
    sys.exit(2)


def _say(text: str) -> None:
    click.echo(f"  {text}", err=True)


@click.command(help="Maak bij de eigenaar coderingen voor een koppeling: er vertrekt geen naam, datum of adres.")
@click.argument("bronnen", nargs=-1, required=True, type=PAD)
@click.option("--plan", "planpad", type=PAD, required=True, help="Het koppelplan (JSON), bij beide partijen hetzelfde.")
@click.option("--partij", required=True, help="Wie u bent, zoals het plan u noemt.")
@click.option(
    "--sleutel", "pad", type=PAD, required=True, help="Uw pseudoniemsleutel: dezelfde als bij pseudonimiseer."
)
@click.option(
    "--koppelsleutel", type=PAD, required=True, help="De sleutel van het project, alleen bij beide eigenaren."
)
@click.option("--contract", help="De bron. Standaard de naam van het bestand.")
@click.option("--kolommen", type=PAD, help="JSON met per kolom een behandeling, in plaats van --contract.")
@click.option("--zonder-bsn", type=click.Choice(["afwijzen", "vervangen"]), default="vervangen", show_default=True)
@click.option("--tekenset", default="utf-8-sig", help="Tekenset van CSV, zoals cp1252.")
@click.option("--uit", type=PAD, required=True, help="De map voor de codering.")
@click.option("--bewaar-koppelsleutel", is_flag=True, help="Vernietig de koppelsleutel niet: er volgt nog een bron.")
def codeer(
    bronnen: tuple[Path, ...],
    planpad: Path,
    partij: str,
    pad: Path,
    koppelsleutel: Path,
    contract: str | None,
    kolommen: Path | None,
    zonder_bsn: str,
    tekenset: str,
    uit: Path,
    bewaar_koppelsleutel: bool,
) -> None:
    """Exit code 0 done, 2 refused."""
    try:
        agreed = _agreed(planpad)
        if partij not in agreed.partijen:
            refuse(f"--partij {partij}: het plan noemt {' en '.join(agreed.partijen)}")
        shared = sleutel.read(koppelsleutel)
        if shared.project != agreed.project:
            refuse(f"{koppelsleutel} is van project '{shared.project}', het plan van '{agreed.project}'")
        files = [path for path, _ in list_files(bronnen)]
        children = read_children(
            files,
            lambda path: find_columns(path, contract, kolommen),
            sleutel.read(pad),
            agreed,
            tekenset,
            zonder_bsn == "vervangen",
        )
        _say(f"{len(children.rijen)} jeugdigen gelezen")
        made = coderen.encode(agreed, shared.derive("koppelen"), partij, children.rijen, children.kolommen)
        uit.mkdir(parents=True, exist_ok=True)
        target = uit / f"{partij.replace('/', '_')}{ACHTERVOEGSEL}"
        coderen.save(made, target)
    except FOUTEN as fout:
        refuse(fout)
        return
    click.echo(
        f"{target}: {len(made)} jeugdigen gecodeerd; {children.overgeslagen} rijen zonder pseudoniem overgeslagen"
    )
    if not bewaar_koppelsleutel:
        vernietigen.destroy([koppelsleutel])
        click.echo(f"{koppelsleutel} is vernietigd")


@click.command(help="Zoek welke records van twee partijen bij één jeugdige horen, en zeg hoe zeker dat is.")
@click.argument("a", type=PAD)
@click.argument("b", type=PAD)
@click.option("--plan", "planpad", type=PAD, required=True, help="Het koppelplan (JSON).")
@click.option("--uit", type=PAD, required=True, help="De map voor de koppeling.")
@click.option("--leesbaar", is_flag=True, help="De bestanden zijn leesbare lijsten van één partij, met een kolom `id`.")
@click.option("--methode", type=click.Choice(["eigen", "splink"]), default="eigen", show_default=True)
def koppel(a: Path, b: Path, planpad: Path, uit: Path, leesbaar: bool, methode: str) -> None:
    """Two encodings, two pseudonymised files (by key alone), or with --leesbaar two plain lists.

    Exit code 0 done, 2 refused. Encodings are destroyed when, and only when, the links are on the disk.
    """
    encoded = not leesbaar and a.suffix == b.suffix == ACHTERVOEGSEL
    try:
        agreed = _agreed(planpad)
        if encoded:
            found, keys = _encoded(agreed, a, b)
        elif leesbaar:
            found, keys = _plain(agreed, read_list(a, "id"), read_list(b, "id"), methode)
        else:
            found, keys = _by_key(agreed, read_list(a, "pseudoniem"), read_list(b, "pseudoniem"))
        links = linkbestand.write(uit, agreed, found, keys, "leesbaar" if leesbaar else "gecodeerd")
    except FOUTEN as fout:
        refuse(fout)
        return
    except OSError as fout:
        refuse(f"{fout.filename or uit}: {explain(fout)}")
        return
    click.echo(f"{links}: {_told(found.kwaliteit)}")
    if encoded:
        vernietigen.destroy([a, b])
        click.echo(f"{a} en {b} zijn vernietigd")


def _agreed(path: Path) -> Koppelplan:
    agreed = plan.read(path)
    if datetime.date.today() > agreed.einddatum:
        raise PlanFout(f"{path}: dit plan liep tot en met {agreed.einddatum}; maak samen een nieuw")
    return agreed


def _encoded(agreed: Koppelplan, a: Path, b: Path) -> tuple[Koppeling, tuple[list[str], list[str]]]:
    one, other = coderen.load(a, agreed), coderen.load(b, agreed)
    if one.partij == other.partij:
        raise InvoerFout(f"{a} en {b} zijn allebei van {one.partij}")
    keys = (one.sleutels, other.sleutels)
    same = exact.same_keys(*keys)
    if len(same[0]) and not agreed.gedeelde_sleutel:
        raise InvoerFout(
            "beide partijen gebruikten dezelfde pseudoniemsleutel, en dat mag volgens het plan niet. Laat ten minste één "
            "van beide een eigen sleutel maken en opnieuw leveren."
        )
    vast = same if agreed.gedeelde_sleutel else GEEN
    return link_records(Gecodeerd(agreed, one, other), "gecodeerd", vast, _say), keys


def _plain(agreed: Koppelplan, a: Lijst, b: Lijst, methode: str) -> tuple[Koppeling, tuple[list[str], list[str]]]:
    keys = (a.rijen, b.rijen)
    if methode == "splink":
        return splinkbrug.link(agreed, a.kolommen, b.kolommen), keys
    return link_records(Leesbaar(agreed, a.kolommen, b.kolommen), "leesbaar", GEEN, _say), keys


def _by_key(agreed: Koppelplan, a: Lijst, b: Lijst) -> tuple[Koppeling, tuple[list[str], list[str]]]:
    if not agreed.gedeelde_sleutel:
        raise InvoerFout("volgens het plan hebben deze partijen geen gedeelde sleutel; koppel op coderingen")
    keys = (list(dict.fromkeys(a.rijen)), list(dict.fromkeys(b.rijen)))
    return only_exact(exact.same_keys(*keys), (len(keys[0]), len(keys[1]))), keys


def _told(quality: Kwaliteit) -> str:
    if quality.opbrengst is None:
        return (
            f"{quality.koppels} koppels op sleutel; hoeveel er door een fout in een nummer ontbreken is niet te zeggen"
        )
    return (
        f"{quality.koppels} koppels, waarvan {quality.exact} op sleutel; geschat: {quality.precisie:.2%} juist, "
        f"{quality.opbrengst:.2%} van de overlap gevonden; {quality.onbeslist} onbeslist"
    )
