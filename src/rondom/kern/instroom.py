"""What does a school ask of a pupil who comes from another school, before the first day? (R163, P04; S3 step 1)

Three questions, and each has an answer. Not knowing is an answer too, with a reason, so that somebody asks again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, Reden, geweigerd, reden, toegestaan
from rondom.kern.overdracht import Trajectsoort
from rondom.kern.signaal import find_etiketten

GEVRAAGD = (Trajectsoort.JEUGDHULP, Trajectsoort.LEERPLICHT, Trajectsoort.ONDERSTEUNING)
"""What is asked at registration, in the order of the form. Health is not among it (BR16)."""


class Antwoord(StrEnum):
    """What the family says of one kind of trajectory."""

    LOOPT = "loopt"
    WAS = "was"
    NEE = "nee"
    ONBEKEND = "onbekend"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"instroom.antwoord.{self.value}"


@dataclass(frozen=True)
class Instroomfeit:
    """The answer to one question, and with ``ONBEKEND`` why it is not known."""

    antwoord: Antwoord
    reden: str = ""


def beoordeel_instroom(antwoorden: Mapping[Trajectsoort, Instroomfeit]) -> tuple[tuple[str, Oordeel], ...]:
    """What is still missing, per field (``<kind>`` or ``<kind>_reden``); empty when the check is whole."""
    return tuple((veld, geweigerd(reden_)) for veld, reden_ in _problems(antwoorden))


def _problems(antwoorden: Mapping[Trajectsoort, Instroomfeit]) -> list[tuple[str, Reden]]:
    gevonden: list[tuple[str, Reden]] = []
    for soort in GEVRAAGD:
        feit = antwoorden.get(soort)
        if feit is None:
            gevonden.append((soort.value, reden("R163", "instroom.verplicht")))
        elif feit.antwoord is Antwoord.ONBEKEND and not feit.reden.strip():
            gevonden.append((f"{soort.value}_reden", reden("R163", "instroom.waarom_onbekend")))
        elif feit.antwoord is Antwoord.ONBEKEND and find_etiketten(feit.reden):
            gevonden.append((f"{soort.value}_reden", reden("BR14", "instroom.geen_diagnose")))
    return gevonden


def beoordeel_casus(antwoorden: Mapping[Trajectsoort, Instroomfeit]) -> Oordeel:
    """Is there a reason to keep anything about this pupil? Three times no is none: then nothing is registered (L01)."""
    if all(f.antwoord is Antwoord.NEE for f in antwoorden.values()):
        return geweigerd(reden("R163", "instroom.niets"))
    return toegestaan(reden("R163", "instroom.vastgelegd"))
