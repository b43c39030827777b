"""Jobs of the mirror. They take no argument that could point at anybody."""

from contextlib import suppress

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from rondom.toegang import klok

OPNIEUW = RetryStrategy(max_attempts=5, exponential_wait=30)


def close_soon() -> None:
    """After this transaction, have what stands as closing closed. When the queue is away, the night does it."""
    transaction.on_commit(_enqueue, robust=True)


def _enqueue() -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        close_asked.defer()


@app.task(name="spiegel.close_asked", retry=OPNIEUW, queueing_lock="metingen_nu_sluiten")
def close_asked() -> None:
    """Close the measurements that somebody closed, and no less what is due."""
    from rondom.spiegel.services import sluiten

    sluiten.close_due(klok.now())


@app.periodic(cron="10 1 * * *")
@app.task(name="spiegel.close_due", retry=OPNIEUW, queueing_lock="metingen_sluiten")
def close_due(timestamp: int) -> None:
    """Every night: close the measurements whose last day has passed."""
    from rondom.spiegel.services import sluiten

    sluiten.close_due(klok.now())
