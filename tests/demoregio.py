"""A database with the demo region instead of the cast of ``toneel``: for tests of the demo."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from django.apps import apps
from django.db import connections, transaction

from rondom.toegang.models import Account
from tests.conftest import clone, point_at

EIGENAAR = "eigenaar"


@contextlib.contextmanager
def empty_database() -> Iterator[str]:
    """A clone of the template without anything of the network; Django uses it within the block."""
    with clone("demo") as naam:
        before = point_at(naam)
        with transaction.atomic(using=EIGENAAR), connections[EIGENAAR].cursor() as cursor:
            for model in (Account, *apps.get_app_config("netwerk").get_models()):
                cursor.execute(f"DELETE FROM {model._meta.db_table}")
        try:
            yield naam
        finally:
            point_at(before)
