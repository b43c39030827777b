"""Emergencies: reading some hours by breaking the glass, and sharing without consent that one person alone cannot do.

Chantal works in a neighbourhood team and takes no part in the casus about Noor; Jip is the receiver of a route.
"""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.urls import reverse

from rondom.casus.models import Casus, Signaal, Taak
from rondom.casus.services import consultatie as consultaties
from rondom.casus.services import signaal as signalen
from rondom.kern.categorie import Categorie as C
from rondom.kern.signaal import Over
from rondom.netwerk.models import Functie
from rondom.toegang import klok
from rondom.toegang.beleid import protected_models
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import visible
from rondom.toegang.models import Beschermd, Gebeurtenis, Inzage, Noodbesluit, Noodtoegang
from rondom.toegang.selectors_nood import find_dossier
from rondom.toegang.services import nood as noden
from rondom.toegang.services.nood import NoodNietMogelijk, Verantwoording
from tests import toneel as t
from tests.integratie.test_lekken_sql import changed
from tests.integratie.test_meldcode import starts, walk

pytestmark = pytest.mark.django_db

MINUUT = timedelta(minutes=1)
UREN = timedelta(hours=4)


def stage() -> t.Toneel:
    """Noor's casus with a signal of school (education) in it."""
    toneel = t.open_casus()
    with acting(toneel.door("mees")) as mees:
        inhoud = signalen.Signaalinhoud(Over.LEERLING, "Zij is vaak moe.", ("school",))
        signalen.record_for_casus(casus=toneel.casus, inhoud=inhoud, door=mees)
    return toneel


def glass(toneel: t.Toneel, wat: C = C.ONDERWIJS, **anders: object) -> Noodtoegang:
    with acting(toneel.door("chantal")) as chantal:
        return noden.open_glass(
            dossier=toneel.dossier.id, categorie=wat, reden="Zij is vermist.", door=chantal, **anders
        )  # type: ignore[arg-type]


def sees(model: type[Beschermd], door: Handelend) -> tuple[int, int]:
    """How many rows the selector shows, and how many plain SQL."""
    with acting(door), connection.cursor() as cursor:
        via = visible(model.objects.all(), door).count()  # type: ignore[attr-defined]
        cursor.execute(f"SELECT count(*) FROM {model._meta.db_table}")
        return via, cursor.fetchone()[0]


# Break-glass ------------------------------------------------------------------------------------------------------


def test_glass_opens_the_named_category_and_is_over_at_the_minute() -> None:
    toneel = stage()
    assert sees(Casus, toneel.door("chantal")) == sees(Signaal, toneel.door("chantal")) == (0, 0)
    nood = glass(toneel)
    assert nood.tot == t.NU + UREN
    for wanneer, ziet in ((timedelta(), 1), (UREN - MINUUT, 1), (UREN, 0), (UREN + MINUUT, 0)):
        door = toneel.door("chantal", wanneer)
        assert sees(Casus, door) == sees(Signaal, door) == (ziet, ziet)
    # another colleague of the same team sees nothing, and another category stays closed
    assert sees(Signaal, toneel.door("bram")) == (0, 0)
    met_gezin = stage()
    glass(met_gezin, C.GEZIN)
    with acting(met_gezin.door("chantal")):
        assert not Signaal.objects.filter(dossier=met_gezin.dossier.id).exists()


def test_nothing_can_be_written_under_it_in_plain_sql() -> None:
    toneel = stage()
    nood = glass(toneel)
    chantal = toneel.door("chantal", MINUUT)
    with acting(chantal), connection.cursor() as cursor:
        tabellen = []
        for model in protected_models():
            cursor.execute(f"SELECT count(*) FROM {model._meta.db_table} WHERE dossier_id = %s", [toneel.dossier.id])
            if cursor.fetchone()[0]:
                tabellen.append(model._meta.db_table)
    assert {"casus_casus", "casus_signaal"} <= set(tabellen)
    for tabel in tabellen:
        gezien = changed(
            chantal, f"UPDATE {tabel} SET dossier_id = dossier_id WHERE dossier_id = %s", toneel.dossier.id
        )
        # only the open task that asked something of a person is that person's own row
        assert gezien == 0, tabel
    taak = (
        "INSERT INTO casus_taak (id, dossier_id, soort, regel, houder, object_id, gemaakt_op, gemaakt_door)"
        " VALUES (%s, %s, 'afspraak', 'R125', %s, %s, %s, %s)"
    )
    assert (
        changed(chantal, taak, uuid4(), toneel.dossier.id, t.key("mees"), uuid4(), chantal.moment, chantal.houder) == 0
    )
    gebeurd = (
        "INSERT INTO toegang_gebeurtenis (id, dossier_id, volgnummer, soort, moment, houder, object_soort, object_id,"
        " regels, veiligheid, inhoud_hash, vorige, hash) VALUES (%s, %s, 0, 'x.y', %s, %s, %s, %s, '{}', false, '', '', '')"
    )
    rest = (chantal.moment, chantal.houder)
    assert changed(chantal, gebeurd, uuid4(), toneel.dossier.id, *rest, "casus", toneel.casus.id) == 0
    betrokken = (
        "INSERT INTO toegang_betrokkene (id, dossier_id, functie_id, organisatie_id, casusrol, grondslag, vanaf,"
        " toegevoegd_door) VALUES (%s, %s, %s, %s, 'deelnemer', '', %s, %s)"
    )
    wie = (chantal.houder, t.key("buurtteam"), chantal.vandaag, chantal.houder)
    assert changed(chantal, betrokken, uuid4(), toneel.dossier.id, *wie) == 0
    assert changed(chantal, "UPDATE toegang_noodtoegang SET tot = tot + interval '1 day' WHERE id = %s", nood.id) == 0
    assert changed(chantal, "UPDATE toegang_recht SET tot_moment = NULL WHERE houder = %s", chantal.houder) == 0
    mees = toneel.door("mees", MINUUT)
    assert changed(mees, taak, uuid4(), toneel.dossier.id, t.key("mees"), uuid4(), mees.moment, mees.houder) == 1


@pytest.mark.parametrize("anders", ["lang", "vroeger", "ander", "stil", "zonder_tweede", "veiligheid"])
def test_plain_sql_opens_no_wider_glass(anders: str) -> None:
    """Longer than a day, dated back, for another, silently, or for safety: the policy of the table refuses."""
    toneel = stage()
    chantal = toneel.door("chantal")
    rij: dict[str, object] = {
        "id": uuid4(), "dossier_id": toneel.dossier.id, "soort": "inzage", "gevraagd_door_id": chantal.houder,
        "houder_id": chantal.houder, "categorieen": 4, "reden": "x", "vanaf": t.NU, "tot": t.NU + UREN,
        "stil_tot": t.NU, "onveilig": "", "geprobeerd": "", "geen_andere_weg": "", "minimum": "", "evenredig": "",
    }  # fmt: skip

    def added(rij: dict[str, object]) -> int:
        kolommen = ", ".join(rij)
        waarden = ", ".join(["%s"] * len(rij))
        return changed(chantal, f"INSERT INTO toegang_noodtoegang ({kolommen}) VALUES ({waarden})", *rij.values())

    fout = {
        "lang": {"tot": t.NU + timedelta(hours=25)},
        "vroeger": {"vanaf": t.NU - UREN},
        "ander": {"houder_id": t.key("bram")},
        "stil": {"stil_tot": t.NU + timedelta(days=30)},
        "zonder_tweede": {"onveilig": "x", "stil_tot": t.NU + timedelta(days=2)},
        "veiligheid": {"categorieen": int(C.VEILIGHEID)},
    }[anders]
    assert added({**rij, **fout}) == 0
    assert added({**rij, "id": uuid4()}) == 1


def test_who_may_not_break_it_and_what_is_missing() -> None:
    toneel = stage()
    with acting(toneel.door("mees")) as mees, pytest.raises(NoodNietMogelijk):
        noden.open_glass(dossier=toneel.dossier.id, categorie=C.GEZIN, reden="x", door=mees)
    with acting(toneel.door("mees")):
        assert find_dossier(toneel.casus.kenmerk) is None
    with acting(toneel.door("chantal")) as chantal:
        assert find_dossier(f" {toneel.casus.kenmerk.lower()} ") == toneel.dossier.id
        with pytest.raises(NoodNietMogelijk):
            noden.open_glass(dossier=toneel.dossier.id, categorie=C.GEZIN, reden=" ", door=chantal)


def test_who_coordinates_and_who_guards_hear_it_at_once_without_content() -> None:
    toneel = stage()
    nood = glass(toneel)
    with acting(toneel.door("anouk", MINUUT)):
        taak = Taak.objects.get(soort="nood_gezien")
        assert (taak.houder, taak.object_id) == (t.key("anouk"), nood.id)
    for wie in ("dirk", "anouk", "chantal", "eva", "noor"):
        with acting(toneel.door(wie, MINUUT)):
            assert Noodtoegang.objects.filter(pk=nood.id).exists(), wie
    for wie in ("ingrid", "bram", "fenna"):
        with acting(toneel.door(wie, MINUUT)):
            assert not Noodtoegang.objects.exists(), wie


def test_the_family_is_not_told_while_that_is_unsafe_and_a_second_person_agrees() -> None:
    toneel = stage()
    nood = glass(toneel, onveilig="Hij slaat als hij dit hoort.", tweede=t.key("nel"))
    for later, weet in ((MINUUT, False), (timedelta(days=2, minutes=1), True)):  # nobody agreed: then they hear it
        with acting(toneel.door("eva", later)):
            assert Noodtoegang.objects.exists() is weet
    with acting(toneel.door("nel", timedelta(hours=1))) as nel:
        noden.judge(nood=nood, akkoord=True, toelichting="Eens.", door=nel)
    for later, weet in ((timedelta(days=3), False), (timedelta(days=31), True)):  # and it is judged again
        with acting(toneel.door("eva", later)):
            assert Noodtoegang.objects.exists() is weet
    with acting(toneel.door("nel", timedelta(days=5))) as nel:
        noden.judge(nood=nood, akkoord=False, toelichting="Nu is het veilig.", door=nel)
    with acting(toneel.door("eva", timedelta(days=5, minutes=1))):
        assert Noodtoegang.objects.exists()


def test_what_was_read_in_silence_is_not_in_the_log_that_the_family_reads(aangemeld, monkeypatch) -> None:
    toneel = stage()
    nood = glass(toneel, onveilig="Hij slaat als hij dit hoort.", tweede=t.key("nel"))
    client = aangemeld("chantal")
    monkeypatch.setattr(klok, "now", lambda session=None: t.NU + MINUUT)
    assert client.get(reverse("casus:casus", args=[toneel.casus.id])).status_code == 200
    met = {"houder": t.key("chantal"), "dossier": toneel.dossier.id}
    with acting(toneel.door("eva", timedelta(hours=1))):
        assert not Inzage.objects.filter(**met).exists()
    with acting(toneel.door("eva", timedelta(days=3))):
        assert Inzage.objects.filter(**met, grond=f"W10 nood:{nood.id}").exists()


def test_who_was_told_reads_it_and_is_done_and_nobody_else_is_done_with_it(aangemeld) -> None:
    toneel = stage()
    nood = glass(toneel)
    url = reverse("toegang:noodtoegang", args=[nood.id])
    anouk = aangemeld("anouk")
    assert url in anouk.get(reverse("casus:mijn_dag")).content.decode()
    assert "Ik heb dit gelezen" in anouk.get(url).content.decode()
    for wie in ("chantal", "dirk"):
        client = aangemeld(wie)
        assert "Ik heb dit gelezen" not in client.get(url).content.decode()
        assert client.post(f"{url}gezien/").status_code == 404
    assert anouk.get(f"{url}gezien/").status_code == 405
    assert anouk.post(f"{url}gezien/").status_code == 302
    assert "Ik heb dit gelezen" not in anouk.get(url).content.decode()
    assert url not in anouk.get(reverse("casus:mijn_dag")).content.decode()
    assert anouk.post(f"{url}gezien/").status_code == 404


def test_the_pages_of_an_emergency(aangemeld) -> None:
    toneel = stage()
    client = aangemeld("chantal")
    url = reverse("toegang:nood_inzage")
    assert client.get(url).status_code == 200
    gegevens = {"kenmerk": toneel.casus.kenmerk, "categorie": int(C.ONDERWIJS), "reden": "Zij is vermist."}
    mis = client.post(url, {**gegevens, "kenmerk": "ZZZZ-ZZZZ"})
    assert mis.status_code == 422 and "Zij is vermist." in mis.content.decode()
    alleen = client.post(url, {**gegevens, "onveilig": "Hij slaat."})
    assert alleen.status_code == 422 and "tweede persoon" in alleen.content.decode()
    begonnen = client.post(url, gegevens)
    assert begonnen.status_code == 302
    assert reverse("casus:casus", args=[toneel.casus.id]) in client.get(begonnen["Location"]).content.decode()
    assert client.get(reverse("casus:casus", args=[toneel.casus.id])).status_code == 200
    toezicht = aangemeld("dirk").get(reverse("toegang:noodtoegangen")).content.decode()
    assert "Chantal Rietveen" in toezicht and "Noor" not in toezicht
    assert "Chantal Rietveen" in aangemeld(naaste=toneel.eva).get(reverse("portaal:nood")).content.decode()
    assert aangemeld("ingrid").get(begonnen["Location"]).status_code == 404


# Without consent ---------------------------------------------------------------------------------------------------


def consulted(toneel: t.Toneel) -> UUID:
    """Anouk asked anonymously, and the vo-team answered."""
    with acting(toneel.door("anouk")) as anouk:
        vraag = consultaties.ask(
            team=t.organisatie("vo_team"), vraag="Wat kunnen wij doen?", al_geprobeerd="", leeftijdsgroep="12-16",
            door=anouk,
        )  # fmt: skip
    with acting(toneel.door("bram", MINUUT)) as bram:
        consultaties.answer(consultatie=vraag, antwoord="Deel dit met de verpleegkundige.", versie=1, door=bram)
    return vraag.id


def asked(toneel: t.Toneel, **anders: object) -> Noodtoegang:
    waarom = Verantwoording(
        "Ernstige zorg.", "Gevraagd, nee.", "Geen.", "Alleen dit.", "Weegt zwaarder.", consulted(toneel)
    )
    with acting(toneel.door("anouk", 2 * MINUUT)) as anouk:
        gegevens: dict[str, object] = {
            "dossier": toneel.dossier.id, "ontvanger": Functie.objects.get(pk=t.key("jip")), "categorieen": C.ONDERWIJS,
            "verantwoording": waarom, "tot": anouk.vandaag + timedelta(days=10), "tweede": t.key("nel"), "door": anouk,
        }  # fmt: skip
        return noden.ask_route(**{**gegevens, **anders})  # type: ignore[arg-type]


def test_nothing_is_shared_until_the_second_reader_agrees_and_nothing_after_the_end() -> None:
    toneel = stage()
    nood = asked(toneel)
    assert sees(Signaal, toneel.door("jip", timedelta(hours=1))) == (0, 0)
    with acting(toneel.door("nel", timedelta(hours=2))) as nel:
        noden.judge(nood=nood, akkoord=True, toelichting="Eens: het is ernstig.", door=nel)
    for wie, later, ziet in (
        ("jip", timedelta(hours=3), 1),
        ("jip", timedelta(days=10), 1),
        ("jip", timedelta(days=11), 0),
        ("chantal", timedelta(hours=3), 0),
        ("nel", timedelta(hours=3), 0),
    ):
        assert sees(Signaal, toneel.door(wie, later)) == (ziet, ziet), (wie, later)


def test_a_second_reader_who_disagrees_ends_it_and_the_last_no_counts() -> None:
    toneel = stage()
    nood = asked(toneel)
    for uur, akkoord, ziet in ((1, True, 1), (3, False, 0), (5, True, 0)):
        with acting(toneel.door("nel", timedelta(hours=uur))) as nel:
            noden.judge(nood=nood, akkoord=akkoord, toelichting="Omdat.", door=nel)
        assert sees(Signaal, toneel.door("jip", timedelta(hours=uur + 1))) == (ziet, ziet)


@pytest.mark.parametrize("wie", ["anouk", "jip", "mees", "eva", "bram", "dirk"])
def test_nobody_but_the_second_reader_agrees_in_plain_sql(wie: str) -> None:
    toneel = stage()
    nood = asked(toneel)
    opdracht = (
        "INSERT INTO toegang_noodbesluit (id, dossier_id, noodtoegang_id, akkoord, toelichting, stil_tot, door, op)"
        " VALUES (%s, %s, %s, true, 'x', %s, %s, %s)"
    )

    def agrees(naam: str, als: UUID | None = None) -> int:
        door = toneel.door(naam, timedelta(hours=1))
        return changed(
            door, opdracht, uuid4(), toneel.dossier.id, nood.id, door.moment, als or door.houder, door.moment
        )

    assert agrees(wie) == 0
    assert agrees(wie, als=t.key("nel")) == 0
    assert changed(toneel.door(wie), "UPDATE toegang_noodtoegang SET tweede_id = %s", toneel.door(wie).houder) == 0
    assert agrees("nel") == 1


@pytest.mark.parametrize("fout", ["tweede_zelf", "tweede_ontvanger", "elders", "zonder_tweede", "zonder_vraag", "zelf"])
def test_one_person_alone_cannot_ask_it(fout: str) -> None:
    toneel = stage()
    leeg = Verantwoording("Ernstig.", "Ja.", "Nee.", "Dit.", "Zwaar.", None)
    with acting(toneel.door("anouk")):
        anouk = Functie.objects.get(pk=t.key("anouk"))
    anders: dict[str, object] = {
        "tweede_zelf": {"tweede": t.key("anouk")},
        "tweede_ontvanger": {"tweede": t.key("jip")},
        "elders": {"tweede": t.key("chantal")},
        "zonder_tweede": {"tweede": None},
        "zonder_vraag": {"verantwoording": leeg},
        "zelf": {"ontvanger": anouk},
    }[fout]  # type: ignore[assignment]
    with pytest.raises(NoodNietMogelijk):
        asked(toneel, **anders)  # type: ignore[arg-type]


def test_the_family_hears_of_it_after_the_term_unless_it_is_found_unsafe_again() -> None:
    toneel = stage()
    nood = asked(toneel)
    with acting(toneel.door("nel", timedelta(hours=1))) as nel:
        noden.judge(nood=nood, akkoord=True, toelichting="Eens.", stil=False, door=nel)
    for later, weet in ((timedelta(days=1), False), (timedelta(days=15), True)):
        with acting(toneel.door("eva", later)):
            assert Noodtoegang.objects.exists() is weet
            assert not Noodbesluit.objects.exists()
    with acting(toneel.door("nel", timedelta(days=13))) as nel:
        noden.judge(nood=nood, akkoord=True, toelichting="Nog niet veilig.", door=nel)
    for later, weet in ((timedelta(days=15), False), (timedelta(days=44), True)):
        with acting(toneel.door("eva", later)):
            assert Noodtoegang.objects.exists() is weet
    with acting(toneel.door("anouk", timedelta(days=13, minutes=1))) as anouk:
        vertel = Taak.objects.get(soort="nood_vertellen", houder=t.key("anouk"), afgerond_op=None)
        assert vertel.termijn == (t.NU + timedelta(days=43)).date()
        noden.note_told(nood=nood, door=anouk)
        vertel.refresh_from_db()
        assert vertel.afgerond_op is not None


def test_the_pages_of_a_route(aangemeld) -> None:
    toneel = stage()
    vraag = consulted(toneel)
    client = aangemeld("anouk")
    url = reverse("toegang:nood_route", args=[toneel.dossier.id])
    assert client.get(url).status_code == 200
    gegevens = {
        "consultatie": vraag, "reden": "Ernstig.", "geprobeerd": "Nee.", "geen_andere_weg": "Geen.", "minimum": "Dit.",
        "evenredig": "Zwaar.", "ontvanger": t.key("jip"), "categorieen": [int(C.ONDERWIJS)], "tot": "2026-11-20",
    }  # fmt: skip
    alleen = client.post(url, gegevens)
    assert alleen.status_code == 422 and "tweede persoon" in alleen.content.decode()
    gevraagd = client.post(url, {**gegevens, "tweede": t.key("nel")})
    assert gevraagd.status_code == 302
    assert aangemeld("nel").get(gevraagd["Location"]).status_code == 200
    oordeel = gevraagd["Location"] + "oordeel/"
    assert client.post(oordeel, {"akkoord": "ja", "toelichting": "x"}).status_code == 404
    assert aangemeld("nel").post(oordeel, {"akkoord": "ja", "toelichting": ""}).status_code == 422
    assert aangemeld("nel").post(oordeel, {"akkoord": "ja", "toelichting": "Eens."}).status_code == 302
    assert reverse("casus:casus", args=[toneel.casus.id]) in aangemeld("jip").get(gevraagd["Location"]).content.decode()


# Nothing tells the family --------------------------------------------------------------------------------------------


def family_pages(toneel: t.Toneel, aangemeld) -> dict[str, dict[str, str]]:
    wie = {n: aangemeld(naaste=getattr(toneel, n)) for n in ("eva", "noor")} | {
        n: aangemeld(n) for n in ("vera", "ingrid")
    }
    return {n: {a: p for a, p in walk(c, starts(toneel)).items() if "wie-keek" not in a} for n, c in wie.items()}


def in_silence(toneel: t.Toneel) -> None:
    """A route that the second reader agreed with, and glass that was broken without telling."""
    nood = asked(toneel)
    with acting(toneel.door("nel", 3 * MINUUT)) as nel:
        noden.judge(nood=nood, akkoord=True, toelichting="Eens.", door=nel)
    glass(toneel, onveilig="Hij slaat als hij dit hoort.", tweede=t.key("nel"))


def test_every_page_is_the_same_as_long_as_the_family_is_not_told(aangemeld) -> None:
    toneel = stage()
    voor = family_pages(toneel, aangemeld)
    in_silence(toneel)
    na = family_pages(toneel, aangemeld)
    assert sum(len(p) for p in voor.values()) > 40
    for wie, paginas in voor.items():
        assert {a: na[wie].get(a) for a in paginas} == paginas, wie


@pytest.mark.parametrize("wie", ["eva", "omar", "noor", "mees", "vera"])
def test_nor_does_plain_sql_show_a_task_an_event_or_a_record_of_it(wie: str) -> None:
    toneel = stage()
    in_silence(toneel)
    with acting(toneel.door(wie, timedelta(hours=1))) as door:
        assert not Taak.objects.filter(soort__startswith="nood").exclude(houder=door.houder).exists()
        assert not Gebeurtenis.objects.filter(soort__startswith="nood").exists()
        assert not Noodbesluit.objects.exists()
        assert not Noodtoegang.objects.filter(soort="route").exists()


def test_proof_a_record_that_is_told_is_noticed_by_the_same_walk(aangemeld) -> None:
    toneel = stage()
    voor = family_pages(toneel, aangemeld)
    glass(toneel)
    assert family_pages(toneel, aangemeld)["eva"] != voor["eva"]
