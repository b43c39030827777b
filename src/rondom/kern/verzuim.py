"""What does absence ask of a school? A report to DUO (L20), a question to youth health care (BR32), or
nothing.

Hours are entered by hand. **Which hours count for the report**: unauthorised ones, on days with school, after
the last report, within four school weeks in a row. Four school weeks are twenty days from Monday to Friday
outside the school holidays, so the window stretches over a holiday; it may begin on any day, which never
counts fewer hours than blocks from Monday to Sunday would. A public holiday is a day of its week. The count
starts again the day after the last day that a report covers: the day on which the hours were reached. Hours
between that day and the day on which somebody makes the report count for the next one (DUO).

**Continuous absence** asks for at most one report per seven days; longer than four weeks it is long-term
relative absence, a report of its own. Illness and other authorised absence are never reported here (L20).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from rondom.kern.kalender import EEN_DAG, Kalender
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters
from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.kern.termijn import LESDAGEN, Termijn, start_termijn

LEERPLICHT = "leerplichtambtenaar"
"""The role that the law lets know of reported hours (L20)."""

MELDERS_EERST = tuple(
    r for r in rollen_met(Bevoegdheid.VERZUIM_MELDEN) if r not in rollen_met(Bevoegdheid.CASUS_COORDINEREN)
)
"""Who is asked to report: somebody for absence alone; at a school without one, who coordinates."""

MAX_UREN_PER_DAG = Decimal(10)
"""More hours of lessons than this on one day is a typing error."""


class Verzuimsoort(StrEnum):
    """How absence counts in law."""

    ONGEOORLOOFD = "ongeoorloofd"
    GEOORLOOFD = "geoorloofd"
    ZIEKTE = "ziekte"


class Verzuimreden(StrEnum):
    """The story behind the hours, as told (R137). No diagnosis."""

    ONBEKEND = "onbekend"
    BUIKPIJN = "buikpijn"
    HOOFDPIJN = "hoofdpijn"
    MOE = "moe"
    SLECHT_SLAPEN = "slecht_slapen"
    NIET_LEKKER = "niet_lekker"
    THUIS = "thuis"
    SCHOOL = "school"
    GEEN_ZIN = "geen_zin"
    LUXE = "luxe"
    """Holiday or a day off without leave: reported at once (L20)."""
    ANDERS = "anders"


VAGE_KLACHTEN = frozenset(
    {
        Verzuimreden.BUIKPIJN,
        Verzuimreden.HOOFDPIJN,
        Verzuimreden.MOE,
        Verzuimreden.SLECHT_SLAPEN,
        Verzuimreden.NIET_LEKKER,
    }
)
"""Complaints behind which youth health care is asked to look, before leerplicht is (BR32)."""


@dataclass(frozen=True)
class Registratie:
    """Absence on one day: hours (po: clock hours, vo: lessons of at most 60 minutes), kind and reason as
    told.
    """

    dag: date
    uren: Decimal
    soort: Verzuimsoort
    reden: Verzuimreden = Verzuimreden.ONBEKEND

    def __post_init__(self) -> None:
        if not 0 < self.uren <= MAX_UREN_PER_DAG:
            raise ValueError(f"hours must lie between 0 and {MAX_UREN_PER_DAG}")


class Meldingsoort(StrEnum):
    """What kind of report DUO gets."""

    ZESTIEN_UUR = "zestien_uur"
    LANGDURIG = "langdurig"
    LUXE = "luxe"


@dataclass(frozen=True)
class Melding:
    """A report that was made on ``dag`` and covers absence up to and including ``tot_en_met`` (``None``: that
    day).
    """

    dag: date
    soort: Meldingsoort = Meldingsoort.ZESTIEN_UUR
    tot_en_met: date | None = None

    @property
    def einde(self) -> date:
        """The last day that this report covers."""
        return self.tot_en_met or self.dag


@dataclass(frozen=True)
class Meldplicht:
    """A report that is due: what kind, since which day, over how many hours, until when, and why."""

    soort: Meldingsoort
    ontstaan_op: date
    uren: Decimal
    termijn: Termijn
    oordeel: Oordeel


@dataclass(frozen=True)
class Verzuimbeeld:
    """What the absence of one pupil asks on a day.

    ``uren`` are the unauthorised hours that count now, from ``venster_vanaf``; ``ziekte_uren`` the hours of
    illness and vague complaints in the same four weeks. ``jgz`` is a proposal with reasons, or ``None``.
    """

    uren: Decimal
    venster_vanaf: date
    ziekte_uren: Decimal
    meldplichten: tuple[Meldplicht, ...]
    jgz: Oordeel | None


def check_melden(*, mag_melden: bool, eigen_school: bool) -> Oordeel:
    """May somebody report this child's absence to DUO, or let the attendance officer know? The own school alone."""
    if not eigen_school:
        return geweigerd(reden("L20", "verzuim.meldt_eigen_school"))
    if not mag_melden:
        return geweigerd(reden("L20", "verzuim.meldt_wie"))
    return toegestaan(reden("L20", "verzuim.meldt_wie"))


def venster_begin(dag: date, weken: int, kalender: Kalender) -> date:
    """The first day of the window of ``weken`` school weeks that ends on ``dag``."""
    nodig = weken * LESDAGEN
    while True:
        nodig -= kalender.is_lesweekdag(dag)
        if nodig <= 0:
            return dag
        dag -= EEN_DAG


def beoordeel(
    registraties: Iterable[Registratie],
    meldingen: Iterable[Melding],
    vandaag: date,
    parameters: Parameters,
    kalender: Kalender,
) -> Verzuimbeeld:
    """What do these hours ask on ``vandaag``? Registrations after that day and hours on days without school
    count for nothing.
    """
    geldig = sorted((r for r in registraties if r.dag <= vandaag and kalender.is_schooldag(r.dag)), key=lambda r: r.dag)
    gemaakt = [m for m in meldingen if m.dag <= vandaag]
    teller = [m for m in gemaakt if m.soort is not Meldingsoort.LUXE]
    teller_vanaf = max((m.einde for m in teller), default=date.min)
    laatste = max((m.dag for m in teller), default=date.min)
    luxe_gemeld = max((m.einde for m in gemaakt if m.soort is Meldingsoort.LUXE), default=date.min)
    langdurig_gemeld = max((m.dag for m in gemaakt if m.soort is Meldingsoort.LANGDURIG), default=date.min)
    ongeoorloofd = [r for r in geldig if r.soort is Verzuimsoort.ONGEOORLOOFD]
    luxe = [r for r in ongeoorloofd if r.reden is Verzuimreden.LUXE]
    # Hours that were reported as a day off are not reported again.
    telt = _uren_per_dag(r for r in ongeoorloofd if r.dag > teller_vanaf and not (r in luxe and r.dag <= luxe_gemeld))

    weken = parameters.op("duo_melding_weken", vandaag)
    vanaf = venster_begin(vandaag, weken, kalender)
    plichten = (
        _luxe([r for r in luxe if r.dag > luxe_gemeld], parameters, kalender),
        _zestien_uur(telt, teller_vanaf, laatste, vandaag, parameters, kalender),
        _langdurig(_uren_per_dag(ongeoorloofd), langdurig_gemeld, parameters, kalender),
    )
    recent = [r for r in geldig if r.dag >= vanaf]
    klacht = [r for r in recent if r.soort is Verzuimsoort.ZIEKTE or r.reden in VAGE_KLACHTEN]
    ziekte_uren = sum((r.uren for r in klacht), Decimal(0))
    return Verzuimbeeld(
        uren=sum((u for d, u in telt.items() if d >= vanaf), Decimal(0)),
        venster_vanaf=vanaf,
        ziekte_uren=ziekte_uren,
        meldplichten=tuple(p for p in plichten if p is not None),
        jgz=_jgz(klacht, ziekte_uren, parameters.op("jgz_uren", vandaag), weken),
    )


def _uren_per_dag(registraties: Iterable[Registratie]) -> dict[date, Decimal]:
    uren: dict[date, Decimal] = {}
    for r in registraties:
        uren[r.dag] = uren.get(r.dag, Decimal(0)) + r.uren
    return uren


def _plicht(
    soort: Meldingsoort,
    dag: date,
    uren: Decimal,
    parameters: Parameters,
    kalender: Kalender,
    **gegevens: object,
) -> Meldplicht:
    # The duty rests on the law, not on consent: it stays when the talk with parents has not been held (L09).
    redenen = (
        reden("L20", f"verzuim.{soort.value}", uren=_netjes(uren), **gegevens),
        reden("L09", "verzuim.zonder_toestemming"),
    )
    vervolg = (alternatief("gesprek", "verzuim.alt_gesprek"),)
    termijn = start_termijn("duo_melding", dag, parameters, kalender)
    return Meldplicht(soort, dag, uren, termijn, toegestaan(*redenen, alternatieven=vervolg))


def _zestien_uur(
    telt: dict[date, Decimal],
    teller_vanaf: date,
    laatste: date,
    vandaag: date,
    parameters: Parameters,
    kalender: Kalender,
) -> Meldplicht | None:
    """The first day on which the hours since the last report reach the threshold within the window."""
    for dag in telt:
        weken = parameters.op("duo_melding_weken", dag)
        vanaf = venster_begin(dag, weken, kalender)
        if sum(u for d, u in telt.items() if vanaf <= d <= dag) < parameters.op("duo_melding_uren", dag):
            continue
        ontstaan = dag
        if laatste != date.min and _is_aaneengesloten(telt, teller_vanaf + EEN_DAG, dag, kalender):
            # Absent ever since: one report per so many days is enough; it covers the hours until then.
            ontstaan = max(dag, laatste + timedelta(days=parameters.op("duo_melding_tussen_dagen", dag)))
        if ontstaan > vandaag:
            return None
        uren = sum((u for d, u in telt.items() if vanaf <= d <= ontstaan), Decimal(0))
        return _plicht(Meldingsoort.ZESTIEN_UUR, ontstaan, uren, parameters, kalender, weken=weken)
    return None


def _luxe(luxe: list[Registratie], parameters: Parameters, kalender: Kalender) -> Meldplicht | None:
    if not luxe:
        return None
    uren = sum((r.uren for r in luxe), Decimal(0))
    return _plicht(Meldingsoort.LUXE, luxe[0].dag, uren, parameters, kalender)


def _langdurig(
    ongeoorloofd: dict[date, Decimal], gemeld: date, parameters: Parameters, kalender: Kalender
) -> Meldplicht | None:
    """The first day on which a row of school days, each with unauthorised hours, is longer than the limit.

    Days of school weeks are counted, so a holiday neither breaks the row nor makes it longer. One report
    covers the whole row in which it was made.
    """
    begin = vorige = date.max
    for dag in ongeoorloofd:
        if begin == date.max or not _is_aaneengesloten(ongeoorloofd, vorige, dag, kalender):
            begin = dag
        vorige = dag
        weken = parameters.op("lrv_weken", dag)
        lesdagen = sum(kalender.is_lesweekdag(d) for d in _dagen(begin, dag))
        if lesdagen > weken * LESDAGEN and gemeld < begin:
            uren = sum((u for d, u in ongeoorloofd.items() if begin <= d <= dag), Decimal(0))
            return _plicht(Meldingsoort.LANGDURIG, dag, uren, parameters, kalender, weken=weken)
    return None


def _is_aaneengesloten(uren: dict[date, Decimal], van: date, tot_en_met: date, kalender: Kalender) -> bool:
    """Whether every school day between these days, both included, has hours."""
    return all(d in uren for d in _dagen(van, tot_en_met) if kalender.is_schooldag(d))


def _dagen(van: date, tot_en_met: date) -> Iterable[date]:
    return (van + timedelta(days=n) for n in range((tot_en_met - van).days + 1))


def _jgz(klacht: list[Registratie], uren: Decimal, drempel: int, weken: int) -> Oordeel | None:
    """Ask youth health care when somebody is often ill, or at once when vague complaints are told."""
    redenen = []
    if any(r.reden in VAGE_KLACHTEN for r in klacht):
        redenen.append(reden("BR32", "verzuim.vage_klachten"))
    if uren >= drempel:
        redenen.append(reden("R136", "verzuim.vaak_ziek", uren=_netjes(uren), weken=weken))
    if not redenen:
        return None
    uitnodigen = alternatief("nodig_ouders_uit", "verzuim.alt_ouders_uitnodigen")
    return toegestaan(*redenen, alternatieven=(uitnodigen,))


def _netjes(uren: Decimal) -> str:
    """Hours without idle zeros: 18, 16.5."""
    return format(uren.normalize(), "f")
