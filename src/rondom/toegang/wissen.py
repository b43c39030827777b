"""What goes, what is emptied and what stays when a dossier is destroyed? The order is that of the references (ADR 0035).

Everything that belongs to a dossier goes: a new model of ``Beschermd`` is in the plan by itself. What no dossier owns
(a child, a family member, a login) goes or is emptied when the last dossier that needs it is destroyed. Dossier, events,
log and proof stay: they hold keys and moments. A salt goes, so that no hash can be compared with a guess.
"""

from collections.abc import Iterator
from graphlib import TopologicalSorter

from django.apps import apps
from django.db import models

from rondom.toegang.models import Account, Beschermd, Naaste

VERNIETIGT = "(SELECT rondom_vernietigt())"
"""SQL: the dossier that is being destroyed in this transaction."""
LEEG = "1900-01-01"
"""The date of birth of a child of whom nothing is left."""

BIJ_DOSSIER = (
    "toegang.Gebeurteniszout",
    "toegang.Bewaarfeit",
    "toegang.Bewaarstop",
    "toegang.Vernietigingsverzoek",
)
"""Rows with a dossier that are no ``Beschermd`` and go with it."""
LEEGMAKEN: dict[str, str] = {
    "toegang.Jeugdige": (
        f"roepnaam = '', tussenvoegsel = '', achternaam = '', sorteernaam = '', zoektekst = '', pc4 = '', groep = '',"
        f" geboortedatum = '{LEEG}', woongemeente_id = NULL"
    ),
}
"""What longer-living rows point at: the key stays, the rest is emptied."""
ANDERS: dict[str, str] = {
    "toegang.Gezin": "holds keys alone; nothing to empty",
    "toegang.Naaste": "goes with the last dossier of the child",
    "toegang.Bereikbaarheid": "goes with the last dossier of the child",
    "toegang.Jeugdige": "is emptied with the last dossier of the child",
    "casus.Plan": "goes with its last part",
}
"""Kinds of the workspace that a dossier does not own, and what happens with them."""


def erase_order() -> list[type[Beschermd]]:
    """Every protected model, what points at another first."""
    alle = [m for m in apps.get_models() if issubclass(m, Beschermd)]
    # graphlib hands out what nothing points at from within last, so the references are turned around.
    graaf: TopologicalSorter[type[Beschermd]] = TopologicalSorter({m: set() for m in alle})
    for model in alle:
        for doel in _points_at(model):
            graaf.add(doel, model)
    return list(graaf.static_order())


def _points_at(model: type[Beschermd]) -> Iterator[type[Beschermd]]:
    for veld in model._meta.concrete_fields:
        doel = veld.related_model
        if veld.is_relation and isinstance(doel, type) and issubclass(doel, Beschermd) and doel is not model:
            yield doel


def account_order() -> list[type[models.Model]]:
    """What hangs on a login, what points at another first; the login itself last."""
    # What belongs to a dossier goes with that dossier.
    alle = [
        m for m in apps.get_models() if m._meta.managed and m not in (Account, Naaste) and not issubclass(m, Beschermd)
    ]
    aan = {m for m in alle if _fk_to(m, Account)}
    dieper = {m for m in alle if any(_fk_to(m, doel) for doel in aan)} - aan
    return [*sorted(dieper, key=lambda m: m._meta.label), *sorted(aan, key=lambda m: m._meta.label), Account]


def _fk_to(model: type[models.Model], doel: type[models.Model]) -> str:
    return next((str(f.column) for f in model._meta.concrete_fields if f.is_relation and f.related_model is doel), "")


def tables() -> dict[str, str]:
    """Every table of which destruction may take rows → the SQL condition under which."""
    van = {m._meta.db_table: f"dossier_id = {VERNIETIGT}" for m in erase_order()}
    van |= {_table(label): f"dossier_id = {VERNIETIGT}" for label in BIJ_DOSSIER}
    van["casus_bijlage"] += " OR verwijderd_op IS NOT NULL"
    van["toegang_gebeurteniszout"] += (
        " OR EXISTS (SELECT 1 FROM toegang_gebeurtenis g WHERE g.id = gebeurtenis_id AND g.object_soort = 'bijlage')"
    )
    van |= {"toegang_recht": f"dossier = {VERNIETIGT}", "casus_plan": "true", "toegang_concept": "true"}
    return (
        van
        | {m._meta.db_table: "true" for m in account_order()}
        | {"toegang_bereikbaarheid": "true", "toegang_naaste": "true"}
    )


def _table(label: str) -> str:
    return str(apps.get_model(label)._meta.db_table)


def _count(label: str, opdracht: str) -> str:
    return (
        f"    WITH weg AS ({opdracht} RETURNING 1) SELECT count(*) INTO n FROM weg;\n"
        f"    IF n > 0 THEN tel := tel || jsonb_build_object('{label}', n); END IF;\n"
    )


def erase_body() -> str:
    """PL/pgSQL that destroys dossier ``p_dossier`` and gathers counts per kind in ``tel``."""
    regels = []
    for model in erase_order():
        regels.append(
            f"    WITH weg AS (DELETE FROM {model._meta.db_table} WHERE dossier_id = p_dossier RETURNING id)\n"
            "        SELECT count(*), ids || coalesce(array_agg(id), '{}') INTO n, ids FROM weg;\n"
            f"    IF n > 0 THEN tel := tel || jsonb_build_object('{model._meta.label}', n); END IF;\n"
        )
    regels += [_count(label, f"DELETE FROM {_table(label)} WHERE dossier_id = p_dossier") for label in BIJ_DOSSIER]
    regels.append(_count("toegang.Recht", "DELETE FROM toegang_recht WHERE dossier = p_dossier"))
    # That somebody was asked about reading stays in the log; the words of question and answer can name the child.
    regels.append(_count("toegang.Leesvraag", "DELETE FROM toegang_leesvraag WHERE dossier = p_dossier"))
    regels.append(_count("toegang.Inloglink", "DELETE FROM toegang_inloglink WHERE id = ANY(links)"))
    regels.append(_count(
        "casus.Plan",
        "DELETE FROM casus_plan pl WHERE pl.id = ANY(plannen)"
        " AND NOT EXISTS (SELECT 1 FROM casus_plandeel pd WHERE pd.plan_id = pl.id)",
    ))  # fmt: skip
    regels.append(_count("toegang.Concept", f"DELETE FROM toegang_concept WHERE {_SLEUTEL} = ANY(ids || p_dossier)"))
    return "".join(regels) + _child_body()


_SLEUTEL = "substring(sleutel from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')::uuid"
"""SQL: the key in the name of a draft; the name of a form is followed by what it is about."""


def _child_body() -> str:
    kind_weg = (
        "NOT EXISTS (SELECT 1 FROM toegang_dossier a LEFT JOIN toegang_dossier h ON h.id = a.hoofd_id"
        " WHERE a.id <> p_dossier AND a.vernietigd_op IS NULL AND kind IN (a.jeugdige_id, h.jeugdige_id))"
    )
    delen = [
        f"    IF kind IS NOT NULL AND {kind_weg} THEN\n",
        "    SELECT coalesce(array_agg(account_id), '{}'), coalesce(array_agg(id), '{}') INTO logins, familie"
        " FROM toegang_naaste WHERE jeugdige_id = kind;\n",
        _count("toegang.Concept", "DELETE FROM toegang_concept WHERE houder = ANY(familie)"),
        _count("toegang.Bereikbaarheid", "DELETE FROM toegang_bereikbaarheid WHERE jeugdige_id = kind"),
        _count("toegang.Naaste", "DELETE FROM toegang_naaste WHERE jeugdige_id = kind"),
        "    SELECT coalesce(array_agg(a.id), '{}') INTO logins FROM toegang_account a WHERE a.id = ANY(logins)"
        " AND a.persoon_id IS NULL AND NOT EXISTS (SELECT 1 FROM toegang_naaste n WHERE n.account_id = a.id);\n",
        *(_account_line(m) for m in account_order()),
        *(
            _count(label, f"UPDATE {_table(label)} SET {wat} WHERE id = kind AND geboortedatum <> '{LEEG}'")
            for label, wat in LEEGMAKEN.items()
        ),
        "    END IF;\n",
    ]
    return "".join(delen)


def _account_line(model: type[models.Model]) -> str:
    tabel = model._meta.db_table
    if model is Account:
        return _count(model._meta.label, f"DELETE FROM {tabel} WHERE id = ANY(logins)")
    if direct := _fk_to(model, Account):
        return _count(model._meta.label, f"DELETE FROM {tabel} WHERE {direct} = ANY(logins)")
    kolom, ouder = next(
        (f.column, f.related_model)
        for f in model._meta.concrete_fields
        if f.is_relation and isinstance(f.related_model, type) and _fk_to(f.related_model, Account)
    )
    via = _fk_to(ouder, Account)
    return _count(
        model._meta.label,
        f"DELETE FROM {tabel} WHERE {kolom} IN (SELECT {ouder._meta.pk.column} FROM {ouder._meta.db_table}"
        f" WHERE {via} = ANY(logins))",
    )
