"""What may somebody ask about the own data, by when is it answered, and what waits? A row is a sentence."""

from datetime import date

import pytest

from rondom.kern.kalender import Kalender
from rondom.kern.parameters import STANDAARD, Parameters, Waarde
from rondom.kern.rechtsverzoek import (
    ARTIKEL,
    Verzoeksoort,
    Vraag,
    antwoordtermijn,
    check_antwoord,
    check_verlengen,
    check_vraag,
    wacht_delen,
)
from rondom.kern.statussen import RechtsverzoekStatus as S
from rondom.kern.teksten import TEKSTEN

V = Verzoeksoort
# fmt: off
VRAGEN = [
    ("een ouder vraagt een kopie zonder te zeggen waarom", Vraag(V.KOPIE, True, False, ""), "", True),
    ("inzage heeft ook geen reden nodig", Vraag(V.INZAGE, True, False, ""), "", True),
    ("een jongere zet recht wat niet klopt", Vraag(V.CORRECTIE, True, True, "Ik was er wel.", "Noor was er."), "", True),
    ("rechtzetten zonder te zeggen wat", Vraag(V.CORRECTIE, True, False, "Het klopt niet.", "Anders."), "wat", False),
    ("rechtzetten zonder wat er niet klopt", Vraag(V.CORRECTIE, True, True, " ", "Anders."), "wat", False),
    ("rechtzetten zonder wat er moet staan", Vraag(V.CORRECTIE, True, True, "Fout."), "gewenst", False),
    ("bezwaar tegen het delen", Vraag(V.BEZWAAR, True, True, "Ik wil niet dat het buurtteam dit leest."), "", True),
    ("bezwaar tegen alles", Vraag(V.BEZWAAR, True, False, "Ik wil dit niet."), "", True),
    ("bezwaar zonder woorden", Vraag(V.BEZWAAR, True, True, ""), "wat", False),
    ("weghalen zonder te zeggen wat", Vraag(V.WISSING, True, False, ""), "wat", False),
    ("een steunfiguur ziet mee, en vraagt niets namens een ander", Vraag(V.KOPIE, False, False, ""), "", False),
]
# fmt: on


@pytest.mark.parametrize(("zin", "vraag", "veld", "mag"), VRAGEN, ids=[r[0] for r in VRAGEN])
def test_what_can_be_asked(zin: str, vraag: Vraag, veld: str, mag: bool) -> None:
    gevonden, oordeel = check_vraag(vraag)
    assert (gevonden, oordeel.mag) == (veld, mag)


# fmt: off
TERMIJNEN = [
    ("gevraagd op 9 november: 9 december", date(2026, 11, 9), False, date(2026, 12, 9)),
    ("op 31 januari: de laatste dag van februari, en dat is een zondag", date(2027, 1, 31), False, date(2027, 3, 1)),
    ("op 25 november: eerste kerstdag, dus de maandag daarna", date(2026, 11, 25), False, date(2026, 12, 28)),
    ("verlengd: drie maanden na de vraag", date(2026, 11, 9), True, date(2027, 2, 9)),
    ("verlengen telt door vanaf de vraag, niet vanaf een verschoven dag", date(2026, 11, 25), True, date(2027, 2, 25)),
]
# fmt: on


@pytest.mark.parametrize(("zin", "gevraagd", "verlengd", "einde"), TERMIJNEN, ids=[r[0] for r in TERMIJNEN])
def test_by_when(zin: str, gevraagd: date, verlengd: bool, einde: date) -> None:
    termijn = antwoordtermijn(gevraagd, verlengd=verlengd, parameters=STANDAARD, kalender=Kalender())
    assert (termijn.einde, termijn.regel) == (einde, "L10")


def test_the_term_in_force_on_the_day_of_asking_counts() -> None:
    korter = Parameters((Waarde("rechtsverzoek_verlenging_maanden", 1, date(2027, 1, 1)),))
    for gevraagd, einde in ((date(2026, 12, 1), date(2027, 3, 1)), (date(2027, 1, 4), date(2027, 3, 4))):
        assert antwoordtermijn(gevraagd, verlengd=True, parameters=korter, kalender=Kalender()).einde == einde


EINDE = date(2026, 12, 9)
# fmt: off
VERLENGEN = [
    ("op de laatste dag kan het nog, met een reden", {}, True),
    ("een dag later niet meer", {"dag": date(2026, 12, 10)}, False),
    ("geen tweede keer", {"verlengd": True}, False),
    ("niet zonder reden", {"waarom": "  "}, False),
    ("niet als er al antwoord is", {"open_": False}, False),
]
# fmt: on


@pytest.mark.parametrize(("zin", "anders", "mag"), VERLENGEN, ids=[r[0] for r in VERLENGEN])
def test_making_it_longer(zin: str, anders: dict[str, object], mag: bool) -> None:
    feiten: dict[str, object] = {"dag": EINDE, "einde": EINDE, "verlengd": False, "open_": True, "waarom": "Veel werk."}
    assert check_verlengen(**(feiten | anders)).mag is mag  # type: ignore[arg-type]


# fmt: off
ANTWOORDEN = [
    ("ja kan zonder meer", S.TOEGEWEZEN, True, "", "", True),
    ("nee draagt zijn reden", S.AFGEWEZEN, True, " ", "toelichting", False),
    ("nee met reden", S.AFGEWEZEN, True, "Het verslag noemt wat school zag.", "", True),
    ("voor een deel ja draagt ook een reden", S.DEELS, True, "", "toelichting", False),
    ("terugnemen doet wie het vroeg", S.INGETROKKEN, True, "x", "uitkomst", False),
    ("twee antwoorden gaat niet", S.TOEGEWEZEN, False, "", "", False),
]
# fmt: on


@pytest.mark.parametrize(
    ("zin", "uitkomst", "open_", "waarom", "veld", "mag"), ANTWOORDEN, ids=[r[0] for r in ANTWOORDEN]
)
def test_what_is_an_answer(zin: str, uitkomst: S, open_: bool, waarom: str, veld: str, mag: bool) -> None:
    gevonden, oordeel = check_antwoord(V.CORRECTIE, uitkomst, open_=open_, toelichting=waarom)
    assert (gevonden, oordeel.mag) == (veld, mag)


@pytest.mark.parametrize("soort", V)
def test_sharing_waits_for_an_objection_of_who_decides_and_for_nothing_else(soort: V) -> None:
    assert wacht_delen(soort, beslist=True).mag is (soort in (V.BEZWAAR, V.BEPERKING))
    assert not wacht_delen(soort, beslist=False).mag


@pytest.mark.parametrize("soort", V)
def test_each_kind_has_a_name_an_article_and_words_for_every_answer(soort: V) -> None:
    assert soort.tekst in TEKSTEN and ARTIKEL[soort]
    for uitkomst in (S.TOEGEWEZEN, S.DEELS, S.AFGEWEZEN):
        assert check_antwoord(soort, uitkomst, open_=True, toelichting="Omdat.")[1].mag
