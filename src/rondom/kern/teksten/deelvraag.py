"""Texts of ``kern.deelvraag``: the answers to choose from, and what to say to parents or young person."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "deelvraag.wie.collega": (
        "Een collega op mijn eigen school of in mijn eigen team",
        "A colleague at my own school or team",
    ),
    "deelvraag.wie.zelfde_hulp": (
        "Iemand die samen met mij dezelfde hulp geeft",
        "Somebody who gives the same help together with me",
    ),
    "deelvraag.wie.school": ("De school", "The school"),
    "deelvraag.wie.jeugdhulp": (
        "Een gezinswerker, buurtteam of jeugdhulpaanbieder",
        "A family worker, neighbourhood team or youth help provider",
    ),
    "deelvraag.wie.jgz": ("De jeugdgezondheidszorg", "Youth health care"),
    "deelvraag.wie.leerplicht": ("De leerplichtambtenaar", "The attendance officer"),
    "deelvraag.wie.samenwerkingsverband": (
        "Het samenwerkingsverband, voor extra ondersteuning of een andere school",
        "The samenwerkingsverband, for extra support or another school",
    ),
    "deelvraag.wie.instelling": ("De jeugdbescherming", "The child protection institution"),
    "deelvraag.wie.ouder": ("Een ouder met gezag", "A parent with custody"),
    "deelvraag.wie.ouder_zonder_gezag": (
        "Een ouder zonder gezag die ernaar vraagt",
        "A parent without custody who asks",
    ),
    "deelvraag.gezag.ouders": ("De ouders hebben gezag", "The parents have custody"),
    "deelvraag.gezag.toezicht": (
        "De ouders hebben gezag, en er is een ondertoezichtstelling",
        "The parents have custody, and there is a supervision order",
    ),
    "deelvraag.gezag.voogd": ("Er is een voogd", "There is a guardian"),
    "deelvraag.gezag.onbekend": ("Dat weet ik niet zeker", "I am not sure"),
    "deelvraag.gezegd.niet": (
        "Ik heb het nog niet besproken met de leerling en de ouders",
        "I have not discussed it with the pupil and the parents yet",
    ),
    "deelvraag.gezegd.gevraagd": (
        "Besproken, maar nog niet iedereen heeft geantwoord",
        "Discussed, but not everybody has answered yet",
    ),
    "deelvraag.gezegd.ja": ("Iedereen die beslist, zegt ja", "Everybody who decides says yes"),
    "deelvraag.gezegd.nee": ("Iemand die beslist, zegt nee", "Somebody who decides says no"),
    "deelvraag.gezegd.erbij": (
        "Zij zitten erbij als we erover praten",
        "They are present when we talk about it",
    ),
    "deelvraag.ouders.vraag": (
        "We denken graag mee over uw kind. Daarvoor willen we iets delen. Met wie: {wie}. Waarover: {wat}.",
        "We would like to think along about your child. For that we want to share something. With whom: {wie}. About"
        " what: {wat}.",
    ),
    "deelvraag.ouders.beslist": (
        "U beslist of dat mag. U mag ook ja zeggen tegen een deel.",
        "You decide whether we may. You may also say yes to a part.",
    ),
    "deelvraag.ouders.samen": (
        "U beslist dit samen met uw kind. We delen pas iets als u allemaal ja zegt. Ja tegen een deel mag ook.",
        "You decide this together with your child. We share nothing until you all say yes. Yes to a part is fine too.",
    ),
    "deelvraag.ouders.nee": (
        "Nee zeggen mag. De ondersteuning op school gaat dan gewoon door. U mag later altijd iets anders zeggen.",
        "You may say no. The support at school then simply goes on. You may always say something else later.",
    ),
    "deelvraag.ouders.lees": (
        "U kunt alles lezen wat we delen. Hebt u een vraag? Stel hem gerust.",
        "You can read everything that we share. Do you have a question? Please ask.",
    ),
    "deelvraag.ouders.wet": (
        "We moeten iets doorgeven over uw kind. Dat staat in de wet. Aan wie: {wie}. Waarover: {wat}.",
        "We have to pass something on about your child. The law says so. To whom: {wie}. About what: {wat}.",
    ),
    "deelvraag.ouders.wet_lees": (
        "We geven niet meer door dan dat. U kunt lezen wat we doorgeven, en u kunt zeggen wat u ervan vindt.",
        "We pass on no more than that. You can read what we pass on, and say what you think of it.",
    ),
    "deelvraag.jongere.vraag": (
        "We denken graag met je mee. Daarvoor willen we iets delen. Met wie: {wie}. Waarover: {wat}.",
        "We would like to think along with you. For that we want to share something. With whom: {wie}. About what: {wat}.",
    ),
    "deelvraag.jongere.beslist": (
        "Jij beslist of dat mag. Je mag ook ja zeggen tegen een deel.",
        "You decide whether we may. You may also say yes to a part.",
    ),
    "deelvraag.jongere.nee": (
        "Nee zeggen mag. De ondersteuning op school gaat dan gewoon door. Je mag later altijd iets anders zeggen.",
        "You may say no. The support at school then simply goes on. You may always say something else later.",
    ),
    "deelvraag.jongere.lees": (
        "Je kunt alles lezen wat we delen. Heb je een vraag? Stel hem gerust.",
        "You can read everything that we share. Do you have a question? Please ask.",
    ),
    "deelvraag.jongere.wet": (
        "We moeten iets doorgeven over jou. Dat staat in de wet. Aan wie: {wie}. Waarover: {wat}.",
        "We have to pass something on about you. The law says so. To whom: {wie}. About what: {wat}.",
    ),
    "deelvraag.jongere.wet_lees": (
        "We geven niet meer door dan dat. Je kunt lezen wat we doorgeven, en je kunt zeggen wat je ervan vindt.",
        "We pass on no more than that. You can read what we pass on, and say what you think of it.",
    ),
}
