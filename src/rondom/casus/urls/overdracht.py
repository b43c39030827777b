from django.urls import path

from rondom.casus.views import instroom, overdracht

urlpatterns = [
    path("casus/<uuid:casus>/eerder/", overdracht.overview, name="overdrachten"),
    path("leerling/van-andere-school/", instroom.new, name="instroom_nieuw"),
    path("casus/<uuid:casus>/eerder/intakecheck/", instroom.again, name="instroom"),
    path("casus/<uuid:casus>/eerder/vragen/", overdracht.ask, name="overdracht_vragen"),
    path("eerder/<uuid:overdrachtsvraag>/", overdracht.tell, name="overdracht"),
    path("eerder/<uuid:overdrachtsvraag>/klaar/", overdracht.finish, name="overdracht_klaar"),
    path("eerder/traject/<uuid:traject>/terug/", overdracht.take_back, name="traject_terug"),
]
