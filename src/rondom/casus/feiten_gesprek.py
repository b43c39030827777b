"""Rows → facts about talks: with whom of the family was this discussed (BR04)?"""

from uuid import UUID

from django.db.models import Q

from rondom.casus.models import Gesprek, Signaal
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie, gezagsbesluit_op
from rondom.kern.signaal import Bespreekfeiten, Besproken
from rondom.kern.signaal import besproken as judge
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.models import Dossier, Naaste

OUDERS = (Relatie.OUDER.value, Relatie.VOOGD.value, Relatie.PLEEGOUDER.value)


class ZonderKind(LookupError):
    """This dossier is about no child, so there is nothing to discuss with a family."""


def bespreekfeiten(dossier: UUID, *, door: Handelend) -> Bespreekfeiten:
    """With whom the concern in this dossier was discussed, as far as ``door`` may read it. Five queries.

    What the maker of a signal declared counts, and so does every recorded talk. When custody is known, parents count
    once everybody with custody was spoken to. Raises ``ZonderKind``.
    """
    jeugdige = Dossier.objects.select_related("jeugdige").get(pk=dossier).jeugdige
    if jeugdige is None:
        raise ZonderKind(str(dossier))
    verklaard = visible(Signaal.objects.filter(dossier=dossier), door).exclude(status="ingetrokken")
    vinkjes = list(verklaard.values_list("besproken_met_jeugdige", "besproken_met_ouders"))
    gesprekken = visible(Gesprek.objects.filter(dossier=dossier), door).values_list("met", flat=True)
    gesproken = {naaste for met in gesprekken for naaste in met}
    naasten = list(Naaste.objects.filter(_nu(door), jeugdige=jeugdige).order_by("vanaf", "naam"))
    ouders = [n for n in naasten if n.relatie in OUDERS]
    gezag = [n for n in ouders if _has_gezag(n, door)]
    nog = [n.naam for n in gezag if n.id not in gesproken]
    # Its reason opens with health only; who decides is a fact for everybody.
    besluit = gezagsbesluit_op(read_dossierfeiten(dossier)[0], door.vandaag)
    met_ouders = (bool(gezag) and not nog) or (not gezag and any(n.id in gesproken for n in ouders))
    return Bespreekfeiten(
        geboortedatum=jeugdige.geboortedatum,
        vandaag=door.vandaag,
        met_jeugdige=any(kind for kind, _ in vinkjes)
        or any(n.id in gesproken for n in naasten if n.relatie == Relatie.JEUGDIGE),
        met_ouders=met_ouders or any(ouders_ for _, ouders_ in vinkjes),
        nog_ouders=tuple(nog),
        wilsbekwaam=besluit.wilsbekwaam,
        alleen_jeugdige=besluit.alleen_jeugdige,
    )


def besproken(dossier: UUID, *, door: Handelend, parameters: Parameters | None = None) -> Besproken:
    """With whom it was discussed, or need not be (``kern.signaal.besproken``). Raises ``ZonderKind``."""
    feiten = bespreekfeiten(dossier, door=door)
    return judge(feiten, parameters or read_parameters(Dossier.objects.get(pk=dossier).regio_id))


def _nu(door: Handelend) -> Q:
    return Q(vanaf__lte=door.vandaag) & (Q(tot__isnull=True) | Q(tot__gt=door.vandaag))


def _has_gezag(naaste: Naaste, door: Handelend) -> bool:
    return (
        naaste.gezag_vanaf is not None
        and naaste.gezag_vanaf <= door.vandaag
        and (naaste.gezag_tot is None or naaste.gezag_tot > door.vandaag)
    )
