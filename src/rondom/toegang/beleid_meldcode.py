"""A meldcode that nobody handles any more goes to the aandachtsfunctionaris; by a job that holds no grants (L35).

Who keeps the network hands no meldcode over and learns of none. When the function of the last who handled one ends, one
function finds it and lets the aandachtsfunctionaris of that organisation in. It works for that job alone.
"""

from rondom.kern.rollen import Bevoegdheid
from rondom.kern.taken import TAAKSOORTEN
from rondom.toegang.handelen import system_holder
from rondom.toegang.voorwaarden import MIJ, rollen, woorden

OVERNAME = "meldcode"
"""The name of the job."""
_JOB = system_holder(OVERNAME)
_SOORTEN = woorden(s.sleutel for s in TAAKSOORTEN.values() if s.veiligheid and s.sleutel.startswith("veiligheid_"))
_LOOPT = "{f}.vanaf <= rondom_dag() AND ({f}.tot IS NULL OR {f}.tot > rondom_dag())"

GEBEURTENIS = f"({MIJ} = '{_JOB}' AND veiligheid AND soort = 'meldcode.overgenomen' AND object_soort = 'meldcode')"
"""SQL: the job adds the event that says so, and nothing else."""

DEFINERS = {
    "toegang_neem_meldcodes_over()": f"""
CREATE OR REPLACE FUNCTION toegang_neem_meldcodes_over() RETURNS TABLE (dossier uuid, meldcode uuid, houder uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r record;
BEGIN
    IF rondom_houder() IS DISTINCT FROM '{_JOB}'::uuid THEN RETURN; END IF;
    FOR r IN
        SELECT d.id, d.school_id, m.id AS meldcode, naar.id AS naar FROM toegang_dossier d
        JOIN casus_meldcode m ON m.dossier_id = d.id
        CROSS JOIN LATERAL (SELECT f.id FROM netwerk_functie f WHERE f.organisatie_id = d.school_id
            AND f.rol IN ({rollen(Bevoegdheid.VEILIGHEID_BEGELEIDEN)}) AND {_LOOPT.format(f="f")}
            ORDER BY f.vanaf, f.id LIMIT 1) naar
        WHERE d.soort = 'meldcode' AND d.vernietigd_op IS NULL AND m.afgerond_op IS NULL AND NOT EXISTS (
            SELECT 1 FROM toegang_betrokkene b JOIN netwerk_functie f ON f.id = b.functie_id
            WHERE b.dossier_id = d.id AND b.tot IS NULL AND {_LOOPT.format(f="f")})
        ORDER BY d.id
    LOOP
        INSERT INTO toegang_betrokkene (id, dossier_id, functie_id, organisatie_id, casusrol, grondslag, vanaf,
            toegevoegd_door)
        VALUES (gen_random_uuid(), r.id, r.naar, r.school_id, 'deelnemer', '', rondom_dag(), rondom_houder());
        INSERT INTO casus_taak (id, dossier_id, soort, regel, houder, object_id, termijn, gemaakt_op, gemaakt_door)
        SELECT gen_random_uuid(), r.id, t.soort, t.regel, r.naar, t.object_id, min(t.termijn), rondom_nu(), rondom_houder()
        FROM (SELECT k.soort, k.regel, k.object_id, k.termijn FROM casus_taak k
                WHERE k.dossier_id = r.id AND k.afgerond_op IS NULL AND k.soort IN ({_SOORTEN})
            UNION ALL SELECT 'veiligheid_verder', 'R022', r.meldcode, NULL) t
        WHERE NOT EXISTS (SELECT 1 FROM casus_taak al WHERE al.houder = r.naar AND al.soort = t.soort
            AND al.object_id = t.object_id AND al.afgerond_op IS NULL)
        GROUP BY t.soort, t.regel, t.object_id;
        UPDATE casus_taak k SET afgerond_op = rondom_nu(), afgerond_door = rondom_houder() WHERE k.dossier_id = r.id
            AND k.houder <> r.naar AND k.afgerond_op IS NULL AND k.soort IN ({_SOORTEN});
        dossier := r.id; meldcode := r.meldcode; houder := r.naar;
        RETURN NEXT;
    END LOOP;
END $$
"""
}
"""Each meldcode that runs and that nobody at work handles: one is let in, and what was asked is asked of that one."""


def policy_statements(rechten: str) -> list[str]:
    """What the role that owns the function may see besides."""
    return [
        f"GRANT SELECT ON casus_meldcode TO {rechten}",
        f"CREATE POLICY overnemen ON casus_meldcode FOR SELECT TO {rechten} USING (true)",
    ]
