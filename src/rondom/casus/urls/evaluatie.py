from django.urls import path

from rondom.casus.views import afsluiten, evaluatie, familiebericht

urlpatterns = [
    path("casus/<uuid:casus>/terugkijken/", evaluatie.list_moments, name="evaluaties"),
    path("casus/<uuid:casus>/terugkijken/plannen/", evaluatie.plan, name="evaluatie_plannen"),
    path("terugkijken/<uuid:evaluatie>/", evaluatie.detail, name="evaluatie"),
    path("terugkijken/<uuid:evaluatie>/vragen/", evaluatie.ask, name="evaluatie_vragen"),
    path("terugkijken/<uuid:evaluatie>/antwoord/", evaluatie.answer, name="evaluatie_antwoord"),
    path("terugkijken/<uuid:evaluatie>/samen/", evaluatie.together, name="evaluatie_samen"),
    path("terugkijken/<uuid:evaluatie>/besluit/", evaluatie.decide, name="evaluatie_besluit"),
    path("terugkijken/<uuid:evaluatie>/vervalt/", evaluatie.cancel, name="evaluatie_vervalt"),
    path("casus/<uuid:casus>/afsluiten/", afsluiten.closing, name="afsluiten"),
    path("casus/<uuid:casus>/afsluiten/school/", afsluiten.tell_school, name="afsluiten_school"),
    path("casus/<uuid:casus>/afsluiten/sluiten/", afsluiten.close, name="casus_sluiten"),
    path("casus/<uuid:casus>/heropenen/", afsluiten.reopen, name="heropenen"),
    path("casus/<uuid:casus>/contact/", afsluiten.got_in_touch, name="nazorg_contact"),
    path("nazorg/<uuid:nazorg>/", afsluiten.check_up, name="nazorg"),
    path("familiebericht/<uuid:bericht>/", familiebericht.detail, name="familiebericht"),
]
