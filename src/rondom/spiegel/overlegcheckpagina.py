"""What stands on the page that counts how meetings went (R067). Schools by name: nobody is ranked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from rondom.kern.overlegcheck import Checkbeeld, Checktelling, Vraag, pictures, together
from rondom.kern.schooljaar import Schooljaar
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Organisatie
from rondom.spiegel.tonen_gesprek import cell_text, short_cell
from rondom.toegang.tonen import taal


def context(geteld: Mapping[Schooljaar, Sequence[Checktelling]], jaar: Schooljaar, drempel: int) -> dict[str, Any]:
    """Three pictures over the years and a table of the schools of one year; ``leeg`` when nothing may be shown."""
    namen = _names(geteld[jaar])
    beelden = pictures(geteld[jaar])
    alle = together(geteld[jaar])
    volgorde = sorted(beelden, key=lambda s: (s is None, namen.get(s, "").casefold()))
    rijen = [_row(namen.get(s) or _("Scholen met weinig overleggen, samen"), beelden[s]) for s in volgorde]
    if alle is not None and len(beelden) > 1:
        rijen.append(_row(_("Alles wat hier staat"), alle))
    totalen = {j: together(regels) for j, regels in sorted(geteld.items(), key=lambda paar: paar[0].begin)}
    return {
        "jaar": jaar,
        "jaren": [{"naam": j.naam, "url": f"?jaar={j.begin}#scholen", "actief": j == jaar} for j in geteld],
        "drempel": drempel,
        "kolommen": [
            _("School"),
            {"naam": _("Overleggen"), "getal": True},
            *({"naam": tekst(f"{v.tekst}.kort", taal()), "getal": True} for v in Vraag),
        ],
        "rijen": rijen,
        "beelden": [] if not any(totalen.values()) else [_picture(v, totalen) for v in Vraag],
        "leeg": not any(totalen.values()),
    }


def _names(tellingen: Sequence[Checktelling]) -> dict[UUID | None, str]:
    scholen = {t.school for t in tellingen if t.school is not None}
    return dict(Organisatie.objects.filter(pk__in=scholen).values_list("id", "naam"))


def _row(naam: str, beeld: Checkbeeld) -> list[str]:
    return [naam, str(beeld.overleggen), *(short_cell(beeld.cellen[v]) for v in Vraag)]


def _picture(vraag: Vraag, totalen: Mapping[Schooljaar, Checkbeeld | None]) -> dict[str, Any]:
    """One question over the years, with interval and number of marks in the table."""
    rijen = []
    for jaar, beeld in totalen.items():
        cel = beeld.cellen[vraag] if beeld else None
        rijen.append(
            {
                "naam": jaar.naam,
                "waarde": cel.gemiddelde if cel else None,
                "tekst": cell_text(cel) if cel else _("te weinig overleggen"),
                "nadruk": False,
            }
        )
    return {
        "sleutel": vraag.value,
        "beeld": {
            "titel": tekst(vraag.tekst, taal()),
            "kop": _("Schooljaar"),
            "eenheid": _("gemiddeld cijfer van 1 tot 10"),
            "rijen": rijen,
            "schaal": (1, 10),
        },
    }
