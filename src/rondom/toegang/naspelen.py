"""After a backup was put back: destroy again what had been destroyed since. From a list kept apart from the backup.

A line of the list is one proof of destruction, in JSON. Replaying looks at each line in order: what is there again is
destroyed again, and its proof is put back as it was. Doing it twice changes nothing.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connections, transaction
from django.db.models import Max

from rondom.toegang.audit import proof_hash
from rondom.toegang.models import Bewijsregel, Dossier, Vernietigingsbewijs

_SLEUTELS = ("id", "dossier", "organisatie_id", "voorgelegd_door", "goedgekeurd_door")
_MOMENTEN = ("voorgelegd_op", "goedgekeurd_op", "vernietigd_op")
_GEWOON = (
    "volgnummer", "kenmerk", "dossiersoort", "veiligheid", "op_verzoek", "regels", "rijp_op", "vorige", "hash",
)  # fmt: skip


class LijstOnleesbaar(ValueError):
    """A line is no proof of destruction; the text says which and why."""


@dataclass(frozen=True)
class Nagespeeld:
    """One line of the list: which dossier, and ``opnieuw``, ``al_weg`` or ``onbekend``."""

    dossier: UUID
    uitkomst: str


def write_list(*, using: str) -> Iterator[str]:
    """Every proof as one line of JSON, in order. Holds keys, days and counts; no content."""
    for b in Vernietigingsbewijs.objects.using(using).prefetch_related("tellingen").order_by("volgnummer"):
        rij: dict[str, Any] = {k: str(getattr(b, k)) for k in _SLEUTELS}
        rij |= {k: getattr(b, k).isoformat() for k in _MOMENTEN}
        rij |= {k: getattr(b, k) for k in _GEWOON} | {"rijp_op": b.rijp_op.isoformat()}
        rij["tellingen"] = {t.soort: t.aantal for t in sorted(b.tellingen.all(), key=lambda t: t.soort)}
        yield json.dumps(rij, sort_keys=True)


def replay(regels: Iterable[str], *, using: str) -> Iterator[Nagespeeld]:
    """Destroy again what each line says was destroyed; one transaction per line. Raises ``LijstOnleesbaar``.

    The whole list is read before anything is destroyed. ``onbekend``: the backup is older than the dossier.
    """
    bewijzen = [_parse(nummer, regel) for nummer, regel in enumerate(regels, start=1) if regel.strip()]
    for bewijs, tellingen in bewijzen:
        with transaction.atomic(using=using):
            yield _replay(bewijs, tellingen, using)


def _replay(bewijs: Vernietigingsbewijs, tellingen: dict[str, int], using: str) -> Nagespeeld:
    dossier = Dossier.objects.using(using).select_for_update().filter(pk=bewijs.dossier).first()
    if dossier is None:
        return Nagespeeld(bewijs.dossier, "onbekend")
    opnieuw = dossier.vernietigd_op is None
    if opnieuw:
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT set_config('rondom.moment', %s, true)", [bewijs.vernietigd_op.isoformat()])
            cursor.execute("SELECT bewaren_wis(%s)", [bewijs.dossier])
    if not Vernietigingsbewijs.objects.using(using).filter(dossier=bewijs.dossier).exists():
        _put_back(bewijs, tellingen, using)
    return Nagespeeld(bewijs.dossier, "opnieuw" if opnieuw else "al_weg")


def _put_back(bewijs: Vernietigingsbewijs, tellingen: dict[str, int], using: str) -> None:
    """The proof as it was, where the chain of proofs still ends before it; else linked to its end."""
    laatste = Vernietigingsbewijs.objects.using(using).order_by("-volgnummer").first()
    nummer = (Vernietigingsbewijs.objects.using(using).aggregate(n=Max("volgnummer"))["n"] or 0) + 1
    vorige = laatste.hash if laatste else "0" * 64
    if (bewijs.volgnummer, bewijs.vorige) != (nummer, vorige):
        bewijs.volgnummer, bewijs.vorige = nummer, vorige
        bewijs.hash = proof_hash(bewijs, tellingen)
    bewijs.save(using=using, force_insert=True)
    Bewijsregel.objects.using(using).bulk_create(
        Bewijsregel(bewijs=bewijs, soort=s, aantal=n) for s, n in tellingen.items()
    )


def _parse(nummer: int, regel: str) -> tuple[Vernietigingsbewijs, dict[str, int]]:
    try:
        rij = json.loads(regel)
        velden: dict[str, Any] = {k: UUID(rij[k]) for k in _SLEUTELS}
        velden |= {k: datetime.fromisoformat(rij[k]) for k in _MOMENTEN}
        velden |= {k: rij[k] for k in _GEWOON}
        velden["rijp_op"] = datetime.fromisoformat(rij["rijp_op"]).date()
        tellingen = {str(k): int(n) for k, n in rij["tellingen"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as fout:
        raise LijstOnleesbaar(f"regel {nummer} is geen bewijs van vernietiging ({type(fout).__name__})") from None
    bewijs = Vernietigingsbewijs(**velden)
    if proof_hash(bewijs, tellingen) != bewijs.hash:
        raise LijstOnleesbaar(f"regel {nummer} is veranderd: de controle klopt niet")
    return bewijs, tellingen
