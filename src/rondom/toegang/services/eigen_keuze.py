"""A young person who decides alone says what a parent or supporter may see: something, or nothing (L06, BR45)."""

from uuid import uuid4

from django.db import transaction

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit, deelbaar
from rondom.kern.gezag import check_eigen_keuze
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie, wie_beslist
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier, Naaste, Toestemming
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services import toestemming as toestemmingen
from rondom.toegang.services.toestemming import Ongeldig

ALLES = deelbaar(Categorie(~0) & ~Categorie.TAAK)


@transaction.atomic
def choose(
    *, dossier: Dossier, naaste: Naaste, categorieen: Categorie, doel: str, parameters: Parameters, door: Handelend
) -> Oordeel:
    """Let ``naaste`` see these categories from today, for as long as a consent can last; none means nothing.

    ``door`` is the young person. The answer is kept as a consent like any other, so it ends, shows and is withdrawn as
    one. Raises ``Ongeldig`` for who does not decide alone, and for somebody who is not beside him in this family.
    """
    feiten, _regio = read_dossierfeiten(dossier.id)
    zelf = Naaste.objects.get(pk=door.houder)
    oordeel = check_eigen_keuze(wie_beslist(feiten, door.vandaag, parameters))
    if not oordeel.mag:
        raise Ongeldig("", oordeel)
    if zelf.relatie != Relatie.JEUGDIGE or naaste.jeugdige_id != zelf.jeugdige_id or naaste.id == zelf.id:
        raise ValueError("who chooses is the young person, for somebody else of the family")
    gekozen = deelbaar(categorieen)
    toestemmingen.answer(
        toestemming=_find(dossier, naaste, door) or _open(dossier, naaste, doel, parameters, door),
        naaste=zelf,
        besluit=Besluit.GEGEVEN if gekozen else Besluit.GEWEIGERD,
        categorieen=gekozen,
        wijze=Wijze.PORTAAL,
        door=door,
    )
    return oordeel


def _find(dossier: Dossier, naaste: Naaste, door: Handelend) -> Toestemming | None:
    """The own choice about this person that still runs, if it can hold everything."""
    return Toestemming.objects.filter(
        dossier=dossier,
        ontvanger_naaste=naaste,
        gevraagd_door=door.houder,
        afgesloten_op=None,
        tot__gt=door.vandaag,
        categorieen=int(ALLES),
    ).first()


def _open(dossier: Dossier, naaste: Naaste, doel: str, parameters: Parameters, door: Handelend) -> Toestemming:
    rij = Toestemming(
        id=uuid4(),
        dossier=dossier,
        ontvanger_naaste=naaste,
        categorieen=int(ALLES),
        doel=doel,
        vanaf=door.vandaag,
        tot=toestemmingen.latest_end(door.vandaag, parameters),
        gevraagd_door=door.houder,
        gevraagd_op=door.moment,
    )
    rij.save(force_insert=True)
    return rij
