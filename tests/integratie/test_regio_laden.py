"""Every form of cooperation into the database, beside a region that is there already."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from rondom.netwerk.models import Gemeente, Organisatie
from rondom.netwerk.services.regio import load_regio
from rondom.regiomap import REGIOS, read_folder

pytestmark = pytest.mark.django_db(databases=["default", "eigenaar"])
EIGENAAR = "eigenaar"
VANDAAG = date(2026, 11, 9)


def test_municipality_of_another_region_is_left_alone(tmp_path: Path) -> None:
    """The cast's region has municipality 9901 already."""
    shutil.copytree(REGIOS / "demo", tmp_path / "lindestreek")
    verslag = load_regio(gegevens=read_folder(str(tmp_path / "lindestreek")), vandaag=VANDAAG)
    assert any("9901 Lindestad: hoort al bij regio toets" in r for r in verslag.afgewezen)
    assert Gemeente.objects.using(EIGENAAR).get(pk="9901").regio_id == "toets"
    assert (
        not Organisatie.objects.using(EIGENAAR).filter(regio="lindestreek", gemeente="9901", soort="vo_team").exists()
    )


@pytest.mark.parametrize("naam", sorted(p.name for p in (REGIOS / "voorbeelden").iterdir()))
def test_every_form_of_cooperation_can_be_loaded(naam: str) -> None:
    gegevens = read_folder(f"./voorbeelden/{naam}")
    verslag = load_regio(gegevens=gegevens, vandaag=VANDAAG)
    assert verslag.afgewezen == []
    scholen = Organisatie.objects.using(EIGENAAR).filter(regio=gegevens.regio.sleutel, soort="school")
    assert scholen.count() == len(gegevens.regio.scholen)
