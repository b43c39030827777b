"""What of the holder's own casussen may not stand in an anonymous question, and what is marked in a text (R024)."""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from rondom.casus.models import Casus
from rondom.kern.herkenbaar import Bekende, Markering, Spoor, mark
from rondom.kern.rechten import Relatie
from rondom.kern.teksten import tekst as woorden_van
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.models.organisatie import Organisatiesoort
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.markeren import find_marks
from rondom.toegang.models import Betrokkene, Jeugdige, Naaste
from rondom.toegang.tonen import taal

ROLLEN = (
    "leerling", "ouder", "broer_zus", "naaste", "professional", "iemand", "datum", "nummer", "telefoon", "email",
    "adres", "klas", "school", "instelling", "plaats",
)  # fmt: skip
_LIDWOORDEN = ("de ", "het ", "’t ", "'t ")
_OUDERS = (Relatie.OUDER, Relatie.VOOGD, Relatie.PLEEGOUDER)


def read_bekenden(door: Handelend) -> tuple[Bekende, ...]:
    """The names, class, postal code and school of every child in the holder's casussen, and of everybody around it.

    Five queries, whatever the number of casussen. Nothing is kept of for which casus a text was looked at.
    """
    casussen = visible(Casus.objects.all(), door)
    kinderen = list(Jeugdige.objects.filter(casussen__in=casussen).distinct())
    dossiers = list(casussen.values_list("dossier_id", flat=True))
    return tuple(
        dict.fromkeys(
            (*_children(kinderen), *_family(kinderen), *_professionals(dossiers, door), *_schools(dossiers, door))
        )
    )


def read_marks(teksten: Mapping[str, str], bekenden: Iterable[Bekende]) -> dict[str, tuple[Markering, ...]]:
    """What is marked in each of these texts: own words, shapes, and what the library finds."""
    eigen = tuple(bekenden)
    return {veld: mark(tekst, eigen, find_marks(tekst)) for veld, tekst in teksten.items()}


def role_words() -> dict[str, str]:
    """What is written instead of a mark, in the language of the screen."""
    return {rol: woorden_van(f"herkenbaar.rol.{rol}", taal()) for rol in ROLLEN}


def _children(kinderen: list[Jeugdige]) -> Iterator[Bekende]:
    for kind in kinderen:
        yield Bekende(kind.naam, Spoor.NAAM, "leerling")
        if kind.groep:
            yield Bekende(kind.groep, Spoor.KLAS, "klas")
        if kind.pc4:
            yield Bekende(kind.pc4, Spoor.POSTCODE, "adres")


def _family(kinderen: list[Jeugdige]) -> Iterator[Bekende]:
    mijn = {kind.id for kind in kinderen}
    for relatie, naam in Naaste.objects.filter(jeugdige__in=mijn).values_list("relatie", "naam"):
        rol = "leerling" if relatie == Relatie.JEUGDIGE else "ouder" if relatie in _OUDERS else "naaste"
        yield Bekende(naam, Spoor.NAAM, rol)
    gezinnen = {kind.gezin_id for kind in kinderen if kind.gezin_id}
    for ander in Jeugdige.objects.filter(gezin__in=gezinnen).exclude(id__in=mijn):
        yield Bekende(ander.naam, Spoor.NAAM, "broer_zus")


def _professionals(dossiers: list[UUID], door: Handelend) -> Iterator[Bekende]:
    """Who takes part in those casussen, and the colleagues: a mentor's name points at a class."""
    erbij = Betrokkene.objects.filter(dossier__in=dossiers, functie__isnull=False).values("functie")
    collegas = Functie.objects.filter(organisatie=door.organisatie).exclude(pk=door.houder)
    for functie in (Functie.objects.filter(id__in=erbij) | collegas).select_related("persoon"):
        yield Bekende(functie.persoon.naam, Spoor.NAAM, "professional")


def _schools(dossiers: list[UUID], door: Handelend) -> Iterator[Bekende]:
    van_casus = Organisatie.objects.filter(id__in=Jeugdige.objects.filter(dossiers__in=dossiers).values("school"))
    eigen = Organisatie.objects.filter(pk__in=[door.organisatie] if door.organisatie else [])
    for school in (van_casus | eigen).filter(soort=Organisatiesoort.SCHOOL).distinct():
        yield Bekende(school.naam, Spoor.SCHOOL, "school")
        kort = school.naam
        for lidwoord in _LIDWOORDEN:
            if kort.casefold().startswith(lidwoord):
                yield Bekende(kort[len(lidwoord) :], Spoor.SCHOOL, "school")
