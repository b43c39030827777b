"""Which texts does the interface show, and which of them have no English yet?

A text is its Dutch sentence; the English stands in `locale/en/LC_MESSAGES/django.po`. Django's own collector
needs the gettext programs, which a fresh machine does not have, so this one reads Python with its own parser
and templates with Django's; Babel writes and compiles the catalogue.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parents[1]
CATALOGUE = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
EQUAL = SOURCE / "locale" / "gelijk.txt"  # texts that are the same in both languages, with good reason

HEADER = """\
# The English of Rondom. `make teksten` adds new texts; write the translation below each.
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""

# Function → positions of (context, text, plural); what is not there is None.
FUNCTIONS: dict[str, tuple[int | None, int, int | None]] = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
_LITERAL = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
TEMPLATE_CALL = re.compile(rf"\b(_|gettext|ngettext|pgettext|npgettext)\(\s*((?:{_LITERAL}\s*,?\s*)+)")
STRING = re.compile(_LITERAL)
NAMED = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}")


@dataclass(frozen=True, order=True)
class Text:
    """One text of the interface and where it stands."""

    where: str
    line: int
    text: str
    plural: str | None = None
    context: str | None = None


def texts_of_python(path: Path) -> Iterator[Text]:
    """Calls of gettext and its relatives with a literal text."""
    where = str(path.relative_to(SOURCE))
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = FUNCTIONS | dict(_aliases(tree))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in functions:
            words = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
            yield from _text(where, node.lineno, functions[name], words)


def _aliases(tree: ast.AST) -> Iterator[tuple[str, tuple[int | None, int, int | None]]]:
    """The names under which this file takes a function of gettext: ``from … import gettext as _g``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            yield from ((n.asname, FUNCTIONS[n.name]) for n in node.names if n.asname and n.name in FUNCTIONS)


def texts_of_template(path: Path) -> Iterator[Text]:
    """`{% trans %}`, `{% blocktrans %}` and `_("…")` in a template."""
    from django.utils.translation.template import templatize

    where = str(path.relative_to(SOURCE))
    code = templatize(path.read_text(encoding="utf-8"), origin=where)
    for call in TEMPLATE_CALL.finditer(code):
        words = [ast.literal_eval(word) for word in STRING.findall(call[2])]
        line = code.count("\n", 0, call.start()) + 1
        yield from _text(where, line, FUNCTIONS[call[1]], words)


def _text(
    where: str, line: int, positions: tuple[int | None, int, int | None], words: Sequence[object]
) -> Iterator[Text]:
    found = [words[place] if place is not None and place < len(words) else None for place in positions]
    context, text, plural = (word if isinstance(word, str) else None for word in found)
    if text:
        yield Text(where, line, text, plural, context)


def all_texts() -> list[Text]:
    """Every text of the interface, in the order of files and lines."""
    found: list[Text] = []
    for path in sorted(SOURCE.rglob("*.py")):
        if "migrations" not in path.parts:
            found += texts_of_python(path)
    for path in sorted(SOURCE.rglob("templates/**/*")):
        if path.suffix in (".html", ".txt"):
            found += texts_of_template(path)
    return sorted(set(found))


def read_catalogue() -> Catalog:
    if not CATALOGUE.exists():
        return Catalog(locale="en", domain="django")
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en", domain="django")


def renewed(texts: list[Text]) -> Catalog:
    """The catalogue with exactly these texts; translations that exist are kept, nothing is guessed."""
    old = read_catalogue()
    new = Catalog(locale="en", domain="django", fuzzy=False)
    for text in texts:
        key = (text.text, text.plural) if text.plural else text.text
        known = old.get(text.text, text.context)
        english = known.string if known is not None and not known.fuzzy else ""
        forms = [english] if isinstance(english, str) else [form or "" for form in english or ()]
        translation = (*forms, "")[:2] if text.plural else "".join(forms[:1])
        new.add(key, translation or None, locations=[(text.where, 0)], context=text.context)
    return new


def save(catalogue: Catalog) -> None:
    """Writes the catalogue, without dates and line numbers: only what somebody changed shows as a change."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        file.write(HEADER.encode())
        write_po(file, catalogue, width=110, omit_header=True, include_lineno=False)


def problems(texts: list[Text]) -> list[str]:
    """What is wrong with the translation, one sentence each."""
    catalogue = read_catalogue()
    equal = set(EQUAL.read_text(encoding="utf-8").splitlines()) if EQUAL.exists() else set()
    found = []
    for text in texts:
        message = catalogue.get(text.text, text.context)
        english = message.string if message is not None else ""
        forms = [form or "" for form in (english if isinstance(english, tuple | list) else [english])]
        if message is None or message.fuzzy or not all(forms):
            found.append(f"{text.where}: geen Engels voor {text.text!r}")
        elif text.text in forms and text.text not in equal:
            found.append(f"{text.where}: Nederlands en Engels zijn gelijk: {text.text!r}")
        elif any(_values(form) - _values(text.text + (text.plural or "")) for form in forms):
            found.append(f"{text.where}: het Engels noemt een waarde die er niet is: {text.text!r}")
    return sorted(set(found))


def _values(text: str) -> set[str]:
    """The names of the values that are filled in."""
    return {match[0] for match in NAMED.finditer(text)}


def compile_catalogue() -> None:
    """Writes the file that Django reads. Does nothing when there is no catalogue."""
    if CATALOGUE.exists():
        with CATALOGUE.with_suffix(".mo").open("wb") as file:
            write_mo(file, read_catalogue())


@click.command(help="Verzamel de teksten voor de vertaling en zeg wat nog ontbreekt.")
@click.option("--controleer", is_flag=True, help="Schrijf niets; eindig met 1 als er iets ontbreekt.")
@click.option("--compileer", is_flag=True, help="Maak alleen het bestand dat de website leest.")
def teksten(controleer: bool, compileer: bool) -> None:
    if compileer:
        compile_catalogue()
        return
    found = all_texts()
    if not controleer:
        save(renewed(found))
        compile_catalogue()
    wrong = problems(found)
    for problem in wrong:
        click.echo(problem)
    click.echo(f"{len({(text.text, text.context) for text in found})} teksten, {len(wrong)} opmerkingen")
    if controleer and wrong:
        raise SystemExit(1)
