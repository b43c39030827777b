"""Pages of absence: hours by hand, the counter, the report to DUO, youth health care, and leerplicht."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.verzuim import NAMEN_REDEN, NAMEN_SOORT, Dagenvorm, Gemeld, KiesLeerplicht, Uitkomstvorm
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Verzuim
from rondom.casus.selectors_verzuim import (
    find_melding,
    list_leerplicht_betrokken,
    list_leerplichtambtenaren,
    list_week,
    read_calendar,
    read_stand,
)
from rondom.casus.services import leerplicht as leerplicht_uitkomsten
from rondom.casus.services import verzuim as verzuimen
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.verzuim import RegelConflict
from rondom.casus.tonen_verzuim import show_outcomes
from rondom.kern.categorie import Categorie
from rondom.kern.doorstroom import Meldadres, bestemming
from rondom.kern.kalender import Kalender
from rondom.kern.leerplicht import weeg
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd
from rondom.toegang.tonen import show_oordeel, show_text

INVOEREN = Bevoegdheid.VERZUIM_INVOEREN
COORDINEREN = Bevoegdheid.CASUS_COORDINEREN
SCHOOLWEEK = 5


@vereist(Bevoegdheid.CASUS_LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """How absence stands, and what it asks."""
    tafel = _load(request, casus)
    return render(request, "casus/verzuim.html", page_of(request.door, tafel))


@vereist(INVOEREN)
def enter(request: Verzoek, casus: UUID) -> HttpResponse:
    """Enter the hours of one week."""
    tafel = load_casus(casus, door=request.door, doel="verzuim", schrijven=Categorie.VERZUIM)
    maandag = _monday(request)
    formset = _week_form(request, tafel, maandag)
    if request.method == "POST" and formset.is_valid():
        try:
            regels = [(n, regel) for n, form in enumerate(formset) if (regel := form.regel())]
            verzuimen.record_hours(casus=tafel.casus, regels=[r for _n, r in regels], door=request.door)
            messages.success(request, _("De uren zijn bewaard."))
            return redirect("casus:verzuim", casus)
        except RegelConflict as anders:
            _tell_conflict(formset, regels[anders.nummer][0], anders.rij)
    fout = formset.is_bound and (not formset.is_valid() or any(f.errors for f in formset))
    context = {"tafel": tafel, "formset": formset, "fout": fout, **_weeks(maandag, request.door.vandaag)}
    return render(request, "casus/verzuim_invoeren.html", context, status=422 if fout else 200)


@vereist(INVOEREN)
@require_POST
def report(request: Verzoek, casus: UUID, melding: UUID) -> HttpResponse:
    """Record that the absence was reported to DUO."""
    tafel = _to_write(request, casus)
    gevonden = find_melding(tafel, melding, request.door)
    if gevonden is None or not verzuimen.may_report(tafel.casus, request.door).mag:
        raise Geweigerd("verzuimmelding", melding, tafel.dossier)
    form = Gemeld(request.POST, prefix=str(melding))
    if form.is_valid():
        try:
            verzuimen.report(melding=gevonden, casus=tafel.casus, op=form.cleaned_data["op"], door=request.door)
            messages.success(request, _("De melding is vastgelegd. De teller begint opnieuw."))
            return redirect("casus:verzuim", casus)
        except NietMogelijk as nee:
            form.add_error("op", show_text(nee.oordeel.redenen[0]))
    return render(request, "casus/verzuim.html", page_of(request.door, tafel, gemeld={melding: form}), status=422)


@vereist(INVOEREN)
@require_POST
def tell_leerplicht(request: Verzoek, casus: UUID) -> HttpResponse:
    """Let the attendance officer of the home municipality see the reported hours."""
    tafel = _to_write(request, casus)
    if not verzuimen.may_report(tafel.casus, request.door).mag:
        raise Geweigerd("casus", casus, tafel.dossier)
    form = KiesLeerplicht(request.POST, functies=list_leerplichtambtenaren(tafel, request.door.vandaag))
    if form.is_valid():
        try:
            verzuimen.add_leerplicht(casus=tafel.casus, functie=form.cleaned_data["functie"], door=request.door)
            messages.success(request, _("De leerplichtambtenaar ziet nu de naam en de uren. Niets anders."))
            return redirect("casus:verzuim", casus)
        except NietMogelijk as nee:
            form.add_error("functie", show_text(nee.oordeel.redenen[0]))
    return render(request, "casus/verzuim.html", page_of(request.door, tafel, leerplicht=form), status=422)


@vereist(COORDINEREN)
@require_POST
def consider_jgz(request: Verzoek, casus: UUID) -> HttpResponse:
    """Ask youth health care to look, or not now."""
    tafel = _to_write(request, casus)
    if not _at_own_school(request.door, tafel):
        raise Geweigerd("casus", casus, tafel.dossier)
    vragen = request.POST.get("keuze") == "vragen"
    verzuimen.consider_jgz(casus=tafel.casus, vragen=vragen, door=request.door)
    if vragen:
        messages.success(request, _("Goed. Vraag eerst toestemming om met de jeugdgezondheidszorg te delen."))
        return redirect("toegang:toestemming_vragen", tafel.dossier)
    messages.success(request, _("Vastgelegd: nu niet."))
    return redirect("casus:verzuim", casus)


def _load(request: Verzoek, pk: UUID) -> Tafel:
    tafel = load_casus(pk, door=request.door, doel="verzuim")
    if not tafel.inzicht.ziet(Categorie.VERZUIM):
        raise Geweigerd("casus", pk, tafel.dossier)
    return tafel


def _to_write(request: Verzoek, pk: UUID) -> Tafel:
    return load_casus(pk, door=request.door, doel="verzuim", schrijven=Categorie.STATUS | Categorie.VERZUIM)


def _week_form(request: Verzoek, tafel: Tafel, maandag: date) -> Any:
    _parameters, kalender = read_calendar(tafel)
    return Dagenvorm(
        request.POST or None,
        initial=_lines(tafel, maandag, kalender, request.door),
        form_kwargs={"vandaag": request.door.vandaag, "is_schooldag": kalender.is_schooldag},
        prefix="dag",
    )


def _at_own_school(door: Handelend, tafel: Tafel) -> bool:
    return door.organisatie == tafel.casus.dossier.school_id


def page_of(door: Handelend, tafel: Tafel, **anders: Any) -> dict[str, Any]:
    """The page of absence for one holder; ``anders``: forms that were sent and could not be carried out."""
    stand = read_stand(tafel, door)
    ziet_reden = tafel.inzicht.ziet(Categorie.ONDERWIJS)
    namen = read_houders({rij.door for rij, _reden in stand.rijen})
    op_school = _at_own_school(door, tafel)
    gemeld = anders.get("gemeld", {})
    mag_melden = verzuimen.may_report(tafel.casus, door).mag
    naar = bestemming(tafel.casus.jeugdige.geboortedatum, door.vandaag, parameters=stand.parameters)
    bij_leerplicht = naar.adres is Meldadres.LEERPLICHT
    leerplicht = list_leerplichtambtenaren(tafel, door.vandaag) if mag_melden and bij_leerplicht else []
    return {
        "tafel": tafel,
        "stand": stand,
        "op_school": op_school,
        "ziet_reden": ziet_reden,
        "uren": number_format(stand.beeld.uren.normalize(), use_l10n=True),
        "uren_heel": int(stand.beeld.uren),
        "kolommen": _columns(ziet_reden),
        "tabel": [_row(rij, reden, ziet_reden, namen) for rij, reden in stand.rijen],
        "plichten": [(p, show_oordeel(p.oordeel, _kind(p.soort.value))) for p in stand.beeld.meldplichten],
        "open_meldingen": [
            (m, _kind(m.soort), gemeld.get(m.id) or Gemeld(prefix=str(m.id), initial={"op": door.vandaag}))
            for m in stand.open_meldingen
        ],
        "gedaan": [(m, _kind(m.soort)) for m in stand.gedaan],
        "jgz": show_oordeel(stand.beeld.jgz, _("Vraag de jeugdgezondheidszorg")) if stand.beeld.jgz else None,
        "mag_melden": mag_melden,
        "bestemming": None if bij_leerplicht else show_oordeel(naar.oordeel, _("Waar gaat de melding heen?")),
        "mag_invoeren": bool(tafel.inzicht.schrijven & Categorie.VERZUIM) and door.mag(INVOEREN),
        "mag_jgz": op_school and door.mag(COORDINEREN),
        "leerplicht": anders.get("leerplicht") or (KiesLeerplicht(functies=leerplicht) if leerplicht else None),
        "betrokken": list_leerplicht_betrokken(tafel, door.vandaag) if op_school else [],
        "uitkomsten": show_outcomes(tafel.dossier, door),
        "uitkomst_lezen": stand.uitkomst_open,
        **_decision(door, tafel, anders.get("uitkomst")),
    }


def _decision(door: Handelend, tafel: Tafel, form: Uitkomstvorm | None) -> dict[str, Any]:
    """For the attendance officer: what may be known of help, and the form."""
    if not (door.mag(Bevoegdheid.LEERPLICHT_BESLISSEN) and tafel.inzicht.schrijven & Categorie.VERZUIM):
        return {}
    hulp = leerplicht_uitkomsten.read_hulpbeeld(tafel.dossier, door)
    return {
        "hulp": show_oordeel(weeg(hulp.stand, hulp.sinds)),
        "uitkomstvorm": form or Uitkomstvorm(vandaag=door.vandaag),
    }


def _kind(soort: str) -> str:
    return {
        "zestien_uur": _("Melding van 16 uur verzuim"),
        "langdurig": _("Melding van langdurig verzuim"),
        "luxe": _("Melding van vrij nemen zonder verlof"),
    }[soort]


def _columns(ziet_reden: bool) -> list[Any]:
    reden = [_("Reden, zoals verteld")] if ziet_reden else []
    return [_("Dag"), {"naam": _("Uren"), "getal": True}, _("Soort"), *reden, _("Ingevoerd door")]


def _row(rij: Verzuim, reden: str, ziet_reden: bool, namen: dict[UUID, Any]) -> list[Any]:
    wie = namen.get(rij.door)
    waarom = [NAMEN_REDEN[reden]] if ziet_reden else []
    uren = number_format(rij.uren.normalize(), use_l10n=True)
    return [_day(rij.datum), uren, NAMEN_SOORT[rij.soort], *waarom, wie.naam if wie else ""]


def _day(dag: date) -> str:
    return date_format(dag, "D j F Y")


def _monday(request: Verzoek) -> date:
    """The Monday of the week that was asked for; this week when that says nothing, or lies ahead."""
    vandaag = request.door.vandaag
    try:
        dag = min(date.fromisoformat(request.GET.get("week", "")), vandaag)
    except ValueError:
        dag = vandaag
    return dag - timedelta(days=dag.weekday())


def _lines(tafel: Tafel, maandag: date, kalender: Kalender, door: Handelend) -> list[dict[str, Any]]:
    """What is there already, and an empty line for every other school day of the week until today."""
    rijen = list_week(tafel, maandag, door)
    lijnen = [
        {"id": rij.id, "versie": rij.versie, "datum": rij.datum, "uren": rij.uren.normalize(), "soort": rij.soort,
         "reden": reden.value}
        for rij, reden in rijen
    ]  # fmt: skip
    bezet = {rij.datum for rij, _reden in rijen}
    dagen = [maandag + timedelta(days=n) for n in range(SCHOOLWEEK)]
    lijnen += [{"datum": d} for d in dagen if d <= door.vandaag and d not in bezet and kalender.is_schooldag(d)]
    return sorted(lijnen, key=lambda lijn: lijn["datum"])


def _weeks(maandag: date, vandaag: date) -> dict[str, Any]:
    volgende = maandag + timedelta(days=7)
    return {
        "maandag": maandag,
        "vrijdag": maandag + timedelta(days=SCHOOLWEEK - 1),
        "vorige": maandag - timedelta(days=7),
        "volgende": volgende if volgende <= vandaag else None,
    }


def _tell_conflict(formset: Any, nummer: int, rij: Any) -> None:
    """Say what somebody else made of it; saving once more is then a choice, because the line counts from there."""
    form = formset.forms[nummer]
    wie = read_houders({rij.door}).get(rij.door)
    form.add_error(
        "uren",
        _("%(naam)s heeft hier intussen %(uren)s uur van gemaakt. Klopt uw getal? Bewaar dan nog een keer.")
        % {"naam": wie.naam if wie else _("Iemand anders"), "uren": number_format(rij.uren.normalize())},
    )
    data = formset.data.copy()
    data[form.add_prefix("id")], data[form.add_prefix("versie")] = str(rij.id), str(rij.versie)
    form.data = data
