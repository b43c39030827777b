"""Pages on which a professional asks consent, sees how it stands and writes down answers."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.delen import Besluit
from rondom.kern.rechten import Dossiersoort
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import list_convenant_partners, list_overdrachtpartners, read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms import LegAntwoordVast, VraagToestemming
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd, Inzicht, load, load_dossier
from rondom.toegang.models import Dossier, Naaste, Toestemming, Toestemmingsbesluit
from rondom.toegang.selectors import Stand, list_standen, list_witnesses
from rondom.toegang.services import toestemming as toestemmingen
from rondom.toegang.tonen import show_text

LEZEN = Bevoegdheid.CASUS_LEZEN
VRAGEN = (Bevoegdheid.CASUS_COORDINEREN, Bevoegdheid.AANMELDING_OPPAKKEN)


@vereist(LEZEN)
def overview(request: Verzoek, dossier: UUID) -> HttpResponse:
    """How every consent of this dossier stands."""
    gevonden, inzicht = load_dossier(dossier, door=request.door, doel="toestemming")
    standen = list_standen(dossier, request.door, read_parameters(gevonden.regio_id))
    context = {"dossier": gevonden, "inzicht": inzicht, "standen": standen, "mag_vragen": _mag_vragen(inzicht)}
    return render(request, "toegang/toestemmingen.html", context)


@vereist(*VRAGEN)
def ask(request: Verzoek, dossier: UUID) -> HttpResponse:
    """Ask consent."""
    gevonden, inzicht = load_dossier(dossier, door=request.door, doel="toestemming")
    if not _mag_vragen(inzicht):
        raise Geweigerd("dossier", dossier, dossier)
    parameters = read_parameters(gevonden.regio_id)
    form = VraagToestemming(
        request.POST or None,
        ontvangers=_list_receivers(gevonden, request.door.vandaag),
        uiterlijk=toestemmingen.latest_end(request.door.vandaag, parameters),
        eigen_school=gevonden.school_id if gevonden.soort == Dossiersoort.CASUS else None,
    )
    if request.method == "POST" and form.is_valid():
        try:
            toestemmingen.ask(dossier=gevonden, parameters=parameters, door=request.door, **form.cleaned_data)
            messages.success(request, _("De vraag staat klaar. Wie beslist, ziet hem nu in Rondom."))
            return redirect("toegang:toestemmingen", dossier)
        except toestemmingen.Ongeldig as fout:
            form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
    return _form(request, form, "toegang/toestemming_vragen.html", dossier=gevonden)


@vereist(*VRAGEN)
def write_down(request: Verzoek, toestemming: UUID) -> HttpResponse:
    """Write down what somebody of the family answered."""
    gevonden, stand = _load_stand(request, toestemming)
    namen = [(str(p.naaste), f"{p.naam} ({p.relatie})") for p in stand.partijen]
    form = LegAntwoordVast(
        request.POST or None,
        naasten=namen,
        getuigen=list_witnesses(gevonden.dossier_id, request.door, read_parameters(gevonden.dossier.regio_id)),
        gevraagd=Categorie(gevonden.categorieen),
        initial={"categorieen": [int(c) for c in Categorie(gevonden.categorieen)], "naaste": request.GET.get("naaste")},
    )
    if request.method == "POST" and form.is_valid() and _answered(request, gevonden, form):
        return redirect("toegang:toestemmingen", gevonden.dossier_id)
    return _form(request, form, "toegang/toestemming_vastleggen.html", toestemming=gevonden, stand=stand)


def _answered(request: Verzoek, toestemming: Toestemming, form: LegAntwoordVast) -> bool:
    """Record the answer; False with the reason in the form when it cannot be recorded any more."""
    gegevens = form.cleaned_data | {
        "naaste": Naaste.objects.get(pk=form.cleaned_data["naaste"]),
        "besluit": Besluit(form.cleaned_data["besluit"]),
    }
    try:
        oordeel = toestemmingen.answer(toestemming=toestemming, door=request.door, **gegevens)
    except toestemmingen.Ongeldig as fout:
        form.add_error(fout.veld, show_text(fout.oordeel.redenen[0]))
        return False
    messages.success(request, show_text(oordeel.redenen[0]))
    return True


@vereist(LEZEN)
def confirm(request: Verzoek, besluit: UUID) -> HttpResponse:
    """A second professional confirms a signed paper, or says that it is not right (W02)."""
    gevonden, _inzicht = load(
        Toestemmingsbesluit.objects.select_related("toestemming__ontvanger", "naaste", "dossier__jeugdige"),
        besluit,
        door=request.door,
        doel="toestemming",
        nodig=Actie.BIJDRAGEN,
    )
    oordeel = None
    if request.method == "POST":
        try:
            klopt = request.POST.get("klopt") == "ja"
            oordeel = toestemmingen.confirm(besluit=gevonden, klopt=klopt, door=request.door)
            messages.success(request, show_text(oordeel.redenen[0]))
            return redirect("toegang:toestemmingen", gevonden.dossier_id)
        except toestemmingen.Ongeldig as fout:
            oordeel = fout.oordeel
    context = {"besluit": gevonden, "oordeel": oordeel, "schrijvers": read_houders([gevonden.vastgelegd_door])}
    return render(request, "toegang/toestemming_bevestigen.html", context, status=422 if oordeel else 200)


@vereist(*VRAGEN)
@require_POST
def take_back(request: Verzoek, toestemming: UUID) -> HttpResponse:
    """Take a request back."""
    gevonden, _inzicht = load(
        Toestemming.objects.all(), toestemming, door=request.door, doel="toestemming", nodig=Actie.BEHEREN
    )
    toestemmingen.take_back(toestemming=gevonden, door=request.door)
    messages.success(request, _("De vraag is teruggenomen. Er wordt niets gedeeld."))
    return redirect("toegang:toestemmingen", gevonden.dossier_id)


def _list_receivers(dossier: Dossier, dag: date) -> QuerySet[Organisatie]:
    """Who can be asked for: partners of the convenant, and the own school, which sees nothing of a family part and not
    everything of a casus; for a casus also another school, that knew the child before (R163)."""
    if dossier.soort == Dossiersoort.GEZINSDEEL:
        partners = list_convenant_partners(dossier.school_id, dag)
    else:
        partners = list_overdrachtpartners(dossier.school_id, dag)
    return Organisatie.objects.filter(Q(id__in=partners.values("id")) | Q(id=dossier.school_id)).order_by("naam")


def _load_stand(request: Verzoek, pk: UUID) -> tuple[Toestemming, Stand]:
    gevonden, _inzicht = load(
        Toestemming.objects.select_related("dossier", "ontvanger"),
        pk,
        door=request.door,
        doel="toestemming",
        nodig=Actie.BEHEREN,
    )
    standen = list_standen(gevonden.dossier_id, request.door, read_parameters(gevonden.dossier.regio_id))
    return gevonden, next(s for s in standen if s.toestemming.id == pk)


def _mag_vragen(inzicht: Inzicht) -> bool:
    return bool(inzicht.beheren & Categorie.STATUS)


def _form(request: Verzoek, form: VraagToestemming | LegAntwoordVast, sjabloon: str, **context: object) -> HttpResponse:
    return render(request, sjabloon, {"form": form, **context}, status=422 if form.errors else 200)
