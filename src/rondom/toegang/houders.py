"""Who is behind a key? Functions and family members by the key that grants, tasks and texts carry."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from rondom.kern.rechten import rol_in_gezin
from rondom.kern.rollen import ROLLEN, Wereld
from rondom.netwerk.models import Functie
from rondom.toegang.models import Naaste
from rondom.toegang.tonen import taal


@dataclass(frozen=True)
class Houder:
    """Somebody as shown to others: name, role in words, organisation, ring of the circle, and how to reach."""

    id: UUID
    naam: str
    rol: str
    organisatie: str
    wereld: Wereld
    telefoon: str = ""
    bereikbaar: str = ""
    organisatie_id: UUID | None = None
    is_familie: bool = False


def read_houders(ids: Iterable[UUID]) -> dict[UUID, Houder]:
    """The holders among these keys that the acting holder may know. At most two queries, whatever the number.

    Names of professionals are known to everybody who is signed in; family only where the ledger opens contact.
    """
    gezocht = set(ids)
    if not gezocht:
        return {}
    functies = Functie.objects.filter(id__in=gezocht).select_related("persoon", "organisatie")
    gevonden = {f.id: houder_of_functie(f) for f in functies}
    if familie := gezocht - gevonden.keys():
        gevonden |= {n.id: houder_of_naaste(n) for n in Naaste.objects.filter(id__in=familie)}
    return gevonden


def houder_of_functie(functie: Functie) -> Houder:
    """A professional; needs ``persoon`` and ``organisatie``."""
    rol = ROLLEN[functie.rol]
    return Houder(
        functie.id,
        functie.persoon.naam,
        rol.en if taal() == "en" else rol.nl,
        functie.organisatie.naam,
        rol.wereld,
        functie.persoon.telefoon or functie.organisatie.telefoon,
        functie.bereikbaar or functie.organisatie.bereikbaar,
        functie.organisatie_id,
    )


def houder_of_naaste(naaste: Naaste) -> Houder:
    """One of the family."""
    rol = ROLLEN[rol_in_gezin(naaste.relatie)]
    woord = naaste.aanduiding or (rol.en if taal() == "en" else rol.nl)
    return Houder(naaste.id, naaste.naam, woord, "", Wereld.GEZIN, naaste.telefoon, is_familie=True)
