"""Start a meldcode, record its steps, report, decide, and tell the family (L35, R022, R108).

Everything stands in a dossier of its own and every event is marked safety: no log, count or list of others shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.models import Casus, Meldcode, Meldcodestap, Veiligheidsmelding, Vrijgave
from rondom.casus.selectors_meldcode import list_handlers, steps_done
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.meldcode import (
    Besluit,
    Instantie,
    Stap,
    check_afhalen,
    check_afronden,
    check_besluit,
    check_stap,
    start_reactie,
    weeg,
)
from rondom.kern.rechten import Dossiersoort
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Betrokkene, Casusrol, Naaste
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis


@dataclass(frozen=True)
class Stapinhoud:
    """What somebody typed in the form of one step."""

    stap: Stap
    tekst: str
    uitgesteld: bool = False
    acuut: bool = False
    weging: Mapping[str, bool | None] = field(default_factory=dict)
    besluit: Besluit | None = None
    afwijking: str = ""


@transaction.atomic
def start(
    *, gezien: str, door: Handelend, casus: Casus | None = None, over: str = "", signaal: UUID | None = None
) -> Meldcode:
    """Start a meldcode at the own organisation; what was seen is its first step. Nobody else hears of it."""
    eigen = Organisatie.objects.get(functies=door.houder)
    dossier = dossiers.open_dossier(
        soort=Dossiersoort.MELDCODE,
        school=eigen,
        jeugdige=casus.jeugdige if casus else None,
        door=door,
        veiligheid=True,
    )
    meldcode = Meldcode(
        id=uuid4(),
        dossier=dossier,
        casus=casus.id if casus else None,
        signaal=signaal,
        over=over,
        begonnen_door=door.houder,
        begonnen_op=door.moment,
        besluit="",
        versie=1,
    )
    meldcode.save(force_insert=True)
    _record(meldcode, "meldcode.begonnen", door)
    note(meldcode=meldcode, inhoud=Stapinhoud(Stap.IN_KAART, gezien), versie=1, door=door)
    return meldcode


@transaction.atomic
def note(*, meldcode: Meldcode, inhoud: Stapinhoud, versie: int, door: Handelend) -> Meldcodestap:
    """Record one step: what was done and weighed, by whom, when. Step 5 decides, and finishes all but a report.

    Raises ``NietMogelijk`` with what comes first, and ``VersieConflict`` when a colleague recorded something since.
    """
    nu = _lock(meldcode, versie)
    _check(nu, inhoud)
    stap = Meldcodestap(
        id=uuid4(),
        dossier_id=nu.dossier_id,
        meldcode=nu,
        stap=int(inhoud.stap),
        tekst=inhoud.tekst,
        uitgesteld=inhoud.uitgesteld,
        acuut=inhoud.acuut,
        weging=dict(inhoud.weging),
        afwijking=inhoud.afwijking,
        door=door.houder,
        op=door.moment,
    )
    stap.save(force_insert=True)
    nu.versie += 1
    if inhoud.besluit is not None:
        nu.besluit = inhoud.besluit.value
    nu.save(update_fields=["versie", "besluit"])
    _record(nu, "meldcode.stap_vastgelegd", door, inhoud=inhoud.tekst)
    if inhoud.besluit is Besluit.AFSLUITEN:
        finish(meldcode=nu, door=door)
    else:
        taak.ask(dossier=nu.dossier_id, soort="veiligheid_verder", houder=door.houder, object_id=nu.id, door=door)
    return stap


@transaction.atomic
def involve(*, meldcode: Meldcode, functie: Functie, door: Handelend) -> None:
    """Let a colleague of the same organisation handle it too: the expert of step 2, or who takes over."""
    dossiers.add_betrokkene(
        dossier=meldcode.dossier,
        organisatie=functie.organisatie,
        functie=functie,
        casusrol=Casusrol.DEELNEMER,
        door=door,
        veiligheid=True,
    )
    taak.ask(
        dossier=meldcode.dossier_id, soort="veiligheid_verder", houder=functie.id, object_id=meldcode.id, door=door
    )


@transaction.atomic
def take_off(*, meldcode: Meldcode, functie: UUID, door: Handelend) -> None:
    """Somebody no longer handles it: its grants end at once, and what was asked of him or her goes to who stays.

    Raises ``NietMogelijk`` for the last one. The row of the meldcode is locked, so two who leave at once leave one behind.
    """
    nu = _lock(meldcode)
    erbij = list_handlers(nu)
    oordeel = check_afhalen(len(set(erbij)), behandelt=functie in erbij)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    blijft = door.houder if functie != door.houder else next(f for f in erbij if f != functie)
    taak.hand_over(dossier=nu.dossier_id, van=functie, naar=blijft, door=door)
    for rij in Betrokkene.objects.filter(dossier=nu.dossier_id, functie=functie, tot__isnull=True):
        dossiers.end_betrokkene(betrokkene=rij, door=door, veiligheid=True)


@transaction.atomic
def report(
    *, meldcode: Meldcode, instantie: Instantie, gemeld_op: date, wat: str, door: Handelend
) -> Veiligheidsmelding:
    """Record that a report was made. A reminder comes to who made it when no reaction follows in time (R108)."""
    nu = _lock(meldcode)
    if nu.afgerond_op is not None:
        raise NietMogelijk(check_stap(Stap.BESLISSEN, frozenset(), afgerond=True))
    regio = nu.dossier.regio_id
    termijn = start_reactie(instantie, gemeld_op, read_parameters(regio), read_kalender(regio))
    melding = Veiligheidsmelding(
        id=uuid4(),
        dossier_id=nu.dossier_id,
        meldcode=nu,
        instantie=instantie.value,
        gemeld_op=gemeld_op,
        wat=wat,
        verwacht_op=termijn.einde,
        door=door.houder,
        op=door.moment,
    )
    melding.save(force_insert=True)
    _record(nu, "meldcode.gemeld", door, regels=("L35", "R108"), inhoud=wat)
    taak.ask(
        dossier=nu.dossier_id,
        soort="veiligheid_reactie",
        houder=door.houder,
        object_id=melding.id,
        termijn=termijn.einde,
        door=door,
    )
    return melding


@transaction.atomic
def note_reaction(*, melding: Veiligheidsmelding, reactie: str, op: date, door: Handelend) -> None:
    """Record what came back, or once more when more came. The reminder is done with."""
    nu = Veiligheidsmelding.objects.select_for_update().get(pk=melding.pk)
    nu.reactie = f"{nu.reactie}\n\n{reactie}".strip()
    nu.reactie_op, nu.reactie_door = op, door.houder
    nu.save(update_fields=["reactie", "reactie_op", "reactie_door"])
    taak.finish(soort="veiligheid_reactie", object_id=nu.id, door=door)
    _record(nu.meldcode, "meldcode.reactie", door, regels=("R108",), inhoud=reactie)


@transaction.atomic
def release(*, stap: Meldcodestap, naaste: Naaste, tekst: str, reden: str, door: Handelend) -> Vrijgave:
    """Tell one of the family what one step says, in words chosen for that, and why now. The rest stays closed."""
    vrijgave = Vrijgave(
        id=uuid4(),
        dossier_id=stap.dossier_id,
        stap=stap,
        naaste=naaste,
        tekst=tekst,
        reden=reden,
        door=door.houder,
        op=door.moment,
    )
    vrijgave.save(force_insert=True)
    _record(stap.meldcode, "meldcode.vrijgegeven", door, inhoud=tekst)
    return vrijgave


@transaction.atomic
def finish(*, meldcode: Meldcode, door: Handelend) -> None:
    """It was decided and followed up: nothing is asked any more. What was recorded stays with who handled it."""
    nu = Meldcode.objects.select_for_update().get(pk=meldcode.pk)
    oordeel = check_afronden(nu.besluit, afgerond=nu.afgerond_op is not None)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    nu.afgerond_op, nu.afgerond_door = door.moment, door.houder
    nu.versie += 1
    nu.save(update_fields=["afgerond_op", "afgerond_door", "versie"])
    for soort, ids in (
        ("veiligheid_verder", [nu.id]),
        ("veiligheid_reactie", list(nu.meldingen.values_list("id", flat=True))),
    ):
        for pk in ids:
            taak.finish(soort=soort, object_id=pk, door=door)
    _record(nu, "meldcode.afgerond", door)


def _check(meldcode: Meldcode, inhoud: Stapinhoud) -> None:
    gedaan = steps_done(meldcode)
    acuut = inhoud.acuut or any(s.acuut for s in gedaan.values())
    oordeel = check_stap(inhoud.stap, frozenset(gedaan), acuut=acuut, afgerond=meldcode.afgerond_op is not None)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    if inhoud.besluit is None:
        return
    laatste = gedaan.get(Stap.WEGEN)
    weging = weeg(laatste.weging if laatste else {"vermoeden": True, "onveilig": True})
    oordeel = check_besluit(inhoud.besluit, weging, inhoud.afwijking)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _lock(meldcode: Meldcode, versie: int | None = None) -> Meldcode:
    nu = Meldcode.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=meldcode.pk)
    if versie is not None and nu.versie != versie:
        raise VersieConflict(nu)
    return nu


def _record(
    meldcode: Meldcode, soort: str, door: Handelend, regels: tuple[str, ...] = ("L35",), inhoud: str = ""
) -> None:
    gebeurtenis.record(
        dossier=meldcode.dossier_id,
        soort=soort,
        object_soort="meldcode",
        object_id=meldcode.id,
        door=door,
        regels=regels,
        inhoud=inhoud,
        veiligheid=True,
    )
