"""The shell as a Django app.

It carries management of translations and the handlers between rooms, no models.
"""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "rondom.web"
    label = "web"
    verbose_name = "Rondom"

    def ready(self) -> None:
        """Tell the lower rooms whom to tell."""
        from rondom.casus import handlers

        handlers.register_all()
        from rondom.spiegel import handlers as van_spiegel

        van_spiegel.register_all()
        from rondom.web.demo.gezin import register_demo

        register_demo()
