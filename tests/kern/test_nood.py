"""May an emergency be opened, and what does it open? A row is a sentence (design §4, R030, L09, L35)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from rondom.kern.categorie import Actie
from rondom.kern.categorie import Categorie as C
from rondom.kern.nood import EISEN_ROUTE, Noodfeit, Noodsoort, Noodvraag, beoordeel_nood
from rondom.kern.oordeel import Uitkomst
from rondom.kern.rechten import Dossiersoort, bereken, rechten_op
from rondom.kern.teksten import TEKSTEN
from tests.kern.test_rechten import VANDAAG, dossier, functie, key

U = Uitkomst
GLAS = Noodvraag(Noodsoort.INZAGE, True, C.GEZONDHEID, "Zij ligt op de spoedeisende hulp.")
ROUTE = Noodvraag(
    Noodsoort.ROUTE, True, C.GEZIN | C.CONTACT, "Ernstige zorg", tweede=True, anoniem_eerst=True, geprobeerd="Gevraagd",
    geen_andere_weg="Geen", minimum="Dit", evenredig="Zwaarder", ontvanger_is_ander=True,
)  # fmt: skip

VRAGEN = [
    ("een reden en een soort gegevens is genoeg", GLAS, U.TOEGESTAAN),
    ("niet zonder bevoegdheid", replace(GLAS, bevoegd=False), U.GEWEIGERD),
    ("niet zonder reden", replace(GLAS, reden="  "), U.ONDER_VOORWAARDE),
    ("niet twee soorten tegelijk", replace(GLAS, categorieen=C.GEZONDHEID | C.GEZIN), U.ONDER_VOORWAARDE),
    ("niet zonder soort", replace(GLAS, categorieen=C.GEEN), U.ONDER_VOORWAARDE),
    ("nooit veiligheid", replace(GLAS, categorieen=C.VEILIGHEID), U.GEWEIGERD),
    ("gezin niet inlichten vraagt een reden", replace(GLAS, onveilig=True, tweede=True), U.ONDER_VOORWAARDE),
    ("en een tweede persoon", replace(GLAS, onveilig=True, onveilig_reden="Hij slaat."), U.ONDER_VOORWAARDE),
    ("met allebei kan het", replace(GLAS, onveilig=True, onveilig_reden="Hij slaat.", tweede=True), U.TOEGESTAAN),
    ("delen zonder toestemming met alles op papier", ROUTE, U.TOEGESTAAN),
    ("niet zonder eerst anoniem te vragen", replace(ROUTE, anoniem_eerst=False), U.ONDER_VOORWAARDE),
    ("niet alleen", replace(ROUTE, tweede=False), U.ONDER_VOORWAARDE),
    ("niet aan jezelf", replace(ROUTE, ontvanger_is_ander=False), U.ONDER_VOORWAARDE),
    *[(f"niet zonder {eis}", replace(ROUTE, **{eis: " "}), U.ONDER_VOORWAARDE) for eis in EISEN_ROUTE],
]


@pytest.mark.parametrize(("zin", "vraag", "uitkomst"), VRAGEN, ids=[r[0] for r in VRAGEN])
def test_may_it_be_opened(zin: str, vraag: Noodvraag, uitkomst: Uitkomst) -> None:
    assert beoordeel_nood(vraag).uitkomst is uitkomst


def test_everything_that_is_missing_is_named_at_once() -> None:
    leeg = Noodvraag(Noodsoort.ROUTE, True, C.GEEN, "")
    assert {v.sleutel for v in beoordeel_nood(leeg).voorwaarden} == {
        "reden", "categorieen", "consultatie", *EISEN_ROUTE, "ontvanger", "tweede",
    }  # fmt: skip
    assert all(f"nood.{eis}" in TEKSTEN for eis in EISEN_ROUTE)


NU = datetime(2026, 11, 9, 23, 0)
STRAKS = Noodfeit(key("nood"), Noodsoort.INZAGE, key("chantal"), C.GEZONDHEID, NU, NU + timedelta(hours=4))


def test_broken_glass_reads_one_category_and_the_name_and_writes_nothing_until_its_moment() -> None:
    feiten = dossier(14, noden=(STRAKS,))
    eigen = [r for r in bereken(feiten) if r.toekenning.houder == key("chantal")]
    assert [(r.toekenning.regel, r.toekenning.categorieen, r.toekenning.acties) for r in eigen] == [
        ("W10", int(C.GEZONDHEID | C.CONTACT), int(Actie.LEZEN))
    ]
    assert (eigen[0].vanaf, eigen[0].tot, eigen[0].toekenning.tot_moment) == (
        date(2026, 11, 9), date(2026, 11, 11), NU + timedelta(hours=4),
    )  # fmt: skip


def test_it_ends_with_the_function_when_that_is_sooner() -> None:
    feiten = dossier(14, noden=(replace(STRAKS, functie_tot=date(2026, 11, 10)),))
    assert [r.tot for r in bereken(feiten) if r.toekenning.houder == key("chantal")] == [date(2026, 11, 10)]


def test_a_route_opens_nothing_until_a_second_person_agreed_and_nothing_after_its_end() -> None:
    wacht = replace(STRAKS, soort=Noodsoort.ROUTE, tot=NU + timedelta(days=20))
    assert not [r for r in bereken(dossier(14, noden=(wacht,))) if r.toekenning.houder == key("chantal")]
    eens = replace(wacht, akkoord_op=NU + timedelta(days=2))
    (recht,) = [r for r in bereken(dossier(14, noden=(eens,))) if r.toekenning.houder == key("chantal")]
    assert (recht.vanaf, recht.tot, recht.toekenning.regel) == (date(2026, 11, 11), date(2026, 11, 30), "L09")
    assert recht.toekenning.acties == int(Actie.LEZEN)


def test_the_dossier_of_a_meldcode_is_of_its_handlers_alone() -> None:
    feiten = dossier(14, soort=Dossiersoort.MELDCODE)
    houders = {t.houder for t in rechten_op(feiten, VANDAAG)}
    assert houders == {b.functie for b in feiten.betrokkenen if b.organisatie == feiten.school}
    assert not houders & {n.id for n in feiten.naasten}
    assert key("nel") in {
        t.houder
        for t in rechten_op(
            replace(feiten, betrokkenen=(functie("nel", feiten.school, "aandachtsfunctionaris"),)), VANDAAG
        )
        if t.categorieen & C.VEILIGHEID
    }


def test_an_emergency_never_opens_safety() -> None:
    feiten = dossier(14, noden=(replace(STRAKS, categorieen=C(~0) & ~C.VEILIGHEID | C.VEILIGHEID),))
    assert not any(t.categorieen & C.VEILIGHEID for t in rechten_op(feiten, VANDAAG))
