"""Django's settings. Everything that differs per installation comes from the environment:

RONDOM_DATA       folder for database, secrets and built files (default `.rondom/` beside the code)
RONDOM_DEMO       1: the fictional region, with a login page that lets everybody be anybody
RONDOM_HOSTS      names the site answers to, separated by commas (default: this machine only)
RONDOM_HTTPS      1: the site stands behind https; cookies and redirects require it
RONDOM_ADRES      address of the site in mails (default: the first of RONDOM_HOSTS)
RONDOM_PROXIES    behind how many proxies the site stands (default 1 behind https, else 0)
RONDOM_INLOGDIENSTEN   TOML file with login services of organisations (docs/handleiding/beheerder.md)
DATABASE_URL, RONDOM_WEB_URL   another PostgreSQL than the embedded one (docs/handleiding/eigen-database.md)
RONDOM_PUBLICATIE folder with the published figures (default `publicatie` in RONDOM_DATA)
RONDOM_TEGELKAART file with the place of each municipality on the map of tiles (the demo has its own)
RONDOM_LOG        level of the log on standard error (default INFO)
"""

import importlib.util
import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from rondom.web import database, inlogdiensten, plaats

# What it runs as --------------------------------------------------------------------------------------------

DEMO = os.environ.get("RONDOM_DEMO") == "1"
HTTPS = os.environ.get("RONDOM_HTTPS") == "1"
DEBUG = False
SECRET_KEY = plaats.secret("django")
ALLOWED_HOSTS = [name for name in os.environ.get("RONDOM_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if name]
CSRF_TRUSTED_ORIGINS = [f"https://{name.lstrip('.')}" for name in ALLOWED_HOSTS] if HTTPS else []

# The rooms of the house; a room that has not been built yet is left out.
ROOMS = ["netwerk", "toegang", "casus", "portaal", "spiegel", "ui"]
INSTALLED_APPS = [
    *(f"rondom.{room}" for room in ROOMS if importlib.util.find_spec(f"rondom.{room}")),
    "rondom.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "rondom.web.kopregels.KopregelMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rondom.web.gezondheid.HealthMiddleware",
    "rondom.toegang.blad.BladMiddleware",
    "rondom.web.invoer.ZonderNulMiddleware",
    "rondom.spiegel.deur.DeelnameMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rondom.toegang.middleware.SessieMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rondom.web.fouten.InloggenMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "rondom.toegang.middleware.HandelendMiddleware",
    "rondom.web.fouten.AndereManierMiddleware",
]

ROOT_URLCONF = "rondom.web.urls"
WSGI_APPLICATION = "rondom.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SITE_ADRES = os.environ.get("RONDOM_ADRES", "").rstrip("/") or (
    f"https://{ALLOWED_HOSTS[0].lstrip('.')}" if HTTPS else f"http://127.0.0.1:{os.environ.get('RONDOM_PORT', '8000')}"
)

# The database -----------------------------------------------------------------------------------------------

_POOL = {"min_size": 1, "max_size": 8, "timeout": 10}


def _connection(login: database.Login, *, pool: bool) -> dict[str, object]:
    found = login.for_django()
    options: dict[str, object] = {**login.options_dict(), "connect_timeout": 5}
    if pool:
        options["pool"] = _POOL
    return {**found, "OPTIONS": options, "CONN_HEALTH_CHECKS": True}


# The worker keeps one session of its own open (RONDOM_POOL=0); the web process shares a few among its
# threads.
DATABASES = {"default": _connection(database.web_login(), pool=os.environ.get("RONDOM_POOL", "1") == "1")}
if os.environ.get("RONDOM_EIGENAAR") == "1":
    # Only the command line sets this, for commands that change the shape of the database or check it as a
    # whole.
    DATABASES["eigenaar"] = _connection(database.owner_login(), pool=False)

# Who may come in --------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "toegang.Account"
LOGIN_URL = "demo" if DEMO else "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "rondom.toegang.inlogadapters.Inlogadapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "gebruikersnaam"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]  # nobody signs up: the adapter keeps that closed
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False  # a session ends with the browser
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_LOGIN_TIMEOUT = 10 * 60  # from the first step to the last
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_RATE_LIMITS = {
    # A school stands behind one address: many people, few mistakes each.
    "login": "60/m/ip",
    "login_failed": "60/m/ip,5/15m/key",
    "reset_password": "20/m/ip,5/15m/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
ACCOUNT_FORMS = {
    "login": "rondom.toegang.inlogforms.Inloggen",
    "reauthenticate": "rondom.toegang.inlogforms.Bevestigen",
    "change_password": "rondom.toegang.inlogforms.WachtwoordWijzigen",
    "set_password": "rondom.toegang.inlogforms.WachtwoordInstellen",
}
# Behind how many proxies the site stands: only then is the address that they tell believed.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("RONDOM_PROXIES", "1" if HTTPS else "0"))
MFA_ADAPTER = "rondom.toegang.inlogadapters.Factoradapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # possession and a finger or PIN: two steps in one
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # a demo on this machine has no certificate
MFA_TOTP_TOLERANCE = 1  # a clock that is half a minute off
MFA_FORMS = {
    "authenticate": "rondom.toegang.inlogforms.Code",
    "reauthenticate": "rondom.toegang.inlogforms.CodeOpnieuw",
    "activate_totp": "rondom.toegang.inlogforms.AppInstellen",
    "add_webauthn": "rondom.toegang.inlogforms.PasskeyToevoegen",
    "authenticate_webauthn": "rondom.toegang.inlogforms.PasskeyStap",
    "reauthenticate_webauthn": "rondom.toegang.inlogforms.PasskeyOpnieuw",
    "login_webauthn": "rondom.toegang.inlogforms.PasskeyInloggen",
    "edit_webauthn": "rondom.toegang.inlogforms.PasskeyNaam",
}
INLOGDIENSTEN = inlogdiensten.read_services()
INLOGDIENST_ADRESSEN = sorted({inlogdiensten.origin_of(dienst) for dienst in INLOGDIENSTEN})
SOCIALACCOUNT_ADAPTER = "rondom.toegang.organisatielogin.Organisatieadapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": INLOGDIENSTEN}}
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
FACTORSLEUTELS = [plaats.secret("factoren"), *plaats.older_secrets("factoren")]
# Attempts and used codes, for all web processes together.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "toegang_tijdelijk",
        "OPTIONS": {"MAX_ENTRIES": 20000},
    }
}

MESSAGE_STORAGE = (
    "django.contrib.messages.storage.session.SessionStorage"  # a message may hold a name: never in a cookie
)
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 10 * 60 * 60  # a working day
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "rondom.web.fouten.csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Language and time ------------------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [Path(__file__).resolve().parents[1] / "locale"]
LANGUAGE_COOKIE_NAME = "taal"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# Templates and files ----------------------------------------------------------------------------------------

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rondom.web.omgeving.surroundings",
            ],
        },
    },
]

# Every form and field looks like Rondom without a word in the form itself.
FORM_RENDERER = "rondom.ui.formulier.RondomRenderer"

STATIC_URL = "/static/"
STATIC_ROOT = plaats.data_folder() / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 60
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# Requests larger than this are refused before they are read; Rondom knows no big forms.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# The most that comes in as a file, whatever a region allows (kern.parameters, bijlage_mb): a little more than that, so
# that a file just too large gets words at its field.
UPLOAD_MAX = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 2
FILE_UPLOAD_HANDLERS = ["rondom.web.uploads.BegrensdeUpload"]
FILE_UPLOAD_PERMISSIONS = 0o600

EMAIL_BACKEND = (
    "django.core.mail.backends.console.EmailBackend" if DEMO else "django.core.mail.backends.smtp.EmailBackend"
)
DEFAULT_FROM_EMAIL = os.environ.get("RONDOM_MAIL_FROM", "rondom@localhost")

# Logging: what happened and where, never about whom. --------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_people": {"()": "rondom.web.logboek.WithoutPeople"}},
    "formatters": {"line": {"()": "rondom.web.logboek.LineFormatter"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["no_people"]},
    },
    "root": {"handlers": ["stderr"], "level": os.environ.get("RONDOM_LOG", "INFO")},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        "procrastinate": {"level": "WARNING"},
    },
}

# The mirror -------------------------------------------------------------------------------------------------

PUBLICATIE = os.environ.get("RONDOM_PUBLICATIE") or plaats.data_folder() / "publicatie"
TEGELKAART = os.environ.get("RONDOM_TEGELKAART") or (
    plaats.PROJECT / "regios" / "demo" / "tegelkaart.csv" if DEMO else ""
)

# The background queue ---------------------------------------------------------------------------------------

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
PROCRASTINATE_ON_APP_READY = None

# W021: a browser's built-in list takes a name in for years; that is a decision of whoever owns the name, not of Rondom.
SILENCED_SYSTEM_CHECKS: list[str] = ["security.W021"]
