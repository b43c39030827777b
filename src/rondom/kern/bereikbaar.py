"""Who may see how somebody of the family is reached, and where he or she lives? (BR14, L07)

That a partner may know about whom it is (contact) is not a reason to know the number or the address. By default those see
it who are at work for the child now; each of the family can choose otherwise, per kind.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.statussen import AanmeldingStatus, InzetStatus


class Kanaal(StrEnum):
    """A kind of contact detail. The values are stored."""

    TELEFOON = "telefoon"
    EMAIL = "email"
    ADRES = "adres"


class Zichtbaar(StrEnum):
    """For whom it is. The values are stored."""

    STANDAARD = "standaard"
    """Who is at work for the child now, and the family."""
    GEKOZEN = "gekozen"
    """The organisations that the person chose, who registered the child, and the family."""
    GEHEIM = "geheim"
    """The organisations that are named, and nobody else: no other of the family, also not a parent."""


AANMELDING_OPEN = (AanmeldingStatus.VERZONDEN, AanmeldingStatus.OPGEPAKT)
HULP_LOOPT = (
    InzetStatus.AANGEVRAAGD, InzetStatus.GESTART, InzetStatus.GEWIJZIGD, InzetStatus.STOP_VOORGESTELD,
)  # fmt: skip
"""With these an organisation is at work for the child."""


@dataclass(frozen=True)
class Lezer:
    """Who looks. ``contact``: may know about whom it is. ``gezin``: of the same family. ``in_hand``: keeps the family's
    registration (``kern.rechten.has_registration``). ``werkt``: of the child's school, or of an organisation with an open
    registration or help that runs.
    """

    zelf: bool = False
    contact: bool = False
    gezin: bool = False
    in_hand: bool = False
    werkt: bool = False
    organisatie: UUID | None = None


def check_zien(zichtbaar: Zichtbaar, voor: AbstractSet[UUID], lezer: Lezer) -> Oordeel:
    """May this be seen? The first row that fits answers."""
    if lezer.zelf:
        return toegestaan(reden("L10", "bereikbaar.eigen"))
    if not lezer.contact:
        return geweigerd(reden("BR14", "bereikbaar.geen_contact"))
    if lezer.organisatie is not None and lezer.organisatie in voor:
        return toegestaan(reden("BR14", "bereikbaar.genoemd"))
    if zichtbaar is Zichtbaar.GEHEIM:
        return geweigerd(reden("L07", "bereikbaar.geheim"))
    if lezer.gezin:
        return toegestaan(reden("L07", "bereikbaar.gezin"))
    if lezer.in_hand:
        return toegestaan(reden("R028", "bereikbaar.in_hand"))
    if zichtbaar is Zichtbaar.STANDAARD and lezer.werkt:
        return toegestaan(reden("BR14", "bereikbaar.werkt"))
    return geweigerd(reden("BR14", "bereikbaar.niet_gekozen"))


def check_kiezen(zichtbaar: Zichtbaar, voor: AbstractSet[UUID], kent_kind: AbstractSet[UUID]) -> tuple[str, Oordeel]:
    """Is this a choice? The field that a refusal is about, and the verdict. ``kent_kind``: organisations that may know
    about whom it is."""
    if zichtbaar is not Zichtbaar.STANDAARD and voor - kent_kind:
        return "voor", geweigerd(reden("BR14", "bereikbaar.kent_kind_niet"))
    return "", toegestaan(reden("BR14", f"bereikbaar.bewaard_{zichtbaar.value}"))
