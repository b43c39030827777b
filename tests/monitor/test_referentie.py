"""Do the public files of DUO and CBS come in, in the columns of before and of now?"""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from rondom.monitor.bronnen.controle import check
from rondom.monitor.bronnen.opdrachten import bronnen
from rondom.monitor.bronnen.referentie import load_reference
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
