"""The address that long texts save themselves to."""

from django.http import HttpResponseBadRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.formats import time_format
from django.views.decorators.http import require_POST

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.bevoegd import Verzoek, vereist
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.services import concept as concepten

LANGST = 20_000
"""Characters of one field that are kept."""


@vereist(Bevoegdheid.INGELOGD)
@require_POST
def save(request: Verzoek, sleutel: str) -> HttpResponseBase:
    """Keep one field of a form; answers the time at which it was kept."""
    veld, tekst = (request.POST.get(naam, "").replace("\x00", "") for naam in ("veld", "tekst"))
    if not veld or len(veld) > 60 or len(sleutel) > 120 or "\x00" in sleutel or len(tekst) > LANGST:
        return HttpResponseBadRequest()
    concept = concepten.save_field(sleutel=sleutel, veld=veld, tekst=tekst, door=request.door)
    return JsonResponse({"tijd": time_format(concept.bewaard_op.astimezone(TIJDZONE), "H:i")})
