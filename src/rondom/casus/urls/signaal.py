from django.urls import path

from rondom.casus.views import signaal

urlpatterns = [
    path("signaal/nieuw/", signaal.new, name="signaal_nieuw"),
    path("signaal/klassen/", signaal.classes, name="signalen_klas"),
    path("signaal/gesprekshulp/", signaal.talk_guide, name="gesprekshulp"),
    path("signaal/<uuid:signaal>/", signaal.detail, name="signaal"),
    path("signaal/<uuid:signaal>/wijzigen/", signaal.change, name="signaal_wijzigen"),
    path("signaal/<uuid:signaal>/intrekken/", signaal.withdraw, name="signaal_intrekken"),
    path("signaal/<uuid:signaal>/terugzetten/", signaal.put_back, name="signaal_terugzetten"),
    path("signaal/<uuid:signaal>/wegen/", signaal.weigh, name="signaal_wegen"),
    path("signaal/<uuid:signaal>/opnieuw-wegen/", signaal.weigh_again, name="signaal_opnieuw_wegen"),
    path("signaal/<uuid:signaal>/afronden/", signaal.finish, name="signaal_afronden"),
    path("casus/<uuid:casus>/signalen/", signaal.of_casus, name="signalen"),
]
