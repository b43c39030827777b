"""Reads of help and support: the list of a casus, and one page with everything that belongs to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from rondom.casus.feiten_inzet import category_of, read_ontvangers
from rondom.casus.models import (
    Aanmelding,
    Casus,
    Evaluatie,
    Inzet,
    Inzetinhoud,
    Nazorg,
    Schoolbeeld,
    Statusbericht,
    Taak,
    Terugkoppelafspraak,
)
from rondom.casus.services.inzet import feedback_term
from rondom.kern.categorie import Categorie
from rondom.kern.statussen import InzetStatus
from rondom.kern.terugkoppeling import Ontvanger
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import Inzicht, visible
from rondom.toegang.models import Betrokkene

START, WIJZIGING, EINDE = "start", "wijziging", "einde"
ALLEEN_STATUS = Categorie.CONTACT | Categorie.STATUS | Categorie.VERZUIM
"""Who may read no more than this gets the status page of help."""
MOMENTEN = {
    "gestart": START,
    "gewijzigd": WIJZIGING,
    "afgesloten": EINDE,
    "anders_voortgezet": EINDE,
    "geweigerd": EINDE,
}


def list_inzetten(dossier: UUID, door: Handelend) -> list[Inzet]:
    """Help and support in a dossier, what runs first, then the latest. As status: content stands elsewhere."""
    rijen = (
        visible(Inzet.objects.filter(dossier=dossier), door)
        .select_related("aanbieder", "uitvoerder__persoon", "dossier")
        .order_by("-aangevraagd_op", "id")
    )
    return sorted(rijen, key=lambda i: i.status in (InzetStatus.GESTOPT, InzetStatus.GEWEIGERD))


def has_running_help(dossier: UUID, door: Handelend) -> bool:
    """Does help or support run now, as far as this holder may know?"""
    rijen = Inzet.objects.filter(dossier=dossier, gestart_op__isnull=False, gestopt_op__isnull=True)
    return visible(rijen, door).exists()


def find_first_professional(dossier: UUID) -> Houder | None:
    """Who took it up first and stays in sight when a specialist starts (R105); None before that."""
    eerste = (
        Betrokkene.objects.filter(dossier=dossier, casusrol="oppakker", functie__isnull=False)
        .order_by("vanaf", "id")
        .first()
    )
    opgepakt = Aanmelding.objects.filter(dossier=dossier, opgepakt_door__isnull=False).order_by("opgepakt_op").first()
    wie = eerste.functie_id if eerste else opgepakt.opgepakt_door_id if opgepakt else None
    return read_houders([wie]).get(wie) if wie else None


@dataclass(frozen=True)
class Bericht:
    """One status message as shown: to whom, when, and whether it was in time."""

    bericht: Statusbericht
    aan: Houder | None
    op_tijd: bool


@dataclass(frozen=True)
class Schoolcontact:
    """School's contact at one moment of a youth help (R111): whom it reached; None while it has not been needed."""

    moment: str
    op: date | None
    wie: tuple[Houder, ...]


@dataclass(frozen=True)
class Inzetblad:
    """One help as it lies on the table for one holder."""

    inzet: Inzet
    ziet_inhoud: bool
    alleen_status: bool
    """The holder may know that there is help, by whom and since when, and nothing else (promise 3)."""
    inhoud: tuple[Inzetinhoud, ...]
    afspraken: tuple[tuple[Terugkoppelafspraak, Houder | None], ...]
    berichten: tuple[Bericht, ...]
    niet: tuple[tuple[Houder, Ontvanger], ...]
    contact: tuple[Schoolcontact, ...]
    schoolbeelden: tuple[Schoolbeeld, ...]
    evaluatie: Evaluatie | None
    nazorg: tuple[Nazorg, ...]
    mijn_taken: frozenset[str]
    namen: dict[UUID, Houder]


def read_inzetblad(inzet: Inzet, inzicht: Inzicht, door: Handelend) -> Inzetblad:
    """Everything on the page of one help, as far as this holder may see it. A fixed number of queries."""
    inhoud = list(visible(Inzetinhoud.objects.filter(inzet=inzet), door).select_related("doel").order_by("op"))
    afspraken = list(Terugkoppelafspraak.objects.filter(inzet=inzet).order_by("wat", "id"))
    berichten = list(Statusbericht.objects.filter(inzet=inzet).order_by("-verzonden_op", "id"))
    beelden = list(visible(Schoolbeeld.objects.filter(inzet=inzet), door).order_by("-op"))
    nazorg = list(Nazorg.objects.filter(inzet=inzet).order_by("gepland_op"))
    ontvangers = [o for o in read_ontvangers(inzet, door) if not o.status]
    namen = read_houders(
        [a.aan for a in afspraken]
        + [b.aan for b in berichten]
        + [o.houder for o in ontvangers]
        + [b.door for b in beelden]
        + [n.houder for n in nazorg]
        + [i.door for i in inhoud]
        + [i for i in (inzet.regie_bij, inzet.nazorg_door) if i]
    )
    return Inzetblad(
        inzet=inzet,
        ziet_inhoud=inzicht.ziet(category_of(inzet)),
        alleen_status=not inzicht.lezen & ~ALLEEN_STATUS,
        inhoud=tuple(inhoud),
        afspraken=tuple((a, namen.get(a.aan)) for a in afspraken),
        berichten=tuple(_messages(inzet, berichten, namen)),
        niet=tuple((namen[o.houder], o) for o in ontvangers if o.houder in namen),
        contact=tuple(_contact(inzet, berichten, namen)),
        schoolbeelden=tuple(beelden),
        evaluatie=Evaluatie.objects.filter(inzet=inzet).order_by("-gepland_op", "-id").first(),
        nazorg=tuple(nazorg),
        mijn_taken=frozenset(
            Taak.objects.filter(object_id=inzet.id, houder=door.houder, afgerond_op__isnull=True).values_list(
                "soort", flat=True
            )
        ),
        namen=namen,
    )


def _messages(inzet: Inzet, berichten: Iterable[Statusbericht], namen: dict[UUID, Houder]) -> Iterable[Bericht]:
    uiterst: dict[date, date] = {}
    for b in berichten:
        if b.feit_op not in uiterst:
            uiterst[b.feit_op] = feedback_term(inzet, b.feit_op)
        yield Bericht(b, namen.get(b.aan), _day(b.verzonden_op) <= uiterst[b.feit_op])


def _day(moment: datetime) -> date:
    return moment.astimezone(TIJDZONE).date()


def _contact(inzet: Inzet, berichten: list[Statusbericht], namen: dict[UUID, Houder]) -> Iterable[Schoolcontact]:
    school = inzet.dossier.school_id
    for moment in (START, WIJZIGING, EINDE):
        aan_school = [
            b
            for b in berichten
            if MOMENTEN[b.soort] == moment and (h := namen.get(b.aan)) is not None and h.organisatie_id == school
        ]
        dag = max((b.feit_op for b in aan_school), default=None)
        wie = tuple(dict.fromkeys(namen[b.aan] for b in aan_school if b.feit_op == dag))
        yield Schoolcontact(moment, dag, wie)


@dataclass(frozen=True)
class Keuzepersoon:
    """Somebody who can be chosen in a form."""

    houder: Houder
    ontvanger: Ontvanger


def list_keuzepersonen(inzet: Inzet, door: Handelend) -> list[Keuzepersoon]:
    """Everybody around the child with what he or she may hear of this help, family first. A fixed number of queries."""
    ontvangers = read_ontvangers(inzet, door)
    namen = read_houders(o.houder for o in ontvangers)
    personen = [Keuzepersoon(namen[o.houder], o) for o in ontvangers if o.houder in namen]
    return sorted(personen, key=lambda p: not p.houder.is_familie)


def find_casus(dossier: UUID) -> Casus:
    """The casus of a dossier, with what every page of it shows."""
    return Casus.objects.select_related("jeugdige", "jeugdige__school", "dossier", "dossier__school").get(
        dossier=dossier
    )
