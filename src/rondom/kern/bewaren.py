"""How long is what kept, from when, and may it be destroyed now? (L41–L47, L10, R240)

One table of terms, one row per kind of record. The term that was in force on the day from which it counts applies (R243).
A dossier that is shared lives no longer than its workspace (L46), but never shorter than what the law asks of an owner
who has no copy of its own: an owner with its own copy keeps that under its own term, and no longer holds the workspace.
Rondom proposes; two people decide.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.leeftijd import leeftijd_op, verjaardag
from rondom.kern.oordeel import Oordeel, Voorwaarde, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rechten import Dossiersoort


class Soort(StrEnum):
    """Kinds of record with a term of their own."""

    WERKRUIMTE = "werkruimte"
    SCHOOL = "school"
    VERZUIM = "verzuim"
    JEUGDHULP = "jeugdhulp"
    SWV = "swv"
    LEERPLICHT = "leerplicht"
    VEILIGHEID = "veiligheid"
    VRAAG = "vraag"
    LOGBOEK = "logboek"
    NETWERK = "netwerk"
    INLOG = "inlog"
    CONCEPT = "concept"
    BERICHTSPOOR = "berichtspoor"
    SPREEKUUR = "spreekuur"
    """An appointment in a consultation hour; it belongs to no dossier."""
    BIJLAGE = "bijlage"
    """A file that somebody took away from a casus; the others go with their dossier."""


class Moment(StrEnum):
    """From which moment a term counts."""

    GESLOTEN = "gesloten"
    VAN_SCHOOL = "van_school"
    LAATSTE_HULP = "laatste_hulp"
    BESLUIT = "besluit"
    JONGSTE_VOLWASSEN = "jongste_volwassen"
    LAATSTE_GEBEURTENIS = "laatste_gebeurtenis"
    GESCHREVEN = "geschreven"
    FUNCTIE_GEEINDIGD = "functie_geeindigd"
    VERLOPEN = "verlopen"
    BEWAARD = "bewaard"
    VERSTUURD = "verstuurd"
    WEGGEHAALD = "weggehaald"
    GEWEEST = "geweest"


@dataclass(frozen=True)
class Bewaarregel:
    """One row of the table: what, from when, which parameter with the term, and the source.

    ``kopie``: an owner who has its own copy keeps that, and the shared workspace need not wait for it.
    ``op_verzoek``: who is concerned may ask that it goes earlier (L10).
    """

    soort: Soort
    moment: Moment
    parameter: str
    bron: str
    kopie: bool = False
    op_verzoek: bool = False


REGELS_PER_SOORT: dict[Soort, Bewaarregel] = {
    r.soort: r
    for r in (
        Bewaarregel(Soort.WERKRUIMTE, Moment.GESLOTEN, "bewaren_werkruimte_jaren", "L46", op_verzoek=True),
        Bewaarregel(Soort.SCHOOL, Moment.VAN_SCHOOL, "bewaren_school_jaren", "L42", kopie=True),
        Bewaarregel(Soort.VERZUIM, Moment.VAN_SCHOOL, "bewaren_verzuim_jaren", "L42", kopie=True),
        Bewaarregel(
            Soort.JEUGDHULP, Moment.LAATSTE_HULP, "bewaren_jeugdhulp_jaren", "L41", kopie=True, op_verzoek=True
        ),
        Bewaarregel(Soort.SWV, Moment.GESLOTEN, "bewaren_swv_jaren", "L43", kopie=True),
        Bewaarregel(Soort.LEERPLICHT, Moment.BESLUIT, "bewaren_leerplicht_jaren", "L45", kopie=True),
        Bewaarregel(Soort.VEILIGHEID, Moment.JONGSTE_VOLWASSEN, "bewaren_veiligheid_jaren", "L44"),
        Bewaarregel(Soort.VRAAG, Moment.LAATSTE_GEBEURTENIS, "bewaren_vraag_jaren", "L46"),
        Bewaarregel(Soort.LOGBOEK, Moment.GESCHREVEN, "bewaren_logboek_jaren", "L47"),
        Bewaarregel(Soort.NETWERK, Moment.FUNCTIE_GEEINDIGD, "bewaren_logboek_jaren", "L47"),
        Bewaarregel(Soort.INLOG, Moment.VERLOPEN, "bewaren_inlog_dagen", "R240"),
        Bewaarregel(Soort.CONCEPT, Moment.BEWAARD, "bewaren_concept_dagen", "R240"),
        Bewaarregel(Soort.BERICHTSPOOR, Moment.VERSTUURD, "bewaren_berichtspoor_dagen", "R240"),
        Bewaarregel(Soort.SPREEKUUR, Moment.GEWEEST, "bewaren_spreekuur_dagen", "R183"),
        Bewaarregel(Soort.BIJLAGE, Moment.WEGGEHAALD, "bewaren_bijlage_dagen", "R240"),
    )
}
"""The terms of every kind of record. Those below ``LOGBOEK`` end by themselves; the others are proposed."""

VAN_DOSSIER = tuple(
    s
    for s in Soort
    if s
    not in (
        Soort.LOGBOEK,
        Soort.NETWERK,
        Soort.INLOG,
        Soort.CONCEPT,
        Soort.BERICHTSPOOR,
        Soort.SPREEKUUR,
        Soort.BIJLAGE,
    )
)
"""Kinds that are part of a dossier and go with it, after two people decided."""
MET_KOPIE = tuple(s for s, r in REGELS_PER_SOORT.items() if r.kopie)
"""Kinds of which an owner can take a copy under a term of its own."""


def eind_van(soort: Soort, vanaf: date, parameters: Parameters = STANDAARD) -> date:
    """The first day on which a record of this kind may go, when its term counts from ``vanaf``."""
    sleutel = REGELS_PER_SOORT[soort].parameter
    aantal = parameters.op(sleutel, vanaf)
    if sleutel.endswith("_jaren"):
        return verjaardag(vanaf, aantal)
    return date.fromordinal(vanaf.toordinal() + aantal)


@dataclass(frozen=True)
class Bewaarfeiten:
    """What decides how long one dossier is kept.

    ``laatste_op``: the last event. ``van_school_op``: the day on which the pupil left, None when nobody wrote it down.
    ``hulp_op``: the last change of youth help, None when there was none. ``leerplicht_op``: the last decision of
    leerplicht. ``geboren`` of the child, ``jongste`` of the youngest child of the family. ``kinderen``: of a family part,
    on which day each casus whose plan it belongs to was closed. ``kopieen``: kinds of which the owner has its own copy.
    """

    soort: Dossiersoort
    laatste_op: date
    gesloten_op: date | None = None
    geboren: date | None = None
    jongste: date | None = None
    van_school_op: date | None = None
    verzuim: bool = False
    hulp_op: date | None = None
    swv: bool = False
    leerplicht_op: date | None = None
    kinderen: tuple[date | None, ...] = ()
    kopieen: frozenset[Soort] = frozenset()


@dataclass(frozen=True)
class Bewaartermijn:
    """One term of one dossier: the kind, from which day, and the first day on which it no longer holds.

    ``geschat``: the day from which it counts was not written down; the latest that is likely was taken.
    """

    soort: Soort
    vanaf: date
    tot: date
    bron: str
    geschat: bool = False


class Stopsoort(StrEnum):
    """Why something is kept longer, whatever its term."""

    KLACHT = "klacht"
    PROCEDURE = "procedure"
    ONDERZOEK = "onderzoek"
    BEWAARPLICHT = "bewaarplicht"
    HULP = "hulp"
    """Good help needs it longer (L41)."""
    VEILIGHEID = "veiligheid"
    """A meldcode that runs: found by the database, never written down by hand, and never named to anybody."""


@dataclass(frozen=True)
class Stop:
    """A hold: nothing of the dossier is destroyed from ``vanaf`` up to ``tot``; without ``tot``, until it is ended."""

    soort: Stopsoort
    vanaf: date
    tot: date | None = None

    def geldt_op(self, dag: date) -> bool:
        """Does it hold on this day?"""
        return self.vanaf <= dag and (self.tot is None or dag < self.tot)


def einde_van(feiten: Bewaarfeiten) -> date | None:
    """The day on which the dossier ended; None while it runs. A family part runs as long as the plan of any child."""
    if feiten.soort in _VRAGEN:
        return feiten.laatste_op
    if feiten.gesloten_op is None or None in feiten.kinderen:
        return None
    return max([feiten.gesloten_op, *(d for d in feiten.kinderen if d is not None)])


def list_termijnen(feiten: Bewaarfeiten, parameters: Parameters = STANDAARD) -> tuple[Bewaartermijn, ...]:
    """Every term that holds this dossier, the longest last; empty while it runs.

    A term of which the owner has its own copy is not among them.
    """
    einde = einde_van(feiten)
    if einde is None:
        return ()
    alle = (
        Bewaartermijn(soort, vanaf, _tot(soort, vanaf, einde, parameters), REGELS_PER_SOORT[soort].bron, geschat)
        for soort, vanaf, geschat in _tellingen(feiten, einde, parameters)
        if soort not in feiten.kopieen
    )
    return tuple(sorted(alle, key=lambda t: (t.tot, t.soort)))


def rijp_op(feiten: Bewaarfeiten, parameters: Parameters = STANDAARD) -> date | None:
    """The first day on which the dossier may be destroyed; None while it runs."""
    termijnen = list_termijnen(feiten, parameters)
    return termijnen[-1].tot if termijnen else None


def beoordeel_einde(
    feiten: Bewaarfeiten, stops: Iterable[Stop], dag: date, parameters: Parameters = STANDAARD
) -> Oordeel:
    """May this dossier be proposed for destruction on ``dag``? Under condition when only owners without a copy hold it."""
    if (tegen := _houdt_tegen(feiten, stops, dag)) is not None:
        return tegen
    termijnen = list_termijnen(feiten, parameters)
    te_vroeg = [t for t in termijnen if t.tot > dag]
    if not te_vroeg:
        return toegestaan(
            *(reden(t.bron, f"bewaren.voorbij.{t.soort}", datum_vanaf=t.vanaf, datum_tot=t.tot) for t in termijnen)
        )
    redenen = [reden(t.bron, f"bewaren.bewaart.{t.soort}", datum_vanaf=t.vanaf, datum_tot=t.tot) for t in te_vroeg]
    if all(REGELS_PER_SOORT[t.soort].kopie for t in te_vroeg):
        return onder_voorwaarde(*redenen, voorwaarden=_kopieen(te_vroeg))
    return geweigerd(*redenen)


class Weigergrond(StrEnum):
    """Why a request to destroy earlier is refused (Jeugdwet 7.3.9; AVG art. 17)."""

    BELANG_ANDER = "belang_ander"
    WET = "wet"


def beoordeel_verzoek(
    feiten: Bewaarfeiten,
    stops: Iterable[Stop],
    dag: date,
    *,
    mag_vragen: bool,
    parameters: Parameters = STANDAARD,
) -> Oordeel:
    """May this dossier go earlier, because who is concerned asks for it? (L10, L41)

    ``mag_vragen``: the young person from 12, or a parent with custody (``kern.rechten``). What the law makes school, SWV,
    leerplicht or the meldcode keep stays, unless the owner has its own copy. Of a casus that runs the family first
    decides that it ends. Whether the interest of another stands in the way, a person weighs.
    """
    if not mag_vragen:
        return geweigerd(reden("L10", "bewaren.niet_van_u"))
    if (tegen := _houdt_tegen(feiten, stops, dag)) is not None:
        return tegen
    blijft = [t for t in list_termijnen(feiten, parameters) if t.tot > dag and not REGELS_PER_SOORT[t.soort].op_verzoek]
    if not blijft:
        return toegestaan(reden("L10", "bewaren.verzoek_kan"))
    redenen = [reden(t.bron, f"bewaren.bewaart.{t.soort}", datum_vanaf=t.vanaf, datum_tot=t.tot) for t in blijft]
    if all(REGELS_PER_SOORT[t.soort].kopie for t in blijft):
        return onder_voorwaarde(*redenen, voorwaarden=_kopieen(blijft))
    return geweigerd(*redenen)


def check_tweede(voorgelegd_door: object, persoon: object) -> Oordeel:
    """May this person approve what that person put forward? Never the same person, in whatever function."""
    if voorgelegd_door == persoon:
        return geweigerd(reden("W11", "bewaren.zelfde_persoon"))
    return toegestaan(reden("W11", "bewaren.tweede_persoon"))


def mag_vragen(*, geboren: date, is_jeugdige: bool, heeft_gezag: bool, dag: date, parameters: Parameters) -> bool:
    """May this member of the family ask to destroy earlier: the young person from 12, a parent with custody until 16."""
    leeftijd = leeftijd_op(geboren, dag)
    if is_jeugdige:
        return leeftijd >= parameters.op("leeftijd_jeugdige_mee", dag)
    return heeft_gezag and leeftijd < parameters.op("leeftijd_jeugdige_alleen", dag)


_VRAGEN = frozenset({Dossiersoort.CONSULTATIE, Dossiersoort.SCHOOLVRAAG, Dossiersoort.KERNOVERLEG})
"""Kinds of dossier about no child, that nobody closes: they end with the last thing that happened."""


def _tellingen(feiten: Bewaarfeiten, einde: date, parameters: Parameters) -> Iterator[tuple[Soort, date, bool]]:
    """(kind, from when, whether that day is a guess) of what is in this dossier."""
    if feiten.soort in _VRAGEN:
        yield Soort.VRAAG, einde, False
        return
    yield Soort.WERKRUIMTE, einde, False
    if feiten.soort is Dossiersoort.MELDCODE:
        yield Soort.VEILIGHEID, _volwassen(feiten.jongste or feiten.geboren, einde, parameters), False
        return
    if feiten.hulp_op is not None:
        yield Soort.JEUGDHULP, feiten.hulp_op, False
    if feiten.soort is Dossiersoort.GEZINSDEEL:
        return
    weg, geschat = feiten.van_school_op, feiten.van_school_op is None
    if weg is None:
        weg = _volwassen(feiten.geboren, einde, parameters)
    yield Soort.SCHOOL, weg, geschat
    if feiten.verzuim:
        yield Soort.VERZUIM, weg, geschat
    if feiten.swv:
        yield Soort.SWV, einde, False
    if feiten.leerplicht_op is not None:
        yield Soort.LEERPLICHT, feiten.leerplicht_op, False


def _tot(soort: Soort, vanaf: date, einde: date, parameters: Parameters) -> date:
    """Nothing goes before the dossier ended, however long ago its own term began."""
    return max(eind_van(soort, vanaf, parameters), einde)


def _volwassen(geboren: date | None, einde: date, parameters: Parameters) -> date:
    """The 18th birthday, or the end of the dossier when that is later: nobody is at school or in danger for ever."""
    if geboren is None:
        return einde
    return max(verjaardag(geboren, parameters.op("leeftijd_volwassen", einde)), einde)


def _houdt_tegen(feiten: Bewaarfeiten, stops: Iterable[Stop], dag: date) -> Oordeel | None:
    """What holds everything, whatever the terms: it runs, or there is a hold. A meldcode is never named."""
    geldig = [s for s in stops if s.geldt_op(dag)]
    if geldig:
        langst = max(s.tot or date.max for s in geldig)
        if langst == date.max:
            return geweigerd(reden("R240", "bewaren.stop_open"))
        return geweigerd(reden("R240", "bewaren.stop_tot", datum_tot=langst))
    if einde_van(feiten) is None:
        return geweigerd(reden("R240", "bewaren.loopt"))
    return None


def _kopieen(termijnen: Iterable[Bewaartermijn]) -> list[Voorwaarde]:
    return [voorwaarde(f"kopie_{t.soort}", "L46", f"bewaren.kopie.{t.soort}", datum_tot=t.tot) for t in termijnen]
