"""Do the public files of DUO and CBS come in, in the columns of before and of now?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from rondom.monitor.bronnen.controle import check
from rondom.monitor.bronnen.opdrachten import bronnen
from rondom.monitor.bronnen.referentie import load_reference, read_country
from rondom.monitor.indicatoren.register import INDICATOREN
from rondom.monitor.publicatie.landelijk import public_figures
from rondom.openbaar.bestanden import split_csv
from rondom.openbaar.landelijk import national_figures
from tests.monitor.voorbeelden import write

# Fictional schools under the headers that DUO used until 2022 and uses since.
OUD = (
    "PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;POSTCODE;GEMEENTENUMMER;GEMEENTENAAM\r\n"
    "Lindeland;99001;99PA;99PA00;De Egelstap te Vriezoë;0111 AB;9901;LINDESTAD\r\n"
).encode("windows-1252")
NIEUW = (
    "INSTELLINGSCODE,VESTIGINGSCODE,VESTIGINGSNAAM,POSTCODE,GEMEENTENUMMER,BEVOEGD_GEZAG_CODE,ONDERWIJSSTRUCTUUR\n"
    '99VA,99VA00,"Lindekade College, hoofdgebouw",0112CD,9901,99007,VBO/MAVO\n'
)

_MAAT = next(m for m in INDICATOREN["I13"].maten if m.sleutel == "aandeel")


def schools(tmp_path: Path) -> list[dict[str, object]]:
    load_reference(tmp_path / "openbaar", tmp_path / "in")
    assert check(tmp_path / "in", tmp_path / "uit").in_orde
    return pq.read_table(tmp_path / "uit" / "goed" / "scholen").to_pylist()  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("bestand", "inhoud", "verwacht"),
    [
        ("vestigingen_bo.csv", OUD, ("99PA00", "De Egelstap te Vriezoë", "po", "0111", "99001")),
        ("adressen_vo.csv", NIEUW, ("99VA00", "Lindekade College, hoofdgebouw", "vo", "0112", "99007")),
    ],
)
def test_old_and_new_headers_of_duo_give_the_same_columns(
    tmp_path: Path, bestand: str, inhoud: str | bytes, verwacht: tuple[str, ...]
) -> None:
    write(tmp_path / "openbaar", bestand, inhoud)
    [rij] = schools(tmp_path)
    assert tuple(rij[k] for k in ("vestiging", "naam", "onderwijssoort", "pc4", "bestuur")) == verwacht
    assert (rij["gemeente"], rij["leerlingen_stand"]) == ("9901", "onbekend")


def test_codes_of_cbs_lose_their_letters_and_regions_are_left_out(tmp_path: Path) -> None:
    inhoud = "gemeentecode,gemeente,inwoners,pct_jongeren_met_jeugdzorg\nGM9901,Lindestad,120000,10.6\nNL01,Nederland,1,9.0\n"
    write(tmp_path / "openbaar", "cbs_85039NED.csv", inhoud.replace("GM9901,", "GM9901  ,"))
    assert load_reference(tmp_path / "openbaar", tmp_path / "in") == {"cbs_jeugdzorg/cbs_85039NED.csv": 1}
    assert check(tmp_path / "in", tmp_path / "uit").in_orde


KOP = "gemeentecode,gemeente,perioden,inwoners,pct_0_15,pct_15_25,pct_jongeren_met_jeugdzorg\n"


def country(rijen: str, naam: str = "cbs_85039NED") -> list[tuple[str, str, str]]:
    _koppen, regels = split_csv(KOP + rijen)
    return [
        (c["periode"], c["waarde"], c["uitgever"])
        for c in (f.as_row(date(2022, 4, 29)) for f in national_figures(naam, [r for _, r in regels]))
    ]


def villages(aantal: int, jaar: str = "2021JJ00") -> str:
    """A city with 1 000 young people of whom 20 % have help, and villages with 10 of whom 5 %."""
    dorpen = "".join(f"GM{n:04},Dorp,{jaar},100,4,6,5.0\n" for n in range(1, aantal))
    return f"GM9999,Stad,{jaar},10000,5,5,20.0\n{dorpen}"


@pytest.mark.parametrize(
    ("wat", "rijen", "verwacht"),
    [
        ("the country of CBS itself", "NL01,Nederland,2021JJ00,1,9,9,9.9\n" + villages(300), ("2021", "9.9", "CBS")),
        # (1000 x 20 + 299 x 10 x 5) / (1000 + 2990)
        ("else weighed by young people", villages(300), ("2021", "8.8", "berekend uit CBS")),
        ("a part of the country is none", villages(299), None),
        ("a figure too small to tell does not count", villages(300).replace("20.0", "."), None),
    ],
)
def test_cbs_gives_a_figure_of_the_country(wat: str, rijen: str, verwacht: tuple[str, str, str] | None) -> None:
    assert country(rijen) == ([verwacht] if verwacht else []), wat


def test_the_year_stands_in_the_rows_or_in_the_name_and_never_in_the_number_of_the_table() -> None:
    zonder = villages(300, "")
    assert country(zonder) == [] and country(zonder, "cbs_20214NED") == []
    assert country(zonder, "cbs_85039NED_2021") == [("2021", "8.8", "berekend uit CBS")]
    assert [jaar for jaar, *_ in country(villages(300, "2020JJ00") + villages(300))] == ["2020", "2021"]


def test_the_figure_of_the_country_becomes_a_delivery_with_its_day(tmp_path: Path) -> None:
    write(tmp_path / "openbaar", "cbs_85039NED.csv", KOP + villages(300))
    woorden = ["--openbaar", str(tmp_path / "openbaar"), "--uit", str(tmp_path / "in")]
    zonder = CliRunner().invoke(bronnen, woorden)
    assert zonder.exit_code == 0 and "Geen cijfer over heel Nederland" in zonder.output
    met = CliRunner().invoke(bronnen, [*woorden, "--gepubliceerd", "2022-04-29"])
    assert met.exit_code == 0 and "openbare_cijfers/cbs_85039NED.csv" in met.output
    assert check(tmp_path / "in", tmp_path / "uit").in_orde
    goed = tmp_path / "uit" / "goed"
    [cijfer] = public_figures(
        {"openbare_cijfers": list((goed / "openbare_cijfers").glob("*.parquet"))}, {"I13.aandeel": _MAAT}
    )
    assert (cijfer["waarde"], cijfer["titel"], cijfer["datum"]) == (8.8, "85039NED", "2022-04-29")
    assert "300 gemeenten" in cijfer["uitleg"]["nl"] and "300 municipalities" in cijfer["uitleg"]["en"]


def test_the_numbered_columns_of_cbs_are_known(tmp_path: Path) -> None:
    kop = "RegioS;Perioden;PercentageJongerenMetJeugdzorg_3;AantalInwoners_5\n"
    inhoud = kop + "NL01  ;2021JJ00;9.9;17475415\nGM0001;2021JJ00;8.0;1\n"
    write(tmp_path / "openbaar", "cbs_85039NED.csv", inhoud)
    assert load_reference(tmp_path / "openbaar", tmp_path / "in", date(2022, 4, 29)) == {
        "cbs_jeugdzorg/cbs_85039NED.csv": 1,
        "openbare_cijfers/cbs_85039NED.csv": 1,
    }


def test_a_day_without_public_files_is_refused() -> None:
    uitkomst = CliRunner().invoke(bronnen, ["--gepubliceerd", "2022-04-29"])
    assert uitkomst.exit_code == 2 and "hoort bij --openbaar" in uitkomst.output


@pytest.mark.referentie
def test_the_real_figures_of_cbs_give_a_share_that_is_known(tmp_path: Path, reference: Path) -> None:
    """CBS itself gave one in ten; the file of the reference data has no row of the country and no year."""
    [echt] = reference.glob("cbs_85039NED*.csv")
    write(tmp_path, "cbs_85039NED_2021.csv", echt.read_text(encoding="utf-8"))
    tabel = read_country(tmp_path / "cbs_85039NED_2021.csv", date(2022, 4, 29))
    assert tabel is not None and tabel.num_rows == 1 and 9.5 < float(tabel["waarde"][0].as_py()) < 11


def test_a_folder_without_public_files_is_a_clear_message(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    uitkomst = CliRunner().invoke(bronnen, ["--openbaar", str(tmp_path / "leeg"), "--uit", str(tmp_path / "in")])
    assert uitkomst.exit_code == 2 and "geen openbaar bestand" in uitkomst.output


def test_without_options_the_step_prints_the_contracts() -> None:
    uitkomst = CliRunner().invoke(bronnen, [])
    assert uitkomst.exit_code == 0 and "## jeugdhulp_declaraties" in uitkomst.output


@pytest.mark.referentie
def test_all_public_files_pass_but_for_what_is_known(tmp_path: Path, reference: Path) -> None:
    """DUO's list has 95 locations twice; three postcode areas of 2015 have no SWV in the form of a code."""
    geschreven = load_reference(reference, tmp_path / "in")
    assert sum(geschreven.values()) == 352 + 342 + 4046 + 8717
    controle = check(tmp_path / "in", tmp_path / "uit")
    assert controle.goed == {"scholen": 8622, "gemeenten": 342, "pc4_gebieden": 4043, "cbs_jeugdzorg": 352}
    assert [b.geweigerd for b in controle.bestanden] == [""] * 4
