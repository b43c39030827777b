"""Reads of what was opened past consent: by whom, of which casus, and who can be the second person."""

from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from rondom.kern.rollen import ROLLEN, Bevoegdheid, rollen_met
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import ask_handlers
from rondom.toegang.models import Noodtoegang

GEVRAAGD, IS_GEVRAAGD = "consultatie.beantwoorde_vragen", "consultatie.is_beantwoord"
"""What this room asks of an upper one: which anonymous questions were answered, and whether this one was (BR15)."""
TE_LEZEN = "nood.te_lezen"
"""Was the holder asked to read this emergency, and is that still open? (W10)"""


def find_dossier(kenmerk: str) -> UUID | None:
    """The dossier of the casus with this number, in the region of the acting function; None for who may not ask."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT toegang_van_kenmerk(%s)", [kenmerk.strip().upper()])
        gevonden: UUID | None = cursor.fetchone()[0]
    return gevonden


def list_seconds(door: Handelend) -> QuerySet[Functie]:
    """Other people of the own organisation who handle safety, and aandachtsfunctionarissen of the region."""
    ik = Functie.objects.filter(pk=door.houder).values("persoon")
    eigen = Q(organisatie=door.organisatie, rol__in=rollen_met(Bevoegdheid.VEILIGHEID_BEHANDELEN))
    begeleidt = Q(organisatie__regio=door.regio, rol__in=rollen_met(Bevoegdheid.VEILIGHEID_BEGELEIDEN))
    return (
        Functie.objects.filter(
            eigen | begeleidt, Q(tot__isnull=True) | Q(tot__gt=door.vandaag), vanaf__lte=door.vandaag
        )
        .exclude(persoon__in=ik)
        .select_related("persoon", "organisatie")
        .order_by("persoon__sorteernaam", "id")
    )


def list_receivers(regio: str, door: Handelend) -> QuerySet[Functie]:
    """Professionals of a region to one of whom something can be told without consent, by name."""
    geldig = Q(tot__isnull=True) | Q(tot__gt=door.vandaag)
    rollen = rollen_met(Bevoegdheid.CASUS_LEZEN)
    return (
        Functie.objects.filter(geldig, organisatie__regio=regio, rol__in=rollen)
        .exclude(pk=door.houder)
        .select_related("persoon", "organisatie")
        .order_by("persoon__sorteernaam", "id")
    )


def name_of_second(functie: Functie) -> str:
    """How a second person is named in a list."""
    return f"{functie.persoon.naam}, {ROLLEN[functie.rol].nl} ({functie.organisatie.naam})"


def is_second(tweede: UUID | None, door: Handelend) -> bool:
    """Can this function be the second person for the acting holder?"""
    return tweede is not None and list_seconds(door).filter(pk=tweede).exists()


def read_consulted(consultatie: UUID, door: Handelend) -> bool:
    """Was this anonymous question asked by the holder, and answered? (BR15)"""
    return any(antwoord(consultatie, door) for antwoord in ask_handlers(IS_GEVRAAGD))


def is_to_read(nood: Noodtoegang, door: Handelend) -> bool:
    """Is the holder still asked to read who looked in this emergency?"""
    return any(antwoord(nood.id, door) for antwoord in ask_handlers(TE_LEZEN))


def list_noden() -> QuerySet[Noodtoegang]:
    """Everything that was opened past consent and that the acting holder may know of, newest first."""
    return Noodtoegang.objects.select_related(
        "gevraagd_door__persoon",
        "gevraagd_door__organisatie",
        "houder__persoon",
        "houder__organisatie",
        "tweede__persoon",
    ).order_by("-vanaf", "id")


def list_questions(door: Handelend) -> list[tuple[str, str]]:
    """The holder's own anonymous questions that were answered, newest first: key and day with the first words."""
    return [vraag for antwoord in ask_handlers(GEVRAAGD) for vraag in antwoord(door)]


def list_told() -> QuerySet[Noodtoegang]:
    """What the family may know: the database leaves out what is not told yet (``toegang_is_stil``)."""
    return list_noden()
