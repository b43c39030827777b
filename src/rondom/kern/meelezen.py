"""Does a text about work point at a child or a family, and which words may stay? (R024)

For texts that concern no child: of a core team, a region, a training. The traces are those of ``kern.herkenbaar``; places,
schools, institutions and dates are what such texts are about, so they are no trace here. A name may belong to a colleague:
whoever writes says so for each; a number or an address never stays.
"""

from collections.abc import Iterable

from rondom.kern.herkenbaar import Markering, Spoor

SPOREN = frozenset({Spoor.NAAM, Spoor.TELEFOON, Spoor.NUMMER, Spoor.EMAIL, Spoor.ADRES, Spoor.POSTCODE, Spoor.KLAS})
"""What does not belong in a text about work without somebody saying that it may."""
NOOIT = frozenset({Spoor.NUMMER, Spoor.ADRES, Spoor.POSTCODE})
"""What never stays: nobody needs it to write about work."""


def open_sporen(markeringen: Iterable[Markering], laat_staan: Iterable[str]) -> tuple[Markering, ...]:
    """Each trace once that still has to go or be decided about. ``laat_staan``: keys of words that may stay."""
    mag = set(laat_staan)
    nog = {m.sleutel: m for m in markeringen if m.soort in SPOREN and (m.soort in NOOIT or m.sleutel not in mag)}
    return tuple(nog.values())
