from django.urls import path

from rondom.casus.views import casus

urlpatterns = [
    path("casussen/", casus.list_casussen, name="lijst"),
    path("casus/<uuid:casus>/", casus.detail, name="casus"),
]
