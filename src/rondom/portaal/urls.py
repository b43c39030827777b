from django.urls import path

from rondom.portaal.views import (
    bericht,
    bewaren,
    evaluatie,
    hulpnavraag,
    ouders,
    statusbericht,
    stukken,
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
    path("stukken/", stukken.overview, name="stukken"),
    path("hulp/", statusbericht.list_messages, name="hulp"),
    path("hulp/<uuid:bericht>/", statusbericht.read, name="statusbericht"),
    path("is-er-al-hulp/<uuid:hulpnavraag>/", hulpnavraag.answer, name="hulpnavraag"),
    path("ouders/", ouders.overview, name="ouders"),
    path("ouders/<uuid:naaste>/", ouders.choose, name="ouder"),
    path("terugkijken/<uuid:evaluatie>/", evaluatie.answer, name="evaluatie"),
    path("noodgeval/", verteld.emergencies, name="nood"),
    path("verteld/", verteld.released, name="verteld"),
    path("bewaren/", bewaren.keeping, name="bewaren"),
    path("wie-keek/", thuis.who_looked, name="inzage"),
    path("toestemming/", toestemming.overview, name="toestemming"),
    path("toestemming/<uuid:toestemming>/", toestemming.answer, name="toestemming_beantwoorden"),
    path("toestemming/<uuid:toestemming>/intrekken/", toestemming.withdraw, name="toestemming_intrekken"),
]
