"""Texts of ``kern.zorgplicht``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "zorgplicht.soort.aanmelding": ("Een nieuwe aanmelding", "A new application"),
    "zorgplicht.soort.zittend": ("Een leerling van onze school", "A pupil of our school"),
    "zorgplicht.besluit.plaatsen": ("Het kind komt of blijft bij ons", "The child comes or stays with us"),
    "zorgplicht.besluit.andere_school": ("Een andere school die het kan", "Another school that can"),
    "zorgplicht.besluit.ingetrokken": ("Ouders trekken de aanmelding in", "Parents take the application back"),
    "zorgplicht.besluit.niet_behandeld": (
        "Niet in behandeling: de gegevens kwamen niet",
        "Not dealt with: the data did not come",
    ),
    "zorgplicht.advies.smw": ("schoolmaatschappelijk werk", "school social work"),
    "zorgplicht.advies.leerplicht": ("leerplicht", "attendance officer"),
    "zorgplicht.advies.jgz": ("jeugdgezondheidszorg", "youth health care"),
    "zorgplicht.geen_dag": (
        "Ouders noemden geen dag. Aanmelden kan het best {weken} weken van tevoren.",
        "Parents named no day. It is best to apply {weken} weeks ahead.",
    ),
    "zorgplicht.op_tijd_aangemeld": (
        "Op tijd aangemeld: {weken} weken of meer voor de gewenste dag.",
        "Applied in time: {weken} weeks or more before the wished day.",
    ),
    "zorgplicht.laat_aangemeld": (
        "Aangemeld na {datum}, {weken} weken voor de gewenste dag. Het besluit kan na die dag komen. De zorgplicht geldt.",
        "Applied after {datum}, {weken} weeks before the wished day. The decision may come after that day. The duty holds.",
    ),
    "zorgplicht.zittend": (
        "De school zorgt ook voor een eigen leerling die ergens anders beter past.",
        "The school also looks after its own pupil who is better placed elsewhere.",
    ),
    "zorgplicht.tot_ingeschreven": (
        "Tot een andere school het kind inschrijft, geeft deze school les.",
        "Until another school enrols the child, this school teaches.",
    ),
    "zorgplicht.niet_eerste_school": (
        "Ouders meldden bij meer scholen aan. De zorgplicht rust op de school van eerste keuze.",
        "Parents applied to several schools. The duty rests on the school of first choice.",
    ),
    "zorgplicht.school_vol": (
        "De school heeft voor geen enkel kind plaats. Dan geldt de zorgplicht niet.",
        "The school has no place for any child. Then the duty does not hold.",
    ),
    "zorgplicht.grondslag": (
        "Ouders zeggen de grondslag van de school niet te respecteren. Dan geldt de zorgplicht niet.",
        "Parents say that they do not respect the ground on which the school stands. Then the duty does not hold.",
    ),
    "zorgplicht.toch_helpen": (
        "Help ouders verder: noem scholen die het kunnen, en het ouder- en jeugdsteunpunt.",
        "Help parents on: name schools that can, and the support centre for parents and youth.",
    ),
    "zorgplicht.nog_niet": ("De termijn begint nog niet.", "The term does not begin yet."),
    "zorgplicht.eerst_schriftelijk": (
        "Vraag ouders de aanmelding op te schrijven. Help ze daarbij als dat nodig is.",
        "Ask parents to put the application in writing. Help them if needed.",
    ),
    "zorgplicht.eerst_delen": (
        "Ouders delen nog niet wat de school nodig heeft. Leg uit waarvoor u het vraagt.",
        "Parents do not share yet what the school needs. Explain what you ask it for.",
    ),
    "zorgplicht.geen_extra": (
        "Er is geen extra ondersteuning nodig: dit is een gewone aanmelding.",
        "No extra support is needed: this is an ordinary application.",
    ),
    "zorgplicht.rust_op_school": (
        "De zorgplicht rust op deze school: zij biedt een passende plek, hier of ergens anders.",
        "The duty rests on this school: it offers a fitting place, here or elsewhere.",
    ),
    "zorgplicht.al_besloten": ("Hier is al over besloten.", "This has been decided already."),
    "zorgplicht.geen_klok": (
        "Er loopt geen termijn: dit is een eigen leerling, of de aanmelding is nog niet op schrift.",
        "No term runs: this is the school's own pupil, or the application is not in writing yet.",
    ),
    "zorgplicht.al_verlengd": (
        "De termijn is op {datum} al verlengd. Dat kan één keer.",
        "The term was extended on {datum} already. That can be done once.",
    ),
    "zorgplicht.te_laat_verlengd": (
        "De termijn liep tot en met {datum}. Verlengen kan alleen daarvoor. Besluit nu.",
        "The term ran up to and including {datum}. Extending is possible only before. Decide now.",
    ),
    "zorgplicht.reden_verlengen": (
        "Schrijf waarom u langer nodig hebt. Ouders krijgen dit schriftelijk.",
        "Write why you need longer. Parents receive this in writing.",
    ),
    "zorgplicht.verlengd": (
        "Verlengd: het besluit komt uiterlijk {datum}.",
        "Extended: the decision comes by {datum}.",
    ),
    "zorgplicht.pauze_loopt": (
        "U wacht al op gegevens. Leg eerst vast dat ze er zijn.",
        "You are waiting for data already. First record that they came.",
    ),
    "zorgplicht.pauze_te_lang": (
        "Geef een dag na vandaag, en hooguit {weken} weken verder.",
        "Give a day after today, and at most {weken} weeks ahead.",
    ),
    "zorgplicht.te_laat_stil": (
        "De termijn liep tot en met {datum}. Gegevens vragen kan, maar de termijn staat daar niet meer voor stil.",
        "The term ran up to and including {datum}. You can ask for data, but the term no longer stands still for it.",
    ),
    "zorgplicht.staat_stil": (
        "De termijn staat stil tot de gegevens er zijn, uiterlijk tot en met {datum}.",
        "The term stands still until the data come, up to and including {datum} at the latest.",
    ),
    "zorgplicht.geplaatst": (
        "Het kind heeft een plek. Schrijf samen op wat het nodig heeft.",
        "The child has a place. Write down together what it needs.",
    ),
    "zorgplicht.ingetrokken": ("Ouders hebben de aanmelding ingetrokken.", "Parents took the application back."),
    "zorgplicht.niet_gevraagd": (
        "Niet behandelen kan alleen als u om gegevens vroeg en de dag daarvoor voorbij is.",
        "Not dealing with it is possible only when you asked for data and the day for it has passed.",
    ),
    "zorgplicht.niet_behandeld": (
        "De gevraagde gegevens kwamen niet op tijd. Laat ouders schriftelijk weten dat zij opnieuw kunnen aanmelden.",
        "The data asked for did not come in time. Let parents know in writing that they can apply again.",
    ),
    "zorgplicht.niet_kunnen": (
        "Niet kunnen is nog geen besluit: de school zoekt zelf een school die het wel kan.",
        "Being unable is no decision yet: the school itself finds a school that can.",
    ),
    "zorgplicht.eerst_waarom": (
        "Schrijf waarom de school dit niet kan bieden.",
        "Write why the school cannot offer this.",
    ),
    "zorgplicht.eerst_toezegging": (
        "Zoek een school die het kan en die ja zegt.",
        "Find a school that can and that says yes.",
    ),
    "zorgplicht.eerst_overleg": (
        "Bespreek met ouders, en met het kind, welke school dat is.",
        "Discuss with parents, and with the child, which school that is.",
    ),
    "zorgplicht.eerst_akkoord": (
        "Ouders zijn het er niet mee eens. Zoek samen verder; het steunpunt of een onderwijsconsulent kan helpen.",
        "Parents do not agree. Look further together; the support centre or an education consultant can help.",
    ),
    "zorgplicht.andere_school": (
        "Een andere school schrijft het kind in. Ouders zijn het ermee eens.",
        "Another school enrols the child. Parents agree.",
    ),
    "zorgplicht.nog_geen_tijdelijk": (
        "Is er dan nog geen besluit, dan heeft het kind recht op een tijdelijke plaats vanaf {datum}.",
        "If there is no decision by then, the child has a right to a temporary place from {datum}.",
    ),
    "zorgplicht.heeft_school": (
        "Het kind staat op een school ingeschreven en volgt daar les. Een tijdelijke plaats is niet nodig.",
        "The child is enrolled at a school and is taught there. A temporary place is not needed.",
    ),
    "zorgplicht.tijdelijk": (
        "Sinds {datum} heeft het kind recht op een tijdelijke plaats, tot er een besluit is.",
        "Since {datum} the child has a right to a temporary place, until there is a decision.",
    ),
}
