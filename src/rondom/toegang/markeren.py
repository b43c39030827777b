"""What does the library ``deduce`` find in a Dutch text? The adapter at the door of ``kern.herkenbaar`` (R024, R225).

Loaded at the first text and then kept: importing takes half a second and building its lists some two seconds. It works
offline. Of its lists we leave out the two that are nearly all of its weight (streets of the whole country, care
institutions: 1.8 GB while building, two minutes): the shape of a street name is enough here.
"""

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from rondom.kern.herkenbaar import Markering, Spoor

_ZONDER = ("locations/lst_street", "institutions/lst_healthcare_institution")
_SOORTEN = {
    "persoon": (Spoor.NAAM, "iemand"),
    "locatie": (Spoor.PLAATS, "plaats"),
    "datum": (Spoor.GEBOORTEDATUM, "datum"),
    "bsn": (Spoor.NUMMER, "nummer"),
    "id": (Spoor.NUMMER, "nummer"),
    "telefoonnummer": (Spoor.TELEFOON, "telefoon"),
    "emailadres": (Spoor.EMAIL, "email"),
    "url": (Spoor.EMAIL, "email"),
    "ziekenhuis": (Spoor.INSTELLING, "instelling"),
    "zorginstelling": (Spoor.INSTELLING, "instelling"),
}
"""Its tags that count. An age counts for nothing: the sender chooses an age group, and "14" alone points at nobody."""
_SLOT = Lock()


def find_marks(tekst: str) -> tuple[Markering, ...]:
    """What the library would hide in this text, in order."""
    if not tekst.strip():
        return ()
    with _SLOT:
        gevonden = _library().deidentify(tekst).annotations
    marks = (
        Markering(a.start_char, a.end_char, _SOORTEN[a.tag][0], a.text, _SOORTEN[a.tag][1])
        for a in gevonden
        if a.tag in _SOORTEN
    )
    return tuple(sorted(marks, key=lambda m: m.begin))


@lru_cache(maxsize=1)
def _library() -> Any:
    """The library with its lists, once per process."""
    with _quiet(), tempfile.TemporaryDirectory() as map_:
        import deduce

        bron = Path(deduce.__file__).parent / "data" / "lookup" / "src"
        doel = Path(map_) / "src"
        shutil.copytree(bron, doel, ignore=shutil.ignore_patterns("*.py", "__pycache__", "streets_bag.txt"))
        for lijst in _ZONDER:
            shutil.rmtree(doel / lijst)
            (doel / lijst).mkdir()
            (doel / lijst / "items.txt").write_text("", encoding="utf-8")
        return deduce.Deduce(lookup_data_path=map_, cache_path=map_, build_lookup_structs=True)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep it from sending every log line of the program to the screen, as it does on import and while building."""
    wortel, stil = logging.getLogger(), logging.NullHandler()
    wortel.addHandler(stil)
    try:
        yield
    finally:
        wortel.removeHandler(stil)
