"""Replace the grants of a dossier after a change of facts: the only caller of the two database functions (design §4)."""

import json
from uuid import UUID

from django.db import connection, transaction

from rondom.kern.rechten import Dossierfeiten, Recht, bereken
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten


def recompute(dossier: UUID) -> Dossierfeiten:
    """Compute all grants of a dossier from its facts and replace the ledger's rows. Answers the facts it read.

    Its family parts come along, because custody and family are those of the child's dossier.
    Requires the transaction of the change that made it necessary.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("grants change in the transaction of their facts")
    feiten, regio = read_dossierfeiten(dossier)
    rijen = [row_of(recht) for recht in bereken(feiten, read_parameters(regio))]
    with connection.cursor() as cursor:
        cursor.execute("SELECT toegang_vervang_rechten(%s, %s::jsonb)", [dossier, json.dumps(rijen)])
    for deel in feiten.delen:
        recompute(deel)
    return feiten


def row_of(recht: Recht) -> dict[str, str | int | None]:
    """A grant as the database function takes it."""
    t = recht.toekenning
    return {
        "houder": str(t.houder),
        "regel": t.regel,
        "grond": t.grond,
        "categorieen": t.categorieen,
        "acties": t.acties,
        "vanaf": recht.vanaf.isoformat(),
        "tot": recht.tot.isoformat(),
        "tot_moment": t.tot_moment.isoformat() if t.tot_moment else None,
    }
