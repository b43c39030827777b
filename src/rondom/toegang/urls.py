from django.urls import path

from rondom.toegang.views import aanbod, beheer, deelgids, inloggen, logboek, nood, openbaar, toestemming, waarvoor

app_name = "toegang"

urlpatterns = [
    path("kiezen/", inloggen.choose, name="kiezen"),
    path("uitloggen/", inloggen.sign_out, name="uitloggen"),
    path("mag-dit-gedeeld-worden/", deelgids.ask, name="deelgids"),
    path("logboek/", logboek.access_log, name="logboek"),
    path("nood/", nood.overview, name="noodtoegangen"),
    path("nood/openen/", nood.break_glass, name="nood_inzage"),
    path("nood/<uuid:nood>/", nood.detail, name="noodtoegang"),
    path("nood/<uuid:nood>/oordeel/", nood.judge, name="nood_oordeel"),
    path("nood/<uuid:nood>/verteld/", nood.told, name="nood_verteld"),
    path("dossier/<uuid:dossier>/zonder-toestemming/", nood.route, name="nood_route"),
    path("beheer/", beheer.administration, name="beheer"),
    path("sociale-kaart/", aanbod.overview, name="sociale_kaart"),
    path("sociale-kaart/bijhouden/", aanbod.own, name="aanbod_eigen"),
    path("sociale-kaart/nieuw/", aanbod.add, name="aanbod_nieuw"),
    path("sociale-kaart/<uuid:aanbod>/", aanbod.detail, name="aanbod"),
    path("sociale-kaart/<uuid:aanbod>/wijzigen/", aanbod.change, name="aanbod_wijzigen"),
    path("sociale-kaart/<uuid:aanbod>/gecontroleerd/", aanbod.check, name="aanbod_gecontroleerd"),
    path("sociale-kaart/<uuid:aanbod>/stoppen/", aanbod.stop, name="aanbod_stoppen"),
    path("wie-waarvoor/", waarvoor.mine, name="waarvoor"),
    path("wie-waarvoor/<uuid:school>/", waarvoor.page, name="waarvoor_school"),
    path("wie-waarvoor/<uuid:school>/blad.pdf", waarvoor.sheet, name="waarvoor_blad"),
    path("openbaar/", openbaar.overview, name="openbaar"),
    path("openbaar/<uuid:lading>/", openbaar.refusals, name="openbaar_lading"),
    path("openbaar/gemeente/<str:code>/", openbaar.municipality, name="openbare_gemeente"),
    path("beheer/<uuid:organisatie>/", beheer.organisation, name="organisatie"),
    path("beheer/persoon/<uuid:persoon>/", beheer.person, name="persoon"),
    path("beheer/persoon/<uuid:persoon>/uitnodigen/", beheer.invite, name="uitnodigen"),
    path("beheer/persoon/<uuid:persoon>/inlog/", beheer.change_account, name="inlog_wijzigen"),
    path("beheer/persoon/<uuid:persoon>/herstel/", beheer.recover, name="factorherstel"),
    path("dossier/<uuid:dossier>/toestemming/", toestemming.overview, name="toestemmingen"),
    path("dossier/<uuid:dossier>/toestemming/vragen/", toestemming.ask, name="toestemming_vragen"),
    path("toestemming/<uuid:toestemming>/antwoord/", toestemming.write_down, name="toestemming_vastleggen"),
    path("toestemming/besluit/<uuid:besluit>/", toestemming.confirm, name="toestemming_bevestigen"),
    path("toestemming/<uuid:toestemming>/terug/", toestemming.take_back, name="toestemming_terug"),
]
