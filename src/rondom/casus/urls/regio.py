from django.urls import path

from rondom.casus.views import regio

urlpatterns = [
    path("afspraken/", regio.routes, name="regioroutes"),
    path("afspraken/kader/", regio.framework, name="regiokader"),
    path("afspraken/ladder/", regio.ladder, name="regioladder"),
]
