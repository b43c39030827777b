"""Forms of a registration. They check shape; the services and ``kern`` decide."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from rondom.casus.feiten_route import Antwoorden
from rondom.casus.services.aanmelding import Aanvulling, Terugreden
from rondom.kern.categorie import Leefgebied
from rondom.kern.route import ActieveHulp, Hulpvraag, Vraag
from rondom.kern.teksten import tekst
from rondom.netwerk.models import Functie, Gemeente, Organisatie
from rondom.toegang.tonen import taal

LANGST = 4000
ONBEKEND = "0000"
"""What is filled in for a postcode that nobody knows."""
ZORG = "zorg"
"""School has a concern, the young person asks nothing, the family will talk (R020)."""

WENS = (
    (Hulpvraag.JA.value, _("Ja, het gezin vraagt hulp")),
    (ZORG, _("De jongere heeft zelf geen vraag. School heeft een zorg en het gezin wil erover praten")),
    (Hulpvraag.NEE.value, _("Nee, het gezin wil nu geen hulp")),
    (Hulpvraag.ONBEKEND.value, _("Dat is nog niet gevraagd")),
)
HULP = (
    (ActieveHulp.GEEN.value, _("Nee, er is geen hulp")),
    (ActieveHulp.BUURTTEAM.value, _("Ja, van een buurtteam of wijkteam")),
    (ActieveHulp.VO_TEAM.value, _("Ja, van het vo-team")),
    (ActieveHulp.SPECIALIST.value, _("Ja, van een specialist")),
    (ActieveHulp.ONBEKEND.value, _("Dat is nog niet gevraagd, of het gezin wil het niet zeggen")),
)
VRAGEN = (
    (Vraag.MEERVOUDIG.value, _("Thuis en op school tegelijk, of meer dingen door elkaar")),
    (Vraag.PSYCHOSOCIAAL.value, _("Hoe de jongere zich voelt of met anderen omgaat")),
    (Vraag.OPVOEDING.value, _("Opvoeden en hoe het thuis gaat")),
    (Vraag.SCHOOLLOOPBAAN.value, _("Leren, de klas of de schoolloopbaan")),
    (Vraag.VERZUIM.value, _("Afwezig zijn")),
    (Vraag.GEZONDHEID.value, _("Gezondheid")),
    (Vraag.BROER_ZUS.value, _("Een broertje of zusje")),
    (Vraag.SPECIALISTISCH.value, _("Specialistische hulp of onderzoek")),
    (Vraag.EXTRA_ONDERSTEUNING.value, _("Meer ondersteuning dan school zelf kan geven")),
    (Vraag.SPECIAAL_ONDERWIJS.value, _("Een plek in het speciaal onderwijs")),
    (Vraag.SCHULDEN.value, _("Geld of schulden")),
    (Vraag.VEILIGHEID.value, _("Zorg over veiligheid")),
)
PER_GEBIED = (
    ("geprobeerd", _("Wat is al geprobeerd, en hielp het?")),
    ("bevorderend", _("Wat gaat goed of helpt?")),
    ("belemmerend", _("Wat zit in de weg?")),
)


def name_of(gebied: str) -> str:
    """The name of a life area in the visitor's language."""
    return tekst(f"leefgebied.{gebied}", taal())


class VulAan(forms.Form):
    """Only what is not there yet, and what the family says about help (R018, R020, BR03, BR16)."""

    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    hulpvraag = forms.CharField(
        label=_("Wat is de vraag of de zorg?"),
        help_text=_("Eén of twee zinnen. Vaag mag: ‘we weten nog niet wat er speelt’ is ook een vraag."),
        widget=forms.Textarea,
        max_length=LANGST,
        required=False,
    )
    hulpvraag_gebied = forms.ChoiceField(label=_("Waar hoort die vraag het meest bij?"), required=False)
    hulpvraag_gezin = forms.ChoiceField(label=_("Wil het gezin hulp?"), widget=forms.RadioSelect, choices=WENS)
    actieve_hulp = forms.ChoiceField(
        label=_("Wat zegt het gezin: is er al hulp?"),
        help_text=_("Vraag het aan het gezin zelf. Zoek het niet op. Alleen ja of nee, en van wie."),
        widget=forms.RadioSelect,
        choices=HULP,
    )
    vraag = forms.ChoiceField(
        label=_("Waar gaat het vooral over?"), choices=[("", _("Kies wat het best past")), *VRAGEN]
    )
    pc4 = forms.CharField(
        label=_("Postcode van thuis"),
        help_text=_("Alleen de vier cijfers. Daarmee vinden we het team en de gemeente. Niet bekend? Vul 0000 in."),
        error_messages={"required": _("Vul de vier cijfers van de postcode in, of 0000 als die niet bekend is.")},
        max_length=4,
        validators=[RegexValidator(r"^\d{4}$", _("Vul vier cijfers in, bijvoorbeeld 3512."))],
    )
    verblijf = forms.BooleanField(
        label=_("De jongere woont nu ergens anders dan thuis: pleeggezin, opvang of instelling"), required=False
    )
    gemeente_voor_verblijf = forms.ModelChoiceField(
        Gemeente.objects.none(),
        label=_("In welke gemeente stond de jongere vlak daarvoor ingeschreven?"),
        empty_label=_("Buiten de regio, of niet bekend"),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        gebieden: Sequence[Leefgebied],
        gemeenten: Iterable[Gemeente],
        postcode_nodig: bool,
        vraag_nodig: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.leefgebieden = [g.value for g in gebieden]
        self.vraag_nodig = vraag_nodig
        keuzes = [("", _("Kies")), *((g, name_of(g)) for g in self.leefgebieden)]
        self.fields["hulpvraag_gebied"].choices = keuzes  # type: ignore[attr-defined]
        self.fields["gemeente_voor_verblijf"].queryset = gemeenten  # type: ignore[attr-defined]
        if not postcode_nodig:
            del self.fields["pc4"]
        for gebied in self.leefgebieden:
            for soort, vraag in PER_GEBIED:
                self.fields[f"{soort}_{gebied}"] = forms.CharField(
                    label=vraag, widget=forms.Textarea(attrs={"rows": "3"}), max_length=LANGST, required=False
                )

    def per_gebied(self) -> Iterator[tuple[str, str, list[BoundField]]]:
        """Key, name and fields of each life area."""
        for gebied in self.leefgebieden:
            yield gebied, name_of(gebied), [self[f"{soort}_{gebied}"] for soort, _vraag in PER_GEBIED]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("hulpvraag") and not gegevens.get("hulpvraag_gebied"):
            self.add_error(
                "hulpvraag_gebied", _("Kies waar de vraag het meest bij hoort. Dat bepaalt wie hem mag lezen.")
            )
        if self.vraag_nodig and not gegevens.get("hulpvraag") and "hulpvraag" not in self.errors:
            self.add_error("hulpvraag", _("Schrijf in een paar woorden op wat de vraag of de zorg is."))
        return gegevens

    def postcode(self) -> str:
        """The postcode that was asked and is known; empty otherwise."""
        pc4 = self.cleaned_data.get("pc4", "")
        return "" if pc4 == ONBEKEND else pc4

    def aanvullingen(self) -> list[Aanvulling]:
        """The texts that were typed, each with its life area."""
        g = self.cleaned_data
        gevonden = [("hulpvraag", g["hulpvraag_gebied"], g["hulpvraag"])]
        gevonden += [
            (soort, gebied, g[f"{soort}_{gebied}"]) for gebied in self.leefgebieden for soort, _vraag in PER_GEBIED
        ]
        return [Aanvulling(s, gebied, inhoud.strip()) for s, gebied, inhoud in gevonden if inhoud.strip()]

    def antwoorden(self) -> Antwoorden:
        """What the family said, as facts for the route."""
        g = self.cleaned_data
        wens = g["hulpvraag_gezin"]
        voor = g["gemeente_voor_verblijf"]
        return Antwoorden(
            vraag=Vraag(g["vraag"]),
            actieve_hulp=ActieveHulp(g["actieve_hulp"]),
            hulpvraag_gezin=Hulpvraag.JA if wens == ZORG else Hulpvraag(wens),
            verblijf=g["verblijf"],
            gemeente_voor_verblijf=voor.pk if voor else "",
            zonder_vraag=wens == ZORG,
        )


class KiesTeam(forms.Form):
    """Another team than the region's table says, with the reason (R055)."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    team = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Naar welk team?"), empty_label=_("Kies een team")
    )
    waarom = forms.CharField(
        label=_("Waarom wijkt u af van de route?"),
        help_text=_("Dit ziet het team ook. Stem het eerst met het team af: ook zij moeten het ermee eens zijn."),
        widget=forms.Textarea,
        max_length=1000,
        required=False,
    )

    def __init__(self, *args: Any, teams: Iterable[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]


class Persoonkeuze(forms.ModelChoiceField):
    """A function shown by name and role."""

    def label_from_instance(self, obj: Functie) -> str:
        return obj.persoon.naam


class NeemOp(forms.Form):
    """Who takes it up, after reading what was done (R019, R025, BR06)."""

    functie = Persoonkeuze(Functie.objects.none(), label=_("Wie pakt dit op?"), empty_label=None)
    gelezen = forms.BooleanField(
        label=_("Ik heb gelezen wat er al is gedaan"),
        error_messages={"required": _("Lees eerst wat er al is gedaan, en zet dan hier een vinkje.")},
    )
    werkwijze = forms.ChoiceField(
        label=_("Hoe gaan jullie verder?"),
        widget=forms.RadioSelect,
        choices=[
            ("verder", _("Wij bouwen verder op wat er al is")),
            ("opnieuw", _("Wij doen opnieuw een intake")),
        ],
    )
    opnieuw_reden = forms.CharField(
        label=_("Waarom opnieuw?"),
        help_text=_("Alleen nodig bij een nieuwe intake. Het gezin vertelt het verhaal dan nog een keer."),
        widget=forms.Textarea(attrs={"rows": "3"}),
        max_length=1000,
        required=False,
    )

    def __init__(self, *args: Any, leden: Iterable[Functie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["functie"].queryset = leden  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        if gegevens.get("werkwijze") == "opnieuw" and not (gegevens.get("opnieuw_reden") or "").strip():
            self.add_error("opnieuw_reden", _("Schrijf op waarom een nieuwe intake nodig is."))
        return gegevens

    def keuze(self) -> dict[str, Any]:
        """What was chosen, as the service takes it; a reason counts for a new intake only."""
        g = self.cleaned_data
        opnieuw = g["werkwijze"] == "opnieuw"
        reden = g["opnieuw_reden"] if opnieuw else ""
        return {"functie": g["functie"], "gelezen": g["gelezen"], "opnieuw": opnieuw, "opnieuw_reden": reden}


class GeefTerug(forms.Form):
    """Why this is not for this team (R051, R109)."""

    soort = forms.ChoiceField(
        label=_("Waarom geeft u dit terug?"),
        widget=forms.RadioSelect,
        choices=[
            (Terugreden.ANDER_TEAM.value, _("Een ander team is de goede plek")),
            (Terugreden.AL_HULP.value, _("Er helpt al iemand in het gezin")),
            (Terugreden.SCHOOL_ZELF.value, _("Dit hoort bij de ondersteuning van school")),
            (Terugreden.GEEN_HULPVRAAG.value, _("Het gezin wil nu geen hulp")),
            (Terugreden.ANDERS.value, _("Iets anders")),
        ],
    )
    waarom = forms.CharField(
        label=_("Wat moet school weten?"),
        help_text=_("Schrijf ook wat school nu kan doen. Zet hier geen inhoud van de hulp."),
        widget=forms.Textarea,
        max_length=1000,
    )
    besproken = forms.BooleanField(label=_("Ik heb met school besproken wie nu de regie heeft"), required=False)


class Wijzig(forms.Form):
    """One text of the running record."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    tekst = forms.CharField(label=_("Tekst"), widget=forms.Textarea(attrs={"rows": "6"}), max_length=LANGST)
