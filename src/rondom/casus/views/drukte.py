"""How much room teams have: of the own team, and of all teams around a school (R113)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from rondom.casus.forms.drukte import Ruimtevorm
from rondom.casus.selectors_drukte import list_ruimte, read_drukte
from rondom.casus.services import drukte
from rondom.casus.tonen_drukte import show_drukte
from rondom.kern.rollen import Bevoegdheid as B
from rondom.netwerk.selectors import list_teams
from rondom.toegang.bevoegd import Verzoek, vereist


@vereist(B.CASUS_LEZEN, B.BELEID_LEZEN)
def overview(request: Verzoek) -> HttpResponse:
    """All teams of the region by name: how many they can take up, have in hand, and how long one waits."""
    door = request.door
    teams = list(list_teams(door.regio or "", B.AANMELDING_OPPAKKEN, door.vandaag))
    standen = read_drukte([o.id for o in teams], door)
    woorden: dict[UUID, str] = {r.team_id: r.toelichting for r in list_ruimte([o.id for o in teams], door)}
    rijen = [show_drukte(o, standen.get(o.id), woorden.get(o.id, "")) for o in teams]
    mag = door.mag(B.AANMELDING_OPPAKKEN) and door.organisatie in {o.id for o in teams}
    return render(request, "casus/drukte.html", {"rijen": rijen, "mag": mag})


@vereist(B.AANMELDING_OPPAKKEN)
def say(request: Verzoek) -> HttpResponse:
    """My team says how many it can take up."""
    door = request.door
    nu = next(iter(list_ruimte([door.organisatie] if door.organisatie else [], door)), None)
    begin = {
        "plaatsen": nu.plaatsen if nu else None,
        "vanaf": door.vandaag,
        "toelichting": nu.toelichting if nu else "",
    }
    form = Ruimtevorm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid() and door.organisatie is not None:
        drukte.say_room(team=door.organisatie, door=door, **form.service_values())
        messages.success(request, _("Bewaard. Scholen zien het meteen."))
        return redirect("casus:drukte")
    return render(request, "casus/drukte_zeggen.html", {"form": form}, status=422 if form.errors else 200)
