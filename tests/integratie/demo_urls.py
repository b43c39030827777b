"""The addresses of the site as they are where the demo runs."""

from django.urls import include, path

from rondom.web.urls import handler400, handler403, handler404, handler500
from rondom.web.urls import urlpatterns as zonder

urlpatterns = [*zonder, path("demo/", include("rondom.web.demo.urls"))]
__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
