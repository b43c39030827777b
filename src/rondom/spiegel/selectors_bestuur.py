"""Reads of the governance: bodies with their seats, meetings, the work list, decisions, yearly duties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from uuid import UUID

from django.db.models import Min, Q, QuerySet

from rondom.kern.bestuur import (
    JAARPLICHTEN,
    Antwoord,
    Gremiumsoort,
    Jaarplicht,
    Lidfeiten,
    Mandaat,
    Partij,
    Stand,
    keur_bijeenkomst,
    keur_samenstelling,
    mag_antwoorden,
    overeenstemming,
    stand_jaarplicht,
    telt_als_oogo,
)
from rondom.kern.oordeel import Oordeel, Reden, reden
from rondom.kern.parameters import Parameters
from rondom.kern.statussen import BijeenkomstStatus
from rondom.kern.termijn import Termijn, Termijnstand
from rondom.netwerk.selectors import read_kalender
from rondom.spiegel.models import (
    Aanwezigheid,
    Agendaplek,
    Bestuursbesluit,
    Bijeenkomst,
    Gremium,
    Gremiumlid,
    Jaarplichtblijk,
    Partijstem,
    Werkpunt,
)
from rondom.spiegel.services.bijeenkomst import list_members_on
from rondom.spiegel.services.partijstem import Sprekers, keeps, read_sprekers
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders


@dataclass(frozen=True)
class Lid:
    """One seat with who holds it; ``aanwezig`` of a meeting, None when it was not recorded."""

    rij: Gremiumlid
    wie: Houder | None
    aanwezig: bool | None = None


@dataclass(frozen=True)
class Bijeenkomstregel:
    """One meeting in a list, with what it lacked when it was held."""

    rij: Bijeenkomst
    gebreken: tuple[Reden, ...]


@dataclass(frozen=True)
class Gremiumblad:
    """One body: seats now, what it lacks on paper, its meetings (latest first) and its open work list."""

    gremium: Gremium
    leden: list[Lid]
    gebreken: tuple[Reden, ...]
    bijeenkomsten: list[Bijeenkomstregel] = field(default_factory=list)
    werkpunten: list[Werkpunt] = field(default_factory=list)

    @property
    def laatste(self) -> Bijeenkomstregel | None:
        """The last meeting that was held."""
        return next((b for b in self.bijeenkomsten if b.rij.status == BijeenkomstStatus.GEHOUDEN), None)

    @property
    def volgende(self) -> Bijeenkomstregel | None:
        """The first meeting that is planned."""
        return next((b for b in reversed(self.bijeenkomsten) if b.rij.status == BijeenkomstStatus.GEPLAND), None)


def read_gremia(regio: str, dag: date) -> list[Gremiumblad]:
    """All bodies of a region that still meet, by name. Seven queries, whatever the number."""
    return _sheets(list(Gremium.objects.filter(regio=regio, opgeheven_op=None).order_by("naam", "id")), dag)


def read_gremium(gremium: Gremium, dag: date) -> Gremiumblad:
    """One body with all that belongs to it."""
    return _sheets([gremium], dag)[0]


def _sheets(gremia: list[Gremium], dag: date) -> list[Gremiumblad]:
    leden: dict[UUID, list[Gremiumlid]] = defaultdict(list)
    zetels = Gremiumlid.objects.filter(gremium__in=gremia, vanaf__lte=dag).exclude(tot__lte=dag)
    for rij in zetels.select_related("organisatie").order_by("partij", "organisatie__naam", "id"):
        leden[rij.gremium_id].append(rij)
    namen = read_houders({r.functie for rijen in leden.values() for r in rijen})
    bijeenkomsten = _meetings(gremia)
    punten: dict[UUID, list[Werkpunt]] = defaultdict(list)
    for punt in (
        Werkpunt.objects.filter(gremium__in=gremia, afgedaan_op=None)
        .select_related("thema")
        .order_by("gemaakt_op", "id")
    ):
        punten[punt.gremium_id].append(punt)
    return [
        Gremiumblad(
            g,
            [Lid(r, namen.get(r.functie)) for r in leden[g.id]],
            keur_samenstelling(_facts(r, True) for r in leden[g.id]),
            bijeenkomsten[g.id],
            punten[g.id],
        )
        for g in gremia
    ]


def _meetings(gremia: list[Gremium]) -> dict[UUID, list[Bijeenkomstregel]]:
    """Meetings per body, the latest first, with what those that were held lacked. Two queries."""
    rijen = list(
        Bijeenkomst.objects.filter(gremium__in=gremia).select_related("gremium").order_by("-dag", "-gemaakt_op", "id")
    )
    er: dict[UUID, list[Lidfeiten]] = defaultdict(list)
    for a in Aanwezigheid.objects.filter(bijeenkomst__in=rijen).select_related("lid"):
        er[a.bijeenkomst_id].append(_facts(a.lid, a.aanwezig))
    per: dict[UUID, list[Bijeenkomstregel]] = defaultdict(list)
    for rij in rijen:
        per[rij.gremium_id].append(Bijeenkomstregel(rij, _judge(rij, er[rij.id])))
    return per


def _judge(rij: Bijeenkomst, feiten: list[Lidfeiten]) -> tuple[Reden, ...]:
    if rij.status != BijeenkomstStatus.GEHOUDEN:
        return ()
    return keur_bijeenkomst(Gremiumsoort(rij.gremium.soort), feiten)


def _facts(lid: Gremiumlid, aanwezig: bool) -> Lidfeiten:
    return Lidfeiten(Partij(lid.partij), Mandaat(lid.mandaat), aanwezig)


def list_open_points(gremium: UUID, bijeenkomst: UUID | None = None) -> list[Werkpunt]:
    """The open work list of a body, oldest first, with what stands on the agenda of this meeting already."""
    open_ = Q(afgedaan_op=None) | Q(plekken__bijeenkomst=bijeenkomst, plekken__isnull=False)
    return list(Werkpunt.objects.filter(open_, gremium=gremium).distinct().order_by("gemaakt_op", "id"))


# One meeting ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Partijantwoord:
    """What one party says to one decision; ``wie`` wrote it on ``op``, ``zelf`` when that was the party itself."""

    organisatie: UUID
    naam: str
    antwoord: Antwoord
    toelichting: str = ""
    wie: Houder | None = None
    op: datetime | None = None
    zelf: bool = False
    oordeel: Oordeel | None = None
    """May the reader write it? None when nobody reads."""
    namens: bool = False
    """Does the reader speak for this party?"""

    @property
    def mag(self) -> bool:
        """May the reader write it?"""
        return self.oordeel is not None and self.oordeel.mag

    @property
    def te_bevestigen(self) -> bool:
        """Somebody else wrote it down, and the reader can say for the party that it is so."""
        return self.namens and self.op is not None and not self.zelf


@dataclass(frozen=True)
class Besluitregel:
    """One decision with the answer of every party, and whether it stands."""

    rij: Bestuursbesluit
    antwoorden: list[Partijantwoord]
    stand: Stand
    oordeel: Oordeel

    @property
    def mijn(self) -> list[Partijantwoord]:
        """The answers that the reader may write."""
        return [a for a in self.antwoorden if a.mag]

    @property
    def te_bevestigen(self) -> bool:
        """Is there an answer of the reader's party that somebody else wrote down?"""
        return any(a.te_bevestigen for a in self.antwoorden)

    @property
    def waarom_niet(self) -> Reden:
        """Why the reader may write none of them."""
        oordelen = [a.oordeel for a in self.antwoorden if a.oordeel is not None]
        return oordelen[0].redenen[0] if oordelen else reden("R207", "bestuur.spreekt_niet")


@dataclass(frozen=True)
class Bijeenkomstblad:
    """One meeting: seats on its day with who was there, what it lacked, its agenda and its decisions."""

    rij: Bijeenkomst
    leden: list[Lid]
    gebreken: tuple[Reden, ...]
    agenda: list[Agendaplek]
    besluiten: list[Besluitregel]


def read_bijeenkomst(rij: Bijeenkomst, door: Handelend | None = None) -> Bijeenkomstblad:
    """One meeting with all that belongs to it; ``door``: for whom it is asked who may answer. Nine queries at most."""
    er = {a.lid_id: a.aanwezig for a in rij.aanwezigen.all()}
    zetels = list(list_members_on(rij))
    namen = read_houders({z.functie for z in zetels})
    leden = [Lid(z, namen.get(z.functie), er.get(z.id)) for z in zetels]
    feiten = [_facts(z, er.get(z.id, False)) for z in zetels]
    agenda = list(rij.plekken.select_related("werkpunt__thema").order_by("nummer", "id"))
    return Bijeenkomstblad(rij, leden, _judge(rij, feiten), agenda, _decisions(rij, zetels, door))


def _decisions(rij: Bijeenkomst, zetels: Iterable[Gremiumlid], door: Handelend | None) -> list[Besluitregel]:
    """Every party with a seat that day must answer, whether it was there or not (R204)."""
    partijen = {z.organisatie_id: z.organisatie.naam for z in zetels if z.mandaat != Mandaat.LUISTEREN}
    regels = []
    besluiten = list(
        rij.besluiten.select_related("werkpunt").prefetch_related("stemmen__organisatie").order_by("gemaakt_op", "id")
    )
    if not besluiten:
        return []
    schrijvers = read_houders({s.door for b in besluiten for s in b.stemmen.all()})
    antwoord_van = partial(_answer, read_sprekers(rij.gremium_id), schrijvers, door)
    for besluit in besluiten:
        gezegd = {i.organisatie_id: i for i in besluit.stemmen.all()}
        namen = partijen | {i.organisatie_id: i.organisatie.naam for i in gezegd.values()}
        antwoorden = [
            antwoord_van(rij.regio_id, o, naam, gezegd.get(o))
            for o, naam in sorted(namen.items(), key=lambda paar: paar[1])
        ]
        stand, oordeel = overeenstemming({a.naam: a.antwoord for a in antwoorden})
        regels.append(Besluitregel(besluit, antwoorden, stand, oordeel))
    return regels


def _answer(
    sprekers: Sprekers, schrijvers: dict[UUID, Houder], door: Handelend | None, regio: str, organisatie: UUID, naam: str,
    stem: Partijstem | None,
) -> Partijantwoord:  # fmt: skip
    """What a party says, who wrote that, and whether ``door`` may."""
    oordeel, namens = None, False
    if door is not None:
        namens = sprekers.speaks(door.houder, organisatie, door.moment)
        oordeel = mag_antwoorden(sprekers.facts(organisatie, stem, door, houdt_bij=keeps(door, regio)))
    if stem is None:
        return Partijantwoord(organisatie, naam, Antwoord.OPEN, oordeel=oordeel, namens=namens)
    return Partijantwoord(
        organisatie, naam, Antwoord(stem.antwoord), stem.toelichting, schrijvers.get(stem.door), stem.op,
        sprekers.said_itself(stem), oordeel, namens,
    )  # fmt: skip


# Yearly duties ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Jaarplichtregel:
    """One duty of every year with its clock, and the last time that it was done."""

    plicht: Jaarplicht
    gedaan_op: date | None
    termijn: Termijn
    stand: Termijnstand


def read_jaarplichten(regio: str, vandaag: date, parameters: Parameters) -> list[Jaarplichtregel]:
    """The clock of every yearly duty of a region. Four queries.

    What was never done counts from the first day on which the region recorded anything of its governance.
    """
    laatst: dict[str, date] = {}
    for blijk in _proofs(Jaarplichtblijk.objects.filter(regio=regio)):
        laatst[blijk.soort] = max(laatst.get(blijk.soort, date.min), done_on(blijk))
    begonnen = Gremium.objects.filter(regio=regio).aggregate(eerst=Min("gemaakt_op"))["eerst"]
    begin = begonnen.date() if begonnen else vandaag
    kalender = read_kalender(regio)
    regels = []
    for plicht in JAARPLICHTEN.values():
        gedaan = laatst.get(plicht.sleutel)
        termijn, stand = stand_jaarplicht(gedaan, begin, vandaag, parameters, kalender)
        regels.append(Jaarplichtregel(plicht, gedaan, termijn, stand))
    return sorted(regels, key=lambda r: (r.termijn.einde, r.plicht.sleutel))


def list_blijken(regio: str, soort: str) -> list[Jaarplichtblijk]:
    """When a duty was done, the latest first."""
    rijen = Jaarplichtblijk.objects.filter(regio=regio, soort=soort).order_by("-gedaan_op", "-op", "id")
    return _proofs(rijen)


def done_on(blijk: Jaarplichtblijk) -> date:
    """When a duty was done: on the day of its meeting, which may have been put right."""
    return blijk.bijeenkomst.dag if blijk.bijeenkomst is not None else blijk.gedaan_op


def _proofs(rijen: QuerySet[Jaarplichtblijk]) -> list[Jaarplichtblijk]:
    """Of these what still proves something: minutes that were put right may say that a party was not there (BR40)."""
    er: dict[UUID, list[Partij]] = defaultdict(list)
    aanwezig = Aanwezigheid.objects.filter(aanwezig=True, bijeenkomst__in=rijen.order_by().values("bijeenkomst"))
    for bijeenkomst, partij in aanwezig.values_list("bijeenkomst", "lid__partij"):
        er[bijeenkomst].append(Partij(partij))
    return [
        b
        for b in rijen.select_related("bijeenkomst__gremium")
        if b.bijeenkomst is None or telt_als_oogo(Gremiumsoort(b.bijeenkomst.gremium.soort), er[b.bijeenkomst.id])
    ]
