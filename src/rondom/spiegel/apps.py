from django.apps import AppConfig


class SpiegelConfig(AppConfig):
    name = "rondom.spiegel"
    label = "spiegel"
    verbose_name = "Spiegel"
