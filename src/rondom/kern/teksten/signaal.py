"""Texts of ``kern.signaal``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "signaal.bespreek_jeugdige": ("Bespreek het met de leerling zelf.", "Discuss it with the pupil."),
    "signaal.bespreek_ouders": ("Bespreek het met de ouders.", "Discuss it with the parents."),
    "signaal.bespreek_met": ("Bespreek het ook met {wie}.", "Discuss it with {wie} too."),
    "signaal.niet_gewogen": (
        "Er is nog niet bekeken of school dit zelf kan.",
        "Nobody has looked yet whether school can do this itself.",
    ),
    "signaal.weeg_eerst": (
        "Kijk eerst samen: kunnen we dit zelf, of is er iemand anders nodig?",
        "Look together first: can we do this ourselves, or is somebody else needed?",
    ),
    "signaal.is_besproken": (
        "Het is besproken met wie dat moet weten.",
        "It has been discussed with those who must know.",
    ),
    "signaal.is_gewogen": ("De afweging en de reden zijn vastgelegd.", "The weighing and its reason are recorded."),
    "signaal.hoor_kind": (
        "De ouders zijn gesproken. Vraag ook het kind zelf, op zijn eigen manier.",
        "The parents have been spoken to. Ask the child too, in its own way.",
    ),
    "signaal.weging_niet_af": ("De afweging is nog niet af.", "The weighing is not complete yet."),
    "signaal.geef_reden": ("Schrijf op waarom.", "Write down why."),
    "signaal.noem_wie": ("Kies wie er mee moet denken of doen.", "Choose who should think along or join in."),
    "signaal.noem_basis": (
        "Schrijf op wat school zelf al heeft geprobeerd.",
        "Write down what school has tried itself.",
    ),
    "signaal.eigen_signaal": ("Dit is uw eigen signaal.", "This is your own concern."),
    "signaal.alleen_maker": (
        "Alleen wie het signaal maakte, kan het veranderen.",
        "Only the person who recorded this can change it.",
    ),
    "signaal.al_gewogen": (
        "Dit signaal is al gewogen. Daarom verandert de tekst niet meer.",
        "This concern has been weighed. So its text does not change any more.",
    ),
    "signaal.alt_nieuw": (
        "Leg een nieuw signaal vast met wat u nu ziet.",
        "Record a new concern with what you see now.",
    ),
}
