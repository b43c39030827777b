"""The pages on public reference data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from django.test import Client

from rondom.netwerk.models import Lading
from tests import toneel as t
from tests.integratie.test_openbaar import SCHOLEN, country, load, write


def test_pages_show_what_came_in_and_what_was_not_right(als: Callable[[str], Client], tmp_path: Path) -> None:
    t.open_casus()
    beheerder = als("karin")
    assert "Er is nog niets geladen" in beheerder.get("/openbaar/").content.decode()
    vorm = {"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]]}
    kaart = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "GM9901"}, "geometry": vorm}]}  # fmt: skip
    load(
        write(
            country(tmp_path),
            a_csv=SCHOLEN + "99PD,99PD00,De Das,91AB,Lindestad,9901,bo,1\n",
            e_geojson=json.dumps(kaart),
        )
    )
    pagina = beheerder.get("/openbaar/", {"zoek": "vriezoe oeverdam"}).content.decode()
    assert "De Vriezoë" in pagina and "te klein om te tonen" in pagina and "De Egelstap" not in pagina
    assert "Geen school gevonden" in beheerder.get("/openbaar/", {"zoek": "vriezoe lindestad"}).content.decode()
    lading = Lading.objects.using("eigenaar").get(soort="scholen")
    assert "dit heeft niet de vorm" in beheerder.get(f"/openbaar/{lading.id}/").content.decode()
    gemeente = beheerder.get("/openbaar/gemeente/9901/").content.decode()
    assert gemeente.count("<path") == 1 and "De Egelstap" in gemeente and "niet opgegeven" in gemeente
    assert beheerder.get("/openbaar/gemeente/9977/").status_code == 404
