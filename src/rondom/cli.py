"""The command `rondom`: which commands exist, where they live and what each needs before it can run.

A command is a click command (or group) in the room whose question it answers; it imports nothing of `web`.
Adding one is one line in COMMANDS. What it needs is made ready here, and only when it is really called:

    ""          nothing: no Django, no database
    "django"    Django with the login of the web role; the database answers
    "eigenaar"  the same, and the connection `eigenaar` that owns the tables
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

import click


class Opdracht(NamedTuple):
    """One command: `module:attribute`, what it needs, and the line of help in the list of commands."""

    where: str
    needs: str
    help: str


COMMANDS: dict[str, Opdracht] = {
    "start": Opdracht("rondom.web.toezicht:start", "", "Start alles en houd het draaiend."),
    "migrate": Opdracht("rondom.web.opbouw:migrate", "", "Werk de database bij naar deze versie."),
    "worker": Opdracht("rondom.web.worker:worker", "django", "Voer werk op de achtergrond uit."),
    "demo": Opdracht("rondom.web.opbouw:demo", "", "De fictieve regio: laden of opnieuw beginnen."),
    "casuswerk": Opdracht("rondom.casus.opdrachten:casuswerk", "eigenaar", "Leveringen van het casuswerk."),
    "audit": Opdracht("rondom.toegang.opdrachten:audit", "eigenaar", "Controleer keten en rechten."),
    "bewaren": Opdracht("rondom.toegang.opdrachten_bewaren:bewaren", "eigenaar", "Bewaren, vernietigen en het bewijs."),
    "logboek": Opdracht("rondom.toegang.opdrachten_logboek:logboek", "eigenaar", "Het toegangslogboek meenemen."),
    "inlog": Opdracht("rondom.toegang.opdrachten_inlog:inlog", "eigenaar", "De eerste beheerder, en de sleutel."),
    "rules": Opdracht("rondom.rules_cli:rules", "", "Vraag een oordeel van de regels (JSON in, JSON uit)."),
    "region": Opdracht("rondom.cli:region", "", "De regio als gegevens: controleren, tonen, vergelijken, laden."),
    "reference": Opdracht("rondom.netwerk.opdrachten:reference", "eigenaar", "Openbare gegevens van het land laden."),
    "instrument": Opdracht("rondom.cli:instrument", "", "Vragenlijsten: controleren en laden."),
    "referentie": Opdracht("rondom.referentie_cli:referentie", "", "Maak docs/referentie uit de code."),
    "bench": Opdracht("rondom.cli:bench", "", "Meet snelheid en kwaliteit; drukt verhoudingen van één meting af."),
    "monitor": Opdracht("rondom.monitor.opdrachten:monitor", "", "De spiegel: leveringen, indicatoren, publicatie."),
    "teksten": Opdracht("rondom.web.teksten:teksten", "", "Verzamel en controleer de vertalingen."),
}


# Each yardstick stands in the room whose work it measures.
METINGEN: dict[str, Opdracht] = {
    "koppelen": Opdracht("rondom.monitor.koppelen.bench:koppelen", "", "Koppelen: fouten, aanval, tijd en geheugen."),
    "monitor": Opdracht("rondom.monitor.indicatoren.bench:monitor", "", "Indicatoren op miljoenen declaraties."),
    "access": Opdracht("rondom.web.bench.toegang:access", "eigenaar", "Wat het kost dat de database rijen bewaakt."),
    "pages": Opdracht("rondom.web.bench:pages", "eigenaar", "Pagina's bij weinig en bij veel casussen."),
    "route": Opdracht("rondom.route_bench:route", "", "Routes per seconde, en de controle van een grote regio."),
    "meting": Opdracht("rondom.web.bench.meting:meting", "eigenaar", "Een meting met duizenden antwoorden."),
    "onthulling": Opdracht("rondom.monitor.onthulling.meting:onthulling", "", "Lek, kosten en bewijs van verbergen."),
}


REGIO: dict[str, Opdracht] = {
    "check": Opdracht("rondom.region_cli:check", "", "Klopt de regio, en heeft elke situatie één antwoord?"),
    "show": Opdracht("rondom.region_cli:show", "", "Wie waarvoor, op een dag."),
    "diff": Opdracht("rondom.region_cli:diff", "", "Welke antwoorden veranderen?"),
    "schema": Opdracht("rondom.region_cli:schema", "", "Het JSON-schema van een bestand, voor editors."),
    "load": Opdracht("rondom.netwerk.opdrachten_regio:load", "eigenaar", "Zet de regio in de database."),
}


INSTRUMENT: dict[str, Opdracht] = {
    "check": Opdracht("rondom.instrument_cli:check", "", "Klopt het bestand van een vragenlijst?"),
    "schema": Opdracht("rondom.instrument_cli:schema", "", "Het JSON-schema van zo'n bestand."),
    "load": Opdracht("rondom.spiegel.opdrachten:load", "eigenaar", "Zet vragenlijsten in de database."),
}


class Opdrachten(click.Group):
    """Loads a command when it is asked for, so that `rondom rules` does not wait for Django."""

    def __init__(self, *args: Any, opdrachten: dict[str, Opdracht] = COMMANDS, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opdrachten = opdrachten

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.opdrachten)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if (opdracht := self.opdrachten.get(cmd_name)) is None:
            return None
        module, _, attribute = opdracht.where.partition(":")
        if not opdracht.needs:
            return _load(module, attribute)
        from rondom.web import opstart

        opstart.prepare_django(owner=opdracht.needs == "eigenaar")
        return opstart.with_database(_load(module, attribute))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, opdracht.help) for name, opdracht in self.opdrachten.items()])


def _load(module: str, attribute: str) -> click.Command:
    command = getattr(importlib.import_module(module), attribute)
    assert isinstance(command, click.Command)
    return command


@click.group(cls=Opdrachten, help="Rondom: één tafel rond een kind, één spiegel voor de regio.")
def rondom() -> None:
    """What the subcommands have in common: nothing."""


@click.group(
    cls=Opdrachten,
    opdrachten=METINGEN,
    help="Meet snelheid en kwaliteit; drukt verhoudingen van één meting af, met --json voor machines.",
)
def bench() -> None:
    """Holds the measurements."""


@click.group(cls=Opdrachten, opdrachten=REGIO, help="De regio als gegevens (TOML).")
def region() -> None:
    """Holds the commands about a region."""


@click.group(cls=Opdrachten, opdrachten=INSTRUMENT, help="Vragenlijsten als gegevens (JSON).")
def instrument() -> None:
    """Holds the commands about instruments."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The entry point: known problems are one clear line and exit code 1, never a stack trace."""
    try:
        rondom(args=arguments, prog_name="rondom")
    except ModuleNotFoundError as problem:
        if (problem.name or "rondom").startswith("rondom"):
            raise
        click.echo(
            f"rondom: voor deze opdracht is het pakket {problem.name} nodig. Installeer heel Rondom: pip install rondom",
            err=True,
        )
        sys.exit(2)
    except Exception as problem:
        if not isinstance(problem, _known_problems()):
            raise
        click.echo(f"rondom: {problem}", err=True)
        sys.exit(1)


def _known_problems() -> tuple[type[Exception], ...]:
    """The problems of the modules that are loaded. Loading them here would ask a data owner for a database driver."""
    names = (
        ("rondom.web.database", "AddressProblem"),
        ("rondom.web.embedded", "DatabaseProblem"),
        ("rondom.web.inlogdiensten", "InlogdienstProbleem"),
    )
    return tuple(getattr(sys.modules[module], name) for module, name in names if module in sys.modules)


if __name__ == "__main__":
    main()
