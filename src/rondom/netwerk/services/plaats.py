"""Fill and empty seats, name fixed contacts, and say what one knows much about (R003, R005, R008).

Nothing is overwritten: the old row gets a last day, a new one begins. Nothing here opens a dossier. Who may is a right of the
role and, in the database, of the organisation (``toegang.beleid_netwerk``).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from rondom.kern.oordeel import Oordeel
from rondom.kern.plaatsen import check_bezetting
from rondom.kern.regio import Zetel
from rondom.netwerk.models import Contactpersoon, Expertise, Functie, Netwerkwijziging, Organisatie, Zetelbezetting
from rondom.netwerk.services.aanbod import Schrijver


class NietMogelijk(ValueError):
    """The rule refused; carries its verdict."""

    def __init__(self, oordeel: Oordeel) -> None:
        super().__init__(oordeel.redenen[0].tekst)
        self.oordeel = oordeel


@transaction.atomic
def fill_seat(
    *,
    team: Organisatie,
    vorm: str,
    zetel: Zetel,
    functie: Functie,
    waarnemer: bool,
    vanaf: date,
    tot: date | None,
    door: Schrijver,
) -> Zetelbezetting:
    """Let somebody sit in a seat, or stand in for it. A seat may have two. Raises ``NietMogelijk``."""
    oordeel = check_bezetting(
        zetel=zetel,
        rol=functie.rol,
        soort=functie.organisatie.soort,
        vanaf=vanaf,
        tot=tot,
        functie_vanaf=functie.vanaf,
        functie_tot=functie.tot,
    )
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    rij = Zetelbezetting(
        id=uuid4(),
        team=team,
        vorm=vorm,
        zetel=zetel.functie,
        functie=functie,
        waarnemer=waarnemer,
        vanaf=vanaf,
        tot=tot,
        vastgelegd_door=door.houder,
    )
    rij.save(force_insert=True)
    _record("zetel_bezet", team.id, functie, door)
    return rij


@transaction.atomic
def empty_seat(*, bezetting: Zetelbezetting, door: Schrijver) -> None:
    """From today nobody sits there by this row any more."""
    bezetting.tot = max(localdate(door.moment), bezetting.vanaf)
    bezetting.save(update_fields=["tot"])
    _record("zetel_leeg", bezetting.team_id, bezetting.functie, door)


@transaction.atomic
def set_contact(
    *, van: Organisatie, partner: UUID, functie: Functie | None, eerder: UUID | None = None, door: Schrijver
) -> None:
    """Make this the fixed contact of ``van`` at ``partner`` from today; None: nobody any more.

    Who was it gets a last day: everybody, or only the function ``eerder``, where there are more and one was shown. The same
    person again changes nothing.
    """
    dag = localdate(door.moment)
    nu = Contactpersoon.objects.select_related("functie").filter(
        Q(tot__isnull=True) | Q(tot__gt=dag), van=van, functie__organisatie=partner
    )
    blijft = False
    for rij in nu:
        if functie is not None and rij.functie_id == functie.id:
            blijft = True
            continue
        if eerder is not None and rij.functie_id != eerder:
            continue
        rij.tot = max(dag, rij.vanaf)
        rij.save(update_fields=["tot"])
        _record("contact_weg", van.id, rij.functie, door)
    if functie is not None and not blijft:
        Contactpersoon(id=uuid4(), van=van, functie=functie, vanaf=dag, vastgelegd_door=door.houder).save(
            force_insert=True
        )
        _record("contact_vast", van.id, functie, door)


@transaction.atomic
def set_expertise(*, functie: Functie, onderwerpen: Collection[str], door: Schrijver) -> None:
    """From today the person of this function knows much about these subjects; what is left out ends. Each is recorded."""
    dag, persoon = localdate(door.moment), functie.persoon_id
    nu = {e.onderwerp: e for e in Expertise.objects.filter(persoon=persoon, tot__isnull=True)}
    for onderwerp, rij in nu.items():
        if onderwerp not in onderwerpen:
            rij.tot = dag
            rij.save(update_fields=["tot"])
            _record("expertise_weg", functie.organisatie_id, functie, door, reden=onderwerp)
    for onderwerp in sorted(set(onderwerpen) - nu.keys()):
        Expertise(id=uuid4(), persoon_id=persoon, onderwerp=onderwerp, vanaf=dag, vastgelegd_door=door.houder).save(
            force_insert=True
        )
        _record("expertise_bij", functie.organisatie_id, functie, door, reden=onderwerp)


def _record(soort: str, organisatie: UUID, functie: Functie, door: Schrijver, reden: str = "") -> None:
    """Seen from the own organisation, which the writer keeps: a contact at school of a team is the school's to say."""
    eigen = functie.organisatie_id if functie.organisatie_id == door.organisatie else organisatie
    Netwerkwijziging(
        id=uuid4(),
        soort=soort,
        organisatie_id=eigen,
        functie=functie,
        reden=reden,
        door=door.houder,
        op=door.moment,
    ).save(force_insert=True)
