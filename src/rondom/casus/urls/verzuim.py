from django.urls import path

from rondom.casus.views import leerplicht, verzuim

urlpatterns = [
    path("casus/<uuid:casus>/verzuim/", verzuim.overview, name="verzuim"),
    path("casus/<uuid:casus>/verzuim/invoeren/", verzuim.enter, name="verzuim_invoeren"),
    path("casus/<uuid:casus>/verzuim/gemeld/<uuid:melding>/", verzuim.report, name="verzuim_gemeld"),
    path("casus/<uuid:casus>/verzuim/leerplicht/", verzuim.tell_leerplicht, name="verzuim_leerplicht"),
    path("casus/<uuid:casus>/verzuim/jgz/", verzuim.consider_jgz, name="verzuim_jgz"),
    path("casus/<uuid:casus>/verzuim/uitkomst/", leerplicht.decide, name="leerplicht_besluit"),
    path("casus/<uuid:casus>/verzuim/uitkomst/gelezen/", leerplicht.mark_read, name="leerplicht_gelezen"),
]
