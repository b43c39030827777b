"""Texts of ``kern.regie``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "regie.een_partner": (
        "De regisseur is een van de mensen aan tafel.",
        "The regisseur is one of the people at the table.",
    ),
    "regie.geen_partner": (
        "De regisseur is altijd een van de mensen aan tafel. Deze persoon doet nog niet mee.",
        "The regisseur is always one of the people at the table. This person does not take part yet.",
    ),
    "regie.alt_uitnodigen": (
        "Nodig deze persoon eerst uit in de casus.",
        "Invite this person to the casus first.",
    ),
    "regie.is_het_al": ("Deze persoon is al regisseur.", "This person is the regisseur already."),
    "regie.aanbod_loopt": (
        "De regie is al aan iemand aangeboden. Die persoon heeft nog niet geantwoord.",
        "The steering has been offered to somebody already. That person has not answered yet.",
    ),
    "regie.alt_trek_terug": ("Trek eerst het vorige aanbod in.", "Withdraw the earlier offer first."),
    "regie.tot_aanvaard": (
        "De regie gaat pas over als de ander die aanneemt. Tot dan blijft de regisseur van nu.",
        "The steering passes on only when the other accepts. Until then the present regisseur stays.",
    ),
    "regie.geen_aanbod": (
        "Er staat geen aanbod open voor deze persoon.",
        "There is no open offer for this person.",
    ),
    "regie.aanvaard": (
        "De regie is aangeboden en wordt aangenomen.",
        "The steering was offered and is accepted.",
    ),
    "regie.nooit_zonder": (
        "Er is altijd één regisseur. De regisseur kan niet weggaan zonder de regie over te dragen.",
        "There is always one regisseur. The regisseur cannot leave without handing over.",
    ),
    "regie.eerst_overdragen": (
        "Draag de regie eerst over aan iemand die haar aanneemt.",
        "Hand the steering over first to somebody who accepts it.",
    ),
    "regie.geen_lopend_plan": (
        "Er loopt geen plan. Dan is er geen regie om over te dragen.",
        "No plan is running. Then there is no steering to hand over.",
    ),
    "regie.in_het_verleden": (
        "Op deze dag kan de regie niet meer veranderen. Er is daarna al iets gewijzigd.",
        "The steering can no longer change on this day. Something changed after it.",
    ),
    "regie.voorstel_gezin": (
        "Iemand uit het gezin wil zelf de regie. Een professional staat ernaast.",
        "Somebody from the family wants to steer. A professional stands beside them.",
    ),
    "regie.voorstel_partner": (
        "De meeste doelen liggen bij het leefgebied waar deze partner bij helpt.",
        "Most goals are in the life area where this partner helps.",
    ),
    "regie.voorstel_school": (
        "School heeft de regie tot iemand anders haar aanneemt.",
        "School steers until somebody else accepts.",
    ),
    "regie.loopt_al": ("Dit plan heeft al een regisseur.", "This plan has a regisseur already."),
}
