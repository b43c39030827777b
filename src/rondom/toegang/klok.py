"""What time is it for this visitor? The real time, or in the demo a time that the visitor has chosen."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

SLEUTEL = "demo_verschuiving_minuten"


def now(session: Any | None = None) -> datetime:
    """The present moment, aware. A shift in the session counts only where the demo runs."""
    moment = timezone.now()
    if session is not None and getattr(settings, "DEMO", False):
        moment += timedelta(minutes=int(session.get(SLEUTEL, 0)))
    return moment
