from django.apps import AppConfig


class NetwerkConfig(AppConfig):
    name = "rondom.netwerk"
    label = "netwerk"
    verbose_name = "Netwerk"
