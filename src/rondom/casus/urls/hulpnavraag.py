from django.urls import path

from rondom.casus.views import hulpnavraag

urlpatterns = [
    path("casus/<uuid:casus>/is-er-al-hulp/", hulpnavraag.overview, name="hulpnavragen"),
    path("is-er-al-hulp/<uuid:hulpnavraag>/", hulpnavraag.answer, name="hulpnavraag"),
]
