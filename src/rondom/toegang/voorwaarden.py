"""The words of which policies and guards are made: SQL conditions about the acting holder, today."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from rondom.kern.categorie import PLAN, Actie, Categorie
from rondom.kern.parameters import STANDAARD
from rondom.kern.rollen import Bevoegdheid, rollen_met

MIJ = "(SELECT rondom_houder())"
VANDAAG = "(SELECT rondom_dag())"
NU = "(SELECT rondom_nu())"
ALLE = str(int(Categorie(~0)))
VEILIGHEID = str(int(Categorie.VEILIGHEID))
TAAK = str(int(Categorie.TAAK))
MEER_DAN_EEN_TAAK = str(int(Categorie(~0) & ~Categorie.TAAK))
"""Any category but that of somebody who sees one task and nothing else (R082)."""
STATUS = str(int(Categorie.STATUS))
CONTACT = str(int(Categorie.CONTACT))
VERZUIM = str(int(Categorie.VERZUIM))


def apart(functie: str, voorwaarde: str) -> str:
    """A condition as a function of its own, run with the rights of who asks: under the same policies.

    The planner does not look inside, so that a condition which is seldom reached, and what the policies of its tables
    ask in turn, is not planned again with every query.
    """
    return (
        f"CREATE OR REPLACE FUNCTION {functie} RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY INVOKER"
        f" SET search_path = public, pg_temp AS $$ BEGIN RETURN {voorwaarde}; END $$"
    )


BEN_GEZIN = "(SELECT rondom_ben_gezin())"
BEN_JEUGDIGE = "(SELECT rondom_ben_jeugdige())"
FUNCTIES = (
    apart("rondom_ben_gezin()", f"EXISTS (SELECT 1 FROM toegang_naaste n WHERE n.id = {MIJ})"),
    apart(
        "rondom_ben_jeugdige()",
        f"EXISTS (SELECT 1 FROM toegang_naaste n WHERE n.id = {MIJ} AND n.relatie = 'jeugdige')",
    ),
    *(
        apart(f"toegang_ziet_{soort}(p_id uuid)", f"EXISTS (SELECT 1 FROM {tabel} x WHERE x.id = p_id)")
        for soort, tabel in (
            ("papier", "toegang_papier"),
            ("taak", "casus_taak"),
            ("vernietigingsverzoek", "toegang_vernietigingsverzoek"),
            ("verzoek", "toegang_rechtsverzoek"),
        )
    ),
)
"""What policies ask apart. ``toegang_ziet_…``: the holder may read the row with this key, by the policies of its table."""


def recht(sleutel: str, kolom: str, categorie: str, actie: Actie) -> str:
    """The holder has a grant on ``kolom`` with any of these actions in this category, today."""
    return (
        f"EXISTS (SELECT 1 FROM toegang_recht r WHERE r.{sleutel} = {kolom} AND r.houder = {MIJ}"
        f" AND r.categorieen & {categorie} <> 0 AND r.acties & {int(actie)} <> 0"
        f" AND r.vanaf <= {VANDAAG} AND r.tot > {VANDAAG} AND (r.tot_moment IS NULL OR r.tot_moment > {NU}))"
    )


def rollen(bevoegdheid: Bevoegdheid) -> str:
    """The roles that have this right, between quotes."""
    return woorden(rollen_met(bevoegdheid))


def woorden(sleutels: Iterable[str]) -> str:
    """These words between quotes, as a list in SQL."""
    return ", ".join(f"'{s}'" for s in sleutels)


def in_rol(functie: str, rol: str) -> str:
    """This function is one in this role."""
    return f"EXISTS (SELECT 1 FROM netwerk_functie o WHERE o.id = {functie} AND o.rol = $rol${rol}$rol$)"


def ik_ben_in(bevoegdheid: Bevoegdheid) -> str:
    """The holder acts, today, in a role that has this right."""
    return (
        f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.rol IN ({rollen(bevoegdheid)})"
        f" AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
    )


def bewaakt_privacy() -> str:
    """The holder guards privacy, today; of which organisations, ``toegang_in_gebied`` says."""
    return ik_ben_in(Bevoegdheid.LOGBOEK_LEZEN)


MIJN_GEBIED = (
    "(SELECT x.id FROM netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id, netwerk_organisatie x"
    f" WHERE f.id = {MIJ}"
    " AND (x.id = o.id OR x.bovenliggend_id = o.id OR (o.soort = 'rondom' AND x.regio_id = o.regio_id)))"
)
"""The organisations of the holder's area, once per statement: asked before ``toegang_in_gebied``, which costs per row."""


def tweede_persoon(functie: str) -> str:
    """This function is of another person than the holder, and of the same organisation or, one of the two, an
    aandachtsfunctionaris of the same region (L09)."""
    begeleidt = rollen(Bevoegdheid.VEILIGHEID_BEGELEIDEN)
    return (
        "EXISTS (SELECT 1 FROM netwerk_functie ik JOIN netwerk_organisatie mijn ON mijn.id = ik.organisatie_id,"
        " netwerk_functie ander JOIN netwerk_organisatie hun ON hun.id = ander.organisatie_id"
        f" WHERE ik.id = {MIJ} AND ander.id = {functie} AND ander.persoon_id <> ik.persoon_id"
        f" AND (ander.tot IS NULL OR ander.tot > {VANDAAG}) AND (ander.organisatie_id = ik.organisatie_id"
        f" OR (mijn.regio_id = hun.regio_id AND (ander.rol IN ({begeleidt}) OR ik.rol IN ({begeleidt})))))"
    )


def ben_van(organisatie: str) -> str:
    """The holder acts in a function of this organisation."""
    return f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.organisatie_id = {organisatie})"


def ben_van_school(dossier: str, bevoegdheid: Bevoegdheid | None = None) -> str:
    """The holder acts in a function of the school of this dossier, with this right if one is named."""
    in_rol = f" AND f.rol IN ({rollen(bevoegdheid)})" if bevoegdheid else ""
    return (
        "EXISTS (SELECT 1 FROM netwerk_functie f JOIN toegang_dossier d ON d.school_id = f.organisatie_id"
        f" WHERE f.id = {MIJ} AND d.id = {dossier}{in_rol})"
    )


def is_functie(houder: str) -> str:
    """This key is one of a professional, not of somebody of a family."""
    return f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {houder})"


def stuurt(plan: str) -> str:
    """The holder is regisseur of this plan."""
    return (
        f"EXISTS (SELECT 1 FROM casus_regie g WHERE g.plan_id = {plan} AND g.houder = {MIJ}"
        " AND g.aanvaard_op IS NOT NULL AND g.tot IS NULL)"
    )


def leidt(plan: str) -> str:
    """The holder is regisseur, stands as a professional beside a parent who is, or is of the school to which the
    steering fell back (``kern.plan.check_leiden``, ``kern.regie``)."""
    ernaast = (
        f"NOT {is_functie('g.houder')} AND {recht('dossier', 'g.dossier_id', STATUS, Actie.SCHRIJVEN)}"
        f" AND {recht('dossier', 'g.dossier_id', str(int(PLAN)), Actie.SCHRIJVEN)}"
    )
    terug = f"toegang_zit_aan_tafel(g.dossier_id, g.houder) IS FALSE AND {ben_van_school('g.dossier_id')}"
    return (
        f"EXISTS (SELECT 1 FROM casus_regie g WHERE g.plan_id = {plan} AND g.aanvaard_op IS NOT NULL"
        f" AND g.tot IS NULL AND (g.houder = {MIJ} OR ({ernaast}) OR ({terug})))"
    )


def plan_van(plandeel: str) -> str:
    """The plan to which a part belongs."""
    return f"(SELECT pd.plan_id FROM casus_plandeel pd WHERE pd.id = {plandeel})"


MIJN_NOOD = "toegang_mijn_nood({object}, {tabel}.dossier_id)"
"""SQL: an emergency of this dossier that the holder asked for or judges: reading it gives no right to write anything else."""


def eigen_woord(kolom: str) -> Any:
    """The rule of a table whose rows stay of who wrote them: nobody adds one in the name of another."""

    def regel(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
        return lezen, f"{kolom} = {MIJ} AND {toevoegen}"

    return regel


def jaren(sleutel: str) -> str:
    """The child of dossier ``d`` has the age that this parameter of its region names (``kern.parameters``)."""
    wettelijk = STANDAARD.op(sleutel, date.max)
    return (
        f"(SELECT extract(year FROM age({VANDAAG}, j.geboortedatum)) >= coalesce((SELECT p.waarde"
        f" FROM netwerk_parameterwaarde p WHERE p.regio_id = d.regio_id AND p.sleutel = '{sleutel}'"
        f" AND p.vanaf <= {VANDAAG} ORDER BY p.vanaf DESC LIMIT 1), {wettelijk})"
        " FROM toegang_jeugdige j WHERE j.id = d.jeugdige_id)"
    )


def besloten(wat: str, anders: str) -> str:
    """What was decided last about custody in dossier ``d``: a column of ``Gezagsbesluit``, or ``anders`` without one."""
    return (
        f"coalesce((SELECT g.{wat} FROM toegang_gezagsbesluit g WHERE g.dossier_id = d.id"
        f" AND g.vanaf <= {VANDAAG} ORDER BY g.vanaf DESC LIMIT 1), {anders})"
    )
