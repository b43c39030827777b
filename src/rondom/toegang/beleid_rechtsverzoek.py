"""Who reads, adds and changes a request or statement about the own data? (L10) Collected by ``beleid`` and ``bewaking``.

Who asked reads it, and who must handle it: its owner, and who coordinates at the child's school. Nobody else: no partner,
no other parent; also not that it was made, in events, tasks or the log. Once a record was put right in words, who reads
that record reads what holds now. The privacy officer of the area reads that it is there and until when, and no word.
"""

from typing import Any

from rondom.kern.categorie import Actie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.voorwaarden import ALLE, BEN_GEZIN, MIJ, NU, STATUS, ben_van_school, bewaakt_privacy, recht

_OPEN = "OLD.status = 'gevraagd'"
_COORDINEERT = Bevoegdheid.CASUS_COORDINEREN


def _mag_antwoorden(rij: str) -> str:
    """SQL: the holder must answer this request, or coordinates at the child's school, which answers for the record."""
    werkt = recht("dossier", f"{rij}.dossier_id", ALLE, Actie.BIJDRAGEN)
    school = ben_van_school(f"{rij}.dossier_id", Bevoegdheid.CASUS_COORDINEREN)
    return f"({werkt} AND ({rij}.eigenaar = {MIJ} OR {school}))"


def _mag_lezen(rij: str, lezen: str) -> str:
    er_nog = recht("dossier", f"{rij}.dossier_id", ALLE, Actie.LEZEN)
    maker = f"({rij}.naaste_id = {MIJ} OR ({rij}.vastgelegd_door = {MIJ} AND {er_nog}))"
    behandelaar = f"({er_nog} AND ({rij}.eigenaar = {MIJ} OR {ben_van_school(f'{rij}.dossier_id', _COORDINEERT)}))"
    # What holds now instead of the words of a record is for whoever reads that record (AVG art. 16).
    rechtgezet = (
        f"({rij}.soort = 'correctie' AND {rij}.status IN ('toegewezen', 'deels')"
        f" AND {rij}.object_soort NOT IN ('', 'papier') AND {lezen} AND NOT {BEN_GEZIN})"
    )
    return f"({maker} OR {behandelaar} OR {rechtgezet})"


def hides_requests(tabel: str, object_id: str) -> str:
    """SQL: a row about a request, on paper or not, only for who may read that request itself.

    ``object_id`` is the SQL for the key of what the row is about. That somebody asked something is his or her own.
    """
    return f"""(CASE {tabel}.object_soort
        WHEN 'rechtsverzoek' THEN toegang_ziet_verzoek({object_id})
        WHEN 'papier' THEN toegang_ziet_papier({object_id})
        WHEN 'vernietigingsverzoek' THEN toegang_ziet_vernietigingsverzoek({object_id})
        ELSE true END)"""


def _verzoek(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    toezicht = f"({bewaakt_privacy()} AND toegang_in_gebied(eigenaar, NULL, {tabel}.dossier_id))"
    van_dit_kind = (
        "EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_dossier d ON d.jeugdige_id = n.jeugdige_id"
        f" WHERE n.id = {tabel}.naaste_id AND d.id = {tabel}.dossier_id)"
    )
    namens = f"(NOT {BEN_GEZIN} AND {recht('dossier', f'{tabel}.dossier_id', STATUS, Actie.BEHEREN)})"
    zelf = f"(naaste_id = {MIJ} AND {lezen})"
    return (
        f"{_mag_lezen(tabel, lezen)} OR {toezicht}",
        f"vastgelegd_door = {MIJ} AND status = 'gevraagd' AND {van_dit_kind} AND ({zelf} OR {namens})",
    )


def _tekst(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    eigen = f"(v.naaste_id = {MIJ} OR {recht('dossier', f'{tabel}.dossier_id', ALLE, Actie.LEZEN)})"
    zichtbaar = f"EXISTS (SELECT 1 FROM toegang_rechtsverzoek v WHERE v.id = {tabel}.verzoek_id AND {eigen})"
    vrager = f"({tabel}.soort IN ('wat', 'gewenst') AND v.vastgelegd_door = {MIJ} AND v.gevraagd_op = {tabel}.op)"
    antwoorder = f"({tabel}.soort IN ('verlenging', 'antwoord') AND {_mag_antwoorden('v')})"
    past = (
        f"EXISTS (SELECT 1 FROM toegang_rechtsverzoek v WHERE v.id = {tabel}.verzoek_id"
        f" AND v.categorie = {tabel}.categorie AND ({vrager} OR {antwoorder}))"
    )
    return zichtbaar, f"door = {MIJ} AND {past}"


def _verklaring(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    zelf = f"(naaste_id = {MIJ} AND {lezen})"
    # Who wrote down a signed statement lets those very words stand beside the dossier, once: key and words of the paper.
    van_papier = (
        f"(object_id IS NULL AND EXISTS (SELECT 1 FROM toegang_papier p WHERE p.id = {tabel}.id"
        f" AND p.dossier_id = {tabel}.dossier_id AND p.naaste_id = {tabel}.naaste_id AND p.soort = 'verklaring'"
        f" AND p.tekst = {tabel}.tekst AND p.door = {MIJ}))"
    )
    return lezen, f"({zelf} OR {van_papier}) AND {toevoegen} AND ingetrokken_op IS NULL"


WORDT_RECHTGEZET = (
    "EXISTS (SELECT 1 FROM toegang_gebeurtenis g JOIN toegang_rechtsverzoek v"
    " ON v.object_id = g.object_id AND v.dossier_id = g.dossier_id WHERE g.id = toegang_gebeurteniszout.gebeurtenis_id"
    " AND v.soort = 'correctie' AND v.status IN ('toegewezen', 'deels')"
    f" AND v.beantwoord_door = {MIJ} AND v.beantwoord_op = {NU})"
)
"""SQL: the salt of an event about a record that the holder puts right in this very act: the old words go, with what
could prove them, and the chain stays valid."""

EIGEN: dict[str, Any] = {
    "casus.Verklaring": _verklaring,
    "toegang.Rechtsverzoek": _verzoek,
    "toegang.Rechtsverzoektekst": _tekst,
}

EIGEN_WIJZIGING: dict[str, str] = {
    "casus.Verklaring": f"naaste_id = {MIJ}",
    "toegang.Rechtsverzoek": f"naaste_id = {MIJ} OR {_mag_antwoorden('toegang_rechtsverzoek')}",
}

GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "casus.Verklaring": ((("ingetrokken_op",), "OLD.ingetrokken_op IS NULL AND NEW.ingetrokken_op IS NOT NULL"),),
    "toegang.Rechtsverzoek": (
        (
            ("status", "beantwoord_op", "beantwoord_door"),
            f"{_OPEN} AND NEW.beantwoord_door = {MIJ}"
            f" AND ((NEW.status = 'ingetrokken' AND OLD.naaste_id = {MIJ})"
            f" OR (NEW.status IN ('toegewezen', 'deels', 'afgewezen') AND {_mag_antwoorden('OLD')}))",
        ),
        (("termijn", "verlengd_op"), f"{_OPEN} AND OLD.verlengd_op IS NULL AND {_mag_antwoorden('OLD')}"),
        (("eigenaar",), f"{_OPEN} AND {_mag_antwoorden('OLD')}"),
    ),
}
"""Columns and the condition on ``OLD`` and ``NEW`` under which the holder may change them."""

VAST: dict[str, tuple[str, ...]] = {
    "casus.Verklaring": ("dossier_id", "categorie", "naaste_id", "object_soort", "object_id", "tekst", "op"),
    "toegang.Rechtsverzoek": (
        "dossier_id", "categorie", "soort", "naaste_id", "object_soort", "object_id", "ontvanger_id", "wijze",
        "gevraagd_op", "vastgelegd_door",
    ),
}  # fmt: skip
