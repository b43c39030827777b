"""Reads of the mirror: instruments, measurements, their result, and what was agreed in the talk about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, QuerySet, prefetch_related_objects

from rondom.kern.groepen import comparable, is_repeat
from rondom.kern.instrument import Instrument, Soort
from rondom.kern.meetuitkomst import Itemuitkomst, outcome
from rondom.kern.meting import Opmerkingstand
from rondom.kern.parameters import Parameters
from rondom.kern.respondenten import RESPONDENTEN
from rondom.netwerk.models import Functie
from rondom.spiegel.feiten import day_of, instrument_of, list_earlier
from rondom.spiegel.models import (
    Gesprekspunt,
    Instrumentversie,
    Inzending,
    Meting,
    Metinggroep,
    Opmerking,
    Telling,
)
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd


@dataclass(frozen=True)
class Geladen:
    """An instrument with the row of its newest version."""

    rij: Instrumentversie
    instrument: Instrument


def list_instruments() -> list[Geladen]:
    """The newest version of every instrument, in the order of the files."""
    nieuwste: dict[str, Instrumentversie] = {}
    for rij in Instrumentversie.objects.order_by("sleutel", "versie"):
        nieuwste[rij.sleutel] = rij
    geladen = [Geladen(rij, instrument_of(rij)) for rij in nieuwste.values()]
    return sorted(geladen, key=lambda g: (g.instrument.volgorde or 999, g.instrument.sleutel))


def get_instrument(sleutel: str, versie: int | None = None) -> Geladen:
    """One instrument, of its newest version unless another is asked. Raises ``Geweigerd``."""
    rijen = Instrumentversie.objects.filter(sleutel=sleutel).order_by("-versie")
    rij = (rijen if versie is None else rijen.filter(versie=versie)).first()
    if rij is None:
        raise Geweigerd("meting", None)
    return Geladen(rij, instrument_of(rij))


def list_metingen(door: Handelend) -> QuerySet[Meting]:
    """The measurements of the own region, newest first."""
    return Meting.objects.filter(regio=door.regio).select_related("instrument").order_by("-van", "titel", "id")


def get_meting(sleutel: UUID, door: Handelend) -> Meting:
    """A measurement of the own region. Raises ``Geweigerd``, for another region the same as for none."""
    meting = list_metingen(door).select_related("vorige__instrument").filter(pk=sleutel).first()
    if meting is None:
        raise Geweigerd("meting", sleutel)
    return meting


@dataclass(frozen=True)
class Groepstand:
    """How many of a group were asked and answered. ``ingezonden`` is None when it is too few to say."""

    sleutel: str
    uitgenodigd: int
    ingezonden: int | None
    herhaling: bool = False
    """Hidden, because an earlier measurement is so near and so like it that the two together would show a few people."""
    herinnerd_op: datetime | None = None
    """When the whole group was last reminded."""


def read_response(meting: Meting, drempel: int) -> list[Groepstand]:
    """Per group how many were asked and have answered; while open, numbers below the threshold are not told."""
    if meting.gesloten_op is None:
        binnen = dict(Inzending.objects.filter(groep__meting=meting).values_list("groep").annotate(aantal=Count("id")))
        rijen = [
            Groepstand(
                g.respondent,
                g.uitgenodigd,
                n if (n := binnen.get(g.id, 0)) >= drempel else None,
                herinnerd_op=g.herinnerd_op,
            )
            for g in meting.groepen.all()
        ]
    else:
        rijen = [Groepstand(g.respondent, g.uitgenodigd, g.ingezonden) for g in meting.groepen.all()]
    volgorde = [*RESPONDENTEN]
    return sorted(rijen, key=lambda g: volgorde.index(g.sleutel) if g.sleutel in volgorde else len(volgorde))


@dataclass(frozen=True)
class Uitkomst:
    """The result of a closed measurement: groups, figures per question, and what may be read of the comments."""

    meting: Meting
    instrument: Instrument
    groepen: tuple[Groepstand, ...]
    items: tuple[Itemuitkomst, ...]
    opmerkingen: Mapping[str, Sequence[tuple[str, str]]]
    """Question → (group, words)."""

    @property
    def getoond(self) -> list[str]:
        """The groups that are shown."""
        return [g.sleutel for g in self.groepen if g.ingezonden is not None and not g.herhaling]

    @property
    def aantal(self) -> int:
        """How many answered, of the groups that are shown."""
        return sum(g.ingezonden or 0 for g in self.groepen if g.sleutel in self.getoond)


def read_outcome(meting: Meting, parameters: Parameters) -> Uitkomst:
    """The result of a closed measurement. A fixed number of queries, whatever the number of answers."""
    return read_outcomes([meting], parameters)[0]


def read_outcomes(metingen: Sequence[Meting], parameters: Parameters) -> list[Uitkomst]:
    """The results of closed measurements of one region, in this order. Four queries, whatever their number."""
    prefetch_related_objects(metingen, "groepen")
    dicht = {m: day_of(m.gesloten_op) for m in metingen if m.drempel is not None}
    assert len(dicht) == len(metingen), "no result before the close"
    tussen = {m: int(parameters.op("meting_tussen_maanden", dag)) for m, dag in dicht.items()}
    eerder, tellingen, gezegd = list_earlier(tussen), _counts(metingen), _comments(metingen)
    uitkomsten = []
    for meting, gesloten in dicht.items():
        drempel = meting.drempel or 0
        groepen = tuple(
            Groepstand(
                g.sleutel, g.uitgenodigd, g.ingezonden,
                g.ingezonden is not None
                and is_repeat(g.ingezonden, gesloten, comparable(g.sleutel, eerder[meting.id]), tussen[meting], drempel),
            )
            for g in read_response(meting, drempel)
        )  # fmt: skip
        instrument = instrument_of(meting.instrument)
        getoond = Uitkomst(meting, instrument, groepen, (), {}).getoond
        items = outcome(instrument, tellingen.get(meting.id, {}), getoond, drempel)
        opmerkingen = {
            item: mag
            for item, alle in gezegd.get(meting.id, {}).items()
            if (mag := [p for p in alle if p[0] in getoond])
        }
        uitkomsten.append(Uitkomst(meting, instrument, groepen, items, opmerkingen))
    return uitkomsten


def _counts(metingen: Sequence[Meting]) -> dict[UUID, dict[tuple[str, str], dict[int, int]]]:
    gevonden: dict[UUID, dict[tuple[str, str], dict[int, int]]] = {}
    rijen = Telling.objects.filter(meting__in=metingen)
    for meting, groep, item, waarde, aantal in rijen.values_list("meting", "groep", "item", "waarde", "aantal"):
        gevonden.setdefault(meting, {}).setdefault((groep, item), {})[waarde] = aantal
    return gevonden


def _comments(metingen: Sequence[Meting]) -> dict[UUID, dict[str, list[tuple[str, str]]]]:
    gevonden: dict[UUID, dict[str, list[tuple[str, str]]]] = {}
    vrij = Opmerking.objects.filter(meting__in=metingen, stand=Opmerkingstand.VRIJ).order_by("id")
    for meting, item, groep, tekst in vrij.values_list("meting", "item", "groep", "tekst"):
        gevonden.setdefault(meting, {}).setdefault(item, []).append((groep, tekst))
    return gevonden


def list_unchecked(meting: Meting) -> QuerySet[Opmerking]:
    """The comments that nobody has checked yet; for who runs the measurement alone."""
    return Opmerking.objects.filter(meting=meting, stand=Opmerkingstand.WACHT).order_by("item", "id")


def list_addresses(respondent: str, regio: str | None, dag: date) -> list[str]:
    """The mail addresses of who works in the region in a function that belongs to this group; each once, by alphabet."""
    functies = RESPONDENTEN[respondent].functies
    rijen = (
        Functie.objects.filter(rol__in=functies, organisatie__regio=regio, vanaf__lte=dag)
        .exclude(tot__lte=dag)
        .exclude(persoon__email="")
    )
    return sorted(set(rijen.values_list("persoon__email", flat=True)))


@dataclass(frozen=True)
class Afgesproken:
    """A point that was agreed in the talk about a measurement, as others may take it up: a programme, an agenda."""

    id: UUID
    meting: UUID
    meting_titel: str
    nummer: int
    item: str
    wat: str
    wie: str
    wanneer: date


def list_agreed(regio: str | None, meting: UUID | None = None) -> list[Afgesproken]:
    """The agreed points of a region, those that are due first; of one measurement when that is asked."""
    rijen = (
        Gesprekspunt.objects.filter(meting__regio=regio).select_related("meting").order_by("wanneer", "nummer", "id")
    )
    return [
        Afgesproken(p.id, p.meting_id, p.meting.titel, p.nummer, p.item, p.wat, p.wie, p.wanneer)
        for p in (rijen if meting is None else rijen.filter(meting=meting))
    ]


def list_points(meting: Meting) -> dict[int, Gesprekspunt]:
    """The agreed points of one measurement, by number."""
    return {p.nummer: p for p in meting.punten.all()}


def list_closed(door: Handelend) -> list[Meting]:
    """The closed measurements of the own region, oldest first."""
    return list(list_metingen(door).filter(gesloten_op__isnull=False).order_by("gesloten_op", "id"))


def count_groups(metingen: Sequence[Meting]) -> dict[UUID, int]:
    """How many groups each of these measurements asks."""
    rijen = Metinggroep.objects.filter(meting__in=metingen, respondent__in=RESPONDENTEN)
    return dict(rijen.values_list("meting").annotate(aantal=Count("id")))


def list_with_marks(door: Handelend) -> list[Meting]:
    """The closed measurements of the own region that asked for a mark, oldest first."""
    return [m for m in list_closed(door) if any(i.soort is Soort.CIJFER for i in instrument_of(m.instrument).items)]
