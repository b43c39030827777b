"""Who fills in a worksheet of the step plan, and when is it done? (R214)

The step plan has five steps with four sides each. A group answers together; any of them writes.
"""

from enum import StrEnum

from rondom.kern.oordeel import Oordeel, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde


class Stap(StrEnum):
    """The five steps of building cooperation."""

    VERKENNEN = "verkennen"
    BETREKKEN = "betrekken"
    ONTWIKKELEN = "ontwikkelen"
    ARRANGEREN = "arrangeren"
    ACTIVEREN = "activeren"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"werkblad.stap.{self.value}"


class Blik(StrEnum):
    """The four sides of each step."""

    INHOUD = "inhoud"
    AANPAK = "aanpak"
    RELATIE = "relatie"
    GEVOEL = "gevoel"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"werkblad.blik.{self.value}"


class Groepsrol(StrEnum):
    """As what somebody takes part."""

    BESTUURDER = "bestuurder"
    BELEID = "beleid"
    PROJECTLEIDER = "projectleider"
    PROFESSIONAL = "professional"
    OUDER = "ouder_of_jongere"
    ANDERS = "anders"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"werkblad.rol.{self.value}"


def check_schrijven(*, doet_mee: bool, afgerond: bool) -> Oordeel:
    """May somebody write an answer? Who takes part, until the worksheet is finished."""
    if not doet_mee:
        return geweigerd(reden("R214", "werkblad.doet_niet_mee"))
    if afgerond:
        return geweigerd(reden("R214", "werkblad.is_afgerond"))
    return toegestaan(reden("R214", "werkblad.mag_schrijven"))


def check_afronden(*, doet_mee: bool, afgerond: bool, beantwoord: int, van: int) -> Oordeel:
    """May it be finished? With at least one answer; that not everything was answered is said, and is no obstacle."""
    schrijven = check_schrijven(doet_mee=doet_mee, afgerond=afgerond)
    if not schrijven.mag:
        return schrijven
    if beantwoord == 0:
        return onder_voorwaarde(
            reden("R214", "werkblad.nog_leeg"), voorwaarden=(voorwaarde("antwoord", "R214", "werkblad.eerst_een"),)
        )
    tekst = "werkblad.alles" if beantwoord == van else "werkblad.een_deel"
    return toegestaan(reden("R214", tekst, aantal=beantwoord, van=van))
