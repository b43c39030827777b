"""The facts of a dossier and the replacement of its grants: functions of ``rondom_rechten``. Collected by ``beleid``."""

FEITENTABELLEN = (
    "toegang.Dossier",
    "toegang.Jeugdige",
    "toegang.Naaste",
    "toegang.Betrokkene",
    "toegang.Toestemming",
    "toegang.Toestemmingsbesluit",
    "toegang.Bevestiging",
    "toegang.Gezagsbesluit",
    "toegang.Wetsgrond",
    "toegang.Rechtsverzoek",
    "toegang.Noodtoegang",
    "toegang.Noodbesluit",
    "casus.Plandeel",
    "casus.Regie",
    "casus.Casus",
    "casus.Aanmelding",
    "casus.Deeltaak",
)
"""What the facts of a dossier are read from, by ``rondom_rechten`` alone."""

DEFINERS = {
    "toegang_feiten(uuid)": """
CREATE OR REPLACE FUNCTION toegang_feiten(p_dossier uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    d toegang_dossier;
    kind uuid;
BEGIN
    -- Two services that change the same dossier must see each other's facts.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
    SELECT * INTO d FROM toegang_dossier WHERE id = p_dossier;
    IF NOT FOUND THEN RETURN NULL; END IF;
    kind := coalesce(d.jeugdige_id, (SELECT h.jeugdige_id FROM toegang_dossier h WHERE h.id = d.hoofd_id));
    RETURN jsonb_build_object(
        'dossier', d.id, 'delen', (SELECT coalesce(jsonb_agg(g.id ORDER BY g.id), '[]')
            FROM toegang_dossier g WHERE g.hoofd_id = d.id), 'soort', d.soort, 'school', d.school_id, 'regio', d.regio_id,
        'geopend_op', (d.geopend_op AT TIME ZONE 'Europe/Amsterdam')::date, 'gesloten_op', d.gesloten_op,
        'vernietigd', d.vernietigd_op IS NOT NULL,
        'jeugdige', d.jeugdige_id,
        'geboortedatum', (SELECT j.geboortedatum FROM toegang_jeugdige j WHERE j.id = d.jeugdige_id),
        'naasten', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', n.id, 'relatie', n.relatie, 'vanaf', n.vanaf, 'tot', n.tot,
                'gezag_vanaf', n.gezag_vanaf, 'gezag_tot', n.gezag_tot) ORDER BY n.id), '[]')
            FROM toegang_naaste n WHERE n.jeugdige_id = kind),
        'betrokkenen', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'functie', f.id, 'organisatie', f.organisatie_id, 'rol', f.rol, 'grondslag', b.grondslag,
                'vanaf', b.vanaf, 'tot', b.tot, 'functie_vanaf', f.vanaf, 'functie_tot', f.tot,
                'opgepakt', (SELECT min((a.opgepakt_op AT TIME ZONE 'Europe/Amsterdam')::date) FROM casus_aanmelding a
                    WHERE a.dossier_id = d.id AND a.team_id = f.organisatie_id AND a.status = 'opgepakt'))
                ORDER BY b.id, f.id), '[]')
            FROM toegang_betrokkene b
            JOIN netwerk_functie f ON f.id = b.functie_id OR (b.functie_id IS NULL AND f.organisatie_id = b.organisatie_id)
            WHERE b.dossier_id = d.id),
        'toestemmingen', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', t.id, 'ontvanger', coalesce(t.ontvanger_id, t.ontvanger_naaste_id), 'categorieen', t.categorieen,
                'vanaf', t.vanaf, 'tot', t.tot,
                'besluiten', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'naaste', s.naaste_id, 'besluit', s.besluit, 'categorieen', s.categorieen,
                        'moment', s.moment, 'bevestigen', s.getuige IS NOT NULL,
                        'bevestigd_op', CASE WHEN b.klopt THEN b.op END) ORDER BY s.moment, s.id), '[]')
                    FROM toegang_toestemmingsbesluit s LEFT JOIN toegang_bevestiging b ON b.besluit_id = s.id
                    WHERE s.toestemming_id = t.id)) ORDER BY t.id), '[]')
            FROM toegang_toestemming t WHERE t.dossier_id = d.id AND t.afgesloten_op IS NULL),
        'convenanten', (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object(
                'organisatie', ander.organisatie_id, 'vanaf', c.vanaf, 'tot', c.tot)), '[]')
            FROM netwerk_convenantpartij zelf
            JOIN netwerk_convenant c ON c.id = zelf.convenant_id
            JOIN netwerk_convenantpartij ander ON ander.convenant_id = c.id AND ander.organisatie_id <> zelf.organisatie_id
            WHERE zelf.organisatie_id = d.school_id AND 'samenwerken' = ANY (c.doelen) AND ander.organisatie_id IN (
                SELECT b.organisatie_id FROM toegang_betrokkene b WHERE b.dossier_id = d.id
                UNION SELECT f.organisatie_id FROM toegang_betrokkene b JOIN netwerk_functie f ON f.id = b.functie_id
                WHERE b.dossier_id = d.id
                UNION SELECT t.ontvanger_id FROM toegang_toestemming t WHERE t.dossier_id = d.id)),
        'wetsgronden', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', w.id, 'soort', w.soort, 'ontvanger', coalesce(w.instelling_id, w.naaste_id),
                'categorieen', w.categorieen, 'vanaf', w.vanaf, 'tot', least(w.tot, w.beeindigd_op)) ORDER BY w.id), '[]')
            FROM toegang_wetsgrond w LEFT JOIN netwerk_organisatie o ON o.id = w.instelling_id
            WHERE w.dossier_id = d.id AND coalesce(w.beeindigd_op > w.vanaf, true)
            AND (w.naaste_id IS NOT NULL OR o.soort = 'gecertificeerde_instelling')),
        'noden', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', z.id, 'soort', z.soort, 'houder', z.houder_id, 'categorieen', z.categorieen, 'vanaf', z.vanaf,
                'tot', z.tot, 'functie_tot', f.tot, 'akkoord_op', (SELECT min(b.op) FROM toegang_noodbesluit b
                    WHERE b.noodtoegang_id = z.id AND b.akkoord
                    AND NOT EXISTS (SELECT 1 FROM toegang_noodbesluit nee
                        WHERE nee.noodtoegang_id = z.id AND NOT nee.akkoord))) ORDER BY z.id), '[]')
            FROM toegang_noodtoegang z JOIN netwerk_functie f ON f.id = z.houder_id WHERE z.dossier_id = d.id),
        'deeltaken', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', x.id, 'houder', x.houder, 'organisatie', f.organisatie_id, 'toestemming', x.toestemming_id,
                'vanaf', (x.gevraagd_op AT TIME ZONE 'Europe/Amsterdam')::date,
                'tot', (x.beeindigd_op AT TIME ZONE 'Europe/Amsterdam')::date,
                'houder_vanaf', coalesce(f.vanaf, n.vanaf), 'houder_tot', coalesce(f.tot, n.tot)) ORDER BY x.id), '[]')
            FROM casus_deeltaak x
            LEFT JOIN netwerk_functie f ON f.id = x.houder
            LEFT JOIN toegang_naaste n ON n.id = x.houder AND n.jeugdige_id = kind
            WHERE x.dossier_id = d.id AND coalesce(f.id, n.id) IS NOT NULL),
        'opschortingen', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'naaste', v.naaste_id, 'ontvanger', v.ontvanger_id,
                'vanaf', (v.gevraagd_op AT TIME ZONE 'Europe/Amsterdam')::date,
                'tot', (v.beantwoord_op AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY v.id), '[]')
            FROM toegang_rechtsverzoek v WHERE v.dossier_id = d.id AND v.soort IN ('bezwaar', 'beperking')
            AND (v.beantwoord_op IS NULL OR v.beantwoord_op > v.gevraagd_op)),
        'gezagsbesluiten', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'vanaf', g.vanaf, 'wilsbekwaam', g.wilsbekwaam, 'alleen_jeugdige', g.alleen_jeugdige)
                ORDER BY g.vanaf, g.id), '[]')
            FROM toegang_gezagsbesluit g WHERE g.dossier_id = coalesce(d.hoofd_id, d.id)));
END $$
""",
    "toegang_vervang_rechten(uuid, jsonb)": """
CREATE OR REPLACE FUNCTION toegang_vervang_rechten(p_dossier uuid, p_rechten jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    aantal integer;
BEGIN
    DELETE FROM toegang_recht WHERE dossier = p_dossier;
    INSERT INTO toegang_recht (dossier, jeugdige, houder, regel, grond, categorieen, acties, vanaf, tot, tot_moment)
    SELECT p_dossier, (SELECT d.jeugdige_id FROM toegang_dossier d WHERE d.id = p_dossier),
           x.houder, x.regel, x.grond, x.categorieen, x.acties, x.vanaf, x.tot, x.tot_moment
    FROM jsonb_to_recordset(p_rechten)
        AS x(houder uuid, regel text, grond text, categorieen int, acties int, vanaf date, tot date,
             tot_moment timestamptz);
    GET DIAGNOSTICS aantal = ROW_COUNT;
    RETURN aantal;
END $$
""",
}
