"""The command `rondom reference`: public files in, with what was not right; and what is there."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click
from django.utils import timezone

from rondom.kern.teksten import tekst
from rondom.netwerk.models import AfgekeurdeRij, Lading, OpenbareGemeente, OpenbareSchool, Postcodegebied
from rondom.netwerk.services import openbaar
from rondom.openbaar.bestanden import Bestand, Onleesbaar, read

EIGENAAR = "eigenaar"
LATEN_ZIEN = 10


@click.group(help="Openbare gegevens van het hele land: scholen, gemeenten, postcodes, cijfers.")
def reference() -> None:
    """Holds the commands about public files."""


@reference.command(
    "load",
    help="""Neem openbare bestanden over van DUO, CBS en OCW. Geef bestanden of een map; de soort blijkt uit de kolommen.

    Nog een keer laden kan altijd. Elke rij die niet klopt, wordt genoemd met de reden.""",
)
@click.argument("paden", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--overschrijving",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Eigen tabel over de postcodes heen: pc4, swv_po, swv_vo, reden (en gemeentecode). Vervangt de vorige.",
)
@click.option(
    "--peildatum", type=click.DateTime(["%Y-%m-%d"]), help="De dag waarop de bestanden gelden; anders vandaag."
)
@click.option("--volledig", is_flag=True, help="Wat niet in het bestand staat, bestaat niet meer; ook als dat veel is.")
@click.option(
    "--afgekeurd", type=click.Path(dir_okay=False, path_type=Path), help="Schrijf elke afgekeurde rij naar dit CSV."
)
def load_command(
    paden: tuple[Path, ...], overschrijving: Path | None, peildatum: object, volledig: bool, afgekeurd: Path | None
) -> None:
    """Exit 0: all files were taken over (rows may have been refused); 1: a file was not; 2: wrong use."""
    dag = peildatum.date() if hasattr(peildatum, "date") else timezone.localdate()
    bestanden, fouten = _recognise(_files(paden))
    if overschrijving is not None:
        eigen, mis = _recognise([overschrijving])
        fouten += mis
    else:
        eigen = []
    mislukt = list(fouten)
    rijen: list[AfgekeurdeRij] = []
    for bestand, is_eigen in [*((b, False) for b in bestanden), *((b, True) for b in eigen)]:
        try:
            rijen += _load_one(bestand, dag, volledig, is_eigen)
        except openbaar.Geweigerd as reden:
            mislukt.append(f"{bestand.pad.name}: {reden}")
    for regel in mislukt:
        click.echo(f"niet overgenomen: {regel}", err=True)
    if afgekeurd is not None:
        _write_refusals(afgekeurd, rijen)
        click.echo(f"{len(rijen)} opmerkingen staan in {afgekeurd}")
    if mislukt:
        sys.exit(1)


@reference.command("show", help="Wat is er geladen, van welke dag, en hoeveel klopte er niet?")
def show_command() -> None:
    """The newest load of each kind, and how much there is."""
    soorten = Lading.objects.using(EIGENAAR).order_by("soort", "-geladen_op").distinct("soort")
    for lading in soorten:
        telling = f"{lading.gelezen} rijen, {lading.afgekeurd} afgekeurd"
        click.echo(f"{lading.soort:16} {lading.bestand}, geldt op {lading.peildatum}: {telling}")
    if not soorten:
        click.echo("Er is nog niets geladen. Begin met: rondom reference load MAP")
        return
    nu = {"vervallen_op": None}
    click.echo(
        f"{OpenbareGemeente.objects.using(EIGENAAR).filter(**nu).count()} gemeenten, "
        f"{Postcodegebied.objects.using(EIGENAAR).filter(**nu).count()} postcodegebieden, "
        f"{OpenbareSchool.objects.using(EIGENAAR).filter(**nu).count()} scholen"
    )


def _files(paden: Sequence[Path]) -> list[Path]:
    """The files named, and of a folder every file that could be one."""
    gevonden: list[Path] = []
    for pad in paden:
        if pad.is_dir():
            gevonden += sorted(p for p in pad.iterdir() if p.suffix.lower() in (".csv", ".json", ".geojson"))
        else:
            gevonden.append(pad)
    return gevonden


def _recognise(paden: Iterable[Path]) -> tuple[list[Bestand], list[str]]:
    bestanden: list[Bestand] = []
    fouten: list[str] = []
    for pad in paden:
        try:
            bestanden.append(read(pad))
        except Onleesbaar as fout:
            fouten.append(str(fout))
    bestanden.sort(key=lambda b: (openbaar.VOLGORDE.index(b.soort), b.pad.name))
    return bestanden, fouten


def _load_one(bestand: Bestand, dag: date, volledig: bool, eigen: bool) -> list[AfgekeurdeRij]:
    naam = "overschrijving" if eigen else bestand.soort.value
    with click.progressbar(length=len(bestand.regels), label=f"{naam:16}", file=sys.stderr) as balk:
        uit = openbaar.load(
            bestand=bestand,
            inhoud=bestand.pad.read_bytes(),
            peildatum=dag,
            nu=timezone.now(),
            using=EIGENAAR,
            volledig=volledig,
            overschrijving=eigen,
            progress=balk.update,
        )
    lading = uit.lading
    click.echo(
        f"{naam:16} {bestand.pad.name}: {lading.gelezen} gelezen, {lading.nieuw} nieuw, {lading.gewijzigd} gewijzigd, "
        f"{lading.gelijk} gelijk, {lading.vervallen} vervallen, {lading.afgekeurd} afgekeurd"
    )
    if uit.deel:
        click.echo(
            "  Er ontbreekt veel van wat bekend is, dus niets is vervallen verklaard. Klopt dat? Geef --volledig."
        )
    for rij in uit.afkeuringen[:LATEN_ZIEN]:
        click.echo(f"  {explain(rij)}")
    if len(uit.afkeuringen) > LATEN_ZIEN:
        click.echo(f"  … en {len(uit.afkeuringen) - LATEN_ZIEN} meer; --afgekeurd BESTAND geeft ze alle")
    return uit.afkeuringen


def explain(rij: AfgekeurdeRij) -> str:
    """One refusal as a line: where, what, why, and whether the rest of the row is there."""
    rest = "; de rij is overgenomen zonder" if rij.overgenomen else ""
    wie = f" ({rij.sleutel})" if rij.sleutel else ""
    return f"regel {rij.regel}{wie}, {rij.veld} {rij.waarde!r}: {tekst(f'openbaar.{rij.reden}', 'nl')}{rest}"


def _write_refusals(pad: Path, rijen: Sequence[AfgekeurdeRij]) -> None:
    with pad.open("w", encoding="utf-8", newline="") as uit:
        schrijver = csv.writer(uit, delimiter=";")
        schrijver.writerow(["bestand", "regel", "sleutel", "veld", "waarde", "reden", "rij overgenomen"])
        for r in rijen:
            schrijver.writerow(
                [r.lading.bestand, r.regel, r.sleutel, r.veld, r.waarde, tekst(f"openbaar.{r.reden}", "nl"),
                 "ja" if r.overgenomen else "nee"]
            )  # fmt: skip
