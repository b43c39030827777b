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


def _bijgehouden(tabel: str, ook: str = "false") -> _REGELS:
    """Read by all, added by who keeps the programme, changed by the same and by whom ``ook`` names."""
    mag = houdt_bij(f"{tabel}.regio_id")
    return (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", f"gemaakt_door = {MIJ} AND gewijzigd_door = {MIJ} AND {mag}"),
        ("UPDATE", "USING", f"{mag} OR {ook}"),
    )


def _toegevoegd(tabel: str, door: str = "door", ook: str = "false") -> _REGELS:
    """Read by all, only added."""
    return (
        ("SELECT", "USING", "true"),
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


_MIJN_ZETEL = (
    "EXISTS (SELECT 1 FROM spiegel_gremiumlid l JOIN spiegel_bijeenkomst b ON b.gremium_id = l.gremium_id"
    " JOIN spiegel_bestuursbesluit u ON u.bijeenkomst_id = b.id WHERE u.id = spiegel_partijstem.besluit_id"
    f" AND l.organisatie_id = spiegel_partijstem.organisatie_id AND l.functie = {MIJ} AND l.mandaat <> 'luisteren'"
    f" AND l.vanaf <= {VANDAAG} AND (l.tot IS NULL OR l.tot > {VANDAAG}))"
)
"""SQL: the holder speaks for this party in the body that decided, today (R207)."""
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
    ),
    "spiegel.Gremium": _bijgehouden("spiegel_gremium"),
    "spiegel.Gremiumlid": _bijgehouden("spiegel_gremiumlid"),
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
    # Who wrote an answer down is who it says: by that one sees whether the party said it itself (R204).
    "spiegel.Partijstem": ((("antwoord", "toelichting", "op", "door"), f"NEW.door = {MIJ} AND NEW.op = {NU}"),),
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
    "spiegel.Gremiumlid": (*_EIGEN, "gremium_id", "functie", "organisatie_id", "vanaf"),
    "spiegel.Werkpunt": _EIGEN,
    "spiegel.Bijeenkomst": (*_EIGEN, "gremium_id"),
    "spiegel.Bestuursbesluit": (*_EIGEN, "bijeenkomst_id"),
    "spiegel.Partijstem": ("regio_id", "besluit_id", "organisatie_id"),
    "spiegel.Pilot": _EIGEN,
}
"""Columns that never change."""
