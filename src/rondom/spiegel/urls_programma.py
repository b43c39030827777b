from django.urls import path

from rondom.spiegel.views import programma

urlpatterns = [
    path("dag/", programma.my_day, name="dag"),
    path("programma/", programma.overview, name="programma"),
    path("programma.pdf", programma.as_pdf, name="programma_pdf"),
    path("programma/openbaar/", programma.public, name="programma_openbaar"),
    path("programma/openbaar/<slug:regio>/", programma.public, name="programma_openbaar_regio"),
    path("programma/thema/nieuw/", programma.add_theme, name="thema_nieuw"),
    path("programma/thema/<uuid:thema>/", programma.theme, name="thema"),
    path("programma/thema/<uuid:thema>/wijzigen/", programma.change_theme, name="thema_wijzigen"),
    path("programma/thema/<uuid:thema>/stap/", programma.move_theme, name="thema_stap"),
    path("programma/thema/<uuid:thema>/doel/", programma.add_goal, name="doel_nieuw"),
    path("programma/doel/<uuid:doel>/wijzigen/", programma.change_goal, name="doel_wijzigen"),
    path("programma/doel/<uuid:doel>/stoppen/", programma.stop_goal, name="doel_stoppen"),
    path("programma/doel/<uuid:doel>/actie/", programma.add_action, name="actie_nieuw"),
    path("programma/actie/<uuid:actie>/", programma.action, name="actie"),
    path("programma/actie/<uuid:actie>/wijzigen/", programma.change_action, name="actie_wijzigen"),
    path("programma/actie/<uuid:actie>/stap/", programma.move_action, name="actie_stap"),
    path("programma/actie/<uuid:actie>/datum/", programma.reschedule, name="actie_verzetten"),
]
