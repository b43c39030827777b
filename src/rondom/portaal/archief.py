"""Take everything along: one zip with a readable PDF, the same as JSON, and the files, from the chapters of the pages.

The holder's own grants decide what is in it; safety is in no grant and so never. The shape of the JSON is in
``docs/referentie/archief.md`` and has a version: a program that reads it can trust what it finds.
"""

import json
import tempfile
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.laden import Tafel
from rondom.casus.models import Bijlage
from rondom.casus.selectors_bijlage import visible_bijlagen
from rondom.casus.selectors_bijschrift import Bijschrift
from rondom.casus.services.bijlage import read_content
from rondom.portaal.beeld import HOOFDSTUKKEN, SCHEMA, VERSIE
from rondom.portaal.dossierbeeld import Hoofdstuk, Stuk, read_hoofdstukken, statements_of_whole
from rondom.portaal.kijkers import Kijkregel, list_everybody
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.laden import log
from rondom.toegang.tonen import taal
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "archief.typ"
IN_PDF = 400
"""Records of one chapter in the PDF; all of them are in the JSON, and the PDF says so."""
IN_GEHEUGEN = 4 * 1024 * 1024


def make_archive(tafel: Tafel, door: Handelend) -> IO[bytes]:
    """The zip, rewound. Writes the access log: taking along is an act of its own (NEN 7513)."""
    hoofdstukken = read_hoofdstukken(tafel, door, HOOFDSTUKKEN, meest=None)
    geheel = statements_of_whole(tafel, door)
    kijkers = list_everybody(tafel.dossier, tafel.casus.id, door)
    log(
        door=door,
        actie="uitvoer",
        object_soort="archief",
        objecten=[tafel.casus.id],
        doel="meenemen",
        dossier=tafel.dossier,
        grond=tafel.inzicht.gronden[0],
    )
    bestand = tempfile.SpooledTemporaryFile(max_size=IN_GEHEUGEN)  # noqa: SIM115 - the response closes it
    with zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as zip_:
        gegevens = as_data(tafel, door, hoofdstukken, geheel, kijkers)
        zip_.writestr("dossier.json", json.dumps(gegevens, ensure_ascii=False, indent=1))
        zip_.writestr("dossier.pdf", as_pdf(tafel, door, hoofdstukken, geheel, kijkers))
        for rij in visible_bijlagen(tafel.dossier, door).iterator():
            # one at a time: together they can be larger than the memory
            zip_.writestr(f"stukken/{rij.id} {rij.naam}", read_content(Bijlage.objects.get(pk=rij.pk)))
    bestand.seek(0)
    return bestand


def as_data(
    tafel: Tafel,
    door: Handelend,
    hoofdstukken: Sequence[Hoofdstuk],
    geheel: Sequence[Bijschrift],
    kijkers: Sequence[Kijkregel],
) -> dict[str, Any]:
    """Everything as plain data, in the shape of ``docs/referentie/archief.md``."""
    return {
        "schema": SCHEMA,
        "versie": VERSIE,
        "taal": taal(),
        "gemaakt_op": door.moment.astimezone(TIJDZONE).isoformat(),
        "voor": {"naam": door.naam, "rol": door.rol},
        "over": {"naam": tafel.casus.jeugdige.naam, "nummer": tafel.casus.kenmerk},
        "verklaringen": [_bij_data(b) for b in geheel],
        "hoofdstukken": [
            {"sleutel": h.sleutel, "titel": h.titel, "stukken": [_stuk_data(s) for s in h.stukken]}
            for h in hoofdstukken
        ],
        "gekeken": [
            {"moment": _iso(k.moment), "zin": k.zin, "waarom": k.waarom, "keren": k.keren, "gelukt": k.gelukt}
            for k in kijkers
        ],
    }


def _stuk_data(s: Stuk) -> dict[str, Any]:
    return {
        "soort": s.soort,
        "id": str(s.id),
        "titel": s.titel,
        "moment": _iso(s.moment),
        "wie": s.wie,
        "velden": [{"veld": r.veld, "label": r.label, "waarde": r.waarde, "ruw": r.ruw} for r in s.regels],
        "bij": [_bij_data(b) for b in s.bij],
    }


def _bij_data(b: Bijschrift) -> dict[str, Any]:
    return {
        "soort": "verklaring" if b.is_verklaring else "correctie",
        "moment": _iso(b.op),
        "wie": b.wie.naam if b.wie else "",
        "tekst": b.tekst,
        "gewenst": b.gewenst,
        "stand": b.stand,
        "antwoord": b.antwoord,
    }


def as_pdf(
    tafel: Tafel,
    door: Handelend,
    hoofdstukken: Sequence[Hoofdstuk],
    geheel: Sequence[Bijschrift],
    kijkers: Sequence[Kijkregel],
) -> bytes:
    """The same as a tagged PDF (PDF/UA-1) in the reader's language; fonts come with typst."""
    return typeset(SJABLOON, _words(tafel, door, hoofdstukken, geheel, kijkers))


def _words(
    tafel: Tafel,
    door: Handelend,
    hoofdstukken: Sequence[Hoofdstuk],
    geheel: Sequence[Bijschrift],
    kijkers: Sequence[Kijkregel],
) -> dict[str, Any]:
    dag, naam = door.vandaag, tafel.casus.jeugdige.naam
    delen = [_chapter(h.titel, h.uitleg, [_stuk_words(s) for s in h.stukken]) for h in hoofdstukken]
    gekeken = [
        {"titel": k.zin, "wanneer": k.wanneer, "regels": [[_("Waarom"), k.waarom]] if k.waarom else [], "bij": []}
        for k in kijkers
    ]
    delen.append(_chapter(_("Wie keek er"), _("Wie dit dossier opende, wanneer en waarom."), gekeken))
    if geheel:
        bij = {"titel": naam, "wanneer": "", "regels": [], "bij": [_bij_words(b) for b in geheel]}
        delen.insert(0, _chapter(_("Verklaring bij het hele dossier"), "", [bij]))
    return {
        "titel": _("Het dossier van %(naam)s") % {"naam": naam},
        "taal": taal(),
        "jaar": dag.year,
        "maand": dag.month,
        "dag": dag.day,
        "voet": _("Rondom · gemaakt op %(dag)s") % {"dag": date_format(dag, "j F Y")},
        "inleiding": [
            _("Gemaakt op %(dag)s voor %(wie)s. Dit is alles wat %(wie)s in Rondom over %(naam)s kan lezen.")
            % {"dag": date_format(dag, "j F Y"), "wie": door.naam, "naam": naam},
            _("Hierin staan gegevens van het gezin. Bewaar dit waar niemand anders erbij kan."),
        ],
        "hoofdstukken": delen,
    }


def _chapter(titel: str, uitleg: str, stukken: list[dict[str, Any]]) -> dict[str, Any]:
    meer = _("Er is meer. De nieuwste %(aantal)s staan hier, alles staat in dossier.json.") % {"aantal": IN_PDF}
    return {
        "titel": titel,
        "uitleg": uitleg,
        "leeg": _("Hier staat niets."),
        "stukken": stukken[:IN_PDF],
        "meer": meer if len(stukken) > IN_PDF else "",
    }


def _stuk_words(s: Stuk) -> dict[str, Any]:
    return {
        "titel": s.titel,
        "wanneer": ", ".join(d for d in (_day(s.moment), s.wie) if d),
        "regels": [[r.label, r.waarde] for r in s.regels],
        "bij": [_bij_words(b) for b in s.bij],
    }


def _bij_words(b: Bijschrift) -> dict[str, str]:
    wie = b.wie.naam if b.wie else ""
    if b.is_verklaring:
        return {"kop": _("Verklaring van %(wie)s") % {"wie": wie}, "tekst": b.tekst}
    regels = [b.tekst, b.gewenst, b.stand, b.antwoord]
    return {"kop": _("Verzoek om dit recht te zetten"), "tekst": "\n".join(r for r in regels if r)}


def _day(moment: datetime | date | None) -> str:
    if moment is None:
        return ""
    return date_format(moment.astimezone(TIJDZONE) if isinstance(moment, datetime) else moment, "j F Y")


def _iso(moment: datetime | date | None) -> str | None:
    if isinstance(moment, datetime):
        return moment.astimezone(TIJDZONE).isoformat()
    return moment.isoformat() if moment is not None else None
