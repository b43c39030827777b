from django.urls import path

from rondom.casus.views import gesprek, gezag, gezin, papier, uitnodiging

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
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/uitnodigen/", uitnodiging.invite, name="naaste_uitnodigen"),
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/terugnemen/", uitnodiging.take_back, name="uitnodiging_terug"),
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/op-papier/", papier.printed, name="op_papier"),
    path("casus/<uuid:casus>/gezin/<uuid:naaste>/op-papier/vastleggen/", papier.write_down, name="papier_nieuw"),
    path("papier/<uuid:papier>/", papier.answer, name="papier"),
]
