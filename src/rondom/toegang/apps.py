from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "rondom.toegang"
    label = "toegang"
    verbose_name = "Toegang"
