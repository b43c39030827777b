"""What few casussen have, told at the end of some stories at the personas' schools: one of each, so that it can be seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta

from rondom.casus.models import Deeltaak, Evaluatie, Groeidocumentdeel, Kernoverleg, Verzuimmelding
from rondom.casus.services import afspraak as afspraken
from rondom.casus.services import deeltaak as deeltaken
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import hulpnavraag as hulpnavragen
from rondom.casus.services import kernoverleg as kernoverleggen
from rondom.casus.services import kernpunt as kernpunten
from rondom.casus.services import leerplicht, rechtzetten
from rondom.casus.services import verklaring as verklaringen
from rondom.kern.bereikbaar import Kanaal, Zichtbaar
from rondom.kern.delen import Besluit
from rondom.kern.kernoverleg import Gehoor, Kernsoort, Ketenvraag
from rondom.kern.leerplicht import Uitkomst
from rondom.kern.papier import Papierfeit, Papiersoort
from rondom.kern.rechten import Relatie
from rondom.kern.samen import is_jong
from rondom.kern.statussen import DeeltaakStatus, RechtsverzoekStatus
from rondom.kern.uitnodigen import Weg
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import set_actor
from rondom.toegang.models import Account, Toestemming, Toestemmingsbesluit
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services import bereikbaarheid, steun
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezin as gezinnen
from rondom.toegang.services import papier as papieren
from rondom.toegang.services import toestemming as toestemmingen
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.web.demo import stappen, zinnen
from rondom.web.demo.personas import TWEE_KINDEREN
from rondom.web.demo.stukken import add_files
from rondom.web.demo.verhaal import Lid, Verhaal


def give_to_volunteer(v: Verhaal) -> None:
    """A volunteer of the family's own network is asked for one task, sees that alone, and says yes (R082)."""
    with v.als(v.coordinator) as door:
        rij = dossiers.add_naaste(
            dossier=v.lees().dossier, jeugdige=v.casus.jeugdige, relatie=Relatie.STEUNFIGUUR,
            aanduiding="vrijwilliger", naam="Bertus Vlinderveld", door=door,
        )  # fmt: skip
        afspraak = afspraken.add(
            dossier=v.casus.dossier_id, tekst=v.zin(zinnen.VRIJWILLIGER_AFSPRAAK), eigenaar=v.coordinator.id,
            termijn=v.heden + timedelta(days=12), door=door,
        )  # fmt: skip
        deeltaken.give(
            afspraak=afspraak, houder=rij, tekst=v.zin(zinnen.VRIJWILLIGER), bellen=v.coordinator.id, door=door
        )
        toestemming = Toestemming.objects.get(ontvanger_naaste=rij)
    stappen.give_all(v, toestemming)
    with v.als(Lid(rij, gezag=False, portaal=True)) as door:
        taak = Deeltaak.objects.get(houder=rij.id)
        deeltaken.answer(deeltaak=taak, naar=DeeltaakStatus.AANVAARD, bericht="Leuk. Ik begin woensdag.", door=door)


def answer_together(v: Verhaal) -> None:
    """A young child looks back with faces, beside a parent or the coordinator (R128, R182)."""
    if not is_jong(v.kind.geboortedatum, v.vandaag, v.parameters):
        return
    ouder = next((o for o in v.ouders if o.portaal and v.can_add(o, evaluaties.GEHEEL)), None)
    with v.als(ouder or v.coordinator) as door:
        evaluatie = Evaluatie.objects.get(dossier=v.casus.dossier_id, soort="tussen", status="gevraagd")
        evaluaties.answer(
            evaluatie=evaluatie, houder=v.jongere.id, partij="jeugdige", samen=True,
            antwoorden=[evaluaties.Antwoord(None, 8, v.zin(zinnen.TERUGBLIK_KIND))], door=door,
        )  # fmt: skip


def sign_on_paper(v: Verhaal) -> None:
    """A parent said no, signed a paper later, and a second professional confirmed it (W02)."""
    jgz = v.plek.contact_in("jgz")
    if jgz is None:
        return
    toestemming = stappen.ask_consent(v, jgz.organisatie, stappen.KERN, 180)
    eerst, *anderen = v.list_beslissers()
    stappen.give_answer(v, toestemming, eerst, Besluit.GEWEIGERD, stappen.C.GEEN, v.zin(zinnen.NEE))
    for lid in anderen:
        stappen.give_answer(v, toestemming, lid, Besluit.GEGEVEN, stappen.KERN)
    with v.als(v.coordinator) as door:
        toestemmingen.answer(
            toestemming=toestemming, naaste=eerst.naaste, besluit=Besluit.GEGEVEN, categorieen=stappen.KERN,
            wijze=Wijze.PAPIER, getekend_op=door.vandaag, getekend_te="Lindestad", getuige=v.melder.id, door=door,
        )  # fmt: skip
    with v.als(v.melder) as door:
        besluit = Toestemmingsbesluit.objects.get(toestemming=toestemming, getuige=v.melder.id)
        toestemmingen.confirm(besluit=besluit, klopt=True, door=door)


def decide_absence(v: Verhaal) -> None:
    """Sixteen hours were missed and reported; leerplicht knew that help runs and gave a warning (R034, R144)."""
    officier = v.plek.contact_in("leerplicht")
    if officier is None:
        return
    stappen.add_absence(v, 18)
    stappen.report_absence(v, officier)
    with v.als(officier) as door:
        if Verzuimmelding.objects.filter(dossier=v.casus.dossier_id, gemeld_op__isnull=False).exists():
            leerplicht.decide(casus=v.lees(), uitkomst=Uitkomst.WAARSCHUWING, besloten_op=door.vandaag, door=door)


def meet_core_team(v: Verhaal) -> None:
    """The school's weekly core team with a topic and this casus on its agenda, and the chain meeting with its list (R062)."""
    mensen = {f.id: f for f in (*v.plek.contacten.values(), v.werker or v.melder)}
    partners = sorted(mensen.values(), key=lambda f: str(f.id))
    kern = _standing_meeting(v, Kernsoort.KERN, 1, partners)
    with v.als(v.coordinator) as door:
        for tekst, uitkomst in zinnen.KERNONDERWERPEN:
            punt = kernpunten.add_topic(overleg=kern, tekst=tekst, door=door)
            if uitkomst:
                kernpunten.tick_topic(punt=punt, uitkomst=uitkomst, door=door)
        kernpunten.add_casus(overleg=kern, casus=v.lees(), gehoor=Gehoor.KLEIN, door=door)
    keten = _standing_meeting(v, Kernsoort.KETEN, 8, partners)
    for partner in partners:
        for vraag in Ketenvraag:
            antwoord = zinnen.KETEN.get((partner.rol, vraag.value))
            with v.als(partner) as door:
                regel = keten.ketenregels.get(partij=partner.organisatie_id, vraag=vraag.value)
                if antwoord:
                    kernoverleggen.write_regel(regel=regel, tekst=antwoord, versie=regel.versie, door=door)


def use_own_rights(v: Verhaal) -> None:
    """A parent has one thing put right, asks another, and adds an own statement; the record shows all three (L10)."""
    moeder = next(lid for lid in v.gezin if lid.naaste.aanduiding == "moeder")
    dossier = v.lees().dossier
    with v.als(moeder) as door:
        delen = list(Groeidocumentdeel.objects.filter(dossier=dossier).order_by("op", "id")[:2])
        vragen = [
            rechtzetten.ask_correction(
                dossier=dossier, naaste=moeder.naaste, rij=deel, wat=zinnen.KLOPT_NIET, gewenst=zinnen.ZO_WEL, door=door
            )
            for deel in delen
        ]
        verklaringen.add(
            dossier=dossier, naaste=moeder.naaste, onderwerp=verklaringen.DOSSIER, tekst=zinnen.VERKLARING, door=door
        )
    with v.als(v.coordinator) as door:
        for vraag in vragen[:1]:
            rechtzetten.answer(
                verzoek=vraag, uitkomst=RechtsverzoekStatus.TOEGEWEZEN, nieuw=zinnen.ZO_WEL,
                toelichting=zinnen.RECHTGEZET, door=door,
            )  # fmt: skip


def _standing_meeting(v: Verhaal, soort: Kernsoort, weken: int, partners: list[Functie]) -> Kernoverleg:
    with v.als(v.coordinator) as door:
        return kernoverleggen.make(
            school=v.plek.organisatie, soort=soort, weekdag=1 if soort is Kernsoort.KERN else 3, tijd=time(9, 0),
            duur_minuten=60, weken=weken, plaats="Teamkamer", vanaf=door.vandaag, tot=None,
            plekken=[f.id for f in partners], door=door,
        )  # fmt: skip


def bring_support(v: Verhaal) -> None:
    """Sami's mother asks her sister to read along; Sami says yes, his father has not answered yet (A05)."""
    moeder = next(lid for lid in v.gezin if lid.naaste.aanduiding == "moeder")
    with v.als(moeder) as door:
        gekozen = steun.choose(
            dossier=v.lees().dossier, naam="Samira Belhadj", aanduiding="tante", email="", weg=Weg.BRIEF,
            categorieen=stappen.C.STATUS | stappen.C.PLAN_SCHOOL, doel="Samira Belhadj steunt ons gezin en leest mee.",
            parameters=v.parameters, door=door,
        )  # fmt: skip
        toestemming = Toestemming.objects.get(ontvanger_naaste=gekozen.naaste)
    masker = stappen.C(toestemming.categorieen)
    stappen.give_answer(v, toestemming, v.jongere, Besluit.GEGEVEN, masker)
    _tell_unasked(v, moeder)


def _tell_unasked(v: Verhaal, moeder: Lid) -> None:
    """She tells school who helps already, and keeps her address for school alone (R033, BR14)."""
    school = v.plek.organisatie.id
    with v.als(moeder) as door:
        dossier = v.lees().dossier
        hulpnavragen.tell(
            dossier=dossier, wie="Praktijk voor logopedie", contact="", bereikbaar="maandag en donderdag",
            voor=[school], door=door,
        )  # fmt: skip
        bereikbaarheid.choose(
            dossier=dossier, naaste=moeder.naaste, kanaal=Kanaal.ADRES, waarde="Wilgenpad 12", voor=[school],
            zichtbaar=Zichtbaar.GEKOZEN, kent_kind=[school], door=door,
        )  # fmt: skip


def let_in(v: Verhaal) -> None:
    """A mother of two came in with one login, by letter and code; the same at both schools (A04)."""
    moeder = v.ouders[0].naaste
    with v.als(v.coordinator) as door:
        gezinnen.change_naaste(
            dossier=v.lees().dossier, naaste=moeder, naam=TWEE_KINDEREN.naam, aanduiding=moeder.aanduiding,
            telefoon=moeder.telefoon, email=moeder.email, taal=moeder.taal, tolk_nodig=moeder.tolk_nodig, door=door,
        )  # fmt: skip
        gemaakt = uitnodigingen.invite(
            dossier=v.lees().dossier, naaste=moeder, weg=Weg.BRIEF, parameters=v.parameters, door=door
        )
    moment = door.moment + timedelta(hours=3)
    set_actor(None, moment, TWEE_KINDEREN.account)
    uitnodiging = uitnodigingen.find(gemaakt.sleutel, moment)
    assert uitnodiging is not None
    uitnodigingen.note_opened(uitnodiging=uitnodiging, moment=moment)
    oordeel, _wie = uitnodigingen.accept(
        uitnodiging=uitnodiging, sleutel=gemaakt.sleutel, code=gemaakt.code, moment=moment,
        account=Account.objects.get(pk=TWEE_KINDEREN.account),
    )  # fmt: skip
    assert oordeel.mag


def invite_and_write_down(v: Verhaal) -> None:
    """One was invited by letter and has not come in; another asked something on paper and waits for an answer (A04, A06)."""
    eerst, *_anderen = v.ouders
    with v.als(v.coordinator) as door:
        dossier = v.lees().dossier
        uitnodigingen.invite(dossier=dossier, naaste=eerst.naaste, weg=Weg.BRIEF, parameters=v.parameters, door=door)
        papieren.write_down(
            dossier=dossier, naaste=v.ouders[-1].naaste, parameters=v.parameters, door=door,
            feit=Papierfeit(
                Papiersoort.VERBETEREN, door.vandaag, door.vandaag, "formulier ‘Uw rechten op papier’, leerlingmap",
                v.zin(zinnen.OP_PAPIER), v.zin(zinnen.OP_PAPIER_GEWENST),
            ),
        )  # fmt: skip


OOK: dict[str, tuple[Callable[[Verhaal], None], ...]] = {
    "stukken": (add_files,),
    "vrijwilliger": (give_to_volunteer, sign_on_paper),
    "samen": (answer_together,),
    "leerplicht": (decide_absence,),
    "kernteam": (meet_core_team,),
    "gezin": (bring_support, use_own_rights),
    "twee_kinderen": (let_in,),
    "uitgenodigd": (invite_and_write_down,),
}
"""What a story also tells, by the word with which ``casussen`` asks for it."""
