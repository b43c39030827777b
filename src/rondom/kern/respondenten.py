"""Who can be asked in a measurement, and on which side of the table do they sit? (R219, R225)

The keys are those of the instruments. A side groups roles for the conversation: school, youth help, municipality,
parents, young people.
"""

from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.rollen import ROLLEN, Wereld


class Kant(StrEnum):
    """A side of the table."""

    SCHOOL = "school"
    HULP = "hulp"
    GEMEENTE = "gemeente"
    OUDERS = "ouders"
    JONGEREN = "jongeren"
    REGIO = "regio"


@dataclass(frozen=True)
class Respondent:
    """A kind of people that can be asked: key, names in both languages, side, and how they are addressed."""

    sleutel: str
    nl: str
    en: str
    kant: Kant
    je: bool = False
    """Young people are addressed with *je*."""
    kind: bool = False
    """Young children get faces and large letters; an adult reads aloud."""
    werelden: tuple[Wereld, ...] = ()
    rollen: tuple[str, ...] = ()

    def naam(self, taal: str) -> str:
        """The name in a language (``nl`` or ``en``)."""
        return self.en if taal == "en" else self.nl

    @property
    def functies(self) -> tuple[str, ...]:
        """The roles of the network whose people belong to it; empty for who has no function there."""
        van_wereld = (r.sleutel for r in ROLLEN.values() if r.wereld in self.werelden)
        return (*van_wereld, *self.rollen)


RESPONDENTEN: dict[str, Respondent] = {
    r.sleutel: r
    for r in (
        Respondent(
            "professional_onderwijs", "Professionals van school", "School professionals", Kant.SCHOOL,
            werelden=(Wereld.SCHOOL,),
        ),
        Respondent(
            "professional_jeugdhulp", "Professionals van jeugdhulp", "Youth help professionals", Kant.HULP,
            werelden=(Wereld.HULP,),
        ),
        Respondent("leerplicht", "Leerplicht", "Attendance officers", Kant.GEMEENTE, werelden=(Wereld.GEMEENTE,)),
        Respondent("beleid", "Beleidsmedewerkers", "Policy officers", Kant.GEMEENTE, rollen=("beleidsmedewerker",)),
        Respondent("bestuurder", "Bestuurders", "Administrators", Kant.REGIO),
        Respondent("projectleider", "Projectleiders", "Project leaders", Kant.REGIO),
        Respondent("samenwerkingsverband", "Samenwerkingsverband", "School alliance", Kant.SCHOOL),
        Respondent("ouder", "Ouders", "Parents", Kant.OUDERS),
        Respondent("jongere", "Jongeren", "Young people", Kant.JONGEREN, je=True),
        Respondent("kind", "Kinderen", "Children", Kant.JONGEREN, je=True, kind=True),
    )
}  # fmt: skip
"""In the order in which pages show them."""

SAMEN = "samen"
"""Small groups taken together: no kind of people, and shown as such."""


def respondent_naam(sleutel: str, taal: str) -> str:
    """The name of a group on a page: of its kind, or "other groups together"."""
    if sleutel == SAMEN:
        return "Other groups together" if taal == "en" else "Andere groepen samen"
    return RESPONDENTEN[sleutel].naam(taal)
