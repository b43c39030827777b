"""During a meeting and right after it: begin, write together, finish, the quick check."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.casus.feiten_overleg import judge_present
from rondom.casus.forms.afspraak import NieuweAfspraak
from rondom.casus.forms.overleg import Afronden, Beginnen, Check, NieuwPunt, Tijdens, people_of, report_initial
from rondom.casus.selectors_overleg import Overlegblad, list_afspraken, read_blad
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services import overleg as overleggen
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.overleg import Afwijkend, Verslagconflict, concept_key
from rondom.casus.tonen_overleg import show_blad, show_conflict, show_leefgebieden, show_stappen, show_verdict
from rondom.casus.views.overleg import IEDEREEN, Overlegtafel, load_overleg
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.statussen import AfspraakStatus, OverlegStatus
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.models import Concept
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_text


@vereist(B.CASUS_LEZEN)
def begin(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Sit down: tick who is here."""
    stand = load_overleg(overleg, request, schrijven=Categorie.VERSLAG)
    if stand.overleg.status != OverlegStatus.GEPLAND:
        return redirect("casus:overleg_tijdens", overleg)
    blad = read_blad(stand.overleg, stand.inzicht, request.door)
    form, oordeel = Beginnen(request.POST or None, blad=blad), None
    if request.method == "POST" and form.is_valid():
        try:
            overleggen.begin_meeting(overleg=stand.overleg, aanwezig=form.present(), door=request.door)
            return redirect("casus:overleg_tijdens", overleg)
        except NietMogelijk as fout:
            oordeel = show_verdict(fout.oordeel, _("Zo kunt u niet beginnen"), stand.dossier)
    context = {"tafel": stand, "overleg": stand.overleg, "form": form, "oordeel": oordeel}
    return render(request, "casus/overleg_beginnen.html", context, status=422 if form.errors or oordeel else 200)


@vereist(B.CASUS_LEZEN)
def during(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Write the report together: presence, agenda, home and school side by side, decisions, agreements."""
    stand = load_overleg(overleg, request, doel="verslag", schrijven=Categorie.VERSLAG)
    if stand.overleg.status != OverlegStatus.BEZIG:
        return redirect("casus:overleg", overleg)
    blad = read_blad(stand.overleg, stand.inzicht, request.door)
    if request.method == "POST":
        return _save(request, stand, blad)
    concept = Concept.objects.filter(houder=request.door.houder, sleutel=concept_key(stand.overleg)).first()
    form = Tijdens(blad=blad, initial=report_initial(blad, concept, request.door.houder))
    bladzij = Bladzij(form, NieuwPunt(), _new_agreement(request, stand, blad), concept=concept)
    return _page(request, stand, blad, bladzij)


@dataclass
class Bladzij:
    """The forms of the page, and what stands in the way of saving them."""

    form: Tijdens
    punt: NieuwPunt
    nieuw: NieuweAfspraak
    conflict: Verslagconflict | None = None
    concept: Concept | None = None

    def is_valid(self) -> bool:
        """Are the report and what the button asks filled in well?"""
        forms = [self.form, *(f for f in (self.punt, self.nieuw) if f.is_bound)]
        return all([f.is_valid() for f in forms])

    @property
    def fout(self) -> bool:
        return bool(self.form.errors or self.punt.errors or self.nieuw.errors or self.conflict)


def _new_agreement(request: Verzoek, stand: Overlegtafel, blad: Overlegblad, data: Any = None) -> NieuweAfspraak:
    return NieuweAfspraak(
        data,
        prefix="a",
        eigenaars=people_of(blad),
        eerder=list_afspraken(stand.dossier, request.door).filter(status=AfspraakStatus.OPEN),
        leefgebieden=show_leefgebieden(stand.casus, stand.inzicht, request.door),
    )


def _save(request: Verzoek, stand: Overlegtafel, blad: Overlegblad) -> HttpResponse:
    """Save everything on the page, then do what the button says. A refusal saves nothing and keeps what was typed."""
    actie = request.POST.get("actie", "bewaren")
    bladzij = Bladzij(
        Tijdens(request.POST, blad=blad),
        NieuwPunt(request.POST if actie == "punt" else None),
        _new_agreement(request, stand, blad, request.POST if actie == "afspraak" else None),
    )
    if bladzij.is_valid():
        try:
            _carry_out(request, stand, blad, bladzij)
            return _after(stand, actie)
        except Verslagconflict as fout:
            bladzij.conflict = fout
        except Ongeldig as fout:
            bladzij.nieuw.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    return _page(request, stand, blad, bladzij)


def _carry_out(request: Verzoek, stand: Overlegtafel, blad: Overlegblad, bladzij: Bladzij) -> None:
    _check_chosen(bladzij.form, blad)
    _write(request, stand, blad, bladzij.form)
    if bladzij.punt.is_bound:
        punt = bladzij.punt.cleaned_data["punt"]
        overleggen.add_point(overleg=stand.overleg, tekst_punt=punt, door=request.door)
    if bladzij.nieuw.is_bound:
        _agree(request, stand, bladzij.nieuw)


def _check_chosen(form: Tijdens, blad: Overlegblad) -> None:
    """Two versions were shown and nothing was chosen: show them again. Raises ``Verslagconflict``."""
    open_ = [Afwijkend(v, form.data[f"mijn_{v}"], form.cleaned_data[f"geopend_{v}"]) for v in form.unchosen()]
    if open_ and blad.verslag is not None:
        form.add_error(None, _("Kies welke tekst blijft."))
        raise Verslagconflict(blad.verslag, open_)


def _write(request: Verzoek, stand: Overlegtafel, blad: Overlegblad, form: Tijdens) -> None:
    aanwezig = form.merged("aanwezig", {r.genodigde.houder for r in blad.genodigden if r.genodigde.aanwezig})
    besproken = form.merged("besproken", {p.id for p, _wie in blad.agenda if p.besproken})
    overleggen.set_presence(overleg=stand.overleg, aanwezig=aanwezig, door=request.door)
    overleggen.tick_points(overleg=stand.overleg, besproken=besproken, door=request.door)
    overleggen.write_report(
        overleg=stand.overleg,
        teksten=form.texts(),
        geopend=form.opened(),
        verworpen=form.discarded(),
        door=request.door,
    )


def _agree(request: Verzoek, stand: Overlegtafel, nieuw: NieuweAfspraak) -> None:
    categorie = afspraken.category_of(nieuw.leefgebied_gekozen)
    afspraak = afspraken.add(
        dossier=stand.dossier, categorie=categorie, overleg=stand.overleg, door=request.door, **nieuw.agreement()
    )
    if afspraak.eigenaar not in afspraken.readers_of(stand.dossier, categorie, request.door):
        naam = dict(nieuw.fields["eigenaar"].choices)[str(afspraak.eigenaar)]  # type: ignore[attr-defined]
        messages.warning(
            request, _("%(naam)s kan deze afspraak niet in Rondom lezen. Geef hem zelf door.") % {"naam": naam}
        )


def _after(stand: Overlegtafel, actie: str) -> HttpResponse:
    if actie == "afronden":
        return redirect("casus:overleg_afronden", stand.overleg.id)
    anker = {"punt": "#agenda", "afspraak": "#afspraken"}.get(actie, "")
    return redirect(reverse("casus:overleg_tijdens", args=[stand.overleg.id]) + anker)


def _page(request: Verzoek, stand: Overlegtafel, blad: Overlegblad, bladzij: Bladzij) -> HttpResponse:
    if bladzij.conflict is not None:
        bladzij.form.show_conflict(v.veld for v in bladzij.conflict.velden)
    context = show_blad(blad, request.door) | {
        "tafel": stand, "form": bladzij.form, "punt": bladzij.punt, "nieuw": bladzij.nieuw, "concept": bladzij.concept,
        "conflict": show_conflict(bladzij.conflict, bladzij.form, blad), "oordeel": _judge(request, stand, blad),
        "concept_url": reverse("concept", args=[concept_key(stand.overleg)]),
    }  # fmt: skip
    antwoord = render(request, "casus/overleg_tijdens.html", context, status=422 if bladzij.fout else 200)
    if bladzij.conflict or bladzij.form.errors:
        # A part of the page was asked for, but the whole of it has to be seen.
        antwoord["HX-Retarget"], antwoord["HX-Reselect"], antwoord["HX-Reswap"] = "#tijdens", "#tijdens", "outerHTML"
    return antwoord


def _judge(request: Verzoek, stand: Overlegtafel, blad: Overlegblad) -> dict[str, Any] | None:
    """A warning when those who are here may not talk without the others; nothing when they may."""
    aanwezig = {r.genodigde.houder for r in blad.genodigden if r.genodigde.aanwezig}
    oordeel = judge_present(stand.overleg, aanwezig, request.door)
    return None if oordeel.mag else show_verdict(oordeel, _("Let op: wie zit er aan tafel?"), stand.dossier)


@vereist(B.CASUS_LEZEN)
def finish(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Close the meeting and say how it goes on."""
    stand = load_overleg(overleg, request, schrijven=Categorie.VERSLAG)
    if stand.overleg.status != OverlegStatus.BEZIG:
        return redirect("casus:overleg", overleg)
    blad = read_blad(stand.overleg, stand.inzicht, request.door)
    form = Afronden(request.POST or None, stappen=show_stappen(stand.casus))
    if request.method == "POST" and form.is_valid():
        naar = form.cleaned_data.get("naar", "")
        overleggen.finish_meeting(overleg=stand.overleg, casus=stand.casus, naar=naar, door=request.door)
        messages.success(request, _("Klaar. Iedereen die er was, krijgt de korte check."))
        return redirect("casus:overleg", overleg)
    context = show_blad(blad, request.door) | {"tafel": stand, "form": form}
    return render(request, "casus/overleg_afronden.html", context, status=422 if form.errors else 200)


@vereist(*IEDEREEN)
def check(request: Verzoek, overleg: UUID) -> HttpResponse:
    """Three marks and a remark."""
    stand = load_overleg(overleg, request)
    blad = read_blad(stand.overleg, stand.inzicht, request.door)
    if not blad.wacht_op_check:
        return redirect("casus:overleg", overleg)
    form = Check(request.POST or None)
    if request.method == "POST" and form.is_valid():
        overleggen.give_check(overleg=stand.overleg, door=request.door, **form.cleaned_data)
        messages.success(request, _("Dank u wel. Iedereen die erbij was kan dit lezen."))
        return redirect("casus:overleg", overleg)
    context = {"tafel": stand, "overleg": stand.overleg, "form": form}
    return render(request, "casus/overleg_check.html", context, status=422 if form.errors else 200)
