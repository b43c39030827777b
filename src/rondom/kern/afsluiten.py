"""May this help or this casus end? (BR26, BR27, R109, R112, R129, R130, R133)

Help does not end on the view of one life area, nor without school's view and a final evaluation by child,
parents and professionals. An answer names everything that is needed first, not only the next thing. When the
end is possible, the message to those entitled and the after-care dates follow from it. A no to help is never
an end by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.categorie import Leefgebied
from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    Voorwaarde,
    alternatief,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.parameters import Parameters
from rondom.kern.termijn import Termijn, start_termijn


class Stem(StrEnum):
    """Has a party given its view in the final evaluation?"""

    ONTBREEKT = "ontbreekt"
    GEGEVEN = "gegeven"
    WIL_NIET = "wil_niet"
    """Was asked and prefers not to: that is respected and does not hold the end up."""
    DOET_NIET_MEE = "doet_niet_mee"
    """Has no part in this: parents of an adult who does not want them there (BR45)."""


class Verzuimtrend(StrEnum):
    """What school says about absence."""

    ONBEKEND = "onbekend"
    DAALT = "daalt"
    GELIJK = "gelijk"
    STIJGT = "stijgt"


LAAGSTE_CIJFER, HOOGSTE_CIJFER = 1, 10
"""The Dutch school mark, R226."""


@dataclass(frozen=True)
class Eindbeeld:
    """What everybody says at the end.

    ``leefgebieden``: those in which the plan has goals; ``bekeken``: those that were looked at together.
    ``schoolbeeld``: has school said how it goes there; ``verzuim``: what it says about absence;
    ``verzuim_besproken``: rising absence was discussed together and a decision taken. Marks are whole numbers
    from 1 to 10. ``nazorg_belegd``: somebody by name asks how things are, after the end.
    """

    leefgebieden: frozenset[Leefgebied]
    bekeken: frozenset[Leefgebied] = frozenset()
    schoolbeeld: bool = False
    verzuim: Verzuimtrend = Verzuimtrend.ONBEKEND
    verzuim_besproken: bool = False
    stem_kind: Stem = Stem.ONTBREEKT
    stem_ouders: Stem = Stem.ONTBREEKT
    stem_professionals: Stem = Stem.ONTBREEKT
    cijfer_kind: int | None = None
    cijfer_ouders: int | None = None
    open_afspraken: int = 0
    nazorg_belegd: bool = False

    def __post_init__(self) -> None:
        for cijfer in (self.cijfer_kind, self.cijfer_ouders):
            if cijfer is not None and not LAAGSTE_CIJFER <= cijfer <= HOOGSTE_CIJFER:
                raise ValueError("a mark lies from 1 to 10")
        if self.open_afspraken < 0:
            raise ValueError("a number of actions is not negative")


@dataclass(frozen=True)
class Einde:
    """The verdict, and what follows from the end: the message and the two after-care checks."""

    oordeel: Oordeel
    bericht: Termijn
    nazorg: tuple[Termijn, Termijn]


def beoordeel_hulp(beeld: Eindbeeld, einde: date, parameters: Parameters, kalender: Kalender) -> Einde:
    """May this help end on ``einde``?"""
    return _einde("afsluiten.hulp_kan", tuple(_eerst(beeld)), einde, parameters, kalender)


@dataclass(frozen=True)
class Casusfeiten:
    """What still runs in a casus, beside the final view.

    ``weigeringen_zonder_besluit``: help that the family declined and for which it is not decided who steers.
    ``schoolwissel_zonder_plek``: the pupil leaves for another school that has not admitted him or her yet.
    """

    beeld: Eindbeeld
    lopende_inzetten: int = 0
    weigeringen_zonder_besluit: int = 0
    open_doelen: int = 0
    schoolwissel_zonder_plek: bool = False


def beoordeel_casus(feiten: Casusfeiten, einde: date, parameters: Parameters, kalender: Kalender) -> Einde:
    """May the casus go over to after-care on ``einde``?"""
    eerst = (*_lopend(feiten), *_eerst(feiten.beeld))
    return _einde("afsluiten.casus_kan", eerst, einde, parameters, kalender)


@dataclass(frozen=True)
class Nazorgfeiten:
    """How after-care went: were both checks done, and did anybody say that it no longer works (R131)?"""

    eerste_gedaan: bool = False
    tweede_gedaan: bool = False
    werkt_niet_meer: bool = False


def beoordeel_nazorg(feiten: Nazorgfeiten) -> Oordeel:
    """May the casus close for good, after after-care?"""
    eerst: list[Voorwaarde] = []
    if feiten.werkt_niet_meer:
        eerst.append(voorwaarde("signaal_beantwoorden", "R131", "afsluiten.signaal_beantwoorden"))
    if not feiten.eerste_gedaan:
        eerst.append(voorwaarde("nazorg_eerste", "R130", "afsluiten.nazorg_eerste"))
    if not feiten.tweede_gedaan:
        eerst.append(voorwaarde("nazorg_tweede", "R130", "afsluiten.nazorg_tweede"))
    weer_open = (alternatief("heropenen", "afsluiten.alt_heropenen"),)
    if eerst:
        nog_niet = reden("R130", "afsluiten.nazorg_loopt")
        return onder_voorwaarde(nog_niet, voorwaarden=eerst, alternatieven=weer_open)
    return toegestaan(reden("R130", "afsluiten.nazorg_klaar"), alternatieven=weer_open)


@dataclass(frozen=True)
class Weigering:
    """The family says no to help (R133): what was done with it."""

    reden_vastgelegd: bool = False
    gesprek_met_school: bool = False
    vervolgstap: bool = False
    regie_besloten: bool = False


def beoordeel_weigering(weigering: Weigering) -> Oordeel:
    """May this help be put aside because the family does not want it? Only when it is decided what comes
    next.

    A no is a status with a next step. It never closes the casus.
    """
    eerst: list[Voorwaarde] = []
    if not weigering.reden_vastgelegd:
        eerst.append(voorwaarde("reden", "R133", "afsluiten.leg_reden_vast"))
    if not weigering.gesprek_met_school:
        eerst.append(voorwaarde("gesprek_met_school", "R109", "afsluiten.gesprek_met_school"))
    if not weigering.vervolgstap:
        eerst.append(voorwaarde("vervolgstap", "R133", "afsluiten.kies_vervolgstap"))
    if not weigering.regie_besloten:
        eerst.append(voorwaarde("regie", "BR26", "afsluiten.besluit_regie"))
    if eerst:
        geen_einde = reden("BR26", "afsluiten.nee_is_geen_einde")
        return onder_voorwaarde(geen_einde, voorwaarden=eerst, alternatieven=_NA_EEN_NEE)
    return toegestaan(reden("BR26", "afsluiten.regie_is_besloten"), alternatieven=_NA_EEN_NEE)


def _einde(kan: str, eerst: tuple[Voorwaarde, ...], einde: date, parameters: Parameters, kalender: Kalender) -> Einde:
    if eerst:
        doorgaan = (alternatief("verleng", "afsluiten.alt_verleng"),)
        nog_niet = reden("BR27", "afsluiten.nog_niet")
        oordeel = onder_voorwaarde(nog_niet, voorwaarden=eerst, alternatieven=doorgaan)
    else:
        oordeel = toegestaan(reden("BR27", kan), reden("BR13", "afsluiten.bericht_volgt"))
    return Einde(
        oordeel,
        start_termijn("terugkoppeling", einde, parameters, kalender),
        (
            start_termijn("nazorg_eerste", einde, parameters, kalender),
            start_termijn("nazorg_tweede", einde, parameters, kalender),
        ),
    )


def _lopend(feiten: Casusfeiten) -> Iterator[Voorwaarde]:
    if feiten.lopende_inzetten:
        yield voorwaarde("inzetten", "BR27", "afsluiten.rond_inzet_af", aantal=feiten.lopende_inzetten)
    if feiten.weigeringen_zonder_besluit:
        yield voorwaarde("weigeringen", "BR26", "afsluiten.besluit_regie")
    if feiten.open_doelen:
        yield voorwaarde("doelen", "R128", "afsluiten.beoordeel_doelen", aantal=feiten.open_doelen)
    if feiten.schoolwissel_zonder_plek:
        yield voorwaarde("plek", "BR24", "afsluiten.wacht_op_plek")


def _eerst(beeld: Eindbeeld) -> Iterator[Voorwaarde]:
    """Everything that is needed before an end, in the order in which people would do it."""
    if not beeld.schoolbeeld:
        yield voorwaarde("schoolbeeld", "BR27", "afsluiten.vraag_school")
    elif beeld.verzuim is Verzuimtrend.ONBEKEND:
        yield voorwaarde("verzuim_onbekend", "R112", "afsluiten.vraag_verzuim")
    if beeld.verzuim is Verzuimtrend.STIJGT and not beeld.verzuim_besproken:
        yield voorwaarde("verzuim", "R112", "afsluiten.bespreek_verzuim")
    # School is asked on its own line above, also when the plan has no goal there (P13).
    if beeld.leefgebieden - beeld.bekeken - {Leefgebied.SCHOOL}:
        yield voorwaarde("leefgebieden", "R112", "afsluiten.bekijk_alle_leefgebieden")
    for wie, stem in (
        ("kind", beeld.stem_kind),
        ("ouders", beeld.stem_ouders),
        ("professionals", beeld.stem_professionals),
    ):
        if stem is Stem.ONTBREEKT:
            yield voorwaarde(f"evaluatie_{wie}", "R129", f"afsluiten.evaluatie_{wie}")
    if beeld.stem_kind is Stem.GEGEVEN and beeld.cijfer_kind is None:
        yield voorwaarde("cijfer_kind", "R129", "afsluiten.cijfer_kind")
    if beeld.stem_ouders is Stem.GEGEVEN and beeld.cijfer_ouders is None:
        yield voorwaarde("cijfer_ouders", "R129", "afsluiten.cijfer_ouders")
    if beeld.open_afspraken:
        yield voorwaarde("afspraken", "R125", "afsluiten.rond_afspraken_af", aantal=beeld.open_afspraken)
    if not beeld.nazorg_belegd:
        yield voorwaarde("nazorg", "R130", "afsluiten.spreek_nazorg_af")


_NA_EEN_NEE: tuple[Alternatief, ...] = (
    alternatief("blijf_in_gesprek", "afsluiten.alt_blijf_in_gesprek"),
    alternatief("schoolplan", "afsluiten.alt_schoolplan"),
    alternatief("overleg", "afsluiten.alt_overleg"),
    alternatief("meldcode", "afsluiten.alt_meldcode"),
)
