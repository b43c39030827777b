"""Reads of meetings and agreements, as the pages show them. A fixed number of queries, whatever the number of rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.casus.models import Afspraak, Agendapunt, Genodigde, Overleg, Overlegcheck, Verslag, Verslagversie
from rondom.kern.categorie import Categorie
from rondom.kern.overleg import Familiekeuze, Gespreksteller, count_days, familiekeuze
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie
from rondom.kern.statussen import AfspraakStatus, OverlegStatus
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import Inzicht, visible


@dataclass(frozen=True)
class Genodigdenregel:
    """One person on the list of a meeting."""

    genodigde: Genodigde
    wie: Houder | None


@dataclass(frozen=True)
class Afspraakregel:
    """One agreement with its owner."""

    afspraak: Afspraak
    wie: Houder | None
    te_laat: bool
    van_mij: bool
    mag_wijzigen: bool


@dataclass(frozen=True)
class Overlegregel:
    """One meeting in a list."""

    overleg: Overleg
    teller: Gespreksteller


@dataclass(frozen=True)
class Overlegblad:
    """Everything of one meeting that this holder may see."""

    overleg: Overleg
    inzicht: Inzicht
    teller: Gespreksteller
    genodigden: tuple[Genodigdenregel, ...]
    uitgelaten: tuple[Genodigdenregel, ...]
    mijn: Genodigde | None
    keuze: Familiekeuze
    agenda: tuple[tuple[Agendapunt, Houder | None], ...]
    verslag: Verslag | None
    verslag_van: Houder | None
    versies: tuple[tuple[Verslagversie, Houder | None], ...]
    checks: tuple[tuple[Overlegcheck, Houder | None], ...]
    afspraken: tuple[Afspraakregel, ...]

    @property
    def ziet_verslag(self) -> bool:
        return self.inzicht.ziet(Categorie.VERSLAG)

    @property
    def mag_regelen(self) -> bool:
        """May this holder change the meeting itself?"""
        return bool(self.inzicht.schrijven & Categorie.CONTACT)

    @property
    def mag_schrijven(self) -> bool:
        """May this holder write the report?"""
        return bool(self.inzicht.schrijven & Categorie.VERSLAG)

    @property
    def mag_punten(self) -> bool:
        """May this holder put a point on the agenda?"""
        return bool(self.inzicht.bijdragen & Categorie.VERSLAG) and self.mijn is not None

    @property
    def mijn_check(self) -> bool:
        """Has this holder given the quick check?"""
        return self.mijn is not None and any(c.houder == self.mijn.houder for c, _ in self.checks)

    @property
    def wacht_op_check(self) -> bool:
        return (
            self.overleg.status == OverlegStatus.AFGEROND
            and self.mijn is not None
            and bool(self.mijn.aanwezig)
            and self.ziet_verslag
            and not self.mijn_check
        )


def list_overleggen(dossier: UUID, door: Handelend, regio: str) -> list[Overlegregel]:
    """The meetings of a casus: without a date first, then newest first."""
    rijen = visible(Overleg.objects.filter(dossier=dossier), door).order_by("-gepland_op", "-gevraagd_op", "id")
    parameters = read_parameters(regio)
    return [Overlegregel(o, count_of(o, door.vandaag, parameters)) for o in rijen]


def list_meetings(door: Handelend) -> QuerySet[Overleg]:
    """The meetings to which a holder is invited, for a calendar: from half a year ago on."""
    mijn = Genodigde.objects.filter(houder=door.houder, uitgelaten=False).values("overleg")
    return visible(Overleg.objects.filter(id__in=mijn, gepland_op__isnull=False), door).order_by("gepland_op", "id")


def count_of(overleg: Overleg, vandaag: date, parameters: Parameters) -> Gespreksteller:
    """How the week of BR12 stands for one meeting."""
    gepland = overleg.gepland_op.astimezone(TIJDZONE).date() if overleg.gepland_op else None
    gehouden = gepland if overleg.status in (OverlegStatus.BEZIG, OverlegStatus.AFGEROND) else None
    if overleg.afgerond_op is not None:
        gehouden = overleg.afgerond_op.astimezone(TIJDZONE).date()
    return count_days(
        overleg.gevraagd_op, vandaag, gepland_op=gepland, gehouden_op=gehouden and max(gehouden, overleg.gevraagd_op),
        parameters=parameters,
    )  # fmt: skip


def _chooses(g: Genodigde) -> bool:
    """Whose choice decides on together or apart: the parents'; of the young person only 'apart' counts."""
    if g.naaste is None or g.uitgelaten:
        return False
    return g.naaste.relatie != Relatie.JEUGDIGE or g.familie_keuze == Familiekeuze.APART


def read_blad(overleg: Overleg, inzicht: Inzicht, door: Handelend) -> Overlegblad:
    """One meeting with people, agenda, report, checks and agreements."""
    genodigden = list(Genodigde.objects.filter(overleg=overleg).select_related("naaste").order_by("id"))
    agenda = list(Agendapunt.objects.filter(overleg=overleg).order_by("op", "id"))
    verslag = Verslag.objects.filter(overleg=overleg).first()
    versies = list(Verslagversie.objects.filter(verslag=verslag).order_by("-nummer", "id")) if verslag else []
    checks = list(Overlegcheck.objects.filter(overleg=overleg).order_by("op", "id"))
    afspraken = list_afspraken(overleg.dossier_id, door).filter(overleg=overleg)
    wie = read_houders(
        {g.houder for g in genodigden} | {p.door for p in agenda} | {c.houder for c in checks}
        | {a.eigenaar for a in afspraken} | {v.door for v in versies} | ({verslag.door} if verslag else set())
    )  # fmt: skip
    regels = [Genodigdenregel(g, wie.get(g.houder)) for g in genodigden]
    regels.sort(key=_order)
    return Overlegblad(
        overleg=overleg,
        inzicht=inzicht,
        teller=count_of(overleg, door.vandaag, read_parameters(overleg.dossier.regio_id)),
        genodigden=tuple(r for r in regels if not r.genodigde.uitgelaten),
        uitgelaten=tuple(r for r in regels if r.genodigde.uitgelaten),
        mijn=next((g for g in genodigden if g.houder == door.houder and not g.uitgelaten), None),
        keuze=familiekeuze(g.familie_keuze for g in genodigden if _chooses(g)),
        agenda=tuple((p, wie.get(p.door)) for p in agenda),
        verslag=verslag,
        verslag_van=wie.get(verslag.door) if verslag else None,
        versies=tuple((v, wie.get(v.door)) for v in versies),
        checks=tuple((c, wie.get(c.houder)) for c in checks),
        afspraken=tuple(show_afspraken(afspraken, wie, inzicht, door)),
    )


def _order(regel: Genodigdenregel) -> tuple[int, str, str]:
    """The child first, then family, then by organisation and name."""
    wie = regel.wie
    if wie is None:
        return (3, "", "")
    kind = regel.genodigde.naaste is not None and regel.genodigde.naaste.relatie == Relatie.JEUGDIGE
    return (0 if kind else 1 if wie.is_familie else 2, wie.organisatie, wie.naam)


def list_afspraken(dossier: UUID, door: Handelend) -> QuerySet[Afspraak]:
    """The agreements of a dossier that this holder may see: open ones by date, then the others."""
    rijen = visible(Afspraak.objects.filter(dossier=dossier).select_related("na"), door)
    return rijen.alias(klaar=~Q(status=AfspraakStatus.OPEN)).order_by("klaar", "termijn", "op", "id")


def show_afspraken(
    rijen: Iterable[Afspraak], wie: dict[UUID, Houder], inzicht: Inzicht, door: Handelend
) -> list[Afspraakregel]:
    """Agreements with their owners and what this holder may do with them."""
    return [
        Afspraakregel(
            afspraak=a,
            wie=wie.get(a.eigenaar),
            te_laat=a.status == AfspraakStatus.OPEN and a.termijn < door.vandaag,
            van_mij=a.eigenaar == door.houder,
            mag_wijzigen=may_change(a, inzicht, door),
        )
        for a in rijen
    ]


def may_change(afspraak: Afspraak, inzicht: Inzicht, door: Handelend) -> bool:
    """The owner, or who writes in this category."""
    return afspraak.eigenaar == door.houder or bool(inzicht.schrijven & Categorie(afspraak.categorie))
