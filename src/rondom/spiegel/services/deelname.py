"""Somebody answers with a link: each answer is kept in a draft that only the link opens, then sent, sealed (R225).

Nothing here knows who answers, or when. No session, no line of a log, no job; the row of the link goes when the answers are
sent, so that the link can be used once.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import transaction

from rondom.kern.instrument import GETALLEN, Instrument, Item, asked
from rondom.spiegel import zegel
from rondom.spiegel.feiten import instrument_of
from rondom.spiegel.models import Deelname, Inzending, Meting, Metinggroep
from rondom.toegang import geheim

LANGST = 1000
"""Characters of one answer in words."""


@dataclass(frozen=True)
class Antwoorden:
    """What somebody answered so far: numbers, words, and which questions were seen."""

    waarden: Mapping[str, int] = field(default_factory=dict)
    teksten: Mapping[str, str] = field(default_factory=dict)
    gezien: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Open:
    """A link that can be used: its measurement, group and questions, and the answers so far."""

    meting: Meting
    groep: Metinggroep
    instrument: Instrument
    antwoorden: Antwoorden

    @property
    def items(self) -> tuple[Item, ...]:
        """The questions that this person gets, after the answers so far."""
        return asked(self.instrument, self.antwoorden.waarden)


def find(sleutel: str, vandaag: date) -> Open | None:
    """What a link opens; None when it is unknown, used, or its measurement is not open today. The same work for each."""
    rij = _row(sleutel, vandaag)
    return None if rij is None else _open(rij, sleutel)


def _row(sleutel: str, vandaag: date, *, lock: bool = False) -> Deelname | None:
    rijen = Deelname.objects.filter(
        hash=zegel.place_of(sleutel),
        groep__meting__geopend_op__isnull=False,
        groep__meting__gesloten_op=None,
        groep__meting__sluiten_op=None,
        groep__meting__van__lte=vandaag,
        groep__meting__tot__gte=vandaag,
    ).select_related("groep__meting__instrument")
    if not lock:
        return rijen.first()
    # Asked a second time: a link that was being laid anew (``meting.make_links``) is there again under the same hash.
    op_slot = rijen.select_for_update(of=("self",))
    return op_slot.first() or op_slot.all().first()


def _open(rij: Deelname, sleutel: str) -> Open:
    meting = rij.groep.meting
    antwoorden = Antwoorden()
    if rij.concept:
        antwoorden = _unpack(zegel.unseal(bytes(rij.concept), zegel.draft_key(sleutel), rij.groep_id))
    return Open(meting, rij.groep, instrument_of(meting.instrument), antwoorden)


@transaction.atomic
def answer(*, sleutel: str, item: str, waarde: int | None, tekst: str, vandaag: date) -> Open | None:
    """Keep one answer in the draft of this link. None when the link can be used no more; raises ``KeyError`` for a question
    that is not of this measurement, ``ValueError`` for an answer that is not on its scale."""
    rij = _row(sleutel, vandaag, lock=True)
    if rij is None:
        return None
    nu = _open(rij, sleutel)
    vraag = nu.instrument.item(item)
    if waarde is not None and waarde not in nu.instrument.waarden(vraag):
        raise ValueError("no answer of this scale")
    waarden, teksten = dict(nu.antwoorden.waarden), dict(nu.antwoorden.teksten)
    _put(waarden, item, waarde)
    _put(teksten, item, tekst.strip()[:LANGST] or None)
    antwoorden = Antwoorden(waarden, teksten, nu.antwoorden.gezien | {item})
    rij.concept = zegel.seal(pack(antwoorden), zegel.draft_key(sleutel), rij.groep_id)
    rij.save(update_fields=["concept"])
    return Open(nu.meting, nu.groep, nu.instrument, antwoorden)


def _put(vak: dict[str, Any], naam: str, waarde: int | str | None) -> None:
    vak.pop(naam, None)
    if waarde is not None:
        vak[naam] = waarde


@transaction.atomic
def submit(*, sleutel: str, vandaag: date) -> bool:
    """Send the answers: sealed with the key of the measurement, and the link is used up. False when it cannot be used.

    Only questions that were asked count: an answer that a later one made void stays behind in the draft.
    """
    rij = _row(sleutel, vandaag, lock=True)
    if rij is None:
        return False
    nu = _open(rij, sleutel)
    gesteld = {i.id for i in nu.items}
    geteld = {i.id for i in nu.items if i.soort in GETALLEN}
    blijft = Antwoorden(
        {k: w for k, w in nu.antwoorden.waarden.items() if k in geteld},
        {k: t for k, t in nu.antwoorden.teksten.items() if k in gesteld},
    )
    inzending = Inzending(id=uuid4(), groep_id=rij.groep_id)
    inzending.inhoud = zegel.seal(pack(blijft), seal_key(nu.meting), inzending.id)
    inzending.save(force_insert=True)
    rij.delete()
    return True


def seal_key(meting: Meting) -> bytes:
    """The key of the answers of an open measurement."""
    return bytes.fromhex(geheim.decrypt(meting.slot))


def unpack(inzending: Inzending, sleutel: bytes) -> Antwoorden:
    """What was sent, for the close. Raises ``zegel.Verzegeld`` when the key does not fit."""
    return _unpack(zegel.unseal(bytes(inzending.inhoud), sleutel, inzending.id))


def pack(antwoorden: Antwoorden) -> bytes:
    """Answers as bytes, to be sealed."""
    inhoud = {"w": antwoorden.waarden, "t": antwoorden.teksten, "g": sorted(antwoorden.gezien)}
    return json.dumps(inhoud, ensure_ascii=False).encode()


def _unpack(inhoud: bytes) -> Antwoorden:
    ruw = json.loads(inhoud)
    return Antwoorden(ruw["w"], ruw["t"], frozenset(ruw["g"]))


@transaction.atomic
def answer_all(*, sleutel: str, antwoorden: Antwoorden, vandaag: date) -> bool:
    """Put a whole set of answers in the draft of this link at once, as somebody who types them over from paper does.

    False when the link cannot be used; raises as ``answer``.
    """
    rij = _row(sleutel, vandaag, lock=True)
    if rij is None:
        return False
    instrument = instrument_of(rij.groep.meting.instrument)
    for item, waarde in antwoorden.waarden.items():
        if waarde not in instrument.waarden(instrument.item(item)):
            raise ValueError("no answer of this scale")
    rij.concept = zegel.seal(pack(antwoorden), zegel.draft_key(sleutel), rij.groep_id)
    rij.save(update_fields=["concept"])
    return True
