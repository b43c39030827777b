"""May what an open page shows still be read? Asked by the page itself every few seconds, so that it can be blanked (R029).

A page carries a signed note of what it showed: to which holder, from which dossiers, with which categories open. The answer
needs no middleware and one query, tells open or closed and nothing else, and does not count as an action: asking keeps no
session alive. A page that may not be shown any more says the same words whatever the reason.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core import signing
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.crypto import constant_time_compare

from rondom.kern.categorie import Actie
from rondom.toegang import klok, sessies
from rondom.toegang.bevoegd import openbaar
from rondom.toegang.handelen import TIJDZONE, Handelend, set_actor
from rondom.toegang.laden import shown_dossiers
from rondom.toegang.models import Account

ADRES = "/nog-open/"
ZOUT = "rondom.blad"
LANGST = 64 * 1024
"""Bytes of a note: a page of some hundreds of dossiers stays far below it."""
OPEN, DICHT = 204, 205

_VRAAG = """
SELECT s.session_data, a.password, NOT EXISTS (
    SELECT 1 FROM unnest(%(dossiers)s::uuid[], %(maskers)s::int[]) AS d(id, masker)
    LEFT JOIN LATERAL (
        SELECT coalesce(bit_or(r.categorieen), 0) AS nu FROM toegang_recht r
        WHERE r.houder = %(houder)s AND r.dossier = d.id AND r.acties & %(lezen)s <> 0
          AND r.vanaf <= %(dag)s AND r.tot > %(dag)s AND (r.tot_moment IS NULL OR r.tot_moment > %(moment)s)
    ) x ON true
    WHERE x.nu = 0 OR x.nu & d.masker <> d.masker)
FROM django_session s JOIN toegang_account a ON a.id = %(account)s AND a.is_active
WHERE s.session_key = %(sleutel)s AND s.expire_date > now()
"""


def make_note(door: Handelend, sessie: Any) -> str:
    """The signed note of the page that this request makes, for the holder who acts."""
    getoond = shown_dossiers()
    inhoud = {
        "h": str(door.houder),
        "a": str(door.account or ""),
        "d": [d.hex for d in getoond],
        "m": list(getoond.values()),
        "k": int(sessie.get(klok.SLEUTEL, 0)),
    }
    return signing.dumps(inhoud, salt=ZOUT, compress=True)


def is_open(note: str, sessiesleutel: str) -> bool:
    """Whether everything that the page showed may still be read by the same holder in the same session. One query."""
    try:
        inhoud = signing.loads(note, salt=ZOUT)
        account = UUID(inhoud["a"])
    except (signing.BadSignature, ValueError):
        return False
    moment = klok.now({klok.SLEUTEL: inhoud["k"]})
    waarden = {
        "dossiers": [UUID(hex=d) for d in inhoud["d"]], "maskers": inhoud["m"], "houder": UUID(inhoud["h"]),
        "lezen": int(Actie.LEZEN), "dag": moment.astimezone(TIJDZONE).date(), "moment": moment, "account": account,
        "sleutel": sessiesleutel,
    }  # fmt: skip
    with transaction.atomic():
        set_actor(waarden["houder"], moment, account)
        with connection.cursor() as cursor:
            cursor.execute(_VRAAG, waarden)
            gevonden = cursor.fetchone()
    if gevonden is None or not gevonden[2]:
        return False
    return _same_session(SessionStore().decode(gevonden[0]), Account(id=account, password=gevonden[1]), inhoud["k"])


def _same_session(sessie: dict[str, Any], account: Account, verschuiving: int) -> bool:
    """Is this the session of that account, not over yet, and on the same day? Notes nothing."""
    return (
        sessie.get(SESSION_KEY) == str(account.id)
        and constant_time_compare(sessie.get(HASH_SESSION_KEY, ""), account.get_session_auth_hash())
        and int(sessie.get(klok.SLEUTEL, 0)) == verschuiving
        and not sessies.has_ended(sessie)
    )


@openbaar("answers open or closed about a note that was signed for this holder, and changes nothing")
def still_open(request: HttpRequest) -> HttpResponse:
    """204 when the page may stay, 205 when it is to be blanked; the same for a note that is not ours."""
    from django.conf import settings

    if request.method != "POST":
        return HttpResponse(status=405, headers={"Allow": "POST"})
    lengte = request.headers.get("Content-Length") or "0"
    if not lengte.isdecimal() or int(lengte) > LANGST:
        return HttpResponse(status=DICHT)
    sleutel = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    blijft = bool(sleutel) and is_open(request.body.decode("ascii", "replace"), sleutel)
    return HttpResponse(status=OPEN if blijft else DICHT)


class BladMiddleware:
    """Answers before sessions and logins are looked at: hundreds of open pages ask every few seconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path == ADRES:
            return still_open(request)
        return self.get_response(request)
