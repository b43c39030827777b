"""What may the web role write of the network? Rights and guards, collected by ``beleid`` and ``bewaking`` (R005, R006).

Everybody at work reads the network; no table of it has policies, because every policy of the house reads functions. Writing
is guarded by triggers: who keeps an organisation changes its people, seats and contacts, and nobody the own function.

Taking over what somebody does in open casussen is done by one function that moves keys and shows nothing: who keeps the
network has no grant in any dossier and comes to see no child by it. It works for the change that the holder recorded at this
very moment, and for no other.
"""

from rondom.kern.aanstelling import BIJZONDER
from rondom.kern.rollen import ROLLEN, Bevoegdheid
from rondom.kern.taken import PERSOONLIJK, TAAKSOORTEN
from rondom.toegang.voorwaarden import MIJ, NU, VANDAAG, rollen, woorden

SCHRIJVEN: dict[str, str] = {
    "netwerk.Persoon": "INSERT, UPDATE (telefoon)",
    "netwerk.Functie": "INSERT, UPDATE (vanaf, tot, bereikbaar)",
    "netwerk.Contactpersoon": "INSERT, UPDATE (tot)",
    "netwerk.Zetelbezetting": "INSERT, UPDATE (tot)",
    "netwerk.Expertise": "INSERT, UPDATE (tot)",
    "netwerk.Netwerkwijziging": "INSERT",
}
"""What the web role may do beside reading. An address of mail is not among it: a link to a new password goes there."""


def houdt_bij(organisatie: str) -> str:
    """SQL: the holder keeps the people of this organisation, today: of the own region, or the own organisation."""
    return (
        "EXISTS (SELECT 1 FROM netwerk_functie b JOIN netwerk_organisatie o ON o.id = b.organisatie_id"
        f" JOIN netwerk_organisatie x ON x.id = {organisatie} WHERE b.id = {MIJ}"
        f" AND b.vanaf <= {VANDAAG} AND (b.tot IS NULL OR b.tot > {VANDAAG})"
        f" AND ((b.rol IN ({rollen(Bevoegdheid.BEHEREN)}) AND x.regio_id = o.regio_id)"
        f" OR (b.rol IN ({rollen(Bevoegdheid.NETWERK_BIJHOUDEN)}) AND x.id = o.id)))"
    )


_HELE_REGIO = (
    f"EXISTS (SELECT 1 FROM netwerk_functie b WHERE b.id = {MIJ} AND b.rol IN ({rollen(Bevoegdheid.BEHEREN)}))"
)
_MIJN_PERSOON = f"(SELECT ik.persoon_id FROM netwerk_functie ik WHERE ik.id = {MIJ})"
_BIJZONDERE_ROLLEN = woorden(r.sleutel for r in ROLLEN.values() if BIJZONDER & r.bevoegdheden)
_HOUDT_IETS_BIJ = (
    f"EXISTS (SELECT 1 FROM netwerk_functie b WHERE b.id = {MIJ}"
    f" AND b.rol IN ({rollen(Bevoegdheid.BEHEREN)}, {rollen(Bevoegdheid.NETWERK_BIJHOUDEN)})"
    f" AND b.vanaf <= {VANDAAG} AND (b.tot IS NULL OR b.tot > {VANDAAG}))"
)


def _org_of(functie: str) -> str:
    return f"(SELECT f.organisatie_id FROM netwerk_functie f WHERE f.id = {functie})"


_EIGEN_OPVOLGER = (
    "EXISTS (SELECT 1 FROM netwerk_functie oud, netwerk_functie nieuw WHERE oud.id = NEW.functie_id"
    " AND nieuw.id = NEW.opvolger_id AND nieuw.organisatie_id = oud.organisatie_id AND nieuw.rol = oud.rol"
    f" AND nieuw.persoon_id NOT IN (oud.persoon_id, {_MIJN_PERSOON}) AND oud.persoon_id <> {_MIJN_PERSOON}"
    f" AND nieuw.vanaf <= {VANDAAG} AND (nieuw.tot IS NULL OR nieuw.tot > {VANDAAG})"
    f" AND (oud.organisatie_id = {_org_of(MIJ)} OR nieuw.vastgelegd_door IS NULL OR NOT EXISTS ("
    f"SELECT 1 FROM netwerk_functie v WHERE v.id = nieuw.vastgelegd_door AND v.persoon_id = {_MIJN_PERSOON})))"
)
"""SQL: same organisation, same role, another person than the holder, not recorded by who keeps the region (W30, W31)."""

_CONTACT = f"{houdt_bij('{rij}.van_id')} OR {houdt_bij(_org_of('{rij}.functie_id'))}"
_EXPERTISE = (
    f"{{rij}}.persoon_id = {_MIJN_PERSOON} OR EXISTS (SELECT 1 FROM netwerk_functie w WHERE w.persoon_id = {{rij}}.persoon_id"
    f" AND {houdt_bij('w.organisatie_id')})"
)

_OVER_EXPERTISE = "soort IN ('expertise_bij', 'expertise_weg')"
_EIGEN_EXPERTISE = (
    f"(NEW.{_OVER_EXPERTISE} AND NEW.functie_id = {MIJ} AND NEW.organisatie_id = {_org_of(MIJ)}"
    " AND NEW.opvolger_id IS NULL)"
)
"""SQL: what everybody at work records, of the own function alone. It touches no dossier (``_MIJN_WIJZIGING``)."""

NIEUW: dict[str, str] = {
    "netwerk.Persoon": _HOUDT_IETS_BIJ,
    "netwerk.Functie": (
        f"NEW.vastgelegd_door = {MIJ} AND {houdt_bij('NEW.organisatie_id')} AND NEW.persoon_id <> {_MIJN_PERSOON}"
        f" AND (NEW.rol NOT IN ({_BIJZONDERE_ROLLEN}) OR {_HELE_REGIO})"
    ),
    "netwerk.Contactpersoon": f"NEW.vastgelegd_door = {MIJ} AND ({_CONTACT.format(rij='NEW')})",
    "netwerk.Zetelbezetting": f"NEW.vastgelegd_door = {MIJ} AND {houdt_bij('NEW.team_id')}",
    "netwerk.Expertise": f"NEW.vastgelegd_door = {MIJ} AND ({_EXPERTISE.format(rij='NEW')})",
    "netwerk.Netwerkwijziging": (
        f"NEW.door = {MIJ} AND NEW.op = {NU} AND (({houdt_bij('NEW.organisatie_id')}"
        f" AND (NEW.opvolger_id IS NULL OR (NEW.organisatie_id = {_org_of('NEW.functie_id')} AND {_EIGEN_OPVOLGER})))"
        f" OR {_EIGEN_EXPERTISE})"
    ),
}

GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "netwerk.Persoon": (
        (
            ("telefoon",),
            f"EXISTS (SELECT 1 FROM netwerk_functie w WHERE w.persoon_id = OLD.id AND {houdt_bij('w.organisatie_id')})",
        ),
    ),
    "netwerk.Functie": (
        (("vanaf", "tot"), f"{houdt_bij('OLD.organisatie_id')} AND OLD.persoon_id <> {_MIJN_PERSOON}"),
        (("bereikbaar",), houdt_bij("OLD.organisatie_id")),
    ),
    "netwerk.Contactpersoon": ((("tot",), _CONTACT.format(rij="OLD")),),
    # Who leaves gives up every seat, also one in a team of another organisation.
    "netwerk.Zetelbezetting": ((("tot",), f"{houdt_bij('OLD.team_id')} OR {houdt_bij(_org_of('OLD.functie_id'))}"),),
    "netwerk.Expertise": ((("tot",), _EXPERTISE.format(rij="OLD")),),
}

_NU_GEWIJZIGD = f"EXISTS (SELECT 1 FROM netwerk_netwerkwijziging w WHERE w.door = {MIJ} AND w.op = {NU}{{mits}})"
GEBEURTENIS = (
    "(object_soort = 'netwerkwijziging' AND NOT veiligheid AND "
    + _NU_GEWIJZIGD.format(
        mits=" AND w.id = toegang_gebeurtenis.object_id AND toegang_wissel_raakt(w.id, toegang_gebeurtenis.dossier_id)"
    )
    + ")"
)
"""SQL: an event that says which change of the network this dossier met, by who made it at this moment; in a dossier in which
that function takes part, and in no other."""
TAAK_BERICHT = (
    "(soort = 'wissel_lezen' AND "
    + _NU_GEWIJZIGD.format(mits=" AND toegang_wissel_raakt(w.id, casus_taak.dossier_id)")
    + ")"
)
"""SQL: a task to read that somebody else takes over, by who recorded it at this moment, in such a dossier."""

_NIET_OVER = woorden(s.sleutel for s in TAAKSOORTEN.values() if s.veiligheid or s.sleutel in PERSOONLIJK)
_MIJN_WIJZIGING = (
    "SELECT * INTO w FROM netwerk_netwerkwijziging x WHERE x.id = p_wijziging AND x.door = rondom_houder()"
    # Of a function of the organisation that the holder keeps: the guard lets a row about a contact name any function.
    f" AND x.op = rondom_nu() AND NOT x.{_OVER_EXPERTISE}"
    " AND x.organisatie_id = (SELECT f.organisatie_id FROM netwerk_functie f WHERE f.id = x.functie_id);"
    " IF NOT FOUND THEN RETURN; END IF;"
)
_DOET_MEE = (
    "b.functie_id = {functie} AND b.tot IS NULL AND EXISTS (SELECT 1 FROM toegang_dossier d WHERE d.id = b.dossier_id"
    " AND d.soort <> 'meldcode' AND d.gesloten_op IS NULL AND d.vernietigd_op IS NULL)"
)
"""SQL: a part in an open dossier. A meldcode is handed over by nobody from outside, and is not counted (L35)."""

_ALLEEN = (
    "(p_dossier IS NULL OR b.dossier_id = p_dossier OR EXISTS (SELECT 1 FROM toegang_dossier g"
    " WHERE g.id = b.dossier_id AND g.hoofd_id = p_dossier))"
)
"""SQL: in all dossiers, or in one with its family part."""

DEFINERS = {
    "toegang_wissel_raakt(uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_wissel_raakt(p_wijziging uuid, p_dossier uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE w netwerk_netwerkwijziging;
BEGIN
    {mijn}
    RETURN EXISTS (SELECT 1 FROM toegang_betrokkene b JOIN toegang_dossier d ON d.id = b.dossier_id
        WHERE b.dossier_id = p_dossier AND b.functie_id = w.functie_id AND (b.tot IS NULL OR b.tot >= rondom_dag())
        AND d.soort <> 'meldcode');
END $$
""".replace("{mijn}", _MIJN_WIJZIGING.replace("RETURN;", "RETURN false;")),
    "toegang_geraakt(uuid)": """
CREATE OR REPLACE FUNCTION toegang_geraakt(p_wijziging uuid) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE w netwerk_netwerkwijziging;
BEGIN
    {mijn}
    RETURN QUERY SELECT DISTINCT k.dossier FROM (
        SELECT b.dossier_id AS dossier FROM toegang_betrokkene b
        JOIN netwerk_functie f ON f.id IN (w.functie_id, w.opvolger_id)
        WHERE b.functie_id = f.id OR (b.functie_id IS NULL AND b.organisatie_id = f.organisatie_id)
        UNION SELECT n.dossier_id FROM toegang_noodtoegang n WHERE n.houder_id IN (w.functie_id, w.opvolger_id)
        UNION SELECT t.dossier_id FROM casus_deeltaak t WHERE t.houder IN (w.functie_id, w.opvolger_id)) k
        ORDER BY k.dossier;
END $$
""".replace("{mijn}", _MIJN_WIJZIGING),
    "toegang_draag_over(uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_draag_over(p_wijziging uuid, p_dossier uuid) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    w netwerk_netwerkwijziging;
    mee uuid[];
BEGIN
    {mijn}
    IF w.soort NOT IN ('opgevolgd', 'functie_beeindigd') THEN RETURN; END IF;
    SELECT coalesce(array_agg(DISTINCT b.dossier_id), '{}') INTO mee FROM toegang_betrokkene b WHERE {doet_mee};
    IF w.opvolger_id IS NOT NULL THEN
        INSERT INTO toegang_betrokkene (id, dossier_id, functie_id, organisatie_id, casusrol, grondslag, vanaf,
            toegevoegd_door)
        SELECT gen_random_uuid(), b.dossier_id, w.opvolger_id, b.organisatie_id, b.casusrol, b.grondslag, rondom_dag(),
            w.door
        FROM toegang_betrokkene b WHERE {doet_mee} AND NOT EXISTS (SELECT 1 FROM toegang_betrokkene al
            WHERE al.dossier_id = b.dossier_id AND al.functie_id = w.opvolger_id AND al.casusrol = b.casusrol
            AND al.grondslag = b.grondslag AND al.tot IS NULL);
        INSERT INTO casus_taak (id, dossier_id, soort, regel, houder, object_id, termijn, gemaakt_op, gemaakt_door)
        SELECT gen_random_uuid(), t.dossier_id, t.soort, t.regel, w.opvolger_id, t.object_id, t.termijn, w.op, w.door
        FROM casus_taak t WHERE t.dossier_id = ANY (mee) AND t.houder = w.functie_id AND t.afgerond_op IS NULL
        AND t.soort NOT IN ({niet_over}) AND NOT EXISTS (SELECT 1 FROM casus_taak al WHERE al.soort = t.soort
            AND al.houder = w.opvolger_id AND al.object_id = t.object_id AND al.afgerond_op IS NULL);
        UPDATE casus_taak SET afgerond_op = w.op, afgerond_door = w.door WHERE dossier_id = ANY (mee)
        AND houder = w.functie_id AND afgerond_op IS NULL AND soort NOT IN ({niet_over});
        UPDATE casus_inzet SET uitvoerder_id = w.opvolger_id, versie = versie + 1
        WHERE dossier_id = ANY (mee) AND uitvoerder_id = w.functie_id AND gestopt_op IS NULL AND afloop = '';
        UPDATE casus_inzet SET nazorg_door = w.opvolger_id WHERE dossier_id = ANY (mee) AND nazorg_door = w.functie_id;
        UPDATE casus_terugkoppelafspraak SET aan = w.opvolger_id WHERE dossier_id = ANY (mee) AND aan = w.functie_id;
        INSERT INTO casus_genodigde (id, dossier_id, overleg_id, functie_id, houder, antwoord, familie_keuze, uitgelaten,
            uitgelaten_reden)
        SELECT gen_random_uuid(), g.dossier_id, g.overleg_id, w.opvolger_id, w.opvolger_id, 'open', g.familie_keuze, false, ''
        FROM casus_genodigde g JOIN casus_overleg o ON o.id = g.overleg_id WHERE g.dossier_id = ANY (mee)
        AND g.functie_id = w.functie_id AND o.gepland_op > w.op AND o.afgerond_op IS NULL AND NOT EXISTS (
            SELECT 1 FROM casus_genodigde al WHERE al.overleg_id = g.overleg_id AND al.houder = w.opvolger_id);
        UPDATE casus_genodigde g SET antwoord = 'nee' FROM casus_overleg o WHERE o.id = g.overleg_id
        AND g.dossier_id = ANY (mee) AND g.functie_id = w.functie_id AND o.gepland_op > w.op AND o.afgerond_op IS NULL;
    END IF;
    UPDATE toegang_betrokkene b SET tot = greatest(rondom_dag(), b.vanaf) WHERE {doet_mee};
    RETURN QUERY SELECT unnest(mee);
END $$
""".replace("{mijn}", _MIJN_WIJZIGING)
    .replace("{doet_mee}", f"{_DOET_MEE.format(functie='w.functie_id')} AND {_ALLEEN}")
    .replace("{niet_over}", _NIET_OVER),
    "toegang_omvang(uuid)": """
CREATE OR REPLACE FUNCTION toegang_omvang(p_functie uuid)
RETURNS TABLE (casussen bigint, andere bigint, taken bigint, blijvend bigint, inzetten bigint, regie bigint,
    overleggen bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH mee AS (SELECT DISTINCT b.dossier_id FROM toegang_betrokkene b WHERE {doet_mee}
        AND EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = p_functie AND {houdt_bij}))
    SELECT (SELECT count(*) FROM mee JOIN toegang_dossier d ON d.id = mee.dossier_id WHERE d.soort = 'casus'),
        (SELECT count(*) FROM mee JOIN toegang_dossier d ON d.id = mee.dossier_id WHERE d.soort <> 'casus'),
        (SELECT count(*) FROM casus_taak t JOIN mee USING (dossier_id) WHERE t.houder = p_functie
            AND t.afgerond_op IS NULL AND t.soort NOT IN ({niet_over})),
        (SELECT count(*) FROM casus_taak t JOIN mee USING (dossier_id) WHERE t.houder = p_functie
            AND t.afgerond_op IS NULL AND t.soort IN ({persoonlijk})),
        (SELECT count(*) FROM casus_inzet i JOIN mee USING (dossier_id) WHERE i.uitvoerder_id = p_functie
            AND i.gestopt_op IS NULL AND i.afloop = ''),
        (SELECT count(*) FROM casus_regie g JOIN mee USING (dossier_id) WHERE g.houder = p_functie
            AND g.aanvaard_op IS NOT NULL AND g.tot IS NULL),
        (SELECT count(DISTINCT o.id) FROM casus_genodigde g JOIN casus_overleg o ON o.id = g.overleg_id
            JOIN mee ON mee.dossier_id = g.dossier_id WHERE g.functie_id = p_functie AND o.gepland_op > rondom_nu()
            AND o.afgerond_op IS NULL)
$$
""".replace("{doet_mee}", _DOET_MEE.format(functie="p_functie"))
    .replace("{houdt_bij}", houdt_bij("f.organisatie_id"))
    .replace("{niet_over}", _NIET_OVER)
    .replace("{persoonlijk}", woorden(PERSOONLIJK)),
}
"""For who changes the network: does a change concern this dossier, which ledgers to compute again, hand over, and how much
there is to hand over."""

_LEEST = ("casus_inzet", "casus_terugkoppelafspraak", "casus_genodigde", "casus_overleg", "casus_taak")
RECHTEN_SCHRIJVEN = {
    "toegang_betrokkene": "INSERT, UPDATE (tot)",
    "casus_taak": "INSERT, UPDATE (afgerond_op, afgerond_door)",
    "casus_inzet": "UPDATE (uitvoerder_id, nazorg_door, versie)",
    "casus_terugkoppelafspraak": "UPDATE (aan)",
    "casus_genodigde": "INSERT, UPDATE (antwoord)",
}


def policy_statements(rechten: str) -> list[str]:
    """What the role that owns these functions may see and move; a policy of each kind per table."""
    uit = [f"GRANT SELECT ON {tabel} TO {rechten}" for tabel in (*_LEEST, "netwerk_netwerkwijziging")]
    uit += [f"CREATE POLICY overdragen_lezen ON {tabel} FOR SELECT TO {rechten} USING (true)" for tabel in _LEEST]
    for tabel, wat in RECHTEN_SCHRIJVEN.items():
        uit.append(f"GRANT {wat} ON {tabel} TO {rechten}")
        uit.append(f"CREATE POLICY overdragen_wijzigen ON {tabel} FOR UPDATE TO {rechten} USING (true)")
        if "INSERT" in wat:
            uit.append(f"CREATE POLICY overdragen_nieuw ON {tabel} FOR INSERT TO {rechten} WITH CHECK (true)")
    return uit


__all__ = ["DEFINERS", "GEBEURTENIS", "GUARDS", "NIEUW", "RECHTEN_SCHRIJVEN", "SCHRIJVEN", "TAAK_BERICHT", "houdt_bij"]
