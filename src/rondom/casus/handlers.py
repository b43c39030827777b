"""What the casework does when something happened in a lower room. ``web`` registers these."""

from datetime import timedelta

from rondom.casus.services import taak
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handlers import Gebeurd, register
from rondom.kern.rechten import beslissers
from rondom.toegang.models import Toestemming, Toestemmingsbesluit


def ask_for_consent(gebeurd: Gebeurd) -> None:
    """Ask everybody who decides for an answer; remind the one who asked when it takes long (R026)."""
    toestemming = Toestemming.objects.get(pk=gebeurd.object_id)
    feiten, regio = read_dossierfeiten(gebeurd.dossier)
    parameters = read_parameters(regio)
    termijn = gebeurd.door.vandaag + timedelta(
        days=parameters.op("toestemming_antwoord_dagen", gebeurd.door.vandaag)
    )
    for naaste in beslissers(feiten, gebeurd.door.vandaag, parameters):
        taak.ask(
            dossier=gebeurd.dossier,
            soort="toestemming_beantwoorden",
            houder=naaste,
            object_id=toestemming.id,
            termijn=termijn,
            door=gebeurd.door,
        )


def consent_answered(gebeurd: Gebeurd) -> None:
    """Whoever answered is done."""
    besluit = Toestemmingsbesluit.objects.filter(toestemming=gebeurd.object_id).latest("moment")
    taak.finish(
        soort="toestemming_beantwoorden", object_id=gebeurd.object_id, houder=besluit.naaste_id, door=gebeurd.door
    )


def consent_taken_back(gebeurd: Gebeurd) -> None:
    """Nobody needs to answer any more."""
    taak.finish(soort="toestemming_beantwoorden", object_id=gebeurd.object_id, door=gebeurd.door)


def register_all() -> None:
    """Register every handler of the casework."""
    register("toestemming.gevraagd", ask_for_consent)
    for soort in ("toestemming.gegeven", "toestemming.geweigerd", "toestemming.ingetrokken"):
        register(soort, consent_answered)
    register("toestemming.teruggenomen", consent_taken_back)
