"""Record a talk with the pupil or parents: with whom, what they want, what they were told (BR04, R058)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.db import transaction

from rondom.casus.models import Casus, Gesprek
from rondom.casus.services import groeidocument
from rondom.casus.services.casus import VersieConflict
from rondom.casus.services.signaal import close_talk_task
from rondom.kern.categorie import Categorie, Leefgebied
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Naaste
from rondom.toegang.services import gebeurtenis


@dataclass(frozen=True)
class Gespreksinhoud:
    """What somebody typed about a talk."""

    op: date
    vorm: str = ""
    wens_jeugdige: str = ""
    wens_ouders: str = ""
    verteld: str = ""
    hulp_verteld: bool = False


@transaction.atomic
def record(*, casus: Casus, met: Sequence[Naaste], inhoud: Gespreksinhoud, door: Handelend) -> Gesprek:
    """Record a talk. What they want goes to the running record; the task to talk closes when everybody was spoken to.

    Raises ``ValueError`` when nobody is named or somebody is not of this family.
    """
    _check(casus, met)
    gesprek = Gesprek(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        op=inhoud.op,
        met=[n.id for n in met],
        vorm=inhoud.vorm,
        wens_jeugdige=inhoud.wens_jeugdige,
        wens_ouders=inhoud.wens_ouders,
        verteld=inhoud.verteld,
        hulp_verteld=inhoud.hulp_verteld,
        door=door.houder,
        vastgelegd_op=door.moment,
        versie=1,
    )
    gesprek.save(force_insert=True)
    _record("gesprek.vastgelegd", gesprek, door)
    _add_wishes(gesprek, door)
    close_talk_task(dossier=casus.dossier_id, door=door)
    return gesprek


@transaction.atomic
def rewrite(
    *, gesprek: Gesprek, casus: Casus, met: Sequence[Naaste], inhoud: Gespreksinhoud, versie: int, door: Handelend
) -> Gesprek:
    """Correct an own record of a talk that was opened at ``versie``. Raises ``VersieConflict``, ``ValueError``."""
    _check(casus, met)
    nu = Gesprek.objects.select_for_update().get(pk=gesprek.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    nu.op, nu.met, nu.vorm, nu.versie = inhoud.op, [n.id for n in met], inhoud.vorm, versie + 1
    nu.wens_jeugdige, nu.wens_ouders = inhoud.wens_jeugdige, inhoud.wens_ouders
    nu.verteld, nu.hulp_verteld = inhoud.verteld, inhoud.hulp_verteld
    nu.save()
    _record("gesprek.gewijzigd", nu, door)
    close_talk_task(dossier=casus.dossier_id, door=door)
    return nu


def _check(casus: Casus, met: Sequence[Naaste]) -> None:
    if not met:
        raise ValueError("a talk is with somebody")
    if any(n.jeugdige_id != casus.jeugdige_id for n in met):
        raise ValueError("somebody is not of this family")


def _add_wishes(gesprek: Gesprek, door: Handelend) -> None:
    mag = inzicht_in(gesprek.dossier_id, door).schrijven
    gebied = Leefgebied.SCHOOL if mag & Categorie.ONDERWIJS else Leefgebied.GEZIN
    for soort, tekst in (("wens_jeugdige", gesprek.wens_jeugdige), ("wens_ouders", gesprek.wens_ouders)):
        if tekst.strip():
            groeidocument.add(
                dossier=gesprek.dossier_id, soort=soort, leefgebied=gebied.value, tekst=tekst, bron="gesprek", door=door
            )


def _record(soort: str, gesprek: Gesprek, door: Handelend) -> None:
    inhoud = "\n".join((gesprek.wens_jeugdige, gesprek.wens_ouders, gesprek.verteld)).strip()
    gebeurtenis.record(
        dossier=gesprek.dossier_id,
        soort=soort,
        object_soort="gesprek",
        object_id=gesprek.id,
        door=door,
        regels=("BR04",),
        inhoud=inhoud,
    )
