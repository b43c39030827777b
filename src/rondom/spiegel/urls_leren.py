"""Addresses of training, prevention, reflection and the library."""

from django.urls import path

from rondom.spiegel.views import praatplaat, preventie, reflectie, scholing, voorbeeld, werkblad

_S, _W, _V = "scholing/<uuid:scholing>/", "stappenplan/<uuid:werkblad>/", "voorbeelden/<uuid:voorbeeld>/"

urlpatterns = [
    path("scholing/", scholing.overview, name="scholingen"),
    path("scholing/vragen/", scholing.ask, name="scholing_vragen"),
    path("scholing/aanbieden/", scholing.offer, name="scholing_aanbieden"),
    path(_S, scholing.detail, name="scholing"),
    path(f"{_S}mee/", scholing.join, name="scholing_mee"),
    path(f"{_S}aanbieden/", scholing.answer, name="scholing_antwoord"),
    path(f"{_S}afspreken/", scholing.agree, name="scholing_afspreken"),
    path(f"{_S}terugkijken/", scholing.evaluate, name="scholing_terugkijken"),
    path(f"{_S}intrekken/", scholing.withdraw, name="scholing_intrekken"),
    path("preventie/", preventie.overview, name="preventie"),
    path("preventie/preventie.ics", preventie.ical, name="preventie_agenda"),
    path("preventie/nieuw/", preventie.add, name="preventie_nieuw"),
    path("preventie/overnemen/", preventie.copy_forward, name="preventie_overnemen"),
    path("preventie/<uuid:activiteit>/", preventie.change, name="preventie_wijzigen"),
    path("preventie/<uuid:activiteit>/stoppen/", preventie.stop, name="preventie_stoppen"),
    path("stappenplan/", werkblad.overview, name="werkbladen"),
    path(_W, werkblad.detail, name="werkblad"),
    path(f"{_W}werkblad.pdf", werkblad.pdf, name="werkblad_pdf"),
    path(f"{_W}mensen/", werkblad.participants, name="werkblad_mensen"),
    path(f"{_W}stap/<str:stap>/", werkblad.step, name="werkblad_stap"),
    path("praatplaat/", praatplaat.overview, name="praatplaten"),
    path("praatplaat/nieuw/", praatplaat.add, name="praatplaat_nieuw"),
    path("praatplaat/<uuid:praatplaat>/", praatplaat.detail, name="praatplaat"),
    path("praatpartij/<uuid:partij>/", praatplaat.view_of, name="praatvisie"),
    path("kaarten/", reflectie.cards, name="kaarten"),
    path("kaarten/trekken/", reflectie.draw, name="kaart_trekken"),
    path("kaarten/<str:kaart>/", reflectie.card, name="kaart"),
    path("samenwerking/", reflectie.model, name="samenwerking"),
    path("samenwerking/kiezen/", reflectie.choose, name="samenwerking_kiezen"),
    path("voorbeelden/", voorbeeld.overview, name="voorbeelden"),
    path("voorbeelden/nieuw/", voorbeeld.add, name="voorbeeld_nieuw"),
    path(_V, voorbeeld.detail, name="voorbeeld"),
    path(f"{_V}wijzigen/", voorbeeld.change, name="voorbeeld_wijzigen"),
    path(f"{_V}beoordelen/", voorbeeld.review, name="voorbeeld_beoordelen"),
    path(f"{_V}gecontroleerd/", voorbeeld.check, name="voorbeeld_gecontroleerd"),
    path(f"{_V}stoppen/", voorbeeld.stop, name="voorbeeld_stoppen"),
]
