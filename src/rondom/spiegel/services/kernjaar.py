"""Begin a year of a core team, record its talks, goals and agreements (R191)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.schooljaar import Jaarstap, Plek, Schooljaar, check_aanwezig, check_bijhouden, check_dag, plek_van
from rondom.netwerk.models import Functie, Organisatie
from rondom.spiegel.feiten import read_band
from rondom.spiegel.models import Kernafspraak, Kerndoel, Kerngesprek, Kernjaar
from rondom.spiegel.services.sturing import note_about
from rondom.spiegel.weigeren import Veranderd, require
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import houder_of_functie

DOELVELDEN = ("tekst", "zichtbaar", "vindplaats", "stand", "uitkomst")
"""What somebody writes of a goal."""


@transaction.atomic
def begin(*, school: Organisatie, jaar: Schooljaar, procesbegeleider: Functie, door: Handelend) -> Kernjaar:
    """Begin the year of a core team; who begins one that runs already gets that one. Raises ``NietMogelijk``."""
    require(check_bijhouden(read_band(school, door)))
    bestaand = Kernjaar.objects.filter(school=school, begin=jaar.begin).first()
    if bestaand is not None:
        return bestaand
    kernjaar = Kernjaar(
        id=uuid4(),
        school=school,
        begin=jaar.begin,
        procesbegeleider=procesbegeleider.id,
        begonnen_op=door.moment,
        begonnen_door=door.houder,
    )
    kernjaar.save(force_insert=True)
    return kernjaar


@transaction.atomic
def appoint(*, kernjaar: Kernjaar, procesbegeleider: Functie, door: Handelend) -> None:
    """Somebody else of the core team is asked when a step is due. Raises ``NietMogelijk``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    if kernjaar.procesbegeleider == procesbegeleider.id:
        return
    kernjaar.procesbegeleider = procesbegeleider.id
    kernjaar.save(update_fields=["procesbegeleider"])
    wie = houder_of_functie(procesbegeleider)
    note_about(kernjaar.id, kernjaar.school.regio_id, "kernjaar.begeleider", door=door, tekst=wie.naam)


@transaction.atomic
def record_talk(
    *,
    kernjaar: Kernjaar,
    stap: Jaarstap,
    dag: date,
    aanwezig: Collection[Functie],
    afgemeld: dict[Plek, str],
    besproken: str,
    versie: int,
    door: Handelend,
) -> Kerngesprek:
    """Record a talk, or write it again; who must be there was, or is excused. Raises ``NietMogelijk``, ``Veranderd``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    require(check_dag(dag, kernjaar.jaar, door.vandaag), "dag")
    er = {plek for f in aanwezig if (plek := plek_van(f.rol)) is not None}
    require(check_aanwezig(er, afgemeld), "aanwezig")
    nu = Kerngesprek.objects.select_for_update().filter(kernjaar=kernjaar, stap=stap.value).first()
    if (nu.versie if nu else 0) != versie:
        raise Veranderd(nu)
    gesprek = nu or Kerngesprek(id=uuid4(), kernjaar=kernjaar, stap=stap.value)
    gesprek.dag = dag
    gesprek.aanwezig = sorted((f.id for f in aanwezig), key=str)
    gesprek.afgemeld = {plek.value: waarom for plek, waarom in afgemeld.items() if plek not in er}
    gesprek.besproken = besproken
    gesprek.versie, gesprek.op, gesprek.door = versie + 1, door.moment, door.houder
    gesprek.save(force_insert=nu is None)
    return gesprek


@transaction.atomic
def set_goal(
    *, kernjaar: Kernjaar, velden: Mapping[str, str], door: Handelend, doel: UUID | None = None, versie: int = 0
) -> Kerndoel:
    """A goal, or other words or an outcome for one. Raises ``NietMogelijk``, ``Veranderd``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    rij = Kerndoel(id=uuid4(), kernjaar=kernjaar, versie=0)
    if doel is not None:
        rij = Kerndoel.objects.select_for_update().get(pk=doel, kernjaar=kernjaar)
        if rij.versie != versie:
            raise Veranderd(rij)
    for veld in DOELVELDEN:
        setattr(rij, veld, velden[veld])
    rij.versie, rij.op, rij.door = rij.versie + 1, door.moment, door.houder
    rij.save(force_insert=doel is None)
    return rij


@transaction.atomic
def agree(*, kernjaar: Kernjaar, tekst: str, wie: Functie, voor: date, door: Handelend) -> Kernafspraak:
    """Somebody of the core team does something by a day. Raises ``NietMogelijk``."""
    require(check_bijhouden(read_band(kernjaar.school, door)))
    afspraak = Kernafspraak(
        id=uuid4(), kernjaar=kernjaar, tekst=tekst, wie=wie.id, voor=voor, op=door.moment, door=door.houder
    )
    afspraak.save(force_insert=True)
    return afspraak


@transaction.atomic
def finish(*, afspraak: Kernafspraak, door: Handelend, weer: bool = False) -> None:
    """It was done, or after all it was not. Raises ``NietMogelijk``."""
    require(check_bijhouden(read_band(afspraak.kernjaar.school, door)))
    afspraak.gedaan_op, afspraak.gedaan_door = (None, None) if weer else (door.moment, door.houder)
    afspraak.save(update_fields=["gedaan_op", "gedaan_door"])
