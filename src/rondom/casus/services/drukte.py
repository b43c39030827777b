"""A team says how many it can take up at a time (R113)."""

from datetime import date
from uuid import UUID, uuid4

from rondom.netwerk.models import Teamruimte
from rondom.toegang.handelen import Handelend


def say_room(*, team: UUID, plaatsen: int, vanaf: date, toelichting: str, door: Handelend) -> Teamruimte:
    """From this day on the team can take up so many. What was said before stays, for who looks back."""
    rij = Teamruimte(
        id=uuid4(),
        team_id=team,
        plaatsen=plaatsen,
        toelichting=toelichting,
        vanaf=max(vanaf, door.vandaag),
        gemaakt_op=door.moment,
        gemaakt_door=door.houder,
    )
    rij.save(force_insert=True)
    return rij
