"""What must be ready before a command can run: Django, and a database that answers."""

from __future__ import annotations

import os
from typing import Any

import click

from rondom.web import database


def prepare_django(*, owner: bool = False) -> None:
    """Sets Django up in this process, with the owner's connection when the command needs it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rondom.web.settings")
    os.environ["RONDOM_POOL"] = "0"
    if owner:
        os.environ["RONDOM_EIGENAAR"] = "1"
    import django

    django.setup()


def with_database(command: click.Command) -> click.Command:
    """The same command, which finds a database that answers."""
    invoke = command.invoke

    def invoke_with_database(ctx: click.Context) -> Any:
        with database.available():
            return invoke(ctx)

    command.invoke = invoke_with_database  # type: ignore[method-assign]
    return command
