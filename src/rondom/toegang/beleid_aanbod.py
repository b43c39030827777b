"""The sociale kaart: read by everybody, written by who owns the entry (R007). Collected by ``beleid``."""

from rondom.kern.rollen import Bevoegdheid
from rondom.toegang.voorwaarden import MIJ, VANDAAG, rollen

_HOUDT_BIJ = (
    "EXISTS (SELECT 1 FROM netwerk_functie f JOIN netwerk_aanbod a ON a.eigenaar_id = f.organisatie_id"
    f" WHERE f.id = {MIJ} AND a.id = {{aanbod}} AND f.rol IN ({rollen(Bevoegdheid.AANBOD_BIJHOUDEN)})"
    f" AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
)
"""SQL: the holder keeps this entry of the sociale kaart right for its organisation (R007)."""

_EIGEN_AANBOD = (
    f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.organisatie_id = netwerk_aanbod.eigenaar_id"
    f" AND f.rol IN ({rollen(Bevoegdheid.AANBOD_BIJHOUDEN)})"
    f" AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
)

LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    # The sociale kaart is read by everybody, and written by the people of the organisation that owns the entry.
    "netwerk.Aanbod": (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", _EIGEN_AANBOD),
        ("UPDATE", "USING", _EIGEN_AANBOD),
    ),
    "netwerk.Aanbodplaats": (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", _HOUDT_BIJ.format(aanbod="netwerk_aanbodplaats.aanbod_id")),
        ("DELETE", "USING", _HOUDT_BIJ.format(aanbod="netwerk_aanbodplaats.aanbod_id")),
    ),
    "netwerk.Aanbodmelding": (
        (
            "SELECT",
            "USING",
            f"gemeld_door = {MIJ} OR " + _HOUDT_BIJ.format(aanbod="netwerk_aanbodmelding.aanbod_id"),
        ),
        ("INSERT", "WITH CHECK", f"gemeld_door = {MIJ} AND verwerkt_op IS NULL"),
        ("UPDATE", "USING", _HOUDT_BIJ.format(aanbod="netwerk_aanbodmelding.aanbod_id")),
    ),
}
