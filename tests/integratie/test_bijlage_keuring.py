"""What comes in as a file: refused, or written again from its content. A truth table of good and bad files."""

from __future__ import annotations

import io
import subprocess

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from rondom.casus import keuring
from rondom.casus.keuring import Afgekeurd, inspect, rewrite
from rondom.kern.bijlage import Bestandssoort as S
from rondom.kern.bijlage import Gebrek as G
from tests import bestanden as b

JS = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
GOED = {
    "pdf": (b.pdf, S.PDF),
    "pdf with a link": (
        lambda: b.annotated(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="https://rondom.example")), S.PDF,
    ),
    "pdf with something behind its end": (lambda: b.pdf() + b"\n" + b.zipped(x=b"mee"), S.PDF),
    "png": (b.picture, S.PNG),
    "png with colours from a table": (lambda: b.picture(modus="P"), S.PNG),
    "png of one bit": (lambda: b.picture(modus="1"), S.PNG),
    "png with transparency": (lambda: b.picture(modus="RGBA"), S.PNG),
    "jpeg": (lambda: b.picture("JPEG"), S.JPEG),
    "jpeg in grey": (lambda: b.picture("JPEG", modus="L"), S.JPEG),
    "jpeg for print": (lambda: b.picture("JPEG", modus="CMYK"), S.JPEG),
    "jpeg with a place": (b.photo_with_place, S.JPEG),
    "jpeg with a zip behind it": (lambda: b.picture("JPEG") + b.zipped(x=b"mee"), S.JPEG),
}  # fmt: skip
SLECHT = {
    "nothing": (lambda: b"", G.LEEG),
    "zero bytes": (lambda: b"\0" * 500, G.SOORT),
    "text": (lambda: b"Beste mevrouw,", G.SOORT),
    "program": (lambda: b"MZ\x90\0" + b"\0" * 99, G.SOORT),
    "page with script": (lambda: b"<!doctype html><script>alert(1)</script>", G.SOORT),
    "drawing with script": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", G.SOORT),
    "zip": (lambda: b.zipped(x=b"a"), G.SOORT),
    "word": (lambda: b.zipped(**{"[Content_Types].xml": b"<Types/>", "word/vbaProject.bin": b"x"}), G.SOORT),
    "gif": (lambda: b.picture("GIF", modus="P"), G.SOORT),
    "tiff": (lambda: b.picture("TIFF"), G.SOORT),
    "program before a pdf": (lambda: b"MZ" + b.pdf(), G.SOORT),
    "page before a pdf": (lambda: b"<html>" + b.pdf(), G.SOORT),
    "half a pdf": (lambda: b.pdf()[:-120], G.BESCHADIGD),
    "only the head of a pdf": (lambda: b"%PDF-1.7\nniets", G.BESCHADIGD),
    "pdf without pages": (lambda: b.saved(pikepdf.new()), G.BESCHADIGD),
    "pdf with a password": (b.locked, G.OPSLOT),
    "pdf that anybody opens but not prints": (lambda: b.locked(lezer=""), G.OPSLOT),
    "pdf that runs script": (lambda: b.pdf(OpenAction=JS), G.ACTIEF),
    "pdf with named script": (lambda: b.pdf(Names=Dictionary(JavaScript=Dictionary(Names=Array([])))), G.ACTIEF),
    "pdf that starts a program": (
        lambda: b.annotated(Subtype=Name.Link, A=Dictionary(S=Name.Launch, F="cmd.exe")), G.ACTIEF,
    ),
    "pdf with script after a link": (
        lambda: b.annotated(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="x:", Next=JS)), G.ACTIEF,
    ),
    "pdf that acts when a page opens": (lambda: b.page_with(AA=Dictionary(O=JS)), G.ACTIEF),
    "pdf that sends a form": (
        lambda: b.annotated(Subtype=Name.Link, A=Dictionary(S=Name.SubmitForm, F="https://x.example")), G.ACTIEF,
    ),
    "pdf with a file in it": (b.with_file, G.ACTIEF),
    "pdf with a film": (lambda: b.annotated(Subtype=Name.RichMedia), G.ACTIEF),
    "pdf with a second form": (lambda: b.pdf(AcroForm=Dictionary(XFA=Array([]))), G.ACTIEF),
    "pdf that opens another": (
        lambda: b.annotated(Subtype=Name.Link, A=Dictionary(S=Name.GoToE, T=Dictionary())), G.ACTIEF,
    ),
    "pdf without an end to its depth": (lambda: b.pdf(Diep=deep(80)), G.BESCHADIGD),
    "half a png": (lambda: b.picture()[:-30], G.BESCHADIGD),
    "png that is a jpeg": (lambda: b"\x89PNG\r\n\x1a\n" + b.picture("JPEG"), G.BESCHADIGD),
    "half a jpeg": (lambda: b.picture("JPEG", (400, 300))[:-900], G.BESCHADIGD),
    "bomb": (b.bomb, G.TE_VEEL_PUNTEN),
    "moving png": (b.moving, G.BEWEGEND),
}  # fmt: skip


def deep(n: int) -> Dictionary:
    return Dictionary(D=deep(n - 1)) if n else Dictionary()


@pytest.mark.parametrize("naam", GOED)
def test_a_good_file_is_written_again(naam: str) -> None:
    maak, soort = GOED[naam]
    gekregen = maak()
    gevonden, schoon = rewrite(gekregen)
    assert gevonden is soort
    assert rewrite(schoon)[0] is soort
    assert b"PK\x03\x04" not in schoon


@pytest.mark.parametrize("naam", SLECHT)
def test_a_bad_file_is_refused_with_its_reason(naam: str) -> None:
    maak, gebrek = SLECHT[naam]
    with pytest.raises(Afgekeurd) as fout:
        rewrite(maak())
    assert fout.value.gebrek is gebrek


def test_a_photo_stands_upright_and_no_longer_says_where_it_was_taken() -> None:
    gekregen = b.photo_with_place()
    assert b"Zilverlinde" in gekregen
    _soort, schoon = rewrite(gekregen)
    with Image.open(io.BytesIO(schoon)) as beeld:
        assert beeld.size == (30, 40) and not dict(beeld.getexif())
    assert b"Zilverlinde" not in schoon and b"Exif" not in schoon


def test_a_pdf_no_longer_says_who_made_it() -> None:
    document = pikepdf.new()
    document.add_blank_page()
    document.docinfo["/Author"] = "Zilverlinde"
    _soort, schoon = rewrite(b.saved(document))
    with pikepdf.open(io.BytesIO(schoon)) as terug:
        assert len(terug.pages) == 1 and "/Info" not in terug.trailer


def test_in_a_process_of_its_own_the_answer_is_the_same() -> None:
    assert inspect(b.pdf())[0] is S.PDF
    with pytest.raises(Afgekeurd) as fout:
        inspect(b.bomb())
    assert fout.value.gebrek is G.TE_VEEL_PUNTEN


def test_a_file_that_breaks_or_holds_up_the_process_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keuring.sys, "executable", "/bin/false")
    with pytest.raises(Afgekeurd) as fout:
        inspect(b.pdf())
    assert fout.value.gebrek is G.BESCHADIGD

    def hold_up(*args: object, **kwargs: object) -> None:
        raise subprocess.TimeoutExpired("x", 1)

    monkeypatch.setattr(keuring.subprocess, "run", hold_up)
    with pytest.raises(Afgekeurd):
        inspect(b.pdf())


def test_proof_without_the_list_of_what_is_active_a_script_comes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keuring, "_is_active", lambda voorwerp: False)
    _soort, schoon = rewrite(b.page_with(AA=Dictionary(O=JS)))
    with pikepdf.open(io.BytesIO(schoon)) as terug:
        assert "/AA" in terug.pages[0].obj
