"""Of which subjects of a plan for after 18 does the plan speak already? (L30)"""

from dataclasses import dataclass

from rondom.casus.laden import Tafel
from rondom.casus.models import Doel
from rondom.kern.achttien import TOEKOMSTPLAN
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Leefgebied
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible


@dataclass(frozen=True)
class Onderwerp:
    """One subject with the goals about it that the reader sees; ``dicht``: the reader does not see that part."""

    sleutel: str
    doelen: tuple[Doel, ...]
    dicht: bool


def list_onderwerpen(tafel: Tafel, door: Handelend) -> list[Onderwerp]:
    """The six subjects, in order. One query."""
    per: dict[str, list[Doel]] = {}
    for doel in visible(Doel.objects.filter(dossier=tafel.dossier), door).order_by("op", "id"):
        per.setdefault(doel.leefgebied, []).append(doel)
    return [
        Onderwerp(
            sleutel,
            tuple(d for g in gebieden for d in per.get(g.value, ())),
            not any(tafel.inzicht.ziet(PLAN_PER_LEEFGEBIED[Leefgebied(g)]) for g in gebieden),
        )
        for sleutel, gebieden in TOEKOMSTPLAN.items()
    ]
