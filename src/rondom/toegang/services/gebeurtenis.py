"""Add a link to the chain of events of a dossier (design §4). Requires a transaction."""

import hashlib
import secrets
from collections.abc import Iterable
from uuid import UUID

from django.db import connection, transaction

from rondom.kern.regels import REGELS
from rondom.kern.teksten import TEKSTEN
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import Gebeurd, tell
from rondom.toegang.models import Gebeurtenis, Gebeurteniszout


def record(
    *,
    dossier: UUID,
    soort: str,
    object_soort: str,
    object_id: UUID,
    door: Handelend,
    regels: Iterable[str] = (),
    inhoud: str = "",
    veiligheid: bool = False,
) -> None:
    """Record that ``door`` did ``soort`` (such as ``toestemming.gevraagd``) and tell the handlers of that kind.

    ``inhoud`` is hashed with a fresh salt and not kept. Raises ``KeyError`` for a rule id without an entry or a
    kind without words, and ``TransactionManagementError`` outside a transaction: a change and its event are one.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an event is recorded in the transaction of its change")
    ids = [REGELS[r].id for r in regels]
    TEKSTEN[f"gebeurtenis.{soort}"]
    zout = secrets.token_hex(16)
    gebeurtenis = Gebeurtenis(
        dossier_id=dossier,
        volgnummer=0,
        soort=soort,
        moment=door.moment,
        houder=door.houder,
        organisatie=door.organisatie,
        object_soort=object_soort,
        object_id=object_id,
        regels=ids,
        veiligheid=veiligheid,
        inhoud_hash=content_hash(zout, inhoud) if inhoud else "",
        vorige="",
        hash="",
    )
    gebeurtenis.save(force_insert=True)
    if inhoud:
        Gebeurteniszout(gebeurtenis_id=gebeurtenis.id, dossier_id=dossier, zout=zout).save(force_insert=True)
    tell(Gebeurd(soort, dossier, object_id, door))


def content_hash(zout: str, inhoud: str) -> str:
    """SHA-256 of salt and content, in hexadecimal."""
    return hashlib.sha256(f"{zout}|{inhoud}".encode()).hexdigest()
