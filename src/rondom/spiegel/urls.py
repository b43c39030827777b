from django.urls import path

from rondom.spiegel import urls_meting
from rondom.spiegel.urls_bestuur import urlpatterns as bestuur
from rondom.spiegel.urls_leren import urlpatterns as leren
from rondom.spiegel.urls_pilot import urlpatterns as pilot
from rondom.spiegel.urls_programma import urlpatterns as programma
from rondom.spiegel.urls_schooljaar import urlpatterns as schooljaar
from rondom.spiegel.views import cijfers

app_name = "spiegel"

urlpatterns = [
    *urls_meting.urlpatterns,
    path("", cijfers.begin, name="begin"),
    path("over/", cijfers.about, name="over"),
    path("gebied/<str:niveau>/<path:code>/oogo/", cijfers.oogo, name="oogo"),
    path("gebied/<str:niveau>/<path:code>/oogo.pdf", cijfers.oogo_pdf, name="oogo_pdf"),
    path("gebied/<str:niveau>/<path:code>/", cijfers.gebied, name="gebied"),  # last: a code may hold a slash
    path("cijfer/<str:code>/", cijfers.indicator, name="indicator"),
    path("cijfer/<str:code>.csv", cijfers.indicator_csv, name="indicator_csv"),
    path("publicatie.zip", cijfers.download, name="publicatie"),
    *schooljaar,
    *programma,
    *bestuur,
    *pilot,
    *leren,
]
