"""Which stories does the demo tell? About 600, over every state and age, the same in every run.

Each story has a number, and from the number and one seed follow its draws and its keys; so stories can be told in any
order and in two processes at once.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.db import connection, transaction

from rondom.casus.services.casus import NietMogelijk
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.parameters import Parameters
from rondom.kern.route import Vraag
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_parameters
from rondom.web.demo import bijzonder, namen, stappen
from rondom.web.demo.bezetting import Bezetting, Schoolbezetting, read_bezetting
from rondom.web.demo.netwerk import PC4, SEED
from rondom.web.demo.personas import BASISSCHOOL, SCHOOL, key
from rondom.web.demo.sleutels import seeded_keys
from rondom.web.demo.verhaal import PAUZES, Kind, Verhaal
from rondom.web.demo.zinnen import THEMAS, Thema

REGIO = "lindestreek"
VAN_BUURTTEAM = ("0111", "0112", "0113")
"""Where the children of the personas' primary school live: the area of the persona of the buurtteam."""
NIEUWE_BESLISSERS = (12, 16, 18)
"""On these birthdays somebody else decides; a long story does not cross one, so that its consent holds."""
LANGST = 540
"""Days from the first signal to now, at most: a year and a half."""


@dataclass(frozen=True)
class Soort:
    """One kind of story: where it ends, how many there are, how many days ago the last step was (from, to)."""

    naam: str
    aantal: int
    vertel: Callable[[Verhaal], object]
    rust: tuple[int, int]
    pauzes: tuple[str, ...]
    team: bool = False
    """Goes to a team outside school, so the question must be one for a team."""
    vo: bool = False
    """Only at a school for secondary education."""


_BEGIN = ("gezin", "gesprek")
_WEGEN = (*_BEGIN, "weging")
_VRAGEN = (*_WEGEN, "invullen", "vragen", "antwoord")
_TEAM = (*_VRAGEN, "aanmelden", "oppakken")
_OVERLEG = (*_TEAM, "plannen", "overleg")
_PLAN = (*_OVERLEG, "plan", "voorleggen", "standpunt")
_LOOPT = (*_PLAN, "vaststellen", "inzet", "starten")
_TERUG = (*_LOOPT, "evaluatie", "terugblik")
_EIND = (*_TERUG, "besluit", "stop", "schoolbeeld", "stoppen", "nazorg")
_NA = (*_EIND, "controle1")
_KLAAR = (*_NA, "controle2", "sluiten")


def _done(vertel: Callable[[Verhaal], object]) -> Callable[[Verhaal], object]:
    """The story, after which people catch up with what was asked of them."""

    def verteld(v: Verhaal) -> None:
        vertel(v)
        stappen.catch_up(v)

    return verteld


def _with_message(vertel: Callable[[Verhaal], object]) -> Callable[[Verhaal], object]:
    def verteld(v: Verhaal) -> None:
        vertel(v)
        stappen.write_message(v)

    return verteld


def _withdrawn(v: Verhaal) -> None:
    stappen.to_opgepakt(v)
    stappen.withdraw_consent(v)


SOORTEN: tuple[Soort, ...] = (
    Soort("signaal", 44, stappen.to_signaal, (1, 25), ()),
    Soort("gezin", 18, stappen.to_gezin, (1, 15), ("gezin",)),
    Soort("gesprek", 18, stappen.to_gesprek, (1, 12), _BEGIN),
    Soort("gesprek_gevraagd", 8, stappen.to_gesprek_gevraagd, (1, 6), ("gezin", "plannen"), vo=True),
    Soort("ingetrokken", 24, stappen.to_ingetrokken, (5, 420), ("gezin",)),
    Soort("weging", 30, stappen.to_weging, (1, 30), _WEGEN),
    Soort("ingevuld", 16, stappen.to_ingevuld, (1, 14), (*_WEGEN, "invullen")),
    Soort("teruggegeven", 9, stappen.to_teruggegeven, (1, 20), _TEAM, team=True),
    Soort("heropend", 4, _done(stappen.to_heropend), (1, 12), _NA),
    Soort("zelf_opgelost", 108, stappen.to_zelf_opgelost, (5, 480), (*_WEGEN, "zelf")),
    Soort("toestemming", 66, stappen.to_toestemming, (1, 25), _VRAGEN),
    Soort("aangemeld", 44, stappen.to_aangemeld, (1, 12), (*_VRAGEN, "aanmelden"), team=True),
    Soort("opgepakt", 32, _done(stappen.to_opgepakt), (1, 20), _TEAM, team=True),
    Soort("opgepakt_beperkt", 8, _done(lambda v: stappen.to_opgepakt(v, beperkt=True)), (1, 20), _TEAM, team=True),
    Soort("opgepakt_terug", 7, _done(_withdrawn), (1, 20), (*_TEAM, "terugnemen"), team=True),
    Soort("overleg_gepland", 22, _done(stappen.to_overleg), (1, 3), (*_TEAM, "plannen")),
    Soort("overleg_bezig", 3, lambda v: stappen.to_overleg(v, "bezig"), (1, 1), _OVERLEG),
    Soort("overleg", 20, _done(lambda v: stappen.to_overleg(v, "gehouden")), (1, 20), _OVERLEG),
    Soort("plan_concept", 10, _done(lambda v: stappen.to_plan(v, "concept")), (1, 14), (*_OVERLEG, "plan")),
    Soort("plan", 22, _done(_with_message(stappen.to_plan)), (1, 18), _PLAN),
    Soort("uitvoering", 34, _done(_with_message(stappen.to_uitvoering)), (1, 45), _LOOPT),
    Soort("voortgezet", 8, _done(lambda v: stappen.to_evaluatie(v, "besloten")), (1, 30), (*_TERUG, "besluit")),
    Soort("evaluatie", 18, _done(stappen.to_evaluatie), (1, 14), _TERUG),
    Soort("nazorg", 14, _done(stappen.to_nazorg), (1, 100), _EIND),
    Soort("afgesloten", 12, _done(stappen.to_afgesloten), (1, 170), _KLAAR),
)
CONSULTATIE = Soort("consultatie", 26, stappen.consult, (1, 60), ("antwoord", "later"))
GROEP = Soort("groep", 8, stappen.worry_about_group, (1, 30), ())
PERSONAS = Soort("personas", 1, stappen.to_personas, (2, 3), _PLAN, team=True)

# Where the personas work there is a bit of everything, so that each finds something to do.
# "kind:theme" and how many.
OP_SCHOOL = {
    "signaal": 2, "gezin": 1, "gesprek_gevraagd": 2, "weging": 1, "ingevuld": 1, "toestemming": 3,
    "aangemeld": 1, "aangemeld:overstap": 1, "aangemeld:moe": 1,
    "opgepakt": 2, "opgepakt:overstap": 1, "opgepakt:moe": 1, "opgepakt_terug": 1,
    "overleg_gepland": 2, "overleg": 1, "plan_concept": 1, "plan": 2, "uitvoering": 3, "evaluatie": 2,
    "voortgezet": 1, "nazorg": 1, "afgesloten": 1, "zelf_opgelost": 2,
}  # fmt: skip
OP_BASISSCHOOL = {
    "signaal": 2, "gesprek": 1, "weging": 1, "toestemming": 1, "aangemeld": 1, "overleg_gepland": 1, "plan": 1,
    "uitvoering": 1, "evaluatie": 1, "nazorg": 1, "zelf_opgelost": 1,
}  # fmt: skip
OOK_VERTELD = {
    (SCHOOL, "uitvoering"): ("vrijwilliger", "leerplicht", "kernteam"), (BASISSCHOOL, "evaluatie"): ("samen",),
    (SCHOOL, "overleg"): ("stukken",),
    (SCHOOL, "personas"): ("gezin",), (SCHOOL, "plan"): ("twee_kinderen", "uitgenodigd"),
    (BASISSCHOOL, "plan"): ("twee_kinderen",),
}  # fmt: skip
"""What the first stories of a kind at a persona's school also tell (``bijzonder.OOK``)."""
OP_TAFEL = ("personas", "overleg", "uitvoering")
"""Stories at the personas' school of which something lies on the coordinator's desk this week."""


@dataclass(frozen=True)
class Opdracht:
    """One story to tell: its number, kind and, where fixed, its school."""

    nummer: int
    soort: Soort
    school: str = ""
    thema: str = ""
    ook: str = ""


@dataclass(frozen=True)
class Mislukt:
    """A story that could not be told to its end, and why."""

    nummer: int
    soort: str
    waarom: str


def list_opdrachten() -> list[Opdracht]:
    """All stories, in the order of their numbers: first those of the personas."""
    per_naam = {s.naam: s for s in SOORTEN}
    vast = [
        (per_naam[wat.partition(":")[0]], school, wat.partition(":")[2])
        for school, lijst in ((SCHOOL, OP_SCHOOL), (BASISSCHOOL, OP_BASISSCHOOL))
        for wat, aantal in lijst.items()
        for _ in range(aantal)
    ]
    over = Counter({s.naam: s.aantal for s in SOORTEN})
    over.subtract(s.naam for s, *_ in vast)
    rest = [(per_naam[n], "", "") for n, aantal in over.items() for _ in range(aantal)]
    random.Random(SEED).shuffle(rest)  # noqa: S311
    zonder_kind = [(CONSULTATIE, SCHOOL if n < 6 else "", "") for n in range(CONSULTATIE.aantal)]
    zonder_kind += [(GROEP, SCHOOL if n < 1 else "", "") for n in range(GROEP.aantal)]
    alle = [(PERSONAS, SCHOOL, "twee_huizen"), *vast, *rest, *zonder_kind]
    ook = {waar: iter(woorden) for waar, woorden in OOK_VERTELD.items()}
    return [
        Opdracht(nummer, soort, school, thema, next(ook.get((school, soort.naam), iter(())), ""))
        for nummer, (soort, school, thema) in enumerate(alle)
    ]


def tell_all(opdrachten: Iterable[Opdracht], vandaag: date) -> Iterator[Opdracht | Mislukt]:
    """Tell these stories, each in a transaction of its own; answers them one by one as they are committed.

    A story that a service refuses leaves nothing behind and comes back as ``Mislukt``.
    """
    bezetting, parameters = read_bezetting(), read_parameters(REGIO)
    for opdracht in opdrachten:
        try:
            with transaction.atomic(), seeded_keys(f"{SEED}:{opdracht.nummer}"):
                tell(opdracht, bezetting, parameters, vandaag)
                # What happened months ago sends no mail today.
                connection.run_on_commit.clear()
        except Exception as fout:  # a rule that changed must not keep the whole demo closed
            yield Mislukt(opdracht.nummer, opdracht.soort.naam, _explain(fout))
        else:
            yield opdracht


def _explain(fout: Exception) -> str:
    """What went wrong: the kind of error, and of a refusal the keys of its reasons."""
    if isinstance(fout, NietMogelijk):
        return " ".join([*(r.tekst for r in fout.oordeel.redenen), *(v.tekst for v in fout.oordeel.voorwaarden)])
    return f"{type(fout).__name__}: {str(fout).splitlines()[0] if str(fout) else ''}"


def tell(opdracht: Opdracht, bezetting: Bezetting, parameters: Parameters, vandaag: date) -> Verhaal:
    """Tell one story from the first signal to where it ends."""
    lot = random.Random(f"{SEED}:{opdracht.nummer}")  # noqa: S311
    plek = _school(opdracht, bezetting, lot)
    pauzes = {p: lot.randint(*PAUZES.get(p, (14, 56))) for p in opdracht.soort.pauzes}
    duur = sum(pauzes.values())
    rust = lot.randint(opdracht.soort.rust[0], max(opdracht.soort.rust[0], min(opdracht.soort.rust[1], LANGST - duur)))
    begin = vandaag - timedelta(days=duur + rust)
    themas = [t for t in THEMAS if t.voor in ("beide", "vo" if plek.is_vo else "po") and _fits(t, opdracht)]
    verhaal = Verhaal(
        nummer=opdracht.nummer,
        lot=lot,
        bezetting=bezetting,
        plek=plek,
        kind=_child(opdracht, plek, begin, vandaag, lot),
        thema=next((t for t in themas if t.sleutel == opdracht.thema), None) or lot.choice(themas),
        melder=_melder(opdracht, plek, lot),
        parameters=parameters,
        dag=begin,
        pauzes=pauzes,
        heden=vandaag,
        personas=opdracht.soort is PERSONAS,
    )
    opdracht.soort.vertel(verhaal)
    if opdracht.school == SCHOOL and opdracht.soort.naam in OP_TAFEL:
        stappen.fill_desk(verhaal)
    for vertel in bijzonder.OOK.get(opdracht.ook, ()):
        vertel(verhaal)
    return verhaal


def _fits(thema: Thema, opdracht: Opdracht) -> bool:
    """A question of school goes to no team, unless this story is about just that."""
    if opdracht.thema:
        return thema.sleutel == opdracht.thema
    return not (opdracht.soort.team and thema.vraag is Vraag.SCHOOLLOOPBAAN)


def _school(opdracht: Opdracht, bezetting: Bezetting, lot: random.Random) -> Schoolbezetting:
    if opdracht.school:
        sleutel = key(opdracht.school)
        return next(s for s in bezetting.scholen if s.organisatie.id == sleutel)
    anders = [
        s
        for s in bezetting.scholen
        if s.organisatie.id not in (key(SCHOOL), key(BASISSCHOOL)) and (s.is_vo or not opdracht.soort.vo)
    ]
    return lot.choices(anders, [3 if s.is_vo else 1 for s in anders])[0]


def _melder(opdracht: Opdracht, plek: Schoolbezetting, lot: random.Random) -> Functie:
    eigen = [f for f in plek.ziet if f.id == key("functie:mentor")]
    if eigen and (opdracht.soort is PERSONAS or lot.randrange(100) < 55):
        return eigen[0]
    return lot.choice(plek.ziet)


def _child(opdracht: Opdracht, plek: Schoolbezetting, begin: date, vandaag: date, lot: random.Random) -> Kind:
    if opdracht.soort is PERSONAS:
        geboren = vandaag - relativedelta(years=14, months=5)
        return Kind("Sami", "", "Oosterling", geboren, "2 vmbo b", "0114")
    geboren = _born(plek, begin, vandaag, lot)
    leeftijd = leeftijd_op(geboren, vandaag)
    pc4s = plek.pc4s if lot.randrange(100) < 88 else PC4[lot.choice(sorted(PC4))]
    if opdracht.school == BASISSCHOOL:
        pc4s = VAN_BUURTTEAM
    if plek.is_vo:
        groep = f"{max(1, min(6, leeftijd - 11))}{lot.choice(('a', 'b', 'c', ' vmbo', ' havo'))}"
    else:
        groep = f"groep {max(1, min(8, leeftijd - 3))}"
    voor, achternaam = namen.draw_surname(lot)
    return Kind(lot.choice(namen.KINDERNAMEN), voor, achternaam, geboren, groep, lot.choice(pc4s))


def _born(plek: Schoolbezetting, begin: date, vandaag: date, lot: random.Random) -> date:
    """A day of birth: at school age from the first signal on, and no birthday between that changes who decides.

    One in fifteen has such a birthday soon.
    """
    jongst, oudst = {"po": (4, 12), "sbo": (6, 12), "so": (6, 12), "vo": (12, 17), "vso": (12, 17)}[plek.soort]
    if lot.randrange(100) < 7:
        wordt = 12 if not plek.is_vo else lot.choice((16, 18))
        straks = vandaag + timedelta(days=lot.randint(2, 40))
        return straks - relativedelta(years=wordt)
    while True:
        geboren = begin - timedelta(days=lot.randint(jongst * 365 + 2, oudst * 365 + 360))
        if any(begin <= geboren + relativedelta(years=j) <= vandaag for j in NIEUWE_BESLISSERS):
            continue
        if leeftijd_op(geboren, vandaag) <= 17:
            return geboren
