"""Ask for support or help, start it, change it (R105, R111, R126, R127, BR13)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.casus.feiten_inzet import category_of, list_functies, list_responsible, may_know, read_ontvangers
from rondom.casus.models import Casus, Doel, Inzet, Inzetinhoud, Terugkoppelafspraak
from rondom.casus.services import instemming as instemmingen
from rondom.casus.services import mandaat, statusbericht, taak
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import Categorie, Leefgebied
from rondom.kern.delen import Besluit
from rondom.kern.oordeel import geweigerd, reden
from rondom.kern.statussen import INZET, InzetStatus, check_overgang
from rondom.kern.termijn import start_termijn
from rondom.kern.terugkoppeling import Afspraak, Berichtsoort, Wat, beoordeel_start
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.models.organisatie import Organisatiesoort
from rondom.netwerk.selectors import find_contact, read_kalender, read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Casusrol
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gebeurtenis
from rondom.toegang.services.toestemming import Ongeldig

HULP, ONDERSTEUNING = "hulp", "ondersteuning"
ONDERWIJS = frozenset({Organisatiesoort.SCHOOL, Organisatiesoort.SCHOOLBESTUUR, Organisatiesoort.SAMENWERKINGSVERBAND})
"""What these give is support at school; what any other organisation gives is youth help."""


def soort_of(aanbieder: Organisatie) -> str:
    """``ondersteuning`` or ``hulp``: follows from who gives it."""
    return ONDERSTEUNING if aanbieder.soort in ONDERWIJS else HULP


@transaction.atomic
def request(
    *,
    casus: Casus,
    aanbieder: Organisatie,
    leefgebied: Leefgebied,
    door: Handelend,
    uitvoerder: Functie | None = None,
    tekst: str = "",
    doel: Doel | None = None,
    centen: int | None = None,
    beslist_door: str = "",
) -> Inzet:
    """Ask an organisation for help or support. Who must start it gets a task: the worker, else colleagues here.

    ``centen``: what it costs, compared with the mandate and not kept. ``beslist_door``: who decided about it, outside the
    mandate. Raises ``NietMogelijk`` when a decision is needed for which the asker has no mandate, and nobody else is named.
    """
    mandaat.check(casus=casus, aanbieder=aanbieder, centen=centen, beslist_door=beslist_door, door=door)
    inzet = Inzet(
        id=uuid4(),
        dossier_id=casus.dossier_id,
        soort=soort_of(aanbieder),
        aanbieder=aanbieder,
        uitvoerder=uitvoerder,
        leefgebied=leefgebied.value,
        status=INZET.begin,
        aangevraagd_op=door.vandaag,
        door=door.houder,
        versie=1,
    )
    inzet.save(force_insert=True)
    write_content(inzet=inzet, soort="waarover", tekst=tekst, doel=doel, door=door)
    _keep_who_decided(inzet, beslist_door, door)
    gebeurtenis.record(
        dossier=casus.dossier_id,
        soort="inzet.aangevraagd",
        object_soort="inzet",
        object_id=inzet.id,
        door=door,
        regels=("R127",),
    )
    for houder in [uitvoerder.id] if uitvoerder else _who_starts(inzet, door):
        ask_to_start(inzet=inzet, houder=houder, door=door)
    return inzet


def _keep_who_decided(inzet: Inzet, beslist_door: str, door: Handelend) -> None:
    """The words stand where the content of this help stands; nothing typed is lost in silence."""
    if not beslist_door.strip():
        return
    if write_content(inzet=inzet, soort="wie_besliste", tekst=beslist_door, door=door) is None:
        raise NietMogelijk(geweigerd(reden("L26", "mandaat.nergens_opschrijven")), "beslist_door")


def _who_starts(inzet: Inzet, door: Handelend) -> list[UUID]:
    """Colleagues of the organisation in the case; else its fixed contact for this school, who comes in (R005).

    Only when the family lets that organisation know how things stand; else whoever asks finds out by whom.
    """
    hier = list_functies(inzet.dossier_id, door.vandaag)
    collegas = list(Functie.objects.filter(id__in=hier, organisatie=inzet.aanbieder_id).values_list("id", flat=True))
    if collegas:
        return collegas
    contact = find_contact(inzet.dossier.school_id, inzet.aanbieder_id, door.vandaag)
    if contact is None or not may_know(inzet.dossier_id, inzet.aanbieder_id, Categorie.STATUS, door):
        return [door.houder]
    join(inzet=inzet, functie=contact, door=door)
    return [contact.id]


def ask_to_start(*, inzet: Inzet, houder: UUID, door: Handelend) -> None:
    """Ask somebody to start this help, within the term in which the others must hear of it."""
    taak.ask(
        dossier=inzet.dossier_id,
        soort="inzet_starten",
        houder=houder,
        object_id=inzet.id,
        termijn=feedback_term(inzet, door.vandaag),
        door=door,
    )


def feedback_term(inzet: Inzet, vanaf: date) -> date:
    """The last day on which a message about something of ``vanaf`` is in time (BR13)."""
    regio = inzet.dossier.regio_id
    return start_termijn("terugkoppeling", vanaf, read_parameters(regio), read_kalender(regio)).einde


@transaction.atomic
def start(
    *,
    inzet: Inzet,
    uitvoerder: Functie,
    gestart_op: date,
    afspraken: Sequence[Afspraak],
    wanneer: str,
    versie: int,
    door: Handelend,
    tekst: str = "",
    ja_van: Sequence[UUID] = (),
) -> statusbericht.Verzending:
    """The startgesprek was held: record who helps from when and who hears what, and tell everybody who may know.

    ``ja_van``: of the family who said yes to the help in that talk. Raises ``NietMogelijk`` when somebody who must has
    not agreed to the help (L33), when nothing was agreed about feedback or it goes further than consent (BR13, BR14),
    and ``VersieConflict``.
    """
    try:
        for naaste in ja_van:
            instemmingen.answer(
                inzet=inzet, naaste=naaste, besluit=Besluit.GEGEVEN, wijze=Wijze.GESPREK.value, door=door
            )
    except Ongeldig as fout:
        raise NietMogelijk(fout.oordeel) from None
    instemming = instemmingen.judge(inzet, door)
    if not instemming.mag:
        raise NietMogelijk(instemming)
    oordeel = beoordeel_start(is_hulp=inzet.soort == HULP, afspraken=afspraken, ontvangers=read_ontvangers(inzet, door))
    if not oordeel.mag:
        raise NietMogelijk(oordeel)
    velden = {"uitvoerder": uitvoerder, "gestart_op": gestart_op}
    advance(inzet=inzet, naar=InzetStatus.GESTART, versie=versie, door=door, **velden)
    join(inzet=inzet, functie=uitvoerder, door=door)
    write_content(inzet=inzet, soort="waarover", tekst=tekst, door=door)
    for afspraak in afspraken:
        Terugkoppelafspraak(
            id=uuid4(),
            dossier_id=inzet.dossier_id,
            inzet=inzet,
            aan=afspraak.aan,
            wat=afspraak.wat.value,
            wanneer=wanneer,
        ).save(force_insert=True)
    taak.finish(soort="inzet_starten", object_id=inzet.id, door=door)
    return _tell(inzet, Berichtsoort.GESTART, gestart_op, door)


@transaction.atomic
def change(
    *, inzet: Inzet, uitvoerder: Functie, gewijzigd_op: date, versie: int, door: Handelend, tekst: str = ""
) -> statusbericht.Verzending:
    """Somebody else helps, or help goes on in another form. Whoever helped before stays in the case (R105)."""
    advance(inzet=inzet, naar=InzetStatus.GEWIJZIGD, versie=versie, door=door, uitvoerder=uitvoerder)
    join(inzet=inzet, functie=uitvoerder, door=door)
    write_content(inzet=inzet, soort="wijziging", tekst=tekst, door=door)
    return _tell(inzet, Berichtsoort.GEWIJZIGD, gewijzigd_op, door)


def _tell(inzet: Inzet, soort: Berichtsoort, feit_op: date, door: Handelend) -> statusbericht.Verzending:
    ask_feedback(inzet=inzet, feit_op=feit_op, door=door)
    return statusbericht.send(inzet=inzet, soort=soort, feit_op=feit_op, door=door)


def ask_feedback(*, inzet: Inzet, feit_op: date, door: Handelend) -> None:
    """Where content was promised, the worker still has to tell it: the house sends status only (R126)."""
    belofte = Terugkoppelafspraak.objects.filter(inzet=inzet, wat=Wat.INHOUD.value).exists()
    if belofte and inzet.uitvoerder_id is not None:
        taak.ask(
            dossier=inzet.dossier_id,
            soort="terugkoppelen",
            houder=inzet.uitvoerder_id,
            object_id=inzet.id,
            termijn=feedback_term(inzet, feit_op),
            door=door,
        )


@transaction.atomic
def told(*, inzet: Inzet, door: Handelend) -> None:
    """The worker has told what was promised to those who may hear the content."""
    taak.finish(soort="terugkoppelen", object_id=inzet.id, door=door)
    gebeurtenis.record(
        dossier=inzet.dossier_id,
        soort="inzet.teruggekoppeld",
        object_soort="inzet",
        object_id=inzet.id,
        door=door,
        regels=("BR13",),
    )


def join(*, inzet: Inzet, functie: Functie, door: Handelend) -> None:
    """Whoever helps takes part in the casus; what he or she sees, consent decides. Nobody leaves by it (R105)."""
    if functie.id not in list_functies(inzet.dossier_id, door.vandaag):
        dossiers.add_betrokkene(
            dossier=inzet.dossier,
            organisatie=functie.organisatie,
            functie=functie,
            casusrol=Casusrol.DEELNEMER,
            door=door,
        )


def write_content(
    *, inzet: Inzet, soort: str, tekst: str, door: Handelend, doel: Doel | None = None
) -> Inzetinhoud | None:
    """Keep what it is about apart from the status (promise 3): under the plan of its life area.

    Who may not write there, writes it with talks and reports; None when there is nothing to keep or nowhere to write.
    """
    categorie = writable_category(inzet, door)
    if categorie is None or (not tekst.strip() and doel is None):
        return None
    inhoud = Inzetinhoud(
        id=uuid4(),
        dossier_id=inzet.dossier_id,
        categorie=int(categorie),
        inzet=inzet,
        soort=soort,
        doel=doel,
        tekst=tekst.strip(),
        door=door.houder,
        op=door.moment,
    )
    inhoud.save(force_insert=True)
    return inhoud


def writable_category(inzet: Inzet, door: Handelend) -> Categorie | None:
    """Under which category somebody may write about the content of this help; None when nowhere."""
    schrijven = inzicht_in(inzet.dossier_id, door).schrijven
    return next((c for c in (category_of(inzet), Categorie.VERSLAG) if schrijven & c), None)


def advance(*, inzet: Inzet, naar: InzetStatus, versie: int, door: Handelend, **velden: object) -> None:
    """Bring help to another status with what belongs to it, and record the step.

    Raises ``NietMogelijk`` when the table has no such step, and ``VersieConflict`` when somebody else was first.
    """
    huidig = Inzet.objects.select_for_update().get(pk=inzet.pk)
    if huidig.versie != versie:
        raise VersieConflict(huidig)
    oordeel = check_overgang("inzet", huidig.status, naar.value)
    stap = INZET.find_overgang(huidig.status, naar.value)
    if stap is None:
        raise NietMogelijk(oordeel)
    for naam, waarde in (velden | {"status": naar.value, "versie": versie + 1}).items():
        setattr(inzet, naam, waarde)
    inzet.save(update_fields=[*velden, "status", "versie"])
    gebeurtenis.record(
        dossier=inzet.dossier_id,
        soort=stap.soort,
        object_soort="inzet",
        object_id=inzet.id,
        door=door,
        regels=(stap.regel,),
    )


def steers(inzet: Inzet, door: Handelend) -> list[UUID]:
    """Whom to ask when something about this help must be decided."""
    return list_responsible(inzet.dossier_id, door.vandaag)
