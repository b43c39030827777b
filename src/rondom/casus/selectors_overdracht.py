"""What came before, on one page: the trajectories that earlier schools and teams told of, and what stays empty (R132)."""

from dataclasses import dataclass
from uuid import UUID

from rondom.casus.models import EerderTraject, Instroomantwoord, Overdrachtsvraag
from rondom.kern.categorie import Categorie
from rondom.kern.instroom import GEVRAAGD
from rondom.kern.overdracht import Trajectsoort, list_gesloten, list_soorten
from rondom.kern.rechten import verleend_op
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible


@dataclass(frozen=True)
class Overdracht:
    """One question to an earlier school or team, what came back, and which kinds the family left out."""

    vraag: Overdrachtsvraag
    trajecten: tuple[EerderTraject, ...]
    mag: tuple[Trajectsoort, ...]
    leeg: tuple[Trajectsoort, ...]


def list_overdrachten(dossier: UUID, door: Handelend) -> list[Overdracht]:
    """All questions of a dossier with the trajectories that this holder may see, oldest trajectory first."""
    vragen = visible(Overdrachtsvraag.objects.filter(dossier=dossier).select_related("partner"), door)
    rijen = visible(EerderTraject.objects.filter(dossier=dossier, teruggenomen_op__isnull=True), door)
    per_vraag: dict[UUID, list[EerderTraject]] = {}
    for rij in rijen.order_by("van", "id"):
        per_vraag.setdefault(rij.vraag_id, []).append(rij)
    masker = _granted(dossier, door)
    return [
        Overdracht(
            v,
            tuple(per_vraag.get(v.id, ())),
            list_soorten(masker.get(v.partner_id, Categorie.GEEN)),
            list_gesloten(masker.get(v.partner_id, Categorie.GEEN)),
        )
        for v in vragen.order_by("gevraagd_op", "id")
    ]


def list_instroom(dossier: UUID, door: Handelend) -> list[Instroomantwoord]:
    """The latest answer to each question of the intake check that this holder may see, in the order of the form (R163)."""
    rijen = visible(Instroomantwoord.objects.filter(dossier=dossier), door).order_by("op", "id")
    laatste = {rij.soort: rij for rij in rijen}
    return [laatste[s.value] for s in GEVRAAGD if s.value in laatste]


def _granted(dossier: UUID, door: Handelend) -> dict[UUID, Categorie]:
    """What the family lets each partner share today."""
    feiten, regio = read_dossierfeiten(dossier)
    parameters = read_parameters(regio)
    masker: dict[UUID, Categorie] = {}
    for t in feiten.toestemmingen:
        gegeven = verleend_op(feiten, t, door.vandaag, parameters)
        masker[t.ontvanger] = masker.get(t.ontvanger, Categorie.GEEN) | gegeven
    return masker
