"""A document to read, print and take along: words and numbers in a Typst file become a PDF that can be read aloud."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst


def typeset(sjabloon: Path, gegevens: Mapping[str, Any]) -> bytes:
    """The PDF (PDF/UA-1: tagged, with title and language) that ``sjabloon`` makes of ``gegevens``.

    The template reads ``sys.inputs.gegevens`` as JSON; what JSON does not know is written as text. Fonts come with typst,
    so no network is needed.
    """
    pdf = typst.compile(
        str(sjabloon),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"gegevens": json.dumps(gegevens, ensure_ascii=False, default=str)},
        pdf_standards="ua-1",
    )
    assert isinstance(pdf, bytes), "typst gives one document as bytes"
    return pdf
