"""A world with one of everything that an address can name, and everybody twice: at the table, and elsewhere in the same role.

Every casus is about Noor and has the same people at its table: Mees and Anouk of her school, Bram with a yes to everything but
safety, Jip and Lea with a yes to who helps. In the first one hours were reported: there Vera keeps absence, and Lea knows name
and hours on the ground of the law as well (L20). The others of ``CAST`` take no part. Whoever is ``…_elders`` has the
same role in another organisation, or is the family of another child: for them all of it is as absent as what never was.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.test import Client

from rondom.casus.models import (
    Deeltaak,
    Groeidocumentdeel,
    Ketenregel,
    Meldcodestap,
    Nazorg,
    Regie,
    Signaal,
    Statusbericht,
    Verzuimmelding,
)
from rondom.casus.services import casus as casussen
from rondom.casus.services import rechtzetten
from rondom.casus.services import verklaring as verklaringen
from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID, Categorie
from rondom.kern.overeenkomst import Overeenkomstsoort
from rondom.kern.papier import Papierfeit, Papiersoort
from rondom.kern.parameters import STANDAARD
from rondom.kern.partnertijd import Verdeling
from rondom.kern.rechten import Relatie
from rondom.kern.verwerkingen import VERWERKINGEN
from rondom.netwerk.models import Functie, Organisatie, Persoon, Zetelbezetting
from rondom.spiegel.services import bijeenkomst as bijeenkomsten
from rondom.spiegel.services import kernjaar as kernjaren
from rondom.spiegel.services import partnertijd as tijden
from rondom.toegang import klok
from rondom.toegang.handelen import Handelend, Houdersoort, acting
from rondom.toegang.models import Account, Dossier, Naaste, Toestemming, Toestemmingsbesluit
from rondom.toegang.selectors_toezicht import read_feiten
from rondom.toegang.services import briefverzoek as brieven
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import leesvraag as leesvragen
from rondom.toegang.services import papier as papieren
from rondom.toegang.services import register as registers
from rondom.toegang.sessies import note_second_step
from tests import hulpspel as h
from tests import meetspel, schoolaanbod, stuurspel
from tests import toneel as t
from tests.integratie import test_aanmelding as aanmelding
from tests.integratie import test_afspraak as afspraak
from tests.integratie import test_bijlage as bijlage
from tests.integratie import test_briefverzoek as briefverzoek
from tests.integratie import test_datalek as datalek
from tests.integratie import test_deeltaak as deeltaak
from tests.integratie import test_evaluatie as evaluatie
from tests.integratie import test_gesprek as gesprek
from tests.integratie import test_hulpnavraag as hulpnavraag
from tests.integratie import test_kernoverleg as kernoverleg
from tests.integratie import test_meldcode as meldcode
from tests.integratie import test_nazorg as nazorg
from tests.integratie import test_nee_blijft_nee as nee
from tests.integratie import test_nood as nood
from tests.integratie import test_overdracht as overdracht
from tests.integratie import test_overleg as overleg
from tests.integratie import test_plan as plan
from tests.integratie import test_samen_leren as samen_leren
from tests.integratie import test_schooljaar as schooljaar
from tests.integratie import test_sociale_kaart as sociale_kaart
from tests.integratie import test_spreekuur as spreekuur
from tests.integratie import test_toezicht_paginas as toezicht
from tests.integratie import test_zorgplicht as zorgplicht

CAST: dict[str, str] = {
    "mees": "mentor",
    "ingrid": "intern_begeleider",
    "anouk": "zorgcoordinator",
    "vera": "verzuimcoordinator",
    "saar": "schoolleider",
    "joost": "begeleider_passend_onderwijs",
    "lea": "leerplichtambtenaar",
    "jip": "jeugdverpleegkundige",
    "bram": "gezinswerker",
    "chantal": "buurtteammedewerker",
    "loes": "leerkracht",
    "nel": "aandachtsfunctionaris",
    "dirk": "privacyfunctionaris",
    "pien": "beleidsmedewerker",
    "karin": "beheerder",
    "noor": "jeugdige",
    "eva": "ouder",
    "omar": "ouder",
}
"""One for each persona of the demo, with the role; ``joost`` and ``loes`` are made here, the others are of ``tests.toneel``."""
ELDERS = "_elders"
VERWERKING = next(iter(VERWERKINGEN))
LATER = timedelta(days=1)
"""The world is looked at on the day after it was made."""


@dataclass
class Ding:
    """One object: its key, and the place in the family from which Noor, Eva and Omar come to it."""

    id: UUID | str
    toneel: t.Toneel | None = None


@dataclass
class Wereld:
    """Objects by the name that addresses give them, and the other family."""

    dingen: dict[str, Ding] = field(default_factory=dict)
    elders: dict[str, Naaste] = field(default_factory=dict)
    clienten: dict[tuple[str, UUID | None], Client] = field(default_factory=dict)

    def client(self, wie: str, toneel: t.Toneel | None) -> Client:
        """Somebody signed in with two steps; the family in the place that belongs to this casus."""
        toneel = toneel or self.dingen["casus"].toneel
        naaste = self.elders.get(wie) or (getattr(toneel, wie) if wie in t.FAMILIE else None)
        sleutel = (wie, naaste.id if naaste else None)
        if sleutel not in self.clienten:
            account = Account.objects.get(id=t.key(f"account-{wie}"))
            self.clienten[sleutel] = signed_in(account, naaste)
        return self.clienten[sleutel]


def signed_in(account: Account, naaste: Naaste | None = None) -> Client:
    """A client of this account after the second step, acting in that place in the family when one is named."""
    client = Client()
    client.force_login(account)
    sessie = client.session
    note_second_step(sessie, account.pk)
    if naaste is not None:
        sessie["houder"] = str(naaste.id)
    sessie.save()
    return client


@contextlib.contextmanager
def clock_at_later() -> Iterator[None]:
    """Within the block the site's clock stands a day after ``toneel.NU``."""
    echt = klok.now
    klok.now = lambda session=None: t.NU + LATER  # type: ignore[assignment]
    try:
        yield
    finally:
        klok.now = echt


def build() -> Wereld:
    """The whole world, through the services; needs an empty network database of ``tests.toneel``."""
    wereld = Wereld()
    for maak in (
        _around_the_table,
        _family_and_consent,
        _plan,
        _help,
        _safety,
        _without_casus,
        _accounted,
        _measured,
        _network,
        _places_at_school,
        _steering,
        _mirror,
    ):
        for naam, ding in maak():
            wereld.dingen[naam] = ding
    for naam, ding in _talks(wereld.dingen["casus"].toneel):
        wereld.dingen[naam] = ding
    _people_elsewhere()  # last: a second team of the same kind would change the routes
    wereld.elders = _another_family()
    return wereld


Dingen = Iterator[tuple[str, Ding]]


def _people_elsewhere() -> None:
    """Joost of the SWV, and for each professional somebody with the same role in an organisation of the same kind."""
    regio, gemeente = "toets", "9901"
    soorten = {naam: soort for naam, (_, soort) in t.ORGANISATIES.items()} | {"swv": "swv"}
    waar = {naam: t.MENSEN[naam][2] for naam in CAST if naam in t.MENSEN} | {"joost": "swv", "loes": "lindecollege"}
    for sleutel in ("swv", *(f"{o}{ELDERS}" for o in sorted(set(waar.values())))):
        Organisatie.objects.using("eigenaar").create(
            id=t.key(sleutel), naam=f"Toets {sleutel}", soort=soorten[sleutel.removesuffix(ELDERS)],
            regio_id=regio, gemeente_id=gemeente,
        )  # fmt: skip
    for naam, rol in CAST.items():
        if naam in waar:
            for wie, organisatie in ((naam, waar[naam]), (naam + ELDERS, waar[naam] + ELDERS)):
                if wie not in t.MENSEN:
                    _add_person(wie, organisatie, rol)


def _add_person(wie: str, organisatie: str, rol: str) -> None:
    eigenaar = "eigenaar"
    persoon = Persoon.objects.using(eigenaar).create(
        id=t.key(f"persoon-{wie}"), voornaam=wie.title(), achternaam="Toetsland", sorteernaam=wie
    )
    Functie.objects.using(eigenaar).create(
        id=t.key(wie), persoon=persoon, organisatie_id=t.key(organisatie), rol=rol, vanaf=date(2024, 8, 1)
    )
    Account.objects.using(eigenaar).create(
        id=t.key(f"account-{wie}"), gebruikersnaam=f"{wie}@toets.example", password="!", persoon=persoon
    )


def _another_family() -> dict[str, Naaste]:
    """Another child at another school, with a father and a mother: strangers to all that is about Noor."""
    for wie in t.FAMILIE:
        Account.objects.using("eigenaar").create(
            id=t.key(f"account-{wie}{ELDERS}"), gebruikersnaam=f"{wie}@elders.example", password="!"
        )
    door = Handelend(
        t.key("ingrid"), Houdersoort.FUNCTIE, CAST["ingrid"], t.NU, organisatie=t.key("wilgenschool"), regio="toets"
    )
    school, geboren = t.organisatie("wilgenschool"), date(2012, 5, 4)
    with acting(door):
        kind = dossiers.register_jeugdige(
            roepnaam="Fay", achternaam="Toetsland", geboortedatum=geboren, school=school, groep="8", door=door
        )
        dossier = Dossier.objects.get(id=casussen.open_casus(jeugdige=kind, school=school, door=door).dossier_id)
        gevonden = {}
        for wie in t.FAMILIE:
            jongere = wie == "noor"
            gezag = {} if jongere else {
                "gezag_vanaf": geboren, "gezag_bron": "gezagsregister", "gezag_gecontroleerd_op": t.NU.date(),
            }  # fmt: skip
            gevonden[wie + ELDERS] = dossiers.add_naaste(
                dossier=dossier, jeugdige=kind, relatie=Relatie.JEUGDIGE if jongere else Relatie.OUDER,
                naam=f"{wie} elders", account=t.key(f"account-{wie}{ELDERS}"), door=door, **gezag,
            )  # fmt: skip
        return gevonden


# The objects ------------------------------------------------------------------------------------------------------


def table(lea: str = "") -> t.Toneel:
    """A casus with everybody who has a place at the table; ``lea``: the law under which she takes part as well."""
    toneel = t.open_casus()
    for naam in ("bram", "jip"):
        t.join(toneel, naam)
    t.join(toneel, "lea", grondslag=lea)
    t.consent_of_all(toneel, "vo_team", categorieen=ALLES_BEHALVE_VEILIGHEID)
    t.consent_of_all(toneel, "jgz", categorieen=Categorie.STATUS)
    t.consent_of_all(toneel, "leerplicht", categorieen=Categorie.STATUS)
    return toneel


def one(model: Any, toneel: t.Toneel, wie: str = "anouk", **waar: object) -> Any:
    """The first row of this kind that somebody of the cast sees in this casus."""
    with acting(toneel.door(wie, LATER)):
        return model.objects.filter(dossier=toneel.dossier, **waar).order_by("id").first()


def _around_the_table() -> Dingen:
    toneel = table(lea="L20")
    yield "casus", Ding(toneel.casus.id, toneel)
    yield "dossier", Ding(toneel.dossier.id, toneel)
    yield "naaste", Ding(toneel.eva.id, toneel)
    aanmelding.weigh(toneel)
    yield "signaal", Ding(one(Signaal, toneel).id, toneel)
    yield "bijlage", Ding(bijlage.add(toneel).id, toneel)
    yield "gesprek", Ding(gesprek.talk(toneel, "noor", "eva").id, toneel)
    yield "melding", Ding(one(Verzuimmelding, toneel, "vera").id, toneel)
    with acting(toneel.door("anouk")) as anouk:
        bijeen = overleg.overleggen.plan_meeting(
            casus=aanmelding.casus_of(toneel), soort=overleg.Overlegsoort.OVERLEG, op=overleg.DONDERDAG,
            genodigden={toneel.door(w).houder for w in ("noor", "eva", "omar", "mees", "bram")}, uitgelaten={},
            door=anouk,
        )  # fmt: skip
    yield "overleg", Ding(bijeen.id, toneel)
    yield "afspraak", Ding(afspraak.agree(toneel, "mees").id, toneel)
    gevraagd = t.open_casus()
    t.join(gevraagd, "bram")
    registratie = aanmelding.sent(gevraagd, categorieen=ALLES_BEHALVE_VEILIGHEID)
    yield "aanmelding", Ding(registratie.id, gevraagd)
    deel = one(Groeidocumentdeel, gevraagd, categorie=int(Categorie.GEZIN))
    yield "deel (groeidocument)", Ding(deel.id, gevraagd)
    yield from _own_words(gevraagd, deel)


def _own_words(toneel: t.Toneel, deel: Groeidocumentdeel) -> Dingen:
    """Eva asks to put something right, says something of her own, and signs a paper."""
    with acting(toneel.door("eva", timedelta(hours=1))) as eva:
        vraag = rechtzetten.ask_correction(
            dossier=toneel.dossier, naaste=toneel.eva, rij=deel, wat="Zo is het niet.", gewenst="Wij wonen samen.",
            door=eva,
        )  # fmt: skip
        gezegd = verklaringen.add(
            dossier=toneel.dossier, naaste=toneel.eva, onderwerp=verklaringen.DOSSIER, tekst="Zo zien wij het.",
            door=eva,
        )  # fmt: skip
    yield "rechtsverzoek", Ding(vraag.id, toneel)
    yield "verklaring", Ding(gezegd.id, toneel)
    with acting(toneel.door("anouk", timedelta(hours=1))) as anouk:
        feit = Papierfeit(Papiersoort.KOPIE, anouk.vandaag, anouk.vandaag, "Formulier in de map")
        papier, _oordeel = papieren.write_down(
            dossier=toneel.dossier, naaste=toneel.eva, feit=feit, parameters=STANDAARD, door=anouk
        )
    yield "papier", Ding(papier.id, toneel)


def _family_and_consent() -> Dingen:
    toneel = table()
    vraag = t.ask_consent(toneel, "buurtteam")
    t.answer(toneel, vraag, "omar", nee.Besluit.GEWEIGERD)
    nee.write(toneel, vraag)
    yield "toestemming", Ding(vraag.id, toneel)
    yield "besluit", Ding(one(Toestemmingsbesluit, toneel, getuige__isnull=False).id, toneel)
    yield "wetsgrond", Ding(t.order(toneel, Categorie.STATUS).id, toneel)
    yield "hulpnavraag", Ding(hulpnavraag.ask_family(toneel).id, toneel)
    vraag = overdracht.asked(toneel)
    yield "overdrachtsvraag", Ding(vraag.id, toneel)
    yield "traject", Ding(overdracht.tells(toneel, vraag).id, toneel)
    yield "bericht (familie)", Ding(nazorg.sends(toneel).id, toneel)
    with acting(toneel.door("anouk", timedelta(hours=1))) as anouk:
        actie = afspraak.afspraken.add(
            dossier=toneel.dossier.id, tekst="Fietsen naar de manege.", eigenaar=t.key("chantal"),
            termijn=anouk.vandaag + timedelta(days=14), door=anouk,
        )  # fmt: skip
        actie = deeltaak.Afspraak.objects.select_related("dossier__jeugdige").get(pk=actie.pk)
        deeltaak.deeltaken.give(
            afspraak=actie, houder=h.functie("chantal"), tekst="Fietst u mee?", bellen=anouk.houder, door=anouk
        )
    for wie in t.FAMILIE:
        t.answer(toneel, one(Toestemming, toneel, categorieen=int(Categorie.TAAK)), wie, later=timedelta(hours=2))
    yield "deeltaak", Ding(one(Deeltaak, toneel).id, toneel)


def _plan() -> Dingen:
    toneel = table()
    with acting(toneel.door("anouk", timedelta(minutes=5))) as door:
        for stap in ("weging", "overleg"):
            casussen.move(casus=toneel.casus, naar=stap, door=door)
        deel = plan.plannen.start_plan(casus=toneel.casus, door=door)
    yield "deel (plan)", Ding(deel.id, toneel)
    yield "doel", Ding(plan.goal(toneel, deel, "anouk").id, toneel)
    yield "regie", Ding(one(Regie, toneel, "anouk").id, toneel)


def _help() -> Dingen:
    toneel = table()
    yield "evaluatie", Ding(evaluatie.asked(toneel).id, toneel)
    yield "inzet", Ding(h.started(toneel).id, toneel)
    yield "bericht (status)", Ding(one(Statusbericht, toneel, aan=t.key("anouk")).id, toneel)
    klaar = table()
    nazorg.running(klaar)
    h.stopped(klaar, 0)
    yield "nazorg", Ding(one(Nazorg, klaar).id, klaar)


def _safety() -> Dingen:
    toneel = table()
    code, gemeld = meldcode.reported(toneel)
    yield "meldcode", Ding(code.id, toneel)
    yield "melding (veiligheid)", Ding(gemeld.id, toneel)
    with acting(toneel.door("mees", LATER)):
        yield "stap (veiligheid)", Ding(Meldcodestap.objects.filter(meldcode=code).order_by("id")[0].id, toneel)
    yield "nood", Ding(nood.glass(toneel, nood.C.ONDERWIJS).id, toneel)


def _without_casus() -> Dingen:
    from tests.integratie.test_consultatie import ask

    yield "consultatie", Ding(ask("mees").id)
    toneel = table()
    bijeen = kernoverleg.make("bram", "mees")
    yield "overleg (kern)", Ding(bijeen.id, toneel)
    yield "punt", Ding(kernoverleg.bring(bijeen, toneel).id, toneel)
    keten = kernoverleg.make("lea", soort=kernoverleg.Kernsoort.KETEN)
    with acting(toneel.door("anouk", LATER)):
        regel = Ketenregel.objects.filter(overleg=keten, partij=t.key("leerplicht")).order_by("id")[0]
        yield "regel", Ding(regel.id, toneel)


def _accounted() -> Dingen:
    """What Dirk keeps, and a question to Anouk about her reading."""
    avond = toezicht.AVOND + timedelta(hours=1)
    toezicht.read_at_night()
    with acting(t.professional("dirk", t.NU + avond)) as dirk:
        feiten = read_feiten(dirk, dirk.vandaag - timedelta(days=7), dirk.vandaag)
        feit = next(f for f in feiten if f.houder == t.key("anouk"))
        yield "leesvraag (feit)", Ding(leesvragen.ask(feit=feit, vraag="Waarvoor keek u zo laat?", door=dirk).id)
        getekend = registers.Ondertekend(
            Overeenkomstsoort.VERWERKER, "Bureau Zilverlinde", VERWERKING, dirk.vandaag, None, "Map 3"
        )
        gesloten = registers.sign(organisatie=t.key("lindecollege"), ondertekend=getekend, door=dirk)
        yield "overeenkomst", Ding(gesloten.id)
    yield "datalek", Ding(datalek.report().id)
    brief = briefverzoek.receive()
    with acting(t.professional("anouk")) as anouk:
        brieven.extend(verzoek=brief, waarom="Het archief is groot.", door=anouk)
    yield "briefverzoek", Ding(brief.id)


def _measured() -> Dingen:
    """A measurement that runs, one that is closed, and the same asked again."""
    loopt = meetspel.opened(["ouder"])
    yield "meting", Ding(loopt.id)
    yield "meting (groep)", Ding(loopt.id)
    eerst = meetspel.closed(meetspel.opened(["ouder"]))
    yield "meting (later)", Ding(meetspel.closed(meetspel.opened(["ouder"], vorige=eerst)).id)


def _steering() -> Dingen:
    """A theme that runs, with a goal and an action that Saar has in hand."""
    thema = stuurspel.make_thema(actief=True)
    doel = thema.doelen.get()
    yield "thema", Ding(thema.id)
    yield "themadoel", Ding(doel.id)
    yield "actie", Ding(stuurspel.make_actie(doel).id)
    gremium = stuurspel.make_gremium()
    punt = stuurspel.make_punt(gremium)
    bijeenkomst = stuurspel.hold(stuurspel.plan(gremium, punt), "koen", "pien")
    yield "gremium", Ding(gremium.id)
    yield "lid", Ding(gremium.leden.first().id)
    yield "werkpunt", Ding(punt.id)
    yield "bijeenkomst", Ding(bijeenkomst.id)
    with acting(stuurspel.pien()) as pien:
        besluit = bijeenkomsten.decide(bijeenkomst=bijeenkomst.id, tekst="Wij bellen", werkpunt=None, door=pien)
    yield "bestuursbesluit", Ding(besluit.id)
    yield "pilot", Ding(stuurspel.make_pilot().id)
    yield "jaarplicht", Ding("inkoop")


def _network() -> Dingen:
    yield "organisatie", Ding(t.key("lindecollege"))
    yield "persoon", Ding(t.key("persoon-mees"))
    yield "school", Ding(t.key("lindecollege"))
    yield "collega", Ding(t.key("mees"))
    yield "contactpaar", Ding(t.key("lindecollege"))
    zit = Zetelbezetting.objects.using("eigenaar").create(
        team_id=t.key("lindecollege"), vorm="kernteam", zetel="mentor", functie_id=t.key("mees"), waarnemer=False,
        vanaf=date(2026, 1, 1),
    )  # fmt: skip
    yield "bezetting", Ding(zit.id)
    yield "aanbod", Ding(sociale_kaart.add("Schuldhulp", "Overzicht maken bij schulden").id)
    for nooit in ("lading", "bewijs", "voorstel", "stop", "zetel"):
        yield nooit, Ding(uuid4())
    yield "gemeente", Ding("x")
    yield "verwerking", Ding(VERWERKING)
    yield "hoofdstuk", Ding("mensen")
    yield "kanaal", Ding("telefoon")
    yield "gebied", Ding("9901")
    yield "indicator", Ding("I01")
    yield "sleutel", Ding("onbekend")


def _places_at_school() -> Dingen:
    """What both schools offer; a place at each is held for a pupil of the other."""
    toneel = table()
    ons, elders = schoolaanbod.adopted(), zorgplicht.elders()
    rij = zorgplicht.begin(toneel)
    yield "ondersteuningsaanbod", Ding(ons.id)
    yield "voorziening", Ding(schoolaanbod.line(ons, "gedrag").id)
    yield "plaats", Ding(schoolaanbod.hold(schoolaanbod.line(ons)).id)
    with acting(t.professional("anouk")) as anouk:
        koppeling = zorgplicht.dienst.hold_place(
            zorgplicht=rij.id, voorziening=schoolaanbod.line(elders).id, door=anouk
        )
    yield "zorgplicht", Ding(rij.id, toneel)
    yield "zorgplicht (stap)", Ding(rij.id, toneel)
    yield "koppeling", Ding(koppeling.id, toneel)


def _talks(toneel: t.Toneel | None) -> Dingen:
    """Bram keeps a consultation hour at the Lindecollege; Noor booked a place, and he is away a week later."""
    assert toneel is not None
    deel = spreekuur.fix()
    yield "vastdagdeel", Ding(deel.id)
    yield "functie", Ding(t.key("bram"))
    yield "boeking", Ding(spreekuur.book(deel, toneel.door("noor"), spreekuur.at(10, dag=date(2026, 11, 17))).id)
    yield "afwezigheid", Ding(spreekuur.away(date(2026, 11, 24), date(2026, 11, 25)).id)


def _mirror() -> Dingen:
    """What a core team and a region keep; no fixed contact, so that only school sits in its core team."""
    jaar = schooljaar.begin()
    for naam in ("kernjaar", "kernjaar (gesprek)", "kernjaar (moment)", "kernjaar (partner)"):
        yield naam, Ding(jaar.id)
    with acting(t.professional("anouk")) as anouk:
        bram = Functie.objects.select_related("persoon").get(pk=t.key("bram"))
        tijden.divide(
            kernjaar=jaar,
            functie=bram,
            verdeling=Verdeling(8, 4),
            profiel="Onrust",
            waarom="Rust",
            versie=0,
            door=anouk,
        )
        velden = {"tekst": "Rust", "zichtbaar": "De pauze", "vindplaats": "", "stand": "loopt", "uitkomst": ""}
        yield "kerndoel", Ding(kernjaren.set_goal(kernjaar=jaar, velden=velden, door=anouk).id)
        wie = Functie.objects.get(pk=anouk.houder)
        belofte = kernjaren.agree(kernjaar=jaar, tekst="Rooster", wie=wie, voor=anouk.vandaag, door=anouk)
        yield "kernafspraak", Ding(belofte.id)
    yield "scholing", Ding(samen_leren.asked().id)
    yield "activiteit", Ding(samen_leren.activity().id)
    blad = samen_leren.sheet()
    yield "werkblad", Ding(blad.id)
    yield "werkblad (stap)", Ding(blad.id)
    plaat = samen_leren.board()
    yield "praatplaat", Ding(plaat.id)
    with acting(t.professional("pien")):
        yield "praatpartij", Ding(plaat.partijen.get(organisatie=t.key("lindecollege")).id)
    voorbeeld = samen_leren.example()
    samen_leren.accept(voorbeeld)
    yield "voorbeeld", Ding(voorbeeld.id)
    yield "kaart", Ding("ANDERS.1.1")


def publication(waar: Path) -> Path:
    """A small publication made by hand."""
    return Path(shutil.copytree(Path(__file__).parent / "publicatie", waar / "publicatie"))
