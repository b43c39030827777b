from django.urls import path

from rondom.casus.views import gesprek, gezin

urlpatterns = [
    path("casus/<uuid:casus>/gesprek/nieuw/", gesprek.new, name="gesprek_nieuw"),
    path("gesprek/<uuid:gesprek>/", gesprek.change, name="gesprek"),
    path("casus/<uuid:casus>/gezin/", gezin.overview, name="gezin"),
    path("casus/<uuid:casus>/gezin/nieuw/", gezin.add, name="naaste_nieuw"),
    path("casus/<uuid:casus>/gezin/leerling/", gezin.change_child, name="leerling_wijzigen"),
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/", gezin.change, name="naaste_wijzigen"),
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/weg/", gezin.end, name="naaste_weg"),
]
