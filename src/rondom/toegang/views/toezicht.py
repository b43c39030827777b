"""Pages for who guards privacy: what asks attention, what stands out in the log, and the questions about it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.kern.opvallend import Feit, Feitsoort, Leesregel
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_toezicht import Antwoord, Periode, Verklaring, Vraag, default_period
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log, log_list
from rondom.toegang.models import Leesvraag
from rondom.toegang.selectors_toezicht import (
    GEOPEND,
    list_leesvragen_aan,
    list_own_lines,
    read_aandacht,
    read_feiten,
    read_inzagen,
    read_leesvragen,
)
from rondom.toegang.services import leesvraag as leesvragen
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text
from rondom.toegang.tonen_toezicht import (
    KLEUR,
    facts_csv,
    number_dossiers,
    show_feit,
    show_tabs,
    stand_of_question,
    woord,
)

PER_BLADZIJDE = 25
LEZEN = Bevoegdheid.LOGBOEK_LEZEN


@vereist(LEZEN)
def overview(request: Verzoek) -> HttpResponse:
    """What must be looked at now."""
    aandacht = read_aandacht(request.door)
    aflopend = [
        (naam, woord(f"verwerking.{v}") if v else "", tot, woord(f"overeenkomst.{g.value}"), KLEUR[g])
        for naam, v, tot, g in aandacht.aflopend
    ]
    lekken = [(s, woord(f"datalek.stap_{s.stap.value}")) for s in aandacht.lekken]
    context = {"a": aandacht, "aflopend": aflopend, "lekken": lekken, "tabs": show_tabs(request.door, "toezicht")}
    return render(request, "toegang/toezicht.html", context)


@vereist(LEZEN)
def facts(request: Verzoek) -> HttpResponse:
    """What stands out in the log on some days, as facts; the latest first, nobody above another."""
    form, feiten = _read(request)
    if request.GET.get("vorm") == "csv":
        antwoord = HttpResponse(facts_csv(_show(request, feiten)), content_type="text/csv; charset=utf-8")
        antwoord["Content-Disposition"] = 'attachment; filename="wat-opvalt.csv"'
        return antwoord
    bladzijde = Paginator(feiten, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    context = {"form": form, "bladzijde": bladzijde, "beelden": _show(request, list(bladzijde.object_list))}
    context |= {"tabs": show_tabs(request.door, "feiten"), "vraag": request.GET.urlencode()}
    return render(request, "toegang/feiten.html", context, status=422 if form.errors else 200)


def _read(request: Verzoek) -> tuple[Periode, list[Feit]]:
    standaard = default_period(request.door.vandaag)
    form = Periode({**{k: str(v) for k, v in standaard.items()}, **request.GET.dict()})
    if not form.is_valid():
        return form, []
    g = form.cleaned_data
    feiten = read_feiten(request.door, g["van"], g["tot"])
    return form, [f for f in feiten if not g["soort"] or f.soort is Feitsoort(g["soort"])]


def _show(request: Verzoek, feiten: list[Feit]) -> list[dict[str, Any]]:
    wie = read_houders({f.houder for f in feiten})
    gevraagd = read_leesvragen(f.sleutel for f in feiten)
    log_list(request.door, "feit", [f.sleutel for f in feiten], "toezicht")
    return [show_feit(f, wie, gevraagd.get(f.sleutel)) for f in feiten]


@vereist(LEZEN)
def fact(request: Verzoek, feit: UUID) -> HttpResponse:
    """One fact with its lines; here the reader is asked, and the fact is marked as explained."""
    gevonden = _load(request, feit)
    wat = request.POST.get("wat", "")
    vraag = Vraag(request.POST if wat == "vraag" else None, prefix="vraag")
    verklaring = Verklaring(request.POST if wat == "verklaring" else None, prefix="verklaring")
    form = {"vraag": vraag, "verklaring": verklaring}.get(wat)
    if form is not None and form.is_valid():
        try:
            return _done(request, gevonden, wat, form.cleaned_data[wat])
        except Ongeldig as fout:
            form.add_error(wat, show_text(fout.oordeel.redenen[0]))
    context = {"vraagform": vraag, "verklaringform": verklaring, "vraag": request.GET.urlencode()}
    return render(request, "toegang/feit.html", context | _lines(request, gevonden), status=422 if form else 200)


def _done(request: Verzoek, feit: Feit, wat: str, tekst: str) -> HttpResponse:
    if wat == "vraag":
        leesvragen.ask(feit=feit, vraag=tekst, door=request.door)
        messages.success(request, _("De vraag is gesteld. De lezer krijgt een mail zonder gegevens."))
    else:
        leesvragen.explain(feit=feit, verklaring=tekst, door=request.door)
        messages.success(request, _("Vastgelegd als verklaard."))
    return redirect(request.get_full_path())


def _load(request: Verzoek, sleutel: UUID) -> Feit:
    """A fact that was asked about, or one of the days that the address names."""
    bewaard = Leesvraag.objects.filter(pk=sleutel).exclude(houder=request.door.houder).first()
    if bewaard is not None:
        regels = [
            Leesregel(i.id, i.moment.astimezone(TIJDZONE), bewaard.houder, i.dossier, i.geslaagd, i.actie in GEOPEND)
            for i in read_inzagen(request.door, bewaard.inzagen)
        ]
        if regels:
            return Feit(Feitsoort(bewaard.soort), bewaard.houder, tuple(regels))
    gevonden = next((f for f in _read(request)[1] if f.sleutel == sleutel), None)
    if gevonden is None:
        raise Geweigerd("feit", sleutel)
    return gevonden


def _lines(request: Verzoek, feit: Feit) -> dict[str, Any]:
    log(door=request.door, actie="lezen", object_soort="feit", objecten=[feit.sleutel], doel="toezicht")
    gevraagd = read_leesvragen([feit.sleutel]).get(feit.sleutel)
    beeld = show_feit(feit, read_houders({feit.houder}), gevraagd)
    return beeld | {"beeld": beeld, "regels": number_dossiers(read_inzagen(request.door, [r.id for r in feit.regels]))}


@vereist(Bevoegdheid.INGELOGD)
def questions(request: Verzoek) -> HttpResponse:
    """What I was asked about my own reading."""
    bladzijde = Paginator(list_leesvragen_aan(request.door), PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    log_list(request.door, "leesvraag", [v.id for v in bladzijde.object_list], "eigen inzage")
    beelden = [(v, woord(f"opvallend.{v.soort}"), stand_of_question(v)) for v in bladzijde.object_list]
    return render(request, "toegang/leesvragen.html", {"bladzijde": bladzijde, "beelden": beelden})


@vereist(Bevoegdheid.INGELOGD)
def question(request: Verzoek, leesvraag: UUID) -> HttpResponse:
    """One question about my own reading, with the lines that it is about; I answer here."""
    rij = list_leesvragen_aan(request.door).filter(pk=leesvraag).first()
    if rij is None:
        raise Geweigerd("leesvraag", leesvraag)
    form = Antwoord(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            leesvragen.answer(leesvraag=rij, antwoord=form.cleaned_data["antwoord"], door=request.door)
            messages.success(request, _("Uw antwoord is verstuurd."))
            return redirect("toegang:leesvraag", rij.id)
        except Ongeldig as fout:
            form.add_error("antwoord", show_text(fout.oordeel.redenen[0]))
    context = {"v": rij, "form": form, "wat": woord(f"opvallend.{rij.soort}"), "stand": stand_of_question(rij)}
    return render(request, "toegang/leesvraag.html", context | _own(request, rij), status=422 if form.errors else 200)


def _own(request: Verzoek, rij: Leesvraag) -> dict[str, Any]:
    log(door=request.door, actie="lezen", object_soort="leesvraag", objecten=[rij.id], doel="eigen inzage")
    inzagen = list_own_lines(request.door, rij.inzagen)
    return {"regels": number_dossiers(inzagen), "wie": read_houders({rij.gevraagd_door}).get(rij.gevraagd_door)}
