"""Everything that the family may read has a place on its pages, and a word; what has not, has a reason."""

import pytest

from rondom.kern.statussen import ALLE
from rondom.kern.teksten import TEKSTEN
from rondom.portaal.beeld import BEELD, HOOFDSTUKKEN, NIET, Beschrijving
from rondom.portaal.woorden import STATUS_VAN
from rondom.toegang.beleid import protected_models
from rondom.toegang.models import Beschermd
from rondom.toegang.privacyregister import REGISTER, Privacyklasse

INHOUD = (Privacyklasse.BIJZONDER, Privacyklasse.IDENTIFICEREND, Privacyklasse.CONTACT, Privacyklasse.INHOUD)
MODELLEN = {m._meta.label: m for m in protected_models()}


def undecided(modellen: dict[str, type[Beschermd]]) -> list[str]:
    """Models that are shown nowhere and left out without a reason."""
    return sorted(set(modellen) - BEELD.keys() - NIET.keys())


def unshown(label: str, b: Beschrijving) -> list[str]:
    """Fields with content that the family does not get to read, and nobody said why."""
    getoond = {*b.velden, *b.weggelaten, b.op, b.door, "categorie"}
    return sorted(veld for veld, klasse in REGISTER[label].velden.items() if klasse in INHOUD and veld not in getoond)


def test_every_model_is_shown_or_left_out_with_a_reason() -> None:
    assert undecided(MODELLEN) == []
    assert not BEELD.keys() & NIET.keys() and BEELD.keys() | NIET.keys() == MODELLEN.keys()
    assert all(NIET.values())


@pytest.mark.parametrize("label", sorted(BEELD))
def test_every_field_with_content_is_shown(label: str) -> None:
    b = BEELD[label]
    assert unshown(label, b) == []
    velden = {v.name for v in MODELLEN[label]._meta.concrete_fields}
    assert {*b.velden, *b.weggelaten, *filter(None, (b.op, b.door))} <= velden
    assert b.hoofdstuk in HOOFDSTUKKEN
    soort = label.partition(".")[2].lower()
    assert f"beeld.soort.{soort}" in TEKSTEN
    for veld in b.velden:
        assert {f"beeld.veld.{veld}", f"beeld.veld.{soort}.{veld}"} & TEKSTEN.keys(), veld


@pytest.mark.parametrize("label", sorted(k for k, b in BEELD.items() if "status" in b.velden))
def test_every_status_that_can_be_shown_has_its_word(label: str) -> None:
    """A plan part once had none: its chapter and the whole archive broke for every family with a plan."""
    soort = label.partition(".")[2].lower()
    tabel = ALLE[STATUS_VAN.get(soort, soort)]
    keuzes = MODELLEN[label]._meta.get_field("status").choices or ()
    assert {waarde for waarde, _ in keuzes} <= {s.status for s in tabel.standen}
    assert all(s.tekst in TEKSTEN for s in tabel.standen)


def test_nothing_of_safety_is_described() -> None:
    assert {
        k for k, m in MODELLEN.items() if m.CATEGORIE is not None and m.CATEGORIE.name == "VEILIGHEID"
    } <= NIET.keys()


def test_proof_a_new_model_and_a_new_field_are_noticed() -> None:
    assert undecided(MODELLEN | {"casus.Nieuw": Beschermd}) == ["casus.Nieuw"]
    gesprek = BEELD["casus.Gesprek"]
    minder = Beschrijving(gesprek.hoofdstuk, tuple(v for v in gesprek.velden if v != "verteld"), gesprek.op)
    assert unshown("casus.Gesprek", minder) == ["vastgelegd_op", "verteld"]
