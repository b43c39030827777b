"""Until when does a school decide about an application, what stops that clock, and what if it cannot? (L14, BR24)

The clock runs in calendar weeks, school holidays included, from the day of a written request: 6 weeks, once 4 weeks
longer. It stands still from the day after the school asks parents for data that it needs, up to and including the day
they came, or the last day given for it. A last day in a weekend or on a public holiday moves to the next working day. How
long each is, is the parameter in force on the day of the request.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import (
    Oordeel,
    Voorwaarde,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.parameters import Parameters
from rondom.kern.termijn import WEEK, Termijn, start_zorgplicht


class Soort(StrEnum):
    """For whom the duty is asked."""

    AANMELDING = "aanmelding"
    """A child that parents apply for: the clock runs."""
    ZITTEND = "zittend"
    """A pupil of the school itself, for whom another school is sought: no clock, and nobody goes before there is one."""


class Besluit(StrEnum):
    """How an application ends."""

    PLAATSEN = "plaatsen"
    """The child comes here, or stays, with what it needs."""
    ANDERE_SCHOOL = "andere_school"
    """Another school that can has said yes, in agreement with the parents."""
    INGETROKKEN = "ingetrokken"
    """Parents take the application back."""
    NIET_BEHANDELD = "niet_behandeld"
    """Data that were asked for did not come in the time given for it."""


@dataclass(frozen=True)
class Pauze:
    """The school waits for data of the parents: asked on ``van``, at the latest on ``uiterlijk``, here on ``tot``."""

    van: date
    uiterlijk: date
    tot: date | None = None

    @property
    def einde(self) -> date:
        """The last day on which the clock stands still: when it came, never later than was given."""
        return self.uiterlijk if self.tot is None else min(self.tot, self.uiterlijk)


@dataclass(frozen=True)
class Aanmelding:
    """The facts of one application.

    ``extra``: whether extra support is expected; None when nobody knows yet. ``deelt``: parents tell what the school needs
    to judge. ``eerste``: this school is the first choice, or the only one. ``vol``: no place for any child.
    ``respecteert``: parents respect the ground on which the school stands.
    """

    soort: Soort
    aangemeld_op: date
    schriftelijk: bool = True
    gewenst_op: date | None = None
    extra: bool | None = True
    deelt: bool = True
    eerste: bool = True
    vol: bool = False
    respecteert: bool = True
    heeft_school: bool = False
    """Whether the child is enrolled somewhere now."""
    pauzes: tuple[Pauze, ...] = ()
    verlengd_op: date | None = None
    besloten_op: date | None = None


@dataclass(frozen=True)
class Klok:
    """How the clock stands on a day.

    ``termijn``: until when the board decides, as it stands now. ``zonder_verlenging`` and ``met_verlenging``: its two
    possible last days. ``tijdelijk_vanaf``: from this day a child without a school has a right to a temporary place.
    ``stil``: days stood still so far. ``staat_stil``: whether it stands still on this day.
    """

    termijn: Termijn
    zonder_verlenging: date
    met_verlenging: date
    tijdelijk_vanaf: date
    stil: int
    staat_stil: bool
    verlengd: bool


def count_stil(pauzes: Iterable[Pauze], tot_en_met: date) -> int:
    """On how many days, up to and including one, did the clock stand still? A day in two pauses counts once."""
    dagen: set[date] = set()
    for pauze in pauzes:
        laatste = min(pauze.einde, tot_en_met)
        dagen.update(pauze.van + timedelta(days=n) for n in range(1, (laatste - pauze.van).days + 1))
    return len(dagen)


def read_klok(feiten: Aanmelding, dag: date, parameters: Parameters, kalender: Kalender) -> Klok | None:
    """The clock of an application on a day; None for a pupil of the school itself or a request that was not written.

    A pause that runs counts as if it lasts until the last day that was given for it: that is what one can plan on.
    """
    if feiten.soort is Soort.ZITTEND or not feiten.schriftelijk:
        return None
    begonnen = [p for p in feiten.pauzes if p.van <= dag]
    stil = count_stil(begonnen, date.max)

    def ends(verlengd: bool) -> Termijn:
        return start_zorgplicht(
            feiten.aangemeld_op, verlengd=verlengd, parameters=parameters, kalender=kalender, stil=stil
        )

    verlengd = feiten.verlengd_op is not None and feiten.verlengd_op <= dag
    weken = parameters.op("zorgplicht_tijdelijk_weken", feiten.aangemeld_op)
    laatste = kalender.next_werkdag(feiten.aangemeld_op + timedelta(days=weken * WEEK + stil))
    return Klok(
        termijn=ends(verlengd),
        zonder_verlenging=ends(False).einde,
        met_verlenging=ends(True).einde,
        tijdelijk_vanaf=laatste + timedelta(days=1),
        stil=count_stil(begonnen, dag),
        staat_stil=any(p.van < dag <= p.einde for p in begonnen),
        verlengd=verlengd,
    )


def is_vroeg(feiten: Aanmelding, parameters: Parameters) -> Oordeel:
    """Was the application in time for the day that parents wish? Late is no reason to refuse; it is said (L14)."""
    weken = parameters.op("zorgplicht_vooraf_weken", feiten.aangemeld_op)
    if feiten.gewenst_op is None:
        return toegestaan(reden("L14", "zorgplicht.geen_dag", weken=weken))
    uiterlijk = feiten.gewenst_op - timedelta(days=weken * WEEK)
    tekst = "zorgplicht.op_tijd_aangemeld" if feiten.aangemeld_op <= uiterlijk else "zorgplicht.laat_aangemeld"
    return toegestaan(reden("L14", tekst, weken=weken, datum=uiterlijk))


def holds(feiten: Aanmelding) -> Oordeel:
    """Does the duty rest on this school? What is missing is a condition; what ends it is a refusal (L14)."""
    if feiten.soort is Soort.ZITTEND:
        return toegestaan(reden("L14", "zorgplicht.zittend"), reden("BR24", "zorgplicht.tot_ingeschreven"))
    tegen = [
        reden("L14", tekst)
        for geldt, tekst in (
            (not feiten.eerste, "zorgplicht.niet_eerste_school"),
            (feiten.vol, "zorgplicht.school_vol"),
            (not feiten.respecteert, "zorgplicht.grondslag"),
        )
        if geldt
    ]
    if tegen:
        return geweigerd(*tegen, alternatieven=(alternatief("helpen", "zorgplicht.toch_helpen"),))
    nodig = [
        voorwaarde(sleutel, "L14", tekst)
        for ontbreekt, sleutel, tekst in (
            (not feiten.schriftelijk, "schriftelijk", "zorgplicht.eerst_schriftelijk"),
            (not feiten.deelt, "delen", "zorgplicht.eerst_delen"),
        )
        if ontbreekt
    ]
    if nodig:
        return onder_voorwaarde(reden("L14", "zorgplicht.nog_niet"), voorwaarden=nodig)
    if feiten.extra is False:
        return geweigerd(reden("L14", "zorgplicht.geen_extra"))
    return toegestaan(reden("L14", "zorgplicht.rust_op_school"))


def _is_open(feiten: Aanmelding) -> bool:
    return feiten.besloten_op is None


def beoordeel_verlengen(feiten: Aanmelding, waarom: str, dag: date, klok: Klok | None) -> Oordeel:
    """May the board take longer? Once, before the term is over, with a reason that parents hear in writing (L14)."""
    if not _is_open(feiten):
        return geweigerd(reden("L14", "zorgplicht.al_besloten"))
    if klok is None:
        return geweigerd(reden("L14", "zorgplicht.geen_klok"))
    if feiten.verlengd_op is not None:
        return geweigerd(reden("L14", "zorgplicht.al_verlengd", datum=feiten.verlengd_op))
    if dag > klok.zonder_verlenging:
        return geweigerd(reden("L14", "zorgplicht.te_laat_verlengd", datum=klok.zonder_verlenging))
    if not waarom.strip():
        return geweigerd(reden("L14", "zorgplicht.reden_verlengen"))
    return toegestaan(reden("L14", "zorgplicht.verlengd", datum=klok.met_verlenging))


def beoordeel_pauze(
    feiten: Aanmelding, uiterlijk: date, dag: date, klok: Klok | None, parameters: Parameters
) -> Oordeel:
    """May the clock stand still because data are asked for? One request at a time, and no longer than the region's most."""
    if not _is_open(feiten):
        return geweigerd(reden("L14", "zorgplicht.al_besloten"))
    if klok is None:
        return geweigerd(reden("L14", "zorgplicht.geen_klok"))
    if dag > klok.termijn.einde:
        return geweigerd(reden("L14", "zorgplicht.te_laat_stil", datum=klok.termijn.einde))
    if any(p.tot is None and p.uiterlijk >= dag for p in feiten.pauzes):
        return geweigerd(reden("L14", "zorgplicht.pauze_loopt"))
    weken = parameters.op("zorgplicht_aanvullen_weken", feiten.aangemeld_op)
    if not dag < uiterlijk <= dag + timedelta(days=weken * WEEK):
        return geweigerd(reden("L14", "zorgplicht.pauze_te_lang", weken=weken))
    return toegestaan(reden("L14", "zorgplicht.staat_stil", datum=uiterlijk))


@dataclass(frozen=True)
class Besluitfeiten:
    """What a decision rests on.

    ``toegezegd``: a school that can has said yes. ``overlegd``: parents were asked what they think; ``akkoord``: they agree.
    """

    besluit: Besluit
    waarom: str = ""
    toegezegd: bool = False
    overlegd: bool = False
    akkoord: bool = False


def beoordeel_besluit(feiten: Aanmelding, over: Besluitfeiten, dag: date) -> Oordeel:
    """May the board decide this? "We cannot" is no decision: first there is a school that can (L14, BR24)."""
    if not _is_open(feiten):
        return geweigerd(reden("L14", "zorgplicht.al_besloten"))
    match over.besluit:
        case Besluit.PLAATSEN:
            return toegestaan(reden("L14", "zorgplicht.geplaatst"))
        case Besluit.INGETROKKEN:
            return toegestaan(reden("L14", "zorgplicht.ingetrokken"))
        case Besluit.NIET_BEHANDELD:
            voorbij = any(p.tot is None and p.uiterlijk < dag for p in feiten.pauzes)
            if not voorbij:
                return geweigerd(reden("L14", "zorgplicht.niet_gevraagd"))
            return toegestaan(reden("L14", "zorgplicht.niet_behandeld"))
        case Besluit.ANDERE_SCHOOL:
            return _beoordeel_andere_school(over)


def _beoordeel_andere_school(over: Besluitfeiten) -> Oordeel:
    nodig: list[Voorwaarde] = []
    for ontbreekt, sleutel, tekst in (
        (not over.waarom.strip(), "waarom", "zorgplicht.eerst_waarom"),
        (not over.toegezegd, "toezegging", "zorgplicht.eerst_toezegging"),
        (not over.overlegd, "overleg", "zorgplicht.eerst_overleg"),
        (over.overlegd and not over.akkoord, "akkoord", "zorgplicht.eerst_akkoord"),
    ):
        if ontbreekt:
            nodig.append(voorwaarde(sleutel, "L14", tekst))
    if nodig:
        return onder_voorwaarde(
            reden("L14", "zorgplicht.niet_kunnen"), reden("BR24", "zorgplicht.tot_ingeschreven"), voorwaarden=nodig
        )
    return toegestaan(reden("L14", "zorgplicht.andere_school"), reden("BR24", "zorgplicht.tot_ingeschreven"))


def beoordeel_tijdelijk(feiten: Aanmelding, dag: date, klok: Klok | None) -> Oordeel:
    """Has the child a right to a temporary place? From the day the terms ran out, without a decision or a school (L14)."""
    if not _is_open(feiten):
        return geweigerd(reden("L14", "zorgplicht.al_besloten"))
    if klok is None:
        return geweigerd(reden("L14", "zorgplicht.geen_klok"))
    if not holds(feiten).mag:
        return geweigerd(*holds(feiten).redenen)
    if dag < klok.tijdelijk_vanaf:
        return geweigerd(reden("L14", "zorgplicht.nog_geen_tijdelijk", datum=klok.tijdelijk_vanaf))
    if feiten.heeft_school:
        return geweigerd(reden("BR24", "zorgplicht.heeft_school"))
    return toegestaan(reden("L14", "zorgplicht.tijdelijk", datum=klok.tijdelijk_vanaf))
