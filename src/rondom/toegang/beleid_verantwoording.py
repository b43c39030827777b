"""What may the web role see and change of how an organisation accounts for itself? Collected by ``beleid`` and ``bewaking``.

Who guards privacy, of the own organisation or region, writes the register, the agreements and the breaches, and asks a
reader to explain. The reader sees and answers the question that was asked, once.
"""

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.voorwaarden import MIJ, MIJN_GEBIED, ben_van, bewaakt_privacy, ik_ben_in

_BEWAAKT = bewaakt_privacy()
_REGELS = tuple[tuple[str, str, str], ...]


def _van_gebied(kolom: str = "organisatie_id") -> str:
    return f"({_BEWAAKT} AND toegang_in_gebied(NULL, {kolom}, NULL))"


def _register(tabel: str, ook: str = "false") -> _REGELS:
    """Rows of an organisation, for its guard, and for whom ``ook`` names."""
    mag = f"({_van_gebied(f'{tabel}.organisatie_id')} OR {ook})"
    return (("SELECT", "USING", mag), ("INSERT", "WITH CHECK", f"door = {MIJ} AND {mag}"), ("UPDATE", "USING", mag))


_LEESVRAAG = (
    f"({_BEWAAKT} AND toegang_in_gebied(toegang_leesvraag.houder, toegang_leesvraag.organisatie,"
    " toegang_leesvraag.dossier))"
)

LOSSE_REGELS: dict[str, _REGELS] = {
    "toegang.Leesvraag": (
        ("SELECT", "USING", f"(houder = {MIJ} AND vraag <> '') OR {_LEESVRAAG}"),
        (
            "INSERT",
            "WITH CHECK",
            f"gevraagd_door = {MIJ} AND houder <> {MIJ} AND beantwoord_op IS NULL AND {_LEESVRAAG}",
        ),
        ("UPDATE", "USING", f"(houder = {MIJ} AND vraag <> '') OR {_LEESVRAAG}"),
    ),
    "toegang.Verwerkingsregel": _register("toegang_verwerkingsregel"),
    "toegang.Overeenkomst": _register("toegang_overeenkomst"),
    "toegang.Datalek": _register("toegang_datalek"),
    # Letters come in at school: who coordinates there writes them down and can answer.
    "toegang.Briefverzoek": _register(
        "toegang_briefverzoek",
        f"({ik_ben_in(Bevoegdheid.CASUS_COORDINEREN)} AND {ben_van('toegang_briefverzoek.organisatie_id')})",
    ),
}

GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "toegang.Leesvraag": (
        (
            ("antwoord", "beantwoord_op"),
            f"OLD.houder = {MIJ} AND OLD.beantwoord_op IS NULL AND NEW.beantwoord_op IS NOT NULL",
        ),
        (
            ("verklaring", "verklaard_door", "verklaard_op"),
            f"OLD.verklaard_op IS NULL AND NEW.verklaard_door = {MIJ} AND OLD.houder <> {MIJ}",
        ),
    ),
    "toegang.Overeenkomst": ((("beeindigd_op",), "OLD.beeindigd_op IS NULL"),),
    "toegang.Verwerkingsregel": ((("eigenaar", "dpia_op", "contact", "bewaren", "op", "door"), f"NEW.door = {MIJ}"),),
    # What is closed or answered stays as it was.
    "toegang.Datalek": (
        (
            (
                "feiten", "gevolgen", "maatregelen", "aantal", "risico", "gemeld_op", "meldnummer", "waarom_niet_gemeld",
                "waarom_later", "verteld_op", "waarom_niet_verteld", "afgesloten_op", "versie",
            ),
            "OLD.afgesloten_op IS NULL",
        ),
    ),
    "toegang.Briefverzoek": (
        (("identiteit", "identiteit_op"), "OLD.beantwoord_op IS NULL"),
        (("termijn", "verlengd_op", "verlengd_waarom"), "OLD.beantwoord_op IS NULL AND OLD.verlengd_op IS NULL"),
        (
            ("status", "antwoord", "beantwoord_op", "beantwoord_door"),
            f"OLD.beantwoord_op IS NULL AND NEW.beantwoord_door = {MIJ}",
        ),
    ),
}  # fmt: skip
"""Columns and the condition on ``OLD`` and ``NEW`` under which the holder may change them."""

VAST: dict[str, tuple[str, ...]] = {
    "toegang.Leesvraag": (
        "soort", "houder", "organisatie", "dossier", "inzagen", "vraag", "gevraagd_door", "gevraagd_op",
    ),
    "toegang.Verwerkingsregel": ("organisatie_id", "verwerking"),
    "toegang.Overeenkomst": (
        "organisatie_id", "soort", "partij", "verwerking", "vanaf", "tot", "vindplaats", "door", "op",
    ),
    "toegang.Datalek": ("organisatie_id", "ontdekt_op", "door", "op"),
    "toegang.Briefverzoek": (
        "organisatie_id", "soort", "naam", "contact", "wat", "wijze", "ontvangen_op", "door", "op",
    ),
}  # fmt: skip

VERWANT = """
CREATE OR REPLACE FUNCTION toegang_verwant(p_van timestamptz, p_tot timestamptz)
RETURNS TABLE (inzage uuid, soort text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH regel AS (
        SELECT i.id, i.houder, i.dossier, (i.moment AT TIME ZONE 'Europe/Amsterdam')::date AS dag
        FROM toegang_inzage i JOIN toegang_dossier d ON d.id = i.dossier
        WHERE i.moment >= p_van AND i.moment < p_tot AND i.geslaagd AND i.houder <> rondom_houder()
        AND {GUARDS} AND (i.organisatie IN {MINE} OR d.school_id IN {MINE})
    ), keer AS (
        SELECT DISTINCT houder, dossier, dag FROM regel
    )
    SELECT r.id, v.soort
    FROM keer i
    JOIN netwerk_functie f ON f.id = i.houder
    JOIN netwerk_persoon p ON p.id = f.persoon_id
    JOIN toegang_dossier d ON d.id = i.dossier
    JOIN toegang_jeugdige j ON j.id = coalesce(
        d.jeugdige_id, (SELECT h.jeugdige_id FROM toegang_dossier h WHERE h.id = d.hoofd_id))
    CROSS JOIN LATERAL (
        SELECT 'eigen_naam' WHERE lower(j.achternaam) = lower(p.achternaam)
        UNION ALL SELECT 'eigen_kind' WHERE EXISTS (
            SELECT 1 FROM toegang_naaste n JOIN toegang_account a ON a.id = n.account_id
            WHERE n.jeugdige_id = j.id AND a.persoon_id = p.id)
        UNION ALL SELECT 'eigen_postcode' WHERE j.pc4 <> '' AND EXISTS (
            SELECT 1 FROM toegang_naaste n JOIN toegang_account a ON a.id = n.account_id
            JOIN toegang_jeugdige e ON e.id = n.jeugdige_id
            WHERE a.persoon_id = p.id AND e.pc4 = j.pc4 AND e.id <> j.id)
        UNION ALL SELECT 'kind_van_collega' WHERE EXISTS (
            SELECT 1 FROM toegang_naaste n JOIN toegang_account a ON a.id = n.account_id
            JOIN netwerk_functie c ON c.persoon_id = a.persoon_id
            WHERE n.jeugdige_id = j.id AND c.organisatie_id = f.organisatie_id AND c.persoon_id <> p.id)
        UNION ALL SELECT 'vertrokken' WHERE EXISTS (
            SELECT 1 FROM toegang_betrokkene b JOIN netwerk_functie w ON w.id = b.functie_id
            WHERE b.dossier_id = d.id AND w.persoon_id = p.id
            AND least(b.tot, w.tot) <= i.dag)
        AND NOT EXISTS (
            SELECT 1 FROM toegang_betrokkene b JOIN netwerk_functie w ON w.id = b.functie_id
            WHERE b.dossier_id = d.id AND w.persoon_id = p.id
            AND coalesce(least(b.tot, w.tot) > i.dag, true))
    ) AS v(soort)
    JOIN regel r ON r.houder = i.houder AND r.dossier = i.dossier AND r.dag = i.dag
$$
""".replace("{GUARDS}", _BEWAAKT).replace("{MINE}", MIJN_GEBIED)
"""Of the lines that a guard of privacy may read: which concern the reader's own name, child, postcode or colleague, or a
casus that he or she left. It answers with kinds alone; no name or area leaves the database."""

DEFINERS = {"toegang_verwant(timestamptz, timestamptz)": VERWANT}
