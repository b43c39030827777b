"""May A give category X about this child to B, now? What is needed first? (BR01 BR04 BR14–16 BR37, L01–L10)"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID, DEELBAAR, Categorie, split
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    Reden,
    Voorwaarde,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.stromen import Doel, Partijsoort, Stroom, Toelating, find_stroom


class Besluit(StrEnum):
    """What somebody who decides has answered. The latest answer counts (L03)."""

    GEEN = "geen"
    GEGEVEN = "gegeven"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"


@dataclass(frozen=True)
class Antwoord:
    """The latest answer of one person who may have to decide.

    ``naam`` only serves the text of the verdict; ``categorieen`` is what was consented to; ``tot`` the first day on
    which the consent no longer holds, None when the answer carries no end.
    """

    naam: str
    besluit: Besluit = Besluit.GEEN
    categorieen: Categorie = Categorie.GEEN
    tot: date | None = None


class Ontvanger(StrEnum):
    """Who receives: an organisation, or a parent, who has rights of his or her own (L06, L07, L10)."""

    ORGANISATIE = "organisatie"
    OUDER_MET_GEZAG = "ouder_met_gezag"
    OUDER_ZONDER_GEZAG = "ouder_zonder_gezag"


@dataclass(frozen=True)
class Deelfeiten:
    """The facts that decide on one act of sharing.

    ``besproken``: discussed with pupil and parents (BR04). ``familie_aanwezig``: they sit at the table while it is
    talked about (R027). ``alleen_jeugdige``: for this casus it was decided, with a reason, that the law's own rule for
    12–15 applies (L04). ``gezagdragers``: every parent with custody, with his or her answer; ``voogden`` take their
    place when there are any (L07). ``toezicht``: what the receiver needs to carry out a supervision order (L07).
    ``strijdig_belang``: telling it to a parent without custody would go against the interest of the child.
    ``doel``, ``van`` and ``naar`` name a flow of ``kern.stromen``; without them the flow is not judged.
    """

    vandaag: date
    geboortedatum: date
    categorieen: Categorie
    gezagdragers: tuple[Antwoord, ...] = ()
    jeugdige: Antwoord = Antwoord(naam="")
    besproken: bool = False
    convenant: bool = False
    zelfde_organisatie: bool = False
    zelfde_hulp: bool = False
    anoniem: bool = False
    familie_aanwezig: bool = False
    wilsbekwaam: bool = True
    alleen_jeugdige: bool = False
    voogden: tuple[Antwoord, ...] = ()
    toezicht: Categorie = Categorie.GEEN
    ontvanger: Ontvanger = Ontvanger.ORGANISATIE
    strijdig_belang: bool = False
    opgeschort: bool = False
    """An objection to it is open (L10)."""
    doel: Doel | None = None
    van: Partijsoort | None = None
    naar: Partijsoort | None = None

    @property
    def stroom(self) -> Stroom | None:
        """The flow that is meant, when the register has one on this day."""
        if self.doel is None or self.van is None or self.naar is None:
            return None
        return find_stroom(self.doel, self.van, self.naar, self.vandaag)


@dataclass(frozen=True)
class Beslisregel:
    """Who must decide: every parent with custody, the young person, or both; and why."""

    ouders: bool
    jeugdige: bool
    reden: Reden


def beslisregel(
    geboortedatum: date,
    dag: date,
    parameters: Parameters = STANDAARD,
    *,
    wilsbekwaam: bool = True,
    alleen_jeugdige: bool = False,
) -> Beslisregel:
    """Who decides about sharing on ``dag``: the age matrix of L04–L06, strictest party first.

    Under 12 the parents with custody; 12 up to and including 15 both; from 16 the young person; not capable under 18
    the parents; from 18 the young person alone. Ages are parameters of the region.
    """
    leeftijd = leeftijd_op(geboortedatum, dag)
    mee = parameters.op("leeftijd_jeugdige_mee", dag)
    alleen = parameters.op("leeftijd_jeugdige_alleen", dag)
    if leeftijd >= parameters.op("leeftijd_volwassen", dag):
        return Beslisregel(False, True, reden("L06", "delen.beslist_volwassen"))
    if leeftijd < mee:
        return Beslisregel(True, False, reden("L05", "delen.beslist_ouders", leeftijd=mee))
    if not wilsbekwaam:
        return Beslisregel(True, False, reden("L04", "delen.beslist_ouders_onbekwaam"))
    if leeftijd >= alleen or alleen_jeugdige:
        return Beslisregel(
            False, True, reden("L04", "delen.beslist_jongere", leeftijd=mee if alleen_jeugdige else alleen)
        )
    return Beslisregel(True, True, reden("L04", "delen.beslist_samen", van=mee, tot=alleen - 1))


def verleend(antwoorden: tuple[Antwoord, ...], dag: date) -> Categorie:
    """What all who decide have consented to on ``dag``: nothing as soon as one is missing, refuses or has ended."""
    if not antwoorden:
        return Categorie.GEEN
    masker = Categorie(~0)
    for antwoord in antwoorden:
        geldig = antwoord.besluit is Besluit.GEGEVEN and (antwoord.tot is None or dag < antwoord.tot)
        masker &= antwoord.categorieen if geldig else Categorie.GEEN
    return masker & ~Categorie.VEILIGHEID


ALTIJD_MOGELIJK: tuple[Alternatief, ...] = (
    alternatief("anoniem", "delen.alt_anoniem"),
    alternatief("samen", "delen.alt_samen"),
)


SCHOOLINFORMATIE = Categorie.CONTACT | Categorie.STATUS | Categorie.ONDERWIJS | Categorie.PLAN_SCHOOL
"""What school tells the parents of a minor of sixteen and older (L06)."""
INFORMATIE_ZONDER_GEZAG = Categorie.STATUS | Categorie.ONDERWIJS | Categorie.PLAN_SCHOOL
"""The important facts that a parent without custody hears on request: never where the others live (L04, L07)."""
TOEZICHT_GRENS = ALLES_BEHALVE_VEILIGHEID
"""The most that a supervision order can open; what is needed is chosen per casus (L07)."""


def inzage_ouder(leeftijd: int, regel: Beslisregel, dag: date, parameters: Parameters = STANDAARD) -> Categorie:
    """What a parent with custody, or a guardian, sees in his or her own right: all, school's part, or nothing (L06, L10)."""
    if leeftijd >= parameters.op("leeftijd_volwassen", dag):
        return Categorie.GEEN
    if leeftijd < parameters.op("leeftijd_jeugdige_alleen", dag) or regel.ouders:
        return ALLES_BEHALVE_VEILIGHEID
    return SCHOOLINFORMATIE


def is_minderjarig(geboortedatum: date, dag: date, parameters: Parameters = STANDAARD) -> bool:
    """Custody, guardianship and a supervision order end on the birthday at which this no longer holds (L06, L07)."""
    return leeftijd_op(geboortedatum, dag) < parameters.op("leeftijd_volwassen", dag)


def beoordeel(feiten: Deelfeiten, parameters: Parameters = STANDAARD) -> Oordeel:
    """May these categories be shared now? The verdict names every thing that is needed first, not only the next one."""
    if feiten.categorieen & Categorie.VEILIGHEID:
        return geweigerd(
            reden("L09", "delen.veiligheid_apart"), alternatieven=(alternatief("veiligheid", "delen.alt_veiligheid"),)
        )
    if feiten.anoniem:
        return toegestaan(reden("BR15", "delen.anoniem"))
    if feiten.zelfde_organisatie:
        return toegestaan(reden("R028", "delen.zelfde_organisatie"))
    if feiten.zelfde_hulp and Partijsoort.SCHOOL not in (feiten.van, feiten.naar):
        return toegestaan(reden("L08", "delen.zelfde_hulp"))
    if feiten.familie_aanwezig:
        return toegestaan(reden("BR01", "delen.samen_aan_tafel"))
    return _beoordeel_wet(feiten, parameters) or _beoordeel_toestemming(feiten, parameters)


def _beoordeel_wet(feiten: Deelfeiten, parameters: Parameters) -> Oordeel | None:
    """What the law itself says, whatever anybody consents to; None when consent decides."""
    if feiten.doel is not None and feiten.van is not None and feiten.naar is not None and feiten.stroom is None:
        return geweigerd(reden("L01", "delen.geen_grond"), alternatieven=ALTIJD_MOGELIJK)
    if feiten.ontvanger is Ontvanger.OUDER_ZONDER_GEZAG:
        return _beoordeel_zonder_gezag(feiten, parameters)
    if feiten.ontvanger is Ontvanger.OUDER_MET_GEZAG:
        regel = _regel_van(feiten, parameters)
        leeftijd = leeftijd_op(feiten.geboortedatum, feiten.vandaag)
        if not feiten.categorieen & ~inzage_ouder(leeftijd, regel, feiten.vandaag, parameters):
            return toegestaan(reden("L10", "delen.eigen_inzage_ouder"))
        return None
    onder_toezicht = feiten.toezicht and is_minderjarig(feiten.geboortedatum, feiten.vandaag, parameters)
    if onder_toezicht and not feiten.categorieen & ~(feiten.toezicht & TOEZICHT_GRENS):
        return toegestaan(reden("L07", "delen.ondertoezicht"))
    stroom = feiten.stroom
    if stroom is not None and stroom.toelating is Toelating.WET and not feiten.categorieen & ~stroom.categorieen:
        return toegestaan(reden(stroom.regel, "delen.de_wet_zelf", wet=stroom.wet))
    return None


def _beoordeel_zonder_gezag(feiten: Deelfeiten, parameters: Parameters) -> Oordeel | None:
    """A parent without custody hears the important facts on request, and decides about nothing (L07)."""
    if not is_minderjarig(feiten.geboortedatum, feiten.vandaag, parameters):
        return None
    if feiten.strijdig_belang:
        return geweigerd(reden("L07", "delen.strijdig_belang"), alternatieven=(ALTIJD_MOGELIJK[1],))
    if not feiten.categorieen & ~INFORMATIE_ZONDER_GEZAG:
        return toegestaan(reden("L07", "delen.informatie_zonder_gezag"))
    return None


def _regel_van(feiten: Deelfeiten, parameters: Parameters) -> Beslisregel:
    return beslisregel(
        feiten.geboortedatum,
        feiten.vandaag,
        parameters,
        wilsbekwaam=feiten.wilsbekwaam,
        alleen_jeugdige=feiten.alleen_jeugdige,
    )


def _beoordeel_toestemming(feiten: Deelfeiten, parameters: Parameters) -> Oordeel:
    if feiten.opgeschort:
        return geweigerd(reden("L10", "delen.opgeschort"), alternatieven=ALTIJD_MOGELIJK)
    regel = _regel_van(feiten, parameters)
    gezag = feiten.voogden or feiten.gezagdragers
    beslissers = (gezag if regel.ouders else ()) + ((feiten.jeugdige,) if regel.jeugdige else ())
    waarom = (regel.reden, *((reden("L07", "delen.voogd_beslist"),) if regel.ouders and feiten.voogden else ()))
    tegen = [a for a in beslissers if a.besluit in (Besluit.GEWEIGERD, Besluit.INGETROKKEN)]
    if tegen:
        oneens = regel.ouders and any(a.besluit is Besluit.GEGEVEN for a in gezag)
        rechter = (alternatief("rechter", "delen.alt_rechter"),) if oneens else ()
        return geweigerd(
            *(reden("L03", "delen.geweigerd_door", wie=_wie(a)) for a in tegen),
            *waarom,
            alternatieven=ALTIJD_MOGELIJK + rechter,
        )
    redenen, eerst = _wat_eerst(feiten, regel, beslissers)
    if eerst:
        gesprek = () if feiten.besproken else (alternatief("gesprek", "delen.alt_gesprek"),)
        geheim = (reden("L08", "delen.geheimhouding"),) if feiten.van is Partijsoort.JEUGDHULP else ()
        return onder_voorwaarde(*redenen, *geheim, *waarom, voorwaarden=eerst, alternatieven=ALTIJD_MOGELIJK + gesprek)
    ontbreekt = feiten.categorieen & ~verleend(beslissers, feiten.vandaag)
    if ontbreekt:
        wat = ",".join(f"{(c.name or '').lower()}" for c in split(ontbreekt))
        return geweigerd(
            reden("BR14", "delen.beperkt", wat=wat),
            *waarom,
            alternatieven=(alternatief("beperkt", "delen.alt_beperkt"),),
        )
    return toegestaan(reden("BR14", "delen.toestemming_gegeven"), *waarom)


def _wat_eerst(
    feiten: Deelfeiten, regel: Beslisregel, beslissers: tuple[Antwoord, ...]
) -> tuple[list[Reden], list[Voorwaarde]]:
    redenen: list[Reden] = []
    eerst: list[Voorwaarde] = []
    if not feiten.besproken:
        redenen.append(reden("BR04", "delen.niet_besproken"))
        eerst.append(voorwaarde("bespreken", "BR04", "delen.eerst_bespreken"))
    if not feiten.convenant and feiten.ontvanger is Ontvanger.ORGANISATIE:
        redenen.append(reden("BR37", "delen.geen_convenant"))
        eerst.append(voorwaarde("convenant", "BR37", "delen.regel_convenant"))
    if regel.ouders and not feiten.gezagdragers and not feiten.voogden:
        redenen.append(reden("L07", "delen.niemand_beslist"))
        eerst.append(voorwaarde("gezag", "L07", "delen.controleer_gezag"))
    verlopen = [a for a in beslissers if _is_verlopen(a, feiten.vandaag)]
    open_ = [a for a in beslissers if a.besluit is Besluit.GEEN]
    if verlopen:
        redenen.append(reden("L03", "delen.verlopen"))
    if open_:
        redenen.append(reden("BR14", "delen.toestemming_ontbreekt"))
    eerst.extend(
        voorwaarde("toestemming", "BR14", "delen.vraag_toestemming_aan", wie=_wie(a)) for a in (*verlopen, *open_)
    )
    return redenen, eerst


def _is_verlopen(antwoord: Antwoord, dag: date) -> bool:
    return antwoord.besluit is Besluit.GEGEVEN and antwoord.tot is not None and antwoord.tot <= dag


ZONDER_NAAM = ("delen.de_jongere", "delen.ouders", "delen.voogd")
"""Text keys of the words for somebody who decides and whose name is not given; screens translate them."""


def _wie(antwoord: Antwoord) -> str:
    """The name as given; an empty one is filled by the screen with 'de jongere' or 'ouder met gezag'."""
    return antwoord.naam or "de jongere"


def deelbaar(masker: Categorie) -> Categorie:
    """The part of a mask that a family can be asked to share at all."""
    toegelaten = Categorie.GEEN
    for categorie in (*DEELBAAR, Categorie.TAAK):
        toegelaten |= categorie & masker
    return toegelaten
