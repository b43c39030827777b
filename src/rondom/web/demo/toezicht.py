"""What a guard of privacy finds in the demo: facts about reading, agreements, breaches and letters, one of each state."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import connection, transaction

from rondom.casus.laden import load_casus
from rondom.casus.models import Casus
from rondom.casus.selectors import search_casussen
from rondom.kern.briefverzoek import Identiteit, Ontvangst
from rondom.kern.datalek import Risico
from rondom.kern.opvallend import Feitsoort
from rondom.kern.overeenkomst import Overeenkomstsoort
from rondom.kern.rechtsverzoek import Verzoeksoort
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.kern.verwerkingen import VERWERKINGEN
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import TIJDZONE, Handelend, acting
from rondom.toegang.selectors import actor_of_functie
from rondom.toegang.selectors_toezicht import read_feiten
from rondom.toegang.services import briefverzoek, datalek, leesvraag, register
from rondom.toegang.services.briefverzoek import Ontvangen
from rondom.toegang.services.datalek import Lekinhoud
from rondom.toegang.services.register import Aanvulling, Ondertekend
from rondom.web.demo.netwerk import SEED
from rondom.web.demo.personas import PERSONAS, SCHOOL, key
from rondom.web.demo.sleutels import seeded_keys

VEEL = 16
"""Casussen opened within an hour before a meeting: one more than the region finds many."""


def tell_oversight(vandaag: date) -> None:
    """Put it all in, through the services, as the demo's own people. The reading first: the guard asks about it."""
    with transaction.atomic(), seeded_keys(f"{SEED}:toezicht"):
        read_much(vandaag)
        ask_about_reading(vandaag)
        fill_register(vandaag)
        report_breaches(vandaag)
        receive_letters(vandaag)
        # What was asked before the demo began sends no mail today.
        connection.run_on_commit.clear()


def persona(sleutel: str, dag: date, uur: int, minuut: int = 0) -> Handelend:
    """One of the demo's people at an hour of a day."""
    gezocht = next(p for p in PERSONAS if p.sleutel == sleutel)
    functie = Functie.objects.select_related("persoon", "organisatie").get(id=gezocht.functie)
    return actor_of_functie(functie, gezocht.account, datetime.combine(dag, time(uur, minuut), TIJDZONE))


def read_much(vandaag: date) -> None:
    """The coordinator opens many casussen before a meeting, and one late in the evening."""
    coordinator = persona("zorgcoordinator", vandaag, 9)
    with acting(coordinator):
        casussen = list(search_casussen("", coordinator).values_list("id", flat=True)[:VEEL])
    for nummer, casus in enumerate(casussen):
        _open(casus, persona("zorgcoordinator", vandaag - timedelta(days=2), 13, 5 + 2 * nummer))
    for casus in casussen[:1]:
        _open(casus, persona("zorgcoordinator", vandaag - timedelta(days=1), 22, 40))


def _open(casus: UUID, door: Handelend) -> None:
    with acting(door):
        if Casus.objects.filter(pk=casus).exists():
            load_casus(casus, door=door, doel="casus")


def ask_about_reading(vandaag: date) -> None:
    """The guard asks about the evening; the reader answers, and it waits for the guard."""
    guard = persona("privacy", vandaag, 7, 30)
    with acting(guard):
        ik = persona("zorgcoordinator", vandaag, 8).houder
        feiten = read_feiten(guard, vandaag - timedelta(days=3), vandaag)
        gezocht = [f for f in feiten if f.houder == ik and f.soort is Feitsoort.BUITEN_TIJD]
        if not gezocht:
            return
        vraag = leesvraag.ask(feit=gezocht[0], vraag="Waarvoor opende u dit dossier 's avonds laat?", door=guard)
    with acting(persona("zorgcoordinator", vandaag, 8, 10)) as reader:
        leesvraag.answer(leesvraag=vraag, antwoord="Ik bereidde het overleg van de volgende ochtend voor.", door=reader)


def fill_register(vandaag: date) -> None:
    """The office filled in most of its register; one agreement ends soon and one has ended."""
    door = persona("privacy", vandaag, 8)
    kantoor = key("beheer")
    with acting(door):
        for nummer, verwerking in enumerate(VERWERKINGEN):
            if nummer < len(VERWERKINGEN) - 2:
                inhoud = Aanvulling(
                    "Hoofd bedrijfsvoering", "fg@demo.example", vandaag - timedelta(days=200 + 150 * nummer)
                )
                register.fill_in(organisatie=kantoor, verwerking=verwerking, aanvulling=inhoud, door=door)
            einde = vandaag + timedelta(days=(40, 400, -20)[nummer % 3])
            papier = Ondertekend(
                Overeenkomstsoort.VERWERKER, "Rekencentrum Lindestreek", verwerking, vandaag - timedelta(days=700), einde,
                "Contractenkast, map 4",
            )  # fmt: skip
            register.sign(organisatie=kantoor, ondertekend=papier, door=door)


def report_breaches(vandaag: date) -> None:
    """One breach whose clock runs, and one that was closed."""
    door = persona("privacy", vandaag, 8, 20)
    with acting(door):
        datalek.report(
            organisatie=key(SCHOOL), ontdekt_op=door.moment - timedelta(hours=20),
            feiten="Een lijst met namen van een klas ging naar een verkeerd mailadres.", door=door,
        )  # fmt: skip
        oud = datalek.report(
            organisatie=key("beheer"), ontdekt_op=door.moment - timedelta(days=30),
            feiten="Een versleutelde laptop raakte zoek in de trein.", door=door,
        )  # fmt: skip
        inhoud = Lekinhoud(
            feiten=oud.feiten, maatregelen="De laptop is op afstand gewist.", risico=Risico.GEEN,
            waarom_niet_gemeld="De schijf was versleuteld en het wachtwoord was niet bekend.",
        )  # fmt: skip
        datalek.work_out(datalek=oud, inhoud=inhoud, versie=1, door=door)
        datalek.close(datalek=oud, door=door)


BRIEVEN = (
    (
        Verzoeksoort.INZAGE,
        "Corrie Lindenhof",
        45,
        Ontvangst.BRIEF,
        "Wat hebt u nog van mij?",
    ),
    (Verzoeksoort.CORRECTIE, "Dirk-Jan Zilverberg", 12, Ontvangst.MAIL, "Mijn adres staat verkeerd."),
    (Verzoeksoort.KOPIE, "Halima Ouassini", 26, Ontvangst.BALIE, "Ik wil een kopie van alles."),
)
"""Letters at school: kind, who, how many days ago, how, and what it says. The last one is answered."""


def receive_letters(vandaag: date) -> None:
    """One that is late, one that runs, and one that was answered."""
    door = persona("zorgcoordinator", vandaag, 8, 40)
    with acting(door):
        for soort, naam, dagen, wijze, wat in BRIEVEN:
            inhoud = Ontvangen(soort, naam, "Postbus 12, Lindestad", wijze, vandaag - timedelta(days=dagen), wat)
            rij = briefverzoek.receive(organisatie=key(SCHOOL), ontvangen=inhoud, door=door)
        briefverzoek.identify(verzoek=rij, identiteit=Identiteit.GEZIEN, door=door)
        briefverzoek.answer(
            verzoek=rij,
            uitkomst=RechtsverzoekStatus.TOEGEWEZEN,
            antwoord="De kopie ligt klaar bij de balie.",
            door=door,
        )
