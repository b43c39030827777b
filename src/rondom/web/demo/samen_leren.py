"""Core teams in their school year and what the region learns together, told through the services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from rondom.kern.kalender import Kalender
from rondom.kern.partnertijd import Terugblik, Verdeling
from rondom.kern.samenwerking import RISICOS, Model
from rondom.kern.schooljaar import Cijfervraag, Jaarstap, Plek, Schooljaar, plek_van, schooljaar_op
from rondom.kern.werkblad import Groepsrol
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_kalender
from rondom.spiegel.models import Kernjaar, Partnertijd, Praatplaat
from rondom.spiegel.selectors_schooljaar import list_kernteam
from rondom.spiegel.services import kernjaar as kernjaren
from rondom.spiegel.services import ontwikkelmoment as momenten
from rondom.spiegel.services import partnertijd as tijden
from rondom.spiegel.services import praatplaat as praatplaten
from rondom.spiegel.services import preventie as preventies
from rondom.spiegel.services import samenwerking, werkblad
from rondom.spiegel.services import scholing as scholingen
from rondom.spiegel.services import voorbeeld as voorbeelden
from rondom.toegang.handelen import TIJDZONE, Handelend, acting
from rondom.toegang.selectors import actor_of_functie
from rondom.web.demo.personas import BASISSCHOOL, SCHOOL, key

VEEL_HULP = "school:De Schuilhut"
"""A school where one in four pupils has youth help by the figures of the demo, and where a persona is core partner."""
ELKE = 3
"""One in so many schools has begun its year; the others have still to."""
VERHAAL = "Elke week een korte ronde langs de gangen. In de pauze is er altijd iemand van het kernteam te vinden."
MOMENT = {
    "gaat_goed": "Mentoren weten wie zij kunnen bellen, en doen dat eerder dan vorig jaar.",
    "aandacht": "De pauzes zijn onrustig, vooral op donderdag.",
    "gaan_doen": "Een vaste plek in de aula, en een spreekuur voor ouders aan het eind van de middag.",
}


def load_samen_leren(vandaag: date) -> int:
    """Tell everything; answers how many core teams have begun their year."""
    jaar = schooljaar_op(vandaag)
    aantal = sum(_tell_year(school, jaar, vandaag) for school in _schools())
    _tell_whole_year(jaar, vandaag)
    _tell_time(jaar, vandaag)
    _tell_region(jaar, vandaag)
    return aantal + 1


def _schools() -> Iterator[Organisatie]:
    """Some schools, not the one of the story; among them one where many pupils have youth help."""
    alle = Organisatie.objects.filter(school__isnull=False).exclude(pk=key(SCHOOL)).order_by("naam", "id")
    yield from {s.id: s for s in (*alle[::ELKE], alle.get(pk=key(VEEL_HULP)))}.values()


def _actor(functie: Functie, dag: date) -> Handelend:
    return actor_of_functie(functie, None, datetime.combine(dag, time(15), TIJDZONE))


def _persona(sleutel: str, dag: date) -> Handelend:
    functie = Functie.objects.select_related("persoon", "organisatie").get(pk=key(f"functie:{sleutel}"))
    return _actor(functie, dag)


def _own(team: list[Functie], school: Organisatie) -> Functie | None:
    """Who of the school itself guides the year."""
    return next((f for f in team if f.organisatie_id == school.id), None)


def _tell_year(school: Organisatie, jaar: Schooljaar, vandaag: date) -> bool:
    """A school that has begun, and mostly has had its first talk."""
    team = list_kernteam(school.id, vandaag)
    wie = _own(team, school)
    if wie is None:
        return False
    dag = max(jaar.vanaf, min(vandaag, jaar.vanaf + timedelta(days=35)))
    with acting(_actor(wie, dag)) as door:
        kernjaar = kernjaren.begin(school=school, jaar=jaar, procesbegeleider=wie, door=door)
        if school.naam.count("e") % 2:
            kernjaren.record_talk(
                kernjaar=kernjaar, stap=Jaarstap.BEGIN, dag=dag, aanwezig=team, afgemeld=_absent(team),
                besproken=VERHAAL, versie=0, door=door,
            )  # fmt: skip
    return True


def _absent(team: list[Functie]) -> dict[Plek, str]:
    er = {plek_van(f.rol) for f in team}
    return {plek: "geen_plek" for plek in Plek if plek not in er}


def _tell_whole_year(jaar: Schooljaar, vandaag: date) -> None:
    """The school of the story: last year whole, this year on its way."""
    school = Organisatie.objects.get(pk=key(SCHOOL))
    team = list_kernteam(school.id, vandaag)
    vorig = Schooljaar(jaar.begin - 1)
    for welk, klaar in ((vorig, True), (jaar, False)):
        dag = min(vandaag, welk.vanaf + timedelta(days=38))
        with acting(_persona("zorgcoordinator", dag)) as door:
            wie = next(f for f in team if f.id == door.houder)
            kernjaar = kernjaren.begin(school=school, jaar=welk, procesbegeleider=wie, door=door)
            kernjaren.record_talk(
                kernjaar=kernjaar, stap=Jaarstap.BEGIN, dag=dag, aanwezig=team, afgemeld=_absent(team), besproken=VERHAAL,
                versie=0, door=door,
            )  # fmt: skip
            kernjaren.set_goal(
                kernjaar=kernjaar,
                velden={
                    "tekst": "Leerlingen van klas twee voelen zich veilig in de pauze.",
                    "zichtbaar": "Minder briefjes in de pauze, en het cijfer van leerlingen zelf.",
                    "vindplaats": "Ondersteuningsplan, paragraaf 3" if klaar else "",
                    "stand": "deels" if klaar else "loopt",
                    "uitkomst": "De helft minder briefjes." if klaar else "",
                },
                door=door,
            )
            kernjaren.agree(
                kernjaar=kernjaar,
                tekst="Rooster voor de pauze rondsturen",
                wie=wie,
                voor=dag + timedelta(days=21),
                door=door,
            )
        if klaar:
            _tell_end(kernjaar, team, welk)


def _tell_end(kernjaar: Kernjaar, team: list[Functie], jaar: Schooljaar) -> None:
    """How last year ended: the moments, the marks of every seat, the evaluation."""
    for stap, maand in ((Jaarstap.ONTWIKKEL_1, 11), (Jaarstap.ONTWIKKEL_2, 1), (Jaarstap.ONTWIKKEL_3, 6)):
        with acting(_persona("zorgcoordinator", jaar.maand(maand) + timedelta(days=18))) as door:
            momenten.write(kernjaar=kernjaar, stap=stap, versie=0, vaststellen=True, door=door, **MOMENT)
    dag = jaar.maand(6) + timedelta(days=20)
    for nummer, functie in enumerate(team):
        plek = plek_van(functie.rol)
        if plek is not None:
            with acting(_actor(functie, dag)) as door:
                cijfers = {v: 6 + (nummer + n) % 3 for n, v in enumerate(Cijfervraag)}
                momenten.give_marks(kernjaar=kernjaar, plek=plek, cijfers=cijfers, door=door)
    with acting(_persona("zorgcoordinator", dag)) as door:
        kernjaren.record_talk(
            kernjaar=kernjaar, stap=Jaarstap.EIND, dag=dag, aanwezig=team, afgemeld=_absent(team),
            besproken="Wij houden de vaste plek in de aula, en beginnen in september eerder.", versie=0, door=door,
        )  # fmt: skip
        momenten.evaluate(
            kernjaar=kernjaar, versie=0, vaststellen=True, door=door,
            opbrengst="Ouders weten ons te vinden. De onrust in de pauze is kleiner.",
            anders="In september meteen afspreken wie er op welke dag is.",
        )  # fmt: skip


UREN = {
    Plek.LEERPLICHT: (
        Verdeling(2, 4), "",
        "Een spreekuur voor de hele school, en gesprekken met gezinnen bij verzuim.",
    ),
    Plek.JEUGDGEZONDHEID: (
        Verdeling(10, 6), "Veel leerlingen slapen kort. Ouders vragen wat normaal is.",
        "De lessen over slaap en telefoon zijn voor alle tweede klassen.",
    ),
    Plek.GEZIN: (
        Verdeling(8, 24), "Veel gezinnen komen geld tekort.",
        "Gezinnen vragen nu hulp thuis. De groepslessen komen na de kerst.",
    ),
}  # fmt: skip
"""Quarters of an hour a week of each seat, what it sees at the school, and why so; who has no line has still to divide."""


def _tell_time(jaar: Schooljaar, vandaag: date) -> None:
    """How core partners divide their time: of the school of the story also last year, and of a school with much help."""
    vorig = Schooljaar(jaar.begin - 1)
    for sleutel, welk in ((SCHOOL, vorig), (SCHOOL, jaar), (VEEL_HULP, jaar)):
        school = Organisatie.objects.get(pk=key(sleutel))
        team = list_kernteam(school.id, vandaag)
        wie = _own(team, school)
        assert wie is not None, "a school that began has somebody who guides the year"
        with acting(_actor(wie, min(vandaag, welk.vanaf + timedelta(days=38)))) as door:
            kernjaar = kernjaren.begin(school=school, jaar=welk, procesbegeleider=wie, door=door)
            gedeeld = [_divide(kernjaar, f, door) for f in team if plek_van(f.rol) in UREN]
        if welk is vorig:
            with acting(_actor(wie, welk.maand(6) + timedelta(days=20))) as door:
                for functie, tijd in gedeeld:
                    tijden.look_back(
                        tijd=tijd, functie=functie, terugblik=Terugblik.DEELS, versie=tijd.versie, door=door,
                        woorden="In het voorjaar was er meer tijd nodig voor gezinnen dan gepland.",
                    )  # fmt: skip


def _divide(kernjaar: Kernjaar, functie: Functie, door: Handelend) -> tuple[Functie, Partnertijd]:
    plek = plek_van(functie.rol)
    assert plek is not None, "asked of the seats alone"
    verdeling, profiel, waarom = UREN[plek]
    tijd = tijden.divide(
        kernjaar=kernjaar, functie=functie, verdeling=verdeling, profiel=profiel, waarom=waarom, versie=0, door=door
    )
    return functie, tijd


def _tell_region(jaar: Schooljaar, vandaag: date) -> None:
    begin = jaar.vanaf + timedelta(days=45)
    with acting(_persona("zorgcoordinator", min(begin, vandaag))) as door:
        school = Organisatie.objects.get(pk=key(SCHOOL))
        scholingen.ask(
            onderwerp="Praten met ouders die boos zijn", toelichting="Mentoren willen oefenen met lastige gesprekken.",
            mensen=8, liefst="een middag in het voorjaar", door=door,
        )  # fmt: skip
        _tell_prevention(school, jaar, read_kalender(school.regio_id), door)
        voorbeeld = voorbeelden.submit(
            velden={
                "titel": "Een vaste plek in de aula", "thema": "hulp_op_school",
                "aanleiding": "Leerlingen wisten niet bij wie zij konden binnenlopen.",
                "aanpak": "Elke pauze zit er iemand van het kernteam aan dezelfde tafel, met een naambordje.",
                "opbrengst": "In een half jaar liepen er ruim honderd leerlingen langs.",
            },
            door=door,
        )  # fmt: skip
    with acting(_persona("beleid", vandaag)) as pien:
        voorbeelden.review(voorbeeld=voorbeeld.id, akkoord=True, oordeel="Mooi en klein te beginnen.", door=pien)
        samenwerking.choose(
            model=Model.NETWERK, waarom="Scholen en teams kennen elkaar goed. Wij willen korte lijnen en vaste mensen.",
            gezien=RISICOS[Model.NETWERK], door=pien,
        )  # fmt: skip
        blad = werkblad.begin(titel="Ouders vanaf het begin aan tafel", rol=Groepsrol.BELEID, door=pien)
        mee = Functie.objects.get(pk=key("functie:zorgcoordinator"))
        werkblad.let_in(werkblad=blad.id, functie=mee, rol=Groepsrol.PROFESSIONAL, door=pien)
        werkblad.answer(
            werkblad=blad.id, teksten={"SP2A.1.1": "Ouders horen pas laat dat er iets speelt."}, nummers={}, door=pien
        )
        plaat = _tell_board(pien)
    with acting(_persona("intern_begeleider", vandaag)) as ib:
        partij = plaat.partijen.select_related("praatplaat").get(organisatie=ib.organisatie)
        visies = {t.id: "samen" if t.volgorde % 2 else str(partij.id) for t in plaat.taken.all()}
        praatplaten.say(partij=partij, visies=visies, door=ib)
    with acting(_persona("buurtteam", vandaag)) as buurt:
        partij = plaat.partijen.select_related("praatplaat").get(organisatie=buurt.organisatie)
        visies = {t.id: "niemand" if t.volgorde == 1 else "samen" for t in plaat.taken.all()}
        praatplaten.say(partij=partij, visies=visies, door=buurt)


def _tell_prevention(school: Organisatie, jaar: Schooljaar, kalender: Kalender, door: Handelend) -> None:
    rijen = (
        ("Rots en water", "weerbaar", "alle eerste klassen", 9, 8),
        ("Leren met minder spanning", "faalangst", "wie dat wil uit klas een tot en met drie", 11, 6),
        ("Thema-avond over telefoon en slaap", "ouders", "ouders", 2, 0),
    )
    for naam, soort, voor_wie, maand, weken in rijen:
        begin = kalender.next_werkdag(jaar.maand(maand) + timedelta(days=9))
        velden = {
            "naam": naam, "soort": soort, "voor_wie": voor_wie, "wie": "mentor, jeugdgezondheid en vo-team",
            "begin": begin, "eind": begin + timedelta(weeks=weken), "plaats": "", "gemeente": None, "wijk": "",
        }  # fmt: skip
        preventies.add(school=school, velden=velden, door=door)


def _tell_board(door: Handelend) -> Praatplaat:
    wie = [Organisatie.objects.get(pk=key(BASISSCHOOL)), *_team_of("buurtteam")]
    taken = ("Ouders bellen na een eerste signaal", "Het gesprek voorbereiden", "Na drie maanden vragen hoe het gaat")
    return praatplaten.make(titel="Het eerste gesprek met ouders", partijen=wie, taken=taken, door=door)


def _team_of(sleutel: str) -> Iterator[Organisatie]:
    yield Functie.objects.select_related("organisatie").get(pk=key(f"functie:{sleutel}")).organisatie
