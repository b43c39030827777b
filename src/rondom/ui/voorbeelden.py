"""What does the gallery show? Fictional people and texts for every component, in one place."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rondom.ui.bouwstenen.kader import status
from rondom.ui.invoer import Cijfer, Smiley

HIER = Path(__file__).parent / "templates"

OORDEEL_NEE = {
    "uitkomst": "geweigerd",
    "kop": "Het verslag mag nu niet naar Jeugdhulp De Linde",
    "redenen": [
        {
            "regel": "L05",
            "tekst": "Er is alleen toestemming van moeder. Vader heeft ook gezag en antwoordde nog niet.",
            "bron": "Jeugdwet art. 7.3.4",
        },
        {"regel": "BR14", "tekst": "Het verslag bevat gegevens over gezondheid.", "bron": "AVG art. 9"},
    ],
    "voorwaarden": [],
    "alternatieven": [
        {"tekst": "Deel alleen dát er hulp is, zonder inhoud."},
        {"tekst": "Vraag vader nog een keer, met een andere tekst."},
    ],
}

OORDEEL_EERST = {
    "uitkomst": "onder_voorwaarde",
    "kop": "Het signaal kan naar het team zodra u met ouders sprak",
    "redenen": [
        {
            "regel": "BR04",
            "tekst": "Ouders weten nog niet van uw zorg. Eerst praten, dan aanmelden.",
            "bron": "werkafspraak",
        }
    ],
    "voorwaarden": [
        {"tekst": "Bereid het gesprek met ouders voor", "url": "#", "regel": "P38"},
        {"tekst": "Schrijf op wat Sem er zelf van vindt"},
    ],
    "alternatieven": [{"tekst": "Overleg met een collega zonder naam te noemen", "url": "#"}],
}
OORDEEL_JA = {
    "uitkomst": "toegestaan",
    "kop": "De mentor mag zien dat de hulp loopt",
    "redenen": [
        {
            "regel": "L07",
            "tekst": "Moeder en vader gaven toestemming, tot 1 juli 2027.",
            "bron": "Jeugdwet art. 7.3.4",
        }
    ],
}

TAKEN = [
    {
        "wat": "Verslag van het overleg afmaken",
        "url": "#",
        "voor": "Sem (12) · De Horizon",
        "uiterst": "2 dagen te laat",
        "urgentie": "te_laat",
        "waarom": "Een verslag ligt binnen zeven dagen bij iedereen.",
        "regel": "BR12",
    },
    {
        "wat": "Vader van Noor vragen om toestemming",
        "url": "#",
        "voor": "Noor (9) · De Wegwijzer",
        "uiterst": "Vandaag",
        "urgentie": "vandaag",
        "waarom": "Onder de 16 jaar beslissen beide ouders met gezag.",
        "regel": "L05",
    },
    {
        "wat": "Overdracht van de regie aannemen of teruggeven",
        "url": "#",
        "voor": "Daan (15) · Lyceum Zuid",
        "uiterst": "Vóór 12 oktober",
        "urgentie": "binnenkort",
        "waarom": "De regie gaat pas over als u ja zegt.",
        "regel": "BR10",
    },
    {
        "wat": "Lees wat Sem zelf schreef",
        "url": "#",
        "voor": "Sem (12) · De Horizon",
        "uiterst": "Deze week",
        "urgentie": "later",
        "waarom": "Zijn eigen doel staat bovenaan het plan.",
    },
]

PERSONEN = [
    {"naam": "Aylin Jansen", "rol": "moeder", "kring": "gezin"},
    {"naam": "Peter Jansen", "rol": "vader", "kring": "gezin"},
    {"naam": "Oma Emine", "rol": "past op maandag op", "kring": "gezin"},
    {"naam": "Bas de Wit", "rol": "mentor", "organisatie": "De Horizon", "kring": "school"},
    {"naam": "Fatima El Amrani", "rol": "zorgcoördinator", "organisatie": "De Horizon", "kring": "school"},
    {
        "naam": "Loes Vermeer",
        "rol": "leerplichtambtenaar",
        "organisatie": "gemeente Waterlaar",
        "kring": "school",
    },
    {
        "naam": "Joris Kuiper",
        "rol": "gezinswerker",
        "organisatie": "vo-team",
        "kring": "hulp",
        "regisseur": True,
        "telefoon": "088 000 12 34",
    },
    {"naam": "Mirthe Smit", "rol": "jeugdverpleegkundige", "organisatie": "JGZ", "kring": "hulp"},
    {
        "naam": "Ruben Haan",
        "rol": "behandelaar",
        "organisatie": "De Linde",
        "kring": "hulp",
        "nog_niet": True,
    },
]

TIJDLIJN = [
    {
        "id": 1,
        "wat": "Gesprekken met Sem",
        "wie": "Bas de Wit, mentor",
        "kring": "school",
        "van": date(2026, 9, 7),
        "tot": date(2026, 12, 18),
        "status": "loopt",
    },
    {
        "id": 2,
        "wat": "Vaste tijd zonder telefoon",
        "wie": "Sem en moeder",
        "kring": "gezin",
        "van": date(2026, 9, 14),
        "tot": date(2026, 10, 30),
        "status": "loopt",
    },
    {
        "id": 3,
        "wat": "Startgesprek hulp",
        "wie": "iedereen",
        "kring": "kind",
        "van": date(2026, 10, 15),
        "status": "gepland",
    },
    {
        "id": 4,
        "wat": "Gesprekken over boosheid",
        "wie": "Ruben Haan, De Linde",
        "kring": "hulp",
        "van": date(2026, 10, 26),
        "tot": date(2027, 1, 22),
        "na": [3],
        "status": "wacht",
    },
    {
        "id": 5,
        "wat": "Samen terugkijken",
        "wie": "Joris Kuiper, regisseur",
        "kring": "kind",
        "van": date(2027, 1, 28),
        "na": [1, 4],
        "status": "gepland",
    },
]

GEBEURTENISSEN = [
    {
        "datum": "2 sept 2026",
        "kop": "Signaal opgeschreven",
        "tekst": "Sem is vaak boos en komt ’s morgens laat.",
        "wie": "Bas de Wit, mentor",
        "kring": "school",
    },
    {
        "datum": "9 sept 2026",
        "kop": "Gesprek met ouders en Sem",
        "tekst": "Moeder herkent het. Sem wil vooral weer voetballen.",
        "wie": "Fatima El Amrani",
        "kring": "gezin",
        "url": "#",
    },
    {
        "datum": "16 sept 2026",
        "kop": "Plan gemaakt",
        "tekst": "Sem schreef zijn eigen doel bovenaan.",
        "wie": "Sem, ouders, school",
        "kring": "kind",
    },
    {
        "datum": "26 okt 2026",
        "kop": "Hulp gestart bij De Linde",
        "tekst": "School hoort dát de hulp loopt, niet wat er besproken wordt.",
        "wie": "Joris Kuiper, regisseur",
        "kring": "hulp",
    },
]

PARTIJEN = [{"naam": "De Horizon", "kring": "school"}, {"naam": "De Linde", "kring": "hulp"}]
MATRIX = {
    "bijschrift": "Waarvoor u toestemming gaf",
    "partijen": PARTIJEN,
    "rijen": [
        {
            "soort": "Dat er hulp is",
            "uitleg": "Wie, en of het loopt of is gestopt.",
            "cellen": [{"stand": "gegeven", "tot": "1 juli 2027"}, {"stand": "nvt"}],
        },
        {
            "soort": "Hoe het op school gaat",
            "cellen": [{"stand": "nvt"}, {"stand": "gegeven", "tot": "1 juli 2027"}],
        },
        {
            "soort": "Gezondheid",
            "cellen": [{"stand": "niet"}, {"stand": "gevraagd", "tekst": "Wacht op vader"}],
        },
    ],
}
MATRIX_VRAAG = {
    "bijschrift": "Wat mag worden gedeeld?",
    "partijen": PARTIJEN,
    "rijen": [
        {
            "soort": "Hoe het thuis gaat",
            "uitleg": "Alleen wat in het plan staat.",
            "cellen": [
                {"stand": "gevraagd", "invoer": "gezin-1", "aan": False},
                {"stand": "gevraagd", "invoer": "gezin-2", "aan": True},
            ],
        },
    ],
}


@dataclass(frozen=True)
class Stuk:
    """One component of the gallery: its name, how it looks and the code that made it."""

    naam: str
    anker: str
    beeld: SafeString
    code: str


class VoorbeeldFormulier(forms.Form):
    """A signal, short."""

    wat = forms.CharField(
        label="Wat ziet u?",
        help_text="Schrijf op wat u zelf ziet of hoort. Geen diagnose.",
        widget=forms.Textarea(attrs={"data-concept": "/ui/galerij/"}),
        max_length=2000,
    )
    sinds = forms.DateField(label="Sinds wanneer?", widget=forms.DateInput, required=False)
    leefgebied = forms.MultipleChoiceField(
        label="Waar gaat het over?",
        choices=[("school", "School"), ("gezin", "Gezin"), ("vrije_tijd", "Vrije tijd")],
        widget=forms.CheckboxSelectMultiple,
    )
    besproken = forms.ChoiceField(
        label="Besproken met leerling en ouders?",
        choices=[("ja", "Ja"), ("nog_niet", "Nog niet"), ("kan_niet", "Dat kan nu niet, om veiligheid")],
        widget=forms.RadioSelect,
    )
    wie = forms.ChoiceField(
        label="Wie kent de leerling het beste?",
        choices=[("", "Kies iemand"), ("1", "Mevrouw Yilmaz, mentor"), ("2", "De heer De Wit, gymdocent")],
        required=False,
    )
    terug = forms.BooleanField(label="Houd mij op de hoogte van wat er gebeurt", required=False)


class BelevingFormulier(forms.Form):
    """How was the meeting for you?"""

    cijfer = forms.ChoiceField(
        label="Welk cijfer geeft u het overleg?",
        choices=[(str(n), str(n)) for n in range(1, 11)],
        widget=Cijfer(laag="Hier had ik niets aan", hoog="Hier kan ik verder mee"),
    )
    gezicht = forms.ChoiceField(
        label="Hoe voelde je je aan tafel?",
        choices=[(str(n), str(n)) for n in range(1, 6)],
        widget=Smiley,
        required=False,
    )


# Name of the component → name of its template in `ui/galerij/`.
CIJFERS = [
    {
        "naam": "Thuiszitters",
        "url": "#",
        "tekst": "48",
        "wat": "jeugdigen met een periode thuis die meetelt",
        "bij": ["2025-2026 · −3", "Nederland: 17.100"],
    },
    {"naam": "Wachttijd voor hulp", "url": "#", "tekst": "×", "wat": "dagen van vraag tot hulp", "bij": ["2025"]},
]
LIJNBEELD = {
    "titel": "Leerlingen met hulp",
    "eenheid": "percentage",
    "perioden": ["2022-2023", "2023-2024", "2024-2025", "2025-2026"],
    "reeksen": [
        {"naam": "Regio Lindestreek", "waarden": [8.1, None, 9.0, 9.4], "teksten": ["8,1%", "×", "9,0%", "9,4%"]},
        {"naam": "Nederland", "waarden": [9.9, 10.0, 10.2, 10.3], "teksten": ["9,9%", "10,0%", "10,2%", "10,3%"]},
    ],
}
STAAFBEELD = {
    "titel": "Leerlingen met hulp, 2025-2026",
    "kop": "Gemeente",
    "eenheid": "percentage",
    "rijen": [
        {"naam": "Elzerbroek", "waarde": None, "tekst": "×", "nadruk": False},
        {"naam": "Lindestad", "waarde": 10.2, "tekst": "10,2%", "nadruk": False},
        {"naam": "Regio Lindestreek", "waarde": 9.4, "tekst": "9,4%", "nadruk": True},
    ],
}
TEGELKAART = {
    "titel": "Leerlingen met hulp, 2025-2026",
    "kop": "Gemeente",
    "eenheid": "percentage",
    "tegels": [
        {"naam": "Elzerbroek", "kolom": 1, "rij": 0, "waarde": None, "tekst": "×"},
        {"naam": "Vlierhoven", "kolom": 0, "rij": 1, "waarde": 7.9, "tekst": "7,9%"},
        {"naam": "Lindestad", "kolom": 1, "rij": 1, "waarde": 10.2, "tekst": "10,2%"},
    ],
}

STUKKEN: dict[str, str] = {
    "Kop van een pagina": "paginakop",
    "Knoppen": "knoppen",
    "Meldingen": "meldingen",
    "Kaarten": "kaarten",
    "Status": "status",
    "Oordeel met redenen": "oordeel",
    "Taken": "taken",
    "De kring": "kring",
    "Wie doet wat wanneer": "tijdlijn",
    "Mensen": "personen",
    "Twee kanten": "perspectieven",
    "Toestemming": "toestemming",
    "Gegevens en teller": "gegevens",
    "Geschiedenis": "geschiedenis",
    "Tabel": "tabel",
    "Cijfers in het kort": "cijfers",
    "Cijfers in beeld": "grafieken",
    "De weg vinden": "navigeren",
    "Nog niets": "leeg",
    "Formulier": "formulier",
    "Formulier met fouten": "formulier_fouten",
    "Cijfer en gezicht": "beleving",
    "Concept en ongedaan maken": "concept",
    "Twee versies": "versies",
    "Bevestigen": "bevestigen",
}


def examples() -> dict[str, Any]:
    """Everything the snippets use."""
    return {
        "oordeel_nee": OORDEEL_NEE,
        "oordeel_eerst": OORDEEL_EERST,
        "oordeel_ja": OORDEEL_JA,
        "taken": TAKEN,
        "cijfers": CIJFERS,
        "lijnbeeld": LIJNBEELD,
        "staafbeeld": STAAFBEELD,
        "tegelkaart": TEGELKAART,
        "personen": PERSONEN,
        "tijdlijn": TIJDLIJN,
        "vandaag": date(2026, 10, 6),
        "gebeurtenissen": GEBEURTENISSEN,
        "matrix": MATRIX,
        "matrix_vraag": MATRIX_VRAAG,
        "stappen": ["Wat ziet u?", "Besproken?", "Uw weging", "Nakijken"],
        "tabs": [
            {"naam": "Overzicht", "url": "#", "actief": True},
            {"naam": "Plan", "url": "#"},
            {"naam": "Overleg", "url": "#", "aantal": 2},
            {"naam": "Hulp", "url": "#"},
            {"naam": "Toestemming", "url": "#"},
        ],
        "bladzijde": Paginator(range(240), 20).page(4),
        "gegevens": [
            ("Leeftijd", "12 jaar"),
            ("School", "De Horizon, klas 1B"),
            ("Gezag", "moeder en vader"),
            ("Huisarts", ""),
        ],
        "kanten": [
            {
                "kop": "Zo ziet Sem het",
                "wie": "Sem Jansen",
                "rol": "zelf",
                "kring": "kind",
                "datum": "12 september",
                "tekst": "Ik ben niet lui. Ik slaap slecht en dan gaat alles mis. Op voetbal gaat het wel.",
            },
            {
                "kop": "Zo ziet moeder het",
                "wie": "Aylin Jansen",
                "rol": "moeder",
                "kring": "gezin",
                "datum": "9 september",
                "tekst": "Sinds de verhuizing is hij ’s avonds lang wakker. Ik werk dan vaak.",
            },
        ],
        "kolommen": ["Hulp", "Wie", "Sinds", {"naam": "Keer", "getal": True}, "Stand"],
        "rijen": [
            ["Gesprekken met mentor", "Bas de Wit", "7 september 2026", 5, status("Loopt", "bezig")],
            ["Gesprekken over boosheid", "De Linde", "26 oktober 2026", 0, status("Wacht op start", "wacht")],
            ["Hulp thuis", "vo-team", "3 maart 2026", 8, status("Afgerond", "goed")],
        ],
        "mijn": "Sem komt om half negen en meldt zich bij de mentor.\nOp vrijdag kijken ze samen terug.",
        "ander": "Sem komt om kwart voor negen en meldt zich bij de conciërge.\nOp vrijdag kijken ze terug.",
        "form_beleving": BelevingFormulier(),
        "form": VoorbeeldFormulier(),
        "form_fout": VoorbeeldFormulier(
            {"fout-wat": "", "fout-sinds": "31-02-2026", "fout-leefgebied": ["school"]}, prefix="fout"
        ),
    }


def show(naam: str, bestand: str, gegevens: dict[str, Any], request: HttpRequest | None = None) -> Stuk:
    """One component, rendered, with its source."""
    sjabloon = f"ui/galerij/{bestand}.html"
    code = (HIER / sjabloon).read_text(encoding="utf-8").strip()
    return Stuk(naam, bestand, render_to_string(sjabloon, gegevens, request), code)


def page(request: HttpRequest | None = None) -> dict[str, Any]:
    """The context of the gallery: every component, and a header as a signed-in person sees it."""
    gegevens = examples()
    return {
        "stukken": [show(naam, bestand, gegevens, request) for naam, bestand in STUKKEN.items()],
        "handelend": {"naam": "Fatima El Amrani", "functie": "zorgcoördinator", "organisatie": "De Horizon"},
        "wissel_url": "#",
        "demo": {"klok": "dinsdag 6 oktober 2026", "klok_url": "#"},
        "navigatie": [
            {
                "kop": "Vandaag",
                "punten": [{"naam": "Mijn dag", "url": "#", "aantal": 4}, {"naam": "Agenda", "url": "#"}],
            },
            {
                "kop": "Kinderen",
                "punten": [
                    {"naam": "Casussen", "url": "#", "actief": "page"},
                    {"naam": "Signaal opschrijven", "url": "#"},
                    {"naam": "Anoniem overleggen", "url": "#"},
                ],
            },
            {
                "kop": "Samenwerking",
                "punten": [{"naam": "Wie helpt waarbij", "url": "#"}, {"naam": "Toestemmingen", "url": "#"}],
            },
        ],
    }
