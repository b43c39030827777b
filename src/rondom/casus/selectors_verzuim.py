"""Reads of absence: how it stands today, and what it asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, QuerySet

from rondom.casus.feiten_verzuim import meldingen_from, read_registraties, registraties_from
from rondom.casus.laden import Tafel
from rondom.casus.models import Inzet, Leerplichtbesluit, Taak, Verzuim, Verzuimmelding
from rondom.kern.kalender import Kalender
from rondom.kern.parameters import Parameters
from rondom.kern.verzuim import LEERPLICHT, Verzuimbeeld, Verzuimreden, beoordeel
from rondom.netwerk.models import Functie, Organisatiesoort
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.models import Betrokkene

WERKDAGEN = 5


@dataclass(frozen=True)
class Verzuimstand:
    """Absence of one pupil as one holder sees it."""

    rijen: tuple[tuple[Verzuim, Verzuimreden], ...]
    beeld: Verzuimbeeld
    parameters: Parameters
    drempel: int
    weken: int
    open_meldingen: tuple[Verzuimmelding, ...]
    gedaan: tuple[Verzuimmelding, ...]
    jgz_open: bool
    uitkomst_open: bool
    """School has still to read what leerplicht decided."""

    @property
    def teller_vanaf(self) -> date:
        """From which day the counter counts: the window, or the day after the last report."""
        gemeld = [m.gemeld_op + timedelta(days=1) for m in self.gedaan if m.gemeld_op is not None]
        return max([self.beeld.venster_vanaf, *gemeld])


def read_stand(tafel: Tafel, door: Handelend) -> Verzuimstand:
    """Read the page of absence. A fixed number of queries."""
    regio = tafel.casus.dossier.regio_id
    parameters, kalender = read_parameters(regio), read_kalender(regio)
    rijen = tuple(read_registraties(tafel.dossier, door))
    meldingen = list(visible(Verzuimmelding.objects.filter(dossier=tafel.dossier), door).order_by("ontstaan_op", "id"))
    taken = set(
        Taak.objects.filter(object_id=tafel.casus.id, houder=door.houder, afgerond_op__isnull=True).values_list(
            "soort", flat=True
        )
    )
    return Verzuimstand(
        rijen=rijen,
        beeld=beoordeel(registraties_from(rijen), meldingen_from(meldingen), door.vandaag, parameters, kalender),
        parameters=parameters,
        drempel=parameters.op("duo_melding_uren", door.vandaag),
        weken=parameters.op("duo_melding_weken", door.vandaag),
        open_meldingen=tuple(m for m in meldingen if m.gemeld_op is None and m.vervallen_op is None),
        gedaan=tuple(m for m in reversed(meldingen) if m.gemeld_op is not None),
        jgz_open="jgz_overwegen" in taken,
        uitkomst_open="leerplicht_uitkomst_lezen" in taken,
    )


def list_leerplichtbesluiten(dossier: UUID, door: Handelend) -> list[tuple[Leerplichtbesluit, Inzet | None]]:
    """What leerplicht decided, newest first, with the help that ran then for who may know of it. Two queries."""
    rijen = list(visible(Leerplichtbesluit.objects.filter(dossier=dossier), door).order_by("-moment", "id"))
    hulp = {i.id: i for i in visible(Inzet.objects.filter(id__in=[r.hulp_id for r in rijen if r.hulp_id]), door)}
    return [(r, hulp.get(r.hulp_id) if r.hulp_id else None) for r in rijen]


def read_calendar(tafel: Tafel) -> tuple[Parameters, Kalender]:
    """Parameters and calendar of the region of this casus."""
    regio = tafel.casus.dossier.regio_id
    return read_parameters(regio), read_kalender(regio)


def list_week(tafel: Tafel, maandag: date, door: Handelend) -> list[tuple[Verzuim, Verzuimreden]]:
    """The hours of one week, Monday first."""
    einde = maandag + timedelta(days=7)
    rijen = [(rij, reden) for rij, reden in read_registraties(tafel.dossier, door) if maandag <= rij.datum < einde]
    return sorted(rijen, key=lambda r: (r[0].datum, r[0].soort))


def list_leerplichtambtenaren(tafel: Tafel, dag: date) -> QuerySet[Functie]:
    """The attendance officers of the home municipality (L20), not those who take part already.

    Empty while the home municipality is not known: DUO sends the report where the pupil lives.
    """
    doet_mee = Betrokkene.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=dag), dossier=tafel.dossier, grondslag="L20"
    ).values("functie")
    return (
        Functie.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=dag),
            rol=LEERPLICHT,
            vanaf__lte=dag,
            organisatie__soort=Organisatiesoort.LEERPLICHT,
            organisatie__gemeente=tafel.casus.jeugdige.woongemeente_id,
            organisatie__gemeente__isnull=False,
        )
        .exclude(id__in=doet_mee)
        .select_related("persoon", "organisatie")
        .order_by("persoon__sorteernaam")
    )


def list_leerplicht_betrokken(tafel: Tafel, dag: date) -> list[Functie]:
    """The attendance officers who may see the hours now, on the ground of the law."""
    rijen = Betrokkene.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=dag), dossier=tafel.dossier, grondslag="L20", functie__isnull=False
    ).select_related("functie__persoon", "functie__organisatie")
    return [b.functie for b in rijen if b.functie is not None]


def sum_hours(rijen: Iterable[tuple[Verzuim, Verzuimreden]]) -> Decimal:
    """All hours together."""
    return sum((rij.uren for rij, _reden in rijen), Decimal(0))


def find_melding(tafel: Tafel, pk: UUID, door: Handelend) -> Verzuimmelding | None:
    """One report of this casus."""
    return visible(Verzuimmelding.objects.filter(pk=pk, dossier=tafel.dossier), door).first()
