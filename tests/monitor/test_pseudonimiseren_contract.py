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
