"""Files of a casus: which are there, to what they belong, and to what a new one can belong."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.models import Aanmelding, Bijlage, Plandeel, Signaal, Verslag
from rondom.casus.services.bijlage import Bij
from rondom.kern.bijlage import mag_weghalen
from rondom.kern.categorie import Actie
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import Inzicht, visible


@dataclass(frozen=True)
class Bijlageregel:
    """One file in a list, without its content."""

    bijlage: Bijlage
    wie: Houder | None
    bij: str
    """To what it belongs, in words; empty when to nothing, or to what this holder may not see."""
    mag_weg: bool


def without_content() -> QuerySet[Bijlage]:
    """Files without their bytes: a list never reads them."""
    return Bijlage.objects.defer("gesloten")


def visible_bijlagen(dossier: UUID, door: Handelend) -> QuerySet[Bijlage]:
    """The files of a dossier that this holder may open, newest first."""
    return visible(without_content().filter(dossier=dossier, verwijderd_op__isnull=True), door).order_by("-op", "id")


def removed_bijlagen(dossier: UUID, door: Handelend) -> QuerySet[Bijlage]:
    """What this holder took away and can still put back."""
    return visible(without_content().filter(dossier=dossier, verwijderd_door=door.houder), door).order_by(
        "-verwijderd_op", "id"
    )


def show_bijlagen(
    rijen: list[Bijlage], bij: dict[str, tuple[str, Bij]], inzicht: Inzicht, door: Handelend
) -> list[Bijlageregel]:
    """One page of the list with names; ``bij`` is what ``list_bij`` answered."""
    wie = read_houders({r.door for r in rijen})
    collegas = set(
        Functie.objects.filter(pk__in={r.door for r in rijen}, organisatie=door.organisatie).values_list(
            "id", flat=True
        )
        if door.organisatie
        else ()
    )
    return [
        Bijlageregel(
            r,
            wie.get(r.door),
            bij.get(_key_of(r), ("", None))[0],
            mag_weghalen(
                eigen=r.door == door.houder,
                collega=r.door in collegas,
                actie=Actie.SCHRIJVEN if inzicht.schrijven & r.categorie else Actie.GEEN,
            ),
        )
        for r in rijen
    ]


def _key_of(r: Bijlage) -> str:
    for soort in ("signaal", "verslag", "plandeel", "aanmelding"):
        if pk := getattr(r, f"{soort}_id"):
            return f"{soort}:{pk}"
    return ""


def list_bij(dossier: UUID, door: Handelend) -> dict[str, tuple[str, Bij]]:
    """Key of the form → (words, record): the records of this dossier that the holder sees. Four queries."""
    gevonden: dict[str, tuple[str, Bij]] = {}
    for s in visible(Signaal.objects.filter(dossier=dossier), door).order_by("-gemaakt_op", "id"):
        gevonden[f"signaal:{s.id}"] = (_("Signaal van %(dag)s") % {"dag": _day(s.gemaakt_op)}, s)
    verslagen = visible(Verslag.objects.filter(dossier=dossier), door).select_related("overleg")
    for v in verslagen.order_by("-bijgewerkt_op", "id"):
        dag = _day(v.overleg.gepland_op or v.bijgewerkt_op)
        gevonden[f"verslag:{v.id}"] = (_("Verslag van het overleg van %(dag)s") % {"dag": dag}, v)
    for p in visible(Plandeel.objects.filter(dossier=dossier), door).order_by("id"):
        gevonden[f"plandeel:{p.id}"] = (_("Het plan"), p)
    for a in visible(Aanmelding.objects.filter(dossier=dossier), door).order_by("-gemaakt_op", "id"):
        gevonden[f"aanmelding:{a.id}"] = (_("Aanmelding van %(dag)s") % {"dag": _day(a.gemaakt_op)}, a)
    return gevonden


def _day(moment: datetime) -> str:
    return date_format(moment.astimezone(TIJDZONE), "j F Y")
