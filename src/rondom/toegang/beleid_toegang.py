"""Who reads, adds and changes what access rests on: part, consent, custody, emergencies. Collected by ``beleid``."""

from typing import Any

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.verzuim import LEERPLICHT
from rondom.toegang import beleid_uitnodiging as uitnodiging
from rondom.toegang.voorwaarden import (
    ALLE,
    BEN_JEUGDIGE,
    MIJ,
    NU,
    STATUS,
    VEILIGHEID,
    VERZUIM,
    ben_van_school,
    bewaakt_privacy,
    ik_ben_in,
    in_rol,
    recht,
    tweede_persoon,
)


def _betrokkene(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    geopend = (
        f"EXISTS (SELECT 1 FROM toegang_dossier d WHERE d.id = {tabel}.dossier_id AND d.geopend_door = {MIJ}"
        f" AND {tabel}.functie_id = {MIJ} AND NOT EXISTS (SELECT 1 FROM toegang_recht r WHERE r.dossier = d.id))"
    )
    # The law lets the attendance officer know, without consent: only where the school reported (L20). Who opened a
    # family part knows that it is there (R071). Nobody comes in on such a ground otherwise.
    gemeld = (
        f"{recht('dossier', f'{tabel}.dossier_id', VERZUIM, Actie.SCHRIJVEN)}"
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
    zelf = recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.BESLISSEN)
    namens = recht("dossier", f"{tabel}.dossier_id", str(int(Categorie.STATUS)), Actie.BEHEREN)
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


def _noodtoegang(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    mijn = f"gevraagd_door_id = {MIJ} OR houder_id = {MIJ} OR tweede_id = {MIJ}"
    toezicht = f"({bewaakt_privacy()} AND toegang_in_gebied(gevraagd_door_id, NULL, {tabel}.dossier_id))"
    tafel = f"(soort = 'inzage' AND {recht('dossier', f'{tabel}.dossier_id', STATUS, Actie.SCHRIJVEN)})"
    gezin = f"({recht('dossier', f'{tabel}.dossier_id', ALLE, Actie.BESLISSEN)} AND NOT toegang_is_stil({tabel}.id))"
    inzage = (
        f"soort = 'inzage' AND houder_id = {MIJ} AND tot <= vanaf + interval '24 hours'"
        f" AND (onveilig = '' OR tweede_id IS NOT NULL) AND toegang_nood_kan({tabel}.dossier_id)"
        f" AND stil_tot <= vanaf + CASE WHEN onveilig = '' THEN interval '0' ELSE interval '7 days' END"
    )
    route = (
        f"soort = 'route' AND houder_id <> {MIJ} AND tweede_id IS NOT NULL AND tweede_id <> houder_id"
        f" AND tot <= vanaf + interval '1 year' AND stil_tot <= vanaf + interval '31 days'"
        f" AND {recht('dossier', f'{tabel}.dossier_id', STATUS, Actie.SCHRIJVEN)}"
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
        f" AND (z.gevraagd_door_id = {MIJ} OR z.tweede_id = {MIJ} OR z.houder_id = {MIJ} OR {bewaakt_privacy()}))"
    )
    return zichtbaar, f"door = {MIJ} AND op = {NU} AND stil_tot <= op + interval '31 days' AND {van_mij}"


def _toestemming(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    # A young person says by himself what a parent or supporter may see; that it counts, the ledger decides (BR45).
    zelf = recht("dossier", f"{tabel}.dossier_id", ALLE, Actie.BESLISSEN)
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


EIGEN: dict[str, Any] = {
    "toegang.Betrokkene": _betrokkene,
    "toegang.Toestemmingsbesluit": _besluit,
    "toegang.Bevestiging": _bevestiging,
    "toegang.Toestemming": _toestemming,
    "toegang.Gezagsbesluit": _gezagsbesluit,
    "toegang.Wetsgrond": _wetsgrond,
    "toegang.Noodtoegang": _noodtoegang,
    "toegang.Noodbesluit": _noodbesluit,
}

EIGEN_WIJZIGING: dict[str, str] = {
    "toegang.Betrokkene": (
        f"functie_id = {MIJ} OR " + recht("dossier", "toegang_betrokkene.dossier_id", STATUS, Actie.BEHEREN)
    ),
}
