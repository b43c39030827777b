"""The plan page: per life area what we want, who does what when, and what each thinks. A fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from rondom.casus.feiten_inzet import list_functies
from rondom.casus.feiten_plan import Plankant, read_plankant
from rondom.casus.models import Afspraak, Casus, Doel, Inzet, Plandeel, Planversie, Regie, Standpunt
from rondom.casus.services.doel import check_rewrite
from rondom.casus.services.plan import LOPENDE_DOELEN, latest_views
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Actie, Categorie, Leefgebied
from rondom.kern.oordeel import Oordeel, Reden
from rondom.kern.plan import (
    Plandeelsoort,
    check_leiden,
    check_onderdelen,
    check_schoolloopbaan,
    check_toevoegen,
    leefgebieden,
)
from rondom.kern.statussen import DOEL, PlanStatus, check_overgang
from rondom.netwerk.selectors import list_contacts
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import Inzicht, valid_rechten, visible
from rondom.toegang.models import Naaste


@dataclass(frozen=True)
class Mening:
    """What one party said of a goal; ``eerder``: of an earlier text of it."""

    standpunt: Standpunt
    wie: Houder | None
    eerder: bool


@dataclass(frozen=True)
class Actieregel:
    """Who does something, when."""

    afspraak: Afspraak
    wie: Houder | None


@dataclass(frozen=True)
class Doelkaart:
    """One goal with everything that belongs to it."""

    doel: Doel
    meningen: tuple[Mening, ...]
    wachten_op: tuple[Houder, ...]
    acties: tuple[Actieregel, ...]
    mijn: Standpunt | None
    """What the reader said of the text as it reads now."""
    schrijft_mee: bool
    stappen: tuple[str, ...]
    """Statuses to which the reader may bring it."""

    @property
    def oneens(self) -> bool:
        """Does somebody see it differently, now?"""
        return any(not m.standpunt.akkoord and not m.eerder for m in self.meningen)


@dataclass(frozen=True)
class Gebied:
    """The goals of one life area; ``mag_erbij``: the reader may add one."""

    leefgebied: Leefgebied
    doelen: tuple[Doelkaart, ...]
    mag_erbij: bool


@dataclass(frozen=True)
class Planbeeld:
    """One part of the plan as one holder sees it."""

    deel: Plandeel
    kant: Plankant
    eigen: tuple[Doelkaart, ...]
    """The child's own goals: always on top."""
    gebieden: tuple[Gebied, ...]
    klaar: tuple[Doelkaart, ...]
    regisseur: Houder | None
    gevraagd: Houder | None
    aanbod: Regie | None
    verborgen: tuple[Categorie, ...]
    namen: dict[UUID, Houder] = field(default_factory=dict)
    leiden: Oordeel | None = None
    naar: tuple[str, ...] = ()
    """Statuses to which the part may go now."""
    niet_in_versie: tuple[Leefgebied, ...] = ()
    """Life areas with goals that the present version lacks, because who adopted it may not read them."""
    hulp: tuple[Inzet, ...] = ()
    """Youth help beside this part, as status: the part about school always names it (R077)."""
    school: tuple[Doel, ...] = ()
    """Of a family part: the goals about school of its children, which it always names (BR17)."""
    ontbreekt: tuple[Reden, ...] = ()
    """Parts that a plan always has and this one lacks, each with its rule."""

    @property
    def mag_aanvullen(self) -> bool:
        """May the reader add these life areas to the version?"""
        return any(self.kant.inzicht.schrijven & PLAN_PER_LEEFGEBIED[g] for g in self.niet_in_versie)

    @property
    def leeg(self) -> bool:
        """Is there no goal yet that the reader may see?"""
        return not (self.eigen or self.klaar or any(g.doelen for g in self.gebieden))

    @property
    def mag_eigen_doel(self) -> bool:
        """May the reader write an own goal, as the young person?"""
        return self.kant.schrijver.is_jeugdige and bool(self.kant.schrijver.bijdraagt)

    @property
    def mag_doel(self) -> bool:
        """May the reader add a goal somewhere?"""
        return any(g.mag_erbij for g in self.gebieden)

    @property
    def kaarten(self) -> tuple[Doelkaart, ...]:
        """All goals that count, the child's own first."""
        return (*self.eigen, *(k for g in self.gebieden for k in g.doelen))

    @property
    def nog_zeggen(self) -> int:
        """Of how many goals the reader has said nothing yet."""
        return sum(k.mijn is None for k in self.kaarten)


def find_plandeel(dossier: UUID, door: Handelend) -> Plandeel | None:
    """The child's part under a casus, when it was begun."""
    rijen = Plandeel.objects.filter(dossier=dossier).select_related("plan", "dossier__school")
    return visible(rijen, door).first()


def find_family_part(deel: Plandeel, door: Handelend) -> Plandeel | None:
    """The family part of this plan, when the holder may know of it."""
    rijen = Plandeel.objects.filter(plan=deel.plan_id, soort=Plandeelsoort.GEZIN).exclude(pk=deel.pk)
    return visible(rijen.select_related("plan", "dossier__school"), door).first()


def find_casus_of(deel: Plandeel) -> Casus | None:
    """The casus of a part: its own, or that from which the family part was opened, when the holder may see it."""
    hoofd = deel.dossier.hoofd_id or deel.dossier_id
    return (
        Casus.objects.filter(dossier=hoofd)
        .select_related("jeugdige", "dossier", "dossier__school", "jeugdige__woongemeente")
        .first()
    )


def read_planbeeld(deel: Plandeel, door: Handelend, inzicht: Inzicht | None = None) -> Planbeeld:
    """Read one part for one holder."""
    kant = read_plankant(deel, door, inzicht)
    doelen = list(visible(Doel.objects.filter(plandeel=deel).order_by("volgorde", "op", "id"), door))
    meningen = latest_views(doelen)
    afspraken = list(
        visible(Afspraak.objects.filter(doel__in=doelen), door).exclude(status="vervallen").order_by("termijn", "op")
    )
    aanbod = kant.stand.aanbod
    gezocht = {s.houder for per in meningen.values() for s in per.values()} | {a.eigenaar for a in afspraken}
    gezocht |= set(kant.aan_tafel.lezen) | {r.houder for r in kant.stand.rijen}
    gezocht |= {kant.regisseur} if kant.regisseur else set()
    namen = read_houders(gezocht)
    kaarten = [
        _kaart(d, meningen[d.id], [a for a in afspraken if a.doel_id == d.id], kant, namen, door) for d in doelen
    ]
    lopend = [k for k in kaarten if k.doel.status in LOPENDE_DOELEN]
    return Planbeeld(
        deel=deel,
        kant=kant,
        eigen=tuple(k for k in lopend if k.doel.eigen_doel),
        gebieden=_areas(kant, [k for k in lopend if not k.doel.eigen_doel], door),
        klaar=tuple(k for k in kaarten if k.doel.status not in LOPENDE_DOELEN),
        regisseur=namen.get(kant.regisseur) if kant.regisseur else None,
        gevraagd=namen.get(aanbod.houder) if aanbod else None,
        aanbod=aanbod,
        verborgen=tuple(c for g in _own_areas(kant, door) if not kant.inzicht.ziet(c := PLAN_PER_LEEFGEBIED[g])),
        namen=namen,
        hulp=(hulp := _help_of(deel, kant, door)),
        school=(school := _school_of(deel, door)),
        ontbreekt=_missing(deel, kant, lopend, hulp) or _missing_school(deel, school, door),
        leiden=check_leiden(kant.schrijver, len(lopend)),
        niet_in_versie=missing_areas(deel, [k.doel for k in lopend], door),
        naar=tuple(
            s.value for s in PlanStatus if s != deel.status and check_overgang("plan", deel.status, s.value).mag
        ),
    )


def _help_of(deel: Plandeel, kant: Plankant, door: Handelend) -> tuple[Inzet, ...]:
    """Youth help beside this child's part: that it is there and by whom, as status (R077)."""
    if deel.soort != Plandeelsoort.KIND:
        return ()
    rijen = visible(Inzet.objects.filter(dossier=deel.dossier_id, gestopt_op__isnull=True), door)
    return tuple(
        rijen.exclude(leefgebied=Leefgebied.SCHOOL).select_related("aanbieder").order_by("aangevraagd_op", "id")
    )


def _school_of(deel: Plandeel, door: Handelend) -> tuple[Doel, ...]:
    """The goals about school in the children's parts of this plan, of those whose part the reader may see (BR17)."""
    if deel.soort != Plandeelsoort.GEZIN:
        return ()
    rijen = Doel.objects.filter(
        plandeel__plan=deel.plan_id, plandeel__soort=Plandeelsoort.KIND, leefgebied=Leefgebied.SCHOOL
    )
    return tuple(visible(rijen.filter(status__in=LOPENDE_DOELEN).order_by("volgorde", "op", "id"), door))


def _missing_school(deel: Plandeel, school: tuple[Doel, ...], door: Handelend) -> tuple[Reden, ...]:
    if deel.soort != Plandeelsoort.GEZIN or deel.status == PlanStatus.AFGESLOTEN:
        return ()
    kinderen = Plandeel.objects.filter(plan=deel.plan_id, soort=Plandeelsoort.KIND).values("dossier")
    rechten = valid_rechten(door).filter(dossier__in=kinderen)
    ziet = any(r.categorieen & Categorie.PLAN_SCHOOL and r.acties & Actie.LEZEN for r in rechten)
    return check_schoolloopbaan(school=bool(school), ziet_school=ziet)


def read_help(versies: Iterable[Planversie], door: Handelend) -> dict[str, Inzet]:
    """The help that these versions name, by key, as far as the reader may know of it (BR17). One query."""
    ids = {sleutel for v in versies for sleutel in v.inhoud.get("hulp", ())}
    rijen = visible(Inzet.objects.filter(id__in=ids).select_related("aanbieder"), door)
    return {str(i.id): i for i in rijen}


def _missing(deel: Plandeel, kant: Plankant, lopend: list[Doelkaart], hulp: tuple[Inzet, ...]) -> tuple[Reden, ...]:
    if deel.soort != Plandeelsoort.KIND or deel.status == PlanStatus.AFGESLOTEN:
        return ()
    return check_onderdelen(
        school=any(k.doel.leefgebied == Leefgebied.SCHOOL for k in lopend),
        hulp=bool(hulp),
        ziet_school=kant.inzicht.ziet(Categorie.PLAN_SCHOOL),
        ziet_hulp=kant.inzicht.ziet(Categorie.STATUS),
    )


def missing_areas(deel: Plandeel, doelen: list[Doel], door: Handelend) -> tuple[Leefgebied, ...]:
    """The life areas of these goals of which the version that holds has no words."""
    if deel.status != PlanStatus.VASTGESTELD:
        return ()
    versies = visible(Planversie.objects.filter(plandeel=deel, nummer=deel.nummer), door)
    erin = set(versies.values_list("leefgebied", flat=True))
    return tuple(g for g in Leefgebied if g not in erin and any(d.leefgebied == g for d in doelen))


def _own_areas(kant: Plankant, door: Handelend) -> tuple[Leefgebied, ...]:
    feiten = kant.aan_tafel.feiten
    return leefgebieden(Plandeelsoort(kant.deel.soort), feiten.geboortedatum, door.vandaag, kant.aan_tafel.parameters)


def areas_to_write(kant: Plankant, door: Handelend, *, eigen_doel: bool = False) -> tuple[Leefgebied, ...]:
    """The life areas in which this holder may add a goal."""
    return tuple(g for g in _own_areas(kant, door) if check_toevoegen(kant.schrijver, g, eigen_doel=eigen_doel).mag)


def _areas(kant: Plankant, kaarten: list[Doelkaart], door: Handelend) -> tuple[Gebied, ...]:
    """The life areas that the reader may see, in order; also an old one that still has goals."""
    erbij = areas_to_write(kant, door)
    eigen = _own_areas(kant, door)
    gebieden = []
    for leefgebied in Leefgebied:
        doelen = tuple(k for k in kaarten if k.doel.leefgebied == leefgebied)
        if doelen or (leefgebied in eigen and kant.inzicht.ziet(PLAN_PER_LEEFGEBIED[leefgebied])):
            gebieden.append(Gebied(leefgebied, doelen, leefgebied in erbij))
    return tuple(gebieden)


def _kaart(
    doel: Doel,
    gezegd: dict[UUID, Standpunt],
    afspraken: list[Afspraak],
    kant: Plankant,
    namen: dict[UUID, Houder],
    door: Handelend,
) -> Doelkaart:
    nu = {wie for wie, s in gezegd.items() if s.doelversie == doel.versie}
    schrijft = check_rewrite(kant, doel, door, tekst_anders=False).mag
    lezers = [wie for wie, masker in kant.aan_tafel.lezen.items() if masker & doel.categorie]
    voorgelegd = kant.deel.status != PlanStatus.CONCEPT
    return Doelkaart(
        doel=doel,
        meningen=tuple(Mening(s, namen.get(wie), wie not in nu) for wie, s in gezegd.items()),
        wachten_op=tuple(namen[w] for w in lezers if voorgelegd and w not in nu and w in namen),
        acties=tuple(Actieregel(a, namen.get(a.eigenaar)) for a in afspraken),
        mijn=gezegd[door.houder] if door.houder in nu else None,
        schrijft_mee=schrijft,
        stappen=tuple(o.naar for o in DOEL.vanuit(doel.status)) if schrijft else (),
    )


def list_versies(deel: Plandeel, door: Handelend) -> list[Planversie]:
    """The versions of a part that the holder may see, newest first; per life area."""
    orde = [g.value for g in Leefgebied]
    rijen = visible(Planversie.objects.filter(plandeel=deel), door)
    return sorted(rijen, key=lambda v: (-v.nummer, orde.index(v.leefgebied)))


def list_owners(kant: Plankant) -> list[Houder]:
    """Who can take an action on: everybody at the table, and others of the family's own network (R082)."""
    ids = set(kant.aan_tafel.lezen)
    ids |= set(Naaste.objects.filter(id__in=[n.id for n in kant.aan_tafel.feiten.naasten]).values_list("id", flat=True))
    gevonden = read_houders(ids)
    orde = list(kant.aan_tafel.lezen)
    return sorted(gevonden.values(), key=lambda h: (orde.index(h.id) if h.id in orde else len(orde), h.naam))


def list_participants(deel: Plandeel, door: Handelend) -> list[Houder]:
    """The professionals who work on a part, in order of coming in; what they read, consent decides."""
    ids = list_functies(deel.dossier_id, door.vandaag)
    gevonden = read_houders(ids)
    return [gevonden[i] for i in ids if i in gevonden]


def list_newcomers(deel: Plandeel, school: UUID, aan_tafel: list[Houder], door: Handelend) -> list[Houder]:
    """Who can be brought into a family part: people at the child's table, and the school's fixed contacts (R005)."""
    al_mee = set(list_functies(deel.dossier_id, door.vandaag))
    vast = [f.id for f in list_contacts(school, door.vandaag) if f.id != door.houder]
    nieuw = {h.id: h for h in (*aan_tafel, *read_houders(vast).values()) if h.id not in al_mee}
    return list(nieuw.values())
