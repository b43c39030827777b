"""Pages for who administers: organisations, who works there, and their logins. No casus is seen here."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.netwerk.models import Functie, Organisatie, Persoon
from rondom.netwerk.selectors import read_parameters
from rondom.netwerk.selectors_netwerk import names_of_kinds
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms import Uitnodigen
from rondom.toegang.selectors_account import Accountstand, list_open_recoveries, stand_of_account
from rondom.toegang.services import account as accounts
from rondom.toegang.services import factorherstel
from rondom.toegang.tonen import show_oordeel, taal

PER_BLADZIJDE = 50


@vereist(Bevoegdheid.BEHEREN)
def administration(request: Verzoek) -> HttpResponse:
    """Organisations with how many people work there today, with search."""
    zoek = request.GET.get("zoek", "")[:100]
    dag = request.door.vandaag
    nu = Q(functies__vanaf__lte=dag) & (Q(functies__tot__isnull=True) | Q(functies__tot__gt=dag))
    rijen = Organisatie.objects.filter(regio=request.door.regio, naam__icontains=zoek).select_related("gemeente")
    rijen = rijen.annotate(mensen=Count("functies", filter=nu)).order_by("soort", "naam")
    bladzijde = Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("bladzijde"))
    namen = names_of_kinds(request.door.regio or "", dag, taal())
    context = {
        "namen": namen,
        "bladzijde": bladzijde,
        "zoek": zoek,
        "herstellingen": list_open_recoveries(request.door),
    }
    return render(request, "toegang/beheer.html", context)


@vereist(Bevoegdheid.BEHEREN)
def organisation(request: Verzoek, organisatie: UUID) -> HttpResponse:
    """One organisation: who works there in which function, since and until when."""
    gevonden = get_object_or_404(Organisatie, regio=request.door.regio, pk=organisatie)
    functies = (
        Functie.objects.filter(organisatie=organisatie)
        .select_related("persoon")
        .order_by("rol", "persoon__sorteernaam", "vanaf")
    )
    namen = names_of_kinds(gevonden.regio_id, request.door.vandaag, taal())
    context = {"organisatie": gevonden, "functies": functies, "soort": namen.get(gevonden.soort, gevonden.soort)}
    return render(request, "toegang/organisatie.html", context)


@vereist(Bevoegdheid.BEHEREN)
def person(request: Verzoek, persoon: UUID) -> HttpResponse:
    """One person at work: functions, the login, and what can be done about it."""
    gevonden = _load_person(request, persoon)
    stand = stand_of_account(gevonden, request.door)
    form = Uitnodigen(initial={"gebruikersnaam": gevonden.email})
    context = {"persoon": gevonden, "stand": stand, "form": form, "houdt_spreekuur": _keeps_hours(stand)}
    return render(request, "toegang/persoon.html", context)


def _keeps_hours(stand: Accountstand) -> set[UUID]:
    """The functions that can have fixed half-days at school."""
    return {f.id for f in stand.functies if ROLLEN[f.rol].bevoegdheden & {Bevoegdheid.SPREEKUUR_HOUDEN}}


@vereist(Bevoegdheid.BEHEREN)
def invite(request: Verzoek, persoon: UUID) -> HttpResponse:
    """Make a login, or send a new link."""
    gevonden = _load_person(request, persoon)
    stand = stand_of_account(gevonden, request.door)
    naam = stand.account.gebruikersnaam if stand.account else ""
    form = Uitnodigen({"gebruikersnaam": naam} if naam else request.POST or None)
    context = {"persoon": gevonden, "stand": stand, "form": form, "houdt_spreekuur": _keeps_hours(stand)}
    if request.method == "POST" and form.is_valid():
        try:
            parameters = read_parameters(request.door.regio or "")
            geheim = accounts.invite(persoon=gevonden, parameters=parameters, door=request.door, **form.cleaned_data)
        except accounts.Ongeldig:
            form.add_error("gebruikersnaam", _("Deze gebruikersnaam is al van iemand anders."))
        else:
            return _invited(request, gevonden, geheim)
    return render(request, "toegang/persoon.html", context, status=422 if form.errors else 200)


def _invited(request: Verzoek, persoon: Persoon, geheim: str) -> HttpResponse:
    if not geheim:
        messages.success(request, _("De uitnodiging wordt gemaild. De link werkt een paar dagen."))
        return redirect("toegang:persoon", persoon.id)
    link = request.build_absolute_uri(reverse("wachtwoord_nieuw", args=[geheim]))
    return render(request, "toegang/uitgenodigd.html", {"persoon": persoon, "link": link})


@vereist(Bevoegdheid.BEHEREN)
def change_account(request: Verzoek, persoon: UUID) -> HttpResponse:
    """End a login, or open it again."""
    gevonden = _load_person(request, persoon)
    stand = stand_of_account(gevonden, request.door)
    if request.method == "POST" and stand.account is not None:
        verb = accounts.reopen_account if request.POST.get("stap") == "heropenen" else accounts.end_account
        try:
            verb(account=stand.account, door=request.door)
            messages.success(request, _("Het is bewaard en geldt meteen."))
        except accounts.Ongeldig:
            messages.error(request, _("Dit is uw eigen inlog. Een andere beheerder kan hem beëindigen."))
    return redirect("toegang:persoon", gevonden.id)


@vereist(Bevoegdheid.BEHEREN)
def recover(request: Verzoek, persoon: UUID) -> HttpResponse:
    """Ask that a lost second step is replaced, or as the second administrator confirm it."""
    gevonden = _load_person(request, persoon)
    stand = stand_of_account(gevonden, request.door)
    if request.method != "POST" or stand.account is None:
        return redirect("toegang:persoon", gevonden.id)
    verb = factorherstel.confirm if request.POST.get("stap") == "bevestigen" else factorherstel.ask
    oordeel = verb(account=stand.account, parameters=read_parameters(request.door.regio or ""), door=request.door)
    tekst = show_oordeel(oordeel)["redenen"][0]["tekst"]
    messages.add_message(request, messages.SUCCESS if oordeel.mag else messages.ERROR, tekst)
    return redirect("toegang:persoon", gevonden.id)


def _load_person(request: Verzoek, persoon: UUID) -> Persoon:
    mensen = Persoon.objects.filter(functies__organisatie__regio=request.door.regio).distinct()
    return get_object_or_404(mensen, pk=persoon)
