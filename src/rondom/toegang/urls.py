from django.urls import path

from rondom.toegang.views import beheer, bewaren, deelgids, inloggen, logboek, nood, toestemming

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
    path("bewaren/", bewaren.overview, name="bewaren"),
    path("bewaren/voorleggen/", bewaren.present, name="bewaren_voorleggen"),
    path("bewaren/bewijzen/", bewaren.proofs, name="bewijzen"),
    path("bewaren/bewijs/<uuid:bewijs>/", bewaren.proof, name="bewijs"),
    path("bewaren/voorstel/<uuid:voorstel>/goedkeuren/", bewaren.approve, name="bewaren_goedkeuren"),
    path("bewaren/stop/<uuid:stop>/einde/", bewaren.end_hold, name="bewaarstop_einde"),
    path("bewaren/dossier/<uuid:dossier>/", bewaren.dossier, name="bewaren_dossier"),
    path("bewaren/dossier/<uuid:dossier>/stop/", bewaren.hold, name="bewaarstop"),
    path("bewaren/dossier/<uuid:dossier>/feit/", bewaren.fact, name="bewaarfeit"),
    path("bewaren/dossier/<uuid:dossier>/antwoord/", bewaren.answer, name="vernietigingsverzoek"),
    path("beheer/", beheer.administration, name="beheer"),
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
