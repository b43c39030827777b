"""Jobs of the mirror. They take no argument that could point at anybody."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from rondom.toegang import klok

OPNIEUW = RetryStrategy(max_attempts=5, exponential_wait=30)


@app.periodic(cron="10 1 * * *")
@app.task(name="spiegel.close_due", retry=OPNIEUW, queueing_lock="metingen_sluiten")
def close_due(timestamp: int) -> None:
    """Every night: close the measurements whose last day has passed."""
    from rondom.spiegel.services import sluiten

    sluiten.close_due(klok.now())
