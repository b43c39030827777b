from django.urls import path

from rondom.casus.views import gesprek, gezag, gezin

urlpatterns = [
    path("casus/<uuid:casus>/gesprek/nieuw/", gesprek.new, name="gesprek_nieuw"),
    path("gesprek/<uuid:gesprek>/", gesprek.change, name="gesprek"),
    path("casus/<uuid:casus>/gezin/", gezin.overview, name="gezin"),
    path("casus/<uuid:casus>/gezin/nieuw/", gezin.add, name="naaste_nieuw"),
    path("casus/<uuid:casus>/gezin/toezicht/", gezag.record_order, name="toezicht_nieuw"),
    path("casus/<uuid:casus>/gezin/informatie/", gezag.record_information, name="informatie_nieuw"),
    path("casus/<uuid:casus>/gezin/beslist/", gezag.decide, name="wie_beslist"),
    path("wetsgrond/<uuid:wetsgrond>/einde/", gezag.end, name="wetsgrond_einde"),
    path("casus/<uuid:casus>/gezin/leerling/", gezin.change_child, name="leerling_wijzigen"),
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/", gezin.change, name="naaste_wijzigen"),
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/weg/", gezin.end, name="naaste_weg"),
]
