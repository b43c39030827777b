from django.urls import path

from rondom.spiegel import urls_bestuur, urls_pilot, urls_programma
from rondom.spiegel.views import cijfers as views

app_name = "spiegel"

urlpatterns = [
    path("", views.begin, name="begin"),
    path("over/", views.about, name="over"),
    path("gebied/<str:niveau>/<path:code>/oogo/", views.oogo, name="oogo"),
    path("gebied/<str:niveau>/<path:code>/oogo.pdf", views.oogo_pdf, name="oogo_pdf"),
    path("gebied/<str:niveau>/<path:code>/", views.gebied, name="gebied"),  # last: a code may hold a slash
    path("cijfer/<str:code>/", views.indicator, name="indicator"),
    path("cijfer/<str:code>.csv", views.indicator_csv, name="indicator_csv"),
    path("publicatie.zip", views.download, name="publicatie"),
    *urls_programma.urlpatterns,
    *urls_bestuur.urlpatterns,
    *urls_pilot.urlpatterns,
]
