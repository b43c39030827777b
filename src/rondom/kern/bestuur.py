"""Does the governance work as it should, and not only on paper? (BR40, R204, R207, R211, R213)

A meeting without education or without the municipality is marked: nothing is agreed there for who was not at the table. A
decision stands when every party agreed. Some things must happen every year; their clock starts when they were last done.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Oordeel, Reden, alternatief, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import Parameters
from rondom.kern.termijn import Termijn, Termijnstand, stand_op, start_termijn


class Gremiumsoort(StrEnum):
    """Which kind of body: what it is for and who must sit in it."""

    BESTUURLIJK = "bestuurlijk"
    OOGO_ONDERWIJS = "oogo_onderwijs"
    OOGO_JEUGD = "oogo_jeugd"
    OOGO_SAMEN = "oogo_samen"
    STUURGROEP = "stuurgroep"
    WERKGROEP = "werkgroep"

    @property
    def is_oogo(self) -> bool:
        """Is it the consultation that the law asks for?"""
        return self in (Gremiumsoort.OOGO_ONDERWIJS, Gremiumsoort.OOGO_JEUGD, Gremiumsoort.OOGO_SAMEN)

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"bestuur.soort.{self.value}"


class Partij(StrEnum):
    """On whose behalf somebody sits in a body."""

    ONDERWIJS = "onderwijs"
    GEMEENTE = "gemeente"
    HULP = "hulp"
    OUDERS_JONGEREN = "ouders_jongeren"
    ANDERS = "anders"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"bestuur.partij.{self.value}"


NODIG = (Partij.ONDERWIJS, Partij.GEMEENTE)
"""Without one of these two there is no talk between education and youth help (R207)."""


class Mandaat(StrEnum):
    """What somebody may do at the table without asking at home first (R207)."""

    BESLISSEN = "beslissen"
    ADVISEREN = "adviseren"
    LUISTEREN = "luisteren"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"bestuur.mandaat.{self.value}"


class Antwoord(StrEnum):
    """What a party says to a decision; one that was not there has not answered yet."""

    EENS = "eens"
    ONEENS = "oneens"
    OPEN = "open"

    @property
    def tekst(self) -> str:
        """Text key of what it says."""
        return f"bestuur.antwoord.{self.value}"


# Meetings ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Lidfeiten:
    """One seat on the day of a meeting."""

    partij: Partij
    mandaat: Mandaat
    aanwezig: bool


def keur_samenstelling(zetels: Iterable[Lidfeiten]) -> tuple[Reden, ...]:
    """What a body lacks on paper: a party without a seat, or without anybody who may decide (R207)."""
    alle = list(zetels)
    gebreken = [reden("R207", f"bestuur.geen_zetel.{p.value}") for p in NODIG if all(z.partij is not p for z in alle)]
    for partij in NODIG:
        leden = [z for z in alle if z.partij is partij]
        if leden and all(z.mandaat is not Mandaat.BESLISSEN for z in leden):
            gebreken.append(reden("R207", f"bestuur.geen_mandaat.{partij.value}"))
    return tuple(gebreken)


def keur_bijeenkomst(soort: Gremiumsoort, zetels: Iterable[Lidfeiten]) -> tuple[Reden, ...]:
    """What a held meeting lacked: education or the municipality was not there, or nobody of it could decide (R207, BR40)."""
    er = [z for z in zetels if z.aanwezig]
    gebreken = [reden("R207", f"bestuur.afwezig.{p.value}") for p in NODIG if all(z.partij is not p for z in er)]
    for partij in NODIG:
        leden = [z for z in er if z.partij is partij]
        if leden and all(z.mandaat is not Mandaat.BESLISSEN for z in leden):
            gebreken.append(reden("R207", f"bestuur.zonder_mandaat.{partij.value}"))
    if soort.is_oogo and any(all(z.partij is not p for z in er) for p in NODIG):
        gebreken.append(reden("BR40", "bestuur.telt_niet_als_oogo"))
    return tuple(gebreken)


def telt_als_oogo(soort: Gremiumsoort, partijen: Iterable[Partij]) -> bool:
    """Does this held meeting count for the yearly consultation? Only with both parties at the table (BR40)."""
    aanwezig = set(partijen)
    return soort.is_oogo and all(p in aanwezig for p in NODIG)


# Decisions --------------------------------------------------------------------------------------------------------


class Stand(StrEnum):
    """How a decision stands over all parties."""

    OVEREENSTEMMING = "overeenstemming"
    GEEN = "geen"
    OPEN = "open"

    @property
    def tekst(self) -> str:
        """Text key of how it stands."""
        return f"bestuur.stand.{self.value}"


def overeenstemming(antwoorden: Mapping[str, Antwoord]) -> tuple[Stand, Oordeel]:
    """Do all parties agree? ``antwoorden``: name of the party → what it said. Nobody is outvoted (R204)."""
    tegen = [naam for naam, a in antwoorden.items() if a is Antwoord.ONEENS]
    stil = [naam for naam, a in antwoorden.items() if a is Antwoord.OPEN]
    if tegen:
        return Stand.GEEN, geweigerd(
            reden("R204", "bestuur.geen_overeenstemming", namen=", ".join(tegen)),
            alternatieven=(
                alternatief("opnieuw", "bestuur.opnieuw_bespreken"),
                alternatief("geschil", "bestuur.geschillenregeling"),
            ),
        )
    if stil or not antwoorden:
        return Stand.OPEN, onder_voorwaarde(
            reden("R204", "bestuur.nog_open"),
            voorwaarden=[voorwaarde("antwoord", "R204", "bestuur.vraag_antwoord", namen=", ".join(stil) or "–")],
        )
    return Stand.OVEREENSTEMMING, toegestaan(reden("R204", "bestuur.overeenstemming", namen=", ".join(antwoorden)))


@dataclass(frozen=True)
class Sprekerfeiten:
    """Who wants to write what a party says, and who speaks for that party today."""

    houdt_bij: bool
    """Keeps the programme of the region."""
    mandaat: Mandaat | None
    """Of the own seat for this party in this body today; None without one."""
    mandaten: frozenset[Mandaat]
    """Of all seats of this party in this body today."""
    zelf_gezegd: bool
    """What stands now was said by the party itself."""


def spreekt_voor(mandaat: Mandaat | None, mandaten: Iterable[Mandaat]) -> bool:
    """Does a seat with this mandate speak for its party, which has seats with ``mandaten``? (R207)

    Who decides speaks; who advises only when nobody of the party decides; who listens never.
    """
    return mandaat is (Mandaat.BESLISSEN if Mandaat.BESLISSEN in set(mandaten) else Mandaat.ADVISEREN)


NAVRAGEN = timedelta(weeks=13)
"""So long after a meeting a party is asked whether what was written down for it is right; a choice of our own."""


def moet_zeggen(*, open_: bool, zelf_gezegd: bool, gehouden: date, vandaag: date) -> bool:
    """Is a party asked what it says to a decision of a meeting that was held on that day? (R204, R207)

    As long as nobody answered; what somebody wrote down for it only for a while.
    """
    return open_ or (not zelf_gezegd and vandaag < gehouden + NAVRAGEN)


def mag_antwoorden(feiten: Sprekerfeiten) -> Oordeel:
    """May somebody write what this party says to a decision? (R204, R207)

    Who speaks for the party may. Who keeps the programme writes down what was said at the table, and does not change
    what the party itself said as long as somebody can speak for it.
    """
    if spreekt_voor(feiten.mandaat, feiten.mandaten):
        return toegestaan(reden("R207", "bestuur.spreekt_namens"))
    if not feiten.houdt_bij:
        return geweigerd(reden("R207", "bestuur.spreekt_niet"))
    if feiten.zelf_gezegd and any(spreekt_voor(m, feiten.mandaten) for m in feiten.mandaten):
        return geweigerd(reden("R204", "bestuur.zelf_gezegd"))
    return toegestaan(reden("R204", "bestuur.schrijft_op"))


# Yearly duties ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Jaarplicht:
    """One thing that must happen every year; ``tekst`` names it, ``uitleg`` says what counts."""

    sleutel: str
    regel: str
    door_oogo: bool = False
    """Done by holding an OOGO with both parties; nobody ticks it off by hand."""

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"bestuur.jaarplicht.{self.sleutel}"

    @property
    def uitleg(self) -> str:
        """Text key of what counts as done."""
        return f"bestuur.jaarplicht.{self.sleutel}.uitleg"


JAARPLICHTEN: dict[str, Jaarplicht] = {
    j.sleutel: j
    for j in (
        Jaarplicht("oogo", "BR40", door_oogo=True),
        Jaarplicht("evaluatie_kernpartners", "BR40"),
        Jaarplicht("evaluatie_samenwerking", "BR40"),
        Jaarplicht("professionalisering", "BR40"),
        Jaarplicht("inkoop", "R213"),
    )
}
"""What a region does every year (BR40), and what schools say they need before youth help is bought (R213)."""


def stand_jaarplicht(
    gedaan_op: date | None, begonnen_op: date, vandaag: date, parameters: Parameters, kalender: Kalender
) -> tuple[Termijn, Termijnstand]:
    """The clock of one duty: from when it was last done, else from when the region began (BR40).

    What was done on a day that has not come counts from today.
    """
    begin = min(gedaan_op or begonnen_op, vandaag)
    termijn = start_termijn("jaarplicht", begin, parameters, kalender)
    return termijn, stand_op(termijn, vandaag, parameters, kalender)
