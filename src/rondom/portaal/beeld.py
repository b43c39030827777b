"""What does the family read of each kind of record, under which chapter? One table, for pages and archive alike.

A model of the house that is in neither ``BEELD`` nor ``NIET`` fails ``tests/architectuur/test_beeld.py``; so does a field
with content that is not shown and not left out with a reason. Words of fields and values: ``kern.teksten.beeld``.
"""

from dataclasses import dataclass

SCHEMA = "rondom-gezinsarchief"
VERSIE = 1
"""Name and version of the shape of the archive: a field never gets another meaning under the same version."""
HOOFDSTUKKEN = ("mensen", "bekend", "verzuim", "overleg", "plan", "hulp", "toestemming", "eigen", "gedaan")
"""The chapters, in the order of the page; key of ``beeld.hoofdstuk.…``."""


@dataclass(frozen=True)
class Beschrijving:
    """How one model is shown: chapter, fields in order, which field says when and who, and what can be asked of it."""

    hoofdstuk: str
    velden: tuple[str, ...]
    op: str
    door: str = ""
    weggelaten: tuple[str, ...] = ()
    """Fields with content that are not shown, because another shown field says the same."""
    rechtzetten: bool = True
    """Can the family ask to put it right, and add a statement? Not to its own words, answers and requests."""


def _b(hoofdstuk: str, velden: str, op: str, door: str = "", weggelaten: str = "", eigen: bool = False) -> Beschrijving:
    return Beschrijving(hoofdstuk, tuple(velden.split()), op, door, tuple(weggelaten.split()), not eigen)


BEELD: dict[str, Beschrijving] = {
    "toegang.Betrokkene": _b("mensen", "functie organisatie casusrol grondslag vanaf tot", "vanaf"),
    "casus.Casus": _b("mensen", "kenmerk status status_sinds geopend_op", "geopend_op", weggelaten="bijgewerkt_op"),
    "casus.Regie": _b(
        "mensen", "houder vanaf tot aangeboden_door aanvaard_op afgewezen_op reden", "aangeboden_op", "aangeboden_door"
    ),
    "casus.Signaal": _b(
        "bekend",
        "over groep gezien leefgebieden sinds wens besproken_met_jeugdige besproken_met_ouders status weging weging_wie"
        " weging_reden basis_gedaan gewogen_door gewogen_op gewijzigd_op",
        "gemaakt_op",
        "gemaakt_door",
    ),
    "casus.Gesprek": _b(
        "bekend", "met vorm wens_jeugdige wens_ouders verteld hulp_verteld", "op", "door", weggelaten="vastgelegd_op"
    ),
    "casus.Groeidocumentdeel": _b("bekend", "soort leefgebied tekst bron", "op", "door"),
    "casus.Hulpnavraag": _b(
        "bekend",
        "partner antwoord wie contact bereikbaar voor beantwoord_door beantwoord_op ingetrokken_op",
        "gevraagd_op",
        "gevraagd_door",
    ),
    "casus.Instroomantwoord": _b("bekend", "soort antwoord reden", "op", "door"),
    "casus.Overdrachtsvraag": _b(
        "bekend", "partner termijn beantwoord_door beantwoord_op", "gevraagd_op", "gevraagd_door"
    ),
    "casus.EerderTraject": _b(
        "bekend", "soort wie contact bereikbaar van tot resultaat woorden teruggenomen_op", "op", "door"
    ),
    "casus.Aanmelding": _b(
        "bekend",
        "team status hulpvraag_gezin actieve_hulp afgeweken afgeweken_reden verzonden_op termijn opgepakt_door opgepakt_op"
        " eerder_werk_gezien_op opnieuw_reden terug_reden route_regels",
        "gemaakt_op",
        "gemaakt_door",
        # The verdict as data; the rules in it are shown.
        weggelaten="route",
    ),
    "casus.Bijlage": _b(
        "bekend",
        "titel naam soort",
        "op",
        "door",
        # The file itself is in the archive, under the same name.
        weggelaten="gesloten grootte verwijderd_op",
    ),
    "casus.Zorgplicht": _b(
        "bekend",
        "soort schriftelijk gewenst_op extra deelt eerste vol respecteert heeft_school zoekt nodig verlengd_op"
        " verlengd_reden overlegd_op akkoord besluit besluit_reden besloten_op besloten_door andere_school tijdelijk_op"
        " tijdelijk_waar",
        "aangemeld_op",
        "door",
        weggelaten="op",
    ),
    "casus.Zorgplichtpauze": _b("bekend", "gevraagd uiterlijk tot", "van", "door"),
    "casus.Zorgplichtadvies": _b("bekend", "partij tekst gegeven_op", "op", "door"),
    "casus.Zorgplichtplaats": _b("bekend", "school", "op", "door"),
    "casus.Consultatiekoppeling": _b("bekend", "team", "op", "door"),
    "casus.Verzuim": _b("verzuim", "soort uren", "datum", "door", weggelaten="vastgelegd_op"),
    "casus.Verzuimverhaal": _b("verzuim", "verzuim reden", "", "door"),
    "casus.Verzuimmelding": _b("verzuim", "soort uren termijn gemeld_op gemeld_door vervallen_op", "ontstaan_op"),
    "casus.Leerplichtbesluit": _b("verzuim", "uitkomst", "besloten_op", "besloten_door", weggelaten="moment"),
    "casus.Overleg": _b(
        "overleg",
        "soort status gepland_op duur_minuten vorm plaats plaats_is_thuis tolk reden afgerond_op",
        "gevraagd_op",
        "gevraagd_door",
    ),
    "casus.Genodigde": _b("overleg", "overleg houder antwoord aanwezig familie_keuze uitgelaten uitgelaten_reden", ""),
    "casus.Agendapunt": _b("overleg", "overleg tekst besproken", "op", "door"),
    "casus.Verslag": _b("overleg", "overleg zoals_thuis zoals_school tekst besluiten", "bijgewerkt_op", "door"),
    "casus.Verslagversie": _b("overleg", "nummer zoals_thuis zoals_school tekst besluiten", "op", "door"),
    "casus.Overlegcheck": _b("overleg", "overleg aan_tafel gehoord duidelijk toelichting", "op", "houder", eigen=True),
    "casus.Kernbespreking": _b("overleg", "gehoor besproken_door besproken_op", "op", "door"),
    "casus.Kernnotitie": _b("overleg", "tekst", "op", "door"),
    "casus.Plandeel": _b("plan", "soort status vastgesteld_op evalueren_op", "vastgesteld_op"),
    "casus.Doel": _b(
        "plan",
        "leefgebied eigen_doel tekst meetbaar merkbaar eigen_kracht financiering begin eind status",
        "op",
        "door",
    ),
    "casus.Standpunt": _b("plan", "doel akkoord toelichting", "moment", "houder", eigen=True),
    "casus.Planversie": _b("plan", "nummer leefgebied inhoud", "vastgesteld_op", "door"),
    "casus.Afspraak": _b(
        "plan", "tekst eigenaar doel overleg begin termijn status gedaan_op verzet_reden", "op", "door"
    ),
    "casus.Deeltaak": _b(
        "plan",
        "tekst houder roepnaam bellen termijn status bericht beeindigd_op",
        "gevraagd_op",
        "gevraagd_door",
    ),
    "casus.Evaluatie": _b("plan", "soort status besluit afgerond_op", "gepland_op"),
    "casus.Evaluatieantwoord": _b(
        "plan", "evaluatie doel partij cijfer tekst samen vastgelegd_door", "op", "houder", eigen=True
    ),
    "casus.Inzet": _b(
        "hulp",
        "soort aanbieder uitvoerder leefgebied status gestart_op gestopt_op afloop stop_voorgesteld_op verwacht_tot vervolg"
        " gesprek_school_op nazorg_door regie_bij",
        "aangevraagd_op",
        "door",
    ),
    "casus.Inzetinhoud": _b("hulp", "inzet soort tekst doel", "op", "door"),
    "casus.Instemming": _b("hulp", "inzet naaste besluit wijze", "moment", "vastgelegd_door", eigen=True),
    "casus.Terugkoppelafspraak": _b("hulp", "inzet aan wat wanneer", ""),
    "casus.Statusbericht": _b("hulp", "inzet soort feit_op aan gelezen_op", "verzonden_op"),
    "casus.Schoolbeeld": _b("hulp", "verzuim tekst", "op", "door"),
    "casus.Nazorg": _b("hulp", "inzet houder gedaan_op uitkomst", "gepland_op", "door"),
    "toegang.Toestemming": _b(
        "toestemming",
        "ontvanger ontvanger_naaste doel categorieen vanaf tot afgesloten_op",
        "gevraagd_op",
        "gevraagd_door",
    ),
    "toegang.Toestemmingsbesluit": _b(
        "toestemming",
        "toestemming naaste besluit categorieen toelichting wijze getekend_op getekend_te",
        "moment",
        "vastgelegd_door",
        eigen=True,
    ),
    "toegang.Bevestiging": _b("toestemming", "klopt", "op", "door"),
    "toegang.Gezagsbesluit": _b("toestemming", "wilsbekwaam alleen_jeugdige reden", "vanaf", "door"),
    "toegang.Wetsgrond": _b(
        "toestemming",
        "soort instelling naaste categorieen vanaf tot bron gecontroleerd_op toelichting beeindigd_op",
        "op",
        "door",
    ),
    "casus.Familiebericht": _b("eigen", "soort tekst gezien_door gezien_op", "op", "naaste", eigen=True),
    "casus.Verklaring": _b("eigen", "tekst object_soort ingetrokken_op", "op", "naaste", "categorie", eigen=True),
    "toegang.Rechtsverzoek": _b(
        "eigen",
        "soort object_soort ontvanger status termijn verlengd_op eigenaar wijze beantwoord_op beantwoord_door",
        "gevraagd_op",
        "naaste",
        eigen=True,
    ),
    "toegang.Papier": _b(
        "eigen",
        "naaste soort getekend_op papier tekst antwoord_voor uitkomst afgehandeld_op afgehandeld_door",
        "op",
        "door",
        eigen=True,
    ),
    "toegang.Gezinsuitnodiging": _b(
        "mensen",
        "naaste soort weg geopend_op aanvaard_op ingetrokken_op",
        "verzonden_op",
        # How often a code was tried says nothing to the family.
        weggelaten="pogingen",
        eigen=True,
    ),
    "toegang.Rechtsverzoektekst": _b("eigen", "soort tekst", "op", "door", eigen=True),
    "casus.Taak": _b(
        "gedaan", "soort houder termijn afgerond_op afgerond_door regel", "gemaakt_op", "gemaakt_door", eigen=True
    ),
}
"""Every kind of record that somebody of the family may read, by the label of its model."""

NIET: dict[str, str] = {
    "casus.Opschaling": "that a task is late; the task itself is shown with its term",
    "casus.Consultatie": "about nobody recognisable; hangs in no dossier of a child",
    "casus.Consultatiebericht": "a message of such a question",
    "casus.Kernoverleg": "the standing meeting of a school, about no child",
    "casus.Kernpunt": "a point of that meeting; what is about the child stands in Kernbespreking",
    "casus.Ketenregel": "what a partner does, about no child",
    "casus.Meldcode": "safety",
    "casus.Meldcodestap": "safety",
    "casus.Veiligheidsmelding": "safety",
    "casus.Vrijgave": "safety: told to one person, on a page of its own",
    "toegang.Noodtoegang": "safety: told on a page of its own, and not before it may be",
    "toegang.Noodbesluit": "safety",
}
"""What no chapter has, with the reason."""
