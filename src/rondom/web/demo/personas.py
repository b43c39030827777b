"""Who can one be in the demo? One persona per role, each with a first thing to try."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from rondom.kern.rechten import Relatie

RUIMTE = UUID("c2f7a5f2-6a0e-5b63-9d0e-54a3a1d5e9c4")
"""Space of all keys of the demo: the same name gives the same key in every run."""


def key(naam: str) -> UUID:
    """The key of something in the demo by its name."""
    return uuid5(RUIMTE, naam)


@dataclass(frozen=True)
class Persona:
    """A professional of the demo: who, in which role, where (a key of ``netwerk``), and what to try."""

    sleutel: str
    rol: str
    voornaam: str
    tussenvoegsel: str
    achternaam: str
    organisatie: str
    probeer: str | Promise

    @property
    def naam(self) -> str:
        """As it is said."""
        return " ".join(d for d in (self.voornaam, self.tussenvoegsel, self.achternaam) if d)

    @property
    def account(self) -> UUID:
        return key(f"account:{self.sleutel}")

    @property
    def functie(self) -> UUID:
        return key(f"functie:{self.sleutel}")


@dataclass(frozen=True)
class Gezinspersona:
    """One of the family of the demo: a parent or the young person."""

    sleutel: str
    relatie: Relatie
    aanduiding: str
    naam: str
    wie: str | Promise
    probeer: str | Promise

    @property
    def account(self) -> UUID:
        return key(f"account:{self.sleutel}")


SCHOOL = "school:Lindekade College"
BASISSCHOOL = "school:De Lindewende"
VO_TEAM = "team:Stedelijk vo-team Lindestad"
BUURTTEAM = "team:Buurtteam Lindestad-Noord"

PERSONAS: tuple[Persona, ...] = (
    Persona(
        "mentor", "mentor", "Youssef", "", "Achahbar", SCHOOL,
        _("Leg in twee minuten vast wat u ziet bij een leerling van klas 2."),
    ),
    Persona(
        "leerkracht", "leerkracht", "Anneloes", "", "Bosscherveld", BASISSCHOOL,
        _("Lees wat u van een kind in uw klas ziet, en wat niet."),
    ),
    Persona(
        "aandachtsfunctionaris", "aandachtsfunctionaris", "Geertje", "", "Hollestein", BASISSCHOOL,
        _("Kijk mee met een meldcode. Verder ziet u geen kind."),
    ),
    Persona(
        "intern_begeleider", "intern_begeleider", "Marieke", "van", "Landschot", BASISSCHOOL,
        _("Weeg een signaal en kijk wat school eerst zelf kan doen."),
    ),
    Persona(
        "zorgcoordinator", "zorgcoordinator", "Hanneke", "", "Groenesteyn", SCHOOL,
        _("Begin bij Mijn dag: wat is te laat, wat moet vandaag?"),
    ),
    Persona(
        "verzuimcoordinator", "verzuimcoordinator", "Dorien", "", "Kloosterhuis", SCHOOL,
        _("Vul verzuim in en zie wanneer een melding moet."),
    ),
    Persona(
        "begeleider", "begeleider_passend_onderwijs", "Joris", "", "Blankevoort", "swv:VO9901",
        _("Beantwoord een vraag van school over een leerling zonder naam."),
    ),
    Persona(
        "leerplichtambtenaar", "leerplichtambtenaar", "Farida", "", "Mokhtari", "team:Leerplicht Lindestreek",
        _("Vraag een gesprek aan en zie hoeveel dagen er nog zijn."),
    ),
    Persona(
        "jeugdverpleegkundige", "jeugdverpleegkundige", "Lieke", "", "Hazelaar",
        "team:Jeugdgezondheidszorg Lindestreek",
        _("Bekijk wat school u vraagt en wat u nog niet mag zien."),
    ),
    Persona(
        "gezinswerker", "gezinswerker", "Bilal", "", "Karadeniz", VO_TEAM,
        _("Pak een aanmelding op en lees wat er al geprobeerd is."),
    ),
    Persona(
        "buurtteam", "buurtteammedewerker", "Rosa", "", "Nooteboom", BUURTTEAM,
        _("Werk mee aan een plan voor een gezin in de wijk."),
    ),
    Persona(
        "privacy", "privacyfunctionaris", "Willem", "", "Voortallen", "beheer",
        _("Zie wat opvalt in het logboek en vraag de lezer waarvoor het was."),
    ),
    Persona(
        "beleid", "beleidsmedewerker", "Iris", "", "Westerhuizen", "gemeente:9901",
        _("Zie dat u geen enkel kind kunt opzoeken."),
    ),
    Persona(
        "beheerder", "beheerder", "Daan", "", "Stoutjesdijk", "beheer",
        _("Zie wat u beheert: mensen en organisaties, geen dossiers."),
    ),
    Persona(
        "schoolleider", "schoolleider", "Saskia", "", "Lindenschot", SCHOOL,
        _("Keur als tweede persoon goed wat na zijn bewaartermijn weg mag."),
    ),
)  # fmt: skip

JONGERE = Gezinspersona(
    "jongere", Relatie.JEUGDIGE, "", "Sami Oosterling", _("jongere (14 jaar)"),
    _("Lees je plan, zet een punt op de agenda en geef aan wat je ervan vindt."),
)  # fmt: skip
MOEDER = Gezinspersona(
    "moeder", Relatie.OUDER, "moeder", "Naima Belhadj", _("ouder van Sami"),
    _("Beantwoord een vraag om toestemming: geven, beperken of weigeren."),
)  # fmt: skip
VADER = Gezinspersona(
    "vader", Relatie.OUDER, "vader", "Ruben Oosterling", _("ouder van Sami (woont apart)"),
    _("Kies of u apart of samen met de andere ouder aan tafel komt."),
)  # fmt: skip
TWEE_KINDEREN = Gezinspersona(
    "twee_kinderen", Relatie.OUDER, "moeder", "Lieve Sterrenberg", _("ouder van twee kinderen, op twee scholen"),
    _("Kies een kind en wissel bovenaan naar het andere."),
)  # fmt: skip
GEZIN: tuple[Gezinspersona, ...] = (MOEDER, VADER, JONGERE)
