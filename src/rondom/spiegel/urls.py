from django.urls import path

from rondom.spiegel import views

app_name = "spiegel"

urlpatterns = [
    path("", views.begin, name="begin"),
    path("over/", views.about, name="over"),
    path("gebied/<str:niveau>/<str:code>/", views.gebied, name="gebied"),
    path("gebied/<str:niveau>/<str:code>/oogo/", views.oogo, name="oogo"),
    path("gebied/<str:niveau>/<str:code>/oogo.pdf", views.oogo_pdf, name="oogo_pdf"),
    path("cijfer/<str:code>/", views.indicator, name="indicator"),
    path("cijfer/<str:code>.csv", views.indicator_csv, name="indicator_csv"),
    path("publicatie.zip", views.download, name="publicatie"),
]
