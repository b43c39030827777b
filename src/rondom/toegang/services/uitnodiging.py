"""Somebody of a family comes in: invited by link and code, taken back, accepted with a new login or one that is there.

Who cannot sign in any more comes back the same way. A way back is one to the *place*, not to the login: what else a login
opens, at another school or at work, no letter of this school ever opens (A03).

Of link and code only hashes are kept; both are answered once to who invites, or the link alone goes by mail. Whatever
is wrong with a link looks the same from outside (A04).
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F

from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie, beslissers, gezagdragers_op, rechten_op, rol_in_gezin, wie_beslist
from rondom.kern.uitnodigen import (
    BRUIKBAAR,
    CODE_CIJFERS,
    POGINGEN,
    Aanvaarding,
    Uitnodiger,
    Uitnodigingsoort,
    Uitnodigingsvraag,
    Weg,
    check_aanvaarden,
    check_uitnodigen,
    soort_van,
    status_op,
)
from rondom.netwerk.models import Functie
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend, Houdersoort, set_actor, show_invitation
from rondom.toegang.models import Account, Dossier, Gezinsuitnodiging, Inloglink, Naaste
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.account import hash_of, store_link
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tasks import address_of, mail_notice, send_invitation_later

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""What a link is made of: no letters or digits that look alike on paper."""
LENGTE = 24
"""Characters of a link: 31 to the power of 24 is more than 118 bits."""


@dataclass(frozen=True)
class Gemaakt:
    """An invitation that was just made, with what is answered once: the code, and the secret of a link on paper."""

    uitnodiging: Gezinsuitnodiging
    code: str
    sleutel: str
    """Empty when the link goes by mail."""


@transaction.atomic
def invite(*, dossier: Dossier, naaste: Naaste, weg: Weg, parameters: Parameters, door: Handelend) -> Gemaakt:
    """Invite somebody of the family, or give a way back to who has a login; what was still open stops working.

    ``door`` is who coordinates, or somebody of the family who decides. Raises ``Ongeldig`` with the verdict.
    """
    oordeel = judge(dossier=dossier.id, naaste=naaste, weg=weg, parameters=parameters, door=door)
    if not oordeel.mag:
        raise Ongeldig("weg", oordeel)
    for eerder in list_open(naaste.id):
        _take_back(eerder, door)
    sleutel, code = new_secret(), new_code()
    tot = door.moment + timedelta(days=parameters.op("gezin_uitnodiging_dagen", door.vandaag))
    link = store_link(sleutel=sleutel, account=None, tot=tot, moment=door.moment, door=door.houder)
    uitnodiging = Gezinsuitnodiging(
        id=uuid4(),
        dossier=dossier,
        naaste=naaste,
        link=link,
        soort=soort_van(heeft_inlog=naaste.account_id is not None).value,
        weg=weg.value,
        code_hash=hash_of(f"{sleutel}:{code}"),
        verzonden_op=None if weg is Weg.MAIL else door.moment,
        pogingen=0,
    )
    uitnodiging.save(force_insert=True)
    _record("herstel_gemaakt" if is_recovery(uitnodiging) else "gemaakt", uitnodiging, door)
    if weg is Weg.MAIL:
        send_invitation_later(naaste.email, sleutel)
        return Gemaakt(uitnodiging, code, "")
    return Gemaakt(uitnodiging, code, sleutel)


def first_way(naaste: Naaste) -> Weg:
    """How a link goes to this person when nothing else is chosen."""
    return Weg.MAIL if naaste.email else Weg.BRIEF


def is_recovery(uitnodiging: Gezinsuitnodiging) -> bool:
    """Is it a way back, for who had a login when it was made?"""
    return uitnodiging.soort == Uitnodigingsoort.HERSTEL.value


def judge(*, dossier: UUID, naaste: Naaste, weg: Weg, parameters: Parameters, door: Handelend) -> Oordeel:
    """May ``door`` invite this person now, in this way? The rule, from the facts of the dossier."""
    feiten, _regio = read_dossierfeiten(dossier)
    dag = door.vandaag
    zelf = next((n for n in feiten.naasten if n.id == door.houder), None)
    van = Uitnodiger.PROFESSIONAL if zelf is None else Uitnodiger.OUDER
    return check_uitnodigen(
        Uitnodigingsvraag(
            relatie=Relatie(naaste.relatie),
            door=Uitnodiger.JEUGDIGE if zelf is not None and zelf.relatie is Relatie.JEUGDIGE else van,
            regel=wie_beslist(feiten, dag, parameters),
            beslist=door.houder in beslissers(feiten, dag, parameters),
            ziet=any(r.houder == naaste.id for r in rechten_op(feiten, dag, parameters)),
            heeft_gezag=naaste.id in {n.id for n in gezagdragers_op(feiten, dag, parameters)},
            heeft_inlog=naaste.account_id is not None,
            weg=weg,
            heeft_adres=bool(naaste.email),
        )
    )


@transaction.atomic
def take_back(*, uitnodiging: Gezinsuitnodiging, door: Handelend) -> None:
    """Link and code stop working. Nothing happens to one that was accepted or taken back already."""
    if uitnodiging.aanvaard_op is None and uitnodiging.ingetrokken_op is None:
        _take_back(uitnodiging, door)


def _take_back(uitnodiging: Gezinsuitnodiging, door: Handelend) -> None:
    uitnodiging.ingetrokken_op, uitnodiging.ingetrokken_door = door.moment, door.houder
    uitnodiging.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
    _use_up(uitnodiging.link_id, door.moment)
    _record("ingetrokken", uitnodiging, door)


def list_open(naaste: UUID) -> list[Gezinsuitnodiging]:
    """The invitations of one person that nobody accepted or took back, oldest first."""
    rijen = Gezinsuitnodiging.objects.filter(naaste=naaste, aanvaard_op=None, ingetrokken_op=None)
    return list(rijen.select_related("link").order_by("link__gemaakt_op"))


def find(sleutel: str, moment: datetime) -> Gezinsuitnodiging | None:
    """The invitation of this link while it can be used; None when unknown, used, taken back, closed or too old.

    From here on this transaction has shown the link. The same work, whatever is wrong with it.
    """
    show_invitation(sleutel)
    uitnodiging = (
        Gezinsuitnodiging.objects.filter(
            link__hash=hash_of(sleutel),
            link__gebruikt_op=None,
            link__geldig_tot__gt=moment,
            aanvaard_op=None,
            ingetrokken_op=None,
            pogingen__lt=POGINGEN,
        )
        .select_related("link")
        .first()
    )
    return uitnodiging if uitnodiging is not None and status_op(uitnodiging.feit, moment) in BRUIKBAAR else None


@transaction.atomic
def note_opened(*, uitnodiging: Gezinsuitnodiging, moment: datetime) -> None:
    """The link was opened for the first time. By whom, nobody knows yet."""
    if uitnodiging.geopend_op is None:
        uitnodiging.geopend_op = moment
        uitnodiging.save(update_fields=["geopend_op"])


@transaction.atomic
def accept(
    *,
    uitnodiging: Gezinsuitnodiging,
    sleutel: str,
    code: str,
    moment: datetime,
    account: Account | None = None,
    gebruikersnaam: str = "",
    wachtwoord: str = "",
) -> tuple[Oordeel, Handelend | None]:
    """Take the place in the family with link and code: with the login of ``account``, else with a new one.

    Answers the verdict, and who came in. A refusal is answered and not raised: the try that it cost must stay counted.
    """
    geteld = Gezinsuitnodiging.objects.filter(
        pk=uitnodiging.pk, pogingen__lt=POGINGEN, aanvaard_op=None, ingetrokken_op=None
    ).update(pogingen=F("pogingen") + 1)
    code = normal(code)
    klopt = secrets.compare_digest(hash_of(f"{sleutel}:{code}"), uitnodiging.code_hash) and bool(geteld)
    if not klopt:
        return check_aanvaarden(Aanvaarding(code_klopt=False)), None
    show_invitation(sleutel, code)
    naaste = Naaste.objects.select_related("account").get(pk=uitnodiging.naaste_id)
    eerder = naaste.account if naaste.account is not None and _is_alone(naaste, moment, account) else None
    oordeel = check_aanvaarden(_aanvaarding(uitnodiging, naaste, account, eerder, gebruikersnaam))
    if not oordeel.mag:
        return oordeel, None
    account = _take_place(naaste, account, eerder, gebruikersnaam, wachtwoord)
    uitnodiging.aanvaard_op, uitnodiging.aanvaard_door = moment, account
    uitnodiging.save(update_fields=["aanvaard_op", "aanvaard_door"])
    _use_up(uitnodiging.link_id, moment)
    rol = rol_in_gezin(naaste.relatie)
    door = Handelend(
        naaste.id, Houdersoort.NAASTE, rol, moment, account.id, jeugdige=naaste.jeugdige_id, naam=naaste.naam
    )
    set_actor(door.houder, moment, account.id)
    _record("hersteld" if is_recovery(uitnodiging) else "aanvaard", uitnodiging, door)
    if is_recovery(uitnodiging):
        for adres in {naaste.email, *([address_of(eerder)] if eerder else [])} - {""}:
            mail_notice(adres)
    return oordeel, door


def _take_place(naaste: Naaste, account: Account | None, eerder: Account | None, naam: str, wachtwoord: str) -> Account:
    """Put the place under the login that was chosen. The one that it alone had opens nothing from here on.

    Every session that had the place is out at its next request: its login lost the place, or got another password.
    """
    if account is None:
        zelfde = eerder is not None and eerder.gebruikersnaam.lower() == naam.lower()
        account = eerder if zelfde else _new_account(naam)
        assert account is not None
        account.set_password(wachtwoord)
        account.save(update_fields=["password"])
    if eerder is not None and account.pk != eerder.pk:
        eerder.set_unusable_password()
        eerder.save(update_fields=["password"])
    if account.pk != naaste.account_id:
        naaste.account = account
        naaste.save(update_fields=["account"])
    return account


def _is_alone(naaste: Naaste, moment: datetime, wie: Account | None) -> bool:
    """Has the login of this place no other place, and no work? Asked in the name of that login, which sees its own."""
    account = naaste.account
    assert account is not None
    if account.persoon_id is not None or not account.is_active:
        return False
    set_actor(None, moment, account.id)
    ander = Naaste.objects.filter(account=account).exclude(pk=naaste.pk).exists()
    set_actor(None, moment, wie.id if wie else None)
    return not ander


def _aanvaarding(
    uitnodiging: Gezinsuitnodiging, naaste: Naaste, account: Account | None, eerder: Account | None, naam: str
) -> Aanvaarding:
    if account is None:
        bezet = Account.objects.filter(gebruikersnaam__iexact=naam)
        if eerder is not None:
            bezet = bezet.exclude(pk=eerder.pk)
        return Aanvaarding(code_klopt=True, naam_bezet=bezet.exists() or not naam)
    feiten, _regio = read_dossierfeiten(uitnodiging.dossier_id)
    werk = [*(b.functie for b in feiten.betrokkenen), *filter(None, [uitnodiging.link.gemaakt_door])]
    zelf = account.persoon_id is not None and Functie.objects.filter(persoon=account.persoon_id, id__in=werk).exists()
    # A login sees its own places, also before it acts in one.
    eigen = Naaste.objects.filter(jeugdige=naaste.jeugdige_id, account=account, tot=None)
    ander = eigen.exclude(pk=naaste.pk).exists()
    return Aanvaarding(code_klopt=True, gemaakt_door_zelf=zelf, hoort_al_bij=ander)


def _new_account(gebruikersnaam: str) -> Account:
    """A login of somebody of a family: without a password, as the database allows; that is set after it."""
    account = Account(id=uuid4(), gebruikersnaam=gebruikersnaam, password=make_password(None))
    account.save(force_insert=True)
    return account


def _use_up(link: UUID, moment: datetime) -> None:
    Inloglink.objects.filter(pk=link, gebruikt_op=None).update(gebruikt_op=moment)


def new_secret() -> str:
    """The secret of a link that can be typed from paper."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTE))


def new_code() -> str:
    """A code of digits, to be said or written by somebody."""
    return f"{secrets.randbelow(10**CODE_CIJFERS):0{CODE_CIJFERS}}"


def normal(code: str) -> str:
    """A code as it is kept: people type spaces and dashes where they stand on paper."""
    return "".join(teken for teken in code if teken.isdigit())


def spaced(code: str) -> str:
    """A code as it is read aloud: in two halves."""
    return f"{code[: len(code) // 2]} {code[len(code) // 2 :]}"


def _record(wat: str, uitnodiging: Gezinsuitnodiging, door: Handelend) -> None:
    gebeurtenis.record(
        dossier=uitnodiging.dossier_id,
        soort=f"gezinsuitnodiging.{wat}",
        object_soort="gezinsuitnodiging",
        object_id=uitnodiging.id,
        door=door,
        regels=("A04",),
    )
