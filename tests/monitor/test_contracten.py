"""Do the contracts hold together, and does nothing that identifies survive pseudonymising?"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from rondom.monitor.bronnen.contract import Behandeling, Contract, Kolom, Soort, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.documentatie import document

ALLE = list(CONTRACTEN.values())
IDENTIFICEREND = re.compile(r"bsn|naam$|geboortedatum|^postcode|adres|telefoon|mail")


def identifying(contract: Contract) -> set[str]:
    """Columns that leave the owner although their name says who somebody is."""
    if not contract.over_personen:
        return set()
    return {k.naam for k in contract.in_vorm(Vorm.PSEUDONIEM) if IDENTIFICEREND.search(k.naam)}


@pytest.mark.parametrize("contract", ALLE, ids=lambda c: c.sleutel)
@pytest.mark.parametrize("vorm", list(Vorm))
def test_key_order_and_coverage_name_columns_that_exist(contract: Contract, vorm: Vorm) -> None:
    namen = [k.naam for k in contract.in_vorm(vorm)]
    genoemd = {*contract.uniek_in(vorm), *contract.dekking, *(n for paar in contract.volgorde for n in paar)}
    assert len(namen) == len(set(namen))
    assert genoemd | ({contract.peildatum} if contract.peildatum else set()) <= set(namen)


@pytest.mark.parametrize("contract", ALLE, ids=lambda c: c.sleutel)
def test_nothing_that_identifies_leaves_the_owner(contract: Contract) -> None:
    assert identifying(contract) == set()


def test_proof_a_name_without_treatment_is_noticed() -> None:
    los = replace(CONTRACTEN["tlv"], kolommen=(*CONTRACTEN["tlv"].kolommen, Kolom("roepnaam", Soort.TEKST, "x", "x")))
    assert identifying(los) == {"roepnaam"}


def test_each_indicator_has_a_source() -> None:
    gevoed = {i for c in ALLE for i in c.indicatoren}
    assert gevoed == {f"I{n:02}" for n in range(1, 31)}


@pytest.mark.parametrize("contract", ALLE, ids=lambda c: c.sleutel)
def test_every_column_and_code_says_what_it_means_in_both_languages(contract: Contract) -> None:
    assert all((contract.nl, contract.en, contract.eigenaar, contract.grondslag, contract.periode, contract.uniek))
    for kolom in contract.kolommen:
        assert kolom.nl and kolom.en and kolom.nl != kolom.en
        assert re.fullmatch(r"[a-z][a-z0-9_]*", kolom.naam)
        for nl, en in (kolom.codes.codes if kolom.codes else {}).values():
            assert nl and en


def test_money_is_whole_cents_and_never_negative() -> None:
    geld = [k for c in ALLE for k in c.kolommen if k.naam.endswith("_centen")]
    assert len(geld) >= 5
    assert all(k.soort is Soort.CENTEN and k.minimum == 0 for k in geld)


def test_pseudonymising_follows_from_the_treatment_of_each_column() -> None:
    leveren = {k.naam for k in CONTRACTEN["jeugdhulp_starts"].in_vorm(Vorm.PSEUDONIEM)}
    assert {"pseudoniem", "geboortejaar", "pc4", "toewijzingnummer", "begindatum"} <= leveren
    assert {k.behandeling for k in CONTRACTEN["jeugdhulp_starts"].kolommen} == set(Behandeling)


@pytest.mark.parametrize("contract", ALLE, ids=lambda c: c.sleutel)
def test_the_page_names_every_column(contract: Contract) -> None:
    tekst = document().split(f"## {contract.sleutel}\n")[1].split("\n## ")[0]
    assert [k.naam for k in contract.kolommen if f"| `{k.naam}` |" not in tekst] == []


@pytest.mark.standaarden
def test_code_lists_are_those_of_the_standard(standards) -> None:  # type: ignore[no-untyped-def]
    import csv

    from rondom.monitor.bronnen import codes

    paren = {
        "JZ020_Productcategorie": codes.PRODUCTCATEGORIE,
        "JZ588_Reden_beeindiging": codes.REDEN_EINDE,
        "COD327_Code_verwijzer": codes.VERWIJZER,
        "WJ756_Eenheid": codes.EENHEID,
        "COD467_Status_aanlevering": codes.STATUS_AANLEVERING,
        "COD043_Indicatie_debet_credit": codes.DEBET_CREDIT,
        "COD046_Geslacht": codes.GESLACHT_IJW,
        "WMO757_Frequentie": codes.FREQUENTIE,
    }
    for bestand, lijst in paren.items():
        with (standards / "ijw-3.2" / "codes" / f"{bestand}.csv").open(encoding="utf-8-sig") as f:
            officieel = {r["Code"] for r in csv.DictReader(f)}
        assert set(lijst.codes) == officieel, bestand
