"""Who may ask what came before, and who may tell it? Policies and guards collected by ``beleid`` and ``bewaking`` (R163)."""

from typing import Any

from rondom.kern.categorie import Actie
from rondom.kern.overdracht import CATEGORIE_PER_SOORT
from rondom.toegang.voorwaarden import MIJ, NU, STATUS, ben_van, recht

_PAST = " OR ".join(
    f"({{tabel}}.soort = '{soort.value}' AND {{tabel}}.categorie = {int(categorie)})"
    for soort, categorie in CATEGORIE_PER_SOORT.items()
)
"""SQL: the category of a trajectory is that of its kind, so nothing about health passes as help."""


def _vraag(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # A partner is asked only when its people may know of this child by consent.
    mag = (
        f"EXISTS (SELECT 1 FROM netwerk_functie p WHERE p.organisatie_id = {tabel}.partner_id"
        f" AND toegang_zit_aan_tafel({tabel}.dossier_id, p.id))"
    )
    return lezen, f"gevraagd_door = {MIJ} AND {toevoegen} AND beantwoord_op IS NULL AND {mag}"


def _traject(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Only who was asked tells it, while the question is open; what was taken back its own people still see.
    gevraagd = (
        f"EXISTS (SELECT 1 FROM casus_overdrachtsvraag v WHERE v.id = {tabel}.vraag_id"
        f" AND v.dossier_id = {tabel}.dossier_id AND v.beantwoord_op IS NULL AND {ben_van('v.partner_id')})"
    )
    return (
        f"{lezen} AND (teruggenomen_op IS NULL OR door = {MIJ})",
        f"door = {MIJ} AND {toevoegen} AND {gevraagd} AND teruggenomen_op IS NULL AND ({_PAST.format(tabel=tabel)})",
    )


def _instroom(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Whoever asks at registration writes down the answer, each kind under its own category.
    return lezen, f"door = {MIJ} AND {toevoegen} AND ({_PAST.format(tabel=tabel)})"


EIGEN: dict[str, Any] = {
    "casus.Overdrachtsvraag": _vraag,
    "casus.EerderTraject": _traject,
    "casus.Instroomantwoord": _instroom,
}
EIGEN_WIJZIGING: dict[str, str] = {
    "casus.EerderTraject": f"door = {MIJ} AND "
    + recht("dossier", "casus_eerdertraject.dossier_id", "casus_eerdertraject.categorie", Actie.BIJDRAGEN),
    "casus.Overdrachtsvraag": ben_van("casus_overdrachtsvraag.partner_id")
    + " AND "
    + recht("dossier", "casus_overdrachtsvraag.dossier_id", STATUS, Actie.BIJDRAGEN),
}
BEANTWOORD = f"OLD.beantwoord_op IS NULL AND NEW.beantwoord_door = {MIJ} AND NEW.beantwoord_op = {NU}"
"""SQL: the partner says that this is all, once."""
TERUG = (
    f"OLD.teruggenomen_op IS NULL AND NEW.teruggenomen_op = {NU}"
    " AND EXISTS (SELECT 1 FROM casus_overdrachtsvraag v WHERE v.id = OLD.vraag_id AND v.beantwoord_op IS NULL)"
)
"""SQL: taken back by who told it (the policy), before the partner said that this is all."""
VAST: dict[str, tuple[str, ...]] = {
    "casus.Overdrachtsvraag": ("dossier_id", "partner_id", "gevraagd_door", "gevraagd_op", "termijn"),
    "casus.EerderTraject": (
        "dossier_id", "vraag_id", "categorie", "soort", "wie", "contact", "bereikbaar", "van", "tot", "resultaat",
        "woorden", "door", "op",
    ),
}  # fmt: skip
