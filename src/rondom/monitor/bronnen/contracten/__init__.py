"""All contracts, by their key. A delivery's file is named ``<key>.<csv|parquet>`` or lies in a folder of that name."""

from __future__ import annotations

from rondom.monitor.bronnen.contract import Contract
from rondom.monitor.bronnen.contracten import casuswerk, gemeente, jeugdhulp, onderwijs, openbaar

CONTRACTEN: dict[str, Contract] = {
    contract.sleutel: contract
    for contract in (
        jeugdhulp.TRAJECTEN,
        jeugdhulp.TOEWIJZINGEN,
        jeugdhulp.STARTS,
        jeugdhulp.STOPS,
        jeugdhulp.DECLARATIES,
        gemeente.VERZUIMMELDINGEN,
        gemeente.THUISZITTERS,
        gemeente.VRIJSTELLINGEN,
        gemeente.PARTICULIER,
        gemeente.LEERLINGENVERVOER,
        gemeente.LOKALE_TEAMS,
        gemeente.TEAM_SCHOLEN,
        onderwijs.INSCHRIJVINGEN,
        onderwijs.SCHOOLVERZUIM,
        onderwijs.ARRANGEMENTEN,
        onderwijs.TLV,
        casuswerk.CASUSSEN,
        casuswerk.OVERLEGGEN,
        casuswerk.DOELEN,
        casuswerk.INZET,
        casuswerk.METINGEN,
        casuswerk.CONSULTATIES,
        casuswerk.AFWIJKINGEN,
        openbaar.SCHOLEN,
        openbaar.GEMEENTEN,
        openbaar.PC4_GEBIEDEN,
        openbaar.CBS_JEUGDZORG,
        openbaar.OPENBARE_CIJFERS,
    )
}
