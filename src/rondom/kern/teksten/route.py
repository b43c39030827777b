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
    "route.met_mandaat": (
        "Het mandaat dekt dit besluit.",
        "The mandate covers this decision.",
    ),
    "route.met_mandaat_tot": (
        "Het mandaat dekt dit besluit, tot {bedrag} euro.",
        "The mandate covers this decision, up to {bedrag} euros.",
    ),
    "route.zonder_mandaat": (
        "Het mandaat van het team geldt niet voor deze leeftijd of woongemeente. Daarom beslist een ander.",
        "The team's mandate does not hold for this age or home municipality. Therefore somebody else decides.",
    ),
    "route.afwijken_coordinator": (
        "Alleen wie op de school van de jongere coördineert, kan een andere route voorstellen.",
        "Only who coordinates at the young person's school can propose another route.",
    ),
    "route.afwijken_nog_een": (
        "Eén persoon stelt een andere route voor. Er is nog iemand nodig die het ermee eens is.",
        "One person proposes another route. Somebody else still has to agree.",
    ),
    "route.afwijken_team": (
        "Iemand van het team dat aanmeldingen oppakt, moet het ermee eens zijn.",
        "Somebody of the team who takes up registrations has to agree.",
    ),
    "route.afgeweken_door_twee": (
        "School en team kiezen samen een andere route.",
        "School and team choose another route together.",
    ),
}
