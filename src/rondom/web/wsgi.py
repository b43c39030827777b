"""The door for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rondom.web.settings")
application = get_wsgi_application()
# Read all addresses now: a mistake in them stops the start instead of the first visitor.
get_resolver().url_patterns  # noqa: B018
