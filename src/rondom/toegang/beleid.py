"""What may the web role see and change in the database? Policies and functions, declared once, applied after migrate.

Applying is idempotent: every policy of the house is dropped and made again in one transaction, so a table that somebody
added without a rule fails ``tests/architectuur/test_beleid.py`` and not in production. The rule of a protected row is
the ledger: a grant of the holder set for this transaction (``rondom.houder``), in the row's category, with the action,
on the day set for this transaction (``rondom.moment``).
"""

from collections.abc import Iterator
from typing import Any, Protocol

from django.apps import apps

from rondom.kern.categorie import Actie
from rondom.toegang import (
    beleid_aanbod,
    beleid_bereikbaar,
    beleid_bewaren,
    beleid_bijlage,
    beleid_casus,
    beleid_consultatie,
    beleid_drukte,
    beleid_inloggen,
    beleid_meldcode,
    beleid_meting,
    beleid_netwerk,
    beleid_ondersteuning,
    beleid_opschaling,
    beleid_overdracht,
    beleid_overlegcheck,
    beleid_rechtsverzoek,
    beleid_schooljaar,
    beleid_spreekuur,
    beleid_sturing,
    beleid_toegang,
    beleid_verantwoording,
    beleid_wortels,
    bewaking,
)
from rondom.toegang import beleid_uitnodiging as uitnodiging
from rondom.toegang.beleid_feiten import FEITENTABELLEN
from rondom.toegang.beleid_functies import DEFINERS, FUNCTIES, TRIGGERS
from rondom.toegang.models import Beschermd
from rondom.toegang.voorwaarden import recht as _recht

WEB = "rondom_web"
RECHTEN = "rondom_rechten"
BEWAREN = beleid_bewaren.BEWAREN


class Verbinding(Protocol):
    """What ``apply`` needs of a connection: psycopg's or Django's."""

    def cursor(self) -> Any: ...


def protected_models() -> Iterator[type[Beschermd]]:
    """Every concrete model that belongs to a dossier."""
    for model in apps.get_models():
        if issubclass(model, Beschermd):
            yield model


def _policies_of(model: type[Beschermd]) -> Iterator[tuple[str, str, str]]:
    """(command, clause, expression) for the web role on one protected table."""
    tabel = model._meta.db_table
    dossier = f"{tabel}.dossier_id"
    categorie = f"{tabel}.categorie" if model.CATEGORIE is None else str(int(model.CATEGORIE))
    lezen = _recht("dossier", dossier, categorie, Actie.LEZEN)
    toevoegen = _recht("dossier", dossier, categorie, model.TOEVOEGEN)
    eigen = EIGEN.get(model._meta.label)
    if eigen:
        lezen, toevoegen = eigen(tabel, lezen, toevoegen)
    yield "SELECT", "USING", lezen
    yield "INSERT", "WITH CHECK", toevoegen
    if model.WIJZIGEN:
        yield (
            "UPDATE",
            "USING",
            EIGEN_WIJZIGING.get(model._meta.label, _recht("dossier", dossier, categorie, model.WIJZIGEN)),
        )


EIGEN: dict[str, Any] = {
    **beleid_toegang.EIGEN,
    **beleid_casus.EIGEN,
    **beleid_consultatie.EIGEN,
    **beleid_opschaling.EIGEN,
    **beleid_overdracht.EIGEN,
    **beleid_bijlage.EIGEN,
    **beleid_rechtsverzoek.EIGEN,
    **beleid_ondersteuning.EIGEN,
    **uitnodiging.EIGEN,
}
"""Protected tables whose rows carry a rule of their own beside the ledger: own words stay one's own."""

EIGEN_WIJZIGING: dict[str, str] = {
    **beleid_bijlage.EIGEN_WIJZIGING,
    **beleid_overdracht.EIGEN_WIJZIGING,
    **beleid_rechtsverzoek.EIGEN_WIJZIGING,
    **beleid_ondersteuning.EIGEN_WIJZIGING,
    **uitnodiging.EIGEN_WIJZIGING,
    **beleid_toegang.EIGEN_WIJZIGING,
    **beleid_casus.EIGEN_WIJZIGING,
}


LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    **beleid_aanbod.LOSSE_REGELS,
    **beleid_wortels.LOSSE_REGELS,
    **beleid_inloggen.LOSSE_REGELS,
    **beleid_bereikbaar.LOSSE_REGELS,
    **beleid_bewaren.LOSSE_REGELS,
    **beleid_sturing.LOSSE_REGELS,
    **beleid_meting.LOSSE_REGELS,
    **beleid_verantwoording.LOSSE_REGELS,
    **beleid_ondersteuning.LOSSE_REGELS,
    **beleid_spreekuur.LOSSE_REGELS,
    **beleid_drukte.LOSSE_REGELS,
    **beleid_schooljaar.LOSSE_REGELS,
}
"""Content tables that are no ``Beschermd``: the roots and the records of access itself."""


OPEN_TABELLEN: dict[str, str] = {
    "toegang.Tijdelijk": "SELECT, INSERT, UPDATE, DELETE",
    **beleid_meting.OPEN_TABELLEN,
}
"""Own tables without a child in them: no policy, but only these rights."""


def content_tables() -> list[str]:
    """Every table that must force row-level security."""
    return sorted(
        {m._meta.db_table for m in protected_models()}
        | {apps.get_model(label)._meta.db_table for label in LOSSE_REGELS}
    )


def _table(label: str) -> str:
    return apps.get_model(label)._meta.db_table


def policy_statements() -> Iterator[str]:
    """All statements for all content tables, in order."""
    losse: dict[str, tuple[tuple[str, str, str], ...]] = {_table(k): v for k, v in LOSSE_REGELS.items()}
    per_tabel = losse | {m._meta.db_table: tuple(_policies_of(m)) for m in protected_models()}
    for tabel, regels in sorted(per_tabel.items()):
        yield f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY eigenaar ON {tabel} TO CURRENT_USER USING (true) WITH CHECK (true)"
        yield f"REVOKE ALL ON {tabel} FROM {WEB}"
        for opdracht, clausule, uitdrukking in regels:
            yield f"GRANT {opdracht} ON {tabel} TO {WEB}"
            soort = opdracht.split()[0]
            yield f"CREATE POLICY web_{soort.lower()} ON {tabel} FOR {soort} TO {WEB} {clausule} ({uitdrukking})"
    for label in FEITENTABELLEN:
        yield f"GRANT SELECT ON {_table(label)} TO {RECHTEN}"
        yield f"CREATE POLICY feiten ON {_table(label)} FOR SELECT TO {RECHTEN} USING (true)"
    yield f"CREATE POLICY feiten ON netwerk_teamruimte FOR SELECT TO {RECHTEN} USING (true)"
    yield f"GRANT SELECT ON socialaccount_socialaccount TO {RECHTEN}"
    yield f"CREATE POLICY koppeling ON socialaccount_socialaccount FOR SELECT TO {RECHTEN} USING (true)"
    for tabel in ("toegang_inzage", "toegang_account"):
        yield f"GRANT SELECT ON {tabel} TO {RECHTEN}"
        yield f"CREATE POLICY verwant ON {tabel} FOR SELECT TO {RECHTEN} USING (true)"
    for label, kolommen in (beleid_ondersteuning.TELTABELLEN | beleid_overlegcheck.TELTABELLEN).items():
        yield f"GRANT SELECT ({', '.join(kolommen)}) ON {_table(label)} TO {RECHTEN}"
        yield f"CREATE POLICY tellen ON {_table(label)} FOR SELECT TO {RECHTEN} USING (true)"
    yield f"GRANT SELECT ON netwerk_persoon, netwerk_parameterwaarde TO {RECHTEN}"
    yield f"GRANT SELECT ON netwerk_functie, netwerk_organisatie, netwerk_convenant, netwerk_convenantpartij TO {RECHTEN}"
    yield f"GRANT SELECT ON netwerk_teamruimte, netwerk_contactpersoon TO {RECHTEN}"
    yield f"GRANT SELECT, INSERT, DELETE ON toegang_recht TO {RECHTEN}"
    yield f"GRANT USAGE ON SEQUENCE toegang_recht_id_seq TO {RECHTEN}"
    yield f"CREATE POLICY vervangen ON toegang_recht TO {RECHTEN} USING (true) WITH CHECK (true)"
    yield f"GRANT SELECT, INSERT, UPDATE ON toegang_ketenkop TO {RECHTEN}"
    yield f"CREATE POLICY keten ON toegang_ketenkop TO {RECHTEN} USING (true) WITH CHECK (true)"
    yield from beleid_netwerk.policy_statements(RECHTEN)
    yield from beleid_meldcode.policy_statements(RECHTEN)
    yield from beleid_bewaren.policy_statements()


def open_statements() -> Iterator[str]:
    """Rights on tables without children in them: the network is read, framework tables are used."""
    content = set(content_tables())
    for model in apps.get_models(include_auto_created=True):
        tabel = model._meta.db_table
        if tabel in content or not model._meta.managed:
            continue
        label = model._meta.app_label
        if label == "netwerk" or label == "contenttypes":
            yield f"REVOKE ALL ON {tabel} FROM {WEB}"
            yield f"GRANT SELECT ON {tabel} TO {WEB}"
            if schrijven := beleid_netwerk.SCHRIJVEN.get(model._meta.label):
                yield f"GRANT {schrijven} ON {tabel} TO {WEB}"
        elif model._meta.label in OPEN_TABELLEN:
            yield f"REVOKE ALL ON {tabel} FROM {WEB}"
            yield f"GRANT {OPEN_TABELLEN[model._meta.label]} ON {tabel} TO {WEB}"
        else:
            yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON {tabel} TO {WEB}"
    yield f"GRANT SELECT ON django_migrations TO {WEB}"


VAST: dict[str, tuple[str, ...]] = {
    "toegang.Dossier": ("soort", "jeugdige_id", "hoofd_id", "school_id", "geopend_door", "geopend_op"),
    "toegang.Jeugdige": ("school_id", "geregistreerd_door"),
    "toegang.Naaste": ("jeugdige_id",),
    "toegang.Toestemming": (
        "dossier_id", "ontvanger_id", "ontvanger_naaste_id", "categorieen", "doel", "vanaf", "tot", "gevraagd_door",
    ),
    "toegang.Inloglink": ("account_id", "hash", "gemaakt_door", "geldig_tot"),
    "toegang.Factorherstel": ("account_id", "gevraagd_op", "gevraagd_door"),
    "casus.Agendapunt": ("dossier_id", "overleg_id", "tekst", "door", "op"),
    "casus.Deeltaak": (
        "dossier_id", "afspraak_id", "houder", "toestemming_id", "roepnaam", "tekst", "bellen", "gevraagd_door",
        "gevraagd_op",
    ),
    "casus.Familiebericht": ("dossier_id", "naaste_id", "soort", "tekst", "op"),
    "casus.Genodigde": ("dossier_id", "overleg_id", "functie_id", "naaste_id", "houder"),
    "casus.Statusbericht": ("dossier_id", "inzet_id", "aan", "soort", "feit_op", "verzonden_op"),
}  # fmt: skip
"""Columns from which grants follow, and own words: they never change. Of every other protected row that is its dossier.

A policy sees the old row and the new row, never both: without this, a row could be carried from one dossier to another.
What somebody said yes to stays what it was. A move of school is a decision of its own, not a correction.
"""


def fixed_columns() -> dict[str, tuple[str, ...]]:
    """Per content table the columns that never change."""
    return {m._meta.db_table: ("dossier_id",) for m in protected_models()} | {
        _table(k): v for k, v in (VAST | bewaking.VAST).items()
    }


def _fixed_statements() -> Iterator[str]:
    for tabel, kolommen in sorted(fixed_columns().items()):
        anders = " OR ".join(f"OLD.{k} IS DISTINCT FROM NEW.{k}" for k in kolommen)
        yield (
            f"CREATE OR REPLACE TRIGGER vast BEFORE UPDATE ON {tabel} FOR EACH ROW WHEN ({anders})"
            " EXECUTE FUNCTION toegang_vast()"
        )


def apply(verbinding: Verbinding) -> None:
    """Make functions, triggers, rights and policies as declared here. Needs the owner; idempotent; one transaction."""
    with verbinding.cursor() as cursor:
        for functie in (*FUNCTIES, *uitnodiging.FUNCTIES, *beleid_bereikbaar.FUNCTIES, *beleid_bewaren.FUNCTIES):
            cursor.execute(functie)
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {WEB}, {RECHTEN}, {BEWAREN}")
        cursor.execute(f"GRANT CREATE ON SCHEMA public TO {RECHTEN}, {BEWAREN}")
        for naam, tekst in (DEFINERS | beleid_bewaren.DEFINERS).items():
            cursor.execute(
                f"DO $do$ BEGIN ALTER FUNCTION {naam} OWNER TO CURRENT_USER;"
                " EXCEPTION WHEN undefined_function THEN NULL; END $do$"
            )
            cursor.execute(tekst)
        for opdracht in (
            *TRIGGERS,
            *beleid_ondersteuning.TRIGGERS,
            *beleid_bewaren.TRIGGERS,
            *_fixed_statements(),
            *bewaking.guard_statements(),
            *bewaking.same_dossier_statements(),
            *beleid_bewaren.constraint_statements(),
        ):
            cursor.execute(opdracht)
        for naam in (*DEFINERS, *beleid_bewaren.DEFINERS):
            van = BEWAREN if naam in beleid_bewaren.DEFINERS else RECHTEN
            wie = "CURRENT_USER" if naam in beleid_bewaren.NIET_VOOR_WEB else f"{WEB}, CURRENT_USER"
            cursor.execute(f"ALTER FUNCTION {naam} OWNER TO {van}")
            cursor.execute(f"REVOKE ALL ON FUNCTION {naam} FROM PUBLIC")
            cursor.execute(f"GRANT EXECUTE ON FUNCTION {naam} TO {wie}")
        cursor.execute(f"REVOKE CREATE ON SCHEMA public FROM {RECHTEN}, {BEWAREN}")
        cursor.execute(
            "SELECT format('DROP POLICY %I ON %I.%I', policyname, schemaname, tablename)"
            " FROM pg_policies WHERE schemaname = 'public'"
        )
        for (opdracht,) in cursor.fetchall():
            cursor.execute(opdracht)
        for opdracht in (*policy_statements(), *open_statements()):
            cursor.execute(opdracht)
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {WEB}")
        cursor.execute(f"REVOKE ALL ON SEQUENCE toegang_recht_id_seq FROM {WEB}")


def models_without_rule() -> list[str]:
    """Models of the house that no rule here names: each must be decided before it can be built."""
    bekend = {m._meta.label for m in protected_models()} | set(LOSSE_REGELS) | set(OPEN_TABELLEN)
    return sorted(
        m._meta.label
        for m in apps.get_models()
        if m.__module__.startswith(("rondom.", "allauth."))
        and m._meta.app_label != "netwerk"
        and m._meta.label not in bekend
    )


__all__ = ["apply", "content_tables", "models_without_rule", "protected_models"]
