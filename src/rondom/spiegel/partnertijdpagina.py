"""What stands on the pages about the time of core partners, and of it in the document of the year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rondom.kern.partnertijd import (
    Terugblik,
    Verdeling,
    added,
    check_terugblik,
    check_verdelen,
    vraag_bij,
    vraag_bij_week,
    write_hours,
)
from rondom.kern.schooljaar import Band, Schooljaar, plek_van
from rondom.kern.teksten import tekst
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.spiegel.models import Kernjaar, Partnertijd
from rondom.spiegel.schoolprofiel import read_profile
from rondom.spiegel.selectors_partnertijd import Partner, list_own, list_partners, total
from rondom.spiegel.stuk import Deel
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import read_houders
from rondom.toegang.tonen import show_text, taal


def hours(kwartieren: int) -> str:
    """Quarters of an hour as hours, in the reader's notation: ``2,5 uur``."""
    getal = write_hours(kwartieren, "." if taal() == "en" else ",")
    return ngettext("%(uren)s uur", "%(uren)s uur", 1 if kwartieren == 4 else 2) % {"uren": getal}


def divided(verdeling: Verdeling) -> str:
    """A division in one sentence."""
    collectief, individueel = verdeling.procenten
    return _(
        "%(samen)s per week: %(c)s collectief (%(pc)s%%) en %(i)s individueel (%(pi)s%%)."
    ) % {
        "samen": hours(verdeling.samen), "c": hours(verdeling.collectief), "pc": collectief,
        "i": hours(verdeling.individueel), "pi": individueel,
    }  # fmt: skip


def looked_back(tijd: Partnertijd) -> str:
    """How it went, in words; empty when nobody looked back."""
    if not tijd.terugblik:
        return ""
    woord = tekst(Terugblik(tijd.terugblik).tekst, taal())
    return f"{woord}: {tijd.teruggeblikt}" if tijd.teruggeblikt else woord


def name_of(partner: Partner) -> str:
    """Who, with seat and organisation."""
    plek = plek_van(partner.functie.rol)
    rol = tekst(plek.tekst, taal()) if plek else ""
    return f"{partner.functie.persoon.naam} ({rol}, {partner.functie.organisatie.naam})"


def context(kernjaar: Kernjaar, band: Band, door: Handelend) -> dict[str, Any]:
    """The time of every core partner of a year, with the profile on which it rests, and what may be asked about it."""
    partners = list_partners(kernjaar, door.vandaag)
    profiel = read_profile(kernjaar, band, door)
    samen = total(partners)
    regio = kernjaar.school.regio_id
    loopt = check_verdelen(kernjaar.jaar, door.vandaag).mag
    vraag = vraag_bij(samen, profiel.aandeel, kernjaar.jaar, read_parameters(regio)) if loopt else None
    terug = check_terugblik(kernjaar.jaar, door.vandaag, read_parameters(regio), read_kalender(regio)).mag
    wie = read_houders({p.tijd.door for p in partners if p.tijd})
    return {
        "profiel": profiel,
        "partners": [_shown(p, kernjaar, wie) for p in partners],
        "samen": divided(samen) if samen.samen else "",
        "vraag": show_text(vraag) if vraag else "",
        "nieuwer": loopt and any(_is_older(p, profiel.gepubliceerd) for p in partners),
        "loopt": loopt,
        "terug": terug,
    }


def _is_older(partner: Partner, gepubliceerd: date | None) -> bool:
    """Was this planned before the figure of the school was published?"""
    return bool(partner.in_team and partner.tijd and gepubliceerd and gepubliceerd > _day(partner.tijd))


def _day(tijd: Partnertijd) -> date:
    return tijd.op.astimezone(TIJDZONE).date()


def _shown(partner: Partner, kernjaar: Kernjaar, wie: dict[UUID, Any]) -> dict[str, Any]:
    tijd, vorig = partner.tijd, partner.vorig
    adres = [kernjaar.id, partner.functie.id]
    door = wie.get(tijd.door) if tijd else None
    return {
        "naam": name_of(partner),
        "tijd": tijd,
        "verdeling": divided(tijd.verdeling) if tijd else "",
        "terugblik": looked_back(tijd) if tijd else "",
        "op": _day(tijd) if tijd else None,
        "bijgewerkt_door": door.naam if door else "",
        "vorig": divided(vorig.verdeling) if vorig else "",
        "vorig_terugblik": looked_back(vorig) if vorig else "",
        "in_team": partner.in_team,
        "url": reverse("spiegel:partnertijd", args=adres),
        "terug_url": reverse("spiegel:partnertijd_terugblik", args=adres),
    }


def own(door: Handelend, jaar: Schooljaar) -> dict[str, Any] | None:
    """The own planned time over the schools, for who is core partner; None for who has none."""
    rijen = list_own(door, jaar)
    if not rijen:
        return None
    samen = added(r.verdeling for r in rijen)
    vraag = vraag_bij_week(samen)
    return {
        "scholen": [
            {
                "naam": r.kernjaar.school.naam,
                "url": reverse("spiegel:kernjaar", args=[r.kernjaar_id]),
                "verdeling": divided(r.verdeling),
            }
            for r in rijen
        ],
        "samen": divided(samen),
        "vraag": show_text(vraag) if vraag else "",
    }


def parts(tijd: dict[str, Any]) -> list[Deel]:
    """The same in the document: the profile, the table, and why so."""
    rijen = [p for p in tijd["partners"] if p["tijd"]]
    if not rijen:
        return []
    feiten = tuple(f"{f.wat} ({f.bron})" if f.bron else f.wat for f in tijd["profiel"].feiten)
    delen = [
        Deel(
            _("Tijd van de kernpartners"),
            tuple(
                filter(
                    None, (tijd["samen"], _("Dit is een plan. Hier staan geen gewerkte uren."), *feiten, tijd["vraag"])
                )
            ),
            kolommen=(_("Kernpartner"), _("Collectief per week"), _("Individueel per week"), _("Samen")),
            rijen=tuple(_row(p) for p in rijen),
        )
    ]
    return [*delen, *(Deel(p["naam"], tuple(_words(p)), niveau=2) for p in rijen)]


def _row(partner: dict[str, Any]) -> tuple[str, ...]:
    v = partner["tijd"].verdeling
    return partner["naam"], hours(v.collectief), hours(v.individueel), hours(v.samen)


def _words(partner: dict[str, Any]) -> Iterable[str]:
    tijd = partner["tijd"]
    if not partner["in_team"]:
        yield _("Zit niet meer in het kernteam en telt niet mee.")
    if tijd.profiel:
        yield _("Wat speelt er: %(wat)s") % {"wat": tijd.profiel}
    yield _("Waarom zo: %(waarom)s") % {"waarom": tijd.waarom}
    if partner["terugblik"]:
        yield _("Terugblik: %(wat)s") % {"wat": partner["terugblik"]}


def last_year(vorig: Partnertijd) -> str:
    """What was planned and how it went, of the year with which a new plan starts."""
    terug = looked_back(vorig)
    return (
        f"{divided(vorig.verdeling)} {_('Terugblik: %(wat)s') % {'wat': terug}}" if terug else divided(vorig.verdeling)
    )


def stands(tijd: Partnertijd) -> str:
    """All that a colleague saved meanwhile, because saving again replaces it."""
    zinnen = [_("Nu staat er: %(wat)s Waarom: %(waarom)s") % {"wat": divided(tijd.verdeling), "waarom": tijd.waarom}]
    if tijd.profiel:
        zinnen.append(_("Wat speelt er: %(wat)s") % {"wat": tijd.profiel})
    if terug := looked_back(tijd):
        zinnen.append(_("Terugblik: %(wat)s") % {"wat": terug})
    return " ".join(zinnen)
