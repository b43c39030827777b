"""Enter hours of absence, keep what they ask (L20, BR32), and record that a report was made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from rondom.casus.feiten_verzuim import meldingen_from, read_registraties, registraties_from
from rondom.casus.models import Casus, Taak, Verzuim, Verzuimmelding, Verzuimverhaal
from rondom.casus.services import taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict, list_coordinators
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.verzuim import (
    MELDERS_EERST,
    Meldplicht,
    Verzuimbeeld,
    Verzuimreden,
    Verzuimsoort,
    beoordeel,
    check_melden,
)
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import Geweigerd
from rondom.toegang.models import Casusrol, Dossier
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis


@dataclass(frozen=True)
class Invoerregel:
    """One line of the form: hours of one kind on one day. ``id`` and ``versie`` when it was there already.

    Zero hours on an existing line says that it was a mistake.
    """

    dag: date
    uren: Decimal
    soort: Verzuimsoort
    reden: Verzuimreden = Verzuimreden.ONBEKEND
    id: UUID | None = None
    versie: int = 0


class RegelConflict(VersieConflict):
    """Somebody else changed this line since; ``nummer`` counts the lines from 0."""

    def __init__(self, rij: Verzuim, nummer: int) -> None:
        super().__init__(rij)
        self.nummer = nummer
        self.uren = rij.uren


@transaction.atomic
def record_hours(*, casus: Casus, regels: Sequence[Invoerregel], door: Handelend) -> Verzuimbeeld:
    """Save lines of hours, then look what they ask. Raises ``RegelConflict``; then nothing is saved."""
    geraakt = [_save_line(casus, regel, nummer, door) for nummer, regel in enumerate(regels)]
    for rij in geraakt:
        if rij is not None:
            _record("verzuim.ingevoerd", casus.dossier_id, "verzuim", rij.id, door)
    return review(casus=casus, door=door)


@transaction.atomic
def review(*, casus: Casus, door: Handelend) -> Verzuimbeeld:
    """Bring reports that are due, and the tasks that ask for them, in line with the hours."""
    dossier = casus.dossier
    meldingen = list(Verzuimmelding.objects.select_for_update().filter(dossier=dossier))
    beeld = beoordeel(
        registraties_from(read_registraties(dossier.id, door)),
        meldingen_from(meldingen),
        door.vandaag,
        read_parameters(dossier.regio_id),
        read_kalender(dossier.regio_id),
    )
    open_ = {m.soort: m for m in meldingen if m.gemeld_op is None and m.vervallen_op is None}
    for plicht in beeld.meldplichten:
        _keep_due(dossier, open_.pop(plicht.soort.value, None), plicht, door)
    for melding in open_.values():
        _lapse(melding, door)
    if beeld.jgz is not None:
        _propose_jgz(casus, beeld.venster_vanaf, door)
    return beeld


@transaction.atomic
def report(*, melding: Verzuimmelding, casus: Casus, op: date, door: Handelend) -> None:
    """Record that this was reported to DUO on a day; the count goes on from the day the hours were reached.

    Raises ``NietMogelijk`` when it was reported or lapsed already, or the day cannot be right.
    """
    _check_reports(casus, door)
    nu = Verzuimmelding.objects.select_for_update().get(pk=melding.pk)
    if nu.gemeld_op is not None or nu.vervallen_op is not None:
        raise NietMogelijk(geweigerd(reden("L20", "verzuim.al_gemeld")))
    if not nu.ontstaan_op <= op <= door.vandaag:
        raise NietMogelijk(geweigerd(reden("L20", "verzuim.meldingsdag", datum=nu.ontstaan_op.isoformat())))
    nu.gemeld_op, nu.gemeld_door = op, door.houder
    nu.save(update_fields=["gemeld_op", "gemeld_door"])
    taak.finish(soort="duo_melding", object_id=nu.id, door=door)
    _record("verzuimmelding.gemeld", nu.dossier_id, "verzuimmelding", nu.id, door, ("L20",))
    review(casus=casus, door=door)


@transaction.atomic
def add_leerplicht(*, casus: Casus, functie: Functie, door: Handelend) -> None:
    """Let the attendance officer know of the reported hours, on the ground of the law (L20): name and hours only.

    Raises ``NietMogelijk`` before anything was reported.
    """
    _check_reports(casus, door)
    if not Verzuimmelding.objects.filter(dossier=casus.dossier_id, gemeld_op__isnull=False).exists():
        raise NietMogelijk(geweigerd(reden("L20", "verzuim.eerst_melden")))
    dossiers.add_betrokkene(
        dossier=casus.dossier,
        organisatie=functie.organisatie,
        functie=functie,
        casusrol=Casusrol.DEELNEMER,
        grondslag="L20",
        door=door,
    )


@transaction.atomic
def consider_jgz(*, casus: Casus, vragen: bool, door: Handelend) -> None:
    """The coordinator has thought about youth health care: asked, or not now (BR32)."""
    taak.finish(soort="jgz_overwegen", object_id=casus.id, door=door)
    soort = "jgz.gevraagd" if vragen else "jgz.nu_niet"
    _record(soort, casus.dossier_id, "casus", casus.id, door, ("BR32",))


def _save_line(casus: Casus, regel: Invoerregel, nummer: int, door: Handelend) -> Verzuim | None:
    if regel.id is None:
        return _insert_line(casus, regel, nummer, door) if regel.uren else None
    rij = Verzuim.objects.select_for_update().filter(pk=regel.id, dossier=casus.dossier_id).first()
    if rij is None:
        raise Geweigerd("verzuim", regel.id, casus.dossier_id)
    verhaal = Verzuimverhaal.objects.filter(verzuim=rij).first()
    if (rij.uren, rij.soort, verhaal and verhaal.reden) == (regel.uren, regel.soort, regel.reden):
        return None
    if rij.versie != regel.versie:
        raise RegelConflict(rij, nummer)
    if rij.soort != regel.soort:
        # Another kind is another line; the old one stays as zero hours.
        _set_hours(rij, Decimal(0), door)
        return _insert_line(casus, regel, nummer, door)
    _set_hours(rij, regel.uren, door)
    _tell_story(rij, verhaal, regel.reden, door)
    return rij


def _insert_line(casus: Casus, regel: Invoerregel, nummer: int, door: Handelend) -> Verzuim:
    bestaand = (
        Verzuim.objects.select_for_update()
        .filter(dossier=casus.dossier_id, datum=regel.dag, soort=regel.soort.value)
        .first()
    )
    if bestaand is not None and bestaand.uren:
        raise RegelConflict(bestaand, nummer)
    if bestaand is not None:
        _set_hours(bestaand, regel.uren, door)
        _tell_story(bestaand, Verzuimverhaal.objects.filter(verzuim=bestaand).first(), regel.reden, door)
        return bestaand
    rij = Verzuim(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        datum=regel.dag,
        uren=regel.uren,
        soort=regel.soort.value,
        door=door.houder,
        vastgelegd_op=door.moment,
        versie=1,
    )
    try:
        with transaction.atomic():
            rij.save(force_insert=True)
    except IntegrityError:
        ander = Verzuim.objects.get(dossier=casus.dossier_id, datum=regel.dag, soort=regel.soort.value)
        raise RegelConflict(ander, nummer) from None
    _tell_story(rij, None, regel.reden, door)
    return rij


def _set_hours(rij: Verzuim, uren: Decimal, door: Handelend) -> None:
    rij.uren, rij.door, rij.vastgelegd_op, rij.versie = uren, door.houder, door.moment, rij.versie + 1
    rij.save(update_fields=["uren", "door", "vastgelegd_op", "versie"])


def _tell_story(rij: Verzuim, verhaal: Verzuimverhaal | None, waarom: Verzuimreden, door: Handelend) -> None:
    if verhaal is not None:
        verhaal.reden, verhaal.door = waarom.value, door.houder
        verhaal.save(update_fields=["reden", "door"])
        return
    Verzuimverhaal(id=uuid4(), dossier_id=rij.dossier_id, verzuim=rij, reden=waarom.value, door=door.houder).save(
        force_insert=True
    )


def _keep_due(dossier: Dossier, melding: Verzuimmelding | None, plicht: Meldplicht, door: Handelend) -> None:
    if melding is None:
        melding = Verzuimmelding(
            id=uuid4(),
            dossier=dossier,
            soort=plicht.soort.value,
            ontstaan_op=plicht.ontstaan_op,
            uren=plicht.uren,
            termijn=plicht.termijn.einde,
        )
        melding.save(force_insert=True)
        _record("verzuimmelding.ontstaan", dossier.id, "verzuimmelding", melding.id, door, ("L20", "L09"))
    elif (melding.ontstaan_op, melding.uren) != (plicht.ontstaan_op, plicht.uren):
        melding.ontstaan_op, melding.uren, melding.termijn = plicht.ontstaan_op, plicht.uren, plicht.termijn.einde
        melding.save(update_fields=["ontstaan_op", "uren", "termijn"])
    for functie in _reporters(dossier, door):
        if functie.id != door.houder:
            dossiers.add_betrokkene(
                dossier=dossier, organisatie=dossier.school, functie=functie, casusrol=Casusrol.VERZUIM, door=door
            )
        taak.ask(
            dossier=dossier.id,
            soort="duo_melding",
            houder=functie.id,
            object_id=melding.id,
            termijn=melding.termijn,
            door=door,
        )


def _lapse(melding: Verzuimmelding, door: Handelend) -> None:
    melding.vervallen_op = door.vandaag
    melding.save(update_fields=["vervallen_op"])
    taak.finish(soort="duo_melding", object_id=melding.id, door=door)
    _record("verzuimmelding.vervallen", melding.dossier_id, "verzuimmelding", melding.id, door, ("L20",))


def may_report(casus: Casus, door: Handelend) -> Oordeel:
    """May ``door`` report this child's absence? Needs ``casus.dossier``."""
    return check_melden(
        mag_melden=door.mag(Bevoegdheid.VERZUIM_MELDEN), eigen_school=door.organisatie == casus.dossier.school_id
    )


def _check_reports(casus: Casus, door: Handelend) -> None:
    oordeel = may_report(casus, door)
    if not oordeel.mag:
        raise NietMogelijk(oordeel)


def _reporters(dossier: Dossier, door: Handelend) -> list[Functie]:
    """The verzuimcoördinator of the school; where there is none, its coordinators."""
    eigen = Functie.objects.filter(
        organisatie=dossier.school_id, rol__in=MELDERS_EERST, vanaf__lte=door.vandaag, tot__isnull=True
    ).order_by("id")
    return list(eigen) or list_coordinators(dossier.school, door)


def _propose_jgz(casus: Casus, venster: date, door: Handelend) -> None:
    """Once per window: who thought about it two weeks ago is not asked again over the same complaints."""
    eerder = Taak.objects.filter(soort="jgz_overwegen", object_id=casus.id, gemaakt_op__date__gte=venster)
    if eerder.exists():
        return
    houders: Iterable[UUID] = [f.id for f in list_coordinators(casus.dossier.school, door)] or [door.houder]
    for houder in houders:
        taak.ask(dossier=casus.dossier_id, soort="jgz_overwegen", houder=houder, object_id=casus.id, door=door)


def _record(
    soort: str, dossier: UUID, object_soort: str, object_id: UUID, door: Handelend, regels: tuple[str, ...] = ("L20",)
) -> None:
    gebeurtenis.record(
        dossier=dossier, soort=soort, object_soort=object_soort, object_id=object_id, door=door, regels=regels
    )
