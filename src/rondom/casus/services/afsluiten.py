"""End a casus: the closing check, after-care, the last page; and open it again (R129, R130, R131, BR27)."""

from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_afsluiten import read_casusfeiten, read_nazorgfeiten
from rondom.casus.models import Casus, Nazorg, Schoolbeeld
from rondom.casus.services import casus as casussen
from rondom.casus.services import nazorg, taak
from rondom.casus.services.casus import NietMogelijk
from rondom.kern.afsluiten import Einde, Verzuimtrend, beoordeel_casus, beoordeel_nazorg
from rondom.kern.oordeel import Oordeel
from rondom.kern.statussen import CasusStatus
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis


def check(casus: Casus, einde: date, door: Handelend, *, nazorg_belegd: bool) -> Einde:
    """May the casus go over to after-care on a day, on what the acting holder may see?"""
    regio = casus.dossier.regio_id
    feiten = read_casusfeiten(casus, door, nazorg_belegd=nazorg_belegd)
    return beoordeel_casus(feiten, einde, read_parameters(regio), read_kalender(regio))


@transaction.atomic
def tell_school(*, casus: Casus, verzuim: Verzuimtrend, tekst: str, door: Handelend) -> Schoolbeeld:
    """School tells how it goes there, before the casus ends."""
    beeld = Schoolbeeld(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        verzuim=verzuim.value,
        tekst=tekst.strip(),
        door=door.houder,
        op=door.moment,
    )
    beeld.save(force_insert=True)
    gebeurtenis.record(
        dossier=casus.dossier_id,
        soort="schoolbeeld.gegeven",
        object_soort="casus",
        object_id=casus.id,
        door=door,
        regels=("BR27",),
        inhoud=tekst,
    )
    return beeld


@transaction.atomic
def begin_nazorg(*, casus: Casus, nazorg_door: UUID, door: Handelend) -> list[Nazorg]:
    """Everybody looked back and nothing runs any more: go over to after-care and plan its two checks.

    Checks that were planned when the last help stopped are kept; they are not asked twice. Raises ``NietMogelijk``.
    """
    einde = check(casus, door.vandaag, door, nazorg_belegd=True)
    if not einde.oordeel.mag:
        raise NietMogelijk(einde.oordeel)
    if casus.status == CasusStatus.UITVOERING:
        casussen.move(casus=casus, naar=CasusStatus.EVALUATIE.value, door=door)
    casussen.move(casus=casus, naar=CasusStatus.NAZORG.value, door=door)
    gepland = list(Nazorg.objects.filter(dossier=casus.dossier_id, gedaan_op__isnull=True).order_by("gepland_op"))
    nog_nodig = tuple(t.einde for t in einde.nazorg)[len(gepland) :]
    return gepland + nazorg.schedule(dossier=casus.dossier_id, houder=nazorg_door, dagen=nog_nodig, door=door)


def check_close(casus: Casus) -> Oordeel:
    """May the casus close for good, after after-care?"""
    return beoordeel_nazorg(read_nazorgfeiten(casus))


@transaction.atomic
def close(*, casus: Casus, door: Handelend) -> None:
    """After after-care: the casus is closed and the shared dossier with it. The family keeps its own access (L10).

    Raises ``NietMogelijk``. The dossier closes last: whoever closes may lose access by it.
    """
    oordeel = check_close(casus)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    casussen.move(casus=casus, naar=CasusStatus.AFGESLOTEN.value, door=door)
    dossiers.close_dossier(dossier=casus.dossier, door=door)


@transaction.atomic
def reopen(*, casus: Casus, door: Handelend) -> None:
    """It no longer goes well: weigh again, with all earlier work (R131). Consents that ended must be asked anew."""
    casussen.move(casus=casus, naar=CasusStatus.WEGING.value, door=door)
    if casus.dossier.gesloten_op is not None:
        dossiers.reopen_dossier(dossier=casus.dossier, door=door)
    nazorg.cancel_open(dossier=casus.dossier_id, door=door)
    taak.finish(soort="nazorg_contact", object_id=casus.id, door=door)
