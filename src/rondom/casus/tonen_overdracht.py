"""Earlier trajectories as plain values for the timeline of ``ui``."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.models import EerderTraject, Instroomantwoord
from rondom.casus.selectors_overdracht import Overdracht
from rondom.kern.instroom import Antwoord
from rondom.kern.overdracht import Resultaat, Trajectsoort
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import taal

_SCHOOL = (Trajectsoort.ONDERSTEUNING, Trajectsoort.LEERPLICHT)


def show_tijdlijn(rijen: Iterable[Overdracht], vandaag: date) -> list[dict[str, Any]]:
    """One bar per trajectory; what runs still, up to today."""
    return [
        {
            "id": str(t.id),
            "wat": tekst(Trajectsoort(t.soort).tekst, taal()),
            "wie": t.wie,
            "kring": "school" if t.soort in _SCHOOL else "hulp",
            "van": t.van,
            "tot": t.tot or vandaag,
            "status": tekst(Resultaat(t.resultaat).tekst, taal()),
            "na": [],
        }
        for r in rijen
        for t in r.trajecten
    ]


def show_gegevens(traject: EerderTraject) -> list[tuple[str, str]]:
    """Who helped, when, with what result, and whom to call; what was not told is left out."""
    van = date_format(traject.van, "j F Y")
    if traject.tot is None:
        wanneer = _("sinds %(van)s") % {"van": van}
    else:
        wanneer = _("%(van)s tot en met %(tot)s") % {"van": van, "tot": date_format(traject.tot, "j F Y")}
    bellen = ", ".join(deel for deel in (traject.contact, traject.bereikbaar) if deel)
    paren = [
        (_("Wie hielp"), traject.wie),
        (_("Wanneer"), wanneer),
        (_("Resultaat"), tekst(Resultaat(traject.resultaat).tekst, taal())),
        (_("Wie u kunt bellen"), bellen),
        (_("Wat hielp"), traject.woorden),
    ]
    return [(kop, waarde) for kop, waarde in paren if waarde]


def show_instroom(antwoorden: Iterable[Instroomantwoord]) -> list[tuple[str, str]]:
    """What the family said at registration, kind by kind, with the reason when it is not known."""
    return [(tekst(Trajectsoort(a.soort).tekst, taal()), _said(a)) for a in antwoorden]


def _said(rij: Instroomantwoord) -> str:
    deel = [tekst(Antwoord(rij.antwoord).tekst, taal()), rij.reden]
    gevraagd = _("gevraagd op %(datum)s") % {"datum": date_format(rij.op, "j F Y")}
    return f"{'. '.join(d.rstrip('.') for d in deel if d)} ({gevraagd})"
