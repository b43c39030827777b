"""Which steps exist, and who must act? A row is a sentence a practitioner can read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rondom.kern.oordeel import Uitkomst
from rondom.kern.regels import REGELS
from rondom.kern.statussen import ALLE, Eigenaar, check_overgang, mermaid
from rondom.kern.teksten import TEKSTEN

MAG = [
    ("een signaal wordt eerst gewogen", "casus", "signaal", "weging", "BR05"),
    ("school lost het zelf op", "casus", "weging", "afgesloten", "BR07"),
    ("met ouders aan tafel kan een overleg al voor de aanmelding", "casus", "toestemming", "overleg", "R027"),
    ("na een overleg volgt alsnog een aanmelding", "casus", "overleg", "aangemeld", "BR39"),
    ("het team pakt de aanmelding op", "casus", "aangemeld", "opgepakt", "R025"),
    ("bij geen toestemming weegt school opnieuw", "casus", "toestemming", "weging", "R109"),
    ("na de evaluatie gaat de hulp toch door", "casus", "evaluatie", "uitvoering", "R128"),
    ("na de eindevaluatie volgt nazorg", "casus", "evaluatie", "nazorg", "R129"),
    ("ouders laten weten dat het niet meer gaat", "casus", "afgesloten", "weging", "R131"),
    ("moeder trekt haar toestemming in", "toestemming", "compleet", "ingetrokken", "L03"),
    ("vader geeft na uitleg alsnog toestemming", "toestemming", "geweigerd", "compleet", "L03"),
    ("de jongere wordt twaalf en beslist mee", "toestemming", "compleet", "gevraagd", "L04"),
    ("nee tegen lopende hulp is een status", "inzet", "gestart", "geweigerd", "R133"),
    ("hulp verandert nog een keer", "inzet", "gewijzigd", "gewijzigd", "R127"),
    ("samen besluiten: de hulp gaat nog acht weken door", "inzet", "stop_voorgesteld", "gewijzigd", "BR27"),
    ("het team geeft een aanmelding terug met een reden", "aanmelding", "verzonden", "teruggegeven", "R109"),
    ("wie regie aangeboden krijgt, neemt die aan", "regie_aanbod", "aangeboden", "aanvaard", "R072"),
    ("een afgevinkte afspraak gaat weer open", "afspraak", "gedaan", "open", "R125"),
]

MAG_NIET = [
    ("aanmelden zonder te wegen", "casus", "signaal", "aangemeld"),
    ("afsluiten midden in de uitvoering", "casus", "uitvoering", "afgesloten"),
    ("afsluiten zonder nazorg", "casus", "evaluatie", "afgesloten"),
    ("hulp stoppen zonder eerst een voorstel te doen", "inzet", "gestart", "gestopt"),
    ("een plan vaststellen dat niemand zag", "plan", "concept", "vastgesteld"),
    ("ingetrokken toestemming weer laten gelden", "toestemming", "ingetrokken", "compleet"),
    ("verlopen toestemming weer laten gelden", "toestemming", "verlopen", "compleet"),
    ("een signaal doorzetten zonder weging", "signaal", "vastgelegd", "doorgezet"),
    ("een gestopte inzet weer starten", "inzet", "gestopt", "gestart"),
    ("een vraag opvolgen die nog geen antwoord heeft", "consultatie", "gesteld", "opgevolgd"),
]


@pytest.mark.parametrize(("naam", "van", "naar", "regel"), [r[1:] for r in MAG], ids=[r[0] for r in MAG])
def test_step_is_possible(naam: str, van: str, naar: str, regel: str) -> None:
    oordeel = check_overgang(naam, van, naar)
    assert oordeel.uitkomst is Uitkomst.TOEGESTAAN
    assert [r.regel for r in oordeel.redenen] == [regel]


@pytest.mark.parametrize(("naam", "van", "naar"), [r[1:] for r in MAG_NIET], ids=[r[0] for r in MAG_NIET])
def test_step_is_refused_and_names_the_steps_that_are_possible(naam: str, van: str, naar: str) -> None:
    oordeel = check_overgang(naam, van, naar)
    assert oordeel.uitkomst is Uitkomst.GEWEIGERD
    assert {a.sleutel for a in oordeel.alternatieven} == {o.soort for o in ALLE[naam].vanuit(van)}


@pytest.mark.parametrize(
    ("naam", "van", "naar", "tekst"),
    [
        ("overleg", "gepland", "gepland", "statussen.al_zo"),
        ("aanmelding", "ingetrokken", "verzonden", "statussen.klaar"),
        ("overleg", "gepland", "afgerond", "statussen.kan_niet"),
    ],
    ids=["het is al zo", "het is klaar", "eerst een andere stap"],
)
def test_refusal_says_which_kind_of_no_it_is(naam: str, van: str, naar: str, tekst: str) -> None:
    assert [r.tekst for r in check_overgang(naam, van, naar).redenen] == [tekst]


@pytest.mark.parametrize(
    ("naam", "van", "naar"), [("huisdier", "x", "y"), ("plan", "x", "concept"), ("plan", "concept", "x")]
)
def test_unknown_noun_or_status_is_an_error(naam: str, van: str, naar: str) -> None:
    with pytest.raises(KeyError):
        check_overgang(naam, van, naar)


@pytest.mark.parametrize("naam", ALLE)
def test_table_is_closed_and_every_status_is_reached(naam: str) -> None:
    tabel = ALLE[naam]
    alle = {s.value for s in tabel.soort}
    assert {s.status for s in tabel.standen} == alle
    bereikt, gezien = {tabel.begin}, set[str]()
    while bereikt - gezien:
        status = (bereikt - gezien).pop()
        gezien.add(status)
        bereikt |= {o.naar for o in tabel.overgangen if o.van == status}
    assert bereikt == alle
    assert {o.van for o in tabel.overgangen} <= alle
    paren = [(o.van, o.naar) for o in tabel.overgangen]
    assert len(paren) == len(set(paren)), "two steps between the same two statuses"


@pytest.mark.parametrize("naam", ALLE)
def test_whoever_must_act_can_act_and_what_is_finished_asks_nothing(naam: str) -> None:
    tabel = ALLE[naam]
    for stand in tabel.standen:
        if tabel.vanuit(stand.status) == ():
            # Withdrawn or ended consent leaves the school with a question: what now? (BR26)
            assert stand.rust or naam == "toestemming", f"{naam}.{stand.status} waits for ever"


@pytest.mark.parametrize("naam", ALLE)
def test_every_label_step_owner_and_rule_exists(naam: str) -> None:
    tabel = ALLE[naam]
    for stand in tabel.standen:
        assert stand.tekst in TEKSTEN
        assert stand.eigenaar.tekst in TEKSTEN
    for overgang in tabel.overgangen:
        assert overgang.tekst in TEKSTEN
        assert overgang.regel in REGELS


def test_every_owner_owns_a_status() -> None:
    assert {s.eigenaar for t in ALLE.values() for s in t.standen} == set(Eigenaar)


@pytest.mark.parametrize("naam", ALLE)
def test_diagram_shows_every_step_and_status(naam: str) -> None:
    diagram = mermaid(naam)
    assert diagram.startswith("stateDiagram-v2\n")
    assert f"[*] --> {ALLE[naam].begin}\n" in diagram
    einden = {s.status for s in ALLE[naam].standen if s.rust and not ALLE[naam].vanuit(s.status)}
    assert {regel.split()[0] for regel in diagram.splitlines() if regel.endswith("--> [*]")} == einden
    for o in ALLE[naam].overgangen:
        assert f"    {o.van} --> {o.naar}: " in diagram


@given(st.data())
def test_walk_along_the_offered_steps_is_never_refused(data: st.DataObject) -> None:
    tabel = ALLE[data.draw(st.sampled_from(sorted(ALLE)))]
    status = tabel.begin
    for _ in range(data.draw(st.integers(0, 12))):
        stappen = tabel.vanuit(status)
        if not stappen:
            break
        stap = data.draw(st.sampled_from(stappen))
        assert check_overgang(tabel.naam, status, stap.naar).mag
        status = stap.naar
