"""The command ``rondom bench meting``: what it costs to close a measurement of thousands, and to show its result."""

import json
import statistics
import time
from datetime import date, timedelta
from uuid import UUID, uuid4

import click

VERZOEKEN = 50
TIEN = 10
WOORDEN = 0.02
"""At how many of the questions somebody writes something: of 10 000 people some 4 000 comments."""
ZINNEN = (
    "Er is vaak geen tijd om elkaar te bellen, en dan hoor je het pas na de vakantie.",
    "Mevrouw Jansen van het wijkteam belt nooit terug, ook niet na drie mails.",
    "Wij weten elkaar snel te vinden. Een vast gezicht op school helpt enorm.",
    "De formulieren vragen te veel. Op de Dorpsstraat 12 stond het ook al zo.",
    "Ik hoor niet wat er na het overleg gebeurt; graag een berichtje aan ouder@voorbeeld.example.",
)
"""Words with and without names: the library that finds names reads them all, as at a real close."""


@click.command(help="Een meting met veel antwoorden: sluiten, en de pagina van het gesprek.")
@click.option("--antwoorden", default=10_000, show_default=True, type=click.IntRange(min=1_000))
@click.option("--json", "als_json", is_flag=True, help="Druk de uitkomst af als JSON.")
def meting(antwoorden: int, als_json: bool) -> None:
    """Fill two measurements, one with a tenth of the answers; close both, and measure the page of each."""
    from django.core.management import call_command

    from rondom.web.bench.laden import make_database
    from rondom.web.opbouw import bring_up_to_date

    bring_up_to_date()
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    make_database("rondom_bench_meting")
    _point_at("rondom_bench_meting")
    organisatie, functie = _people()
    klein, groot = (_measure(organisatie, functie, n) for n in (antwoorden // TIEN, antwoorden))
    uitkomst = {
        "klein": klein,
        "groot": groot,
        "verhouding_pagina": round(groot["pagina_ms"] / klein["pagina_ms"], 2),
    }
    click.echo(json.dumps(uitkomst, indent=2) if als_json else _table(uitkomst))


def _point_at(naam: str) -> None:
    from rondom.web.bench.laden import point_at

    point_at(naam)


def _people() -> tuple[UUID, UUID]:
    """A region with one organisation and its policy officer, as owner; answers both keys."""
    from django.utils import timezone

    from rondom.netwerk.models import Functie, Gemeente, Organisatie, Persoon, Regio
    from rondom.spiegel.services import instrument

    regio = Regio.objects.using("eigenaar").create(sleutel="meetregio", naam="Meetregio")
    gemeente = Gemeente.objects.using("eigenaar").create(code="9801", naam="Meetstad", regio=regio)
    organisatie = Organisatie.objects.using("eigenaar").create(
        id=uuid4(), naam="Gemeente Meetstad", soort="gemeente", regio=regio, gemeente=gemeente
    )
    persoon = Persoon.objects.using("eigenaar").create(
        id=uuid4(), voornaam="Meike", achternaam="Meting", sorteernaam="Meting"
    )
    functie = Functie.objects.using("eigenaar").create(
        id=uuid4(), persoon=persoon, organisatie=organisatie, rol="beleidsmedewerker", vanaf=date.today()
    )
    instrument.load_own(moment=timezone.now(), using="eigenaar")
    return organisatie.id, functie.id


def _measure(organisatie: UUID, functie: UUID, aantal: int) -> dict[str, float]:
    """One measurement with so many people who answered all twenty questions: seconds to close, milliseconds per page."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils import timezone

    from rondom.kern.parameters import STANDAARD
    from rondom.spiegel.models import Instrumentversie
    from rondom.spiegel.services import meting as metingen
    from rondom.spiegel.services import sluiten
    from rondom.toegang.handelen import Handelend, Houdersoort, acting

    nu = timezone.now()
    door = Handelend(functie, Houdersoort.FUNCTIE, "beleidsmedewerker", nu, organisatie=organisatie, regio="meetregio")
    groepen = ("professional_onderwijs", "professional_jeugdhulp", "beleid", "bestuurder", "ouder", "jongere")
    versie = Instrumentversie.objects.get(sleutel="quickscan")
    opzet = metingen.Metingopzet("Meting", "Meten", date.today(), date.today() + timedelta(days=7), groepen)
    with acting(door):
        gemaakt = metingen.create(instrument=versie, opzet=opzet, door=door)
        gemaakt = metingen.open_meting(meting=gemaakt, door=door)
        _send(gemaakt, aantal)
    begin = time.perf_counter()
    with acting(door):
        sluiten.close(meting=gemaakt, parameters=STANDAARD, door=door)
    dicht = time.perf_counter() - begin
    tijden = [_page(gemaakt.id, door) for _ in range(VERZOEKEN)]
    with CaptureQueriesContext(connection) as gevangen:
        _page(gemaakt.id, door)
    return {
        "mensen": aantal,
        "opmerkingen": _comments(gemaakt.id, door),
        "sluiten_s": round(dicht, 2),
        "pagina_ms": round(statistics.median(tijden), 1),
        "p95_ms": round(statistics.quantiles(tijden, n=20)[18], 1),
        "queries": len([q for q in gevangen.captured_queries if q["sql"].startswith("SELECT")]),
    }


def _send(gemaakt: object, aantal: int) -> None:
    """Sealed answers, as they lie there at the end of a measurement."""
    import random

    from rondom.spiegel import zegel
    from rondom.spiegel.feiten import instrument_of
    from rondom.spiegel.models import Inzending, Meting
    from rondom.spiegel.services.deelname import Antwoorden, pack, seal_key

    assert isinstance(gemaakt, Meting)
    lot = random.Random(aantal)  # noqa: S311 - the same load in every run
    sleutel, vragen = seal_key(gemaakt), instrument_of(gemaakt.instrument).items
    groepen = list(gemaakt.groepen.all())
    rijen = []
    for n in range(aantal):
        teksten = {v.id: f"{lot.choice(ZINNEN)} Dat was de {n}e keer." for v in vragen if lot.random() < WOORDEN}
        antwoorden = Antwoorden({v.id: lot.randrange(3) for v in vragen}, teksten)
        rij = Inzending(id=uuid4(), groep=groepen[n % len(groepen)])
        rij.inhoud = zegel.seal(pack(antwoorden), sleutel, rij.id)
        rijen.append(rij)
    Inzending.objects.bulk_create(rijen, batch_size=500)


def _comments(sleutel: UUID, door: object) -> int:
    """How many comments the close read for names."""
    from rondom.spiegel.models import Opmerking
    from rondom.toegang.handelen import Handelend, acting

    assert isinstance(door, Handelend)
    with acting(door):
        return Opmerking.objects.filter(meting=sleutel).count()


def _page(sleutel: UUID, door: object) -> float:
    """Milliseconds to make the page of the talk, template and all."""
    from django.contrib.auth.models import AnonymousUser
    from django.test import RequestFactory

    from rondom.spiegel.views.gesprek import gesprek
    from rondom.toegang.handelen import Handelend, acting

    assert isinstance(door, Handelend)
    verzoek = RequestFactory().get("/spiegel/metingen/")
    verzoek.door, verzoek.user, verzoek.session = door, AnonymousUser(), {}  # type: ignore[attr-defined, assignment]
    begin = time.perf_counter()
    with acting(door):
        antwoord = gesprek(verzoek, sleutel)
    duur = (time.perf_counter() - begin) * 1000
    if antwoord.status_code != 200:
        raise RuntimeError(f"the page answers {antwoord.status_code}")
    return duur


def _table(uitkomst: dict[str, object]) -> str:
    regels = [f"{'mensen':>8}{'woorden':>9}{'sluiten s':>12}{'pagina ms':>12}{'p95 ms':>10}{'queries':>10}"]
    for naam in ("klein", "groot"):
        r = uitkomst[naam]
        assert isinstance(r, dict)
        regels.append(
            f"{r['mensen']:>8}{r['opmerkingen']:>9}{r['sluiten_s']:>12}{r['pagina_ms']:>12}{r['p95_ms']:>10}{r['queries']:>10}"
        )
    return "\n".join([*regels, f"verhouding pagina: {uitkomst['verhouding_pagina']}"])
