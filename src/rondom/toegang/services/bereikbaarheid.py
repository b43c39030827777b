"""Keep how somebody of the family is reached, and for whom that is (BR14). An event stands in the services that call this,
and in ``choose``."""

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from rondom.kern.bereikbaar import Kanaal, Zichtbaar, check_kiezen
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Bereikbaarheid, Dossier, Naaste
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig


@transaction.atomic
def write(*, naaste: Naaste, waarden: Mapping[Kanaal, str], door: Handelend, geheim: bool = False) -> None:
    """Keep these details; what is empty and was not there is not kept. ``geheim``: a new address is secret, named to the
    organisation of who writes it down.

    Raises ``Ongeldig`` when there is one that ``door`` may not see: then only the person changes it.
    """
    eerder = {b.kanaal: b for b in Bereikbaarheid.objects.filter(naaste=naaste.pk)}
    for kanaal, waarde in waarden.items():
        rij, waarde = eerder.get(kanaal.value), waarde.strip()
        if rij is not None and rij.waarde != waarde:
            rij.waarde = waarde
            rij.save(update_fields=["waarde"])
        elif rij is None and waarde:
            _add(naaste, kanaal, waarde, geheim and kanaal is Kanaal.ADRES, door)
        setattr(naaste, kanaal.value, waarde)


def _add(naaste: Naaste, kanaal: Kanaal, waarde: str, geheim: bool, door: Handelend) -> None:
    rij = Bereikbaarheid(
        id=uuid4(),
        jeugdige_id=naaste.jeugdige_id,
        naaste_id=naaste.pk,
        kanaal=kanaal.value,
        waarde=waarde,
        zichtbaar=(Zichtbaar.GEHEIM if geheim else Zichtbaar.STANDAARD).value,
        voor=[door.organisatie] if geheim and door.organisatie else [],
    )
    try:
        with transaction.atomic():
            rij.save(force_insert=True)
    except IntegrityError:
        raise Ongeldig(kanaal.value, geweigerd(reden("BR14", "bereikbaar.geheim"))) from None


@transaction.atomic
def choose(
    *,
    dossier: Dossier,
    naaste: Naaste,
    kanaal: Kanaal,
    waarde: str,
    zichtbaar: Zichtbaar,
    voor: Iterable[UUID],
    kent_kind: Iterable[UUID],
    door: Handelend,
) -> Oordeel:
    """The person keeps the own detail and says for whom it is. Raises ``Ongeldig``."""
    gekozen = frozenset(voor) if zichtbaar is not Zichtbaar.STANDAARD else frozenset()
    veld, oordeel = check_kiezen(zichtbaar, gekozen, frozenset(kent_kind))
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    write(naaste=naaste, waarden={kanaal: waarde}, door=door)
    keuze = {"zichtbaar": zichtbaar.value, "voor": sorted(gekozen)}
    # Also when there is nothing to see yet: what others write down later falls under the choice.
    if not Bereikbaarheid.objects.filter(naaste=naaste.pk, kanaal=kanaal.value).update(**keuze):
        leeg = Bereikbaarheid(
            id=uuid4(), jeugdige_id=naaste.jeugdige_id, naaste_id=naaste.pk, kanaal=kanaal.value, waarde="", **keuze
        )
        leeg.save(force_insert=True)
    gebeurtenis.record(
        dossier=dossier.id, soort="bereikbaar.gekozen", object_soort="naaste", object_id=naaste.pk, door=door,
        regels=("BR14",),
    )  # fmt: skip
    return oordeel
