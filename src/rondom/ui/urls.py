"""Addresses of the interface itself."""

from django.urls import path

from rondom.ui import views

app_name = "ui"

urlpatterns = [path("galerij/", views.galerij, name="galerij")]
