"""Where does a task lead? Kind of task → (address, which key it takes). A kind without a row leads to its casus."""

from uuid import UUID

from django.urls import NoReverseMatch, reverse

from rondom.casus.models import Taak
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import CasusStatus
from rondom.toegang.handelen import Handelend

ADRESSEN: dict[str, tuple[str, str]] = {
    "toestemming_bevestigen": ("toegang:toestemming_bevestigen", "object"),
    "gezag_controleren": ("casus:gezin", "casus"),
    "toestemming_navragen": ("toegang:toestemmingen", "dossier"),
    "verjaardag_mee": ("casus:verjaardag", "casus"),
    "verjaardag_alleen": ("casus:verjaardag", "casus"),
    "verjaardag_volwassen": ("casus:verjaardag", "casus"),
    "verjaardag_toekomst": ("casus:toekomst", "casus"),
    "hulp_navragen": ("casus:hulpnavraag", "object"),
    "hulpnavraag_lezen": ("casus:hulpnavragen", "casus"),
    "signaal_wegen": ("casus:signaal_wegen", "object"),
    "bespreken": ("casus:gesprek_nieuw", "casus"),
    "duo_melding": ("casus:verzuim", "casus"),
    "leerplicht_uitkomst_lezen": ("casus:verzuim", "casus"),
    "jgz_overwegen": ("casus:verzuim", "casus"),
    "standpunt": ("casus:plandeel", "object"),
    "regie_aannemen": ("casus:regie_antwoord", "object"),
    "aanmelding_oppakken": ("casus:aanmelding_detail", "object"),
    "eerder_werk_lezen": ("casus:aanmelding", "casus"),
    "aanmelding_opgepakt": ("casus:aanmelding", "casus"),
    "aanmelding_terug": ("casus:aanmelding", "casus"),
    "consultatie_beantwoorden": ("casus:consultatie", "object"),
    "consultatie_opvolgen": ("casus:consultatie", "object"),
    "overleg_plannen": ("casus:overleggen", "casus"),
    "uitnodiging_beantwoorden": ("casus:overleg", "object"),
    "overleg_gewijzigd": ("casus:overleg", "object"),
    "overlegcheck": ("casus:overleg_check", "object"),
    "afspraak": ("casus:afspraken", "casus"),
    "deeltaak": ("casus:deeltaak", "object"),
    "deeltaak_bericht": ("casus:deeltaak_bericht", "object"),
    "familiebericht_lezen": ("casus:familiebericht", "object"),
    "inzet_starten": ("casus:inzet_starten", "object"),
    "instemming_lezen": ("casus:inzet", "object"),
    "terugkoppelen": ("casus:inzet", "object"),
    "schoolbeeld": ("casus:schoolbeeld", "object"),
    "statusbericht_lezen": ("casus:statusbericht", "object"),
    "geen_hulp_besluiten": ("casus:inzet_besluiten", "object"),
    "evaluatie": ("casus:evaluatie", "object"),
    "nazorg": ("casus:nazorg", "object"),
    "veiligheid_verder": ("casus:meldcode", "object"),
    "veiligheid_reactie": ("casus:meldcode_reactie", "object"),
    "nood_gezien": ("toegang:noodtoegang", "object"),
    "nood_meelezen": ("toegang:noodtoegang", "object"),
    "nood_vertellen": ("toegang:noodtoegang", "object"),
    "nazorg_contact": ("casus:casus", "casus"),
    "rechtsverzoek_beantwoorden": ("casus:rechtsverzoek", "object"),
    "zorgplicht_bijna": ("casus:zorgplicht", "object"),
    "zorgplicht_besluiten": ("casus:zorgplicht", "object"),
    "zorgplicht_gegevens": ("casus:zorgplicht", "object"),
    "zorgplicht_tijdelijk": ("casus:zorgplicht", "object"),
    "wissel_lezen": ("casus:wissels", "casus"),
}
"""For professionals."""

ADRESSEN_FAMILIE: dict[str, tuple[str, str]] = {
    "regie_aannemen": ("casus:regie_antwoord", "object"),
    "standpunt": ("casus:plandeel", "object"),
    "toestemming_beantwoorden": ("portaal:toestemming_beantwoorden", "object"),
    "verjaardag_mee": ("casus:verjaardag", "casus"),
    "verjaardag_alleen": ("casus:verjaardag", "casus"),
    "verjaardag_volwassen": ("casus:verjaardag", "casus"),
    "verjaardag_toekomst": ("casus:toekomst", "casus"),
    "hulp_navragen": ("portaal:hulpnavraag", "object"),
    "uitnodiging_beantwoorden": ("casus:overleg", "object"),
    "overleg_gewijzigd": ("casus:overleg", "object"),
    "overlegcheck": ("casus:overleg_check", "object"),
    "afspraak": ("casus:afspraken", "casus"),
    "deeltaak": ("casus:deeltaak", "object"),
    "statusbericht_lezen": ("portaal:statusbericht", "object"),
    "evaluatie": ("portaal:evaluatie", "object"),
    "rechtsverzoek_lezen": ("portaal:verzoek", "object"),
    "wissel_lezen": ("casus:wissels", "casus"),
}
"""For the family's own screens."""

ADRESSEN_NAMENS: dict[str, tuple[str, str, str, tuple[Bevoegdheid, ...]]] = {
    "toestemming_beantwoorden": (
        "toegang:toestemming_vastleggen",
        "object",
        "naaste",
        (Bevoegdheid.CASUS_COORDINEREN, Bevoegdheid.AANMELDING_OPPAKKEN),
    ),
    "evaluatie": ("casus:evaluatie_antwoord", "object", "wie", (Bevoegdheid.CASUS_LEZEN,)),
    "uitnodiging_beantwoorden": ("casus:overleg", "object", "", (Bevoegdheid.CASUS_LEZEN,)),
    "afspraak": ("casus:afspraken", "casus", "", (Bevoegdheid.CASUS_LEZEN,)),
}
"""Where whoever steers writes down what somebody of the family said: address, its key, the query that names the person,
and which rights open it. What is not here, only the person can do."""

ADRESSEN_VERVOLG: dict[CasusStatus, str] = {
    CasusStatus.SIGNAAL: "casus:signalen",
    CasusStatus.WEGING: "casus:signalen",
    CasusStatus.TOESTEMMING: "casus:aanmelding",
    CasusStatus.AANGEMELD: "casus:aanmelding",
    CasusStatus.OPGEPAKT: "casus:overleggen",
    CasusStatus.OVERLEG: "casus:overleggen",
    CasusStatus.PLAN: "casus:plan",
    CasusStatus.UITVOERING: "casus:evaluaties",
    CasusStatus.EVALUATIE: "casus:evaluaties",
    CasusStatus.NAZORG: "casus:inzetten",
}
"""Where the next step of a casus is taken when no task asks for it (``kern.vervolg``)."""


def address_of(
    soort: str, *, object_id: UUID, dossier: UUID, casus: UUID | None, familie: bool, deel: UUID | None = None
) -> str:
    """The page on which a task is done; else the part of the plan or the casus that it is of. A family goes to its start;
    a professional who sees neither (late work of the own team) goes nowhere, and the address is empty."""
    adressen = ADRESSEN_FAMILIE if familie else ADRESSEN
    sleutels = {"object": object_id, "dossier": dossier, "casus": casus}
    naam, soort_sleutel = adressen.get(soort, ("", ""))
    try:
        if naam:
            return reverse(naam, args=[sleutels[soort_sleutel]])
    except NoReverseMatch:
        pass
    if deel is not None and casus is None:
        return reverse("casus:plandeel", args=[deel])
    if familie:
        return reverse("begin")
    return reverse("casus:casus", args=[casus]) if casus else ""


def address_for(taak: Taak, casus: UUID | None, door: Handelend) -> str:
    """The page on which ``door`` writes down the answer of the family member whose task this is; empty without one."""
    naam, sleutel, vraag, rechten = ADRESSEN_NAMENS.get(taak.soort, ("", "", "", ()))
    if not naam or casus is None or not any(door.mag(b) for b in rechten):
        return ""
    adres = reverse(naam, args=[casus if sleutel == "casus" else taak.object_id])
    return f"{adres}?{vraag}={taak.houder}" if vraag else adres
