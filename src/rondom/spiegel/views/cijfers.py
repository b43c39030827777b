"""Pages with published figures, for who works on policy. They read files; no figure comes from the database."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import get_language

from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.selectors import list_schools_of_board
from rondom.spiegel import dashboard, herkomst, indicatorpagina, meenemen, oogostuk, publicatie
from rondom.spiegel.publicatie import VERBORGEN, Gebied, Publicatie, Stand
from rondom.spiegel.tonen import GEEN, level_name
from rondom.toegang.bevoegd import Verzoek, vereist

VEROUDERD_NA = timedelta(days=400)
"""Figures are made once a year; a publication older than that, with a month to make the next, is called old."""

View = Callable[..., HttpResponse | FileResponse]


def with_publication(view: View) -> View:
    """Gives the view what was published; explains itself when there is nothing that can be shown."""

    @wraps(view)
    def read_first(request: Verzoek, *args: Any, **kwargs: Any) -> HttpResponse | FileResponse:
        stand = publicatie.read()
        if stand.publicatie is None:
            return render(request, "spiegel/leeg.html", {"stand": stand})
        return view(request, stand, *args, **kwargs)

    return read_first


def show(request: Verzoek, stand: Stand, sjabloon: str, **context: Any) -> HttpResponse:
    """A page with what every page of the mirror says: date, signs, and whether the figures are old or behind."""
    assert stand.publicatie is not None, "with_publication lets nobody through without one"
    algemeen = {
        "publicatie": stand.publicatie,
        "fout": stand.fout,
        "bezig": stand.bezig,
        "verouderd": is_old(stand.publicatie, request.door.vandaag),
        "verborgen_teken": VERBORGEN,
        "geen_teken": GEEN,
    }
    return render(request, sjabloon, algemeen | context)


def is_old(gepubliceerd: Publicatie, vandaag: date) -> bool:
    """Should a newer publication be there by now?"""
    return vandaag - gepubliceerd.datum > VEROUDERD_NA


def found(stand: Stand, niveau: str, code: str) -> Gebied:
    """The place of an address; ``Http404`` when it has no dashboard."""
    assert stand.publicatie is not None, "with_publication lets nobody through without one"
    plek = dashboard.place(stand.publicatie, niveau, code)
    if plek is None:
        raise Http404
    return plek


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def begin(request: Verzoek, stand: Stand) -> HttpResponse:
    """The region at a glance; an explanation as long as nothing was published."""
    assert stand.publicatie is not None
    plek = dashboard.home(stand.publicatie, request.door.regio)
    return _dashboard(request, stand, plek) if plek else render(request, "spiegel/leeg.html", {"stand": stand})


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def gebied(request: Verzoek, stand: Stand, niveau: str, code: str) -> HttpResponse:
    """The dashboard of one region, municipality, samenwerkingsverband or school board."""
    return _dashboard(request, stand, found(stand, niveau, code))


def _dashboard(request: Verzoek, stand: Stand, plek: Gebied) -> HttpResponse:
    assert stand.publicatie is not None
    return show(
        request,
        stand,
        "spiegel/gebied.html",
        gebied=plek,
        soort=level_name(plek.niveau).capitalize(),
        hoofdcijfers=dashboard.headlines(stand.publicatie, plek),
        themas=dashboard.themes(stand.publicatie, plek),
        plekken=dashboard.place_lists(stand.publicatie),
    )


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def indicator(request: Verzoek, stand: Stand, code: str) -> HttpResponse:
    """One figure: what it means, over places and over time, in tables and pictures."""
    keuze = _choice(request, stand, code)
    return show(request, stand, "spiegel/indicator.html", **indicatorpagina.context(keuze))


def _choice(request: Verzoek, stand: Stand, code: str) -> indicatorpagina.Keuze:
    assert stand.publicatie is not None
    if code not in stand.publicatie.indicatoren:
        raise Http404
    scholen = list_schools_of_board(request.door.organisatie)
    vraag = {naam: request.GET.get(naam, "") for naam in ("maat", "niveau", "bij")}
    return indicatorpagina.Keuze(stand.publicatie, code, **vraag, scholen=scholen)


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def indicator_csv(request: Verzoek, stand: Stand, code: str) -> HttpResponse:
    """All rows of one indicator as CSV, with the sign for hidden cells."""
    keuze = _choice(request, stand, code)
    antwoord = HttpResponse(meenemen.indicator_csv(keuze), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="{code}.csv"'
    return antwoord


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def download(request: Verzoek, stand: Stand) -> FileResponse:
    """The publication as one zip."""
    assert stand.publicatie is not None
    naam = f"publicatie-{stand.publicatie.datum.isoformat()}.zip"
    return FileResponse(meenemen.as_zip(stand.publicatie), as_attachment=True, filename=naam)


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def about(request: Verzoek, stand: Stand) -> HttpResponse:
    """Where the figures come from, what was hidden and why, and how that was checked."""
    assert stand.publicatie is not None
    return show(request, stand, "spiegel/over.html", **herkomst.provenance(stand.publicatie))


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def oogo(request: Verzoek, stand: Stand, niveau: str, code: str) -> HttpResponse:
    """Choose what comes in the document for the OOGO."""
    plek = found(stand, niveau, code)
    assert stand.publicatie is not None
    themas = dashboard.themes(stand.publicatie, plek)
    return show(request, stand, "spiegel/oogo.html", gebied=plek, themas=themas)


@vereist(Bevoegdheid.BELEID_LEZEN)
@with_publication
def oogo_pdf(request: Verzoek, stand: Stand, niveau: str, code: str) -> HttpResponse:
    """The document for the OOGO as PDF: the chosen figures of one place."""
    plek = found(stand, niveau, code)
    assert stand.publicatie is not None
    inhoud = oogostuk.as_pdf(stand.publicatie, plek, request.GET.getlist("cijfer"), get_language() or "nl")
    antwoord = HttpResponse(inhoud, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="oogo-{slugify(plek.naam)}.pdf"'
    return antwoord
