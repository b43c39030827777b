"""The talk about a result: comments are checked before others read them, and at most three points are agreed (R219, BR41)."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from django.db import transaction

from rondom.kern.meting import Opmerkingstand, Punt, judge_points, judge_talk
from rondom.kern.oordeel import geweigerd, reden
from rondom.spiegel.feiten import facts_of
from rondom.spiegel.models import Gesprekspunt, Meting, Opmerking
from rondom.spiegel.services.meting import lock
from rondom.spiegel.services.sturing import note_about, require
from rondom.toegang.handelen import Handelend
from rondom.toegang.services.toestemming import Ongeldig


@transaction.atomic
def check_comments(*, meting: Meting, keuzes: Mapping[str, tuple[str, str]], door: Handelend) -> int:
    """Let comments be read, as they are or with other words, or keep them away. Answers how many were decided.

    What somebody else decided already stays so. Raises ``Ongeldig`` when the measurement is not of who acts, or runs.
    """
    nu = lock(meting)
    require(judge_talk(facts_of(nu, door)))
    aantal = 0
    for opmerking in Opmerking.objects.select_for_update().filter(
        meting=nu, stand=Opmerkingstand.WACHT, id__in=keuzes.keys()
    ):
        keuze, tekst = keuzes[str(opmerking.id)]
        vrij = keuze == Opmerkingstand.VRIJ and tekst.strip()
        opmerking.stand = Opmerkingstand.VRIJ if vrij else Opmerkingstand.WEG
        opmerking.tekst = tekst.strip() if vrij else ""
        opmerking.bekeken_op, opmerking.bekeken_door = door.moment, door.houder
        opmerking.save()
        aantal += 1
    return aantal


@transaction.atomic
def agree(*, meting: Meting, punten: Sequence[tuple[Punt, str, int]], door: Handelend) -> None:
    """Write down the points of the talk: (point, question, version that was opened), in order; an empty one is taken away.

    Raises ``Ongeldig`` with the field (``wat_1``) of what is missing, or of what somebody else changed meanwhile.
    """
    nu = lock(meting)
    require(judge_talk(facts_of(nu, door)))
    plek, veld, oordeel = judge_points([p for p, _item, _versie in punten], door.vandaag)
    require(oordeel, f"{veld}_{plek + 1}")
    er_zijn = {p.nummer: p for p in nu.punten.all()}
    for nummer, (punt, item, versie) in enumerate(punten, 1):
        eerder = er_zijn.get(nummer)
        if (eerder.versie if eerder else 0) != versie:
            raise Ongeldig(f"wat_{nummer}", geweigerd(reden("BR41", "meting.punt_veranderd")))
        _write(nu, nummer, punt, item, eerder, door)


def _write(meting: Meting, nummer: int, punt: Punt, item: str, eerder: Gesprekspunt | None, door: Handelend) -> None:
    if punt.is_leeg:
        if eerder is not None:
            eerder.delete()
            _note(meting, eerder, "gesprekspunt.weg", door)
        return
    assert punt.wanneer is not None, "judge_points asks a day"
    nieuw = eerder or Gesprekspunt(id=uuid4(), meting=meting, nummer=nummer, versie=0)
    inhoud = (item, punt.wat.strip(), punt.wie.strip(), punt.wanneer)
    if eerder is not None and inhoud == (eerder.item, eerder.wat, eerder.wie, eerder.wanneer):
        return
    if eerder is not None:
        _note(meting, eerder, "gesprekspunt.gewijzigd", door)
    nieuw.item, nieuw.wat, nieuw.wie, nieuw.wanneer = inhoud
    nieuw.versie, nieuw.op, nieuw.door = nieuw.versie + 1, door.moment, door.houder
    nieuw.save(force_insert=eerder is None)


def _note(meting: Meting, punt: Gesprekspunt, soort: str, door: Handelend) -> None:
    """As it was agreed, before it was changed or taken away."""
    note_about(meting.id, meting.regio_id, soort, door=door, tekst=f"{punt.nummer}. {punt.wat} ({punt.wie})")
