from django.urls import path

from rondom.casus.views import instemming, inzet, mandaat, statusbericht, stoppen, weigering

urlpatterns = [
    path("casus/<uuid:casus>/hulp/", inzet.list_help, name="inzetten"),
    path("casus/<uuid:casus>/hulp/wie-beslist/", mandaat.ask, name="mandaat"),
    path("casus/<uuid:casus>/hulp/vragen/", inzet.request_help, name="inzet_vragen"),
    path("hulp/<uuid:inzet>/", inzet.detail, name="inzet"),
    path("hulp/<uuid:inzet>/starten/", inzet.start, name="inzet_starten"),
    path("hulp/<uuid:inzet>/zonder-ouders/", instemming.set_aside, name="inzet_zonder_ouders"),
    path("hulp/<uuid:inzet>/wijzigen/", inzet.change, name="inzet_wijzigen"),
    path("hulp/<uuid:inzet>/verteld/", inzet.told, name="inzet_verteld"),
    path("hulp/<uuid:inzet>/stoppen/voorstellen/", stoppen.propose, name="inzet_stop_voorstellen"),
    path("hulp/<uuid:inzet>/school/", stoppen.tell_school, name="schoolbeeld"),
    path("hulp/<uuid:inzet>/verzuim/", stoppen.discuss, name="inzet_verzuim"),
    path("hulp/<uuid:inzet>/doorgaan/", stoppen.extend, name="inzet_doorgaan"),
    path("hulp/<uuid:inzet>/stoppen/", stoppen.stop, name="inzet_stoppen"),
    path("hulp/<uuid:inzet>/nee/", weigering.decline, name="inzet_nee"),
    path("hulp/<uuid:inzet>/besluit/", weigering.decide, name="inzet_besluiten"),
    path("hulp/<uuid:inzet>/opnieuw/", weigering.ask_again, name="inzet_opnieuw"),
    path("bericht/<uuid:bericht>/", statusbericht.detail, name="statusbericht"),
]
