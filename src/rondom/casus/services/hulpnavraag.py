"""Ask whether there is help already, and answer it (R033, BR16). Nothing is looked up, and no content is asked."""

from collections.abc import Iterable
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_inzet import list_responsible
from rondom.casus.models import Casus, Hulpnavraag
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.categorie import Categorie
from rondom.kern.hulpnavraag import (
    NODIG,
    Antwoord,
    beoordeel_antwoord,
    beoordeel_gezin,
    beoordeel_partner,
    beoordeel_zelf,
)
from rondom.kern.oordeel import Oordeel
from rondom.kern.rechten import Dossierfeiten, beslissers, organisaties_die_weten
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.termijn import start_termijn
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import list_leden, read_kalender, read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd, inzicht_in
from rondom.toegang.models import Betrokkene, Casusrol, Dossier
from rondom.toegang.selectors import judge_ontvanger
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig


@transaction.atomic
def ask_family(*, dossier: Dossier, door: Handelend) -> Hulpnavraag:
    """Ask everybody of the family who decides; the first answer counts. Raises ``NietMogelijk``."""
    feiten, regio = read_dossierfeiten(dossier.id)
    wie = beslissers(feiten, door.vandaag, read_parameters(regio))
    _check(beoordeel_gezin(iemand_beslist=bool(wie), open_=feiten.open.omvat(door.vandaag)))
    return _find_open(dossier, None) or _ask(dossier, None, wie, door)


@transaction.atomic
def ask_partner(*, dossier: Dossier, partner: Organisatie, door: Handelend) -> Hulpnavraag:
    """Ask one partner, with consent that holds now; the partner then takes part and sees no more than was given.

    Raises ``NietMogelijk`` with the reasons of the gate.
    """
    feiten, _regio = read_dossierfeiten(dossier.id)
    _check(judge_partner(feiten, partner.id, door, dossier.regio_id))
    open_ = _find_open(dossier, partner)
    if open_ is not None:
        return open_
    if not Betrokkene.objects.filter(dossier=dossier, organisatie=partner, tot__isnull=True).exists():
        dossiers.add_betrokkene(dossier=dossier, organisatie=partner, casusrol=Casusrol.DEELNEMER, door=door)
    leden = list_leden(partner.id, Bevoegdheid.CASUS_LEZEN, door.vandaag)
    return _ask(dossier, partner, tuple(leden.values_list("id", flat=True)), door)


def judge_partner(feiten: Dossierfeiten, partner: UUID, door: Handelend, regio: str) -> Oordeel:
    """May this partner be asked now? The best of the consents that name it; without one, what is needed first."""
    delen = judge_ontvanger(feiten, partner, NODIG, door, read_parameters(regio))
    return beoordeel_partner(delen, open_=feiten.open.omvat(door.vandaag))


@transaction.atomic
def answer(
    *, navraag: Hulpnavraag, antwoord: Antwoord, wie: str, contact: str, bereikbaar: str, door: Handelend
) -> Oordeel:
    """Answer yes or no, who and how to reach them. The family may change its own answer. Raises ``Ongeldig``."""
    veld, oordeel = beoordeel_antwoord(antwoord, wie=wie, contact=contact, bereikbaar=bereikbaar)
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    navraag.antwoord, navraag.wie = antwoord.value, wie.strip()
    navraag.contact, navraag.bereikbaar = contact.strip(), bereikbaar.strip()
    navraag.beantwoord_door, navraag.beantwoord_op = door.houder, door.moment
    navraag.save(update_fields=["antwoord", "wie", "contact", "bereikbaar", "beantwoord_door", "beantwoord_op"])
    taak.finish(soort="hulp_navragen", object_id=navraag.id, door=door)
    taak.ask(
        dossier=navraag.dossier_id,
        soort="hulpnavraag_lezen",
        houder=navraag.gevraagd_door,
        object_id=navraag.id,
        door=door,
    )
    _record("hulpnavraag.beantwoord", navraag, door)
    return oordeel


@transaction.atomic
def tell(
    *, dossier: Dossier, wie: str, contact: str, bereikbaar: str, voor: Iterable[UUID], door: Handelend
) -> tuple[Hulpnavraag, Oordeel]:
    """Somebody of the family tells unasked that there is help, to the organisations that he or she chooses.

    Raises ``Ongeldig`` with the field.
    """
    gekozen = frozenset(voor)
    beslist = bool(inzicht_in(dossier.id, door).beslissen & Categorie.STATUS)
    feiten, _regio = read_dossierfeiten(dossier.id)
    oordeel = _tellable(dossier, feiten, gekozen, beslist=beslist, door=door)
    veld, antwoord = beoordeel_antwoord(Antwoord.JA, wie=wie, contact=contact, bereikbaar=bereikbaar)
    if not antwoord.mag:
        raise Ongeldig(veld, antwoord)
    rij = Hulpnavraag(
        id=uuid4(),
        dossier=dossier,
        gevraagd_door=door.houder,
        gevraagd_op=door.moment,
        antwoord=Antwoord.JA.value,
        wie=wie.strip(),
        contact=contact.strip(),
        bereikbaar=bereikbaar.strip(),
        beantwoord_door=door.houder,
        beantwoord_op=door.moment,
        voor=sorted(gekozen),
    )
    rij.save(force_insert=True)
    _record("hulpnavraag.verteld", rij, door)
    lezers = list_responsible(dossier.id, door.vandaag)
    for houder in Functie.objects.filter(id__in=lezers, organisatie__in=gekozen).values_list("id", flat=True):
        taak.ask(dossier=dossier.id, soort="hulpnavraag_lezen", houder=houder, object_id=rij.id, door=door)
    return rij, oordeel


def _tellable(
    dossier: Dossier, feiten: Dossierfeiten, voor: frozenset[UUID], *, beslist: bool, door: Handelend
) -> Oordeel:
    veld, oordeel = beoordeel_zelf(
        beslist=beslist,
        open_=feiten.open.omvat(door.vandaag),
        voor=voor,
        mogen_weten=organisaties_die_weten(feiten, Categorie.STATUS, door.vandaag, read_parameters(dossier.regio_id)),
    )
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    return oordeel


@transaction.atomic
def take_back(*, navraag: Hulpnavraag, door: Handelend) -> None:
    """Who told it takes it back: the words go, and that something was told and taken back stays known. Twice is once."""
    if navraag.gevraagd_door != door.houder or not navraag.zelf_verteld:
        raise Geweigerd("hulpnavraag", navraag.id, navraag.dossier_id)
    if navraag.ingetrokken_op is not None:
        return
    navraag.ingetrokken_op = door.moment
    navraag.wie, navraag.contact, navraag.bereikbaar = "", "", ""
    navraag.save(update_fields=["ingetrokken_op", "wie", "contact", "bereikbaar"])
    taak.finish(soort="hulpnavraag_lezen", object_id=navraag.id, door=door)
    _record("hulpnavraag.teruggenomen", navraag, door)


@transaction.atomic
def mark_read(*, casus: Casus, door: Handelend) -> None:
    """Who asked has seen the answers."""
    for pk in Hulpnavraag.objects.filter(dossier=casus.dossier_id, beantwoord_op__isnull=False).values_list("id"):
        taak.finish(soort="hulpnavraag_lezen", object_id=pk[0], houder=door.houder, door=door)


def _check(oordeel: Oordeel) -> None:
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _find_open(dossier: Dossier, partner: Organisatie | None) -> Hulpnavraag | None:
    return Hulpnavraag.objects.filter(dossier=dossier, partner=partner, beantwoord_op__isnull=True).first()


def _ask(dossier: Dossier, partner: Organisatie | None, wie: tuple[UUID, ...], door: Handelend) -> Hulpnavraag:
    navraag = Hulpnavraag(
        id=uuid4(), dossier=dossier, partner=partner, gevraagd_door=door.houder, gevraagd_op=door.moment
    )
    navraag.save(force_insert=True)
    parameters, kalender = read_parameters(dossier.regio_id), read_kalender(dossier.regio_id)
    termijn = start_termijn("gesprek", door.vandaag, parameters, kalender).einde
    for houder in wie:
        taak.ask(
            dossier=dossier.id, soort="hulp_navragen", houder=houder, object_id=navraag.id, termijn=termijn, door=door
        )
    _record("hulpnavraag.gevraagd", navraag, door)
    return navraag


def _record(soort: str, navraag: Hulpnavraag, door: Handelend) -> None:
    gebeurtenis.record(
        dossier=navraag.dossier_id,
        soort=soort,
        object_soort="hulpnavraag",
        object_id=navraag.id,
        door=door,
        regels=("R033", "BR16"),
    )
