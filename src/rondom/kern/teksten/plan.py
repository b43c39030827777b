"""Texts of ``kern.plan``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "plan.schrijft_mee": ("U schrijft mee aan dit leefgebied.", "You write along in this life area."),
    "plan.als_regisseur": ("De regisseur schrijft het plan.", "The regisseur writes the plan."),
    "plan.ernaast": (
        "Iemand uit het gezin heeft de regie. U staat ernaast en schrijft mee.",
        "Somebody from the family steers. You stand beside them and write along.",
    ),
    "plan.eigen_doel": (
        "Het eigen doel schrijft de jongere zelf, in eigen woorden.",
        "The young person writes the own goal, in own words.",
    ),
    "plan.niet_jouw_leefgebied": (
        "In dit leefgebied leest u mee. Schrijven doet wie hier helpt, of de regisseur.",
        "You read along in this life area. Those who help here, or the regisseur, do the writing.",
    ),
    "plan.eigen_woorden": (
        "Dit zijn de woorden van de jongere zelf. Die verandert niemand anders.",
        "These are the young person's own words. Nobody else changes them.",
    ),
    "plan.alt_standpunt": (
        "Zeg bij het doel wat u anders ziet.",
        "Say with the goal what you see differently.",
    ),
    "plan.alt_regisseur": ("Vraag het aan de regisseur.", "Ask the regisseur."),
    "plan.alleen_regisseur": (
        "De regisseur legt het plan voor en stelt het vast.",
        "The regisseur presents the plan and adopts it.",
    ),
    "plan.eerst_doel": ("Er staat nog geen doel in dit deel.", "There is no goal in this part yet."),
    "plan.schrijf_doel": ("Schrijf eerst een doel.", "Write a goal first."),
    "plan.loopt_al": ("Er is al een plan voor dit kind.", "There is a plan for this child already."),
    "plan.eerst_beginnen": ("Begin eerst een plan voor dit kind.", "Begin a plan for this child first."),
    "plan.gezinsdeel_bestaat": ("Er is al een gezinsdeel.", "There is a family part already."),
    "plan.leefgebied_later": (
        "Dit leefgebied hoort bij het plan vanaf {leeftijd} jaar.",
        "This life area belongs to the plan from the age of {leeftijd}.",
    ),
    "plan.evaluatie_te_laat": (
        "Kijk uiterlijk op {datum} samen terug.",
        "Look back together on {datum} at the latest.",
    ),
    "plan.evaluatie_voorbij": ("Kies een dag die nog komt.", "Choose a day that is still to come."),
    "plan.zeg_wat": ("Schrijf op wat u anders ziet.", "Write down what you see differently."),
    "plan.doel_dicht": (
        "Dit doel is klaar. Er kan niets meer bij.",
        "This goal is finished. Nothing can be added.",
    ),
    "plan.eigenaar_niet_aan_tafel": (
        "Kies iemand die meedoet, of iemand uit het netwerk van het gezin.",
        "Choose somebody who takes part, or somebody from the family's network.",
    ),
    "plan.gesloten": (
        "Het plan is afgesloten. Wat er staat, blijft leesbaar en verandert niet meer.",
        "The plan is closed. What stands there can still be read and changes no more.",
    ),
    "plan.alt_heropen": (
        "Gaat het niet goed? Open de casus weer. Dan gaat u met dit plan verder.",
        "Do things not go well? Open the casus again. Then you go on with this plan.",
    ),
    "plan.school_ontbreekt": (
        "Het deel over school ontbreekt nog. Schrijf een doel over school.",
        "The part about school is still missing. Write a goal about school.",
    ),
    "plan.schoolloopbaan_ontbreekt": (
        "De schoolloopbaan ontbreekt nog. Schrijf in het deel van het kind een doel over school.",
        "The school career is still missing. Write a goal about school in the child's part.",
    ),
    "plan.hulp_ontbreekt": (
        "Bij dit plan staat nog geen jeugdhulp. Is er hulp, ook als die al liep? Leg die dan vast.",
        "No youth help stands with this plan yet. Is there help, also when it ran already? Then record it.",
    ),
}
