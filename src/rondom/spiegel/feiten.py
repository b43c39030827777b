"""What do the rules of the mirror need to know of a school and of who acts? Rows → frozen facts for ``kern``."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from rondom.kern.groepen import Eerder
from rondom.kern.instrument import Instrument, read
from rondom.kern.meting import Metingfeiten, Stand
from rondom.kern.schooljaar import Band
from rondom.netwerk.models import Organisatie, Organisatiesoort
from rondom.netwerk.selectors import list_contact_schools
from rondom.spiegel.models import Instrumentversie, Meting, Metinggroep
from rondom.toegang.handelen import TIJDZONE, Handelend


def instrument_of(versie: Instrumentversie) -> Instrument:
    """The instrument of a row. A version never changes, so it is read once."""
    return _read(versie.id, _Inhoud(versie.inhoud))


class _Inhoud:
    """The content beside its key: equal to every other, because the key decides."""

    def __init__(self, inhoud: Any) -> None:
        self.inhoud = inhoud

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, _Inhoud)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=64)
def _read(sleutel: UUID, inhoud: _Inhoud) -> Instrument:
    return read(inhoud.inhoud)


def stand_of(meting: Meting) -> Stand:
    """Where a measurement stands."""
    if meting.gesloten_op is not None:
        return Stand.GESLOTEN
    if meting.sluiten_op is not None:
        return Stand.SLUIT
    return Stand.CONCEPT if meting.geopend_op is None else Stand.OPEN


def facts_of(meting: Meting, door: Handelend, groepen: int = 1) -> Metingfeiten:
    """The facts of a measurement for who acts."""
    van_mij = door.organisatie == meting.organisatie
    return Metingfeiten(stand_of(meting), meting.van, meting.tot, groepen, van_mij)


def theme_of(meting: Meting, item: str, deel: str) -> str:
    """In which part a measurement shows a question."""
    return str(meting.themas.get(item, deel))


def list_earlier(metingen: Mapping[Meting, int]) -> dict[UUID, dict[str, list[Eerder]]]:
    """Per closed measurement, and per group, those with the same questions that closed in the months before it. One query.

    ``metingen``: measurement → how many months before it. Whoever asked: the same people may be asked again by another
    organisation of the region. Of two that closed in the same moment, one comes before the other.
    """
    eerder: dict[UUID, dict[str, list[Eerder]]] = {m.id: {} for m in metingen}
    vanaf = {m: m.gesloten_op - timedelta(days=31 * (n + 1)) for m, n in metingen.items() if m.gesloten_op is not None}
    if not vanaf:
        return eerder
    rijen = Metinggroep.objects.filter(
        meting__regio__in={m.regio_id for m in vanaf},
        meting__instrument__sleutel__in={m.instrument.sleutel for m in vanaf},
        meting__gesloten_op__gte=min(vanaf.values()),
        ingezonden__isnull=False,
    ).select_related("meting__instrument")
    for rij in rijen.order_by("meting__gesloten_op", "id"):
        ander = rij.meting
        assert rij.ingezonden is not None and ander.gesloten_op is not None, "only groups that were counted at a close"
        for meting, begin in vanaf.items():
            if begin <= ander.gesloten_op and _comes_before(ander, meting):
                geteld = Eerder(day_of(ander.gesloten_op), rij.ingezonden)
                eerder[meting.id].setdefault(rij.respondent, []).append(geteld)
    return eerder


def _comes_before(ander: Meting, meting: Meting) -> bool:
    """Did ``ander`` ask the same of the same region, and close first?"""
    zelfde = (ander.regio_id, ander.instrument.sleutel) == (meting.regio_id, meting.instrument.sleutel)
    return zelfde and (ander.gesloten_op, ander.id) < (meting.gesloten_op, meting.id)


def day_of(moment: Any) -> date:
    """The day of a moment, in the region's own time."""
    dag: date = moment.astimezone(TIJDZONE).date()
    return dag


def read_band(school: Organisatie, door: Handelend) -> Band:
    """What somebody has to do with a school today. At most two queries."""
    eigen = door.organisatie == school.id
    besturen = Organisatie.objects.filter(soort=Organisatiesoort.SCHOOLBESTUUR)
    vast = not eigen and list_contact_schools(door.houder, door.vandaag).filter(pk=school.id).exists()
    return Band(
        rol=door.rol,
        eigen_school=eigen,
        vaste_partner=vast,
        van_bestuur=door.organisatie is not None and school.bovenliggend_id == door.organisatie,
        werkt_bij_bestuur=door.organisatie is not None and besturen.filter(pk=door.organisatie).exists(),
        zelfde_regio=door.regio == school.regio_id,
    )


def place_of(door: Handelend) -> tuple[UUID, str]:
    """Where somebody works: organisation and region. Only who works somewhere writes in the mirror."""
    if door.organisatie is None or door.regio is None:
        raise ValueError("somebody who writes here works at an organisation")
    return door.organisatie, door.regio
