"""Every address of the house names the right it needs, or says why it needs none; roles get what the table says."""

from uuid import uuid4

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from rondom.kern.rollen import ROLLEN, Bevoegdheid
from tests import toneel as t

pytestmark = pytest.mark.architectuur

BUITEN_DE_ROLLEN = {"set_language", "healthz"}
"""Addresses of the framework or of machines; they show nothing of a dossier."""
ZONDER_HUIS = ("ui",)
"""The gallery exists in the demo only and shows invented content."""


def addresses(resolver: URLResolver | None = None, voor: str = "") -> list[tuple[str, URLPattern]]:
    gevonden = []
    for deel in (resolver or get_resolver()).url_patterns:
        if isinstance(deel, URLResolver):
            gevonden += addresses(deel, f"{voor}{deel.app_name}:" if deel.app_name else voor)
        else:
            gevonden.append((f"{voor}{deel.name}", deel))
    return gevonden


def undecided(patronen: list[tuple[str, URLPattern]]) -> list[str]:
    return sorted(
        naam
        for naam, patroon in patronen
        if naam not in BUITEN_DE_ROLLEN
        and not naam.startswith(ZONDER_HUIS)
        and not getattr(patroon.callback, "bevoegdheden", None)
        and not getattr(patroon.callback, "openbaar", None)
    )


def test_every_address_names_its_right() -> None:
    assert len(addresses()) > 25
    assert undecided(addresses()) == []


def test_proof_an_address_without_a_right_is_noticed() -> None:
    from django.urls import path

    assert undecided([("nieuw", path("x/", lambda request: None, name="nieuw"))]) == ["nieuw"]  # type: ignore[arg-type, return-value]


def test_every_right_is_held_by_a_role_and_every_role_has_a_right_of_its_own_use() -> None:
    vergeven = {b for rol in ROLLEN.values() for b in rol.bevoegdheden}
    assert vergeven == set(Bevoegdheid)
    assert all(rol.nl and rol.en and rol.omschrijving for rol in ROLLEN.values())


def dummy(patroon: URLPattern) -> dict[str, object]:
    soorten = {"UUIDConverter": uuid4(), "IntConverter": 1}
    return {naam: soorten.get(type(c).__name__, "x") for naam, c in patroon.pattern.converters.items()}


@pytest.mark.django_db
@pytest.mark.parametrize("wie", ["anouk", "mees", "bram", "lea", "jip", "dirk", "vera", "pien", "saar", "nel"])
def test_no_role_opens_a_page_that_its_rights_do_not_name_and_nothing_breaks(aangemeld, wie: str) -> None:
    """GET every address: with the right 200 (a page of one's own), 302, 405 (only POST) or 404 (no such thing);
    without it always 404."""
    from django.urls import reverse

    rol = ROLLEN[t.MENSEN[wie][3]]
    client = aangemeld(wie)
    uitkomsten = {}
    for naam, patroon in addresses():
        rechten = getattr(patroon.callback, "bevoegdheden", None)
        if rechten is None:
            continue
        status = client.get(reverse(naam, kwargs=dummy(patroon))).status_code
        mag = bool(set(rechten) & rol.bevoegdheden)
        goed = status in (200, 302, 404, 405) if mag else status == 404
        if not goed:
            uitkomsten[naam] = status
    assert uitkomsten == {}
