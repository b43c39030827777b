"""The document of one meeting as an accessible PDF; that of an OOGO is the one with the figures, with its agenda on top."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.kern.bestuur import Gremiumsoort
from rondom.netwerk.models import Regio
from rondom.spiegel import dashboard, oogostuk, publicatie
from rondom.spiegel.selectors_bestuur import Besluitregel, Bijeenkomstblad
from rondom.spiegel.tonen_bestuur import answer_line, member_name, writer_line
from rondom.spiegel.tonen_programma import word
from rondom.toegang.tonen import show_text
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "bijeenkomst.typ"


def as_pdf(blad: Bijeenkomstblad, regio: Regio, taal: str) -> bytes:
    """The document in the reader's language. Of an OOGO with the published figures of its region, where there are any."""
    gepubliceerd = publicatie.read().publicatie
    if gepubliceerd is not None and Gremiumsoort(blad.rij.gremium.soort).is_oogo:
        plek = dashboard.home(gepubliceerd, regio.pk)
        if plek is not None:
            return oogostuk.as_pdf(gepubliceerd, plek, (), taal, agenda(blad))
    return typeset(SJABLOON, content(blad, regio, taal))


def content(blad: Bijeenkomstblad, regio: Regio, taal: str) -> dict[str, Any]:
    """All words of the document of one meeting, as plain data."""
    dag = blad.rij.dag
    return {
        "titel": blad.rij.gremium.naam,
        "ondertitel": f"{regio.naam}, {date_format(dag, 'j F Y')}",
        "taal": "en" if taal.startswith("en") else "nl",
        "datum": [dag.year, dag.month, dag.day],
        "voet": gettext("Rondom · bijeenkomst van %(datum)s") % {"datum": date_format(dag, "j F Y")},
        "agenda": agenda(blad),
    }


def agenda(blad: Bijeenkomstblad) -> dict[str, Any]:
    """What stood on the agenda, who was there, what was decided, who agreed and who says so."""
    rij = blad.rij
    er = [member_name(m) for m in blad.leden if m.aanwezig]
    niet = [member_name(m) for m in blad.leden if m.aanwezig is False]
    gegevens = [
        [gettext("Wanneer"), date_format(rij.dag, "l j F Y")],
        [gettext("Waar"), rij.plaats or "–"],
        [gettext("Aanwezig"), "; ".join(er) or "–"],
    ]
    return {
        "kop": rij.gremium.naam,
        "gegevens": [*gegevens, *([[gettext("Niet aanwezig"), "; ".join(niet)]] if niet else [])],
        "let_op": [show_text(r) for r in blad.gebreken],
        "punten_kop": gettext("Agenda"),
        "punten": [
            {"titel": p.werkpunt.titel, "toelichting": p.werkpunt.toelichting, "uitkomst": p.uitkomst}
            for p in blad.agenda
        ],
        "besluiten_kop": gettext("Besluiten"),
        "kolommen": [gettext("Besluit"), gettext("Overeenstemming"), gettext("Partijen")],
        "besluiten": [_decision(b) for b in blad.besluiten],
        "verslag_kop": gettext("Verslag"),
        "verslag": rij.verslag,
    }


def _decision(regel: Besluitregel) -> dict[str, Any]:
    partijen = [{"zegt": answer_line(a), "schrijver": writer_line(a)} for a in regel.antwoorden]
    return {"tekst": regel.rij.tekst, "stand": word(regel.stand.tekst), "partijen": partijen}
