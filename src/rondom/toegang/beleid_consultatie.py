"""Who may add to a consultation, and when may it belong to a casus? Policies collected by ``beleid`` (R024, R063)."""

from typing import Any

from rondom.kern.consultatie import VAN_TEAM, Berichtsoort, Uitkomst
from rondom.toegang.voorwaarden import MIJ, ben_van

_VAN_TEAM = ", ".join(f"'{s.value}'" for s in VAN_TEAM)
_VAN_VRAGER = ", ".join(f"'{s.value}'" for s in Berichtsoort if s not in VAN_TEAM)


def _bericht(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # The team writes answers and asks back; who asked writes the rest. Nothing is added once it is closed.
    mijn_kant = (
        f"EXISTS (SELECT 1 FROM casus_consultatie c WHERE c.id = {tabel}.consultatie_id AND c.status <> 'opgevolgd'"
        f" AND (({tabel}.soort IN ({_VAN_TEAM}) AND {ben_van('c.team_id')})"
        f" OR ({tabel}.soort IN ({_VAN_VRAGER}) AND c.gesteld_door = {MIJ})))"
    )
    return lezen, f"door = {MIJ} AND {toevoegen} AND {mijn_kant}"


def _koppeling(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Only by who asked, after closing it so, and only while people of that team may know of this child by consent.
    mijn_vraag = (
        f"EXISTS (SELECT 1 FROM casus_consultatie c WHERE c.id = {tabel}.consultatie AND c.gesteld_door = {MIJ}"
        f" AND c.uitkomst = '{Uitkomst.AANMELDEN.value}' AND c.team_id = {tabel}.team_id)"
    )
    weet_het = (
        f"EXISTS (SELECT 1 FROM netwerk_functie p WHERE p.organisatie_id = {tabel}.team_id"
        f" AND toegang_zit_aan_tafel({tabel}.dossier_id, p.id))"
    )
    return lezen, f"door = {MIJ} AND {toevoegen} AND {mijn_vraag} AND {weet_het}"


EIGEN: dict[str, Any] = {
    "casus.Consultatiebericht": _bericht,
    "casus.Consultatiekoppeling": _koppeling,
}
