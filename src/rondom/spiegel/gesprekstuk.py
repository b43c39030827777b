"""The result of a measurement on paper: for the table at which it is discussed. An accessible PDF (PDF/UA-1)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.spiegel.feiten import day_of
from rondom.spiegel.selectors import Afgesproken, Uitkomst
from rondom.spiegel.tonen_gesprek import show_outcome
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "gesprek.typ"


def as_pdf(uitkomst: Uitkomst, punten: Sequence[Afgesproken], taal: str) -> bytes:
    """The document in the reader's language."""
    return typeset(SJABLOON, content(uitkomst, punten, taal))


def content(uitkomst: Uitkomst, punten: Sequence[Afgesproken], taal: str) -> dict[str, Any]:
    """All words and numbers of the document, as plain data."""
    beeld = show_outcome(uitkomst)
    dag = day_of(uitkomst.meting.gesloten_op)
    blokken = (
        (gettext("Hier zijn wij het over eens"), beeld["eens"]),
        (gettext("Hier kijken groepen anders naar"), beeld["anders"]),
        (gettext("Hier lopen meningen uiteen"), beeld["verdeeld"]),
    )
    return {
        "titel": uitkomst.meting.titel,
        "ondertitel": gettext("Gesloten op %(datum)s. Een begin voor een gesprek, geen rapportcijfer.")
        % {"datum": date_format(dag, "j F Y")},
        "taal": "en" if taal.startswith("en") else "nl",
        "jaar": dag.year, "maand": dag.month, "dag": dag.day,
        "voet": f"Rondom · {uitkomst.meting.titel}",
        "doel": uitkomst.meting.doel,
        "respons": {"kop": gettext("Wie antwoordde"), **_plain(beeld["respons"])},
        "schaal": beeld["schaal"],
        "blokken": [
            {"kop": kop, "vragen": [_question(v) for v in vragen]} for kop, vragen in blokken if vragen
        ],
        "themas": [{"kop": t["naam"], **_plain(t)} for t in beeld["themas"]],
        "woorden": {
            "kop": gettext("In eigen woorden"),
            "vragen": [
                {"kop": v["vraag"], "zinnen": [f"{o['tekst']} ({o['groep']})" for o in v["opmerkingen"]]}
                for v in beeld["open_vragen"]
            ],
        },
        "punten": {
            "kop": gettext("Wat spreken wij af? Hooguit drie punten"),
            "kolommen": [gettext("Wat"), gettext("Wie"), gettext("Wanneer")],
            "rijen": [[p.wat, p.wie, date_format(p.wanneer, "j F Y")] for p in punten] or [["", "", ""]] * 3,
        },
    }  # fmt: skip


def _question(v: dict[str, Any]) -> dict[str, Any]:
    """``deel``: the length of a bar from 0 to 1, between the ends of the scale as on the page; None without a bar."""
    beeld = v["beeld"]
    laag, top = beeld["schaal"]
    return {
        "titel": beeld["titel"],
        "kolommen": [beeld["kop"], "", beeld["eenheid"]],
        "rijen": [
            {
                "naam": r["naam"],
                "deel": None if r["waarde"] is None else (r["waarde"] - laag) / (top - laag),
                "tekst": r["tekst"],
            }
            for r in beeld["rijen"]
        ],
        "zeker": v["zeker"],
    }


def _plain(tabel: dict[str, Any]) -> dict[str, Any]:
    return {
        "kolommen": [k["naam"] if isinstance(k, dict) else k for k in tabel["kolommen"]],
        "rijen": tabel["rijen"],
    }
