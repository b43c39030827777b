"""The only way to a protected object: loading is the check, and every load is logged (design §4).

Absent and forbidden look the same. The row-level security of the database stands behind it; the ledger is asked here
as well, because the log must say under which grant something was shown.
"""

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.http import Http404

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.verwerkingen import verwerking_van
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Beschermd, Dossier, Inzage, Recht
from rondom.toegang.spoor import current, new_span

B = TypeVar("B", bound=Beschermd)


@dataclass(frozen=True)
class Inzicht:
    """What one holder may do in one dossier today: a mask of categories per action, and under which grants."""

    lezen: Categorie = Categorie.GEEN
    bijdragen: Categorie = Categorie.GEEN
    schrijven: Categorie = Categorie.GEEN
    beheren: Categorie = Categorie.GEEN
    beslissen: Categorie = Categorie.GEEN
    gronden: tuple[str, ...] = ()

    def ziet(self, categorie: Categorie) -> bool:
        """May this category be read?"""
        return bool(self.lezen & categorie)


_GETOOND: ContextVar[dict[UUID, int] | None] = ContextVar("getoond", default=None)
"""What this request read: per dossier the categories that were open; of a list only that something was."""


_REGELS: ContextVar[list[Inzage] | None] = ContextVar("regels", default=None)
"""The lines of the access log that this request wrote."""
GELEZEN = frozenset({"lezen", "openen", "lijst"})
"""Acts that show something and change nothing."""


def begin_page() -> None:
    """From here on is noted what is read: for the page that this request makes."""
    _GETOOND.set({})
    _REGELS.set([])


def shown_dossiers() -> dict[UUID, int]:
    """The dossiers that were read since ``begin_page``, with the mask of categories that was open in each."""
    return dict(_GETOOND.get() or {})


def _note(dossier: UUID, masker: int) -> None:
    if (getoond := _GETOOND.get()) is not None:
        getoond[dossier] = getoond.get(dossier, 0) | masker


class Geweigerd(Http404):
    """Absent or forbidden. Carries what was asked for, so that the attempt is logged in a transaction of its own."""

    def __init__(self, object_soort: str, object_id: UUID | None, dossier: UUID | None = None) -> None:
        super().__init__()
        self.object_soort = object_soort
        self.object_id = object_id
        self.dossier = dossier


def valid_rechten(door: Handelend) -> QuerySet[Recht]:
    """The grants of this holder that hold at this moment."""
    nog = Q(tot_moment__isnull=True) | Q(tot_moment__gt=door.moment)
    return Recht.objects.filter(nog, houder=door.houder, vanaf__lte=door.vandaag, tot__gt=door.vandaag)


def inzicht_in(dossier: UUID, door: Handelend) -> Inzicht:
    """What this holder may do in this dossier today. One query."""
    masker = dict.fromkeys(Actie, Categorie.GEEN)
    gronden: list[str] = []
    for recht in valid_rechten(door).filter(dossier=dossier).order_by("id"):
        for actie in masker:
            if recht.acties & actie:
                masker[actie] |= Categorie(recht.categorieen)
        if recht.acties & Actie.LEZEN:
            gronden.append(f"{recht.regel} {recht.grond}")
    if masker[Actie.LEZEN]:
        _note(dossier, int(masker[Actie.LEZEN]))
    return Inzicht(
        lezen=masker[Actie.LEZEN],
        bijdragen=masker[Actie.BIJDRAGEN],
        schrijven=masker[Actie.SCHRIJVEN],
        beheren=masker[Actie.BEHEREN],
        beslissen=masker[Actie.BESLISSEN],
        gronden=tuple(gronden),
    )


def visible(rijen: QuerySet[B], door: Handelend) -> QuerySet[B]:
    """Only the rows this holder may read today: the join on the ledger that makes a list quick (design §4)."""
    model = rijen.model
    vast = Value(int(model.CATEGORIE or 0), output_field=IntegerField())
    masker = Cast(OuterRef("categorie"), IntegerField()) if model.CATEGORIE is None else vast
    recht = (
        valid_rechten(door)
        .filter(dossier=OuterRef("dossier_id"))
        .alias(
            open=F("categorieen").bitand(masker),  # type: ignore[arg-type]  # the stubs know numbers only
            mag=F("acties").bitand(int(Actie.LEZEN)),
        )
    )
    return rijen.filter(Exists(recht.filter(open__gt=0, mag__gt=0)))


def load(rijen: QuerySet[B], pk: UUID, *, door: Handelend, doel: str, nodig: Actie = Actie.LEZEN) -> tuple[B, Inzicht]:
    """One protected object and what the holder may do in its dossier; writes the access log.

    ``doel`` is the purpose in a word, such as ``casus``. Raises ``Geweigerd`` (404) when it is absent, when no grant
    opens its category today, or when the action that is needed is not granted.
    """
    soort = rijen.model._meta.model_name or ""
    gevonden = rijen.filter(pk=pk).first()
    if gevonden is None:
        raise Geweigerd(soort, pk)
    inzicht = inzicht_in(gevonden.dossier_id, door)
    categorie = Categorie(
        gevonden.CATEGORIE if gevonden.CATEGORIE is not None else getattr(gevonden, "categorie")  # noqa: B009
    )
    masker = {
        Actie.LEZEN: inzicht.lezen,
        Actie.BIJDRAGEN: inzicht.bijdragen,
        Actie.SCHRIJVEN: inzicht.schrijven,
        Actie.BEHEREN: inzicht.beheren,
        Actie.BESLISSEN: inzicht.beslissen,
    }[nodig]
    if not masker & categorie or not inzicht.lezen & categorie:
        raise Geweigerd(soort, pk, gevonden.dossier_id)
    log(
        door=door,
        actie="lezen" if nodig is Actie.LEZEN else "openen",
        object_soort=soort,
        objecten=[pk],
        doel=doel,
        dossier=gevonden.dossier_id,
        grond=inzicht.gronden[0] if inzicht.gronden else "",
        veiligheid=bool(categorie & Categorie.VEILIGHEID),
    )
    return gevonden, inzicht


def load_dossier(pk: UUID, *, door: Handelend, doel: str) -> tuple[Dossier, Inzicht]:
    """The dossier itself, for pages about access; any grant to read opens it. Raises ``Geweigerd``; writes the log."""
    dossier = Dossier.objects.filter(pk=pk).select_related("school", "jeugdige").first()
    inzicht = inzicht_in(pk, door)
    if dossier is None or not inzicht.lezen:
        raise Geweigerd("dossier", pk, pk if dossier else None)
    log(
        door=door,
        actie="lezen",
        object_soort="dossier",
        objecten=[pk],
        doel=doel,
        dossier=pk,
        grond=inzicht.gronden[0],
    )
    return dossier, inzicht


def log(
    *,
    door: Handelend,
    actie: str,
    object_soort: str,
    objecten: Sequence[UUID],
    doel: str,
    dossier: UUID | None = None,
    grond: str = "",
    geslaagd: bool = True,
    veiligheid: bool = False,
) -> None:
    """Write one line of the access log. A list writes one line with the ids it showed."""
    spoor = current()
    regel = Inzage(
        moment=door.moment,
        account=door.account,
        houder=door.houder,
        rol=door.rol,
        organisatie=door.organisatie,
        dossier=dossier,
        object_soort=object_soort,
        objecten=list(objecten),
        actie=actie,
        doel=doel,
        grond=grond,
        geslaagd=geslaagd,
        veiligheid=veiligheid,
        verwerking=verwerking_van(object_soort),
        trace_id=spoor.trace_id,
        span_id=new_span(),
        ouder_span_id=spoor.ouder,
    )
    regel.save(force_insert=True)
    if (regels := _REGELS.get()) is not None:
        regels.append(regel)


def log_again(door: Handelend) -> None:
    """Write the lines of what was read since ``begin_page`` once more: a page that says what was wrong in a form takes its
    writes back, and showed all the same what it showed. What was done and taken back is not written."""
    for regel in _REGELS.get() or ():
        if regel.houder == door.houder and regel.geslaagd and regel.actie in GELEZEN:
            regel.save(force_insert=True)


def log_list(
    door: Handelend, object_soort: str, objecten: Iterable[UUID], doel: str, *, dossiers: Iterable[UUID] = ()
) -> None:
    """Log a list: one line with the ids that were shown; nothing when it was empty.

    ``dossiers`` are those that the rows lie in, when the page did not load them one by one: it closes with the last grant
    in any of them.
    """
    for dossier in dossiers:
        _note(dossier, 0)
    ids = list(objecten)
    if ids:
        log(door=door, actie="lijst", object_soort=object_soort, objecten=ids, doel=doel)
