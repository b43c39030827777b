"""What may be kept beside a record, how much, under which name, and who may take it away? (issue 3, part 10)

Content is checked where there are libraries for it (``casus.keuring``); here are the rules about it.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.categorie import DEELBAAR, Actie, Categorie
from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters

MB = 1024 * 1024
NAAM_MAX = 100
CATEGORIEEN: tuple[Categorie, ...] = DEELBAAR
"""What an attachment can be about: what a family can be asked to share. Safety has its own dossier, a task its own words."""


class Bestandssoort(StrEnum):
    """The kinds of file that are kept. Each can be read whole and written again, so that nothing else comes along."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"


EXTENSIE: dict[Bestandssoort, str] = {
    Bestandssoort.PDF: "pdf",
    Bestandssoort.PNG: "png",
    Bestandssoort.JPEG: "jpg",
}
MIME: dict[Bestandssoort, str] = {
    Bestandssoort.PDF: "application/pdf",
    Bestandssoort.PNG: "image/png",
    Bestandssoort.JPEG: "image/jpeg",
}


class Gebrek(StrEnum):
    """Why a file is not kept. Each has words for who chose it (``bijlage.gebrek.*``)."""

    LEEG = "leeg"
    SOORT = "soort"
    """No PDF, PNG or JPEG, whatever its name or declared type says."""
    BESCHADIGD = "beschadigd"
    OPSLOT = "opslot"
    """A PDF behind a password: nobody can see what is in it."""
    ACTIEF = "actief"
    """A PDF that can do something by itself, or carries other files."""
    BEWEGEND = "bewegend"
    TE_GROOT = "te_groot"
    TE_VEEL_PUNTEN = "te_veel_punten"
    """A picture that unpacks to more than a screen or printer needs."""


@dataclass(frozen=True)
class Ruimte:
    """How much is there already: number and bytes, of one casus in one category."""

    aantal: int
    grootte: int


def max_grootte(parameters: Parameters, dag: date) -> int:
    """The largest file that is kept, in bytes."""
    return parameters.op("bijlage_mb", dag) * MB


def check_ruimte(ruimte: Ruimte, grootte: int, parameters: Parameters, dag: date) -> Oordeel:
    """Is there room for one more file of so many bytes?

    Counted per category: counting what somebody may not see would tell that it is there.
    """
    if grootte > max_grootte(parameters, dag):
        return geweigerd(reden("W12", "bijlage.gebrek.te_groot", mb=parameters.op("bijlage_mb", dag)))
    if ruimte.aantal >= (meest := parameters.op("bijlage_aantal", dag)):
        return geweigerd(reden("W12", "bijlage.te_veel", aantal=meest))
    if ruimte.grootte + grootte > (totaal := parameters.op("bijlage_totaal_mb", dag)) * MB:
        return geweigerd(reden("W12", "bijlage.vol", mb=totaal))
    return toegestaan(reden("W12", "bijlage.past"))


def mag_toevoegen(categorie: Categorie, *, schrijven: Categorie, bijdragen: Categorie, familie: bool) -> bool:
    """May this holder add in this category: a professional who writes it, family that adds its own to it."""
    if categorie not in CATEGORIEEN:
        return False
    return bool(schrijven & categorie) or (familie and bool(bijdragen & categorie))


def mag_weghalen(*, eigen: bool, collega: bool, actie: Actie) -> bool:
    """May this holder take it away: who added it, or a colleague who may still write there when that person is gone."""
    return eigen or (collega and bool(actie & Actie.SCHRIJVEN))


def clean_name(gekregen: str, soort: Bestandssoort) -> str:
    """A name that is safe to save under, with the extension of what the file really is.

    No path, no control or direction characters, no second extension, never empty, at most ``NAAM_MAX`` long.
    """
    naam = gekregen.replace("\\", "/").rsplit("/", 1)[-1]
    naam = "".join(
        t for t in unicodedata.normalize("NFC", naam) if unicodedata.category(t)[0] != "C" and t not in _TEKENS
    )
    stam, punt, einde = naam.rpartition(".")
    if punt and einde.lower() in ("pdf", "png", "jpg", "jpeg"):
        naam = stam
    naam = " ".join(naam.replace(".", "-").split()).strip(" -")
    if not naam or naam.upper() in _GERESERVEERD:
        naam = f"stuk {naam}".strip()
    return f"{naam[: NAAM_MAX - 5].rstrip()}.{EXTENSIE[soort]}"


_TEKENS = frozenset('<>:"|?*%;')
"""Characters that one system or another reads as more than a letter of a name."""
_GERESERVEERD = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(1, 10)), *(f"LPT{n}" for n in range(1, 10))}
)
"""Names of devices: Windows saves no file under them."""
