"""From a contract to SQL: what a column becomes, and why a row may not pass. One query judges a whole batch.

Chosen over a validation library because the reasons must come per row, with file, row and column, at the speed of the
engine: the query below returns accepted values and reasons in the same pass.
"""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from rondom.monitor.bronnen.contract import Behandeling, Contract, Kolom, Soort, Vorm
from rondom.openbaar.rijen import GEHEIM

RIJ = "_rij"
ONBEKEND_BSN = "999999999"
_SQL = {
    Soort.TEKST: "VARCHAR",
    Soort.GEBOORTEDATUM: "VARCHAR",
    Soort.GETAL: "BIGINT",
    Soort.CENTEN: "BIGINT",
    Soort.DECIMAAL: "DOUBLE",
    Soort.DATUM: "DATE",
    Soort.JA_NEE: "BOOLEAN",
}
_REDEN = {
    Soort.GETAL: "getal",
    Soort.CENTEN: "getal",
    Soort.DECIMAAL: "decimaal",
    Soort.DATUM: "datum",
    Soort.GEBOORTEDATUM: "datum",
    Soort.JA_NEE: "ja_nee",
}


def naam(kolom: str) -> str:
    """A column name, quoted for SQL."""
    return '"' + kolom.replace('"', '""') + '"'


def tekst(waarde: str) -> str:
    """A text, quoted for SQL."""
    return "'" + waarde.replace("'", "''") + "'"


def judge(contract: Contract, vorm: Vorm, bron: str, velden: Mapping[str, pa.DataType]) -> str:
    """SQL that turns table ``bron`` into typed columns, ``_rij`` and ``_redenen``: a list of ``{kolom, reden, vorm}``.

    ``velden`` are the columns that are there, with their types. Text is read in every accepted way of writing.
    """
    kolommen = contract.in_vorm(vorm)
    ruw = ", ".join(f"{_raw(k, velden)} AS {naam('r_' + k.naam)}" for k in kolommen)
    waarden = ", ".join(f"{_value(k, velden)} AS {naam('w_' + k.naam)}" for k in kolommen)
    fouten = [_faults(k, velden) for k in kolommen]
    aanwezig = {k.naam for k in kolommen}
    fouten += [
        [(f"{naam('w_' + eind)} < {naam('w_' + begin)}", _struct(eind, "volgorde"))]
        for begin, eind in contract.volgorde
        if {begin, eind} <= aanwezig
    ]
    redenen = ", ".join(_case(f) for f in fouten if f)
    mis = " OR ".join(f"coalesce({wanneer}, false)" for f in fouten for wanneer, _ in f)
    uit = ", ".join(_delivered(k) for k in kolommen)
    return (
        f"WITH ruw AS (SELECT {RIJ}, {ruw} FROM {bron}), gelezen AS (SELECT *, {waarden} FROM ruw) "
        # Reasons are put together for the few rows that have one.
        f"SELECT {RIJ}, {uit}, CASE WHEN {mis} THEN list_filter([{redenen}], lambda x: x IS NOT NULL) "
        f"ELSE [] END AS _redenen FROM gelezen"
    )


def delivered_columns(contract: Contract, vorm: Vorm) -> list[str]:
    """The columns that pass on, with a ``_stand`` beside each that may hold a suppressed number."""
    namen = []
    for kolom in contract.in_vorm(vorm):
        namen.append(kolom.naam)
        if kolom.onderdrukbaar:
            namen.append(f"{kolom.naam}_stand")
    return namen


def _delivered(kolom: Kolom) -> str:
    waarde, ruw = naam("w_" + kolom.naam), naam("r_" + kolom.naam)
    uit = f"{waarde} AS {naam(kolom.naam)}"
    if not kolom.onderdrukbaar:
        return uit
    geheim = f"regexp_full_match({ruw}::VARCHAR, {tekst(GEHEIM.pattern)})"
    stand = f"CASE WHEN {waarde} IS NOT NULL THEN 'bekend' WHEN {geheim} THEN 'geheim' ELSE 'onbekend' END"
    return f"{uit}, {stand} AS {naam(kolom.naam + '_stand')}"


def _is_text(kolom: Kolom, velden: Mapping[str, pa.DataType]) -> bool:
    soort = velden.get(kolom.naam)
    if soort is not None and pa.types.is_dictionary(soort):
        soort = soort.value_type
    return soort is None or pa.types.is_string(soort) or pa.types.is_large_string(soort)


def _raw(kolom: Kolom, velden: Mapping[str, pa.DataType]) -> str:
    if kolom.naam not in velden:
        return "NULL::VARCHAR"
    return f"NULLIF(TRIM({naam(kolom.naam)}), '')" if _is_text(kolom, velden) else naam(kolom.naam)


def _value(kolom: Kolom, velden: Mapping[str, pa.DataType]) -> str:
    ruw = naam("r_" + kolom.naam)
    if not _is_text(kolom, velden):
        if kolom.soort is Soort.DATUM and pa.types.is_date(velden[kolom.naam]):
            return f"{ruw}::DATE"
        if kolom.soort is Soort.GEBOORTEDATUM:
            return f"strftime({ruw}, '%Y-%m-%d')" if pa.types.is_date(velden[kolom.naam]) else f"{ruw}::VARCHAR"
        return f"TRY_CAST({ruw} AS {_SQL[kolom.soort]})"
    if kolom.soort is Soort.DATUM:
        return (
            f"CASE WHEN regexp_full_match({ruw}, '[0-9]{{4}}-?[0-9]{{2}}-?[0-9]{{2}}|[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{4}}') "
            f"THEN TRY_STRPTIME({ruw}, ['%Y-%m-%d', '%Y%m%d', '%d-%m-%Y'])::DATE END"
        )
    if kolom.soort is Soort.GEBOORTEDATUM:
        return _birth(ruw)
    if kolom.soort is Soort.JA_NEE:
        return (
            f"CASE WHEN lower({ruw}) IN ('j', 'ja', '1', 'true', 'y') THEN true "
            f"WHEN lower({ruw}) IN ('n', 'nee', '0', 'false') THEN false END"
        )
    if kolom.soort in (Soort.GETAL, Soort.CENTEN):
        return f"CASE WHEN regexp_full_match({ruw}, '-?[0-9]+') THEN TRY_CAST({ruw} AS BIGINT) END"
    if kolom.soort is Soort.DECIMAAL:
        goed = f"regexp_full_match({ruw}, '-?[0-9]+([.,][0-9]+)?')"
        return f"CASE WHEN {goed} THEN TRY_CAST(replace({ruw}, ',', '.') AS DOUBLE) END"
    return ruw


def _birth(ruw: str) -> str:
    """``JJJJ-MM-DD`` with 00 for an unknown part; NULL when a known part cannot be."""
    kaal = (
        f"CASE WHEN regexp_full_match({ruw}, '[0-9]{{2}}-[0-9]{{2}}-[0-9]{{4}}') "
        f"THEN {ruw}[7:10] || {ruw}[4:5] || {ruw}[1:2] ELSE replace({ruw}, '-', '') END"
    )
    ingevuld = f"regexp_replace(regexp_replace({kaal}, '^([0-9]{{4}})00', '\\101'), '^([0-9]{{6}})00', '\\101')"
    goed = f"regexp_full_match({kaal}, '[0-9]{{8}}') AND TRY_STRPTIME({ingevuld}, '%Y%m%d') IS NOT NULL"
    return f"CASE WHEN {goed} THEN ({kaal})[1:4] || '-' || ({kaal})[5:6] || '-' || ({kaal})[7:8] END"


def _faults(kolom: Kolom, velden: Mapping[str, pa.DataType]) -> list[tuple[str, str]]:
    """What can be wrong with a column, worst first: a condition, and the reason that goes with it."""
    ruw, waarde = naam("r_" + kolom.naam), naam("w_" + kolom.naam)
    fouten: list[tuple[str, str]] = []
    if kolom.verplicht:
        fouten.append((f"{ruw} IS NULL", _struct(kolom.naam, "leeg")))
    if kolom.soort in _REDEN:
        mis = f"({ruw} IS NOT NULL AND {waarde} IS NULL)"
        if kolom.onderdrukbaar and _is_text(kolom, velden):
            mis = f"({mis} AND NOT regexp_full_match({ruw}, {tekst(GEHEIM.pattern)}))"
        fouten.append((mis, _struct(kolom.naam, _REDEN[kolom.soort], ruw)))
    if kolom.codes is not None:
        lijst = ", ".join(tekst(c) for c in kolom.codes.codes)
        fouten.append((f"{waarde} NOT IN ({lijst})", _struct(kolom.naam, "code", ruw)))
    if kolom.patroon is not None and kolom.soort is Soort.TEKST:
        past = f"regexp_full_match({waarde}, {tekst(kolom.patroon)})"
        fouten.append((f"NOT {past}", _struct(kolom.naam, "patroon", ruw)))
    if kolom.behandeling is Behandeling.BSN:
        mis = f"({waarde} <> '{ONBEKEND_BSN}' AND NOT {_eleven(waarde)})"
        fouten.append((mis, _struct(kolom.naam, "elfproef")))
    if kolom.minimum is not None:
        fouten.append((f"{waarde} < {kolom.minimum}", _struct(kolom.naam, "minimum", ruw)))
    if kolom.maximum is not None:
        fouten.append((f"{waarde} > {kolom.maximum}", _struct(kolom.naam, "maximum", ruw)))
    return fouten


def _case(fouten: list[tuple[str, str]]) -> str:
    return "CASE " + " ".join(f"WHEN {wanneer} THEN {reden}" for wanneer, reden in fouten) + " END"


def _eleven(waarde: str) -> str:
    """The 11-proef: nine times the first digit, eight times the second … minus once the last, divisible by 11."""
    som = " + ".join(f"{9 - i} * TRY_CAST({waarde}[{i + 1}] AS INTEGER)" for i in range(8))
    return f"(({som} - TRY_CAST({waarde}[9] AS INTEGER)) % 11 = 0 AND {waarde} <> '000000000')"


def _struct(kolom: str, reden: str, ruw: str | None = None) -> str:
    vorm = "''"
    if ruw is not None:
        vorm = f"regexp_replace(regexp_replace({ruw}::VARCHAR, '[[:alpha:]]', 'a', 'g'), '[0-9]', '9', 'g')[1:20]"
    return f"{{'kolom': {tekst(kolom)}, 'reden': {tekst(reden)}, 'vorm': {vorm}}}"
