"""Keys and encodings do not outlive their use.

A file is overwritten with random bytes, forced to the disk, given another name and removed. On a disk that writes
elsewhere (SSD, a journal, a backup) an old copy may still exist below the file system: keep these files on an encrypted
disk that is not backed up. docs/uitleg/koppelen.md says so to the owner.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

STUK = 1 << 20


def destroy(paths: Iterable[Path]) -> list[Path]:
    """Overwrites and removes each file that is there; returns what was destroyed. Raises OSError when one cannot be."""
    gone = []
    for path in paths:
        if not path.is_file() or path.is_symlink():
            continue
        overwrite(path)
        nameless = path.with_name(f".{secrets.token_hex(8)}")
        path.rename(nameless)
        nameless.unlink()
        gone.append(path)
    return gone


def overwrite(path: Path) -> None:
    """Random bytes over all of the file, in place, on the disk when this returns."""
    size = path.stat().st_size
    with path.open("r+b", buffering=0) as file:
        for start in range(0, size, STUK):
            file.write(secrets.token_bytes(min(STUK, size - start)))
        os.fsync(file.fileno())
        file.truncate(0)
        os.fsync(file.fileno())
