"""What does the gallery show? Fictional people and texts for every component, in one place."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.template.loader import get_template
from django.utils.safestring import SafeString

OORDEEL_NEE = {
    "uitkomst": "geweigerd",
    "kop": "Het verslag mag nu niet naar Jeugdhulp De Linde",
    "redenen": [
        {
            "regel": "L05",
            "tekst": "Er is alleen toestemming van moeder. Vader heeft ook gezag en heeft nog niet geantwoord.",
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


# Name of the component → name of its template in `ui/galerij/`.
STUKKEN: dict[str, str] = {
    "Kop van een pagina": "paginakop",
    "Knoppen": "knoppen",
    "Meldingen": "meldingen",
    "Kaarten": "kaarten",
    "Status": "status",
    "Formulier": "formulier",
    "Formulier met fouten": "formulier_fouten",
}


def examples() -> dict[str, Any]:
    """Everything the snippets use."""
    return {
        "oordeel_nee": OORDEEL_NEE,
        "form": VoorbeeldFormulier(),
        "form_fout": VoorbeeldFormulier({"wat": "", "sinds": "31-02-2026", "besproken": "weet niet"}, prefix="fout"),
    }


def show(naam: str, bestand: str, gegevens: dict[str, Any], request: HttpRequest | None = None) -> Stuk:
    """One component, rendered, with its source."""
    sjabloon = get_template(f"ui/galerij/{bestand}.html")
    code = sjabloon.template.source.strip()
    return Stuk(naam, bestand, sjabloon.render(gegevens, request), code)


def page(request: HttpRequest | None = None) -> dict[str, Any]:
    """The context of the gallery: every component, and a header as a signed-in person sees it."""
    gegevens = examples()
    return {
        "stukken": [show(naam, bestand, gegevens, request) for naam, bestand in STUKKEN.items()],
        "handelend": {"naam": "Fatima El Amrani", "functie": "zorgcoördinator", "organisatie": "De Horizon"},
        "wissel_url": "#",
        "demo": {"klok": "dinsdag 6 oktober 2026", "klok_url": "#"},
        "navigatie": [
            {"kop": "Vandaag", "punten": [{"naam": "Mijn dag", "url": "#", "aantal": 4}, {"naam": "Agenda", "url": "#"}]},
            {
                "kop": "Kinderen",
                "punten": [
                    {"naam": "Casussen", "url": "#", "actief": True},
                    {"naam": "Signaal opschrijven", "url": "#"},
                    {"naam": "Anoniem overleggen", "url": "#"},
                ],
            },
            {"kop": "Samenwerking", "punten": [{"naam": "Wie helpt waarbij", "url": "#"}, {"naam": "Toestemmingen", "url": "#"}]},
        ],
    }
