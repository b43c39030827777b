"""The command ``rondom bench pages``."""

import json
import sys
from datetime import date

import click


@click.command(help="Werklijst, casuspagina en zoeken bij weinig en bij veel casussen.")
@click.option("--klein", default=2_000, show_default=True, type=click.IntRange(min=1_000))
@click.option("--groot", default=200_000, show_default=True, type=click.IntRange(min=1_000))
@click.option("--steekproef", default=1_000, show_default=True, help="Dossiers die audit verify narekent.")
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def pages(klein: int, groot: int, steekproef: int, als_json: bool) -> None:
    """Fill two databases, verify a sample of each, measure, and print the ratios."""
    from django.conf import settings
    from django.core.management import call_command

    from rondom.toegang.audit import verify
    from rondom.web.bench.bevolking import Maat
    from rondom.web.bench.laden import fill, make_database, point_at
    from rondom.web.bench.meten import Meting, measure
    from rondom.web.opbouw import bring_up_to_date

    bring_up_to_date()
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    for maat in (Maat(klein, date.today()), Maat(groot, date.today())):
        click.echo(f"{maat.casussen} casussen laden", err=True)
        make_database(f"rondom_bench_{maat.casussen}")
        fill(maat, lambda regel: click.echo(regel, err=True))
        verschillen = list(verify(using="eigenaar", sample=steekproef, seed=maat.casussen))
        click.echo(f"  audit verify: {len(verschillen)} verschillen in {steekproef} dossiers", err=True)
        if verschillen:
            sys.exit(1)
    # Both are filled before either is measured, so that the two measurements lie close together in time.
    metingen: dict[int, list[Meting]] = {}
    for casussen in (klein, groot):
        point_at(f"rondom_bench_{casussen}")
        metingen[casussen] = measure(casussen)
    uitkomst = [
        {
            "bladzijde": a.bladzijde,
            "klein": a.as_dict(),
            "groot": b.as_dict(),
            "verhouding_mediaan": round(b.mediaan_ms / a.mediaan_ms, 2),
            "verhouding_p95": round(b.p95_ms / a.p95_ms, 2),
        }
        for a, b in zip(metingen[klein], metingen[groot], strict=True)
    ]
    click.echo(json.dumps(uitkomst, indent=2) if als_json else _table(uitkomst))


def _table(uitkomst: list[dict[str, object]]) -> str:
    regels = [f"{'bladzijde':<12}{'mediaan ms':>22}{'p95 ms':>22}{'verhouding':>12}{'queries':>10}"]
    for r in uitkomst:
        klein, groot = r["klein"], r["groot"]
        assert isinstance(klein, dict) and isinstance(groot, dict)
        mediaan = f"{klein['mediaan_ms']} → {groot['mediaan_ms']}"
        p95 = f"{klein['p95_ms']} → {groot['p95_ms']}"
        queries = f"{klein['queries']} → {groot['queries']}"
        regels.append(f"{r['bladzijde']:<12}{mediaan:>22}{p95:>22}{r['verhouding_mediaan']:>12}{queries:>10}")
    return "\n".join(regels)
