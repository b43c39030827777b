"""What may the web role see and change of measurements, answers and the talk about them? For ``beleid`` and ``bewaking``.

There is no child in these tables and nobody's own row: answers belong to no one (ADR 0050). A measurement is read by who
works on policy in its region and run by the organisation that asks. Who answers with a link is nobody: for a transaction
without a holder only what is open is there. Counts and comments are there after the close, for anybody at all.
"""

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.beleid_schooljaar import in_regio, werkt_bij
from rondom.toegang.handelen import system_holder
from rondom.toegang.voorwaarden import MIJ

_REGELS = tuple[tuple[str, str, str], ...]
_NIEMAND = f"{MIJ} IS NULL"
_SLUITER = f"{MIJ} = '{system_holder('meting')}'"
"""The job that closes what is past its last day."""


def _houdt(organisatie: str) -> str:
    """SQL: the holder runs measurements of this organisation, or is the job that closes them."""
    return f"({werkt_bij(organisatie, Bevoegdheid.METING_HOUDEN)} OR {_SLUITER})"


def houdt_meting(meting: str) -> str:
    """SQL: the holder runs this measurement."""
    # Not correlated: asked once for a statement, also when it takes away ten thousand rows.
    return f"{meting} IN (SELECT m.id FROM spiegel_meting m WHERE {_houdt('m.organisatie')})"


def _houdt_groep(groep: str) -> str:
    return f"{groep} IN (SELECT g.id FROM spiegel_metinggroep g WHERE {houdt_meting('g.meting_id')})"


def _te_zien(meting: str, mits: str = "true") -> str:
    """SQL: the measurement is there for the holder, and ``mits`` (about ``m``) holds."""
    return f"{meting} IN (SELECT m.id FROM spiegel_meting m WHERE {mits})"


def _groep_te_zien(groep: str) -> str:
    return f"{groep} IN (SELECT g.id FROM spiegel_metinggroep g)"


_DICHT = "m.gesloten_op IS NOT NULL"
_NOG_OPEN = "m.geopend_op IS NOT NULL AND m.gesloten_op IS NULL"
_DEELNAME = f"({_NIEMAND} AND {_groep_te_zien('groep_id')}) OR {_houdt_groep('groep_id')}"


def _bij_het_sluiten(tabel: str) -> str:
    """SQL: a row of the result is added while the measurement is being closed by who runs it, and never after."""
    return f"{houdt_meting(f'{tabel}.meting_id')} AND {_te_zien(f'{tabel}.meting_id', _NOG_OPEN)}"


_PUNT = f"{houdt_meting('meting_id')} AND {_te_zien('meting_id', _DICHT)}"

LOSSE_REGELS: dict[str, _REGELS] = {
    "spiegel.Meting": (
        (
            "SELECT",
            "USING",
            f"{in_regio('spiegel_meting.regio_id', Bevoegdheid.BELEID_LEZEN)} OR {_SLUITER}"
            f" OR ({_NIEMAND} AND geopend_op IS NOT NULL AND gesloten_op IS NULL AND sluiten_op IS NULL)",
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"gemaakt_door = {MIJ} AND {werkt_bij('organisatie', Bevoegdheid.METING_HOUDEN)}"
            f" AND {in_regio('regio_id')} AND geopend_op IS NULL AND gesloten_op IS NULL",
        ),
        ("UPDATE", "USING", _houdt("spiegel_meting.organisatie")),
    ),
    "spiegel.Metinggroep": (
        ("SELECT", "USING", _te_zien("meting_id")),
        ("INSERT", "WITH CHECK", houdt_meting("meting_id")),
        ("UPDATE", "USING", houdt_meting("meting_id")),
        ("DELETE", "USING", houdt_meting("meting_id")),
    ),
    "spiegel.Deelname": (
        ("SELECT", "USING", _DEELNAME),
        ("INSERT", "WITH CHECK", _houdt_groep("groep_id")),
        ("UPDATE", "USING", _DEELNAME),
        ("DELETE", "USING", _DEELNAME),
    ),
    # How many came in, everybody may count who reads the measurement; what it says is sealed until the close.
    "spiegel.Inzending": (
        ("SELECT", "USING", f"NOT ({_NIEMAND}) AND {_groep_te_zien('groep_id')}"),
        ("INSERT", "WITH CHECK", f"({_NIEMAND} AND {_groep_te_zien('groep_id')}) OR {_houdt_groep('groep_id')}"),
        ("DELETE", "USING", _houdt_groep("groep_id")),
    ),
    "spiegel.Telling": (
        ("SELECT", "USING", _te_zien("meting_id", _DICHT)),
        ("INSERT", "WITH CHECK", _bij_het_sluiten("spiegel_telling")),
    ),
    "spiegel.Opmerking": (
        (
            "SELECT",
            "USING",
            f"{_te_zien('meting_id', _DICHT)} AND (stand = 'vrij' OR {houdt_meting('meting_id')})",
        ),
        ("INSERT", "WITH CHECK", f"stand = 'wacht' AND {_bij_het_sluiten('spiegel_opmerking')}"),
        ("UPDATE", "USING", houdt_meting("meting_id")),
    ),
    "spiegel.Gesprekspunt": (
        ("SELECT", "USING", _te_zien("meting_id", _DICHT)),
        ("INSERT", "WITH CHECK", f"door = {MIJ} AND {_PUNT}"),
        ("UPDATE", "USING", _PUNT),
        ("DELETE", "USING", _PUNT),
    ),
}

OPEN_TABELLEN: dict[str, str] = {
    "spiegel.Instrumentversie": "SELECT, INSERT",
}
"""A questionnaire is of no region; a version that was loaded is never changed or removed."""

GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "spiegel.Meting": (
        # A close is for good, and what was asked stays what was asked.
        (("gesloten_op", "gesloten_door", "drempel", "tot", "slot"), "OLD.gesloten_op IS NULL"),
        (("sluiten_op", "sluiten_door"), "OLD.sluiten_op IS NULL AND OLD.gesloten_op IS NULL"),
        (("titel", "doel", "van", "geopend_op", "geopend_door"), "OLD.geopend_op IS NULL"),
    ),
    "spiegel.Opmerking": ((("tekst", "stand", "bekeken_op", "bekeken_door"), "OLD.stand = 'wacht'"),),
}
"""Columns and the condition on ``OLD`` and ``NEW`` under which the holder may change them."""

VAST: dict[str, tuple[str, ...]] = {
    "spiegel.Meting": ("regio_id", "organisatie", "instrument_id", "vorige_id", "gemaakt_op", "gemaakt_door"),
    "spiegel.Metinggroep": ("meting_id", "respondent"),
    "spiegel.Deelname": ("groep_id",),
    "spiegel.Opmerking": ("meting_id", "groep", "item"),
    "spiegel.Gesprekspunt": ("meting_id", "nummer"),
}
"""Columns that never change."""
