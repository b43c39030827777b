"""The background worker: jobs from the queue in PostgreSQL, on a session of its own."""

from __future__ import annotations

import asyncio

import click

from rondom.web.gezondheid import HEARTBEAT_SECONDS, SILENCE_SECONDS


@click.command(help="Voer werk op de achtergrond uit tot een signaal er een eind aan maakt.")
def worker() -> None:
    asyncio.run(_work())


async def _work() -> None:
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    connector = app.connector
    assert isinstance(connector, DjangoConnector)
    with app.replace_connector(connector.get_worker_connector()) as own:
        async with own.open_async():
            await own.run_worker_async(
                name="rondom",
                concurrency=1,
                delete_jobs="successful",
                shutdown_graceful_timeout=15,
                # /healthz reads this heartbeat from the table of workers.
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=SILENCE_SECONDS,
            )
