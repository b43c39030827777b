"""Ask, give, limit, refuse and withdraw consent (R026–R029, R031, R041, L03–L07).

Each opens or joins one transaction: the change, its event and the grants that follow from it are one.
"""

from datetime import date
from uuid import UUID, uuid4

from dateutil.relativedelta import relativedelta
from django.db import transaction

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit, deelbaar
from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Dossiersoort, laatste_besluit
from rondom.kern.rollen import met_toestemming_op_school
from rondom.kern.stromen import PARTIJ_VAN_ORGANISATIE, Doel, Partijsoort, find_stroom
from rondom.kern.vastleggen import Vastlegging, check_bevestigen, check_vastleggen, moet_bevestigd
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Bevestiging, Dossier, Naaste, Toestemming, Toestemmingsbesluit
from rondom.toegang.models.toestemming import Wijze
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
    ontvanger: Organisatie | Naaste,
    categorieen: Categorie,
    doel: str,
    tot: date,
    parameters: Parameters,
    door: Handelend,
) -> Toestemming:
    """Ask those who decide for consent to share with one organisation, or one of the family's network.

    Consent to one task is about that task alone: name and contact do not come along (R082). Raises ``Ongeldig``.
    """
    if isinstance(ontvanger, Organisatie):
        _check_ground(ontvanger, door.vandaag)
    gevraagd = deelbaar(categorieen)
    if ontvanger == dossier.school and dossier.soort == Dossiersoort.CASUS:
        _check_own_school(gevraagd)
    if not gevraagd:
        raise Ongeldig("categorieen", geweigerd(reden("BR14", "rechten.niets_gevraagd")))
    if not door.vandaag < tot <= latest_end(door.vandaag, parameters):
        uiterlijk = latest_end(door.vandaag, parameters).isoformat()
        raise Ongeldig("tot", geweigerd(reden("L03", "rechten.te_lang", datum=uiterlijk)))
    toestemming = Toestemming(
        id=uuid4(),
        dossier=dossier,
        ontvanger=ontvanger if isinstance(ontvanger, Organisatie) else None,
        ontvanger_naaste=ontvanger if isinstance(ontvanger, Naaste) else None,
        categorieen=int(gevraagd if gevraagd == Categorie.TAAK else gevraagd | ALTIJD_MEE),
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


def _check_own_school(gevraagd: Categorie) -> None:
    """To the own school only what no task there opens by itself; the rest would ask for what is decided already (R028)."""
    if gevraagd & ~ALTIJD_MEE & ~met_toestemming_op_school():
        raise Ongeldig("categorieen", geweigerd(reden("R032", "rechten.school_weet_al")))
    if not gevraagd & ~ALTIJD_MEE:
        raise Ongeldig("categorieen", geweigerd(reden("BR14", "rechten.niets_gevraagd")))


def _check_ground(ontvanger: Organisatie, dag: date) -> None:
    """Consent opens secrecy; it makes up for no ground: who has no flow of its own receives nothing (L01)."""
    naar = PARTIJ_VAN_ORGANISATIE.get(ontvanger.soort)
    if naar is None or find_stroom(Doel.SAMENWERKEN, Partijsoort.SCHOOL, naar, dag) is None:
        raise Ongeldig("ontvanger", geweigerd(reden("L01", "delen.geen_grond")))


@transaction.atomic
def answer(
    *,
    toestemming: Toestemming,
    naaste: Naaste,
    besluit: Besluit,
    categorieen: Categorie,
    wijze: str,
    toelichting: str = "",
    getekend_op: date | None = None,
    getekend_te: str = "",
    getuige: UUID | None = None,
    door: Handelend,
) -> Oordeel:
    """Record what one person answers: give (all or a part), refuse or withdraw. Grants follow at once.

    ``door`` is the person, or a professional who writes down what was said or signed. Giving less than was asked is as
    valid as giving all; withdrawing is always possible (L03). A yes after that person's no needs a signed paper
    (``getekend_op``, ``getekend_te``) and counts only once ``getuige``, a second professional, confirms it (W02).
    Raises ``Ongeldig``.
    """
    gegeven = deelbaar(categorieen) & Categorie(toestemming.categorieen)
    if besluit is Besluit.GEGEVEN and not gegeven:
        raise Ongeldig("categorieen", geweigerd(reden("BR14", "rechten.niets_gekozen")))
    if toestemming.afgesloten_op is not None or toestemming.tot <= door.vandaag:
        raise Ongeldig("besluit", geweigerd(reden("L03", "delen.verlopen")))
    vastlegging = _vastlegging(toestemming, naaste, besluit, wijze, getekend_op, getekend_te, getuige, door)
    oordeel = check_vastleggen(vastlegging)
    if not oordeel.mag:
        raise Ongeldig(*_where(oordeel, getekend_op))
    wacht = moet_bevestigd(vastlegging)
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
        getekend_op=getekend_op if wijze == Wijze.PAPIER else None,
        getekend_te=getekend_te.strip() if wijze == Wijze.PAPIER else "",
        getuige=getuige if wacht else None,
    )
    rij.save(force_insert=True)
    rechten.recompute(toestemming.dossier_id)
    gebeurtenis.record(
        dossier=toestemming.dossier_id,
        soort="toestemming.ondertekend" if wacht else f"toestemming.{besluit.value}",
        object_soort="toestemmingsbesluit" if wacht else "toestemming",
        object_id=rij.id if wacht else toestemming.id,
        door=door,
        regels=("L03", "W02") if wacht else ("L03", "BR14"),
        inhoud=toelichting,
    )
    return oordeel if wacht else toegestaan(reden("L03", f"rechten.besluit_{besluit.value}"))


def _vastlegging(
    toestemming: Toestemming,
    naaste: Naaste,
    besluit: Besluit,
    wijze: str,
    getekend_op: date | None,
    getekend_te: str,
    getuige: UUID | None,
    door: Handelend,
) -> Vastlegging:
    """The facts for ``kern.vastleggen``; the facts of the dossier stay locked until the transaction ends."""
    feiten, _regio = read_dossierfeiten(toestemming.dossier_id)
    vraag = next((t for t in feiten.toestemmingen if t.id == toestemming.id), None)
    eerder = laatste_besluit(vraag, naaste.id, door.vandaag) if vraag else None
    mensen = {f.id: f.persoon_id for f in Functie.objects.filter(id__in=[i for i in (getuige, door.houder) if i])}
    return Vastlegging(
        vandaag=door.vandaag,
        besluit=besluit,
        zelf=door.houder == naaste.id,
        papier=wijze == Wijze.PAPIER,
        eerder=eerder.besluit if eerder else Besluit.GEEN,
        eerder_op=eerder.moment.date() if eerder else None,
        getekend_op=getekend_op,
        getekend_te=getekend_te,
        getuige=getuige in mensen and mensen[getuige] != mensen.get(door.houder),
    )


def _where(oordeel: Oordeel, getekend_op: date | None) -> tuple[str, Oordeel]:
    """The form field that a refusal is about, and the refusal in the words of what is needed there."""
    if oordeel.voorwaarden:
        eerst = oordeel.voorwaarden[0]
        return eerst.sleutel, geweigerd(reden(eerst.regel, eerst.tekst))
    return ("getekend_op" if getekend_op and not oordeel.alternatieven else "besluit"), oordeel


@transaction.atomic
def confirm(*, besluit: Toestemmingsbesluit, klopt: bool, door: Handelend) -> Oordeel:
    """A second professional says whether the signed paper is right. A yes counts from now on (W02). Raises ``Ongeldig``."""
    mensen = Functie.objects.filter(id__in=(door.houder, besluit.vastgelegd_door)).values_list("persoon_id", flat=True)
    oordeel = check_bevestigen(
        gevraagd=besluit.getuige == door.houder,
        zelfde_mens=len(set(mensen)) < 2,
        al_gezegd=Bevestiging.objects.filter(besluit=besluit).exists(),
    )
    if not oordeel.mag:
        raise Ongeldig("", oordeel)
    Bevestiging(
        id=uuid4(), dossier_id=besluit.dossier_id, besluit=besluit, klopt=klopt, door=door.houder, op=door.moment
    ).save(force_insert=True)
    rechten.recompute(besluit.dossier_id)
    gebeurtenis.record(
        dossier=besluit.dossier_id,
        soort="toestemming.gegeven" if klopt else "toestemming.niet_bevestigd",
        object_soort="toestemming",
        object_id=besluit.toestemming_id,
        door=door,
        regels=("L03", "W02"),
    )
    return toegestaan(reden("W02", "vastleggen.bevestigd" if klopt else "vastleggen.niet_bevestigd"))


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
