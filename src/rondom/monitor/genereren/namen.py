"""Fictional first and family names, put together from parts, with the skew that real names have."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from rondom.monitor.genereren.kolommen import Getallen

VOORNAMEN = tuple(
    """Aafke|Adam|Aicha|Amira|Anouk|Aya|Bart|Bilal|Boris|Bram|Carmen|Chris|Daan|Dana|Davi|Deniz|Dewi|Elif|Elin|Emre
Esra|Eva|Fadi|Fenna|Finn|Floor|Guus|Hajar|Hidde|Ilse|Imran|Iris|Isa|Jade|Jari|Jelle|Joris|Juna|Kaan|Karim|Kiki
Lars|Leila|Levi|Lieke|Lina|Loek|Lotte|Luka|Maud|Mees|Mila|Milan|Mina|Naud|Nienke|Niels|Nora|Omar|Otis|Pien
Quin|Rafi|Renske|Rik|Roos|Ruben|Saar|Sami|Selin|Senna|Siem|Sofie|Stijn|Sven|Tess|Thijs|Tijn|Tobi|Vera|Vinz
Wout|Yara|Yusuf|Zeb|Zoë""".replace("\n", "|").split("|")
)
_BEGIN = tuple(
    """Bak|Berk|Bloem|Boek|Bosch|Brink|Dal|Dijk|Dor|Duin|Elz|Esch|Geer|Haag|Heer|Hof|Hoog|Kamp|Keij|Klooster|Kol|Kuip
Laan|Linde|Maas|Meer|Mol|Nieuw|Ooster|Pol|Rijn|Roos|Schild|Sloot|Smal|Steen|Tol|Veen|Vlier|Vonk|Water|Weide
Wester|Wil|Zand|Zuid""".replace("\n", "|").split("|")
)
_EIND = tuple(
    """aard|akker|beek|berg|boom|broek|dam|dijk|donk|gaard|goed|haar|hout|huis|inga|kamp|laar|land|man|meijer|mond
oord|poel|polder|rode|sma|spoor|stede|stra|veen|veld|wijk|woud|zicht""".replace("\n", "|").split("|")
)
_VOOR = ("", "", "", "", "", "van ", "van ", "de ", "van der ", "van den ")


def first_names(getallen: Getallen) -> pa.Array:
    """A first name per number; early ones of the list come most."""
    return _pick(VOORNAMEN, getallen)


def family_names(getallen: Getallen) -> pa.Array:
    """A family name with prefix per number: 46 × 36 × 6 of them, unevenly spread."""
    rest = getallen // 1009
    delen = [_pick(_VOOR, rest % 1013, even=True), _pick(_BEGIN, rest), _pick(_EIND, rest // 2003)]
    return pc.binary_join_element_wise(*delen, "")


def _pick(lijst: tuple[str, ...], getallen: Getallen, even: bool = False) -> pa.Array:
    """Square of a uniform number: the first quarter of a list gets half of the children."""
    deel = (getallen % 100_003) / 100_003
    plaats = ((deel if even else deel**2) * len(lijst)).astype(np.int32)
    return pa.DictionaryArray.from_arrays(pa.array(plaats), pa.array(lijst)).cast(pa.string())
