"""What is the next step of a casus when nothing is asked of anybody? One row per status that does not rest.

A task names its own step. Between two tasks a casus must still say what comes next and who starts it, or it waits
without anybody noticing (X4). Who that is follows from the status itself: ``kern.statussen`` names its owner.
"""

from dataclasses import dataclass

from rondom.kern.regels import REGELS
from rondom.kern.statussen import CASUS, CasusStatus, Eigenaar
from rondom.kern.teksten import TEKSTEN


@dataclass(frozen=True)
class Vervolg:
    """The next step: the rule it rests on; its text key and who must act follow from the status."""

    status: CasusStatus
    regel: str

    def __post_init__(self) -> None:
        REGELS[self.regel]
        TEKSTEN[self.tekst]

    @property
    def tekst(self) -> str:
        return f"vervolg.{self.status.value}"

    @property
    def eigenaar(self) -> Eigenaar:
        return CASUS.stand(self.status.value).eigenaar


_C = CasusStatus
VERVOLG: dict[CasusStatus, Vervolg] = {
    v.status: v
    for v in (
        Vervolg(_C.SIGNAAL, "BR05"),
        Vervolg(_C.WEGING, "BR04"),
        Vervolg(_C.TOESTEMMING, "BR14"),
        Vervolg(_C.AANGEMELD, "R025"),
        Vervolg(_C.OPGEPAKT, "BR12"),
        Vervolg(_C.OVERLEG, "R057"),
        Vervolg(_C.PLAN, "R071"),
        Vervolg(_C.UITVOERING, "R128"),
        Vervolg(_C.EVALUATIE, "R128"),
        Vervolg(_C.NAZORG, "R130"),
    )
}


def find_vervolg(status: str) -> Vervolg | None:
    """The next step for this status; None when the casus rests. Raises ``ValueError`` for an unknown status."""
    return VERVOLG.get(CasusStatus(status))
