"""The background worker: jobs from the queue in PostgreSQL, on a session of its own."""

from __future__ import annotations

import asyncio

import click

from rondom.web.gezondheid import HEARTBEAT_SECONDS, SILENCE_SECONDS

# How long to wait for a database that is gone. Short, because its last act is to sign off there: when everything was
# killed at once nobody answers any more, and the worker must not stay behind.
DATABASE_SECONDS = 8.0


@click.command(help="Voer werk op de achtergrond uit tot een signaal er een eind aan maakt.")
def worker() -> None:
    asyncio.run(_work())


async def _work() -> None:
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    connector = PsycopgConnector(kwargs=connector_params("default"), timeout=DATABASE_SECONDS)
    with app.replace_connector(connector) as own:
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
