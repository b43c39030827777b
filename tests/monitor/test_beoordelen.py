"""The query that judges rows against a slow reading of the same contract in plain Python, and every way in and out again.

The oracle shares no code with the query: it knows dates from `datetime`, patterns from `re` and sums by hand.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.csv as pcsv
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rondom.monitor.bronnen.contract import Behandeling, Contract, Kolom, Soort, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.controle import check
from rondom.monitor.bronnen.vertalen import RIJ, judge
from rondom.monitor.genereren.bevolking import Opzet, draw_children
from rondom.monitor.genereren.leveringen import as_table, draw_deliveries
from rondom.monitor.genereren.structuur import SOORTEN, read_demo

DEMO = read_demo()
PROEF = [
    CONTRACTEN[s]
    for s in ("jeugdhulp_trajecten", "jeugdhulp_declaraties", "inschrijvingen", "scholen", "cbs_jeugdzorg")
]
LASTIG = [
    "",
    " ",
    "0",
    "-1",
    "<5",
    "*",
    "x",
    "2026-02-29",
    "2024-02-29",
    "20260230",
    "31-04-2026",
    "J",
    "nee",
    "99",
    "1,5",
]
LASTIG += [
    "nan",
    "inf",
    "é",
    "'",
    '"',
    "a;b",
    "999999999",
    "000000000",
    "999900006",
    "9999000061",
    "12e3",
    "+5",
    " 02 ",
    "2026-1-1",
    "01",
]


SPATIES = "".join(c for c in map(chr, range(0x3001)) if unicodedata.category(c) == "Zs")


class Fout(Exception):
    """The oracle's own refusal of one value."""


def read_day(v: str) -> datetime.date:
    for patroon, volgorde in (
        (r"(\d{4})-(\d\d)-(\d\d)", (1, 2, 3)),
        (r"(\d{4})(\d\d)(\d\d)", (1, 2, 3)),
        (r"(\d\d?)-(\d\d?)-(\d{4})", (3, 2, 1)),
    ):
        if m := re.fullmatch(patroon, v, re.ASCII):
            try:
                return datetime.date(*(int(m[i]) for i in volgorde))
            except ValueError:
                break
    raise Fout("datum")


def read_value(kolom: Kolom, v: str) -> object:
    """The value of a text by the contract, or the reason why not."""
    if kolom.onderdrukbaar and re.fullmatch(r"<\s*\d+|\*|x|X|\.", v, re.ASCII):
        return None
    if kolom.soort is Soort.DATUM:
        return read_day(v)
    if kolom.soort is Soort.GEBOORTEDATUM:
        return read_birth(v)
    if kolom.soort in (Soort.GETAL, Soort.CENTEN):
        if not re.fullmatch(r"-?[0-9]+", v):
            raise Fout("getal")
        return int(v)
    if kolom.soort is Soort.DECIMAAL:
        if not re.fullmatch(r"-?[0-9]+([.,][0-9]+)?", v):
            raise Fout("decimaal")
        return float(v.replace(",", "."))
    if kolom.soort is Soort.JA_NEE:
        if v.lower() not in ["j", "ja", "1", "true", "y", "n", "nee", "0", "false"]:
            raise Fout("ja_nee")
        return v.lower() in ["j", "ja", "1", "true", "y"]
    return v


def read_birth(v: str) -> str:
    m = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)", v, re.ASCII)
    delen = m.groups() if m else None
    if m := re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", v, re.ASCII):
        delen = (m[3], m[2], m[1])
    if delen is None:
        raise Fout("datum")
    jaar, maand, dag = delen
    try:
        datetime.date(int(jaar), int(maand) or 1, int(dag) or 1)
    except ValueError:
        raise Fout("datum") from None
    return f"{jaar}-{maand}-{dag}"


def eleven(v: str) -> bool:
    return v != "000000000" and sum(int(c) * w for c, w in zip(v, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0


def oracle(contract: Contract, vorm: Vorm, rij: dict[str, str]) -> tuple[dict[str, object], set[tuple[str, str]]]:
    waarden: dict[str, object] = {}
    redenen: set[tuple[str, str]] = set()
    for k in contract.in_vorm(vorm):
        v = rij[k.naam].strip(SPATIES)
        try:
            if not v:
                waarden[k.naam] = None
                if k.verplicht:
                    raise Fout("leeg")
                continue
            waarden[k.naam] = w = read_value(k, v)
            if w is None:
                continue
            if k.codes is not None and w not in k.codes.codes:
                raise Fout("code")
            if k.patroon and k.soort is Soort.TEKST and not re.fullmatch(k.patroon, v):
                raise Fout("patroon")
            if k.behandeling is Behandeling.BSN and v != "999999999" and not eleven(v):
                raise Fout("elfproef")
            if k.minimum is not None and w < k.minimum:  # type: ignore[operator]
                raise Fout("minimum")
            if k.maximum is not None and w > k.maximum:  # type: ignore[operator]
                raise Fout("maximum")
        except Fout as fout:
            redenen.add((k.naam, str(fout)))
    for begin, einde in contract.volgorde:
        a, b = waarden.get(begin), waarden.get(einde)
        if a is not None and b is not None and b < a:  # type: ignore[operator]
            redenen.add((einde, "volgorde"))
    return waarden, redenen


def plausible(kolom: Kolom) -> st.SearchStrategy[str]:
    """Mostly values that could be right, so that all reasons are reached, and some that are known to be hard."""
    if kolom.codes is not None:
        goed = st.sampled_from(sorted(kolom.codes.codes))
    elif kolom.soort is Soort.DATUM:
        goed = st.dates(datetime.date(2020, 1, 1), datetime.date(2027, 1, 1)).map(str)
    elif kolom.soort in (Soort.GETAL, Soort.CENTEN):
        goed = st.integers(-3, 3000).map(str)
    elif kolom.patroon:
        goed = st.from_regex(kolom.patroon, fullmatch=True, alphabet=st.characters(max_codepoint=126))
    else:
        goed = st.text(st.characters(min_codepoint=32, max_codepoint=382), max_size=8)
    return st.one_of(goed, goed, goed, st.sampled_from(LASTIG))


@pytest.mark.parametrize("contract", PROEF, ids=lambda c: c.sleutel)
@pytest.mark.parametrize("vorm", list(Vorm))
@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_query_judges_as_the_oracle_does(contract: Contract, vorm: Vorm, data: st.DataObject) -> None:
    kolommen = contract.in_vorm(vorm)
    rijen = data.draw(
        st.lists(st.fixed_dictionaries({k.naam: plausible(k) for k in kolommen}), min_size=1, max_size=12)
    )
    blok = pa.table({RIJ: list(range(len(rijen))), **{k.naam: [r[k.naam] for r in rijen] for k in kolommen}})
    with duckdb.connect() as con:
        con.execute("SET threads = 1")
        con.register("blok", blok)
        uit = con.sql(judge(contract, vorm, "blok", {v.name: v.type for v in blok.schema}) + f" ORDER BY {RIJ}")
        gelezen = [dict(zip(uit.columns, r, strict=True)) for r in uit.fetchall()]
    for rij, sql in zip(rijen, gelezen, strict=True):
        waarden, redenen = oracle(contract, vorm, rij)
        assert {(r["kolom"], r["reden"]) for r in sql["_redenen"]} == redenen, rij
        if not redenen:
            assert {n: sql[n] for n in waarden} == waarden


def test_proof_the_oracle_notices_a_rule_that_is_left_out() -> None:
    """Without its order of dates the query accepts what the oracle refuses."""
    from dataclasses import replace

    contract = CONTRACTEN["thuiszitters"]
    zonder = replace(contract, volgorde=())
    rij = {k.naam: "" for k in contract.in_vorm(Vorm.PSEUDONIEM)} | {
        "pseudoniem": "a" * 32, "gemeente": "9901", "soort": "ziek", "begin": "2026-02-01", "einde": "2026-01-01",
    }  # fmt: skip
    blok = pa.table({RIJ: [0], **{n: [v] for n, v in rij.items()}})
    with duckdb.connect() as con:
        con.register("blok", blok)
        [sql] = con.sql(judge(zonder, Vorm.PSEUDONIEM, "blok", {v.name: v.type for v in blok.schema})).fetchall()
    assert sql[-1] == []
    assert oracle(contract, Vorm.PSEUDONIEM, rij)[1] == {("einde", "volgorde")}


@pytest.fixture(scope="module")
def deliveries() -> dict[str, dict[Vorm, pa.Table]]:
    kinderen = draw_children(DEMO, Opzet(400, zaad=11, schoon=True), 0, {s: DEMO.choice(s) for s in SOORTEN})
    return {c.sleutel: {v: as_table(c, r, kinderen, v) for v in Vorm} for c, r in draw_deliveries(kinderen)}


@pytest.mark.parametrize("formaat", ["csv", "parquet"])
@pytest.mark.parametrize("vorm", list(Vorm))
def test_what_is_written_is_what_is_read(
    tmp_path: Path, deliveries: dict[str, dict[Vorm, pa.Table]], formaat: str, vorm: Vorm
) -> None:
    from rondom.monitor.genereren.schrijven import write_table

    for sleutel, tabellen in deliveries.items():
        write_table(tabellen[vorm], tmp_path / "in" / f"{sleutel}.{formaat}", formaat)
    assert check(tmp_path / "in", tmp_path / "uit").in_orde
    for sleutel, tabellen in deliveries.items():
        if not tabellen[vorm].num_rows:
            continue
        personen = CONTRACTEN[sleutel].over_personen
        naam = "herkenbaar.parquet" if vorm is Vorm.HERKENBAAR and personen else "deel.parquet"
        terug = pq.read_table(tmp_path / "uit" / "goed" / sleutel / naam)
        assert terug.to_pylist() == tabellen[vorm].to_pylist(), sleutel


def test_windows_1252_with_another_delimiter_reads_the_same(
    tmp_path: Path, deliveries: dict[str, dict[Vorm, pa.Table]]
) -> None:
    from rondom.monitor.genereren.schrijven import readable

    tabel = deliveries["inschrijvingen"][Vorm.HERKENBAAR]
    pad = tmp_path / "in" / "inschrijvingen.csv"
    pad.parent.mkdir()
    pcsv.write_csv(readable(tabel), pad, pcsv.WriteOptions(delimiter=","))
    pad.write_bytes(pad.read_text(encoding="utf-8").encode("windows-1252"))
    check(tmp_path / "in", tmp_path / "uit")
    terug = pq.read_table(tmp_path / "uit" / "goed" / "inschrijvingen" / "herkenbaar.parquet")
    assert terug.to_pylist() == tabel.to_pylist()


def test_declarations_as_messages_read_the_same(tmp_path: Path, deliveries: dict[str, dict[Vorm, pa.Table]]) -> None:
    """Rows → JW323 → rows. One message per municipality and provider, as it is sent."""
    from tests.monitor.voorbeelden import bericht, write

    rijen = deliveries["jeugdhulp_declaraties"][Vorm.HERKENBAAR].to_pylist()[:300]
    groepen: dict[tuple[str, str], list[dict[str, object]]] = {}
    for r in rijen:
        groepen.setdefault((r["gemeente"], r["aanbieder"]), []).append(r)
    for i, ((gemeente, aanbieder), groep) in enumerate(groepen.items()):
        inhoud = "".join(_declaratie(r) for r in groep)
        write(tmp_path / "in", f"{i:03}.xml", bericht("323", "490", inhoud, aanbieder, gemeente))
    assert check(tmp_path / "in", tmp_path / "uit").in_orde
    terug = pq.read_table(tmp_path / "uit" / "goed" / "jeugdhulp_declaraties" / "herkenbaar.parquet").to_pylist()

    def key(r: dict[str, object]) -> str:
        return str(r["referentienummer"])

    assert sorted(terug, key=key) == sorted(rijen, key=key)


def _declaratie(r: dict[str, object]) -> str:
    return f"""<b:Declaratie><b:DeclaratieNummer>{r["declaratienummer"]}</b:DeclaratieNummer><b:Clienten><b:Client>
<b:Bsn>{r["bsn"]}</b:Bsn><b:Prestaties><b:Prestatie>
<b:ProductReferentie><ijw:ReferentieNummer>{r["referentienummer"]}</ijw:ReferentieNummer></b:ProductReferentie>
<b:ToewijzingNummer>{r["toewijzingnummer"]}</b:ToewijzingNummer>
<b:ProductCategorie>{r["productcategorie"]}</b:ProductCategorie><b:ProductCode>{r["productcode"]}</b:ProductCode>
<b:ProductPeriode><ijw:Begindatum>{r["begindatum"]}</ijw:Begindatum><ijw:Einddatum>{r["einddatum"]}</ijw:Einddatum></b:ProductPeriode>
<b:GeleverdVolume>{r["volume"]}</b:GeleverdVolume><b:Eenheid>{r["eenheid"]}</b:Eenheid>
<b:IngediendBedrag><ijw:Bedrag>{r["bedrag_centen"]}</ijw:Bedrag><ijw:DebetCredit>{r["debet_credit"]}</ijw:DebetCredit></b:IngediendBedrag>
</b:Prestatie></b:Prestaties></b:Client></b:Clienten></b:Declaratie>"""
