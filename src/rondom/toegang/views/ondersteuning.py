"""What schools offer: which school can, one school's offer, where nobody does, and paper beside practice (R198–R201)."""

from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from rondom.kern.afspraken import Afspraken
from rondom.kern.ondersteuning import BASIS, name_of, schooljaar_of
from rondom.kern.praktijk import last_finished
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.models import Gemeente, Ondersteuningsaanbod, School
from rondom.netwerk.selectors import read_afspraken, read_parameters
from rondom.netwerk.selectors_ondersteuning import (
    count_praktijk,
    find_schools,
    list_regels,
    list_years,
    read_dekking,
    read_scholen,
)
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_ondersteuning import DekkingZoek, ZoekSchool
from rondom.toegang.houders import read_houders
from rondom.toegang.tonen import show_text
from rondom.toegang.tonen_ondersteuning import (
    as_pdf,
    coverage_map,
    coverage_table,
    names_of,
    practice_columns,
    practice_rows,
    show_regels,
)
from rondom.toegang.views.aanbod import own_region

IEDEREEN = (B.INGELOGD,)
VAN_PRAKTIJK = (B.BELEID_LEZEN, B.CASUS_COORDINEREN)
PER_BLADZIJDE = 20


@vereist(*IEDEREEN)
def overview(request: Verzoek) -> HttpResponse:
    """Which school can? Every school that fits, by name, with the reasons; those that do not when asked."""
    regio, dag = own_region(request), request.door.vandaag
    afspraken = read_afspraken(regio, dag)
    form = ZoekSchool(request.GET or None, soorten=afspraken.soorten_op(dag))
    context = search_context(request, form, regio, afspraken)
    context |= {"mag_eigen": _keeps(request), "mag_praktijk": any(map(request.door.mag, VAN_PRAKTIJK))}
    return render(request, "toegang/ondersteuning.html", context)


def _keeps(request: Verzoek) -> bool:
    """Whether somebody of a school may write or adopt its offer."""
    mag = request.door.mag(B.AANBOD_BIJHOUDEN) or request.door.mag(B.AANBOD_VASTSTELLEN)
    return mag and School.objects.filter(pk=request.door.organisatie).exists()


def search_context(
    request: Verzoek, form: ZoekSchool, regio: str, afspraken: Afspraken, behalve: UUID | None = None
) -> dict[str, Any]:
    """What the page of a search shows; the same for a casus and for everybody."""
    dag = request.door.vandaag
    vraag = form.vraag()
    context = {"form": form, "zoekt": vraag, "soorten": afspraken.soorten_op(dag), "namen": names_of(afspraken)}
    if vraag is None:
        return context
    scholen = read_scholen(regio, schooljaar_of(dag), dag)
    alle = find_schools(vraag, scholen, pc4=form.postcode, behalve=behalve)
    getoond = alle if form.cleaned_data.get("alles") else [v for v in alle if v.past]
    bladzijde = Paginator(getoond, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    vondsten = [(v, [show_text(r) for r in v.oordeel.redenen], v.lines(vraag.soort)) for v in bladzijde.object_list]
    gevonden = {"bladzijde": bladzijde, "vondsten": vondsten, "gezocht": len(alle)}
    return context | gevonden | {"passen": sum(v.past for v in alle)}


@vereist(*IEDEREEN)
def school(request: Verzoek, school: UUID) -> HttpResponse:
    """The offer of one school, of this year or of another that the reader may see."""
    return render(request, "toegang/ondersteuning_school.html", _school_context(request, school))


@vereist(*IEDEREEN)
def sheet(request: Verzoek, school: UUID) -> HttpResponse:
    """The same as a PDF."""
    c = _school_context(request, school)
    if c["aanbod"] is None:
        raise Http404
    pdf = as_pdf(c["school"].organisatie, c["aanbod"], c["regels"], request.door.vandaag)
    antwoord = HttpResponse(pdf, content_type="application/pdf")
    antwoord["Content-Disposition"] = f'inline; filename="ondersteuning-{c["aanbod"].schooljaar}.pdf"'
    return antwoord


def _school_context(request: Verzoek, pk: UUID) -> dict[str, Any]:
    regio, dag = own_region(request), request.door.vandaag
    rij = get_object_or_404(School.objects.select_related("organisatie__gemeente"), pk=pk, organisatie__regio=regio)
    jaren = list(list_years(rij.pk))
    aanbod = _of_year(jaren, request.GET.get("jaar", ""), dag)
    afspraken = read_afspraken(regio, dag)
    volgorde = [n.sleutel for n in afspraken.niveaus]
    regels = show_regels(list_regels(aanbod, dag), names_of(afspraken), volgorde) if aanbod else []
    return {
        "school": rij,
        "aanbod": aanbod,
        "regels": regels,
        "jaren": [(a.schooljaar, name_of(a.schooljaar), a) for a in jaren],
        "jaarnaam": name_of(aanbod.schooljaar if aanbod else schooljaar_of(dag)),
        "wie": read_houders([aanbod.gecontroleerd_door]) if aanbod else {},
        "eigen": rij.pk == request.door.organisatie
        and (request.door.mag(B.AANBOD_BIJHOUDEN) or request.door.mag(B.AANBOD_VASTSTELLEN)),
    }


def _of_year(jaren: list[Ondersteuningsaanbod], gevraagd: str, dag: date) -> Ondersteuningsaanbod | None:
    """The year asked for; else the adopted offer of this year, else the newest there is before it."""
    if gevraagd:
        return next((a for a in jaren if str(a.schooljaar) == gevraagd), None)
    nu = schooljaar_of(dag)
    vast = [a for a in jaren if a.schooljaar <= nu and a.vastgesteld_op]
    return next(iter(vast), next(iter(jaren), None))


@vereist(*IEDEREEN)
def coverage(request: Verzoek) -> HttpResponse:
    """Where is what, and where is nothing: a map and a table of the region."""
    regio, dag = own_region(request), request.door.vandaag
    soorten = read_afspraken(regio, dag).soorten_op(dag)
    form = DekkingZoek(request.GET or None, soorten=soorten) if request.GET else DekkingZoek({}, soorten=soorten)
    vraag = form.vraag()
    getoond = [s for s in soorten if not vraag.onderwijs or any(s.is_for(o) for o in vraag.onderwijs)]
    gemeenten = list(Gemeente.objects.filter(regio=regio).order_by("naam"))
    dekking = read_dekking(
        read_scholen(regio, schooljaar_of(dag), dag), [s.sleutel for s in getoond], [g.code for g in gemeenten], vraag,
        dag=dag, parameters=read_parameters(regio),
    )  # fmt: skip
    gekozen = next((s for s in getoond if s.sleutel == form.cleaned_data.get("soort")), None)
    tellen = [s for s in getoond if s.dekkend]
    context = {"form": form, "gemeenten": gemeenten, "tabel": coverage_table(dekking, getoond, gemeenten)}
    context |= {"kaart": coverage_map(dekking, tellen, gemeenten, gekozen), "jaar": name_of(schooljaar_of(dag))}
    return render(request, "toegang/dekking.html", context)


@vereist(*VAN_PRAKTIJK)
def practice(request: Verzoek) -> HttpResponse:
    """What schools say they offer beside what casework shows, in counts that show nobody (R200)."""
    regio, dag = own_region(request), request.door.vandaag
    helft = last_finished(dag)
    drempel = read_parameters(regio).op("praktijk_drempel", dag)
    scholen = read_scholen(regio, helft.schooljaar, dag)
    if not request.door.mag(B.BELEID_LEZEN):
        scholen = [s for s in scholen if s.school.pk == request.door.organisatie]
    bladzijde = Paginator(scholen, 25).get_page(request.GET.get("bladzijde"))
    rijen = practice_rows(list(bladzijde.object_list), count_praktijk(helft), BASIS, f"< {drempel}")
    context = {"kolommen": practice_columns(), "rijen": rijen, "helft": helft, "drempel": drempel}
    return render(request, "toegang/praktijk.html", context | {"bladzijde": bladzijde})
