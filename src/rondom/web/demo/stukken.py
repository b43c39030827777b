"""Two files of one story: a letter of school and a photo of the family, made here."""

from __future__ import annotations

import io

import pikepdf
from PIL import Image, ImageDraw

from rondom.casus.services import bijlage as bijlagen
from rondom.kern.categorie import Categorie
from rondom.toegang.handelen import Handelend
from rondom.web.demo import zinnen
from rondom.web.demo.verhaal import Verhaal


def add_files(v: Verhaal) -> None:
    """School adds a letter; a parent who comes in adds a photo of a drawing."""
    ouder = next((o for o in v.ouders if o.portaal), None)
    with v.als(v.coordinator) as door:
        _add_file(v, door, _letter(), "brief.pdf", v.zin(zinnen.STUK_SCHOOL), Categorie.ONDERWIJS)
    if ouder is not None and v.can_add(ouder, Categorie.GEZIN):
        with v.als(ouder) as door:
            _add_file(v, door, _photo(), "tekening.jpg", v.zin(zinnen.STUK_GEZIN), Categorie.GEZIN)


def _letter() -> bytes:
    document, uit = pikepdf.new(), io.BytesIO()
    document.add_blank_page(page_size=(595, 842))
    document.save(uit)
    return uit.getvalue()


def _photo() -> bytes:
    tekening, uit = Image.new("RGB", (480, 320), "#f4d58d"), io.BytesIO()
    ImageDraw.Draw(tekening).ellipse((140, 60, 340, 260), fill="#3f7cac")
    tekening.save(uit, "JPEG")
    return uit.getvalue()


def _add_file(v: Verhaal, door: Handelend, inhoud: bytes, naam: str, titel: str, categorie: Categorie) -> None:
    stuk = bijlagen.Stuk(inhoud, naam, titel, categorie)
    bijlagen.add(dossier=v.lees().dossier, stuk=stuk, bij=None, parameters=v.parameters, door=door)
