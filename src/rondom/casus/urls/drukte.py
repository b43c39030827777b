from django.urls import path

from rondom.casus.views import drukte

urlpatterns = [
    path("ruimte-bij-teams/", drukte.overview, name="drukte"),
    path("ruimte-bij-teams/ons/", drukte.say, name="drukte_zeggen"),
]
