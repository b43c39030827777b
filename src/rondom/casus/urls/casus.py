from django.urls import path

from rondom.casus.views import casus, familiebericht, toekomst, verjaardag, wissel

urlpatterns = [
    path("mijn-dag/", casus.my_day, name="mijn_dag"),
    path("casussen/", casus.list_casussen, name="lijst"),
    path("casus/<uuid:casus>/", casus.detail, name="casus"),
    path("casus/<uuid:casus>/verjaardag/", verjaardag.read, name="verjaardag"),
    path("casus/<uuid:casus>/straks-18/", toekomst.overview, name="toekomst"),
    path("casus/<uuid:casus>/wie-is-er-veranderd/", wissel.read, name="wissels"),
    path("casus/<uuid:casus>/iemand-anders/", wissel.replace, name="wissel"),
    path("familiebericht/<uuid:bericht>/", familiebericht.detail, name="familiebericht"),
]
