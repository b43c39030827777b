from django.urls import path

from rondom.spiegel import views

app_name = "spiegel"

urlpatterns = [path("", views.begin, name="begin")]
