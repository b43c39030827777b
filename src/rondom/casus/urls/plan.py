from django.urls import path

from rondom.casus.views import doel, plan, regie

urlpatterns = [
    path("casus/<uuid:casus>/plan/", plan.overview, name="plan"),
    path("casus/<uuid:casus>/plan/beginnen/", plan.start, name="plan_beginnen"),
    path("casus/<uuid:casus>/plan/gezinsdeel/", plan.open_family_part, name="gezinsdeel_openen"),
    path("plan/<uuid:deel>/", plan.part, name="plandeel"),
    path("plan/<uuid:deel>/meewerken/", plan.join_family_part, name="gezinsdeel_erbij"),
    path("plan/<uuid:deel>/afdruk/", plan.printed, name="plan_afdruk"),
    path("plan/<uuid:deel>/versies/", plan.versions, name="plan_versies"),
    path("plan/<uuid:deel>/voorleggen/", plan.present, name="plan_voorleggen"),
    path("plan/<uuid:deel>/vaststellen/", plan.adopt, name="plan_vaststellen"),
    path("plan/<uuid:deel>/aanvullen/", plan.complete, name="plan_aanvullen"),
    path("plan/<uuid:deel>/bijstellen/", plan.revise, name="plan_bijstellen"),
    path("plan/<uuid:deel>/doel/", doel.add, name="doel_nieuw"),
    path("doel/<uuid:doel>/", doel.edit, name="doel_wijzigen"),
    path("doel/<uuid:doel>/standpunt/", doel.say, name="doel_standpunt"),
    path("doel/<uuid:doel>/plaats/", doel.place, name="doel_plaats"),
    path("doel/<uuid:doel>/stand/", doel.move, name="doel_stand"),
    path("doel/<uuid:doel>/afspraak/", doel.agree, name="doel_afspraak"),
    path("plan/<uuid:deel>/regie/", regie.overview, name="regie"),
    path("plan/<uuid:deel>/regie/terug/", regie.take_back, name="regie_terug"),
    path("regie/<uuid:regie>/", regie.answer, name="regie_antwoord"),
]
