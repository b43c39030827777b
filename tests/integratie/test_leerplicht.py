"""Leerplicht decides about reported absence: what it knows of help, who reads the outcome, who hears of it (R034, R144)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client

from rondom.casus.models import Leerplichtbesluit, Taak, Verzuimmelding
from rondom.casus.services import leerplicht
from rondom.casus.services import verzuim as verzuimen
from rondom.casus.services.casus import NietMogelijk
from rondom.casus.services.verzuim import Invoerregel
from rondom.kern.categorie import Categorie
from rondom.kern.leerplicht import Hulpstand, Uitkomst
from rondom.kern.verzuim import Verzuimsoort
from rondom.toegang.handelen import acting
from rondom.toegang.laden import visible
from rondom.toegang.models import Gebeurtenis
from tests import hulpspel
from tests import toneel as t

pytestmark = pytest.mark.django_db
DAG = t.NU.date()
ANDERHALF_UUR = timedelta(hours=1, minutes=30)


def report(toneel: t.Toneel) -> None:
    """Sixteen hours were missed and reported to DUO, and Lea may see them on the ground of the law."""
    maandag = date(2026, 11, 2)
    regels = [Invoerregel(maandag + timedelta(days=n), Decimal(8), Verzuimsoort.ONGEOORLOOFD) for n in (0, 1)]
    with acting(toneel.door("mees")) as mees:
        verzuimen.record_hours(casus=toneel.casus, regels=regels, door=mees)
    with acting(toneel.door("vera")) as vera:
        verzuimen.report(melding=Verzuimmelding.objects.get(), casus=toneel.casus, op=vera.vandaag, door=vera)
        verzuimen.add_leerplicht(casus=toneel.casus, functie=hulpspel.functie("lea"), door=vera)


def decide(toneel: t.Toneel, uitkomst: Uitkomst, op: date = DAG, later: timedelta = ANDERHALF_UUR) -> list[str]:
    with acting(toneel.door("lea", later)) as lea:
        oordeel = leerplicht.decide(casus=toneel.casus, uitkomst=uitkomst, besloten_op=op, door=lea)
    return [r.tekst for r in oordeel.redenen] + [a.sleutel for a in oordeel.alternatieven]


def reads(toneel: t.Toneel, naam: str, later: timedelta = timedelta(hours=2)) -> list[str]:
    """The outcomes that somebody reads."""
    with acting(toneel.door(naam, later)) as door:
        rijen = visible(Leerplichtbesluit.objects.filter(dossier=toneel.dossier), door)
        return list(rijen.order_by("moment").values_list("uitkomst", flat=True))


def test_without_consent_leerplicht_decides_without_knowing_of_help() -> None:
    toneel = t.open_casus()
    report(toneel)
    assert decide(toneel, Uitkomst.PROCES_VERBAAL) == ["leerplicht.vastgelegd", "leerplicht.hulp_onbekend"]
    with acting(toneel.door("lea")) as lea:
        assert leerplicht.read_hulpbeeld(toneel.dossier.id, lea).stand is Hulpstand.ONBEKEND
        assert Leerplichtbesluit.objects.get().hulp_id is None


def test_running_help_is_known_with_consent_and_the_report_becomes_a_warning() -> None:
    """S1 step 10: 'active since' and nothing else; what was decided before stays readable."""
    toneel = hulpspel.table()
    report(toneel)
    assert decide(toneel, Uitkomst.PROCES_VERBAAL) == ["leerplicht.vastgelegd", "leerplicht.hulp_geen"]
    inzet = hulpspel.started(toneel)
    with acting(toneel.door("lea", ANDERHALF_UUR)) as lea:
        beeld = leerplicht.read_hulpbeeld(toneel.dossier.id, lea)
        assert (beeld.stand, beeld.sinds) == (Hulpstand.ACTIEF, DAG)
    decide(toneel, Uitkomst.WAARSCHUWING, later=timedelta(hours=1, minutes=40))
    with acting(toneel.door("lea", timedelta(hours=2))) as lea:
        nu = leerplicht.latest_outcome(toneel.dossier.id, lea)
        assert nu is not None and (nu.uitkomst, nu.hulp_id) == ("waarschuwing", inzet.id)
    assert reads(toneel, "lea") == ["proces_verbaal", "waarschuwing"]


def test_a_report_while_help_runs_names_what_is_milder_and_is_not_forbidden() -> None:
    toneel = hulpspel.table()
    report(toneel)
    hulpspel.started(toneel)
    uitleg = ["leerplicht.vastgelegd", "leerplicht.hulp_actief", "waarschuwing", "sepot"]
    assert decide(toneel, Uitkomst.HALT) == uitleg


@pytest.mark.parametrize(
    ("gemeld", "op", "tekst"),
    [(False, DAG, "leerplicht.eerst_melden"), (True, DAG + timedelta(days=1), "leerplicht.dag")],
    ids=["er is niets gemeld", "morgen"],
)
def test_a_refusal_says_why_and_records_nothing(gemeld: bool, op: date, tekst: str) -> None:
    toneel = t.open_casus()
    if gemeld:
        report(toneel)
    else:
        t.join(toneel, "lea")
        t.consent_of_all(toneel, "leerplicht", categorieen=Categorie.VERZUIM)
    with pytest.raises(NietMogelijk) as nee:
        decide(toneel, Uitkomst.SEPOT, op)
    assert [r.tekst for r in nee.value.oordeel.redenen] == [tekst]
    assert reads(toneel, "anouk") == []


def test_school_and_family_read_it_and_help_only_with_consent_on_absence() -> None:
    toneel = hulpspel.table()
    report(toneel)
    decide(toneel, Uitkomst.SEPOT)
    for wie in ("anouk", "mees", "vera", "lea", "noor", "eva", "omar"):
        assert reads(toneel, wie) == ["sepot"], wie
    for wie in ("bram", "jip", "ingrid"):
        assert reads(toneel, wie) == [], f"{wie} has no consent on absence"
    t.consent_of_all(toneel, "vo_team", categorieen=Categorie.VERZUIM)
    assert reads(toneel, "bram") == ["sepot"]


def test_school_hears_of_it_and_puts_the_task_away_by_reading() -> None:
    toneel = t.open_casus()
    report(toneel)
    decide(toneel, Uitkomst.WAARSCHUWING)
    with acting(toneel.door("anouk", timedelta(hours=2))) as anouk:
        open_ = Taak.objects.filter(soort=leerplicht.GELEZEN, afgerond_op__isnull=True)
        assert set(open_.values_list("houder", flat=True)) == {t.key("vera"), t.key("anouk")}
        leerplicht.mark_read(casus=toneel.casus, door=anouk)
        assert list(open_.values_list("houder", flat=True)) == [t.key("vera")]
        gebeurd = Gebeurtenis.objects.get(soort="leerplicht.besloten")
        assert (gebeurd.houder, gebeurd.regels) == (t.key("lea"), ["R144", "R034"])


def test_an_outcome_is_never_rewritten() -> None:
    toneel = t.open_casus()
    report(toneel)
    decide(toneel, Uitkomst.SEPOT)
    with acting(toneel.door("lea", timedelta(hours=2))), pytest.raises(ProgrammingError), transaction.atomic():
        Leerplichtbesluit.objects.update(uitkomst="halt")
    assert reads(toneel, "lea") == ["sepot"]


def test_nobody_writes_an_outcome_in_the_name_of_another() -> None:
    toneel = t.open_casus()
    report(toneel)
    besluit = Leerplichtbesluit(
        id=t.key("vals"),
        dossier=toneel.dossier,
        uitkomst="halt",
        besloten_op=DAG,
        besloten_door=t.key("lea"),
        moment=t.NU,
    )
    with acting(toneel.door("mees")), pytest.raises(ProgrammingError), transaction.atomic():
        besluit.save(force_insert=True)
    assert reads(toneel, "lea") == []


# Pages ------------------------------------------------------------------------------------------------------------


def form(**anders: str) -> dict[str, str]:
    return {"uitkomst": "waarschuwing", "besloten_op": DAG.isoformat()} | anders


def page(client: Client, toneel: t.Toneel) -> str:
    return client.get(f"/casus/{toneel.casus.id}/verzuim/").content.decode()


def test_the_officer_records_an_outcome_on_the_page_of_absence(aangemeld) -> None:
    toneel = hulpspel.table()
    report(toneel)
    lea, adres = aangemeld("lea"), f"/casus/{toneel.casus.id}/verzuim/uitkomst/"
    assert "Er is geen hulp actief." in page(lea, toneel) and "R034" in page(lea, toneel)
    fout = lea.post(adres, form(besloten_op="2030-01-01"))
    assert fout.status_code == 422 and "niet later dan vandaag" in fout.content.decode()
    assert 'value="2030-01-01"' in fout.content.decode() and "checked" in fout.content.decode()
    assert lea.post(adres, form()).status_code == 302
    assert "Waarschuwing" in page(lea, toneel)
    vera = aangemeld("vera")
    assert "Wat leerplicht besloot" in page(vera, toneel) and "Ik heb dit gelezen" in page(vera, toneel)
    assert "Leg een uitkomst vast" not in page(vera, toneel)
    assert vera.post(f"{adres}gelezen/").status_code == 302
    assert "Ik heb dit gelezen" not in page(vera, toneel)
    assert "Waarschuwing" in aangemeld("eva").get("/mijn/hulp/").content.decode()


@pytest.mark.parametrize("wie", ["mees", "anouk", "vera", "bram"])
def test_nobody_decides_for_leerplicht(aangemeld, wie: str) -> None:
    toneel = hulpspel.table()
    report(toneel)
    assert aangemeld(wie).post(f"/casus/{toneel.casus.id}/verzuim/uitkomst/", form()).status_code in (403, 404)
    assert reads(toneel, "anouk") == []
