"""Who fixes half-days at school, and who sees an appointment? Policies and guards, collected by ``beleid`` and ``bewaking``.

Half-days are read by everybody and written by whose they are, or who administers the region. An appointment is seen by
who booked it and by the professional; by the deputy on a day on which that one stands in; and, below the age of the rule,
by a parent with custody. The words before it: by the first three alone. Everybody sees that a place is taken, by nobody.
"""

from rondom.kern.categorie import Actie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.handelen import system_holder
from rondom.toegang.voorwaarden import ALLE, BEN_GEZIN, BEN_JEUGDIGE, MIJ, NU, VANDAAG, ik_ben_in, recht, rollen

TAAK = "spreekuur"
"""The job that reminds, and takes an appointment off when nobody will be there."""
WERK = f"{MIJ} = '{system_holder(TAAK)}'"
_REGELS = tuple[tuple[str, str, str], ...]
_VERVANGER = (
    "(vervanger_id IS NULL OR EXISTS (SELECT 1 FROM netwerk_functie d JOIN netwerk_functie f"
    " ON f.organisatie_id = d.organisatie_id WHERE d.id = netwerk_vastdagdeel.vervanger_id"
    f" AND f.id = netwerk_vastdagdeel.functie_id AND d.rol IN ({rollen(Bevoegdheid.SPREEKUUR_HOUDEN)})))"
)
"""SQL: who stands in keeps a consultation hour at the same organisation: a deputy reads what a child wrote."""
_DAG = "(begin AT TIME ZONE 'Europe/Amsterdam')::date"


def _van_mij(tabel: str) -> str:
    """The function of this row is the holder's own, with a consultation hour to keep, or lies in the region that the
    holder administers."""
    beheer = (
        "EXISTS (SELECT 1 FROM netwerk_functie b JOIN netwerk_organisatie o ON o.id = b.organisatie_id"
        f" JOIN netwerk_functie f ON f.id = {tabel}.functie_id JOIN netwerk_organisatie p ON p.id = f.organisatie_id"
        f" WHERE b.id = {MIJ} AND p.regio_id = o.regio_id AND b.rol IN ({rollen(Bevoegdheid.BEHEREN)})"
        f" AND b.vanaf <= {VANDAAG} AND (b.tot IS NULL OR b.tot > {VANDAAG}))"
    )
    return f"((functie_id = {MIJ} AND {ik_ben_in(Bevoegdheid.SPREEKUUR_HOUDEN)}) OR {beheer})"


_NEEMT_WAAR = (
    "EXISTS (SELECT 1 FROM netwerk_vastdagdeel v JOIN netwerk_afwezigheid a ON a.functie_id = v.functie_id"
    f" WHERE v.id = {{boeking}}.vastdagdeel_id AND v.vervanger_id = {MIJ} AND a.neemt_over AND a.naar IS NULL"
    " AND (a.vastdagdeel_id IS NULL OR a.vastdagdeel_id = v.id)"
    " AND ({boeking}.begin AT TIME ZONE 'Europe/Amsterdam')::date >= a.vanaf"
    " AND ({boeking}.begin AT TIME ZONE 'Europe/Amsterdam')::date < a.tot)"
)
_MAG = f"{{boeking}}.geboekt_door = {MIJ} OR {{boeking}}.functie_id = {MIJ} OR {_NEEMT_WAAR} OR {WERK}"
_OUDER = (
    f"(ouders_zien AND NOT {BEN_JEUGDIGE} AND {BEN_GEZIN}"
    f" AND {recht('jeugdige', 'toegang_boeking.jeugdige', ALLE, Actie.BESLISSEN)})"
)
"""SQL: a parent or guardian who decides about this child today; the ledger knows who took whose place (L07)."""
_PLEK = (
    "EXISTS (SELECT 1 FROM netwerk_vastdagdeel v WHERE v.id = toegang_boeking.vastdagdeel_id AND v.plek > 0"
    " AND v.functie_id = toegang_boeking.functie_id AND v.school_id = toegang_boeking.school_id)"
)
_MIJN_SCHOOL = (
    "((jeugdige IS NULL AND EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = "
    f"{MIJ} AND f.organisatie_id = toegang_boeking.school_id AND f.vanaf <= {VANDAAG}"
    f" AND (f.tot IS NULL OR f.tot > {VANDAAG})))"
    f" OR EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_jeugdige j ON j.id = n.jeugdige_id WHERE n.id = {MIJ}"
    f" AND n.vanaf <= {VANDAAG} AND (n.tot IS NULL OR n.tot > {VANDAAG})"
    " AND j.id = toegang_boeking.jeugdige AND j.school_id = toegang_boeking.school_id))"
)
_HIER = "EXISTS (SELECT 1 FROM netwerk_school s WHERE s.organisatie_id = netwerk_vastdagdeel.school_id)"

LOSSE_REGELS: dict[str, _REGELS] = {
    "netwerk.Vastdagdeel": (
        ("SELECT", "USING", "true"),
        (
            "INSERT",
            "WITH CHECK",
            f"gemaakt_door = {MIJ} AND {_HIER} AND {_VERVANGER} AND {_van_mij('netwerk_vastdagdeel')}",
        ),
        ("UPDATE (tot)", "USING", _van_mij("netwerk_vastdagdeel")),
    ),
    "netwerk.Afwezigheid": (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", f"gemaakt_door = {MIJ} AND {_van_mij('netwerk_afwezigheid')}"),
        ("DELETE", "USING", _van_mij("netwerk_afwezigheid")),
    ),
    "toegang.Boeking": (
        ("SELECT", "USING", f"{_MAG.format(boeking='toegang_boeking')} OR {_OUDER}"),
        (
            "INSERT",
            "WITH CHECK",
            f"geboekt_door = {MIJ} AND geboekt_op = {NU} AND stand = 'geboekt' AND begin > {NU}"
            f" AND (jeugdige IS NOT NULL OR NOT ouders_zien) AND {_PLEK} AND {_MIJN_SCHOOL}",
        ),
        (
            "UPDATE (stand, afgezegd_op, afgezegd_door, herinnerd_op)",
            "USING",
            _MAG.format(boeking="toegang_boeking"),
        ),
    ),
    "toegang.Boekingsreden": (
        (
            "SELECT",
            "USING",
            "EXISTS (SELECT 1 FROM toegang_boeking b WHERE b.id = toegang_boekingsreden.boeking_id"
            f" AND ({_MAG.format(boeking='b')}))",
        ),
        (
            "INSERT",
            "WITH CHECK",
            "EXISTS (SELECT 1 FROM toegang_boeking b WHERE b.id = toegang_boekingsreden.boeking_id"
            f" AND b.geboekt_door = {MIJ} AND b.stand = 'geboekt')",
        ),
        (
            "DELETE",
            "USING",
            "EXISTS (SELECT 1 FROM toegang_boeking b WHERE b.id = toegang_boekingsreden.boeking_id"
            f" AND b.stand <> 'geboekt' AND ({_MAG.format(boeking='b')}))",
        ),
    ),
    "toegang.Bezet": (
        ("SELECT", "USING", "true"),
        (
            "INSERT",
            "WITH CHECK",
            f"EXISTS (SELECT 1 FROM toegang_boeking b WHERE b.id = toegang_bezet.id AND b.geboekt_door = {MIJ}"
            " AND b.stand = 'geboekt' AND b.functie_id = toegang_bezet.functie_id AND b.begin = toegang_bezet.begin"
            " AND b.einde = toegang_bezet.einde)",
        ),
        (
            "DELETE",
            "USING",
            "EXISTS (SELECT 1 FROM toegang_boeking b WHERE b.id = toegang_bezet.id AND b.stand <> 'geboekt'"
            f" AND ({_MAG.format(boeking='b')}))",
        ),
    ),
}

GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "toegang.Boeking": (
        (
            ("stand", "afgezegd_op", "afgezegd_door"),
            f"OLD.stand = 'geboekt' AND NEW.afgezegd_door = {MIJ} AND NEW.afgezegd_op = {NU}"
            f" AND (NEW.stand = 'afgezegd' OR (NEW.stand = 'vervallen' AND {WERK}))",
        ),
        (("herinnerd_op",), f"OLD.herinnerd_op IS NULL AND {WERK}"),
    ),
    "netwerk.Vastdagdeel": ((("tot",), f"NEW.tot >= {VANDAAG} AND (OLD.tot IS NULL OR OLD.tot > {VANDAAG})"),),
}

OPRUIMEN = ("toegang_boekingsreden", "toegang_bezet", "toegang_boeking")
"""What goes some days after the talk, in this order: what points at another first."""
