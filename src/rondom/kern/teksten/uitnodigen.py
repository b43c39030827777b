"""Texts of ``kern.uitnodigen``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "uitnodigen.herstel": (
        "Deze persoon heeft al een inlog. Met link en code kiest die zelf een nieuw wachtwoord. Wat te zien is, blijft"
        " hetzelfde.",
        "This person has a login already. With link and code he or she chooses a new password. What shows stays the same.",
    ),
    "uitnodigen.herstel_per_mail": (
        "Van deze persoon is een mailadres bekend. Dan gaat de link alleen daarheen: zo komt niemand anders binnen.",
        "An email address of this person is known. Then the link goes there alone, so that nobody else comes in.",
    ),
    "uitnodigen.alt_adres": (
        "Klopt het mailadres niet meer? Pas het eerst aan, of haal het weg en geef een brief.",
        "Is the email address out of date? Change it first, or take it away and give a letter.",
    ),
    "uitnodigen.herstel_door_school": (
        "Een nieuw wachtwoord voor deze persoon regelt de coördinator van de casus. Vraag het daar.",
        "The coordinator of the casus arranges a new password for this person. Ask there.",
    ),
    "uitnodigen.geen_adres": (
        "Er is geen mailadres van deze persoon. Zet het erbij, of geef een brief mee.",
        "There is no email address of this person. Add it, or give a letter.",
    ),
    "uitnodigen.alt_brief": ("Geef een brief mee of stuur hem per post.", "Give a letter, or send it by post."),
    "uitnodigen.jongere": (
        "De jongere beslist mee en mag zelf meelezen.",
        "The young person decides too and may read along.",
    ),
    "uitnodigen.ouder": ("Een ouder met gezag leest mee en beslist.", "A parent with custody reads along and decides."),
    "uitnodigen.zonder_gezag": (
        "Van deze persoon is geen gezag bekend. Na het inloggen is alleen te zien wat de regels zonder gezag geven: vaak nog"
        " niets. Hebt u het gezag gecontroleerd?",
        "No custody of this person is known. After signing in only what the rules give without custody shows: often nothing"
        " yet. Did you check the custody?",
    ),
    "uitnodigen.ziet_een_deel": (
        "De jongere beslist zelf. Deze persoon ziet alleen wat de wet of de jongere openlaat.",
        "The young person decides alone. This person sees only what the law or the young person leaves open.",
    ),
    "uitnodigen.jongere_kiest": (
        "De jongere kiest zelf of deze persoon meeleest.",
        "The young person chooses whether this person reads along.",
    ),
    "uitnodigen.alt_jongere": (
        "Vraag de jongere. Die kan zelf iemand uitnodigen, op de eigen pagina of samen met u op papier.",
        "Ask the young person, who can invite somebody on the own page, or together with you on paper.",
    ),
    "uitnodigen.eigen_steun": (
        "Het gezin kiest zelf wie het steunt.",
        "The family chooses who supports it.",
    ),
    "uitnodigen.gezin_zei_ja": (
        "Het gezin liet deze persoon iets zien. Een inlog hoort daarbij.",
        "The family let this person see something. A login goes with it.",
    ),
    "uitnodigen.steun_door_gezin": (
        "Een steunfiguur nodigt het gezin zelf uit.",
        "A supporter is invited by the family.",
    ),
    "uitnodigen.alt_gezin": (
        "Vraag een ouder of de jongere. Zij kunnen dit op hun eigen pagina doen.",
        "Ask a parent or the young person. They can do this on their own page.",
    ),
    "uitnodigen.eigen_keuze": (
        "Jij beslist zelf wie er meeleest.",
        "You decide who reads along.",
    ),
    "uitnodigen.door_school": (
        "Deze persoon wordt uitgenodigd door de coördinator van de casus. Vraag het daar.",
        "This person is invited by the coordinator of the casus. Ask there.",
    ),
    "uitnodigen.meer_dan_zelf": (
        "Een steunfiguur ziet nooit meer dan wie hem of haar uitnodigt.",
        "A supporter never sees more than the one who invites.",
    ),
    "uitnodigen.samen": (
        "Uw ja is bewaard. Het gaat open als iedereen die beslist ja heeft gezegd.",
        "Your yes is kept. It opens when everybody who decides has said yes.",
    ),
    "uitnodigen.ook_nodig": ("Ook {wie} moet ja zeggen.", "{wie} must say yes too."),
    "uitnodigen.meteen": ("Dit gaat open zodra deze persoon binnen is.", "This opens as soon as this person is in."),
    "uitnodigen.alleen_steun": (
        "Alleen iemand die u zelf als steun uitnodigde, haalt u hier weg.",
        "Here you take away only somebody who was invited as support.",
    ),
    "uitnodigen.weggehaald": (
        "Deze persoon ziet vanaf nu niets meer.",
        "From now on this person sees nothing any more.",
    ),
    "uitnodigen.code_klopt_niet": (
        "Deze code klopt niet. Kijk hem na en probeer het nog eens. Na vijf keer werkt de link niet meer.",
        "This code is not right. Check it and try again. After five times the link stops working.",
    ),
    "uitnodigen.niet_van_werk": (
        "Met deze inlog werkt u zelf in dit dossier. Log uit en gebruik een andere inlog.",
        "With this login you work in this record yourself. Sign out and use another login.",
    ),
    "uitnodigen.ieder_een_inlog": (
        "Deze inlog hoort al bij iemand van dit gezin. Ieder heeft een eigen inlog, want ieder beslist voor zichzelf.",
        "This login already belongs to somebody of this family. Everybody has an own login, because everybody decides in"
        " person.",
    ),
    "uitnodigen.andere_naam": (
        "Deze gebruikersnaam kan niet. Kies een andere. Hebt u al een inlog? Log dan eerst in.",
        "This login name is not possible. Choose another. Do you have a login already? Sign in first.",
    ),
    "uitnodigen.binnen": ("U bent binnen.", "You are in."),
}
