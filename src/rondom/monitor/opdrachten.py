"""The command ``rondom monitor``: its steps, each loaded when it is asked for."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from rondom.monitor.storing import AFGEBROKEN, explain, is_broken_off

# name → module:attribute and the line of help. A step that nobody calls costs no import.
STAPPEN: dict[str, tuple[str, str]] = {
    "bronnen": ("rondom.monitor.bronnen.opdrachten:bronnen", "Wat elke bron moet leveren; maakt docs/referentie."),
    "controleer": (
        "rondom.monitor.bronnen.opdrachten:controleer",
        "Controleer leveringen; zegt wat niet kan en waarom.",
    ),
    "indicatoren": (
        "rondom.monitor.indicatoren.opdracht:indicatoren",
        "Tel de indicatoren uit goedgekeurde leveringen.",
    ),
    "genereer": ("rondom.monitor.genereren.opdracht:genereer", "Fictieve leveringen voor alle bronnen."),
    "pseudonimiseer": (
        "rondom.monitor.pseudonimiseren.opdracht:pseudonimiseer",
        "Bij de eigenaar: vervang wat herkenbaar is.",
    ),
    "codeer": ("rondom.monitor.koppelen.opdracht:codeer", "Bij de eigenaar: coderingen voor een koppeling."),
    "koppel": ("rondom.monitor.koppelen.opdracht:koppel", "Zoek wie bij wie hoort, met de kwaliteit van het antwoord."),
    "build": ("rondom.monitor.publicatie.opdracht:build", "Van leveringen naar een publicatie, in één keer."),
    "celruis": ("rondom.monitor.publicatie.celruis:celruis", "De tweede methode: tel kinderen met ruis."),
    "audit": ("rondom.monitor.onthulling.opdracht:audit", "Controleer het bewijs van een publicatie."),
}


class Stappen(click.Group):
    """Loads a step when it is asked for, so that pseudonymising at a data owner does not wait for an engine."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(STAPPEN)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in STAPPEN:
            return None
        module, _, attribute = STAPPEN[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """What a step did not foresee of disk or keyboard is one line in Dutch: exit code 2, or 130 after Ctrl-C."""
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, RuntimeError) as error:
            if not is_broken_off(error):
                raise
            click.echo(f"rondom: {AFGEBROKEN}", err=True)
            sys.exit(130)
        except BrokenPipeError:
            raise
        except OSError as error:
            click.echo(f"rondom: {error.filename or 'een bestand'}: {explain(error)}", err=True)
            sys.exit(2)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Stappen"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in STAPPEN.items()])


@click.group(cls=Stappen, help="De spiegel: van leveringen naar cijfers die niemand laten zien.")
def monitor() -> None:
    """Holds the steps."""
