"""Small files for tests, good and bad, made here and nowhere kept."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image


def pdf(**wortel: object) -> bytes:
    """A PDF of one empty page; keywords are put in its root."""
    document = pikepdf.new()
    document.add_blank_page()
    for naam, waarde in wortel.items():
        document.Root[f"/{naam}"] = waarde
    return saved(document)


def saved(document: pikepdf.Pdf, **hoe: object) -> bytes:
    uit = io.BytesIO()
    document.save(uit, **hoe)  # type: ignore[arg-type]
    return uit.getvalue()


def page_with(**sleutels: object) -> bytes:
    """A PDF whose page carries these keys."""
    document = pikepdf.new()
    document.add_blank_page()
    for naam, waarde in sleutels.items():
        document.pages[0].obj[f"/{naam}"] = waarde
    return saved(document)


def annotated(**annotatie: object) -> bytes:
    """A PDF with one annotation on its page."""
    return page_with(Annots=Array([Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **annotatie)]))


def with_file() -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    document.attachments["mee.exe"] = b"MZ"
    return saved(document)


def locked(eigenaar: str = "x", lezer: str = "geheim") -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    return saved(document, encryption=pikepdf.Encryption(owner=eigenaar, user=lezer))


def picture(soort: str = "PNG", maat: tuple[int, int] = (40, 30), modus: str = "RGB", **hoe: object) -> bytes:
    uit = io.BytesIO()
    Image.new(modus, maat, 1 if modus != "RGB" else "teal").save(uit, soort, **hoe)
    return uit.getvalue()


def photo_with_place() -> bytes:
    """A photo that says where it was taken, by whom, and that it must be turned."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "Fotograaf Zilverlinde"
    exif.get_ifd(0x8825)[1] = "N"
    return picture("JPEG", exif=exif.tobytes())


def moving() -> bytes:
    uit = io.BytesIO()
    beelden = [Image.new("RGB", (9, 9), kleur) for kleur in ("red", "blue")]
    beelden[0].save(uit, "PNG", save_all=True, append_images=beelden[1:])
    return uit.getvalue()


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 60 000 by 60 000."""
    kop = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", kop) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")


def chunk(soort: bytes, inhoud: bytes) -> bytes:
    return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))


def zipped(**delen: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pak:
        for naam, inhoud in delen.items():
            pak.writestr(naam, inhoud)
    return uit.getvalue()
