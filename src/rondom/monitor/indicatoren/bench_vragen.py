"""What ``rondom bench monitor`` compares with: rows, queries written by hand as an expert would, and pandas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

_VAN, _TOT = "DATE '2023-01-01'", "DATE '2025-12-31'"
_CATEGORIEEN = ("31", "32", "35", "38", "41", "43", "44", "45", "46", "48", "50", "54")


def make_deliveries(map_: Path, jeugdigen: int, declaraties: int) -> None:
    """Write declarations, enrolments of two school years, schools and municipalities as Parquet, where not there yet.

    One in five young people has help, in one to three product categories; 8 600 schools, 342 municipalities of 12
    postcode areas. The same numbers give the same rows.
    """
    con = duckdb.connect(config={"threads": 2, "memory_limit": "3GB", "preserve_insertion_order": False})
    met_hulp = max(jeugdigen // 5, 1)
    wie = "format('{:032x}', hash(%s))"
    lijst = "[" + ", ".join(f"'{c}'" for c in _CATEGORIEEN) + "]"
    gemeente = "lpad((1 + (hash(%s * 11) %% 342))::VARCHAR, 4, '0')"
    vestiging = "format('{:02d}AA{:02d}', (hash(%s * 7) %% 86)::INT, (hash(%s * 13) %% 100)::INT)"
    tabellen = {
        "jeugdhulp_declaraties": f"""
            SELECT {wie % "kind"} AS pseudoniem,
                {gemeente % "kind"} AS gemeente,
                {lijst}[(1 + (hash(kind * 3 + (i % 3)) % {len(_CATEGORIEEN)}))::INT] AS productcategorie,
                DATE '2023-01-01' + (hash(i * 17) % 1096)::INT AS begindatum,
                (1000 + hash(i * 19) % 90000)::BIGINT AS bedrag_centen,
                CASE WHEN hash(i * 23) % 50 = 0 THEN 'C' ELSE 'D' END AS debet_credit
            FROM (SELECT i, 5 * (hash(i * 29) % {met_hulp})::BIGINT AS kind FROM range({declaraties}) AS r(i))""",
        "inschrijvingen": f"""
            SELECT {wie % "kind"} AS pseudoniem, {gemeente % "kind"} AS gemeente,
                (1000 + 12 * (hash(kind * 11) % 342) + hash(kind * 31) % 12)::VARCHAR AS pc4,
                jaar || '-' || (jaar + 1) AS schooljaar,
                {vestiging % ("kind + jaar // 2025", "kind")} AS vestiging,
                'po' AS onderwijssoort, make_date(jaar::INT, 8, 1) AS ingeschreven, NULL::DATE AS uitgeschreven
            FROM range({jeugdigen}) AS r(kind), (VALUES (2023), (2024)) AS j(jaar)""",
        "scholen": """
            SELECT format('{:02d}AA{:02d}', a::INT, b::INT) AS vestiging, (40000 + a * 7 + b // 20)::VARCHAR AS bestuur,
                'po' AS onderwijssoort, 'PO' || (2001 + a)::VARCHAR AS swv_po
            FROM range(86) AS r(a), range(100) AS s(b)""",
        "gemeenten": """
            SELECT lpad((1 + g)::VARCHAR, 4, '0') AS gemeente, 'regio ' || (g // 8)::VARCHAR AS regio
            FROM range(342) AS r(g)""",
    }
    for naam, sql in tabellen.items():
        pad, half = map_ / f"{naam}.parquet", map_ / f"{naam}.half"
        if not pad.is_file():
            con.execute(f"COPY ({sql}) TO '{half}' (FORMAT parquet, COMPRESSION zstd)")
            half.replace(pad)
    con.close()


_SCHOOLKANT: dict[str, str | None] = {"school": "vestiging", "bestuur": "bestuur", "swv": "swv"}
_WOONKANT: dict[str, str | None] = {"wijk": "wijk", "gemeente": "gemeente", "regio": "regio", "land": None}
_WIJK = "coalesce(gemeente, 'onbekend') || '-' || coalesce(pc4, 'onbekend') AS wijk"
_SCHOLEN = " LEFT JOIN (SELECT vestiging, bestuur, swv_po AS swv FROM scholen) USING (vestiging)"


def _side(kant: dict[str, str | None], niveaus: list[str], bron: str, vast: tuple[str, str, str], periode: str) -> str:
    """Grouping sets over the areas of one side; the levels come with their own condition."""
    gekozen = [n for n in niveaus if n in kant]
    kolommen = [kolom for n in gekozen if (kolom := kant[n])]
    bits = {n: "".join("0" if k == kant[n] else "1" for k in kolommen) for n in gekozen}
    gevallen = " ".join(f"WHEN {int('0' + b, 2)} THEN '{n}'" for n, b in bits.items())
    namen = ", ".join(_WIJK if k == "wijk" else f"coalesce({k}, 'onbekend') AS {k}" for k in kolommen)
    groepen = ", ".join(f"(periode, klasse, {kant[n]})" if kant[n] else "(periode, klasse)" for n in gekozen)
    indicator, maat, tijdvak = vast
    return f"""
        SELECT '{indicator}' AS indicator, '{maat}' AS maat,
            CASE grouping({", ".join(kolommen)}) {gevallen} END AS niveau,
            coalesce({", ".join(kolommen)}, 'NL') AS gebied, '{tijdvak}' AS tijdvak, {periode} AS periode, klasse,
            sum(teller)::BIGINT AS teller, sum(noemer)::BIGINT AS noemer
        FROM (SELECT periode, klasse, teller, noemer, {namen} FROM {bron})
        GROUP BY GROUPING SETS ({groepen})"""


def _levels(cellen: str, niveaus: str, vast: tuple[str, str, str], periode: str) -> str:
    """Grouping sets over cells, as one would write them by hand.

    Where cells have a school and a home they are first added up by each, so that the larger areas add up few rows.
    """
    gekozen = niveaus.split()
    woon = "{} LEFT JOIN gemeenten USING (gemeente)"
    if not set(_SCHOOLKANT) & set(gekozen):
        return f"WITH {cellen} {_side(_WOONKANT, gekozen, woon.format('cellen'), vast, periode)}"
    som = "sum(teller)::BIGINT AS teller, sum(noemer)::BIGINT AS noemer FROM cellen GROUP BY ALL"
    return f"""
        WITH {cellen},
        per_school AS (SELECT periode, klasse, vestiging, {som}),
        per_wijk AS (SELECT periode, klasse, gemeente, pc4, {som})
        {_side(_SCHOOLKANT, gekozen, "per_school" + _SCHOLEN, vast, periode)}
        UNION ALL {_side(_WOONKANT, gekozen, woon.format("per_wijk"), vast, periode)}"""


_JAAR = "periode::VARCHAR"
_SCHOOLJAAR = "periode || '-' || (periode + 1)"
_SCHOOL_VAN = "year(begindatum) - (month(begindatum) < 8)::INT"
_IN_VERSLAG = f"begindatum BETWEEN {_VAN} AND {_TOT}"
_BEDRAG = "sum(CASE WHEN debet_credit = 'C' THEN -bedrag_centen ELSE bedrag_centen END)::BIGINT AS centen"
_LEERLINGEN = f"""leerlingen AS (
        SELECT left(schooljaar, 4)::BIGINT AS periode, pseudoniem, max(vestiging) AS vestiging,
            max(gemeente::INT * 10000 + pc4::INT) AS woning
        FROM inschrijvingen
        WHERE ingeschreven <= make_date(left(schooljaar, 4)::INT, 10, 1)
            AND (uitgeschreven IS NULL OR uitgeschreven >= make_date(left(schooljaar, 4)::INT, 10, 1))
            AND make_date(left(schooljaar, 4)::INT, 10, 1) BETWEEN {_VAN} AND {_TOT}
            AND pseudoniem IN (SELECT pseudoniem FROM kind)
        GROUP BY ALL)"""
_VIER = "lpad(({})::VARCHAR, 4, '0')"
_PLAATS = f"vestiging, {_VIER.format('woning // 10000')} AS gemeente, {_VIER.format('woning % 10000')} AS pc4"
_ALLE = "school bestuur swv wijk gemeente regio land"

HANDGESCHREVEN: dict[tuple[str, str], str] = {
    ("I08", "declaratie"): _levels(
        f"""kind AS (
            SELECT DISTINCT year(begindatum) AS periode, pseudoniem, gemeente FROM jeugdhulp_declaraties
            WHERE {_IN_VERSLAG} AND productcategorie IN ('35', '36', '37', '38', '43', '44')),
        cellen AS (
            SELECT periode, '' AS klasse, gemeente, NULL::VARCHAR AS pc4, count(*) AS teller, NULL::BIGINT AS noemer
            FROM kind GROUP BY ALL)""",
        "wijk gemeente regio land",
        ("I08", "declaratie", "kalenderjaar"),
        _JAAR,
    ),
    ("I13", "declaratie"): _levels(
        f"""kind AS (
            SELECT DISTINCT {_SCHOOL_VAN} AS periode, pseudoniem, productcategorie AS klasse
            FROM jeugdhulp_declaraties WHERE {_IN_VERSLAG}),
        {_LEERLINGEN},
        samen AS (SELECT * FROM kind JOIN leerlingen USING (periode, pseudoniem)),
        alles AS (
            SELECT periode, pseudoniem, klasse, vestiging, woning FROM samen UNION ALL
            SELECT periode, pseudoniem, '' AS klasse, any_value(vestiging), any_value(woning) FROM samen
            GROUP BY periode, pseudoniem),
        cellen AS (
            SELECT periode, klasse, {_PLAATS}, count(*) AS teller, NULL::BIGINT AS noemer FROM alles GROUP BY ALL)""",
        _ALLE,
        ("I13", "declaratie", "schooljaar"),
        _SCHOOLJAAR,
    ),
    ("I13", "kosten"): _levels(
        f"""kind AS (
            SELECT {_SCHOOL_VAN} AS periode, pseudoniem, {_BEDRAG}
            FROM jeugdhulp_declaraties WHERE {_IN_VERSLAG} GROUP BY ALL),
        {_LEERLINGEN},
        cellen AS (
            SELECT periode, '' AS klasse, {_PLAATS}, sum(centen) AS teller, count(*) AS noemer
            FROM kind JOIN leerlingen USING (periode, pseudoniem) GROUP BY ALL)""",
        _ALLE,
        ("I13", "kosten", "schooljaar"),
        _SCHOOLJAAR,
    ),
    ("I26", "kosten"): _levels(
        f"""soort AS (
            SELECT year(begindatum) AS periode, pseudoniem, gemeente, productcategorie AS klasse, {_BEDRAG}
            FROM jeugdhulp_declaraties WHERE {_IN_VERSLAG} GROUP BY ALL),
        alles AS (
            SELECT periode, klasse, gemeente, centen FROM soort UNION ALL
            SELECT periode, '' AS klasse, gemeente, sum(centen) AS centen FROM soort
            GROUP BY periode, pseudoniem, gemeente),
        cellen AS (
            SELECT periode, klasse, gemeente, sum(centen) AS teller, count(*) AS noemer FROM alles GROUP BY ALL)""",
        "gemeente regio land",
        ("I26", "kosten", "kalenderjaar"),
        _JAAR,
    ),
}


def pandas_answer(map_: Path) -> Any:
    """I13 *declaratie* in one pass with pandas: read, one row per child and category, join pupils, count per area.

    As one would write it who knows pandas: days are read as numbers, and children are made one before they are counted.
    """
    import pandas as pd
    import pyarrow.parquet as pq

    kolommen = ["pseudoniem", "productcategorie", "begindatum"]
    d = pq.read_table(map_ / "jeugdhulp_declaraties.parquet", columns=kolommen).to_pandas(date_as_object=False)
    dag = d["begindatum"]
    d["periode"] = dag.dt.year - (dag.dt.month < 8)
    d = d[(dag >= "2023-01-01") & (dag <= "2025-12-31")]
    d = d.drop(columns="begindatum").drop_duplicates()
    lln = pd.read_parquet(
        map_ / "inschrijvingen.parquet", columns=["pseudoniem", "schooljaar", "vestiging", "gemeente", "pc4"]
    )
    lln["periode"] = lln["schooljaar"].str[:4].astype("int64")
    lln = lln.drop_duplicates(["periode", "pseudoniem"])
    samen = d.merge(lln, on=["periode", "pseudoniem"])
    kind = samen.drop_duplicates(["periode", "pseudoniem"]).assign(productcategorie="")
    alles = pd.concat([samen, kind])
    scholen = pd.read_parquet(map_ / "scholen.parquet").set_index("vestiging")
    regio = pd.read_parquet(map_ / "gemeenten.parquet").set_index("gemeente")["regio"]
    plaatsen = {
        "school": alles["vestiging"],
        "bestuur": alles["vestiging"].map(scholen["bestuur"]),
        "swv": alles["vestiging"].map(scholen["swv_po"]),
        "wijk": alles["gemeente"] + "-" + alles["pc4"],
        "gemeente": alles["gemeente"],
        "regio": alles["gemeente"].map(regio),
        "land": pd.Series("NL", index=alles.index),
    }
    delen = []
    for niveau, gebied in plaatsen.items():
        sleutels = [
            alles["periode"],
            alles["productcategorie"].rename("klasse"),
            gebied.fillna("onbekend").rename("gebied"),
        ]
        delen.append(alles.groupby(sleutels, sort=False).size().rename("teller").reset_index().assign(niveau=niveau))
    uit = pd.concat(delen)
    jaar = uit["periode"].astype("int64")
    uit["periode"] = jaar.astype(str) + "-" + (jaar + 1).astype(str)
    uit = uit.assign(indicator="I13", maat="declaratie", tijdvak="schooljaar", noemer=pd.Series(dtype="Int64"))
    return uit[["indicator", "maat", "niveau", "gebied", "tijdvak", "periode", "klasse", "teller", "noemer"]]
