"""An instrument is loaded from a file: by an administrator, by the command, or those that come with Rondom (R219–R225)."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.instrument import Fout, Instrument, Instrumentfout, read
from rondom.spiegel.models import Instrumentversie

EIGEN = Path(__file__).parents[1] / "instrumenten"
"""The instruments that come with Rondom, one file each."""
GROOTST = 1024 * 1024


def parse(inhoud: bytes) -> tuple[Instrument, dict[str, Any]]:
    """The instrument in a file, and the plain values. Raises ``Instrumentfout`` with every mistake and its place."""
    if len(inhoud) > GROOTST:
        raise Instrumentfout([Fout("", "te_groot", {})])
    try:
        ruw = json.loads(inhoud.decode("utf-8-sig"))
    except json.JSONDecodeError as fout:
        raise Instrumentfout([Fout("", "geen_json", {"regel": str(fout.lineno), "reden": fout.msg})]) from fout
    except (UnicodeDecodeError, RecursionError) as fout:
        raise Instrumentfout([Fout("", "geen_json", {"regel": "1", "reden": "UTF-8"})]) from fout
    return read(ruw), ruw


def load(
    *, inhoud: bytes, moment: datetime, door: UUID | None, using: str = "default"
) -> tuple[Instrumentversie, bool]:
    """Load one file; answers the version and whether it is new. The same file again changes nothing.

    Raises ``Instrumentfout``, also for another content under a version that is there: a version never changes, because
    measurements were made with it.
    """
    instrument, ruw = parse(inhoud)
    with transaction.atomic(using=using):
        return _load(instrument, ruw, moment, door, using)


def _load(
    instrument: Instrument, ruw: dict[str, Any], moment: datetime, door: UUID | None, using: str
) -> tuple[Instrumentversie, bool]:
    er_is = Instrumentversie.objects.using(using).filter(sleutel=instrument.sleutel, versie=instrument.versie).first()
    if er_is is not None:
        if er_is.inhoud != ruw:
            gegevens = {"versie": str(instrument.versie), "naam": instrument.sleutel}
            raise Instrumentfout([Fout("versie", "bestaat_anders", gegevens)])
        return er_is, False
    rij = Instrumentversie(
        id=uuid4(), sleutel=instrument.sleutel, versie=instrument.versie, inhoud=ruw, geladen_op=moment,
        geladen_door=door,
    )  # fmt: skip
    rij.save(force_insert=True, using=using)
    return rij, True


def load_own(*, moment: datetime, using: str = "default") -> int:
    """Load the instruments that come with Rondom; answers how many were new."""
    return sum(load(inhoud=pad.read_bytes(), moment=moment, door=None, using=using)[1] for pad in own_files())


def own_files() -> Iterator[Path]:
    """The files of the instruments that come with Rondom."""
    yield from sorted(EIGEN.glob("*.json"))
