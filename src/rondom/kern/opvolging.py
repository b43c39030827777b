"""May one professional take over what another does in open casussen? (R006, P06)

Consent is given to an organisation and a role limits what is seen, so who takes over works at the same organisation in the
same role: then nobody comes to see more than the family agreed to. Who keeps the network never lets himself in by it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from rondom.kern.aanstelling import Beheerder
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan


class Wisselreden(StrEnum):
    """Why somebody else takes over. No reason says anything about the health of who leaves."""

    VERTREK = "vertrek"
    """No longer works here: the function ends."""
    ANDERE_FUNCTIE = "andere_functie"
    """Does something else here: the function ends."""
    WAARNEMING = "waarneming"
    """The deputy takes over; the function goes on."""
    VERDELING = "verdeling"
    """The work is divided in another way; the function goes on."""

    @property
    def eindigt(self) -> bool:
        """Whether the function of who is replaced ends."""
        return self in (Wisselreden.VERTREK, Wisselreden.ANDERE_FUNCTIE)


@dataclass(frozen=True)
class Plek:
    """A function: whose, where, in which role, from when till when, and which person recorded it (None: nobody here)."""

    functie: UUID
    persoon: UUID
    organisatie: UUID
    rol: str
    vanaf: date
    tot: date | None = None
    vastgelegd_door: UUID | None = None

    def loopt(self, dag: date) -> bool:
        """Whether it holds on a day."""
        return self.vanaf <= dag and (self.tot is None or dag < self.tot)


def check_opvolging(oud: Plek, nieuw: Plek | None, dag: date, waarom: Wisselreden, door: Beheerder) -> Oordeel:
    """May ``door`` let ``nieuw`` take over from ``oud`` today? Without ``nieuw`` the function ends and nobody takes over."""
    if not door.houdt_bij(oud.organisatie):
        return geweigerd(reden("R010", "netwerk.niet_van_u"))
    if door.persoon in (oud.persoon, nieuw.persoon if nieuw else None):
        return geweigerd(reden("W30", "netwerk.niet_voor_uzelf"))
    if not oud.loopt(dag):
        return geweigerd(reden("R006", "netwerk.al_geeindigd"))
    if waarom.eindigt and oud.vanaf == dag:
        return geweigerd(reden("R006", "netwerk.begon_vandaag"))
    if nieuw is None:
        if waarom.eindigt:
            return toegestaan(reden("R006", "netwerk.zonder_opvolger"))
        return geweigerd(reden("R006", "netwerk.kies_opvolger"))
    return _check_nieuw(oud, nieuw, dag, door)


def _check_nieuw(oud: Plek, nieuw: Plek, dag: date, door: Beheerder) -> Oordeel:
    if nieuw.functie == oud.functie or nieuw.persoon == oud.persoon:
        return geweigerd(reden("R006", "netwerk.zelfde_persoon"))
    if nieuw.organisatie != oud.organisatie or nieuw.rol != oud.rol:
        return geweigerd(
            reden("BR14", "netwerk.andere_plek"), alternatieven=(alternatief("vraag_opnieuw", "netwerk.vraag_opnieuw"),)
        )
    if not nieuw.loopt(dag):
        return geweigerd(reden("R006", "netwerk.opvolger_niet_begonnen"))
    if door.hele_regio and door.organisatie != oud.organisatie and nieuw.vastgelegd_door == door.persoon:
        return geweigerd(
            reden("W31", "netwerk.tweede_persoon"), alternatieven=(alternatief("ander", "netwerk.laat_ander"),)
        )
    return toegestaan(reden("R006", "netwerk.neemt_over"))
