from django.urls import path

from rondom.casus.views import bijlage

urlpatterns = [
    path("casus/<uuid:casus>/stukken/", bijlage.overview, name="stukken"),
    path("stuk/<uuid:bijlage>/", bijlage.save_file, name="stuk"),
    path("stuk/<uuid:bijlage>/weg/", bijlage.remove, name="stuk_weg"),
]
