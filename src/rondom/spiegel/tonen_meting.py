"""A measurement for who runs it: where it stands, who answered, what can be done now."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from rondom.kern.instrument import Instrument
from rondom.kern.meting import Stand, judge_close, judge_invite, judge_open
from rondom.kern.respondenten import RESPONDENTEN, respondent_naam
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Organisatie
from rondom.spiegel.feiten import day_of, facts_of, instrument_of, stand_of
from rondom.spiegel.models import Meting
from rondom.spiegel.selectors import Groepstand
from rondom.spiegel.tonen import GEEN
from rondom.toegang.handelen import Handelend
from rondom.toegang.tonen import show_oordeel, taal

KLEUR = {Stand.CONCEPT: "wacht", Stand.OPEN: "bezig", Stand.SLUIT: "bezig", Stand.GESLOTEN: "goed"}


def show_list(metingen: Sequence[Meting], door: Handelend) -> list[dict[str, Any]]:
    """Lines of the list: title, instrument, days, and where each stands."""
    namen = dict(Organisatie.objects.filter(id__in={m.organisatie for m in metingen}).values_list("id", "naam"))
    return [
        {
            "titel": m.titel,
            "url": reverse("spiegel:meting", args=[m.id]),
            "instrument": instrument_of(m.instrument).titel.in_taal(taal()),
            "periode": period_of(m),
            "organisatie": namen.get(m.organisatie, ""),
            "stand": tekst(f"meting.stand.{stand_of(m).value}", taal()),
            "kleur": KLEUR[stand_of(m)],
        }
        for m in metingen
    ]


def period_of(meting: Meting) -> str:
    """The days of a measurement, in words."""
    dagen = {"van": date_format(meting.van, "j F Y"), "tot": date_format(meting.tot, "j F Y")}
    return gettext("%(van)s tot en met %(tot)s") % dagen


def show_meting(meting: Meting, groepen: Sequence[Groepstand], drempel: int, door: Handelend) -> dict[str, Any]:
    """The page of one measurement: facts, groups, and what can be done now with the reason why not."""
    feiten = facts_of(meting, door, len(groepen))
    stand = stand_of(meting)
    dag = meting.herinneren_op
    # Per group: one that was reminded on or after that day is done, the others still wait.
    nog = [
        g for g in groepen if g.uitgenodigd and (g.herinnerd_op is None or dag is None or day_of(g.herinnerd_op) < dag)
    ]
    herinneren = dag is not None and dag <= door.vandaag and bool(nog)
    return {
        "meting": meting,
        "instrument": instrument_of(meting.instrument).titel.in_taal(taal()),
        "stand": tekst(f"meting.stand.{stand.value}", taal()),
        "kleur": KLEUR[stand],
        "is_concept": stand is Stand.CONCEPT,
        "is_open": stand is Stand.OPEN,
        "wordt_gesloten": stand is Stand.SLUIT,
        "is_dicht": stand is Stand.GESLOTEN,
        "van_mij": feiten.van_mij,
        "voorbij": stand is Stand.OPEN and meting.tot < door.vandaag,
        "herinneren": stand is Stand.OPEN and herinneren,
        "kan_open": show_oordeel(judge_open(feiten, door.vandaag)),
        "kan_uitnodigen": show_oordeel(judge_invite(feiten, door.vandaag)),
        "kan_dicht": show_oordeel(judge_close(feiten)),
        "periode": period_of(meting),
        "drempel": drempel,
        "nog_herinneren": ", ".join(respondent_naam(g.sleutel, taal()) for g in nog),
        "groepen": [_group(meting, g, stand, drempel) for g in groepen],
    }


def _group(meting: Meting, groep: Groepstand, stand: Stand, drempel: int) -> dict[str, Any]:
    return {
        "naam": respondent_naam(groep.sleutel, taal()),
        "uitgenodigd": groep.uitgenodigd,
        "ingezonden": answered(groep, drempel),
        "herinnerd": date_format(day_of(groep.herinnerd_op), "j F") if groep.herinnerd_op else "",
        "url": reverse("spiegel:meting_groep", args=[meting.id, groep.sleutel]) if stand is Stand.OPEN else "",
    }


def answered(groep: Groepstand, drempel: int) -> str:
    """How many answered, in words: a small number is not told, and the way in which is always the same.

    A group of which nobody was asked has no number yet.
    """
    if groep.ingezonden is None and not groep.uitgenodigd:
        return GEEN
    if groep.ingezonden is None:
        return gettext("minder dan %(drempel)s") % {"drempel": drempel}
    if not groep.uitgenodigd:
        return str(groep.ingezonden)
    deel = round(100 * groep.ingezonden / groep.uitgenodigd)
    return f"{groep.ingezonden} ({deel}%)"


def show_short(i: Instrument) -> dict[str, Any]:
    """One instrument in the list."""
    return {"sleutel": i.sleutel, "titel": i.titel.in_taal(taal()), "versie": i.versie, "aantal": len(i.items)}


def show_instrument(i: Instrument) -> dict[str, Any]:
    """What one instrument asks, in the reader's language."""
    return {
        "titel": i.titel.in_taal(taal()),
        "doel": i.doel.in_taal(taal()),
        "sleutel": i.sleutel,
        "versie": i.versie,
        "herkomst": i.herkomst,
        "wie": ", ".join(RESPONDENTEN[r].naam(taal()) for r in i.respondenten),
        "schaal": [a.in_taal(taal()) for a in i.antwoorden],
        "delen": [
            {
                "titel": d.titel.in_taal(taal()),
                "items": [
                    (x.id, x.tekst.in_taal(taal()), x.uitleg.in_taal(taal()) if x.uitleg else "") for x in d.items
                ],
            }
            for d in i.delen
        ],
    }
