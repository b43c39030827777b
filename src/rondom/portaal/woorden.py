"""How is one value of a record said in plain words? By its kind: a person, a moment, a status, a key with a text."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import ForeignKey, UUIDField
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from rondom.casus.models import Doel, Evaluatie, Inzet, Overleg, Verzuim
from rondom.casus.tonen_inzet import name_of
from rondom.kern.categorie import split
from rondom.kern.papier import Papiersoort
from rondom.kern.regels import REGELS
from rondom.kern.statussen import ALLE
from rondom.kern.taken import TAAKSOORTEN
from rondom.kern.teksten import TEKSTEN, tekst
from rondom.netwerk.models import Gemeente, Organisatie
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import visible
from rondom.toegang.models import Toestemming
from rondom.toegang.tonen import category_name, taal

BEDOELD = (Doel, Overleg, Inzet, Evaluatie, Toestemming, Verzuim)
"""Records that others point at, and that are named by what they say."""
STATUS_VAN = {"plandeel": "plan", "regie": "regie_aanbod", "vernietigingsvoorstel": "vernietiging"}


@dataclass(frozen=True)
class Namen:
    """What keys stand for: people, organisations, and records that are pointed at, as far as the holder may know."""

    mensen: dict[UUID, Houder]
    rest: dict[Any, str]

    def person(self, sleutel: UUID | None) -> str:
        """Name, role and organisation; a neutral word for somebody who is not known any more."""
        if sleutel is None:
            return ""
        h = self.mensen.get(sleutel)
        if h is None:
            return _("iemand die nu niet meer meedoet")
        return ", ".join(d for d in (h.naam, h.rol, h.organisatie) if d)


def read_namen(rijen: Iterable[Any], door: Handelend) -> Namen:
    """The names behind all keys of these rows. At most ten queries, whatever the number of rows."""
    sleutels: dict[Any, set[Any]] = defaultdict(set)
    mensen: set[UUID] = set()
    for rij in rijen:
        for veld, doel in _references(rij._meta.label):
            waarde = getattr(rij, veld)
            if waarde is None:
                continue
            if doel is None:
                mensen.update(waarde if isinstance(waarde, list) else [waarde])
            else:
                sleutels[doel].update(waarde if isinstance(waarde, list) else [waarde])
    rest: dict[Any, str] = {}
    for model in BEDOELD:
        if sleutels[model]:
            gezien = visible(model.objects.filter(id__in=sleutels[model]), door)  # type: ignore[attr-defined]
            if model in (Inzet, Toestemming):
                gezien = gezien.select_related("aanbieder" if model is Inzet else "ontvanger")
            rest |= {r.pk: _name(r) for r in gezien}
    for gewoon in (Organisatie, Gemeente):
        if sleutels[gewoon]:
            rest |= dict(gewoon.objects.filter(pk__in=sleutels[gewoon]).values_list("pk", "naam"))  # type: ignore[attr-defined]
    return Namen(read_houders(mensen), rest)


def _name(rij: Any) -> str:
    match rij:
        case Doel():
            return rij.tekst
        case Overleg():
            dag = rij.gepland_op.astimezone(TIJDZONE).date() if rij.gepland_op else rij.gevraagd_op
            return f"{tekst(f'overleg.soort_{rij.soort}', taal())}, {date_format(dag, 'j F Y')}"
        case Inzet():
            return name_of(rij)
        case Evaluatie():
            return f"{_word(rij.soort)}, {date_format(rij.gepland_op, 'j F Y')}"
        case Toestemming():
            return rij.ontvanger.naam if rij.ontvanger is not None else rij.doel
        case _:
            return date_format(rij.datum, "j F Y")


@cache
def _references(label: str) -> tuple[tuple[str, Any], ...]:
    """(attribute, model it points at); None for a person: a function, somebody of the family, or a bare key of either."""
    gevonden: list[tuple[str, Any]] = []
    for veld in apps.get_model(label)._meta.concrete_fields:
        if veld.name in ("id", "dossier", "object_id", "gebeurtenis", "consultatie"):
            continue
        if isinstance(veld, ForeignKey):
            doel: Any = veld.related_model
            if doel._meta.label in ("netwerk.Functie", "toegang.Naaste"):
                gevonden.append((veld.attname, None))
            elif doel in (*BEDOELD, Organisatie, Gemeente):
                gevonden.append((veld.attname, doel))
        elif isinstance(veld, UUIDField) or (veld.name == "met"):
            gevonden.append((veld.name, None))
        elif veld.name == "voor":
            gevonden.append((veld.name, Organisatie))
    return tuple(gevonden)


def key_ids(rij: Any) -> set[str]:
    """The fields of a row that hold the key of another row."""
    return _keys(rij._meta.label)


@cache
def _keys(label: str) -> set[str]:
    return {v.name for v in apps.get_model(label)._meta.concrete_fields if isinstance(v, ForeignKey)}


def points(rij: Any, veld: str) -> bool:
    """Does this field hold the key of somebody or of another record?"""
    return any(kolom in (veld, f"{veld}_id") for kolom, _doel in _references(rij._meta.label))


def show_value(rij: Any, veld: str, ruw: Any, namen: Namen) -> str:
    """One value in words; empty when there is nothing to say."""
    if ruw is None or ruw == "" or ruw == []:
        return ""
    for kolom, doel in _references(rij._meta.label):
        if kolom in (veld, f"{veld}_id"):
            return _pointed(ruw, doel, namen)
    return _special(rij, veld, ruw, namen) or _plain(ruw)


def _pointed(ruw: Any, doel: Any, namen: Namen) -> str:
    if doel is None:
        return "; ".join(namen.person(s) for s in (ruw if isinstance(ruw, list) else [ruw]))
    return ", ".join(namen.rest.get(s, "") for s in (ruw if isinstance(ruw, list) else [ruw]))


def _special(rij: Any, veld: str, ruw: Any, namen: Namen) -> str:
    """Fields whose word stands elsewhere: a status, a kind of task, rules, kinds of data."""
    soort = rij._meta.model_name
    if veld == "status":
        return tekst(ALLE[STATUS_VAN.get(soort, soort)].stand(ruw).tekst, taal())
    if veld == "categorieen":
        return ", ".join(category_name(c) for c in split(ruw))
    if veld in ("leefgebied", "leefgebieden"):
        return ", ".join(tekst(f"leefgebied.{g}", taal()) for g in (ruw if isinstance(ruw, list) else [ruw]))
    if soort == "taak" and veld == "soort":
        return tekst(TAAKSOORTEN[ruw].tekst, taal())
    if soort == "papier" and veld == "soort":
        return tekst(Papiersoort(ruw).tekst, taal())
    if veld in ("regel", "route_regels", "grondslag"):
        regels = [REGELS[r] for r in (ruw if isinstance(ruw, list) else [ruw]) if r in REGELS]
        return " ".join(r.en if taal() == "en" else r.nl for r in regels)
    if veld == "object_soort":
        return tekst(f"beeld.soort.{ruw}", taal()) if f"beeld.soort.{ruw}" in TEKSTEN else ""
    if soort == "planversie" and veld == "inhoud":
        return _show_version(ruw, namen)
    return _word(ruw) if isinstance(ruw, str) and f"beeld.waarde.{ruw}" in TEKSTEN else ""


def _show_version(inhoud: dict[str, Any], namen: Namen) -> str:
    """The goals of one version, each with its actions, as sentences."""
    zinnen = []
    for d in inhoud.get("doelen", ()):
        afspraken = [str(a.get("tekst", "")) for a in d.get("afspraken", ())]
        zinnen.append("\n".join([str(d.get("tekst", "")), *(f"– {a}" for a in afspraken)]))
    return "\n\n".join(zinnen)


def _word(sleutel: str) -> str:
    return tekst(f"beeld.waarde.{sleutel}", taal())


def _plain(ruw: Any) -> str:
    if isinstance(ruw, bool):
        return _word("ja" if ruw else "nee")
    if isinstance(ruw, datetime):
        return date_format(ruw.astimezone(TIJDZONE), "j F Y, H:i")
    if isinstance(ruw, date):
        return date_format(ruw, "j F Y")
    if isinstance(ruw, Decimal):
        return number_format(ruw.normalize())
    return str(ruw)
