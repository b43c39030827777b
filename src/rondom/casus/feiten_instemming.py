"""Rows → facts for ``kern.instemming``: who must agree to help, and what each of them answered last."""

from uuid import UUID

from rondom.casus.models import Instemming, Inzet
from rondom.kern.delen import Besluit
from rondom.kern.instemming import Instemfeiten, Instemmer, Uitzondering
from rondom.kern.rechten import Naastefeit, Relatie, gezagdragers_op, gezagsbesluit_op
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.selectors import names_of

HULP = "hulp"
_UITZONDERING = tuple(u.value for u in Uitzondering)


def read_instemfeiten(inzet: Inzet, door: Handelend) -> Instemfeiten:
    """The facts about agreeing to this help, today."""
    feiten, _regio = read_dossierfeiten(inzet.dossier_id)
    rijen = list(Instemming.objects.filter(inzet=inzet).order_by("moment", "id"))
    laatste = {r.naaste_id: Besluit(r.besluit) for r in rijen if r.naaste_id is not None}
    uitzonderingen = [r.besluit for r in rijen if r.besluit in _UITZONDERING]
    namen = names_of(feiten, door)

    def of(naaste: Naastefeit) -> Instemmer:
        besluit = laatste.get(naaste.id, Besluit.GEEN)
        return Instemmer(naaste.id, namen.get(naaste.id, (naaste.relatie.value, ""))[0], besluit)

    dag = door.vandaag
    zelf = next((n for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE and n.periode.omvat(dag)), None)
    # A family part has no child of its own: there the parents agree.
    return Instemfeiten(
        is_hulp=inzet.soort == HULP,
        geboortedatum=feiten.geboortedatum or dag,
        vandaag=dag,
        gezagdragers=tuple(of(n) for n in gezagdragers_op(feiten, dag)),
        jeugdige=of(zelf) if zelf is not None else None,
        wilsbekwaam=gezagsbesluit_op(feiten, dag).wilsbekwaam,
        uitzondering=Uitzondering(uitzonderingen[-1]) if uitzonderingen else None,
    )


def answer_of(feiten: Instemfeiten, naaste: UUID) -> Besluit:
    """The latest answer of one person."""
    wie = (*feiten.gezagdragers, *((feiten.jeugdige,) if feiten.jeugdige else ()))
    return next((i.besluit for i in wie if i.id == naaste), Besluit.GEEN)
