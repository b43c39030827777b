"""The functions and triggers of the house that stand beside the policies. Collected by ``beleid``."""

from rondom.kern.categorie import Actie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang import (
    beleid_drukte,
    beleid_feiten,
    beleid_meldcode,
    beleid_netwerk,
    beleid_ondersteuning,
    beleid_overlegcheck,
    beleid_verantwoording,
    voorwaarden,
)
from rondom.toegang.beleid_casus import VERJAARDAG
from rondom.toegang.beleid_inloggen import BEHEERDER
from rondom.toegang.handelen import system_holder
from rondom.toegang.voorwaarden import MIJ, STATUS, apart, rollen


def _setting(functie: str, soort: str, uitdrukking: str) -> str:
    # Not in SQL: the planner would read and inline its body at each of the thousand places where a policy calls it,
    # and a page would spend more time on planning than on reading.
    return (
        f"CREATE OR REPLACE FUNCTION {functie}() RETURNS {soort} LANGUAGE plpgsql STABLE PARALLEL SAFE AS"
        f" $$ BEGIN RETURN {uitdrukking}; END $$"
    )


_MOMENT = "nullif(pg_catalog.current_setting('rondom.moment', true), '')::pg_catalog.timestamptz"
FUNCTIES = (
    *(
        _setting(
            f"rondom_{naam}", "uuid", f"nullif(pg_catalog.current_setting('rondom.{naam}', true), '')::pg_catalog.uuid"
        )
        for naam in ("houder", "account", "inlogger")
    ),
    _setting("rondom_dag", "date", f"({_MOMENT} AT TIME ZONE 'Europe/Amsterdam')::pg_catalog.date"),
    _setting("rondom_nu", "timestamptz", _MOMENT),
    *voorwaarden.FUNCTIES,
    apart(
        "toegang_mijn_nood(p_object uuid, p_dossier uuid)",
        "EXISTS (SELECT 1 FROM toegang_noodtoegang z WHERE z.id = p_object AND z.dossier_id = p_dossier"
        f" AND (z.gevraagd_door_id = {MIJ} OR z.tweede_id = {MIJ}))",
    ),
)

DEFINERS = {
    **beleid_feiten.DEFINERS,
    "toegang_registreerde(uuid)": """
CREATE OR REPLACE FUNCTION toegang_registreerde(p_jeugdige uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM toegang_jeugdige j WHERE j.id = p_jeugdige AND j.geregistreerd_door = rondom_houder())
$$
""",
    "toegang_koppeling(text, text)": """
CREATE OR REPLACE FUNCTION toegang_koppeling(p_dienst text, p_uid text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.user_id FROM socialaccount_socialaccount s WHERE s.provider = p_dienst AND s.uid = p_uid
$$
""",
    "toegang_zit_aan_tafel(uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_zit_aan_tafel(p_dossier uuid, p_houder uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN EXISTS (
        SELECT 1 FROM toegang_recht r WHERE r.dossier = p_dossier AND r.houder = rondom_houder())
    THEN EXISTS (
        SELECT 1 FROM toegang_recht r WHERE r.dossier = p_dossier AND r.houder = p_houder
        AND r.categorieen & {STATUS} <> 0 AND r.acties & {LEZEN} <> 0
        AND r.tot_moment IS NULL AND r.vanaf <= rondom_dag() AND r.tot > rondom_dag())
    END
$$
""".replace("{STATUS}", STATUS).replace("{LEZEN}", str(int(Actie.LEZEN))),
    "toegang_in_gebied(uuid, uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_in_gebied(p_houder uuid, p_organisatie uuid, p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id, netwerk_organisatie x
        WHERE f.id = rondom_houder() AND (x.id = p_organisatie
            OR x.id = (SELECT d.school_id FROM toegang_dossier d WHERE d.id = p_dossier)
            OR x.id = (SELECT j.school_id FROM toegang_naaste n JOIN toegang_jeugdige j ON j.id = n.jeugdige_id
                WHERE n.id = p_houder))
        AND (x.id = o.id OR x.bovenliggend_id = o.id OR (o.soort = 'rondom' AND x.regio_id = o.regio_id)))
$$
""",
    "toegang_is_stil(uuid)": """
CREATE OR REPLACE FUNCTION toegang_is_stil(p_nood uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((
        SELECT CASE WHEN z.soort = 'inzage' AND z.onveilig = '' THEN false
            WHEN z.soort = 'inzage' AND EXISTS (
                SELECT 1 FROM toegang_noodbesluit b WHERE b.noodtoegang_id = z.id AND NOT b.akkoord) THEN false
            ELSE greatest(z.stil_tot, (SELECT max(b.stil_tot) FROM toegang_noodbesluit b
                WHERE b.noodtoegang_id = z.id AND b.akkoord)) > rondom_nu() END
        FROM toegang_noodtoegang z WHERE z.id = p_nood), true)
$$
""",
    "toegang_nood_kan(uuid)": """
CREATE OR REPLACE FUNCTION toegang_nood_kan(p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM toegang_dossier d, netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id
        WHERE d.id = p_dossier AND d.soort = 'casus' AND f.id = rondom_houder() AND o.regio_id = d.regio_id)
$$
""",
    "toegang_van_kenmerk(text)": """
CREATE OR REPLACE FUNCTION toegang_van_kenmerk(p_kenmerk text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.dossier_id FROM casus_casus c JOIN netwerk_functie f ON f.id = rondom_houder()
    WHERE c.kenmerk = p_kenmerk AND f.rol IN ({ROLLEN}) AND toegang_nood_kan(c.dossier_id)
$$
""".replace("{ROLLEN}", rollen(Bevoegdheid.NOOD_INZIEN)),
    "toegang_regisseurs(uuid)": """
CREATE OR REPLACE FUNCTION toegang_regisseurs(p_nood uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT g.houder FROM casus_regie g JOIN toegang_noodtoegang z ON z.dossier_id = g.dossier_id
    WHERE z.id = p_nood AND z.gevraagd_door_id = rondom_houder() AND g.aanvaard_op IS NOT NULL AND g.tot IS NULL
$$
""",
    "toegang_zei_nee(uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_zei_nee(p_toestemming uuid, p_naaste uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((
        SELECT s.besluit <> 'gegeven' FROM toegang_toestemmingsbesluit s
        LEFT JOIN toegang_bevestiging b ON b.besluit_id = s.id
        WHERE s.toestemming_id = p_toestemming AND s.naaste_id = p_naaste AND (s.getuige IS NULL OR b.klopt)
        AND EXISTS (SELECT 1 FROM toegang_recht r WHERE r.dossier = s.dossier_id AND r.houder = rondom_houder())
        ORDER BY s.moment DESC LIMIT 1), false)
$$
""",
    "toegang_jarigen(integer, integer[])": f"""
CREATE OR REPLACE FUNCTION toegang_jarigen(p_dagen integer, p_leeftijden integer[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT d.id FROM toegang_dossier d JOIN toegang_jeugdige j ON j.id = d.jeugdige_id
    WHERE rondom_houder() = '{system_holder(VERJAARDAG)}' AND d.soort = 'casus' AND d.gesloten_op IS NULL
    AND EXISTS (SELECT 1 FROM unnest(p_leeftijden) jaren
        WHERE (j.geboortedatum + make_interval(years => jaren))::date
            BETWEEN rondom_dag() AND rondom_dag() + p_dagen + 1)
    ORDER BY d.id
$$
""",
    "toegang_loopt(uuid)": f"""
CREATE OR REPLACE FUNCTION toegang_loopt(p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT rondom_houder() = '{system_holder(VERJAARDAG)}' AND EXISTS (
        SELECT 1 FROM toegang_dossier d WHERE d.id = p_dossier AND d.soort = 'casus' AND d.gesloten_op IS NULL)
$$
""",
    "casus_plan_loopt(uuid, uuid)": """
CREATE OR REPLACE FUNCTION casus_plan_loopt(p_plan uuid, p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM casus_plandeel ander
        WHERE ander.plan_id = p_plan AND ander.dossier_id <> p_dossier AND ander.soort = 'kind'
        AND ander.status <> 'afgesloten')
    AND EXISTS (SELECT 1 FROM casus_plandeel eigen
        JOIN toegang_recht r ON r.dossier = eigen.dossier_id AND r.houder = rondom_houder()
        WHERE eigen.plan_id = p_plan AND eigen.dossier_id = p_dossier)
$$
""",
    "toegang_schakel()": """
CREATE OR REPLACE FUNCTION toegang_schakel() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    kop toegang_ketenkop;
BEGIN
    INSERT INTO toegang_ketenkop (dossier_id, veiligheid, volgnummer, hash)
        VALUES (NEW.dossier_id, NEW.veiligheid, 0, repeat('0', 64)) ON CONFLICT (dossier_id, veiligheid) DO NOTHING;
    SELECT * INTO kop FROM toegang_ketenkop
        WHERE dossier_id = NEW.dossier_id AND veiligheid = NEW.veiligheid FOR UPDATE;
    NEW.volgnummer := kop.volgnummer + 1;
    NEW.vorige := kop.hash;
    NEW.hash := encode(sha256(convert_to(concat_ws('|',
        NEW.vorige, NEW.id, NEW.dossier_id, NEW.volgnummer, NEW.soort,
        to_char(NEW.moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.houder,
        coalesce(NEW.organisatie::text, '-'), NEW.object_soort, NEW.object_id,
        array_to_string(NEW.regels, ','), NEW.veiligheid::int, NEW.inhoud_hash), 'UTF8')), 'hex');
    UPDATE toegang_ketenkop SET volgnummer = NEW.volgnummer, hash = NEW.hash
        WHERE dossier_id = NEW.dossier_id AND veiligheid = NEW.veiligheid;
    RETURN NEW;
END $$
""",
    **beleid_verantwoording.DEFINERS,
    **beleid_drukte.DEFINERS,
    **beleid_ondersteuning.DEFINERS,
    **beleid_overlegcheck.DEFINERS,
    **beleid_netwerk.DEFINERS,
    **beleid_meldcode.DEFINERS,
}
"""Functions owned by ``rondom_rechten``: a dossier's facts, its grants, the next link of its chain, whether the
holder registered a child that nothing shows yet, whether somebody else of the dossier still sits at its table,
whether a line of the log belongs to the organisation of the holder, whether the family is not told of an emergency
yet, whether one may be asked here, which casus has a number, who steers it when one was opened, whether
somebody's latest answer is a no, whether a plan goes on for a brother or sister, and, for the job of birthdays
alone, whose birthday is near and whether that casus still runs; for a guard of privacy of which lines
the reader knows the child; how much casework a school had, how its
meetings went and how full a team is, in counts that show nobody; and for
who keeps the network what ``beleid_netwerk`` says."""

TRIGGERS = (
    """
CREATE OR REPLACE FUNCTION toegang_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
""",
    """
CREATE OR REPLACE FUNCTION toegang_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % stay where and whose they are', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
""",
    f"""
CREATE OR REPLACE FUNCTION toegang_beheerder_beslist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'rondom_web' AND NOT {BEHEERDER} THEN
        RAISE EXCEPTION 'only an administrator ends or reopens a login' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER beheerder BEFORE UPDATE ON toegang_account FOR EACH ROW"
    " WHEN (OLD.is_active IS DISTINCT FROM NEW.is_active) EXECUTE FUNCTION toegang_beheerder_beslist()",
    "DROP TRIGGER IF EXISTS schakel ON toegang_gebeurtenis",
    "CREATE TRIGGER schakel BEFORE INSERT ON toegang_gebeurtenis FOR EACH ROW EXECUTE FUNCTION toegang_schakel()",
    "DROP TRIGGER IF EXISTS weiger ON toegang_gebeurtenis",
    "CREATE TRIGGER weiger BEFORE UPDATE OR DELETE ON toegang_gebeurtenis FOR EACH ROW EXECUTE FUNCTION toegang_weiger()",
    "DROP TRIGGER IF EXISTS weiger_leeg ON toegang_gebeurtenis",
    "CREATE TRIGGER weiger_leeg BEFORE TRUNCATE ON toegang_gebeurtenis"
    " FOR EACH STATEMENT EXECUTE FUNCTION toegang_weiger()",
    "DROP TRIGGER IF EXISTS weiger ON toegang_inzage",
    "CREATE TRIGGER weiger BEFORE UPDATE ON toegang_inzage FOR EACH ROW EXECUTE FUNCTION toegang_weiger()",
)
