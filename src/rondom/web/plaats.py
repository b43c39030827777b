"""Where does this installation keep its things, and which secrets does it own?

Everything that must survive a restart lives in one folder: `.rondom/` beside the code, or the folder that
RONDOM_DATA names. The folder is private (0700) and each secret is a file of its own (0600), made on first
use, so that a process can be given one secret without seeing the others.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


def data_folder() -> Path:
    """The private folder of this installation; made when it is not there."""
    folder = Path(os.environ.get("RONDOM_DATA") or PROJECT / ".rondom").expanduser().resolve()
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700)
        folder.chmod(0o700)
    return folder


def secret(name: str) -> str:
    """The secret called `name`, made at random the first time it is asked for."""
    folder = data_folder() / "geheim"
    path = folder / name
    try:
        return path.read_text(encoding="ascii")
    except FileNotFoundError:
        pass
    folder.mkdir(mode=0o700, exist_ok=True)
    # Written beside its place and linked into it: two processes that start together end up with the same
    # secret.
    draft = folder / f".{name}.{os.getpid()}.{secrets.token_hex(4)}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return path.read_text(encoding="ascii")


def older_secrets(name: str) -> list[str]:
    """Earlier values of the secret called `name`, newest first: what they closed can still be opened."""
    path = data_folder() / "geheim" / f"{name}.oud"
    return path.read_text(encoding="ascii").split() if path.exists() else []
