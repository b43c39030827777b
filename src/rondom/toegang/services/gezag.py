"""Record what the law opens without consent: a supervision order, or a parent without custody who asked (L07).

Each opens one transaction: the fact, its event and the grants that follow from it are one. Custody itself stands in
``services.dossier``.
"""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.db import transaction

from rondom.kern.categorie import Categorie
from rondom.kern.gezag import Wetsgrondvraag, check_wetsgrond
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie, Wetsgrondsoort, gezagdragers_op
from rondom.kern.stromen import PARTIJ_VAN_ORGANISATIE, Partijsoort
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Casusrol, Dossier, Naaste, Wetsgrond
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis, rechten
from rondom.toegang.services.toestemming import ALTIJD_MEE, Ongeldig


@dataclass(frozen=True)
class Wetsgrondinhoud:
    """What somebody recorded: who receives what, from when until when, and where that was seen or heard."""

    soort: Wetsgrondsoort
    ontvanger: Organisatie | Naaste
    categorieen: Categorie
    vanaf: date
    tot: date | None
    bron: str
    gecontroleerd_op: date | None
    toelichting: str = ""
    strijdig_belang: bool = False


@transaction.atomic
def record_wetsgrond(
    *,
    dossier: Dossier,
    inhoud: Wetsgrondinhoud,
    parameters: Parameters,
    door: Handelend,
    uitvoerder: Functie | None = None,
) -> tuple[Wetsgrond, Oordeel]:
    """Record it; the grants follow. ``uitvoerder``: who carries out the order, and takes part from now on.

    Raises ``Ongeldig`` with the form field. Nothing is kept of what is refused.
    """
    veld, oordeel = check_wetsgrond(_vraag(dossier, inhoud, door), parameters)
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    wie, gecontroleerd_op = inhoud.ontvanger, inhoud.gecontroleerd_op
    assert gecontroleerd_op is not None  # check_wetsgrond asks for it
    rij = Wetsgrond(
        id=uuid4(),
        dossier=dossier,
        soort=inhoud.soort.value,
        instelling=wie if isinstance(wie, Organisatie) else None,
        naaste=wie if isinstance(wie, Naaste) else None,
        categorieen=int(inhoud.categorieen | (ALTIJD_MEE if isinstance(wie, Organisatie) else Categorie.GEEN)),
        vanaf=inhoud.vanaf,
        tot=inhoud.tot,
        bron=inhoud.bron,
        gecontroleerd_op=gecontroleerd_op,
        toelichting=inhoud.toelichting.strip(),
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    rechten.recompute(dossier.id)
    if uitvoerder is not None and isinstance(wie, Organisatie):
        dossiers.add_betrokkene(
            dossier=dossier, organisatie=wie, functie=uitvoerder, casusrol=Casusrol.DEELNEMER, door=door
        )
    _record("wetsgrond.vastgelegd", rij, door, inhoud.toelichting)
    return rij, oordeel


@transaction.atomic
def end_wetsgrond(*, wetsgrond: Wetsgrond, door: Handelend) -> None:
    """It ends today: the court lifted the order, or telling this parent became against the interest of the child."""
    if wetsgrond.beeindigd_op is not None:
        return
    wetsgrond.beeindigd_op, wetsgrond.beeindigd_door = door.vandaag, door.houder
    wetsgrond.save(update_fields=["beeindigd_op", "beeindigd_door"])
    rechten.recompute(wetsgrond.dossier_id)
    _record("wetsgrond.beeindigd", wetsgrond, door)


def _vraag(dossier: Dossier, inhoud: Wetsgrondinhoud, door: Handelend) -> Wetsgrondvraag:
    feiten, regio = read_dossierfeiten(dossier.id)
    gezag: set[object] = {n.id for n in gezagdragers_op(feiten, door.vandaag, read_parameters(regio))}
    assert feiten.geboortedatum is not None
    return Wetsgrondvraag(
        soort=inhoud.soort,
        geboortedatum=feiten.geboortedatum,
        vandaag=door.vandaag,
        categorieen=inhoud.categorieen,
        vanaf=inhoud.vanaf,
        tot=inhoud.tot,
        bron=inhoud.bron,
        gecontroleerd_op=inhoud.gecontroleerd_op,
        geldige_ontvanger=_fits(inhoud, gezag, dossier),
        strijdig_belang=inhoud.strijdig_belang,
    )


def _fits(inhoud: Wetsgrondinhoud, gezag: set[object], dossier: Dossier) -> bool:
    wie = inhoud.ontvanger
    if isinstance(wie, Naaste):
        zelfde = wie.jeugdige_id == dossier.jeugdige_id and wie.relatie == Relatie.OUDER
        return inhoud.soort is Wetsgrondsoort.INFORMATIE and zelfde and wie.id not in gezag
    instelling = PARTIJ_VAN_ORGANISATIE.get(wie.soort) is Partijsoort.INSTELLING
    return inhoud.soort is Wetsgrondsoort.ONDERTOEZICHTSTELLING and instelling


def _record(soort: str, rij: Wetsgrond, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=rij.dossier_id,
        soort=soort,
        object_soort="wetsgrond",
        object_id=rij.id,
        door=door,
        regels=("L07",),
        inhoud=inhoud,
    )
