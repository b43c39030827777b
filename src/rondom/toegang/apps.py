from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "rondom.toegang"
    label = "toegang"
    verbose_name = "Toegang"

    def ready(self) -> None:
        """Whoever signs in gets a session with an end."""
        from rondom.toegang import sessies

        sessies.connect()
