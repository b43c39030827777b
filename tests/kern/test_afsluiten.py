"""May this help or casus end? Each row leaves one thing out."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.afsluiten import (
    Casusfeiten,
    Eindbeeld,
    Nazorgfeiten,
    Stem,
    Verzuimtrend,
    Weigering,
    beoordeel_casus,
    beoordeel_hulp,
    beoordeel_nazorg,
    beoordeel_weigering,
)
from rondom.kern.categorie import Leefgebied
from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import STANDAARD

EINDE = date(2027, 4, 12)
KALENDER = Kalender()
NOAH = Eindbeeld(
    leefgebieden=frozenset({Leefgebied.SCHOOL, Leefgebied.GEZIN}),
    bekeken=frozenset({Leefgebied.GEZIN}),
    schoolbeeld=True,
    verzuim=Verzuimtrend.DAALT,
    stem_kind=Stem.GEGEVEN,
    stem_ouders=Stem.GEGEVEN,
    stem_professionals=Stem.GEGEVEN,
    cijfer_kind=8,
    cijfer_ouders=7,
    nazorg_belegd=True,
)

HULP: list[tuple[str, dict[str, Any], list[str]]] = [
    ("iedereen keek terug: de hulp kan stoppen", {}, []),
    ("school is niets gevraagd", {"schoolbeeld": False}, ["schoolbeeld"]),
    ("school zei niets over verzuim", {"verzuim": Verzuimtrend.ONBEKEND}, ["verzuim_onbekend"]),
    ("school ziet meer verzuim", {"verzuim": Verzuimtrend.STIJGT}, ["verzuim"]),
    ("meer verzuim, samen besproken", {"verzuim": Verzuimtrend.STIJGT, "verzuim_besproken": True}, []),
    ("alleen naar school gekeken, niet naar thuis", {"bekeken": frozenset()}, ["leefgebieden"]),
    (
        "het plan gaat alleen over thuis: school wordt toch gevraagd",
        {"leefgebieden": frozenset({Leefgebied.GEZIN}), "schoolbeeld": False},
        ["schoolbeeld"],
    ),
    ("Noah is niets gevraagd", {"stem_kind": Stem.ONTBREEKT, "cijfer_kind": None}, ["evaluatie_kind"]),
    ("Noah wil niets zeggen: dat mag", {"stem_kind": Stem.WIL_NIET, "cijfer_kind": None}, []),
    ("ouders is niets gevraagd", {"stem_ouders": Stem.ONTBREEKT}, ["evaluatie_ouders"]),
    ("Priya is 18, moeder doet niet mee", {"stem_ouders": Stem.DOET_NIET_MEE, "cijfer_ouders": None}, []),
    ("professionals is niets gevraagd", {"stem_professionals": Stem.ONTBREEKT}, ["evaluatie_professionals"]),
    ("Noah gaf geen cijfer", {"cijfer_kind": None}, ["cijfer_kind"]),
    ("ouders gaven geen cijfer", {"cijfer_ouders": None}, ["cijfer_ouders"]),
    ("er staan nog afspraken open", {"open_afspraken": 2}, ["afspraken"]),
    ("niemand vraagt later hoe het gaat", {"nazorg_belegd": False}, ["nazorg"]),
    (
        "meer dingen tegelijk: alles wordt genoemd",
        {"schoolbeeld": False, "stem_ouders": Stem.ONTBREEKT, "open_afspraken": 1},
        ["schoolbeeld", "evaluatie_ouders", "afspraken"],
    ),
]


@pytest.mark.parametrize(("anders", "eerst"), [r[1:] for r in HULP], ids=[r[0] for r in HULP])
def test_may_help_end(anders: dict[str, Any], eerst: list[str]) -> None:
    oordeel = beoordeel_hulp(replace(NOAH, **anders), EINDE, STANDAARD, KALENDER).oordeel
    assert [v.sleutel for v in oordeel.voorwaarden] == eerst
    assert oordeel.mag is not bool(eerst)
    assert [a.sleutel for a in oordeel.alternatieven] == (["verleng"] if eerst else [])


def test_end_brings_a_message_and_two_after_care_checks() -> None:
    einde = beoordeel_hulp(NOAH, EINDE, STANDAARD, KALENDER)
    assert einde.bericht.einde == date(2027, 4, 19)
    assert [n.einde for n in einde.nazorg] == [date(2027, 7, 12), date(2027, 10, 12)]
    assert [r.regel for r in einde.oordeel.redenen] == ["BR27", "BR13"]


CASUS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("er loopt niets meer", {}, []),
    ("er loopt nog hulp", {"lopende_inzetten": 1}, ["inzetten"]),
    (
        "nee tegen hulp, en niemand besloot wie de regie heeft",
        {"weigeringen_zonder_besluit": 1},
        ["weigeringen"],
    ),
    ("een doel is niet beoordeeld", {"open_doelen": 1}, ["doelen"]),
    ("de nieuwe school heeft nog geen plek", {"schoolwissel_zonder_plek": True}, ["plek"]),
    ("school is niets gevraagd", {"beeld": replace(NOAH, schoolbeeld=False)}, ["schoolbeeld"]),
]


@pytest.mark.parametrize(("anders", "eerst"), [r[1:] for r in CASUS], ids=[r[0] for r in CASUS])
def test_may_the_casus_go_to_after_care(anders: dict[str, Any], eerst: list[str]) -> None:
    oordeel = beoordeel_casus(replace(Casusfeiten(NOAH), **anders), EINDE, STANDAARD, KALENDER).oordeel
    assert [v.sleutel for v in oordeel.voorwaarden] == eerst
    assert oordeel.mag is not bool(eerst)


NAZORG = [
    ("twee keer gevraagd, het gaat goed", Nazorgfeiten(True, True), []),
    ("nog niet gevraagd", Nazorgfeiten(), ["nazorg_eerste", "nazorg_tweede"]),
    ("één keer gevraagd", Nazorgfeiten(True), ["nazorg_tweede"]),
    ("moeder zegt dat het niet meer gaat", Nazorgfeiten(True, True, True), ["signaal_beantwoorden"]),
]


@pytest.mark.parametrize(("feiten", "eerst"), [r[1:] for r in NAZORG], ids=[r[0] for r in NAZORG])
def test_may_the_casus_close(feiten: Nazorgfeiten, eerst: list[str]) -> None:
    oordeel = beoordeel_nazorg(feiten)
    assert [v.sleutel for v in oordeel.voorwaarden] == eerst
    assert oordeel.mag is not bool(eerst)
    assert [a.sleutel for a in oordeel.alternatieven] == ["heropenen"]


BESLOTEN = Weigering(True, True, True, True)
NEE: list[tuple[str, dict[str, Any], list[str]]] = [
    ("reden, gesprek, vervolgstap en regie: besloten", {}, []),
    ("geen reden", {"reden_vastgelegd": False}, ["reden"]),
    ("niet met school gepraat", {"gesprek_met_school": False}, ["gesprek_met_school"]),
    ("geen vervolgstap", {"vervolgstap": False}, ["vervolgstap"]),
    ("blijft stil bij school liggen", {"regie_besloten": False}, ["regie"]),
]


@pytest.mark.parametrize(("anders", "eerst"), [r[1:] for r in NEE], ids=[r[0] for r in NEE])
def test_a_no_is_a_status_with_a_next_step(anders: dict[str, Any], eerst: list[str]) -> None:
    oordeel = beoordeel_weigering(replace(BESLOTEN, **anders))
    assert [v.sleutel for v in oordeel.voorwaarden] == eerst
    assert oordeel.uitkomst is (Uitkomst.ONDER_VOORWAARDE if eerst else Uitkomst.TOEGESTAAN)
    assert oordeel.alternatieven


def test_nothing_is_taken_for_done_that_nobody_said() -> None:
    eerst = [v.sleutel for v in beoordeel_weigering(Weigering()).voorwaarden]
    assert eerst == ["reden", "gesprek_met_school", "vervolgstap", "regie"]
    kaal = beoordeel_hulp(Eindbeeld(frozenset({Leefgebied.GEZIN})), EINDE, STANDAARD, KALENDER).oordeel
    assert {v.sleutel for v in kaal.voorwaarden} == {
        "schoolbeeld",
        "leefgebieden",
        "evaluatie_kind",
        "evaluatie_ouders",
        "evaluatie_professionals",
        "nazorg",
    }


@pytest.mark.parametrize("onmogelijk", [{"cijfer_kind": 0}, {"cijfer_ouders": 11}, {"open_afspraken": -1}])
def test_impossible_facts_are_refused(onmogelijk: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="mark|negative"):
        replace(NOAH, **onmogelijk)


BEELDEN = st.builds(
    Eindbeeld,
    st.frozensets(st.sampled_from(Leefgebied)),
    st.frozensets(st.sampled_from(Leefgebied)),
    st.booleans(),
    st.sampled_from(Verzuimtrend),
    st.booleans(),
    st.sampled_from(Stem),
    st.sampled_from(Stem),
    st.sampled_from(Stem),
    st.none() | st.integers(1, 10),
    st.none() | st.integers(1, 10),
    st.integers(0, 3),
    st.booleans(),
)


@given(BEELDEN)
def test_help_never_ends_without_school_or_while_somebody_was_not_asked(beeld: Eindbeeld) -> None:
    if beoordeel_hulp(beeld, EINDE, STANDAARD, KALENDER).oordeel.mag:
        assert beeld.schoolbeeld
        assert beeld.verzuim is not Verzuimtrend.STIJGT or beeld.verzuim_besproken
        assert Stem.ONTBREEKT not in (beeld.stem_kind, beeld.stem_ouders, beeld.stem_professionals)
        assert beeld.open_afspraken == 0


@given(BEELDEN, st.integers(0, 2))
def test_casus_asks_at_least_what_help_asks(beeld: Eindbeeld, lopend: int) -> None:
    hulp = beoordeel_hulp(beeld, EINDE, STANDAARD, KALENDER).oordeel.voorwaarden
    casus = beoordeel_casus(Casusfeiten(beeld, lopende_inzetten=lopend), EINDE, STANDAARD, KALENDER)
    assert set(hulp) <= set(casus.oordeel.voorwaarden)
