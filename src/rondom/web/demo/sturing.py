"""The programme, the bodies and the pilots of the demo region, written by the policy officer through the services."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from rondom.kern.bestuur import Antwoord
from rondom.kern.parameters import Parameters
from rondom.kern.pilot import Besluit, Besluitfeiten, Trede, Uitslag
from rondom.kern.statussen import ThemaactieStatus, ThemaStatus
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel.models import Bijeenkomst, Gremium, Gremiumlid, Thema, Themadoel, Werkpunt
from rondom.spiegel.services import bijeenkomst as bijeenkomsten
from rondom.spiegel.services import gremium as gremia
from rondom.spiegel.services import jaarplicht as jaarplichten
from rondom.spiegel.services import partijstem as partijstemmen
from rondom.spiegel.services import pilot as pilots
from rondom.spiegel.services import thema as themas
from rondom.spiegel.services import themaactie as acties
from rondom.spiegel.services import themadoel as doelen
from rondom.spiegel.services import werkpunt as werkpunten
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.selectors import actor_of_functie
from rondom.web.demo.netwerk import SEED
from rondom.web.demo.personas import VO_TEAM, key
from rondom.web.demo.sleutels import seeded_keys
from rondom.web.demo.toezicht import persona

WIE = {
    "beleid": key("functie:beleid"),
    "schoolleider": key("functie:schoolleider"),
    "programmaleider": key("functie:programmaleider"),
    "swv": key("functie:swv_directeur"),
    "wethouder": key("functie:wethouder"),
    "schoolbestuurder": key("functie:schoolbestuurder"),
}
"""Who plays in the file: people that ``netwerk`` puts in every demo."""


class Verteller:
    """Writes what the file says, each thing on its own day."""

    def __init__(self, vandaag: date) -> None:
        self.vandaag = vandaag
        self.gegevens = tomllib.loads(Path(__file__).with_name("sturing.toml").read_text(encoding="utf-8"))
        teamleider = Functie.objects.filter(organisatie=key(VO_TEAM), rol="teamleider").order_by("id").first()
        assert teamleider is not None, "every team has a leader"
        self.wie = WIE | {"teamleider": teamleider.id}
        self.themas: dict[str, Thema] = {}

    def on(self, dagen: int, uur: int = 10) -> Handelend:
        """The policy officer, so many days from today; what lies ahead is written today."""
        return persona("beleid", self.day(min(dagen, 0)), uur)

    def day(self, dagen: int) -> date:
        """The day so many days from today."""
        return self.vandaag + timedelta(days=dagen)


def tell_steering(vandaag: date) -> str:
    """Tell it all, in one transaction; answers the line for the terminal."""
    with transaction.atomic(), seeded_keys(f"{SEED}:sturing"):
        v = Verteller(vandaag)
        parameters = read_parameters(v.on(0).regio or "")
        for rij in v.gegevens["thema"]:
            _tell_theme(v, rij, parameters)
        for rij in v.gegevens["gremium"]:
            _tell_body(v, rij)
        for rij in v.gegevens["plicht"]:
            with acting(v.on(rij["dagen"])) as door:
                jaarplichten.prove(
                    soort=rij["soort"], gedaan_op=v.day(rij["dagen"]), toelichting=rij["toelichting"], door=door
                )
        for rij in v.gegevens["pilot"]:
            _tell_pilot(v, rij)
        connection.run_on_commit.clear()
    aantal = {naam: len(v.gegevens[naam]) for naam in ("thema", "gremium", "pilot")}
    return f"{aantal['thema']} thema's, {aantal['gremium']} overleggen en {aantal['pilot']} pilots"


def _tell_theme(v: Verteller, rij: dict[str, Any], parameters: Parameters) -> None:
    with acting(v.on(rij["dagen"])) as door:
        thema = themas.make(naam=rij["naam"], waarom=rij["waarom"], door=door)
        v.themas[rij["naam"]] = thema
        paren = [(_write_goal(v, thema, d, door), d) for d in rij.get("doel", ())]
        if rij["status"] == "actief":
            themas.move(thema=thema.id, naar=ThemaStatus.ACTIEF, parameters=parameters, door=door)
    for doel, regel in paren:
        for actie in regel.get("actie", ()):
            _tell_action(v, doel, actie, rij["dagen"])


def _write_goal(v: Verteller, thema: Thema, regel: dict[str, Any], door: Handelend) -> Themadoel:
    gegevens = {
        "tekst": regel["tekst"], "meting": regel.get("meting", ""), "nu": regel.get("nu", ""),
        "streef": regel.get("streef", ""), "streef_op": v.day(regel["streef_over"]),
    }  # fmt: skip
    return doelen.write(thema=thema.id, gegevens=gegevens, door=door)


def _tell_action(v: Verteller, doel: Themadoel, regel: dict[str, Any], dagen: int) -> None:
    gegevens = {
        "tekst": regel["tekst"], "eigenaar": v.wie[regel["wie"]] if "wie" in regel else None,
        "vanaf": v.day(regel["vanaf"]) if "vanaf" in regel else None,
        "termijn": v.day(regel["termijn"]) if "termijn" in regel else None,
        "schaal": regel.get("schaal", "regionaal"), "waar": regel.get("waar", ""), "spoor": regel["spoor"],
    }  # fmt: skip
    with acting(v.on(dagen, 11)) as door:
        actie = acties.write(doel=doel.id, gegevens=gegevens, door=door)
    with acting(v.on(max(dagen, regel.get("vanaf", 0)), 12)) as door:
        if regel["stand"] in ("loopt", "gedaan"):
            acties.move(actie=actie.id, naar=ThemaactieStatus.LOOPT, door=door)
    with acting(v.on(-20, 13)) as door:
        if "bericht" in regel:
            acties.report(actie=actie.id, tekst=regel["bericht"], door=door)
        if "uitstel" in regel:
            acties.reschedule(
                actie=actie.id, termijn=v.day(regel["uitstel"]), waarom=regel["waarom"], versie=2, door=door
            )
        if regel["stand"] == "gedaan":
            acties.move(actie=actie.id, naar=ThemaactieStatus.GEDAAN, door=door)


def _tell_body(v: Verteller, rij: dict[str, Any]) -> None:
    eerste = min(b["dagen"] for b in rij["bijeenkomst"]) - 30
    with acting(v.on(eerste)) as door:
        gremium = gremia.make(gegevens={v_: rij[v_] for v_ in gremia.VELDEN}, door=door)
        for lid in rij["leden"]:
            gegevens = {
                "partij": lid["partij"], "mandaat": lid["mandaat"], "mandaat_tekst": lid.get("tekst", ""),
                "vanaf": v.day(eerste),
            }  # fmt: skip
            functie = Functie.objects.get(pk=v.wie[lid["wie"]])
            gremia.add_member(gremium=gremium.id, functie=functie, gegevens=gegevens, door=door)
        punten = {}
        for punt in rij["punt"]:
            inhoud = {
                "titel": punt["titel"], "toelichting": punt.get("toelichting", ""),
                "thema": v.themas.get(punt.get("thema", "")),
            }  # fmt: skip
            punten[punt["titel"]] = werkpunten.add(gremium=gremium.id, gegevens=inhoud, door=door)
    for regel in rij["bijeenkomst"]:
        _tell_meeting(v, gremium, regel, punten)


def _tell_meeting(v: Verteller, gremium: Gremium, regel: dict[str, Any], punten: dict[str, Werkpunt]) -> None:
    agenda = [punten[p].id for p in regel["punten"]]
    with acting(v.on(regel["dagen"] - 14)) as door:
        bijeenkomst = bijeenkomsten.plan(
            gremium=gremium.id, dag=v.day(regel["dagen"]), plaats=regel["plaats"], agenda=agenda, door=door
        )
    if "er" not in regel:
        return
    with acting(v.on(regel["dagen"], 17)) as door:
        bijeenkomsten.hold(
            bijeenkomst=bijeenkomst.id, aanwezig=_seats(v, gremium, regel["er"]),
            uitkomsten=dict.fromkeys(agenda, regel["uitkomst"]), verslag=regel["verslag"], versie=1, door=door,
        )  # fmt: skip
        if "besluit" in regel:
            _tell_decision(v, bijeenkomst, regel, agenda[0], door)
    for wie in regel.get("zelf", ()):
        _confirm(v, bijeenkomst, v.wie[wie], regel["dagen"] + 3)


def _confirm(v: Verteller, bijeenkomst: Bijeenkomst, wie: Any, dagen: int) -> None:
    """Who speaks for a party says that what was written down for it is so."""
    functie = Functie.objects.select_related("persoon", "organisatie").get(pk=wie)
    moment = v.on(dagen, 9).moment
    with acting(actor_of_functie(functie, None, moment)) as door:
        partijstemmen.agree(
            besluit=bijeenkomst.besluiten.get().id, organisatie=functie.organisatie, antwoord=Antwoord.EENS,
            toelichting="", door=door,
        )  # fmt: skip


def _seats(v: Verteller, gremium: Gremium, wie: Iterable[str]) -> list[Any]:
    functies = [v.wie[w] for w in wie]
    return list(Gremiumlid.objects.filter(gremium=gremium, functie__in=functies).values_list("id", flat=True))


def _tell_decision(v: Verteller, bijeenkomst: Bijeenkomst, regel: dict[str, Any], punt: Any, door: Handelend) -> None:
    besluit = bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst=regel["besluit"], werkpunt=punt, door=door)
    for wie, antwoord in [
        *((w, Antwoord.EENS) for w in regel.get("eens", ())),
        *((w, Antwoord.ONEENS) for w in regel.get("oneens", ())),
    ]:
        partij = Organisatie.objects.get(functies=v.wie[wie])
        waarom = regel.get("waarom", "") if antwoord is Antwoord.ONEENS else ""
        partijstemmen.agree(besluit=besluit.id, organisatie=partij, antwoord=antwoord, toelichting=waarom, door=door)


def _tell_pilot(v: Verteller, rij: dict[str, Any]) -> None:
    gegevens = {
        **{naam: rij[naam] for naam in ("naam", "doel", "verwacht", "gemeenten", "kosten", "betaald_door")},
        "scholen": [], "vanaf": v.day(rij["vanaf"]), "einde": v.day(rij["einde"]),
        "thema": v.themas.get(rij.get("thema", "")), "eigenaar": v.wie[rij["wie"]],
    }  # fmt: skip
    with acting(v.on(rij["vanaf"] - 20)) as door:
        pilot = pilots.register(gegevens=gegevens, door=door)
    with acting(v.on(rij["vanaf"])) as door:
        pilots.begin(pilot=pilot.id, door=door)
    for meting in rij.get("meting", ()):
        with acting(v.on(meting["dagen"])) as door:
            pilots.measure(
                pilot=pilot.id, trede=Trede(meting["trede"]), dag=v.day(meting["dagen"]), uitslag=Uitslag(meting["uitslag"]),
                meetbaar=meting.get("meetbaar", ""), merkbaar=meting.get("merkbaar", ""), door=door,
            )  # fmt: skip
    if besluit := rij.get("besluit"):
        feiten = Besluitfeiten(
            Besluit(besluit["besluit"]), besluit["reden"], besluit["geleerd"], None, besluit.get("waar", "")
        )
        with acting(v.on(besluit["dagen"])) as door:
            pilots.decide(pilot=pilot.id, besluit=feiten, versie=2, door=door)
