"""What goes on paper for one person of the family: what he or she may read, read by who prints it (A06, R036)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from rondom.casus.laden import Tafel
from rondom.casus.models import Afspraak, Doel, Groeidocumentdeel, Inzet
from rondom.kern.categorie import Actie, Categorie
from rondom.kern.papier import Papiersoort
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import beslissers, rechten_op
from rondom.kern.teksten import tekst
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, houder_of_functie, read_houders
from rondom.toegang.laden import visible
from rondom.toegang.models import Betrokkene, Naaste
from rondom.toegang.selectors import Stand, list_standen
from rondom.toegang.tonen import category_names, taal


@dataclass(frozen=True)
class Papierblad:
    """An overview for one person. Empty lists where nothing may be read or nothing is there."""

    leest: tuple[str, ...]
    """Names of the kinds of content that this person may read today."""
    beslist: bool
    mensen: tuple[Houder, ...]
    inzetten: tuple[Inzet, ...]
    doelen: tuple[Doel, ...]
    afspraken: tuple[tuple[Afspraak, Houder | None], ...]
    school: tuple[Groeidocumentdeel, ...]
    toestemmingen: tuple[Stand, ...]
    rechten: tuple[str, ...]
    """What can be asked and signed, in words."""


def read_voor_papier(tafel: Tafel, naaste: Naaste, door: Handelend, parameters: Parameters) -> Papierblad:
    """The overview: what ``naaste`` may read today, as far as ``door`` reads it too. A fixed number of queries."""
    feiten, _regio = read_dossierfeiten(tafel.dossier)
    masker = Categorie.GEEN
    for r in rechten_op(feiten, door.vandaag, parameters):
        if r.houder == naaste.id and r.acties & Actie.LEZEN:
            masker |= Categorie(r.categorieen)
    dossier, status = tafel.dossier, bool(masker & Categorie.STATUS)
    afspraken = _of(masker, visible(Afspraak.objects.filter(dossier=dossier, status="open"), door).order_by("termijn"))
    wie = read_houders({a.eigenaar for a in afspraken})
    inzetten = visible(Inzet.objects.filter(dossier=dossier), door).select_related("aanbieder").order_by("-gestart_op")
    doelen = visible(Doel.objects.filter(dossier=dossier), door).order_by("-eigen_doel", "volgorde", "op")
    school = visible(Groeidocumentdeel.objects.filter(dossier=dossier), door).order_by("-op", "id")
    return Papierblad(
        leest=tuple(category_names(masker)),
        beslist=naaste.id in beslissers(feiten, door.vandaag, parameters),
        mensen=_mensen(dossier, door) if status else (),
        inzetten=tuple(_of(masker, inzetten)),
        doelen=tuple(_of(masker, doelen)),
        afspraken=tuple((a, wie.get(a.eigenaar)) for a in afspraken),
        school=tuple(_of(masker, school)),
        toestemmingen=tuple(list_standen(dossier, door, parameters)) if status else (),
        rechten=tuple(tekst(s.tekst, taal()) for s in Papiersoort),
    )


def _of(masker: Categorie, rijen: Iterable[Any]) -> list[Any]:
    """The rows whose category this person may read."""
    return [r for r in rijen if masker & (r.CATEGORIE if r.CATEGORIE is not None else r.categorie)]


def _mensen(dossier: UUID, door: Handelend) -> tuple[Houder, ...]:
    nu = Q(tot__isnull=True) | Q(tot__gt=door.vandaag)
    rijen = Betrokkene.objects.filter(nu, dossier=dossier, functie__isnull=False).select_related(
        "functie__persoon", "functie__organisatie"
    )
    mensen = {b.functie_id: houder_of_functie(b.functie) for b in rijen if b.functie is not None}
    return tuple(sorted(mensen.values(), key=lambda h: (h.organisatie, h.naam)))
