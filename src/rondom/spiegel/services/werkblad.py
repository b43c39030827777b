"""Begin a worksheet of the step plan, let people in, answer, finish (R214)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.werkblad import Groepsrol, check_afronden, check_schrijven
from rondom.netwerk.models import Functie
from rondom.spiegel.bladen import stappenplan
from rondom.spiegel.feiten import place_of
from rondom.spiegel.models import Werkblad, Werkbladantwoord, Werkbladdeelnemer
from rondom.spiegel.selectors_werkblad import read_answers
from rondom.spiegel.weigeren import Veranderd, require
from rondom.toegang.handelen import Handelend


@transaction.atomic
def begin(*, titel: str, rol: Groepsrol, door: Handelend) -> Werkblad:
    """A new worksheet; who makes it takes part."""
    _organisatie, regio = place_of(door)
    werkblad = Werkblad(
        id=uuid4(),
        regio_id=regio,
        titel=titel,
        leden=[door.houder],
        gemaakt_op=door.moment,
        gemaakt_door=door.houder,
    )
    werkblad.save(force_insert=True)
    _add(werkblad, door.houder, rol, door)
    return werkblad


def _add(werkblad: Werkblad, functie: UUID | None, rol: Groepsrol, door: Handelend) -> None:
    Werkbladdeelnemer(
        id=uuid4(), werkblad=werkblad, functie=functie, rol=rol.value, toegevoegd_op=door.moment,
        toegevoegd_door=door.houder,
    ).save(force_insert=True)  # fmt: skip


@transaction.atomic
def let_in(*, werkblad: UUID, functie: Functie | None, rol: Groepsrol, door: Handelend) -> None:
    """Somebody takes part; without a function somebody who has no login, by role alone. Raises ``NietMogelijk``."""
    rij = Werkblad.objects.select_for_update().get(pk=werkblad)
    _check(rij, door)
    if functie is not None:
        if functie.id in rij.leden:
            return
        rij.leden = [*rij.leden, functie.id]
        rij.save(update_fields=["leden"])
    _add(rij, functie.id if functie else None, rol, door)


def _check(werkblad: Werkblad, door: Handelend) -> None:
    require(check_schrijven(doet_mee=door.houder in werkblad.leden, afgerond=werkblad.afgerond_op is not None))


@transaction.atomic
def answer(*, werkblad: UUID, teksten: Mapping[str, str], nummers: Mapping[str, int], door: Handelend) -> int:
    """Keep the answers that changed; answers how many. ``nummers``: which version was read of each.

    Nothing is kept when one of them was changed by somebody else since. Raises ``NietMogelijk``, ``Veranderd`` (whose
    ``rij`` is the list of answers as they stand now).
    """
    rij = Werkblad.objects.select_for_update().get(pk=werkblad)
    _check(rij, door)
    nu = read_answers(rij)
    anders = {i: t for i, t in teksten.items() if t != (nu[i].tekst if i in nu else "")}
    botst = [nu[i] for i in anders if i in nu and nu[i].nummer != nummers.get(i, 0)]
    if botst:
        raise Veranderd(botst)
    for item, tekst in anders.items():
        Werkbladantwoord(
            id=uuid4(), werkblad=rij, item=item, nummer=nu[item].nummer + 1 if item in nu else 1, tekst=tekst,
            op=door.moment, door=door.houder,
        ).save(force_insert=True)  # fmt: skip
    return len(anders)


@transaction.atomic
def finish(*, werkblad: UUID, uitkomst: str, door: Handelend) -> None:
    """The group is done: what it agreed, and from then on nothing changes. Raises ``NietMogelijk``."""
    rij = Werkblad.objects.select_for_update().get(pk=werkblad)
    beantwoord = sum(bool(a.tekst) for a in read_answers(rij).values())
    van = sum(len(d.vragen) for d in stappenplan())
    require(
        check_afronden(
            doet_mee=door.houder in rij.leden, afgerond=rij.afgerond_op is not None, beantwoord=beantwoord, van=van
        )
    )
    rij.uitkomst, rij.afgerond_op, rij.afgerond_door = uitkomst, door.moment, door.houder
    rij.save(update_fields=["uitkomst", "afgerond_op", "afgerond_door"])
