"""What the pages of oversight show: tabs, facts with their lines, and rows for a file."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from rondom.kern.opvallend import Feit
from rondom.kern.overeenkomst import Geldigheid
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Convenant
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder
from rondom.toegang.models import Inzage, Leesvraag, Overeenkomst
from rondom.toegang.tonen import taal

KLEUR = {
    Geldigheid.KOMT: "wacht",
    Geldigheid.GELDT: "goed",
    Geldigheid.BIJNA: "let-op",
    Geldigheid.VERLOPEN: "fout",
}
"""Kind of status with which an agreement is shown."""


def woord(sleutel: str) -> str:
    """The words of ``kern`` for a key, in the visitor's language."""
    return tekst(sleutel, taal())


def show_tabs(door: Handelend, hier: str) -> list[dict[str, Any]]:
    """The parts of oversight that this function may open."""
    punten = (
        (_("Overzicht"), "toegang:toezicht", Bevoegdheid.LOGBOEK_LEZEN),
        (_("Wat opvalt"), "toegang:feiten", Bevoegdheid.LOGBOEK_LEZEN),
        (_("Register"), "toegang:register", Bevoegdheid.LOGBOEK_LEZEN),
        (_("Overeenkomsten"), "toegang:overeenkomsten", Bevoegdheid.LOGBOEK_LEZEN),
        (_("Verzoeken"), "toegang:briefverzoeken", None),
        (_("Datalekken"), "toegang:datalekken", Bevoegdheid.LOGBOEK_LEZEN),
    )
    return [
        {"naam": naam, "url": reverse(adres), "actief": adres == f"toegang:{hier}"}
        for naam, adres, nodig in punten
        if nodig is None or door.mag(nodig)
    ]


def show_feit(feit: Feit, wie: dict[UUID, Houder], vraag: Leesvraag | None) -> dict[str, Any]:
    """One fact for the list: what, who, when, how many records, and how it stands."""
    return {
        "feit": feit,
        "wat": woord(f"opvallend.{feit.soort.value}"),
        "wie": wie.get(feit.houder),
        "vraag": vraag,
        "stand": stand_of_question(vraag),
    }


def stand_of_question(vraag: Leesvraag | None) -> tuple[str, str] | None:
    """How a fact stands, in words and kind of status; None when nobody did anything with it."""
    if vraag is None:
        return None
    if vraag.verklaard_op is not None:
        return _("Verklaard"), "dicht"
    return (_("Beantwoord"), "let-op") if vraag.beantwoord_op is not None else (_("Gevraagd"), "wacht")


def number_dossiers(inzagen: Sequence[Inzage]) -> list[dict[str, Any]]:
    """Lines of a fact; records are numbered in order of reading, because the guard may not know whose they are."""
    nummers: dict[UUID, int] = {}
    for inzage in inzagen:
        if inzage.dossier is not None:
            nummers.setdefault(inzage.dossier, len(nummers) + 1)
    return [{"r": i, "nummer": nummers.get(i.dossier) if i.dossier else None} for i in inzagen]


def facts_csv(beelden: Iterable[dict[str, Any]]) -> str:
    """The facts as a file: one row per fact, in the order of the page."""
    koppen = [
        _("Feit"),
        _("Lezer"),
        _("Functie"),
        _("Organisatie"),
        _("Van"),
        _("Tot"),
        _("Regels"),
        _("Dossiers"),
        _("Stand"),
    ]
    return write_csv(koppen, (_row(b) for b in beelden))


def _row(beeld: dict[str, Any]) -> list[str]:
    feit, wie = beeld["feit"], beeld["wie"]
    mens = [wie.naam, wie.rol, wie.organisatie] if wie else ["", "", ""]
    tijden = [f"{m.astimezone(TIJDZONE):%Y-%m-%d %H:%M}" for m in (feit.vanaf, feit.tot)]
    stand = beeld["stand"][0] if beeld["stand"] else ""
    return [beeld["wat"], *mens, *tijden, str(len(feit.regels)), str(feit.dossiers), stand]


def write_csv(koppen: list[str], rijen: Iterable[list[str]]) -> str:
    """Rows as a file that a spreadsheet opens without carrying out what a cell says."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(koppen)
    schrijver.writerows([_safe(cel) for cel in rij] for rij in rijen)
    return uit.getvalue()


def _safe(cel: str) -> str:
    return f"'{cel}" if cel[:1] in ("=", "+", "-", "@", "\t", "\r") else cel


def as_json(dag: date | None) -> str | None:
    """A day as it stands in a file."""
    return dag.isoformat() if dag else None


def show_overeenkomsten(
    eigen: Iterable[tuple[Overeenkomst, Geldigheid]], convenanten: Iterable[tuple[Convenant, Geldigheid]]
) -> dict[str, Any]:
    """Agreements with their kind, what they are for and how they stand; and convenants."""
    return {
        "rijen": [
            (o, woord(f"overeenkomst.{o.soort}"), woord(f"verwerking.{o.verwerking}"), *_stand(g)) for o, g in eigen
        ],
        "convenanten": [(c, *_stand(g), ", ".join(woord(f"doel.{d}") for d in c.doelen)) for c, g in convenanten],
    }


def _stand(geldigheid: Geldigheid) -> tuple[str, str]:
    return woord(f"overeenkomst.{geldigheid.value}"), KLEUR[geldigheid]
