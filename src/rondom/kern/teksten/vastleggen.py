"""Texts of ``kern.vastleggen``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "vastleggen.zelf": ("Wie beslist, antwoordt zelf.", "The person who decides answers in person."),
    "vastleggen.nee_kan_altijd": (
        "Een nee mag altijd vastgelegd worden, en geldt meteen.",
        "A no may always be recorded, and counts at once.",
    ),
    "vastleggen.namens": (
        "U schrijft op wat is gezegd of ondertekend.",
        "You write down what was said or signed.",
    ),
    "vastleggen.nee_blijft_nee": (
        "Deze persoon zei eerder nee. Alleen hij of zij maakt daar ja van: zelf in Rondom, of op papier met een"
        " handtekening. Het nee blijft staan.",
        "This person said no before. Only he or she turns that into yes: in Rondom, or on paper with a signature."
        " The no stands.",
    ),
    "vastleggen.alt_zelf": (
        "Vraag of hij of zij zelf in Rondom wil antwoorden.",
        "Ask whether he or she wants to answer in Rondom.",
    ),
    "vastleggen.alt_papier": (
        "Laat een papier tekenen, met dag en plaats. Een tweede professional bevestigt het.",
        "Have a paper signed, with day and place. A second professional confirms it.",
    ),
    "vastleggen.papier_onvolledig": (
        "Deze persoon zei eerder nee. Van een getekend ja moeten dag, plaats en een tweede professional vastliggen.",
        "This person said no before. Of a signed yes the day, the place and a second professional must be recorded.",
    ),
    "vastleggen.welke_dag": (
        "Deze persoon zei eerder nee. Vul in op welke dag er getekend is.",
        "This person said no before. Fill in on which day it was signed.",
    ),
    "vastleggen.welke_plaats": (
        "Vul in waar er getekend is, bijvoorbeeld ‘op school’.",
        "Fill in where it was signed, for example 'at school'.",
    ),
    "vastleggen.wie_bevestigt": (
        "Kies wie het getekende papier ook gezien heeft.",
        "Choose who has seen the signed paper too.",
    ),
    "vastleggen.in_de_toekomst": (
        "De dag van de handtekening ligt in de toekomst. Kies vandaag of eerder.",
        "The day of the signature lies in the future. Choose today or earlier.",
    ),
    "vastleggen.voor_het_nee": (
        "Er is getekend vóór het nee van {datum}. Het laatste antwoord telt: het nee.",
        "It was signed before the no of {datum}. The latest answer counts: the no.",
    ),
    "vastleggen.wacht": (
        "Het getekende ja is vastgelegd. Het telt zodra de tweede professional het bevestigt. Tot dan wordt er niets"
        " gedeeld.",
        "The signed yes is recorded. It counts as soon as the second professional confirms it. Until then nothing is"
        " shared.",
    ),
    "vastleggen.zelfde_mens": (
        "U schreef dit antwoord zelf op. Iemand anders moet het bevestigen.",
        "You wrote this answer down yourself. Somebody else must confirm it.",
    ),
    "vastleggen.niet_gevraagd": (
        "Iemand anders is gevraagd om dit papier te bevestigen.",
        "Somebody else was asked to confirm this paper.",
    ),
    "vastleggen.al_gezegd": (
        "Over dit papier is al gezegd of het klopt.",
        "It has already been said whether this paper is right.",
    ),
    "vastleggen.tweede": (
        "U bevestigt dat u het getekende papier gezien hebt.",
        "You confirm that you have seen the signed paper.",
    ),
    "vastleggen.bevestigd": (
        "Bevestigd. Het ja telt vanaf nu.",
        "Confirmed. The yes counts from now on.",
    ),
    "vastleggen.niet_bevestigd": (
        "Vastgelegd: u bevestigt het papier niet. Het nee blijft staan.",
        "Recorded: you do not confirm the paper. The no stands.",
    ),
}
