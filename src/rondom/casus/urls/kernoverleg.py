from django.urls import path

from rondom.casus.views import kernoverleg, kernpunt

urlpatterns = [
    path("kernoverleg/", kernoverleg.overview, name="kernoverleggen"),
    path("kernoverleg/nieuw/", kernoverleg.make, name="kernoverleg_nieuw"),
    path("kernoverleg/<uuid:overleg>/", kernpunt.detail, name="kernoverleg"),
    path("kernoverleg/<uuid:overleg>/wijzigen/", kernoverleg.change, name="kernoverleg_wijzigen"),
    path("kernoverleg/<uuid:overleg>/onderwerp/", kernpunt.add_topic, name="kernpunt_onderwerp"),
    path("kernoverleg/<uuid:overleg>/casus/", kernpunt.add_casus, name="kernpunt_casus"),
    path("kernoverleg/punt/<uuid:punt>/", kernpunt.point, name="kernpunt"),
    path("kernoverleg/keten/<uuid:regel>/", kernoverleg.write_regel, name="ketenregel"),
]
