"""Ask, give, limit, refuse and withdraw consent (R026–R029, R031, R041, L03–L07).

Each opens or joins one transaction: the change, its event and the grants that follow from it are one.
"""

from datetime import date
from uuid import uuid4

from dateutil.relativedelta import relativedelta
from django.db import transaction

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit, deelbaar
from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters
from rondom.netwerk.models import Organisatie
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier, Naaste, Toestemming, Toestemmingsbesluit
from rondom.toegang.services import gebeurtenis, rechten

ALTIJD_MEE = Categorie.CONTACT
"""Whoever receives anything must know about whom: name and contact always come along."""


class Ongeldig(ValueError):
    """The input cannot be carried out. ``veld`` names the form field, ``oordeel`` says why."""

    def __init__(self, veld: str, oordeel: Oordeel) -> None:
        super().__init__(veld)
        self.veld = veld
        self.oordeel = oordeel


def latest_end(vanaf: date, parameters: Parameters) -> date:
    """The last day up to which a consent that starts on ``vanaf`` can be asked (L03)."""
    einde: date = vanaf + relativedelta(months=parameters.op("toestemming_max_maanden", vanaf))
    return einde


@transaction.atomic
def ask(
    *,
    dossier: Dossier,
    ontvanger: Organisatie,
    categorieen: Categorie,
    doel: str,
    tot: date,
    parameters: Parameters,
    door: Handelend,
) -> Toestemming:
    """Ask those who decide for consent to share with one organisation. Raises ``Ongeldig``."""
    gevraagd = deelbaar(categorieen)
    if not gevraagd:
        raise Ongeldig("categorieen", geweigerd(reden("BR14", "rechten.niets_gevraagd")))
    if not door.vandaag < tot <= latest_end(door.vandaag, parameters):
        uiterlijk = latest_end(door.vandaag, parameters).isoformat()
        raise Ongeldig("tot", geweigerd(reden("L03", "rechten.te_lang", datum=uiterlijk)))
    toestemming = Toestemming(
        id=uuid4(),
        dossier=dossier,
        ontvanger=ontvanger,
        categorieen=int(gevraagd | ALTIJD_MEE),
        doel=doel,
        vanaf=door.vandaag,
        tot=tot,
        gevraagd_door=door.houder,
        gevraagd_op=door.moment,
    )
    toestemming.save(force_insert=True)
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="toestemming.gevraagd",
        object_soort="toestemming",
        object_id=toestemming.id,
        door=door,
        regels=("BR14", "L03"),
        inhoud=doel,
    )
    return toestemming


@transaction.atomic
def answer(
    *,
    toestemming: Toestemming,
    naaste: Naaste,
    besluit: Besluit,
    categorieen: Categorie,
    wijze: str,
    toelichting: str = "",
    door: Handelend,
) -> Oordeel:
    """Record what one person answers: give (all or a part), refuse or withdraw. Grants follow at once.

    ``door`` is the person, or a professional who writes down what was said or signed. Giving less than was asked is as
    valid as giving all; withdrawing is always possible (L03). Raises ``Ongeldig``.
    """
    gegeven = deelbaar(categorieen) & Categorie(toestemming.categorieen)
    if besluit is Besluit.GEGEVEN and not gegeven:
        raise Ongeldig("categorieen", geweigerd(reden("BR14", "rechten.niets_gekozen")))
    if toestemming.afgesloten_op is not None or toestemming.tot <= door.vandaag:
        raise Ongeldig("besluit", geweigerd(reden("L03", "delen.verlopen")))
    rij = Toestemmingsbesluit(
        id=uuid4(),
        dossier_id=toestemming.dossier_id,
        toestemming=toestemming,
        naaste=naaste,
        besluit=besluit.value,
        categorieen=int(gegeven | ALTIJD_MEE) if besluit is Besluit.GEGEVEN else 0,
        moment=door.moment,
        wijze=wijze,
        toelichting=toelichting,
        vastgelegd_door=door.houder,
    )
    rij.save(force_insert=True)
    rechten.recompute(toestemming.dossier_id)
    gebeurtenis.record(
        dossier=toestemming.dossier_id,
        soort=f"toestemming.{besluit.value}",
        object_soort="toestemming",
        object_id=toestemming.id,
        door=door,
        regels=("L03", "BR14"),
        inhoud=toelichting,
    )
    return toegestaan(reden("L03", f"rechten.besluit_{besluit.value}"))


@transaction.atomic
def take_back(*, toestemming: Toestemming, door: Handelend) -> None:
    """Take a request back: it asks nothing any more, and what it opened is closed."""
    toestemming.afgesloten_op = door.moment
    toestemming.save(update_fields=["afgesloten_op"])
    # The event comes first: it may be the grant of who takes it back that ends.
    gebeurtenis.record(
        dossier=toestemming.dossier_id,
        soort="toestemming.teruggenomen",
        object_soort="toestemming",
        object_id=toestemming.id,
        door=door,
        regels=("L03",),
    )
    rechten.recompute(toestemming.dossier_id)
