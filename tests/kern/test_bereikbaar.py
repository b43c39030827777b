"""Who may see a telephone number, a mail address or where somebody lives?"""

from uuid import UUID

import pytest

from rondom.kern.bereikbaar import Lezer, Zichtbaar, check_kiezen, check_zien

TEAM, ANDER = UUID(int=1), UUID(int=2)
S, K, G = Zichtbaar.STANDAARD, Zichtbaar.GEKOZEN, Zichtbaar.GEHEIM
ZELF = Lezer(zelf=True)
OUDER = Lezer(contact=True, gezin=True)
COORDINATOR = Lezer(contact=True, in_hand=True, werkt=True, organisatie=UUID(int=9))
HELPT = Lezer(contact=True, werkt=True, organisatie=TEAM)
KENT = Lezer(contact=True, organisatie=TEAM)
VREEMD = Lezer(werkt=True, organisatie=TEAM)


@pytest.mark.parametrize(
    ("zin", "zichtbaar", "voor", "lezer", "mag"),
    [
        ("de persoon zelf ziet alles", G, (), ZELF, True),
        ("wie nu met het gezin werkt, ziet het", S, (), HELPT, True),
        ("wie alleen mag weten om wie het gaat, ziet het niet", S, (), KENT, False),
        ("wie het kind niet mag kennen, ook niet als die er werkt", S, (), VREEMD, False),
        ("wie gekozen is, ziet het", K, (TEAM,), KENT, True),
        ("wie niet gekozen is, niet meer, ook niet wie er werkt", K, (ANDER,), HELPT, False),
        ("wie het gezin inschreef, houdt het bij", K, (ANDER,), COORDINATOR, True),
        ("de andere ouder ziet het", S, (), OUDER, True),
        ("ook na een keuze", K, (TEAM,), OUDER, True),
        ("een geheim adres ziet de andere ouder niet", G, (TEAM,), OUDER, False),
        ("een geheim adres ziet wie genoemd is", G, (TEAM,), HELPT, True),
        ("en verder niemand, ook niet wie het gezin inschreef", G, (TEAM,), COORDINATOR, False),
        ("gekozen zijn is niet genoeg zonder toestemming voor contact", K, (TEAM,), VREEMD, False),
    ],
)
def test_who_sees_it(zin: str, zichtbaar: Zichtbaar, voor: tuple[UUID, ...], lezer: Lezer, mag: bool) -> None:
    assert check_zien(zichtbaar, frozenset(voor), lezer).mag is mag


def test_only_who_may_know_the_child_can_be_chosen() -> None:
    assert check_kiezen(K, {TEAM}, {TEAM})[1].mag
    veld, oordeel = check_kiezen(K, {ANDER}, {TEAM})
    assert (veld, oordeel.mag) == ("voor", False)
    assert check_kiezen(G, frozenset(), frozenset())[1].mag
