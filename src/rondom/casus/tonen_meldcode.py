"""A meldcode as its page shows it: steps with who and when, the weighing, reports with their counter."""

from typing import Any

from django.utils.translation import gettext as _

from rondom.casus.models import Meldcode, Veiligheidsmelding
from rondom.casus.selectors_meldcode import list_handlers, list_steps
from rondom.kern.kalender import Kalender
from rondom.kern.meldcode import AFWEGINGSKADER, Instantie, Stap, check_stap, weeg
from rondom.kern.parameters import Parameters
from rondom.kern.teksten import tekst
from rondom.kern.termijn import Stand, dag_van, stand_op, start_termijn
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import read_houders
from rondom.toegang.tonen import show_text, taal


def show_meldcode(m: Meldcode, door: Handelend) -> dict[str, Any]:
    """Everything of one meldcode for its handler. A fixed number of queries."""
    regio = m.dossier.regio_id
    parameters, kalender = read_parameters(regio), read_kalender(regio)
    rijen, behandelaars = list_steps(m), list_handlers(m)
    namen = read_houders([*behandelaars, *(r.door for r in rijen)])
    gedaan = {Stap(r.stap) for r in rijen}
    acuut = any(r.acuut for r in rijen)
    stappen = []
    for stap in Stap:
        eigen = [r for r in rijen if r.stap == stap]
        mag = check_stap(stap, frozenset(gedaan), acuut=acuut, afgerond=m.afgerond_op is not None).mag
        stappen.append(
            {
                "nummer": int(stap),
                "naam": tekst(f"meldcode.stap.{stap.value}", taal()),
                "mag": mag,
                "regels": [{"rij": r, "wie": namen.get(r.door), "antwoorden": _answers(r.weging)} for r in eigen],
            }
        )
    weging = next((weeg(r.weging) for r in reversed(rijen) if r.weging), None)
    meldingen = [_melding(r, door, parameters, kalender) for r in m.meldingen.order_by("gemeld_op", "id")]
    return {
        "stappen": stappen,
        "advies": show_text(weging.reden) if weging else "",
        "meldingen": meldingen,
        "behandelaars": [namen[f] for f in behandelaars if f in namen],
        "besluit": _decision(m.besluit),
    }


def _decision(besluit: str) -> str:
    return {"melden": _("Melden"), "hulp": _("Hulp, zonder melding"), "afsluiten": _("Afgesloten")}.get(besluit, "")


def _answers(weging: dict[str, bool | None]) -> list[tuple[str, str]]:
    woorden = {True: _("Ja"), False: _("Nee"), None: _("Weet ik nog niet")}
    return [(tekst(v.tekst, taal()), woorden[weging[v.sleutel]]) for v in AFWEGINGSKADER if v.sleutel in weging]


def _melding(r: Veiligheidsmelding, door: Handelend, parameters: Parameters, kalender: Kalender) -> dict[str, Any]:
    """One report: where, when, which day of how many, and how the term stands."""
    instantie = Instantie(r.instantie)
    sleutel = "veilig_thuis" if instantie is Instantie.VEILIG_THUIS else "veiligheid_reactie"
    termijn = start_termijn(sleutel, r.gemeld_op, parameters, kalender)
    dag, van = dag_van(termijn, max(door.vandaag, r.gemeld_op), kalender)
    stand = stand_op(termijn, max(door.vandaag, r.gemeld_op), parameters, kalender, gedaan_op=r.reactie_op)
    naam = {"veilig_thuis": _("Veilig Thuis"), "jeugdbescherming": _("Jeugdbescherming"), "save": _("SAVE-team")}
    return {
        "rij": r,
        "instantie": naam[r.instantie],
        "dag": min(dag, van),
        "van": van,
        "stand": show_text(stand.reden),
        "te_laat": stand.stand is Stand.TE_LAAT,
    }
