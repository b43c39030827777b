"""Texts of ``kern.aanmelding`` and ``kern.woonplaats``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "aanmelding.geen_team": (
        "Voor deze route is geen team in Rondom. Neem zelf contact op, samen met het gezin.",
        "There is no team in Rondom for this route. Get in touch yourself, together with the family.",
    ),
    "aanmelding.school_zelf": (
        "Volgens de route doet school dit zelf. Er gaat nu niets naar een team.",
        "By the route school does this itself. Nothing goes to a team now.",
    ),
    "aanmelding.nog_bespreken": (
        "Het is nog niet met iedereen besproken.",
        "It has not been discussed with everybody yet.",
    ),
    "aanmelding.nog_wegen": (
        "School heeft nog niet gekozen om er iemand bij te vragen.",
        "School has not chosen yet to bring somebody in.",
    ),
    "aanmelding.nog_convenant": (
        "Er is nog geen convenant tussen school en dit team.",
        "There is no convenant between school and this team yet.",
    ),
    "aanmelding.nog_toestemming": (
        "Nog niet iedereen die hierover beslist, heeft ja gezegd.",
        "Not everybody who decides about this has said yes.",
    ),
    "aanmelding.nog_toestemming_vragen": (
        "Er is nog geen toestemming gevraagd voor wat dit team moet weten.",
        "No consent has been asked yet for what this team has to know.",
    ),
    "aanmelding.nog_gezag": (
        "Er is niemand met gezag geregistreerd.",
        "Nobody with custody is registered.",
    ),
    "aanmelding.weeg_opnieuw": (
        "De keuze was: school doet het zelf. Weeg opnieuw als dat veranderd is.",
        "The choice was: school does it itself. Weigh again when that has changed.",
    ),
    "aanmelding.vraag_toestemming": (
        "Vraag toestemming om met dit team te delen.",
        "Ask consent to share with this team.",
    ),
    "aanmelding.status_ook": (
        "Vraag ook toestemming voor ‘wie helpt en sinds wanneer’. Anders ziet het team de aanmelding niet.",
        "Ask consent for 'who helps and since when' too. Otherwise the team does not see the registration.",
    ),
    "aanmelding.eerst_lezen": (
        "Lees eerst wat er al is gedaan. Daar bouwt u op verder.",
        "First read what has been done already. You build on that.",
    ),
    "aanmelding.opnieuw_reden": (
        "Opnieuw een intake doen kan alleen met een reden.",
        "A new intake needs a reason.",
    ),
    "aanmelding.eerst_met_school": (
        "Wil het gezin nu geen hulp? Praat dan eerst met school over wie de regie heeft. Daarna kan het terug.",
        "Does the family want no help now? Then talk with school first about who steers. After that it can go back.",
    ),
    "aanmelding.niet_in_team": (
        "Kies iemand van het team dat de aanmelding kreeg.",
        "Choose somebody of the team that got the registration.",
    ),
    "aanmelding.loopt_al": (
        "Er loopt al een aanmelding voor deze leerling.",
        "A registration for this pupil is running already.",
    ),
    "aanmelding.afwijken_reden": (
        "Schrijf op waarom u van de route afwijkt.",
        "Write down why you overrule the route.",
    ),
    "woonplaats.verhuisd": (
        "Vanaf nu betaalt en beslist de nieuwe woongemeente over jeugdhulp, tenzij de jongere ergens verblijft.",
        "From now on the new home municipality pays and decides on youth help, unless the young person stays somewhere.",
    ),
    "woonplaats.verhuisd_team": (
        "Het team voor het gezin en de Wmo zijn nu die van de nieuwe woongemeente.",
        "The team for the family and the Wmo are now those of the new home municipality.",
    ),
    "woonplaats.hulp_loopt_door": (
        "Hulp die loopt, gaat door tot zij is overgedragen. Maak een afspraak wie dat doet en wanneer.",
        "Help that runs goes on until it was handed over. Agree who does that and when.",
    ),
    "woonplaats.brp": (
        "Daar staat de jongere ingeschreven. Het adres van de school telt niet.",
        "That is where the young person is registered. The address of the school does not count.",
    ),
    "woonplaats.voor_verblijf": (
        "De jongere woont nu ergens anders. Dan telt het adres van vlak daarvoor.",
        "The young person stays elsewhere now. Then the address right before that counts.",
    ),
    "woonplaats.moeder": (
        "Het adres van voor het verblijf is onbekend. Dan telt waar de moeder woonde bij de geboorte.",
        "The address before the stay is not known. Then it counts where the mother lived at birth.",
    ),
    "woonplaats.verblijft_nu": (
        "Er is geen adres bekend. Dan telt waar de jongere nu is.",
        "No address is known. Then it counts where the young person is now.",
    ),
    "woonplaats.onbekend": (
        "Nog niet bekend. Vraag het adres aan het gezin.",
        "Not known yet. Ask the family for the address.",
    ),
}
