"""How far is a question for training, and who may do what with it? (R194)

A school asks, others ask along, somebody offers; then there is a day, and afterwards everybody looks back.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters
from rondom.kern.termijn import start_termijn


class Scholingstand(StrEnum):
    """How far a question is; computed from what happened to it."""

    GEVRAAGD = "gevraagd"
    AFGESPROKEN = "afgesproken"
    TERUGKIJKEN = "terugkijken"
    KLAAR = "klaar"
    INGETROKKEN = "ingetrokken"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"scholing.stand.{self.value}"


@dataclass(frozen=True)
class Scholingfeiten:
    """What is known of one question: the day that was agreed, and on which days it was evaluated or taken back."""

    dag: date | None = None
    geevalueerd_op: date | None = None
    ingetrokken_op: date | None = None


def stand(feiten: Scholingfeiten, vandaag: date) -> Scholingstand:
    """How far it is on a day."""
    if feiten.ingetrokken_op is not None:
        return Scholingstand.INGETROKKEN
    if feiten.geevalueerd_op is not None:
        return Scholingstand.KLAAR
    if feiten.dag is None:
        return Scholingstand.GEVRAAGD
    return Scholingstand.AFGESPROKEN if vandaag <= feiten.dag else Scholingstand.TERUGKIJKEN


def terugkijken_voor(dag: date, parameters: Parameters, kalender: Kalender) -> date:
    """The last day on which looking back is in time."""
    return start_termijn("scholing_evaluatie", dag, parameters, kalender).einde


def check_afspreken(feiten: Scholingfeiten, vandaag: date, *, vraagt_mee: bool, geeft: bool) -> Oordeel:
    """May somebody agree on a day? Who asks (along) or who gives it, as long as it has not been given."""
    if stand(feiten, vandaag) not in (Scholingstand.GEVRAAGD, Scholingstand.AFGESPROKEN):
        return geweigerd(reden("R194", "scholing.al_geweest"))
    if not (vraagt_mee or geeft):
        return geweigerd(reden("R194", "scholing.doet_niet_mee"))
    return toegestaan(reden("R194", "scholing.mag_afspreken"))


def check_evalueren(feiten: Scholingfeiten, vandaag: date, *, vraagt_mee: bool, geeft: bool) -> Oordeel:
    """May somebody look back? Who asked for it, after the day; the giver does not judge the own work alone."""
    if stand(feiten, vandaag) is not Scholingstand.TERUGKIJKEN:
        return geweigerd(reden("R194", "scholing.nog_niet_geweest"))
    if not vraagt_mee:
        return geweigerd(reden("R194", "scholing.gever_oordeelt_niet" if geeft else "scholing.doet_niet_mee"))
    return toegestaan(reden("R194", "scholing.mag_terugkijken"))


def check_intrekken(feiten: Scholingfeiten, vandaag: date, *, eigen: bool) -> Oordeel:
    """May the question be taken back? By the organisation that asked, until it was given."""
    if not eigen:
        return geweigerd(reden("R194", "scholing.van_ander"))
    if stand(feiten, vandaag) not in (Scholingstand.GEVRAAGD, Scholingstand.AFGESPROKEN):
        return geweigerd(reden("R194", "scholing.al_geweest"))
    return toegestaan(reden("R194", "scholing.mag_intrekken"))
