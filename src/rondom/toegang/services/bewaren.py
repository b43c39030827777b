"""Holds, facts for a term, and requests to destroy earlier (L10, L41, R240). What is destroyed: ``services.vernietiging``."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from dateutil.relativedelta import relativedelta
from django.db import transaction

from rondom.kern.bewaren import Soort, Stopsoort, Weigergrond, beoordeel_verzoek, mag_vragen
from rondom.kern.oordeel import Oordeel, geweigerd, reden
from rondom.kern.rechten import Relatie, gezagdragers_op
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.feiten_bewaren import Bewaarbeeld, read_beeld
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Bewaarfeit, Bewaarstop, Naaste, Vernietigingsverzoek, Vernietigingsvoorstel
from rondom.toegang.models.bewaren import OPEN, VAN_SCHOOL
from rondom.toegang.services import gebeurtenis


class BewarenNietMogelijk(Exception):
    """Refused, or something is needed first; ``oordeel`` says why, ``veld`` names the form field if it is one."""

    def __init__(self, oordeel: Oordeel, veld: str = "") -> None:
        super().__init__()
        self.oordeel = oordeel
        self.veld = veld


class Achterhaald(Exception):
    """Somebody else was first; nothing was changed."""


@dataclass(frozen=True)
class Stopinhoud:
    """What somebody writes of a hold."""

    soort: Stopsoort
    reden: str
    vanaf: date
    tot: date


@transaction.atomic
def place_hold(*, beeld: Bewaarbeeld, inhoud: Stopinhoud, door: Handelend) -> Bewaarstop:
    """Nothing of this dossier is destroyed until a day; what was on its way lapses. Raises ``BewarenNietMogelijk``.

    A hold ends at most so many months after today as the region says; who needs longer makes it again, with a reason.
    """
    maanden = read_parameters(beeld.regio).op("bewaarstop_max_maanden", door.vandaag)
    uiterst = door.vandaag + relativedelta(months=maanden)
    if not inhoud.vanaf < inhoud.tot <= uiterst or inhoud.tot <= door.vandaag:
        raise BewarenNietMogelijk(geweigerd(reden("R240", "bewaren.stop_te_lang", datum=uiterst)), "tot")
    stop = Bewaarstop(
        id=uuid4(),
        dossier_id=beeld.dossier,
        organisatie_id=beeld.organisatie,
        veiligheid=beeld.veiligheid,
        soort=inhoud.soort.value,
        reden=inhoud.reden,
        vanaf=inhoud.vanaf,
        tot=inhoud.tot,
        door=door.houder,
        op=door.moment,
    )
    stop.save(force_insert=True)
    _record(stop, "bewaarstop.gezet", door, inhoud.reden)
    for voorstel in Vernietigingsvoorstel.objects.filter(dossier=beeld.dossier, status__in=OPEN):
        lapse(voorstel=voorstel, door=door)
    return stop


@transaction.atomic
def end_hold(*, stop: Bewaarstop, door: Handelend) -> None:
    """The reason is over. Raises ``Achterhaald`` when somebody else ended it."""
    if not Bewaarstop.objects.filter(pk=stop.pk, beeindigd_op__isnull=True).update(
        beeindigd_op=door.moment, beeindigd_door=door.houder
    ):
        raise Achterhaald
    _record(stop, "bewaarstop.beeindigd", door)


@transaction.atomic
def note_fact(*, beeld: Bewaarbeeld, soort: str, dag: date, bron: str, door: Handelend) -> Bewaarfeit:
    """Write down when the pupil left school, or that an owner has its own copy, with where that was seen or heard.

    Raises ``BewarenNietMogelijk`` for a day that has not come.
    """
    if dag > door.vandaag:
        raise BewarenNietMogelijk(geweigerd(reden("R240", "bewaren.dag_komt_nog")), "dag")
    feit = Bewaarfeit(
        id=uuid4(),
        dossier_id=beeld.dossier,
        organisatie_id=beeld.organisatie,
        veiligheid=beeld.veiligheid,
        soort=VAN_SCHOOL if soort == VAN_SCHOOL else Soort(soort).value,
        dag=dag,
        bron=bron,
        door=door.houder,
        op=door.moment,
    )
    feit.save(force_insert=True)
    _record(feit, "bewaarfeit.vastgelegd", door)
    return feit


@transaction.atomic
def lapse(*, voorstel: Vernietigingsvoorstel, door: Handelend) -> None:
    """It does not go on: there is a hold, or the dossier was opened again. Raises ``Achterhaald``."""
    if not Vernietigingsvoorstel.objects.filter(pk=voorstel.pk, status__in=OPEN).update(
        status="vervallen", vervallen_op=door.moment, vervallen_door=door.houder
    ):
        raise Achterhaald
    _record(voorstel, "vernietiging.vervallen", door)


@transaction.atomic
def request(*, dossier: UUID, waarom: str, door: Handelend) -> Vernietigingsverzoek:
    """One of the family asks to destroy a dossier earlier (L10, L41). Raises ``BewarenNietMogelijk``.

    Whoever may not ask hears that at once; what else stands in the way is answered by who decides, with a reason.
    """
    beeld = read_beeld(dossier)
    if beeld is None or not _may_ask(beeld, door):
        raise BewarenNietMogelijk(geweigerd(reden("L10", "bewaren.niet_van_u")))
    if Vernietigingsverzoek.objects.filter(
        dossier=dossier, gevraagd_door=door.houder, beantwoord_op__isnull=True
    ).exists():
        raise Achterhaald
    verzoek = Vernietigingsverzoek(
        id=uuid4(),
        dossier_id=dossier,
        organisatie_id=beeld.organisatie,
        veiligheid=False,
        gevraagd_door=door.houder,
        gevraagd_op=door.moment,
        reden=waarom,
    )
    verzoek.save(force_insert=True)
    _record(verzoek, "vernietigingsverzoek.gevraagd", door, waarom)
    return verzoek


def check_request(beeld: Bewaarbeeld, dag: date) -> Oordeel:
    """May this request be granted? That who asked was allowed to, stands in the request."""
    parameters = read_parameters(beeld.regio)
    return beoordeel_verzoek(beeld.feiten, beeld.stops, dag, mag_vragen=True, parameters=parameters)


@transaction.atomic
def answer_request(
    *, verzoek: Vernietigingsverzoek, grond: Weigergrond | None, toelichting: str, door: Handelend
) -> None:
    """Grant a request (``grond`` None), or refuse it on a ground of the law and with the reason.

    Raises ``BewarenNietMogelijk`` when it cannot be granted, or a refusal has no reason; ``Achterhaald``.
    """
    beeld = read_beeld(verzoek.dossier_id)
    if grond is None and beeld is not None and not (oordeel := check_request(beeld, door.vandaag)).mag:
        raise BewarenNietMogelijk(oordeel)
    if grond is not None and not toelichting:
        raise BewarenNietMogelijk(geweigerd(reden("L10", "bewaren.nee_heeft_reden")), "toelichting")
    if not Vernietigingsverzoek.objects.filter(pk=verzoek.pk, beantwoord_op__isnull=True).update(
        beantwoord_op=door.moment,
        beantwoord_door=door.houder,
        toegewezen=grond is None,
        grond=grond.value if grond else "",
        toelichting=toelichting,
    ):
        raise Achterhaald
    _record(verzoek, f"vernietigingsverzoek.{'geweigerd' if grond else 'toegewezen'}", door, toelichting)


def _may_ask(beeld: Bewaarbeeld, door: Handelend) -> bool:
    naaste = Naaste.objects.filter(pk=door.houder).first()
    if naaste is None or beeld.feiten.geboren is None:
        return False
    feiten, _regio = read_dossierfeiten(beeld.dossier)
    parameters = read_parameters(beeld.regio)
    return mag_vragen(
        geboren=beeld.feiten.geboren,
        is_jeugdige=naaste.relatie == Relatie.JEUGDIGE,
        heeft_gezag=naaste.id in {n.id for n in gezagdragers_op(feiten, door.vandaag, parameters)},
        dag=door.vandaag,
        parameters=parameters,
    )


def _record(
    rij: Bewaarfeit | Bewaarstop | Vernietigingsverzoek | Vernietigingsvoorstel,
    soort: str,
    door: Handelend,
    inhoud: str = "",
) -> None:
    gebeurtenis.record(
        dossier=rij.dossier_id,
        soort=soort,
        object_soort=rij._meta.model_name or "",
        object_id=rij.id,
        door=door,
        regels=("R240",),
        inhoud=inhoud,
        veiligheid=rij.veiligheid,
    )
