"""Add to the running record: typed once, reused in every next step (R018, R090)."""

from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import Groeidocumentdeel
from rondom.casus.services.casus import VersieConflict
from rondom.kern.categorie import INHOUD_PER_LEEFGEBIED, Leefgebied
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import gebeurtenis


@transaction.atomic
def add(*, dossier: UUID, soort: str, leefgebied: str, tekst: str, bron: str, door: Handelend) -> Groeidocumentdeel:
    """Add one part under the category of its life area, so that a limited consent hides exactly that part.

    Raises ``ValueError`` for a life area that does not exist.
    """
    deel = Groeidocumentdeel(
        id=uuid4(),
        dossier_id=dossier,
        categorie=int(INHOUD_PER_LEEFGEBIED[Leefgebied(leefgebied)]),
        soort=soort,
        leefgebied=leefgebied,
        tekst=tekst,
        bron=bron,
        door=door.houder,
        op=door.moment,
        versie=1,
    )
    deel.save(force_insert=True)
    _record("groeidocument.aangevuld", deel, door)
    return deel


@transaction.atomic
def rewrite(*, deel: Groeidocumentdeel, tekst: str, versie: int, door: Handelend) -> Groeidocumentdeel:
    """Change the text of a part that was opened at ``versie``. Raises ``VersieConflict`` when it changed since."""
    nu = Groeidocumentdeel.objects.select_for_update().get(pk=deel.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    nu.tekst, nu.door, nu.op, nu.versie = tekst, door.houder, door.moment, versie + 1
    nu.save(update_fields=["tekst", "door", "op", "versie"])
    _record("groeidocument.gewijzigd", nu, door)
    return nu


def _record(soort: str, deel: Groeidocumentdeel, door: Handelend) -> None:
    gebeurtenis.record(
        dossier=deel.dossier_id,
        soort=soort,
        object_soort="groeidocumentdeel",
        object_id=deel.id,
        door=door,
        inhoud=deel.tekst,
    )
