"""Texts of ``kern.verjaardag``: what changes, per birthday and for whom: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "verjaardag.mee.ouder": (
        "Op {datum} wordt uw kind {leeftijd} jaar. Vanaf dan beslist uw kind mee over delen en kan het zelf meelezen."
        " Wat u eerder goed vond, geldt pas weer als uw kind ook ja zegt. U blijft alles lezen.",
        "On {datum} your child turns {leeftijd}. From then on your child decides about sharing too, and can read along."
        " What you agreed to before holds again once your child says yes as well. You keep reading everything.",
    ),
    "verjaardag.mee.school": (
        "Op {datum} wordt de leerling {leeftijd} jaar. Vanaf dan is ook het ja van de leerling nodig. Leg de leerling uit"
        " wat er gedeeld wordt, en vraag het. Zonder ja stopt het delen op die dag vanzelf.",
        "On {datum} the pupil turns {leeftijd}. From then on the pupil's yes is needed too. Explain to the pupil what is"
        " shared, and ask. Without a yes the sharing stops by itself on that day.",
    ),
    "verjaardag.alleen.jeugdige": (
        "Op {datum} word je {leeftijd} jaar. Vanaf dan beslis jij alleen wat er gedeeld wordt. Je ouders lezen dan nog"
        " wel hoe het op school gaat, maar niet meer alles. Jij kunt zelf kiezen of zij meer mogen zien.",
        "On {datum} you turn {leeftijd}. From then on you alone decide what is shared. Your parents still read how it goes"
        " at school, but no longer everything. You can choose yourself whether they may see more.",
    ),
    "verjaardag.alleen.ouder": (
        "Op {datum} wordt uw kind {leeftijd} jaar. Vanaf dan beslist uw kind zelf over delen. U leest nog wel hoe het op"
        " school gaat. Meer ziet u alleen als uw kind dat wil.",
        "On {datum} your child turns {leeftijd}. From then on your child decides about sharing. You still read how it goes"
        " at school. More you see only if your child wants that.",
    ),
    "verjaardag.alleen.school": (
        "Op {datum} wordt de leerling {leeftijd} jaar en beslist dan alleen over delen. Ouders lezen vanaf die dag alleen"
        " nog wat school aan ouders vertelt. Bespreek met de leerling wat die met ouders wil delen.",
        "On {datum} the pupil turns {leeftijd} and then decides about sharing alone. From that day parents read only what"
        " school tells parents. Discuss with the pupil what he or she wants to share with parents.",
    ),
    "verjaardag.volwassen.jeugdige": (
        "Op {datum} word je {leeftijd} jaar. Dan zien je ouders hier niets meer, tenzij jij dat wilt. Kies zelf wat zij"
        " nog mogen zien. Niets kiezen is ook goed: dan zien zij niets.",
        "On {datum} you turn {leeftijd}. Then your parents see nothing here any more, unless you want them to. Choose"
        " yourself what they may still see. Choosing nothing is fine: then they see nothing.",
    ),
    "verjaardag.volwassen.nu": (
        "Sinds {datum} ben je {leeftijd} jaar. Je ouders zien hier niets meer, tenzij jij dat wilt. Kies zelf wat zij nog"
        " mogen zien. Kies je niets, dan zien zij niets. Van jouw keuze horen zij niets.",
        "Since {datum} you are {leeftijd}. Your parents see nothing here any more, unless you want them to. Choose yourself"
        " what they may still see. Choose nothing, and they see nothing. They hear nothing of your choice.",
    ),
    "verjaardag.volwassen.ouder": (
        "Op {datum} wordt uw kind {leeftijd} jaar. Volgens de wet beslist uw kind dan zelf. Uw toegang stopt die dag"
        " vanzelf. Dat is bij iedereen zo. Wilt u blijven weten hoe het gaat? Praat erover met uw kind.",
        "On {datum} your child turns {leeftijd}. By law your child then decides alone. Your access stops by itself that"
        " day. That is so for everybody. Do you want to keep knowing how it goes? Talk about it with your child.",
    ),
    "verjaardag.volwassen.school": (
        "Op {datum} wordt de leerling {leeftijd} jaar. De toegang van de ouders stopt die dag vanzelf. De leerling krijgt"
        " de vraag wat ouders nog mogen zien; u hoeft niets uit te zetten. Vertel ouders niets zonder ja van de leerling.",
        "On {datum} the pupil turns {leeftijd}. The parents' access stops by itself that day. The pupil is asked what"
        " parents may still see; you need not switch off anything. Tell parents nothing without the pupil's yes.",
    ),
    "verjaardag.geweest": (
        "Op {datum} is uw kind volwassen geworden. Vanaf die dag beslist uw kind zelf wie meeleest. Dat staat in de wet"
        " en is bij iedereen zo.",
        "On {datum} your child came of age. From that day your child decides who reads along. The law says so, and it is"
        " so for everybody.",
    ),
}
