"""Whom does somebody at this school call, with which question? One page for the wall of the staff room (R005)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.kern.rollen import Bevoegdheid as B
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie, Organisatie, Vastdagdeel
from rondom.netwerk.selectors import list_colleagues, list_contacts
from rondom.netwerk.selectors_aanwezig import list_dagdelen
from rondom.toegang.houders import Houder, houder_of_functie
from rondom.toegang.tonen import taal
from rondom.toegang.tonen_spreekuur import say_fixed
from rondom.ui.document import typeset

SJABLOON = Path(__file__).parent / "waarvoor.typ"
OP_SCHOOL = (B.CASUS_COORDINEREN, B.VEILIGHEID_BEGELEIDEN, B.VERZUIM_MELDEN, B.TE_LAAT_ZIEN)
"""Who at a school is called with a question about a pupil: not every teacher."""
NOOD = (("112", "112"), ("Veilig Thuis", "0800 2000"), ("Kindertelefoon", "0800 0432"))
"""Numbers of the whole country, day and night (Kindertelefoon: by day and evening)."""


@dataclass(frozen=True)
class Regel:
    """One line: with which question, to whom, and how."""

    vraag: str
    wie: Houder
    op_school: str = ""
    """On which fixed half-days he or she is at this school (R003)."""

    @property
    def wanneer(self) -> str:
        """When to reach or find this person."""
        return "\n".join(d for d in (self.op_school, self.wie.bereikbaar) if d)


@dataclass(frozen=True)
class Blad:
    """The page of one school: colleagues at school, and the fixed contacts around it."""

    school: Organisatie
    op_school: tuple[Regel, ...]
    eromheen: tuple[Regel, ...]


def read_blad(school: Organisatie, dag: date) -> Blad:
    """The page as it stands on a day. Three queries."""
    eigen = list_colleagues(school.id, OP_SCHOOL, dag)
    dagdelen: dict[UUID, list[Vastdagdeel]] = {}
    for rij in list_dagdelen(dag).filter(school=school, vanaf__lte=dag):
        dagdelen.setdefault(rij.functie_id, []).append(rij)
    vast = {functie: _at_school(rijen) for functie, rijen in dagdelen.items()}
    contacten = [*list_contacts(school.id, dag), *(rijen[0].functie for rijen in dagdelen.values())]
    return Blad(school, _lines(eigen, vast), _lines(contacten, vast))


def _at_school(rijen: list[Vastdagdeel]) -> str:
    return _("Op school: %(wanneer)s") % {"wanneer": "; ".join(say_fixed(r) for r in rijen)}


def _lines(functies: Any, vast: dict[UUID, str]) -> tuple[Regel, ...]:
    """Each person once per question; somebody in two functions has two questions."""
    gezien: set[tuple[UUID, str]] = set()
    regels = []
    for functie in functies:
        if (functie.persoon_id, functie.rol) not in gezien:
            gezien.add((functie.persoon_id, functie.rol))
            regels.append(Regel(_question(functie), houder_of_functie(functie), vast.get(functie.id, "")))
    return tuple(regels)


def _question(functie: Functie) -> str:
    return tekst(f"waarvoor.{functie.rol}", taal())


def as_pdf(blad: Blad, dag: date) -> bytes:
    """One A4 page, tagged (PDF/UA-1), in the reader's language."""
    gegevens = {
        "titel": _("Wie waarvoor"),
        "school": blad.school.naam,
        "taal": taal(),
        "datum": [dag.year, dag.month, dag.day],
        "stand": _("Zo staat het op %(dag)s") % {"dag": date_format(dag, "j F Y")},
        "kolommen": [_("Uw vraag"), _("Wie"), _("Bellen"), _("Wanneer")],
        "delen": [
            {"kop": kop, "regels": [_cells(r) for r in regels]}
            for kop, regels in ((_("Bij ons op school"), blad.op_school), (_("Om de school heen"), blad.eromheen))
            if regels
        ],
        "nood": {"kop": _("Is er nu gevaar?"), "nummers": [list(n) for n in NOOD]},
    }
    return typeset(SJABLOON, gegevens)


def _cells(regel: Regel) -> list[str]:
    wie = regel.wie
    return [regel.vraag, f"{wie.naam}\n{wie.rol}, {wie.organisatie}", wie.telefoon, regel.wanneer]
