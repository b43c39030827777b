"""Where the journeys S3, S5 and S6 begin: a child at a school of the demo, made through the services by its personas.

Runs inside the installation (``Draaiend.python``) and prints addresses and logins as JSON. Everybody is invented. What
a step is about is never made here: that is done in the browser.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from rondom.casus.feiten_instemming import read_instemfeiten
from rondom.casus.models import Casus, Inzet
from rondom.casus.services import inzet as inzetten
from rondom.casus.services import signaal as signalen
from rondom.kern.categorie import Categorie as C
from rondom.kern.categorie import Leefgebied
from rondom.kern.delen import Besluit
from rondom.kern.instemming import wie_stemt_in
from rondom.kern.rechten import Relatie
from rondom.kern.signaal import Over
from rondom.kern.terugkoppeling import Afspraak, Wat
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.models import Dossier, Naaste, Toestemming
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.selectors import actor_of_functie, actor_of_naaste
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import toestemming as toestemmingen
from rondom.web.demo.personas import BASISSCHOOL, BUURTTEAM, SCHOOL, key

BEGIN = timezone.now() - timedelta(hours=2)
VANDAAG = date.today()
ACHTTIEN = VANDAAG + timedelta(days=20)
"""Priya's birthday: near enough to be told of it today."""
KLAS = "Lotte gooit met spullen als het druk wordt in de klas."
THUIS = "Moeder vertelt dat het slapen niet lukt en dat zij op is."
STAGE = "Priya levert haar opdrachten in en mist de stagelessen."
SPANNING = "Priya vertelt dat er thuis veel ruzie is over geld."
LOT = "Lot huilt op maandag na het weekend."
MAANDAG = "Jayden is nieuw in klas 3. Hij begint goed, maar mist de maandagen."
MEDICIJN = "Jayden vertelt dat hij medicijnen gebruikt en daar moe van is."


class Verteller:
    """Acts as personas of the demo, a minute later each time."""

    def __init__(self) -> None:
        self.nu: datetime = BEGIN

    @contextmanager
    def als(self, wie: str | Naaste) -> Iterator[Handelend]:
        self.nu += timedelta(minutes=1)
        if isinstance(wie, Naaste):
            door = actor_of_naaste(wie, wie.account_id, self.nu)
        else:
            functie = Functie.objects.select_related("persoon", "organisatie").get(id=key(f"functie:{wie}"))
            door = actor_of_functie(functie, None, self.nu)
        with acting(door):
            yield door


def _signal(
    v: Verteller, wie: str, school: str, leerling: signalen.NieuweLeerling, gezien: str, waar: Leefgebied
) -> Casus:
    inhoud = signalen.Signaalinhoud(
        Over.LEERLING, gezien, (waar.value,), besproken_met_jeugdige=True, besproken_met_ouders=True
    )
    with v.als(wie) as door:
        organisatie = Organisatie.objects.get(id=key(school))
        rij = signalen.record_for_new(leerling=leerling, school=organisatie, inhoud=inhoud, door=door)
        return Casus.objects.select_related("dossier__school", "jeugdige").get(dossier=rij.dossier_id)


def _another(v: Verteller, wie: str, casus: Casus, gezien: str, waar: Leefgebied) -> None:
    inhoud = signalen.Signaalinhoud(
        Over.LEERLING, gezien, (waar.value,), besproken_met_jeugdige=True, besproken_met_ouders=True
    )
    with v.als(wie) as door:
        signalen.record_for_casus(casus=casus, inhoud=inhoud, door=door)


def _parent(v: Verteller, wie: str, casus: Casus, naam: str, aanduiding: str) -> Naaste:
    with v.als(wie) as door:
        rij = dossiers.add_naaste(
            dossier=casus.dossier, jeugdige=casus.jeugdige, relatie=Relatie.OUDER, aanduiding=aanduiding, naam=naam,
            telefoon="099 1234567", gezag_vanaf=casus.jeugdige.geboortedatum, gezag_bron="gezagsregister",
            gezag_gecontroleerd_op=door.vandaag, door=door,
        )  # fmt: skip
        return Naaste.objects.get(pk=rij.pk)


def _child(v: Verteller, wie: str, casus: Casus) -> Naaste:
    with v.als(wie):
        return Naaste.objects.get(jeugdige=casus.jeugdige_id, relatie=Relatie.JEUGDIGE.value)


def _tell(casus: Casus, **gezin: Naaste) -> None:
    print(json.dumps({"casus": f"/casus/{casus.id}/", **{naam: str(n.account_id) for naam, n in gezin.items()}}))


def jayden() -> None:
    """S3: new in year 3 of the Lindekade College; father alone has custody."""
    v = Verteller()
    leerling = signalen.NieuweLeerling(
        "Jayden", "Bakker", VANDAAG - relativedelta(years=14, months=3), groep="3 mavo a"
    )
    casus = _signal(v, "mentor", SCHOOL, leerling, MAANDAG, Leefgebied.SCHOOL)
    _another(v, "zorgcoordinator", casus, MEDICIJN, Leefgebied.GEZONDHEID)
    vader = _parent(v, "zorgcoordinator", casus, "Dirk Bakker", "vader")
    _tell(casus, vader=vader, jayden=_child(v, "zorgcoordinator", casus))


def lot() -> None:
    """S1: Noah's sister (10) at De Lindewende, where the counsellor recorded a signal about home."""
    v = Verteller()
    leerling = signalen.NieuweLeerling("Lot", "Wit", VANDAAG - relativedelta(years=10, months=2), "de", "groep 7")
    _tell(_signal(v, "intern_begeleider", BASISSCHOOL, leerling, LOT, Leefgebied.GEZIN))


def priya() -> None:
    """S5: 17, and nearly 18; tension with her mother, who has custody."""
    v = Verteller()
    leerling = signalen.NieuweLeerling("Priya", "Rambaran", ACHTTIEN - relativedelta(years=18), groep="5 havo b")
    casus = _signal(v, "mentor", SCHOOL, leerling, STAGE, Leefgebied.SCHOOL)
    _another(v, "zorgcoordinator", casus, SPANNING, Leefgebied.GEZIN)
    moeder = _parent(v, "zorgcoordinator", casus, "Kavita Rambaran", "moeder")
    _tell(casus, moeder=moeder, priya=_child(v, "zorgcoordinator", casus))


def lotte(*, hulp: bool = False) -> None:
    """S6: 5, at De Lindewende; her teacher and the counsellor each recorded a signal. ``hulp``: help runs, with consent
    to the team, and to her teacher for home."""
    v = Verteller()
    leerling = signalen.NieuweLeerling("Lotte", "Janssen", VANDAAG - relativedelta(years=5, months=4), groep="groep 2")
    casus = _signal(v, "leerkracht", BASISSCHOOL, leerling, KLAS, Leefgebied.SCHOOL)
    _another(v, "intern_begeleider", casus, THUIS, Leefgebied.GEZIN)
    ouders = [
        _parent(v, "intern_begeleider", casus, naam, aanduiding)
        for naam, aanduiding in (("Femke Wolters", "moeder"), ("Thijs Janssen", "vader"))
    ]
    if hulp:
        team = Organisatie.objects.get(id=key(BUURTTEAM))
        for ontvanger, wat in ((team, C.STATUS | C.ONDERWIJS | C.GEZIN), (casus.dossier.school, C.GEZIN)):
            _consent(v, casus, ontvanger, wat, ouders)
        _help(v, casus, team)
    _tell(casus, moeder=ouders[0], vader=ouders[1])


def _consent(v: Verteller, casus: Casus, ontvanger: Organisatie, wat: C, ouders: list[Naaste]) -> None:
    with v.als("intern_begeleider") as door:
        vraag = toestemmingen.ask(
            dossier=Dossier.objects.get(id=casus.dossier_id), ontvanger=ontvanger, categorieen=wat,
            doel="Zodat de hulp op school en thuis op elkaar past.", tot=door.vandaag + timedelta(days=180),
            parameters=read_parameters(casus.dossier.regio_id), door=door,
        )  # fmt: skip
        pk: UUID = vraag.pk
    for ouder in ouders:
        with v.als(ouder) as door:
            toestemmingen.answer(
                toestemming=Toestemming.objects.get(pk=pk), naaste=ouder, besluit=Besluit.GEGEVEN, categorieen=wat,
                wijze=Wijze.PORTAAL, door=door,
            )  # fmt: skip


def _help(v: Verteller, casus: Casus, team: Organisatie) -> None:
    with v.als("intern_begeleider") as door:
        rij = inzetten.request(
            casus=casus, aanbieder=team, leefgebied=Leefgebied.SCHOOL, door=door,
            tekst="Twee ochtenden een begeleider in de klas, en tips voor de leerkracht.",
        )  # fmt: skip
    with v.als("buurtteam") as door:
        functie = Functie.objects.get(id=key("functie:buurtteam"))
        inzet = Inzet.objects.select_related("dossier", "aanbieder").get(pk=rij.pk)
        inzetten.start(
            inzet=inzet, uitvoerder=functie, gestart_op=door.vandaag, wanneer="bij_verandering", versie=inzet.versie,
            afspraken=[Afspraak(key("functie:intern_begeleider"), Wat.STATUS)],
            ja_van=[i.id for i in wie_stemt_in(read_instemfeiten(inzet, door), read_parameters(inzet.dossier.regio_id))],
            door=door,
        )  # fmt: skip
