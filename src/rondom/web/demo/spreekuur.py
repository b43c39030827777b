"""Half-days at school in the demo, and who comes to talk: through the services, as the demo's own people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import connection, transaction

from rondom.kern.rollen import Bevoegdheid, rollen_met
from rondom.netwerk.models import Contactpersoon, Functie, Organisatie
from rondom.toegang.handelen import TIJDZONE, Handelend, acting, set_actor
from rondom.toegang.models import Naaste
from rondom.toegang.selectors import actor_of_functie, actor_of_naaste
from rondom.toegang.selectors_spreekuur import list_vrije_plekken
from rondom.toegang.services import aanwezigheid, spreekuur
from rondom.toegang.services.aanwezigheid import Uren
from rondom.web.demo.netwerk import SEED
from rondom.web.demo.personas import BASISSCHOOL, JONGERE, MOEDER, PERSONAS, SCHOOL, key
from rondom.web.demo.sleutels import seeded_keys
from rondom.web.demo.toezicht import persona

KAMERS = ("kamer 1.12", "spreekkamer bij de aula", "kamer 0.04", "kamer van de coördinator")
OCHTEND, MIDDAG = (time(8, 30), time(12, 30), time(10), time(12)), (time(13), time(16), time(13, 30), time(15))
PER_PERSOON = 10
"""Five mornings of every week, and five afternoons of the even weeks."""


def tell_hours(vandaag: date) -> int:
    """Half-days at every secondary school and the primary school of the personas; answers how many."""
    with transaction.atomic(), seeded_keys(f"{SEED}:spreekuur"):
        aantal = sum(1 for _ in _fix_all(vandaag))
        _be_away(vandaag)
        _book_some(vandaag)
        connection.run_on_commit.clear()
    return aantal


def _fix_all(vandaag: date) -> Iterator[None]:
    """The fixed contacts of a school come there; a persona's school first, so that it gets whole weeks."""
    rijen = Contactpersoon.objects.filter(
        functie__rol__in=rollen_met(Bevoegdheid.SPREEKUUR_HOUDEN), van__school__isnull=False
    ).select_related("functie__persoon", "functie__organisatie", "van__school")
    eigen = [key(SCHOOL), key(BASISSCHOOL)]
    gekozen = [c for c in rijen if c.van.school.onderwijssoort in ("vo", "vso") or c.van_id in eigen]
    beurt: Counter[object] = Counter()
    for contact in sorted(gekozen, key=lambda c: (c.van_id not in eigen, c.van.naam, str(c.functie_id))):
        nummer = beurt[contact.functie_id]
        if nummer < PER_PERSOON:
            beurt[contact.functie_id] += 1
            _fix(contact.functie, contact.van, nummer, vandaag)
            yield


def _fix(functie: Functie, school: Organisatie, nummer: int, vandaag: date) -> None:
    begin, einde, spreek_van, spreek_tot = (OCHTEND, MIDDAG)[nummer // 5]
    uren = Uren(
        # The first one falls on the day on which the demo begins, so that there is something to see.
        weekdag=(min(vandaag.weekday(), 4) + 2 * nummer) % 5,
        begin=begin,
        einde=einde,
        weken="elke" if nummer < 5 else "even",
        plaats=KAMERS[school.id.int % len(KAMERS)],
        spreek_van=spreek_van,
        spreek_tot=spreek_tot,
        plek=20,
        vanaf=vandaag - timedelta(days=60),
        tot=None,
    )
    door = actor_of_functie(functie, None, datetime.combine(vandaag - timedelta(days=60), time(9), TIJDZONE))
    with acting(door):
        aanwezigheid.fix(functie=functie, school=school, uren=uren, vervanger=_colleague(functie), door=door)


def _colleague(functie: Functie) -> Functie | None:
    zelfde = Functie.objects.filter(organisatie=functie.organisatie_id, rol=functie.rol)
    return zelfde.exclude(persoon=functie.persoon_id).order_by("id").first()


def _be_away(vandaag: date) -> None:
    """The attendance officer is away next week; the deputy comes."""
    farida = persona("leerplichtambtenaar", vandaag, 9)
    with acting(farida):
        functie = Functie.objects.select_related("organisatie").get(id=farida.houder)
        maandag = vandaag + timedelta(days=7 - vandaag.weekday())
        aanwezigheid.write_absence(
            functie=functie, vanaf=maandag, tot=maandag + timedelta(days=5), neemt_over=True, door=farida
        )


def _book_some(vandaag: date) -> None:
    """Sami, his mother and his mentor come to talk; the mentor today when there is school."""
    gisteren = vandaag - timedelta(days=1)
    school = Organisatie.objects.get(id=key(SCHOOL))
    bilal = next(p.functie for p in PERSONAS if p.sleutel == "gezinswerker")
    for door, naam, reden in (
        (persona("mentor", gisteren, 15), "Youssef Achahbar", "Even overleggen over een klas."),
        (_family(JONGERE.naam, JONGERE.account, gisteren), "Sami", ""),
        (_family(MOEDER.naam, MOEDER.account, gisteren), "Naima", ""),
    ):
        with acting(door):
            vrij = [p for p in list_vrije_plekken(school, door.moment) if p.plek.dienst.deel.functie == bilal]
            if vrij:
                plek = vrij[0].plek
                spreekuur.book(
                    school=school,
                    vastdagdeel=plek.dienst.deel.id,
                    begin=plek.begin,
                    naam=naam,
                    reden_tekst=reden,
                    door=door,
                )


def _family(naam: str, account: UUID, dag: date) -> Handelend:
    moment = datetime.combine(dag, time(20), TIJDZONE)
    with transaction.atomic():
        set_actor(None, moment, account)
        return actor_of_naaste(Naaste.objects.get(account=account, naam=naam), account, moment)
