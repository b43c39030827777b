from django.urls import path

from rondom.spiegel.views import bestuur

urlpatterns = [
    path("bestuur/", bestuur.overview, name="bestuur"),
    path("bestuur/nieuw/", bestuur.add_body, name="gremium_nieuw"),
    path("bestuur/plicht/<slug:soort>/", bestuur.duty, name="jaarplicht"),
    path("bestuur/<uuid:gremium>/", bestuur.body, name="gremium"),
    path("bestuur/<uuid:gremium>/wijzigen/", bestuur.change_body, name="gremium_wijzigen"),
    path("bestuur/<uuid:gremium>/opheffen/", bestuur.end_body, name="gremium_opheffen"),
    path("bestuur/<uuid:gremium>/lid/", bestuur.add_member, name="lid_nieuw"),
    path("bestuur/<uuid:gremium>/punt/", bestuur.add_point, name="werkpunt_nieuw"),
    path("bestuur/<uuid:gremium>/bijeenkomst/", bestuur.plan_meeting, name="bijeenkomst_nieuw"),
    path("bestuur/lid/<uuid:lid>/weg/", bestuur.end_member, name="lid_weg"),
    path("bestuur/punt/<uuid:werkpunt>/wijzigen/", bestuur.change_point, name="werkpunt_wijzigen"),
    path("bestuur/punt/<uuid:werkpunt>/klaar/", bestuur.finish_point, name="werkpunt_klaar"),
    path("bestuur/bijeenkomst/<uuid:bijeenkomst>/", bestuur.meeting, name="bijeenkomst"),
    path("bestuur/bijeenkomst/<uuid:bijeenkomst>.pdf", bestuur.meeting_pdf, name="bijeenkomst_pdf"),
    path("bestuur/bijeenkomst/<uuid:bijeenkomst>/wijzigen/", bestuur.change_meeting, name="bijeenkomst_wijzigen"),
    path("bestuur/bijeenkomst/<uuid:bijeenkomst>/stap/", bestuur.move_meeting, name="bijeenkomst_stap"),
    path("bestuur/bijeenkomst/<uuid:bijeenkomst>/gehouden/", bestuur.hold_meeting, name="bijeenkomst_gehouden"),
    path("bestuur/bijeenkomst/<uuid:bijeenkomst>/besluit/", bestuur.decide, name="besluit_nieuw"),
    path("bestuur/besluit/<uuid:besluit>/", bestuur.agreement, name="besluit_stem"),
]
