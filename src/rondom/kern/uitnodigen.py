"""How does a family come in, and who may be asked to? By a link and a code, two ways; it chooses its own support.

What somebody sees after coming in, ``kern.rechten`` says: an invitation opens nothing by itself (L04, L06, L07, A04, A05).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Beslisregel, deelbaar
from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    Reden,
    Voorwaarde,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rechten import Relatie
from rondom.kern.statussen import UitnodigingStatus

POGINGEN = 5
"""How often a code can be tried on one link: after that only a new invitation helps (OWASP ASVS 5 V6.6)."""
CODE_CIJFERS = 8
"""Digits of a code: long enough for five guesses, short enough to say by telephone."""


class Uitnodiger(StrEnum):
    """From which side somebody is invited."""

    PROFESSIONAL = "professional"
    """Who coordinates the casus."""
    OUDER = "ouder"
    """Somebody of the family who decides because of custody."""
    JEUGDIGE = "jeugdige"
    """The young person."""


class Uitnodigingsoort(StrEnum):
    """What link and code are for."""

    BINNENKOMEN = "binnenkomen"
    """A first login for a place in the family."""
    HERSTEL = "herstel"
    """A way back for who cannot sign in any more: the same place, and nothing beside it (A03)."""


class Weg(StrEnum):
    """How the link travels. The code always goes another way, by word or on paper."""

    MAIL = "mail"
    BRIEF = "brief"


@dataclass(frozen=True)
class Uitnodigingsvraag:
    """Somebody would be invited. ``regel``: who decides today; ``beslist``: the one who invites is among them.

    ``ziet``: the invited has a grant today (``kern.rechten``). ``weg`` MAIL needs ``heeft_adres``. ``heeft_inlog``: the
    place has a login already, so that link and code are a way back to it.
    """

    relatie: Relatie
    door: Uitnodiger
    regel: Beslisregel
    beslist: bool = False
    ziet: bool = False
    heeft_gezag: bool = False
    heeft_inlog: bool = False
    weg: Weg = Weg.BRIEF
    heeft_adres: bool = False


def check_uitnodigen(v: Uitnodigingsvraag) -> Oordeel:
    """May this person be invited, and by whom? The first row that fits answers."""
    oordeel = _check_wie(v)
    if not (v.heeft_inlog and oordeel.mag):
        return oordeel
    # Who prints a letter knows link and code; a mail shows the link to nobody but who must come in.
    if v.weg is Weg.BRIEF and v.heeft_adres:
        return geweigerd(reden("A03", "uitnodigen.herstel_per_mail"), alternatieven=(_CONTROLEER_ADRES,))
    if v.door is not Uitnodiger.PROFESSIONAL and v.relatie is not Relatie.STEUNFIGUUR:
        return geweigerd(reden("A03", "uitnodigen.herstel_door_school"))
    return toegestaan(reden("A03", "uitnodigen.herstel"), *oordeel.redenen)


def soort_van(*, heeft_inlog: bool) -> Uitnodigingsoort:
    """What link and code are for: a first login, or a way back for a place that has one."""
    return Uitnodigingsoort.HERSTEL if heeft_inlog else Uitnodigingsoort.BINNENKOMEN


def _check_wie(v: Uitnodigingsvraag) -> Oordeel:
    if v.weg is Weg.MAIL and not v.heeft_adres:
        return geweigerd(reden("A04", "uitnodigen.geen_adres"), alternatieven=(alternatief("brief", _BRIEF),))
    if v.relatie is Relatie.STEUNFIGUUR:
        return _steunfiguur(v)
    if v.door is not Uitnodiger.PROFESSIONAL:
        return _door_gezin(v)
    if v.relatie is Relatie.JEUGDIGE:
        # Under 12, or when somebody cannot oversee it, the young person has no view of his own (L04, L05).
        return toegestaan(reden("L04", "uitnodigen.jongere")) if v.regel.jeugdige else geweigerd(v.regel.reden)
    if v.regel.ouders:
        return toegestaan(reden("L07", "uitnodigen.ouder" if v.heeft_gezag else "uitnodigen.zonder_gezag"))
    if v.ziet:
        return toegestaan(reden("L06", "uitnodigen.ziet_een_deel"))
    return geweigerd(reden("L06", "uitnodigen.jongere_kiest"), v.regel.reden, alternatieven=(_VRAAG_JONGERE,))


_BRIEF = "uitnodigen.alt_brief"
_CONTROLEER_ADRES: Alternatief = alternatief("mail", "uitnodigen.alt_adres")
_VRAAG_JONGERE: Alternatief = alternatief("jongere", "uitnodigen.alt_jongere")


def _steunfiguur(v: Uitnodigingsvraag) -> Oordeel:
    if v.door is not Uitnodiger.PROFESSIONAL:
        return toegestaan(reden("A05", "uitnodigen.eigen_steun")) if v.beslist else geweigerd(v.regel.reden)
    if v.ziet:
        return toegestaan(reden("BR14", "uitnodigen.gezin_zei_ja"))
    return geweigerd(
        reden("A05", "uitnodigen.steun_door_gezin"),
        alternatieven=(alternatief("gezin", "uitnodigen.alt_gezin"),),
    )


def _door_gezin(v: Uitnodigingsvraag) -> Oordeel:
    """A young person who decides alone invites a parent or not; nobody else of a family invites a parent or child."""
    alleen = v.door is Uitnodiger.JEUGDIGE and v.beslist and not v.regel.ouders
    if alleen and v.relatie is not Relatie.JEUGDIGE:
        return toegestaan(reden("BR45", "uitnodigen.eigen_keuze"))
    return geweigerd(reden("A04", "uitnodigen.door_school"))


@dataclass(frozen=True)
class Steunvraag:
    """Somebody of the family wants a supporter to read along.

    ``eigen``: what the one who asks may read today. ``anderen``: names of the others who decide and must say yes too.
    """

    categorieen: Categorie
    eigen: Categorie
    regel: Beslisregel
    beslist: bool
    anderen: tuple[str, ...] = ()


def check_steun(v: Steunvraag) -> Oordeel:
    """May a supporter see these categories? Never more than who asks sees, never safety, and all who decide say yes."""
    for geldt, waarom in (
        (not v.beslist, v.regel.reden),
        (bool(v.categorieen & Categorie.VEILIGHEID), reden("L09", "delen.veiligheid_apart")),
        (not deelbaar(v.categorieen), reden("BR14", "rechten.niets_gekozen")),
        (bool(v.categorieen & ~v.eigen), reden("A05", "uitnodigen.meer_dan_zelf")),
    ):
        if geldt:
            return geweigerd(waarom)
    ook: tuple[Voorwaarde, ...] = tuple(
        voorwaarde("toestemming", v.regel.reden.regel, "uitnodigen.ook_nodig", wie=wie) for wie in v.anderen
    )
    if ook:
        return onder_voorwaarde(reden("A05", "uitnodigen.samen"), v.regel.reden, voorwaarden=ook)
    return toegestaan(reden("A05", "uitnodigen.meteen"), v.regel.reden)


def check_weghalen(relatie: Relatie, regel: Beslisregel, *, beslist: bool) -> Oordeel:
    """May this person take a supporter away? One who decides is enough: a no of one closes it for all (L03)."""
    if relatie is not Relatie.STEUNFIGUUR:
        return geweigerd(reden("A05", "uitnodigen.alleen_steun"))
    return toegestaan(reden("A05", "uitnodigen.weggehaald")) if beslist else geweigerd(regel.reden)


@dataclass(frozen=True)
class Uitnodigingsfeit:
    """What happened to one invitation; moments are aware, None when it did not happen. ``geldig_tot``: last moment."""

    geldig_tot: datetime
    verzonden_op: datetime | None = None
    geopend_op: datetime | None = None
    aanvaard_op: datetime | None = None
    ingetrokken_op: datetime | None = None
    pogingen: int = 0


def status_op(feit: Uitnodigingsfeit, moment: datetime) -> UitnodigingStatus:
    """How an invitation stands. What ended it counts before how far it was."""
    for geldt, status in (
        (feit.aanvaard_op is not None, UitnodigingStatus.AANVAARD),
        (feit.ingetrokken_op is not None, UitnodigingStatus.INGETROKKEN),
        (feit.pogingen >= POGINGEN, UitnodigingStatus.OP_SLOT),
        (feit.geldig_tot <= moment, UitnodigingStatus.VERLOPEN),
        (feit.geopend_op is not None, UitnodigingStatus.GEOPEND),
        (feit.verzonden_op is not None, UitnodigingStatus.VERZONDEN),
    ):
        if geldt:
            return status
    return UitnodigingStatus.GEMAAKT


BRUIKBAAR = frozenset({UitnodigingStatus.GEMAAKT, UitnodigingStatus.VERZONDEN, UitnodigingStatus.GEOPEND})
"""In these an invitation can still be accepted, or taken back."""


@dataclass(frozen=True)
class Aanvaarding:
    """Somebody shows a link and a code, and says with which login to go on.

    ``naam_bezet``: the name that was chosen is of another login than the one that this place alone has.
    ``gemaakt_door_zelf``: the login is of who made the invitation, or of a professional who takes part in the casus.
    ``hoort_al_bij``: the login has another place in the family of this child.
    """

    code_klopt: bool
    gemaakt_door_zelf: bool = False
    hoort_al_bij: bool = False
    naam_bezet: bool = False


def check_aanvaarden(v: Aanvaarding) -> Oordeel:
    """May this login take the place in the family? The code first: before that nothing is said about anybody."""
    for geldt, waarom in (
        (not v.code_klopt, "uitnodigen.code_klopt_niet"),
        (v.gemaakt_door_zelf, "uitnodigen.niet_van_werk"),
        (v.hoort_al_bij, "uitnodigen.ieder_een_inlog"),
        (v.naam_bezet, "uitnodigen.andere_naam"),
    ):
        if geldt:
            return geweigerd(reden("A04", waarom))
    return toegestaan(reden("A04", "uitnodigen.binnen"))


def controle_op(gecontroleerd_op: date | None, parameters: Parameters = STANDAARD) -> date | None:
    """The day from which a check of custody is too old; None when it was never checked (L07)."""
    if gecontroleerd_op is None:
        return None
    maanden = parameters.op("gezag_controle_maanden", gecontroleerd_op)
    dag: date = gecontroleerd_op + relativedelta(months=maanden)
    return dag


def check_gezagscontrole(naam: str, gecontroleerd_op: date | None, dag: date, parameters: Parameters) -> Reden | None:
    """The reminder that custody must be checked again; None as long as the last check is recent enough (L07)."""
    vanaf = controle_op(gecontroleerd_op, parameters)
    if vanaf is None or dag < vanaf:
        return None
    assert gecontroleerd_op is not None
    return reden("L07", "gezin.lang_geleden", wie=naam, datum=gecontroleerd_op.isoformat())
