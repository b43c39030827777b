"""What the schools of the demo region offer, written by their coordinators and adopted by their heads (R198).

Not every school says something, some kinds are nowhere in a municipality, and some places are full: that is what the
pages of coverage and of the search are for.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from rondom.kern.afspraken import Afspraken, Ondersteuningssoort
from rondom.kern.ondersteuning import begin_of, schooljaar_of
from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.netwerk.models import Functie, Postcodegebied, School
from rondom.netwerk.selectors import read_afspraken
from rondom.netwerk.services import ondersteuning as dienst
from rondom.netwerk.services.aanbod import Schrijver
from rondom.toegang.handelen import TIJDZONE, set_actor
from rondom.web.demo.netwerk import MAP, SEED
from rondom.web.demo.personas import BASISSCHOOL, SCHOOL, key
from rondom.web.demo.sleutels import seeded_keys

ZWIJGT = 11
"""One in so many schools has not said yet what it offers."""
WIT: dict[str, tuple[str, ...]] = {
    "zorgklas": ("9902", "9904", "9905"),
    "begaafd": ("9903", "9905"),
    "nieuwkomers": ("9902", "9904", "9905"),
    "tussenvoorziening": ("9904",),
    "gebaren": ("9902", "9903", "9904", "9905"),
}
"""Kind → municipalities where no school gives it."""
ZELDEN = {"zorgklas": 3, "begaafd": 5, "nieuwkomers": 6, "tussenvoorziening": 2, "gebaren": 7, "faalangst": 2}
"""One in so many schools gives it; what is not named, most schools give."""
PLAATSEN = {"zorgklas": 8, "begaafd": 14, "nieuwkomers": 12, "tussenvoorziening": 10, "gebaren": 6, "faalangst": 8}
LEEFTIJD = {"po": (4, 12), "sbo": (4, 13), "so": (4, 13), "vo": (12, 18), "vso": (12, 20)}
WIE = {"basis": "de leerkracht of mentor", "extra": "een vaste begeleider, met het samenwerkingsverband"}
TOELICHTING = (
    "Op onze school leren kinderen samen. Wij kijken eerst wat een kind in de klas nodig heeft. Lukt dat niet, dan "
    "bespreken wij met ouders en kind wat er extra kan.\n\nDit staat ook in de schoolgids."
)
GRENS = "Wij hebben geen verpleging in huis, en ons gebouw heeft geen lift."


def load_ondersteuning(vandaag: date) -> int:
    """Write and adopt the offers of this school year, of the schools of personas last year's too; answers how many."""
    _place_postcodes()
    jaar = schooljaar_of(vandaag)
    afspraken = read_afspraken("lindestreek", vandaag)
    lot = random.Random(f"{SEED}:ondersteuning")  # noqa: S311 - a draw, not a secret
    personas = {key(SCHOOL), key(BASISSCHOOL)}
    aantal = 0
    with transaction.atomic(), seeded_keys(f"{SEED}:ondersteuning"):
        for nummer, (school, schrijft, leidt) in enumerate(_keepers()):
            if nummer % ZWIJGT == 5 and school.pk not in personas:
                continue
            regels = list(_lines(school, afspraken.soorten_op(vandaag), nummer, lot))
            jaren = (jaar - 1, jaar) if school.pk in personas else (jaar,)
            for dit in jaren:
                gecontroleerd = vandaag - timedelta(days=20 + nummer)
                aantal += _write(dit, regels, afspraken, (schrijft, leidt), gecontroleerd)
    return aantal


def _place_postcodes() -> None:
    """Where the invented postcode areas lie: in the sea, so that they are near no real place."""
    with (MAP / "postcodes.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = [
            Postcodegebied(pc4=r["pc4"], lat=float(r["lat"]), lon=float(r["lon"])) for r in csv.DictReader(bestand)
        ]
    Postcodegebied.objects.using("eigenaar").bulk_create(rijen, ignore_conflicts=True)


def _keepers() -> Iterator[tuple[School, Functie, Functie]]:
    """Each school with who keeps its offer and who leads it."""
    schrijven, vaststellen = (_per_school(b) for b in (Bevoegdheid.AANBOD_BIJHOUDEN, Bevoegdheid.AANBOD_VASTSTELLEN))
    for school in School.objects.select_related("organisatie").order_by("brin"):
        if school.pk in schrijven and school.pk in vaststellen:
            yield school, schrijven[school.pk], vaststellen[school.pk]


def _per_school(bevoegdheid: Bevoegdheid) -> dict[UUID, Functie]:
    functies = Functie.objects.filter(rol__in=rollen_met(bevoegdheid), organisatie__school__isnull=False)
    return {f.organisatie_id: f for f in functies.order_by("-id")}


def _lines(
    school: School, soorten: tuple[Ondersteuningssoort, ...], nummer: int, lot: random.Random
) -> Iterator[dict[str, Any]]:
    van, tot = LEEFTIJD[school.onderwijssoort]
    gemeente = school.organisatie.gemeente_id or ""
    for n, soort in enumerate(soorten):
        speciaal = school.onderwijssoort in ("so", "vso") and soort.sleutel in ("zorgklas", "gebaren")
        vaak = speciaal or (nummer + n) % ZELDEN.get(soort.sleutel, 1) == 0
        if not soort.is_for(school.onderwijssoort) or not vaak or gemeente in WIT.get(soort.sleutel, ()):
            continue
        plaatsen = PLAATSEN.get(soort.sleutel)
        bezet = 0 if plaatsen is None else min(plaatsen, lot.randint(plaatsen // 2, plaatsen + 2))
        yield {
            "soort": soort.sleutel, "niveau": soort.niveau, "wat": soort.uitleg.nl,
            "voor_wie": "Alle leerlingen die dit nodig hebben" if soort.niveau == "basis" else "Na overleg met ouders",
            "wie": WIE.get(soort.niveau, ""), "leeftijd_van": van, "leeftijd_tot": tot,
            "plaatsen": plaatsen, "bezet": bezet,
        }  # fmt: skip


def _write(
    jaar: int, regels: list[dict[str, Any]], afspraken: Afspraken, wie: tuple[Functie, Functie], gecontroleerd: date
) -> int:
    """One offer, on a day in its year, by who writes and who leads."""
    schrijft, leidt = wie
    dag = min(max(begin_of(jaar) + timedelta(days=25), gecontroleerd), begin_of(jaar + 1) - timedelta(days=1))
    moment = datetime.combine(dag, time(15), TIJDZONE)
    gegevens = {"toelichting": TOELICHTING, "grens": GRENS, "gids": "", "mr_op": begin_of(jaar) - timedelta(days=40)}
    set_actor(schrijft.id, moment)
    door = Schrijver(schrijft.id, schrijft.organisatie_id, "lindestreek", moment)
    aanbod = dienst.write(schooljaar=jaar, gegevens=gegevens, regels=regels, door=door)
    set_actor(leidt.id, moment)
    leider = Schrijver(leidt.id, leidt.organisatie_id, "lindestreek", moment)
    dienst.adopt(aanbod=aanbod.id, afspraken=afspraken, door=leider)
    return 1
