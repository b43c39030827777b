"""Who sits at the table: truth tables a practitioner can read."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.oordeel import Uitkomst
from rondom.kern.overleg import (
    STANDAARDPUNTEN,
    Buitenpartij,
    Familiekeuze,
    beoordeel_tafel,
    beoordeel_uitlaten,
    beoordeel_uitnodigen,
    count_days,
    familiekeuze,
    hoort_erbij,
    vervolgstappen,
    wie_leest,
)
from rondom.kern.rechten import (
    Besluitfeit,
    Betrokkenefeit,
    Dossierfeiten,
    Dossiersoort,
    Naastefeit,
    Periode,
    Relatie,
    Toestemmingfeit,
)
from rondom.kern.teksten import TEKSTEN
from rondom.kern.termijn import Stand

VANDAAG = date(2026, 11, 9)
BEGIN = date(2026, 9, 1)
ALTIJD = Periode(date(2020, 1, 1))


def key(naam: str) -> UUID:
    return uuid5(UUID("5f0b7f39-0f0e-4f0a-9a53-2f6f3c1f0a11"), naam)


NOOR, EVA, OMAR, OMA = key("noor"), key("eva"), key("omar"), key("oma")
SCHOOL, VO_TEAM, JGZ = key("school"), key("vo_team"), key("jgz")
TEAM = Buitenpartij("Vo-team", VO_TEAM)
COLLEGA = Buitenpartij("Lindecollege", SCHOOL)


def toestemming(*gevers: UUID, ontvanger: UUID = VO_TEAM, wat: Categorie = Categorie.VERSLAG) -> Toestemmingfeit:
    moment = datetime(2026, 10, 1, 12, tzinfo=UTC)
    besluiten = tuple(Besluitfeit(g, Besluit.GEGEVEN, wat | Categorie.CONTACT, moment) for g in gevers)
    return Toestemmingfeit(
        key("toestemming"), ontvanger, wat | Categorie.CONTACT, Periode(BEGIN, date(2027, 5, 1)), besluiten
    )


def feiten(leeftijd: int = 14, *toestemmingen: Toestemmingfeit) -> Dossierfeiten:
    return Dossierfeiten(
        dossier=key("dossier"),
        soort=Dossiersoort.CASUS,
        school=SCHOOL,
        open=Periode(BEGIN),
        jeugdige=key("kind"),
        geboortedatum=date(VANDAAG.year - leeftijd, 5, 4),
        naasten=(
            Naastefeit(NOOR, Relatie.JEUGDIGE, ALTIJD),
            Naastefeit(EVA, Relatie.OUDER, ALTIJD, ALTIJD),
            Naastefeit(OMAR, Relatie.OUDER, ALTIJD, ALTIJD),
            Naastefeit(OMA, Relatie.STEUNFIGUUR, ALTIJD),
        ),
        betrokkenen=(Betrokkenefeit(key("bram"), VO_TEAM, "gezinswerker", ALTIJD, ALTIJD),),
        toestemmingen=toestemmingen,
        convenanten=((VO_TEAM, ALTIJD),),
    )


@pytest.mark.parametrize(
    ("leeftijd", "wie"),
    [
        (9, {EVA, OMAR}),  # the child speaks through the parents
        (11, {EVA, OMAR}),
        (12, {NOOR, EVA, OMAR}),
        (15, {NOOR, EVA, OMAR}),
        (17, {NOOR, EVA, OMAR}),  # parents keep custody until 18
        (18, {NOOR}),  # of age: decides whether parents come
    ],
)
def test_who_is_invited_unless_a_reason_is_recorded(leeftijd: int, wie: set[UUID]) -> None:
    assert hoort_erbij(feiten(leeftijd), VANDAAG) == wie


def test_a_parent_whose_custody_ended_is_not_invited_by_default() -> None:
    basis = feiten()
    zonder = replace(basis.naasten[2], gezag=Periode(date(2020, 1, 1), date(2026, 1, 1)))
    assert OMAR not in hoort_erbij(replace(basis, naasten=(*basis.naasten[:2], zonder)), VANDAAG)


@pytest.mark.parametrize(
    ("leeftijd", "aan_tafel", "buiten", "gegeven_door", "uitkomst"),
    [
        # With the family at the table no separate consent is needed.
        (14, {NOOR, EVA}, [TEAM], (), Uitkomst.TOEGESTAAN),
        (14, {NOOR, EVA, OMAR}, [TEAM], (), Uitkomst.TOEGESTAAN),
        (9, {OMAR}, [TEAM], (), Uitkomst.TOEGESTAAN),
        (16, {NOOR}, [TEAM], (), Uitkomst.TOEGESTAAN),
        # One of those who decide has nobody there: outside parties need consent.
        (14, {EVA, OMAR}, [TEAM], (), Uitkomst.ONDER_VOORWAARDE),
        (14, {NOOR}, [TEAM], (), Uitkomst.ONDER_VOORWAARDE),
        (14, set(), [TEAM], (), Uitkomst.ONDER_VOORWAARDE),
        (16, {EVA, OMAR}, [TEAM], (), Uitkomst.ONDER_VOORWAARDE),
        (9, {NOOR}, [TEAM], (), Uitkomst.ONDER_VOORWAARDE),
        (14, {OMA}, [TEAM], (), Uitkomst.ONDER_VOORWAARDE),
        # Consent of everybody who decides opens it; of one it does not.
        (14, set(), [TEAM], (NOOR, EVA, OMAR), Uitkomst.TOEGESTAAN),
        (14, set(), [TEAM], (NOOR, EVA), Uitkomst.ONDER_VOORWAARDE),
        (16, set(), [TEAM], (NOOR,), Uitkomst.TOEGESTAAN),
        # Colleagues of one school may confer.
        (14, set(), [], (), Uitkomst.TOEGESTAAN),
        (14, set(), [COLLEGA], (), Uitkomst.TOEGESTAAN),
    ],
)
def test_who_may_talk_together(
    leeftijd: int, aan_tafel: set[UUID], buiten: list[Buitenpartij], gegeven_door: tuple[UUID, ...], uitkomst: Uitkomst
) -> None:
    stand = feiten(leeftijd, toestemming(*gegeven_door))
    assert beoordeel_tafel(stand, aan_tafel, buiten, VANDAAG).uitkomst is uitkomst


def test_consent_to_contact_alone_does_not_cover_a_meeting_without_the_family() -> None:
    stand = feiten(14, toestemming(NOOR, EVA, OMAR, wat=Categorie.CONTACT))
    assert not beoordeel_tafel(stand, set(), [TEAM], VANDAAG).mag


def test_every_party_without_consent_is_named_once_and_the_family_is_the_way_out() -> None:
    stand = feiten(14, toestemming(NOOR, EVA, OMAR))
    jgz = Buitenpartij("Jeugdgezondheid", JGZ)
    oordeel = beoordeel_tafel(stand, set(), [TEAM, jgz, jgz], VANDAAG)
    assert [v.gegevens for v in oordeel.voorwaarden] == [(("wie", "Jeugdgezondheid"),)]
    assert "samen" in [a.sleutel for a in oordeel.alternatieven]


def test_without_convenant_consent_does_not_count() -> None:
    stand = replace(feiten(14, toestemming(NOOR, EVA, OMAR)), convenanten=())
    assert not beoordeel_tafel(stand, set(), [TEAM], VANDAAG).mag


@given(st.sets(st.sampled_from([NOOR, EVA, OMAR, OMA])), st.integers(min_value=4, max_value=20))
def test_one_more_of_the_family_never_makes_it_worse(aan_tafel: set[UUID], leeftijd: int) -> None:
    stand = feiten(leeftijd)
    if beoordeel_tafel(stand, aan_tafel, [TEAM], VANDAAG).mag:
        for erbij in (NOOR, EVA, OMAR):
            assert beoordeel_tafel(stand, aan_tafel | {erbij}, [TEAM], VANDAAG).mag


def test_leaving_somebody_out_needs_a_reason_for_each() -> None:
    assert beoordeel_uitlaten([("Omar", "Woont in het buitenland"), ("Eva", "Wil zelf niet")]).mag
    oordeel = beoordeel_uitlaten([("Omar", "  "), ("Eva", "Wil zelf niet")])
    assert oordeel.uitkomst is Uitkomst.ONDER_VOORWAARDE
    assert [v.gegevens for v in oordeel.voorwaarden] == [(("wie", "Omar"),)]


def test_an_invitation_tells_who_it_is_about() -> None:
    bram = key("bram")
    assert bram not in wie_leest(feiten(), Categorie.CONTACT, VANDAAG)
    gegeven = feiten(14, toestemming(NOOR, EVA, OMAR, wat=Categorie.STATUS))
    assert bram in wie_leest(gegeven, Categorie.CONTACT, VANDAAG)
    chantal = Betrokkenefeit(key("chantal"), VO_TEAM, "gezinswerker", ALTIJD, ALTIJD)
    assert key("chantal") in wie_leest(gegeven, Categorie.CONTACT, VANDAAG, erbij=[chantal])
    assert not beoordeel_uitnodigen(False, "Vo-team").mag
    assert beoordeel_uitnodigen(True, "Vo-team").mag


@pytest.mark.parametrize(
    ("keuzes", "samen"),
    [
        ([], Familiekeuze.OPEN),
        (["open", "samen"], Familiekeuze.OPEN),
        (["samen", "samen"], Familiekeuze.SAMEN),
        (["samen", "apart"], Familiekeuze.APART),
        (["open", "apart"], Familiekeuze.APART),
    ],
)
def test_one_apart_is_enough(keuzes: list[str], samen: Familiekeuze) -> None:
    assert familiekeuze(keuzes) is samen


@pytest.mark.parametrize(
    ("vandaag", "gepland", "gehouden", "nu", "stand"),
    [
        (date(2026, 11, 9), None, None, 0, Stand.OP_TIJD),
        (date(2026, 11, 12), None, None, 3, Stand.OP_TIJD),
        (date(2026, 11, 15), None, None, 6, Stand.BIJNA),
        (date(2026, 11, 17), None, None, 8, Stand.TE_LAAT),
        (date(2026, 11, 10), date(2026, 11, 16), None, 1, Stand.OP_TIJD),
        (date(2026, 11, 10), date(2026, 11, 17), None, 1, Stand.TE_LAAT),
        # Planned in time, but the day passed and nobody held it.
        (date(2026, 11, 18), date(2026, 11, 16), None, 9, Stand.TE_LAAT),
        (date(2026, 12, 1), date(2026, 11, 13), date(2026, 11, 13), 4, Stand.OP_TIJD),
        (date(2026, 12, 1), None, date(2026, 11, 20), 11, Stand.TE_LAAT),
    ],
)
def test_within_a_week(vandaag: date, gepland: date | None, gehouden: date | None, nu: int, stand: Stand) -> None:
    teller = count_days(VANDAAG, vandaag, gepland_op=gepland, gehouden_op=gehouden)
    assert (teller.nu, teller.van, teller.stand) == (nu, 7, stand)


def test_after_a_meeting_a_casus_goes_on_only_from_overleg() -> None:
    assert {o.naar for o in vervolgstappen("overleg")} == {"plan", "toestemming"}
    assert vervolgstappen("uitvoering") == ()


def test_every_standard_point_has_its_text_in_two_languages() -> None:
    assert all(len(TEKSTEN[p]) == 2 and all(TEKSTEN[p]) for p in STANDAARDPUNTEN)
