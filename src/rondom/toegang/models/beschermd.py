from typing import ClassVar
from uuid import uuid4

from django.db import models

from rondom.kern.categorie import Actie, Categorie


class Beschermd(models.Model):
    """A row that belongs to a dossier and is guarded by the ledger in the database (design §4).

    ``CATEGORIE`` says which category of a grant opens the row; None when each row says so itself in a column
    ``categorie``. The key is made by the client and there are no database defaults: an ``INSERT … RETURNING`` fails
    under a policy that does not yet show the row.
    """

    CATEGORIE: ClassVar[Categorie | None] = Categorie.STATUS
    TOEVOEGEN: ClassVar[Actie] = Actie.SCHRIJVEN
    """Any of these actions in the row's category lets a holder add one."""
    WIJZIGEN: ClassVar[Actie] = Actie.SCHRIJVEN
    """Any of these lets a holder change one; ``GEEN`` makes the table append-only."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    dossier = models.ForeignKey("toegang.Dossier", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
