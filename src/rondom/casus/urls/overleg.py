from django.urls import path

from rondom.casus.views import afspraak, agenda, deeltaak, overleg, tijdens

urlpatterns = [
    path("casus/<uuid:casus>/overleg/", overleg.overview, name="overleggen"),
    path("casus/<uuid:casus>/overleg/vragen/", overleg.ask, name="overleg_vragen"),
    path("casus/<uuid:casus>/overleg/nieuw/", overleg.plan, name="overleg_plannen"),
    path("overleg/<uuid:overleg>/", overleg.detail, name="overleg"),
    path("overleg/<uuid:overleg>/verplaatsen/", overleg.move, name="overleg_verplaatsen"),
    path("overleg/<uuid:overleg>/vervallen/", overleg.cancel, name="overleg_vervallen"),
    path("overleg/<uuid:overleg>/uitnodigen/", overleg.invite, name="overleg_uitnodigen"),
    path("overleg/<uuid:overleg>/antwoord/", overleg.respond, name="overleg_antwoord"),
    path("overleg/<uuid:overleg>/samen/", overleg.choose, name="overleg_samen"),
    path("overleg/<uuid:overleg>/gezien/", overleg.seen, name="overleg_gezien"),
    path("overleg/<uuid:overleg>/punt/", overleg.add_point, name="overleg_punt"),
    path("overleg/<uuid:overleg>/beginnen/", tijdens.begin, name="overleg_beginnen"),
    path("overleg/<uuid:overleg>/tijdens/", tijdens.during, name="overleg_tijdens"),
    path("overleg/<uuid:overleg>/afronden/", tijdens.finish, name="overleg_afronden"),
    path("overleg/<uuid:overleg>/check/", tijdens.check, name="overleg_check"),
    path("overleg/<uuid:overleg>/agenda.ics", agenda.download, name="overleg_agenda"),
    path("casus/<uuid:casus>/afspraken/", afspraak.overview, name="afspraken"),
    path("afspraak/<uuid:afspraak>/stand/", afspraak.change_status, name="afspraak_stand"),
    path("afspraak/<uuid:afspraak>/verzetten/", afspraak.reschedule, name="afspraak_verzetten"),
    path("afspraak/<uuid:afspraak>/taak-geven/", deeltaak.give, name="deeltaak_geven"),
    path("taak/<uuid:deeltaak>/", deeltaak.detail, name="deeltaak"),
    path("taak/<uuid:deeltaak>/antwoord/", deeltaak.read_answer, name="deeltaak_bericht"),
    path("taak/<uuid:deeltaak>/terug/", deeltaak.take_back, name="deeltaak_terug"),
    path("agenda/", agenda.connect, name="agenda_koppelen"),
    path("agenda/<str:sleutel>.ics", agenda.feed, name="agenda"),
]
