"""Casussen of years ago at the personas' school: past their term, so that keeping and destroying can be seen.

Two wait to be put forward, one has a hold, one waits for the second person, and of one only the proof is left.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta
from django.db import connection, transaction

from rondom.casus.models import Casus
from rondom.casus.services import casus as casussen
from rondom.kern.bewaren import Stopsoort
from rondom.kern.rechten import Relatie
from rondom.netwerk.models import Functie
from rondom.toegang.feiten_bewaren import Bewaarbeeld, find_beeld
from rondom.toegang.handelen import TIJDZONE, Handelend, acting
from rondom.toegang.models import Vernietigingsvoorstel
from rondom.toegang.models.bewaren import VAN_SCHOOL
from rondom.toegang.selectors import actor_of_functie
from rondom.toegang.services import bewaren as bewaringen
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import vernietiging as vernietigingen
from rondom.web.demo.personas import key
from rondom.web.demo.sleutels import seeded_keys

KINDEREN = (
    ("Jelmer", "Wintertaling"),
    ("Sanne", "Kroosduiker"),
    ("Milan", "Rietgorzen"),
    ("Fay", "Zomerklokje"),
    ("Thijmen", "Oeverloper"),
)
SLOOT = relativedelta(years=2, months=4)
WACHT = timedelta(days=55)


def tell_old(vandaag: date) -> str:
    """Tell the old casussen, in one transaction; answers a line for the terminal."""
    with transaction.atomic(), seeded_keys("bewaren"):
        oud = [_closed(voor, achter, vandaag) for voor, achter in KINDEREN]
        _decide(oud, vandaag)
        # What happened weeks ago sends no mail today.
        connection.run_on_commit.clear()
    return f"{len(oud)} casussen van jaren geleden, waarvan een is vernietigd"


def _closed(voornaam: str, achternaam: str, vandaag: date) -> str:
    """A casus that was withdrawn and closed; answers its number."""
    dag = vandaag - SLOOT
    with acting(_as("mentor", dag - timedelta(days=60))) as door:
        school = Functie.objects.select_related("organisatie").get(pk=door.houder).organisatie
        kind = dossiers.register_jeugdige(
            roepnaam=voornaam, achternaam=achternaam, geboortedatum=dag - relativedelta(years=14, months=2),
            school=school, groep="2 vmbo a", pc4="0113", door=door,
        )  # fmt: skip
        casus = casussen.open_casus(jeugdige=kind, school=school, door=door)
    with acting(_as("zorgcoordinator", dag)) as door:
        casus = Casus.objects.select_related("dossier").get(pk=casus.pk)
        dossiers.add_naaste(
            dossier=casus.dossier, jeugdige=kind, relatie=Relatie.OUDER, aanduiding="moeder",
            naam=f"Anna {achternaam}", door=door, gezag_vanaf=kind.geboortedatum, gezag_bron="gezagsregister",
            gezag_gecontroleerd_op=door.vandaag,
        )  # fmt: skip
        casussen.move(casus=casus, naar="ingetrokken", door=door)
        dossiers.close_dossier(dossier=casus.dossier, door=door)
    return casus.kenmerk


def _decide(kenmerken: list[str], vandaag: date) -> None:
    toen, pas = vandaag - WACHT, vandaag - timedelta(days=5)
    for kenmerk in kenmerken:
        with acting(_as("privacy", toen)) as door:
            bewaringen.note_fact(
                beeld=_beeld(kenmerk), soort=VAN_SCHOOL, dag=vandaag - SLOOT, bron="uitschrijving in het leerlingvolgsysteem",
                door=door,
            )  # fmt: skip
    for _stand in vernietigingen.propose_all(_moment(toen)):
        pass
    _wacht_op_tweede, gestopt, vernietigd = kenmerken[-3:]
    for kenmerk, dag in ((vernietigd, toen), (_wacht_op_tweede, pas)):
        with acting(_as("privacy", dag)) as door:
            vernietigingen.present(voorstel=Vernietigingsvoorstel.objects.get(kenmerk=kenmerk), door=door)
    with acting(_as("privacy", pas)) as door:
        inhoud = bewaringen.Stopinhoud(
            Stopsoort.KLACHT, "Er loopt een klacht bij het bestuur van school.", pas, pas + timedelta(days=180)
        )
        bewaringen.place_hold(beeld=_beeld(gestopt), inhoud=inhoud, door=door)
    vernietigingen.tell_families(_moment(toen))
    with acting(_as("schoolleider", toen + timedelta(days=2))) as door:
        vernietigingen.approve(voorstel=Vernietigingsvoorstel.objects.get(kenmerk=vernietigd), door=door)
    for _uitslag in vernietigingen.destroy_approved(_moment(vandaag - timedelta(days=2))):
        pass


def _beeld(kenmerk: str) -> Bewaarbeeld:
    beeld = find_beeld(kenmerk)
    assert beeld is not None, kenmerk
    return beeld


def _moment(dag: date) -> datetime:
    return datetime.combine(dag, time(10, 0), tzinfo=TIJDZONE)


def _as(persona: str, dag: date) -> Handelend:
    functie = Functie.objects.select_related("persoon", "organisatie").get(pk=key(f"functie:{persona}"))
    return actor_of_functie(functie, key(f"account:{persona}"), _moment(dag))
