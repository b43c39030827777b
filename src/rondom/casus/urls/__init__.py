"""Addresses of the casework: one module per noun, put together here."""

from importlib import import_module

from django.urls import URLPattern

app_name = "casus"

_NOUNS = (
    "casus",
    "signaal",
    "bijlage",
    "gesprek",
    "verzuim",
    "aanmelding",
    "consultatie",
    "overleg",
    "kernoverleg",
    "plan",
    "inzet",
    "hulpnavraag",
    "zorgplicht",
    "rechtsverzoek",
    "evaluatie",
    "meldcode",
    "regio",
    "drukte",
)

urlpatterns: list[URLPattern] = []
for _noun in _NOUNS:
    urlpatterns += import_module(f"rondom.casus.urls.{_noun}").urlpatterns
