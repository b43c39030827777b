"""Who sees how somebody of the family is reached, and who says for whom that is? (``kern.bereikbaar``) Collected by
``beleid`` and ``bewaking``."""

from collections.abc import Iterable

from rondom.kern.bereikbaar import AANMELDING_OPEN, HULP_LOOPT
from rondom.kern.categorie import Actie
from rondom.toegang.voorwaarden import ALLE, BEN_GEZIN, CONTACT, MIJ, apart, recht, woorden

_T = "toegang_bereikbaarheid"
_KIND = f"{_T}.jeugdige_id"
_KENT = recht("jeugdige", _KIND, CONTACT, Actie.LEZEN)
_SCHRIJFT = recht("jeugdige", _KIND, CONTACT, Actie.SCHRIJVEN)
_IN_HAND = recht("jeugdige", _KIND, CONTACT, Actie.BEHEREN)


def _waarden(standen: Iterable[str]) -> str:
    return woorden(str(s) for s in standen)


_GENOEMD = f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.organisatie_id = ANY ({_T}.voor))"
FUNCTIES = (
    apart(
        "toegang_werkt_voor(p_jeugdige uuid)",
        f"EXISTS (SELECT 1 FROM netwerk_functie f JOIN toegang_dossier d ON d.jeugdige_id = p_jeugdige WHERE f.id = {MIJ}"
        " AND (d.school_id = f.organisatie_id"
        " OR EXISTS (SELECT 1 FROM casus_aanmelding a WHERE a.dossier_id = d.id AND a.team_id = f.organisatie_id"
        f" AND a.status IN ({_waarden(AANMELDING_OPEN)}))"
        " OR EXISTS (SELECT 1 FROM casus_inzet i WHERE i.dossier_id = d.id AND i.aanbieder_id = f.organisatie_id"
        f" AND i.status IN ({_waarden(HULP_LOOPT)}))))",
    ),
)
"""The holder is of the child's school, or of an organisation with an open registration or help that runs."""
_LEZEN = (
    f"naaste_id = {MIJ} OR ({_KENT} AND ({_GENOEMD} OR ({_T}.zichtbaar <> 'geheim'"
    f" AND ({BEN_GEZIN} OR {_IN_HAND} OR ({_T}.zichtbaar = 'standaard' AND toegang_werkt_voor({_KIND}))))))"
)
_VAN_KIND = f"EXISTS (SELECT 1 FROM toegang_naaste n WHERE n.id = {_T}.naaste_id AND n.jeugdige_id = {_KIND}{{ook}})"
_STEUN = _VAN_KIND.format(ook=" AND n.relatie = 'steunfiguur'")
_NIEUW = (
    f"{_VAN_KIND.format(ook='')} AND (naaste_id = {MIJ}"
    f" OR ({_SCHRIJFT} AND (cardinality(voor) = 0 OR (zichtbaar = 'geheim' AND {_GENOEMD} AND cardinality(voor) = 1)))"
    # The family brings its own support, with how to reach it.
    f" OR (cardinality(voor) = 0 AND {recht('jeugdige', _KIND, ALLE, Actie.BESLISSEN)}"
    f" AND {_STEUN}))"
)

LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "toegang.Bereikbaarheid": (
        ("SELECT", "USING", _LEZEN),
        ("INSERT", "WITH CHECK", _NIEUW),
        ("UPDATE", "USING", f"naaste_id = {MIJ} OR {_SCHRIJFT}"),
    ),
}
GUARDS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    # For whom it is, the person says and nobody else.
    "toegang.Bereikbaarheid": ((("zichtbaar", "voor"), f"OLD.naaste_id = {MIJ}"),),
}
VAST = {"toegang.Bereikbaarheid": ("jeugdige_id", "naaste_id", "kanaal")}
