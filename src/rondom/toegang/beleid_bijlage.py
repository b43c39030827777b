"""Who may add an attachment, read it and take it away? Policies and guards collected by ``beleid`` and ``bewaking``."""

from typing import Any

from rondom.kern.categorie import Actie
from rondom.toegang.voorwaarden import BEN_GEZIN, MIJ, NU, recht

_DOSSIER, _CATEGORIE = "casus_bijlage.dossier_id", "casus_bijlage.categorie"
_SCHRIJFT = recht("dossier", _DOSSIER, _CATEGORIE, Actie.SCHRIJVEN)
_COLLEGA = (
    "EXISTS (SELECT 1 FROM netwerk_functie ik JOIN netwerk_functie hij ON hij.organisatie_id = ik.organisatie_id"
    f" WHERE ik.id = {MIJ} AND hij.id = casus_bijlage.door)"
)


def _bijlage(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # What was taken away, only who can put it back still sees; family adds its own words and files (R179).
    bijdragen = recht("dossier", _DOSSIER, _CATEGORIE, Actie.BIJDRAGEN)
    return (
        f"{lezen} AND (verwijderd_op IS NULL OR door = {MIJ} OR verwijderd_door = {MIJ})",
        f"door = {MIJ} AND op = {NU} AND verwijderd_op IS NULL AND ({_SCHRIJFT} OR ({bijdragen} AND {BEN_GEZIN}))",
    )


EIGEN: dict[str, Any] = {"casus.Bijlage": _bijlage}
EIGEN_WIJZIGING: dict[str, str] = {
    "casus.Bijlage": f"(door = {MIJ} AND {recht('dossier', _DOSSIER, _CATEGORIE, Actie.LEZEN)})"
    f" OR ({_SCHRIJFT} AND {_COLLEGA})",
}
"""Who added it, or a colleague of the same organisation who writes there. Which columns: ``WEG`` and ``VAST``."""

WEG = (
    f"(OLD.verwijderd_op IS NULL AND NEW.verwijderd_op = {NU} AND NEW.verwijderd_door = {MIJ})"
    f" OR (OLD.verwijderd_door = {MIJ} AND NEW.verwijderd_op IS NULL AND NEW.verwijderd_door IS NULL)"
)
"""SQL: taken away by the holder, now; or put back by who took it away."""
VAST = (
    "dossier_id", "categorie", "titel", "naam", "soort", "grootte", "vingerafdruk", "signaal_id",
    "verslag_id", "plandeel_id", "aanmelding_id", "door", "op",
)  # fmt: skip
"""A file is never changed: another version is another file. Its closed bytes change by a new key alone (``bewaking``)."""
