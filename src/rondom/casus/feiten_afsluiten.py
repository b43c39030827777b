"""Rows → facts for ``kern.afsluiten``, as far as the acting holder may see them.

That somebody has answered is status and is read from finished tasks and events as well, so that who may not read an
answer still sees that it was given. Marks are content: who may not see them cannot end help by them.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from rondom.casus.feiten_inzet import read_toekenningen
from rondom.casus.models import (
    Afspraak,
    Casus,
    Doel,
    Evaluatie,
    Evaluatieantwoord,
    Familiebericht,
    Inzet,
    Inzetinhoud,
    Nazorg,
    Overleg,
    Schoolbeeld,
    Taak,
)
from rondom.kern.afsluiten import Casusfeiten, Eindbeeld, Nazorgfeiten, Stem, Verzuimtrend
from rondom.kern.categorie import Leefgebied
from rondom.kern.leeftijd import heeft_bereikt
from rondom.kern.rechten import Dossierfeiten, Relatie
from rondom.kern.statussen import DoelStatus, InzetStatus
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible
from rondom.toegang.models import Dossier, Gebeurtenis

LOPEND = (InzetStatus.AANGEVRAAGD, InzetStatus.GESTART, InzetStatus.GEWIJZIGD, InzetStatus.STOP_VOORGESTELD)
OPEN_DOEL = (DoelStatus.OPEN, DoelStatus.LOOPT)
OUDERS = (Relatie.OUDER, Relatie.VOOGD, Relatie.PLEEGOUDER)


def read_eindbeeld(dossier: UUID, inzet: Inzet | None, door: Handelend, *, nazorg_belegd: bool = False) -> Eindbeeld:
    """What everybody says at the end of one help, or of the casus when ``inzet`` is None."""
    vanaf = inzet.stop_voorgesteld_op if inzet else last_weighing(dossier)
    evaluatie = find_final(dossier, inzet, vanaf)
    antwoorden = list(
        visible(Evaluatieantwoord.objects.filter(evaluatie=evaluatie), door).select_related("doel").order_by("op", "id")
    )
    feiten, toekenningen = read_toekenningen(dossier, door)
    gezegd = {t.houder for t in _answered(evaluatie)} | {a.houder for a in antwoorden}
    school, verzuim, gezien_op = _school(dossier, inzet, vanaf, door)
    houders = {t.houder for t in toekenningen}
    kind, cijfer_kind = _stem("jeugdige", antwoorden, gezegd, _ids(feiten, (Relatie.JEUGDIGE,)))
    ouders, cijfer_ouders = _stem("ouder", antwoorden, gezegd, _ids(feiten, OUDERS))
    if ouders is Stem.ONTBREEKT and _is_adult(feiten, door) and not _ids(feiten, OUDERS) & houders:
        ouders = Stem.DOET_NIET_MEE
    familie = {n.id for n in feiten.naasten}
    professionals, _cijfer = _stem("professional", antwoorden, gezegd, gezegd - familie)
    return Eindbeeld(
        leefgebieden=frozenset(
            Leefgebied(g)
            for g in visible(Doel.objects.filter(dossier=dossier), door)
            .exclude(status=DoelStatus.GESTOPT.value)
            .values_list("leefgebied", flat=True)
        ),
        bekeken=frozenset(Leefgebied(a.doel.leefgebied) for a in antwoorden if a.doel is not None),
        schoolbeeld=school,
        verzuim=verzuim,
        verzuim_besproken=_discussed(dossier, gezien_op),
        stem_kind=kind,
        stem_ouders=ouders,
        stem_professionals=professionals,
        cijfer_kind=cijfer_kind,
        cijfer_ouders=cijfer_ouders,
        open_afspraken=_open_afspraken(dossier, inzet, door),
        nazorg_belegd=inzet.nazorg_door is not None if inzet else nazorg_belegd,
    )


def last_weighing(dossier: UUID) -> datetime | None:
    """When this round of the casus began: what was said before a reopening does not count for its end."""
    return (
        Gebeurtenis.objects.filter(dossier=dossier, soort="casus.weging")
        .order_by("-volgnummer")
        .values_list("moment", flat=True)
        .first()
    )


def find_final(dossier: UUID, inzet: Inzet | None, vanaf: datetime | None) -> Evaluatie | None:
    """The final evaluation that counts: of this help, or the latest of this round of the casus."""
    rijen = Evaluatie.objects.filter(dossier=dossier, soort="eind", status__in=("gevraagd", "afgerond"))
    if inzet is not None:
        rijen = rijen.filter(inzet=inzet)
        return rijen.filter(status="gevraagd").first() if vanaf else rijen.order_by("-afgerond_op").first()
    for rij in rijen.order_by("-gepland_op", "-id"):
        if rij.afgerond_op is None or vanaf is None or rij.afgerond_op >= vanaf:
            return rij
    return None


def _answered(evaluatie: Evaluatie | None) -> Iterable[Taak]:
    if evaluatie is None:
        return ()
    klaar = Taak.objects.filter(soort="evaluatie", object_id=evaluatie.id, afgerond_op__isnull=False)
    # Once it is decided, tasks that were put away are no answer.
    return [t for t in klaar if evaluatie.status == "gevraagd" or t.afgerond_door == t.houder]


def _ids(feiten: Dossierfeiten, relaties: tuple[Relatie, ...]) -> set[UUID]:
    return {n.id for n in feiten.naasten if n.relatie in relaties}


def _is_adult(feiten: Dossierfeiten, door: Handelend) -> bool:
    regio = Dossier.objects.values_list("regio", flat=True).get(id=feiten.dossier)
    return feiten.geboortedatum is not None and heeft_bereikt(
        feiten.geboortedatum, "leeftijd_volwassen", door.vandaag, read_parameters(regio)
    )


def _stem(
    partij: str, antwoorden: list[Evaluatieantwoord], gezegd: set[UUID], leden: set[UUID]
) -> tuple[Stem, int | None]:
    """Whether a party has given its view, and its latest mark: of the whole before that of one goal."""
    eigen = [a for a in antwoorden if a.partij == partij]
    if not eigen:
        return (Stem.GEGEVEN if gezegd & leden else Stem.ONTBREEKT), None
    if all(a.cijfer is None and not a.tekst for a in eigen):
        return Stem.WIL_NIET, None
    geheel = [a.cijfer for a in eigen if a.doel_id is None and a.cijfer is not None]
    per_doel = [a.cijfer for a in eigen if a.doel_id is not None and a.cijfer is not None]
    cijfers = geheel or per_doel
    return Stem.GEGEVEN, cijfers[-1] if cijfers else None


def _school(
    dossier: UUID, inzet: Inzet | None, vanaf: datetime | None, door: Handelend
) -> tuple[bool, Verzuimtrend, datetime | None]:
    rijen = visible(Schoolbeeld.objects.filter(dossier=dossier), door)
    if inzet is not None:
        rijen = rijen.filter(inzet=inzet)
    if vanaf is not None:
        rijen = rijen.filter(op__gte=vanaf)
    beeld = rijen.order_by("-op").first()
    if beeld is not None:
        return True, Verzuimtrend(beeld.verzuim), beeld.op
    if inzet is None or vanaf is None:
        return False, Verzuimtrend.ONBEKEND, None
    klaar = Taak.objects.filter(soort="schoolbeeld", object_id=inzet.id, afgerond_op__gte=vanaf)
    return klaar.exists(), Verzuimtrend.ONBEKEND, None


def _discussed(dossier: UUID, gezien_op: datetime | None) -> bool:
    """Was the view of school talked about together: written down as a decision, or in a meeting held since?"""
    if gezien_op is None:
        return False
    besloten = Gebeurtenis.objects.filter(dossier=dossier, soort="inzet.verzuim_besproken", moment__gte=gezien_op)
    return besloten.exists() or Overleg.objects.filter(dossier=dossier, afgerond_op__gte=gezien_op).exists()


def _open_afspraken(dossier: UUID, inzet: Inzet | None, door: Handelend) -> int:
    rijen = visible(Afspraak.objects.filter(dossier=dossier, status="open"), door)
    if inzet is not None:
        doelen = Inzetinhoud.objects.filter(inzet=inzet, doel__isnull=False).values("doel")
        rijen = rijen.filter(doel__in=doelen)
    return rijen.count()


def read_casusfeiten(casus: Casus, door: Handelend, *, nazorg_belegd: bool) -> Casusfeiten:
    """What still runs in a casus, beside the final view."""
    inzetten = list(Inzet.objects.filter(dossier=casus.dossier_id).values_list("status", flat=True))
    doelen = visible(Doel.objects.filter(dossier=casus.dossier_id), door)
    return Casusfeiten(
        beeld=read_eindbeeld(casus.dossier_id, None, door, nazorg_belegd=nazorg_belegd),
        lopende_inzetten=sum(s in LOPEND for s in inzetten),
        weigeringen_zonder_besluit=sum(s == InzetStatus.GEWEIGERD for s in inzetten),
        open_doelen=doelen.filter(status__in=OPEN_DOEL).count(),
    )


def read_nazorgfeiten(casus: Casus) -> Nazorgfeiten:
    """How after-care went since it began."""
    rijen = Nazorg.objects.filter(dossier=casus.dossier_id)
    gedaan = rijen.filter(gedaan_op__gte=casus.status_sinds, uitkomst__in=("goed", "opnieuw_contact")).count()
    onbeantwoord = Familiebericht.objects.filter(
        dossier=casus.dossier_id, soort="werkt_niet_meer", gezien_op__isnull=True
    )
    contact = Taak.objects.filter(soort="nazorg_contact", object_id=casus.id, afgerond_op__isnull=True)
    return Nazorgfeiten(
        eerste_gedaan=gedaan >= 1,
        tweede_gedaan=gedaan >= 2 and not rijen.filter(gedaan_op__isnull=True).exists(),
        werkt_niet_meer=onbeantwoord.exists() or contact.exists(),
    )
