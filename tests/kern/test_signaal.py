"""What may happen after a signal? A row is a sentence a practitioner can read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID, Leefgebied
from rondom.kern.categorie import Categorie as C
from rondom.kern.oordeel import Uitkomst
from rondom.kern.parameters import parameters_from
from rondom.kern.rollen import ROLLEN
from rondom.kern.signaal import (
    Bespreekfeiten,
    Besproken,
    Meedenker,
    Weging,
    beoordeel_weging,
    besproken,
    find_etiketten,
    mag_naar_buiten,
    mag_wijzigen,
    signaalcategorie,
)

DAG = date(2026, 11, 9)
KIND, BIJNA_12, TIENER, ZESTIEN, VOLWASSEN = (
    date(2018, 3, 1), date(2014, 11, 10), date(2012, 5, 4), date(2010, 11, 9), date(2008, 11, 9),
)  # fmt: skip


@pytest.mark.parametrize(
    ("zin", "gebieden", "mag", "soort"),
    [
        ("school is school", "school", ALLES_BEHALVE_VEILIGHEID, C.ONDERWIJS),
        ("thuis gaat niet mee met een ja voor school", "gezin", ALLES_BEHALVE_VEILIGHEID, C.GEZIN),
        ("het gevoeligste telt", "school gezin gezondheid", ALLES_BEHALVE_VEILIGHEID, C.GEZONDHEID),
        ("geld hoort bij thuis", "geld vrije_tijd", ALLES_BEHALVE_VEILIGHEID, C.GEZIN),
        ("een mentor schrijft alleen over school", "gezin school", ROLLEN["mentor"].schrijft, C.ONDERWIJS),
        ("een team schrijft niet over school", "school", ROLLEN["buurtteammedewerker"].schrijft, C.GEZIN),
        ("geen leefgebied: school", "", ALLES_BEHALVE_VEILIGHEID, C.ONDERWIJS),
    ],
)
def test_a_signal_is_kept_under_its_most_sensitive_life_area(zin: str, gebieden: str, mag: C, soort: C) -> None:
    assert signaalcategorie(map(Leefgebied, gebieden.split()), mag) is soort


def feiten(geboren: date, kind: bool = False, ouders: bool = False, **extra: object) -> Bespreekfeiten:
    return Bespreekfeiten(geboren, DAG, kind, ouders, **extra)  # type: ignore[arg-type]


RIJEN = [
    ("leerling en ouders gesproken", feiten(TIENER, True, True), {}, Besproken(True, True)),
    ("met niemand gesproken", feiten(TIENER), {}, Besproken(False, False)),
    ("alleen de ouders van een tiener", feiten(TIENER, False, True), {}, Besproken(False, True)),
    ("alleen de tiener zelf", feiten(TIENER, True, False), {}, Besproken(True, False)),
    ("onder de twaalf zijn ouders genoeg", feiten(KIND, False, True), {}, Besproken(True, True)),
    ("een dag voor de twaalfde verjaardag", feiten(BIJNA_12, False, True), {}, Besproken(True, True)),
    ("een kind zonder ouders is niet genoeg", feiten(KIND, True, False), {}, Besproken(True, False)),
    ("op zestien horen ouders het ook", feiten(ZESTIEN, True, False), {}, Besproken(True, False)),
    ("op achttien is de jongere genoeg", feiten(VOLWASSEN, True, False), {}, Besproken(True, True)),
    ("op achttien zijn ouders niet genoeg", feiten(VOLWASSEN, False, True), {}, Besproken(False, True)),
    ("niet wilsbekwaam: de ouders", feiten(TIENER, False, True, wilsbekwaam=False), {}, Besproken(True, True)),
    ("besloten dat alleen de jongere wordt gevraagd", feiten(TIENER, True, alleen_jeugdige=True), {},
     Besproken(True, True)),
    ("een regio die vanaf veertien meebeslist", feiten(date(2013, 5, 4), False, True),
     {"leeftijd_jeugdige_mee": 14}, Besproken(True, True)),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "eigen", "uitkomst"), [r[1:] for r in RIJEN], ids=[r[0] for r in RIJEN])
def test_with_whom_it_is_discussed(wat: Bespreekfeiten, eigen: dict[str, int], uitkomst: Besproken) -> None:
    assert besproken(wat, parameters_from((k, w, date(2020, 1, 1)) for k, w in eigen.items())) == uitkomst


@pytest.mark.parametrize(
    ("wat", "gewogen", "uitkomst", "eerst"),
    [
        (feiten(TIENER), False, Uitkomst.ONDER_VOORWAARDE, ["bespreken", "bespreken", "wegen"]),
        (feiten(TIENER, True, False), True, Uitkomst.ONDER_VOORWAARDE, ["bespreken"]),
        (feiten(TIENER, True, True), False, Uitkomst.ONDER_VOORWAARDE, ["wegen"]),
        (feiten(TIENER, True, True), True, Uitkomst.TOEGESTAAN, []),
        (feiten(KIND, False, True), True, Uitkomst.TOEGESTAAN, []),
    ],
    ids=["niets gedaan", "ouders nog niet", "nog niet gewogen", "alles gedaan", "kind onder twaalf"],
)
def test_nobody_from_outside_before_the_talk_and_the_weighing(
    wat: Bespreekfeiten, gewogen: bool, uitkomst: Uitkomst, eerst: list[str]
) -> None:
    oordeel = mag_naar_buiten(wat, gewogen)
    assert oordeel.uitkomst is uitkomst
    assert [v.sleutel for v in oordeel.voorwaarden] == eerst


def test_refusal_offers_the_guide_the_anonymous_question_and_the_way_for_safety() -> None:
    assert [a.sleutel for a in mag_naar_buiten(feiten(TIENER), False).alternatieven] == [
        "gesprek", "anoniem", "veiligheid",
    ]  # fmt: skip


def test_parent_who_was_not_spoken_to_is_named() -> None:
    oordeel = mag_naar_buiten(feiten(TIENER, True, nog_ouders=("Omar Sahin",)), True)
    assert oordeel.voorwaarden[0].gegevens == (("wie", "Omar Sahin"),)


@given(st.dates(date(2000, 1, 1), DAG), st.booleans(), st.booleans(), st.booleans(), st.booleans(), st.booleans())
def test_more_talk_never_takes_a_permission_away(
    geboren: date, kind: bool, ouders: bool, gewogen: bool, wilsbekwaam: bool, alleen: bool
) -> None:
    minder = feiten(geboren, kind, ouders, wilsbekwaam=wilsbekwaam, alleen_jeugdige=alleen)
    meer = feiten(geboren, True, True, wilsbekwaam=wilsbekwaam, alleen_jeugdige=alleen)
    if mag_naar_buiten(minder, gewogen).mag:
        assert mag_naar_buiten(meer, gewogen).mag
    assert not mag_naar_buiten(feiten(geboren), True).mag, "somebody must always be spoken to"


@pytest.mark.parametrize(
    ("weging", "wie", "waarom", "basis", "mist"),
    [
        (Weging.ZELF, None, "We passen de lessen aan.", "", []),
        (Weging.ZELF, None, " ", "", ["weging_reden"]),
        (Weging.MEEDENKEN, None, "We weten niet wat werkt.", "", ["weging_wie"]),
        (Weging.MEEDENKEN, Meedenker.JGZ, "Buikpijn.", "", []),
        (Weging.PARTNER, Meedenker.TEAM, "Thuis speelt veel.", "", ["basis_gedaan"]),
        (Weging.PARTNER, Meedenker.TEAM, "Thuis speelt veel.", "Vaste plek in de klas.", []),
    ],
    ids=["zelf", "zelf zonder reden", "mee, met wie?", "mee met de jgz", "partner zonder basis", "partner"],
)
def test_weighing_says_what_is_missing(
    weging: Weging, wie: Meedenker | None, waarom: str, basis: str, mist: list[str]
) -> None:
    assert [v.sleutel for v in beoordeel_weging(weging, wie, waarom, basis).voorwaarden] == mist


@pytest.mark.parametrize(
    ("is_maker", "status", "mag"),
    [(True, "vastgelegd", True), (False, "vastgelegd", False), (True, "gewogen", False), (True, "ingetrokken", False)],
)
def test_only_the_maker_changes_it_until_it_is_weighed(is_maker: bool, status: str, mag: bool) -> None:
    assert mag_wijzigen(is_maker, status).mag is mag


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Hij heeft volgens mij ADHD en is depressief.", ("ADHD", "depressief")),
        ("She is autistic, or has a disorder.", ("autistic", "disorder")),
        ("Zit vaak stil achterin en add die niet toe.", ()),
        ("ASS of adhd, zeker adhd", ("ASS", "adhd")),
        ("Komt moe binnen, zegt weinig, huilt twee keer per week.", ()),
    ],
)
def test_words_that_name_what_is_the_matter_are_found(tekst: str, woorden: tuple[str, ...]) -> None:
    assert find_etiketten(tekst) == woorden
