"""The fictional region of the demo: its network, its personas, and casework that was done through the services.

Nothing of this is reachable outside demo mode: ``rondom.web.urls`` and ``rondom.web.apps`` ask ``settings.DEMO``.
This module imports nothing, because the command line looks for it before Django is ready.
"""

from __future__ import annotations

from collections.abc import Callable


def load(progress: Callable[[str], None]) -> list[str]:
    """Fill an empty database with the region as it stands today. Answers lines for the terminal: who can log in.

    Needs Django with the connection ``eigenaar``; commits as it goes, and is thrown away when it was cut off.
    """
    from rondom.web.demo.laden import load_region

    return load_region(progress)
