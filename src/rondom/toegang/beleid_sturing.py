"""What may the web role see and change of programme, governance and pilots? Collected by ``beleid`` and ``bewaking``.

Nothing of it is about a child, and everybody may read it (R208). Who keeps the programme of a region writes it (R211); who
owns an action or leads a pilot says how far it is (R205). History, measurements and decisions are only added.
"""

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.beleid_meting import houdt_meting
from rondom.toegang.beleid_schooljaar import schrijft_kernjaar
from rondom.toegang.voorwaarden import MIJ, NU, VANDAAG, rollen

_REGELS = tuple[tuple[str, str, str], ...]


def houdt_bij(regio: str) -> str:
    """SQL: the holder keeps the programme of this region, today."""
    return (
        "EXISTS (SELECT 1 FROM netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id"
        f" WHERE f.id = {MIJ} AND f.rol IN ({rollen(Bevoegdheid.PROGRAMMA_BIJHOUDEN)}) AND o.regio_id = {regio}"
        f" AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
    )


def _bijgehouden(tabel: str, ook: str = "false", mits: str = "true") -> _REGELS:
    """Read by all, added by who keeps the programme when ``mits`` holds, changed by the same and by whom ``ook`` names."""
    mag = houdt_bij(f"{tabel}.regio_id")
    return (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", f"gemaakt_door = {MIJ} AND gewijzigd_door = {MIJ} AND {mag} AND {mits}"),
        ("UPDATE", "USING", f"{mag} OR {ook}"),
    )


def _toegevoegd(tabel: str, door: str = "door", ook: str = "false", ziet: str = "true") -> _REGELS:
    """Read by all for whom ``ziet`` holds, only added."""
    return (
        ("SELECT", "USING", ziet),
        ("INSERT", "WITH CHECK", f"{door} = {MIJ} AND ({houdt_bij(f'{tabel}.regio_id')} OR {ook})"),
    )


def _onderdeel(tabel: str) -> _REGELS:
    """A row that goes with another one: written and taken out by who keeps the programme."""
    mag = houdt_bij(f"{tabel}.regio_id")
    return (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", mag),
        ("UPDATE", "USING", mag),
        ("DELETE", "USING", mag),
    )


def _zit(lid: str, dag: str, moment: str) -> str:
    """SQL: this seat holds at ``moment`` of ``dag``: given by then, and not ended yet, that day neither.

    What was given or ended afterwards says nothing about what was said.
    """
    duurt = f"{lid}.tot IS NULL OR {lid}.tot > {dag} OR ({lid}.tot = {dag} AND {lid}.gewijzigd_op > {moment})"
    return f"{lid}.gemaakt_op <= {moment} AND {lid}.vanaf <= {dag} AND ({duurt})"


def _spreekt(stem: str, functie: str, dag: str, moment: str) -> str:
    """SQL: this function speaks for the party of an answer in the body that decided (``kern.bestuur.spreekt_voor``, R207).

    Who decides speaks; who advises only when nobody of the party decides.
    """
    beslist = (
        "EXISTS (SELECT 1 FROM spiegel_gremiumlid x WHERE x.gremium_id = l.gremium_id"
        f" AND x.organisatie_id = l.organisatie_id AND x.mandaat = 'beslissen' AND {_zit('x', dag, moment)})"
    )
    return (
        "EXISTS (SELECT 1 FROM spiegel_gremiumlid l JOIN spiegel_bijeenkomst b ON b.gremium_id = l.gremium_id"
        f" JOIN spiegel_bestuursbesluit u ON u.bijeenkomst_id = b.id WHERE u.id = {stem}.besluit_id"
        f" AND l.organisatie_id = {stem}.organisatie_id AND l.functie = {functie} AND {_zit('l', dag, moment)}"
        f" AND (l.mandaat = 'beslissen' OR (l.mandaat = 'adviseren' AND NOT {beslist})))"
    )


_MIJN_ZETEL = _spreekt("spiegel_partijstem", MIJ, VANDAAG, NU)
"""SQL: the holder speaks for this party in the body that decided, today."""
_ZELF_GEZEGD = _spreekt("OLD", "OLD.door", "(OLD.op AT TIME ZONE 'Europe/Amsterdam')::date", "OLD.op")
"""SQL: who wrote this answer spoke for the party when it was written."""
_IEMAND_SPREEKT = _spreekt("OLD", "l.functie", VANDAAG, NU)
"""SQL: somebody can speak for the party today."""
_EIGEN_PARTIJ = (
    "EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = spiegel_gremiumlid.functie"
    " AND f.organisatie_id = spiegel_gremiumlid.organisatie_id)"
)
"""SQL: the seat is on behalf of the organisation of who holds it."""
_ZIET_ONDERWERP = " AND ".join(
    f"(split_part(soort, '.', 1) <> '{soort}'"
    f" OR EXISTS (SELECT 1 FROM {tabel} b WHERE b.id = spiegel_wijziging.onderwerp))"
    for soort, tabel in (
        ("kernjaar", "spiegel_kernjaar"), ("meting", "spiegel_meting"), ("gesprekspunt", "spiegel_meting"),
    )
)  # fmt: skip
"""SQL: a line of history about the year of a school or about a measurement is read by who reads that itself."""
_MIJN_ACTIE = f"EXISTS (SELECT 1 FROM spiegel_themaactie a WHERE a.id = {{onderwerp}} AND a.eigenaar = {MIJ})"
_MIJN_PILOT = f"EXISTS (SELECT 1 FROM spiegel_pilot p WHERE p.id = {{onderwerp}} AND p.eigenaar = {MIJ})"

LOSSE_REGELS: dict[str, _REGELS] = {
    "spiegel.Thema": _bijgehouden("spiegel_thema"),
    "spiegel.Themadoel": _bijgehouden("spiegel_themadoel"),
    "spiegel.Themaactie": _bijgehouden("spiegel_themaactie", f"spiegel_themaactie.eigenaar = {MIJ}"),
    "spiegel.Wijziging": _toegevoegd(
        "spiegel_wijziging",
        ook=f"{_MIJN_ACTIE.format(onderwerp='spiegel_wijziging.onderwerp')}"
        f" OR {houdt_meting('spiegel_wijziging.onderwerp')} OR {schrijft_kernjaar('spiegel_wijziging.onderwerp')}",
        ziet=_ZIET_ONDERWERP,
    ),
    "spiegel.Gremium": _bijgehouden("spiegel_gremium"),
    "spiegel.Gremiumlid": _bijgehouden("spiegel_gremiumlid", mits=f"gemaakt_op = {NU} AND {_EIGEN_PARTIJ}"),
    "spiegel.Werkpunt": _bijgehouden("spiegel_werkpunt"),
    "spiegel.Bijeenkomst": _bijgehouden("spiegel_bijeenkomst"),
    "spiegel.Agendaplek": _onderdeel("spiegel_agendaplek"),
    "spiegel.Aanwezigheid": _onderdeel("spiegel_aanwezigheid"),
    "spiegel.Bestuursbesluit": _bijgehouden("spiegel_bestuursbesluit"),
    "spiegel.Partijstem": (
        *_toegevoegd("spiegel_partijstem", ook=_MIJN_ZETEL),
        ("UPDATE", "USING", f"{houdt_bij('spiegel_partijstem.regio_id')} OR {_MIJN_ZETEL}"),
    ),
    "spiegel.Jaarplichtblijk": _toegevoegd("spiegel_jaarplichtblijk"),
    "spiegel.Pilot": _bijgehouden("spiegel_pilot"),
    "spiegel.Pilotmeting": _toegevoegd(
        "spiegel_pilotmeting", ook=_MIJN_PILOT.format(onderwerp="spiegel_pilotmeting.pilot_id")
    ),
    "spiegel.Pilotbesluit": _toegevoegd("spiegel_pilotbesluit"),
}
"""Policies per model of the steering."""

GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    # The owner says how far it is and moves the date; what the action is, stays with who keeps the programme.
    "spiegel.Themaactie": (
        (("doel_id", "tekst", "eigenaar", "vanaf", "schaal", "waar", "spoor"), houdt_bij("OLD.regio_id")),
    ),
    # Who wrote an answer down is who it says: by that one sees whether the party said it itself (R204). What it said
    # itself only the party changes, as long as somebody can speak for it (``kern.bestuur.mag_antwoorden``).
    "spiegel.Partijstem": (
        (
            ("antwoord", "toelichting", "op", "door"),
            f"NEW.door = {MIJ} AND NEW.op = {NU}"
            f" AND ({_spreekt('OLD', MIJ, VANDAAG, NU)} OR NOT ({_ZELF_GEZEGD} AND {_IEMAND_SPREEKT}))",
        ),
    ),
    # A seat ends once and not in the past: by its seats one sees who spoke for a party when.
    "spiegel.Gremiumlid": (
        (
            ("tot", "gewijzigd_op"),
            f"NEW.gewijzigd_op = {NU} AND NEW.tot >= {VANDAAG} AND (OLD.tot IS NULL OR OLD.tot > {VANDAAG})",
        ),
    ),
    # No pilot ends without a decision: it is written in the same act (BR42).
    "spiegel.Pilot": (
        (
            ("status",),
            "NEW.status = 'loopt' OR EXISTS (SELECT 1 FROM spiegel_pilotbesluit b"
            f" WHERE b.pilot_id = NEW.id AND b.op = {NU} AND b.door = {MIJ})",
        ),
    ),
}
"""Columns and the condition on ``OLD`` and ``NEW`` under which the holder may change them."""

_EIGEN = ("regio_id", "gemaakt_op", "gemaakt_door")
VAST: dict[str, tuple[str, ...]] = {
    "spiegel.Thema": _EIGEN,
    "spiegel.Themadoel": (*_EIGEN, "thema_id"),
    "spiegel.Themaactie": _EIGEN,
    "spiegel.Gremium": _EIGEN,
    "spiegel.Gremiumlid": (
        *_EIGEN, "gremium_id", "functie", "organisatie_id", "partij", "mandaat", "mandaat_tekst", "vanaf",
    ),
    "spiegel.Werkpunt": _EIGEN,
    "spiegel.Bijeenkomst": (*_EIGEN, "gremium_id"),
    # What parties said yes to stays what it was; a better decision is a new one.
    "spiegel.Bestuursbesluit": (*_EIGEN, "bijeenkomst_id", "werkpunt_id", "tekst"),
    "spiegel.Partijstem": ("regio_id", "besluit_id", "organisatie_id"),
    "spiegel.Pilot": _EIGEN,
}  # fmt: skip
"""Columns that never change."""
