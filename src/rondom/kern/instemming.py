"""Who agrees to the help itself, and may it start? (L33, Jeugdwet 7.3.4 and 7.3.5)

Another question than sharing (``kern.delen``): somebody may want the help and want nothing told of it, or the other way
round. A decision that the young person alone decides about sharing (L04) therefore changes nothing here.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from rondom.kern.delen import Besluit, beslisregel
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import (
    Oordeel,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.parameters import STANDAARD, Parameters

NEE = frozenset({Besluit.GEWEIGERD, Besluit.INGETROKKEN})


class Uitzondering(StrEnum):
    """Why help to somebody of 12 up to and including 15 may start without the yes of the parents."""

    ERNSTIG_NADEEL = "ernstig_nadeel"
    """It is needed to prevent serious harm."""
    WELOVERWOGEN_WENS = "weloverwogen_wens"
    """The young person keeps wanting it, after thinking it over."""


@dataclass(frozen=True)
class Instemmer:
    """Somebody who may have to agree, with the latest answer. ``naam`` only serves the text of the verdict."""

    id: UUID
    naam: str
    besluit: Besluit = Besluit.GEEN


@dataclass(frozen=True)
class Instemfeiten:
    """The facts that decide whether help may start.

    ``is_hulp``: youth help; support at school is the school's own task. ``gezagdragers``: who has custody today, a
    guardian in the place of the parents (L07). ``wilsbekwaam``: what was decided in this casus (L04).
    """

    is_hulp: bool
    geboortedatum: date
    vandaag: date
    gezagdragers: tuple[Instemmer, ...] = ()
    jeugdige: Instemmer | None = None
    wilsbekwaam: bool = True
    uitzondering: Uitzondering | None = None


def wie_stemt_in(feiten: Instemfeiten, parameters: Parameters = STANDAARD) -> tuple[Instemmer, ...]:
    """Who must all agree: under 12 who has custody, from 12 the young person as well, from 16 the young person alone.

    Who cannot oversee it is spoken for by who has custody, until of age. Empty for support at school.
    """
    if not feiten.is_hulp:
        return ()
    regel = beslisregel(feiten.geboortedatum, feiten.vandaag, parameters, wilsbekwaam=feiten.wilsbekwaam)
    zelf = (feiten.jeugdige,) if regel.jeugdige and feiten.jeugdige is not None else ()
    return (*(feiten.gezagdragers if regel.ouders else ()), *zelf)


def kan_uitzondering(feiten: Instemfeiten, parameters: Parameters = STANDAARD) -> bool:
    """Is this somebody for whom the law knows an exception: 12 up to and including 15, and capable?"""
    leeftijd = leeftijd_op(feiten.geboortedatum, feiten.vandaag)
    mee = parameters.op("leeftijd_jeugdige_mee", feiten.vandaag)
    alleen = parameters.op("leeftijd_jeugdige_alleen", feiten.vandaag)
    return feiten.is_hulp and feiten.wilsbekwaam and mee <= leeftijd < alleen


def beoordeel_instemming(feiten: Instemfeiten, parameters: Parameters = STANDAARD) -> Oordeel:
    """May the help start? Everybody who must has said yes, or the law knows an exception and the young person wants it."""
    if not feiten.is_hulp:
        return toegestaan(reden("L33", "instemming.ondersteuning"))
    wie = wie_stemt_in(feiten, parameters)
    regel = beslisregel(feiten.geboortedatum, feiten.vandaag, parameters, wilsbekwaam=feiten.wilsbekwaam)
    kan = kan_uitzondering(feiten, parameters)
    zelf_ja = feiten.jeugdige is not None and feiten.jeugdige.besluit is Besluit.GEGEVEN
    if kan and feiten.uitzondering is not None and zelf_ja:
        return toegestaan(reden("L33", f"instemming.{feiten.uitzondering.value}"))
    anders = (alternatief("uitzondering", "instemming.alt_uitzondering"),) if kan and zelf_ja else ()
    nee = [i for i in wie if i.besluit in NEE]
    if nee:
        return geweigerd(*(reden("L33", "instemming.zei_nee", wie=i.naam) for i in nee), alternatieven=anders)
    if (regel.ouders and not feiten.gezagdragers) or (regel.jeugdige and feiten.jeugdige is None):
        return onder_voorwaarde(
            reden("L33", "instemming.nog_niet"),
            voorwaarden=(voorwaarde("gezag", "L07", "instemming.leg_gezag_vast"),),
            alternatieven=anders,
        )
    nog = [i for i in wie if i.besluit is Besluit.GEEN]
    if nog:
        return onder_voorwaarde(
            reden("L33", "instemming.nog_niet"),
            voorwaarden=tuple(voorwaarde("instemming", "L33", "instemming.vraag_aan", wie=i.naam) for i in nog),
            alternatieven=anders,
        )
    return toegestaan(reden("L33", "instemming.iedereen_ja"))


def check_uitzondering(feiten: Instemfeiten, waarom: str, parameters: Parameters = STANDAARD) -> tuple[str, Oordeel]:
    """May the exception be recorded? The field that a refusal is about, and the verdict. Never without words."""
    if not kan_uitzondering(feiten, parameters):
        return "uitzondering", geweigerd(reden("L33", "instemming.past_niet"))
    if feiten.jeugdige is None or feiten.jeugdige.besluit is not Besluit.GEGEVEN:
        return "uitzondering", geweigerd(reden("L33", "instemming.eerst_zelf"))
    if not waarom.strip():
        return "waarom", geweigerd(reden("L33", "instemming.zeg_waarom"))
    return "", toegestaan(reden("L33", "instemming.uitzondering_kan"))


def check_antwoord(besluit: Besluit, eerder: Besluit, *, zelf: bool, moet: bool) -> Oordeel:
    """May this answer be recorded? By the person always; a professional writes down what was said, but of a no never a yes.

    ``moet``: the person is one of those who must agree.
    """
    if not moet:
        return geweigerd(reden("L33", "instemming.beslist_niet"))
    if not zelf and besluit is Besluit.GEGEVEN and eerder in NEE:
        return geweigerd(reden("L33", "instemming.nee_blijft_nee"))
    return toegestaan(reden("L33", f"instemming.bewaard_{besluit.value}"))
