"""Who reads, adds and changes in casework beside what the ledger says: own words stay one's own. Collected by ``beleid``."""

from typing import Any

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.taken import TAAKSOORTEN
from rondom.toegang import beleid_netwerk, beleid_opschaling
from rondom.toegang.handelen import system_holder
from rondom.toegang.voorwaarden import (
    ALLE,
    BEN_GEZIN,
    BEN_JEUGDIGE,
    MIJ,
    MIJN_NOOD,
    STATUS,
    TAAK,
    VANDAAG,
    VEILIGHEID,
    VERZUIM,
    ben_van_school,
    eigen_woord,
    is_functie,
    plan_van,
    recht,
    rollen,
    stuurt,
)

VERJAARDAG = "verjaardag"
"""The job that tells people of a birthday that changes who decides (L04–L06)."""
_VERJAARDAGSWERK = f"{MIJ} = '{system_holder(VERJAARDAG)}'"
# What is asked because of safety never goes up: that it is late would say that it is there (L35).
_VEILIGE_TAKEN = ", ".join(f"'{s.sleutel}'" for s in TAAKSOORTEN.values() if s.veiligheid)


def _taak(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    iets = recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.LEZEN)
    # Overdue work goes up: a leader sees that it is late and whose it is, never about whom (R125).
    omhoog = (
        f"(termijn < {VANDAAG} AND afgerond_op IS NULL AND EXISTS (SELECT 1 FROM netwerk_functie ik"
        f" JOIN netwerk_functie eigenaar ON eigenaar.organisatie_id = ik.organisatie_id"
        f" WHERE ik.id = {MIJ} AND ik.rol IN ({rollen(Bevoegdheid.TE_LAAT_ZIEN)}) AND ik.vanaf <= {VANDAAG}"
        f" AND (ik.tot IS NULL OR ik.tot > {VANDAAG}) AND eigenaar.id = {tabel}.houder)"
        f" AND soort NOT IN ({_VEILIGE_TAKEN}))"
    )
    # Who asked something may see that it is still open, and take it back (an attendance officer sees no status).
    gevraagd = f"(gemaakt_door = {MIJ} AND {iets})"
    # The job of birthdays holds no grant: it may tell somebody that a birthday comes, and see whom it told.
    verteld = f"(gemaakt_door = {MIJ} AND {_VERJAARDAGSWERK})"
    vertelt = f"({_VERJAARDAGSWERK} AND soort LIKE 'verjaardag\\_%' AND toegang_loopt({tabel}.dossier_id))"
    doet_mee = recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.BIJDRAGEN)
    veilig = recht("dossier", f"{tabel}.dossier_id", VEILIGHEID, Actie.LEZEN)
    gewoon = f"(soort NOT IN ({_VEILIGE_TAKEN}) OR {veilig})"
    # That somebody of the family asked something is for who asked and who must answer (L10).
    verzoek = f"(soort NOT LIKE 'rechtsverzoek\\_%' OR toegang_ziet_verzoek({tabel}.object_id))"
    nood = f"(soort LIKE 'nood\\_%' AND {MIJN_NOOD.format(object='object_id', tabel=tabel)})"
    return (
        f"({lezen} AND {gewoon} AND {verzoek}) OR houder = {MIJ} OR {gevraagd} OR {nood} OR {omhoog} OR {verteld}"
        f" OR {beleid_opschaling.TAAK_TE_LAAT}",
        f"gemaakt_door = {MIJ} AND ({doet_mee} OR {nood} OR {vertelt} OR {beleid_netwerk.TAAK_BERICHT})",
    )


def _overlegcheck(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Named marks are for who was invited to that meeting, not for everybody who reads reports (R067).
    erbij = (
        f"EXISTS (SELECT 1 FROM casus_genodigde g WHERE g.overleg_id = {tabel}.overleg_id AND g.houder = {MIJ}"
        " AND NOT g.uitgelaten)"
    )
    return f"{lezen} AND {erbij}", f"houder = {MIJ} AND {toevoegen} AND {erbij}"


def _hulpnavraag(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # The family may be asked; a partner only when its people may know of this child by consent (R033, BR16).
    mag = (
        f"EXISTS (SELECT 1 FROM netwerk_functie p WHERE p.organisatie_id = {tabel}.partner_id"
        f" AND toegang_zit_aan_tafel({tabel}.dossier_id, p.id))"
    )
    # What the family told unasked is for the organisations that it chose, as long as it stands and they may know.
    gekozen = (
        f"(cardinality({tabel}.voor) = 0 OR {BEN_GEZIN} OR ({tabel}.ingetrokken_op IS NULL AND EXISTS ("
        f"SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.organisatie_id = ANY ({tabel}.voor))))"
    )
    weet_het = (
        f"NOT EXISTS (SELECT 1 FROM unnest({tabel}.voor) AS o(id) WHERE NOT EXISTS (SELECT 1 FROM netwerk_functie p"
        f" WHERE p.organisatie_id = o.id AND toegang_zit_aan_tafel({tabel}.dossier_id, p.id)))"
    )
    beslist = recht("dossier", f"{tabel}.dossier_id", STATUS, Actie.BESLISSEN)
    zelf = (
        f"(cardinality({tabel}.voor) > 0 AND partner_id IS NULL AND beantwoord_door = {MIJ} AND antwoord = 'ja'"
        f" AND ingetrokken_op IS NULL AND {beslist} AND {weet_het})"
    )
    gevraagd = (
        f"(cardinality({tabel}.voor) = 0 AND {toevoegen} AND beantwoord_op IS NULL AND (partner_id IS NULL OR {mag}))"
    )
    return f"{lezen} AND {gekozen}", f"gevraagd_door = {MIJ} AND ({gevraagd} OR {zelf})"


def _instemming(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    """Who says no to help reads the family and who writes about it; who only knows that help runs, does not (L33)."""
    schrijft = recht("dossier", f"{tabel}.dossier_id", STATUS, Actie.SCHRIJVEN)
    van_dit_kind = (
        f"(naaste_id IS NULL OR EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_dossier d"
        f" ON d.jeugdige_id = n.jeugdige_id WHERE n.id = {tabel}.naaste_id AND d.id = {tabel}.dossier_id))"
    )
    zelf = f"(naaste_id = {MIJ} AND besluit IN ('gegeven', 'geweigerd', 'ingetrokken') AND {toevoegen})"
    namens = f"(NOT {BEN_GEZIN} AND wijze <> 'portaal' AND {schrijft})"
    return (
        f"{lezen} AND ({BEN_GEZIN} OR {schrijft})",
        f"vastgelegd_door = {MIJ} AND {van_dit_kind} AND ({zelf} OR {namens})",
    )


def _gezin_schrijft_mee(tabel: str, categorie: str, mits: str) -> str:
    """SQL: a professional who may write this category, or family that may add to it and for whom ``mits`` holds.

    A parent or the young person who is regisseur writes along (R074, R081); reading is never wider for it.
    """
    dossier = f"{tabel}.dossier_id"
    schrijven = recht("dossier", dossier, categorie, Actie.SCHRIJVEN)
    bijdragen = recht("dossier", dossier, categorie, Actie.BIJDRAGEN)
    return f"({schrijven} OR ({bijdragen} AND {BEN_GEZIN} AND ({mits})))"


_STUURT_DEEL = stuurt(plan_van("{tabel}.plandeel_id"))


_STUURT_DOEL = stuurt(
    "(SELECT pd.plan_id FROM casus_doel o JOIN casus_plandeel pd ON pd.id = o.plandeel_id WHERE o.id = {tabel}.doel_id)"
)


def _meeschrijven(mits: str) -> Any:
    def regel(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
        mag = _gezin_schrijft_mee(tabel, f"{tabel}.categorie", mits.format(tabel=tabel))
        return lezen, f"door = {MIJ} AND {mag}"

    return regel


def _deeltaak(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Whom it was given to sees his or her own row, and by this grant nothing else of the dossier (R082).
    van_mij = f"(houder = {MIJ} AND " + recht("dossier", f"{tabel}.dossier_id", TAAK, Actie.LEZEN) + ")"
    return f"{lezen} OR {van_mij}", f"gevraagd_door = {MIJ} AND {toevoegen}"


def _evaluatie(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    return lezen, _gezin_schrijft_mee(tabel, STATUS, _STUURT_DEEL.format(tabel=tabel))


def _evaluatieantwoord(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    """Nobody speaks for a professional; of the family a parent may write down only what a young child says (R128)."""
    kind = (
        f"({tabel}.houder = (SELECT d.jeugdige_id FROM toegang_dossier d WHERE d.id = {tabel}.dossier_id)"
        f" OR EXISTS (SELECT 1 FROM toegang_naaste k WHERE k.id = {tabel}.houder AND k.relatie = 'jeugdige'))"
    )
    voor = f"(NOT {is_functie(f'{tabel}.houder')} AND (NOT {BEN_GEZIN} OR {kind}))"
    return lezen, f"vastgelegd_door = {MIJ} AND {toevoegen} AND (houder = {MIJ} OR {voor})"


def _kernoverleg(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    eigen = (
        f"EXISTS (SELECT 1 FROM toegang_dossier d WHERE d.id = {tabel}.dossier_id AND d.soort = 'kernoverleg')"
        f" AND {ben_van_school(f'{tabel}.dossier_id', Bevoegdheid.CASUS_COORDINEREN)}"
    )
    return lezen, f"gemaakt_door = {MIJ} AND {toevoegen} AND {eigen}"


def _kernbespreking(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Only who put the point on the agenda says about which casus it is; a point one does not see is not there (R062).
    mijn_punt = (
        f"EXISTS (SELECT 1 FROM casus_kernpunt p WHERE p.id = {tabel}.punt_id AND p.door = {MIJ}"
        " AND p.soort = 'casus' AND p.besproken_op IS NULL)"
    )
    return lezen, f"door = {MIJ} AND {toevoegen} AND {mijn_punt}"


def _schoolbeeld(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    school = ben_van_school(f"{tabel}.dossier_id", Bevoegdheid.SCHOOLBEELD_GEVEN)
    return lezen, f"door = {MIJ} AND {toevoegen} AND {school}"


def _verzuimverhaal(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    uren = recht("dossier", f"{tabel}.dossier_id", VERZUIM, Actie.SCHRIJVEN)
    return lezen, f"door = {MIJ} AND {toevoegen} AND {uren}"


def _vrijgave(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # One of the family reads what was told to him or her, and by nothing that there is more (design §4).
    van_dit_kind = (
        "EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_dossier d ON d.jeugdige_id = n.jeugdige_id"
        f" WHERE n.id = {tabel}.naaste_id AND d.id = {tabel}.dossier_id)"
    )
    return f"{lezen} OR naaste_id = {MIJ}", f"door = {MIJ} AND {toevoegen} AND {van_dit_kind}"


EIGEN: dict[str, Any] = {
    "casus.Hulpnavraag": _hulpnavraag,
    "casus.Instemming": _instemming,
    "casus.Regie": eigen_woord("aangeboden_door"),
    "casus.Taak": _taak,
    "casus.Standpunt": eigen_woord("houder"),
    "casus.Familiebericht": eigen_woord("naaste_id"),
    "casus.Agendapunt": eigen_woord("door"),
    "casus.Evaluatieantwoord": _evaluatieantwoord,
    "casus.Schoolbeeld": _schoolbeeld,
    "casus.Doel": _meeschrijven(f"({BEN_JEUGDIGE} AND eigen_doel) OR {_STUURT_DEEL}"),
    "casus.Afspraak": _meeschrijven(_STUURT_DOEL),
    "casus.Planversie": _meeschrijven(_STUURT_DEEL),
    "casus.Evaluatie": _evaluatie,
    "casus.Deeltaak": _deeltaak,
    "casus.Verzuimverhaal": _verzuimverhaal,
    "casus.Leerplichtbesluit": eigen_woord("besloten_door"),
    "casus.Overlegcheck": _overlegcheck,
    "casus.Kernoverleg": _kernoverleg,
    "casus.Kernpunt": eigen_woord("door"),
    "casus.Kernbespreking": _kernbespreking,
    "casus.Kernnotitie": eigen_woord("door"),
    "casus.Meldcode": eigen_woord("begonnen_door"),
    "casus.Meldcodestap": eigen_woord("door"),
    "casus.Veiligheidsmelding": eigen_woord("door"),
    "casus.Vrijgave": _vrijgave,
}

EIGEN_WIJZIGING: dict[str, str] = {
    "casus.Doel": _gezin_schrijft_mee(
        "casus_doel",
        "casus_doel.categorie",
        f"(casus_doel.door = {MIJ} AND casus_doel.eigen_doel) OR {_STUURT_DEEL.format(tabel='casus_doel')}",
    ),
    # Family locks a part to say what it thinks; which columns are whose stands in ``bewaking``.
    "casus.Plandeel": _gezin_schrijft_mee("casus_plandeel", STATUS, "true"),
    "casus.Evaluatie": _gezin_schrijft_mee("casus_evaluatie", STATUS, _STUURT_DEEL.format(tabel="casus_evaluatie")),
    "casus.Afspraak": (
        f"casus_afspraak.eigenaar = {MIJ} OR "
        + recht("dossier", "casus_afspraak.dossier_id", "casus_afspraak.categorie", Actie.SCHRIJVEN)
    ),
    "casus.Verzuimverhaal": recht("dossier", "casus_verzuimverhaal.dossier_id", VERZUIM, Actie.SCHRIJVEN),
    # A parent who is regisseur moves the casus on; family that is not, does not.
    "casus.Casus": (
        recht("dossier", "casus_casus.dossier_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
        + " OR EXISTS (SELECT 1 FROM casus_regie g WHERE g.dossier_id = casus_casus.dossier_id"
        f" AND g.houder = {MIJ} AND g.aanvaard_op IS NOT NULL AND g.tot IS NULL)"
    ),
    "casus.Statusbericht": f"aan = {MIJ}",
    "casus.Deeltaak": (
        f"(houder = {MIJ} AND "
        + recht("dossier", "casus_deeltaak.dossier_id", str(int(Categorie.TAAK)), Actie.BIJDRAGEN)
        + ") OR "
        + recht("dossier", "casus_deeltaak.dossier_id", str(int(Categorie.STATUS)), Actie.BIJDRAGEN)
    ),
    # Nobody answers an invitation for another, but who may write contact and hears it by telephone.
    "casus.Genodigde": (
        f"houder = {MIJ} OR "
        + recht("dossier", "casus_genodigde.dossier_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
    ),
    "casus.Taak": (
        # What tells of an emergency or asks to judge it, nobody but who is told or asked is done with.
        f"houder = {MIJ} OR (soort NOT IN ('nood_gezien', 'nood_meelezen') AND (gemaakt_door = {MIJ} OR "
        + recht("dossier", "casus_taak.dossier_id", str(int(Categorie.STATUS)), Actie.BIJDRAGEN)
        + "))"
    ),
}
