"""Open something of a casus past consent: for some hours in an emergency, or to one other after a second reader agreed.

Design §4 (break-glass), R030, L09. Grants follow from the record by the rule; what is not told to the family is told by
itself when its time is over.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from django.db import connection, transaction

from rondom.kern.categorie import Categorie
from rondom.kern.nood import REGEL, Noodsoort, Noodvraag, beoordeel_nood
from rondom.kern.oordeel import Oordeel
from rondom.kern.parameters import Parameters
from rondom.kern.rollen import Bevoegdheid
from rondom.netwerk.models import Functie
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.models import Noodbesluit, Noodtoegang
from rondom.toegang.selectors_nood import is_second, read_consulted
from rondom.toegang.services import gebeurtenis, rechten


class NoodNietMogelijk(Exception):
    """Refused or not complete; ``oordeel`` says what is missing."""

    def __init__(self, oordeel: Oordeel) -> None:
        super().__init__()
        self.oordeel = oordeel


@dataclass(frozen=True)
class Verantwoording:
    """What must be written before something is shared without consent (L09)."""

    reden: str
    geprobeerd: str
    geen_andere_weg: str
    minimum: str
    evenredig: str
    consultatie: UUID | None


@transaction.atomic
def open_glass(
    *, dossier: UUID, categorie: Categorie, reden: str, door: Handelend, onveilig: str = "", tweede: UUID | None = None
) -> Noodtoegang:
    """Break the glass: read one category for some hours. Raises ``NoodNietMogelijk``.

    ``onveilig`` says why the family is not told at once; then a second person judges that, and is asked to.
    """
    _check(
        Noodvraag(
            Noodsoort.INZAGE,
            bevoegd=door.mag(Bevoegdheid.NOOD_INZIEN),
            categorieen=categorie,
            reden=reden,
            onveilig=bool(onveilig),
            onveilig_reden=onveilig,
            tweede=is_second(tweede, door),
        )
    )
    parameters = read_parameters(door.regio or "")
    stil = timedelta(days=parameters.op("nood_tweede_dagen", door.vandaag)) if onveilig else timedelta()
    nood = Noodtoegang(
        id=uuid4(),
        dossier_id=dossier,
        soort=Noodsoort.INZAGE.value,
        gevraagd_door_id=door.houder,
        houder_id=door.houder,
        categorieen=int(categorie),
        reden=reden,
        vanaf=door.moment,
        tot=door.moment + timedelta(hours=parameters.op("nood_uren", door.vandaag)),
        tweede_id=tweede if onveilig else None,
        onveilig=onveilig,
        stil_tot=door.moment + stil,
    )
    _save(nood, "nood.inzage", door)
    return nood


@transaction.atomic
def ask_route(
    *,
    dossier: UUID,
    ontvanger: Functie,
    categorieen: Categorie,
    verantwoording: Verantwoording,
    tot: date,
    tweede: UUID | None,
    door: Handelend,
) -> Noodtoegang:
    """Ask a second reader to let one other read the least that is needed, without consent. Raises ``NoodNietMogelijk``.

    Nothing is open until the second reader agrees (``judge``).
    """
    v = verantwoording
    parameters = read_parameters(door.regio or "")
    _check(
        Noodvraag(
            Noodsoort.ROUTE,
            bevoegd=door.mag(Bevoegdheid.NOOD_INZIEN),
            categorieen=categorieen,
            reden=v.reden,
            tweede=is_second(tweede, door) and tweede != ontvanger.id,
            anoniem_eerst=v.consultatie is not None and read_consulted(v.consultatie, door),
            geprobeerd=v.geprobeerd,
            geen_andere_weg=v.geen_andere_weg,
            minimum=v.minimum,
            evenredig=v.evenredig,
            ontvanger_is_ander=ontvanger.id != door.houder,
        )
    )
    nood = Noodtoegang(
        id=uuid4(),
        dossier_id=dossier,
        soort=Noodsoort.ROUTE.value,
        gevraagd_door_id=door.houder,
        houder=ontvanger,
        categorieen=int(categorieen),
        reden=v.reden,
        consultatie=v.consultatie,
        geprobeerd=v.geprobeerd,
        geen_andere_weg=v.geen_andere_weg,
        minimum=v.minimum,
        evenredig=v.evenredig,
        vanaf=door.moment,
        tot=end_of_route(tot, door, parameters),
        tweede_id=tweede,
        onveilig="",
        stil_tot=door.moment + timedelta(days=parameters.op("nood_vertellen_dagen", door.vandaag)),
    )
    _save(nood, "nood.route", door)
    return nood


@transaction.atomic
def judge(*, nood: Noodtoegang, akkoord: bool, toelichting: str, door: Handelend, stil: bool = True) -> Noodbesluit:
    """The second person agrees or not, with the reason. ``stil``: telling the family is not safe, judged again later."""
    parameters = read_parameters(door.regio or "")
    langer = timedelta(days=parameters.op("nood_stil_dagen", door.vandaag)) if akkoord and stil else timedelta()
    besluit = Noodbesluit(
        id=uuid4(),
        dossier_id=nood.dossier_id,
        noodtoegang=nood,
        akkoord=akkoord,
        toelichting=toelichting,
        stil_tot=door.moment + langer,
        door=door.houder,
        op=door.moment,
    )
    besluit.save(force_insert=True)
    rechten.recompute(nood.dossier_id)
    _record(nood, "nood.akkoord" if akkoord else "nood.afgewezen", door, toelichting)
    return besluit


@transaction.atomic
def note_told(*, nood: Noodtoegang, door: Handelend) -> None:
    """Who asked told the family in person: the reminder is done with. What they read by themselves follows its own term."""
    _record(nood, "nood.verteld", door, "")


@transaction.atomic
def note_seen(*, nood: Noodtoegang, door: Handelend) -> None:
    """Whoever was told that somebody looked has read who, what and why (W10)."""
    _record(nood, "nood.gezien", door, "")


def end_of_route(tot: date, door: Handelend, parameters: Parameters) -> datetime:
    """The end of the chosen day, at most the longest that the region allows, at least the end of today."""
    langst = door.vandaag + timedelta(days=parameters.op("nood_route_max_dagen", door.vandaag))
    dag = min(max(tot, door.vandaag), langst)
    return datetime.combine(dag, time(23, 59), tzinfo=TIJDZONE)


def read_regisseurs(nood: UUID) -> list[UUID]:
    """Who steers the casus of an emergency that the acting holder opened; the database function sees what he may not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT toegang_regisseurs(%s)", [nood])
        return [rij[0] for rij in cursor.fetchall()]


def _check(vraag: Noodvraag) -> None:
    oordeel = beoordeel_nood(vraag)
    if not oordeel.mag:
        raise NoodNietMogelijk(oordeel)


def _save(nood: Noodtoegang, soort: str, door: Handelend) -> None:
    nood.save(force_insert=True)
    rechten.recompute(nood.dossier_id)
    _record(nood, soort, door, nood.reden)


def _record(nood: Noodtoegang, soort: str, door: Handelend, inhoud: str) -> None:
    gebeurtenis.record(
        dossier=nood.dossier_id,
        soort=soort,
        object_soort="noodtoegang",
        object_id=nood.id,
        door=door,
        regels=(REGEL[Noodsoort(nood.soort)],),
        inhoud=inhoud,
        veiligheid=nood.soort == Noodsoort.ROUTE or bool(nood.onveilig),
    )
