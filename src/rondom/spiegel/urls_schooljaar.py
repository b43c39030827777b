"""Addresses of the year of core teams and of learning together."""

from django.urls import path

from rondom.spiegel.views import kernjaar, partnertijd

_JAAR = "kernjaar/<uuid:kernjaar>/"
_TIJD = f"{_JAAR}tijd/<uuid:functie>/"

urlpatterns = [
    path("kernteams/", kernjaar.overview, name="kernteams"),
    path("kernteams/<uuid:school>/", kernjaar.school, name="kernteam"),
    path(_JAAR, kernjaar.detail, name="kernjaar"),
    path(f"{_JAAR}kernjaar.pdf", kernjaar.pdf, name="kernjaar_pdf"),
    path(f"{_JAAR}begeleider/", kernjaar.appoint, name="kernjaar_begeleider"),
    path(f"{_JAAR}gesprek/<str:stap>/", kernjaar.talk, name="kerngesprek"),
    path(f"{_JAAR}doel/", kernjaar.goal_new, name="kerndoel_nieuw"),
    path("kerndoel/<uuid:doel>/", kernjaar.goal, name="kerndoel"),
    path(f"{_JAAR}afspraak/", kernjaar.agreement, name="kernafspraak_nieuw"),
    path("kernafspraak/<uuid:afspraak>/gedaan/", kernjaar.agreement_done, name="kernafspraak_gedaan"),
    path(_TIJD, partnertijd.divide, name="partnertijd"),
    path(f"{_TIJD}terugblik/", partnertijd.look_back, name="partnertijd_terugblik"),
    path(f"{_JAAR}ontwikkeling/<str:stap>/", kernjaar.moment, name="ontwikkelmoment"),
    path(f"{_JAAR}evaluatie/", kernjaar.evaluation, name="jaarevaluatie"),
    path(f"{_JAAR}cijfers/", kernjaar.marks, name="jaarcijfers"),
]
