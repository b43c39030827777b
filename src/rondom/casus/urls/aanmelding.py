from django.urls import path

from rondom.casus.views import aanmelding, aanmelding_team, groeidocument

urlpatterns = [
    path("casus/<uuid:casus>/aanmelding/", aanmelding.overview, name="aanmelding"),
    path("casus/<uuid:casus>/aanmelding/aanvullen/", aanmelding.fill_in, name="aanmelding_aanvullen"),
    path("aanmelding/<uuid:aanmelding>/team/", aanmelding.choose_team, name="aanmelding_team"),
    path("aanmelding/<uuid:aanmelding>/verzenden/", aanmelding.send, name="aanmelding_verzenden"),
    path("aanmelding/<uuid:aanmelding>/intrekken/", aanmelding.withdraw, name="aanmelding_intrekken"),
    path("aanmelding/<uuid:aanmelding>/gelezen/", aanmelding.mark_read, name="aanmelding_gelezen"),
    path("groeidocument/<uuid:deel>/", groeidocument.rewrite, name="groeidocument_wijzigen"),
    path("aanmeldingen/", aanmelding_team.inbox, name="aanmeldingen"),
    path("aanmelding/<uuid:aanmelding>/", aanmelding_team.detail, name="aanmelding_detail"),
    path("aanmelding/<uuid:aanmelding>/teruggeven/", aanmelding_team.give_back, name="aanmelding_teruggeven"),
]
