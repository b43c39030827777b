"""Does what leaves the owner have the form that the source's contract promises its receiver?"""

from __future__ import annotations

import pytest

from rondom.monitor.bronnen.contract import Behandeling, Contract, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.pseudonimiseren import behandeling
from rondom.monitor.pseudonimiseren.behandeling import Behandelaar
from rondom.monitor.pseudonimiseren.sleutel import Sleutel

OVER_PERSONEN = [contract for contract in CONTRACTEN.values() if contract.over_personen]
SLEUTEL = Sleutel("monitor", "regio", "2026", bytes(32))


def test_every_treatment_of_the_contracts_is_known_here() -> None:
    assert {str(kind) for kind in Behandeling} <= set(behandeling.SOORTEN)


@pytest.mark.parametrize("contract", OVER_PERSONEN, ids=lambda contract: contract.sleutel)
def test_the_columns_that_leave_are_those_of_the_pseudonymous_form(contract: Contract) -> None:
    columns = behandeling.find_contract(contract.sleutel)
    names = columns.match([kolom.naam for kolom in contract.kolommen])
    promised = [kolom.naam for kolom in contract.in_vorm(Vorm.PSEUDONIEM)]
    assert Behandelaar(columns, names, SLEUTEL).header == promised


def test_there_are_contracts_about_people() -> None:
    assert len(OVER_PERSONEN) > 5


@pytest.mark.parametrize("contract", OVER_PERSONEN, ids=lambda contract: contract.sleutel)
def test_a_value_may_leave_exactly_when_the_receiver_accepts_it(contract: Contract) -> None:
    """The check at home (Python) beside the check at the receiver's (SQL): no code is shared."""
    import duckdb
    import pyarrow as pa

    from rondom.monitor.bronnen import vertalen

    columns = behandeling.find_contract(contract.sleutel)
    open_columns = [k for k in contract.kolommen if k.naam in columns.eisen and k.naam not in columns.vrij]
    for kolom in open_columns:
        codes = list(kolom.codes.codes)[:2] if kolom.codes else []
        tried = [*codes, *WAARDEN]
        known = pa.table({"_rij": list(range(len(tried))), kolom.naam: tried})
        connection = duckdb.connect()
        connection.register("bron", known)
        query = vertalen.judge(contract, Vorm.HERKENBAAR, "bron", {kolom.naam: pa.string()})
        judged = connection.sql(f"SELECT _rij, _redenen FROM ({query}) ORDER BY _rij").fetchall()  # noqa: S608
        refused = {tried[row] for row, reasons in judged if any(r["kolom"] == kolom.naam for r in reasons)}
        at_home = {value for value in tried if columns.eisen[kolom.naam](value)}
        assert at_home == refused, kolom.naam


WAARDEN = [
    "9901", "01234567", "12", "-3", "12,5", "12.5", "J", "nee", "true", "2024-02-29", "2023-02-29", "20240131", "31-1-2024",
    "Sanne Rietveen", "06-12345678", "123456782", "99PA00", "PO9901", "2023-2024", "45A02", "9" * 12, "gisteren", "x",
    "2024-02-29 zei oma Til",
]  # fmt: skip
