"""Addresses of the demo; ``rondom.web.urls`` takes them in only where the demo runs."""

from django.urls import path

from rondom.web.demo import views

urlpatterns = [
    path("", views.choose_persona, name="demo"),
    path("als/<uuid:account>/", views.sign_in_as, name="demo_als"),
    path("klok/", views.set_clock, name="demo_klok"),
]
