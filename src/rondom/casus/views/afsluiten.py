"""End a casus, care after it, and open it again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.feiten_afsluiten import find_final, last_weighing
from rondom.casus.feiten_inzet import list_functies
from rondom.casus.forms.evaluatie import BegindeNazorg, NazorgUitkomst, VertelSchool
from rondom.casus.forms.inzet import name_of
from rondom.casus.laden import Tafel, load_casus
from rondom.casus.laden_inzet import load_at_table
from rondom.casus.models import Nazorg
from rondom.casus.services import afsluiten
from rondom.casus.services import nazorg as nazorgen
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.tonen_evaluatie import show_closing
from rondom.casus.views.evaluatie import TAB
from rondom.casus.views.inzet import show_form
from rondom.casus.views.stoppen import may_tell
from rondom.casus.views.uitvoeren import carry_out, kept_texts, posted
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.houders import read_houders
from rondom.toegang.laden import Geweigerd
from rondom.toegang.tonen import show_oordeel, show_text

DOEL = "afsluiten"
SCHRIJVEN = (B.INZET_STARTEN, B.PLAN_SCHRIJVEN)


@vereist(*SCHRIJVEN)
def closing(request: Verzoek, casus: UUID) -> HttpResponse:
    """What is needed before the end; then after-care; then the last page."""
    tafel = _open(request, casus)
    door, sleutel = request.door, f"afsluiten:{casus}"
    form = BegindeNazorg(posted(request), personen=_choices(request, tafel))
    if carry_out(request, form, "casus", sleutel, lambda g: afsluiten.begin_nazorg(casus=tafel.casus, door=door, **g)):
        messages.success(request, _("De nazorg is begonnen. Na drie en zes maanden wordt gevraagd hoe het gaat."))
        return redirect("casus:afsluiten", casus)
    context = {"tab": TAB, "tafel": tafel, "form": form} | _state(request, tafel)
    return render(request, "casus/afsluiten.html", context, status=422 if form.errors else 200)


def _state(request: Verzoek, tafel: Tafel) -> dict[str, object]:
    casus = tafel.casus
    nazorg = Nazorg.objects.filter(dossier=tafel.dossier).order_by("gepland_op")
    namen = read_houders({n.houder for n in nazorg})
    rijen = [(n, namen.get(n.houder)) for n in nazorg]
    if casus.status in ("nazorg", "afgesloten"):
        return {"nazorg": rijen, "sluiten": show_oordeel(afsluiten.check_close(casus), _("Afsluiten na de nazorg"))}
    oordeel = afsluiten.check(casus, request.door.vandaag, request.door, nazorg_belegd=True).oordeel
    eind = find_final(tafel.dossier, None, last_weighing(tafel.dossier))
    van_school = may_tell(request, casus.dossier.school_id, tafel.inzicht.bijdragen)
    getoond = show_closing(casus.id, oordeel, eind.id if eind else None, van_school=van_school)
    return {"nazorg": rijen, "oordeel": getoond}


def _choices(request: Verzoek, tafel: Tafel) -> list[tuple[str, str]]:
    personen = read_houders(list_functies(tafel.dossier, request.door.vandaag)).values()
    return [(str(p.id), name_of(p)) for p in personen]


@vereist(B.CASUS_LEZEN)
def tell_school(request: Verzoek, casus: UUID) -> HttpResponse:
    """School tells how it goes there, before the casus ends."""
    tafel = load_casus(casus, door=request.door, doel=DOEL)
    if not may_tell(request, tafel.casus.dossier.school_id, tafel.inzicht.bijdragen):
        raise Geweigerd("casus", casus, tafel.dossier)
    sleutel = f"schoolbeeld:{casus}"
    form = VertelSchool(posted(request), initial=kept_texts(request, sleutel))
    if carry_out(
        request, form, "casus", sleutel, lambda g: afsluiten.tell_school(casus=tafel.casus, door=request.door, **g)
    ):
        messages.success(request, _("Dank u. Het staat bij de casus hoe het op school gaat."))
        return redirect("casus:casus", casus)
    terug = reverse("casus:casus", args=[casus])
    titel, knop = _("Hoe gaat het nu op school?"), _("Vertel het")
    return show_form(request, tafel, form, sleutel, titel=titel, knop=knop, terug=terug, tab=TAB)


@vereist(*SCHRIJVEN)
@require_POST
def close(request: Verzoek, casus: UUID) -> HttpResponse:
    """Close for good."""
    tafel = _open(request, casus)
    try:
        afsluiten.close(casus=tafel.casus, door=request.door)
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))
        return redirect("casus:afsluiten", casus)
    messages.success(request, _("De casus is afgesloten. Het gezin kan alles blijven lezen."))
    return redirect("casus:lijst")


@vereist(*SCHRIJVEN)
def reopen(request: Verzoek, casus: UUID) -> HttpResponse:
    """Open again, with everything that is there."""
    tafel = _open(request, casus)
    if request.method == "POST":
        _reopen(request, tafel)
        return redirect("casus:casus", casus)
    context = {
        "titel": _("Open de casus weer"),
        "vraag": _("Gaat het niet goed? Dan kijkt u opnieuw wat nodig is."),
        "gevolgen": [
            _("Alles wat er al is, blijft bruikbaar."),
            _("Wie meedoet en toestemming heeft, ziet de casus weer. Verlopen toestemming vraagt u opnieuw."),
        ],
        "knop": _("Open weer"),
        "terug_url": reverse("casus:afsluiten", args=[casus]),
    }
    return render(request, "ui/bevestigen.html", context)


def _reopen(request: Verzoek, tafel: Tafel) -> None:
    try:
        afsluiten.reopen(casus=tafel.casus, door=request.door)
        messages.success(request, _("De casus is weer open."))
    except NietMogelijk as fout:
        messages.error(request, show_text(fout.oordeel.redenen[0]))


@vereist(B.CASUS_LEZEN)
def check_up(request: Verzoek, nazorg: UUID) -> HttpResponse:
    """Record how things are, some months later."""
    rij, tafel = load_at_table(Nazorg.objects.select_related("dossier"), nazorg, door=request.door, doel="nazorg")
    if not tafel.inzicht.schrijven & Categorie.STATUS or request.door.is_familie:
        raise Geweigerd("nazorg", nazorg, rij.dossier_id)
    if rij.gedaan_op is not None:
        messages.info(request, _("Dit is al gevraagd en vastgelegd."))
        return redirect("casus:casus", tafel.casus.id)
    form = NazorgUitkomst(posted(request))
    sleutel = f"nazorg:{nazorg}"
    if carry_out(request, form, "casus", sleutel, lambda g: nazorgen.record_check(nazorg=rij, door=request.door, **g)):
        messages.success(request, _("Vastgelegd hoe het nu gaat."))
        return redirect("casus:casus", tafel.casus.id)
    uitleg = _("Vraag het aan het kind of de jongere en de ouders. Schrijf hier alleen op of het goed gaat.")
    terug, titel = reverse("casus:casus", args=[tafel.casus.id]), _("Vinger aan de pols")
    context = {"titel": titel, "knop": _("Leg vast"), "terug": terug, "uitleg": uitleg, "tab": TAB}
    return show_form(request, tafel, form, sleutel, **context)


@vereist(B.CASUS_LEZEN)
@require_POST
def got_in_touch(request: Verzoek, casus: UUID) -> HttpResponse:
    """Somebody got in touch."""
    tafel = load_casus(casus, door=request.door, doel="nazorg", schrijven=Categorie.STATUS)
    nazorgen.got_in_touch(casus=tafel.casus, door=request.door)
    messages.success(request, _("Vastgelegd dat er contact is geweest."))
    return redirect("casus:casus", casus)


def _open(request: Verzoek, casus: UUID) -> Tafel:
    return load_casus(casus, door=request.door, doel=DOEL, schrijven=Categorie.STATUS)
