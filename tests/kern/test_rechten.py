"""Which grants follow from these facts? Truth table, invariants over time, and a naive oracle.

Cast: Noor (the young person), Eva and Omar (parents with custody), Anouk (zorgcoördinator at her school), Mees (mentor),
Bram (gezinswerker of the vo-team), Lea (leerplichtambtenaar), Vera (verzuimcoördinator),
Tessa (guardian), Guus (jeugdbeschermer of the certified institution).
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID, Actie
from rondom.kern.categorie import Categorie as C
from rondom.kern.delen import Besluit
from rondom.kern.leeftijd import verjaardag
from rondom.kern.nood import Noodfeit, Noodsoort
from rondom.kern.rechten import (
    EEUWIG,
    Besluitfeit,
    Betrokkenefeit,
    Deeltaakfeit,
    Dossierfeiten,
    Dossiersoort,
    Gezagsbesluit,
    Naastefeit,
    Opschortingfeit,
    Periode,
    Relatie,
    Toestemmingfeit,
    Wetsgrondfeit,
    Wetsgrondsoort,
    bereken,
    gezagdragers_op,
    organisaties_die_weten,
    rechten_op,
)
from rondom.kern.rollen import ROLLEN

VANDAAG = date(2026, 11, 9)
OPEN = Periode(date(2026, 9, 1))


def key(naam: str) -> UUID:
    return uuid5(UUID(int=7), naam)


SCHOOL, VO_TEAM, LEERPLICHT, GI = key("school"), key("vo-team"), key("leerplicht"), key("gi")


def functie(naam: str, organisatie: UUID, rol: str, **anders: object) -> Betrokkenefeit:
    return replace(Betrokkenefeit(key(naam), organisatie, rol, OPEN, Periode(date(2020, 1, 1))), **anders)  # type: ignore[arg-type]


def ouder(naam: str, **anders: object) -> Naastefeit:
    return replace(Naastefeit(key(naam), Relatie.OUDER, OPEN, Periode(date(2010, 1, 1))), **anders)  # type: ignore[arg-type]


NOOR = Naastefeit(key("noor"), Relatie.JEUGDIGE, OPEN)
TEAM = (
    functie("anouk", SCHOOL, "zorgcoordinator"),
    functie("mees", SCHOOL, "mentor"),
    functie("vera", SCHOOL, "verzuimcoordinator"),
    functie("bram", VO_TEAM, "gezinswerker"),
    functie("lea", LEERPLICHT, "leerplichtambtenaar", grondslag="L20"),
)
TESSA = Naastefeit(key("tessa"), Relatie.VOOGD, OPEN, Periode(date(2026, 10, 1)))
GUUS = functie("guus", GI, "jeugdbeschermer")


EEN_JAAR = Periode(date(2026, 10, 1), date(2027, 10, 1))


def ots(wat: C, periode: Periode = EEN_JAAR) -> dict[str, object]:
    """A supervision order, with Guus of the institution taking part."""
    return {
        "betrokkenen": (*TEAM, GUUS),
        "wetsgronden": (Wetsgrondfeit(key("ots"), Wetsgrondsoort.ONDERTOEZICHTSTELLING, GI, wat, periode),),
    }


def gevraagd_door(naam: str, wat: C) -> tuple[Wetsgrondfeit, ...]:
    """A parent without custody asked for information."""
    return (Wetsgrondfeit(key("info"), Wetsgrondsoort.INFORMATIE, key(naam), wat, OPEN),)


def besluit(wie: str, wat: C, soort: Besluit = Besluit.GEGEVEN, dag: int = 1) -> Besluitfeit:
    return Besluitfeit(key(wie), soort, wat, datetime(2026, 10, dag, 12))


def toestemming(*besluiten: Besluitfeit, wat: C = C.CONTACT | C.STATUS | C.GEZIN) -> Toestemmingfeit:
    return Toestemmingfeit(key("t"), VO_TEAM, wat, Periode(date(2026, 10, 1), date(2027, 6, 1)), besluiten)


ALLE_DRIE = tuple(besluit(w, C.CONTACT | C.STATUS | C.GEZIN) for w in ("noor", "eva", "omar"))


def dossier(leeftijd: int = 14, *toestemmingen: Toestemmingfeit, **anders: object) -> Dossierfeiten:
    basis = Dossierfeiten(
        dossier=key("dossier"),
        soort=Dossiersoort.CASUS,
        school=SCHOOL,
        open=OPEN,
        jeugdige=key("kind"),
        geboortedatum=date(VANDAAG.year - leeftijd, 5, 4),
        naasten=(NOOR, ouder("eva"), ouder("omar")),
        betrokkenen=TEAM,
        toestemmingen=toestemmingen,
        convenanten=((VO_TEAM, Periode(date(2024, 1, 1))), (LEERPLICHT, Periode(date(2024, 1, 1)))),
    )
    return replace(basis, **anders)  # type: ignore[arg-type]


def reads(feiten: Dossierfeiten, wie: str, dag: date = VANDAAG) -> C:
    masker = C.GEEN
    for r in rechten_op(feiten, dag):
        if r.houder == key(wie) and r.acties & Actie.LEZEN:
            masker |= C(r.categorieen)
    return masker


GEDEELD = C.CONTACT | C.STATUS | C.GEZIN
SCHOOLINFO = C.CONTACT | C.STATUS | C.ONDERWIJS | C.PLAN_SCHOOL
gegeven = toestemming(*ALLE_DRIE)

TAAK_JA = Toestemmingfeit(
    key("t-oma"),
    key("oma"),
    C.TAAK,
    Periode(date(2026, 10, 1), date(2027, 6, 1)),
    tuple(besluit(w, C.TAAK) for w in ("noor", "eva", "omar")),
)
TAAK_VO = replace(TAAK_JA, id=key("t-coach"), ontvanger=VO_TEAM)
TAAK_OMA = Deeltaakfeit(key("taak"), key("oma"), Periode(date(2026, 10, 2)), OPEN, None, key("t-oma"))
TAAK_BUITEN = replace(TAAK_OMA, houder=key("coach"), organisatie=VO_TEAM, toestemming=key("t-coach"))


def bezwaar(wie: str, ontvanger: UUID | None = None, tot: date = EEUWIG) -> tuple[Opschortingfeit, ...]:
    return (Opschortingfeit(key(wie), ontvanger, Periode(date(2026, 10, 3), tot)),)


# fmt: off
TABEL = [
    ("de zorgcoördinator van de eigen school ziet alles behalve veiligheid", dossier(), "anouk", ALLES_BEHALVE_VEILIGHEID),
    ("de mentor ziet wat bij de mentor hoort", dossier(), "mees", ROLLEN["mentor"].categorieen),
    ("de verzuimcoördinator ziet niets van thuis", dossier(), "vera", ROLLEN["verzuimcoordinator"].categorieen),
    ("de gezinswerker ziet niets zonder toestemming", dossier(), "bram", C.GEEN),
    ("de gezinswerker ziet precies wat iedereen gaf", dossier(14, gegeven), "bram", GEDEELD),
    ("zonder convenant ziet de gezinswerker niets", dossier(14, gegeven, convenanten=()), "bram", C.GEEN),
    ("wie niet meer meedoet ziet niets", dossier(14, gegeven, betrokkenen=(functie("bram", VO_TEAM, "gezinswerker", deelname=Periode(date(2026, 9, 1), VANDAAG)),)), "bram", C.GEEN),
    ("wie uit functie is ziet niets", dossier(14, gegeven, betrokkenen=(functie("bram", VO_TEAM, "gezinswerker", functieperiode=Periode(date(2020, 1, 1), VANDAAG)),)), "bram", C.GEEN),
    ("een vrijwilliger met een taak ziet die taak en niets anders", dossier(14, TAAK_JA, deeltaken=(TAAK_OMA,)), "oma", C.TAAK),
    ("een vrijwilliger ziet de taak niet voordat iedereen ja zei", dossier(14, replace(TAAK_JA, besluiten=()), deeltaken=(TAAK_OMA,)), "oma", C.GEEN),
    ("het ja voor een taak opent zonder taak niets", dossier(14, TAAK_JA), "oma", C.GEEN),
    ("is de taak klaar, dan ziet de vrijwilliger niets meer", dossier(14, TAAK_JA, deeltaken=(replace(TAAK_OMA, periode=Periode(date(2026, 10, 2), VANDAAG)),)), "oma", C.GEEN),
    ("wie geen plek in het netwerk meer heeft ziet de taak niet", dossier(14, TAAK_JA, deeltaken=(replace(TAAK_OMA, houderperiode=Periode(date(2026, 9, 1), VANDAAG)),)), "oma", C.GEEN),
    ("een gesloten dossier sluit ook een taak", dossier(14, TAAK_JA, deeltaken=(TAAK_OMA,), open=Periode(date(2026, 9, 1), VANDAAG)), "oma", C.GEEN),
    ("een professional van buiten met een taak ziet die na een ja en met convenant", dossier(14, TAAK_VO, deeltaken=(TAAK_BUITEN,)), "coach", C.TAAK),
    ("zonder convenant ziet die professional de taak niet", dossier(14, TAAK_VO, deeltaken=(TAAK_BUITEN,), convenanten=()), "coach", C.GEEN),
    ("een collega van de eigen school ziet de taak zonder toestemming", dossier(14, deeltaken=(replace(TAAK_OMA, organisatie=SCHOOL, toestemming=None),)), "oma", C.TAAK),
    ("een gesloten dossier sluit voor wie van buiten is", dossier(14, gegeven, open=Periode(date(2026, 9, 1), VANDAAG)), "bram", C.GEEN),
    ("een gesloten dossier blijft voor de ouders", dossier(14, open=Periode(date(2026, 9, 1), VANDAAG)), "eva", ALLES_BEHALVE_VEILIGHEID),
    ("leerplicht weet van het gemelde verzuim, meer niet", dossier(), "lea", C.CONTACT | C.VERZUIM),
    ("een ouder met gezag ziet alles behalve veiligheid", dossier(14), "eva", ALLES_BEHALVE_VEILIGHEID),
    ("een ouder zonder gezag ziet niets", dossier(14, naasten=(NOOR, ouder("eva", gezag=None))), "eva", C.GEEN),
    ("een ouder van een zestienjarige ziet schoolinformatie", dossier(16), "eva", SCHOOLINFO),
    ("kan de zestienjarige het niet overzien, dan ziet de ouder alles", dossier(16, gezagsbesluiten=(Gezagsbesluit(date(2026, 9, 1), wilsbekwaam=False),)), "eva", ALLES_BEHALVE_VEILIGHEID),
    ("een ouder van een achttienjarige ziet niets", dossier(18), "eva", C.GEEN),
    ("Noor van 14 ziet haar eigen dossier", dossier(14), "noor", ALLES_BEHALVE_VEILIGHEID),
    ("Noor van 11 ziet het nog niet zelf", dossier(11), "noor", C.GEEN),
    ("Noor van 18 ziet haar eigen dossier", dossier(18), "noor", ALLES_BEHALVE_VEILIGHEID),
    ("het gezinsdeel is van de ouders, ook als Noor 16 is", dossier(16, soort=Dossiersoort.GEZINSDEEL, jeugdige=None, geboortedatum=None), "eva", ALLES_BEHALVE_VEILIGHEID),
    ("met een voogd zien de ouders niets meer in eigen recht", dossier(8, naasten=(NOOR, ouder("eva"), TESSA)), "eva", C.GEEN),
    ("de voogd ziet wat ouders met gezag zien", dossier(8, naasten=(NOOR, ouder("eva"), TESSA)), "tessa", ALLES_BEHALVE_VEILIGHEID),
    ("voor de voogdij begon, was het de ouder", dossier(8, naasten=(NOOR, ouder("eva"), replace(TESSA, gezag=Periode(date(2027, 1, 1))))), "eva", ALLES_BEHALVE_VEILIGHEID),
    ("het ja van de ouders opent niets als er een voogd is", dossier(8, toestemming(besluit("eva", GEDEELD), besluit("omar", GEDEELD)), naasten=(NOOR, ouder("eva"), ouder("omar"), TESSA)), "bram", C.GEEN),
    ("het ja van de voogd wel", dossier(8, toestemming(besluit("tessa", GEDEELD)), naasten=(NOOR, ouder("eva"), ouder("omar"), TESSA)), "bram", GEDEELD),
    ("de voogd van een achttienjarige ziet niets", dossier(18, naasten=(NOOR, TESSA)), "tessa", C.GEEN),
    ("bij ondertoezichtstelling ziet de instelling wat daarvoor nodig is", dossier(8, **ots(C.CONTACT | C.GEZIN)), "guus", C.CONTACT | C.GEZIN),
    ("bij ondertoezichtstelling houden de ouders hun gezag", dossier(8, **ots(C.CONTACT | C.GEZIN)), "eva", ALLES_BEHALVE_VEILIGHEID),
    ("een instelling zonder ondertoezichtstelling ziet niets", dossier(8, betrokkenen=(*TEAM, GUUS)), "guus", C.GEEN),
    ("een ondertoezichtstelling opent niets voor een ander", dossier(8, **ots(C.GEZIN)), "bram", C.GEEN),
    ("veiligheid opent ook een ondertoezichtstelling niet", dossier(8, **ots(C.VEILIGHEID | C.STATUS)), "guus", C.STATUS),
    ("na het einde van de ondertoezichtstelling ziet de instelling niets", dossier(8, **ots(C.GEZIN, Periode(date(2025, 1, 1), VANDAAG))), "guus", C.GEEN),
    ("bij 18 houdt de ondertoezichtstelling op", dossier(18, **ots(C.GEZIN)), "guus", C.GEEN),
    ("een ouder zonder gezag die ernaar vraagt, weet hoe het op school gaat", dossier(8, naasten=(NOOR, ouder("eva"), ouder("omar", gezag=None)), wetsgronden=gevraagd_door("omar", C.STATUS | C.ONDERWIJS)), "omar", C.STATUS | C.ONDERWIJS),
    ("een ouder zonder gezag nooit iets van thuis of waar het kind woont", dossier(8, naasten=(NOOR, ouder("eva"), ouder("omar", gezag=None)), wetsgronden=gevraagd_door("omar", ALLES_BEHALVE_VEILIGHEID)), "omar", C.STATUS | C.ONDERWIJS | C.PLAN_SCHOOL),
    ("een ouder zonder gezag niets meer als Noor 18 is", dossier(18, naasten=(NOOR, ouder("omar", gezag=None)), wetsgronden=gevraagd_door("omar", C.STATUS)), "omar", C.GEEN),
    ("oma krijgt langs die weg niets", dossier(8, naasten=(NOOR, ouder("eva"), replace(ouder("oma", gezag=None), relatie=Relatie.STEUNFIGUUR)), wetsgronden=gevraagd_door("oma", C.STATUS)), "oma", C.GEEN),
    ("bij bezwaar van Noor wacht het delen", dossier(14, toestemming(*ALLE_DRIE), opschortingen=bezwaar("noor")), "bram", C.GEEN),
    ("bij bezwaar van een ouder die meebeslist ook", dossier(14, toestemming(*ALLE_DRIE), opschortingen=bezwaar("eva", VO_TEAM)), "bram", C.GEEN),
    ("bezwaar tegen een ander houdt het vo-team niet tegen", dossier(14, toestemming(*ALLE_DRIE), opschortingen=bezwaar("eva", LEERPLICHT)), "bram", GEDEELD),
    ("na het antwoord gaat het delen verder", dossier(14, toestemming(*ALLE_DRIE), opschortingen=bezwaar("eva", tot=VANDAAG)), "bram", GEDEELD),
    ("boven de 16 houdt bezwaar van een ouder niet op waar Noor zelf over beslist", dossier(16, toestemming(*ALLE_DRIE), opschortingen=bezwaar("eva")), "bram", GEDEELD),
    ("de eigen school blijft lezen: zij moet het bezwaar beantwoorden", dossier(14, opschortingen=bezwaar("noor")), "anouk", ALLES_BEHALVE_VEILIGHEID),
    ("de school ziet het gezinsdeel niet vanzelf", dossier(soort=Dossiersoort.GEZINSDEEL, jeugdige=None, geboortedatum=None), "anouk", C.GEEN),
]
# fmt: on


@pytest.mark.parametrize(("zin", "feiten", "wie", "verwacht"), TABEL, ids=[rij[0] for rij in TABEL])
def test_who_reads_what_today(zin: str, feiten: Dossierfeiten, wie: str, verwacht: C) -> None:
    assert reads(feiten, wie) == verwacht


def manages(feiten: Dossierfeiten, wie: str, dag: date = VANDAAG) -> C:
    masker = C.GEEN
    for r in rechten_op(feiten, dag):
        if r.houder == key(wie) and r.acties & Actie.BEHEREN:
            masker |= C(r.categorieen)
    return masker


OPGEPAKT = functie("bram", VO_TEAM, "gezinswerker", opgepakt=Periode(date(2026, 10, 5)))
JEUGDARTS = functie("jip", VO_TEAM, "jeugdverpleegkundige", opgepakt=Periode(date(2026, 10, 5)))
ALLEEN_STATUS = toestemming(*ALLE_DRIE, wat=C.CONTACT | C.STATUS)
# fmt: off
WIE_GEZAG = [
    ("wie op de eigen school coördineert, legt gezag vast", dossier(), "anouk", True),
    ("de mentor niet", dossier(), "mees", False),
    ("een gezinswerker die alleen mag weten dát er hulp is niet", dossier(14, ALLEEN_STATUS), "bram", False),
    ("ook niet als het team de aanmelding oppakte", dossier(14, ALLEEN_STATUS, betrokkenen=(OPGEPAKT,)), "bram", False),
    ("met meer toestemming maar zonder aanmelding niet", dossier(14, gegeven), "bram", False),
    ("met een opgepakte aanmelding en toestemming voor het gezin wel", dossier(14, gegeven, betrokkenen=(OPGEPAKT,)), "bram", True),
    ("wie in die rol niet over het gezin schrijft niet", dossier(14, gegeven, betrokkenen=(JEUGDARTS,)), "jip", False),
    ("na het intrekken niet meer", dossier(14, toestemming(*ALLE_DRIE, besluit("eva", C.GEEN, Besluit.INGETROKKEN, dag=20)), betrokkenen=(OPGEPAKT,)), "bram", False),
]
# fmt: on


@pytest.mark.parametrize(("zin", "feiten", "wie", "mag"), WIE_GEZAG, ids=[rij[0] for rij in WIE_GEZAG])
def test_who_keeps_custody(zin: str, feiten: Dossierfeiten, wie: str, mag: bool) -> None:
    assert bool(manages(feiten, wie) & C.CONTACT) == mag


def test_a_status_only_yes_still_lets_a_team_ask_consent() -> None:
    assert manages(dossier(14, ALLEEN_STATUS), "bram") == C.STATUS


def test_custody_is_kept_from_the_day_the_registration_was_taken_up() -> None:
    feiten = dossier(14, gegeven, betrokkenen=(OPGEPAKT,))
    assert not manages(feiten, "bram", date(2026, 10, 4)) & C.CONTACT
    assert manages(feiten, "bram", date(2026, 10, 5)) & C.CONTACT


HELE_SCHOOL = C.CONTACT | C.GEZIN | C.PLAN_GEZIN | C.GEZONDHEID


def aan_school(*wie: str, wat: C = HELE_SCHOOL) -> Toestemmingfeit:
    """Consent that names the child's own school."""
    vraag = toestemming(*(besluit(w, wat) for w in wie), wat=wat)
    return replace(vraag, id=key("t-school"), ontvanger=SCHOOL)


@pytest.mark.parametrize(
    ("zin", "wie", "feiten", "ziet_thuis"),
    [
        ("een mentor ziet thuis niet vanzelf", "mees", dossier(14), False),
        ("wel als wie beslist het goed vindt", "mees", dossier(14, aan_school("noor", "eva", "omar")), True),
        ("niet als één ouder nog niets zei", "mees", dossier(14, aan_school("noor", "eva")), False),
        ("niet door een ja aan het team", "mees", dossier(14, gegeven), False),
        ("wie het verzuim doet, krijgt er niets bij", "vera", dossier(14, aan_school("noor", "eva", "omar")), False),
        ("een team krijgt niets door een ja aan school", "bram", dossier(14, aan_school("noor", "eva", "omar")), False),
        (
            "in een gesloten casus niet meer",
            "mees",
            dossier(14, aan_school("noor", "eva", "omar"), open=Periode(date(2026, 9, 1), VANDAAG)),
            False,
        ),
    ],
)
def test_home_is_open_to_a_teacher_by_a_consent_that_names_the_own_school(
    zin: str, wie: str, feiten: Dossierfeiten, ziet_thuis: bool
) -> None:
    assert bool(reads(feiten, wie) & (C.GEZIN | C.PLAN_GEZIN)) is ziet_thuis
    assert not reads(feiten, wie) & C.GEZONDHEID


def test_what_a_teacher_reads_of_home_he_does_not_write() -> None:
    rechten = [
        r for r in rechten_op(dossier(14, aan_school("noor", "eva", "omar")), VANDAAG) if r.houder == key("mees")
    ]
    assert not any(r.categorieen & C.GEZIN and r.acties & (Actie.SCHRIJVEN | Actie.BEHEREN) for r in rechten)


def test_nobody_has_custody_of_who_is_of_age() -> None:
    assert gezagdragers_op(dossier(17), VANDAAG) and not gezagdragers_op(dossier(18), VANDAAG)


def test_a_twelfth_birthday_closes_what_only_parents_gave_and_opens_when_she_says_yes() -> None:
    alleen_ouders = dossier(11, toestemming(besluit("eva", GEDEELD), besluit("omar", GEDEELD)))
    jarig = verjaardag(alleen_ouders.geboortedatum or VANDAAG, 12)
    assert reads(alleen_ouders, "bram", jarig - timedelta(days=1)) == GEDEELD
    assert reads(alleen_ouders, "bram", jarig) == C.GEEN
    ook_noor = dossier(11, toestemming(*ALLE_DRIE))
    assert reads(ook_noor, "bram", jarig) == GEDEELD


def test_withdrawing_closes_from_that_day_on_and_the_past_stays_known() -> None:
    feiten = dossier(14, toestemming(*ALLE_DRIE, besluit("eva", C.GEEN, Besluit.INGETROKKEN, dag=20)))
    assert reads(feiten, "bram", date(2026, 10, 19)) == GEDEELD
    assert reads(feiten, "bram", date(2026, 10, 20)) == C.GEEN


# Random facts -------------------------------------------------------------------------------------------------------

SPOED = Noodfeit(
    key("nood"), Noodsoort.INZAGE, key("bram"), C.STATUS, datetime(2026, 11, 9, 8, tzinfo=UTC), datetime(2026, 11, 9, 20, tzinfo=UTC),
    datetime(2026, 11, 9, 8, tzinfo=UTC),
)  # fmt: skip


# fmt: off
WETEN = [
    ("alleen school, zolang niemand ja zei", dossier(8), C.STATUS, {SCHOOL}),
    ("over wie het gaat ook leerplicht, na een melding van verzuim", dossier(8), C.CONTACT, {SCHOOL, LEERPLICHT}),
    ("van het gezin ook het team, na een ja van iedereen", dossier(14, toestemming(*ALLE_DRIE)), C.STATUS, {SCHOOL, VO_TEAM}),
    ("niet zolang één niet antwoordde", dossier(14, toestemming(*ALLE_DRIE[:2])), C.STATUS, {SCHOOL}),
    ("wie alleen mag weten over wie het gaat, weet niet dat er hulp loopt",
     dossier(14, toestemming(*(replace(b, categorieen=C.CONTACT) for b in ALLE_DRIE), wat=C.CONTACT)), C.STATUS, {SCHOOL}),
    ("maar wel over wie",
     dossier(14, toestemming(*(replace(b, categorieen=C.CONTACT) for b in ALLE_DRIE), wat=C.CONTACT)), C.CONTACT,
     {SCHOOL, VO_TEAM, LEERPLICHT}),
    ("na een nee niet meer", dossier(14, toestemming(*ALLE_DRIE, besluit("eva", C.GEEN, Besluit.INGETROKKEN, 9))), C.STATUS,
     {SCHOOL}),
    ("wie in een noodgeval leest, komt er niet bij: dat blijft stil", dossier(14, noden=(SPOED,)), C.STATUS, {SCHOOL}),
]
# fmt: on


@pytest.mark.parametrize(("zin", "feiten", "wat", "verwacht"), WETEN, ids=[r[0] for r in WETEN])
def test_which_organisations_know(zin: str, feiten: Dossierfeiten, wat: C, verwacht: set[UUID]) -> None:
    assert organisaties_die_weten(feiten, wat, VANDAAG) == verwacht


DAGEN = st.dates(date(2026, 9, 1), date(2029, 12, 31))


@st.composite
def perioden(draw: st.DrawFn) -> Periode:
    vanaf = draw(DAGEN)
    return Periode(vanaf, draw(st.just(EEUWIG) | st.dates(vanaf + timedelta(days=1), date(2030, 6, 1))))


MASKERS = st.integers(0, int(C(~0))).map(C)
NAMEN = ("noor", "eva", "omar", "tessa")


@st.composite
def situaties(draw: st.DrawFn) -> Dossierfeiten:
    besluiten = st.builds(
        Besluitfeit,
        st.sampled_from(NAMEN).map(key),
        st.sampled_from([Besluit.GEGEVEN, Besluit.GEGEVEN, Besluit.GEWEIGERD, Besluit.INGETROKKEN]),
        MASKERS,
        st.datetimes(datetime(2026, 9, 1), datetime(2029, 1, 1)),
    )
    toestemmingen = draw(
        st.lists(
            st.builds(
                Toestemmingfeit,
                st.uuids(),
                st.sampled_from([VO_TEAM, LEERPLICHT, key("omar")]),
                MASKERS,
                perioden(),
                st.lists(besluiten, max_size=6).map(tuple),
            ),
            max_size=3,
        )
    )
    return dossier(
        14,
        *toestemmingen,
        geboortedatum=draw(st.dates(date(2008, 1, 1), date(2019, 1, 1))),
        open=Periode(date(2026, 9, 1), draw(st.just(EEUWIG) | DAGEN.filter(lambda d: d > date(2026, 9, 1)))),
        naasten=(
            replace(NOOR, periode=draw(perioden())),
            ouder("eva", periode=draw(perioden()), gezag=draw(st.none() | perioden())),
            ouder("omar", gezag=draw(st.none() | perioden())),
            *draw(st.just(()) | st.builds(lambda p, g: (replace(TESSA, periode=p, gezag=g),), perioden(), perioden())),
        ),
        wetsgronden=tuple(
            draw(
                st.lists(
                    st.builds(
                        Wetsgrondfeit,
                        st.uuids(),
                        st.sampled_from(Wetsgrondsoort),
                        st.sampled_from([GI, VO_TEAM, key("omar"), key("eva")]),
                        MASKERS,
                        perioden(),
                    ),
                    max_size=3,
                )
            )
        ),
        betrokkenen=(
            functie("anouk", SCHOOL, "zorgcoordinator", deelname=draw(perioden())),
            functie(
                "bram",
                VO_TEAM,
                "gezinswerker",
                deelname=draw(perioden()),
                functieperiode=draw(perioden()),
                opgepakt=draw(st.none() | perioden()),
            ),
            functie("lea", LEERPLICHT, "leerplichtambtenaar", grondslag=draw(st.sampled_from(["", "L20"]))),
            functie("guus", GI, "jeugdbeschermer", deelname=draw(perioden())),
        ),
        convenanten=((VO_TEAM, draw(perioden())), (LEERPLICHT, draw(perioden()))),
        deeltaken=draw(
            st.lists(
                st.builds(
                    Deeltaakfeit,
                    st.uuids(),
                    st.just(key("oma")),
                    perioden(),
                    perioden(),
                    st.sampled_from([None, SCHOOL, VO_TEAM]),
                    st.sampled_from([None, *(t.id for t in toestemmingen)]),
                ),
                max_size=2,
            ).map(tuple)
        ),
        opschortingen=tuple(
            draw(
                st.lists(
                    st.builds(
                        Opschortingfeit,
                        st.sampled_from(NAMEN).map(key),
                        st.sampled_from([None, VO_TEAM, LEERPLICHT]),
                        perioden(),
                    ),
                    max_size=2,
                )
            )
        ),
        gezagsbesluiten=draw(
            st.lists(
                st.builds(Gezagsbesluit, DAGEN, st.booleans(), st.booleans()), max_size=2, unique_by=lambda g: g.vanaf
            ).map(tuple)
        ),
    )


@settings(max_examples=60, deadline=None)
@given(situaties(), st.lists(DAGEN, min_size=3, max_size=8))
def test_the_ledger_says_on_every_day_what_the_rule_says(feiten: Dossierfeiten, dagen: list[date]) -> None:
    rijen = bereken(feiten)
    for dag in dagen:
        assert {r.toekenning for r in rijen if r.vanaf <= dag < r.tot} == rechten_op(feiten, dag)


def naive_outside_reader(f: Dossierfeiten, b: Betrokkenefeit, dag: date) -> int:
    """What somebody from outside reads, written out day by day and bit by bit; shares no code with the rule."""
    if not (b.deelname.vanaf <= dag < b.deelname.tot and b.functieperiode.vanaf <= dag < b.functieperiode.tot):
        return 0
    if not f.open.vanaf <= dag < f.open.tot:
        return 0
    bits = 0
    if any(o == b.organisatie and p.vanaf <= dag < p.tot for o, p in f.convenanten):
        geboren = f.geboortedatum
        assert geboren is not None
        jaren = dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))
        bekwaam, alleen = True, False
        for g in sorted(f.gezagsbesluiten, key=lambda g: g.vanaf):
            if g.vanaf <= dag:
                bekwaam, alleen = g.wilsbekwaam, g.alleen_jeugdige
        ouders_nodig = jaren < 12 or (jaren < 18 and not bekwaam) or (jaren < 16 and bekwaam and not alleen)
        kind_nodig = jaren >= 18 or (jaren >= 12 and bekwaam)
        nodig = []
        voogd = any(
            n.relatie is Relatie.VOOGD
            and n.gezag is not None
            and n.gezag.vanaf <= dag < n.gezag.tot
            and n.periode.vanaf <= dag < n.periode.tot
            for n in f.naasten
        )
        for n in f.naasten:
            er = n.periode.vanaf <= dag < n.periode.tot
            gezag = n.gezag is not None and n.gezag.vanaf <= dag < n.gezag.tot
            gezag = gezag and (not voogd or n.relatie is Relatie.VOOGD)
            nodig += [(n.id, "ouder")] if ouders_nodig and er and gezag else []
            nodig += [(n.id, "kind")] if kind_nodig and er and n.relatie is Relatie.JEUGDIGE else []
        soorten = {soort for _, soort in nodig}
        compleet = (not ouders_nodig or "ouder" in soorten) and (not kind_nodig or "kind" in soorten)
        bezwaar = [o for o in f.opschortingen if o.periode.vanaf <= dag < o.periode.tot]
        tellen = {wie for wie, _soort in nodig if compleet} | {n.id for n in f.naasten if n.relatie is Relatie.JEUGDIGE}
        if any(o.naaste in tellen and (o.ontvanger is None or o.ontvanger == b.organisatie) for o in bezwaar):
            compleet = False
        for t in f.toestemmingen:
            if t.ontvanger != b.organisatie or not t.periode.vanaf <= dag < t.periode.tot or not compleet:
                continue
            for bit in range(16):
                c = 1 << bit
                if c == int(C.VEILIGHEID) or not int(t.categorieen) & c:
                    continue
                akkoord = True
                for wie, _soort in nodig:
                    eigen = sorted(
                        (x for x in t.besluiten if x.naaste == wie and x.moment.date() <= dag),
                        key=lambda x: (x.moment, x.besluit in (Besluit.GEWEIGERD, Besluit.INGETROKKEN)),
                    )
                    akkoord &= (
                        bool(eigen) and eigen[-1].besluit is Besluit.GEGEVEN and bool(int(eigen[-1].categorieen) & c)
                    )
                bits |= c if akkoord else 0
    if b.grondslag == "L20":
        bits |= int(C.CONTACT) | int(C.VERZUIM)
    return bits & int(ROLLEN[b.rol].categorieen)


@settings(max_examples=60, deadline=None)
@given(situaties(), st.lists(DAGEN, min_size=2, max_size=6))
def test_what_outsiders_read_equals_a_naive_reading_of_the_law(feiten: Dossierfeiten, dagen: list[date]) -> None:
    for dag in dagen:
        for naam, index in (("bram", 1), ("lea", 2)):
            assert int(reads(feiten, naam, dag)) == naive_outside_reader(feiten, feiten.betrokkenen[index], dag)


@settings(max_examples=60, deadline=None)
@given(situaties())
def test_a_grant_never_outlives_its_consent_its_role_or_the_dossier(feiten: Dossierfeiten) -> None:
    for r in bereken(feiten):
        soort, _, sleutel = r.toekenning.grond.partition(":")
        if soort == "toestemming":
            bron = next(t for t in feiten.toestemmingen if str(t.id) == sleutel)
            assert bron.periode.vanaf <= r.vanaf and r.tot <= bron.periode.tot
        for b in feiten.betrokkenen:
            if b.functie == r.toekenning.houder:
                assert max(b.deelname.vanaf, b.functieperiode.vanaf) <= r.vanaf
                assert r.tot <= min(b.deelname.tot, b.functieperiode.tot)
        assert not r.toekenning.categorieen & C.VEILIGHEID


@settings(max_examples=80, deadline=None)
@given(situaties(), st.lists(DAGEN, min_size=2, max_size=6))
def test_what_the_law_opens_stays_with_its_receiver_its_categories_and_childhood(
    feiten: Dossierfeiten, dagen: list[date]
) -> None:
    geboren = feiten.geboortedatum
    assert geboren is not None
    for dag in dagen:
        for r in rechten_op(feiten, dag):
            if r.regel != "L07":
                continue
            bron = next(w for w in feiten.wetsgronden if f"wetsgrond:{w.id}" == r.grond)
            assert not C(r.categorieen) & ~bron.categorieen
            assert not C(r.categorieen) & C.VEILIGHEID
            assert Actie(r.acties) == Actie.LEZEN
            assert bron.periode.vanaf <= dag < bron.periode.tot and dag < verjaardag(geboren, 18)
            if bron.soort is Wetsgrondsoort.ONDERTOEZICHTSTELLING:
                assert (r.houder, bron.ontvanger) == (key("guus"), GI)
            else:
                assert r.houder == bron.ontvanger
                assert r.houder not in {n.id for n in gezagdragers_op(feiten, dag)}


@settings(max_examples=80, deadline=None)
@given(situaties(), st.lists(DAGEN, min_size=2, max_size=6))
def test_only_who_has_custody_or_is_the_young_person_ever_decides_and_a_guardian_replaces_the_parents(
    feiten: Dossierfeiten, dagen: list[date]
) -> None:
    soort = {n.id: n.relatie for n in feiten.naasten}
    for dag in dagen:
        gezag = {n.id for n in gezagdragers_op(feiten, dag)}
        assert Relatie.VOOGD not in {soort[i] for i in gezag} or {soort[i] for i in gezag} == {Relatie.VOOGD}
        for r in rechten_op(feiten, dag):
            if r.acties & Actie.BESLISSEN:
                assert r.houder in gezag or soort[r.houder] is Relatie.JEUGDIGE


def test_proof_a_rule_that_forgets_the_guardian_or_the_end_of_childhood_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from rondom.kern import rechten

    rijen = {r[0]: r for r in TABEL}
    voogd = rijen["met een voogd zien de ouders niets meer in eigen recht"]
    achttien = rijen["bij 18 houdt de ondertoezichtstelling op"]
    monkeypatch.setattr(rechten, "gezagdragers_op", lambda f, dag, *_: tuple(n for n in f.naasten if n.gezag))
    assert reads(voogd[1], voogd[2]) != voogd[3]
    monkeypatch.setattr(rechten, "is_minderjarig", lambda *_: True)
    assert reads(achttien[1], achttien[2]) != achttien[3]


@settings(max_examples=60, deadline=None)
@given(situaties())
def test_what_parents_hold_in_their_own_right_ends_on_the_eighteenth_birthday(feiten: Dossierfeiten) -> None:
    geboren = feiten.geboortedatum
    assert geboren is not None
    for r in bereken(feiten):
        if r.toekenning.regel in ("L10", "L07") and r.toekenning.houder != key("noor"):
            assert r.tot <= verjaardag(geboren, 18)


@settings(max_examples=60, deadline=None)
@given(situaties())
def test_a_task_never_opens_anything_but_itself_and_never_outlives_what_it_rests_on(feiten: Dossierfeiten) -> None:
    for r in bereken(feiten):
        if r.toekenning.houder != key("oma"):
            assert not r.toekenning.categorieen & C.TAAK
            continue
        assert (r.toekenning.regel, r.toekenning.categorieen) == ("R082", int(C.TAAK))
        taak = next(x for x in feiten.deeltaken if r.toekenning.grond == f"deeltaak:{x.id}")
        rust_op = [taak.periode, taak.houderperiode, feiten.open]
        if taak.organisatie != SCHOOL:
            rust_op.append(next(t.periode for t in feiten.toestemmingen if t.id == taak.toestemming))
        assert max(p.vanaf for p in rust_op) <= r.vanaf
        assert r.tot <= min(p.tot for p in rust_op)
