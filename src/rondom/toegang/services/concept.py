"""Drafts: what somebody was typing is kept until it is sent. Only the holder who typed sees it."""

from uuid import uuid4

from django.db import transaction

from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Concept


@transaction.atomic
def save_field(*, sleutel: str, veld: str, tekst: str, door: Handelend) -> Concept:
    """Keep the text of one field of one form. Saving the same text again changes nothing but the time."""
    concept, _nieuw = Concept.objects.select_for_update().get_or_create(
        houder=door.houder,
        sleutel=sleutel,
        defaults={"id": uuid4(), "velden": {}, "bewaard_op": door.moment},
    )
    concept.velden = {**concept.velden, veld: tekst}
    concept.bewaard_op = door.moment
    concept.save(update_fields=["velden", "bewaard_op"])
    return concept


def read(*, sleutel: str, door: Handelend) -> dict[str, str]:
    """The kept texts of a form by field; empty when there are none."""
    concept = Concept.objects.filter(houder=door.houder, sleutel=sleutel).first()
    return dict(concept.velden) if concept else {}


def clear(*, sleutel: str, door: Handelend) -> None:
    """Forget the draft: it was sent."""
    Concept.objects.filter(houder=door.houder, sleutel=sleutel).delete()
