"""Which lines of the access log may the family read, and why was looking allowed? (R037)

What was opened is theirs to know, safety excepted. An attempt that was refused is shown only where it can have nothing to do
with safety: not of who handles it, nor of who may read in an emergency, because that somebody tried would tell that there is
a worry.
"""

from rondom.kern.rollen import ROLLEN, Bevoegdheid, Wereld

POGING_BIJ = frozenset(
    {
        "casus",
        "signaal",
        "gesprek",
        "groeidocumentdeel",
        "aanmelding",
        "overleg",
        "verslag",
        "plandeel",
        "doel",
        "inzet",
    }
)
"""Kinds of record of which the family reads that somebody tried to open one."""

_NIET = (Bevoegdheid.NOOD_INZIEN, Bevoegdheid.VEILIGHEID_BEGELEIDEN)
_HANDELT = frozenset({Bevoegdheid.VEILIGHEID_BEHANDELEN, Bevoegdheid.VEILIGHEID_BEGELEIDEN})


def rollen_met_poging() -> tuple[str, ...]:
    """Roles whose refused attempts the family reads, in the order of the table."""
    return tuple(
        r.sleutel
        for r in ROLLEN.values()
        if r.wereld is not Wereld.GEZIN and not any(b in r.bevoegdheden for b in _NIET)
    )


def toont_poging(rol: str, object_soort: str) -> bool:
    """May the family read that somebody in this role was refused at this kind of record?"""
    return rol in rollen_met_poging() and object_soort in POGING_BIJ


SCHERM = "scherm"
"""The kind of a line about a page that was refused, whatever it is about."""
_VAN_VEILIGHEID = frozenset({"meldcode", "meldcodestap", "veiligheidsmelding", "vrijgave"})


def hides_refusal(object_soort: str, nodig: tuple[Bevoegdheid, ...]) -> bool:
    """Must the line of a refusal say no more than that a page was refused? ``nodig``: the rights that the page asks.

    A refusal at a page or record of safety would tell whoever guards the log that there is a worry, and about what (L35).
    """
    return object_soort in _VAN_VEILIGHEID or (bool(nodig) and set(nodig) <= _HANDELT)


WAAROM = frozenset({"R028", "BR14", "L10", "L07", "L20", "R071", "R082", "W10", "L09"})
"""Grounds of a grant that have plain words: ``inzage.waarom.…``."""
