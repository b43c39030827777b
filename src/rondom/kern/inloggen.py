"""May somebody work with this sign-in, or is a second step needed first? (A01 A02 A03)

One table over three facts: in which roles, by which methods, and whether a second step can be chosen at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, Reden, Uitkomst, Voorwaarde
from rondom.kern.rollen import ROLLEN, Wereld


class Methode(StrEnum):
    """How somebody proved, since signing in, who he or she is."""

    WACHTWOORD = "wachtwoord"
    APP = "app"
    """A code of an authenticator app (TOTP)."""
    PASSKEY = "passkey"
    HERSTELCODE = "herstelcode"
    ORGANISATIE = "organisatie"
    """The login service of an organisation, which said nothing about a second step."""
    ORGANISATIE_STERK = "organisatie_sterk"
    """The same, and it said that a second step was taken, in a way that this installation accepts."""
    DEMO = "demo"
    """One click on the demo's own page; exists in demo mode only."""


STERK = frozenset({Methode.APP, Methode.PASSKEY, Methode.HERSTELCODE, Methode.ORGANISATIE_STERK, Methode.DEMO})
"""Methods that are a second step, or hold one: a passkey is possession and a finger or a PIN at once."""


@dataclass(frozen=True)
class Inlogfeiten:
    """The roles in which somebody can act today, and the methods by which was signed in."""

    rollen: frozenset[str]
    methoden: frozenset[Methode]


def second_step_needed(rollen: Iterable[str]) -> bool:
    """Does one of these roles work with other people's files? Then two steps are compulsory; a family chooses (A01 A02)."""
    return any(ROLLEN[r].wereld is not Wereld.GEZIN for r in rollen)


def beoordeel(feiten: Inlogfeiten) -> Oordeel:
    """May this sign-in be worked with? Under condition: first set up or take a second step."""
    if feiten.methoden & STERK:
        return Oordeel(Uitkomst.TOEGESTAAN, (Reden("A01", "inloggen.twee_stappen"),))
    if second_step_needed(feiten.rollen):
        return Oordeel(
            Uitkomst.ONDER_VOORWAARDE,
            (Reden("A01", "inloggen.tweede_stap_nodig"),),
            (Voorwaarde("tweede_stap", "A01", "inloggen.stel_in"),),
        )
    return Oordeel(Uitkomst.TOEGESTAAN, (Reden("A02", "inloggen.gezin_kiest"),))


def may_confirm_recovery(*, vrager: str, bevestiger: str, eigenaar: str) -> Oordeel:
    """May this person confirm that a lost second step is taken away? Never alone, never for oneself (A03).

    All three are keys of persons as text.
    """
    if bevestiger == eigenaar or vrager == eigenaar:
        return Oordeel(Uitkomst.GEWEIGERD, (Reden("A03", "inloggen.niet_voor_uzelf"),))
    if bevestiger == vrager:
        return Oordeel(Uitkomst.GEWEIGERD, (Reden("A03", "inloggen.niet_alleen"),))
    return Oordeel(Uitkomst.TOEGESTAAN, (Reden("A03", "inloggen.met_zijn_tweeen"),))
