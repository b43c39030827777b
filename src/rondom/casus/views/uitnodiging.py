"""Invite somebody of the family to come in, or to come back; see how that stands, and take it back (A04, A03)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rondom.casus.laden import Tafel, load_casus
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.uitnodigen import Weg
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.forms_uitnodiging import Uitnodigen
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Naaste
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_oordeel, show_text
from rondom.toegang.uitnodigingsbrief import Brief, letter_of

COORDINEREN = Bevoegdheid.CASUS_COORDINEREN


@vereist(COORDINEREN)
def invite(request: Verzoek, casus: UUID, naaste: UUID) -> HttpResponse:
    """Choose how the link goes; then the code is shown once, and the letter when there is one."""
    tafel, wie = open_family(request, casus, naaste)
    dossier, parameters = tafel.casus.dossier, read_parameters(tafel.casus.dossier.regio_id)
    vraag: dict[str, Any] = dict(naaste=wie, parameters=parameters, door=request.door)
    herstel, eerst = wie.account_id is not None, uitnodigingen.first_way(wie)
    alleen_mail = herstel and eerst is Weg.MAIL
    form = Uitnodigen(request.POST or None, initial={"weg": eerst.value}, alleen_mail=alleen_mail)
    oordeel = uitnodigingen.judge(dossier=dossier.id, weg=eerst, **vraag)
    if request.method == "POST" and form.is_valid():
        try:
            gemaakt = uitnodigingen.invite(dossier=dossier, weg=Weg(form.cleaned_data["weg"]), **vraag)
            return _made(request, tafel, wie, letter_of(gemaakt, form.cleaned_data.get("taal", "nl")))
        except Ongeldig as fout:
            oordeel = fout.oordeel
            form.add_error("weg", show_text(oordeel.redenen[0]))
    context = {"tafel": tafel, "naaste": wie, "form": form, "mag": oordeel.mag, "herstel": herstel}
    context |= {"oordeel": show_oordeel(oordeel, _("Kan dat?"))}
    return render(request, "casus/uitnodigen.html", context, status=422 if form.errors else 200)


def _made(request: Verzoek, tafel: Tafel, naaste: Naaste, brief: Brief) -> HttpResponse:
    return render(request, "casus/uitgenodigd.html", {"tafel": tafel, "naaste": naaste, "brief": brief})


@vereist(COORDINEREN)
@require_POST
def take_back(request: Verzoek, casus: UUID, naaste: UUID) -> HttpResponse:
    """Link and code stop working."""
    _tafel, wie = open_family(request, casus, naaste)
    for uitnodiging in uitnodigingen.list_open(wie.id):
        uitnodigingen.take_back(uitnodiging=uitnodiging, door=request.door)
    messages.success(request, _("De uitnodiging is teruggenomen. Link en code werken niet meer."))
    return redirect("casus:gezin", casus)


def open_family(request: Verzoek, casus: UUID, naaste: UUID) -> tuple[Tafel, Naaste]:
    """The casus and one of its family, for who manages it. Raises ``Geweigerd``."""
    tafel = load_casus(casus, door=request.door, doel="gezin")
    wie = Naaste.objects.filter(pk=naaste, jeugdige=tafel.casus.jeugdige_id).first()
    weg = wie is not None and wie.tot is not None and wie.tot <= request.door.vandaag
    if wie is None or weg or not tafel.inzicht.beheren & Categorie.CONTACT:
        raise Geweigerd("naaste", naaste, tafel.dossier)
    return tafel, wie
