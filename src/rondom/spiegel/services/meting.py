"""A measurement is made, opened, and people are asked; nobody writes down whom (R219, R225).

Secrets of links are answered once and kept nowhere: of each stays a hash, stored in the order of the hashes and linked to
no address. Mail therefore leaves from memory, right after the transaction: a job in the queue would be a list of who got
which link.
"""

import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F

from rondom.kern.meting import (
    Opzet,
    judge_batch,
    judge_change,
    judge_invite,
    judge_make,
    judge_open,
    judge_setup,
    judge_themes,
)
from rondom.kern.respondenten import RESPONDENTEN
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel import zegel
from rondom.spiegel.feiten import facts_of, instrument_of, place_of
from rondom.spiegel.models import Deelname, Instrumentversie, Meting, Metinggroep
from rondom.spiegel.post import Bezorging, Brieven, send
from rondom.spiegel.services.sturing import note_about, require
from rondom.toegang import geheim
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.services.uitnodiging import new_secret

_SCHUD = secrets.SystemRandom()


@dataclass(frozen=True)
class Metingopzet:
    """What a measurement is made of, as the form gives it."""

    titel: str
    doel: str
    van: date
    tot: date
    groepen: tuple[str, ...]
    herinneren_op: date | None = None

    @property
    def kern(self) -> Opzet:
        """What the rules need to know of it."""
        return Opzet(self.groepen, self.van, self.tot, self.herinneren_op)


@transaction.atomic
def create(
    *, instrument: Instrumentversie, opzet: Metingopzet, door: Handelend, vorige: Meting | None = None
) -> Meting:
    """Make a measurement that is not open yet. Raises ``Ongeldig`` for what ``kern.meting`` does not allow."""
    werkt_ergens = door.regio is not None and door.organisatie is not None
    require(judge_make(instrument_of(instrument).gebruik, werkt_ergens=werkt_ergens), "instrument")
    _require_setup(opzet)
    organisatie, regio = place_of(door)
    meting = Meting(
        id=uuid4(), regio_id=regio, organisatie=organisatie, instrument=instrument, vorige=vorige,
        gemaakt_op=door.moment, gemaakt_door=door.houder, themas=vorige.themas if vorige else {},
    )  # fmt: skip
    _fill(meting, opzet)
    meting.save(force_insert=True)
    _set_groups(meting, opzet.groepen)
    return meting


@transaction.atomic
def change(*, meting: Meting, opzet: Metingopzet, door: Handelend) -> None:
    """Change a measurement. Of one that is open only the last day, the reminder and the groups that come in addition.

    Raises ``Ongeldig`` with the field that is wrong.
    """
    nu = lock(meting)
    require(judge_change(facts_of(nu, door)))
    gevraagd = nu.groepen.filter(uitgenodigd__gt=0).values_list("respondent", flat=True)
    _require_setup(opzet if nu.geopend_op is None else replace(opzet, van=nu.van), list(gevraagd))
    oud = (nu.titel, nu.doel, nu.van, nu.tot, nu.herinneren_op)
    if nu.geopend_op is None:
        _fill(nu, opzet)
    else:
        nu.tot, nu.herinneren_op = opzet.tot, opzet.herinneren_op
    nu.save()
    erbij = _set_groups(nu, opzet.groepen)
    if oud != (nu.titel, nu.doel, nu.van, nu.tot, nu.herinneren_op) or erbij:
        verzet = {"van": oud[3], "tot": nu.tot} if oud[3] != nu.tot else {}
        note_about(nu.id, nu.regio_id, "meting.gewijzigd", door=door, tekst=f"{oud[0]}. {oud[1]}", **verzet)


@transaction.atomic
def set_themes(*, meting: Meting, themas: Iterable[tuple[str, str]], door: Handelend) -> None:
    """Put questions in another part of this measurement; also when it is closed, because it only orders the page."""
    nu = lock(meting)
    require(judge_themes(facts_of(nu, door)))
    nieuw = dict(themas)
    if nieuw == nu.themas:
        return
    anders = sorted(i for i in {*nieuw, *nu.themas} if nieuw.get(i) != nu.themas.get(i))
    nu.themas = nieuw
    nu.save(update_fields=["themas"])
    note_about(nu.id, nu.regio_id, "meting.onderwerpen", door=door, tekst=", ".join(anders))


def _require_setup(opzet: Metingopzet, uitgenodigd: Collection[str] = ()) -> None:
    for veld, oordeel in judge_setup(opzet.kern, uitgenodigd):
        require(oordeel, veld)


def _fill(meting: Meting, opzet: Metingopzet) -> None:
    meting.titel, meting.doel = opzet.titel, opzet.doel
    meting.van, meting.tot, meting.herinneren_op = opzet.van, opzet.tot, opzet.herinneren_op


def _set_groups(meting: Meting, groepen: Iterable[str]) -> bool:
    """Add the groups that are new; take away those that nobody was invited to. Answers whether anything changed."""
    gekozen = [g for g in RESPONDENTEN if g in set(groepen)]
    er_zijn = set(meting.groepen.values_list("respondent", flat=True))
    nieuw = [g for g in gekozen if g not in er_zijn]
    Metinggroep.objects.bulk_create(
        [Metinggroep(id=uuid4(), meting=meting, respondent=g, uitgenodigd=0) for g in nieuw]
    )
    weg, _per_model = meting.groepen.filter(uitgenodigd=0).exclude(respondent__in=gekozen).delete()
    return bool(nieuw or weg)


@transaction.atomic
def open_meting(*, meting: Meting, door: Handelend) -> Meting:
    """Open it: from now on people can be invited and the questions are fixed. Raises ``Ongeldig`` with the verdict."""
    nu = lock(meting)
    require(judge_open(facts_of(nu, door, nu.groepen.count()), door.vandaag))
    nu.geopend_op, nu.geopend_door = door.moment, door.houder
    nu.slot = geheim.encrypt(zegel.new_key().hex())
    nu.save(update_fields=["geopend_op", "geopend_door", "slot"])
    return nu


@transaction.atomic
def make_links(*, meting: Meting, respondent: str, aantal: int, door: Handelend) -> list[str]:
    """So many new links for a group, in one batch. The secrets are answered and nowhere kept.

    Raises ``Ongeldig`` when the measurement is not open, or for more than one batch holds.
    """
    nu = lock(meting)
    require(judge_invite(facts_of(nu, door), door.vandaag))
    require(judge_batch(aantal), "aantal")
    groep = nu.groepen.get(respondent=respondent)
    sleutels = [new_secret() for _ in range(aantal)]
    erbij = [Deelname(hash=zegel.place_of(s), groep=groep) for s in sleutels]
    if aantal < read_parameters(nu.regio_id).op("meting_groep_minimum", door.vandaag):
        erbij += _take_up(nu)
    Deelname.objects.bulk_create(sorted(erbij, key=lambda d: d.hash))
    Metinggroep.objects.filter(pk=groep.pk).update(uitgenodigd=F("uitgenodigd") + aantal)
    return sleutels


def _take_up(meting: Meting) -> list[Deelname]:
    """The links that nobody began with, taken away to be laid anew.

    Links of one batch lie together in the database; a few made apart would be known by where they lie, so they are laid
    among all the others.
    """
    rijen = Deelname.objects.filter(groep__meting=meting, concept=None)
    over = [Deelname(hash=d.hash, groep_id=d.groep_id) for d in rijen.select_for_update()]
    Deelname.objects.filter(pk__in=[d.pk for d in over]).delete()
    return over


@transaction.atomic
def invite(*, meting: Meting, respondent: str, adressen: Sequence[str], door: Handelend) -> Brieven:
    """A link for each address, in random order: the mails, to be sent by ``deliver`` when the links are kept.

    Raises ``Ongeldig`` as ``make_links``.
    """
    uniek = _each_once(adressen)
    sleutels = make_links(meting=meting, respondent=respondent, aantal=len(uniek), door=door)
    paren = list(zip(uniek, sleutels, strict=True))
    _SCHUD.shuffle(paren)
    return Brieven(meting, respondent, tuple(paren))


@transaction.atomic
def remind(*, meting: Meting, respondent: str, adressen: Sequence[str], door: Handelend) -> Brieven:
    """The same reminder for everybody of the group, without a link: who answered already is not known. For ``deliver``.

    Raises ``Ongeldig`` when the measurement is not open.
    """
    nu = lock(meting)
    require(judge_invite(facts_of(nu, door), door.vandaag))
    uniek = _each_once(adressen)
    require(judge_batch(len(uniek)), "adressen")
    return Brieven(nu, respondent, tuple((adres, "") for adres in uniek))


def _each_once(adressen: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(a.strip().lower() for a in adressen if a.strip()))


def deliver(*, brieven: Brieven, door: Handelend) -> Bezorging:
    """Send mails whose links are kept. The link of a mail that could not leave is undone; who reminded whom is noted.

    Not within the transaction of the links: a mail server that is slow or away holds no lock, and undoes no link of a mail
    that did leave.
    """
    bezorging = send(brieven)
    mislukt = [zegel.place_of(s) for a, s in brieven.paren if s and a in bezorging.mislukt]
    herinnerd = bezorging.aantal and not any(s for _adres, s in brieven.paren)
    with acting(door):
        groep = Metinggroep.objects.filter(meting=brieven.meting, respondent=brieven.respondent)
        if mislukt:
            weg, _per_model = Deelname.objects.filter(hash__in=mislukt).delete()
            groep.update(uitgenodigd=F("uitgenodigd") - weg)
        if herinnerd:
            groep.update(herinnerd_op=door.moment, herinnerd_door=door.houder)
    return bezorging


def lock(meting: Meting | UUID) -> Meting:
    """The row, locked for this transaction.

    The database holds no row for who may not change it; that one is answered as it stands, for the rule to say why.
    """
    sleutel = meting.pk if isinstance(meting, Meting) else meting
    rijen = Meting.objects.select_related("instrument").filter(pk=sleutel)
    return rijen.select_for_update(of=("self",)).first() or rijen.get()
