from django.urls import path

from rondom.spiegel.views import pilot

urlpatterns = [
    path("pilots/", pilot.overview, name="pilots"),
    path("pilots/nieuw/", pilot.add, name="pilot_nieuw"),
    path("pilots/<uuid:pilot>/", pilot.detail, name="pilot"),
    path("pilots/<uuid:pilot>/wijzigen/", pilot.change, name="pilot_wijzigen"),
    path("pilots/<uuid:pilot>/begin/", pilot.begin, name="pilot_begin"),
    path("pilots/<uuid:pilot>/meting/", pilot.measure, name="pilot_meting"),
    path("pilots/<uuid:pilot>/besluit/", pilot.decide, name="pilot_besluit"),
]
