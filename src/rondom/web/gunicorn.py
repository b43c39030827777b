"""How gunicorn serves the site: a few processes with threads, on the socket that the supervisor opened."""

import os
import signal
from typing import Any

from rondom.web.embedded import die_with_parent

bind = [f"fd://{os.environ['RONDOM_DOOR']}"] if "RONDOM_DOOR" in os.environ else ["127.0.0.1:8000"]
worker_class = "gthread"
workers = int(os.environ.get("RONDOM_WEB_PROCESSES") or min(4, max(2, os.cpu_count() or 2)))
threads = 6
# Loaded once, before the processes part: a new website answers sooner. Nothing connects to the database on loading.
preload_app = True
timeout = 60
graceful_timeout = 15
keepalive = 5
# A request line or header that is longer than this is not one of ours.
limit_request_line = 4096
accesslog = None  # who looked at what stands in the database, not in a file
errorlog = "-"
loglevel = os.environ.get("RONDOM_GUNICORN_LOG", "warning")
control_socket_disable = True
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 (gunicorn's heartbeat, no data)


def post_fork(server: Any, worker: Any) -> None:
    """A web process does not outlive its master: a new master brings its own."""
    die_with_parent(signal.SIGTERM)
