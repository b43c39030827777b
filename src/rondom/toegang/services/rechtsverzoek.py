"""Ask something about the own data, make the term longer, answer, take back (L10, AVG art. 12).

Tasks follow from the events (``casus.handlers``). While an objection or a restriction is open, sharing on consent waits:
that is a fact of the dossier (``kern.rechten``), so grants are computed again with every step.
"""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.rechtsverzoek import (
    WACHT,
    Verzoeksoort,
    Vraag,
    antwoordtermijn,
    check_antwoord,
    check_verlengen,
    check_vraag,
)
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.netwerk.models import Organisatie
from rondom.netwerk.selectors import read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Dossier, Naaste, Rechtsverzoek, Rechtsverzoektekst, Toestemming
from rondom.toegang.models.rechtsverzoek import Tekstsoort
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services import gebeurtenis, rechten
from rondom.toegang.services import toestemming as toestemmingen
from rondom.toegang.services.toestemming import Ongeldig

EIGEN_RECHT = "L10"


@dataclass(frozen=True)
class Onderwerp:
    """What a request is about: a record (model name, key, category), or the whole record of the child."""

    categorie: Categorie = Categorie.STATUS
    object_soort: str = ""
    object_id: UUID | None = None


@transaction.atomic
def ask(
    *,
    dossier: Dossier,
    naaste: Naaste,
    soort: Verzoeksoort,
    onderwerp: Onderwerp,
    eigenaar: UUID,
    door: Handelend,
    wat: str = "",
    gewenst: str = "",
    ontvanger: Organisatie | None = None,
    wijze: Wijze = Wijze.PORTAAL,
    eigen_recht: bool | None = None,
) -> Rechtsverzoek:
    """Register what ``naaste`` asks; ``eigenaar`` (a function) must answer within the term.

    ``door`` is ``naaste``, or a professional who writes down what was asked on paper or in a talk; the latter says
    whether the person has a right of his or her own. Raises ``Ongeldig`` with the field and the reason.
    """
    if eigen_recht is None:
        eigen_recht = any(g.startswith(EIGEN_RECHT) for g in inzicht_in(dossier.id, door).gronden)
    over = onderwerp.object_id is not None or ontvanger is not None
    _check(*check_vraag(Vraag(soort, eigen_recht, over, wat, gewenst)))
    parameters, kalender = read_parameters(dossier.regio_id), read_kalender(dossier.regio_id)
    verzoek = Rechtsverzoek(
        id=uuid4(),
        dossier=dossier,
        categorie=int(onderwerp.categorie),
        soort=soort.value,
        status=RechtsverzoekStatus.GEVRAAGD.value,
        naaste=naaste,
        object_soort=onderwerp.object_soort,
        object_id=onderwerp.object_id,
        ontvanger=ontvanger,
        eigenaar=eigenaar,
        wijze=wijze.value,
        gevraagd_op=door.moment,
        termijn=antwoordtermijn(door.vandaag, verlengd=False, parameters=parameters, kalender=kalender).einde,
        vastgelegd_door=door.houder,
    )
    verzoek.save(force_insert=True)
    _write(verzoek, Tekstsoort.WAT, wat, door)
    _write(verzoek, Tekstsoort.GEWENST, gewenst, door)
    rechten.recompute(dossier.id)
    _record("rechtsverzoek.gevraagd", verzoek, door, f"{wat}\n{gewenst}")
    return verzoek


@transaction.atomic
def extend(*, verzoek: Rechtsverzoek, waarom: str, door: Handelend) -> Oordeel:
    """Take two months more, once, with the reason that the person reads. Raises ``Ongeldig``."""
    nu = _lock(verzoek)
    oordeel = check_verlengen(
        dag=door.vandaag,
        einde=nu.termijn,
        verlengd=nu.verlengd_op is not None,
        open_=nu.beantwoord_op is None,
        waarom=waarom,
    )
    _check("waarom", oordeel)
    regio = nu.dossier.regio_id
    nu.verlengd_op = door.moment
    nu.termijn = antwoordtermijn(
        nu.gevraagd_op.astimezone(door.moment.tzinfo).date(),
        verlengd=True,
        parameters=read_parameters(regio),
        kalender=read_kalender(regio),
    ).einde
    nu.save(update_fields=["verlengd_op", "termijn"])
    _write(nu, Tekstsoort.VERLENGING, waarom, door)
    _record("rechtsverzoek.verlengd", nu, door, waarom)
    return oordeel


@transaction.atomic
def hand_over(*, verzoek: Rechtsverzoek, eigenaar: UUID, door: Handelend) -> None:
    """Let somebody else answer. Raises ``Ongeldig`` when it was answered already."""
    nu = _lock(verzoek)
    if nu.beantwoord_op is not None:
        raise Ongeldig("", geweigerd(reden(EIGEN_RECHT, "rechtsverzoek.al_beantwoord")))
    nu.eigenaar = eigenaar
    nu.save(update_fields=["eigenaar"])
    _record("rechtsverzoek.overgedragen", nu, door)


@transaction.atomic
def answer(
    *,
    verzoek: Rechtsverzoek,
    uitkomst: RechtsverzoekStatus,
    toelichting: str,
    door: Handelend,
    aangepast: bool = True,
) -> Oordeel:
    """Answer yes, yes in part, or no with the reason; ``aangepast``: the record itself is put right. Raises ``Ongeldig``.

    An objection or a restriction that is granted ends the consents that it is about: sharing must be asked anew.
    """
    nu = _lock(verzoek)
    veld, oordeel = check_antwoord(
        Verzoeksoort(nu.soort),
        uitkomst,
        open_=nu.beantwoord_op is None,
        toelichting=toelichting,
        aangepast=aangepast,
    )
    _check(veld, oordeel)
    _settle(nu, uitkomst, door)
    _write(nu, Tekstsoort.ANTWOORD, toelichting, door)
    if Verzoeksoort(nu.soort) in WACHT and uitkomst is RechtsverzoekStatus.TOEGEWEZEN:
        _end_consents(nu, door)
    rechten.recompute(nu.dossier_id)
    _record(f"rechtsverzoek.{uitkomst.value}", nu, door, toelichting)
    return oordeel


@transaction.atomic
def take_back(*, verzoek: Rechtsverzoek, door: Handelend) -> None:
    """Who asked no longer wants an answer. Raises ``Ongeldig`` when there is one already."""
    nu = _lock(verzoek)
    if nu.beantwoord_op is not None:
        raise Ongeldig("", geweigerd(reden(EIGEN_RECHT, "rechtsverzoek.al_beantwoord")))
    _settle(nu, RechtsverzoekStatus.INGETROKKEN, door)
    rechten.recompute(nu.dossier_id)
    _record("rechtsverzoek.ingetrokken", nu, door)


def _lock(verzoek: Rechtsverzoek) -> Rechtsverzoek:
    return Rechtsverzoek.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=verzoek.pk)


def _check(veld: str, oordeel: Oordeel) -> None:
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)


def _settle(verzoek: Rechtsverzoek, status: RechtsverzoekStatus, door: Handelend) -> None:
    verzoek.status, verzoek.beantwoord_op, verzoek.beantwoord_door = status.value, door.moment, door.houder
    verzoek.save(update_fields=["status", "beantwoord_op", "beantwoord_door"])


def _end_consents(verzoek: Rechtsverzoek, door: Handelend) -> None:
    open_ = Toestemming.objects.filter(dossier=verzoek.dossier_id, ontvanger__isnull=False, afgesloten_op__isnull=True)
    if verzoek.ontvanger_id is not None:
        open_ = open_.filter(ontvanger=verzoek.ontvanger_id)
    for toestemming in open_.order_by("gevraagd_op", "id"):
        toestemmingen.take_back(toestemming=toestemming, door=door)


def _write(verzoek: Rechtsverzoek, soort: Tekstsoort, tekst: str, door: Handelend) -> None:
    if tekst.strip():
        Rechtsverzoektekst(
            id=uuid4(),
            dossier_id=verzoek.dossier_id,
            categorie=verzoek.categorie,
            verzoek=verzoek,
            soort=soort.value,
            tekst=tekst.strip(),
            door=door.houder,
            op=door.moment,
        ).save(force_insert=True)


def _record(soort: str, verzoek: Rechtsverzoek, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=verzoek.dossier_id,
        soort=soort,
        object_soort="rechtsverzoek",
        object_id=verzoek.id,
        door=door,
        regels=(EIGEN_RECHT,),
        inhoud=inhoud.strip(),
    )
