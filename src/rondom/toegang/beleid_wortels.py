"""The roots: child, family, dossier, and the records of access itself. Collected by ``beleid``."""

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.inzage import POGING_BIJ, rollen_met_poging
from rondom.toegang import (
    beleid_bewaren,
    beleid_meldcode,
    beleid_netwerk,
    beleid_opschaling,
    beleid_rechtsverzoek,
)
from rondom.toegang import beleid_uitnodiging as uitnodiging
from rondom.toegang.voorwaarden import (
    ALLE,
    MEER_DAN_EEN_TAAK,
    MIJ,
    MIJN_GEBIED,
    MIJN_NOOD,
    STATUS,
    VANDAAG,
    VEILIGHEID,
    bewaakt_privacy,
    recht,
    woorden,
)

_IEMAND_IN_DOSSIER = recht("dossier", "{tabel}.dossier_id", ALLE, Actie.BIJDRAGEN)

_KENT_KIND = recht("jeugdige", "toegang_dossier.jeugdige_id", str(int(Categorie.CONTACT)), Actie.LEZEN)

_EIGEN_DOSSIER = (
    f"(hoofd_id IS NULL AND EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.organisatie_id = school_id)"
    f" AND ((soort = 'meldcode' AND {_KENT_KIND}) OR jeugdige_id IS NULL OR toegang_registreerde(jeugdige_id) OR "
    + recht("jeugdige", "toegang_dossier.jeugdige_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
    + "))"
)
"""SQL: a dossier of one's own organisation, about nobody or about a child whom one registered or may write about."""

_DEEL_VAN_DOSSIER = (
    "(hoofd_id IS NOT NULL AND jeugdige_id IS NULL AND "
    + recht("dossier", "toegang_dossier.hoofd_id", str(int(Categorie.STATUS)), Actie.SCHRIJVEN)
    + ")"
)

_NIET_MIJN_LOGIN = "(account_id IS NULL OR account_id IS DISTINCT FROM (SELECT rondom_account()))"
"""SQL: who registers a family does not become part of it, and so never says yes to the own question."""

# Of a dossier that hid itself the log knows the object alone. Who handles safety, or may read in an emergency, never
# shows here: that somebody tried would tell that there is a worry (``kern.inzage``).
_POGING_VOOR_GEZIN = (
    "(NOT geslaagd AND NOT veiligheid AND actie = 'geweigerd'"
    f" AND rol IN ({woorden(rollen_met_poging())}) AND object_soort IN ({woorden(sorted(POGING_BIJ))})"
    f" AND ({recht('dossier', 'toegang_inzage.dossier', ALLE, Actie.BESLISSEN)}"
    " OR EXISTS (SELECT 1 FROM casus_casus c WHERE c.id = toegang_inzage.objecten[1] AND "
    + recht("dossier", "c.dossier_id", ALLE, Actie.BESLISSEN)
    + ")))"
)
"""SQL: an attempt on a record of a child about whom the holder decides."""

LOSSE_REGELS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "toegang.Recht": (("SELECT", "USING", f"houder = {MIJ}"),),
    "toegang.Dossier": (
        (
            "SELECT",
            "USING",
            recht("dossier", "toegang_dossier.id", MEER_DAN_EEN_TAAK, Actie.LEZEN)
            + f" OR (geopend_door = {MIJ} AND (geopend_op AT TIME ZONE 'Europe/Amsterdam')::date = {VANDAAG})"
            + f" OR {beleid_opschaling.DOSSIER_OPEN}",
        ),
        ("INSERT", "WITH CHECK", f"geopend_door = {MIJ} AND ({_EIGEN_DOSSIER} OR {_DEEL_VAN_DOSSIER})"),
        ("UPDATE", "USING", recht("dossier", "toegang_dossier.id", ALLE, Actie.BEHEREN)),
    ),
    "toegang.Jeugdige": (
        (
            "SELECT",
            "USING",
            recht("jeugdige", "toegang_jeugdige.id", str(int(Categorie.CONTACT)), Actie.LEZEN),
        ),
        ("INSERT", "WITH CHECK", f"geregistreerd_door = {MIJ}"),
        (
            "UPDATE",
            "USING",
            recht("jeugdige", "toegang_jeugdige.id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN),
        ),
    ),
    "toegang.Naaste": (
        (
            "SELECT",
            "USING",
            recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.LEZEN)
            + f" OR id = {MIJ} OR account_id = (SELECT rondom_account()) OR {uitnodiging.NAASTE_GETOOND}",
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"{uitnodiging.STEUN_TOEVOEGEN} OR "
            + recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
            + f" AND {_NIET_MIJN_LOGIN} AND ((account_id IS NULL AND gezag_vanaf IS NULL) OR "
            + recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.BEHEREN)
            + ")",
        ),
        (
            "UPDATE",
            "USING",
            f"({uitnodiging.STEUN_WIJZIGEN} OR "
            + recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
            + f") AND {_NIET_MIJN_LOGIN} OR {uitnodiging.NAASTE_GETOOND}",
        ),
    ),
    "toegang.Gezin": (
        (
            "SELECT",
            "USING",
            f"geregistreerd_door = {MIJ} OR EXISTS"
            " (SELECT 1 FROM toegang_jeugdige j WHERE j.gezin_id = toegang_gezin.id)",
        ),
        ("INSERT", "WITH CHECK", f"geregistreerd_door = {MIJ}"),
    ),
    "toegang.Gebeurtenis": (
        (
            "SELECT",
            "USING",
            "NOT veiligheid AND "
            + recht("dossier", "toegang_gebeurtenis.dossier_id", STATUS, Actie.LEZEN)
            + " AND "
            + beleid_rechtsverzoek.hides_requests("toegang_gebeurtenis", "toegang_gebeurtenis.object_id")
            + " OR veiligheid AND "
            + recht("dossier", "toegang_gebeurtenis.dossier_id", VEILIGHEID, Actie.LEZEN),
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"houder = {MIJ} AND ({_IEMAND_IN_DOSSIER.format(tabel='toegang_gebeurtenis')}"
            f" OR (object_soort = 'noodtoegang' AND {MIJN_NOOD.format(object='object_id', tabel='toegang_gebeurtenis')})"
            f" OR {beleid_bewaren.GEBEURTENIS} OR {beleid_netwerk.GEBEURTENIS} OR {beleid_meldcode.GEBEURTENIS}"
            f" OR {uitnodiging.GEBEURTENIS_BINNEN})",
        ),
    ),
    "toegang.Gebeurteniszout": (
        ("INSERT", "WITH CHECK", "true"),
        ("SELECT (gebeurtenis_id, dossier_id)", "USING", beleid_rechtsverzoek.WORDT_RECHTGEZET),
        ("DELETE", "USING", beleid_rechtsverzoek.WORDT_RECHTGEZET),
    ),
    "toegang.Ketenkop": (),
    "toegang.Inzage": (
        (
            "SELECT",
            "USING",
            # What is known once per statement comes first: a guard reads many lines.
            f"houder = {MIJ} OR ({bewaakt_privacy()}"
            f" AND (organisatie IN {MIJN_GEBIED} OR toegang_in_gebied(houder, organisatie, dossier)))"
            " OR (geslaagd AND NOT veiligheid AND "
            + recht("dossier", "toegang_inzage.dossier", ALLE, Actie.BESLISSEN)
            + " AND "
            + beleid_rechtsverzoek.hides_requests("toegang_inzage", "toegang_inzage.objecten[1]")
            + " AND CASE WHEN grond LIKE '% nood:%' THEN NOT toegang_is_stil(split_part(grond, 'nood:', 2)::uuid)"
            + f" ELSE true END) OR {_POGING_VOOR_GEZIN}",
        ),
        ("INSERT", "WITH CHECK", f"houder IS NOT DISTINCT FROM {MIJ}"),
    ),
    "toegang.Concept": (
        ("SELECT", "USING", f"houder = {MIJ}"),
        ("INSERT", "WITH CHECK", f"houder = {MIJ}"),
        ("UPDATE", "USING", f"houder = {MIJ}"),
        ("DELETE", "USING", f"houder = {MIJ}"),
    ),
    "casus.Agendasleutel": (
        ("SELECT", "USING", "account_id = (SELECT rondom_account())"),
        ("INSERT", "WITH CHECK", "account_id = (SELECT rondom_account())"),
        ("UPDATE", "USING", "account_id = (SELECT rondom_account())"),
        ("DELETE", "USING", "account_id = (SELECT rondom_account())"),
    ),
    "casus.Plan": (
        (
            "SELECT",
            "USING",
            "EXISTS (SELECT 1 FROM casus_plandeel pd WHERE pd.plan_id = casus_plan.id)",
        ),
        ("INSERT", "WITH CHECK", f"begonnen_door = {MIJ}"),
    ),
}
