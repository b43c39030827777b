"""Public files of the whole country: taken over, repeated, corrected and refused, with reasons."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rondom.netwerk.models import AfgekeurdeRij, Lading, OpenbareGemeente, OpenbareSchool, Postcodegebied
from rondom.netwerk.opdrachten import reference

pytestmark = pytest.mark.django_db(databases=["default", "eigenaar"])

GEMEENTEN = "gemeentecode,gemeente,provincie\n9901,Lindestad,Lindeland\n9902,Oeverdam,Lindeland\n"
GEBIEDEN = "pc4,gemeente,swv_po,swv_vo\n9111,Lindestad,PO9901,VO9901\n9121,Oud-Oever,PO9902,VO9901\n"
SCHOLEN = (
    "INSTELLINGSCODE,VESTIGINGSCODE,VESTIGINGSNAAM,POSTCODE,PLAATSNAAM,GEMEENTENUMMER,TYPE,LEERLINGEN\n"
    "99PA,99PA00,De Egelstap,9111 AB,Lindestad,9901,basisschool,214\n"
    "99PB,99PB00,De Vriezoë,9121AB,Oeverdam,9902,basisschool,<5\n"
    "99PC,99PC00,De Otter,9111AC,Lindestad,9901,SBAO,\n"
)


def write(map_: Path, **bestanden: str) -> Path:
    for naam, inhoud in bestanden.items():
        (map_ / naam.replace("_", ".", 1)).write_text(inhoud, encoding="utf-8")
    return map_


def load(*woorden: str | Path) -> Result:
    return CliRunner().invoke(reference, ["load", *map(str, woorden)])


def country(tmp_path: Path) -> Path:
    return write(tmp_path, a_csv=SCHOLEN, b_csv=GEBIEDEN, c_csv=GEMEENTEN)


def test_files_are_known_by_their_columns_and_taken_in_the_right_order(tmp_path: Path) -> None:
    uit = load(country(tmp_path))
    assert uit.exit_code == 0, uit.output
    egel = OpenbareSchool.objects.using("eigenaar").get(pk="99PA00")
    assert (egel.gemeente_id, egel.postcode, egel.swv_po, egel.leerlingen) == ("9901", "9111AB", "PO9901", 214)
    assert Lading.objects.using("eigenaar").count() == 3


def test_loading_again_changes_nothing(tmp_path: Path) -> None:
    load(country(tmp_path))
    uit = load(tmp_path)
    assert uit.exit_code == 0
    assert "0 nieuw, 0 gewijzigd, 3 gelijk, 0 vervallen" in uit.output
    assert OpenbareSchool.objects.using("eigenaar").count() == 3


def test_a_suppressed_number_is_suppressed_and_no_number_is_unknown(tmp_path: Path) -> None:
    load(country(tmp_path))
    stand = {s.vestiging: (s.leerlingen, s.leerlingen_stand) for s in OpenbareSchool.objects.using("eigenaar").all()}
    assert stand == {"99PA00": (214, "bekend"), "99PB00": (None, "geheim"), "99PC00": (None, "onbekend")}


@pytest.mark.parametrize(
    ("rij", "reden", "overgenomen"),
    [
        (",,Zonder nummer,9111AB,Lindestad,9901,basisschool,1", None, False),
        ("99PD,9PD00,Kort nummer,9111AB,Lindestad,9901,basisschool,1", "vorm", False),
        ("99PA,99PA00,De Egelstap,9111AB,Lindestad,9901,basisschool,1", "dubbel", False),
        ("99PD,99PD00,,9111AB,Lindestad,9901,basisschool,1", "leeg", False),
        ("99PD,99PD00,De Das,9111AB,Lindestad,9977,basisschool,1", "gemeente_onbekend", True),
        ("99PD,99PD00,De Das,91AB,Lindestad,9901,basisschool,1", "vorm", True),
        ("99PD,99PD00,De Das,9111AB,Lindestad,9901,basisschool,veel", "getal", True),
    ],
)
def test_every_row_that_is_not_right_is_named_with_its_line_and_reason(
    tmp_path: Path, rij: str, reden: str | None, overgenomen: bool
) -> None:
    uit = load(write(country(tmp_path), a_csv=SCHOLEN + rij + "\n"))
    assert uit.exit_code == 0
    if reden is None:
        assert (
            not AfgekeurdeRij.objects.using("eigenaar").filter(lading__soort="scholen").exists()
        )  # a line about no location at all
        return
    (gevonden,) = AfgekeurdeRij.objects.using("eigenaar").filter(lading__soort="scholen")
    assert (gevonden.regel, gevonden.reden, gevonden.overgenomen) == (5, reden, overgenomen)
    assert "regel 5" in uit.output
    assert OpenbareSchool.objects.using("eigenaar").filter(pk="99PD00").exists() is overgenomen


def test_refused_rows_can_be_kept_as_a_file(tmp_path: Path) -> None:
    load(write(country(tmp_path), a_csv=SCHOLEN + "99PD,99PD00,De Das,9111AB,Lindestad,9977,bo,1\n"), "--afgekeurd",
         tmp_path / "mis.txt")  # fmt: skip
    regels = (tmp_path / "mis.txt").read_text().splitlines()
    assert regels[0].startswith("bestand;regel;sleutel")
    assert "a.csv;5;99PD00;gemeente;9977;deze gemeente staat niet in de lijst van gemeenten;ja" in regels


def test_a_school_that_is_gone_stays_with_its_last_day_and_comes_back(tmp_path: Path) -> None:
    veel = SCHOLEN + "".join(f"88AA,88AA{n:02},School {n},9111AB,Lindestad,9901,basisschool,9\n" for n in range(20))
    load(write(country(tmp_path), a_csv=veel), "--peildatum", "2026-08-01")
    load(write(tmp_path, a_csv=veel.replace("88AA,88AA07,School 7,9111AB,Lindestad,9901,basisschool,9\n", "")))
    assert OpenbareSchool.objects.using("eigenaar").get(pk="88AA07").vervallen_op is not None
    load(write(tmp_path, a_csv=veel))
    assert OpenbareSchool.objects.using("eigenaar").get(pk="88AA07").vervallen_op is None


def test_half_a_list_does_not_end_the_other_half_unless_it_is_said_to_be_whole(tmp_path: Path) -> None:
    load(country(tmp_path))
    kort = "\n".join(SCHOLEN.split("\n")[:2]) + "\n"
    assert "niets is vervallen" in load(write(tmp_path, a_csv=kort)).output
    assert not OpenbareSchool.objects.using("eigenaar").exclude(vervallen_op=None).exists()
    load(tmp_path, "--volledig")
    weg = set(OpenbareSchool.objects.using("eigenaar").exclude(vervallen_op=None).values_list("pk", flat=True))
    assert weg == {"99PB00"}, "a file of one kind of school tells nothing of other kinds"


def test_an_older_list_is_refused_and_leaves_what_is_there(tmp_path: Path) -> None:
    load(country(tmp_path), "--peildatum", "2026-10-01")
    uit = load(write(tmp_path, a_csv=SCHOLEN.replace("Egelstap", "Egel")), "--peildatum", "2025-10-01")
    assert uit.exit_code == 1 and "er is al een lijst van 2026-10-01" in uit.output
    assert OpenbareSchool.objects.using("eigenaar").get(pk="99PA00").naam == "De Egelstap"


def test_schools_without_municipalities_say_what_must_come_first(tmp_path: Path) -> None:
    uit = load(write(tmp_path, a_csv=SCHOLEN))
    assert uit.exit_code == 1 and "laad eerst de lijst van gemeenten" in uit.output


@pytest.mark.parametrize(
    ("naam", "inhoud", "woord"),
    [
        ("x.csv", b"", "is leeg"),
        ("x.csv", b"a,b\n1,2\n", "niet herkend"),
        ("x.json", b'{"value": [', "geen geldige JSON"),
        ("x.json", b'{"value": 3}', "geen lijst van rijen"),
        ("x.geojson", b'{"type": "FeatureCollection"}', "features"),
        ("x.csv", b"PK\x03\x04\x00\x00", "geen tekstbestand"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(tmp_path: Path, naam: str, inhoud: bytes, woord: str) -> None:
    (tmp_path / naam).write_bytes(inhoud)
    uit = load(tmp_path)
    assert uit.exit_code == 1 and woord in uit.output and not isinstance(uit.exception, (ValueError, KeyError))


def test_an_own_table_overrules_the_list_and_can_be_taken_back(tmp_path: Path) -> None:
    load(country(tmp_path))
    assert Postcodegebied.objects.using("eigenaar").get(pk="9121").gemeente_id == "9902", (
        "told by the schools that stand there"
    )
    eigen = tmp_path / "eigen.txt"
    eigen.write_text("pc4,swv_po,swv_vo,reden\n9121,PO9901,,Fusie per 1 augustus\n9121,PO9909,,Dubbel\n9111,PO9909,,\n")
    assert load(tmp_path, "--overschrijving", eigen).exit_code == 0
    gebied = Postcodegebied.objects.using("eigenaar").get(pk="9121")
    assert (gebied.swv_po, gebied.swv_vo, gebied.overschreven) == ("PO9901", "VO9901", "Fusie per 1 augustus")
    assert Postcodegebied.objects.using("eigenaar").get(pk="9111").swv_po == "PO9901", (
        "without a reason nothing is overruled"
    )
    load(tmp_path)
    assert Postcodegebied.objects.using("eigenaar").get(pk="9121").swv_po == "PO9901", "the list does not undo it"
    assert OpenbareSchool.objects.using("eigenaar").get(pk="99PB00").swv_po == "PO9901", "and schools follow"
    eigen.write_text("pc4,swv_po,swv_vo,reden\n9111,PO9903,,Proef\n")
    load(tmp_path, "--overschrijving", eigen)
    assert Postcodegebied.objects.using("eigenaar").get(pk="9121").swv_po == "PO9902"
    assert Postcodegebied.objects.using("eigenaar").get(pk="9111").swv_po == "PO9903"


def test_odata_of_cbs_and_boundaries_come_in(tmp_path: Path) -> None:
    cbs = [
        {"WijkenEnBuurten": "GM9901  ", "AantalInwoners_5": 120000, "PercentageJongerenMetJeugdzorg_121": 10.6},
        {"WijkenEnBuurten": "GM9902  ", "AantalInwoners_5": None, "PercentageJongerenMetJeugdzorg_121": "."},
        {"WijkenEnBuurten": "NL00    ", "AantalInwoners_5": 17, "PercentageJongerenMetJeugdzorg_121": 9},
    ]
    vorm = {"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]]}
    kaart = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "GM9901", "naam": "Lindestad"}, "geometry": vorm},
        {"type": "Feature", "properties": {"code": "GM9902", "naam": "Oeverdam"}, "geometry": None},
    ]}  # fmt: skip
    uit = load(write(country(tmp_path), d_json=json.dumps({"value": cbs}), e_geojson=json.dumps(kaart)))
    assert uit.exit_code == 0, uit.output
    een, twee = OpenbareGemeente.objects.using("eigenaar").order_by("code")
    assert (een.inwoners, str(een.pct_jeugdzorg), een.grens) == (120000, "10.60", vorm)
    assert (twee.pct_jeugdzorg, twee.pct_jeugdzorg_stand, twee.inwoners_stand) == (None, "geheim", "onbekend")
    assert AfgekeurdeRij.objects.using("eigenaar").get(lading__soort="grenzen").sleutel == "9902"


@pytest.mark.referentie
def test_the_whole_country_comes_in() -> None:
    map_ = os.environ.get("RONDOM_REFERENCE", "")
    if not Path(map_).is_dir():
        pytest.skip("RONDOM_REFERENCE names no folder with public files")
    bestanden = [p for p in Path(map_).iterdir() if p.suffix in (".csv", ".geojson")]
    uit = load(*bestanden, "--peildatum", "2026-01-01")
    assert uit.exit_code == 0, uit.output
    assert OpenbareGemeente.objects.using("eigenaar").exclude(grens=None).count() == 342
    assert OpenbareSchool.objects.using("eigenaar").filter(vervallen_op=None).count() == 8622
    assert Postcodegebied.objects.using("eigenaar").count() == 4046
    assert Lading.objects.using("eigenaar").get(soort="scholen").afgekeurd == 95
    assert OpenbareSchool.objects.using("eigenaar").filter(gemeente=None).count() == 0
    assert date(2026, 1, 1) in Lading.objects.using("eigenaar").values_list("peildatum", flat=True)
