"""Verdicts and categories in the visitor's language, as plain values for templates."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language

from rondom.kern.categorie import Categorie, split
from rondom.kern.delen import ZONDER_NAAM
from rondom.kern.oordeel import Alternatief, Oordeel, Reden, Voorwaarde
from rondom.kern.regels import REGELS
from rondom.kern.respondenten import respondent_naam
from rondom.kern.taken import urgency
from rondom.kern.teksten import tekst
from rondom.toegang.handlers import Dagvraag


def taal() -> str:
    """``nl`` or ``en``: the visitor's language."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def show_text(deel: Reden | Voorwaarde | Alternatief) -> str:
    """The text of one part of a verdict, with dates, categories and groups written out."""
    return tekst(deel.tekst, taal(), {k: _value(k, w) for k, w in deel.gegevens})


def show_oordeel(oordeel: Oordeel, kop: str = "") -> dict[str, Any]:
    """A verdict as the component ``oordeel`` shows it: outcome, reasons with rule and source, what first, what instead."""
    return {
        "uitkomst": oordeel.uitkomst.value,
        "kop": kop,
        "redenen": [{"regel": r.regel, "tekst": show_text(r), "bron": r.bron} for r in oordeel.redenen],
        "voorwaarden": [{"regel": v.regel, "tekst": show_text(v), "sleutel": v.sleutel} for v in oordeel.voorwaarden],
        "alternatieven": [{"tekst": show_text(a), "sleutel": a.sleutel} for a in oordeel.alternatieven],
    }


def category_name(categorie: Categorie) -> str:
    """The name of one category."""
    return tekst(f"categorie.{(categorie.name or '').lower()}", taal())


def category_help(categorie: Categorie) -> str:
    """One sentence: what falls under it."""
    return tekst(f"categorie.{(categorie.name or '').lower()}.uitleg", taal())


def category_names(masker: int) -> list[str]:
    """The names of all categories in a mask, in order."""
    return [category_name(c) for c in split(masker)]


def _value(naam: str, waarde: str) -> str:
    if naam == "wat":
        return ", ".join(category_name(Categorie[w.upper()]).lower() for w in waarde.split(","))
    if naam == "groepen":
        return ", ".join(respondent_naam(g, taal()) for g in waarde.split(","))
    if naam.startswith("datum"):
        return date_format(date.fromisoformat(waarde), "j F Y")
    return role_word(waarde, taal())


def role_word(waarde: str, naar: str) -> str:
    """A word for somebody who decides ('de jongere') in the language asked; a name stays as it is."""
    sleutel = next((s for s in ZONDER_NAAM if tekst(s, "nl") == waarde), None)
    return tekst(sleutel, naar) if sleutel else waarde


def show_dagvraag(vraag: Dagvraag, vandaag: date) -> dict[str, Any]:
    """Something that is asked and is no task about a child, as a line of Mijn dag for the component ``taken``."""
    regel = REGELS[vraag.regel]
    return {
        "wat": vraag.wat,
        "url": vraag.url,
        "voor": vraag.voor,
        "uiterst": date_format(vraag.uiterst, "j F"),
        "urgentie": urgency(vraag.uiterst, vandaag),
        "waarom": regel.en if taal() == "en" else regel.nl,
        "regel": regel.id,
        "bron": regel.bron,
    }
