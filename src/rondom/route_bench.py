"""`rondom bench route`: how fast is a route answered, and how long does it take to check a region?

Bars (design §9, issue on routes): at least 20 000 routes a second on one core; a region of at least 60 rows is checked in
at most 2 seconds. The situations are drawn with one seed; the large region is the demo's table with rows for more
municipalities and ways of working, in the same groups.
"""

import json
import random
import time
from dataclasses import replace

import click

from rondom.kern.conditie import EenVan
from rondom.kern.regiocheck import check_regio
from rondom.kern.regiodata import Regiogegevens
from rondom.kern.route import beoordeel
from rondom.kern.routefeiten import ActieveHulp, Hulpvraag, Ingang, Onderwijssoort, Routefeiten, Vraag
from rondom.kern.routetabel import Rij, Routetabel
from rondom.regiomap import read_folder

SEED = 20260901
ROUTES_PER_SECONDE, RIJEN, SECONDEN = 20_000, 60, 2.0
GEMEENTEN = ("9901", "9902", "9903", "9904", "9905", "")


def draw_facts(aantal: int) -> list[Routefeiten]:
    """Situations as they come, a part of them with facts that nobody knows yet."""
    lot = random.Random(SEED)  # noqa: S311 - a draw, not a secret
    gevonden = []
    for _ in range(aantal):
        school, woon = lot.choice(GEMEENTEN[:5]), lot.choice(GEMEENTEN)
        gevonden.append(
            Routefeiten(
                lot.choice(list(Ingang)),
                lot.choice(list(Onderwijssoort)),
                lot.randrange(4, 27),
                lot.choice(list(Vraag)),
                woont_in_schoolgemeente=school == woon,
                woont_in_regio=bool(woon),
                actieve_hulp_in_gezin=lot.choice(list(ActieveHulp)),
                hulpvraag_gezin=lot.choice(list(Hulpvraag)),
                schoolgemeente=school,
                woongemeente=woon,
            )
        )
    return gevonden


def enlarge(gegevens: Regiogegevens, rijen: int) -> Regiogegevens:
    """The same region with at least so many rows: each row once more for a municipality or a way of working."""
    tabel = gegevens.routes
    erbij: list[Rij] = []
    for n, rij in enumerate(tabel.rijen):
        feit, waarde = ("woongemeente", GEMEENTEN[n % 5]) if n % 2 else ("werkwijze", f"werkwijze_{n % 7}")
        if feit not in rij.als:
            smal = {**rij.als, feit: EenVan(frozenset({waarde}), niet=False)}
            erbij.append(replace(rij, id=f"{rij.id}-{n}", als=smal))
            erbij.append(rij)
    return replace(gegevens, routes=replace(tabel, rijen=tuple(erbij[: 2 * len(tabel.rijen)])))


@click.command()
@click.option("--aantal", type=click.IntRange(min=1000), default=40_000, help="Hoeveel situaties.")
@click.option("--json", "als_json", is_flag=True, help="Voor machines.")
def route(aantal: int, als_json: bool) -> None:
    """Routes per seconde op één kern, en de tijd om een grote regio te controleren."""
    gegevens = read_folder("demo")
    tabel = gegevens.routes.op(gegevens.routes.geldig_vanaf)
    feiten = draw_facts(aantal)
    tempo = max(_pace(feiten, tabel) for _ in range(3))
    groot = enlarge(gegevens, RIJEN)
    begin = time.perf_counter()
    uitkomst = check_regio(groot)
    duur = time.perf_counter() - begin
    meting = {
        "routes_per_seconde": round(tempo),
        "verhouding_routes": round(tempo / ROUTES_PER_SECONDE, 2),
        "rijen": len(groot.routes.rijen),
        "situaties": uitkomst.tijdvakken[0].dekking.situaties,
        "check_seconden": round(duur, 3),
        "verhouding_check": round(duur / SECONDEN, 3),
        "gehaald": tempo >= ROUTES_PER_SECONDE and duur <= SECONDEN and len(groot.routes.rijen) >= RIJEN,
    }
    if als_json:
        click.echo(json.dumps(meting))
        return
    click.echo(f"routes: {meting['routes_per_seconde']} per seconde ({meting['verhouding_routes']} × de lat)")
    click.echo(
        f"check:  {meting['rijen']} rijen, {meting['situaties']} situaties in {meting['check_seconden']} s"
        f" ({meting['verhouding_check']} × de grens van {SECONDEN} s)"
    )


def _pace(feiten: list[Routefeiten], tabel: Routetabel) -> float:
    begin = time.perf_counter()
    for f in feiten:
        beoordeel(f, tabel)
    return len(feiten) / (time.perf_counter() - begin)
