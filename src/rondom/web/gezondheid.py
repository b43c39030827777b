"""Is this installation in order? `GET /healthz` asks the database, the migrations and the worker."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

HEARTBEAT_SECONDS = 3.0  # how often the worker says that it lives
SILENCE_SECONDS = 15.0  # how long it may be silent before somebody should look


def check_database() -> str | None:
    """None when the database answers, else what is wrong."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return None


def check_migrations() -> str | None:
    plan = MigrationExecutor(connection)
    waiting = plan.migration_plan(plan.loader.graph.leaf_nodes())
    return f"{len(waiting)} migraties wachten; voer 'rondom migrate' uit" if waiting else None


def check_worker() -> str | None:
    """Reads the heartbeat that a worker writes beside its jobs; one that works is enough."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT extract(epoch FROM now() - max(last_heartbeat)) FROM procrastinate_workers")
        (silent,) = cursor.fetchone()
    if silent is None:
        return "er draait geen worker"
    return f"de worker is {silent:.0f} seconden stil" if silent > SILENCE_SECONDS else None


CHECKS: dict[str, Callable[[], str | None]] = {
    "database": check_database,
    "migraties": check_migrations,
    "worker": check_worker,
}


def examine() -> dict[str, str]:
    """Each part with "in orde" or what is wrong with it."""
    found = {}
    for name, check in CHECKS.items():
        try:
            with transaction.atomic():
                found[name] = check() or "in orde"
        except DatabaseError:
            # The text of a database error can quote a login or a value; the log of the server has it.
            found[name] = "de database antwoordt niet"
    return found


class HealthMiddleware:
    """Answers /healthz before sessions, languages and logins are looked at: those need what may be broken."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return healthz(request)
        return self.get_response(request)


@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """200 when all parts are in order, else 503 with the reason per part."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    parts = examine()
    well = all(state == "in orde" for state in parts.values())
    answer = JsonResponse({"status": "ok" if well else "fout", "onderdelen": parts}, status=200 if well else 503)
    answer["Cache-Control"] = "no-store"
    return answer
