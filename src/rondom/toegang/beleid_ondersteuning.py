"""Who writes what a school offers, and who holds one of its places? Collected by ``beleid`` (R198, R201, L14)."""

from typing import Any

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.praktijk import ONDERGRENS
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.voorwaarden import MIJ, VANDAAG, ben_van_school, ik_ben_in, recht, rollen

HOUDEN_HOOGSTENS = 366
"""Days for which the database lets a place be held at most; how long it is held, the region says."""
_BIJHOUDEN, _VASTSTELLEN = Bevoegdheid.AANBOD_BIJHOUDEN, Bevoegdheid.AANBOD_VASTSTELLEN


def _op_school(school: str, *rechten: Bevoegdheid) -> str:
    """SQL: the holder works, today, at this school in a role with one of these rights; without any: at all."""
    rol = f" AND f.rol IN ({', '.join(rollen(r) for r in rechten)})" if rechten else ""
    return (
        f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.organisatie_id = {school}{rol}"
        f" AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
    )


def _aanbod(aanbod: str, voorwaarde: str) -> str:
    return f"EXISTS (SELECT 1 FROM netwerk_ondersteuningsaanbod a WHERE a.id = {aanbod} AND {voorwaarde})"


_SCHRIJFT = _aanbod("netwerk_voorziening.aanbod_id", _op_school("a.school_id", _BIJHOUDEN))
_ZIJN_SCHOOL = (
    "EXISTS (SELECT 1 FROM netwerk_voorziening v JOIN netwerk_ondersteuningsaanbod a ON a.id = v.aanbod_id"
    " WHERE v.id = {voorziening} AND " + _op_school("a.school_id") + ")"
)
_HOUDT = (
    "EXISTS (SELECT 1 FROM netwerk_plaatshouder h WHERE h.plaats_id = netwerk_plaats.id"
    f" AND {_op_school('h.organisatie_id')})"
)

LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    # What was adopted stands in the school's guide and is read by everybody; a draft by the school itself.
    "netwerk.Ondersteuningsaanbod": (
        (
            "SELECT",
            "USING",
            f"vastgesteld_op IS NOT NULL OR {_op_school('netwerk_ondersteuningsaanbod.school_id')}",
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"vastgesteld_op IS NULL AND {_op_school('netwerk_ondersteuningsaanbod.school_id', _BIJHOUDEN)}",
        ),
        ("UPDATE", "USING", _op_school("netwerk_ondersteuningsaanbod.school_id", _BIJHOUDEN, _VASTSTELLEN)),
    ),
    "netwerk.Voorziening": (
        ("SELECT", "USING", _aanbod("netwerk_voorziening.aanbod_id", "true")),
        ("INSERT", "WITH CHECK", _SCHRIJFT),
        ("UPDATE", "USING", _SCHRIJFT),
        ("DELETE", "USING", _SCHRIJFT),
    ),
    # That a place is held, everybody may know; by whom stands in the next table.
    "netwerk.Plaats": (
        ("SELECT", "USING", "true"),
        # From today, of an adopted offer of another school, and not for ever.
        (
            "INSERT",
            "WITH CHECK",
            f"{ik_ben_in(Bevoegdheid.CASUS_COORDINEREN)} AND vanaf = {VANDAAG} AND vrij_op IS NULL"
            f" AND tot <= {VANDAAG} + {HOUDEN_HOOGSTENS} AND EXISTS (SELECT 1 FROM netwerk_voorziening v"
            " JOIN netwerk_ondersteuningsaanbod a ON a.id = v.aanbod_id WHERE v.id = netwerk_plaats.voorziening_id"
            f" AND v.lijn = netwerk_plaats.lijn AND a.vastgesteld_op IS NOT NULL AND NOT {_op_school('a.school_id')})",
        ),
        ("UPDATE", "USING", f"{_HOUDT} OR {_ZIJN_SCHOOL.format(voorziening='netwerk_plaats.voorziening_id')}"),
    ),
    "netwerk.Plaatshouder": (
        (
            "SELECT",
            "USING",
            f"{_op_school('netwerk_plaatshouder.organisatie_id')} OR EXISTS (SELECT 1 FROM netwerk_plaats p"
            f" WHERE p.id = netwerk_plaatshouder.plaats_id AND {_ZIJN_SCHOOL.format(voorziening='p.voorziening_id')})",
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"functie = {MIJ} AND {_op_school('netwerk_plaatshouder.organisatie_id', Bevoegdheid.CASUS_COORDINEREN)}",
        ),
    ),
}

VAST: dict[str, tuple[str, ...]] = {
    "netwerk.Ondersteuningsaanbod": ("school_id", "schooljaar", "kopie_van_id"),
    "netwerk.Voorziening": ("aanbod_id", "lijn"),
    "netwerk.Plaats": ("voorziening_id", "lijn", "vanaf", "tot"),
    "netwerk.Plaatshouder": ("plaats_id", "organisatie_id", "functie", "op"),
    "casus.Zorgplicht": ("dossier_id", "soort", "aangemeld_op", "door", "op"),
    "casus.Zorgplichtpauze": ("dossier_id", "zorgplicht_id", "gevraagd", "van", "uiterlijk", "door"),
}

_BEZET = (
    "(SELECT count(*) FROM netwerk_plaats p WHERE p.lijn = {lijn} AND p.vrij_op IS NULL"
    " AND p.tot >= coalesce(rondom_dag(), current_date) AND p.id IS DISTINCT FROM {zelf})"
)

TRIGGERS = (
    # Two people at once: whoever comes second waits here, and then counts what the first one took.
    f"""
CREATE OR REPLACE FUNCTION netwerk_houd_plaats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v netwerk_voorziening;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('plaats:' || NEW.lijn::text, 0));
    SELECT * INTO v FROM netwerk_voorziening WHERE id = NEW.voorziening_id;
    IF v.id IS NULL OR v.lijn <> NEW.lijn THEN
        RAISE EXCEPTION 'a place is one of its own voorziening' USING ERRCODE = 'check_violation';
    END IF;
    IF v.plaatsen IS NOT NULL AND v.bezet + {_BEZET.format(lijn="NEW.lijn", zelf="NEW.id")} >= v.plaatsen THEN
        RAISE EXCEPTION 'no place is left' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER plaats_vrij BEFORE INSERT ON netwerk_plaats FOR EACH ROW"
    " EXECUTE FUNCTION netwerk_houd_plaats()",
    f"""
CREATE OR REPLACE FUNCTION netwerk_houd_aantal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('plaats:' || NEW.lijn::text, 0));
    IF NEW.plaatsen IS NOT NULL AND NEW.bezet + {_BEZET.format(lijn="NEW.lijn", zelf="NULL::uuid")} > NEW.plaatsen THEN
        RAISE EXCEPTION 'more places are taken and held than there are' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER plaats_vrij BEFORE UPDATE OF plaatsen, bezet ON netwerk_voorziening FOR EACH ROW"
    " EXECUTE FUNCTION netwerk_houd_aantal()",
)
"""No place is given twice, whatever the program does: the count is made under a lock of the line itself."""


def _zorgplicht(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Who coordinates at the child's own school writes down what its board decides (L14).
    return lezen, f"door = {MIJ} AND {toevoegen} AND {_eigen_school(tabel)}"


def _plaats_van_kind(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Only a place that the holder's own school holds is tied to a child.
    van_ons = (
        f"EXISTS (SELECT 1 FROM netwerk_plaatshouder h WHERE h.plaats_id = {tabel}.plaats_id AND h.functie = {MIJ})"
    )
    return lezen, f"door = {MIJ} AND {toevoegen} AND {_eigen_school(tabel)} AND {van_ons}"


def _eigen_school(tabel: str) -> str:
    return ben_van_school(f"{tabel}.dossier_id", Bevoegdheid.CASUS_COORDINEREN)


def _wijzigt(tabel: str) -> str:
    onderwijs = recht("dossier", f"{tabel}.dossier_id", str(int(Categorie.ONDERWIJS)), Actie.SCHRIJVEN)
    return f"{onderwijs} AND {_eigen_school(tabel)}"


EIGEN: dict[str, Any] = {
    "casus.Zorgplicht": _zorgplicht,
    "casus.Zorgplichtpauze": _zorgplicht,
    "casus.Zorgplichtadvies": _zorgplicht,
    "casus.Zorgplichtplaats": _plaats_van_kind,
}
EIGEN_WIJZIGING = {
    "casus.Zorgplicht": _wijzigt("casus_zorgplicht"),
    "casus.Zorgplichtpauze": _wijzigt("casus_zorgplichtpauze"),
}

TELTABELLEN: dict[str, tuple[str, ...]] = {
    "casus.Signaal": ("dossier_id", "gemaakt_op", "weging"),
    "casus.Inzet": ("dossier_id", "soort", "aangevraagd_op", "aanbieder_id", "gestart_op"),
    "casus.Aanmelding": ("dossier_id", "verzonden_op", "afgeweken"),
}
"""The columns that the counts of a school are made of: no text, no name."""

DEFINERS = {
    "casus_praktijk(date, date)": f"""
CREATE OR REPLACE FUNCTION casus_praktijk(p_vanaf date, p_tot date)
RETURNS TABLE (school uuid, telling text, aantal integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    mijn netwerk_functie;
    mijn_regio text;
    drempel integer;
BEGIN
    -- A finished half of a school year and nothing else: overlapping periods would tell their difference.
    IF p_tot > rondom_dag() OR NOT ((to_char(p_vanaf, 'MM-DD') = '08-01' AND p_tot = p_vanaf + interval '6 months')
        OR (to_char(p_vanaf, 'MM-DD') = '02-01' AND p_tot = p_vanaf + interval '6 months')) THEN
        RETURN;
    END IF;
    SELECT f.* INTO mijn FROM netwerk_functie f WHERE f.id = rondom_houder() AND f.vanaf <= rondom_dag()
        AND (f.tot IS NULL OR f.tot > rondom_dag());
    SELECT o.regio_id INTO mijn_regio FROM netwerk_organisatie o WHERE o.id = mijn.organisatie_id;
    SELECT coalesce((SELECT w.waarde FROM netwerk_parameterwaarde w WHERE w.regio_id = mijn_regio
        AND w.sleutel = 'praktijk_drempel' AND w.vanaf <= rondom_dag() ORDER BY w.vanaf DESC LIMIT 1), 10) INTO drempel;
    drempel := greatest(drempel, {ONDERGRENS});
    RETURN QUERY
    WITH feit AS (
        SELECT d.school_id AS s, unnest(CASE WHEN g.weging = 'zelf' THEN ARRAY['signalen', 'zelf_gedaan']
                ELSE ARRAY['signalen'] END) AS t
            FROM casus_signaal g JOIN toegang_dossier d ON d.id = g.dossier_id
            WHERE (g.gemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date >= p_vanaf
            AND (g.gemaakt_op AT TIME ZONE 'Europe/Amsterdam')::date < p_tot
        UNION ALL
        SELECT d.school_id, CASE WHEN i.aanbieder_id = d.school_id THEN 'ondersteuning' ELSE 'hulp' END
            FROM casus_inzet i JOIN toegang_dossier d ON d.id = i.dossier_id
            WHERE i.gestart_op >= p_vanaf AND i.gestart_op < p_tot
        UNION ALL
        SELECT d.school_id, unnest(CASE WHEN a.afgeweken THEN ARRAY['aangemeld', 'afgeweken'] ELSE ARRAY['aangemeld'] END)
            FROM casus_aanmelding a JOIN toegang_dossier d ON d.id = a.dossier_id
            WHERE (a.verzonden_op AT TIME ZONE 'Europe/Amsterdam')::date >= p_vanaf
            AND (a.verzonden_op AT TIME ZONE 'Europe/Amsterdam')::date < p_tot
    ), geteld AS (
        SELECT feit.s, feit.t, count(*)::integer AS n FROM feit JOIN netwerk_organisatie o ON o.id = feit.s
            WHERE o.regio_id = mijn_regio
            AND (mijn.rol IN ({rollen(Bevoegdheid.BELEID_LEZEN)}) OR o.id = mijn.organisatie_id)
            GROUP BY feit.s, feit.t
    )
    -- A part is told only when what is left of its whole shows nobody either: 12 signals of which 11 tells of one child.
    SELECT g.s, g.t, g.n FROM geteld g LEFT JOIN geteld h ON h.s = g.s
            AND h.t = CASE g.t WHEN 'zelf_gedaan' THEN 'signalen' WHEN 'afgeweken' THEN 'aangemeld' END
        WHERE g.n >= drempel AND (h.n IS NULL OR h.n = g.n OR h.n - g.n >= drempel);
END $$
""",
}
"""Owned by ``rondom_rechten``: counts of casework per school for policy officers, and of the own school for its people."""

BEWAAKT_KOLOMMEN = ("vastgesteld_op", "vastgesteld_door")
VASTSTELLEN = (
    f"{_op_school('NEW.school_id', _VASTSTELLEN)} AND NEW.vastgesteld_door = {MIJ} AND NEW.vastgesteld_op = {VANDAAG}"
    " AND OLD.vastgesteld_op IS NULL"
)
"""SQL: the head adopts a draft, today, in the own name, and once."""
