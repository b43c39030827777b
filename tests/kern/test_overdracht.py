"""What may an earlier school or team hand over, and which kinds stay empty?"""

from dataclasses import replace
from datetime import date

import pytest

from rondom.kern.categorie import Categorie as C
from rondom.kern.overdracht import Resultaat, Trajectfeit, Trajectsoort, beoordeel_traject, list_gesloten, list_soorten

VANDAAG = date(2026, 11, 9)
GESCHIEDENIS = C.CONTACT | C.STATUS | C.ONDERWIJS | C.VERZUIM
S, R = Trajectsoort, Resultaat
HULP = Trajectfeit(S.JEUGDHULP, "Gezinshulp", "", date(2024, 1, 8), date(2024, 7, 5), R.DOEL_BEREIKT)
SCHOOL = replace(HULP, soort=S.ONDERSTEUNING)

# fmt: off
TABEL = [
    ("hulp met toestemming voor wie helpt", HULP, "", ""),
    ("ondersteuning met woorden", replace(SCHOOL, woorden="Vooraan zitten."), "", ""),
    ("gezondheid zonder toestemming", replace(HULP, soort=S.GEZONDHEID), "soort", "overdracht.geen_toestemming"),
    ("niemand genoemd", replace(HULP, wie=" "), "wie", "overdracht.wie_hielp"),
    ("begint morgen", replace(HULP, van=date(2026, 11, 10)), "van", "overdracht.begin_later"),
    ("einde voor begin", replace(HULP, tot=date(2023, 1, 1)), "tot", "overdracht.einde_eerder"),
    ("einde in de toekomst", replace(HULP, tot=date(2027, 1, 1)), "tot", "overdracht.einde_later"),
    ("loopt nog met einde", replace(HULP, resultaat=R.LOOPT_NOG), "tot", "overdracht.loopt_zonder_einde"),
    ("loopt nog", replace(HULP, resultaat=R.LOOPT_NOG, tot=None), "", ""),
    ("klaar zonder einde", replace(HULP, tot=None), "tot", "overdracht.einde_nodig"),
    ("woorden bij hulp", replace(HULP, woorden="Veel ruzie thuis."), "woorden", "overdracht.geen_woorden"),
    ("een diagnose bij ondersteuning", replace(SCHOOL, woorden="Heeft ADHD."), "woorden", "overdracht.geen_diagnose"),
    ("een diagnose in een naam", replace(SCHOOL, wie="Autismeteam autisme"), "woorden", "overdracht.geen_diagnose"),
]
# fmt: on


@pytest.mark.parametrize(("zin", "feit", "veld", "reden"), TABEL, ids=[r[0] for r in TABEL])
def test_what_may_be_told(zin: str, feit: Trajectfeit, veld: str, reden: str) -> None:
    gevonden, oordeel = beoordeel_traject(feit, masker=GESCHIEDENIS, vandaag=VANDAAG)
    assert (gevonden, oordeel.mag) == (veld, not veld)
    assert not veld or oordeel.redenen[0].tekst == reden


def test_with_consent_for_health_a_diagnosis_may_be_named() -> None:
    feit = replace(HULP, soort=S.GEZONDHEID, woorden="Onderzoek: ADHD.")
    assert beoordeel_traject(feit, masker=GESCHIEDENIS | C.GEZONDHEID, vandaag=VANDAAG)[1].mag


def test_every_kind_is_open_or_empty() -> None:
    for masker in (C.GEEN, C.STATUS, GESCHIEDENIS, C(~0)):
        assert {*list_soorten(masker)} | {*list_gesloten(masker)} == {*Trajectsoort}
        assert not {*list_soorten(masker)} & {*list_gesloten(masker)}
    assert list_gesloten(GESCHIEDENIS) == (S.GEZONDHEID,)
