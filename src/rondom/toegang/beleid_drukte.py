"""Who says how many a team can take up, and what anybody may count of it: policies and one function (R113).

The function answers counts of whole teams, in the region of who asks; a small count is never answered, whatever is asked.
"""

from rondom.kern.drukte import KLEIN
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.voorwaarden import MIJ, ben_van, ik_ben_in

LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "netwerk.Teamruimte": (
        ("SELECT", "USING", "true"),
        (
            "INSERT",
            "WITH CHECK",
            f"gemaakt_door = {MIJ} AND {ben_van('team_id')} AND {ik_ben_in(Bevoegdheid.AANMELDING_OPPAKKEN)}",
        ),
    ),
}

DEFINERS = {
    "toegang_drukte(uuid[], integer, integer)": """
CREATE OR REPLACE FUNCTION toegang_drukte(p_teams uuid[], p_klein integer, p_dagen integer)
RETURNS TABLE (team uuid, in_hand integer, wacht integer, wachtdagen integer, vol boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH geteld AS (
        SELECT o.id,
            count(a.id) FILTER (WHERE a.status = 'opgepakt' AND d.gesloten_op IS NULL)::integer AS hand,
            count(a.id) FILTER (WHERE a.status = 'verzonden')::integer AS wacht,
            count(a.id) FILTER (WHERE a.opgepakt_op >= rondom_nu() - make_interval(days => p_dagen))::integer AS recent,
            (percentile_disc(0.5) WITHIN GROUP (ORDER BY (a.opgepakt_op::date - a.verzonden_op::date))
                FILTER (WHERE a.opgepakt_op >= rondom_nu() - make_interval(days => p_dagen)))::integer AS midden
        FROM netwerk_organisatie o
        LEFT JOIN casus_aanmelding a ON a.team_id = o.id AND a.verzonden_op IS NOT NULL
        LEFT JOIN toegang_dossier d ON d.id = a.dossier_id
        WHERE o.id = ANY(p_teams) AND EXISTS (
            SELECT 1 FROM netwerk_functie f JOIN netwerk_organisatie mijn ON mijn.id = f.organisatie_id
            WHERE f.id = rondom_houder() AND mijn.regio_id = o.regio_id
            AND f.vanaf <= rondom_dag() AND (f.tot IS NULL OR f.tot > rondom_dag()))
        GROUP BY o.id)
    SELECT g.id,
        CASE WHEN g.hand = 0 OR g.hand >= greatest(p_klein, {KLEIN}) THEN g.hand END,
        CASE WHEN g.wacht = 0 OR g.wacht >= greatest(p_klein, {KLEIN}) THEN g.wacht END,
        CASE WHEN g.recent >= greatest(p_klein, {KLEIN}) THEN g.midden END,
        -- With so few places that a count below them is hidden, full or not would tell that count: it counts as full.
        coalesce((g.hand > 0 AND p.plaatsen < greatest(p_klein, {KLEIN})) OR g.hand >= p.plaatsen, false)
    FROM geteld g LEFT JOIN LATERAL (SELECT r.plaatsen FROM netwerk_teamruimte r WHERE r.team_id = g.id
        AND r.vanaf <= rondom_dag() ORDER BY r.vanaf DESC, r.gemaakt_op DESC LIMIT 1) p ON true
$$
""".replace("{KLEIN}", str(KLEIN)),
}
