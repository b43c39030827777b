"""The agreements of a region as plain values for their pages: the routing table, the framework of laws, the ladder."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.kern.afspraken import Afspraken, Kaderrij, beoordeel
from rondom.kern.routebeeld import picture, rows_of
from rondom.kern.routetabel import Routetabel
from rondom.kern.tabellezer import Tekst
from rondom.kern.teksten import tekst
from rondom.toegang.tonen import show_oordeel, taal


def show_routes(tabel: Routetabel, namen: Mapping[str, str]) -> dict[str, Any]:
    """The picture of a table, as shapes, and its rows. ``namen``: codes of municipalities → names."""
    kolommen = [_("Als"), _("Pakt het op"), _("Beslist"), _("Betaalt"), _("Waarom")]
    rijen = [
        [f"{r.nummer}. {r.als}", r.team, r.beslist, r.betaalt, f"{r.reden} ({r.regels})"]
        for r in rows_of(tabel, taal(), namen)
    ]
    return {"beeld": picture(tabel, taal(), namen), "kolommen": kolommen, "rijen": rijen}


def show_kader(kader: tuple[Kaderrij, ...], casus: str, *, mag_vragen: bool) -> list[dict[str, Any]]:
    """The rows of a framework of laws. A grey area leads to a meeting: about the casus, or else to a question to a team.

    Who may not put a question to a team (``mag_vragen``) reads the row, and finds no way on.
    """
    vraag = reverse("casus:consultatie_nieuw") if mag_vragen else ""
    overleg = reverse("casus:overleg_plannen", args=[casus]) if casus else vraag
    return [
        {
            "id": rij.id,
            "behoefte": _in(rij.behoefte),
            "voorbeeld": _in(rij.voorbeeld),
            "wetten": [tekst(f"afspraken.wet.{w.value}", taal()) for w in (rij.wet, *rij.wetten) if w is not None],
            "gegevens": [
                (kop, _in(wie))
                for kop, wie in ((_("Wie doet het"), rij.wie), (_("Beslist"), rij.beslist), (_("Betaalt"), rij.betaalt))
                if wie is not None
            ],
            "grijs": rij.grijs,
            "oordeel": show_oordeel(beoordeel(rij)),
            "vanaf": rij.vanaf_leeftijd,
            "tot": rij.tot_leeftijd,
            "overleg_url": overleg if rij.grijs else "",
        }
        for rij in kader
    ]


def show_ladder(afspraken: Afspraken) -> dict[str, Any]:
    """The steps of the ladder and the levels of support."""
    return {
        "tredes": [
            {
                "naam": _in(t.naam),
                "beslist": _in(t.beslist),
                "na_dagen": t.na_dagen,
                "aanleiding": [_in(a) for a in t.aanleiding],
            }
            for t in afspraken.tredes
        ],
        "niveaus": [{"naam": _in(n.naam), "uitleg": _in(n.uitleg), "van": n.van} for n in afspraken.niveaus],
    }


def _in(wat: Tekst | None) -> str:
    return "" if wat is None else str(getattr(wat, taal()))
