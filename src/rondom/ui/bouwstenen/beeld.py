"""Drawing: the circle around a child, and who does what when. Each drawing has its text beside it."""

from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.ui import kring as kringtekening
from rondom.ui import tijdlijn as tijdlijntekening
from rondom.ui.bouwstenen.inhoud import initials
from rondom.ui.bouwstenen.kader import value_of

register = template.Library()


@register.inclusion_tag("ui/kring.html")
def kring(kind: str, personen: list[Any], sleutel: str = "kring", lijst: bool = True) -> dict[str, Any]:
    """The circle of people around a child: a drawing, and the same as a list.

    ``personen``: ``naam, rol, organisatie, kring`` (gezin, school, hulp), ``regisseur`` (bool), ``nog_niet``
    (invited, not yet there), ``telefoon``, ``url``. ``sleutel``: start of its element ids, for a page
    with two.
    """
    namen = {"gezin": gettext("Gezin en naasten"), "school": gettext("School"), "hulp": gettext("Hulp")}
    leden = {soort: [p for p in personen if value_of(p, "kring") == soort] for soort in namen}
    plekken = kringtekening.places(
        {
            soort: [(p, initials(value_of(p, "naam")), value_of(p, "naam"), value_of(p, "rol")) for p in wie]
            for soort, wie in leden.items()
        }
    )
    x, y = kringtekening.MIDDEN
    ringen = [
        {
            "soort": soort,
            "naam": namen[soort],
            "rx": rx,
            "ry": ry,
            "top": y - ry + 26,
            "leden": leden[soort],
            "plekken": plekken[soort],
        }
        for soort, (_, (rx, ry)) in kringtekening.RINGEN.items()
    ]
    return {
        "id": sleutel,
        "kind": kind,
        "kind_kort": kringtekening.short(kind, 11),
        "x": x,
        "y": y,
        "ringen": ringen,
        "van_binnen": ringen[::-1],
        "lijst": lijst,
        "aantal": len(personen),
        "breed": kringtekening.BREED,
        "hoog": kringtekening.HOOG,
    }


def _month(maand: date, plaats: int, maanden: list[date]) -> str:
    """The name of a month; with its year at the start, and where a year begins between this name and the one before."""
    nieuw = plaats == 0 or any(m.month == 1 for m in maanden[max(plaats - -(-len(maanden) // 9) + 1, 0) : plaats + 1])
    return date_format(maand, "M Y" if nieuw else "M")


def _quarter(begin: date) -> str:
    """The name of a quarter by its months, as "oktober – december 2026"."""
    return f"{date_format(begin, 'F')} – {date_format(begin.replace(month=begin.month + 2), 'F Y')}"


@register.inclusion_tag("ui/tijdlijn.html")
def tijdlijn(
    rijen: list[dict[str, Any]],
    vandaag: date | None = None,
    titel: str = "",
    sleutel: str = "tijdlijn",
) -> dict[str, Any]:
    """Who does what when: bars, milestones and what waits for what, with the same as a table; per quarter when narrow.

    ``rijen``: ``id, wat, wie, kring, van`` (date), ``tot`` (date; without it a milestone), ``status``, ``na``
    (ids of lines it waits for). ``sleutel``: start of its element ids, for a page with two.
    """
    if not rijen:
        return {"rijen": []}
    schaal = tijdlijntekening.scale(rijen)
    balken = tijdlijntekening.bars(rijen, schaal)
    namen = {rij.get("id"): rij["wat"] for rij in rijen}
    vol = [{**rij, "wacht_op": [namen[n] for n in rij.get("na", ()) if n in namen]} for rij in rijen]
    stap = -(-len(schaal.months()) // 9)  # more names than that run into each other
    in_beeld = vandaag is not None and schaal.van <= vandaag <= schaal.tot
    return {
        "id": sleutel,
        "titel": titel or gettext("Wie doet wat wanneer"),
        "rijen": vol,
        "kwartalen": [{"naam": _quarter(begin), "rijen": groep} for begin, groep in tijdlijntekening.quarters(vol)],
        "balken": [
            {
                "balk": b,
                "wat": tijdlijntekening.label(b.rij["wat"]),
                "wie": kringtekening.short(b.rij.get("wie", ""), 38),
            }
            for b in balken
        ],
        "pijlen": tijdlijntekening.arrows(balken),
        "maanden": [
            {"x": schaal.x(m), "naam": _month(m, i, schaal.months()) if i % stap == 0 else ""}
            for i, m in enumerate(schaal.months())
        ],
        "vandaag": schaal.x(vandaag) if in_beeld and vandaag else None,
        "hoog": tijdlijntekening.KOP + len(rijen) * tijdlijntekening.RIJ + 8,
        "links": tijdlijntekening.LINKS,
        "breed": tijdlijntekening.BREED,
    }
