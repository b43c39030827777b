"""What the casework does when something happened in a lower room. ``web`` registers these."""

from datetime import timedelta
from uuid import UUID

from rondom.casus.feiten_consultatie import read_bekenden
from rondom.casus.models import Evaluatie, Plandeel, Taak
from rondom.casus.selectors_consultatie import has_asked_anonymously, list_answered
from rondom.casus.services import deeltaak as deeltaken
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import plan as plannen
from rondom.casus.services import regie, taak
from rondom.casus.services import signaal as signalen
from rondom.casus.services import verklaring as verklaringen
from rondom.casus.services import wissel as wissels
from rondom.casus.services.wissel import WISSELS
from rondom.casus.tasks import tell_by_mail
from rondom.kern.papier import Papiersoort
from rondom.kern.rechten import beslissers
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import EvaluatieStatus, PlanStatus
from rondom.kern.uitnodigen import controle_op
from rondom.netwerk.selectors import list_leden, read_parameters
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.handlers import BEKENDEN, Gebeurd, answer_for, register
from rondom.toegang.models import (
    Betrokkene,
    Leesvraag,
    Naaste,
    Noodtoegang,
    Papier,
    Rechtsverzoek,
    Toestemming,
    Toestemmingsbesluit,
)
from rondom.toegang.selectors_nood import GEVRAAGD, IS_GEVRAAGD, TE_LEZEN
from rondom.toegang.services import leesvraag
from rondom.toegang.services.nood import read_regisseurs
from rondom.toegang.services.vernietiging import VERTELD

LOPENDE_EVALUATIES = (EvaluatieStatus.GEPLAND.value, EvaluatieStatus.GEVRAAGD.value)


def ask_for_consent(gebeurd: Gebeurd) -> None:
    """Ask everybody who decides for an answer; remind the one who asked when it takes long (R026)."""
    toestemming = Toestemming.objects.get(pk=gebeurd.object_id)
    feiten, regio = read_dossierfeiten(gebeurd.dossier)
    parameters = read_parameters(regio)
    termijn = gebeurd.door.vandaag + timedelta(days=parameters.op("toestemming_antwoord_dagen", gebeurd.door.vandaag))
    for naaste in beslissers(feiten, gebeurd.door.vandaag, parameters):
        taak.ask(
            dossier=gebeurd.dossier,
            soort="toestemming_beantwoorden",
            houder=naaste,
            object_id=toestemming.id,
            termijn=termijn,
            door=gebeurd.door,
        )


def consent_answered(gebeurd: Gebeurd) -> None:
    """Whoever answered is done."""
    besluit = Toestemmingsbesluit.objects.filter(toestemming=gebeurd.object_id).latest("moment")
    taak.finish(
        soort="toestemming_beantwoorden", object_id=gebeurd.object_id, houder=besluit.naaste_id, door=gebeurd.door
    )


def paper_signed(gebeurd: Gebeurd) -> None:
    """A yes on paper after a no: the second professional is asked to confirm it (W02)."""
    besluit = Toestemmingsbesluit.objects.get(pk=gebeurd.object_id)
    feiten, regio = read_dossierfeiten(gebeurd.dossier)
    dagen = read_parameters(regio).op("toestemming_antwoord_dagen", gebeurd.door.vandaag)
    assert besluit.getuige is not None
    taak.ask(
        dossier=feiten.dossier,
        soort="toestemming_bevestigen",
        houder=besluit.getuige,
        object_id=besluit.id,
        termijn=gebeurd.door.vandaag + timedelta(days=dagen),
        door=gebeurd.door,
    )


def paper_judged(gebeurd: Gebeurd) -> None:
    """Whoever confirmed or denied a signed paper is done with it."""
    for besluit in Toestemmingsbesluit.objects.filter(toestemming=gebeurd.object_id, bevestiging__isnull=False):
        taak.finish(soort="toestemming_bevestigen", object_id=besluit.id, door=gebeurd.door)


def paper_written_down(gebeurd: Gebeurd) -> None:
    """A signed statement is kept as every own statement is, and shows where those show (A06)."""
    papier = Papier.objects.get(pk=gebeurd.object_id)
    if papier.soort == Papiersoort.VERKLARING:
        verklaringen.add_from_paper(papier=papier, door=gebeurd.door)


def custody_recorded(gebeurd: Gebeurd) -> None:
    """Whoever wrote down that custody was checked is asked to check it again, in the time of the region (L07)."""
    naaste = Naaste.objects.get(pk=gebeurd.object_id)
    taak.finish(soort="gezag_controleren", object_id=naaste.id, door=gebeurd.door)
    _feiten, regio = read_dossierfeiten(gebeurd.dossier)
    dag = controle_op(naaste.gezag_gecontroleerd_op if naaste.gezag_vanaf else None, read_parameters(regio))
    if dag is not None and naaste.tot is None:
        taak.ask(
            dossier=gebeurd.dossier,
            soort="gezag_controleren",
            houder=gebeurd.door.houder,
            object_id=naaste.id,
            termijn=dag,
            door=gebeurd.door,
        )


def task_consent_changed(gebeurd: Gebeurd) -> None:
    """A yes or a no about one task opens or closes it for whom it was given to (R082)."""
    deeltaken.consent_changed(toestemming=gebeurd.object_id, door=gebeurd.door)


def action_ends(gebeurd: Gebeurd) -> None:
    """Done or dropped: who had only this task sees nothing any more (R082)."""
    deeltaken.end_with(afspraak=gebeurd.object_id, door=gebeurd.door)


def consent_taken_back(gebeurd: Gebeurd) -> None:
    """Nobody needs to answer any more."""
    taak.finish(soort="toestemming_beantwoorden", object_id=gebeurd.object_id, door=gebeurd.door)


def participation_ends(gebeurd: Gebeurd) -> None:
    """When the regisseur leaves, the steering falls back to school; told before the part ends (BR10)."""
    betrokkene = Betrokkene.objects.get(pk=gebeurd.object_id)
    blijft = Betrokkene.objects.filter(
        dossier=gebeurd.dossier, functie=betrokkene.functie_id, tot__isnull=True
    ).exclude(pk=betrokkene.pk)
    if betrokkene.functie_id and not blijft.exists():
        regie.settle(dossier=gebeurd.dossier, vertrekt=betrokkene.functie_id, door=gebeurd.door)


def access_changed(gebeurd: Gebeurd) -> None:
    """When the regisseur may no longer read how things stand, the steering falls back to school (BR10)."""
    regie.settle(dossier=gebeurd.dossier, door=gebeurd.door)


def plan_adopted(gebeurd: Gebeurd) -> None:
    """Whoever adopts a plan says when people look back: that day is planned (R128)."""
    evaluaties.follow_plan(deel=Plandeel.objects.get(pk=gebeurd.object_id), door=gebeurd.door)


def casus_ends(gebeurd: Gebeurd) -> None:
    """However a casus ends, its plan is closed with it and nobody is left steering (R129, BR10)."""
    for gezag in Taak.objects.filter(dossier=gebeurd.dossier, soort="gezag_controleren", afgerond_op=None):
        taak.finish(soort=gezag.soort, object_id=gezag.object_id, door=gebeurd.door)
    plannen.close_with_casus(dossier=gebeurd.dossier, door=gebeurd.door)
    gesloten = Plandeel.objects.filter(dossier=gebeurd.dossier, status=PlanStatus.AFGESLOTEN)
    for evaluatie in Evaluatie.objects.filter(plandeel__in=gesloten, status__in=LOPENDE_EVALUATIES):
        evaluaties.cancel(evaluatie=evaluatie, door=gebeurd.door)


def registered(gebeurd: Gebeurd) -> None:
    """The weighed signals went along with the registration."""
    signalen.pass_on(dossier=gebeurd.dossier, door=gebeurd.door)


def glass_broken(gebeurd: Gebeurd) -> None:
    """Whoever steers hears at once that somebody looked; without anybody who steers, the school's coordinators do.

    When the family is not told yet, a second person is asked to judge that. Neither task says what was opened.
    """
    nood = Noodtoegang.objects.get(pk=gebeurd.object_id)
    feiten, _ = read_dossierfeiten(gebeurd.dossier)
    coordinatoren = list_leden(feiten.school, Bevoegdheid.CASUS_COORDINEREN, gebeurd.door.vandaag)
    erbij = {b.functie for b in feiten.betrokkenen if b.deelname.omvat(gebeurd.door.vandaag)}
    familie = {n.id for n in feiten.naasten}
    horen = {h for h in read_regisseurs(nood.id) if h not in familie} or erbij & {f.id for f in coordinatoren}
    for houder in sorted(horen - {gebeurd.door.houder}):
        taak.ask(dossier=gebeurd.dossier, soort="nood_gezien", houder=houder, object_id=nood.id, door=gebeurd.door)
    ask_second(gebeurd)


def ask_second(gebeurd: Gebeurd) -> None:
    """A second person judges, in time."""
    nood = Noodtoegang.objects.get(pk=gebeurd.object_id)
    if nood.tweede_id is not None:
        taak.ask(
            dossier=gebeurd.dossier,
            soort="nood_meelezen",
            houder=nood.tweede_id,
            object_id=nood.id,
            termijn=min(nood.stil_tot, nood.tot).date(),
            door=gebeurd.door,
        )


def second_judged(gebeurd: Gebeurd) -> None:
    """The second person is done; who asked tells the family, or asks the second person again, before the term is over."""
    nood = Noodtoegang.objects.get(pk=gebeurd.object_id)
    taak.finish(soort="nood_meelezen", object_id=nood.id, door=gebeurd.door)
    stil = max([nood.stil_tot, *nood.besluiten.values_list("stil_tot", flat=True)])
    if gebeurd.soort == "nood.akkoord":
        taak.ask(
            dossier=gebeurd.dossier,
            soort="nood_vertellen",
            houder=nood.gevraagd_door_id,
            object_id=nood.id,
            termijn=stil.date(),
            door=gebeurd.door,
        )


def has_to_read_emergency(nood: UUID, door: Handelend) -> bool:
    """Is the task to read this emergency open for the holder?"""
    return taak.is_open(soort="nood_gezien", object_id=nood, houder=door.houder)


def emergency_read(gebeurd: Gebeurd) -> None:
    """Whoever read it is done with it; another who steers still has to."""
    taak.finish(soort="nood_gezien", object_id=gebeurd.object_id, houder=gebeurd.door.houder, door=gebeurd.door)


def emergency_told(gebeurd: Gebeurd) -> None:
    """Who asked told the family."""
    taak.finish(soort="nood_vertellen", object_id=gebeurd.object_id, door=gebeurd.door)


def destruction_told(gebeurd: Gebeurd) -> None:
    """Somebody of a family gets a mail that something is waiting; what it is stands in Rondom."""
    tell_by_mail(gebeurd.object_id)


def request_made(gebeurd: Gebeurd) -> None:
    """Who must answer is asked to, within the term; after an extension or a hand-over the task moves along (L10)."""
    verzoek = Rechtsverzoek.objects.get(pk=gebeurd.object_id)
    if gebeurd.soort == "rechtsverzoek.overgedragen":
        taak.finish(soort="rechtsverzoek_beantwoorden", object_id=verzoek.id, door=gebeurd.door)
    taak.ask(
        dossier=gebeurd.dossier,
        soort="rechtsverzoek_beantwoorden",
        houder=verzoek.eigenaar,
        object_id=verzoek.id,
        termijn=verzoek.termijn,
        door=gebeurd.door,
    )


def request_settled(gebeurd: Gebeurd) -> None:
    """Nobody needs to answer any more; who asked is asked to read the answer."""
    taak.finish(soort="rechtsverzoek_beantwoorden", object_id=gebeurd.object_id, door=gebeurd.door)
    if gebeurd.soort != "rechtsverzoek.ingetrokken":
        taak.ask(
            dossier=gebeurd.dossier,
            soort="rechtsverzoek_lezen",
            houder=Rechtsverzoek.objects.get(pk=gebeurd.object_id).naaste_id,
            object_id=gebeurd.object_id,
            door=gebeurd.door,
        )


def reader_asked(gebeurd: Gebeurd) -> None:
    """Who is asked about the own reading hears by mail that something waits; the question stands at Mijn dag."""
    tell_by_mail(Leesvraag.objects.get(pk=gebeurd.object_id).houder)


def person_replaced(gebeurd: Gebeurd) -> None:
    """Everybody at the table of an open casus, the family included, hears at once who takes over (R006, P06)."""
    wissels.tell(dossier=gebeurd.dossier, wijziging=gebeurd.object_id, door=gebeurd.door)


def register_all() -> None:
    """Register every handler of the casework."""
    for soort in WISSELS:
        register(soort, person_replaced)
    register(VERTELD, destruction_told)
    register(leesvraag.GEVRAAGD, reader_asked)
    for soort in ("rechtsverzoek.gevraagd", "rechtsverzoek.verlengd", "rechtsverzoek.overgedragen"):
        register(soort, request_made)
    for soort in (
        "rechtsverzoek.toegewezen",
        "rechtsverzoek.deels",
        "rechtsverzoek.afgewezen",
        "rechtsverzoek.ingetrokken",
    ):
        register(soort, request_settled)
    for soort in ("rechtsverzoek.gevraagd", "rechtsverzoek.toegewezen"):
        register(soort, access_changed)
    answer_for(IS_GEVRAAGD, has_asked_anonymously)
    answer_for(GEVRAAGD, list_answered)
    answer_for(TE_LEZEN, has_to_read_emergency)
    answer_for(BEKENDEN, read_bekenden)
    register("nood.gezien", emergency_read)
    register("nood.verteld", emergency_told)
    register("nood.inzage", glass_broken)
    register("nood.route", ask_second)
    for soort in ("nood.akkoord", "nood.afgewezen"):
        register(soort, second_judged)
    register("betrokkene.beeindigd", participation_ends)
    for soort in (
        "toestemming.gegeven",
        "toestemming.geweigerd",
        "toestemming.ingetrokken",
        "toestemming.teruggenomen",
        "gezag.vastgelegd",
        "gezag.besloten",
    ):
        register(soort, access_changed)
    register("toestemming.gevraagd", ask_for_consent)
    for soort in ("naaste.toegevoegd", "gezag.vastgelegd", "naaste.beeindigd", "naaste.teruggezet"):
        register(soort, custody_recorded)
    for soort in ("toestemming.gegeven", "toestemming.geweigerd", "toestemming.ingetrokken"):
        register(soort, consent_answered)
    register("toestemming.ondertekend", paper_signed)
    register("papier.vastgelegd", paper_written_down)
    for soort in ("toestemming.gegeven", "toestemming.niet_bevestigd"):
        register(soort, paper_judged)
    register("toestemming.teruggenomen", consent_taken_back)
    for soort in (
        "toestemming.gegeven",
        "toestemming.geweigerd",
        "toestemming.ingetrokken",
        "toestemming.teruggenomen",
    ):
        register(soort, task_consent_changed)
    for soort in ("afspraak.gedaan", "afspraak.vervallen"):
        register(soort, action_ends)
    register("plan.vastgesteld", plan_adopted)
    for soort in ("casus.afgesloten", "casus.ingetrokken"):
        register(soort, casus_ends)
    for soort in ("aanmelding.verzonden", "aanmelding.opnieuw_verzonden"):
        register(soort, registered)
