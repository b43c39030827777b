"""The whole record as the family reads it: the same rows that the ledger opens on every other page, in plain words.

One shape, ``Hoofdstuk`` → ``Stuk`` → ``Regel``, from which the pages, the PDF and the JSON of the archive are made, so that
these cannot differ. Every row comes through ``visible``: there is no second way to a record here.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps

from rondom.casus.laden import Tafel
from rondom.casus.selectors_bijschrift import DOSSIER, Bijschrift, list_bijschriften
from rondom.kern.teksten import tekst
from rondom.portaal.beeld import BEELD, Beschrijving
from rondom.portaal.woorden import Namen, key_ids, points, read_namen, show_value
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.laden import log, visible
from rondom.toegang.models import Gebeurtenis, Naaste
from rondom.toegang.tonen import taal

MEEST = 2000
"""Rows of one kind that are read at most; a dossier in daily use has some hundreds."""


@dataclass(frozen=True)
class Regel:
    """One field: its key, the word for it, the value in words, and as data for a machine."""

    veld: str
    label: str
    waarde: str
    ruw: Any


@dataclass(frozen=True)
class Stuk:
    """One record: what kind, when, by whom, what it says, and what stands beside it."""

    soort: str
    id: UUID
    titel: str
    moment: datetime | date | None
    wie: str
    regels: tuple[Regel, ...]
    rechtzetten: bool = False
    bij: tuple[Bijschrift, ...] = ()


@dataclass(frozen=True)
class Hoofdstuk:
    """One chapter with its records, newest first. ``afgekapt``: there is more than is read at once."""

    sleutel: str
    titel: str
    uitleg: str
    stukken: tuple[Stuk, ...]
    afgekapt: bool = False


def read_hoofdstukken(
    tafel: Tafel, door: Handelend, sleutels: Iterable[str], meest: int | None = MEEST
) -> list[Hoofdstuk]:
    """These chapters; ``meest`` rows of each kind, None for all. A fixed number of queries, whatever the number of rows."""
    gekozen = list(sleutels)
    grens = slice(None, None if meest is None else meest + 1)
    rijen = {label: list(_rows(label, b, door)[grens]) for label, b in BEELD.items() if b.hoofdstuk in gekozen}
    los = {h: groep[grens] for h, groep in _loose(tafel, gekozen).items()}
    namen = read_namen([r for groep in (*rijen.values(), *los.values()) for r in groep], door)
    bij = list_bijschriften(tafel.dossier, door)
    per: dict[str, list[Stuk]] = defaultdict(list)
    for label, groep in rijen.items():
        per[BEELD[label].hoofdstuk] += [_stuk(r, tafel, namen, bij) for r in groep[:meest]]
    for hoofdstuk, groep in los.items():
        per[hoofdstuk] += [_los_stuk(r, namen, bij) for r in groep[:meest]]
    te_veel = [BEELD[label].hoofdstuk for label, groep in rijen.items() if meest is not None and len(groep) > meest]
    return [
        Hoofdstuk(
            s,
            tekst(f"beeld.hoofdstuk.{s}", taal()),
            tekst(f"beeld.hoofdstuk.{s}.uitleg", taal()),
            tuple(sorted(per[s], key=_newest_first, reverse=True)),
            s in te_veel,
        )
        for s in gekozen
    ]


def statements_of_whole(tafel: Tafel, door: Handelend) -> list[Bijschrift]:
    """What the family put beside the whole dossier."""
    return list_bijschriften(tafel.dossier, door).get(DOSSIER, [])


def log_shown(tafel: Tafel, door: Handelend, stukken: Iterable[Stuk]) -> None:
    """One line of the access log with the records of a page; nothing when it was empty."""
    ids = [s.id for s in stukken]
    if ids:
        log(
            door=door,
            actie="lijst",
            object_soort="hoofdstuk",
            objecten=ids,
            doel="eigen inzage",
            dossier=tafel.dossier,
            grond=tafel.inzicht.gronden[0],
        )


def find_stuk(tafel: Tafel, door: Handelend, rij: Any) -> Stuk:
    """One loaded record as it is shown."""
    namen = read_namen([rij], door)
    return _stuk(rij, tafel, namen, list_bijschriften(tafel.dossier, door))


def find_person(tafel: Tafel, soort: str, pk: UUID, door: Handelend) -> tuple[Any, Stuk] | None:
    """The child or somebody of the family, and how that is shown; None for another kind of record or person."""
    mensen = _loose(tafel, ["mensen"])["mensen"] if soort in PERSOON else ()
    for rij in mensen:
        if rij._meta.model_name == soort and rij.pk == pk:
            bij = list_bijschriften(tafel.dossier, door)
            return rij, _los_stuk(rij, read_namen([rij], door), bij)
    return None


def label_of(soort: str) -> str:
    """The label of a model from its name in an address. Raises ``KeyError`` for what the family does not read."""
    return next((label for label in BEELD if label.partition(".")[2].lower() == soort), "") or _unknown(soort)


def _unknown(soort: str) -> str:
    raise KeyError(soort)


def _rows(label: str, b: Beschrijving, door: Handelend) -> Any:
    rijen = visible(apps.get_model(label).objects.all(), door)  # type: ignore[attr-defined]
    if label == "casus.Bijlage":  # what somebody took away is nobody's to read; its bytes are read by who saves it
        rijen = rijen.filter(verwijderd_op__isnull=True).defer("gesloten")
    return rijen.order_by(*([f"-{b.op}"] if b.op else []), "id")


PERSOON = {
    "jeugdige": "naam geboortedatum school groep pc4 woongemeente",
    "naaste": (
        "naam relatie aanduiding telefoon email adres taal tolk_nodig gezag_vanaf gezag_tot gezag_bron gezag_gecontroleerd_op"
        " vanaf tot"
    ),
}
"""Fields of who is of the family: no rows of a dossier, but of the child."""


def _loose(tafel: Tafel, gekozen: list[str]) -> dict[str, list[Any]]:
    """The rows that hang on the child or in the chain, in the chapters where they belong."""
    los: dict[str, list[Any]] = {}
    if "mensen" in gekozen:
        naasten = Naaste.objects.filter(jeugdige=tafel.casus.jeugdige_id).order_by("vanaf", "naam", "id")
        los["mensen"] = [tafel.casus.jeugdige, *naasten]
    if "gedaan" in gekozen:
        los["gedaan"] = list(
            Gebeurtenis.objects.filter(dossier=tafel.dossier, veiligheid=False).order_by("-volgnummer")
        )
    return los


def _stuk(rij: Any, tafel: Tafel, namen: Namen, bij: dict[UUID, list[Bijschrift]]) -> Stuk:
    soort, b = rij._meta.model_name, BEELD[rij._meta.label]
    return Stuk(
        soort,
        rij.pk,
        tekst(f"beeld.soort.{soort}", taal()),
        getattr(rij, b.op) if b.op else None,
        namen.person(getattr(rij, f"{b.door}_id", None) or getattr(rij, b.door)) if b.door else "",
        tuple(_regels(rij, soort, b.velden, namen)),
        # A family part is of several children; what is wrong in it is asked with a message.
        b.rechtzetten and rij.dossier_id == tafel.dossier,
        tuple(bij.get(rij.pk, ())),
    )


def _los_stuk(rij: Any, namen: Namen, bij: dict[UUID, list[Bijschrift]]) -> Stuk:
    soort = rij._meta.model_name
    titel = tekst(f"beeld.soort.{soort}", taal())
    if soort == "gebeurtenis":
        wat = tekst(f"gebeurtenis.{rij.soort}", taal())
        return Stuk(soort, rij.pk, wat[:1].upper() + wat[1:], rij.moment, namen.person(rij.houder), ())
    regels = tuple(_regels(rij, soort, PERSOON[soort].split(), namen))
    return Stuk(soort, rij.pk, titel, None, "", regels, rechtzetten=True, bij=tuple(bij.get(rij.pk, ())))


def _regels(rij: Any, soort: str, velden: Iterable[str], namen: Namen) -> Iterable[Regel]:
    for veld in velden:
        ruw = getattr(rij, f"{veld}_id", None) if veld in key_ids(rij) else getattr(rij, veld)
        woorden = show_value(rij, veld, ruw, namen)
        if woorden:
            # A key says nothing to a reader and may point at what is closed: of what is pointed at, the words alone.
            yield Regel(veld, _label(soort, veld), woorden, woorden if points(rij, veld) else _plain(ruw))


def _label(soort: str, veld: str) -> str:
    for sleutel in (f"beeld.veld.{soort}.{veld}", f"beeld.veld.{veld}"):
        try:
            return tekst(sleutel, taal())
        except KeyError:
            continue
    raise KeyError(f"beeld.veld.{veld}")


def _plain(ruw: Any) -> Any:
    """A value as JSON has it: moments in ISO 8601, keys as text, the rest as it is."""
    if isinstance(ruw, datetime):
        return ruw.astimezone(TIJDZONE).isoformat()
    if isinstance(ruw, date):
        return ruw.isoformat()
    if isinstance(ruw, list | tuple):
        return [_plain(w) for w in ruw]
    if ruw is None or isinstance(ruw, bool | int | str | dict):
        return ruw
    return str(ruw)


def _newest_first(stuk: Stuk) -> tuple[str, str]:
    """Records without a moment, such as people, come first."""
    moment = stuk.moment
    if moment is None:
        return ("9999", str(stuk.id))
    if isinstance(moment, datetime):
        moment = moment.astimezone(TIJDZONE)
    return (moment.isoformat(), str(stuk.id))


__all__ = [
    "Hoofdstuk",
    "Regel",
    "Stuk",
    "find_person",
    "find_stuk",
    "label_of",
    "log_shown",
    "read_hoofdstukken",
    "statements_of_whole",
]
