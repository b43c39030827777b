"""What does somebody's own calendar hold of a meeting? When and where, and nothing about anybody (R241)."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from rondom.casus.models import Kernoverleg, Overleg
from rondom.casus.selectors_kernoverleg import Kernmoment
from rondom.casus.selectors_uren import Uur
from rondom.kern.statussen import OverlegStatus


def build_calendar(
    overleggen: Iterable[Overleg],
    *,
    url_of: Callable[[Overleg | Kernoverleg], str],
    nu: datetime,
    vast: Iterable[Kernmoment] = (),
    uren: Iterable[Uur] = (),
) -> bytes:
    """Meetings as iCalendar: a fixed word as summary, the address unless it is somebody's home, and the page.

    ``vast``: the next moments of standing meetings; each is an event of its own, because holidays fall out.
    ``uren``: half-days at school and talks of the consultation hour.
    """
    kalender = Calendar()
    kalender.add("prodid", "-//Rondom//Agenda//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", "Rondom")
    for overleg in overleggen:
        if overleg.gepland_op is not None:
            kalender.add_component(_event(overleg, url_of(overleg), nu))
    for moment in vast:
        kalender.add_component(_standing_event(moment, url_of(moment.overleg), nu))
    for uur in uren:
        kalender.add_component(_hour_event(uur, nu))
    return bytes(kalender.to_ical())


def _hour_event(uur: Uur, nu: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uur.sleutel}@rondom")
    event.add("dtstamp", nu)
    event.add("dtstart", uur.begin)
    event.add("dtend", uur.einde)
    event.add("summary", _("Rondom: afspraak") if uur.gesprek else _("Rondom: op school"))
    event.add("class", "PRIVATE")
    event.add("status", "CONFIRMED")
    if uur.plaats:
        event.add("location", uur.plaats)
    return event


def _standing_event(moment: Kernmoment, url: str, nu: datetime) -> Event:
    event = Event()
    event.add("uid", f"{moment.overleg.id}-{moment.begin:%Y%m%d}@rondom")
    event.add("dtstamp", nu)
    event.add("dtstart", moment.begin)
    event.add("dtend", moment.einde)
    event.add("summary", _("Rondom: vast overleg"))
    event.add("sequence", moment.overleg.versie)
    event.add("class", "PRIVATE")
    event.add("url", url)
    event.add("description", url)
    event.add("status", "CONFIRMED")
    event.add("location", moment.overleg.plaats)
    return event


def _event(overleg: Overleg, url: str, nu: datetime) -> Event:
    assert overleg.gepland_op is not None
    event = Event()
    event.add("uid", f"{overleg.id}@rondom")
    event.add("dtstamp", nu)
    event.add("dtstart", overleg.gepland_op)
    event.add("dtend", overleg.gepland_op + timedelta(minutes=overleg.duur_minuten))
    event.add("summary", _("Rondom: overleg"))
    event.add("sequence", overleg.versie)
    event.add("class", "PRIVATE")
    event.add("url", url)
    event.add("description", url)
    event.add("status", "CANCELLED" if overleg.status == OverlegStatus.VERVALLEN else "CONFIRMED")
    if overleg.plaats and not overleg.plaats_is_thuis:
        event.add("location", overleg.plaats)
    return event
