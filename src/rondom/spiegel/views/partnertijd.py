"""The time of core partners in the year of a school: plan it, and look back on it (R193)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from rondom.kern.oordeel import Oordeel
from rondom.kern.partnertijd import Terugblik, check_terugblik, check_verdelen
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.spiegel import partnertijdpagina
from rondom.spiegel.forms.partnertijd import Terugkijken, Tijd
from rondom.spiegel.models import Kernjaar
from rondom.spiegel.schoolprofiel import read_profile
from rondom.spiegel.selectors_partnertijd import Partner, list_partners
from rondom.spiegel.services import partnertijd as tijden
from rondom.spiegel.views.kernjaar import SCHRIJVEN, open_year, say_again, show_form
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.tonen import show_text


def _partner(jaar: Kernjaar, functie: UUID, request: Verzoek) -> Partner:
    gevonden = next((p for p in list_partners(jaar, request.door.vandaag) if p.functie.id == functie), None)
    if gevonden is None:
        raise Http404
    return gevonden


@vereist(*SCHRIJVEN)
def divide(request: Verzoek, kernjaar: UUID, functie: UUID) -> HttpResponse:
    """How many hours a week a partner has for the school, collective and individual, and why so."""
    jaar, band = open_year(request, kernjaar, schrijft=True)
    partner, profiel = _partner(jaar, functie, request), read_profile(jaar, band, request.door)
    begin = Tijd.initial_of(partner.tijd, partner.vorig)
    form = Tijd(request.POST or None, initial=begin, zonder_cijfer=profiel.aandeel is None, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            tijden.divide(
                kernjaar=jaar, functie=partner.functie, verdeling=form.verdeling, profiel=g["profiel"],
                waarom=g["waarom"], versie=g["versie"], door=request.door,
            )  # fmt: skip
            return redirect("spiegel:kernjaar", jaar.id)
        except (NietMogelijk, Veranderd) as fout:
            _again(form, fout)
    dicht = _shut(check_verdelen(jaar.jaar, request.door.vandaag), form)
    return show_form(request, jaar, form, _title(partner), profiel=profiel, dicht=dicht, vorig=_taken_over(partner))


def _title(partner: Partner) -> str:
    return _("Tijd van %(wie)s") % {"wie": partner.functie.persoon.naam}


def _shut(oordeel: Oordeel, form: Any) -> str:
    """Why nothing can be written here; what somebody typed is shown all the same, with the reason beside it."""
    return "" if oordeel.mag or form.is_bound else show_text(oordeel.redenen[0])


def _taken_over(partner: Partner) -> str:
    """What last year was, when the form starts with it."""
    return partnertijdpagina.last_year(partner.vorig) if partner.vorig and not partner.tijd else ""


def _again(form: Any, fout: NietMogelijk | Veranderd) -> None:
    """Why it was not saved; of a colleague who was first also what stands there now."""
    say_again(form, fout)
    if isinstance(fout, Veranderd) and fout.rij is not None:
        form.add_error(None, partnertijdpagina.stands(fout.rij))


@vereist(*SCHRIJVEN)
def look_back(request: Verzoek, kernjaar: UUID, functie: UUID) -> HttpResponse:
    """Was it as planned?"""
    jaar, _band = open_year(request, kernjaar, schrijft=True)
    partner = _partner(jaar, functie, request)
    if (tijd := partner.tijd) is None:
        raise Http404
    begin = {"terugblik": tijd.terugblik, "teruggeblikt": tijd.teruggeblikt, "versie": tijd.versie}
    form = Terugkijken(request.POST or None, initial=begin, door=request.door)
    if request.method == "POST" and form.is_valid():
        g = form.cleaned_data
        try:
            tijden.look_back(
                tijd=tijd, functie=partner.functie, terugblik=Terugblik(g["terugblik"]), woorden=g["teruggeblikt"],
                versie=g["versie"], door=request.door,
            )  # fmt: skip
            return redirect("spiegel:kernjaar", jaar.id)
        except (NietMogelijk, Veranderd) as fout:
            _again(form, fout)
    dicht = _shut(check_terugblik(jaar.jaar, request.door.vandaag, *_region(jaar)), form)
    return show_form(request, jaar, form, _title(partner), was=partnertijdpagina.divided(tijd.verdeling), dicht=dicht)


def _region(jaar: Kernjaar) -> tuple[Any, Any]:
    regio = jaar.school.regio_id
    return read_parameters(regio), read_kalender(regio)
