"""Reads of the network as people look for it: organisations, who works there, who it was on a day, seats (R001–R008)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Func, OuterRef, Prefetch, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Lower

from rondom.kern.expertise import EXPERTISES
from rondom.kern.plaatsen import LOOPT_AF, Zetelstand, zetelstanden
from rondom.kern.regio import VORMEN, Teamvorm
from rondom.kern.regio import Regio as Regiogegevens
from rondom.kern.rollen import ROLLEN
from rondom.kern.routefeiten import Onderwijssoort
from rondom.netwerk.feiten_netwerk import bezetting_of
from rondom.netwerk.models import (
    Contactpersoon,
    Expertise,
    Functie,
    Netwerkwijziging,
    Organisatie,
    Organisatiesoort,
    Persoon,
    School,
    Zetelbezetting,
)
from rondom.netwerk.selectors import read_wie
from rondom.netwerk.zoekwoord import correct, plain, words_of


def on_day(dag: date, voor: str = "") -> Q:
    """Rows with a period that holds on a day."""
    return Q(**{f"{voor}vanaf__lte": dag}) & (Q(**{f"{voor}tot__isnull": True}) | Q(**{f"{voor}tot__gt": dag}))


def names_of_kinds(regio: str, dag: date, taal: str) -> dict[str, str]:
    """What every kind of organisation is called here: the fixed ones, and the region's own team forms (R002)."""
    namen = {s.value: str(s.label) for s in Organisatiesoort}
    namen |= {sleutel: getattr(naam, taal) for sleutel, naam in VORMEN.items()}
    wie = read_wie(regio, dag)
    return namen | {v.sleutel: getattr(v.naam, taal) for v in (wie.vormen if wie else ())}


TE_KIEZEN = 1500
"""More people than this make no list to choose from."""


# Organisations -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Zoekvraag:
    """What somebody looks for. Empty parts do not limit."""

    zoek: str = ""
    soort: str = ""
    gemeente: str = ""


def search_organisations(vraag: Zoekvraag, regio: str, dag: date) -> tuple[QuerySet[Organisatie], str]:
    """Organisations of a region, by name, with how many people work there; and what was meant when a word was unknown."""
    rijen = Organisatie.objects.filter(regio=regio)
    if vraag.soort:
        rijen = rijen.filter(soort=vraag.soort)
    if vraag.gemeente:
        rijen = rijen.filter(gemeente=vraag.gemeente)
    bedoeld = ""
    if woorden := words_of(vraag.zoek):
        letterlijk = rijen
        for woord in woorden:
            letterlijk = letterlijk.alias(kaal=bare("naam")).filter(
                Q(kaal__contains=woord) | Q(school__brin__istartswith=woord)
            )
        if letterlijk.exists():
            return _with_people(letterlijk, dag), ""
        namen = {
            pk: words_of(f"{naam} {brin or ''}") for pk, naam, brin in rijen.values_list("pk", "naam", "school__brin")
        }
        gevonden = _with_words(namen, woorden)
        if not gevonden:
            bekend = {w for ws in namen.values() for w in ws}
            verbeterd = [correct(w, bekend) or w for w in woorden]
            gevonden = _with_words(namen, verbeterd)
            bedoeld = " ".join(verbeterd) if gevonden else ""
        rijen = rijen.filter(pk__in=gevonden)
    return _with_people(rijen, dag), bedoeld


def _with_people(rijen: QuerySet[Organisatie], dag: date) -> QuerySet[Organisatie]:
    """By name, with how many people work there: counted for the rows of the page alone."""
    hier = Functie.objects.filter(on_day(dag), organisatie=OuterRef("pk")).order_by().values("organisatie")
    mensen = Coalesce(Subquery(hier.annotate(n=Count("pk")).values("n")), 0)
    return rijen.select_related("gemeente", "school").annotate(mensen=mensen).order_by("naam", "id")


_ACCENTEN = "".join(c for c in map(chr, range(0xC0, 0x180)) if len(plain(c)) == 1 and plain(c) != c)


def bare(veld: str | Value) -> Func:
    """A name as ``words_of`` reads it, in the database: lower case, without accents. Needs no extension."""
    kaal = "".join(map(plain, _ACCENTEN))
    return Func(Lower(veld), Value(_ACCENTEN), Value(kaal), function="translate", output_field=TextField())


def _with_words(namen: Mapping[UUID, list[str]], woorden: list[str]) -> list[UUID]:
    return [pk for pk, eigen in namen.items() if all(any(w.startswith(z) for w in eigen) for z in woorden)]


# People --------------------------------------------------------------------------------------------------------------


def search_people(zoek: str, regio: str, dag: date, expertise: str = "") -> tuple[QuerySet[Functie], str]:
    """Who works in a region on a day, found by name, organisation, function or what one knows much about (R008).

    All words must be found; when nothing has them, the nearest known words are tried. Two or three queries.
    """
    rijen = Functie.objects.filter(on_day(dag), organisatie__regio=regio)
    if expertise:
        rijen = rijen.filter(persoon__in=Expertise.objects.filter(on_day(dag), onderwerp=expertise).values("persoon"))
    woorden, bedoeld = words_of(zoek), ""
    if woorden:
        gevonden = _matching(rijen, woorden, dag)
        if not gevonden.exists():
            bekend = _vocabulary(rijen)
            verbeterd = [correct(w, bekend) or w for w in woorden]
            ander = _matching(rijen, verbeterd, dag)
            if verbeterd != woorden and ander.exists():
                gevonden, bedoeld = ander, " ".join(verbeterd)
        rijen = gevonden
    kent = Prefetch("persoon__expertises", Expertise.objects.filter(on_day(dag)), to_attr="kent")
    return (
        rijen.select_related("persoon", "organisatie")
        .prefetch_related(kent)
        .order_by("persoon__sorteernaam", "organisatie__naam", "id"),
        bedoeld,
    )


def _matching(rijen: QuerySet[Functie], woorden: Iterable[str], dag: date) -> QuerySet[Functie]:
    rijen = rijen.alias(kale_naam=bare("persoon__sorteernaam"), kale_organisatie=bare("organisatie__naam"))
    for woord in woorden:
        rollen = [r.sleutel for r in ROLLEN.values() if _begins(woord, f"{r.nl} {r.en}")]
        kent = [e.sleutel for e in EXPERTISES.values() if _begins(woord, f"{e.nl} {e.en} {e.woorden}")]
        vraag = Q(kale_naam__contains=woord) | Q(kale_organisatie__contains=woord) | Q(rol__in=rollen)
        if kent:
            weet = Expertise.objects.filter(on_day(dag), onderwerp__in=kent).values("persoon")
            vraag |= Q(persoon__in=weet)
        rijen = rijen.filter(vraag)
    return rijen


def _begins(woord: str, tekst: str) -> bool:
    return len(woord) > 1 and any(w.startswith(woord) for w in words_of(tekst))


def _vocabulary(rijen: QuerySet[Functie]) -> set[str]:
    namen = rijen.values_list("persoon__sorteernaam", "organisatie__naam").distinct()
    vast = [f"{r.nl}" for r in ROLLEN.values()] + [f"{e.nl} {e.woorden}" for e in EXPERTISES.values()]
    # The names of organisations as they are written, so that the database finds them again.
    return {w for paar in namen for w in words_of(" ".join(paar))} | {w for t in vast for w in words_of(t)}


def list_functions(organisatie: UUID, dag: date, *, ooit: bool = False) -> QuerySet[Functie]:
    """Who works at an organisation on a day, by function and name; ``ooit``: whoever ever did."""
    rijen = Functie.objects.filter(organisatie=organisatie)
    if not ooit:
        rijen = rijen.filter(on_day(dag))
    kent = Prefetch("persoon__expertises", Expertise.objects.filter(on_day(dag)), to_attr="kent")
    return rijen.select_related("persoon").prefetch_related(kent).order_by("rol", "persoon__sorteernaam", "vanaf")


def list_successors(functie: Functie, dag: date) -> QuerySet[Functie]:
    """Who can take over from somebody: colleagues in the same function, by name."""
    return (
        Functie.objects.filter(on_day(dag), organisatie=functie.organisatie_id, rol=functie.rol)
        .exclude(persoon=functie.persoon_id)
        .select_related("persoon")
        .order_by("persoon__sorteernaam", "id")
    )


def list_changes(*, organisatie: UUID | None = None, functie: UUID | None = None) -> QuerySet[Netwerkwijziging]:
    """What changed at an organisation, or in a function, newest first."""
    rijen = Netwerkwijziging.objects.select_related("functie__persoon", "opvolger__persoon").order_by("-op", "id")
    if functie is not None:
        return rijen.filter(Q(functie=functie) | Q(opvolger=functie))
    return rijen.filter(organisatie=organisatie)


def list_ending(organisaties: QuerySet[Organisatie], dag: date) -> QuerySet[Functie]:
    """Functions that end soon: who comes next?"""
    return (
        Functie.objects.filter(on_day(dag), organisatie__in=organisaties.values("pk"), tot__lte=dag + LOOPT_AF)
        .select_related("persoon", "organisatie")
        .order_by("tot", "persoon__sorteernaam")
    )


def people_to_choose(organisatie: Organisatie) -> QuerySet[Persoon]:
    """Whom one can choose who begins here: everybody of the region, by name; of a large region who ever worked here."""
    hier = Functie.objects.filter(organisatie__regio=organisatie.regio_id)
    if hier.values("persoon").distinct().count() > TE_KIEZEN:
        hier = hier.filter(organisatie=organisatie)
    return Persoon.objects.filter(pk__in=hier.values("persoon")).order_by("sorteernaam", "id")


def find_by_mail(email: str, regio: str) -> Persoon | None:
    """Who in this region has this address; None when nobody, or the address is shared."""
    hier = Functie.objects.filter(organisatie__regio=regio).values("persoon")
    gevonden = list(Persoon.objects.filter(email__iexact=email, pk__in=hier)[:2]) if email else []
    return gevonden[0] if len(gevonden) == 1 else None


# Seats ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Team:
    """A team with its seats on a day; ``wie`` has the functions that sit there."""

    organisatie: Organisatie
    vorm: Teamvorm
    standen: tuple[Zetelstand, ...]
    wie: Mapping[UUID, Functie]


def forms_of(organisatie: Organisatie, wie: Regiogegevens | None) -> tuple[Teamvorm, ...]:
    """The forms with seats that an organisation has by its region's data; of a school those of every such school."""
    school = getattr(organisatie, "school", None)
    onderwijs = Onderwijssoort(school.onderwijssoort) if school is not None else None
    return wie.vormen_at(organisatie.soort, onderwijs) if wie else ()


def with_forms(organisaties: QuerySet[Organisatie], regio: str, dag: date) -> QuerySet[Organisatie]:
    """Of these organisations those that have a form with seats, with their school data, by name."""
    wie = read_wie(regio, dag)
    vormen = [v for v in (wie.vormen if wie else ()) if v.zetels]
    eigen = Q(soort__in=[v.sleutel for v in vormen])
    school = Q(school__onderwijssoort__in={o.value for v in vormen for o in v.op_scholen})
    return organisaties.filter(eigen | school).select_related("school").order_by("naam", "id")


def list_seats(organisaties: Iterable[Organisatie], regio: str, dag: date) -> list[Team]:
    """The seats of these organisations of a region on a day. Two queries for any number; read ``school`` along."""
    wie = read_wie(regio, dag)
    teams = [(o, vorm) for o in organisaties for vorm in forms_of(o, wie)]
    rijen = (
        Zetelbezetting.objects.filter(team__in={o.pk for o, _v in teams})
        .filter(Q(tot__isnull=True) | Q(tot__gt=dag))
        .select_related("functie__persoon", "functie__organisatie")
        .order_by("vanaf", "id")
    )
    per: dict[tuple[UUID, str], list[Zetelbezetting]] = {}
    for rij in rijen if teams else ():
        per.setdefault((rij.team_id, rij.vorm), []).append(rij)
    return [_team(o, vorm, per.get((o.pk, vorm.sleutel), []), dag) for o, vorm in teams]


def _team(organisatie: Organisatie, vorm: Teamvorm, rijen: list[Zetelbezetting], dag: date) -> Team:
    standen = zetelstanden(vorm.zetels, [bezetting_of(r) for r in rijen], dag)
    return Team(organisatie, vorm, standen, {r.functie_id: r.functie for r in rijen})


def list_candidates(regio: str, functie: str, van: str, dag: date) -> QuerySet[Functie]:
    """Who can sit in a seat: in its function when that is a role, of its kind of organisation when it names one."""
    rijen = Functie.objects.filter(on_day(dag), organisatie__regio=regio)
    if functie in ROLLEN:
        rijen = rijen.filter(rol=functie)
    if van:
        rijen = rijen.filter(organisatie__soort=van)
    return rijen.select_related("persoon", "organisatie").order_by("persoon__sorteernaam", "organisatie__naam", "id")


def list_seats_of(functie: UUID, dag: date) -> QuerySet[Zetelbezetting]:
    """The seats of one function on a day."""
    rijen = Zetelbezetting.objects.filter(on_day(dag), functie=functie).select_related("team")
    return rijen.order_by("team__naam", "zetel")


def count_contacts_of(functie: UUID, dag: date) -> int:
    """For how many organisations somebody is the fixed contact on a day."""
    return Contactpersoon.objects.filter(on_day(dag), functie=functie).count()


def schools_with_data(regio: str) -> QuerySet[School]:
    """The schools of a region with their organisation, by name."""
    return (
        School.objects.filter(organisatie__regio=regio)
        .select_related("organisatie__gemeente", "samenwerkingsverband")
        .order_by("organisatie__naam", "pk")
    )
