"""Tell people of a birthday that changes who decides (L04–L06); done by a job that holds no grants."""

from uuid import UUID, uuid5

from django.db import connection, transaction

from rondom.casus.models import Taak
from rondom.casus.services import taak
from rondom.casus.tasks import tell_by_mail
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import Relatie
from rondom.kern.verjaardag import (
    LEEFTIJDEN,
    TERMIJNEN,
    Bericht,
    Mijlpaal,
    Ouderkeuze,
    list_berichten,
    ouderkeuze,
)
from rondom.netwerk.selectors import list_parameter_values, read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend

KIEZEN = "verjaardag_kiezen"
"""The kind of task that asks who came of age what parents may still see; shown from the day on."""


def list_near() -> list[UUID]:
    """Open dossiers of a child who may soon reach one of the ages: as wide as any region asks, ``tell`` looks closer.

    The database answers the job of birthdays alone.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT toegang_jarigen(%s, %s)",
            [max(list_parameter_values(TERMIJNEN)), sorted(list_parameter_values(LEEFTIJDEN))],
        )
        return [rij[0] for rij in cursor.fetchall()]


@transaction.atomic
def tell(*, dossier: UUID, door: Handelend) -> int:
    """Tell everybody of this dossier who must know today and was not told yet; answers how many."""
    feiten, regio = read_dossierfeiten(dossier)
    berichten = list_berichten(feiten, door.vandaag, read_parameters(regio))
    return sum(_tell(dossier, bericht, door) for bericht in berichten)


def _tell(dossier: UUID, bericht: Bericht, door: Handelend) -> bool:
    soort, sleutel = task_kind(bericht.aankondiging.mijlpaal), object_key(dossier, bericht)
    if Taak.objects.filter(soort=soort, houder=bericht.houder, object_id=sleutel).exists():
        return False
    taak.ask(
        dossier=dossier,
        soort=soort,
        houder=bericht.houder,
        object_id=sleutel,
        termijn=bericht.aankondiging.jarig,
        door=door,
    )
    if bericht.vraagt_keuze:
        taak.ask(
            dossier=dossier,
            soort=KIEZEN,
            houder=bericht.houder,
            object_id=sleutel,
            termijn=bericht.aankondiging.jarig,
            door=door,
        )
    tell_by_mail(bericht.houder)
    return True


def find_own(
    dossier: UUID, door: Handelend, parameters: Parameters, mijlpaal: Mijlpaal | None = None
) -> Bericht | None:
    """What ``door`` is told today of a birthday of this dossier that changes who decides, or of ``mijlpaal``."""
    feiten, _regio = read_dossierfeiten(dossier)
    mijn = (b for b in list_berichten(feiten, door.vandaag, parameters) if b.houder == door.houder)
    gezocht = {mijlpaal} if mijlpaal else set(Mijlpaal) - {Mijlpaal.TOEKOMST}
    return next((b for b in mijn if b.aankondiging.mijlpaal in gezocht), None)


def find_question(dossier: UUID, door: Handelend) -> Taak | None:
    """The question to who came of age, from the day itself until it is answered (BR45); None otherwise."""
    return Taak.objects.filter(
        dossier=dossier, soort=KIEZEN, houder=door.houder, termijn__lte=door.vandaag, afgerond_op__isnull=True
    ).first()


@transaction.atomic
def mark_chosen(*, dossier: UUID, door: Handelend) -> None:
    """Who came of age chose about every parent: the question is answered. As long as one is left it stays."""
    feiten, _regio = read_dossierfeiten(dossier)
    ouders = [n.id for n in feiten.naasten if n.relatie is not Relatie.JEUGDIGE and n.gezag is not None]
    vraag = find_question(dossier, door)
    if vraag and all(ouderkeuze(feiten, pk, door.vandaag) is not Ouderkeuze.OPEN for pk in ouders):
        taak.finish(soort=KIEZEN, object_id=vraag.object_id, houder=door.houder, door=door)


def mark_read(*, dossier: UUID, bericht: Bericht, door: Handelend) -> None:
    """Whoever was told has read it."""
    taak.finish(
        soort=task_kind(bericht.aankondiging.mijlpaal),
        object_id=object_key(dossier, bericht),
        houder=door.houder,
        door=door,
    )


def task_kind(mijlpaal: Mijlpaal) -> str:
    """The kind of task that tells of this birthday."""
    return f"verjaardag_{mijlpaal.value}"


def object_key(dossier: UUID, bericht: Bericht) -> UUID:
    """One key per birthday of a dossier, so that nobody is told twice; a corrected date of birth is a new one."""
    return uuid5(dossier, f"{bericht.aankondiging.mijlpaal.value}:{bericht.aankondiging.jarig.isoformat()}")
