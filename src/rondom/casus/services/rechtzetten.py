"""Ask and answer what the family wants put right or objects to (AVG art. 16, 21); put a record right with it.

A text that its own service can rewrite is rewritten here. Of any other record, what holds from now on stands beside it.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction

from rondom.casus.feiten_rechtsverzoek import find_eigenaar, find_record, onderwerp_of
from rondom.casus.models import Groeidocumentdeel
from rondom.casus.services import groeidocument
from rondom.kern.oordeel import Oordeel
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.netwerk.models import Organisatie
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier, Gebeurtenis, Gebeurteniszout, Naaste, Rechtsverzoek
from rondom.toegang.services import rechtsverzoek as verzoeken

Rechtzetter = Callable[[Any, str, Handelend], object]


def _groei(deel: Groeidocumentdeel, tekst: str, door: Handelend) -> object:
    return groeidocument.rewrite(deel=deel, tekst=tekst, versie=deel.versie, door=door)


RECHTZETTERS: dict[str, tuple[str, Rechtzetter]] = {"groeidocumentdeel": ("tekst", _groei)}
"""Kind of record → the text that can be rewritten here, and what does so."""


def ask_correction(
    *, dossier: Dossier, naaste: Naaste, rij: Any, wat: str, gewenst: str, door: Handelend
) -> Rechtsverzoek:
    """Ask who wrote this record, or school, to put it right. Raises ``Ongeldig``."""
    return verzoeken.ask(
        dossier=dossier,
        naaste=naaste,
        soort=Verzoeksoort.CORRECTIE,
        onderwerp=onderwerp_of(rij),
        eigenaar=find_eigenaar(dossier, door, rij),
        wat=wat,
        gewenst=gewenst,
        door=door,
    )


def object_to(
    *, dossier: Dossier, naaste: Naaste, ontvanger: Organisatie | None, wat: str, door: Handelend
) -> Rechtsverzoek:
    """Object to sharing with one organisation, or to everything; school answers. Raises ``Ongeldig``."""
    return verzoeken.ask(
        dossier=dossier,
        naaste=naaste,
        soort=Verzoeksoort.BEZWAAR,
        onderwerp=verzoeken.Onderwerp(),
        eigenaar=find_eigenaar(dossier, door),
        ontvanger=ontvanger,
        wat=wat,
        door=door,
    )


def read_text(verzoek: Rechtsverzoek) -> str | None:
    """The text of the record that can be rewritten with the answer; None when its own words stay."""
    if verzoek.soort != Verzoeksoort.CORRECTIE or verzoek.object_soort not in RECHTZETTERS:
        return None
    rij = find_record(verzoek.object_soort, verzoek.object_id)
    return None if rij is None else str(getattr(rij, RECHTZETTERS[verzoek.object_soort][0]))


@transaction.atomic
def answer(
    *,
    verzoek: Rechtsverzoek,
    uitkomst: RechtsverzoekStatus,
    toelichting: str,
    door: Handelend,
    nieuw: str = "",
) -> Oordeel:
    """Answer; with ``nieuw`` the text of the record is replaced. Raises ``Ongeldig``, and ``VersieConflict``."""
    nu = read_text(verzoek)
    ja = uitkomst in (RechtsverzoekStatus.TOEGEWEZEN, RechtsverzoekStatus.DEELS)
    aangepast = ja and nu is not None and bool(nieuw.strip()) and nieuw.strip() != nu
    oordeel = verzoeken.answer(
        verzoek=verzoek, uitkomst=uitkomst, toelichting=toelichting, door=door, aangepast=aangepast
    )
    if aangepast and verzoek.object_id is not None:
        forget(verzoek.object_id)
        RECHTZETTERS[verzoek.object_soort][1](find_record(verzoek.object_soort, verzoek.object_id), nieuw.strip(), door)
    return oordeel


def forget(object_id: UUID) -> int:
    """Destroy the salts of earlier content of a record that is put right in this transaction: what it said can no longer
    be proven by trying, and the chain stays valid. The database allows it in that act alone."""
    gebeurtenissen = Gebeurtenis.objects.filter(object_id=object_id).exclude(inhoud_hash="")
    weg, _per = Gebeurteniszout.objects.filter(gebeurtenis__in=gebeurtenissen.values("id")).delete()
    return weg
