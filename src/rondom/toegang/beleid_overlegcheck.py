"""What may be counted of the named checks after a meeting? One function of counts, collected by ``beleid`` (R067).

Who was not at a meeting never sees its marks (``beleid_casus``). Counted are whole schools in whole finished school years.
"""

from rondom.kern.overlegcheck import MENSEN, OVERLEGGEN, Vraag
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.beleid_schooljaar import leest
from rondom.toegang.voorwaarden import MIJ, VANDAAG, rollen

TELTABELLEN: dict[str, tuple[str, ...]] = {
    "casus.Overlegcheck": ("dossier_id", "overleg_id", "houder", "op", *(v.value for v in Vraag)),
}
"""The columns that the counts are made of: no words."""

_GENOEG = f"HAVING count(DISTINCT o) >= drempel AND count(DISTINCT h) >= {MENSEN} AND count(DISTINCT k) >= {MENSEN}"
_KRUIS = ", ".join(f"('{v.value}', g.{v.value})" for v in Vraag)
_VRAGEN = ", ".join(f"c.{v.value}" for v in Vraag)

DEFINERS = {
    "casus_overlegchecks(integer)": f"""
CREATE OR REPLACE FUNCTION casus_overlegchecks(p_begin integer)
RETURNS TABLE (school uuid, vraag text, cijfer integer, aantal integer, overleggen integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    p_vanaf date := make_date(p_begin, 8, 1);
    p_tot date := make_date(p_begin + 1, 8, 1);
    mijn_regio text;
    heel boolean;
    drempel integer;
BEGIN
    -- A school year that is over: what is given later counts in a later one, so a count never grows by one.
    IF p_tot > rondom_dag() THEN
        RETURN;
    END IF;
    SELECT o.regio_id, f.rol IN ({rollen(Bevoegdheid.BELEID_LEZEN)}) AND o.soort <> 'schoolbestuur'
        INTO mijn_regio, heel
        FROM netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id
        WHERE f.id = {MIJ} AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG});
    -- As it held when the year ended: a bound that changes later shows nothing more of years before.
    SELECT coalesce((SELECT w.waarde FROM netwerk_parameterwaarde w WHERE w.regio_id = mijn_regio
        AND w.sleutel = 'overlegcheck_minimum' AND w.vanaf <= p_tot ORDER BY w.vanaf DESC LIMIT 1), {OVERLEGGEN})
        INTO drempel;
    drempel := greatest(drempel, {OVERLEGGEN});
    RETURN QUERY
    WITH gegeven AS (
        SELECT d.school_id AS s, c.overleg_id AS o, c.houder AS h, d.jeugdige_id AS k, {_VRAGEN}
        FROM casus_overlegcheck c JOIN toegang_dossier d ON d.id = c.dossier_id
        JOIN netwerk_organisatie x ON x.id = d.school_id
        WHERE x.regio_id = mijn_regio AND (c.op AT TIME ZONE 'Europe/Amsterdam')::date >= p_vanaf
        AND (c.op AT TIME ZONE 'Europe/Amsterdam')::date < p_tot
    ), groot AS (
        SELECT s FROM gegeven GROUP BY s {_GENOEG}
    ), gelegd AS (
        -- Schools with few are taken together; when that is still too little they are in nothing at all.
        SELECT CASE WHEN s IN (SELECT groot.s FROM groot) THEN s END AS s, o, h, k,
            {_VRAGEN.replace("c.", "gegeven.")} FROM gegeven
    ), telbaar AS (
        SELECT s, count(DISTINCT o)::integer AS n FROM gelegd GROUP BY s {_GENOEG}
    )
    SELECT g.s, v.vraag, v.cijfer, count(*)::integer, t.n
        FROM gelegd g JOIN telbaar t ON t.s IS NOT DISTINCT FROM g.s, LATERAL (VALUES {_KRUIS}) AS v(vraag, cijfer)
        WHERE (g.s IS NULL AND heel) OR (g.s IS NOT NULL AND {leest("g.s")})
        GROUP BY g.s, v.vraag, v.cijfer, t.n;
END $$
""",
}
"""Owned by ``rondom_rechten``: marks of whole schools, for whom may read the year of their core team."""
