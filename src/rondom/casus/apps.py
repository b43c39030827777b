from django.apps import AppConfig


class CasusConfig(AppConfig):
    name = "rondom.casus"
    label = "casus"
    verbose_name = "Casus"
