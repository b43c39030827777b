"""Pages of a signal: record it, see what is possible next, change, withdraw, weigh."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.forms.signaal import NieuwSignaal, WeegSignaal, WijzigSignaal, label_of
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.models import Signaal
from rondom.casus.selectors import list_casussen
from rondom.casus.selectors_signaal import (
    find_pupils,
    list_gesprekken,
    list_klassen,
    list_signalen,
    names_of_family,
)
from rondom.casus.services import signaal as signalen
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tonen_signaal import next_steps
from rondom.casus.versiekeuze import chosen, count_from
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.signaal import Over, Weging, find_etiketten, mag_wijzigen
from rondom.netwerk.models import Organisatie, School
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, load, log_list
from rondom.toegang.services import concept as concepten
from rondom.toegang.tonen import show_text

MAKEN = Bevoegdheid.SIGNAAL_MAKEN
WEGEN = (Bevoegdheid.CASUS_COORDINEREN, Bevoegdheid.AANMELDING_OPPAKKEN)
CONCEPT = "signaal:nieuw"
KEUZELIJST = 200
"""Pupils in the list to choose from; typing a name searches all of them."""


@vereist(MAKEN)
def new(request: Verzoek) -> HttpResponse:
    """Record a signal."""
    door = request.door
    concept = concepten.read(sleutel=CONCEPT, door=door)
    form = NieuwSignaal(
        request.POST or None,
        initial={**concept, "leerling": _preset(request)},
        zoek=lambda tekst: find_pupils(tekst, door),
        vandaag=door.vandaag,
        alle_gebieden=_has_older_pupils(door.organisatie),
    )
    if request.method == "POST" and form.is_valid():
        signaal = _save(form, request)
        concepten.clear(sleutel=CONCEPT, door=door)
        messages.success(request, _("Het signaal is vastgelegd. Hieronder staat wat er nu kan."))
        return redirect("casus:signaal", signaal.id)
    keuzes = [label_of(c) for c in list_casussen(door)[:KEUZELIJST]]
    context = {"form": form, "keuzes": keuzes, "concept": CONCEPT, "had_concept": bool(concept) and not form.is_bound}
    return render(request, "casus/signaal_nieuw.html", context, status=422 if form.errors else 200)


@vereist(Bevoegdheid.CASUS_LEZEN)
def detail(request: Verzoek, signaal: UUID) -> HttpResponse:
    """One signal, and what is possible next."""
    gevonden, tafel = _load(request, signaal)
    namen = read_houders(k for k in (gevonden.gemaakt_door, gevonden.gewogen_door) if k is not None)
    context = {
        "s": gevonden,
        "tafel": tafel,
        "maker": namen.get(gevonden.gemaakt_door),
        "weger": namen.get(gevonden.gewogen_door) if gevonden.gewogen_door else None,
        "wijzigen": mag_wijzigen(gevonden.gemaakt_door == request.door.houder, gevonden.status),
        "is_maker": gevonden.gemaakt_door == request.door.houder,
        "etiketten": ", ".join(find_etiketten(f"{gevonden.gezien} {gevonden.wens}")),
        "vervolg": next_steps(gevonden, tafel, request.door),
    }
    return render(request, "casus/signaal.html", context)


@vereist(MAKEN)
def change(request: Verzoek, signaal: UUID) -> HttpResponse:
    """Change an own signal; when it was changed since, choose."""
    gevonden, tafel = _load(request, signaal)
    if not mag_wijzigen(gevonden.gemaakt_door == request.door.houder, gevonden.status).mag:
        return redirect("casus:signaal", signaal)
    post = chosen(request.POST, "gezien", gevonden.gezien) if request.method == "POST" else None
    form = WijzigSignaal(post, initial=_initial(gevonden), over=Over(gevonden.over))
    context: dict[str, Any] = {"form": form, "s": gevonden, "tafel": tafel}
    if request.method == "POST" and form.is_valid():
        try:
            _rewrite(form, gevonden, request)
            messages.success(request, _("Uw signaal is veranderd."))
            return redirect("casus:signaal", signaal)
        except VersieConflict as anders:
            context["conflict"] = _conflict(form, anders.rij)
    fout = form.errors or "conflict" in context
    return render(request, "casus/signaal_wijzigen.html", context, status=422 if fout else 200)


@vereist(MAKEN)
@require_POST
def withdraw(request: Verzoek, signaal: UUID) -> HttpResponse:
    """Take an own signal back; the page then offers to undo it."""
    gevonden, _tafel = _load(request, signaal)
    try:
        signalen.withdraw(signaal=gevonden, door=request.door)
    except NietMogelijk as nee:
        messages.error(request, show_text(nee.oordeel.redenen[0]))
    return redirect("casus:signaal", signaal)


@vereist(MAKEN)
@require_POST
def put_back(request: Verzoek, signaal: UUID) -> HttpResponse:
    """Undo taking it back."""
    gevonden, _tafel = _load(request, signaal)
    try:
        signalen.put_back(signaal=gevonden, door=request.door)
        messages.success(request, _("Het signaal staat er weer."))
    except NietMogelijk as nee:
        messages.error(request, show_text(nee.oordeel.redenen[0]))
    return redirect("casus:signaal", signaal)


@vereist(*WEGEN)
def weigh(request: Verzoek, signaal: UUID) -> HttpResponse:
    """Weigh a signal: do it ourselves, or who else is needed?"""
    gevonden, tafel = _load_to_weigh(request, signaal)
    concept = f"weging:{signaal}"
    form = WeegSignaal(request.POST or None, initial=concepten.read(sleutel=concept, door=request.door))
    if request.method == "POST" and form.is_valid():
        try:
            _weigh(form, gevonden, request)
            concepten.clear(sleutel=concept, door=request.door)
            messages.success(request, _("De afweging is vastgelegd."))
            return redirect("casus:signaal", signaal)
        except NietMogelijk as nee:
            _tell_why(form, nee)
    context = {"form": form, "s": gevonden, "tafel": tafel, "concept": concept}
    return render(request, "casus/signaal_wegen.html", context, status=422 if form.errors else 200)


@vereist(*WEGEN)
@require_POST
def weigh_again(request: Verzoek, signaal: UUID) -> HttpResponse:
    """Open the weighing again."""
    return _step(request, signaal, signalen.weigh_again, _("U kunt het signaal opnieuw wegen."))


@vereist(*WEGEN)
@require_POST
def finish(request: Verzoek, signaal: UUID) -> HttpResponse:
    """School solved it itself."""
    return _step(request, signaal, signalen.finish_at_school, _("Afgerond: school heeft dit zelf opgelost."))


@vereist(Bevoegdheid.CASUS_LEZEN)
def of_casus(request: Verzoek, casus: UUID) -> HttpResponse:
    """The signals and talks of one casus."""
    tafel = load_casus(casus, door=request.door, doel="signalen")
    rijen = list(list_signalen(tafel.dossier, request.door))
    gesprekken = list(list_gesprekken(tafel.dossier, request.door))
    houders = read_houders({r.gemaakt_door for r in rijen} | {g.door for g in gesprekken})
    log_list(request.door, "signaal", [r.id for r in rijen], "signalen")
    log_list(request.door, "gesprek", [g.id for g in gesprekken], "signalen")
    familie = names_of_family(tafel.casus)
    context = {
        "tafel": tafel,
        "signalen": [(rij, houders.get(rij.gemaakt_door)) for rij in rijen],
        "gesprekken": [
            (g, ", ".join(familie[n] for n in g.met if n in familie), houders.get(g.door)) for g in gesprekken
        ],
        "mag_maken": request.door.mag(MAKEN),
        "mag_gesprek": bool(tafel.inzicht.schrijven & Categorie.VERSLAG),
    }
    return render(request, "casus/signalen.html", context)


@vereist(MAKEN)
def classes(request: Verzoek) -> HttpResponse:
    """Recent signals of each class together (R014)."""
    klas = request.GET.get("klas", "").strip()
    klassen = list_klassen(request.door, klas)
    rijen = [s for k in klassen for s in k.signalen]
    log_list(request.door, "signaal", [s.id for s in rijen], "klassen", dossiers={s.dossier_id for s in rijen})
    return render(request, "casus/signalen_klas.html", {"klassen": klassen, "klas": klas})


@vereist(MAKEN, Bevoegdheid.CASUS_LEZEN)
def talk_guide(request: Verzoek) -> HttpResponse:
    """Practical help to prepare the talk with pupil and parents."""
    rol = request.door.rolbeschrijving
    mag_vastleggen = rol is not None and bool(rol.schrijft & Categorie.VERSLAG)
    return render(request, "casus/gesprekshulp.html", {"casus": _key(request) if mag_vastleggen else None})


def _load(request: Verzoek, pk: UUID) -> tuple[Signaal, Tafel | None]:
    rijen = Signaal.objects.select_related("dossier__school", "dossier__jeugdige")
    signaal, inzicht = load(rijen, pk, door=request.door, doel="signaal")
    casus = signalen.find_casus(signaal)
    return signaal, Tafel(casus, inzicht) if casus is not None else None


def _load_to_weigh(request: Verzoek, pk: UUID) -> tuple[Signaal, Tafel | None]:
    """Weighing is school's own: not for somebody of another organisation who may read along."""
    signaal, tafel = _load(request, pk)
    if request.door.organisatie != signaal.dossier.school_id:
        raise Geweigerd("signaal", pk, signaal.dossier_id)
    return signaal, tafel


def _step(request: Verzoek, pk: UUID, service: Any, gelukt: str) -> HttpResponse:
    gevonden, _tafel = _load_to_weigh(request, pk)
    try:
        service(signaal=gevonden, door=request.door)
        messages.success(request, gelukt)
    except NietMogelijk as nee:
        messages.error(request, show_text(nee.oordeel.redenen[0]))
    return redirect("casus:signaal", pk)


def _save(form: NieuwSignaal, request: Verzoek) -> Signaal:
    door = request.door
    if form.casus is not None:
        tafel = load_casus(form.casus.id, door=door, doel="signaal", schrijven=Categorie.CONTACT)
        return signalen.record_for_casus(casus=tafel.casus, inhoud=form.inhoud(), door=door)
    school = Organisatie.objects.get(pk=str(door.organisatie))
    if form.over().met_kind:
        return signalen.record_for_new(leerling=form.leerling_nieuw(), school=school, inhoud=form.inhoud(), door=door)
    groep = form.cleaned_data["groep"] if form.over() is Over.GROEP else ""
    return signalen.record_for_school(school=school, inhoud=form.inhoud(groep), door=door)


def _rewrite(form: WijzigSignaal, signaal: Signaal, request: Verzoek) -> None:
    versie, inhoud = form.cleaned_data["versie"], form.inhoud(signaal.groep)
    signalen.rewrite(signaal=signaal, inhoud=inhoud, versie=versie, door=request.door)


def _weigh(form: WeegSignaal, signaal: Signaal, request: Verzoek) -> None:
    g = form.cleaned_data
    signalen.weigh(
        signaal=signaal,
        weging=Weging(g["weging"]),
        wie=form.wie(),
        waarom=g["weging_reden"],
        basis_gedaan=g["basis_gedaan"],
        door=request.door,
    )


def _preset(request: Verzoek) -> str:
    casus = _key(request)
    return label_of(load_casus(casus, door=request.door, doel="signaal").casus) if casus else ""


def _key(request: Verzoek) -> UUID | None:
    """The casus that the address names; None for anything that is no key."""
    try:
        return UUID(request.GET.get("casus", ""))
    except ValueError:
        return None


def _has_older_pupils(organisatie: UUID | None) -> bool:
    """Wonen, geld, gezondheid and werk count from 16 (R071): not at a primary school."""
    school = School.objects.filter(pk=organisatie).first()
    return school is None or school.onderwijssoort not in ("po", "sbo")


def _initial(signaal: Signaal) -> dict[str, Any]:
    return {
        "gezien": signaal.gezien,
        "leefgebieden": signaal.leefgebieden,
        "sinds": signaal.sinds,
        "wens": signaal.wens,
        "besproken_met_jeugdige": "ja" if signaal.besproken_met_jeugdige else "nee",
        "besproken_met_ouders": "ja" if signaal.besproken_met_ouders else "nee",
        "versie": signaal.versie,
    }


def _conflict(form: WijzigSignaal, rij: Any) -> dict[str, Any]:
    """What the page needs to let the writer choose; the form now counts from the other's version."""
    count_from(form, rij.versie)
    wie = read_houders({rij.gewijzigd_door or rij.gemaakt_door}).get(rij.gewijzigd_door or rij.gemaakt_door)
    moment = (rij.gewijzigd_op or rij.gemaakt_op).astimezone(TIJDZONE)
    return {
        "mijn": form.cleaned_data["gezien"],
        "ander": rij.gezien,
        "wie": wie.naam if wie else _("Iemand anders"),
        "tijd": date_format(moment, "H:i"),
    }


def _tell_why(form: WeegSignaal, nee: NietMogelijk) -> None:
    for voorwaarde in nee.oordeel.voorwaarden:
        form.add_error(voorwaarde.sleutel, show_text(voorwaarde))
    if not nee.oordeel.voorwaarden:
        form.add_error(None, show_text(nee.oordeel.redenen[0]))
