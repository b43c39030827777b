"""Who sees and decides what about keeping, and the two functions that destroy: policies and SQL, applied by ``beleid``.

The web role destroys nothing. A fourth role without login, ``rondom_bewaren``, owns the functions here; it may only take
rows of the one dossier that the function names. What two people approved, for which the waiting term is over and no hold
runs, the function destroys for the job of keeping, and for nobody else; the conditions stand in the function itself.
"""

from collections.abc import Iterator

from django.apps import apps

from rondom.kern.categorie import Actie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang import beleid_spreekuur, wissen
from rondom.toegang.handelen import system_holder
from rondom.toegang.voorwaarden import ALLE, BEN_GEZIN, MIJ, VANDAAG, recht, rollen

WEB = "rondom_web"
BEWAREN = "rondom_bewaren"
TAAK = "bewaren"
"""The job of the house that proposes, tells and destroys."""
WERK = f"{MIJ} = '{system_holder(TAAK)}'"
GEEN_EINDE = "'consultatie', 'schoolvraag', 'kernoverleg'"
"""SQL: kinds of dossier that nobody closes; ``kern.bewaren``."""


def _gebied(tabel: str) -> str:
    """The holder decides about keeping for the organisation of this row."""
    return _in_gebied(f"{tabel}.organisatie_id", f"{tabel}.veiligheid")


def _in_gebied(organisatie: str, veiligheid: str) -> str:
    """The holder decides about keeping for this organisation; of safety only who handles that."""

    def van(rollen_sql: str) -> str:
        return (
            f"{organisatie} IN (SELECT x.id FROM netwerk_functie f"
            " JOIN netwerk_organisatie o ON o.id = f.organisatie_id JOIN netwerk_organisatie x"
            " ON x.id = o.id OR x.bovenliggend_id = o.id OR (o.soort = 'rondom' AND x.regio_id = o.regio_id)"
            f" WHERE f.id = {MIJ} AND f.rol IN ({rollen_sql}) AND f.vanaf <= {VANDAAG}"
            f" AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
        )

    gewoon = van(rollen(Bevoegdheid.BEWAREN))
    veilig = van(", ".join((rollen(Bevoegdheid.LOGBOEK_LEZEN), rollen(Bevoegdheid.VEILIGHEID_BEGELEIDEN))))
    return f"(CASE WHEN {veiligheid} THEN {veilig} ELSE {gewoon} END)"


def _beslist(tabel: str) -> str:
    """One of the family who decides about this dossier; never of what is about safety."""
    return (
        f"(NOT {tabel}.veiligheid AND {BEN_GEZIN} AND {recht('dossier', f'{tabel}.dossier_id', ALLE, Actie.BESLISSEN)})"
    )


def _regels(naam: str) -> tuple[tuple[str, str, str], ...]:
    tabel = f"toegang_{naam}"
    gebied = _gebied(tabel)
    nieuw = {
        "bewaarfeit": f"door = {MIJ} AND {gebied}",
        "bewaarstop": (f"door = {MIJ} AND beeindigd_op IS NULL AND tot <= {VANDAAG} + interval '2 years' AND {gebied}"),
        "vernietigingsverzoek": (
            f"gevraagd_door = {MIJ} AND beantwoord_op IS NULL AND toegewezen IS NULL AND {_beslist(tabel)}"
        ),
        "vernietigingsvoorstel": (
            "goedgekeurd_op IS NULL AND vernietigd_op IS NULL AND"
            f" (({WERK} AND status = 'voorgesteld' AND voorgelegd_op IS NULL AND NOT op_verzoek) OR"
            f" ({gebied} AND op_verzoek AND status = 'voorgelegd' AND voorgelegd_door = {MIJ}"
            f" AND wacht_tot >= {VANDAAG} + 28 AND EXISTS (SELECT 1 FROM toegang_vernietigingsverzoek q"
            f" WHERE q.dossier_id = {tabel}.dossier_id AND q.toegewezen)))"
        ),
    }[naam]
    lezen = {
        "bewaarfeit": gebied,
        "bewaarstop": gebied,
        # Why somebody asks is for who asked and who decides about keeping, not for another of the family.
        "vernietigingsverzoek": f"{gebied} OR (gevraagd_door = {MIJ} AND {_beslist(tabel)})",
        "vernietigingsvoorstel": f"{gebied} OR {WERK} OR (status <> 'voorgesteld' AND {_beslist(tabel)})",
    }[naam]
    basis = (("SELECT", "USING", lezen), ("INSERT", "WITH CHECK", nieuw))
    if naam == "bewaarfeit":
        return basis
    wijzigen = f"{gebied} OR {WERK}" if naam == "vernietigingsvoorstel" else gebied
    return (*basis, ("UPDATE", "USING", wijzigen))


LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "toegang.Bewaarfeit": _regels("bewaarfeit"),
    "toegang.Bewaarstop": _regels("bewaarstop"),
    "toegang.Vernietigingsverzoek": _regels("vernietigingsverzoek"),
    "toegang.Vernietigingsvoorstel": _regels("vernietigingsvoorstel"),
    "toegang.Vernietigingsbewijs": (("SELECT", "USING", _gebied("toegang_vernietigingsbewijs")),),
    "toegang.Bewijsregel": (
        (
            "SELECT",
            "USING",
            "EXISTS (SELECT 1 FROM toegang_vernietigingsbewijs b WHERE b.id = toegang_bewijsregel.bewijs_id)",
        ),
    ),
}

GEBEURTENIS = " OR ".join(
    f"(object_soort = '{naam}' AND EXISTS (SELECT 1 FROM toegang_{naam} z WHERE z.id = object_id"
    " AND z.dossier_id = toegang_gebeurtenis.dossier_id))"
    for naam in ("vernietigingsvoorstel", "vernietigingsverzoek", "bewaarstop", "bewaarfeit")
)
"""SQL: who decides about keeping writes that down in the chain of the dossier, and reads nothing of it."""

_SCHRIJFT = {
    "toegang_gebeurtenis": "SELECT, INSERT",
    "toegang_vernietigingsbewijs": "SELECT, INSERT",
    "toegang_bewijsregel": "SELECT, INSERT",
    "toegang_vernietigingsvoorstel": "SELECT, UPDATE",
    "toegang_dossier": "SELECT, UPDATE",
    "toegang_jeugdige": "SELECT, UPDATE",
}
"""Beside what it destroys: what the role of keeping adds or changes."""
_RUIMT_OP = ("procrastinate_jobs", "procrastinate_events")
"""Traces of mail that end by themselves."""
_VERANTWOORD = {
    "toegang_leesvraag": "verklaard_op",
    "toegang_briefverzoek": "beantwoord_op",
    "toegang_datalek": "afgesloten_op",
}
"""What the guard of privacy keeps beside the log → when it was done; what is still open stays."""
_LEEST = ("netwerk_functie", "netwerk_organisatie")


def policy_statements() -> Iterator[str]:
    """What ``rondom_bewaren`` may: read what terms follow from, and take what belongs to the dossier that is destroyed."""
    for tabel, voorwaarde in sorted(wissen.tables().items()):
        yield f"GRANT SELECT, DELETE ON {tabel} TO {BEWAREN}"
        if _forces(tabel):
            yield f"CREATE POLICY bewaren_leest ON {tabel} FOR SELECT TO {BEWAREN} USING (true)"
            yield f"CREATE POLICY bewaren_wist ON {tabel} FOR DELETE TO {BEWAREN} USING ({voorwaarde})"
    for tabel, wat in sorted(_SCHRIJFT.items()):
        yield f"GRANT {wat} ON {tabel} TO {BEWAREN}"
        yield f"CREATE POLICY bewaren_schrijft ON {tabel} TO {BEWAREN} USING (true) WITH CHECK (true)"
    for tabel in _RUIMT_OP:
        yield f"GRANT SELECT, DELETE ON {tabel} TO {BEWAREN}"
    yield f"GRANT UPDATE, SELECT ON procrastinate_periodic_defers TO {BEWAREN}"
    yield f"GRANT SELECT, DELETE ON toegang_inzage TO {BEWAREN}"
    yield f"CREATE POLICY bewaren_leest ON toegang_inzage FOR SELECT TO {BEWAREN} USING (true)"
    yield f"CREATE POLICY bewaren_wist ON toegang_inzage FOR DELETE TO {BEWAREN} USING (true)"
    for tabel in sorted(_VERANTWOORD):
        yield f"GRANT SELECT, DELETE ON {tabel} TO {BEWAREN}"
        yield f"CREATE POLICY bewaren_leest ON {tabel} FOR SELECT TO {BEWAREN} USING (true)"
        yield f"CREATE POLICY bewaren_wist ON {tabel} FOR DELETE TO {BEWAREN} USING (true)"
    for tabel in beleid_spreekuur.OPRUIMEN:
        yield f"GRANT SELECT, DELETE ON {tabel} TO {BEWAREN}"
        yield f"CREATE POLICY bewaren_leest ON {tabel} FOR SELECT TO {BEWAREN} USING (true)"
        yield f"CREATE POLICY bewaren_wist ON {tabel} FOR DELETE TO {BEWAREN} USING (true)"
    yield f"GRANT SELECT ON {', '.join(_LEEST)} TO {BEWAREN}"
    yield f"GRANT EXECUTE ON FUNCTION rondom_houder(), rondom_dag(), rondom_nu(), rondom_vernietigt() TO {BEWAREN}"


def _forces(tabel: str) -> bool:
    return any(m._meta.db_table == tabel for m in apps.get_models() if m.__module__.startswith(("rondom.", "allauth.")))


def constraint_statements() -> Iterator[str]:
    """A row about keeping names the organisation of its dossier: that decides who sees it."""
    yield _once("toegang_dossier", "toegang_dossier_van_school", "UNIQUE (id, school_id)")
    for naam in ("bewaarfeit", "bewaarstop", "vernietigingsverzoek", "vernietigingsvoorstel"):
        yield _once(
            f"toegang_{naam}",
            f"toegang_{naam}_van_school",
            "FOREIGN KEY (dossier_id, organisatie_id) REFERENCES toegang_dossier (id, school_id)",
        )


def _once(tabel: str, naam: str, wat: str) -> str:
    return (
        f"DO $do$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = '{naam}') THEN"
        f" ALTER TABLE {tabel} ADD CONSTRAINT {naam} {wat}; END IF; END $do$"
    )


TRIGGERS = tuple(
    f"CREATE OR REPLACE TRIGGER weiger BEFORE UPDATE OR DELETE ON {tabel} FOR EACH ROW EXECUTE FUNCTION toegang_weiger()"
    for tabel in ("toegang_vernietigingsbewijs", "toegang_bewijsregel")
)

FUNCTIES = (
    """
CREATE OR REPLACE FUNCTION rondom_vernietigt() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS
$$ BEGIN RETURN nullif(pg_catalog.current_setting('rondom.vernietigt', true), '')::pg_catalog.uuid; END $$
""",
)

_DAG = "AT TIME ZONE 'Europe/Amsterdam')::date"
_LAATSTE = (
    f"coalesce((SELECT (max(g.moment) {_DAG} FROM toegang_gebeurtenis g WHERE g.dossier_id = d.id"
    f" AND g.soort NOT LIKE 'vernietig%' AND g.soort NOT LIKE 'bewaar%'), (d.geopend_op {_DAG})"
)
"""SQL: the day of the last thing that happened in dossier ``d``, keeping itself apart."""
_GESLOTEN = (
    f"CASE WHEN d.soort = 'casus' THEN coalesce(d.gesloten_op, (SELECT (c.status_sinds {_DAG} FROM casus_casus c"
    " WHERE c.dossier_id = d.id AND c.status IN ('afgesloten', 'ingetrokken')))"
    f" WHEN d.soort = 'gezinsdeel' THEN coalesce(d.gesloten_op, {_LAATSTE}) ELSE d.gesloten_op END"
)
"""SQL: the day on which dossier ``d`` ended. A family part has no end of its own: it waits for the children."""
_KINDEREN = (
    "FROM casus_plandeel mijn JOIN casus_plandeel ander ON ander.plan_id = mijn.plan_id AND ander.soort = 'kind'"
    " JOIN toegang_dossier kd ON kd.id = ander.dossier_id AND kd.vernietigd_op IS NULL"
    " LEFT JOIN casus_casus kc ON kc.dossier_id = kd.id WHERE mijn.dossier_id = d.id AND d.soort = 'gezinsdeel'"
)
_MELDCODE = (
    "EXISTS (SELECT 1 FROM toegang_dossier m JOIN toegang_jeugdige mj ON mj.id = m.jeugdige_id"
    " WHERE m.soort = 'meldcode' AND m.gesloten_op IS NULL AND m.vernietigd_op IS NULL AND m.id <> d.id"
    " AND (mj.id = kind.id OR mj.gezin_id = kind.gezin_id))"
)
"""SQL: a meldcode runs about the child or its family: nothing about them is destroyed. Only the job knows it; what was on
its way lapses, and nobody is told why."""
_STOP = (
    f"SELECT s.soort, s.vanaf, s.tot FROM toegang_bewaarstop s WHERE s.dossier_id IN (d.id, d.hoofd_id)"
    f" AND s.beeindigd_op IS NULL AND s.tot > {VANDAAG}"
)
_KIND = (
    "LEFT JOIN toegang_dossier hoofd ON hoofd.id = d.hoofd_id"
    " LEFT JOIN toegang_jeugdige kind ON kind.id = coalesce(d.jeugdige_id, hoofd.jeugdige_id)"
)

FEITEN = f"""
CREATE OR REPLACE FUNCTION bewaren_feiten(p_dossier uuid, p_kenmerk text, p_na uuid, p_aantal integer)
RETURNS SETOF jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object(
        'dossier', d.id, 'soort', d.soort, 'organisatie', d.school_id, 'regio', d.regio_id,
        'kenmerk', coalesce((SELECT c.kenmerk FROM casus_casus c WHERE c.dossier_id = coalesce(d.hoofd_id, d.id)), ''),
        'gesloten_op', {_GESLOTEN}, 'laatste_op', {_LAATSTE}, 'geboren', kind.geboortedatum,
        'jongste', (SELECT max(b.geboortedatum) FROM toegang_jeugdige b WHERE b.gezin_id = kind.gezin_id),
        'van_school_op', (SELECT b.dag FROM toegang_bewaarfeit b WHERE b.dossier_id = d.id AND b.soort = 'van_school'
            ORDER BY b.op DESC, b.id LIMIT 1),
        'kopieen', (SELECT coalesce(jsonb_agg(DISTINCT b.soort), '[]') FROM toegang_bewaarfeit b
            WHERE b.dossier_id = d.id AND b.soort <> 'van_school'),
        'verzuim', EXISTS (SELECT 1 FROM casus_verzuim v WHERE v.dossier_id = d.id)
            OR EXISTS (SELECT 1 FROM casus_verzuimmelding v WHERE v.dossier_id = d.id),
        'hulp_op', (SELECT max(greatest(i.gestopt_op, i.gestart_op, i.aangevraagd_op, (SELECT (max(c.op) {_DAG}
            FROM casus_inzetinhoud c WHERE c.inzet_id = i.id)))
            FROM casus_inzet i WHERE i.dossier_id = d.id AND i.soort = 'hulp'),
        'swv', EXISTS (SELECT 1 FROM toegang_betrokkene b JOIN netwerk_organisatie o ON o.id = b.organisatie_id
            WHERE b.dossier_id = d.id AND o.soort = 'samenwerkingsverband'),
        'leerplicht_op', (SELECT max(l.besloten_op) FROM casus_leerplichtbesluit l WHERE l.dossier_id = d.id),
        'kinderen', (SELECT coalesce(jsonb_agg(coalesce(kd.gesloten_op, CASE WHEN kc.status IN ('afgesloten',
            'ingetrokken') THEN (kc.status_sinds {_DAG} END)), '[]') {_KINDEREN}),
        'stops', CASE WHEN {WERK} OR {_in_gebied("d.school_id", "d.soort = 'meldcode'")}
            THEN (SELECT coalesce(jsonb_agg(s), '[]') FROM ({_STOP}) s) ELSE '[]' END,
        'meldcode', {WERK} AND {_MELDCODE},
        'gezin', CASE WHEN {WERK} THEN (SELECT coalesce(jsonb_agg(DISTINCT r.houder), '[]') FROM toegang_recht r
            JOIN toegang_naaste n ON n.id = r.houder WHERE r.dossier = d.id AND r.acties & {int(Actie.BESLISSEN)} <> 0
            AND r.vanaf <= {VANDAAG} AND r.tot > {VANDAAG}) END)
    FROM toegang_dossier d {_KIND}
    WHERE d.vernietigd_op IS NULL AND CASE
        WHEN p_dossier IS NOT NULL THEN d.id = p_dossier
        WHEN p_kenmerk <> '' THEN d.id = (SELECT c.dossier_id FROM casus_casus c WHERE c.kenmerk = p_kenmerk)
        ELSE {WERK} AND (p_na IS NULL OR d.id > p_na) AND NOT EXISTS (SELECT 1 FROM toegang_vernietigingsvoorstel v
            WHERE v.dossier_id = d.id AND v.status IN ('voorgesteld', 'voorgelegd', 'goedgekeurd')) END
    AND ({WERK}
        OR {_in_gebied("d.school_id", "d.soort = 'meldcode'")}
        OR (d.soort <> 'meldcode' AND {BEN_GEZIN} AND {recht("dossier", "d.id", ALLE, Actie.BESLISSEN)}))
    ORDER BY d.id LIMIT p_aantal
$$
"""

WIS = f"""
CREATE OR REPLACE FUNCTION bewaren_wis(p_dossier uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tel jsonb := '{{}}';
    n integer;
    ids uuid[] := '{{}}';
    plannen uuid[];
    links uuid[];
    logins uuid[];
    familie uuid[];
    kind uuid;
BEGIN
    PERFORM set_config('rondom.vernietigt', p_dossier::text, true);
    SELECT coalesce(d.jeugdige_id, h.jeugdige_id) INTO kind FROM toegang_dossier d
        LEFT JOIN toegang_dossier h ON h.id = d.hoofd_id WHERE d.id = p_dossier;
    SELECT coalesce(array_agg(plan_id), '{{}}') INTO plannen FROM casus_plandeel WHERE dossier_id = p_dossier;
    -- An invitation of a family points at its link, so the link goes after it.
    SELECT coalesce(array_agg(link_id), '{{}}') INTO links FROM toegang_gezinsuitnodiging WHERE dossier_id = p_dossier;
{wissen.erase_body()}
    UPDATE toegang_dossier SET vernietigd_op = coalesce(vernietigd_op, rondom_dag()) WHERE id = p_dossier;
    PERFORM set_config('rondom.vernietigt', '', true);
    RETURN tel;
END $$
"""

BEWIJS_HASH = (
    "encode(sha256(convert_to(concat_ws('|', b.vorige, b.id, b.volgnummer, b.dossier, b.kenmerk, b.dossiersoort,"
    " b.veiligheid::int, b.op_verzoek::int, array_to_string(b.regels, ','), b.rijp_op, {voorgelegd}, b.voorgelegd_door,"
    " {goedgekeurd}, b.goedgekeurd_door, {vernietigd}, (SELECT coalesce(string_agg(t.key || '=' || t.value, ','"
    " ORDER BY t.key COLLATE \"C\"), '') FROM jsonb_each_text(tel) t)), 'UTF8')), 'hex')"
).format(
    **{
        naam: f"to_char(b.{naam}_op AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')"
        for naam in ("voorgelegd", "goedgekeurd", "vernietigd")
    }
)

VERNIETIG = f"""
CREATE OR REPLACE FUNCTION bewaren_vernietig(p_voorstel uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v toegang_vernietigingsvoorstel;
    d toegang_dossier;
    b toegang_vernietigingsbewijs;
    tel jsonb;
BEGIN
    IF NOT coalesce({WERK}, false) THEN
        RAISE EXCEPTION 'only the job of keeping destroys' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO v FROM toegang_vernietigingsvoorstel WHERE id = p_voorstel FOR UPDATE;
    IF NOT FOUND OR v.status = 'vernietigd' THEN RETURN 'klaar'; END IF;
    IF v.status <> 'goedgekeurd' THEN RETURN 'niet_goedgekeurd'; END IF;
    IF v.wacht_tot > rondom_dag() THEN RETURN 'wacht'; END IF;
    -- Two services that change the same dossier must see each other's facts.
    PERFORM pg_advisory_xact_lock(hashtextextended(v.dossier_id::text, 0));
    SELECT * INTO d FROM toegang_dossier WHERE id = v.dossier_id FOR UPDATE;
    IF NOT EXISTS (SELECT 1 FROM netwerk_functie een JOIN netwerk_functie ander ON ander.persoon_id <> een.persoon_id
        WHERE een.id = v.voorgelegd_door AND ander.id = v.goedgekeurd_door) THEN RETURN 'geen_twee'; END IF;
    IF EXISTS ({_STOP} AND s.vanaf <= rondom_dag())
        OR EXISTS (SELECT 1 FROM (SELECT 1) x {_KIND} WHERE {_MELDCODE}) THEN RETURN 'stop'; END IF;
    IF ({_GESLOTEN}) IS DISTINCT FROM v.gesloten_op OR (d.soort IN ({GEEN_EINDE})
        AND {_LAATSTE} > (v.voorgesteld_op {_DAG}) THEN RETURN 'veranderd'; END IF;
    IF v.gesloten_op IS NULL AND d.soort NOT IN ({GEEN_EINDE}) THEN RETURN 'veranderd'; END IF;
    IF EXISTS (SELECT 1 {_KINDEREN}) THEN RETURN 'kind_eerst'; END IF;
    tel := bewaren_wis(d.id);
    INSERT INTO toegang_gebeurtenis (id, dossier_id, volgnummer, soort, moment, houder, object_soort, object_id, regels,
        veiligheid, inhoud_hash, vorige, hash) VALUES (gen_random_uuid(), d.id, 0, 'vernietiging.vernietigd', rondom_nu(),
        rondom_houder(), 'vernietigingsvoorstel', v.id, v.regels, v.veiligheid, '', '', '');
    PERFORM pg_advisory_xact_lock(hashtextextended('vernietigingsbewijs', 0));
    SELECT coalesce(max(z.volgnummer), 0) + 1, coalesce((array_agg(z.hash ORDER BY z.volgnummer DESC))[1], repeat('0', 64))
        INTO b.volgnummer, b.vorige FROM toegang_vernietigingsbewijs z;
    b.id := gen_random_uuid();
    b.dossier := v.dossier_id;
    b.organisatie_id := v.organisatie_id;
    b.kenmerk := v.kenmerk;
    b.dossiersoort := v.dossiersoort;
    b.veiligheid := v.veiligheid;
    b.op_verzoek := v.op_verzoek;
    b.regels := v.regels;
    b.rijp_op := v.rijp_op;
    b.voorgelegd_op := v.voorgelegd_op;
    b.voorgelegd_door := v.voorgelegd_door;
    b.goedgekeurd_op := v.goedgekeurd_op;
    b.goedgekeurd_door := v.goedgekeurd_door;
    b.vernietigd_op := rondom_nu();
    b.hash := {BEWIJS_HASH};
    INSERT INTO toegang_vernietigingsbewijs SELECT b.*;
    INSERT INTO toegang_bewijsregel (id, bewijs_id, soort, aantal)
        SELECT gen_random_uuid(), b.id, t.key, t.value::integer FROM jsonb_each_text(tel) t;
    UPDATE toegang_vernietigingsvoorstel SET status = 'vernietigd', vernietigd_op = rondom_nu() WHERE id = v.id;
    RETURN 'vernietigd';
END $$
"""

_VAN_LOGBOEK = "".join(
    f"    DELETE FROM {tabel} WHERE {klaar} < (p_voor->>'logboek')::timestamptz;\n    GET DIAGNOSTICS n = ROW_COUNT;\n"
    "    tel := tel || jsonb_build_object('logboek', n + (tel->>'logboek')::integer);\n"
    for tabel, klaar in sorted(_VERANTWOORD.items())
)
"""SQL: what accounts for reading, letters and breaches goes with the log, counted from the day on which it was done."""

RUIM_OP = f"""
CREATE OR REPLACE FUNCTION bewaren_ruim_op(p_voor jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tel jsonb := '{{}}';
    n integer;
BEGIN
    IF NOT coalesce({WERK}, false) THEN
        RAISE EXCEPTION 'only the job of keeping destroys' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM toegang_concept WHERE bewaard_op < (p_voor->>'concept')::timestamptz;
    GET DIAGNOSTICS n = ROW_COUNT;
    tel := tel || jsonb_build_object('concept', n);
    -- A link without a login is that of a family's invitation; it goes with its dossier.
    DELETE FROM toegang_inloglink WHERE geldig_tot < (p_voor->>'inlog')::timestamptz AND account_id IS NOT NULL;
    GET DIAGNOSTICS n = ROW_COUNT;
    tel := tel || jsonb_build_object('inlog', n);
    DELETE FROM toegang_factorherstel WHERE geldig_tot < (p_voor->>'inlog')::timestamptz;
    GET DIAGNOSTICS n = ROW_COUNT;
    tel := tel || jsonb_build_object('inlog', n + (tel->>'inlog')::integer);
    DELETE FROM toegang_inzage i WHERE i.moment < (p_voor->>'logboek')::timestamptz AND NOT EXISTS (
        SELECT 1 FROM toegang_dossier d WHERE d.id = i.dossier AND d.vernietigd_op IS NULL);
    GET DIAGNOSTICS n = ROW_COUNT;
    tel := tel || jsonb_build_object('logboek', n);
{_VAN_LOGBOEK}    DELETE FROM procrastinate_jobs j WHERE j.status NOT IN ('todo', 'doing') AND NOT EXISTS (
        SELECT 1 FROM procrastinate_events e WHERE e.job_id = j.id AND e.at >= (p_voor->>'berichtspoor')::timestamptz);
    GET DIAGNOSTICS n = ROW_COUNT;
    tel := tel || jsonb_build_object('berichtspoor', n);
    DELETE FROM toegang_boekingsreden r USING toegang_boeking b
        WHERE b.id = r.boeking_id AND b.einde < (p_voor->>'spreekuur')::timestamptz;
    DELETE FROM toegang_bezet WHERE einde < (p_voor->>'spreekuur')::timestamptz;
    DELETE FROM toegang_boeking WHERE einde < (p_voor->>'spreekuur')::timestamptz;
    GET DIAGNOSTICS n = ROW_COUNT;
    tel := tel || jsonb_build_object('spreekuur', n);
    -- A file that was taken away; a hold on its dossier keeps it.
    WITH weg AS (DELETE FROM casus_bijlage b USING toegang_dossier d WHERE d.id = b.dossier_id
            AND b.verwijderd_op < (p_voor->>'bijlage')::timestamptz AND NOT EXISTS ({_STOP} AND s.vanaf <= rondom_dag())
            RETURNING b.id),
        zout AS (DELETE FROM toegang_gebeurteniszout z USING toegang_gebeurtenis g, weg
            WHERE g.id = z.gebeurtenis_id AND g.object_soort = 'bijlage' AND g.object_id = weg.id)
        SELECT count(*) INTO n FROM weg;
    RETURN tel || jsonb_build_object('bijlage', n);
END $$
"""

DEFINERS = {
    "bewaren_feiten(uuid, text, uuid, integer)": FEITEN,
    "bewaren_wis(uuid)": WIS,
    "bewaren_vernietig(uuid)": VERNIETIG,
    "bewaren_ruim_op(jsonb)": RUIM_OP,
}
"""Functions owned by ``rondom_bewaren``: the facts on which terms rest, for who may know them; the destruction of one
dossier (for the owner, after a restore; never for the web role by itself); of one that two people approved; and of what
ends by itself."""
NIET_VOOR_WEB = ("bewaren_wis(uuid)",)
