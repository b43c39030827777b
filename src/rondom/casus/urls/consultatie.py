from django.urls import path

from rondom.casus.views import consultatie

urlpatterns = [
    path("consultatie/", consultatie.overview, name="consultaties"),
    path("consultatie/nieuw/", consultatie.ask, name="consultatie_nieuw"),
    path("consultatie/<uuid:consultatie>/", consultatie.detail, name="consultatie"),
    path("consultatie/<uuid:consultatie>/antwoord/", consultatie.answer, name="consultatie_antwoord"),
    path("consultatie/<uuid:consultatie>/terugvragen/", consultatie.ask_back, name="consultatie_terugvragen"),
    path("consultatie/<uuid:consultatie>/casus/", consultatie.tie, name="consultatie_koppelen"),
    path("consultatie/<uuid:consultatie>/opvolging/", consultatie.follow_up, name="consultatie_opvolging"),
    path("consultatie/<uuid:consultatie>/doorvragen/", consultatie.ask_on, name="consultatie_doorvragen"),
]
