"""The stage: a small fictional network and a named cast. States are built through the services, never by setting columns.

Anouk   zorgcoördinator of the Lindecollege          Mees    mentor there        Vera   verzuimcoördinator there
Bram    gezinswerker of the vo-team: in the casus    Chantal gezinswerker of a buurtteam: not in the casus
Lea     leerplichtambtenaar                          Jip     jeugdverpleegkundige
Guus    jeugdbeschermer of a certified institution
Fenna   gezinswerker, colleague of Bram
Nel     aandachtsfunctionaris of the Lindecollege: sees no casus
Saar    head of the Lindecollege: decides with a second person what is destroyed; sees no casus
Dirk    functionaris gegevensbescherming             Ingrid  intern begeleider of another school: a stranger
Bas     head of that other school
Karin   beheerder                                    Tobias  another
Noor    the young person (14)                        Eva and Omar, her parents, both with custody
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid5

from rondom.casus.models import Casus, Verzuimmelding
from rondom.casus.services import casus as casussen
from rondom.casus.services import verzuim as verzuimen
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.parameters import STANDAARD
from rondom.kern.rechten import Relatie, Wetsgrondsoort
from rondom.kern.verzuim import Verzuimreden, Verzuimsoort
from rondom.netwerk.models import (
    Convenant,
    ConvenantPartij,
    Functie,
    Gemeente,
    Organisatie,
    Persoon,
    Regeling,
    Regio,
    School,
    Werkgebied,
)
from rondom.toegang.handelen import Handelend, Houdersoort, acting
from rondom.toegang.models import Account, Casusrol, Dossier, Jeugdige, Naaste, Toestemming, Wetsgrond
from rondom.toegang.services import dossier as dossiers
from rondom.toegang.services import gezag as gezagen
from rondom.toegang.services import toestemming as toestemmingen

RUIMTE = UUID("5f0b7f39-0f0e-4f0a-9a53-2f6f3c1f0a11")
NU = datetime(2026, 11, 9, 9, 0, tzinfo=UTC)
"""Monday 9 November 2026: the day on which most tests play."""

ORGANISATIES = {
    "lindecollege": ("Lindecollege", "school"),
    "wilgenschool": ("De Wilgenschool", "school"),
    "vo_team": ("Vo-team Lindestad", "vo_team"),
    "buurtteam": ("Buurtteam Oost", "buurtteam"),
    "leerplicht": ("Leerplicht Lindestad", "leerplicht"),
    "jgz": ("Jeugdgezondheid Lindestreek", "jgz"),
    "gi": ("Jeugdbescherming Lindeland", "gecertificeerde_instelling"),
    "zonder_convenant": ("Praktijk Zilverlinde", "aanbieder"),
    "rondom": ("Regiobeheer", "rondom"),
    "gemeente": ("Gemeente Lindestad", "gemeente"),
    "bestuur": ("Stichting De Brede Linde", "schoolbestuur"),
}
MENSEN = {
    "anouk": ("Anouk", "Vermeulen", "lindecollege", "zorgcoordinator"),
    "mees": ("Mees", "Dorland", "lindecollege", "mentor"),
    "vera": ("Vera", "Kuipersma", "lindecollege", "verzuimcoordinator"),
    "nel": ("Nel", "Ossewaard", "lindecollege", "aandachtsfunctionaris"),
    "saar": ("Saar", "Lindhout", "lindecollege", "schoolleider"),
    "ingrid": ("Ingrid", "Tessel", "wilgenschool", "intern_begeleider"),
    "bas": ("Bas", "Overwater", "wilgenschool", "schoolleider"),
    "bram": ("Bram", "Hoogveld", "vo_team", "gezinswerker"),
    "fenna": ("Fenna", "Wijngaard", "vo_team", "gezinswerker"),
    "chantal": ("Chantal", "Rietveen", "buurtteam", "buurtteammedewerker"),
    "lea": ("Lea", "Zandmeer", "leerplicht", "leerplichtambtenaar"),
    "jip": ("Jip", "Korenaar", "jgz", "jeugdverpleegkundige"),
    "guus": ("Guus", "Morrelaar", "gi", "jeugdbeschermer"),
    "dirk": ("Dirk", "Wolfaart", "rondom", "privacyfunctionaris"),
    "pien": ("Pien", "Oosterkwartier", "gemeente", "beleidsmedewerker"),
    "koen": ("Koen", "Rietlanden", "bestuur", "beleidsmedewerker"),
    "karin": ("Karin", "Egelantier", "rondom", "beheerder"),
    "tobias": ("Tobias", "Meidoorn", "rondom", "beheerder"),
}


FAMILIE = ("noor", "eva", "omar")


def account_of(naam: str, naaste: Naaste | None = None) -> Account:
    """The login of one of the cast, or the one that a family member was given by ``open_casus``."""
    return Account.objects.get(id=naaste.account_id if naaste is not None else key(f"account-{naam}"))


def key(naam: str) -> UUID:
    """The same key for the same name in every run."""
    return uuid5(RUIMTE, naam)


def build_network(using: str = "eigenaar") -> None:
    """Put the network in the template database, as owner, once per run."""
    regio = Regio.objects.using(using).create(sleutel="toets", naam="Toetsregio")
    gemeente = Gemeente.objects.using(using).create(code="9901", naam="Lindestad", regio=regio)
    for sleutel, (naam, soort) in ORGANISATIES.items():
        Organisatie.objects.using(using).create(id=key(sleutel), naam=naam, soort=soort, regio=regio, gemeente=gemeente)
    Organisatie.objects.using(using).filter(id=key("lindecollege")).update(bovenliggend_id=key("bestuur"))
    for nummer, (sleutel, soort) in enumerate({"lindecollege": "vo", "wilgenschool": "po"}.items()):
        School.objects.using(using).create(
            organisatie_id=key(sleutel), brin=f"99T{nummer}00", onderwijssoort=soort, pc4="9901"
        )
    Werkgebied.objects.using(using).create(
        id=key("werkgebied"), team_id=key("buurtteam"), pc4="0114", vanaf=date(2024, 1, 1)
    )
    Regeling.objects.using(using).create(
        id=key("routes"),
        regio=regio,
        soort="routes",
        inhoud=(Path(__file__).parents[1] / "regios" / "demo" / "routes.toml").read_text(encoding="utf-8"),
        vanaf=date(2024, 1, 1),
    )
    Regeling.objects.using(using).create(
        id=key("afspraken"),
        regio=regio,
        soort="afspraken",
        inhoud=(Path(__file__).parents[1] / "regios" / "demo" / "afspraken.toml").read_text(encoding="utf-8"),
        vanaf=date(2024, 1, 1),
    )
    for sleutel, (voornaam, achternaam, organisatie, rol) in MENSEN.items():
        persoon = Persoon.objects.using(using).create(
            id=key(f"persoon-{sleutel}"),
            voornaam=voornaam,
            achternaam=achternaam,
            sorteernaam=dossiers.sort_name(achternaam, "", voornaam),
        )
        Functie.objects.using(using).create(
            id=key(sleutel), persoon=persoon, organisatie_id=key(organisatie), rol=rol, vanaf=date(2024, 8, 1)
        )
        Account.objects.using(using).create(
            id=key(f"account-{sleutel}"), gebruikersnaam=f"{sleutel}@toets.example", password="!", persoon=persoon
        )
    for sleutel in FAMILIE:
        Account.objects.using(using).create(
            id=key(f"account-{sleutel}"), gebruikersnaam=f"{sleutel}@thuis.example", password="!"
        )
    convenant = Convenant.objects.using(using).create(
        id=key("convenant"), naam="Convenant Toetsregio", vanaf=date(2024, 1, 1)
    )
    for sleutel in ("lindecollege", "wilgenschool", "vo_team", "buurtteam", "leerplicht", "jgz"):
        ConvenantPartij.objects.using(using).create(
            id=key(f"partij-{sleutel}"), convenant=convenant, organisatie_id=key(sleutel)
        )


def professional(naam: str, moment: datetime = NU) -> Handelend:
    """One of the cast acting in his or her function."""
    voornaam, achternaam, organisatie, rol = MENSEN[naam]
    return Handelend(
        houder=key(naam),
        soort=Houdersoort.FUNCTIE,
        rol=rol,
        moment=moment,
        organisatie=key(organisatie),
        regio="toets",
        naam=f"{voornaam} {achternaam}",
        organisatie_naam=ORGANISATIES[organisatie][0],
    )


def familie(naaste: Naaste, moment: datetime = NU) -> Handelend:
    """One of the family acting for this child."""
    rol = "jeugdige" if naaste.relatie == Relatie.JEUGDIGE else "ouder"
    return Handelend(
        naaste.id, Houdersoort.NAASTE, rol, moment, regio="toets", jeugdige=naaste.jeugdige_id, naam=naaste.naam
    )


def organisatie(sleutel: str) -> Organisatie:
    return Organisatie.objects.get(id=key(sleutel))


@dataclass
class Toneel:
    """One casus about Noor with her parents; the coordinator is Anouk."""

    casus: Casus
    dossier: Dossier
    jeugdige: Jeugdige
    noor: Naaste
    eva: Naaste
    omar: Naaste

    def door(self, naam: str, later: timedelta = timedelta()) -> Handelend:
        """Somebody of the cast acting, ``later`` than the start."""
        if naam in MENSEN:
            return professional(naam, NU + later)
        return familie(getattr(self, naam), NU + later)


def open_casus(geboortedatum: date = date(2012, 5, 4), mentor: str = "mees") -> Toneel:
    """Mees opens a casus about Noor; Anouk registers Noor, Eva and Omar with custody."""
    school = organisatie("lindecollege")
    with acting(professional(mentor)) as door:
        jeugdige = dossiers.register_jeugdige(
            roepnaam="Noor", achternaam="Aldermans", geboortedatum=geboortedatum, school=school, groep="2b", door=door
        )
        casus = casussen.open_casus(jeugdige=jeugdige, school=school, door=door)
    anouk = professional("anouk")
    with acting(anouk):
        dossier = Dossier.objects.get(id=casus.dossier_id)
        noor = dossiers.add_naaste(
            dossier=dossier,
            jeugdige=jeugdige,
            relatie=Relatie.JEUGDIGE,
            naam="Noor Aldermans",
            account=key("account-noor"),
            door=anouk,
        )
        eva, omar = (
            dossiers.add_naaste(
                dossier=dossier,
                jeugdige=jeugdige,
                relatie=Relatie.OUDER,
                aanduiding=aanduiding,
                naam=naam,
                account=key(f"account-{naam.split()[0].lower()}"),
                gezag_vanaf=geboortedatum,
                gezag_bron="gezagsregister",
                gezag_gecontroleerd_op=NU.date(),
                door=anouk,
            )
            for naam, aanduiding in (("Eva Aldermans", "moeder"), ("Omar Sahin", "vader"))
        )
    return Toneel(casus, dossier, jeugdige, noor, eva, omar)


def ask_consent(
    toneel: Toneel,
    ontvanger: str = "vo_team",
    categorieen: Categorie = Categorie.CONTACT | Categorie.STATUS | Categorie.GEZIN,
    dagen: int = 200,
) -> Toestemming:
    """Anouk asks consent to share with a team."""
    door = professional("anouk")
    with acting(door):
        return toestemmingen.ask(
            dossier=toneel.dossier,
            ontvanger=organisatie(ontvanger),
            categorieen=categorieen,
            doel="Samen kijken wat helpt.",
            tot=door.vandaag + timedelta(days=dagen),
            parameters=STANDAARD,
            door=door,
        )


def answer(
    toneel: Toneel,
    toestemming: Toestemming,
    wie: str,
    besluit: Besluit = Besluit.GEGEVEN,
    categorieen: Categorie | None = None,
    later: timedelta = timedelta(minutes=1),
) -> None:
    """One of the family answers in Rondom."""
    door = toneel.door(wie, later)
    with acting(door):
        toestemmingen.answer(
            toestemming=toestemming,
            naaste=getattr(toneel, wie),
            besluit=besluit,
            categorieen=Categorie(toestemming.categorieen) if categorieen is None else categorieen,
            wijze="portaal",
            door=door,
        )


def consent_of_all(toneel: Toneel, ontvanger: str = "vo_team", **extra: object) -> Toestemming:
    """Consent asked of and given by everybody who decides."""
    toestemming = ask_consent(toneel, ontvanger, **extra)  # type: ignore[arg-type]
    for wie in ("noor", "eva", "omar"):
        answer(toneel, toestemming, wie)
    return toestemming


def join(toneel: Toneel, naam: str, casusrol: Casusrol = Casusrol.DEELNEMER, grondslag: str = "") -> None:
    """Anouk lets somebody take part; on the ground of the law after sixteen hours were reported (L20)."""
    if grondslag == "L20":
        report_absence(toneel)
    door = professional("anouk")
    with acting(door):
        dossiers.add_betrokkene(
            dossier=toneel.dossier,
            organisatie=organisatie(MENSEN[naam][2]),
            functie=Functie.objects.get(id=key(naam)),
            casusrol=casusrol,
            grondslag=grondslag,
            door=door,
        )


def report_absence(toneel: Toneel) -> None:
    """Mees enters sixteen hours and Vera reports them; once is enough."""
    with acting(professional("vera")):
        if Verzuimmelding.objects.filter(dossier=toneel.dossier).exists():
            return
    uren = [
        verzuimen.Invoerregel(
            NU.date() - timedelta(days=d), Decimal(8), Verzuimsoort.ONGEOORLOOFD, Verzuimreden.ONBEKEND
        )
        for d in (6, 5)
    ]
    with acting(professional("mees")) as mees:
        verzuimen.record_hours(casus=toneel.casus, regels=uren, door=mees)
    with acting(professional("vera")) as vera:
        melding = Verzuimmelding.objects.get(dossier=toneel.dossier, gemeld_op=None)
        verzuimen.report(melding=melding, casus=toneel.casus, op=vera.vandaag, door=vera)


def later(door: Handelend, **hoeveel: int) -> Handelend:
    """The same person at a later moment."""
    return replace(door, moment=door.moment + timedelta(**hoeveel))


def order(toneel: Toneel, categorieen: Categorie, dagen: int = 180) -> Wetsgrond:
    """Anouk saw the order of the court: Jeugdbescherming Lindeland carries it out."""
    return _wetsgrond(toneel, Wetsgrondsoort.ONDERTOEZICHTSTELLING, organisatie("gi"), categorieen, dagen)


def information(toneel: Toneel, wie: str, categorieen: Categorie) -> Wetsgrond:
    """A parent without custody asked Anouk how it goes."""
    return _wetsgrond(toneel, Wetsgrondsoort.INFORMATIE, getattr(toneel, wie), categorieen, None)


def _wetsgrond(
    toneel: Toneel, soort: Wetsgrondsoort, wie: Organisatie | Naaste, categorieen: Categorie, dagen: int | None
) -> Wetsgrond:
    with acting(professional("anouk")) as door:
        inhoud = gezagen.Wetsgrondinhoud(
            soort,
            wie,
            categorieen,
            door.vandaag,
            door.vandaag + timedelta(days=dagen) if dagen else None,
            "beschikking",
            door.vandaag,
            "Gezien.",
        )
        rij, _oordeel = gezagen.record_wetsgrond(dossier=toneel.dossier, inhoud=inhoud, parameters=STANDAARD, door=door)
        return rij


def guardian(toneel: Toneel) -> Naaste:
    """The court gave custody to Tessa, a guardian; Anouk saw it in the register."""
    with acting(professional("anouk")) as door:
        return dossiers.add_naaste(
            dossier=toneel.dossier,
            jeugdige=toneel.jeugdige,
            relatie=Relatie.VOOGD,
            naam="Tessa Brandsma",
            gezag_vanaf=door.vandaag,
            gezag_bron="gezagsregister",
            gezag_gecontroleerd_op=door.vandaag,
            door=door,
        )


def end_custody(toneel: Toneel, wie: str) -> None:
    """The register says that this parent no longer has custody."""
    with acting(professional("anouk")) as door:
        dossiers.set_gezag(
            dossier=toneel.dossier, naaste=getattr(toneel, wie), gezag_vanaf=None, gezag_tot=None, bron="",
            gecontroleerd_op=None, door=door,
        )  # fmt: skip
