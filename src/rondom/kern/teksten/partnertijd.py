"""Texts of ``kern.partnertijd``: key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "partnertijd.geen_getal": ("Vul een getal in, zoals 2 of 2,5.", "Fill in a number, such as 2 or 2.5."),
    "partnertijd.geen_kwartier": (
        "Rond af op een kwartier, zoals 0,25 of 1,5 of 2,75.",
        "Round to a quarter of an hour, such as 0.25 or 1.5 or 2.75.",
    ),
    "partnertijd.negatief": ("Vul 0 of meer in.", "Fill in 0 or more."),
    "partnertijd.leeg": (
        "Vul in hoeveel uur per week het is. Eén van de twee mag 0 zijn.",
        "Fill in how many hours a week it is. One of the two may be 0.",
    ),
    "partnertijd.te_veel": (
        "Samen is dit meer dan {meeste} uur per week. Dat kan niet voor één school.",
        "Together this is more than {meeste} hours a week. That is not possible for one school.",
    ),
    "partnertijd.kan": ("Deze verdeling kan.", "This division is possible."),
    "partnertijd.geen_partner": (
        "Hier staat de tijd van kernpartners. Wie bij de school zelf werkt, staat er niet bij.",
        "This is about the time of core partners. Who works at the school itself is not part of it.",
    ),
    "partnertijd.partner": ("Dit is een kernpartner van de school.", "This is a core partner of the school."),
    "partnertijd.jaar_voorbij": (
        "Schooljaar {jaar} is voorbij. De verdeling blijft zoals zij was. Terugkijken kan nog wel.",
        "School year {jaar} is over. The division stays as it was. You can still look back on it.",
    ),
    "partnertijd.jaar_loopt": ("Dit schooljaar is nog niet voorbij.", "This school year is not over yet."),
    "partnertijd.later_terugkijken": (
        "Terugkijken hoort bij het eindgesprek. Dat kan vanaf {datum}.",
        "Looking back belongs to the talk at the end. You can do that from {datum}.",
    ),
    "partnertijd.terugkijken": ("U kunt nu terugkijken.", "You can look back now."),
    "partnertijd.terugblik.klopte": ("Het klopte", "It was as planned"),
    "partnertijd.terugblik.deels": ("Deels", "In part"),
    "partnertijd.terugblik.anders": ("Het liep anders", "It went differently"),
    "partnertijd.cijfer_eigen": ("U hoort bij deze school.", "You belong to this school."),
    "partnertijd.cijfer_van_school": (
        "Het cijfer van één school zien de school, het kernteam en het eigen bestuur. Zo vergelijkt niemand scholen.",
        "The figure of one school is seen by the school, its core team and its own board. So nobody compares schools.",
    ),
    "partnertijd.meer_collectief": (
        "Veel leerlingen van deze school hebben jeugdhulp. Van de tijd van de kernpartners is nu {procent}% voor de hele"
        " groep. Past dat, of is meer tijd voor de hele groep beter? Bespreek het samen. U beslist zelf.",
        "Many pupils of this school have youth help. Of the time of the core partners {procent}% is for the whole group"
        " now. Does that fit, or is more time for the whole group better? Talk about it. You decide yourselves.",
    ),
    "partnertijd.volle_week": (
        "Samen is dit meer dan {meeste} uur per week. Klopt dat? Bespreek het met de scholen.",
        "Together this is more than {meeste} hours a week. Is that right? Talk about it with the schools.",
    ),
}
