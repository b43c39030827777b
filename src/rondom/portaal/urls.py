from django.urls import path

from rondom.portaal.views import (
    bericht,
    dossier,
    evaluatie,
    hulpnavraag,
    kijkers,
    ouders,
    rechten,
    statusbericht,
    thuis,
    toestemming,
    verteld,
)

app_name = "portaal"

urlpatterns = [
    path("", thuis.home, name="thuis"),
    path("plan/", bericht.plan, name="plan"),
    path("overleg/", bericht.meetings, name="overleg"),
    path("bericht/", bericht.write, name="bericht"),
    path("hulp/", statusbericht.list_messages, name="hulp"),
    path("hulp/<uuid:bericht>/", statusbericht.read, name="statusbericht"),
    path("is-er-al-hulp/<uuid:hulpnavraag>/", hulpnavraag.answer, name="hulpnavraag"),
    path("ouders/", ouders.overview, name="ouders"),
    path("ouders/<uuid:naaste>/", ouders.choose, name="ouder"),
    path("terugkijken/<uuid:evaluatie>/", evaluatie.answer, name="evaluatie"),
    path("noodgeval/", verteld.emergencies, name="nood"),
    path("verteld/", verteld.released, name="verteld"),
    path("dossier/", dossier.index, name="dossier"),
    path("dossier/meenemen/", dossier.take_along, name="meenemen"),
    path("dossier/<slug:sleutel>/", dossier.chapter, name="hoofdstuk"),
    path("rechtzetten/<slug:soort>/<uuid:pk>/", rechten.correct, name="rechtzetten"),
    path("bezwaar/", rechten.object_to, name="bezwaar"),
    path("verklaring/", rechten.state, name="verklaring"),
    path("verklaring/<slug:soort>/<uuid:pk>/", rechten.state_beside, name="verklaring_bij"),
    path("verklaring/<uuid:verklaring>/terug/", rechten.take_back_statement, name="verklaring_terug"),
    path("verzoeken/", rechten.requests, name="verzoeken"),
    path("verzoeken/<uuid:verzoek>/", rechten.request_detail, name="verzoek"),
    path("wie-keek/", kijkers.who_looked, name="inzage"),
    path("toestemming/", toestemming.overview, name="toestemming"),
    path("toestemming/<uuid:toestemming>/", toestemming.answer, name="toestemming_beantwoorden"),
    path("toestemming/<uuid:toestemming>/intrekken/", toestemming.withdraw, name="toestemming_intrekken"),
]
