"""Policies and guards of how a family comes in. ``beleid`` and ``bewaking`` collect them (A04, A05, A06).

Who comes in holds no grant yet. What he or she shows is the secret of a link and the code beside it, which one function
sets for the transaction (``handelen.show_invitation``); the database compares their hashes with what was kept. So it is
not Python alone that keeps a link without a code, or a code without its link, from opening anything.
"""

from typing import Any

from rondom.kern.categorie import Actie, Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.uitnodigen import POGINGEN, Uitnodigingsoort
from rondom.toegang.voorwaarden import (
    ALLE,
    BEN_JEUGDIGE,
    CONTACT,
    MIJ,
    NU,
    VANDAAG,
    apart,
    ben_van_school,
    besloten,
    jaren,
    recht,
)

_GETOOND = "nullif(pg_catalog.current_setting('rondom.{}', true), '')"


def _hash(functie: str, getoond: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {functie}() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS"
        f" $$ BEGIN RETURN encode(sha256(convert_to({getoond}, 'UTF8')), 'hex'); END $$"
    )


FUNCTIES = (
    _hash("rondom_linkhash", _GETOOND.format("link")),
    _hash("rondom_codehash", f"{_GETOOND.format('link')} || ':' || {_GETOOND.format('code')}"),
    apart(
        "toegang_naaste_getoond(p_naaste uuid)",
        "EXISTS (SELECT 1 FROM toegang_gezinsuitnodiging u JOIN toegang_inloglink l ON l.id = u.link_id"
        " WHERE u.naaste_id = p_naaste AND u.code_hash = (SELECT rondom_codehash())"
        " AND l.hash = (SELECT rondom_linkhash()))",
    ),
)
"""What was shown in this transaction, hashed as it is kept; null when nothing was shown."""

_LINK = "(SELECT rondom_linkhash())"
_CODE = "(SELECT rondom_codehash())"
_UITGENODIGD = "toegang_gezinsuitnodiging"


def _getoond(link: str) -> str:
    """This link was shown now; it may be used up or too old."""
    return f"EXISTS (SELECT 1 FROM toegang_inloglink l WHERE l.id = {link} AND l.hash = {_LINK})"


def _open(rij: str) -> str:
    """This invitation was shown now and can still be used."""
    return (
        f"({rij}.aanvaard_op IS NULL AND {rij}.ingetrokken_op IS NULL AND {rij}.pogingen <= {POGINGEN}"
        f" AND EXISTS (SELECT 1 FROM toegang_inloglink l WHERE l.id = {rij}.link_id AND l.hash = {_LINK}"
        f" AND l.gebruikt_op IS NULL AND l.geldig_tot > {NU}))"
    )


def _binnen(mits: str) -> str:
    """Link and code of an invitation for which ``mits`` holds (``u``) were shown now, and it can still be used."""
    return f"EXISTS (SELECT 1 FROM {_UITGENODIGD} u WHERE {mits} AND u.code_hash = {_CODE} AND {_open('u')})"


def _gemaakt(link: str) -> str:
    """The holder made this link."""
    return f"EXISTS (SELECT 1 FROM toegang_inloglink l WHERE l.id = {link} AND l.gemaakt_door = {MIJ})"


def _beslist(sleutel: str, kolom: str) -> str:
    return recht(sleutel, kolom, ALLE, Actie.BESLISSEN)


def _gezinsuitnodiging(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    """Who coordinates invites, and of the family who decides; for whom, the guard on a new row says."""
    leeg = "aanvaard_op IS NULL AND geopend_op IS NULL AND pogingen = 0"
    wie = f"({toevoegen} OR {_beslist('dossier', f'{tabel}.dossier_id')})"
    lezers = f"{lezen} OR naaste_id = {MIJ} OR {_getoond(f'{tabel}.link_id')}"
    return lezers, f"{_gemaakt(f'{tabel}.link_id')} AND {leeg} AND {wie}"


_BESLIST_ALLEEN = (
    f"({BEN_JEUGDIGE} AND {besloten('wilsbekwaam', 'true')}"
    f" AND ({jaren('leeftijd_jeugdige_alleen')} OR {besloten('alleen_jeugdige', 'false')}))"
)
"""SQL: the holder is the young person and decides alone: by age, or because that was decided in this casus (L04)."""

_NIEUW = (
    "EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_dossier d ON d.jeugdige_id = n.jeugdige_id"
    " WHERE n.id = NEW.naaste_id AND d.id = NEW.dossier_id"
    f" AND (NEW.soort = '{Uitnodigingsoort.HERSTEL}') = (n.account_id IS NOT NULL)"
    f" AND (({recht('dossier', 'NEW.dossier_id', CONTACT, Actie.BEHEREN)}"
    f" AND (n.relatie <> 'jeugdige' OR {jaren('leeftijd_jeugdige_mee')}))"
    " OR n.relatie = 'steunfiguur'"
    f" OR (n.relatie <> 'jeugdige' AND n.account_id IS NULL AND {_BESLIST_ALLEEN})))"
)
"""Guard on a new invitation: for somebody of this family, a way back only where there is a login, and a child only from the
age at which it decides too. Of the family who decides invites support, and a young person who decides alone also a parent
who has no login yet (A05, BR45). In a policy it would look at its own table again."""

_MAG_TERUG = (
    f"({recht('dossier', '{rij}.dossier_id', CONTACT, Actie.BEHEREN)} OR {_gemaakt('{rij}.link_id')}"
    f" OR {_beslist('dossier', '{rij}.dossier_id')})"
)

_WIJZIGEN = f"{_MAG_TERUG.format(rij=_UITGENODIGD)} OR {_getoond(f'{_UITGENODIGD}.link_id')}"

_BEWAAKT: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("verzonden_op",),
        f"OLD.verzonden_op IS NULL AND ({_gemaakt('OLD.link_id')} OR {_open('OLD')})",
    ),
    (("geopend_op",), f"OLD.geopend_op IS NULL AND {_open('OLD')}"),
    # Every try counts and none is given back: otherwise a code could be guessed for ever.
    (("pogingen",), f"NEW.pogingen = OLD.pogingen + 1 AND NEW.pogingen <= {POGINGEN} AND {_open('OLD')}"),
    (
        ("aanvaard_op", "aanvaard_door_id"),
        f"{_open('OLD')} AND OLD.code_hash = {_CODE} AND NEW.aanvaard_op = {NU} AND NEW.pogingen > 0"
        " AND EXISTS (SELECT 1 FROM toegang_naaste n WHERE n.id = OLD.naaste_id AND n.account_id = NEW.aanvaard_door_id)",
    ),
    (
        ("ingetrokken_op", "ingetrokken_door"),
        f"OLD.ingetrokken_op IS NULL AND OLD.aanvaard_op IS NULL AND NEW.ingetrokken_door = {MIJ}"
        f" AND {_MAG_TERUG.format(rij='OLD')}",
    ),
)
"""(columns, condition) of the guards on an invitation."""

_NIET_VAN_WIE_UITNODIGDE = (
    "NOT EXISTS (SELECT 1 FROM toegang_inloglink l JOIN netwerk_functie f ON f.id = l.gemaakt_door"
    f" JOIN toegang_account a ON a.persoon_id = f.persoon_id WHERE l.hash = {_LINK} AND a.id = NEW.account_id)"
)
_VOOR_DEZE_PLEK = f"u.naaste_id = OLD.id AND (u.soort = '{Uitnodigingsoort.HERSTEL}') = (OLD.account_id IS NOT NULL)"
PLEK_INNEMEN = f"(NEW.account_id IS NOT NULL AND {_binnen(_VOOR_DEZE_PLEK)} AND {_NIET_VAN_WIE_UITNODIGDE})"
"""Guard on the login of a place in a family: taken with link and code, and not by who made the invitation. A place that is
taken gets another login only by a way back, and never none (A03)."""

NAASTE_GETOOND = f"({_LINK} IS NOT NULL AND toegang_naaste_getoond(toegang_naaste.id))"
"""The place for which link and code were shown: its own row, and no other."""

ACCOUNT_VAN_GEZIN = f"(persoon_id IS NULL AND is_active AND password LIKE '!%' AND {_binnen('true')})"
"""A login without a password comes into being for who shows link and code."""

LINK_MAKEN = f"(account_id IS NULL AND gemaakt_door = {MIJ})"
"""A link without a login opens nothing by itself: only the invitation that it belongs to."""

STEUN_TOEVOEGEN = (
    "(relatie = 'steunfiguur' AND account_id IS NULL AND gezag_vanaf IS NULL AND "
    + _beslist("jeugdige", "toegang_naaste.jeugdige_id")
    + ")"
)
STEUN_WIJZIGEN = "(relatie = 'steunfiguur' AND " + _beslist("jeugdige", "toegang_naaste.jeugdige_id") + ")"
STEUN_EINDIGT = f"(OLD.relatie = 'steunfiguur' AND NEW.tot = {VANDAAG} AND {_beslist('jeugdige', 'OLD.jeugdige_id')})"
"""The family adds its own support, and takes it away: today, at once (A05)."""

_EIGEN_INZAGE = (
    "(SELECT coalesce(bit_or(r.categorieen), 0) FROM toegang_recht r WHERE r.dossier = toegang_toestemming.dossier_id"
    f" AND r.houder = {MIJ} AND r.acties & {int(Actie.LEZEN)} <> 0 AND r.vanaf <= {VANDAAG} AND r.tot > {VANDAAG}"
    " AND r.tot_moment IS NULL)"
)
STEUN_VRAGEN = (
    f"(ontvanger_naaste_id IS NOT NULL AND {_beslist('dossier', 'toegang_toestemming.dossier_id')}"
    f" AND categorieen & ~{_EIGEN_INZAGE} = 0 AND categorieen & {int(Categorie.VEILIGHEID)} = 0"
    " AND EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_dossier d ON d.jeugdige_id = n.jeugdige_id"
    " WHERE n.id = ontvanger_naaste_id AND d.id = toegang_toestemming.dossier_id AND n.relatie = 'steunfiguur'))"
)
"""Who decides asks the others to let a supporter see something: never more than the one who asks sees."""

GEBEURTENIS_BINNEN = (
    f"(object_soort = 'gezinsuitnodiging' AND EXISTS (SELECT 1 FROM {_UITGENODIGD} u WHERE u.id = object_id"
    f" AND u.dossier_id = toegang_gebeurtenis.dossier_id AND u.naaste_id = {MIJ}))"
)
"""Coming in is an event of who comes in, also when no grant goes with it yet (a parent without custody)."""

_BEWAAKT_PAPIER: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("uitkomst", "afgehandeld_op", "afgehandeld_door"),
        f"OLD.afgehandeld_op IS NULL AND NEW.afgehandeld_door = {MIJ} AND NEW.uitkomst <> ''",
    ),
)


def _papier(tabel: str, lezen: str, toevoegen: str) -> tuple[str, str]:
    """Of somebody of this family, in the name of who wrote it down. Read by that person, by who wrote it down and by who
    coordinates at school and must answer; not by another of the family, nor by a partner (L10)."""
    van_dit_kind = (
        "EXISTS (SELECT 1 FROM toegang_naaste n JOIN toegang_dossier d ON d.jeugdige_id = n.jeugdige_id"
        f" WHERE n.id = {tabel}.naaste_id AND d.id = {tabel}.dossier_id)"
    )
    school = ben_van_school(f"{tabel}.dossier_id", Bevoegdheid.CASUS_COORDINEREN)
    return (
        f"{lezen} AND (naaste_id = {MIJ} OR door = {MIJ} OR {school})",
        f"door = {MIJ} AND {toevoegen} AND afgehandeld_op IS NULL AND {van_dit_kind}",
    )


EIGEN: dict[str, Any] = {"toegang.Gezinsuitnodiging": _gezinsuitnodiging, "toegang.Papier": _papier}
EIGEN_WIJZIGING: dict[str, str] = {"toegang.Gezinsuitnodiging": _WIJZIGEN}
GUARDS = {"toegang.Gezinsuitnodiging": _BEWAAKT, "toegang.Papier": _BEWAAKT_PAPIER}
NIEUW = {"toegang.Gezinsuitnodiging": _NIEUW}
VAST = {
    "toegang.Gezinsuitnodiging": ("dossier_id", "naaste_id", "link_id", "soort", "weg", "code_hash"),
    "toegang.Papier": (
        "dossier_id", "naaste_id", "soort", "getekend_op", "papier", "tekst", "verzoek_id", "antwoord_voor", "door", "op",
    ),
}  # fmt: skip
