"""Which birthday changes who decides, and who hears it beforehand? (L04–L06, BR45; S5 steps 2 and 7)

The birthday acts by itself: it is a boundary of the grants in ``kern.rechten``. Here stands only who is told, from which
day, and what is asked of whom. Nobody is told more than that an age changes something: never what the child shared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from rondom.kern.delen import Besluit
from rondom.kern.leeftijd import verjaardag
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rechten import Dossierfeiten, Dossiersoort, Relatie, gezagdragers_op, laatste_besluit, rechten_op
from rondom.kern.rollen import ROLLEN, Bevoegdheid


class Mijlpaal(StrEnum):
    """The birthdays of the law; their ages are parameters."""

    MEE = "mee"
    ALLEEN = "alleen"
    VOLWASSEN = "volwassen"
    TOEKOMST = "toekomst"
    """The same birthday as the last, told half a year before: a plan for after 18 must be made (L30)."""


_LEEFTIJD = {
    Mijlpaal.MEE: "leeftijd_jeugdige_mee",
    Mijlpaal.ALLEEN: "leeftijd_jeugdige_alleen",
    Mijlpaal.VOLWASSEN: "leeftijd_volwassen",
    Mijlpaal.TOEKOMST: "leeftijd_volwassen",
}


LEEFTIJDEN = tuple(dict.fromkeys(_LEEFTIJD.values()))
"""The parameters with the ages."""
TERMIJNEN = tuple(f"verjaardag_{m.value}_dagen" for m in Mijlpaal)
"""The parameters with how long beforehand people are told."""


@dataclass(frozen=True)
class Aankondiging:
    """One birthday that comes: which, how old, when, and the day from which people are told."""

    mijlpaal: Mijlpaal
    leeftijd: int
    jarig: date
    vanaf: date


class Rol(StrEnum):
    """As what somebody is told; each has words of its own."""

    JEUGDIGE = "jeugdige"
    OUDER = "ouder"
    SCHOOL = "school"


@dataclass(frozen=True)
class Bericht:
    """Somebody who is told of a birthday."""

    houder: UUID
    rol: Rol
    aankondiging: Aankondiging

    @property
    def kiest_zelf(self) -> bool:
        """Is this the young person, who is asked what parents may still see (BR45)?"""
        return self.rol is Rol.JEUGDIGE

    @property
    def vraagt_keuze(self) -> bool:
        """Is this person asked, on the day itself, what parents may still see? Who comes of age (BR45)."""
        return self.kiest_zelf and self.aankondiging.mijlpaal is Mijlpaal.VOLWASSEN


def aankondiging_op(geboortedatum: date, dag: date, parameters: Parameters = STANDAARD) -> Aankondiging | None:
    """The birthday that changes who decides and that people must know of on ``dag``; None when none is near."""
    gevonden = list_aankondigingen(geboortedatum, dag, parameters)
    return next((a for a in gevonden if a.mijlpaal is not Mijlpaal.TOEKOMST), None)


def list_aankondigingen(geboortedatum: date, dag: date, parameters: Parameters = STANDAARD) -> Iterator[Aankondiging]:
    """Everything that people must know on ``dag`` of a birthday that comes. Each term is that of the day itself."""
    for mijlpaal, sleutel in _LEEFTIJD.items():
        leeftijd = parameters.op(sleutel, dag)
        jarig = verjaardag(geboortedatum, leeftijd)
        vanaf = jarig - timedelta(days=parameters.op(f"verjaardag_{mijlpaal.value}_dagen", dag))
        if vanaf <= dag < jarig:
            yield Aankondiging(mijlpaal, leeftijd, jarig, vanaf)


def is_toekomst(geboortedatum: date, dag: date, parameters: Parameters = STANDAARD) -> bool:
    """Is it time for a plan for after 18?"""
    gevonden = list_aankondigingen(geboortedatum, dag, parameters)
    return any(a.mijlpaal is Mijlpaal.TOEKOMST for a in gevonden)


def list_berichten(feiten: Dossierfeiten, dag: date, parameters: Parameters = STANDAARD) -> tuple[Bericht, ...]:
    """Who is told on ``dag``: the young person, who has custody today, and who coordinates at school.

    A parent without custody and everybody else hears nothing. The young person under the first age hears it on paper,
    through school: there is no own access yet.
    """
    if feiten.soort is not Dossiersoort.CASUS or feiten.geboortedatum is None or not feiten.open.omvat(dag):
        return ()
    gevonden = list(list_aankondigingen(feiten.geboortedatum, dag, parameters))
    if not gevonden:
        return ()
    wie = list(_wie(feiten, dag, parameters))
    return tuple(
        Bericht(houder, rol, a)
        for a in gevonden
        for houder, rol in wie
        # A parent hears of the birthday itself; a plan for after 18 is of the young person, with school beside.
        if a.mijlpaal is not Mijlpaal.TOEKOMST or rol is not Rol.OUDER
    )


def _wie(feiten: Dossierfeiten, dag: date, parameters: Parameters) -> Iterator[tuple[UUID, Rol]]:
    ziet = {r.houder for r in rechten_op(feiten, dag, parameters)}
    for n in feiten.naasten:
        if n.relatie is Relatie.JEUGDIGE and n.periode.omvat(dag) and n.id in ziet:
            yield n.id, Rol.JEUGDIGE
    yield from ((n.id, Rol.OUDER) for n in gezagdragers_op(feiten, dag, parameters))
    gehad = set()
    for b in feiten.betrokkenen:
        coordineert = Bevoegdheid.CASUS_COORDINEREN in ROLLEN[b.rol].bevoegdheden
        if b.organisatie == feiten.school and coordineert and b.functie in ziet and b.functie not in gehad:
            gehad.add(b.functie)
            yield b.functie, Rol.SCHOOL


class Ouderkeuze(StrEnum):
    """What the young person who decides alone chose about one parent: not yet, nothing, or some of it."""

    OPEN = "open"
    NIETS = "niets"
    DEEL = "deel"


def ouderkeuze(feiten: Dossierfeiten, naaste: UUID, dag: date) -> Ouderkeuze:
    """What the young person chose about ``naaste`` as it stands on ``dag`` (L06, BR45)."""
    zelf = next((n.id for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE), None)
    antwoorden = [
        laatste_besluit(t, zelf, dag)
        for t in feiten.toestemmingen
        if zelf is not None and t.ontvanger == naaste and t.periode.omvat(dag)
    ]
    gezegd = [b for b in antwoorden if b is not None]
    if not gezegd:
        return Ouderkeuze.OPEN
    laatste = max(gezegd, key=lambda b: b.moment)
    return Ouderkeuze.DEEL if laatste.besluit is Besluit.GEGEVEN else Ouderkeuze.NIETS
