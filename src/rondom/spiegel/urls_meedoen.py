"""Addresses of who answers with a link: short, because they stand on paper too, and outside every room."""

from django.urls import path

from rondom.spiegel.views import meedoen

urlpatterns = [
    path("", meedoen.begin, name="meedoen"),
    path("vraag/<int:nummer>/", meedoen.vraag, name="meedoen_vraag"),
    path("overzicht/", meedoen.overzicht, name="meedoen_overzicht"),
    path("bedankt/", meedoen.bedankt, name="meedoen_bedankt"),
    path("<str:sleutel>/", meedoen.open_link, name="meedoen_openen"),  # last: a secret is any word
]
