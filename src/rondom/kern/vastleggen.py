"""May somebody write down this answer for another, and does it count at once? (L03, W02)

Whoever gives consent must be able to change it as easily as it was given, and it must be provable who gave it. A no is the
person's own: nobody else turns it into a yes by writing down what was said.
"""

from dataclasses import dataclass
from datetime import date

from rondom.kern.delen import Besluit
from rondom.kern.oordeel import (
    Oordeel,
    Voorwaarde,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)

NEE = frozenset({Besluit.GEWEIGERD, Besluit.INGETROKKEN})
"""Answers that only the person turns into a yes."""


@dataclass(frozen=True)
class Vastlegging:
    """An answer that is about to be recorded.

    ``zelf``: the person answers in an own login. ``eerder`` and ``eerder_op``: the last answer that counts and its day.
    ``getekend_op``, ``getekend_te``: day and place on a signed paper; ``getuige``: a second professional is named who
    has seen that paper.
    """

    vandaag: date
    besluit: Besluit
    zelf: bool = False
    papier: bool = False
    eerder: Besluit = Besluit.GEEN
    eerder_op: date | None = None
    getekend_op: date | None = None
    getekend_te: str = ""
    getuige: bool = False


def moet_bevestigd(feiten: Vastlegging) -> bool:
    """Does this answer count only after a second professional has confirmed it?"""
    return not feiten.zelf and feiten.besluit is Besluit.GEGEVEN and feiten.eerder in NEE


def check_vastleggen(feiten: Vastlegging) -> Oordeel:
    """May this answer be recorded? A no or a withdrawal always may (L03); a yes after a no has its own way (W02)."""
    if feiten.zelf:
        return toegestaan(reden("L03", "vastleggen.zelf"))
    if feiten.besluit is not Besluit.GEGEVEN:
        return toegestaan(reden("L03", "vastleggen.nee_kan_altijd"))
    if feiten.eerder not in NEE:
        return toegestaan(reden("BR14", "vastleggen.namens"))
    if not feiten.papier:
        return geweigerd(
            reden("W02", "vastleggen.nee_blijft_nee"),
            alternatieven=(alternatief("zelf", "vastleggen.alt_zelf"), alternatief("papier", "vastleggen.alt_papier")),
        )
    ontbreekt = _wat_ontbreekt(feiten)
    if ontbreekt:
        return onder_voorwaarde(reden("W02", "vastleggen.papier_onvolledig"), voorwaarden=ontbreekt)
    return _check_dag(feiten)


def _wat_ontbreekt(feiten: Vastlegging) -> tuple[Voorwaarde, ...]:
    eisen = (
        ("getekend_op", feiten.getekend_op is not None, "vastleggen.welke_dag"),
        ("getekend_te", bool(feiten.getekend_te.strip()), "vastleggen.welke_plaats"),
        ("getuige", feiten.getuige, "vastleggen.wie_bevestigt"),
    )
    return tuple(voorwaarde(veld, "W02", wat) for veld, er, wat in eisen if not er)


def _check_dag(feiten: Vastlegging) -> Oordeel:
    assert feiten.getekend_op is not None
    if feiten.getekend_op > feiten.vandaag:
        return geweigerd(reden("W02", "vastleggen.in_de_toekomst"))
    if feiten.eerder_op is not None and feiten.getekend_op < feiten.eerder_op:
        return geweigerd(reden("W02", "vastleggen.voor_het_nee", datum=feiten.eerder_op.isoformat()))
    return toegestaan(reden("W02", "vastleggen.wacht"))


def check_bevestigen(*, gevraagd: bool, zelfde_mens: bool, al_gezegd: bool) -> Oordeel:
    """May this professional confirm a signed paper? Only who was asked, never who wrote it down, and once."""
    if zelfde_mens:
        return geweigerd(reden("W02", "vastleggen.zelfde_mens"))
    if not gevraagd:
        return geweigerd(reden("W02", "vastleggen.niet_gevraagd"))
    if al_gezegd:
        return geweigerd(reden("W02", "vastleggen.al_gezegd"))
    return toegestaan(reden("W02", "vastleggen.tweede"))
