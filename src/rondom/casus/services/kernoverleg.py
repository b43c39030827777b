"""Set and change the standing meeting of a school with its core partners, and keep the list of the chain (R062)."""

from collections.abc import Collection
from datetime import date, time
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import Kernoverleg, Ketenregel
from rondom.casus.selectors_kernoverleg import current_seats
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.kernoverleg import Kernsoort, Ketenvraag, check_regelen
from rondom.kern.rechten import Dossiersoort
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Casusrol, Dossier
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis

VELDEN = ("weekdag", "tijd", "duur_minuten", "weken", "plaats", "tot")
"""What of a standing meeting can be changed later."""


@transaction.atomic
def make(
    *,
    school: Organisatie,
    soort: Kernsoort,
    weekdag: int,
    tijd: time,
    duur_minuten: int,
    weken: int,
    plaats: str,
    vanaf: date,
    tot: date | None,
    plekken: Collection[UUID],
    door: Handelend,
) -> Kernoverleg:
    """Set a standing meeting with a seat for each function in ``plekken``. Raises ``NietMogelijk``."""
    _check(school.id, soort, door)
    dossier = dossiers.open_dossier(
        soort=Dossiersoort.KERNOVERLEG, school=school, casusrol=Casusrol.COORDINATOR, door=door
    )
    overleg = Kernoverleg(
        id=uuid4(),
        dossier=dossier,
        soort=soort.value,
        weekdag=weekdag,
        tijd=tijd,
        duur_minuten=duur_minuten,
        weken=weken,
        plaats=plaats,
        vanaf=vanaf,
        tot=tot,
        gemaakt_door=door.houder,
        gemaakt_op=door.moment,
        versie=1,
    )
    overleg.save(force_insert=True)
    _seat(overleg, dossier, plekken, door)
    _record(overleg, "kernoverleg.gemaakt", door)
    return overleg


@transaction.atomic
def change(
    *, overleg: Kernoverleg, versie: int, plekken: Collection[UUID], door: Handelend, **velden: object
) -> Kernoverleg:
    """Change moment, place or seats. Raises ``NietMogelijk``, ``VersieConflict``."""
    nu = Kernoverleg.objects.select_related("dossier").get(pk=overleg.pk)
    _check(nu.dossier.school_id, Kernsoort(nu.soort), door)
    nu = Kernoverleg.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=overleg.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    for veld in VELDEN:
        setattr(nu, veld, velden[veld])
    nu.versie += 1
    nu.save()
    _seat(nu, nu.dossier, plekken, door)
    _record(nu, "kernoverleg.gewijzigd", door)
    return nu


@transaction.atomic
def write_regel(*, regel: Ketenregel, tekst: str, versie: int, door: Handelend) -> Ketenregel:
    """Write one answer in the list of the chain; everybody at the table may. Raises ``VersieConflict``."""
    nu = Ketenregel.objects.select_for_update().get(pk=regel.pk)
    if nu.versie != versie:
        raise VersieConflict(nu)
    nu.tekst, nu.door, nu.op = tekst, door.houder, door.moment
    nu.versie += 1
    nu.save()
    gebeurtenis.record(
        dossier=nu.dossier_id,
        soort="ketenregel.gewijzigd",
        object_soort="ketenregel",
        object_id=nu.id,
        door=door,
        regels=("R062",),
        inhoud=tekst,
    )
    return nu


def _check(school: UUID, soort: Kernsoort, door: Handelend) -> None:
    oordeel = check_regelen(
        eigen_school=door.organisatie == school, coordineert=door.mag(Bevoegdheid.CASUS_COORDINEREN), soort=soort
    )
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _seat(overleg: Kernoverleg, dossier: Dossier, plekken: Collection[UUID], door: Handelend) -> None:
    """Give each function a seat and end the seats that are no longer wanted; who arranges it always sits there."""
    zitten = {b.functie_id: b for b in current_seats(overleg)}
    for functie_id, betrokkene in zitten.items():
        if functie_id not in plekken and functie_id != door.houder:
            dossiers.end_betrokkene(betrokkene=betrokkene, door=door)
    for functie in Functie.objects.filter(id__in=set(plekken) - zitten.keys()).select_related("organisatie"):
        dossiers.add_betrokkene(
            dossier=dossier, organisatie=functie.organisatie, functie=functie, casusrol=Casusrol.DEELNEMER, door=door
        )
    if overleg.soort == Kernsoort.KETEN:
        _fill_list(overleg, door)


def _fill_list(overleg: Kernoverleg, door: Handelend) -> None:
    """Room in the list for each organisation at the table: an empty answer to each question."""
    er_al = set(Ketenregel.objects.filter(overleg=overleg).values_list("partij", "vraag"))
    partijen = dict.fromkeys(b.organisatie_id for b in current_seats(overleg))
    for partij in partijen:
        for vraag in Ketenvraag:
            if (partij, vraag.value) not in er_al:
                Ketenregel(
                    id=uuid4(),
                    dossier_id=overleg.dossier_id,
                    overleg=overleg,
                    partij_id=partij,
                    vraag=vraag.value,
                    versie=1,
                    door=door.houder,
                    op=door.moment,
                ).save(force_insert=True)


def _record(overleg: Kernoverleg, soort: str, door: Handelend) -> None:
    gebeurtenis.record(
        dossier=overleg.dossier_id,
        soort=soort,
        object_soort="kernoverleg",
        object_id=overleg.id,
        door=door,
        regels=("R062",),
    )
