"""The steps of a story, one function per state; each takes the steps before it first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from rondom.casus import feiten_route
from rondom.casus.feiten_instemming import read_instemfeiten
from rondom.casus.feiten_regie import read_aanzittenden
from rondom.casus.models import (
    Aanmelding,
    Afspraak,
    Agendapunt,
    Casus,
    Doel,
    Evaluatie,
    Familiebericht,
    Genodigde,
    Inzet,
    Nazorg,
    Overleg,
    Plandeel,
    Regie,
    Signaal,
    Statusbericht,
    Taak,
    Verzuimmelding,
)
from rondom.casus.services import aanmelding as aanmeldingen
from rondom.casus.services import afsluiten, nazorg, regie, statusbericht, stoppen, verzuim, weigering
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services import casus as casussen
from rondom.casus.services import consultatie as consultaties
from rondom.casus.services import doel as doelen
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import familiebericht as berichten
from rondom.casus.services import gesprek as gesprekken
from rondom.casus.services import inzet as inzetten
from rondom.casus.services import overleg as overleggen
from rondom.casus.services import plan as plannen
from rondom.casus.services import signaal as signalen
from rondom.kern.afsluiten import Verzuimtrend
from rondom.kern.categorie import PLAN_PER_LEEFGEBIED, Categorie, Leefgebied
from rondom.kern.consultatie import Uitkomst as Consultatieuitkomst
from rondom.kern.delen import Besluit
from rondom.kern.instemming import wie_stemt_in
from rondom.kern.overleg import Familiekeuze, Overlegsoort, Overlegvorm, Uitnodiging
from rondom.kern.plan import latest_evaluation
from rondom.kern.rechten import Relatie
from rondom.kern.route import ActieveHulp, Hulpvraag, Vraag
from rondom.kern.signaal import Meedenker, Over, Weging
from rondom.kern.terugkoppeling import Afspraak as Terugkoppeling
from rondom.kern.terugkoppeling import Berichtsoort, Wat
from rondom.kern.verzuim import Verzuimreden, Verzuimsoort
from rondom.netwerk.models import Functie, Organisatie
from rondom.netwerk.selectors import read_kalender
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Naaste, Toestemming
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import toestemming as toestemmingen
from rondom.web.demo import namen, zinnen
from rondom.web.demo.personas import JONGERE, MOEDER, PERSONAS, VADER
from rondom.web.demo.verhaal import Lid, Verhaal

C = Categorie
KERN = C.CONTACT | C.STATUS
RUIM = KERN | C.ONDERWIJS | C.GEZIN | C.VRIJE_TIJD | C.VERSLAG | C.PLAN_SCHOOL | C.PLAN_GEZIN | C.PLAN_VRIJE_TIJD
"""What a team usually asks to make a plan together."""
OUDER_DAN_16 = C.PLAN_WONEN | C.PLAN_GELD | C.PLAN_WERK | C.PLAN_GEZONDHEID
VASTE_MENSEN = frozenset(p.functie for p in PERSONAS)
"""The personas take up what comes from their own school themselves."""
MEEDENKERS = {"meedenken": Meedenker.BEGELEIDER, "partner": Meedenker.TEAM}


# Signal and family ------------------------------------------------------------------------------------------


def to_signaal(v: Verhaal, besproken: bool | None = None) -> None:
    """The mentor or teacher records what is seen."""
    praat = v.kans(70) if besproken is None else besproken
    inhoud = signalen.Signaalinhoud(
        over=Over.LEERLING,
        gezien=v.zin(v.thema.gezien),
        leefgebieden=tuple(g.value for g in v.thema.leefgebieden),
        sinds=v.lot.choice(("sinds de zomer", "een week of vier", "sinds de herfst", "al langer", "")),
        wens=v.zin(v.thema.wens),
        besproken_met_jeugdige=praat,
        besproken_met_ouders=praat and v.kans(60),
    )
    leerling = signalen.NieuweLeerling(
        roepnaam=v.kind.roepnaam,
        tussenvoegsel=v.kind.tussenvoegsel,
        achternaam=v.kind.achternaam,
        geboortedatum=v.kind.geboortedatum,
        groep=v.kind.groep,
    )
    with v.als(v.melder) as door:
        v.signaal = signalen.record_for_new(leerling=leerling, school=v.plek.organisatie, inhoud=inhoud, door=door)
        v.casus = Casus.objects.get(dossier=v.signaal.dossier_id)
        zelf = Naaste.objects.get(jeugdige=v.casus.jeugdige_id, relatie=Relatie.JEUGDIGE.value)
        v.gezin.append(Lid(zelf, False, v.leeftijd >= 12 and v.kans(60)))
        v.lees()


def to_gezin(v: Verhaal) -> None:
    """The coordinator registers the family with custody; sometimes the hours of absence come first."""
    to_signaal(v)
    if v.thema.verzuim and v.plek.is_vo:
        add_absence(v)
    v.wait("gezin")
    add_family(v)


def add_personas(v: Verhaal) -> None:
    """The family that visitors of the demo can be: two parents in two houses, both with custody, and Sami."""
    with v.als(v.coordinator) as door:
        v.jongere.naaste.account_id = JONGERE.account
        v.jongere.naaste.save(update_fields=["account"])
        v.jongere.portaal = True
        for p in (MOEDER, VADER):
            naaste = dossiers.add_naaste(
                dossier=v.casus.dossier,
                jeugdige=v.casus.jeugdige,
                relatie=p.relatie,
                aanduiding=p.aanduiding,
                naam=p.naam,
                telefoon=f"099 {p.account.int % 9_000_000 + 1_000_000}",
                gezag_vanaf=v.kind.geboortedatum,
                gezag_bron="gezagsregister",
                gezag_gecontroleerd_op=door.vandaag,
                account=p.account,
                door=door,
            )
            v.gezin.append(Lid(naaste, True, True))


def add_family(v: Verhaal) -> None:
    """Parents as they are drawn: two in one house, two in two houses, one, or one with custody and one without."""
    if v.personas:
        add_personas(v)
        return
    vorm = v.lot.choices(("samen", "apart", "een", "zonder_gezag"), (52, 28, 14, 6))[0]
    eigen = " ".join(d for d in (v.kind.tussenvoegsel, v.kind.achternaam) if d)
    ander = " ".join(namen.draw_surname(v.lot)).strip()
    wie = [("moeder", ander if vorm == "apart" else eigen, True)]
    if vorm != "een":
        wie.append(("vader", eigen, vorm != "zonder_gezag"))
    with v.als(v.coordinator) as door:
        for aanduiding, achternaam, gezag in wie:
            tolk = v.kans(6)
            naaste = dossiers.add_naaste(
                dossier=v.casus.dossier,
                jeugdige=v.casus.jeugdige,
                relatie=Relatie.OUDER,
                aanduiding=aanduiding,
                naam=f"{namen.draw_parent(v.lot, aanduiding)} {achternaam}",
                telefoon=f"099 {v.lot.randrange(1_000_000, 9_999_999)}",
                taal="Arabisch" if tolk else "",
                tolk_nodig=tolk,
                gezag_vanaf=v.kind.geboortedatum if gezag else None,
                gezag_bron="gezagsregister" if gezag else "",
                gezag_gecontroleerd_op=door.vandaag if gezag else None,
                door=door,
            )
            v.gezin.append(Lid(naaste, gezag, v.kans(65)))
        if v.kans(8):
            dossiers.add_naaste(
                dossier=v.casus.dossier, jeugdige=v.casus.jeugdige, relatie=Relatie.STEUNFIGUUR,
                aanduiding=v.lot.choice(("oma", "oom", "buurvrouw")),
                naam=f"{v.lot.choice(namen.VOORNAMEN)} {ander}", door=door,
            )  # fmt: skip


def add_absence(v: Verhaal, uren: int | None = None) -> None:
    """Hours of absence in the three weeks before, entered by the mentor; a report may become due."""
    kalender = read_kalender(v.casus.dossier.regio_id)
    dagen = [v.vandaag - timedelta(days=n) for n in range(1, 25)]
    schooldagen = [d for d in dagen if kalender.is_schooldag(d)]
    aantal = uren or v.lot.choice((6, 8, 11, 18, 22))
    regels = []
    while aantal > 0 and schooldagen:
        dag = schooldagen.pop(v.lot.randrange(len(schooldagen)))
        per_dag = min(aantal, v.lot.randint(1, 4))
        aantal -= per_dag
        regels.append(
            verzuim.Invoerregel(
                dag,
                Decimal(per_dag),
                Verzuimsoort.ONGEOORLOOFD,
                v.lot.choice((Verzuimreden.BUIKPIJN, Verzuimreden.THUIS, Verzuimreden.ONBEKEND, Verzuimreden.SCHOOL)),
            )
        )
    with v.als(v.melder) as door:
        verzuim.record_hours(casus=v.lees(), regels=regels, door=door)
    if uren is None and v.kans(65):
        report_absence(v, v.plek.contact_in("leerplicht") if v.kans(70) else None)


def report_absence(v: Verhaal, leerplicht: Functie | None) -> None:
    """The absence coordinator makes the report; leerplicht then knows the hours, and nothing else (L20)."""
    with v.als(v.coordinator) as door:
        melding = Verzuimmelding.objects.filter(dossier=v.casus.dossier_id, gemeld_op__isnull=True).first()
    if melding is None:
        return
    with v.als(v.plek.verzuim or v.coordinator) as door:
        verzuim.report(melding=melding, casus=v.lees(), op=door.vandaag, door=door)
    if leerplicht is not None:
        with v.als(v.coordinator) as door:
            verzuim.add_leerplicht(casus=v.lees(), functie=leerplicht, door=door)


def to_gesprek_gevraagd(v: Verhaal) -> None:
    """Absence was reported; the attendance officer asks that everybody sits together within a week (BR12, L20)."""
    to_signaal(v)
    add_absence(v, 20)
    v.wait("gezin")
    add_family(v)
    leerplicht = v.plek.contact_in("leerplicht")
    assert leerplicht is not None
    report_absence(v, leerplicht)
    v.wait("plannen")
    with v.als(leerplicht) as door:
        overleggen.request_meeting(casus=v.lees(), soort=Overlegsoort.OVERLEG, door=door)


def to_gesprek(v: Verhaal) -> None:
    """Talks with the child and each parent, so that something can be asked."""
    to_gezin(v)
    v.wait("gesprek")
    with v.als(v.coordinator) as door:
        gesprekken.record(
            casus=v.lees(),
            met=[lid.naaste for lid in v.gezin if lid.is_kind or lid.gezag],
            inhoud=gesprekken.Gespreksinhoud(
                op=door.vandaag,
                vorm="samen",
                wens_jeugdige=v.zin(v.thema.kind),
                wens_ouders=v.zin(v.thema.ouders),
                verteld="Met wie school wil praten, en dat hulp kan meedenken.",
                hulp_verteld=True,
            ),
            door=door,
        )


# Weighing ---------------------------------------------------------------------------------------------------


def to_weging(v: Verhaal, weging: Weging | None = None) -> None:
    """The coordinator weighs what was seen."""
    to_gesprek(v)
    v.wait("weging")
    uitkomst = weging or Weging.PARTNER
    waarom = {
        Weging.ZELF: zinnen.WEGING_ZELF,
        Weging.MEEDENKEN: zinnen.WEGING_MEE,
        Weging.PARTNER: zinnen.WEGING_PARTNER,
    }[uitkomst]
    with v.als(v.coordinator) as door:
        signalen.weigh(
            signaal=v.signaal,
            weging=uitkomst,
            wie=MEEDENKERS.get(uitkomst.value),
            waarom=v.zin(waarom),
            basis_gedaan=v.zin(v.thema.basis),
            door=door,
        )
        v.lees()


def to_zelf_opgelost(v: Verhaal) -> None:
    """School solves it itself: the most common end."""
    to_weging(v, Weging.ZELF)
    v.wait("zelf")
    with v.als(v.coordinator) as door:
        signalen.finish_at_school(signaal=Signaal.objects.get(pk=v.signaal.pk), door=door)


def to_ingetrokken(v: Verhaal) -> None:
    """The mentor takes the signal back."""
    to_signaal(v, besproken=False)
    v.wait("gezin")
    with v.als(v.melder) as door:
        signalen.withdraw(signaal=Signaal.objects.get(pk=v.signaal.pk), door=door)


# Consent and registration -----------------------------------------------------------------------------------


def to_ingevuld(v: Verhaal) -> Aanmelding:
    """The registration is filled in and the table says which team; for a question of school a region's adviser."""
    to_weging(v, Weging.MEEDENKEN if v.thema.vraag is Vraag.SCHOOLLOOPBAAN else Weging.PARTNER)
    v.wait("invullen")
    aanvullingen = [
        aanmeldingen.Aanvulling("thuis_anders", Leefgebied.GEZIN.value, v.zin(v.thema.thuis)),
        aanmeldingen.Aanvulling("bevorderend", Leefgebied.SCHOOL.value, v.zin(v.thema.school)),
    ]
    antwoorden = feiten_route.Antwoorden(v.thema.vraag, ActieveHulp.GEEN, Hulpvraag.JA)
    with v.als(v.coordinator) as door:
        aanmelding = aanmeldingen.fill_in(
            casus=v.lees(), aanvullingen=aanvullingen, antwoorden=antwoorden, pc4=v.kind.pc4, door=door
        )
        v.team = aanmelding.team
        if v.team is None:
            v.team = _swv(v)
            aanmelding = aanmeldingen.choose_team(
                aanmelding=aanmelding,
                team=v.team,
                waarom="Een begeleider van het samenwerkingsverband kan met school meedenken.",
                versie=aanmelding.versie,
                door=door,
            )
    return aanmelding


def _swv(v: Verhaal) -> Organisatie:
    contact = v.plek.contact_in("samenwerkingsverband")
    assert contact is not None
    return contact.organisatie


def ask_consent(v: Verhaal, ontvanger: Organisatie, categorieen: Categorie, dagen: int = 300) -> Toestemming:
    """The coordinator asks; everybody who decides gets the question."""
    with v.als(v.coordinator) as door:
        toestemming = toestemmingen.ask(
            dossier=v.lees().dossier,
            ontvanger=ontvanger,
            categorieen=categorieen,
            doel=v.zin(zinnen.DOEL_TOESTEMMING),
            tot=door.vandaag + timedelta(days=dagen),
            parameters=v.parameters,
            door=door,
        )
        if v.casus.status == "weging":
            casussen.move(casus=v.casus, naar="toestemming", door=door)
    return toestemming


def give_answer(
    v: Verhaal, toestemming: Toestemming, lid: Lid, besluit: Besluit, categorieen: Categorie, tekst: str = ""
) -> None:
    """One of the family answers, in Rondom or in a talk that the coordinator writes down."""
    with v.als(lid if lid.portaal else v.coordinator) as door:
        toestemmingen.answer(
            toestemming=toestemming,
            naaste=lid.naaste,
            besluit=besluit,
            categorieen=categorieen,
            wijze=Wijze.PORTAAL if lid.portaal else v.lot.choice((Wijze.GESPREK, Wijze.PAPIER)),
            toelichting=tekst,
            door=door,
        )


def give_all(v: Verhaal, toestemming: Toestemming, categorieen: Categorie | None = None) -> None:
    """Everybody who decides says yes, to all or to this."""
    for lid in v.list_beslissers():
        give_answer(v, toestemming, lid, Besluit.GEGEVEN, categorieen or Categorie(toestemming.categorieen))


def asked_categories(v: Verhaal) -> Categorie:
    """What the team needs for a plan of this child."""
    extra = C.GEZONDHEID if v.thema.vraag is Vraag.GEZONDHEID else C.GEEN
    return RUIM | extra | (OUDER_DAN_16 if v.leeftijd >= 16 else C.GEEN)


def to_gevraagd(v: Verhaal) -> Toestemming:
    """Consent to the team is asked."""
    to_ingevuld(v)
    assert v.team is not None
    v.wait("vragen")
    return ask_consent(v, v.team, asked_categories(v), v.lot.choice((180, 270, 300, 330)))


def to_toestemming(v: Verhaal) -> None:
    """Consent was asked, and it is not complete: still open, half answered, refused, or limited."""
    toestemming = to_gevraagd(v)
    hoe = v.lot.choices(("open", "half", "nee", "beperkt", "ja"), (30, 25, 20, 12, 13))[0]
    if hoe == "open":
        return
    v.wait("antwoord")
    wie = v.list_beslissers()
    if hoe == "half":
        wie = wie[: max(1, len(wie) - 1)]
    for nummer, lid in enumerate(wie):
        if hoe == "nee" and nummer == len(wie) - 1:
            give_answer(v, toestemming, lid, Besluit.GEWEIGERD, C.GEEN, v.zin(zinnen.NEE))
        elif hoe == "beperkt" and nummer == 0:
            give_answer(v, toestemming, lid, Besluit.GEGEVEN, KERN | C.ONDERWIJS, v.zin(zinnen.MINDER))
        else:
            give_answer(v, toestemming, lid, Besluit.GEGEVEN, Categorie(toestemming.categorieen))


def to_aangemeld(v: Verhaal, beperkt: bool = False) -> None:
    """Everybody who decides said yes; the casus was sent to the team."""
    toestemming = to_gevraagd(v)
    v.wait("antwoord")
    give_all(v, toestemming, KERN | C.VERSLAG if beperkt else None)
    v.wait("aanmelden")
    with v.als(v.coordinator) as door:
        aanmelding = Aanmelding.objects.get(dossier=v.casus.dossier_id)
        aanmeldingen.send(aanmelding=aanmelding, casus=v.lees(), versie=aanmelding.versie, door=door)


def to_opgepakt(v: Verhaal, beperkt: bool = False) -> None:
    """Somebody of the team takes it up and builds on what was done."""
    to_aangemeld(v, beperkt)
    v.wait("oppakken")
    v.werker = pick_worker(v)
    with v.als(v.werker) as door:
        aanmelding = Aanmelding.objects.select_related("team").get(dossier=v.casus.dossier_id)
        aanmeldingen.pick_up(
            aanmelding=aanmelding,
            casus=v.lees(),
            functie=v.werker,
            gelezen=True,
            opnieuw_reden="Het gezin vraagt om zelf opnieuw te vertellen." if v.kans(7) else "",
            door=door,
        )
        v.lees()


def pick_worker(v: Verhaal) -> Functie:
    """The school's fixed person at the team in most cases, else a colleague."""
    assert v.team is not None
    vast = v.plek.contacten.get(v.team.id)
    rollen = ("gezinswerker", "buurtteammedewerker", "jeugdverpleegkundige", "begeleider_passend_onderwijs")
    eigen = vast is not None and vast.id in VASTE_MENSEN
    if vast is not None and vast.rol in rollen and (eigen or v.kans(70)):
        return vast
    return v.lot.choice(v.bezetting.leden(v.team.id, *rollen))


def to_teruggegeven(v: Verhaal) -> None:
    """The team gives it back with a reason: school weighs again."""
    to_aangemeld(v)
    v.wait("oppakken")
    lid = pick_worker(v)
    with v.als(lid) as door:
        aanmelding = Aanmelding.objects.select_related("team").get(dossier=v.casus.dossier_id)
        aanmeldingen.give_back(
            aanmelding=aanmelding,
            casus=v.lees(),
            soort=aanmeldingen.Terugreden.SCHOOL_ZELF,
            waarom="Samen met school besproken: eerst de afspraken op school afmaken.",
            besproken=True,
            door=door,
        )


def withdraw_consent(v: Verhaal) -> None:
    """One who gave consent takes it back; what was open closes (L03)."""
    v.wait("terugnemen")
    with v.als(v.coordinator):
        toestemming = Toestemming.objects.filter(dossier=v.casus.dossier_id).latest("gevraagd_op")
        wie = v.lot.choice(v.list_beslissers())
    give_answer(v, toestemming, wie, Besluit.INGETROKKEN, C.GEEN, v.zin(zinnen.INGETROKKEN))


# Meeting ----------------------------------------------------------------------------------------------------


def plan_meeting(v: Verhaal, over_dagen: int, soort: Overlegsoort = Overlegsoort.OVERLEG) -> Overleg:
    """The one who leads invites child, parents, mentor, coordinator and worker."""
    gezin = [lid.id for lid in v.gezin if (lid.is_kind and v.leeftijd >= 12) or (lid.gezag and v.leeftijd < 18)]
    school = [v.coordinator.id, v.melder.id]
    op = datetime.combine(_werkdag(v.vandaag + timedelta(days=over_dagen)), time(v.lot.randint(10, 15), 30), TIJDZONE)
    with v.als(v.trekker) as door:
        v.overleg = overleggen.plan_meeting(
            casus=v.lees(),
            soort=soort,
            op=op,
            genodigden={*gezin, *school, *([v.werker.id] if v.werker else [])},
            plaats=f"{v.plek.organisatie.naam}, kamer {v.lot.randint(1, 24)}",
            vorm=v.lot.choice((Overlegvorm.SAMEN, Overlegvorm.SAMEN, Overlegvorm.GEMENGD, Overlegvorm.VIDEO)),
            tolk="Arabisch" if any(lid.naaste.tolk_nodig for lid in v.gezin) else "",
            door=door,
        )
    return v.overleg


def _werkdag(dag: date) -> date:
    while dag.weekday() >= 5:
        dag += timedelta(days=1)
    return dag


def to_overleg(v: Verhaal, hoe: str = "gepland") -> None:
    """A meeting is planned, going on or held. Two of three follow on a registration, one is school's own."""
    if v.thema.vraag in (Vraag.SCHOOLLOOPBAAN, Vraag.GEZONDHEID) or (v.kans(30) and not v.personas):
        to_weging(v, Weging.MEEDENKEN)
    else:
        to_opgepakt(v)
    v.wait("plannen")
    over = v.lot.randint(3, 12) if hoe == "gepland" else v.pauzes["overleg"]
    plan_meeting(v, over)
    answer_invitations(v, volledig=hoe != "gepland")
    if hoe == "gepland":
        return
    v.wait("overleg")
    hold_meeting(v, afronden=hoe == "gehouden")


def answer_invitations(v: Verhaal, volledig: bool) -> None:
    """The family answers, chooses, and puts points on the agenda."""
    assert v.overleg is not None
    genodigden = _genodigden(v)
    for lid in v.gezin:
        genodigde = genodigden.get(lid.id)
        if genodigde is None or not (volledig or v.kans(60)):
            continue
        with v.als(lid if lid.portaal else v.trekker) as door:
            overleggen.respond(genodigde=genodigde, antwoord=Uitnodiging.JA, door=door)
            if lid.gezag and lid.portaal and v.thema.sleutel == "twee_huizen":
                overleggen.choose_apart(
                    genodigde=genodigde, keuze=v.lot.choice((Familiekeuze.APART, Familiekeuze.SAMEN)), door=door
                )
    for lid in v.list_writers(C.VERSLAG)[: v.lot.randint(0, 2)]:
        if lid.id in genodigden:
            with v.als(lid) as door:
                overleggen.add_point(overleg=v.overleg, tekst_punt=v.zin(zinnen.AGENDA_FAMILIE), door=door)
    if v.kans(50):
        with v.als(v.coordinator) as door:
            overleggen.add_point(overleg=v.overleg, tekst_punt=v.zin(zinnen.AGENDA_SCHOOL), door=door)


def _genodigden(v: Verhaal) -> dict[UUID, Genodigde]:
    with v.als(v.trekker):
        rijen = Genodigde.objects.filter(overleg=v.overleg).select_related("overleg")
        return {g.houder: g for g in rijen}


def hold_meeting(v: Verhaal, afronden: bool = True) -> None:
    """Sit together, write the report, agree who does what, and look back."""
    assert v.overleg is not None
    genodigden = _genodigden(v)
    aanwezig = {h for h in genodigden if v.kans(92) or h in {lid.id for lid in v.gezin}}
    with v.als(v.trekker) as door:
        overleggen.begin_meeting(overleg=v.overleg, aanwezig=aanwezig, door=door)
        overleggen.write_report(
            overleg=v.overleg,
            teksten={
                "zoals_thuis": v.zin(v.thema.thuis),
                "zoals_school": v.zin(v.thema.school),
                "tekst": v.zin(zinnen.VERSLAG),
                "besluiten": v.zin(zinnen.BESLUITEN),
            },
            geopend={},
            door=door,
        )
        punten = set(Agendapunt.objects.filter(overleg=v.overleg).values_list("id", flat=True))
        overleggen.tick_points(overleg=v.overleg, besproken=punten, door=door)
        if not afronden:
            return
        agree(v, door, overleg=v.overleg)
        overleggen.finish_meeting(overleg=v.overleg, door=door)
    for wie in [lid for lid in v.list_writers(C.VERSLAG) if lid.id in aanwezig] + [v.coordinator]:
        if wie.id in aanwezig and v.kans(55):
            with v.als(wie) as door:
                overleggen.give_check(
                    overleg=v.overleg, aan_tafel=v.lot.randint(6, 10), gehoord=v.lot.randint(6, 10),
                    duidelijk=v.lot.randint(5, 10), door=door,
                )  # fmt: skip


def agree(v: Verhaal, door: Handelend, overleg: Overleg | None = None, doel: Doel | None = None) -> None:
    """Two to four agreements with an owner and a date."""
    kandidaten = [
        (v.melder.id, zinnen.AFSPRAKEN_SCHOOL),
        (v.coordinator.id, zinnen.AFSPRAKEN_SCHOOL),
        *((lid.id, zinnen.AFSPRAKEN_THUIS) for lid in v.ouders if v.leeftijd < 18),
        *(((v.jongere.id, zinnen.AFSPRAKEN_KIND),) if v.leeftijd >= 12 else ()),
        *(((v.werker.id, zinnen.AFSPRAKEN_HULP),) if v.werker else ()),
    ]
    for eigenaar, teksten in v.lot.sample(kandidaten, min(len(kandidaten), v.lot.randint(2, 3))):
        afspraken.add(
            dossier=v.casus.dossier_id,
            tekst=v.zin(teksten),
            eigenaar=eigenaar,
            termijn=door.vandaag + timedelta(days=v.lot.randint(5, 30)),
            overleg=overleg,
            doel=doel,
            door=door,
        )


def do_agreements(v: Verhaal, procent: int) -> None:
    """Tick off so many of the agreements."""
    with v.als(v.trekker) as door:
        for afspraak in Afspraak.objects.filter(dossier=v.casus.dossier_id, status="open").order_by("id"):
            if v.kans(procent):
                afspraken.move(afspraak=afspraak, naar="gedaan", door=door)


# Plan -------------------------------------------------------------------------------------------------------


def to_plan(v: Verhaal, tot: str = "voorgelegd") -> None:
    """One plan with goals, the child's own first; laid before everybody."""
    to_overleg(v, "gehouden")
    v.wait("plan")
    do_agreements(v, 60)
    with v.als(v.trekker) as door:
        v.deel = plannen.start_plan(casus=v.lees(), door=door)
    add_goals(v)
    if tot == "concept":
        return
    v.wait("voorleggen")
    with v.als(v.trekker) as door:
        plannen.present(deel=_deel(v), versie=_deel(v).versie, door=door)
    if v.kans(8) and v.werker is not None:
        with v.als(v.werker) as door:
            regie.offer(
                plan=_deel(v).plan, aan=v.coordinator.id, toelichting="School ziet het kind elke dag.", door=door
            )
    if tot == "voorgelegd" and v.kans(40):
        return
    v.wait("standpunt")
    say_views(v, volledig=tot != "voorgelegd")
    if tot != "voorgelegd":
        decline_offer(v)


def decline_offer(v: Verhaal) -> None:
    """Nobody takes the steering over while the plan is being adopted; who was asked says so."""
    with v.als(v.coordinator) as door:
        if Regie.objects.filter(dossier=v.casus.dossier_id, aanvaard_op=None, afgewezen_op=None).exists():
            regie.decline(plan=_deel(v).plan, toelichting="Het team kent het gezin beter.", door=door)


def _deel(v: Verhaal) -> Plandeel:
    assert v.deel is not None
    return Plandeel.objects.select_related("plan").get(pk=v.deel.pk)


def add_goals(v: Verhaal) -> None:
    """The child's own goal in own words, then those of the theme."""
    eigen_gebied = Leefgebied.SCHOOL if Leefgebied.SCHOOL in v.thema.leefgebieden else v.thema.leefgebieden[0]
    zelf = v.jongere if v.jongere.portaal and v.leeftijd >= 12 else None
    with v.als(zelf or v.trekker) as door:
        doelen.add_goal(
            plandeel=_deel(v),
            leefgebied=eigen_gebied.value,
            tekst=v.zin(v.thema.kind),
            eigen_doel=True,
            door=door,
        )
    zinnen_ = [*v.thema.doelen]
    if v.leeftijd >= 16:
        zinnen_.append(v.lot.choice((zinnen.NAAR_VOLWASSEN, zinnen.WERK)))
    with v.als(v.trekker) as door:
        aan_tafel = read_aanzittenden(v.casus.dossier_id, door.vandaag)
        mag = aan_tafel.lezen[v.trekker.id]
        schrijft = door.rolbeschrijving.schrijft if door.rolbeschrijving else C.GEEN
        for zin in zinnen_:
            if not PLAN_PER_LEEFGEBIED[zin.leefgebied] & mag & schrijft:
                continue
            doel = doelen.add_goal(
                plandeel=_deel(v),
                leefgebied=zin.leefgebied.value,
                tekst=v.zin((zin.tekst,)),
                meetbaar=v.zin((zin.meetbaar,)),
                merkbaar=v.zin((zin.merkbaar,)),
                eigen_kracht=v.zin((zin.eigen_kracht,)),
                door=door,
            )
            if v.kans(50):
                afspraken.add(
                    dossier=v.casus.dossier_id,
                    tekst=v.zin(zinnen.AFSPRAKEN_SCHOOL),
                    eigenaar=v.melder.id if zin.leefgebied is Leefgebied.SCHOOL else v.trekker.id,
                    termijn=door.vandaag + timedelta(days=v.lot.randint(10, 40)),
                    categorie=PLAN_PER_LEEFGEBIED[zin.leefgebied],
                    doel=doel,
                    door=door,
                )


def say_views(v: Verhaal, volledig: bool) -> None:
    """Everybody says of each goal that he or she may read: agreed, or 'I see it differently'."""
    partijen: list[Lid | Functie] = [lid for lid in v.gezin if lid.portaal or volledig]
    partijen += [v.coordinator, v.melder]
    for wie in partijen:
        if not volledig and not v.kans(55):
            continue
        with v.als(wie) as door:
            for doel in doelen.list_open_for(_deel_id(v), door):
                if not v.can_view(doel, door):
                    continue
                anders = isinstance(wie, Lid) and v.kans(7)
                doelen.say(doel=doel, akkoord=not anders, toelichting=v.zin(zinnen.ANDERS) if anders else "", door=door)


def _deel_id(v: Verhaal) -> UUID:
    assert v.deel is not None
    return v.deel.pk


def to_uitvoering(v: Verhaal) -> None:
    """The plan is adopted, and help or support is asked for and started."""
    to_plan(v, "vastgesteld")
    v.wait("vaststellen")
    with v.als(v.trekker) as door:
        uiterlijk = latest_evaluation(door.vandaag, v.parameters)
        plannen.adopt(
            deel=_deel(v), versie=_deel(v).versie,
            evalueren_op=min(uiterlijk, _werkdag(door.vandaag + timedelta(days=56))), door=door,
        )  # fmt: skip
    start_help(v)


def start_help(v: Verhaal) -> None:
    """The team's worker helps at home, or the samenwerkingsverband or school gives support."""
    v.wait("inzet")
    helper = v.werker or v.coordinator
    gebied = v.thema.leefgebieden[0] if v.werker else Leefgebied.SCHOOL
    with v.als(helper) as door:
        v.inzet = inzetten.request(
            casus=v.lees(),
            aanbieder=helper.organisatie,
            leefgebied=gebied,
            uitvoerder=helper,
            tekst=v.zin(v.thema.hulp) if v.can_write(gebied, door) else "",
            door=door,
        )
    if v.kans(6):
        v.inzet = None
        decline(v)
        return
    v.wait("starten")
    hoort = [Terugkoppeling(v.coordinator.id, Wat.STATUS)] if helper.id != v.coordinator.id else []
    hoort += [Terugkoppeling(v.melder.id, Wat.STATUS)]
    if v.leeftijd >= 12:
        hoort.append(Terugkoppeling(v.jongere.id, Wat.INHOUD))
    with v.als(helper) as door:
        inzetten.start(
            inzet=_inzet(v),
            uitvoerder=helper,
            gestart_op=door.vandaag,
            afspraken=hoort,
            wanneer=v.lot.choice(("bij_verandering", "elke_maand")),
            versie=_inzet(v).versie,
            ja_van=[i.id for i in wie_stemt_in(read_instemfeiten(_inzet(v), door), v.parameters)],
            door=door,
        )
        inzetten.told(inzet=_inzet(v), door=door)
    read_messages(v)


def decline(v: Verhaal) -> None:
    """The family does not want this help now; who steers must still be decided (BR26)."""
    with v.als(v.trekker) as door:
        inzet = Inzet.objects.select_related("dossier", "aanbieder").get(dossier=v.casus.dossier_id)
        weigering.decline(
            inzet=inzet, reden=v.zin(zinnen.NEE), vervolg="blijf_in_gesprek", versie=inzet.versie, door=door
        )


def _inzet(v: Verhaal) -> Inzet:
    assert v.inzet is not None
    return Inzet.objects.select_related("dossier", "aanbieder", "uitvoerder").get(pk=v.inzet.pk)


def read_messages(v: Verhaal) -> None:
    """Most who got a message have read it."""
    wie: list[Functie | Lid] = [v.coordinator, v.melder, *(lid for lid in v.gezin if lid.portaal)]
    for lezer in wie:
        if not v.kans(75):
            continue
        with v.als(lezer) as door:
            for bericht in Statusbericht.objects.filter(aan=lezer.id, gelezen_op__isnull=True):
                if bericht.dossier_id == v.casus.dossier_id:
                    statusbericht.mark_read(bericht=bericht, door=door)


# Looking back, ending, after-care ---------------------------------------------------------------------------


def to_evaluatie(v: Verhaal, tot: str = "gevraagd") -> None:
    """Everybody is asked to look back; and some or all answer."""
    to_uitvoering(v)
    v.wait("evaluatie")
    do_agreements(v, 80)
    with v.als(v.trekker) as door:
        evaluatie = Evaluatie.objects.get(dossier=v.casus.dossier_id, soort="tussen", status="gepland")
        evaluaties.ask(evaluatie=evaluatie, door=door)
    v.wait("terugblik")
    look_back(v, evaluatie, volledig=tot != "gevraagd")
    if tot == "gevraagd":
        return
    v.wait("besluit")
    with v.als(v.trekker) as door:
        evaluaties.decide(evaluatie=Evaluatie.objects.get(pk=evaluatie.pk), besluit="doorgaan", door=door)


def look_back(v: Verhaal, evaluatie: Evaluatie, volledig: bool) -> None:
    """Child, parents and professionals each say how it goes, of the whole and of goals they may read."""
    wie: list[Functie | Lid] = [lid for lid in v.gezin if lid.is_kind or lid.gezag]
    wie += [v.trekker, v.melder]
    teksten = {"jeugdige": zinnen.TERUGBLIK_KIND, "ouder": zinnen.TERUGBLIK_OUDER}
    for lid in wie:
        if not volledig and not v.kans(45):
            continue
        zelf = isinstance(lid, Functie) or (lid.portaal and v.can_add(lid, evaluaties.GEHEEL))
        with v.als(lid if zelf else v.trekker) as door:
            partij = lid.partij if isinstance(lid, Lid) else "professional"
            eigen = Evaluatie.objects.get(pk=evaluatie.pk)
            van_doelen = [
                evaluaties.Antwoord(d, v.lot.randint(6, 9), v.zin(zinnen.TERUGBLIK_PROFESSIONAL))
                for d in Doel.objects.filter(dossier=v.casus.dossier_id, status__in=plannen.LOPENDE_DOELEN)
                if lid is v.trekker
            ]
            geheel = evaluaties.Antwoord(
                None, v.lot.randint(6, 9), v.zin(teksten.get(partij, zinnen.TERUGBLIK_PROFESSIONAL))
            )
            evaluaties.answer(
                evaluatie=eigen, houder=lid.id, partij=partij, antwoorden=[geheel, *van_doelen], door=door
            )


def to_stop(v: Verhaal) -> None:
    """Help stops: school was asked, everybody looked back, somebody will ask later."""
    to_evaluatie(v, "besloten")
    v.wait("stop")
    do_agreements(v, 100)
    if v.inzet is None:
        end_without_help(v)
        return
    with v.als(v.coordinator) as door:
        eind = stoppen.propose(
            inzet=_inzet(v), nazorg_door=v.coordinator.id, terugkijken_op=door.vandaag + timedelta(days=10),
            versie=_inzet(v).versie, door=door,
        )  # fmt: skip
    v.wait("schoolbeeld")
    with v.als(v.melder) as door:
        stoppen.tell_school(inzet=_inzet(v), verzuim=Verzuimtrend.DAALT, tekst=v.zin(zinnen.SCHOOLBEELD), door=door)
    look_back(v, eind, volledig=True)
    v.wait("stoppen")
    with v.als(v.coordinator) as door:
        stoppen.stop(
            inzet=_inzet(v), gestopt_op=door.vandaag, afloop=Berichtsoort.AFGESLOTEN, versie=_inzet(v).versie, door=door
        )
    with v.als(v.trekker) as door:
        inzetten.told(inzet=_inzet(v), door=door)
    read_messages(v)


def end_without_help(v: Verhaal) -> None:
    """No help ran: who steers after the no is decided, everybody looks back, and school tells how it goes."""
    with v.als(v.coordinator) as door:
        for inzet in Inzet.objects.select_related("dossier").filter(dossier=v.casus.dossier_id, status="geweigerd"):
            weigering.decide(
                inzet=inzet, regie_bij=v.trekker.id, vervolg="schoolplan", gesprek_school_op=door.vandaag,
                versie=inzet.versie, door=door,
            )  # fmt: skip
        eind = evaluaties.plan(casus=v.lees(), soort="eind", gepland_op=door.vandaag + timedelta(days=10), door=door)
        evaluaties.ask(evaluatie=eind, door=door)
    v.wait("schoolbeeld")
    look_back(v, eind, volledig=True)
    with v.als(v.coordinator) as door:
        afsluiten.tell_school(casus=v.lees(), verzuim=Verzuimtrend.GELIJK, tekst=v.zin(zinnen.SCHOOLBEELD), door=door)
        evaluaties.decide(evaluatie=Evaluatie.objects.get(pk=eind.pk), besluit="afsluiten", door=door)


def to_nazorg(v: Verhaal) -> None:
    """Goals are judged and nothing runs any more: somebody asks in three and six months."""
    to_stop(v)
    v.wait("nazorg")
    with v.als(v.coordinator) as door:
        for doel in Doel.objects.filter(dossier=v.casus.dossier_id, status__in=("open", "loopt")).order_by("id"):
            if doel.status == "open":
                doelen.move_goal(doel=doel, naar="gestopt", versie=doel.versie, door=door)
            elif v.kans(75):
                doelen.move_goal(doel=doel, naar="behaald", versie=doel.versie, door=door)
            else:
                doelen.move_goal(doel=doel, naar="deels_behaald", versie=doel.versie, door=door)
        afsluiten.begin_nazorg(casus=v.lees(), nazorg_door=v.coordinator.id, door=door)


def check_nazorg(v: Verhaal, uitkomst: str = nazorg.GOED) -> None:
    """The coordinator asks how things are."""
    with v.als(v.coordinator) as door:
        rij = Nazorg.objects.filter(dossier=v.casus.dossier_id, gedaan_op__isnull=True).order_by("gepland_op").first()
        assert rij is not None
        nazorg.record_check(nazorg=rij, uitkomst=uitkomst, door=door)


def to_heropend(v: Verhaal) -> None:
    """At the first check it did not go well: weigh again, with all earlier work (R131)."""
    to_nazorg(v)
    v.wait("controle1")
    check_nazorg(v, nazorg.OPNIEUW)


def to_afgesloten(v: Verhaal) -> None:
    """Both checks were good."""
    to_nazorg(v)
    v.wait("controle1")
    check_nazorg(v)
    v.wait("controle2")
    check_nazorg(v)
    v.wait("sluiten")
    with v.als(v.coordinator) as door:
        afsluiten.close(casus=v.lees(), door=door)


def write_message(v: Verhaal) -> None:
    """One of the family writes in own words."""
    schrijvers = v.list_writers(C.VERSLAG)
    if not schrijvers:
        return
    wie = v.lot.choice(schrijvers)
    soort, teksten = v.lot.choice(
        (("verhaal", zinnen.VERHAAL), ("vraag", zinnen.VRAAG), ("werkt_niet_meer", zinnen.WERKT_NIET))
    )
    with v.als(wie) as door:
        berichten.send(dossier=v.lees().dossier, naaste=wie.naaste, soort=soort, tekst=v.zin(teksten), door=door)


def to_personas(v: Verhaal) -> None:
    """The casus of the family personas: a plan to say something of, a meeting to come, and a question that is open."""
    to_plan(v, "concept")
    v.wait("voorleggen")
    with v.als(v.trekker) as door:
        plannen.present(deel=_deel(v), versie=_deel(v).versie, door=door)
    v.wait("standpunt")
    with v.als(v.coordinator) as door:
        for doel in doelen.list_open_for(_deel_id(v), door):
            doelen.say(doel=doel, akkoord=True, door=door)
    overleg = plan_meeting(v, 5, Overlegsoort.REGIEOVERLEG)
    with v.als(v.coordinator) as door:
        overleggen.add_point(overleg=overleg, tekst_punt=v.zin(zinnen.AGENDA_SCHOOL), door=door)
    jgz = v.plek.contact_in("jgz")
    assert jgz is not None
    toestemming = ask_consent(v, jgz.organisatie, KERN | C.GEZONDHEID, 180)
    vader = next(lid for lid in v.gezin if lid.naaste.aanduiding == "vader")
    give_answer(v, toestemming, vader, Besluit.GEGEVEN, KERN, "Liever eerst alleen kennismaken.")


# What lies on people's desks --------------------------------------------------------------------------------


def catch_up(v: Verhaal) -> None:
    """Most of what was asked on the way is done by now; what nobody did stays, as it does in life."""
    v.wait("later")
    with v.als(v.coordinator):
        open_ = list(
            Taak.objects.filter(dossier=v.casus.dossier_id, afgerond_op__isnull=True).order_by("gemaakt_op", "id")
        )
    mensen: dict[UUID, Functie | Lid] = {f.id: f for f in (v.coordinator, v.melder, v.trekker, v.plek.verzuim) if f}
    mensen |= {lid.id: lid for lid in v.gezin}
    for taak in open_:
        wie = mensen.get(taak.houder)
        if wie is not None and taak.soort in BIJWERKEN and v.kans(BIJWERKEN[taak.soort][0]):
            # Consent may have ended since: whoever may no longer open it leaves it.
            with v.als(wie) as door:
                BIJWERKEN[taak.soort][1](v, taak, door)


def _read_news(v: Verhaal, taak: Taak, door: Handelend) -> None:
    if aanmelding := Aanmelding.objects.filter(pk=taak.object_id).first():
        aanmeldingen.mark_read(aanmelding=aanmelding, door=door)


def _see_change(v: Verhaal, taak: Taak, door: Handelend) -> None:
    if overleg := Overleg.objects.filter(pk=taak.object_id).first():
        overleggen.mark_seen(overleg=overleg, door=door)


def _check_meeting(v: Verhaal, taak: Taak, door: Handelend) -> None:
    mag = inzicht_in(taak.dossier_id, door).bijdragen & C.VERSLAG
    if mag and (overleg := Overleg.objects.filter(pk=taak.object_id).first()):
        aan_tafel, gehoord, duidelijk = (v.lot.randint(6, 10) for _ in range(3))
        overleggen.give_check(overleg=overleg, aan_tafel=aan_tafel, gehoord=gehoord, duidelijk=duidelijk, door=door)


def _read_message(v: Verhaal, taak: Taak, door: Handelend) -> None:
    if bericht := Familiebericht.objects.filter(pk=taak.object_id).first():
        berichten.mark_seen(bericht=bericht, door=door)


def _read_status(v: Verhaal, taak: Taak, door: Handelend) -> None:
    if bericht := Statusbericht.objects.filter(pk=taak.object_id).first():
        statusbericht.mark_read(bericht=bericht, door=door)


def _think_of_jgz(v: Verhaal, taak: Taak, door: Handelend) -> None:
    verzuim.consider_jgz(casus=v.lees(), vragen=v.kans(50), door=door)


def _do_agreement(v: Verhaal, taak: Taak, door: Handelend) -> None:
    afspraak = Afspraak.objects.filter(pk=taak.object_id).first()
    if afspraak is not None and taak.termijn is not None and taak.termijn < v.heden:
        afspraken.move(afspraak=afspraak, naar="gedaan", door=door)


BIJWERKEN: dict[str, tuple[int, Callable[[Verhaal, Taak, Handelend], None]]] = {
    "aanmelding_opgepakt": (90, _read_news),
    "overleg_gewijzigd": (85, _see_change),
    "overlegcheck": (94, _check_meeting),
    "familiebericht_lezen": (75, _read_message),
    "statusbericht_lezen": (95, _read_status),
    "jgz_overwegen": (75, _think_of_jgz),
    "afspraak": (90, _do_agreement),
}
"""Kinds of tasks that people catch up with: in how many of a hundred, and how."""


def fill_desk(v: Verhaal) -> None:
    """Agreements of the school's coordinator for today, tomorrow and later this week, so that a day looks like one."""
    dagen = v.lot.choice(((0, 2), (1, 4), (0, 5)))
    if v.personas:  # whom most visitors are: her day always holds something
        dagen = (0, *dagen[1:])
    with v.als(v.coordinator) as door:
        for over in dagen:
            afspraken.add(
                dossier=v.casus.dossier_id,
                tekst=v.zin(zinnen.AFSPRAKEN_SCHOOL),
                eigenaar=v.coordinator.id,
                termijn=v.heden + timedelta(days=over),
                door=door,
            )


# Without a child: anonymous advice, and worries about a group -----------------------------------------------


def consult(v: Verhaal) -> None:
    """The coordinator asks a team about nobody recognisable; sometimes it is answered, and sometimes followed up."""
    leeftijd, vraag, geprobeerd, antwoord = v.lot.choice(
        [c for c in zinnen.CONSULTATIES if v.plek.is_vo or c[0] == "4-12"]
    )
    soorten = ("samenwerkingsverband", "jgz", "leerplicht", "vo_team", "buurtteam")
    teams = [f for s in soorten if (f := v.plek.contact_in(s)) is not None]
    vast = teams[v.nummer % len(teams)]
    with v.als(v.coordinator) as door:
        consultatie = consultaties.ask(
            team=vast.organisatie, vraag=vraag, al_geprobeerd=geprobeerd, leeftijdsgroep=leeftijd, door=door
        )
    if v.kans(40):
        return
    v.wait("antwoord")
    if v.kans(25):
        with v.als(vast) as door:
            terug = v.zin(zinnen.WEDERVRAAG)
            consultatie = consultaties.ask_back(
                consultatie=consultatie, wedervraag=terug, versie=consultatie.versie, door=door
            )
        if v.kans(40):
            return
        with v.als(v.coordinator) as door:
            uitleg = v.zin(zinnen.TOELICHTING)
            consultatie = consultaties.ask_on(
                consultatie=consultatie, vraag=uitleg, versie=consultatie.versie, door=door
            )
    with v.als(vast) as door:
        consultatie = consultaties.answer(
            consultatie=consultatie, antwoord=antwoord, versie=consultatie.versie, door=door
        )
    if v.kans(45):
        return
    v.wait("later")
    with v.als(v.coordinator) as door:
        consultaties.follow_up(
            consultatie=consultatie, uitkomst=v.lot.choice(list(Consultatieuitkomst)),
            opvolging="Zo gedaan. Het helpt, we gaan ermee door.", versie=consultatie.versie, door=door,
        )  # fmt: skip


def worry_about_group(v: Verhaal) -> None:
    """A signal about a class: no child, no casus (R014)."""
    inhoud = signalen.Signaalinhoud(
        over=Over.GROEP,
        groep=v.kind.groep,
        gezien=v.lot.choice(zinnen.GROEP),
        leefgebieden=(Leefgebied.SCHOOL.value,),
        wens="Weten wat de groep nodig heeft.",
    )
    with v.als(v.melder) as door:
        signalen.record_for_school(school=v.plek.organisatie, inhoud=inhoud, door=door)
