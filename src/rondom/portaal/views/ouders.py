"""What may parents and supporters see? The young person who decides alone chooses (L06, BR45)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.laden import Tafel
from rondom.casus.services import verjaardag
from rondom.kern.categorie import Categorie, split
from rondom.kern.gezag import check_eigen_keuze
from rondom.kern.rechten import Relatie, verleend_op, wie_beslist
from rondom.kern.rollen import Bevoegdheid, is_jeugdige
from rondom.kern.verjaardag import Ouderkeuze, ouderkeuze
from rondom.netwerk.selectors import read_parameters
from rondom.portaal.laden import find_own
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.forms import EigenKeuze
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Naaste
from rondom.toegang.services import eigen_keuze
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import category_names, show_text

EIGEN = Bevoegdheid.EIGEN_DOSSIER
DOEL = "eigen keuze"


@vereist(EIGEN)
def overview(request: Verzoek) -> HttpResponse:
    """Everybody of the family, and what I let him or her see."""
    tafel = _own(request)
    feiten, regio = read_dossierfeiten(tafel.dossier)
    parameters, dag = read_parameters(regio), request.door.vandaag
    regel = wie_beslist(feiten, dag, parameters)
    rijen = []
    for naaste in _others(tafel):
        gegeven = 0
        for vraag in feiten.toestemmingen:
            if vraag.ontvanger == naaste.id:
                gegeven |= int(verleend_op(feiten, vraag, dag, parameters))
        rijen.append((naaste, category_names(gegeven), ouderkeuze(feiten, naaste.id, dag)))
    context = {
        "tafel": tafel,
        "rijen": rijen,
        "zelf": check_eigen_keuze(regel).mag,
        "waarom": show_text(regel.reden),
    }
    return render(request, "portaal/ouders.html", context)


@vereist(EIGEN)
def choose(request: Verzoek, naaste: UUID) -> HttpResponse:
    """Choose what this person may see."""
    tafel = _own(request)
    wie = next((n for n in _others(tafel) if n.id == naaste), None)
    if wie is None:
        raise Geweigerd("naaste", naaste, tafel.dossier)
    form = EigenKeuze(request.POST if request.method == "POST" else None, initial=_chosen_before(request, tafel, wie))
    if request.method == "POST" and form.is_valid() and _chosen(request, tafel, wie, form):
        return redirect("portaal:ouders")
    context = {"tafel": tafel, "naaste": wie, "form": form}
    return render(request, "portaal/ouder_kiezen.html", context, status=422 if form.errors else 200)


def _chosen(request: Verzoek, tafel: Tafel, wie: Naaste, form: EigenKeuze) -> bool:
    """Keep the choice; False with the reason in the form when somebody else decides too."""
    try:
        oordeel = eigen_keuze.choose(
            dossier=tafel.casus.dossier,
            naaste=wie,
            categorieen=form.cleaned_data["categorieen"],
            doel=_("Mijn eigen keuze: dit mag %(naam)s zien.") % {"naam": wie.naam},
            parameters=read_parameters(tafel.casus.dossier.regio_id),
            door=request.door,
        )
    except Ongeldig as fout:
        form.add_error(None, show_text(fout.oordeel.redenen[0]))
        return False
    verjaardag.mark_chosen(dossier=tafel.dossier, door=request.door)
    messages.success(request, show_text(oordeel.redenen[0]))
    return True


def _chosen_before(request: Verzoek, tafel: Tafel, wie: Naaste) -> dict[str, object]:
    """The choice that holds now, so that changing it starts there; nothing before the first choice."""
    feiten, regio = read_dossierfeiten(tafel.dossier)
    dag, parameters = request.door.vandaag, read_parameters(regio)
    keuze = ouderkeuze(feiten, wie.id, dag)
    masker = Categorie.GEEN
    for vraag in feiten.toestemmingen:
        if vraag.ontvanger == wie.id:
            masker |= verleend_op(feiten, vraag, dag, parameters)
    gekozen = [] if keuze is Ouderkeuze.OPEN else [("keuze", keuze.value)]
    return {**dict(gekozen), "categorieen": [int(c) for c in split(masker)]}


def _own(request: Verzoek) -> Tafel:
    """Only for the young person: nobody else's door has this page."""
    tafel = find_own(request.door) if is_jeugdige(request.door.rol) else None
    if tafel is None:
        raise Geweigerd("scherm", None)
    return tafel


def _others(tafel: Tafel) -> list[Naaste]:
    return list(
        Naaste.objects.filter(jeugdige=tafel.casus.jeugdige_id, tot__isnull=True)
        .exclude(relatie=Relatie.JEUGDIGE)
        .order_by("naam", "id")
    )
