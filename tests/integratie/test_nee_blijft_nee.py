"""A no is the person's own: only that person, or a paper that two people have seen, turns it into a yes (W02)."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from rondom.casus.models import Taak
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.toegang.handelen import acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Bevestiging, Toestemming, Toestemmingsbesluit
from rondom.toegang.services import toestemming as toestemmingen
from tests import toneel as t

pytestmark = pytest.mark.django_db
UUR = timedelta(hours=1)


@pytest.fixture
def stand() -> tuple[t.Toneel, Toestemming]:
    """Noor and Eva said yes, Omar said no; Bram of the team waits."""
    toneel = t.open_casus()
    t.join(toneel, "bram")
    toestemming = t.ask_consent(toneel)
    t.answer(toneel, toestemming, "noor")
    t.answer(toneel, toestemming, "eva")
    t.answer(toneel, toestemming, "omar", Besluit.GEWEIGERD)
    return toneel, toestemming


def write(
    toneel: t.Toneel, toestemming: Toestemming, wie: str = "omar", later: timedelta = UUR, **anders: object
) -> None:
    papier = {"getekend_op": t.NU.date(), "getekend_te": "op school", "getuige": t.key("mees"), "wijze": "papier"}
    with acting(toneel.door("anouk", later)) as door:
        toestemmingen.answer(
            toestemming=toestemming,
            naaste=getattr(toneel, wie),
            besluit=Besluit.GEGEVEN,
            categorieen=Categorie(toestemming.categorieen),
            door=door,
            **(papier | anders),  # type: ignore[arg-type]
        )


def sees(toneel: t.Toneel, later: timedelta) -> Categorie:
    with acting(toneel.door("bram", later)) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def judge(toneel: t.Toneel, wie: str, klopt: bool, later: timedelta = 2 * UUR) -> None:
    with acting(toneel.door(wie, later)) as door:
        besluit = Toestemmingsbesluit.objects.get(getuige__isnull=False)
        toestemmingen.confirm(besluit=besluit, klopt=klopt, door=door)


def test_a_yes_from_a_talk_after_a_no_is_refused_with_its_rule_and_nothing_is_stored(stand) -> None:
    with pytest.raises(toestemmingen.Ongeldig) as fout:
        write(*stand, wijze="gesprek")
    assert fout.value.veld == "besluit"
    assert [r.regel for r in fout.value.oordeel.redenen] == ["W02"]
    with acting(stand[0].door("anouk")):
        assert Toestemmingsbesluit.objects.filter(naaste=stand[0].omar).count() == 1
    assert sees(stand[0], 2 * UUR) == Categorie.GEEN


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"getekend_op": None}, "getekend_op"),
        ({"getekend_te": " "}, "getekend_te"),
        ({"getuige": None}, "getuige"),
        ({"getuige": t.key("anouk")}, "getuige"),
        ({"getekend_op": t.NU.date() + timedelta(days=1)}, "getekend_op"),
        ({"getekend_op": t.NU.date() - timedelta(days=1)}, "getekend_op"),
    ],
)
def test_a_paper_needs_a_day_a_place_and_a_second_person(stand, anders: dict[str, object], veld: str) -> None:
    with pytest.raises(toestemmingen.Ongeldig) as fout:
        write(*stand, **anders)
    assert fout.value.veld == veld


def test_a_signed_paper_opens_nothing_until_the_second_person_confirms_it(stand) -> None:
    toneel, toestemming = stand
    write(toneel, toestemming)
    assert sees(toneel, UUR) == Categorie.GEEN
    with acting(toneel.door("mees", UUR)):
        taak = Taak.objects.get(soort="toestemming_bevestigen")
        assert (taak.houder, taak.regel, taak.afgerond_op) == (t.key("mees"), "W02", None)
    judge(toneel, "mees", True)
    assert sees(toneel, 2 * UUR) == Categorie(toestemming.categorieen)
    with acting(toneel.door("mees", 2 * UUR)):
        assert Taak.objects.get(soort="toestemming_bevestigen").afgerond_op is not None


def test_a_paper_that_the_second_person_denies_never_counts(stand) -> None:
    toneel, toestemming = stand
    write(toneel, toestemming)
    judge(toneel, "mees", False)
    assert sees(toneel, 2 * UUR) == Categorie.GEEN


def test_a_no_that_came_after_the_paper_wins_also_when_the_paper_is_confirmed_later(stand) -> None:
    toneel, toestemming = stand
    write(toneel, toestemming)
    t.answer(toneel, toestemming, "omar", Besluit.GEWEIGERD, later=UUR + timedelta(minutes=5))
    judge(toneel, "mees", True)
    assert sees(toneel, 3 * UUR) == Categorie.GEEN


@pytest.mark.parametrize("wie", ["anouk", "vera"])
def test_nobody_else_confirms_not_even_who_wrote_it_down(stand, wie: str) -> None:
    toneel, toestemming = stand
    t.join(toneel, "vera")
    write(toneel, toestemming)
    with pytest.raises(toestemmingen.Ongeldig):
        judge(toneel, wie, True)


def test_the_person_turns_the_own_no_into_a_yes_at_once(stand) -> None:
    toneel, toestemming = stand
    t.answer(toneel, toestemming, "omar", later=UUR)
    assert sees(toneel, UUR) == Categorie(toestemming.categorieen)


def test_the_database_refuses_it_too(stand) -> None:
    """Proof of the third layer: rows that the service would never write."""
    toneel, toestemming = stand
    rij = {
        "dossier_id": toneel.dossier.id,
        "toestemming": toestemming,
        "naaste": toneel.omar,
        "besluit": "gegeven",
        "categorieen": toestemming.categorieen,
        "moment": t.NU + UUR,
        "wijze": "gesprek",
    }
    with acting(toneel.door("anouk", UUR)) as door:
        with pytest.raises(ProgrammingError), transaction.atomic():
            Toestemmingsbesluit(id=t.key("x"), vastgelegd_door=door.houder, **rij).save(force_insert=True)
        papier = Toestemmingsbesluit(id=t.key("y"), vastgelegd_door=door.houder, getuige=door.houder, **rij)
        papier.save(force_insert=True)
        with pytest.raises(ProgrammingError), transaction.atomic():
            Bevestiging(
                id=t.key("z"), dossier=toneel.dossier, besluit=papier, klopt=True, door=door.houder, op=door.moment
            ).save(force_insert=True)


def test_the_function_behind_that_policy_tells_a_stranger_nothing(stand) -> None:
    toneel, toestemming = stand
    for wie, antwoord in (("anouk", True), ("chantal", False)):
        with acting(t.professional(wie)), connection.cursor() as cursor:
            cursor.execute("SELECT toegang_zei_nee(%s, %s)", [toestemming.id, toneel.omar.id])
            assert cursor.fetchone() == (antwoord,)


def test_the_pages_lead_from_the_no_to_the_confirmed_paper(stand, aangemeld) -> None:
    toneel, toestemming = stand
    anouk = aangemeld("anouk")
    adres = f"/toestemming/{toestemming.id}/antwoord/"
    gegevens = {
        "naaste": toneel.omar.id,
        "besluit": "gegeven",
        "categorieen": [2],
        "wijze": "gesprek",
        "toelichting": "Hij",
    }
    fout = anouk.post(adres, gegevens)
    assert fout.status_code == 422
    assert "Alleen hij of zij maakt daar ja van" in fout.content.decode()
    papier = {"wijze": "papier", "getekend_op": "2026-11-09", "getekend_te": "op school", "getuige": t.key("mees")}
    assert anouk.post(adres, gegevens | papier).status_code == 302
    assert "Wacht op bevestiging" in anouk.get(f"/dossier/{toneel.dossier.id}/toestemming/").content.decode()
    with acting(toneel.door("mees")):
        besluit = Toestemmingsbesluit.objects.get(getuige__isnull=False)
    bevestigen = f"/toestemming/besluit/{besluit.id}/"
    assert aangemeld("chantal").get(bevestigen).status_code == 404
    assert anouk.post(bevestigen, {"klopt": "ja"}).status_code == 422
    mees = aangemeld("mees")
    assert bevestigen in mees.get("/mijn-dag/").content.decode()
    assert "op school" in mees.get(bevestigen).content.decode()
    assert mees.post(bevestigen, {"klopt": "ja"}).status_code == 302
    assert mees.post(bevestigen, {"klopt": "ja"}).status_code == 422
    assert "Wacht op bevestiging" not in anouk.get(f"/dossier/{toneel.dossier.id}/toestemming/").content.decode()
