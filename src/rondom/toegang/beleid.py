"""What may the web role see and change in the database? Policies and functions, declared once, applied after migrate.

Applying is idempotent: every policy of the house is dropped and made again in one transaction, so a table that somebody
added without a rule fails ``tests/architectuur/test_beleid.py`` and not in production. The rule of a protected row is
the ledger: a grant of the holder set for this transaction (``rondom.houder``), in the row's category, with the action,
on the day set for this transaction (``rondom.moment``).
"""

from collections.abc import Iterator
from typing import Any, Protocol

from django.apps import apps

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.inzage import POGING_BIJ, rollen_met_poging
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.taken import TAAKSOORTEN
from rondom.kern.verzuim import LEERPLICHT
from rondom.toegang import (
    beleid_bewaren,
    beleid_bijlage,
    beleid_consultatie,
    beleid_drukte,
    beleid_meting,
    beleid_netwerk,
    beleid_ondersteuning,
    beleid_overdracht,
    beleid_rechtsverzoek,
    beleid_schooljaar,
    beleid_spreekuur,
    beleid_sturing,
    beleid_verantwoording,
    bewaking,
    voorwaarden,
)
from rondom.toegang import beleid_uitnodiging as uitnodiging
from rondom.toegang.handelen import system_holder
from rondom.toegang.models import Beschermd
from rondom.toegang.voorwaarden import (
    ALLE,
    BEN_GEZIN,
    BEN_JEUGDIGE,
    MEER_DAN_EEN_TAAK,
    MIJ,
    MIJN_GEBIED,
    NU,
    STATUS,
    TAAK,
    VANDAAG,
    VEILIGHEID,
    VERZUIM,
    apart,
    ben_van_school,
    bewaakt_privacy,
    ik_ben_in,
    in_rol,
    is_functie,
    plan_van,
    rollen,
    stuurt,
    tweede_persoon,
    woorden,
)
from rondom.toegang.voorwaarden import recht as _recht

VERJAARDAG = "verjaardag"
"""The job that tells people of a birthday that changes who decides (L04–L06)."""
_VERJAARDAGSWERK = f"{MIJ} = '{system_holder(VERJAARDAG)}'"
WEB = "rondom_web"
RECHTEN = "rondom_rechten"
BEWAREN = beleid_bewaren.BEWAREN


class Verbinding(Protocol):
    """What ``apply`` needs of a connection: psycopg's or Django's."""

    def cursor(self) -> Any: ...


def protected_models() -> Iterator[type[Beschermd]]:
    """Every concrete model that belongs to a dossier."""
    for model in apps.get_models():
        if issubclass(model, Beschermd):
            yield model


def _policies_of(model: type[Beschermd]) -> Iterator[tuple[str, str, str]]:
    """(command, clause, expression) for the web role on one protected table."""
    tabel = model._meta.db_table
    dossier = f"{tabel}.dossier_id"
    categorie = f"{tabel}.categorie" if model.CATEGORIE is None else str(int(model.CATEGORIE))
    lezen = _recht("dossier", dossier, categorie, Actie.LEZEN)
    toevoegen = _recht("dossier", dossier, categorie, model.TOEVOEGEN)
    eigen = EIGEN.get(model._meta.label)
    if eigen:
        lezen, toevoegen = eigen(tabel, lezen, toevoegen)
    yield "SELECT", "USING", lezen
    yield "INSERT", "WITH CHECK", toevoegen
    if model.WIJZIGEN:
        yield (
            "UPDATE",
            "USING",
            EIGEN_WIJZIGING.get(model._meta.label, _recht("dossier", dossier, categorie, model.WIJZIGEN)),
        )


def _betrokkene(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    geopend = (
        f"EXISTS (SELECT 1 FROM toegang_dossier d WHERE d.id = {tabel}.dossier_id AND d.geopend_door = {MIJ}"
        f" AND {tabel}.functie_id = {MIJ} AND NOT EXISTS (SELECT 1 FROM toegang_recht r WHERE r.dossier = d.id))"
    )
    # The law lets the attendance officer know, without consent: only where the school reported (L20). Who opened a
    # family part knows that it is there (R071). Nobody comes in on such a ground otherwise.
    gemeld = (
        f"{_recht('dossier', f'{tabel}.dossier_id', VERZUIM, Actie.SCHRIJVEN)}"
        f" AND {ben_van_school(f'{tabel}.dossier_id', Bevoegdheid.VERZUIM_MELDEN)}"
        f" AND {in_rol(f'{tabel}.functie_id', LEERPLICHT)}"
        f" AND EXISTS (SELECT 1 FROM casus_verzuimmelding m WHERE m.dossier_id = {tabel}.dossier_id"
        " AND m.gemeld_op IS NOT NULL)"
    )
    # Who sits in a core team, its school says (R062).
    kernteam = (
        f"(NOT EXISTS (SELECT 1 FROM toegang_dossier k WHERE k.id = {tabel}.dossier_id AND k.soort = 'kernoverleg')"
        f" OR {ben_van_school(f'{tabel}.dossier_id', Bevoegdheid.CASUS_COORDINEREN)})"
    )
    grond = f"(grondslag = '' OR (grondslag = 'R071' AND {geopend}) OR (grondslag = 'L20' AND {gemeld}))"
    return (
        f"{lezen} OR functie_id = {MIJ}",
        f"toegevoegd_door = {MIJ} AND {grond} AND {kernteam} AND (grondslag = 'L20' OR {toevoegen} OR {geopend})",
    )


def _besluit(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    zelf = _recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.BESLISSEN)
    namens = _recht("dossier", f"{tabel}.dossier_id", str(int(Categorie.STATUS)), Actie.BEHEREN)
    # A no becomes a yes by the person, or by a paper that counts only after a second one has confirmed it (W02).
    nee_blijft = (
        f"({tabel}.besluit <> 'gegeven' OR {tabel}.getuige IS NOT NULL"
        f" OR NOT toegang_zei_nee({tabel}.toestemming_id, {tabel}.naaste_id))"
    )
    return lezen, f"vastgelegd_door = {MIJ} AND ((naaste_id = {MIJ} AND {zelf}) OR ({namens} AND {nee_blijft}))"


def _bevestiging(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Whom it was asked of, and never the person who wrote the answer down, in whatever function (W02).
    gevraagd = (
        f"EXISTS (SELECT 1 FROM toegang_toestemmingsbesluit s WHERE s.id = {tabel}.besluit_id AND s.getuige = {MIJ}"
        " AND NOT EXISTS (SELECT 1 FROM netwerk_functie ik JOIN netwerk_functie ander ON ander.persoon_id = ik.persoon_id"
        f" WHERE ik.id = {MIJ} AND ander.id = s.vastgelegd_door))"
    )
    return lezen, f"door = {MIJ} AND {toevoegen} AND {gevraagd}"


_MIJN_NOOD = "toegang_mijn_nood({object}, {tabel}.dossier_id)"
"""SQL: an emergency of this dossier that the holder asked for or judges: reading it gives no right to write anything else."""


def _noodtoegang(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    mijn = f"gevraagd_door_id = {MIJ} OR houder_id = {MIJ} OR tweede_id = {MIJ}"
    toezicht = f"({_BEWAAKT_PRIVACY} AND toegang_in_gebied(gevraagd_door_id, NULL, {tabel}.dossier_id))"
    tafel = f"(soort = 'inzage' AND {_recht('dossier', f'{tabel}.dossier_id', STATUS, Actie.SCHRIJVEN)})"
    gezin = f"({_recht('dossier', f'{tabel}.dossier_id', ALLE, Actie.BESLISSEN)} AND NOT toegang_is_stil({tabel}.id))"
    inzage = (
        f"soort = 'inzage' AND houder_id = {MIJ} AND tot <= vanaf + interval '24 hours'"
        f" AND (onveilig = '' OR tweede_id IS NOT NULL) AND toegang_nood_kan({tabel}.dossier_id)"
        f" AND stil_tot <= vanaf + CASE WHEN onveilig = '' THEN interval '0' ELSE interval '7 days' END"
    )
    route = (
        f"soort = 'route' AND houder_id <> {MIJ} AND tweede_id IS NOT NULL AND tweede_id <> houder_id"
        f" AND tot <= vanaf + interval '1 year' AND stil_tot <= vanaf + interval '31 days'"
        f" AND {_recht('dossier', f'{tabel}.dossier_id', STATUS, Actie.SCHRIJVEN)}"
        " AND '' NOT IN (geprobeerd, geen_andere_weg, minimum, evenredig)"
        f" AND EXISTS (SELECT 1 FROM casus_consultatie c WHERE c.id = consultatie AND c.gesteld_door = {MIJ}"
        " AND c.beantwoord_op IS NOT NULL)"
    )
    return (
        f"{mijn} OR {toezicht} OR {tafel} OR {gezin}",
        f"gevraagd_door_id = {MIJ} AND vanaf = {NU} AND tot > vanaf AND reden <> '' AND (({inzage}) OR ({route}))"
        f" AND {ik_ben_in(Bevoegdheid.NOOD_INZIEN)} AND categorieen & {VEILIGHEID} = 0"
        f" AND (tweede_id IS NULL OR {tweede_persoon('tweede_id')})",
    )


def _noodbesluit(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    """The second person, who is somebody else: also when one login acts in two functions."""
    van_mij = (
        f"EXISTS (SELECT 1 FROM toegang_noodtoegang z WHERE z.id = {tabel}.noodtoegang_id AND z.tweede_id = {MIJ}"
        f" AND {tweede_persoon('z.gevraagd_door_id')} AND z.gevraagd_door_id <> {MIJ})"
    )
    zichtbaar = (
        f"EXISTS (SELECT 1 FROM toegang_noodtoegang z WHERE z.id = {tabel}.noodtoegang_id"
        f" AND (z.gevraagd_door_id = {MIJ} OR z.tweede_id = {MIJ} OR z.houder_id = {MIJ} OR {_BEWAAKT_PRIVACY}))"
    )
    return zichtbaar, f"door = {MIJ} AND op = {NU} AND stil_tot <= op + interval '31 days' AND {van_mij}"


# What is asked because of safety never goes up: that it is late would say that it is there (L35).
_VEILIGE_TAKEN = ", ".join(f"'{s.sleutel}'" for s in TAAKSOORTEN.values() if s.veiligheid)


def _taak(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    iets = _recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.LEZEN)
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
    doet_mee = _recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.BIJDRAGEN)
    veilig = _recht("dossier", f"{tabel}.dossier_id", VEILIGHEID, Actie.LEZEN)
    gewoon = f"(soort NOT IN ({_VEILIGE_TAKEN}) OR {veilig})"
    # That somebody of the family asked something is for who asked and who must answer (L10).
    verzoek = (
        "(soort NOT LIKE 'rechtsverzoek\\_%'"
        f" OR EXISTS (SELECT 1 FROM toegang_rechtsverzoek v WHERE v.id = {tabel}.object_id))"
    )
    nood = f"(soort LIKE 'nood\\_%' AND {_MIJN_NOOD.format(object='object_id', tabel=tabel)})"
    return (
        f"({lezen} AND {gewoon} AND {verzoek}) OR houder = {MIJ} OR {gevraagd} OR {nood} OR {omhoog} OR {verteld}",
        f"gemaakt_door = {MIJ} AND ({doet_mee} OR {nood} OR {vertelt} OR {beleid_netwerk.TAAK_BERICHT})",
    )


def _overlegcheck(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Named marks are for who was invited to that meeting, not for everybody who reads reports (R067).
    erbij = (
        f"EXISTS (SELECT 1 FROM casus_genodigde g WHERE g.overleg_id = {tabel}.overleg_id AND g.houder = {MIJ}"
        " AND NOT g.uitgelaten)"
    )
    return f"{lezen} AND {erbij}", f"houder = {MIJ} AND {toevoegen} AND {erbij}"


def _toestemming(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # A young person says by himself what a parent or supporter may see; that it counts, the ledger decides (BR45).
    zelf = _recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.BESLISSEN)
    eigen = f"(ontvanger_naaste_id IS NOT NULL AND ontvanger_naaste_id <> {MIJ} AND {BEN_JEUGDIGE} AND {zelf})"
    return lezen, f"gevraagd_door = {MIJ} AND ({toevoegen} OR {eigen} OR {uitnodiging.STEUN_VRAGEN})"


def _wetsgrond(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Who coordinates at the child's own school saw the order or heard the parent (L07).
    school = ben_van_school(f"{tabel}.dossier_id", Bevoegdheid.CASUS_COORDINEREN)
    return lezen, f"door = {MIJ} AND {toevoegen} AND {school} AND beeindigd_op IS NULL"


def _gezagsbesluit(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # Who decides in a casus is said by who coordinates at the child's own school, whatever a partner may know (L04).
    school = ben_van_school(f"{tabel}.dossier_id", Bevoegdheid.CASUS_COORDINEREN)
    return lezen, f"door = {MIJ} AND {toevoegen} AND {school}"


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
    beslist = _recht("dossier", f"{tabel}.dossier_id", STATUS, Actie.BESLISSEN)
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
    schrijft = _recht("dossier", f"{tabel}.dossier_id", STATUS, Actie.SCHRIJVEN)
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


def _eigen_woord(kolom: str) -> Any:
    def regel(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
        return lezen, f"{kolom} = {MIJ} AND {toevoegen}"

    return regel


def _gezin_schrijft_mee(tabel: str, categorie: str, mits: str) -> str:
    """SQL: a professional who may write this category, or family that may add to it and for whom ``mits`` holds.

    A parent or the young person who is regisseur writes along (R074, R081); reading is never wider for it.
    """
    dossier = f"{tabel}.dossier_id"
    schrijven = _recht("dossier", dossier, categorie, Actie.SCHRIJVEN)
    bijdragen = _recht("dossier", dossier, categorie, Actie.BIJDRAGEN)
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
    van_mij = f"(houder = {MIJ} AND " + _recht("dossier", f"{tabel}.dossier_id", TAAK, Actie.LEZEN) + ")"
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
    uren = _recht("dossier", f"{tabel}.dossier_id", VERZUIM, Actie.SCHRIJVEN)
    return lezen, f"door = {MIJ} AND {toevoegen} AND {uren}"


def _vrijgave(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # One of the family reads what was told to him or her, and by nothing that there is more (design §4).
    van_dit_kind = (
        "EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_dossier d ON d.jeugdige_id = n.jeugdige_id"
        f" WHERE n.id = {tabel}.naaste_id AND d.id = {tabel}.dossier_id)"
    )
    return f"{lezen} OR naaste_id = {MIJ}", f"door = {MIJ} AND {toevoegen} AND {van_dit_kind}"


EIGEN: dict[str, Any] = {
    "toegang.Betrokkene": _betrokkene,
    "toegang.Toestemmingsbesluit": _besluit,
    "toegang.Bevestiging": _bevestiging,
    "toegang.Toestemming": _toestemming,
    "toegang.Gezagsbesluit": _gezagsbesluit,
    "toegang.Wetsgrond": _wetsgrond,
    "casus.Hulpnavraag": _hulpnavraag,
    "casus.Instemming": _instemming,
    "casus.Regie": _eigen_woord("aangeboden_door"),
    "casus.Taak": _taak,
    "casus.Standpunt": _eigen_woord("houder"),
    "casus.Familiebericht": _eigen_woord("naaste_id"),
    "casus.Agendapunt": _eigen_woord("door"),
    "casus.Evaluatieantwoord": _evaluatieantwoord,
    "casus.Schoolbeeld": _schoolbeeld,
    "casus.Doel": _meeschrijven(f"({BEN_JEUGDIGE} AND eigen_doel) OR {_STUURT_DEEL}"),
    "casus.Afspraak": _meeschrijven(_STUURT_DOEL),
    "casus.Planversie": _meeschrijven(_STUURT_DEEL),
    "casus.Evaluatie": _evaluatie,
    "casus.Deeltaak": _deeltaak,
    "casus.Verzuimverhaal": _verzuimverhaal,
    "casus.Leerplichtbesluit": _eigen_woord("besloten_door"),
    "casus.Overlegcheck": _overlegcheck,
    "casus.Kernoverleg": _kernoverleg,
    "casus.Kernpunt": _eigen_woord("door"),
    "casus.Kernbespreking": _kernbespreking,
    "casus.Kernnotitie": _eigen_woord("door"),
    "toegang.Noodtoegang": _noodtoegang,
    "toegang.Noodbesluit": _noodbesluit,
    **beleid_consultatie.EIGEN,
    **beleid_overdracht.EIGEN,
    **beleid_bijlage.EIGEN,
    "casus.Meldcode": _eigen_woord("begonnen_door"),
    "casus.Meldcodestap": _eigen_woord("door"),
    "casus.Veiligheidsmelding": _eigen_woord("door"),
    "casus.Vrijgave": _vrijgave,
    **beleid_rechtsverzoek.EIGEN,
    **beleid_ondersteuning.EIGEN,
    **uitnodiging.EIGEN,
}
"""Protected tables whose rows carry a rule of their own beside the ledger: own words stay one's own."""

EIGEN_WIJZIGING: dict[str, str] = {
    **beleid_bijlage.EIGEN_WIJZIGING,
    **beleid_overdracht.EIGEN_WIJZIGING,
    **beleid_rechtsverzoek.EIGEN_WIJZIGING,
    **beleid_ondersteuning.EIGEN_WIJZIGING,
    **uitnodiging.EIGEN_WIJZIGING,
    "toegang.Betrokkene": (
        f"functie_id = {MIJ} OR " + _recht("dossier", "toegang_betrokkene.dossier_id", STATUS, Actie.BEHEREN)
    ),
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
        + _recht("dossier", "casus_afspraak.dossier_id", "casus_afspraak.categorie", Actie.SCHRIJVEN)
    ),
    "casus.Verzuimverhaal": _recht("dossier", "casus_verzuimverhaal.dossier_id", VERZUIM, Actie.SCHRIJVEN),
    # A parent who is regisseur moves the casus on; family that is not, does not.
    "casus.Casus": (
        _recht("dossier", "casus_casus.dossier_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
        + " OR EXISTS (SELECT 1 FROM casus_regie g WHERE g.dossier_id = casus_casus.dossier_id"
        f" AND g.houder = {MIJ} AND g.aanvaard_op IS NOT NULL AND g.tot IS NULL)"
    ),
    "casus.Statusbericht": f"aan = {MIJ}",
    "casus.Deeltaak": (
        f"(houder = {MIJ} AND "
        + _recht("dossier", "casus_deeltaak.dossier_id", str(int(Categorie.TAAK)), Actie.BIJDRAGEN)
        + ") OR "
        + _recht("dossier", "casus_deeltaak.dossier_id", str(int(Categorie.STATUS)), Actie.BIJDRAGEN)
    ),
    # Nobody answers an invitation for another, but who may write contact and hears it by telephone.
    "casus.Genodigde": (
        f"houder = {MIJ} OR "
        + _recht("dossier", "casus_genodigde.dossier_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
    ),
    "casus.Taak": (
        # What tells of an emergency or asks to judge it, nobody but who is told or asked is done with.
        f"houder = {MIJ} OR (soort NOT IN ('nood_gezien', 'nood_meelezen') AND (gemaakt_door = {MIJ} OR "
        + _recht("dossier", "casus_taak.dossier_id", str(int(Categorie.STATUS)), Actie.BIJDRAGEN)
        + "))"
    ),
}

_IEMAND_IN_DOSSIER = _recht("dossier", "{tabel}.dossier_id", ALLE, Actie.BIJDRAGEN)

_KENT_KIND = _recht("jeugdige", "toegang_dossier.jeugdige_id", str(int(Categorie.CONTACT)), Actie.LEZEN)
_EIGEN_DOSSIER = (
    f"(hoofd_id IS NULL AND EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.organisatie_id = school_id)"
    f" AND ((soort = 'meldcode' AND {_KENT_KIND}) OR jeugdige_id IS NULL OR toegang_registreerde(jeugdige_id) OR "
    + _recht("jeugdige", "toegang_dossier.jeugdige_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
    + "))"
)
"""SQL: a dossier of one's own organisation, about nobody or about a child whom one registered or may write about."""

_DEEL_VAN_DOSSIER = (
    "(hoofd_id IS NOT NULL AND jeugdige_id IS NULL AND "
    + _recht("dossier", "toegang_dossier.hoofd_id", str(int(Categorie.STATUS)), Actie.SCHRIJVEN)
    + ")"
)

_NIET_MIJN_LOGIN = "(account_id IS NULL OR account_id IS DISTINCT FROM (SELECT rondom_account()))"
"""SQL: who registers a family does not become part of it, and so never says yes to the own question."""

_BEHEERDER = (
    f"EXISTS (SELECT 1 FROM netwerk_functie f WHERE f.id = {MIJ} AND f.rol IN ({rollen(Bevoegdheid.BEHEREN)})"
    f" AND f.vanaf <= {VANDAAG} AND (f.tot IS NULL OR f.tot > {VANDAAG}))"
)
_ACCOUNT_MAKEN = (
    f"persoon_id IS NOT NULL AND is_active AND password LIKE '!%' AND EXISTS (SELECT 1 FROM netwerk_functie b"
    " JOIN netwerk_organisatie o ON o.id = b.organisatie_id JOIN netwerk_organisatie p ON p.regio_id = o.regio_id"
    f" JOIN netwerk_functie f ON f.organisatie_id = p.id WHERE b.id = {MIJ}"
    f" AND b.rol IN ({rollen(Bevoegdheid.BEHEREN)})"
    f" AND b.vanaf <= {VANDAAG} AND (b.tot IS NULL OR b.tot > {VANDAAG}) AND f.persoon_id = toegang_account.persoon_id)"
)
"""SQL: an administrator makes a login, without a password, for somebody who works in the own region."""
_EIGEN_INLOG = "user_id IN ((SELECT rondom_account()), (SELECT rondom_inlogger()))"
_ALLES = (("SELECT", "USING"), ("INSERT", "WITH CHECK"), ("UPDATE", "USING"), ("DELETE", "USING"))
_BEWAAKT_PRIVACY = bewaakt_privacy()
"""SQL: the holder reads the log as its guard; of which organisations, ``toegang_in_gebied`` says."""

# Of a dossier that hid itself the log knows the object alone. Who handles safety, or may read in an emergency, never
# shows here: that somebody tried would tell that there is a worry (``kern.inzage``).
_POGING_VOOR_GEZIN = (
    "(NOT geslaagd AND NOT veiligheid AND actie = 'geweigerd'"
    f" AND rol IN ({woorden(rollen_met_poging())}) AND object_soort IN ({woorden(sorted(POGING_BIJ))})"
    f" AND ({_recht('dossier', 'toegang_inzage.dossier', ALLE, Actie.BESLISSEN)}"
    " OR EXISTS (SELECT 1 FROM casus_casus c WHERE c.id = toegang_inzage.objecten[1] AND "
    + _recht("dossier", "c.dossier_id", ALLE, Actie.BESLISSEN)
    + ")))"
)
"""SQL: an attempt on a record of a child about whom the holder decides."""
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
    "toegang.Recht": (("SELECT", "USING", f"houder = {MIJ}"),),
    "toegang.Dossier": (
        (
            "SELECT",
            "USING",
            _recht("dossier", "toegang_dossier.id", MEER_DAN_EEN_TAAK, Actie.LEZEN)
            + f" OR (geopend_door = {MIJ} AND (geopend_op AT TIME ZONE 'Europe/Amsterdam')::date = {VANDAAG})",
        ),
        ("INSERT", "WITH CHECK", f"geopend_door = {MIJ} AND ({_EIGEN_DOSSIER} OR {_DEEL_VAN_DOSSIER})"),
        ("UPDATE", "USING", _recht("dossier", "toegang_dossier.id", ALLE, Actie.BEHEREN)),
    ),
    "toegang.Jeugdige": (
        (
            "SELECT",
            "USING",
            _recht("jeugdige", "toegang_jeugdige.id", str(int(Categorie.CONTACT)), Actie.LEZEN),
        ),
        ("INSERT", "WITH CHECK", f"geregistreerd_door = {MIJ}"),
        (
            "UPDATE",
            "USING",
            _recht("jeugdige", "toegang_jeugdige.id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN),
        ),
    ),
    "toegang.Naaste": (
        (
            "SELECT",
            "USING",
            _recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.LEZEN)
            + f" OR id = {MIJ} OR account_id = (SELECT rondom_account()) OR {uitnodiging.NAASTE_GETOOND}",
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"{uitnodiging.STEUN_TOEVOEGEN} OR "
            + _recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
            + f" AND {_NIET_MIJN_LOGIN} AND ((account_id IS NULL AND gezag_vanaf IS NULL) OR "
            + _recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.BEHEREN)
            + ")",
        ),
        (
            "UPDATE",
            "USING",
            f"({uitnodiging.STEUN_WIJZIGEN} OR "
            + _recht("jeugdige", "toegang_naaste.jeugdige_id", str(int(Categorie.CONTACT)), Actie.SCHRIJVEN)
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
            + _recht("dossier", "toegang_gebeurtenis.dossier_id", STATUS, Actie.LEZEN)
            + " AND "
            + beleid_rechtsverzoek.hides_requests("toegang_gebeurtenis", "toegang_gebeurtenis.object_id")
            + " OR veiligheid AND "
            + _recht("dossier", "toegang_gebeurtenis.dossier_id", VEILIGHEID, Actie.LEZEN),
        ),
        (
            "INSERT",
            "WITH CHECK",
            f"houder = {MIJ} AND ({_IEMAND_IN_DOSSIER.format(tabel='toegang_gebeurtenis')}"
            f" OR (object_soort = 'noodtoegang' AND {_MIJN_NOOD.format(object='object_id', tabel='toegang_gebeurtenis')})"
            f" OR {beleid_bewaren.GEBEURTENIS} OR {beleid_netwerk.GEBEURTENIS}"
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
            f"houder = {MIJ} OR ({_BEWAAKT_PRIVACY}"
            f" AND (organisatie IN {MIJN_GEBIED} OR toegang_in_gebied(houder, organisatie, dossier)))"
            " OR (geslaagd AND NOT veiligheid AND "
            + _recht("dossier", "toegang_inzage.dossier", ALLE, Actie.BESLISSEN)
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
    # Signing in looks a login up by its name before anybody is known. Whose login it is, the web role never changes.
    "toegang.Account": (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", f"({_ACCOUNT_MAKEN}) OR {uitnodiging.ACCOUNT_VAN_GEZIN}"),
        ("UPDATE (password, last_login, is_active)", "USING", "true"),
    ),
    # Found by the hash of a secret that only the person has; the rows hold keys and moments.
    "toegang.Inloglink": (
        ("SELECT", "USING", "true"),
        (
            "INSERT",
            "WITH CHECK",
            f"(account_id IS NOT NULL AND (gemaakt_door IS NULL OR (gemaakt_door = {MIJ} AND {_BEHEERDER})))"
            f" OR {uitnodiging.LINK_MAKEN}",
        ),
        ("UPDATE", "USING", "true"),
    ),
    "toegang.Factorherstel": (
        ("SELECT", "USING", "true"),
        ("INSERT", "WITH CHECK", f"gevraagd_door = {MIJ} AND bevestigd_door IS NULL AND {_BEHEERDER}"),
        (
            "UPDATE",
            "USING",
            f"(afgerond_op IS NULL AND gevraagd_door <> {MIJ} AND {_BEHEERDER})"
            " OR (bevestigd_op IS NOT NULL AND account_id = (SELECT rondom_inlogger()))",
        ),
    ),
    # Steps of signing in: one's own, or those of the login whose sign-in is going on.
    "mfa.Authenticator": tuple((c, k, _EIGEN_INLOG) for c, k in _ALLES),
    "account.EmailAddress": (("SELECT", "USING", _EIGEN_INLOG),),
    "usersessions.UserSession": tuple((c, k, _EIGEN_INLOG) for c, k in _ALLES),
    "socialaccount.SocialAccount": tuple((c, k, _EIGEN_INLOG) for c, k in _ALLES if c != "DELETE"),
    # Kept empty: providers are data of the installation, and no token of another service is kept.
    "account.EmailConfirmation": (),
    "socialaccount.SocialApp": (),
    "socialaccount.SocialToken": (),
    "casus.Plan": (
        (
            "SELECT",
            "USING",
            "EXISTS (SELECT 1 FROM casus_plandeel pd WHERE pd.plan_id = casus_plan.id)",
        ),
        ("INSERT", "WITH CHECK", f"begonnen_door = {MIJ}"),
    ),
    **beleid_bewaren.LOSSE_REGELS,
    **beleid_sturing.LOSSE_REGELS,
    **beleid_verantwoording.LOSSE_REGELS,
    **beleid_ondersteuning.LOSSE_REGELS,
    **beleid_spreekuur.LOSSE_REGELS,
    **beleid_drukte.LOSSE_REGELS,
    **beleid_schooljaar.LOSSE_REGELS,
}
"""Content tables that are no ``Beschermd``: the roots and the records of access itself."""

FEITENTABELLEN = (
    "toegang.Dossier",
    "toegang.Jeugdige",
    "toegang.Naaste",
    "toegang.Betrokkene",
    "toegang.Toestemming",
    "toegang.Toestemmingsbesluit",
    "toegang.Bevestiging",
    "toegang.Gezagsbesluit",
    "toegang.Wetsgrond",
    "toegang.Rechtsverzoek",
    "toegang.Noodtoegang",
    "toegang.Noodbesluit",
    "casus.Plandeel",
    "casus.Regie",
    "casus.Casus",
    "casus.Aanmelding",
    "casus.Deeltaak",
)
"""What the facts of a dossier are read from, by ``rondom_rechten`` alone."""

OPEN_TABELLEN: dict[str, str] = {
    "toegang.Tijdelijk": "SELECT, INSERT, UPDATE, DELETE",
    **beleid_meting.OPEN_TABELLEN,
}
"""Own tables without a child in them: no policy, but only these rights."""


def content_tables() -> list[str]:
    """Every table that must force row-level security."""
    return sorted(
        {m._meta.db_table for m in protected_models()}
        | {apps.get_model(label)._meta.db_table for label in LOSSE_REGELS}
    )


def _table(label: str) -> str:
    return apps.get_model(label)._meta.db_table


def policy_statements() -> Iterator[str]:
    """All statements for all content tables, in order."""
    losse: dict[str, tuple[tuple[str, str, str], ...]] = {_table(k): v for k, v in LOSSE_REGELS.items()}
    per_tabel = losse | {m._meta.db_table: tuple(_policies_of(m)) for m in protected_models()}
    for tabel, regels in sorted(per_tabel.items()):
        yield f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY eigenaar ON {tabel} TO CURRENT_USER USING (true) WITH CHECK (true)"
        yield f"REVOKE ALL ON {tabel} FROM {WEB}"
        for opdracht, clausule, uitdrukking in regels:
            yield f"GRANT {opdracht} ON {tabel} TO {WEB}"
            soort = opdracht.split()[0]
            yield f"CREATE POLICY web_{soort.lower()} ON {tabel} FOR {soort} TO {WEB} {clausule} ({uitdrukking})"
    for label in FEITENTABELLEN:
        yield f"GRANT SELECT ON {_table(label)} TO {RECHTEN}"
        yield f"CREATE POLICY feiten ON {_table(label)} FOR SELECT TO {RECHTEN} USING (true)"
    yield f"CREATE POLICY feiten ON netwerk_teamruimte FOR SELECT TO {RECHTEN} USING (true)"
    yield f"GRANT SELECT ON socialaccount_socialaccount TO {RECHTEN}"
    yield f"CREATE POLICY koppeling ON socialaccount_socialaccount FOR SELECT TO {RECHTEN} USING (true)"
    for tabel in ("toegang_inzage", "toegang_account"):
        yield f"GRANT SELECT ON {tabel} TO {RECHTEN}"
        yield f"CREATE POLICY verwant ON {tabel} FOR SELECT TO {RECHTEN} USING (true)"
    for label, kolommen in beleid_ondersteuning.TELTABELLEN.items():
        yield f"GRANT SELECT ({', '.join(kolommen)}) ON {_table(label)} TO {RECHTEN}"
        yield f"CREATE POLICY tellen ON {_table(label)} FOR SELECT TO {RECHTEN} USING (true)"
    yield f"GRANT SELECT ON netwerk_persoon, netwerk_parameterwaarde TO {RECHTEN}"
    yield f"GRANT SELECT ON netwerk_functie, netwerk_organisatie, netwerk_convenant, netwerk_convenantpartij TO {RECHTEN}"
    yield f"GRANT SELECT ON netwerk_teamruimte TO {RECHTEN}"
    yield f"GRANT SELECT, INSERT, DELETE ON toegang_recht TO {RECHTEN}"
    yield f"GRANT USAGE ON SEQUENCE toegang_recht_id_seq TO {RECHTEN}"
    yield f"CREATE POLICY vervangen ON toegang_recht TO {RECHTEN} USING (true) WITH CHECK (true)"
    yield f"GRANT SELECT, INSERT, UPDATE ON toegang_ketenkop TO {RECHTEN}"
    yield f"CREATE POLICY keten ON toegang_ketenkop TO {RECHTEN} USING (true) WITH CHECK (true)"
    yield from beleid_netwerk.policy_statements(RECHTEN)
    yield from beleid_bewaren.policy_statements()


def open_statements() -> Iterator[str]:
    """Rights on tables without children in them: the network is read, framework tables are used."""
    content = set(content_tables())
    for model in apps.get_models(include_auto_created=True):
        tabel = model._meta.db_table
        if tabel in content or not model._meta.managed:
            continue
        label = model._meta.app_label
        if label == "netwerk" or label == "contenttypes":
            yield f"REVOKE ALL ON {tabel} FROM {WEB}"
            yield f"GRANT SELECT ON {tabel} TO {WEB}"
            if schrijven := beleid_netwerk.SCHRIJVEN.get(model._meta.label):
                yield f"GRANT {schrijven} ON {tabel} TO {WEB}"
        elif model._meta.label in OPEN_TABELLEN:
            yield f"REVOKE ALL ON {tabel} FROM {WEB}"
            yield f"GRANT {OPEN_TABELLEN[model._meta.label]} ON {tabel} TO {WEB}"
        else:
            yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON {tabel} TO {WEB}"
    yield f"GRANT SELECT ON django_migrations TO {WEB}"


def _setting(functie: str, soort: str, uitdrukking: str) -> str:
    # Not in SQL: the planner would read and inline its body at each of the thousand places where a policy calls it,
    # and a page would spend more time on planning than on reading.
    return (
        f"CREATE OR REPLACE FUNCTION {functie}() RETURNS {soort} LANGUAGE plpgsql STABLE PARALLEL SAFE AS"
        f" $$ BEGIN RETURN {uitdrukking}; END $$"
    )


_MOMENT = "nullif(pg_catalog.current_setting('rondom.moment', true), '')::pg_catalog.timestamptz"
FUNCTIES = (
    *(
        _setting(
            f"rondom_{naam}", "uuid", f"nullif(pg_catalog.current_setting('rondom.{naam}', true), '')::pg_catalog.uuid"
        )
        for naam in ("houder", "account", "inlogger")
    ),
    _setting("rondom_dag", "date", f"({_MOMENT} AT TIME ZONE 'Europe/Amsterdam')::pg_catalog.date"),
    _setting("rondom_nu", "timestamptz", _MOMENT),
    *voorwaarden.FUNCTIES,
    apart(
        "toegang_mijn_nood(p_object uuid, p_dossier uuid)",
        "EXISTS (SELECT 1 FROM toegang_noodtoegang z WHERE z.id = p_object AND z.dossier_id = p_dossier"
        f" AND (z.gevraagd_door_id = {MIJ} OR z.tweede_id = {MIJ}))",
    ),
)

DEFINERS = {
    "toegang_feiten(uuid)": """
CREATE OR REPLACE FUNCTION toegang_feiten(p_dossier uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    d toegang_dossier;
    kind uuid;
BEGIN
    -- Two services that change the same dossier must see each other's facts.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_dossier::text, 0));
    SELECT * INTO d FROM toegang_dossier WHERE id = p_dossier;
    IF NOT FOUND THEN RETURN NULL; END IF;
    kind := coalesce(d.jeugdige_id, (SELECT h.jeugdige_id FROM toegang_dossier h WHERE h.id = d.hoofd_id));
    RETURN jsonb_build_object(
        'dossier', d.id, 'delen', (SELECT coalesce(jsonb_agg(g.id ORDER BY g.id), '[]')
            FROM toegang_dossier g WHERE g.hoofd_id = d.id), 'soort', d.soort, 'school', d.school_id, 'regio', d.regio_id,
        'geopend_op', (d.geopend_op AT TIME ZONE 'Europe/Amsterdam')::date, 'gesloten_op', d.gesloten_op,
        'vernietigd', d.vernietigd_op IS NOT NULL,
        'jeugdige', d.jeugdige_id,
        'geboortedatum', (SELECT j.geboortedatum FROM toegang_jeugdige j WHERE j.id = d.jeugdige_id),
        'naasten', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', n.id, 'relatie', n.relatie, 'vanaf', n.vanaf, 'tot', n.tot,
                'gezag_vanaf', n.gezag_vanaf, 'gezag_tot', n.gezag_tot) ORDER BY n.id), '[]')
            FROM toegang_naaste n WHERE n.jeugdige_id = kind),
        'betrokkenen', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'functie', f.id, 'organisatie', f.organisatie_id, 'rol', f.rol, 'grondslag', b.grondslag,
                'vanaf', b.vanaf, 'tot', b.tot, 'functie_vanaf', f.vanaf, 'functie_tot', f.tot,
                'opgepakt', (SELECT min((a.opgepakt_op AT TIME ZONE 'Europe/Amsterdam')::date) FROM casus_aanmelding a
                    WHERE a.dossier_id = d.id AND a.team_id = f.organisatie_id AND a.status = 'opgepakt'))
                ORDER BY b.id, f.id), '[]')
            FROM toegang_betrokkene b
            JOIN netwerk_functie f ON f.id = b.functie_id OR (b.functie_id IS NULL AND f.organisatie_id = b.organisatie_id)
            WHERE b.dossier_id = d.id),
        'toestemmingen', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', t.id, 'ontvanger', coalesce(t.ontvanger_id, t.ontvanger_naaste_id), 'categorieen', t.categorieen,
                'vanaf', t.vanaf, 'tot', t.tot,
                'besluiten', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'naaste', s.naaste_id, 'besluit', s.besluit, 'categorieen', s.categorieen,
                        'moment', s.moment, 'bevestigen', s.getuige IS NOT NULL,
                        'bevestigd_op', CASE WHEN b.klopt THEN b.op END) ORDER BY s.moment, s.id), '[]')
                    FROM toegang_toestemmingsbesluit s LEFT JOIN toegang_bevestiging b ON b.besluit_id = s.id
                    WHERE s.toestemming_id = t.id)) ORDER BY t.id), '[]')
            FROM toegang_toestemming t WHERE t.dossier_id = d.id AND t.afgesloten_op IS NULL),
        'convenanten', (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object(
                'organisatie', ander.organisatie_id, 'vanaf', c.vanaf, 'tot', c.tot)), '[]')
            FROM netwerk_convenantpartij zelf
            JOIN netwerk_convenant c ON c.id = zelf.convenant_id
            JOIN netwerk_convenantpartij ander ON ander.convenant_id = c.id AND ander.organisatie_id <> zelf.organisatie_id
            WHERE zelf.organisatie_id = d.school_id AND 'samenwerken' = ANY (c.doelen) AND ander.organisatie_id IN (
                SELECT b.organisatie_id FROM toegang_betrokkene b WHERE b.dossier_id = d.id
                UNION SELECT f.organisatie_id FROM toegang_betrokkene b JOIN netwerk_functie f ON f.id = b.functie_id
                WHERE b.dossier_id = d.id
                UNION SELECT t.ontvanger_id FROM toegang_toestemming t WHERE t.dossier_id = d.id)),
        'wetsgronden', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', w.id, 'soort', w.soort, 'ontvanger', coalesce(w.instelling_id, w.naaste_id),
                'categorieen', w.categorieen, 'vanaf', w.vanaf, 'tot', least(w.tot, w.beeindigd_op)) ORDER BY w.id), '[]')
            FROM toegang_wetsgrond w LEFT JOIN netwerk_organisatie o ON o.id = w.instelling_id
            WHERE w.dossier_id = d.id AND coalesce(w.beeindigd_op > w.vanaf, true)
            AND (w.naaste_id IS NOT NULL OR o.soort = 'gecertificeerde_instelling')),
        'noden', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', z.id, 'soort', z.soort, 'houder', z.houder_id, 'categorieen', z.categorieen, 'vanaf', z.vanaf,
                'tot', z.tot, 'functie_tot', f.tot, 'akkoord_op', (SELECT min(b.op) FROM toegang_noodbesluit b
                    WHERE b.noodtoegang_id = z.id AND b.akkoord
                    AND NOT EXISTS (SELECT 1 FROM toegang_noodbesluit nee
                        WHERE nee.noodtoegang_id = z.id AND NOT nee.akkoord))) ORDER BY z.id), '[]')
            FROM toegang_noodtoegang z JOIN netwerk_functie f ON f.id = z.houder_id WHERE z.dossier_id = d.id),
        'deeltaken', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', x.id, 'houder', x.houder, 'organisatie', f.organisatie_id, 'toestemming', x.toestemming_id,
                'vanaf', (x.gevraagd_op AT TIME ZONE 'Europe/Amsterdam')::date,
                'tot', (x.beeindigd_op AT TIME ZONE 'Europe/Amsterdam')::date,
                'houder_vanaf', coalesce(f.vanaf, n.vanaf), 'houder_tot', coalesce(f.tot, n.tot)) ORDER BY x.id), '[]')
            FROM casus_deeltaak x
            LEFT JOIN netwerk_functie f ON f.id = x.houder
            LEFT JOIN toegang_naaste n ON n.id = x.houder AND n.jeugdige_id = kind
            WHERE x.dossier_id = d.id AND coalesce(f.id, n.id) IS NOT NULL),
        'opschortingen', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'naaste', v.naaste_id, 'ontvanger', v.ontvanger_id,
                'vanaf', (v.gevraagd_op AT TIME ZONE 'Europe/Amsterdam')::date,
                'tot', (v.beantwoord_op AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY v.id), '[]')
            FROM toegang_rechtsverzoek v WHERE v.dossier_id = d.id AND v.soort IN ('bezwaar', 'beperking')
            AND (v.beantwoord_op IS NULL OR v.beantwoord_op > v.gevraagd_op)),
        'gezagsbesluiten', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                'vanaf', g.vanaf, 'wilsbekwaam', g.wilsbekwaam, 'alleen_jeugdige', g.alleen_jeugdige)
                ORDER BY g.vanaf, g.id), '[]')
            FROM toegang_gezagsbesluit g WHERE g.dossier_id = coalesce(d.hoofd_id, d.id)));
END $$
""",
    "toegang_vervang_rechten(uuid, jsonb)": """
CREATE OR REPLACE FUNCTION toegang_vervang_rechten(p_dossier uuid, p_rechten jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    aantal integer;
BEGIN
    DELETE FROM toegang_recht WHERE dossier = p_dossier;
    INSERT INTO toegang_recht (dossier, jeugdige, houder, regel, grond, categorieen, acties, vanaf, tot, tot_moment)
    SELECT p_dossier, (SELECT d.jeugdige_id FROM toegang_dossier d WHERE d.id = p_dossier),
           x.houder, x.regel, x.grond, x.categorieen, x.acties, x.vanaf, x.tot, x.tot_moment
    FROM jsonb_to_recordset(p_rechten)
        AS x(houder uuid, regel text, grond text, categorieen int, acties int, vanaf date, tot date,
             tot_moment timestamptz);
    GET DIAGNOSTICS aantal = ROW_COUNT;
    RETURN aantal;
END $$
""",
    "toegang_registreerde(uuid)": """
CREATE OR REPLACE FUNCTION toegang_registreerde(p_jeugdige uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM toegang_jeugdige j WHERE j.id = p_jeugdige AND j.geregistreerd_door = rondom_houder())
$$
""",
    "toegang_koppeling(text, text)": """
CREATE OR REPLACE FUNCTION toegang_koppeling(p_dienst text, p_uid text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.user_id FROM socialaccount_socialaccount s WHERE s.provider = p_dienst AND s.uid = p_uid
$$
""",
    "toegang_zit_aan_tafel(uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_zit_aan_tafel(p_dossier uuid, p_houder uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN EXISTS (
        SELECT 1 FROM toegang_recht r WHERE r.dossier = p_dossier AND r.houder = rondom_houder())
    THEN EXISTS (
        SELECT 1 FROM toegang_recht r WHERE r.dossier = p_dossier AND r.houder = p_houder
        AND r.categorieen & {STATUS} <> 0 AND r.acties & {LEZEN} <> 0
        AND r.tot_moment IS NULL AND r.vanaf <= rondom_dag() AND r.tot > rondom_dag())
    END
$$
""".replace("{STATUS}", STATUS).replace("{LEZEN}", str(int(Actie.LEZEN))),
    "toegang_in_gebied(uuid, uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_in_gebied(p_houder uuid, p_organisatie uuid, p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id, netwerk_organisatie x
        WHERE f.id = rondom_houder() AND (x.id = p_organisatie
            OR x.id = (SELECT d.school_id FROM toegang_dossier d WHERE d.id = p_dossier)
            OR x.id = (SELECT j.school_id FROM toegang_naaste n JOIN toegang_jeugdige j ON j.id = n.jeugdige_id
                WHERE n.id = p_houder))
        AND (x.id = o.id OR x.bovenliggend_id = o.id OR (o.soort = 'rondom' AND x.regio_id = o.regio_id)))
$$
""",
    "toegang_is_stil(uuid)": """
CREATE OR REPLACE FUNCTION toegang_is_stil(p_nood uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((
        SELECT CASE WHEN z.soort = 'inzage' AND z.onveilig = '' THEN false
            WHEN z.soort = 'inzage' AND EXISTS (
                SELECT 1 FROM toegang_noodbesluit b WHERE b.noodtoegang_id = z.id AND NOT b.akkoord) THEN false
            ELSE greatest(z.stil_tot, (SELECT max(b.stil_tot) FROM toegang_noodbesluit b
                WHERE b.noodtoegang_id = z.id AND b.akkoord)) > rondom_nu() END
        FROM toegang_noodtoegang z WHERE z.id = p_nood), true)
$$
""",
    "toegang_nood_kan(uuid)": """
CREATE OR REPLACE FUNCTION toegang_nood_kan(p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM toegang_dossier d, netwerk_functie f JOIN netwerk_organisatie o ON o.id = f.organisatie_id
        WHERE d.id = p_dossier AND d.soort = 'casus' AND f.id = rondom_houder() AND o.regio_id = d.regio_id)
$$
""",
    "toegang_van_kenmerk(text)": """
CREATE OR REPLACE FUNCTION toegang_van_kenmerk(p_kenmerk text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.dossier_id FROM casus_casus c JOIN netwerk_functie f ON f.id = rondom_houder()
    WHERE c.kenmerk = p_kenmerk AND f.rol IN ({ROLLEN}) AND toegang_nood_kan(c.dossier_id)
$$
""".replace("{ROLLEN}", rollen(Bevoegdheid.NOOD_INZIEN)),
    "toegang_regisseurs(uuid)": """
CREATE OR REPLACE FUNCTION toegang_regisseurs(p_nood uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT g.houder FROM casus_regie g JOIN toegang_noodtoegang z ON z.dossier_id = g.dossier_id
    WHERE z.id = p_nood AND z.gevraagd_door_id = rondom_houder() AND g.aanvaard_op IS NOT NULL AND g.tot IS NULL
$$
""",
    "toegang_zei_nee(uuid, uuid)": """
CREATE OR REPLACE FUNCTION toegang_zei_nee(p_toestemming uuid, p_naaste uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce((
        SELECT s.besluit <> 'gegeven' FROM toegang_toestemmingsbesluit s
        LEFT JOIN toegang_bevestiging b ON b.besluit_id = s.id
        WHERE s.toestemming_id = p_toestemming AND s.naaste_id = p_naaste AND (s.getuige IS NULL OR b.klopt)
        AND EXISTS (SELECT 1 FROM toegang_recht r WHERE r.dossier = s.dossier_id AND r.houder = rondom_houder())
        ORDER BY s.moment DESC LIMIT 1), false)
$$
""",
    "toegang_jarigen(integer, integer[])": f"""
CREATE OR REPLACE FUNCTION toegang_jarigen(p_dagen integer, p_leeftijden integer[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT d.id FROM toegang_dossier d JOIN toegang_jeugdige j ON j.id = d.jeugdige_id
    WHERE rondom_houder() = '{system_holder(VERJAARDAG)}' AND d.soort = 'casus' AND d.gesloten_op IS NULL
    AND EXISTS (SELECT 1 FROM unnest(p_leeftijden) jaren
        WHERE (j.geboortedatum + make_interval(years => jaren))::date
            BETWEEN rondom_dag() AND rondom_dag() + p_dagen + 1)
    ORDER BY d.id
$$
""",
    "toegang_loopt(uuid)": f"""
CREATE OR REPLACE FUNCTION toegang_loopt(p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT rondom_houder() = '{system_holder(VERJAARDAG)}' AND EXISTS (
        SELECT 1 FROM toegang_dossier d WHERE d.id = p_dossier AND d.soort = 'casus' AND d.gesloten_op IS NULL)
$$
""",
    "casus_plan_loopt(uuid, uuid)": """
CREATE OR REPLACE FUNCTION casus_plan_loopt(p_plan uuid, p_dossier uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM casus_plandeel ander
        WHERE ander.plan_id = p_plan AND ander.dossier_id <> p_dossier AND ander.soort = 'kind'
        AND ander.status <> 'afgesloten')
    AND EXISTS (SELECT 1 FROM casus_plandeel eigen
        JOIN toegang_recht r ON r.dossier = eigen.dossier_id AND r.houder = rondom_houder()
        WHERE eigen.plan_id = p_plan AND eigen.dossier_id = p_dossier)
$$
""",
    "toegang_schakel()": """
CREATE OR REPLACE FUNCTION toegang_schakel() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    kop toegang_ketenkop;
BEGIN
    INSERT INTO toegang_ketenkop (dossier_id, veiligheid, volgnummer, hash)
        VALUES (NEW.dossier_id, NEW.veiligheid, 0, repeat('0', 64)) ON CONFLICT (dossier_id, veiligheid) DO NOTHING;
    SELECT * INTO kop FROM toegang_ketenkop
        WHERE dossier_id = NEW.dossier_id AND veiligheid = NEW.veiligheid FOR UPDATE;
    NEW.volgnummer := kop.volgnummer + 1;
    NEW.vorige := kop.hash;
    NEW.hash := encode(sha256(convert_to(concat_ws('|',
        NEW.vorige, NEW.id, NEW.dossier_id, NEW.volgnummer, NEW.soort,
        to_char(NEW.moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), NEW.houder,
        coalesce(NEW.organisatie::text, '-'), NEW.object_soort, NEW.object_id,
        array_to_string(NEW.regels, ','), NEW.veiligheid::int, NEW.inhoud_hash), 'UTF8')), 'hex');
    UPDATE toegang_ketenkop SET volgnummer = NEW.volgnummer, hash = NEW.hash
        WHERE dossier_id = NEW.dossier_id AND veiligheid = NEW.veiligheid;
    RETURN NEW;
END $$
""",
    **beleid_verantwoording.DEFINERS,
    **beleid_ondersteuning.DEFINERS,
    **beleid_drukte.DEFINERS,
    **beleid_netwerk.DEFINERS,
}
"""Functions owned by ``rondom_rechten``: a dossier's facts, its grants, the next link of its chain, whether the
holder registered a child that nothing shows yet, whether somebody else of the dossier still sits at its table,
whether a line of the log belongs to the organisation of the holder, whether the family is not told of an emergency
yet, whether one may be asked here, which casus has a number, who steers it when one was opened, whether
somebody's latest answer is a no, whether a plan goes on for a brother or sister, and, for the job of birthdays
alone, whose birthday is near and whether that casus still runs; for a guard of privacy of which lines
the reader knows the child; how much casework a school had and how full a team is, in counts that show nobody; and for who
keeps the network what ``beleid_netwerk`` says."""

VAST: dict[str, tuple[str, ...]] = {
    "toegang.Dossier": ("soort", "jeugdige_id", "hoofd_id", "school_id", "geopend_door", "geopend_op"),
    "toegang.Jeugdige": ("school_id", "geregistreerd_door"),
    "toegang.Naaste": ("jeugdige_id",),
    "toegang.Toestemming": (
        "dossier_id", "ontvanger_id", "ontvanger_naaste_id", "categorieen", "doel", "vanaf", "tot", "gevraagd_door",
    ),
    "toegang.Inloglink": ("account_id", "hash", "gemaakt_door", "geldig_tot"),
    "toegang.Factorherstel": ("account_id", "gevraagd_op", "gevraagd_door"),
    "casus.Agendapunt": ("dossier_id", "overleg_id", "tekst", "door", "op"),
    "casus.Deeltaak": (
        "dossier_id", "afspraak_id", "houder", "toestemming_id", "roepnaam", "tekst", "bellen", "gevraagd_door",
        "gevraagd_op",
    ),
    "casus.Familiebericht": ("dossier_id", "naaste_id", "soort", "tekst", "op"),
    "casus.Genodigde": ("dossier_id", "overleg_id", "functie_id", "naaste_id", "houder"),
    "casus.Statusbericht": ("dossier_id", "inzet_id", "aan", "soort", "feit_op", "verzonden_op"),
}  # fmt: skip
"""Columns from which grants follow, and own words: they never change. Of every other protected row that is its dossier.

A policy sees the old row and the new row, never both: without this, a row could be carried from one dossier to another.
What somebody said yes to stays what it was. A move of school is a decision of its own, not a correction.
"""

TRIGGERS = (
    """
CREATE OR REPLACE FUNCTION toegang_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
""",
    """
CREATE OR REPLACE FUNCTION toegang_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % stay where and whose they are', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
""",
    f"""
CREATE OR REPLACE FUNCTION toegang_beheerder_beslist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = '{WEB}' AND NOT {_BEHEERDER} THEN
        RAISE EXCEPTION 'only an administrator ends or reopens a login' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$
""",
    "CREATE OR REPLACE TRIGGER beheerder BEFORE UPDATE ON toegang_account FOR EACH ROW"
    " WHEN (OLD.is_active IS DISTINCT FROM NEW.is_active) EXECUTE FUNCTION toegang_beheerder_beslist()",
    "DROP TRIGGER IF EXISTS schakel ON toegang_gebeurtenis",
    "CREATE TRIGGER schakel BEFORE INSERT ON toegang_gebeurtenis FOR EACH ROW EXECUTE FUNCTION toegang_schakel()",
    "DROP TRIGGER IF EXISTS weiger ON toegang_gebeurtenis",
    "CREATE TRIGGER weiger BEFORE UPDATE OR DELETE ON toegang_gebeurtenis FOR EACH ROW EXECUTE FUNCTION toegang_weiger()",
    "DROP TRIGGER IF EXISTS weiger_leeg ON toegang_gebeurtenis",
    "CREATE TRIGGER weiger_leeg BEFORE TRUNCATE ON toegang_gebeurtenis"
    " FOR EACH STATEMENT EXECUTE FUNCTION toegang_weiger()",
    "DROP TRIGGER IF EXISTS weiger ON toegang_inzage",
    "CREATE TRIGGER weiger BEFORE UPDATE ON toegang_inzage FOR EACH ROW EXECUTE FUNCTION toegang_weiger()",
)


def fixed_columns() -> dict[str, tuple[str, ...]]:
    """Per content table the columns that never change."""
    return {m._meta.db_table: ("dossier_id",) for m in protected_models()} | {
        _table(k): v for k, v in (VAST | bewaking.VAST).items()
    }


def _fixed_statements() -> Iterator[str]:
    for tabel, kolommen in sorted(fixed_columns().items()):
        anders = " OR ".join(f"OLD.{k} IS DISTINCT FROM NEW.{k}" for k in kolommen)
        if tabel == _table("toegang.Naaste"):
            anders += " OR (OLD.account_id IS NOT NULL AND OLD.account_id IS DISTINCT FROM NEW.account_id)"
        yield (
            f"CREATE OR REPLACE TRIGGER vast BEFORE UPDATE ON {tabel} FOR EACH ROW WHEN ({anders})"
            " EXECUTE FUNCTION toegang_vast()"
        )


def apply(verbinding: Verbinding) -> None:
    """Make functions, triggers, rights and policies as declared here. Needs the owner; idempotent; one transaction."""
    with verbinding.cursor() as cursor:
        for functie in (*FUNCTIES, *uitnodiging.FUNCTIES, *beleid_bewaren.FUNCTIES):
            cursor.execute(functie)
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {WEB}, {RECHTEN}, {BEWAREN}")
        cursor.execute(f"GRANT CREATE ON SCHEMA public TO {RECHTEN}, {BEWAREN}")
        for naam, tekst in (DEFINERS | beleid_bewaren.DEFINERS).items():
            cursor.execute(
                f"DO $do$ BEGIN ALTER FUNCTION {naam} OWNER TO CURRENT_USER;"
                " EXCEPTION WHEN undefined_function THEN NULL; END $do$"
            )
            cursor.execute(tekst)
        for opdracht in (
            *TRIGGERS,
            *beleid_ondersteuning.TRIGGERS,
            *beleid_bewaren.TRIGGERS,
            *_fixed_statements(),
            *bewaking.guard_statements(),
            *bewaking.same_dossier_statements(),
            *beleid_bewaren.constraint_statements(),
        ):
            cursor.execute(opdracht)
        for naam in (*DEFINERS, *beleid_bewaren.DEFINERS):
            van = BEWAREN if naam in beleid_bewaren.DEFINERS else RECHTEN
            wie = "CURRENT_USER" if naam in beleid_bewaren.NIET_VOOR_WEB else f"{WEB}, CURRENT_USER"
            cursor.execute(f"ALTER FUNCTION {naam} OWNER TO {van}")
            cursor.execute(f"REVOKE ALL ON FUNCTION {naam} FROM PUBLIC")
            cursor.execute(f"GRANT EXECUTE ON FUNCTION {naam} TO {wie}")
        cursor.execute(f"REVOKE CREATE ON SCHEMA public FROM {RECHTEN}, {BEWAREN}")
        cursor.execute(
            "SELECT format('DROP POLICY %I ON %I.%I', policyname, schemaname, tablename)"
            " FROM pg_policies WHERE schemaname = 'public'"
        )
        for (opdracht,) in cursor.fetchall():
            cursor.execute(opdracht)
        for opdracht in (*policy_statements(), *open_statements()):
            cursor.execute(opdracht)
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {WEB}")
        cursor.execute(f"REVOKE ALL ON SEQUENCE toegang_recht_id_seq FROM {WEB}")


def models_without_rule() -> list[str]:
    """Models of the house that no rule here names: each must be decided before it can be built."""
    bekend = {m._meta.label for m in protected_models()} | set(LOSSE_REGELS) | set(OPEN_TABELLEN)
    return sorted(
        m._meta.label
        for m in apps.get_models()
        if m.__module__.startswith(("rondom.", "allauth."))
        and m._meta.app_label != "netwerk"
        and m._meta.label not in bekend
    )


__all__ = ["apply", "content_tables", "models_without_rule", "protected_models"]
