from django.apps import AppConfig


class PortaalConfig(AppConfig):
    name = "rondom.portaal"
    label = "portaal"
    verbose_name = "Thuis"
