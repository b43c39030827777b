"""What may happen after a signal? What to discuss, how to weigh it, and when somebody from outside comes in.

A signal says what somebody sees. Before anybody outside school comes in, it is discussed with the pupil and the parents
(BR04, R015) and weighed (BR05, R016) after basic support was tried (BR07). A report of absence to DUO waits for none of
this: it is a duty of its own (L20).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import reduce
from operator import or_

from rondom.kern.categorie import INHOUD_PER_LEEFGEBIED, Categorie, Leefgebied
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


class Over(StrEnum):
    """Whom or what a signal is about (R014)."""

    LEERLING = "leerling"
    GEZIN = "gezin"
    GROEP = "groep"
    SCHOOL = "school"

    @property
    def met_kind(self) -> bool:
        """Is it about one child, with a casus?"""
        return self in (Over.LEERLING, Over.GEZIN)


class Weging(StrEnum):
    """The answer to "can we do this ourselves?" (R016)."""

    ZELF = "zelf"
    MEEDENKEN = "meedenken"
    """We do it ourselves, with somebody who thinks along."""
    PARTNER = "partner"
    """Somebody from outside is needed beside us."""


class Meedenker(StrEnum):
    """Whose expertise is needed (R016)."""

    COLLEGA = "collega"
    BEGELEIDER = "begeleider_passend_onderwijs"
    JGZ = "jeugdverpleegkundige"
    TEAM = "gezinswerker"
    LEERPLICHT = "leerplichtambtenaar"
    ANDERS = "anders"


_GEVOELIGST_EERST = (Categorie.GEZONDHEID, Categorie.GEZIN, Categorie.VRIJE_TIJD, Categorie.ONDERWIJS)
SIGNAALSOORTEN = reduce(or_, _GEVOELIGST_EERST)
"""Every kind under which a signal can be kept."""


def signaalcategorie(leefgebieden: Iterable[Leefgebied], mag_schrijven: Categorie) -> Categorie:
    """Under which kind a signal is kept: the most sensitive of its life areas that the writer may write (BR14).

    So what is noted about home does not travel with a consent for school. Who writes about school alone, as a teacher
    does, keeps everything seen at school there; who writes nothing about school, as a team does, keeps it under home.
    """
    gaat_over = reduce(or_, (INHOUD_PER_LEEFGEBIED[g] for g in leefgebieden), Categorie.GEEN) & mag_schrijven
    anders = Categorie.ONDERWIJS if mag_schrijven & Categorie.ONDERWIJS else Categorie.GEZIN
    return next((c for c in _GEVOELIGST_EERST if c & gaat_over), anders)


@dataclass(frozen=True)
class Bespreekfeiten:
    """What decides whether a concern was discussed. A decision about capacity or about who decides counts (L04).

    ``nog_ouders`` are names of parents with custody with whom nobody has spoken yet.
    """

    geboortedatum: date
    vandaag: date
    met_jeugdige: bool
    met_ouders: bool
    nog_ouders: tuple[str, ...] = ()
    wilsbekwaam: bool = True
    alleen_jeugdige: bool = False


@dataclass(frozen=True)
class Besproken:
    """With whom it was discussed, or need not be: the pupil from 12, parents until 18 (BR04)."""

    met_jeugdige: bool
    met_ouders: bool

    @property
    def compleet(self) -> bool:
        """May somebody from outside come in, as far as the talk goes?"""
        return self.met_jeugdige and self.met_ouders


def wie_bespreken(feiten: Bespreekfeiten, parameters: Parameters = STANDAARD) -> tuple[bool, bool]:
    """Must it be discussed with the pupil, and with the parents? Ages are parameters of the region.

    Under 12, or not capable: the parents, and the child is heard in its own way. From 18 only the young person.
    In between both, also from 16 when the young person decides alone on sharing: school tells the parents itself,
    unless it was decided with a reason that only the young person is asked (L04).
    """
    leeftijd = leeftijd_op(feiten.geboortedatum, feiten.vandaag)
    if leeftijd >= parameters.op("leeftijd_volwassen", feiten.vandaag):
        return True, False
    if leeftijd < parameters.op("leeftijd_jeugdige_mee", feiten.vandaag) or not feiten.wilsbekwaam:
        return False, True
    return True, not feiten.alleen_jeugdige


def besproken(feiten: Bespreekfeiten, parameters: Parameters = STANDAARD) -> Besproken:
    """With whom it is discussed enough (BR04)."""
    jeugdige, ouders = wie_bespreken(feiten, parameters)
    return Besproken(feiten.met_jeugdige or not jeugdige, feiten.met_ouders or not ouders)


def mag_naar_buiten(feiten: Bespreekfeiten, gewogen: bool, parameters: Parameters = STANDAARD) -> Oordeel:
    """May somebody from outside school be brought in for this child now? Names everything that is needed first.

    Consent, custody and convenant are judged when it is known with whom (``kern.delen``).
    """
    stand = besproken(feiten, parameters)
    redenen: list[Reden] = []
    eerst: list[Voorwaarde] = []
    if not stand.compleet:
        redenen.append(reden("BR04", "delen.niet_besproken"))
    if not stand.met_jeugdige:
        eerst.append(voorwaarde("bespreken", "BR04", "signaal.bespreek_jeugdige"))
    if not stand.met_ouders and feiten.nog_ouders:
        eerst.append(voorwaarde("bespreken", "BR04", "signaal.bespreek_met", wie=", ".join(feiten.nog_ouders)))
    elif not stand.met_ouders:
        eerst.append(voorwaarde("bespreken", "BR04", "signaal.bespreek_ouders"))
    if not gewogen:
        redenen.append(reden("BR05", "signaal.niet_gewogen"))
        eerst.append(voorwaarde("wegen", "BR05", "signaal.weeg_eerst"))
    if eerst:
        return onder_voorwaarde(*redenen, voorwaarden=eerst, alternatieven=_wel(stand.compleet))
    waarom = [reden("BR04", "signaal.is_besproken"), reden("BR05", "signaal.is_gewogen")]
    if not wie_bespreken(feiten, parameters)[0]:
        waarom.append(reden("BR04", "signaal.hoor_kind"))
    return toegestaan(*waarom)


def _wel(compleet: bool) -> tuple[Alternatief, ...]:
    """What can be done in the meantime; a worry about safety never waits (R015, R022)."""
    gesprek = () if compleet else (alternatief("gesprek", "delen.alt_gesprek"),)
    anoniem, veilig = alternatief("anoniem", "delen.alt_anoniem"), alternatief("veiligheid", "delen.alt_veiligheid")
    return (*gesprek, anoniem, veilig)


def beoordeel_weging(weging: Weging, wie: Meedenker | None, waarom: str, basis_gedaan: str) -> Oordeel:
    """Is this weighing complete? Bringing somebody in asks whom, and what basic support was tried (R016, BR07).

    The keys of the conditions are the names of what is missing.
    """
    eerst: list[Voorwaarde] = []
    if not waarom.strip():
        eerst.append(voorwaarde("weging_reden", "R016", "signaal.geef_reden"))
    if weging is not Weging.ZELF and wie is None:
        eerst.append(voorwaarde("weging_wie", "R016", "signaal.noem_wie"))
    if weging is Weging.PARTNER and not basis_gedaan.strip():
        eerst.append(voorwaarde("basis_gedaan", "BR07", "signaal.noem_basis"))
    if eerst:
        return onder_voorwaarde(reden("R016", "signaal.weging_niet_af"), voorwaarden=eerst)
    return toegestaan(reden("BR05", "signaal.is_gewogen"))


def mag_wijzigen(is_maker: bool, status: str) -> Oordeel:
    """May this person still change or withdraw this signal? Its maker may, until it is weighed (R013)."""
    wel = (alternatief("nieuw", "signaal.alt_nieuw"),)
    if status != "vastgelegd":
        return geweigerd(reden("R016", "signaal.al_gewogen"), alternatieven=wel)
    if not is_maker:
        return geweigerd(reden("R013", "signaal.alleen_maker"), alternatieven=wel)
    return toegestaan(reden("R013", "signaal.eigen_signaal"))


_ETIKETTEN = re.compile(
    r"\b(adhd|autis(?:me|tisch\w*|m|tic)|asperger|pdd-?nos|depressi(?:e|ef|eve|on)|depressed|burn-?out|borderline"
    r"|ptss|ptsd|trauma\w*|ocd|dwangstoornis|angststoornis|gedragsstoornis|hechtingsstoornis|hechtingsprobl\w+"
    r"|eetstoornis|anorexia|boulimia|psychose|psychotisch\w*|psychosis|bipolair\w*|bipolar|schizofre\w+|verslaafd"
    r"|verslaving|addict(?:ed|ion)|zwakbegaafd|narcis\w+|stoornis|disorder)\b",
    re.IGNORECASE,
)
_AFKORTINGEN = re.compile(r"\b(ADD|ASS|ODD|CD|LVB|NLD|TOS|ASD)\b")
"""Only in capitals: in small letters these are, or are close to, plain words."""


def find_etiketten(tekst: str) -> tuple[str, ...]:
    """The words that name what might be the matter instead of what is seen (R013): for a hint, never a refusal."""
    treffers = sorted((t.start(), t.group()) for patroon in (_ETIKETTEN, _AFKORTINGEN) for t in patroon.finditer(tekst))
    uniek: dict[str, str] = {}
    for _, woord in treffers:
        uniek.setdefault(woord.lower(), woord)
    return tuple(uniek.values())
