"""Take over public files: what is new, changed, gone or not right. Loading the same file again changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from rondom.netwerk.models import (
    AfgekeurdeRij,
    Lading,
    OpenbareGemeente,
    OpenbareSchool,
    Postcodegebied,
)
from rondom.netwerk.services.openbaar_schrijven import PER_KEER, SWV, Geweigerd, Schrijver, Telling, Voortgang
from rondom.netwerk.services.openbaar_velden import Keuring
from rondom.netwerk.zoekwoord import plain
from rondom.openbaar.bestanden import Bestand, Regel, Soort

VOLGORDE = (
    Soort.GEMEENTEN,
    Soort.GRENZEN,
    Soort.CBS_JEUGDZORG,
    Soort.SCHOLEN,
    Soort.PC4_GEBIEDEN,
    Soort.PC4_PUNTEN,
)
"""Municipalities before what lies in them; schools before areas, because schools tell into which municipality an area
of the law's annex has merged.
"""


@dataclass
class Uitkomst:
    """What one file brought."""

    lading: Lading
    afkeuringen: list[AfgekeurdeRij]
    deel: bool = False
    """The file lacks so much of what is known that nothing was declared gone."""


def load(
    *,
    bestand: Bestand,
    inhoud: bytes,
    peildatum: date,
    nu: datetime,
    using: str,
    volledig: bool = False,
    overschrijving: bool = False,
    progress: Voortgang = lambda aantal: None,
) -> Uitkomst:
    """Take over one file in one transaction, as owner.

    ``volledig`` says that what the file lacks is gone, however much that is. ``overschrijving`` says that a table of
    postcode areas overrules the list; it replaces every earlier overruling. Raises ``Geweigerd`` for a file that is
    older than what is there, or that needs another one first.
    """
    soort = "overschrijving" if overschrijving else bestand.soort.value
    if overschrijving and bestand.soort is not Soort.PC4_GEBIEDEN:
        raise Geweigerd("een overschrijving heeft de kolommen pc4, swv_po, swv_vo en reden")
    with transaction.atomic(using=using):
        laatste = Lading.objects.using(using).filter(soort=soort).order_by("-peildatum").first()
        if laatste is not None and laatste.peildatum > peildatum:
            raise Geweigerd(f"geldt op {peildatum}, maar er is al een lijst van {laatste.peildatum}")
        werk = _Werk(using, peildatum, volledig, progress)
        telling = werk.overrule(bestand.regels) if overschrijving else werk.take_over(bestand)
        lading = Lading(
            bestand=bestand.pad.name[:200],
            soort=soort,
            sha256=hashlib.sha256(inhoud).hexdigest(),
            peildatum=peildatum,
            geladen_op=nu,
            gelezen=len(bestand.regels),
            nieuw=telling.nieuw,
            gewijzigd=telling.gewijzigd,
            gelijk=telling.gelijk,
            vervallen=telling.vervallen,
            afgekeurd=telling.keuring.aantal_afgekeurd,
        )
        lading.save(using=using, force_insert=True)
        afkeuringen = telling.keuring.rijen(lading)
        AfgekeurdeRij.objects.using(using).bulk_create(afkeuringen, batch_size=PER_KEER)
    return Uitkomst(lading, afkeuringen, telling.deel)


class _Werk(Schrijver):
    """One file against what is there: a method per kind of file."""

    def take_over(self, bestand: Bestand) -> Telling:
        doen: dict[Soort, Callable[[Sequence[Regel]], Telling]] = {
            Soort.GEMEENTEN: self.municipalities,
            Soort.GRENZEN: self.boundaries,
            Soort.CBS_JEUGDZORG: self.youth_care,
            Soort.PC4_GEBIEDEN: self.areas,
            Soort.PC4_PUNTEN: self.points,
            Soort.SCHOLEN: self.schools,
        }
        return doen[bestand.soort](bestand.regels)

    # Each kind of file ------------------------------------------------------------------------------------------

    def municipalities(self, regels: Sequence[Regel]) -> Telling:
        telling = Telling()
        rijen = {}
        for regel, sleutel in telling.keuring.keyed(regels, "gemeente", r"[0-9]{4}"):
            naam = telling.keuring.need(regel, sleutel, "naam")
            if naam:
                rijen[sleutel] = {"naam": naam, "provincie": regel.waarden["provincie"], "vervallen_op": None}
        return self.write(OpenbareGemeente, rijen, telling, gone=OpenbareGemeente.objects.all())

    def boundaries(self, regels: Sequence[Regel]) -> Telling:
        telling, bekend = Telling(), self.codes()
        rijen: dict[str, dict[str, Any]] = {}
        for regel, sleutel in telling.keuring.keyed(regels, "gemeente", r"[0-9]{4}"):
            if sleutel not in bekend:
                telling.keuring.reject(regel, sleutel, "gemeente", "gemeente_onbekend")
            elif (grens := telling.keuring.shape(regel, sleutel)) is not None:
                rijen[sleutel] = {"grens": grens}
        return self.write(OpenbareGemeente, rijen, telling, insert=False)

    def youth_care(self, regels: Sequence[Regel]) -> Telling:
        telling, bekend = Telling(), self.codes()
        rijen: dict[str, dict[str, Any]] = {}
        for regel, sleutel in telling.keuring.keyed(regels, "gemeente", r"[0-9]{4}"):
            if sleutel not in bekend:
                # CBS tells of years in which there were other municipalities.
                telling.keuring.reject(regel, sleutel, "gemeente", "gemeente_onbekend")
                continue
            inwoners, inwoners_stand = telling.keuring.number(regel, sleutel, "inwoners")
            aandeel, stand = telling.keuring.share(regel, sleutel, "pct_jeugdzorg")
            rijen[sleutel] = {
                "inwoners": inwoners,
                "inwoners_stand": inwoners_stand,
                "pct_jeugdzorg": aandeel,
                "pct_jeugdzorg_stand": stand,
            }
        return self.write(OpenbareGemeente, rijen, telling, insert=False)

    def areas(self, regels: Sequence[Regel]) -> Telling:
        telling, codes, namen = Telling(), self.codes(), self.names()
        eigen = {
            p.pc4: p for p in Postcodegebied.objects.using(self.using).exclude(overschreven="")
        }  # fmt: skip
        uit_scholen = self.municipality_by_schools()
        rijen: dict[str, dict[str, Any]] = {}
        for regel, pc4 in telling.keuring.keyed(regels, "pc4", r"[1-9][0-9]{3}"):
            w = regel.waarden
            gemeente = w["gemeente"] if w["gemeente"] in codes else namen.get(w["gemeente_naam"].casefold(), "")
            gemeente = gemeente or uit_scholen.get(pc4, "")
            if not gemeente:
                telling.keuring.note(regel, pc4, "gemeente_naam", "gemeente_onbekend", w["gemeente_naam"])
            lijst = {
                "gemeente": gemeente,
                "swv_po": telling.keuring.swv(regel, pc4, "swv_po", "PO"),
                "swv_vo": telling.keuring.swv(regel, pc4, "swv_vo", "VO"),
            }
            rijen[pc4] = {
                "gemeente_naam": w["gemeente_naam"],
                "lijst": lijst,
                "vervallen_op": None,
            }
            if pc4 not in eigen:
                rijen[pc4] |= _area_values(lijst)
        self.write(Postcodegebied, rijen, telling, gone=Postcodegebied.objects.all())
        self.settle_schools()
        return telling

    def overrule(self, regels: Sequence[Regel]) -> Telling:
        """An own table over the list: mergers after the law's annex was written, and what the region knows better."""
        telling, codes = Telling(), self.codes()
        er = {p.pc4: p for p in Postcodegebied.objects.using(self.using).all()}
        if not er:
            raise Geweigerd("laad eerst de lijst van postcodegebieden; deze tabel gaat daaroverheen")
        # What an earlier table overruled goes back to the list, unless this one overrules it again.
        rijen: dict[str, dict[str, Any]] = {
            p.pc4: {**_area_values(p.lijst), "overschreven": ""} for p in er.values() if p.overschreven
        }
        for regel, pc4 in telling.keuring.keyed(regels, "pc4", r"[1-9][0-9]{3}"):
            if not telling.keuring.need(regel, pc4, "reden"):
                continue
            waarden = dict(er[pc4].lijst) if pc4 in er else {}
            for veld, begin in (("swv_po", "PO"), ("swv_vo", "VO")):
                waarden[veld] = telling.keuring.swv(regel, pc4, veld, begin) or waarden.get(veld, "")
            if regel.waarden["gemeente"] in codes:
                waarden["gemeente"] = regel.waarden["gemeente"]
            rijen[pc4] = {**_area_values(waarden), "overschreven": regel.waarden["reden"][:200], "vervallen_op": None}
        self.write(Postcodegebied, rijen, telling)
        self.settle_schools()
        return telling

    def points(self, regels: Sequence[Regel]) -> Telling:
        telling = Telling()
        rijen: dict[str, dict[str, Any]] = {}
        bekend = set(Postcodegebied.objects.using(self.using).values_list("pc4", flat=True))
        if not bekend:
            raise Geweigerd("laad eerst de lijst van postcodegebieden; coördinaten horen bij die gebieden")
        for regel, pc4 in telling.keuring.keyed(regels, "pc4", r"[1-9][0-9]{3}"):
            plek = telling.keuring.place(regel, pc4)
            if pc4 in bekend and plek is not None:
                rijen[pc4] = {"lat": plek[0], "lon": plek[1]}
        return self.write(Postcodegebied, rijen, telling, insert=False)

    def schools(self, regels: Sequence[Regel]) -> Telling:
        telling, codes = Telling(), self.codes()
        gebieden = {p.pc4: p for p in Postcodegebied.objects.using(self.using).all()}
        rijen: dict[str, dict[str, Any]] = {}
        for regel, sleutel in telling.keuring.keyed(regels, "vestiging", r"[0-9]{2}[A-Z]{2}[0-9]{2}"):
            rij = self._school(regel, sleutel, telling.keuring, codes, gebieden.get(regel.waarden["pc4"]))
            if rij is not None:
                rijen[sleutel] = rij
        soorten = {r["onderwijssoort"] for r in rijen.values()}
        # DUO gives primary and secondary schools in files apart: a file tells nothing of kinds it does not hold.
        return self.write(
            OpenbareSchool, rijen, telling, gone=OpenbareSchool.objects.filter(onderwijssoort__in=soorten)
        )

    def _school(
        self, regel: Regel, sleutel: str, keuring: Keuring, codes: set[str], gebied: Postcodegebied | None
    ) -> dict[str, Any] | None:
        w = regel.waarden
        naam, soort = keuring.need(regel, sleutel, "naam"), w["onderwijssoort"]
        if not naam:
            return None
        bekend = codes & {w["gemeente"]}
        if not bekend:
            keuring.note(regel, sleutel, "gemeente", "gemeente_onbekend", w["gemeente"])
        plek = keuring.place(regel, sleutel, overnemen=True)
        leerlingen, stand = keuring.number(regel, sleutel, "leerlingen")
        swv = {v: keuring.swv(regel, sleutel, v, v[-2:].upper()) for v in SWV}
        if gebied is not None:
            swv = {v: getattr(gebied, v) or waarde for v, waarde in swv.items()}
        return {
            "naam": naam[:200],
            "onderwijssoort": soort,
            "bestuur": w["bestuur"][:5],
            "bestuur_naam": w["bestuur_naam"][:200],
            "gemeente_id": next(iter(bekend), None),
            "postcode": keuring.postcode(regel, sleutel),
            "plaats": w["plaats"][:80],
            **swv,
            "lat": plek[0] if plek else None,
            "lon": plek[1] if plek else None,
            "leerlingen": leerlingen,
            "leerlingen_stand": stand,
            "vervallen_op": None,
            "zoek": plain(" ".join((naam, w["plaats"], sleutel, w["bestuur_naam"])))[:400],
        }


def _area_values(lijst: dict[str, str]) -> dict[str, Any]:
    return {
        "gemeente_id": lijst.get("gemeente") or None,
        "swv_po": lijst.get("swv_po", ""),
        "swv_vo": lijst.get("swv_vo", ""),
    }


__all__ = ["VOLGORDE", "Geweigerd", "Uitkomst", "load"]
