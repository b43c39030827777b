"""Django application of the interface; it owns no models."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, static files and template tags that every room may use."""

    name = "rondom.ui"
    label = "ui"
