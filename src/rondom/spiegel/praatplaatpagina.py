"""What stands on a board who does what."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from rondom.kern.praatplaat import NIEMAND, SAMEN, Eens
from rondom.kern.teksten import tekst
from rondom.spiegel.bladen import taken as begintaken
from rondom.spiegel.models import Praatpartij, Praatplaat
from rondom.spiegel.selectors_werkblad import read_board
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import taal
from rondom.ui.bouwstenen.kader import status

_SOORT = {
    Eens.LEEG: "neutraal",
    Eens.EEN_KANT: "wacht",
    Eens.EENS: "goed",
    Eens.ANDERS: "let-op",
    Eens.GAT: "fout",
    Eens.DUBBEL: "let-op",
}


def first_tasks() -> str:
    """Tasks to begin with, one a line."""
    return "\n".join(v.tekst(taal()) for deel in begintaken() for v in deel.vragen)


def parties(plaat: Praatplaat) -> dict[str, str]:
    """Key → name of each party at the board, by name."""
    rijen = plaat.partijen.select_related("organisatie").order_by("organisatie__naam", "id")
    return {str(p.id): p.organisatie.naam for p in rijen}


def context(plaat: Praatplaat, door: Handelend) -> dict[str, Any]:
    """The board as a table: tasks that differ first, and what each party says."""
    namen = parties(plaat)
    woorden = namen | {SAMEN: _("samen"), NIEMAND: _("niemand")}
    taken = {str(t.id): t.tekst for t in plaat.taken.all()}
    beelden = read_board(plaat)
    rijen = []
    for beeld in beelden:
        gezegd = dict(beeld.visies)
        cellen = [woorden.get(gezegd[p], "–") if p in gezegd else "–" for p in namen]
        rijen.append([taken[beeld.taak], status(tekst(beeld.eens.tekst, taal()), _SOORT[beeld.eens]), *cellen])
    eigen = plaat.partijen.filter(organisatie__in=[door.organisatie] if door.organisatie else []).first()
    return {
        "praatplaat": plaat,
        "kolommen": [_("Taak"), _("Zien wij het hetzelfde?"), *namen.values()],
        "rijen": rijen,
        "eigen": eigen,
        "mag_afronden": eigen is not None or plaat.gemaakt_door == door.houder,
        "verschillen": sum(b.eens in (Eens.GAT, Eens.DUBBEL, Eens.ANDERS) for b in beelden),
    }


def choices(partij: Praatpartij) -> tuple[list[tuple[str, str]], list[tuple[str, str]], dict[str, str]]:
    """Tasks, parties, and what this party said before."""
    plaat = partij.praatplaat
    taken = [(str(t.id), t.tekst) for t in plaat.taken.order_by("volgorde")]
    nu = {str(v.taak_id): v.wie for v in partij.visies.all()}
    return taken, list(parties(plaat).items()), nu
