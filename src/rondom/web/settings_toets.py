"""The settings under test.

The same, with a folder of its own so that no test ever touches somebody's data.
"""

import atexit
import os
import shutil
import tempfile

if "RONDOM_TOETS" not in os.environ:
    # The first process of a test run decides; parallel workers inherit it.
    os.environ["RONDOM_TOETS"] = tempfile.mkdtemp(prefix="rondom-toets-")
    os.environ["RONDOM_TOETS_PID"] = str(os.getpid())
    # pytest removes it after stopping the server; this is for commands that only read the settings.
    atexit.register(shutil.rmtree, os.environ["RONDOM_TOETS"], ignore_errors=True)
os.environ["RONDOM_DATA"] = os.environ["RONDOM_TOETS"]
os.environ["RONDOM_POOL"] = "0"
os.environ["RONDOM_EIGENAAR"] = "1"
for name in ("DATABASE_URL", "RONDOM_WEB_URL", "RONDOM_DEMO", "RONDOM_HTTPS", "RONDOM_HOSTS", "RONDOM_PUBLICATIE"):
    os.environ.pop(name, None)

from rondom.web.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 - whitenoise warns about a folder that is not there
