"""Which parts does a plan always have? School and youth help name each other (R077, BR17)."""

import pytest

from rondom.kern.plan import check_onderdelen, check_schoolloopbaan

# fmt: off
TABEL = [
    ("een doel over school, en hulp", {"school": True, "hulp": True}, []),
    ("geen doel over school", {"school": False, "hulp": True}, ["plan.school_ontbreekt"]),
    ("geen hulp vastgelegd", {"school": True, "hulp": False}, ["plan.hulp_ontbreekt"]),
    ("geen van beide", {"school": False, "hulp": False}, ["plan.school_ontbreekt", "plan.hulp_ontbreekt"]),
    ("wie school niet mag zien, hoort niet dat het ontbreekt", {"school": False, "hulp": True, "ziet_school": False}, []),
    ("wie de hulp niet mag zien, hoort niet dat die ontbreekt", {"school": True, "hulp": False, "ziet_hulp": False}, []),
]
# fmt: on


@pytest.mark.parametrize(("zin", "feiten", "verwacht"), TABEL, ids=[rij[0] for rij in TABEL])
def test_what_is_missing(zin: str, feiten: dict[str, bool], verwacht: list[str]) -> None:
    redenen = check_onderdelen(**feiten)
    assert [r.tekst for r in redenen] == verwacht
    assert {r.regel for r in redenen} <= {"R077"}


@pytest.mark.parametrize(
    ("zin", "school", "ziet_school", "mist"),
    [
        ("het kind heeft een doel over school", True, True, False),
        ("geen doel over school", False, True, True),
        ("wie school niet mag zien, hoort niet dat het ontbreekt", False, False, False),
    ],
)
def test_a_family_part_always_names_the_school_career(zin: str, school: bool, ziet_school: bool, mist: bool) -> None:
    redenen = check_schoolloopbaan(school=school, ziet_school=ziet_school)
    assert [r.regel for r in redenen] == (["BR17"] if mist else []), zin
