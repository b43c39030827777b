"""All addresses: those of the shell here, those of each room in its own `urls.py`."""

import importlib.util

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from rondom.casus.views.casus import begin
from rondom.toegang import blad
from rondom.toegang.bevoegd import voor_tweede_stap
from rondom.toegang.views import concept, logboek
from rondom.web import fouten, gezondheid

# Room → where its addresses start. The work list of `casus` is the front page.
ROOMS = {
    "toegang": "",
    "portaal": "mijn/",
    "spiegel": "spiegel/",
    "ui": "ui/",
    "netwerk": "netwerk/",
    "casus": "",
}

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", gezondheid.healthz, name="healthz"),
    path("nog-open/", voor_tweede_stap(login_not_required(blad.still_open)), name="nog_open"),
    path("", begin, name="begin"),
    path("concept/<str:sleutel>/", concept.save, name="concept"),
    path("toegankelijkheid/", logboek.accessibility, name="toegankelijkheid"),
    path("privacy/", logboek.privacy, name="privacy"),
    path("", include("rondom.toegang.urls_inloggen")),
    path("meedoen/", include("rondom.spiegel.urls_meedoen")),
    path("taal/", voor_tweede_stap(login_not_required(set_language)), name="set_language"),
]
for room, prefix in ROOMS.items():
    if importlib.util.find_spec(f"rondom.{room}") and importlib.util.find_spec(f"rondom.{room}.urls"):
        urlpatterns.append(path(prefix, include(f"rondom.{room}.urls")))

if settings.DEMO:
    urlpatterns.append(path("demo/", include("rondom.web.demo.urls")))

handler400 = fouten.bad_request
handler403 = fouten.forbidden
handler404 = fouten.not_found
handler500 = fouten.server_error
