"""Do the building blocks say what they were given, readable for eye, ear and keyboard? No database needed."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.http import Http404
from django.template import Context, Template
from django.test import RequestFactory, override_settings
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from rondom.ui import kring, tijdlijn, views, voorbeelden
from rondom.ui.bouwstenen.inhoud import initials
from rondom.ui.bouwstenen.schrijven import differences
from rondom.ui.templatetags.rondom import register


def show(code: str, **gegevens: Any) -> str:
    return Template("{% load rondom %}" + code).render(Context(gegevens))


def ids(html: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', html)


def gallery() -> str:
    with override_settings(DEMO=True):
        vraag = RequestFactory().get("/ui/galerij/")
        vraag.user = AnonymousUser()
        return views.galerij(vraag).content.decode()


# The gallery ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", voorbeelden.STUKKEN.values())
def test_every_component_renders(naam: str) -> None:
    stuk = voorbeelden.show(naam, naam, voorbeelden.examples())
    assert len(stuk.beeld.strip()) > 80
    assert stuk.code
    assert "None" not in stuk.beeld
    assert "{%" not in stuk.beeld


def test_every_snippet_is_shown_and_every_tag_is_in_a_snippet() -> None:
    sjablonen = Path(voorbeelden.__file__).parent / "templates" / "ui"
    assert {pad.stem for pad in (sjablonen / "galerij").glob("*.html")} == set(voorbeelden.STUKKEN.values())
    code = "".join(pad.read_text(encoding="utf-8") for pad in sjablonen.glob("**/*.html"))
    gebruikt = set(re.findall(r"{%\s*([a-z_]+)", code))
    assert set(register.tags) - gebruikt == set()


def test_ids_are_unique_and_every_reference_has_its_target() -> None:
    html = gallery()
    alle = ids(html)
    assert len(alle) == len(set(alle)), {i for i in alle if alle.count(i) > 1}
    verwezen = {i for groep in re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', html) for i in groep.split()}
    verwezen |= set(re.findall(r'\sfor="([^"]+)"', html))
    assert verwezen - set(alle) == set()


def test_gallery_is_not_there_with_real_data() -> None:
    with override_settings(DEMO=False, DEBUG=False), pytest.raises(Http404):
        views.galerij(RequestFactory().get("/ui/galerij/"))


@pytest.mark.parametrize("naam", ["400", "403", "404", "500", "csrf"])
def test_error_page_says_what_to_do_and_what_is_kept_without_any_context(naam: str) -> None:
    html = show(f'{{% include "ui/fout/{naam}.html" %}}')
    assert html.count("<h1>") == 1
    assert "Wat kunt u doen?" in html
    assert "Wat is er bewaard?" in html
    assert html.count("<li>") >= 2


# Buttons and verdicts ----------------------------------------------------------------------------------

NEE = {
    "uitkomst": "geweigerd",
    "redenen": [{"regel": "L05", "tekst": "Vader antwoordde nog niet.", "bron": "Jeugdwet"}],
}


def test_button_that_is_off_shows_its_reason_and_cannot_submit() -> None:
    html = show('{% knop "Delen" oordeel=o %}', o=NEE)
    assert 'type="submit"' not in html
    assert 'aria-disabled="true"' in html
    assert "Vader antwoordde nog niet." in html
    assert "L05" in html
    beschreven = re.search(r'aria-describedby="([^"]+)"', html)
    assert beschreven
    assert beschreven[1] in ids(html)


def test_equal_buttons_that_are_off_keep_their_own_reasons() -> None:
    alle = ids(show('{% knop "Delen" oordeel=o %}{% knop "Delen" oordeel=o %}', o=NEE))
    assert len(alle) == len(set(alle)) == 2


@pytest.mark.parametrize("oordeel", [None, {"uitkomst": "toegestaan", "redenen": NEE["redenen"]}])
def test_button_that_is_allowed_submits(oordeel: Any) -> None:
    html = show('{% knop "Delen" oordeel=o %}', o=oordeel)
    assert 'type="submit"' in html
    assert "L05" not in html


def test_button_with_conditions_is_off_and_names_them() -> None:
    html = show(
        '{% knop "Delen" oordeel=o %}',
        o={
            "uitkomst": "onder_voorwaarde",
            "redenen": [],
            "voorwaarden": [{"tekst": "Praat eerst met ouders"}],
        },
    )
    assert "Praat eerst met ouders" in html
    assert "aria-disabled" in html


@pytest.mark.parametrize(
    ("uitkomst", "woord"),
    [("toegestaan", "Dit mag"), ("onder_voorwaarde", "Dit mag nog niet"), ("geweigerd", "Dit mag niet")],
)
def test_verdict_says_its_outcome_in_words(uitkomst: str, woord: str) -> None:
    assert f">{woord}<" in show("{% oordeel o %}", o={**NEE, "uitkomst": uitkomst, "kop": "Delen met De Linde"})


def test_texts_are_escaped() -> None:
    gevaar = "<script>alert(1)</script>"
    html = show(
        "{% knop t %}{% status t %}{% persoon t rol=t %}{% gegevens g %}"
        "{% tweeversies mijn=t ander='x' wie=t tijd='1' %}"
        "{% melding kop=t %}{{ t }}{% endmelding %}{% kaart titel=t %}{{ t }}{% endkaart %}{% kring t p %}",
        t=gevaar,
        g=[(gevaar, gevaar)],
        p=[{"naam": gevaar, "rol": gevaar, "kring": "school"}],
    )
    assert "<script" not in html


# Forms ------------------------------------------------------------------------------------------


class Formulier(forms.Form):
    tekst = forms.CharField(label="Tekst", help_text="Kort", widget=forms.Textarea, max_length=5)
    dag = forms.DateField(label="Dag", required=False)
    keuze = forms.ChoiceField(label="Keuze", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    vinkjes = forms.MultipleChoiceField(
        label="Vinkjes", choices=[("a", "A")], widget=forms.CheckboxSelectMultiple, required=False
    )
    ja = forms.BooleanField(label="Ja", required=False)
    geheim = forms.CharField(widget=forms.HiddenInput, initial="x")


def test_plain_form_gets_labels_help_and_the_word_not_required() -> None:
    html = str(Formulier())
    assert html.count("(niet verplicht)") == 2  # the date and the list; a lone checkbox is never required to be on
    assert 'for="id_tekst"' in html
    assert 'aria-describedby="id_tekst_helptext"' in html
    assert 'type="date"' in html
    assert html.count("<fieldset") == 2
    assert "maxlength" not in html
    assert 'data-tekens="5"' in html
    assert 'type="hidden" name="geheim"' in html


def test_errors_stand_in_the_list_and_at_the_field_and_what_was_typed_stays() -> None:
    html = str(Formulier({"tekst": "veel te lang", "dag": "31-02-2026", "geheim": "x"}))
    assert "veel te lang" in html
    assert re.search(r'<input type="text"[^>]*value="31-02-2026"', html), "a date field would show nothing"
    assert 'aria-describedby="id_tekst_helptext id_tekst_error"' in html
    links = re.findall(r'<a href="#([^"]+)"', html)
    assert links == ["id_tekst", "id_dag", "id_keuze_0"]
    assert set(links) <= set(ids(html))
    assert html.count('class="rondom-veld__fouten"') == 3
    assert 'role="alert"' in html


def test_field_with_a_draft_says_where_it_goes() -> None:
    html = show("{% veld f.tekst concept='/concept/' %}", f=Formulier())
    assert 'data-concept="/concept/"' in html
    assert 'data-concept-melding="id_tekst"' in html
    assert "data-concept-melding" not in show("{% veld f.tekst %}", f=Formulier())


def test_faces_have_words_whatever_the_field_calls_them() -> None:
    html = str(voorbeelden.BelevingFormulier())
    assert html.count('type="radio"') == 15
    assert "Niet zo goed" in html


# Showing ------------------------------------------------------------------------------------------


def test_pages_keep_the_rest_of_the_address() -> None:
    vraag = RequestFactory().get("/casussen/?zoek=Sem&bladzijde=2")
    html = Template("{% load rondom %}{% paginering b %}").render(
        Context({"request": vraag, "b": Paginator(range(60), 20).page(2)})
    )
    assert "?zoek=Sem&amp;bladzijde=1" in html
    assert "?zoek=Sem&amp;bladzijde=3" in html
    assert html.count('aria-current="page"') == 1


def test_one_page_needs_no_links() -> None:
    assert show("{% paginering b %}", b=Paginator(range(3), 20).page(1)).strip() == ""


def test_table_names_its_columns_in_every_cell_for_a_small_screen() -> None:
    html = show("{% tabel k r bijschrift='Hulp' %}", k=["Hulp", {"naam": "Keer", "getal": True}], r=[["Mentor", 3]])
    assert '<th scope="row"' in html
    assert 'data-label="Keer">3<' in html
    assert "<caption" in html


def test_consent_table_says_who_in_each_box() -> None:
    html = show("{% toestemmingsmatrix m %}", m=voorbeelden.MATRIX_VRAAG)
    assert 'name="gezin-2" checked' in html
    assert ": Hoe het thuis gaat, De Linde" in html


def test_status_is_a_word_with_a_sign() -> None:
    html = show("{% status 'Loopt' 'bezig' %}")
    assert "Loopt" in html
    assert "#pijl" in html


@pytest.mark.parametrize(
    ("naam", "letters"),
    [("Fatima El Amrani", "FA"), ("Bas de Wit", "BW"), ("Oma", "O"), ("moeder", "M"), ("", "")],
)
def test_initials(naam: str, letters: str) -> None:
    assert initials(naam) == letters


@given(st.text(alphabet=" ab\n", max_size=40), st.text(alphabet=" ab\n", max_size=40))
def test_comparing_two_texts_loses_no_letter(mijn: str, ander: str) -> None:
    links, rechts = differences(mijn, ander)
    assert "".join(stuk for stuk, _ in links) == mijn
    assert "".join(stuk for stuk, _ in rechts) == ander
    assert [s for s, anders in links if not anders] == [s for s, anders in rechts if not anders]


def test_comparing_marks_only_what_differs() -> None:
    links, rechts = differences("Sem komt om half negen", "Sem komt om kwart negen")
    assert [s for s, anders in links if anders] == ["half"]
    assert [s for s, anders in rechts if anders] == ["kwart"]


# Drawings ------------------------------------------------------------------------------------------


def people(aantal: int) -> list[tuple[None, str, str, str]]:
    return [(None, "AB", f"Naam {n}", "rol") for n in range(aantal)]


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_everybody_fits_in_the_circle_and_nobody_is_forgotten(gezin: int, school: int, hulp: int) -> None:
    aantallen = {"gezin": gezin, "school": school, "hulp": hulp}
    plekken = kring.places({soort: people(n) for soort, n in aantallen.items()})
    for soort, aantal in aantallen.items():
        namen = [p for p in plekken[soort] if p.naam]
        meer = [int(p.initialen[1:]) for p in plekken[soort] if p.initialen.startswith("+")]
        assert len(namen) + sum(meer) == aantal
        assert all(40 <= p.x <= kring.BREED - 40 and 30 <= p.y <= kring.HOOG - 80 for p in plekken[soort])


@pytest.mark.parametrize("aantallen", [(1, 1, 1), (2, 3, 3), (3, 3, 4), (4, 4, 5)])
def test_signs_in_the_circle_never_cover_each_other(aantallen: tuple[int, int, int]) -> None:
    ringen = dict(zip(("gezin", "school", "hulp"), aantallen, strict=True))
    plekken = [p for groep in kring.places({s: people(n) for s, n in ringen.items()}).values() for p in groep]
    for i, een in enumerate(plekken):
        for ander in plekken[:i]:
            afstand = ((een.x - ander.x) ** 2 + (een.y - ander.y) ** 2) ** 0.5
            assert afstand >= 76, (een, ander)


def test_circle_is_told_in_a_list_too() -> None:
    html = show("{% kring 'Sem' p %}", p=voorbeelden.PERSONEN)
    buiten_de_tekening = re.sub(r"<svg.*?</svg>", "", html, flags=re.S)
    assert all(p["naam"] in buiten_de_tekening for p in voorbeelden.PERSONEN)
    assert "Regisseur" in buiten_de_tekening
    assert "<title" in html
    assert "<desc" in html


def test_timeline_is_told_in_a_table_too_and_names_what_waits() -> None:
    html = show("{% tijdlijn r vandaag=d %}", r=voorbeelden.TIJDLIJN, d=date(2026, 10, 6))
    tabel = html[html.index("<table") :]
    assert all(rij["wat"] in tabel for rij in voorbeelden.TIJDLIJN)
    assert "Gesprekken met Sem, Gesprekken over boosheid" in tabel
    assert html.count("marker-end") == 3
    assert ">vandaag<" in html


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_numbers_in_drawings_are_whole_in_every_language(taal: str) -> None:
    with translation.override(taal):
        html = show("{% tijdlijn r %}{% kring 'Sem' p %}", r=voorbeelden.TIJDLIJN, p=voorbeelden.PERSONEN)
    getallen = re.findall(r'\s(?:x|y|cx|cy|r|rx|ry|width|height)="([^"]*)"', html)
    assert getallen
    assert all(re.fullmatch(r"-?\d+", g) for g in getallen)


@given(st.lists(st.tuples(st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.integers(0, 400)), min_size=1, max_size=12))
def test_bars_stay_in_the_picture_and_in_order(paren: list[tuple[date, int]]) -> None:
    rijen = [
        {"id": i, "wat": "x", "van": van, "tot": date.fromordinal(van.toordinal() + dagen) if dagen else None}
        for i, (van, dagen) in enumerate(paren)
    ]
    schaal = tijdlijn.scale(rijen)
    balken = tijdlijn.bars(rijen, schaal)
    assert all(tijdlijn.LINKS <= b.x <= tijdlijn.BREED - 16 and b.x + b.breed <= tijdlijn.BREED for b in balken)
    op_datum = sorted(balken, key=lambda b: b.rij["van"])
    assert [b.x for b in op_datum] == sorted(b.x for b in balken)


def test_on_a_narrow_screen_every_line_stands_once_under_the_quarter_in_which_it_begins() -> None:
    html = show("{% tijdlijn r %}", r=voorbeelden.TIJDLIJN)
    lijst = html[html.index("rondom-tijdlijn__lijst") : html.index("<details")]
    assert all(lijst.count(f"<strong>{rij['wat']}</strong>") == 1 for rij in voorbeelden.TIJDLIJN)
    assert lijst.count("__kwartaal") == len({(r["van"].year, (r["van"].month - 1) // 3) for r in voorbeelden.TIJDLIJN})


@given(st.lists(st.dates(date(2024, 1, 1), date(2028, 1, 1)), max_size=12))
def test_quarters_lose_no_line_and_go_forward(dagen: list[date]) -> None:
    groepen = tijdlijn.quarters([{"van": dag} for dag in dagen])
    assert [rij["van"] for _, rijen in groepen for rij in rijen] == sorted(dagen)
    assert [begin for begin, _ in groepen] == sorted({begin for begin, _ in groepen})
    for begin, rijen in groepen:
        assert begin.day == 1 and begin.month in (1, 4, 7, 10)
        assert all(0 <= (r["van"].year - begin.year) * 12 + r["van"].month - begin.month < 3 for r in rijen)


def test_nothing_to_draw_draws_nothing() -> None:
    assert show("{% tijdlijn r %}", r=[]).strip() == ""
    assert "Nog niemand" in show("{% kring 'Sem' p %}", p=[])
