"""May this step of the meldcode be taken, and what does weighing say? (L35, R022, R108)

The law names five steps and asks every organisation for a framework to weigh by. The order of the talks in the middle
is not fixed, and danger that is acute waits for nothing. The framework advises; people decide, and write down why they
decided otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Oordeel, Reden, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import Parameters
from rondom.kern.termijn import Termijn, start_termijn


class Stap(IntEnum):
    """The five steps of the law."""

    IN_KAART = 1
    OVERLEG = 2
    GESPREK = 3
    WEGEN = 4
    BESLISSEN = 5


EERST: dict[Stap, tuple[Stap, ...]] = {
    Stap.IN_KAART: (),
    Stap.OVERLEG: (Stap.IN_KAART,),
    Stap.GESPREK: (Stap.IN_KAART,),
    Stap.WEGEN: (Stap.IN_KAART, Stap.OVERLEG, Stap.GESPREK),
    Stap.BESLISSEN: (Stap.WEGEN,),
}
"""Which steps come first. Steps 2 and 3 may change places; a step may be taken again as long as the meldcode runs."""


class Advies(StrEnum):
    """What the framework says should happen."""

    AFSLUITEN = "afsluiten"
    HULP = "hulp"
    MELDEN = "melden"
    VERDER_WEGEN = "verder_wegen"


class Besluit(StrEnum):
    """What the professional decides in step 5: report, help without a report, or close because there is no suspicion."""

    MELDEN = "melden"
    HULP = "hulp"
    AFSLUITEN = "afsluiten"


@dataclass(frozen=True)
class Weegvraag:
    """One question of the framework: what each answer leads to. None: on to the next question."""

    sleutel: str
    ja: Advies | None
    nee: Advies | None

    @property
    def tekst(self) -> str:
        """Text key of the question."""
        return f"meldcode.vraag.{self.sleutel}"

    def uitkomst(self, antwoord: bool) -> Advies | None:
        """Where this answer leads."""
        return self.ja if antwoord else self.nee


AFWEGINGSKADER: tuple[Weegvraag, ...] = (
    Weegvraag("vermoeden", None, Advies.AFSLUITEN),
    Weegvraag("onveilig", Advies.MELDEN, None),
    Weegvraag("zelf_helpen", None, Advies.MELDEN),
    Weegvraag("aanvaard", None, Advies.MELDEN),
    Weegvraag("resultaat", Advies.HULP, Advies.MELDEN),
)
"""The five questions in the order of L35; the first answer that leads somewhere decides."""


class Instantie(StrEnum):
    """With whom a report is made (R108)."""

    VEILIG_THUIS = "veilig_thuis"
    JEUGDBESCHERMING = "jeugdbescherming"
    SAVE = "save"


@dataclass(frozen=True)
class Weging:
    """What the framework says, and by which question."""

    advies: Advies
    reden: Reden


def weeg(antwoorden: Mapping[str, bool | None]) -> Weging:
    """Walk through the framework with these answers (question key → yes, no or not known yet).

    A question without an answer stops the walk: first find out. Raises ``KeyError`` for no question of the framework.
    """
    if onbekend := antwoorden.keys() - {v.sleutel for v in AFWEGINGSKADER}:
        raise KeyError(sorted(onbekend)[0])
    for vraag in AFWEGINGSKADER:
        antwoord = antwoorden.get(vraag.sleutel)
        if antwoord is None:
            return Weging(Advies.VERDER_WEGEN, reden("L35", f"meldcode.open.{vraag.sleutel}"))
        advies = vraag.uitkomst(antwoord)
        if advies is not None:
            return Weging(advies, reden("L35", f"meldcode.{advies.value}.{vraag.sleutel}"))
    raise AssertionError("the last question of the framework leads somewhere with every answer")


def check_stap(stap: Stap, gedaan: frozenset[Stap], *, acuut: bool = False, afgerond: bool = False) -> Oordeel:
    """May this step be recorded, when these are? Acute danger lets one weigh and decide at once."""
    if afgerond:
        return geweigerd(reden("L35", "meldcode.is_afgerond"))
    mist = [s for s in EERST[stap] if s not in gedaan]
    if mist and acuut:
        return toegestaan(reden("L35", "meldcode.acuut"))
    if mist:
        return onder_voorwaarde(
            reden("L35", "meldcode.eerst"),
            voorwaarden=(voorwaarde(f"stap_{s.value}", "L35", f"meldcode.stap.{s.value}") for s in mist),
        )
    return toegestaan(reden("L35", "meldcode.kan"))


def check_besluit(besluit: Besluit, weging: Weging, afwijking: str) -> Oordeel:
    """May this be decided after this weighing? Reporting always; anything lighter than the advice only with a reason."""
    if besluit is Besluit.MELDEN or besluit.value == weging.advies.value:
        return toegestaan(weging.reden)
    if weging.advies is Advies.AFSLUITEN:
        return toegestaan(weging.reden)
    if afwijking.strip():
        return toegestaan(weging.reden, reden("L35", "meldcode.afgeweken"))
    return onder_voorwaarde(weging.reden, voorwaarden=(voorwaarde("afwijking", "L35", "meldcode.schrijf_waarom"),))


def check_afhalen(behandelaars: int, *, behandelt: bool) -> Oordeel:
    """May this person be taken off the meldcode? Not the last one: somebody must answer for it (L35)."""
    if not behandelt:
        return geweigerd(reden("L35", "meldcode.behandelt_niet"))
    if behandelaars <= 1:
        return geweigerd(reden("L35", "meldcode.een_blijft"))
    return toegestaan(reden("L35", "meldcode.eraf"))


class Kindcheck(StrEnum):
    """What the child check says to whoever helps an adult (L35)."""

    NIET_NODIG = "niet_nodig"
    EERST_VRAGEN = "eerst_vragen"
    OVERLEGGEN = "overleggen"
    MELDCODE = "meldcode"


_KINDCHECK: dict[tuple[bool | None, bool | None], Kindcheck] = {
    (False, False): Kindcheck.NIET_NODIG,
    (False, None): Kindcheck.NIET_NODIG,
    (False, True): Kindcheck.NIET_NODIG,
    (None, False): Kindcheck.EERST_VRAGEN,
    (None, None): Kindcheck.EERST_VRAGEN,
    (None, True): Kindcheck.OVERLEGGEN,
    (True, False): Kindcheck.NIET_NODIG,
    (True, None): Kindcheck.OVERLEGGEN,
    (True, True): Kindcheck.MELDCODE,
}
"""Children in this adult's care (or a pregnancy)? Worried about their safety? None: not known. → what to do."""


def kindcheck(*, kinderen: bool | None, zorgen: bool | None) -> tuple[Kindcheck, Reden]:
    """Whoever helps an adult asks whether there are children, and whether they are safe; what follows from the answers."""
    uitkomst = _KINDCHECK[kinderen, zorgen]
    sleutel = "kindcheck.geen_kinderen" if kinderen is False else f"kindcheck.{uitkomst.value}"
    return uitkomst, reden("L35", sleutel)


def check_afronden(besluit: str, *, afgerond: bool) -> Oordeel:
    """May nothing more be asked? Only after a decision."""
    if afgerond:
        return geweigerd(reden("L35", "meldcode.is_afgerond"))
    if not besluit:
        return onder_voorwaarde(
            reden("L35", "meldcode.eerst"), voorwaarden=(voorwaarde("stap_5", "L35", "meldcode.stap.5"),)
        )
    return toegestaan(reden("L35", "meldcode.kan"))


def start_reactie(instantie: Instantie, gemeld_op: date, parameters: Parameters, kalender: Kalender) -> Termijn:
    """Until when a reaction is expected. Veilig Thuis decides within its term of the law; who else, in the region's own."""
    sleutel = "veilig_thuis" if instantie is Instantie.VEILIG_THUIS else "veiligheid_reactie"
    return start_termijn(sleutel, gemeld_op, parameters, kalender)
