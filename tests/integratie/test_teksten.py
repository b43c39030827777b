"""The texts of the interface: found wherever they stand, and checked for their English."""

from pathlib import Path

import pytest
from babel.messages import Catalog
from click.testing import CliRunner

from rondom.web import teksten
from rondom.web.teksten import Text


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(teksten, "SOURCE", tmp_path)
    monkeypatch.setattr(teksten, "CATALOGUE", tmp_path / "locale" / "en" / "LC_MESSAGES" / "django.po")
    monkeypatch.setattr(teksten, "EQUAL", tmp_path / "locale" / "gelijk.txt")
    return tmp_path


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('_("Bewaren")', [("Bewaren", None, None)]),
        ('gettext_lazy("Twee " "delen")', [("Twee delen", None, None)]),
        ('ngettext("%(n)s kind", "%(n)s kinderen", n)', [("%(n)s kind", "%(n)s kinderen", None)]),
        ('pgettext("knop", "Open")', [("Open", None, "knop")]),
        ("_(naam)", []),
    ],
)
def test_texts_in_python(source, code, found):
    (source / "zaak.py").write_text(f"x = {code}\n")
    assert [(text.text, text.plural, text.context) for text in teksten.all_texts()] == found


ANDERS = "from django.utils.translation import {van} as {naam}\nx = {naam}({woorden})\n"


@pytest.mark.parametrize(
    ("van", "naam", "woorden", "found"),
    [
        ("gettext", "_g", '"Bewaren"', [("Bewaren", None, None)]),
        ("gettext_lazy", "later", '"Bewaren"', [("Bewaren", None, None)]),
        ("ngettext", "_n", '"%(n)s kind", "%(n)s kinderen", n', [("%(n)s kind", "%(n)s kinderen", None)]),
        ("pgettext", "bij", '"knop", "Open"', [("Open", None, "knop")]),
        ("get_language", "welke", '"Bewaren"', []),
    ],
)
def test_a_function_under_another_name_is_followed_to_where_it_came_from(source, van, naam, woorden, found):
    (source / "zaak.py").write_text(ANDERS.format(van=van, naam=naam, woorden=woorden))
    assert [(text.text, text.plural, text.context) for text in teksten.all_texts()] == found


def test_a_missing_english_under_another_name_fails_the_check(source):
    (source / "zaak.py").write_text(ANDERS.format(van="gettext", naam="_g", woorden='"Vul een naam in."'))
    antwoord = CliRunner().invoke(teksten.teksten, ["--controleer"])
    assert antwoord.exit_code == 1 and "geen Engels voor 'Vul een naam in.'" in antwoord.output
    teksten.save(teksten.renewed(teksten.all_texts()))
    catalogue(**{"Vul een naam in.": "Enter a name."})
    assert CliRunner().invoke(teksten.teksten, ["--controleer"]).exit_code == 0


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("""{% trans "Bewaren" %}""", [("Bewaren", None, None)]),
        ("""<p>it's</p>{% translate 'Zeg "ja"' %}""", [('Zeg "ja"', None, None)]),
        (
            """{% blocktrans with n=naam %}Dag {{ n }}, 100% goed{% endblocktrans %}""",
            [("Dag %(n)s, 100%% goed", None, None)],
        ),
        (
            """{% blocktrans count n=n %}{{ n }} kind{% plural %}{{ n }} kinderen{% endblocktrans %}""",
            [("%(n)s kind", "%(n)s kinderen", None)],
        ),
        ("""{% trans "Open" context "knop" %}""", [("Open", None, "knop")]),
        ("""{% knop _("Sturen") %}""", [("Sturen", None, None)]),
        ("""{# trans "niet" #}""", []),
    ],
)
def test_texts_in_templates(source, template, found):
    folder = source / "kamer" / "templates"
    folder.mkdir(parents=True)
    (folder / "a.html").write_text('{% extends "b.html" %}{% load i18n %}\n' + template)
    assert [(text.text, text.plural, text.context) for text in teksten.all_texts()] == found


def catalogue(**pairs: str) -> None:
    found = Catalog(locale="en", domain="django")
    for dutch, english in pairs.items():
        found.add(dutch, english)
    teksten.save(found)


def test_what_is_missing_or_equal_is_named(source):
    catalogue(Bewaren="Save", Plan="Plan", Overleg="Overleg", Sluiten="")
    (source / "locale" / "gelijk.txt").write_text("Plan\n")
    texts = [Text("a.py", 1, word) for word in ("Bewaren", "Plan", "Overleg", "Sluiten", "Nieuw")]
    assert teksten.problems(texts) == [
        "a.py: Nederlands en Engels zijn gelijk: 'Overleg'",
        "a.py: geen Engels voor 'Nieuw'",
        "a.py: geen Engels voor 'Sluiten'",
    ]


def test_english_may_not_name_a_value_that_the_dutch_does_not_have(source):
    catalogue(**{"Dag %(naam)s": "Hello %(name)s"})
    assert teksten.problems([Text("a.py", 1, "Dag %(naam)s")]) != []


def test_renewing_keeps_translations_and_drops_what_is_gone(source):
    catalogue(Bewaren="Save", Weg="Gone")
    teksten.save(teksten.renewed([Text("a.py", 1, "Bewaren"), Text("a.py", 2, "%(n)s kind", "%(n)s kinderen")]))
    after = teksten.read_catalogue()
    assert after.get("Bewaren").string == "Save"
    assert after.get("Weg") is None
    assert after.get("%(n)s kind").string == ("", "")
    once = teksten.CATALOGUE.read_text()
    teksten.save(
        teksten.renewed(
            teksten.all_texts() or [Text("a.py", 1, "Bewaren"), Text("a.py", 2, "%(n)s kind", "%(n)s kinderen")]
        )
    )
    assert teksten.CATALOGUE.read_text() == once
