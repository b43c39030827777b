"""A place at school: the application with its clock, its steps, and the search for a school that can (L14, R201, R202)."""

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from rondom.casus.forms import zorgplicht as formulieren
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Zorgplicht, Zorgplichtplaats
from rondom.casus.services import zorgplicht as dienst
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.tonen_zorgplicht import decision_text, is_past, read_blad, soort_text
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.selectors import read_afspraken
from rondom.netwerk.services.ondersteuning import Geweigerd as GeenPlaats
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_ondersteuning import ZoekSchool
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, log_list, visible
from rondom.toegang.tonen import show_oordeel, show_text
from rondom.toegang.views.ondersteuning import search_context

DOEL = "zorgplicht"
RIJEN = Zorgplicht.objects.select_related("dossier", "andere_school")


@vereist(B.CASUS_LEZEN)
def overview(request: Verzoek, casus: UUID) -> HttpResponse:
    """Every application of this child at this school; the open one first."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    if not tafel.inzicht.lezen & Categorie.ONDERWIJS:
        raise Geweigerd(DOEL, casus, tafel.dossier)
    rijen = list(visible(RIJEN.filter(dossier=tafel.dossier), request.door).order_by("-besloten_op", "-aangemeld_op"))
    log_list(request.door, DOEL, [r.id for r in rijen], DOEL)
    context = {"tafel": tafel, "rijen": [(r, soort_text(r), decision_text(r)) for r in rijen]}
    context["mag_beginnen"] = _decides(request, tafel) and all(r.besloten_op for r in rijen)
    return render(request, "casus/zorgplichten.html", context)


@vereist(B.CASUS_COORDINEREN)
def begin(request: Verzoek, casus: UUID) -> HttpResponse:
    """A new application, or a search for a pupil of the school itself."""
    tafel = load_casus(casus, door=request.door, doel=DOEL, schrijven=Categorie.ONDERWIJS)
    _must_decide(request, tafel)
    form = formulieren.Beginnen(request.POST or None, vandaag=request.door.vandaag, soorten=_soorten(request))
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        rij = dienst.start(
            dossier=tafel.casus.dossier, soort=g["soort"], aangemeld_op=g["aangemeld_op"], gegevens=g, door=request.door
        )
        return redirect("casus:zorgplicht", rij.id)
    context = {"tafel": tafel, "form": form, "tab": "casus:zorgplichten"}
    return render(request, "casus/zorgplicht_beginnen.html", context, status=422 if form.errors else 200)


@vereist(B.CASUS_LEZEN)
def detail(request: Verzoek, zorgplicht: UUID) -> HttpResponse:
    """One application: the clock, what holds, what was asked and advised, and what can be done now."""
    rij, tafel = load_at_table(RIJEN, zorgplicht, door=request.door, doel=DOEL)
    blad = read_blad(rij, tafel, request.door)
    besluit = decision_text(rij)
    context: dict[str, Any] = {"tafel": tafel, "blad": blad, "tab": "casus:zorgplichten", "soort": soort_text(rij)}
    context |= {"besluit": besluit, "mag": _decides(request, tafel) and not besluit, "stappen": _open_steps(blad)}
    context["plaatsen"] = [(p, is_past(request.door.vandaag, p)) for p in blad.plaatsen]
    context["wie"] = read_houders({rij.door, *(a.door for a, _naam in blad.adviezen)})
    return render(request, "casus/zorgplicht.html", context)


class Stap(NamedTuple):
    """One step: its name, its form, and what sending it does. ``None`` as verdict says that nothing need be said."""

    naam: Any
    form: Callable[[Verzoek, Zorgplicht, Any], forms.Form]
    doe: Callable[[Verzoek, Zorgplicht, dict[str, Any]], Any]
    uitleg: Any = ""


def _facts(request: Verzoek, rij: Zorgplicht, data: Any) -> forms.Form:
    return formulieren.Wijzigen(data, initial=formulieren.Wijzigen.initial_of(rij), soorten=_soorten(request))


def _decision(request: Verzoek, rij: Zorgplicht, data: Any) -> forms.Form:
    return formulieren.Besluiten(data, regio=request.door.regio or "", eigen=request.door.organisatie)


def _plain(form: type[forms.Form]) -> Callable[[Verzoek, Zorgplicht, Any], forms.Form]:
    return lambda _request, _rij, data: form(data)


STAPPEN: dict[str, Stap] = {
    "feiten": Stap(
        gettext_lazy("Iets wijzigen"), _facts,
        lambda r, z, g: dienst.change(zorgplicht=z.id, gegevens=g, versie=g["versie"] or 0, door=r.door),
    ),
    "stil": Stap(
        gettext_lazy("Gegevens vragen"), _plain(formulieren.Stilzetten),
        lambda r, z, g: dienst.pause(zorgplicht=z.id, gevraagd=g["gevraagd"], uiterlijk=g["uiterlijk"], door=r.door),
        gettext_lazy("De termijn staat stil vanaf morgen, tot de gegevens er zijn of de dag voorbij is."),
    ),
    "verlengen": Stap(
        gettext_lazy("Verlengen"), _plain(formulieren.Verlengen),
        lambda r, z, g: dienst.extend(zorgplicht=z.id, waarom=g["waarom"], door=r.door),
        gettext_lazy("Dit kan één keer, voor het einde van de termijn."),
    ),
    "overleg": Stap(
        gettext_lazy("Overleg met ouders vastleggen"), _plain(formulieren.Overleggen),
        lambda r, z, g: dienst.consult(zorgplicht=z.id, akkoord=g["akkoord"], door=r.door),
        gettext_lazy("Bespreek het met ouders, en met het kind zelf."),
    ),
    "tijdelijk": Stap(
        gettext_lazy("Tijdelijke plaats geven"), _plain(formulieren.Tijdelijk),
        lambda r, z, g: dienst.place_for_now(zorgplicht=z.id, waar=g["waar"], door=r.door),
    ),
    "advies": Stap(
        gettext_lazy("Advies vastleggen"),
        lambda r, _z, data: formulieren.Adviseren(data, vandaag=r.door.vandaag),
        lambda r, z, g: dienst.advise(zorgplicht=z.id, door=r.door, **g),
        gettext_lazy("Van schoolmaatschappelijk werk, leerplicht of jeugdgezondheidszorg."),
    ),
    "besluiten": Stap(
        gettext_lazy("Besluiten"), _decision,
        lambda r, z, g: dienst.decide(
            zorgplicht=z.id, besluit=g["besluit"], waarom=g["waarom"], andere_school=g["andere_school"], door=r.door
        ),
        gettext_lazy("Niet kunnen is nog geen besluit: dan zoekt de school eerst een school die het wel kan."),
    ),
}  # fmt: skip


def _open_steps(blad: Any) -> list[tuple[str, Any]]:
    """The steps that make sense now; a step that is not named is refused with its reason when it is taken."""
    weg = set()
    if blad.klok is None or blad.wacht:
        weg.add("stil")
    if blad.klok is None or blad.klok.verlengd:
        weg.add("verlengen")
    if not blad.mag_tijdelijk:
        weg.add("tijdelijk")
    return [(sleutel, stap.naam) for sleutel, stap in STAPPEN.items() if sleutel not in weg]


@vereist(B.CASUS_COORDINEREN)
def step(request: Verzoek, zorgplicht: UUID, stap: str) -> HttpResponse:
    """One step of an application. A rule that refuses says why; what was typed stays."""
    if stap not in STAPPEN:
        raise Http404
    rij, tafel = _load_own(request, zorgplicht)
    form = STAPPEN[stap].form(request, rij, request.POST or None)
    context = {"tafel": tafel, "rij": rij, "form": form, "stap": STAPPEN[stap], "tab": "casus:zorgplichten"}
    if request.method == "POST" and form.is_valid():
        try:
            oordeel = STAPPEN[stap].doe(request, rij, form.cleaned_data)
            messages.success(request, show_text(oordeel.redenen[0]) if hasattr(oordeel, "redenen") else _("Bewaard."))
            return redirect("casus:zorgplicht", rij.id)
        except NietMogelijk as fout:
            context["oordeel"] = show_oordeel(fout.oordeel)
        except VersieConflict as fout:
            context["form"] = _again(_facts(request, rij, request.POST.dict() | {"versie": fout.rij.versie}))  # type: ignore[attr-defined]
    status = 200 if request.method == "GET" else 422
    return render(request, "casus/zorgplicht_stap.html", context, status=status)


def _again(form: forms.Form) -> forms.Form:
    form.add_error(None, _("Een collega heeft dit net veranderd. Kijk of het nog klopt en bewaar opnieuw."))
    return form


@vereist(B.CASUS_COORDINEREN)
@require_POST
def resume(request: Verzoek, zorgplicht: UUID) -> HttpResponse:
    """The data came."""
    rij, _tafel = _load_own(request, zorgplicht)
    dienst.resume(zorgplicht=rij.id, door=request.door)
    messages.success(request, _("De termijn loopt weer."))
    return redirect("casus:zorgplicht", rij.id)


@vereist(B.CASUS_COORDINEREN)
def search(request: Verzoek, zorgplicht: UUID) -> HttpResponse:
    """Which school can, and has a place? From here one place can be held."""
    rij, tafel = _load_own(request, zorgplicht)
    if request.method == "POST" and (voorziening := _uuid(request.POST.get("voorziening", ""))):
        return _hold(request, rij, voorziening)
    afspraken = read_afspraken(tafel.casus.dossier.regio_id, request.door.vandaag)
    kind, dag = tafel.casus.jeugdige, request.door.vandaag
    begin = {"soort": rij.zoekt, "leeftijd": leeftijd_op(kind.geboortedatum, dag), "pc4": kind.pc4}
    vraag = request.GET or ({k: v for k, v in begin.items() if v} if rij.zoekt else None)
    form = ZoekSchool(vraag, initial=begin, soorten=afspraken.soorten_op(dag))
    context = search_context(request, form, tafel.casus.dossier.regio_id, afspraken, behalve=request.door.organisatie)
    context |= {"tafel": tafel, "zorgplicht": rij, "tab": "casus:zorgplichten"}
    return render(request, "casus/zorgplicht_zoeken.html", context)


def _hold(request: Verzoek, rij: Zorgplicht, voorziening: UUID) -> HttpResponse:
    try:
        koppeling = dienst.hold_place(zorgplicht=rij.id, voorziening=voorziening, door=request.door)
        dag = date_format(koppeling.plaats.tot, "j F Y")
        messages.success(request, _("De plaats is vastgehouden tot en met %(dag)s. Bel de school nu.") % {"dag": dag})
    except (GeenPlaats, NietMogelijk) as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
        return redirect("casus:zorgplicht_zoeken", rij.id)
    return redirect("casus:zorgplicht", rij.id)


@vereist(B.CASUS_COORDINEREN)
@require_POST
def release(request: Verzoek, koppeling: UUID) -> HttpResponse:
    """Let a held place go."""
    rijen = Zorgplichtplaats.objects.select_related("zorgplicht", "plaats")
    rij, tafel = load_at_table(rijen, koppeling, door=request.door, doel=DOEL, nodig=Actie.SCHRIJVEN)
    _must_decide(request, tafel)
    dienst.release_place(koppeling=rij, door=request.door)
    messages.success(request, _("De plaats is weer vrij voor een ander."))
    return redirect("casus:zorgplicht", rij.zorgplicht_id)


def _load_own(request: Verzoek, zorgplicht: UUID) -> tuple[Zorgplicht, Tafel]:
    rij, tafel = load_at_table(RIJEN, zorgplicht, door=request.door, doel=DOEL, nodig=Actie.SCHRIJVEN)
    _must_decide(request, tafel)
    return rij, tafel


def _decides(request: Verzoek, tafel: Tafel) -> bool:
    """Whoever coordinates at the child's own school writes down what its board decides."""
    return request.door.mag(B.CASUS_COORDINEREN) and tafel.casus.dossier.school_id == request.door.organisatie


def _must_decide(request: Verzoek, tafel: Tafel) -> None:
    if not _decides(request, tafel):
        raise Geweigerd(DOEL, None, tafel.dossier)


def _soorten(request: Verzoek) -> Any:
    return read_afspraken(request.door.regio or "", request.door.vandaag).soorten_op(request.door.vandaag)


def _uuid(ruw: str) -> UUID | None:
    try:
        return UUID(ruw)
    except ValueError:
        return None
