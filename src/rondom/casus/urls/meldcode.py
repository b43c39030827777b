from django.urls import path

from rondom.casus.views import kindcheck, meldcode

urlpatterns = [
    path("veiligheid/", meldcode.overview, name="meldcodes"),
    path("veiligheid/kindcheck/", kindcheck.ask, name="kindcheck"),
    path("veiligheid/nieuw/", meldcode.new, name="meldcode_nieuw"),
    path("veiligheid/<uuid:meldcode>/", meldcode.detail, name="meldcode"),
    path("veiligheid/<uuid:meldcode>/stap/<int:stap>/", meldcode.step, name="meldcode_stap"),
    path("veiligheid/<uuid:meldcode>/melding/", meldcode.report, name="meldcode_melding"),
    path("veiligheid/<uuid:meldcode>/erbij/", meldcode.involve, name="meldcode_erbij"),
    path("veiligheid/<uuid:meldcode>/eraf/", meldcode.take_off, name="meldcode_eraf"),
    path("veiligheid/<uuid:meldcode>/afronden/", meldcode.finish, name="meldcode_afronden"),
    path("veiligheid/reactie/<uuid:melding>/", meldcode.reaction, name="meldcode_reactie"),
    path("veiligheid/vertellen/<uuid:stap>/", meldcode.release, name="meldcode_vertellen"),
]
