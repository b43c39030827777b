"""Texts of ``kern.deeltaak``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "deeltaak.klaar": (
        "Deze afspraak is al klaar of vervallen.",
        "This action is done or dropped already.",
    ),
    "deeltaak.doet_al_mee": (
        "Deze persoon doet al mee en ziet meer dan deze taak. Maak hem of haar eigenaar van de afspraak.",
        "This person takes part already and sees more than this task. Make him or her owner of the action.",
    ),
    "deeltaak.al_gevraagd": (
        "Deze persoon is al gevraagd voor deze afspraak.",
        "This person was asked for this action already.",
    ),
    "deeltaak.eigen_school": (
        "Een collega van de eigen school ziet alleen deze taak, zonder aparte toestemming.",
        "A colleague at the child's own school sees this task alone, without separate consent.",
    ),
    "deeltaak.na_toestemming": (
        "De vraag is gesteld aan wie beslist. Na hun ja ziet deze persoon alleen deze taak.",
        "Those who decide were asked. After their yes this person sees this task alone.",
    ),
    "deeltaak.alt_gezin": (
        "Vraag het gezin of zij het zelf willen vragen.",
        "Ask the family whether they want to ask this person themselves.",
    ),
}
