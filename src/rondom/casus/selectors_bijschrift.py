"""What stands beside a record: own statements of the family, and what was asked to be put right (L10). Three queries."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rondom.casus.models import Verklaring
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.statussen import RECHTSVERZOEK, RechtsverzoekStatus
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.models import Rechtsverzoek, Rechtsverzoektekst
from rondom.toegang.models.rechtsverzoek import Tekstsoort
from rondom.toegang.selectors_rechtsverzoek import list_readable
from rondom.toegang.tonen import taal

DOSSIER = UUID(int=0)
"""The key under which stands what is about the whole dossier."""


@dataclass(frozen=True)
class Bijschrift:
    """One thing beside a record: a statement, or a request to put it right with how that stands."""

    id: UUID
    is_verklaring: bool
    tekst: str
    wie: Houder | None
    op: datetime
    mijn: bool
    gewenst: str = ""
    stand: str = ""
    """How a request stands, in words."""
    antwoord: str = ""


def list_bijschriften(dossier: UUID, door: Handelend) -> dict[UUID, list[Bijschrift]]:
    """Per record, oldest first, what this holder may read; under ``DOSSIER`` what is about the whole.

    A statement shows under the category of its record, a request to who asked it and who must handle it; what put the
    record right to whoever reads it.
    """
    verklaringen = list(Verklaring.objects.filter(dossier=dossier, ingetrokken_op__isnull=True).order_by("op", "id"))
    verzoeken = list(
        list_readable(Rechtsverzoek.objects.filter(dossier=dossier, soort=Verzoeksoort.CORRECTIE), door)
        .exclude(status=RechtsverzoekStatus.INGETROKKEN)
        .order_by("gevraagd_op", "id")
    )
    if not verklaringen and not verzoeken:
        return {}
    woorden = read_words({v.id for v in verzoeken})
    wie = read_houders({v.naaste_id for v in verklaringen} | {v.naaste_id for v in verzoeken})
    gevonden: dict[UUID, list[Bijschrift]] = defaultdict(list)
    for v in verklaringen:
        gevonden[v.object_id or DOSSIER].append(
            Bijschrift(v.id, True, v.tekst, wie.get(v.naaste_id), v.op, v.naaste_id == door.houder)
        )
    for verzoek in verzoeken:
        gevonden[verzoek.object_id or DOSSIER].append(_of_request(verzoek, woorden[verzoek.id], wie, door))
    return dict(gevonden)


def read_words(verzoeken: set[UUID]) -> dict[UUID, dict[str, str]]:
    """The words of requests, per request and kind of text. One query."""
    woorden: dict[UUID, dict[str, str]] = defaultdict(dict)
    for rij in Rechtsverzoektekst.objects.filter(verzoek__in=verzoeken).order_by("op", "id"):
        woorden[rij.verzoek_id][rij.soort] = rij.tekst
    return woorden


def _of_request(v: Rechtsverzoek, woorden: dict[str, str], wie: dict[UUID, Houder], door: Handelend) -> Bijschrift:
    return Bijschrift(
        id=v.id,
        is_verklaring=False,
        tekst=woorden.get(Tekstsoort.WAT, ""),
        wie=wie.get(v.naaste_id),
        op=v.gevraagd_op,
        mijn=v.naaste_id == door.houder,
        gewenst=woorden.get(Tekstsoort.GEWENST, ""),
        stand=tekst(RECHTSVERZOEK.stand(v.status).tekst, taal()),
        antwoord=woorden.get(Tekstsoort.ANTWOORD, ""),
    )
