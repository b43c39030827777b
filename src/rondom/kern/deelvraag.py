"""May this be shared? asked by a professional without a casus: five answers → the facts of ``kern.delen`` (R028–R041).

The verdict is that of ``delen.beoordeel``, the same as at the gate. Nothing here names or keeps a child.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.categorie import Categorie, split
from rondom.kern.delen import Antwoord, Besluit, Deelfeiten, Ontvanger, beslisregel
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.stromen import Doel, Partijsoort
from rondom.kern.teksten import tekst


class Wie(StrEnum):
    """With whom? The first question."""

    COLLEGA = "collega"
    ZELFDE_HULP = "zelfde_hulp"
    SCHOOL = "school"
    JEUGDHULP = "jeugdhulp"
    JGZ = "jgz"
    LEERPLICHT = "leerplicht"
    SAMENWERKINGSVERBAND = "samenwerkingsverband"
    INSTELLING = "instelling"
    OUDER = "ouder"
    OUDER_ZONDER_GEZAG = "ouder_zonder_gezag"


class Gezag(StrEnum):
    """Who has custody? The fourth question."""

    OUDERS = "ouders"
    TOEZICHT = "toezicht"
    """Parents with custody, and a supervision order."""
    VOOGD = "voogd"
    ONBEKEND = "onbekend"


class Gezegd(StrEnum):
    """What was said about it with the pupil and the parents? The fifth question."""

    NIET = "niet"
    GEVRAAGD = "gevraagd"
    JA = "ja"
    NEE = "nee"
    ERBIJ = "erbij"


@dataclass(frozen=True)
class Deelvraag:
    """The five answers. ``leeftijd`` in whole years."""

    wie: Wie
    wat: Categorie
    leeftijd: int
    gezag: Gezag
    gezegd: Gezegd


NAAR: dict[Wie, Partijsoort] = {
    Wie.SCHOOL: Partijsoort.SCHOOL,
    Wie.JEUGDHULP: Partijsoort.JEUGDHULP,
    Wie.JGZ: Partijsoort.JGZ,
    Wie.LEERPLICHT: Partijsoort.LEERPLICHT,
    Wie.SAMENWERKINGSVERBAND: Partijsoort.SAMENWERKINGSVERBAND,
    Wie.INSTELLING: Partijsoort.INSTELLING,
    Wie.OUDER: Partijsoort.FAMILIE,
    Wie.OUDER_ZONDER_GEZAG: Partijsoort.FAMILIE,
}
"""Who receives, for those whom a flow is about; colleagues and helpers in the same help are in none."""

_BESLUIT = {Gezegd.JA: Besluit.GEGEVEN, Gezegd.NEE: Besluit.GEWEIGERD}
_ONTVANGER = {Wie.OUDER: Ontvanger.OUDER_MET_GEZAG, Wie.OUDER_ZONDER_GEZAG: Ontvanger.OUDER_ZONDER_GEZAG}
_VERZUIM = Categorie.CONTACT | Categorie.VERZUIM


def list_wie(van: Partijsoort | None) -> tuple[Wie, ...]:
    """With whom somebody of this kind of organisation can want to share."""
    hulp = van in (Partijsoort.JEUGDHULP, Partijsoort.JGZ)
    return tuple(w for w in Wie if w is not Wie.ZELFDE_HULP or hulp)


def deelfeiten_of(vraag: Deelvraag, *, vandaag: date, van: Partijsoort | None, convenant: bool) -> Deelfeiten:
    """The facts that these answers are, on ``vandaag``, for somebody of ``van``.

    ``convenant``: the own organisation has one with an organisation of the kind that receives.
    """
    wat, besluit = vraag.wat, _BESLUIT.get(vraag.gezegd, Besluit.GEEN)
    ouders = (Antwoord(tekst("delen.ouders", "nl"), besluit, wat),)
    voogd = (Antwoord(tekst("delen.voogd", "nl"), besluit, wat),)
    onder_toezicht = vraag.gezag is Gezag.TOEZICHT and vraag.wie is Wie.INSTELLING
    return Deelfeiten(
        vandaag=vandaag,
        geboortedatum=_born(vraag.leeftijd, vandaag),
        categorieen=wat,
        gezagdragers=ouders if vraag.gezag in (Gezag.OUDERS, Gezag.TOEZICHT) else (),
        voogden=voogd if vraag.gezag is Gezag.VOOGD else (),
        jeugdige=Antwoord("", besluit, wat),
        besproken=vraag.gezegd is not Gezegd.NIET,
        convenant=convenant,
        zelfde_organisatie=vraag.wie is Wie.COLLEGA,
        zelfde_hulp=vraag.wie is Wie.ZELFDE_HULP,
        familie_aanwezig=vraag.gezegd is Gezegd.ERBIJ and vraag.wie not in _ONTVANGER,
        toezicht=wat if onder_toezicht else Categorie.GEEN,
        ontvanger=_ONTVANGER.get(vraag.wie, Ontvanger.ORGANISATIE),
        doel=_doel(vraag, van) if vraag.wie in NAAR else None,
        van=van,
        naar=NAAR.get(vraag.wie),
    )


def _doel(vraag: Deelvraag, van: Partijsoort | None) -> Doel:
    if vraag.wie in _ONTVANGER:
        return Doel.INFORMEREN
    if vraag.wie is Wie.INSTELLING and vraag.gezag is Gezag.TOEZICHT:
        return Doel.BESCHERMING
    if van is Partijsoort.SCHOOL and vraag.wie is Wie.LEERPLICHT and not vraag.wat & ~_VERZUIM:
        return Doel.VERZUIM
    if van is Partijsoort.SCHOOL and vraag.wie is Wie.SAMENWERKINGSVERBAND:
        return Doel.TOELAATBAARHEID
    return Doel.SAMENWERKEN


def _born(leeftijd: int, vandaag: date) -> date:
    """A day of birth with this age today; 29 February counts as the day before."""
    schrikkeldag = (vandaag.month, vandaag.day) == (2, 29)
    return date(vandaag.year - leeftijd, vandaag.month, 28 if schrikkeldag else vandaag.day)


def oudertekst(
    vraag: Deelvraag, oordeel: Oordeel, *, vandaag: date, taal: str, parameters: Parameters = STANDAARD
) -> tuple[str, ...]:
    """Sentences to say to the parents, or to the young person who decides alone, in ``nl`` or ``en``; B1.

    Empty where nothing is to be asked or told: colleagues, and safety, which has a talk of its own.
    """
    if vraag.wat & Categorie.VEILIGHEID or vraag.wie in (Wie.COLLEGA, Wie.ZELFDE_HULP, *_ONTVANGER):
        return ()
    regel = beslisregel(_born(vraag.leeftijd, vandaag), vandaag, parameters)
    tegen = "jongere" if not regel.ouders else "ouders"
    wat = ", ".join(tekst(f"categorie.{(c.name or '').lower()}", taal).lower() for c in split(vraag.wat))
    gegevens = {"wie": tekst(f"deelvraag.wie.{vraag.wie.value}", taal).lower(), "wat": wat}
    wet = any(r.tekst in ("delen.de_wet_zelf", "delen.ondertoezicht") for r in oordeel.redenen)
    delen: tuple[str, ...]
    if wet:
        delen = ("wet", "wet_lees")
    elif regel.ouders and regel.jeugdige:
        delen = ("vraag", "samen", "nee", "lees")
    else:
        delen = ("vraag", "beslist", "nee", "lees")
    return tuple(tekst(f"deelvraag.{tegen}.{deel}", taal, gegevens) for deel in delen)
