"""What may the web role see and change of core teams' years and of learning together? For ``beleid`` and ``bewaking``.

No child stands in these tables. A school's year is read by that school, its fixed contacts and who works on policy
(``kern.schooljaar.check_lezen``), and written by its core team (``check_bijhouden``); what a region shares is read by
everybody who works in it; a worksheet by who takes part; a note beside a card by who wrote it.
"""

from rondom.kern.rollen import Bevoegdheid
from rondom.kern.schooljaar import EERSTE_MAAND
from rondom.toegang.voorwaarden import MIJ, VANDAAG, rollen

_REGELS = tuple[tuple[str, str, str], ...]
_NU = f"f.id = {MIJ} AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG})"


def _bij(school: str) -> str:
    return (
        f"(f.organisatie_id = {school} OR EXISTS (SELECT 1 FROM netwerk_contactpersoon c WHERE c.functie_id = f.id"
        f" AND c.van_id = {school} AND c.vanaf <= {VANDAAG} AND (c.tot IS NULL OR c.tot > {VANDAAG})))"
    )


def zit_in_kernteam(school: str) -> str:
    """SQL: the holder sits in the core team of this school."""
    wie = rollen(Bevoegdheid.KERNJAAR_BIJHOUDEN)
    return f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE {_NU} AND f.rol IN ({wie}) AND {_bij(school)})"


def leest(school: str) -> str:
    """SQL: the holder belongs to this school or its core team, or works on policy: a board for its own schools alone."""
    beleid = (
        "EXISTS (SELECT 1 FROM netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id"
        f" JOIN netwerk_organisatie s ON s.id = {school} WHERE {_NU} AND f.rol IN ({rollen(Bevoegdheid.BELEID_LEZEN)})"
        " AND s.regio_id = o.regio_id AND (o.soort <> 'schoolbestuur' OR s.bovenliggend_id = o.id))"
    )
    return f"(EXISTS (SELECT 1 FROM netwerk_functie f WHERE {_NU} AND {_bij(school)}) OR {beleid})"


def werkt_bij(organisatie: str, bevoegdheid: Bevoegdheid | None = None) -> str:
    """SQL: the holder works at this organisation today, with this right if one is named."""
    rol = f" AND f.rol IN ({rollen(bevoegdheid)})" if bevoegdheid else ""
    return f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE {_NU} AND f.organisatie_id = {organisatie}{rol})"


def in_regio(regio: str, bevoegdheid: Bevoegdheid | None = None) -> str:
    """SQL: the holder works in this region today, with this right if one is named."""
    rol = f" AND f.rol IN ({rollen(bevoegdheid)})" if bevoegdheid else ""
    return (
        "EXISTS (SELECT 1 FROM netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id"
        f" WHERE {_NU} AND o.regio_id = {regio}{rol})"
    )


def schrijft_kernjaar(kernjaar: str) -> str:
    """SQL: the holder sits in the core team whose year this is."""
    return f"EXISTS (SELECT 1 FROM spiegel_kernjaar k WHERE k.id = {kernjaar} AND {zit_in_kernteam('k.school_id')})"


def _van_jaar(tabel: str, mits: str = "true") -> _REGELS:
    """Rows of a year: read with the year, written by its core team; a new one when ``mits`` (about ``k``) holds."""
    kernjaar = f"SELECT 1 FROM spiegel_kernjaar k WHERE k.id = {tabel}.kernjaar_id"
    schrijft = f"EXISTS ({kernjaar} AND {zit_in_kernteam('k.school_id')})"
    nieuw = schrijft if mits == "true" else f"{schrijft} AND EXISTS ({kernjaar} AND {mits})"
    return (
        ("SELECT", "USING", f"EXISTS ({kernjaar})"),
        ("INSERT", "WITH CHECK", f"door = {MIJ} AND {nieuw}"),
        ("UPDATE", "USING", schrijft),
    )


def _onder(tabel: str, ouder: str, kolom: str, mits: str = "true") -> str:
    """SQL: the row that this one belongs to can be seen, and ``mits`` (about ``b``) holds."""
    return f"EXISTS (SELECT 1 FROM {ouder} b WHERE b.id = {tabel}.{kolom} AND {mits})"


_JAAR_LOOPT = f"make_date(k.begin + 1, {EERSTE_MAAND}, 1) > {VANDAAG}"
"""SQL: the year ``k`` is not over (``kern.schooljaar.Schooljaar.tot``)."""
_NIET_VAN_SCHOOL = (
    "NOT EXISTS (SELECT 1 FROM netwerk_functie p WHERE p.id = spiegel_partnertijd.functie"
    " AND p.organisatie_id = k.school_id)"
)
_DOET_MEE = f"({MIJ} = ANY (spiegel_werkblad.leden))"
_MEE_OPEN = f"{MIJ} = ANY (b.leden) AND b.afgerond_op IS NULL"
_SCHOLING = (
    f"({werkt_bij('spiegel_scholing.organisatie_id')} OR EXISTS (SELECT 1 FROM spiegel_scholingsdeelname d"
    f" WHERE d.scholing_id = spiegel_scholing.id AND {werkt_bij('d.organisatie_id')})"
    " OR EXISTS (SELECT 1 FROM spiegel_scholingsaanbod a WHERE a.scholing_id = spiegel_scholing.id"
    f" AND {werkt_bij('a.organisatie_id')}))"
)
_PREVENTIE = (
    f"({werkt_bij('spiegel_preventieactiviteit.eigenaar_id')} AND CASE WHEN school_id IS NULL"
    f" THEN {werkt_bij('spiegel_preventieactiviteit.eigenaar_id', Bevoegdheid.AANBOD_BIJHOUDEN)}"
    f" ELSE {zit_in_kernteam('spiegel_preventieactiviteit.school_id')} END)"
)
_BEOORDEELT = (
    f"({in_regio('spiegel_voorbeeld.regio_id', Bevoegdheid.VOORBEELD_BEOORDELEN)}"
    f" AND NOT {werkt_bij('spiegel_voorbeeld.organisatie_id')})"
)
_MIJN_PARTIJ = (
    f"EXISTS (SELECT 1 FROM spiegel_praatpartij p WHERE p.id = partij_id AND {werkt_bij('p.organisatie_id')})"
)
_PLAAT_OPEN = "b.afgerond_op IS NULL"

LOSSE_REGELS: dict[str, _REGELS] = {
    "spiegel.Kernjaar": (
        ("SELECT", "USING", leest("spiegel_kernjaar.school_id")),
        ("INSERT", "WITH CHECK", f"begonnen_door = {MIJ} AND {zit_in_kernteam('spiegel_kernjaar.school_id')}"),
        ("UPDATE", "USING", zit_in_kernteam("spiegel_kernjaar.school_id")),
    ),
    "spiegel.Kerngesprek": _van_jaar("spiegel_kerngesprek"),
    "spiegel.Kerndoel": _van_jaar("spiegel_kerndoel"),
    "spiegel.Kernafspraak": _van_jaar("spiegel_kernafspraak"),
    "spiegel.Ontwikkelmoment": _van_jaar("spiegel_ontwikkelmoment"),
    "spiegel.Jaarevaluatie": _van_jaar("spiegel_jaarevaluatie"),
    "spiegel.Jaarcijfer": _van_jaar("spiegel_jaarcijfer"),
    "spiegel.Partnertijd": _van_jaar("spiegel_partnertijd", f"{_JAAR_LOOPT} AND {_NIET_VAN_SCHOOL}"),
    "spiegel.Scholing": (
        ("SELECT", "USING", in_regio("spiegel_scholing.regio_id")),
        (
            "INSERT",
            "WITH CHECK",
            f"gevraagd_door = {MIJ} AND {werkt_bij('spiegel_scholing.organisatie_id')}"
            f" AND {in_regio('spiegel_scholing.regio_id')}",
        ),
        ("UPDATE", "USING", _SCHOLING),
    ),
    "spiegel.Scholingsdeelname": (
        # By the region of who asks along: through the question itself it would go round in a circle.
        (
            "SELECT",
            "USING",
            "EXISTS (SELECT 1 FROM netwerk_organisatie x WHERE x.id = spiegel_scholingsdeelname.organisatie_id"
            f" AND {in_regio('x.regio_id')})",
        ),
        ("INSERT", "WITH CHECK", f"door = {MIJ} AND {werkt_bij('spiegel_scholingsdeelname.organisatie_id')}"),
        ("DELETE", "USING", werkt_bij("spiegel_scholingsdeelname.organisatie_id")),
    ),
    "spiegel.Scholingsaanbod": (
        ("SELECT", "USING", in_regio("spiegel_scholingsaanbod.regio_id")),
        (
            "INSERT",
            "WITH CHECK",
            f"aangeboden_door = {MIJ} AND {werkt_bij('spiegel_scholingsaanbod.organisatie_id')}"
            f" AND {in_regio('spiegel_scholingsaanbod.regio_id')}",
        ),
        ("UPDATE", "USING", werkt_bij("spiegel_scholingsaanbod.organisatie_id")),
    ),
    "spiegel.Preventieactiviteit": (
        ("SELECT", "USING", in_regio("spiegel_preventieactiviteit.regio_id")),
        (
            "INSERT",
            "WITH CHECK",
            f"gemaakt_door = {MIJ} AND {in_regio('spiegel_preventieactiviteit.regio_id')} AND {_PREVENTIE}",
        ),
        ("UPDATE", "USING", _PREVENTIE),
    ),
    "spiegel.Werkblad": (
        ("SELECT", "USING", _DOET_MEE),
        ("INSERT", "WITH CHECK", f"gemaakt_door = {MIJ} AND {_DOET_MEE} AND {in_regio('spiegel_werkblad.regio_id')}"),
        ("UPDATE", "USING", _DOET_MEE),
    ),
    "spiegel.Werkbladdeelnemer": (
        ("SELECT", "USING", _onder("spiegel_werkbladdeelnemer", "spiegel_werkblad", "werkblad_id")),
        (
            "INSERT",
            "WITH CHECK",
            f"toegevoegd_door = {MIJ} AND "
            + _onder("spiegel_werkbladdeelnemer", "spiegel_werkblad", "werkblad_id", _MEE_OPEN),
        ),
    ),
    "spiegel.Werkbladantwoord": (
        ("SELECT", "USING", _onder("spiegel_werkbladantwoord", "spiegel_werkblad", "werkblad_id")),
        (
            "INSERT",
            "WITH CHECK",
            f"door = {MIJ} AND {_onder('spiegel_werkbladantwoord', 'spiegel_werkblad', 'werkblad_id', _MEE_OPEN)}",
        ),
    ),
    "spiegel.Praatplaat": (
        ("SELECT", "USING", in_regio("spiegel_praatplaat.regio_id")),
        ("INSERT", "WITH CHECK", f"gemaakt_door = {MIJ} AND {in_regio('spiegel_praatplaat.regio_id')}"),
        (
            "UPDATE",
            "USING",
            f"gemaakt_door = {MIJ} OR EXISTS (SELECT 1 FROM spiegel_praatpartij p"
            f" WHERE p.praatplaat_id = spiegel_praatplaat.id AND {werkt_bij('p.organisatie_id')})",
        ),
    ),
    "spiegel.Praatpartij": (
        ("SELECT", "USING", "true"),
        (
            "INSERT",
            "WITH CHECK",
            f"toegevoegd_door = {MIJ} AND "
            + _onder(
                "spiegel_praatpartij",
                "spiegel_praatplaat",
                "praatplaat_id",
                f"b.gemaakt_door = {MIJ} AND {_PLAAT_OPEN}",
            ),
        ),
    ),
    "spiegel.Praattaak": (
        ("SELECT", "USING", _onder("spiegel_praattaak", "spiegel_praatplaat", "praatplaat_id")),
        (
            "INSERT",
            "WITH CHECK",
            f"toegevoegd_door = {MIJ} AND "
            + _onder("spiegel_praattaak", "spiegel_praatplaat", "praatplaat_id", _PLAAT_OPEN),
        ),
    ),
    "spiegel.Praatvisie": (
        ("SELECT", "USING", _onder("spiegel_praatvisie", "spiegel_praattaak", "taak_id")),
        ("INSERT", "WITH CHECK", f"door = {MIJ} AND {_MIJN_PARTIJ}"),
        ("UPDATE", "USING", _MIJN_PARTIJ),
    ),
    "spiegel.Kaartnotitie": tuple(
        (wat, hoe, f"door = {MIJ}")
        for wat, hoe in (("SELECT", "USING"), ("INSERT", "WITH CHECK"), ("UPDATE", "USING"), ("DELETE", "USING"))
    ),
    "spiegel.Samenwerkingskeuze": (
        ("SELECT", "USING", in_regio("spiegel_samenwerkingskeuze.regio_id")),
        (
            "INSERT",
            "WITH CHECK",
            f"gekozen_door = {MIJ}"
            f" AND {in_regio('spiegel_samenwerkingskeuze.regio_id', Bevoegdheid.SAMENWERKING_KIEZEN)}",
        ),
    ),
    "spiegel.Voorbeeld": (
        (
            "SELECT",
            "USING",
            f"(akkoord AND {in_regio('spiegel_voorbeeld.regio_id')})"
            f" OR {werkt_bij('spiegel_voorbeeld.organisatie_id')} OR {_BEOORDEELT}",
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"ingediend_door = {MIJ} AND akkoord IS NULL AND {werkt_bij('spiegel_voorbeeld.organisatie_id')}"
            f" AND {in_regio('spiegel_voorbeeld.regio_id')}",
        ),
        ("UPDATE", "USING", f"{werkt_bij('spiegel_voorbeeld.organisatie_id')} OR {_BEOORDEELT}"),
    ),
}

GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    # What was adopted stays as it was.
    "spiegel.Ontwikkelmoment": (
        (
            ("gaat_goed", "aandacht", "gaan_doen", "vastgesteld_op", "vastgesteld_door"),
            "OLD.vastgesteld_op IS NULL",
        ),
    ),
    "spiegel.Jaarevaluatie": (
        (("opbrengst", "anders", "vastgesteld_op", "vastgesteld_door"), "OLD.vastgesteld_op IS NULL"),
    ),
    # What was planned for a year that is over stays as it was; looking back on it does not end.
    "spiegel.Partnertijd": (
        (
            ("collectief", "individueel", "profiel", "waarom"),
            f"EXISTS (SELECT 1 FROM spiegel_kernjaar k WHERE k.id = OLD.kernjaar_id AND {_JAAR_LOOPT})",
        ),
    ),
    "spiegel.Scholing": (
        (("onderwerp", "toelichting", "mensen", "liefst"), werkt_bij("OLD.organisatie_id")),
        (("ingetrokken_op", "ingetrokken_door"), werkt_bij("OLD.organisatie_id")),
        (
            ("cijfer", "opbrengst", "geevalueerd_op", "geevalueerd_door"),
            "OLD.geevalueerd_op IS NULL AND OLD.dag IS NOT NULL",
        ),
    ),
    "spiegel.Werkblad": ((("titel", "leden", "uitkomst", "afgerond_op", "afgerond_door"), "OLD.afgerond_op IS NULL"),),
    "spiegel.Praatplaat": ((("titel", "conclusie", "afgerond_op", "afgerond_door"), "OLD.afgerond_op IS NULL"),),
    # Who owns an example does not review it, and who reviews does not write it.
    "spiegel.Voorbeeld": (
        (
            ("titel", "thema", "aanleiding", "aanpak", "opbrengst", "gecontroleerd_op", "gestopt_op"),
            werkt_bij("OLD.organisatie_id"),
        ),
        (
            ("akkoord", "oordeel", "beoordeeld_op", "beoordeeld_door"),
            f"(NOT {werkt_bij('OLD.organisatie_id')} AND OLD.akkoord IS NULL AND NEW.beoordeeld_door = {MIJ})"
            f" OR ({werkt_bij('OLD.organisatie_id')} AND NEW.akkoord IS NULL)",
        ),
    ),
}

VAST: dict[str, tuple[str, ...]] = {
    "spiegel.Kernjaar": ("school_id", "begin", "begonnen_op", "begonnen_door"),
    "spiegel.Kerngesprek": ("kernjaar_id", "stap"),
    "spiegel.Kerndoel": ("kernjaar_id",),
    "spiegel.Kernafspraak": ("kernjaar_id", "tekst", "wie", "voor", "op", "door"),
    "spiegel.Ontwikkelmoment": ("kernjaar_id", "stap"),
    "spiegel.Jaarevaluatie": ("kernjaar_id",),
    "spiegel.Jaarcijfer": ("kernjaar_id", "plek", "vraag"),
    "spiegel.Partnertijd": ("kernjaar_id", "functie"),
    "spiegel.Scholing": ("regio_id", "organisatie_id", "gevraagd_op", "gevraagd_door"),
    "spiegel.Scholingsaanbod": ("regio_id", "organisatie_id", "scholing_id", "titel", "omschrijving"),
    "spiegel.Preventieactiviteit": ("regio_id", "school_id", "eigenaar_id", "gemaakt_op", "gemaakt_door"),
    "spiegel.Werkblad": ("regio_id", "gemaakt_op", "gemaakt_door"),
    "spiegel.Praatplaat": ("regio_id", "gemaakt_op", "gemaakt_door"),
    "spiegel.Praatvisie": ("taak_id", "partij_id"),
    "spiegel.Voorbeeld": ("regio_id", "organisatie_id", "ingediend_op", "ingediend_door"),
}
"""Columns that never change: whose the row is, and what was asked or promised."""
