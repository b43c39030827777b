"""May a request from outside be answered: is it sure who asks? (L10, AVG art. 12 lid 6)

Kinds, terms and answers are those of ``kern.rechtsverzoek``; here is only what a login otherwise proves.
"""

from enum import StrEnum

from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.rechtsverzoek import Verzoeksoort, check_antwoord
from rondom.kern.statussen import RechtsverzoekStatus


class Ontvangst(StrEnum):
    """How the request came in."""

    BRIEF = "brief"
    TELEFOON = "telefoon"
    MAIL = "mail"
    BALIE = "balie"


class Identiteit(StrEnum):
    """How somebody made sure who asks. A document is looked at, never copied or noted down."""

    GEZIEN = "gezien"
    """A document was seen at the desk."""
    TERUGGEBELD = "teruggebeld"
    """Called back on a number that was known already."""
    BEKEND = "bekend"
    """Known in person to who writes this down."""
    ADRES = "adres"
    """The answer goes by letter to the address that was known already."""


def check_identiteit(soort: Verzoeksoort, identiteit: Identiteit | None, uitkomst: RechtsverzoekStatus) -> Oordeel:
    """Nothing is shown, changed or removed for who may be somebody else; a no can always be said."""
    if identiteit is None and uitkomst is not RechtsverzoekStatus.AFGEWEZEN:
        return geweigerd(reden("L10", "briefverzoek.wie_vraagt"))
    return toegestaan(reden("L10", f"rechtsverzoek.ontvangen_{soort.value}"))


def check_brief(
    soort: Verzoeksoort,
    uitkomst: RechtsverzoekStatus,
    *,
    identiteit: Identiteit | None,
    open_: bool,
    toelichting: str,
) -> tuple[str, Oordeel]:
    """Is this an answer to a request from outside? The field that a refusal is about, and the verdict."""
    veld, oordeel = check_antwoord(soort, uitkomst, open_=open_, toelichting=toelichting)
    if not oordeel.mag:
        return veld, oordeel
    wie = check_identiteit(soort, identiteit, uitkomst)
    return ("uitkomst", wie) if not wie.mag else (veld, oordeel)
