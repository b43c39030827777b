from django.urls import path

from rondom.casus.views import zorgplicht

urlpatterns = [
    path("casus/<uuid:casus>/schoolplek/", zorgplicht.overview, name="zorgplichten"),
    path("casus/<uuid:casus>/schoolplek/beginnen/", zorgplicht.begin, name="zorgplicht_beginnen"),
    path("schoolplek/<uuid:zorgplicht>/", zorgplicht.detail, name="zorgplicht"),
    path("schoolplek/<uuid:zorgplicht>/zoeken/", zorgplicht.search, name="zorgplicht_zoeken"),
    path("schoolplek/<uuid:zorgplicht>/hervat/", zorgplicht.resume, name="zorgplicht_hervatten"),
    path("schoolplek/<uuid:zorgplicht>/stap/<slug:stap>/", zorgplicht.step, name="zorgplicht_stap"),
    path("schoolplek/plaats/<uuid:koppeling>/vrij/", zorgplicht.release, name="zorgplicht_plaats_vrij"),
]
