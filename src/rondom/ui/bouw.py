"""Builds the style sheet and copies what the browser needs from the npm packages.

``python -m rondom.ui.bouw [node_modules]`` writes, next to our own static files, ``rondom.css`` (the
components of NL Design System in use, in a layer of their own, followed by ``stijl/*.css``),
``htmx.min.js`` and the font.
"""

import re
import shutil
import sys
from pathlib import Path

HIER = Path(__file__).parent
STIJL = HIER / "stijl"
DOEL = HIER / "static" / "ui"

# Adding a component: put its name here. The second list styles plain elements, so that text needs no classes.
COMPONENTEN = (
    "document",
    "skip-link",
    "button",
    "alert",
    "form-field-description",
    "form-field-error-message",
    "textbox",
    "textarea",
    "select",
    "checkbox",
    "custom-checkbox",
    "radio-button",
    "table",
    "pagination",
    "data-list",
    "status-badge",
)
COMPONENTEN_HTML = (
    "heading-1",
    "heading-2",
    "heading-3",
    "heading-4",
    "paragraph",
    "separator",
)

# The order of our own files; what is not named comes in between, by name.
EERST = ("tokens.css", "basis.css", "pagina.css")
LAATST = ("afdruk.css",)

KOPIE = {
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "atkinson-latin.woff2": (
        "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"
    ),
}

LICENTIE = "/*! Rondom, EUPL-1.2. Contains components of @utrecht/component-library-css, EUPL-1.2. */\n"


def minify(css: str) -> str:
    """CSS without comments and needless white space; rules and strings stay as they are."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s*\n\s*", " ", css)
    return re.sub(r"\s*([{};])\s*", r"\1", css).replace(";}", "}").strip()


def own_files() -> list[Path]:
    """Our own style files in the order in which they count."""
    tussen = sorted(f.name for f in STIJL.glob("*.css") if f.name not in EERST + LAATST)
    return [STIJL / naam for naam in (*EERST, *tussen, *LAATST)]


def stylesheet(node_modules: Path) -> str:
    """The whole style sheet as text. Raises ``FileNotFoundError`` when a package is not installed."""
    utrecht = node_modules / "@utrecht"
    bladen = [utrecht / f"{naam}-css" / "dist" / "index.min.css" for naam in COMPONENTEN]
    bladen += [utrecht / f"{naam}-css" / "dist" / "html" / "index.min.css" for naam in COMPONENTEN_HTML]
    # In a layer: our own rules win without fighting over specificity.
    laag = "".join(minify(blad.read_text(encoding="utf-8")) for blad in bladen)
    eigen = "\n".join(minify(bestand.read_text(encoding="utf-8")) for bestand in own_files())
    return f"{LICENTIE}@layer utrecht{{{laag}}}\n{eigen}\n"


def build(node_modules: Path, doel: Path = DOEL) -> list[Path]:
    """Write everything the browser needs to ``doel``; returns the files written."""
    doel.mkdir(parents=True, exist_ok=True)
    blad = doel / "rondom.css"
    blad.write_text(stylesheet(node_modules), encoding="utf-8")
    geschreven = [blad]
    for naam, bron in KOPIE.items():
        shutil.copyfile(node_modules / bron, doel / naam)
        geschreven.append(doel / naam)
    return geschreven


def main(argumenten: list[str]) -> int:
    """Command line: the folder with npm packages (default ``node_modules``). Exit 1 when one is missing."""
    try:
        geschreven = build(Path(argumenten[0] if argumenten else "node_modules"))
    except FileNotFoundError as fout:
        sys.stderr.write(f"ui: missing {fout.filename}; install the npm packages first (npm ci)\n")
        return 1
    for bestand in geschreven:
        sys.stdout.write(f"ui: {bestand.name} {bestand.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
