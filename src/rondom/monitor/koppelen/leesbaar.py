"""Comparison of plain fields, inside one party that may hold both lists. DuckDB compares; the levels are the same."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import duckdb
import numpy as np
import pyarrow as pa

from rondom.monitor.koppelen.coderen import normalise
from rondom.monitor.koppelen.plan import Koppelplan
from rondom.monitor.koppelen.sipzeef import U64
from rondom.monitor.koppelen.vergelijken import F32, I64

STUK = 500_000
GELIJKENIS = "jaro_winkler_similarity(a.f{one}, b.f{other})"


class Leesbaar:
    """Two lists of plain records. Fields are compared with the similarity of Jaro and Winkler."""

    alleen_gezouten = False

    def __init__(
        self, plan: Koppelplan, a: Mapping[str, Sequence[str | None]], b: Mapping[str, Sequence[str | None]]
    ) -> None:
        self.plan = plan
        forms = [normalise(plan, columns) for columns in (a, b)]
        self._codes: tuple[dict[str, U64], dict[str, U64]] = ({}, {})
        for naam in plan.veldnamen:
            known: dict[str, int] = {"": 0}
            for kant in (0, 1):
                codes = [known.setdefault(value, len(known)) for value in forms[kant][naam]]
                self._codes[kant][naam] = np.array(codes, np.uint64)
        self._con = duckdb.connect()
        for kant, form in enumerate(forms):
            columns = {f"f{n}": [value or None for value in form[naam]] for n, naam in enumerate(plan.veldnamen)}
            types = {name: pa.array(values, pa.string()) for name, values in columns.items()}
            rows = pa.array(range(self.aantal(kant)), pa.int64())
            self._con.register(f"bron{kant}", pa.table({"rij": rows} | types))
            self._con.table(f"bron{kant}").create(f"partij{kant}")

    def aantal(self, kant: int) -> int:
        return len(self._codes[kant][self.plan.veldnamen[0]])

    def zouten(self, kant: int) -> U64:
        return np.column_stack([self._key(kant, zout) for zout in self.plan.zouten])

    def blokken(self) -> list[str]:
        return ["|".join(pair) for pair in itertools.combinations(self.plan.veldnamen, 2)] or self.plan.veldnamen

    def blok(self, kant: int, naam: str) -> U64:
        return self._key(kant, tuple(naam.split("|")))

    def _key(self, kant: int, fields: tuple[str, ...]) -> U64:
        """[n]: the number of the combination of these fields, 0 where one is missing."""
        codes = [self._codes[kant][naam] for naam in fields]
        key = codes[0]
        for naam, code in zip(fields[1:], codes[1:], strict=True):
            size = 1 + max(int(side[naam].max(initial=np.uint64(0))) for side in self._codes)
            key = key * np.uint64(size) + code
        return np.where(np.all([code > 0 for code in codes], axis=0), key, np.uint64(0))

    def alikeness(self, links: int, i: I64, rechts: int, j: I64) -> tuple[F32, F32]:
        position = self.plan.positie
        straight = [(field, field) for field in range(len(self.plan.velden))]
        crossed = [(position(x), position(y)) for pair in self.plan.verwissel for x, y in (pair, tuple(reversed(pair)))]
        asked = ", ".join(
            f"{GELIJKENIS.format(one=one, other=other)}::float as s{n}"
            for n, (one, other) in enumerate([*straight, *crossed])
        )
        query = (
            f"select {asked} from paren p join partij{links} a on a.rij = p.i "  # noqa: S608 (names are ours)
            f"join partij{rechts} b on b.rij = p.j order by p.n"
        )
        parts = []
        for start in range(0, len(i), STUK):
            part = slice(start, start + STUK)
            self._con.register("paren", pa.table({"n": np.arange(len(i[part])), "i": i[part], "j": j[part]}))
            found = self._con.execute(query).fetchnumpy()
            parts.append(
                np.column_stack(
                    [np.ma.filled(column.astype(np.float32), np.nan) for column in map(np.ma.asarray, found.values())]
                )
            )
        width = len(straight) + len(crossed)
        every = np.concatenate(parts) if parts else np.empty((0, width), np.float32)
        return every[:, : len(straight)], every[:, len(straight) :]
