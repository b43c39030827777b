"""Rows → facts for ``kern.instemming``: who must agree to help, and what each of them answered last."""

from collections.abc import Sequence
from uuid import UUID

from rondom.casus.models import Instemming, Inzet
from rondom.kern.delen import Besluit
from rondom.kern.instemming import Instemfeiten, Instemmer, Uitzondering
from rondom.kern.rechten import Naastefeit, Relatie, gezagdragers_op, gezagsbesluit_op
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.selectors import names_of

HULP = "hulp"
_UITZONDERING = tuple(u.value for u in Uitzondering)


def read_instemfeiten(inzet: Inzet, door: Handelend) -> Instemfeiten:
    """The facts about agreeing to this help, today."""
    return read_instemfeiten_van([inzet], door)[inzet.id]


def read_instemfeiten_van(inzetten: Sequence[Inzet], door: Handelend) -> dict[UUID, Instemfeiten]:
    """The same for several kinds of help of one dossier, by key of the help. Queries do not grow with their number."""
    if not inzetten:
        return {}
    feiten, regio = read_dossierfeiten(inzetten[0].dossier_id)
    parameters = read_parameters(regio)
    antwoorden: dict[UUID, list[Instemming]] = {i.id: [] for i in inzetten}
    for rij in Instemming.objects.filter(inzet__in=list(antwoorden)).order_by("moment", "id"):
        antwoorden[rij.inzet_id].append(rij)
    namen, dag = names_of(feiten, door), door.vandaag
    gezag = gezagdragers_op(feiten, dag, parameters)
    zelf = next((n for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE and n.periode.omvat(dag)), None)
    wilsbekwaam = gezagsbesluit_op(feiten, dag).wilsbekwaam

    def facts(inzet: Inzet, rijen: list[Instemming]) -> Instemfeiten:
        laatste = {r.naaste_id: Besluit(r.besluit) for r in rijen if r.naaste_id is not None}
        uitzonderingen = [r.besluit for r in rijen if r.besluit in _UITZONDERING]

        def of(naaste: Naastefeit) -> Instemmer:
            besluit = laatste.get(naaste.id, Besluit.GEEN)
            return Instemmer(naaste.id, namen.get(naaste.id, (naaste.relatie.value, ""))[0], besluit)

        # A family part has no child of its own: there the parents agree.
        return Instemfeiten(
            is_hulp=inzet.soort == HULP,
            geboortedatum=feiten.geboortedatum or dag,
            vandaag=dag,
            gezagdragers=tuple(of(n) for n in gezag),
            jeugdige=of(zelf) if zelf is not None else None,
            wilsbekwaam=wilsbekwaam,
            uitzondering=Uitzondering(uitzonderingen[-1]) if uitzonderingen else None,
        )

    return {i.id: facts(i, antwoorden[i.id]) for i in inzetten}


def answer_of(feiten: Instemfeiten, naaste: UUID) -> Besluit:
    """The latest answer of one person."""
    wie = (*feiten.gezagdragers, *((feiten.jeugdige,) if feiten.jeugdige else ()))
    return next((i.besluit for i in wie if i.id == naaste), Besluit.GEEN)
