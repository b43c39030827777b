"""What kinds of content exist, and what may one do with them? Bit masks, stored as integers in the ledger."""

from enum import IntFlag, StrEnum


class Categorie(IntFlag):
    """Kinds of content about a child (design §4). ``VEILIGHEID`` stands apart from all others and follows its own rule."""

    GEEN = 0
    CONTACT = 1 << 0
    STATUS = 1 << 1
    ONDERWIJS = 1 << 2
    GEZIN = 1 << 3
    GEZONDHEID = 1 << 4
    VRIJE_TIJD = 1 << 5
    VERSLAG = 1 << 6
    VEILIGHEID = 1 << 7
    PLAN_SCHOOL = 1 << 8
    PLAN_GEZIN = 1 << 9
    PLAN_VRIJE_TIJD = 1 << 10
    PLAN_WONEN = 1 << 11
    PLAN_GELD = 1 << 12
    PLAN_GEZONDHEID = 1 << 13
    PLAN_WERK = 1 << 14
    VERZUIM = 1 << 15
    """Hours of absence and their report: what the law itself lets the attendance officer know (L20)."""
    TAAK = 1 << 16
    """One task, for whom it was given to alone: what is asked, the child's first name, whom to call (R082)."""


PLAN = (
    Categorie.PLAN_SCHOOL
    | Categorie.PLAN_GEZIN
    | Categorie.PLAN_VRIJE_TIJD
    | Categorie.PLAN_WONEN
    | Categorie.PLAN_GELD
    | Categorie.PLAN_GEZONDHEID
    | Categorie.PLAN_WERK
)
INHOUD = (
    Categorie.ONDERWIJS
    | Categorie.VERZUIM
    | Categorie.GEZIN
    | Categorie.GEZONDHEID
    | Categorie.VRIJE_TIJD
    | Categorie.VERSLAG
)
ALLES_BEHALVE_VEILIGHEID = Categorie.CONTACT | Categorie.STATUS | INHOUD | PLAN

DEELBAAR: tuple[Categorie, ...] = (
    Categorie.CONTACT,
    Categorie.STATUS,
    Categorie.ONDERWIJS,
    Categorie.VERZUIM,
    Categorie.GEZIN,
    Categorie.GEZONDHEID,
    Categorie.VRIJE_TIJD,
    Categorie.VERSLAG,
    Categorie.PLAN_SCHOOL,
    Categorie.PLAN_GEZIN,
    Categorie.PLAN_VRIJE_TIJD,
    Categorie.PLAN_WONEN,
    Categorie.PLAN_GELD,
    Categorie.PLAN_GEZONDHEID,
    Categorie.PLAN_WERK,
)
"""What a family can be asked to share, in the order in which it is shown."""


class Actie(IntFlag):
    """What a holder may do with the categories of a grant."""

    GEEN = 0
    LEZEN = 1 << 0
    BIJDRAGEN = 1 << 1
    """Add one's own words: a point for the agenda, a view, an evaluation."""
    SCHRIJVEN = 1 << 2
    BEHEREN = 1 << 3
    """Change who takes part, ask consent, move the casus on. Of contact: who the family is and who has custody, which is
    of who holds the registration of the child (``kern.rechten.has_registration``)."""
    BESLISSEN = 1 << 4
    """Give, limit, refuse and withdraw consent."""


class Leefgebied(StrEnum):
    """Life areas; from 16 also wonen, geld, gezondheid, werk (R071)."""

    SCHOOL = "school"
    GEZIN = "gezin"
    VRIJE_TIJD = "vrije_tijd"
    WONEN = "wonen"
    GELD = "geld"
    GEZONDHEID = "gezondheid"
    WERK = "werk"


PLAN_PER_LEEFGEBIED: dict[Leefgebied, Categorie] = {
    Leefgebied.SCHOOL: Categorie.PLAN_SCHOOL,
    Leefgebied.GEZIN: Categorie.PLAN_GEZIN,
    Leefgebied.VRIJE_TIJD: Categorie.PLAN_VRIJE_TIJD,
    Leefgebied.WONEN: Categorie.PLAN_WONEN,
    Leefgebied.GELD: Categorie.PLAN_GELD,
    Leefgebied.GEZONDHEID: Categorie.PLAN_GEZONDHEID,
    Leefgebied.WERK: Categorie.PLAN_WERK,
}

INHOUD_PER_LEEFGEBIED: dict[Leefgebied, Categorie] = {
    Leefgebied.SCHOOL: Categorie.ONDERWIJS,
    Leefgebied.GEZIN: Categorie.GEZIN,
    Leefgebied.VRIJE_TIJD: Categorie.VRIJE_TIJD,
    Leefgebied.WONEN: Categorie.GEZIN,
    Leefgebied.GELD: Categorie.GEZIN,
    Leefgebied.GEZONDHEID: Categorie.GEZONDHEID,
    Leefgebied.WERK: Categorie.ONDERWIJS,
}


def split(mask: int) -> tuple[Categorie, ...]:
    """The single categories in a mask, in declaration order."""
    return tuple(c for c in Categorie if c and c.bit_count() == 1 and mask & c)
