"""Rows in, rows out, a few at a time: CSV with Python alone, Parquet with pyarrow. A file is there whole or not at all."""

from __future__ import annotations

import contextlib
import csv
import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from rondom.monitor.storing import explain

STUK = 2_000
DEEL = ".deel"  # what the name of an unfinished file ends in


class BestandFout(ValueError):
    """A file is refused whole; the message says why."""


class Rijen(Protocol):
    """A file that is read: its columns, then its rows. A row of the wrong width comes as a reason."""

    kop: list[str]
    scheiding: str
    soorten: dict[str, Any]

    def __iter__(self) -> Iterator[tuple[int, list[str] | str]]:
        """(line or row number as the owner counts, values or reason)."""


class Csv:
    """A CSV file with `;`, `,` or tab between the columns, as the first line says."""

    def __init__(self, path: Path, tekenset: str) -> None:
        self.path, self.tekenset = path, tekenset
        self.soorten: dict[str, Any] = {}
        with self._open() as file:
            first = file.readline()
            if not first.strip():
                raise BestandFout(f"{path} is leeg")
            if first.startswith("PK\x03\x04"):
                raise BestandFout(f"{path} komt uit Excel. Kies daar Opslaan als en dan CSV UTF-8.")
            self.scheiding = max(";,\t", key=first.count)
            if not first.count(self.scheiding) and (strange := max("|:~^", key=first.count)) in first:
                raise BestandFout(
                    f"{path}: tussen de kolommen staat '{strange}'. Gebruik een puntkomma, een komma of een tab."
                )
        self.kop = next(iter(self._rows()))[1]

    @contextlib.contextmanager
    def _open(self) -> Iterator[Any]:
        try:
            with self.path.open(encoding=self.tekenset, newline="") as file:
                yield file
        except UnicodeDecodeError as error:
            raise BestandFout(self._other_signs()) from error
        except OSError as error:
            raise BestandFout(f"{self.path} is niet te lezen: {explain(error)}") from error

    def _other_signs(self) -> str:
        with self.path.open("rb") as file:
            begin = file.read(4)
        if begin == b"PK\x03\x04":
            return f"{self.path} komt uit Excel. Kies daar Opslaan als en dan CSV UTF-8."
        if begin[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return f"{self.path} is Unicode van twee bytes per teken. Geef --tekenset utf-16."
        asked = "UTF-8" if self.tekenset.startswith("utf-8") else self.tekenset
        return f"{self.path} is geen {asked}. Bewaar het als CSV UTF-8, of geef --tekenset cp1252."

    def _rows(self) -> Iterator[tuple[int, list[str]]]:
        with self._open() as file:
            reader = csv.reader(file, delimiter=self.scheiding, strict=True)
            try:
                for row in reader:
                    yield reader.line_num, row
            except csv.Error as error:
                raise BestandFout(
                    f"{self.path}: regel {reader.line_num} is geen geldige CSV (een aanhalingsteken te veel of te weinig)"
                ) from error

    def __iter__(self) -> Iterator[tuple[int, list[str] | str]]:
        rows = self._rows()
        next(rows)
        for number, row in rows:
            if not row:
                continue
            width = len(row)
            yield number, row if width == len(self.kop) else f"{width} kolommen in plaats van {len(self.kop)}"


class Parquet:
    """A Parquet file; every value is read as text, and `soorten` says of what kind each column is."""

    scheiding = ";"

    def __init__(self, path: Path) -> None:
        pq = _pyarrow()
        try:
            self._file = pq.ParquetFile(path)
        except Exception as error:  # pyarrow has a dozen kinds for a damaged file
            raise BestandFout(f"{path} is niet te lezen als Parquet") from error
        self.kop = list(self._file.schema_arrow.names)
        self.soorten: dict[str, Any] = {field.name.strip().lower(): field.type for field in self._file.schema_arrow}

    def __iter__(self) -> Iterator[tuple[int, list[str] | str]]:
        number = 0
        for batch in self._file.iter_batches(STUK):
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                number += 1
                yield number, ["" if value is None else str(value) for value in row]


def _pyarrow() -> Any:
    try:
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise BestandFout("voor Parquet is het pakket pyarrow nodig (pip install pyarrow); CSV kan zonder") from error
    return pq


def open_rows(path: Path, tekenset: str = "utf-8-sig") -> Csv | Parquet:
    """The rows of a file. Raises `BestandFout`."""
    if path.is_dir():
        raise BestandFout(f"{path} is een map en geen bestand")
    if not path.is_file():
        raise BestandFout(f"{path} is er niet")
    if path.suffix.lower() == ".parquet":
        return Parquet(path)
    if path.suffix.lower() in (".csv", ".txt"):
        return Csv(path, tekenset)
    raise BestandFout(f"{path}: alleen .csv en .parquet kunnen worden gelezen")


class Schrijver:
    """Writes rows to `<path>.deel` and gives the file its name when all went well. `soorten`: the kind of a column in
    Parquet, text where it is not named."""

    def __init__(
        self, path: Path, kop: Sequence[str], scheiding: str = ";", soorten: Mapping[str, Any] | None = None
    ) -> None:
        self.path, self.kop, self.soorten = path, list(kop), soorten or {}
        self._part = path.with_name(path.name + DEEL)
        self._waiting: list[Sequence[str]] = []
        self._parquet: Any = None
        handle = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        if path.suffix.lower() == ".parquet":
            os.close(handle)
            self._arrow = _pyarrow()
        else:
            self._file = os.fdopen(handle, "w", encoding="utf-8", newline="")
            self._csv = csv.writer(self._file, delimiter=scheiding, lineterminator="\n")
            self._csv.writerow(self.kop)

    def __enter__(self) -> Schrijver:
        return self

    def write(self, row: Sequence[str]) -> None:
        """Adds a row."""
        self._waiting.append(row)
        if len(self._waiting) >= STUK:
            self._flush()

    def _flush(self) -> None:
        if self.path.suffix.lower() != ".parquet":
            self._csv.writerows(self._waiting)
        else:
            import pyarrow as pa

            columns = list(zip(*self._waiting, strict=True)) or [()] * len(self.kop)
            arrays = [
                pa.array([value or None for value in column], pa.string()).cast(self.soorten.get(name, pa.string()))
                for name, column in zip(self.kop, columns, strict=True)
            ]
            table = pa.table(arrays, names=self.kop)
            self._parquet = self._parquet or self._arrow.ParquetWriter(self._part, table.schema)
            self._parquet.write_table(table)
        self._waiting = []

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if kind is None:
                self._finish()
                self._part.replace(self.path)
        finally:
            with contextlib.suppress(OSError):  # on a full disk closing fails as well
                self._close()
            self._part.unlink(missing_ok=True)

    def _finish(self) -> None:
        parquet = self.path.suffix.lower() == ".parquet"
        if self._waiting or (parquet and self._parquet is None):
            self._flush()
        if parquet:
            self._close()
        else:
            self._file.flush()
            os.fsync(self._file.fileno())

    def _close(self) -> None:
        if self.path.suffix.lower() != ".parquet":
            self._file.close()
        elif self._parquet is not None:
            self._parquet.close()


def fingerprint(path: Path, key: bytes | None = None) -> str:
    """SHA-256 of a file, or HMAC-SHA256 when a key is given: of a file with names even the hash stays at home."""
    digest: Any = hashlib.sha256() if key is None else hmac.new(key, digestmod="sha256")
    with path.open("rb") as file:
        while piece := file.read(1 << 16):
            digest.update(piece)
    return str(digest.hexdigest())


def list_files(paths: Iterable[Path]) -> list[tuple[Path, Path]]:
    """Each file, and the folder under which it lies when a folder was given. Raises `BestandFout`."""
    found: list[tuple[Path, Path]] = []
    for path in paths:
        if not path.exists():
            raise BestandFout(f"{path} is er niet")
        if not path.is_dir():
            found.append((path, Path()))
            continue
        inside = sorted(one for one in path.rglob("*") if one.suffix.lower() in (".csv", ".parquet") and one.is_file())
        if not inside:
            raise BestandFout(f"in {path} staat geen .csv of .parquet")
        found += [(one, one.parent.relative_to(path)) for one in inside]
    return found
