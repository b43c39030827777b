"""Texts of ``kern.delen``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "delen.opgeschort": (
        "Iemand van het gezin maakte bezwaar. Tot er antwoord is, wordt hiermee niets gedeeld.",
        "Somebody of the family objected. Until there is an answer nothing is shared here.",
    ),
    "delen.zelfde_organisatie": (
        "Collega's binnen dezelfde school mogen samen overleggen. Deel alleen wat nodig is.",
        "Colleagues inside the same school may confer. Share only what is needed.",
    ),
    "delen.zelfde_hulp": (
        "Wie samen dezelfde hulp geeft, mag delen wat daarvoor nodig is.",
        "You give the same help together. What is needed for that may be shared.",
    ),
    "delen.anoniem": (
        "De vraag is anoniem: niemand kan eruit opmaken om wie het gaat.",
        "The question is anonymous: nobody can tell who it is about.",
    ),
    "delen.samen_aan_tafel": (
        "Ouders, of de jongere zelf, zitten erbij. Dan mag er samen over gesproken worden.",
        "Parents, or the young person, are present. Then you may talk about it together.",
    ),
    "delen.toestemming_gegeven": (
        "Iedereen die hierover beslist, heeft toestemming gegeven.",
        "Everybody who decides about this has given consent.",
    ),
    "delen.niet_besproken": (
        "Dit is nog niet besproken met de leerling en de ouders.",
        "This has not been discussed with the pupil and the parents yet.",
    ),
    "delen.eerst_bespreken": (
        "Bespreek het eerst met de leerling en de ouders.",
        "Discuss it with the pupil and the parents first.",
    ),
    "delen.toestemming_ontbreekt": (
        "Nog niet iedereen die hierover beslist, heeft geantwoord.",
        "Not everybody who decides about this has answered yet.",
    ),
    "delen.vraag_toestemming_aan": (
        "Vraag toestemming aan {wie}.",
        "Ask consent of {wie}.",
    ),
    "delen.geweigerd_door": (
        "{wie} geeft geen toestemming. Dan wordt er niet gedeeld.",
        "{wie} does not consent. Then nothing is shared.",
    ),
    "delen.beperkt": (
        "De toestemming geldt niet voor al deze gegevens. Niet gedeeld wordt: {wat}.",
        "The consent does not cover all these data. Not shared: {wat}.",
    ),
    "delen.verlopen": (
        "De toestemming is verlopen.",
        "The consent has ended.",
    ),
    "delen.geen_convenant": (
        "Er is nog geen convenant tussen deze organisaties.",
        "There is no convenant between these organisations yet.",
    ),
    "delen.regel_convenant": (
        "Laat eerst een convenant vastleggen tussen de organisaties.",
        "Have a convenant between the organisations recorded first.",
    ),
    "delen.veiligheid_apart": (
        "Gegevens over veiligheid gaan nooit mee met een gewone toestemming.",
        "Safety data never travel on an ordinary consent.",
    ),
    "delen.beslist_ouders": (
        "Het kind is jonger dan {leeftijd} jaar: ouders met gezag beslissen.",
        "The child is under {leeftijd}: parents with custody decide.",
    ),
    "delen.beslist_samen": (
        "De jongere is {van} tot en met {tot} jaar: de jongere en de ouders met gezag beslissen samen.",
        "The young person is {van} up to and including {tot}: the young person and the parents with custody decide together.",
    ),
    "delen.beslist_jongere": (
        "De jongere is {leeftijd} jaar of ouder en beslist zelf.",
        "The young person is {leeftijd} or older and decides alone.",
    ),
    "delen.beslist_ouders_onbekwaam": (
        "De jongere kan dit niet zelf overzien: ouders met gezag of de voogd beslissen.",
        "The young person cannot oversee this: parents with custody or the guardian decide.",
    ),
    "delen.beslist_volwassen": (
        "De jongere is volwassen en beslist alleen.",
        "The young person is an adult and decides alone.",
    ),
    "delen.niemand_beslist": (
        "Er is niemand met gezag geregistreerd. Controleer eerst het gezag.",
        "Nobody with custody is registered. Check the custody first.",
    ),
    "delen.controleer_gezag": (
        "Leg vast wie gezag heeft, en waar dat gecontroleerd is.",
        "Record who has custody and where that was checked.",
    ),
    "delen.alt_anoniem": (
        "Leg de vraag anoniem voor: zonder naam, geboortedatum of klas.",
        "Ask the question anonymously: without name, date of birth or class.",
    ),
    "delen.alt_samen": (
        "Nodig ouders en leerling uit om samen met de ander te praten.",
        "Invite parents and pupil to talk with the other party together.",
    ),
    "delen.alt_gesprek": (
        "Bereid het gesprek voor met de gesprekshulp.",
        "Prepare the talk with the conversation guide.",
    ),
    "delen.alt_rechter": (
        "Blijven ouders het oneens? Een ouder kan de kinderrechter om vervangende toestemming vragen.",
        "Do parents keep disagreeing? A parent can ask the juvenile court for substitute consent.",
    ),
    "delen.alt_veiligheid": (
        "Ernstige zorg over veiligheid? Volg de meldcode en bel Veilig Thuis voor advies.",
        "Serious worry about safety? Follow the meldcode and call Veilig Thuis for advice.",
    ),
    "delen.alt_beperkt": (
        "Deel alleen waarvoor wel toestemming is.",
        "Share only what there is consent for.",
    ),
    "delen.de_jongere": ("de jongere", "the young person"),
    "delen.ouder": ("ouder met gezag", "parent with custody"),
    "delen.ouders": ("de ouders met gezag", "the parents with custody"),
    "delen.voogd": ("de voogd", "the guardian"),
    "delen.geen_grond": (
        "Voor dit doel is er geen wettelijke grond om gegevens aan deze partij te geven. Toestemming verandert dat niet.",
        "For this purpose there is no legal ground to give data to this party. Consent does not change that.",
    ),
    "delen.de_wet_zelf": (
        "De wet zelf laat dit toe ({wet}). Vertel het wel aan de leerling en de ouders.",
        "The law itself allows this ({wet}). Do tell the pupil and the parents.",
    ),
    "delen.ondertoezicht": (
        "Er is een ondertoezichtstelling. De instelling mag krijgen wat daarvoor nodig is, ook zonder toestemming.",
        "There is a supervision order. The institution may receive what that needs, also without consent.",
    ),
    "delen.voogd_beslist": (
        "Er is een voogd. De voogd beslist in plaats van de ouders.",
        "There is a guardian. The guardian decides in the place of the parents.",
    ),
    "delen.geheimhouding": (
        "Wie jeugdhulp geeft, heeft geheimhouding. School en anderen krijgen alleen iets met toestemming.",
        "Whoever gives youth help is bound to secrecy. School and others receive something only with consent.",
    ),
    "delen.informatie_zonder_gezag": (
        "Een ouder zonder gezag die ernaar vraagt, mag de belangrijke feiten over school en hulp weten. Beslissen mag"
        " deze ouder niet.",
        "A parent without custody who asks may know the important facts about school and help. This parent does not"
        " decide.",
    ),
    "delen.strijdig_belang": (
        "Dit vertellen gaat in tegen het belang van het kind. Leg vast waarom, en vertel deze ouder dat u niets geeft.",
        "Telling this goes against the interest of the child. Record why, and tell this parent that you give nothing.",
    ),
    "delen.eigen_inzage_ouder": (
        "Een ouder met gezag mag dit zelf weten.",
        "A parent with custody may know this in his or her own right.",
    ),
}
