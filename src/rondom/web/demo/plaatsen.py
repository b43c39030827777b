"""Seats, expertise and gaps in the network of the demo, and somebody who was replaced: every page has something to show."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from rondom.casus.models import Inzet
from rondom.kern.expertise import EXPERTISES
from rondom.kern.opvolging import Wisselreden
from rondom.kern.rollen import ROLLEN, Wereld
from rondom.netwerk.models import Contactpersoon, Expertise, Functie, Organisatie, School, Zetelbezetting
from rondom.toegang.handelen import acting
from rondom.toegang.selectors import actor_of_functie
from rondom.toegang.services import functie as functies
from rondom.web.demo.personas import PERSONAS, SCHOOL, VO_TEAM, key

if TYPE_CHECKING:
    from rondom.web.demo.netwerk import Netwerk

LOT = 20260902
"""A lot of its own: the draw of people stays what it was."""
ZETELS = ("leerplichtambtenaar", "jeugdverpleegkundige", "begeleider_passend_onderwijs", "gezinswerker")
MET_EXPERTISE = 3
"""One of so many professionals says what he or she knows much about."""
ZONDER_CONTACT = 17
"""One of so many schools has lost its nurse."""


def add_seats(netwerk: Netwerk, scholen: Sequence[tuple[Organisatie, School]], mensen: Sequence[Functie]) -> None:
    """The core team of every secondary school: the fixed contacts sit there, with a deputy; where no team works, nobody."""
    per_rol: dict[str, list[Functie]] = {}
    for functie in mensen:
        per_rol.setdefault(functie.rol, []).append(functie)
    vast = {
        (c.van_id, c.functie.rol): c.functie for c in reversed(netwerk.rijen[Contactpersoon]) if c.functie.rol in ZETELS
    }
    for nummer, (organisatie, school) in enumerate(scholen):
        if school.onderwijssoort not in ("vo", "vso"):
            continue
        for zetel in ZETELS:
            wie = vast.get((organisatie.id, zetel))
            if wie is None:
                continue
            _sit(netwerk, organisatie, zetel, wie)
            ander = [f for f in per_rol[zetel] if f.organisatie_id == wie.organisatie_id and f is not wie]
            if ander and nummer % 3 != 1:
                _sit(netwerk, organisatie, zetel, ander[nummer % len(ander)], waarnemer=True)
    _fill_team(netwerk, per_rol)
    eerder = [f for f in per_rol["leerplichtambtenaar"] if f.id not in {p.functie for p in PERSONAS}][-1]
    rij = _sit(
        netwerk, next(o for o, _ in scholen if o.id == key(SCHOOL)), "leerplichtambtenaar", eerder, sleutel="eerder"
    )
    rij.vanaf, rij.tot = netwerk.sinds, netwerk.vandaag - timedelta(days=200)


def _fill_team(netwerk: Netwerk, per_rol: dict[str, list[Functie]]) -> None:
    """The city team's own seats: all its family workers, and its leader."""
    team = next(o for o in netwerk.rijen[Organisatie] if o.id == key(VO_TEAM))
    for zetel in ("gezinswerker", "teamleider"):
        for nummer, wie in enumerate(f for f in per_rol[zetel] if f.organisatie_id == team.id):
            rij = _sit(netwerk, team, zetel, wie, sleutel=str(nummer))
            rij.vorm = "vo_team"


def _sit(
    netwerk: Netwerk, school: Organisatie, zetel: str, wie: Functie, *, waarnemer: bool = False, sleutel: str = ""
) -> Zetelbezetting:
    rij: Zetelbezetting = netwerk.add(
        Zetelbezetting(
            id=key(f"zetel:{school.id}:{zetel}:{waarnemer}:{sleutel}"),
            team=school,
            vorm="kernteam",
            zetel=zetel,
            functie=wie,
            waarnemer=waarnemer,
            vanaf=netwerk.vandaag - timedelta(days=200),
        )
    )
    return rij


def add_expertise(netwerk: Netwerk, mensen: Sequence[Functie]) -> None:
    """Some of those who help and advise say what they know much about."""
    lot = random.Random(LOT)  # noqa: S311 - a draw, not a secret
    helpers = {f.persoon_id: f for f in mensen if ROLLEN[f.rol].wereld in (Wereld.HULP, Wereld.GEMEENTE)}
    for persoon in list(helpers)[::MET_EXPERTISE]:
        for onderwerp in lot.sample(sorted(EXPERTISES), lot.randint(1, 3)):
            netwerk.add(
                Expertise(
                    id=key(f"expertise:{persoon}:{onderwerp}"),
                    persoon_id=persoon,
                    onderwerp=onderwerp,
                    vanaf=netwerk.sinds,
                )
            )


def leave_gaps(netwerk: Netwerk, scholen: Sequence[tuple[Organisatie, School]]) -> None:
    """Some schools lost their nurse last month, and nobody came yet: what an administrator must see."""
    zonder = {o.id for o, s in scholen[::ZONDER_CONTACT] if s.onderwijssoort in ("po", "sbo")}
    for contact in netwerk.rijen[Contactpersoon]:
        if contact.van_id in zonder and contact.functie.rol == "jeugdverpleegkundige":
            contact.tot = netwerk.vandaag - timedelta(days=30)


def replace_somebody(nu: datetime) -> str:
    """Somebody who helps at the school of the personas is replaced by a colleague, by the administrator, half an hour ago."""
    eigen = {p.functie for p in PERSONAS}
    lopend = Inzet.objects.using("eigenaar").filter(
        dossier__school=key(SCHOOL), gestopt_op=None, afloop="", uitvoerder__isnull=False
    )
    beheerder = next(p for p in PERSONAS if p.rol == "beheerder")
    wie = Functie.objects.select_related("persoon", "organisatie").get(pk=beheerder.functie)
    for sleutel in lopend.order_by("aangevraagd_op", "id").values_list("uitvoerder", flat=True):
        oud = Functie.objects.get(pk=sleutel)
        ander = Functie.objects.filter(organisatie=oud.organisatie_id, rol=oud.rol, tot=None).exclude(
            pk__in=[oud.pk, *eigen]
        )
        nieuw = ander.order_by("id").first()
        if oud.pk in eigen or nieuw is None:
            continue
        door = actor_of_functie(wie, None, nu - timedelta(minutes=30))
        with acting(door):
            functies.replace(functie=oud.pk, opvolger=nieuw.pk, waarom=Wisselreden.ANDERE_FUNCTIE, door=door)
        return "1 hulpverlener opgevolgd door een collega"
    return "niemand opgevolgd"
