"""Two people wrote at the same time: which text did the second choose? Reads what ``tweeversies`` posts."""

from django.http import QueryDict


def chosen(post: QueryDict, veld: str, ander: str) -> QueryDict:
    """The posted form with the chosen text in ``veld``: the own one, the other's, or one made of both."""
    gekozen = post.copy()
    match post.get("keuze"):
        case "mijn":
            gekozen[veld] = post.get(f"{veld}_mijn", "")
        case "ander":
            gekozen[veld] = ander
    return gekozen
