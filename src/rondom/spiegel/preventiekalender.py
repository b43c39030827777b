"""How the prevention calendar is shown: which year and place, the picture of months with its table, and as iCalendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from rondom.kern.preventie import Preventiesoort
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.schooljaar import Schooljaar, schooljaar_op
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Gemeente, Organisatie
from rondom.spiegel.models import Preventieactiviteit
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import taal

LINKS, MAAND, HOOG = 190, 24, 30
"""Width of the names, of a month, and height of a line in the picture."""


SCHRIJVEN = (Bevoegdheid.KERNJAAR_BIJHOUDEN, Bevoegdheid.AANBOD_BIJHOUDEN)
"""Rights that keep a calendar: of a school, or of a neighbourhood."""


class Keuze:
    """Which year, school or municipality was asked for; what was not understood does not limit."""

    def __init__(self, vraag: Mapping[str, str], door: Handelend) -> None:
        self.jaar = _year(vraag.get("jaar", ""), schooljaar_op(door.vandaag))
        self.scholen = Organisatie.objects.filter(regio=door.regio, school__isnull=False).order_by("naam", "id")
        self.gemeenten = Gemeente.objects.filter(regio=door.regio or "").order_by("naam")
        self.school = self.scholen.filter(pk__in=_uuids(vraag.get("school", ""))).first()
        code = vraag.get("gemeente", "").replace("\x00", "")[:4]
        self.gemeente = "" if self.school else str(getattr(self.gemeenten.filter(code=code).first(), "code", ""))

    def address(self, naam: str, jaar: int | None = None) -> str:
        """The address of a page with this choice."""
        vraag = {"jaar": str(jaar or self.jaar.begin)}
        ook = {"school": str(self.school.id)} if self.school else {"gemeente": self.gemeente} if self.gemeente else {}
        return f"{reverse(naam)}?{urlencode({**vraag, **ook})}"

    @property
    def toevoegen_url(self) -> str:
        """Where something is added with this choice."""
        return self.address("spiegel:preventie_nieuw")

    @property
    def ical_url(self) -> str:
        """Where the same is as iCalendar."""
        return self.address("spiegel:preventie_agenda")

    @property
    def vorig_url(self) -> str:
        """The year before."""
        return self.address("spiegel:preventie", self.jaar.begin - 1)

    @property
    def volgend_url(self) -> str:
        """The year after."""
        return self.address("spiegel:preventie", self.jaar.begin + 1)


def _year(tekst_: str, anders: Schooljaar) -> Schooljaar:
    if tekst_.isascii() and tekst_.isdigit() and 2000 <= int(tekst_[:6]) <= 2100:
        return Schooljaar(int(tekst_))
    return anders


def _uuids(tekst_: str) -> list[UUID]:
    try:
        return [UUID(tekst_)]
    except ValueError:
        return []


def address_of(rij: Preventieactiviteit) -> str:
    """The calendar on which an activity stands."""
    waar = {"school": str(rij.school_id)} if rij.school_id else {"gemeente": str(rij.gemeente_id)}
    vraag = {"jaar": str(schooljaar_op(rij.begin).begin), **waar}
    return f"{reverse('spiegel:preventie')}?{urlencode(vraag)}"


def columns() -> list[str]:
    """The heads of the table."""
    return [_("Wat"), _("Waarover"), _("Wanneer"), _("Voor wie"), _("Wie doet het"), _("Waar")]


def row(rij: Preventieactiviteit, door: Handelend) -> list[Any]:
    """One activity in the table; who keeps the calendar of its own organisation can change it."""
    naam: Any = rij.naam
    if rij.eigenaar_id == door.organisatie and any(map(door.mag, SCHRIJVEN)):
        naam = format_html('<a href="{}">{}</a>', reverse("spiegel:preventie_wijzigen", args=[rij.id]), rij.naam)
    return [naam, kind(rij), period(rij), rij.voor_wie, rij.wie, place(rij)]


def kind(rij: Preventieactiviteit) -> str:
    """What it is about."""
    return tekst(Preventiesoort(rij.soort).tekst, taal())


def period(rij: Preventieactiviteit) -> str:
    """From when to when."""
    begin = date_format(rij.begin, "j F Y")
    return begin if rij.begin == rij.eind else f"{begin} – {date_format(rij.eind, 'j F Y')}"


def place(rij: Preventieactiviteit) -> str:
    """Where it is: place, school or neighbourhood."""
    waar = rij.school.naam if rij.school else rij.gemeente.naam if rij.gemeente else ""
    return ", ".join(d for d in (rij.plaats, rij.wijk, waar) if d)


def picture(rijen: Iterable[Preventieactiviteit], jaar: Schooljaar) -> dict[str, Any]:
    """The year as a picture: a line per activity, a bar over its months. Numbers for SVG; the table says the same."""
    maanden = jaar.maanden()
    dagen = (jaar.tot - jaar.vanaf).days
    breed = MAAND * 12
    lijnen = []
    for nummer, rij in enumerate(rijen):
        van = max((rij.begin - jaar.vanaf).days, 0) / dagen * breed
        tot = min((rij.eind - jaar.vanaf).days + 1, dagen) / dagen * breed
        lijnen.append(
            {"naam": rij.naam[:26], "y": 30 + nummer * HOOG, "x": round(LINKS + van), "lang": max(round(tot - van), 6)}
        )
    return {
        "maanden": [{"naam": date_format(m, "M")[:1].upper(), "x": LINKS + n * MAAND} for n, m in enumerate(maanden)],
        "lijnen": lijnen,
        "breed": LINKS + breed,
        "hoog": 40 + HOOG * len(lijnen),
    }


def as_ical(rijen: Iterable[Preventieactiviteit], nu: datetime) -> bytes:
    """Activities as whole days of iCalendar."""
    kalender = Calendar()
    kalender.add("prodid", "-//Rondom//Preventiekalender//NL")
    kalender.add("version", "2.0")
    kalender.add("x-wr-calname", _("Preventiekalender"))
    for rij in rijen:
        event = Event()
        event.add("uid", f"{rij.id}@rondom")
        event.add("dtstamp", nu)
        event.add("dtstart", rij.begin)
        event.add("dtend", rij.eind + timedelta(days=1))
        event.add("summary", rij.naam)
        event.add("description", f"{kind(rij)}. {rij.voor_wie}. {rij.wie}")
        event.add("sequence", rij.versie)
        event.add("location", place(rij))
        kalender.add_component(event)
    return bytes(kalender.to_ical())
