"""Scenario S5, Priya (17, vocational student): what the program answers at each step that is not played elsewhere.

Who takes up, decides and pays per step stands in ``tests/kern/test_route_verhalen.py``; steps 2 and 7 in
``test_verjaardag.py`` and the browser. Here Noor plays Priya: the pages and services say the same.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from rondom.casus.feiten_route import Antwoorden, betaler_of, routefeiten_of
from rondom.casus.models import Casus, Inzet, Taak
from rondom.casus.services import groeidocument, verjaardag
from rondom.kern.leeftijd import verjaardag as birthday
from rondom.kern.route import ActieveHulp, Hulpvraag, Vraag
from rondom.netwerk.models import Gemeente, School
from rondom.toegang.handelen import acting, system_actor
from rondom.toegang.models import Jeugdige
from tests import hulpspel as h
from tests import toneel as t
from tests.integratie import test_aanmelding as brengen
from tests.integratie import test_deeltaak as deeltaken

VANDAAG = t.NU.date()
ZEVENTIEN_HALF = birthday(VANDAAG, -18) + timedelta(days=180)
ACHTTIEN = birthday(VANDAAG, -18) - timedelta(days=10)


def straks(casus: Casus, **vraag: str) -> str:
    from urllib.parse import urlencode

    return f"/casus/{casus.id}/straks-18/" + (f"?{urlencode(vraag)}" if vraag else "")


def test_s5_5_at_seventeen_and_a_half_the_alarm_leads_to_six_subjects_and_to_the_wmo(aangemeld: Any) -> None:
    toneel = t.open_casus(ZEVENTIEN_HALF)
    with acting(system_actor("verjaardag", t.NU)) as door:
        assert verjaardag.tell(dossier=toneel.dossier.id, door=door) == 2
    noor, anouk = aangemeld(naaste=toneel.noor), aangemeld("anouk")
    assert "Over een half jaar 18 jaar" in anouk.get("/mijn-dag/").content.decode()
    assert straks(toneel.casus) in noor.get("/mijn/").content.decode()
    pagina = noor.get(straks(toneel.casus)).content.decode()
    for woord in ("Wonen:", "Geld:", "Gezondheid:", "School:", "Werk:", "Netwerk:", "Hier staat nog niets over"):
        assert woord in pagina
    assert "Kijk wat er geregeld moet zijn" in anouk.get(f"/casus/{toneel.casus.id}/").content.decode()
    for vorm, antwoord in (
        ("begeleiding", "Begeleiding kan na 18 jaar niet als jeugdhulp doorgaan."),
        ("pleegzorg", "Pleegzorg duurt tot 21 jaar"),
        ("ggz", "valt vanaf 18 jaar onder de zorgverzekering"),
        ("vaardigheden", "De hulp begon niet vóór 18 jaar"),
    ):
        assert antwoord in anouk.get(straks(toneel.casus, vorm=vorm)).content.decode()
    met_grond = anouk.get(straks(toneel.casus, vorm="vaardigheden", begon_eerder="on")).content.decode()
    assert "zij kan doorgaan, tot uiterlijk 23 jaar" in met_grond
    assert "Ga eerst na of een andere wet helpt" in met_grond
    assert noor.post(straks(toneel.casus)).status_code == 302
    with acting(toneel.door("noor")) as zelf:
        assert not Taak.objects.filter(soort="verjaardag_toekomst", houder=zelf.houder, afgerond_op=None).exists()


def test_s5_5_a_stranger_reads_nothing_of_it_and_who_sees_no_plan_is_told_so(aangemeld: Any) -> None:
    toneel = t.open_casus(ZEVENTIEN_HALF)
    assert aangemeld("chantal").get(straks(toneel.casus)).status_code == 404
    assert "Dit deel van het plan ziet u niet." in aangemeld("mees").get(straks(toneel.casus)).content.decode()


@pytest.mark.parametrize(
    ("geboren", "woorden", "niet"),
    [
        (
            ACHTTIEN,
            "Vanaf 18 jaar gaat de melding naar het Doorstroompunt, tot 27 jaar",
            "De leerplichtambtenaar mag dan",
        ),
        (ZEVENTIEN_HALF, "De leerplichtambtenaar mag dan", "Doorstroompunt"),
    ],
    ids=["18", "17"],
)
def test_s5_8_from_18_absence_is_told_to_the_doorstroompunt(
    aangemeld: Any, geboren: date, woorden: str, niet: str
) -> None:
    toneel = t.open_casus(geboren)
    with acting(t.professional("anouk")) as anouk:
        Jeugdige.objects.filter(pk=toneel.jeugdige.pk).update(woongemeente="9901")
        assert anouk.houder
    t.report_absence(toneel)
    pagina = aangemeld("vera").get(f"/casus/{toneel.casus.id}/verzuim/").content.decode()
    assert woorden in pagina
    assert niet not in pagina


VRAAG = Antwoorden(Vraag.BROER_ZUS, ActieveHulp.GEEN, Hulpvraag.JA)


def test_s5_11_moving_house_changes_who_pays_and_the_team_and_help_goes_on(als: Any) -> None:
    Gemeente.objects.using("eigenaar").create(code="9902", naam="Vlierhoven", regio_id="toets")
    toneel = h.table()
    h.started(toneel)
    anouk, adres = als("anouk"), f"/casus/{toneel.casus.id}/gezin/leerling/"
    gegevens = {
        "roepnaam": "Noor", "tussenvoegsel": "", "achternaam": "Aldermans", "groep": "2b",
        "geboortedatum": "2012-05-04", "pc4": "0114",
    }  # fmt: skip
    eerst = anouk.post(adres, gegevens | {"woongemeente": "9902"}, follow=True).content.decode()
    assert facts(toneel) == ("9902", "9902", "L29", False)
    assert "nieuwe woongemeente" not in eerst, "it became known; nobody moved"
    daarna = anouk.post(adres, gegevens | {"woongemeente": "9901"}, follow=True).content.decode()
    assert facts(toneel) == ("9901", "9901", "L29", True)
    for woorden in (
        "betaalt en beslist de nieuwe woongemeente",
        "Het team voor het gezin en de Wmo",
        "gaat door tot zij is overgedragen",
    ):
        assert woorden in daarna
    with acting(t.professional("anouk")):
        assert Inzet.objects.filter(gestart_op__isnull=False, gestopt_op=None).count() == 1


def facts(toneel: t.Toneel) -> tuple[str, str, str, bool]:
    """Where she lives and who pays, by the rows."""
    with acting(t.professional("anouk")):
        casus = Casus.objects.select_related("jeugdige__woongemeente", "dossier__school").get(pk=toneel.casus.pk)
        feiten, betaalt = routefeiten_of(casus, VRAAG, VANDAAG), betaler_of(casus, VRAAG, VANDAAG)
    return feiten.woongemeente, betaalt.gemeente, betaalt.reden.regel, feiten.woont_in_schoolgemeente


def test_s5_11_a_stay_elsewhere_does_not_move_who_pays(db: None) -> None:
    toneel = t.open_casus(ZEVENTIEN_HALF)
    with acting(t.professional("anouk")) as anouk:
        casus = Casus.objects.select_related("jeugdige", "dossier").get(pk=toneel.casus.pk)
        verblijf = Antwoorden(Vraag.MEERVOUDIG, ActieveHulp.GEEN, Hulpvraag.JA, True, "9901")
        assert betaler_of(casus, verblijf, anouk.vandaag).gemeente == "9901"


S5_OP_HET_SCHERM = [
    ("1 psychosociaal", "mbo", "9902", Vraag.PSYCHOSOCIAAL, ("het mbo-team",)),
    ("1 meervoudig", "mbo", "9902", Vraag.MEERVOUDIG, ("het mbo-team",)),
    ("1 studieloopbaan", "mbo", "9902", Vraag.SCHOOLLOOPBAAN, ("Regel BR07",)),
    ("3 broer of zus die elders woont", "mbo", "9902", Vraag.BROER_ZUS, ("BR22",)),
    ("4 ggz voor wie elders woont", "mbo", "9902", Vraag.SPECIALISTISCH, ("BR21", "huisarts")),
    ("6 schulden", "mbo", "9902", Vraag.SCHULDEN, ("R171", "zonder nieuwe analyse")),
]


@pytest.mark.parametrize(
    ("onderwijs", "gemeente", "vraag", "woorden"),
    [r[1:] for r in S5_OP_HET_SCHERM],
    ids=[r[0] for r in S5_OP_HET_SCHERM],
)
def test_s5_1_3_4_and_6_the_page_says_who_takes_it_up_with_the_rule(
    als: Any, onderwijs: str, gemeente: str, vraag: Vraag, woorden: tuple[str, ...]
) -> None:
    Gemeente.objects.using("eigenaar").create(code="9902", naam="Vlierhoven", regio_id="toets")
    School.objects.using("eigenaar").filter(organisatie_id=t.key("lindecollege")).update(onderwijssoort=onderwijs)
    toneel = t.open_casus(ZEVENTIEN_HALF)
    with acting(t.professional("anouk")):
        Jeugdige.objects.filter(pk=toneel.jeugdige.pk).update(woongemeente=gemeente)
    brengen.fill_in(toneel, Antwoorden(vraag, ActieveHulp.GEEN, Hulpvraag.JA), pc4="")
    pagina = als("anouk").get(f"/casus/{toneel.casus.id}/aanmelding/").content.decode()
    for woord in woorden:
        assert woord in pagina, woord


def test_s5_6_debt_help_is_asked_as_one_task_and_the_institution_sees_no_ggz(aangemeld: Any) -> None:
    """The institution reads the task for debts and nothing of the casus: no analysis, no ggz (R171, R082)."""
    toneel, taak = deeltaken.agreed("chantal")
    with acting(toneel.door("anouk")) as anouk:
        groeidocument.add(
            dossier=toneel.dossier.id, soort="geprobeerd", leefgebied="gezondheid",
            tekst="Wacht op een plek bij de ggz.", bron="gesprek", door=anouk,
        )  # fmt: skip
    schuldhulp = aangemeld("chantal")
    pagina = schuldhulp.get(f"/taak/{taak.id}/").content.decode()
    assert "Fietst u woensdag mee?" in pagina and "ggz" not in pagina and "Aldermans" not in pagina
    for dicht in ("", "groeidocument/", "plan/", "hulp/", "aanmelding/", "eerder/"):
        antwoord = schuldhulp.get(f"/casus/{toneel.casus.id}/{dicht}")
        assert antwoord.status_code == 404 and "ggz" not in antwoord.content.decode(), dicht
