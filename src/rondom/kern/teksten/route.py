"""Texts of ``kern.route``: key → (Dutch, English). The reasons themselves stand in the region's table."""

TEKSTEN: dict[str, tuple[str, str]] = {
    # The table and the register hold both languages; these texts choose one.
    "route.uit_tabel": ("{nl}", "{en}"),
    "route.volgens_regel": ("{nl}", "{en}"),
    "route.alternatief": ("{nl}", "{en}"),
    "route.geen_antwoord": (
        "De afspraken in de regio zeggen niet wie dit oppakt. School blijft aanspreekpunt en overlegt.",
        "The region's agreements do not say who takes this up. School stays the contact and confers.",
    ),
    "route.vraag_actieve_hulp": (
        "Vraag het gezin of er al hulp is, en van wie. Dat kan de route veranderen.",
        "Ask the family whether there is help already, and whose. That can change the route.",
    ),
    "route.vraag_wens": (
        "Vraag het gezin of zij hulp willen. Dat kan de route veranderen.",
        "Ask the family whether they want help. That can change the route.",
    ),
    "route.afwijken": (
        "Past dit niet? Twee mensen met de juiste rol kunnen met een reden een andere route kiezen.",
        "Does this not fit? Two people with the right role can choose another route with a reason.",
    ),
}
