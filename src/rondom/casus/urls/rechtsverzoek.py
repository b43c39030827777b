from django.urls import path

from rondom.casus.views import rechtsverzoek

urlpatterns = [
    path("verzoek/<uuid:verzoek>/", rechtsverzoek.answer, name="rechtsverzoek"),
    path("verzoek/<uuid:verzoek>/langer/", rechtsverzoek.extend, name="rechtsverzoek_verlengen"),
]
