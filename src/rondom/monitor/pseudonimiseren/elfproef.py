"""Is this a citizen service number that can exist? Reasons, never the number itself."""

from __future__ import annotations

GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def check(value: str) -> tuple[str, str]:
    """(number of nine digits, "") or ("", reason).

    The 11-proef: nine digits weighed 9, 8 … 2 and −1 add up to a multiple of 11. Dots, spaces, the ".0" of a spreadsheet and
    a lost leading zero are mended. A number of one repeated digit, or of zeros, is nobody's.
    """
    text = value.strip().removesuffix(".0")  # a spreadsheet made a fraction of it
    text = "".join(text.split()).replace(".", "")
    if not text:
        return "", "leeg"
    if not (text.isascii() and text.isdigit()):
        return "", "geen getal"
    if not 8 <= len(text) <= 9:
        return "", f"{len(text)} cijfers in plaats van 9"
    text = text.zfill(9)
    if len(set(text)) == 1:
        return "", "steeds hetzelfde cijfer"
    if sum(weight * int(digit) for weight, digit in zip(GEWICHTEN, text, strict=True)) % 11:
        return "", "voldoet niet aan de 11-proef"
    return text, ""
