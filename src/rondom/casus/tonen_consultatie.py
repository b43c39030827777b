"""A consultation as its page shows it: the thread, who wrote what as far as one may know, and the forms that fit now."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from rondom.casus.forms.consultatie import Antwoord, Doorvraag, Koppel, Opvolging, Wedervraag
from rondom.casus.models import Casus, Consultatie
from rondom.casus.selectors import list_casussen
from rondom.casus.selectors_consultatie import find_koppeling, judge_senders, list_berichten
from rondom.kern.consultatie import VAN_TEAM, Uitkomst
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import ConsultatieStatus as S
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.tonen import show_text, taal

KEUZELIJST = 200
"""Casussen in the list to choose from."""


def show_senders(rijen: Iterable[Consultatie], door: Handelend) -> dict[UUID, Houder]:
    """Who asked each of these, by key of the question; left out where the team may not know it (R024)."""
    lijst = list(rijen)
    wie = read_houders(c.gesteld_door for c in lijst)
    oordelen = judge_senders((c.dossier.school for c in lijst), door)
    open_ = {pk for pk, oordeel in oordelen.items() if pk == door.organisatie or oordeel.mag}
    return {c.id: wie[c.gesteld_door] for c in lijst if c.dossier.school_id in open_ and c.gesteld_door in wie}


def show_consultatie(c: Consultatie, door: Handelend, begonnen: dict[str, str]) -> dict[str, Any]:
    """Everything of the page but mistakes."""
    berichten = list_berichten(c)
    afzender = judge_senders([c.dossier.school], door)[c.dossier.school_id]
    vrager = show_senders([c], door).get(c.id)
    namen = read_houders({b.door for b in berichten if b.soort in VAN_TEAM})
    context: dict[str, Any] = {
        "c": c,
        "vrager": vrager,
        "afzender": show_text(afzender.redenen[0]),
        "berichten": [
            {
                "rij": b,
                "kop": tekst(f"consultatie.bericht.{b.soort}", taal()),
                "soort": "hulp" if b.soort in VAN_TEAM else "school",
                "wie": namen.get(b.door) if b.soort in VAN_TEAM else vrager,
            }
            for b in berichten
        ],
        "uitkomst": tekst(f"consultatie.uitkomst.{c.uitkomst}", taal()) if c.uitkomst else "",
        "casus": find_koppeling(c, door) if c.uitkomst == Uitkomst.AANMELDEN else None,
    }
    return context | _forms(c, door, begonnen) | _tie(c, door, context["casus"])


def _forms(c: Consultatie, door: Handelend, begonnen: dict[str, str]) -> dict[str, Any]:
    begin = {"versie": c.versie}
    forms: dict[str, Any] = {}
    if c.team_id == door.organisatie and door.mag(Bevoegdheid.CONSULTATIE_BEANTWOORDEN) and c.status != S.OPGEVOLGD:
        forms["antwoord"] = Antwoord(initial=begin | {"antwoord": begonnen.get("antwoord", "")})
        if c.status == S.GESTELD:
            forms["wedervraag"] = Wedervraag(initial=begin)
    if c.gesteld_door != door.houder:
        return forms
    if c.status in (S.BEANTWOORD, S.TERUGGEVRAAGD):
        forms["doorvraag"] = Doorvraag(initial=begin, toelichting=c.status == S.TERUGGEVRAAGD)
    if c.status == S.BEANTWOORD:
        forms["opvolging"] = Opvolging(initial=begin)
    return forms


def _tie(c: Consultatie, door: Handelend, casus: Casus | None) -> dict[str, Any]:
    """The form that ties it to a casus, for who asked, while it belongs to none."""
    if casus or c.gesteld_door != door.houder or c.uitkomst != Uitkomst.AANMELDEN:
        return {"keuzes": []}
    keuzes = [(str(x.id), x.jeugdige.naam) for x in list_casussen(door)[:KEUZELIJST]]
    return {"keuzes": keuzes, "koppel": Koppel(keuzes=keuzes)}
