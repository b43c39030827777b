"""Is this file what it says, and nothing else? Read whole by a library and written again, in a process of its own.

What goes in is bytes of a stranger; what comes out was made here. A picture is made again from its points, without
metadata; a PDF is read strictly and written again, so what was hidden before, behind or between its objects is gone.
The process has little memory, little time and may write no file, and knows nothing of Django or the database: a
file that breaks a library breaks that process alone. Name and declared type are never looked at.
"""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from rondom.kern.bijlage import Bestandssoort, Gebrek

MAX_PUNTEN = 40_000_000
MAX_VOORWERPEN = 50_000
MAX_DIEPTE = 40
SECONDEN = 20
GEHEUGEN = 1536 * 1024 * 1024
KENMERK: tuple[tuple[bytes, Bestandssoort], ...] = (
    (b"%PDF-", Bestandssoort.PDF),
    (b"\x89PNG\r\n\x1a\n", Bestandssoort.PNG),
    (b"\xff\xd8\xff", Bestandssoort.JPEG),
)
"""With what a file of each kind begins: at its very first byte."""
VERBODEN_SLEUTELS = frozenset(
    {"/JS", "/JavaScript", "/AA", "/XFA", "/EmbeddedFiles", "/EF", "/AF", "/RichMediaContent", "/Launch"}
)
VERBODEN_NAMEN = frozenset(
    {
        "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE", "/GoToR", "/Rendition", "/Movie", "/Sound",
        "/RichMediaExecute", "/Trans3D", "/GoTo3DView", "/FileAttachment", "/RichMedia", "/Screen", "/3D",
        "/EmbeddedFile", "/Collection",
    }
)  # fmt: skip
"""Actions, annotations and kinds of object that do something by themselves or carry a file (ISO 32000-2, 12.5–12.6)."""


class Afgekeurd(Exception):
    """This file is not kept; ``gebrek`` says why."""

    def __init__(self, gebrek: Gebrek) -> None:
        super().__init__(gebrek.value)
        self.gebrek = gebrek


def inspect(inhoud: bytes) -> tuple[Bestandssoort, bytes]:
    """What kind of file it is, and the file written again; in a process of its own. Raises ``Afgekeurd``."""
    soort_van(inhoud)
    try:
        klaar = subprocess.run(
            [sys.executable, "-I", "-m", "rondom.casus.keuring"], input=inhoud, capture_output=True, timeout=SECONDEN
        )
    except subprocess.TimeoutExpired:
        raise Afgekeurd(Gebrek.BESCHADIGD) from None
    if klaar.returncode != 0:
        raise Afgekeurd(Gebrek.BESCHADIGD)
    kop, _, schoon = klaar.stdout.partition(b"\n")
    antwoord = json.loads(kop)
    if "gebrek" in antwoord:
        raise Afgekeurd(Gebrek(antwoord["gebrek"]))
    return Bestandssoort(antwoord["soort"]), schoon


def soort_van(inhoud: bytes) -> Bestandssoort:
    """The kind by its first bytes. Raises ``Afgekeurd`` when it is empty or of no kind that is kept."""
    if not inhoud:
        raise Afgekeurd(Gebrek.LEEG)
    soort = next((soort for begin, soort in KENMERK if inhoud.startswith(begin)), None)
    if soort is None:
        raise Afgekeurd(Gebrek.SOORT)
    return soort


def rewrite(inhoud: bytes) -> tuple[Bestandssoort, bytes]:
    """What kind of file it is, and the file written again; in this process. Raises ``Afgekeurd``."""
    soort = soort_van(inhoud)
    return soort, _rewrite_pdf(inhoud) if soort is Bestandssoort.PDF else _rewrite_picture(inhoud, soort)


# Pictures ----------------------------------------------------------------------------------------------------


def _rewrite_picture(inhoud: bytes, soort: Bestandssoort) -> bytes:
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None  # counted here, before anything is unpacked
    try:
        with Image.open(io.BytesIO(inhoud), formats=[soort.value.upper()]) as beeld:
            if beeld.width * beeld.height > MAX_PUNTEN:
                raise Afgekeurd(Gebrek.TE_VEEL_PUNTEN)
            if soort is Bestandssoort.PNG and getattr(beeld, "n_frames", 1) > 1:
                raise Afgekeurd(Gebrek.BEWEGEND)
            beeld.load()
            recht = ImageOps.exif_transpose(beeld)
            return _save_picture(recht, soort)
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError) as fout:
        # Pillow tells of a broken file in as many ways as there are to break one.
        raise Afgekeurd(Gebrek.BESCHADIGD) from fout


def _save_picture(beeld: Any, soort: Bestandssoort) -> bytes:
    """From the points alone: whatever else hung on the picture (place, device, text, profile) stays behind."""
    if soort is Bestandssoort.JPEG:
        beeld, keuze = beeld.convert("L" if beeld.mode == "L" else "RGB"), {"quality": 90}
    else:
        doorzichtig = beeld.mode in ("RGBA", "LA", "PA") or "transparency" in beeld.info
        beeld, keuze = beeld.convert("RGBA" if doorzichtig else "L" if beeld.mode in ("1", "L") else "RGB"), {}
    beeld.info = {}
    uit = io.BytesIO()
    beeld.save(uit, format=soort.value.upper(), **keuze)
    return uit.getvalue()


# PDF ---------------------------------------------------------------------------------------------------------


def _rewrite_pdf(inhoud: bytes) -> bytes:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(inhoud), attempt_recovery=False) as pdf:
            if pdf.is_encrypted:
                raise Afgekeurd(Gebrek.OPSLOT)
            if not len(pdf.pages) or len(pdf.objects) > MAX_VOORWERPEN:
                raise Afgekeurd(Gebrek.BESCHADIGD)
            if any(_is_active(v) for voorwerp in (*pdf.objects, pdf.Root) for v in _walk(voorwerp, 0)):
                raise Afgekeurd(Gebrek.ACTIEF)
            _without_metadata(pdf)
            uit = io.BytesIO()
            pdf.save(uit, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=False)
            return uit.getvalue()
    except pikepdf.PasswordError as fout:
        raise Afgekeurd(Gebrek.OPSLOT) from fout
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as fout:
        raise Afgekeurd(Gebrek.BESCHADIGD) from fout


def _walk(voorwerp: Any, diep: int) -> Iterator[Any]:
    """Every dictionary in an object. What it refers to is an object of its own, and has its own turn."""
    import pikepdf

    if diep > MAX_DIEPTE:
        raise Afgekeurd(Gebrek.BESCHADIGD)
    if isinstance(voorwerp, (pikepdf.Dictionary, pikepdf.Stream)):
        yield voorwerp
        delen = [waarde for _naam, waarde in voorwerp.items()]
    elif isinstance(voorwerp, pikepdf.Array):
        delen = list(voorwerp)
    else:
        return
    for deel in delen:
        if not getattr(deel, "is_indirect", False):
            yield from _walk(deel, diep + 1)


def _is_active(voorwerp: Any) -> bool:
    sleutels = set(voorwerp.keys())
    if sleutels & VERBODEN_SLEUTELS:
        return True
    return any(str(voorwerp[k]) in VERBODEN_NAMEN for k in ("/S", "/Subtype", "/Type") if k in sleutels)


def _without_metadata(pdf: Any) -> None:
    """Who made it, with what, and when: nobody asked for that. What opens by itself goes too."""
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    for naam in ("/Metadata", "/OpenAction"):
        if naam in pdf.Root:
            del pdf.Root[naam]


def main() -> int:
    """Bytes in, one line of JSON and the written file out."""
    _limit()
    antwoord: dict[str, str]
    schoon = b""
    try:
        soort, schoon = rewrite(sys.stdin.buffer.read())
        antwoord = {"soort": soort.value}
    except Afgekeurd as fout:
        antwoord = {"gebrek": fout.gebrek.value}
    sys.stdout.buffer.write(json.dumps(antwoord).encode() + b"\n" + schoon)
    return 0


def _limit() -> None:
    """Little memory and time, and no file to write. Where the system knows no limits the time of the parent holds."""
    try:
        import resource
    except ImportError:
        return
    for wat, hoeveel in (
        (resource.RLIMIT_AS, GEHEUGEN),
        (resource.RLIMIT_CPU, SECONDEN // 2),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _zacht, hard = resource.getrlimit(wat)
        grens = hoeveel if hard == resource.RLIM_INFINITY else min(hoeveel, hard)
        resource.setrlimit(wat, (grens, grens))


if __name__ == "__main__":
    sys.exit(main())
