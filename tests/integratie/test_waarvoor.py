"""Wie waarvoor: one page per school, for colleagues and for who comes to the school."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from rondom.kern.rollen import ROLLEN, Bevoegdheid, Wereld
from rondom.kern.teksten import TEKSTEN
from rondom.netwerk.models import Contactpersoon
from rondom.toegang.houders import Houder
from rondom.toegang.waarvoor import Blad, Regel, as_pdf, read_blad
from tests import toneel as t


def test_every_role_that_can_be_called_says_for_what() -> None:
    gebeld = {r.sleutel for r in ROLLEN.values() if r.wereld in (Wereld.SCHOOL, Wereld.HULP, Wereld.GEMEENTE)}
    assert {s.removeprefix("waarvoor.") for s in TEKSTEN if s.startswith("waarvoor.")} == gebeld


def test_a_school_sees_colleagues_and_fixed_contacts_with_question_and_number(
    aangemeld, django_assert_max_num_queries
) -> None:  # type: ignore[no-untyped-def]
    t.open_casus()
    client = aangemeld("anouk")
    antwoord = client.get(reverse("toegang:waarvoor"), follow=True)
    pagina = antwoord.content.decode()
    assert t.organisatie("lindecollege").naam in pagina
    assert "Anouk" in pagina and "Zorgen over een leerling" in pagina
    assert "0800 2000" in pagina
    assert "Mees" not in pagina, "a teacher is not called with a question about any pupil"


def pages(pdf: bytes) -> int:
    """How many pages the document has, as its page tree says."""
    return int(re.findall(rb"/Type/Pages/Count (\d+)", pdf)[0])


@pytest.mark.django_db
@pytest.mark.parametrize("aantal", [0, 8, 22])
def test_the_sheet_is_one_page_however_many_people_there_are(aantal: int) -> None:
    t.open_casus()
    blad = read_blad(t.organisatie("lindecollege"), t.NU.date())
    wie = Houder(uuid4(), "Berendina van der Weidevenne", "gezinswerker", "Buurtteam Lindestad Zuid", Wereld.HULP,
                 "099 1234567", "maandag tot en met donderdag")  # fmt: skip
    regel = Regel("Vragen over thuis en opvoeden, hulp voor kind en gezin", wie)
    pdf = as_pdf(Blad(blad.school, blad.op_school, (regel,) * aantal), t.NU.date())
    assert pdf.startswith(b"%PDF") and b"/MarkInfo" in pdf
    assert pages(pdf) == 1


def test_somebody_of_a_team_chooses_among_the_own_schools(als) -> None:  # type: ignore[no-untyped-def]
    t.open_casus()
    client, bram = als("bram"), t.professional("bram")
    assert "van geen school de vaste contactpersoon" in client.get(reverse("toegang:waarvoor")).content.decode()
    Contactpersoon(van=t.organisatie("lindecollege"), functie_id=bram.houder, vanaf=t.NU.date()).save(using="eigenaar")
    pagina = client.get(reverse("toegang:waarvoor")).content.decode()
    assert reverse("toegang:waarvoor_school", args=[t.key("lindecollege")]) in pagina
    blad = client.get(reverse("toegang:waarvoor_school", args=[t.key("lindecollege")])).content.decode()
    assert "Bram" in blad and "hulp voor kind en gezin" in blad


def test_a_family_and_who_only_reads_figures_do_not_open_it(aangemeld) -> None:  # type: ignore[no-untyped-def]
    toneel = t.open_casus()
    assert aangemeld(naaste=toneel.eva).get(reverse("toegang:waarvoor")).status_code == 404
    assert Bevoegdheid.CASUS_LEZEN not in ROLLEN["beleidsmedewerker"].bevoegdheden
