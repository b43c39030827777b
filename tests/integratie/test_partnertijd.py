"""The time of core partners: planned by the team, read with the year, asked about by a figure; in SQL too (R193, R196)."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, ProgrammingError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rondom.kern.partnertijd import Terugblik, Verdeling
from rondom.kern.schooljaar import Schooljaar
from rondom.netwerk.models import Contactpersoon, Functie
from rondom.spiegel.models import Kernjaar, Partnertijd, Wijziging
from rondom.spiegel.selectors_partnertijd import list_own, list_partners, total
from rondom.spiegel.services import kernjaar as kernjaren
from rondom.spiegel.services import partnertijd as tijden
from rondom.spiegel.weigeren import NietMogelijk, Veranderd
from rondom.toegang import klok
from rondom.toegang.handelen import acting
from tests import toneel as t
from tests.integratie.test_schooljaar import LEEST, SCHRIJFT, begin, make_partners

JUNI = datetime(2027, 6, 1, 9, 0, tzinfo=UTC)
AUGUSTUS = datetime(2027, 8, 2, 9, 0, tzinfo=UTC)
"""The first Monday after the year is over."""


@pytest.fixture
def team(verse_database: str) -> Iterator[None]:
    """Bram, Lea and Jip are the core partners of the Lindecollege."""
    make_partners()
    yield


def functie(wie: str) -> Functie:
    return Functie.objects.select_related("persoon", "organisatie").get(pk=t.key(wie))


def divide(
    jaar: Kernjaar, van: str = "bram", wie: str = "anouk", moment: datetime = t.NU, **anders: Any
) -> Partnertijd:
    velden: dict[str, Any] = {
        "verdeling": Verdeling(8, 4), "profiel": "Veel onrust in de pauze.", "waarom": "De hele klas heeft er last van.",
        "versie": 0,
    }  # fmt: skip
    with acting(t.professional(wie, moment)) as door:
        return tijden.divide(kernjaar=jaar, functie=functie(van), door=door, **velden | anders)


def look_back(tijd: Partnertijd, wie: str = "anouk", moment: datetime = JUNI, versie: int = 1) -> Partnertijd:
    with acting(t.professional(wie, moment)) as door:
        return tijden.look_back(
            tijd=tijd, functie=functie("bram"), terugblik=Terugblik.DEELS, woorden="Meer thuis dan gedacht.",
            versie=versie, door=door,
        )  # fmt: skip


def form(**anders: str) -> dict[str, str]:
    velden = {
        "collectief": "2",
        "individueel": "1",
        "profiel": "Onrust in de pauze.",
        "waarom": "Voor de hele klas.",
        "versie": "0",
    }
    return velden | anders


def address(jaar: Kernjaar, wie: str = "bram", naam: str = "partnertijd") -> str:
    return reverse(f"spiegel:{naam}", args=[jaar.id, t.key(wie)])


def page(client: Any, jaar: Kernjaar) -> str:
    html: str = client.get(reverse("spiegel:kernjaar", args=[jaar.id])).content.decode()
    return html


# What happens ---------------------------------------------------------------------------------------------------


def test_planned_in_september_changed_in_november_and_looked_back_on_in_june(team: None) -> None:
    jaar = begin()
    divide(jaar)
    tijd = divide(jaar, wie="bram", verdeling=Verdeling(6, 6), versie=1)
    assert (tijd.versie, tijd.door) == (2, t.key("bram"))
    terug = look_back(tijd, versie=2)
    assert (terug.collectief, terug.terugblik) == (6, "deels")
    with acting(t.professional("anouk")):
        regels = list(Wijziging.objects.filter(onderwerp=jaar.id).order_by("op", "id").values_list("soort", "tekst"))
    assert sorted(regels) == [
        ("kernjaar.partnertijd", "Bram Hoogveld: 1,5 + 1,5"),
        ("kernjaar.partnertijd", "Bram Hoogveld: 2 + 1"),
        ("kernjaar.teruggeblikt", "Bram Hoogveld: 1,5 + 1,5"),
    ]


def test_two_at_once_the_second_is_told_what_stands_there(team: None) -> None:
    jaar = begin()
    divide(jaar, wie="bram")
    with pytest.raises(Veranderd) as fout:
        divide(jaar, wie="anouk", verdeling=Verdeling(0, 12))
    assert fout.value.rij.verdeling == Verdeling(8, 4)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("van", "verdeling", "tekst"),
    [
        ("bram", Verdeling(0, 0), "partnertijd.leeg"),
        ("bram", Verdeling(160, 1), "partnertijd.te_veel"),
        ("anouk", Verdeling(8, 4), "partnertijd.geen_partner"),
        ("guus", Verdeling(8, 4), "partnertijd.geen_partner"),
    ],
)
def test_what_cannot_be_planned_says_why(team: None, van: str, verdeling: Verdeling, tekst: str) -> None:
    jaar = begin()
    with pytest.raises(NietMogelijk) as fout:
        divide(jaar, van, verdeling=verdeling)
    assert [r.tekst for r in fout.value.oordeel.redenen] == [tekst]


def test_after_the_year_the_plan_stays_and_looking_back_goes_on(team: None) -> None:
    jaar = begin()
    tijd = divide(jaar)
    with pytest.raises(NietMogelijk) as te_vroeg:
        look_back(tijd, moment=t.NU)
    assert te_vroeg.value.oordeel.redenen[0].gegevens == (("datum", "2027-05-01"),)
    with pytest.raises(NietMogelijk) as voorbij:
        divide(jaar, moment=AUGUSTUS, versie=1)
    assert [r.tekst for r in voorbij.value.oordeel.redenen] == ["partnertijd.jaar_voorbij"]
    assert look_back(tijd, moment=AUGUSTUS).terugblik == "deels"


def test_who_left_the_team_no_longer_counts_and_a_successor_starts_with_that_plan(team: None) -> None:
    jaar = begin()
    divide(jaar)
    divide(jaar, "lea", verdeling=Verdeling(0, 4))
    Contactpersoon.objects.using("eigenaar").filter(functie=t.key("bram")).update(tot=t.NU.date())
    make_partners("fenna")
    with acting(t.professional("anouk")):
        partners = {p.functie.persoon.voornaam: p for p in list_partners(jaar, t.NU.date())}
        assert total(partners.values()) == Verdeling(0, 4)
    assert [(n, p.in_team, p.tijd is not None) for n, p in partners.items()] == [
        ("Lea", True, True), ("Jip", True, False), ("Fenna", True, False), ("Bram", False, True),
    ]  # fmt: skip
    with acting(t.professional("anouk", AUGUSTUS)) as door:
        volgend = kernjaren.begin(
            school=t.organisatie("lindecollege"), jaar=Schooljaar(2027), procesbegeleider=functie("anouk"), door=door
        )
        nieuw = {p.functie.persoon.voornaam: p for p in list_partners(volgend, door.vandaag)}
    assert "Bram" not in nieuw
    fenna, lea = nieuw["Fenna"].vorig, nieuw["Lea"].vorig
    assert fenna is not None and fenna.functie == t.key("bram")
    assert lea is not None and lea.verdeling == Verdeling(0, 4)


def test_somebody_at_two_schools_sees_the_own_hours_together_and_nobody_elses(als: Any) -> None:
    make_partners()
    Contactpersoon(van_id=t.key("wilgenschool"), functie_id=t.key("bram"), vanaf=t.NU.date()).save(using="eigenaar")
    linde = begin()
    divide(linde)
    divide(linde, "lea", verdeling=Verdeling(40, 0))
    with acting(t.professional("ingrid")) as ingrid:
        wilg = kernjaren.begin(
            school=t.organisatie("wilgenschool"), jaar=Schooljaar(2026), procesbegeleider=functie("ingrid"), door=ingrid
        )
    divide(wilg, wie="ingrid", verdeling=Verdeling(2, 8))
    with acting(t.professional("bram")) as bram:
        assert [r.verdeling for r in list_own(bram, Schooljaar(2026))] == [Verdeling(2, 8), Verdeling(8, 4)]
    html = als("bram").get(reverse("spiegel:kernteams")).content.decode()
    assert "Uw tijd dit schooljaar" in html
    assert "5,5 uur per week: 2,5 uur collectief (45%) en 3 uur individueel (55%)." in html
    divide(wilg, wie="ingrid", verdeling=Verdeling(120, 40), versie=1)
    assert "Samen is dit meer dan 40 uur per week." in als("bram").get(reverse("spiegel:kernteams")).content.decode()
    for ander in ("anouk", "jip", "pien"):
        assert "Uw tijd dit schooljaar" not in als(ander).get(reverse("spiegel:kernteams")).content.decode()


# Who may, in the service and in SQL -----------------------------------------------------------------------------


def sql(opdracht: str, waarden: list[Any], wie: str, moment: datetime = t.NU) -> int:
    """How many rows plain SQL of the web role changed for this person; 0 when the database refused."""
    try:
        with acting(t.professional(wie, moment)), connection.cursor() as cursor:
            cursor.execute(opdracht, waarden)
            return int(cursor.rowcount)
    except ProgrammingError:
        return 0


INVOEGEN = (
    "INSERT INTO spiegel_partnertijd (id, kernjaar_id, functie, collectief, individueel, profiel, waarom, terugblik,"
    " teruggeblikt, versie, op, door) VALUES (gen_random_uuid(), %s, %s, 8, 4, '', 'x', '', '', 1, now(), %s)"
)


def test_who_reads_and_writes_by_service_and_by_sql(team: None) -> None:
    jaar = begin()
    tijd = divide(jaar)
    for wie in t.MENSEN:
        with acting(t.professional(wie)):
            leest = Partnertijd.objects.filter(pk=tijd.pk).exists()
            geschiedenis = Wijziging.objects.filter(onderwerp=jaar.id).exists()
        assert (wie, leest, geschiedenis) == (wie, wie in LEEST, wie in LEEST)
        veranderd = sql("UPDATE spiegel_partnertijd SET waarom = waarom WHERE id = %s", [tijd.id], wie)
        assert (wie, bool(veranderd)) == (wie, wie in SCHRIJFT)
        try:
            divide(jaar, wie=wie, versie=Partnertijd.objects.using("eigenaar").get(pk=tijd.pk).versie)
            schrijft = True
        except NietMogelijk:
            schrijft = False
        assert (wie, schrijft) == (wie, wie in SCHRIJFT)


def test_in_sql_nobody_plans_for_the_school_itself_for_another_or_for_a_year_that_is_over(team: None) -> None:
    jaar = begin()
    anouk = t.key("anouk")
    assert sql(INVOEGEN, [jaar.id, t.key("saar"), anouk], "anouk") == 0  # saar works at the school
    assert sql(INVOEGEN, [jaar.id, t.key("bram"), t.key("bram")], "anouk") == 0  # in the name of somebody else
    assert sql(INVOEGEN, [jaar.id, t.key("bram"), anouk], "anouk", AUGUSTUS) == 0
    assert sql(INVOEGEN, [jaar.id, t.key("bram"), anouk], "anouk") == 1
    meer = "UPDATE spiegel_partnertijd SET collectief = 12"
    assert sql(meer, [], "bram", AUGUSTUS) == 0
    assert sql("UPDATE spiegel_partnertijd SET terugblik = 'klopte'", [], "bram", AUGUSTUS) == 1
    assert sql(meer, [], "bram") == 1
    for onmogelijk in ("collectief = 0, individueel = 0", "collectief = 157", f"functie = '{t.key('lea')}'"):
        with pytest.raises(IntegrityError):
            sql(f"UPDATE spiegel_partnertijd SET {onmogelijk}", [], "bram")


def test_proof_without_its_guard_a_year_that_is_over_could_change(team: None, owner_login: dict[str, str]) -> None:
    divide(begin())
    meer = "UPDATE spiegel_partnertijd SET collectief = 12"
    assert sql(meer, [], "bram", AUGUSTUS) == 0
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute("DROP TRIGGER bewaak ON spiegel_partnertijd")
    assert sql(meer, [], "bram", AUGUSTUS) == 1


@pytest.mark.parametrize("model", [Partnertijd, Wijziging])
def test_proof_without_its_policy_a_stranger_would_read_it(
    team: None, owner_login: dict[str, str], model: type[Partnertijd | Wijziging]
) -> None:
    divide(begin())

    def stranger_reads() -> bool:
        with acting(t.professional("ingrid")):
            return model._default_manager.exists()

    assert not stranger_reads()
    tabel = model._meta.db_table
    with psycopg.connect(**owner_login) as eigenaar:  # type: ignore[arg-type]
        eigenaar.execute(f"DROP POLICY web_select ON {tabel}")  # type: ignore[arg-type]
        eigenaar.execute(f"CREATE POLICY web_select ON {tabel} FOR SELECT TO rondom_web USING (true)")  # type: ignore[arg-type]
    assert stranger_reads()


# Pages ------------------------------------------------------------------------------------------------------------


def publish(waar: Path, settings: Any, teller: str, noemer: str = "1210", datum: str = "2026-10-01") -> None:
    """The small publication, with this share of pupils with youth help at the Lindecollege in the last year."""
    bron = Path(__file__).parent / "publicatie"
    doel = Path(shutil.copytree(bron, waar / "publicatie"))
    pad = doel / "cijfers.csv"
    with pad.open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand))
    for rij in rijen:
        if (rij["niveau"], rij["gebied"], rij["periode"]) == ("school", "99T000", "2024-2025"):
            rij["teller"], rij["noemer"] = teller, noemer
            rij["verborgen"] = "teller" if teller == "×" else ""
    with pad.open("w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.DictWriter(bestand, rijen[0], lineterminator="\n")
        schrijver.writeheader()
        schrijver.writerows(rijen)
    manifest = json.loads((doel / "manifest.json").read_text(encoding="utf-8"))
    manifest["bestanden"]["cijfers.csv"] = hashlib.sha256(pad.read_bytes()).hexdigest()
    manifest["datum"] = datum
    (doel / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    settings.PUBLICATIE = doel


def test_plan_on_the_page_from_empty_to_the_document(als: Any) -> None:
    make_partners()
    jaar = begin()
    anouk = als("anouk")
    leeg = page(anouk, jaar)
    assert leeg.count("Nog niet verdeeld") == 3
    assert "Er is geen gepubliceerd cijfer over de leerlingen van deze school." in leeg
    assert address(jaar) in leeg
    antwoord = anouk.post(address(jaar), form(collectief="2,5", individueel="0,75"))
    assert antwoord.status_code == 302
    html = page(anouk, jaar)
    assert (
        html.count("3,25 uur per week: 2,5 uur collectief (77%) en 0,75 uur individueel (23%).") == 2
    )  # all, and Bram
    for woord in (
        "Wat speelt er: Onrust in de pauze.",
        "Waarom zo: Voor de hele klas.",
        "door Anouk Vermeulen",
        "2,5 + 0,75",
    ):
        assert woord in html
    assert 'value="2,5"' in anouk.get(address(jaar)).content.decode()
    assert anouk.get(reverse("spiegel:kernjaar_pdf", args=[jaar.id])).content.startswith(b"%PDF")


def test_a_school_without_partners_says_whom_to_ask(als: Any) -> None:
    assert "Er is nog geen kernpartner met een vaste plek." in page(als("anouk"), begin())


@pytest.mark.parametrize(
    ("anders", "zegt"),
    [
        ({"collectief": "", "individueel": ""}, "Vul in hoeveel uur per week het is."),
        ({"collectief": "0", "individueel": "0"}, "Vul in hoeveel uur per week het is."),
        ({"collectief": "41", "individueel": "0"}, "Samen is dit meer dan 40 uur per week."),
        ({"collectief": "39,75", "individueel": "0,5"}, "Samen is dit meer dan 40 uur per week."),
        ({"collectief": "-2"}, "Vul 0 of meer in."),
        ({"collectief": "twee"}, "Vul een getal in, zoals 2 of 2,5."),
        ({"individueel": "1,1"}, "Rond af op een kwartier"),
        ({"waarom": " "}, "Dit veld"),
        ({"profiel": ""}, "Dit veld"),
        ({"profiel": "x" * 301}, "300"),
        ({"waarom": "Jan Jansen heeft veel hulp nodig"}, "Jan Jansen"),
    ],
)
def test_bad_input_is_told_beside_the_field_and_stays(als: Any, anders: dict[str, str], zegt: str) -> None:
    make_partners()
    jaar = begin()
    antwoord = als("anouk").post(address(jaar), form(**anders))
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert zegt in html
    for naam, getypt in form(**anders).items():
        if naam in ("collectief", "individueel") and getypt:
            assert f'value="{getypt}"' in html
    assert not Partnertijd.objects.using("eigenaar").exists()


@pytest.mark.parametrize(("punt", "kwartieren"), [("2.5", 10), ("2,5", 10), ("2", 8)])
def test_comma_and_point_are_both_a_fraction_and_an_empty_one_is_none(als: Any, punt: str, kwartieren: int) -> None:
    make_partners()
    jaar = begin()
    assert als("anouk").post(address(jaar), form(collectief=punt, individueel="")).status_code == 302
    assert Partnertijd.objects.using("eigenaar").get().verdeling == Verdeling(kwartieren, 0)


def test_a_colleague_was_first_shows_both(als: Any) -> None:
    make_partners()
    jaar = begin()
    divide(jaar, wie="bram", verdeling=Verdeling(4, 12))
    anouk = als("anouk")
    html = anouk.post(address(jaar), form(waarom="Mijn eigen woorden.")).content.decode()
    assert "Een collega heeft dit net veranderd." in html
    assert "Nu staat er: 4 uur per week: 1 uur collectief (25%)" in html
    assert "Wat speelt er: Veel onrust in de pauze." in html, "what a new save would replace can be read first"
    assert "Mijn eigen woorden." in html and 'name="versie" value="1"' in html
    assert anouk.post(address(jaar), form(versie="1")).status_code == 302


def test_a_colleague_who_looked_back_first_is_read_before_it_is_replaced(
    als: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_partners()
    jaar = begin()
    look_back(divide(jaar), wie="bram")
    monkeypatch.setattr(klok, "now", lambda session=None: JUNI)
    gekeken = {"terugblik": "klopte", "teruggeblikt": "Het ging goed.", "versie": "1"}
    antwoord = als("anouk").post(address(jaar, naam="partnertijd_terugblik"), gekeken)
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Terugblik: Deels: Meer thuis dan gedacht." in html and "Het ging goed." in html


@pytest.mark.parametrize(
    ("teller", "tijd", "cijfer", "vraag"),
    [
        ("363", ("1", "2"), "30,0% van de leerlingen had jeugdhulp in 2024-2025. Dat is veel", True),
        ("363", ("2", "2"), "30,0% van de leerlingen had jeugdhulp in 2024-2025. Dat is veel", False),
        ("362", ("1", "2"), "29,9% van de leerlingen had jeugdhulp in 2024-2025. Uw regio", False),
        ("×", ("1", "2"), "Er is geen gepubliceerd cijfer", False),
    ],
)
def test_the_figure_stands_beside_the_plan_and_asks_where_they_differ(
    als: Any, settings: Any, tmp_path: Path, teller: str, tijd: tuple[str, str], cijfer: str, vraag: bool
) -> None:
    publish(tmp_path, settings, teller)
    make_partners()
    jaar = begin()
    anouk = als("anouk")
    zelf = {"profiel": "Onrust."} if teller == "×" else {"profiel": ""}
    assert anouk.post(address(jaar), form(collectief=tijd[0], individueel=tijd[1], **zelf)).status_code == 302
    html = page(anouk, jaar)
    assert cijfer in html
    assert ("gepubliceerd op 1 oktober 2026" in html) is (teller != "×")
    assert ("Een vraag aan het kernteam" in html) is vraag
    # Policy of the region reads the plan, and is told why it does not see the figure of one school.
    beleid = page(als("pien"), jaar)
    assert "Waarom zo: Voor de hele klas." in beleid
    assert "Zo vergelijkt niemand scholen." in beleid
    assert "van de leerlingen had jeugdhulp" not in beleid and "Een vraag aan het kernteam" not in beleid
    assert ("van de leerlingen had jeugdhulp" in page(als("koen"), jaar)) is (teller != "×")


@pytest.mark.parametrize("versie", ["7", "-1", "x", ""])
def test_a_version_that_never_was_is_told_and_nothing_is_kept(als: Any, versie: str) -> None:
    make_partners()
    jaar = begin()
    assert als("anouk").post(address(jaar), form(versie=versie)).status_code == 422
    assert not Partnertijd.objects.using("eigenaar").exists()


def test_a_newer_figure_asks_to_look_again(als: Any, settings: Any, tmp_path: Path) -> None:
    publish(tmp_path, settings, "363", datum="2026-11-20")
    make_partners()
    jaar = begin()
    divide(jaar)
    assert "Het cijfer van de school is nieuwer dan deze verdeling." in page(als("anouk"), jaar)


def test_a_year_that_is_over_is_closed_but_for_looking_back(als: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    make_partners()
    jaar = begin()
    divide(jaar)
    anouk = als("anouk")
    terug = address(jaar, naam="partnertijd_terugblik")
    assert "Terugkijken hoort bij het eindgesprek. Dat kan vanaf 1 mei 2027." in anouk.get(terug).content.decode()
    assert terug not in page(anouk, jaar)
    monkeypatch.setattr(klok, "now", lambda session=None: AUGUSTUS)
    assert "Schooljaar 2026-2027 is voorbij." in anouk.get(address(jaar)).content.decode()
    te_laat = anouk.post(address(jaar), form(waarom="Toch meer.", versie="1"))
    assert te_laat.status_code == 422
    assert "Schooljaar 2026-2027 is voorbij." in te_laat.content.decode() and "Toch meer." in te_laat.content.decode()
    html = page(anouk, jaar)
    assert terug in html and address(jaar) + '"' not in html
    gekeken = {"terugblik": "deels", "teruggeblikt": "Meer thuis dan gedacht.", "versie": "1"}
    assert anouk.post(terug, gekeken | {"terugblik": ""}).status_code == 422
    assert anouk.post(terug, gekeken).status_code == 302
    assert "Terugblik: Deels: Meer thuis dan gedacht." in page(anouk, jaar)


def test_the_next_year_starts_with_this_one(als: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    make_partners()
    jaar = begin()
    look_back(divide(jaar))
    anouk = als("anouk")
    monkeypatch.setattr(klok, "now", lambda session=None: AUGUSTUS)
    anouk.post(reverse("spiegel:kernteam", args=[t.key("lindecollege")]), {"procesbegeleider": str(t.key("anouk"))})
    volgend = Kernjaar.objects.using("eigenaar").get(begin=2027)
    assert "Vorig jaar: 3 uur per week: 2 uur collectief (67%)" in page(anouk, volgend)
    html = anouk.get(address(volgend)).content.decode()
    assert "U begint met vorig jaar" in html and "Deels: Meer thuis dan gedacht." in html
    assert 'value="2"' in html and "De hele klas heeft er last van." in html and 'name="versie" value="0"' in html
    assert not Partnertijd.objects.using("eigenaar").filter(kernjaar=volgend).exists()  # a start, no plan


def test_somebody_who_is_no_partner_has_no_page(als: Any) -> None:
    make_partners()
    jaar = begin()
    anouk = als("anouk")
    for wie in ("anouk", "mees", "chantal", "ingrid"):
        assert anouk.get(address(jaar, wie)).status_code == 404
    assert anouk.get(address(jaar, naam="partnertijd_terugblik")).status_code == 404  # nothing planned
    for ander in ("pien", "mees", "ingrid"):
        assert als(ander).get(address(jaar)).status_code == 404


def test_what_the_year_page_asks_of_the_database_does_not_grow_with_the_team(als: Any) -> None:
    make_partners("bram")
    jaar = begin()
    divide(jaar)
    anouk = als("anouk")

    def queries() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            page(anouk, jaar)
        return len(gesteld)

    queries()
    eerst = queries()
    make_partners("lea", "jip", "chantal", "fenna")
    for wie in ("lea", "jip", "chantal", "fenna"):
        divide(jaar, wie)
    assert queries() == eerst
