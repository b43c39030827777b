"""Rows → who must answer a request about a record, and what is shared with whom on consent (L10)."""

from typing import Any
from uuid import UUID

from django.apps import apps

from rondom.casus.feiten_inzet import list_coordinators, list_functies, list_responsible
from rondom.kern.categorie import Categorie
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier, Toestemming
from rondom.toegang.services.rechtsverzoek import Onderwerp

AUTEUR = ("door", "gemaakt_door", "gevraagd_door", "vastgelegd_door", "besloten_door")
"""Columns that say who wrote a record, the first that a record has."""


def find_eigenaar(dossier: Dossier, door: Handelend, rij: Any = None) -> UUID:
    """Who answers: the professional who wrote the record and still takes part; else school's coordinator; else whoever
    is responsible, or opened the dossier. An objection (no record) is always for school."""
    auteur = next((getattr(rij, veld) for veld in AUTEUR if rij is not None and hasattr(rij, veld)), None)
    if auteur in list_functies(dossier.id, door.vandaag):
        return auteur
    kan = [*list_coordinators(dossier.id, door.vandaag), *list_responsible(dossier.id, door.vandaag)]
    return kan[0] if kan else dossier.geopend_door


def onderwerp_of(rij: Any) -> Onderwerp:
    """A loaded record as the subject of a request or statement: under its own category."""
    vast = getattr(rij, "CATEGORIE", Categorie.CONTACT)
    return Onderwerp(Categorie(rij.categorie if vast is None else vast), rij._meta.model_name, rij.pk)


def list_receivers(dossier: UUID) -> list[tuple[UUID, str]]:
    """The organisations that consent was asked for and not taken back: whom an objection can be about."""
    rijen = Toestemming.objects.filter(dossier=dossier, ontvanger__isnull=False, afgesloten_op__isnull=True)
    return list(rijen.order_by("ontvanger__naam").values_list("ontvanger", "ontvanger__naam").distinct())


def find_record(object_soort: str, object_id: UUID | None) -> Any:
    """The record that a request is about, as far as the holder may read it; None when there is none."""
    if not object_soort or object_id is None:
        return None
    for app in ("casus", "toegang"):
        try:
            return apps.get_model(app, object_soort).objects.filter(pk=object_id).first()  # type: ignore[attr-defined]
        except LookupError:
            continue
    return None
