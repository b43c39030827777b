"""Who writes that a late task went up the ladder, and who sees it? Policies, collected by ``beleid`` (R125, R145).

The job of the house writes it, of tasks that are late and of nothing else. Whoever sees the task sees on which step it
stands: of what belongs to safety that is nobody but who must act.
"""

from typing import Any

from rondom.kern.taken import TAAKSOORTEN
from rondom.toegang.handelen import system_holder
from rondom.toegang.voorwaarden import MIJ, VANDAAG

TAAK = "opschalen"
"""The job that brings late tasks up."""
WERK = f"{MIJ} = '{system_holder(TAAK)}'"
_VEILIG = ", ".join(f"'{s.sleutel}'" for s in TAAKSOORTEN.values() if s.veiligheid)
_LAAT = f"termijn < {VANDAAG} AND afgerond_op IS NULL AND soort NOT IN ({_VEILIG})"
TAAK_TE_LAAT = f"({WERK} AND {_LAAT})"
"""SQL: a task that the job may see."""
DOSSIER_OPEN = f"({WERK} AND gesloten_op IS NULL AND vernietigd_op IS NULL AND soort <> 'meldcode')"
"""SQL: a dossier that runs, as keys: the job must know of which region it is. A condition on its tasks would turn round."""


def _opschaling(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    taak = f"EXISTS (SELECT 1 FROM casus_taak x WHERE x.id = {tabel}.taak AND x.dossier_id = {tabel}.dossier_id"
    return f"toegang_ziet_taak({tabel}.taak) OR {WERK}", f"{WERK} AND door = {MIJ} AND {taak} AND x.{_LAAT})"


EIGEN: dict[str, Any] = {"casus.Opschaling": _opschaling}
