"""No leaks: what the selector returns = what the rule allows = what raw SQL under the web role returns.

Random situations: who takes part, who consented to what in which order, which birthday lies between. For each holder
of the cast and for days on which answers change, three answers are compared that share no code: the rule for one day,
the ORM with the ledger's join, and plain SQL that relies on the policies alone.
"""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rondom.casus.models import Groeidocumentdeel
from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID, DEELBAAR, Actie, Categorie
from rondom.kern.delen import INFORMATIE_ZONDER_GEZAG, Besluit
from rondom.kern.leeftijd import verjaardag
from rondom.kern.rechten import gezagdragers_op, rechten_op
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import TIJDZONE, acting
from rondom.toegang.laden import visible
from tests import toneel as t

pytestmark = pytest.mark.django_db

MASKERS = st.integers(min_value=1, max_value=int(Categorie(~0))).map(lambda m: Categorie(m) & ~Categorie.VEILIGHEID)
STAP = st.one_of(
    st.tuples(st.just("vraag"), st.sampled_from(["vo_team", "buurtteam", "jgz", "zonder_convenant"]), MASKERS),
    st.tuples(
        st.sampled_from([Besluit.GEGEVEN, Besluit.GEGEVEN, Besluit.GEGEVEN, Besluit.GEWEIGERD, Besluit.INGETROKKEN]),
        st.sampled_from(["noor", "eva", "omar"]),
        MASKERS,
    ),
    st.tuples(st.just("neemt deel"), st.sampled_from(["bram", "chantal", "jip", "lea", "guus"]), st.booleans()),
    st.tuples(st.just("toezicht"), st.just("guus"), MASKERS),
    st.tuples(st.just("voogd"), st.just("tessa"), st.none()),
    st.tuples(st.just("geen gezag"), st.sampled_from(["eva", "omar"]), MASKERS),
)
GEBOREN = st.dates(min_value=date(2007, 1, 1), max_value=date(2020, 12, 31))


def play(stappen: list[tuple], geboren: date) -> t.Toneel:
    toneel = t.open_casus(geboren)
    toestemming = None
    for nummer, (wat, wie, hoe) in enumerate(stappen, start=1):
        if wat == "vraag":
            toestemming = t.ask_consent(toneel, wie, hoe | Categorie.STATUS, dagen=180)
        elif wat == "neemt deel":
            t.join(toneel, wie, grondslag="L20" if hoe and wie == "lea" else "")
        elif wat in WET:
            WET[wat](toneel, wie, hoe)
        elif toestemming is not None and (wie != "noor" or _oud_genoeg(toneel)) and _mag_antwoorden(toneel, wie):
            gedeeld = Categorie(toestemming.categorieen) & hoe
            if wat is not Besluit.GEGEVEN or gedeeld & ~Categorie.CONTACT:
                t.answer(toneel, toestemming, wie, wat, gedeeld, later=timedelta(minutes=nummer))
    return toneel


def _toezicht(toneel: t.Toneel, wie: str, wat: Categorie) -> None:
    if verjaardag(toneel.jeugdige.geboortedatum, 18) > t.NU.date():
        t.order(toneel, wat & ALLES_BEHALVE_VEILIGHEID or Categorie.STATUS)


def _zonder_gezag(toneel: t.Toneel, wie: str, wat: Categorie) -> None:
    """This parent loses custody, and asks how it goes."""
    t.end_custody(toneel, wie)
    if verjaardag(toneel.jeugdige.geboortedatum, 18) > t.NU.date():
        t.information(toneel, wie, wat & INFORMATIE_ZONDER_GEZAG or Categorie.ONDERWIJS)


WET = {
    "toezicht": _toezicht,
    "voogd": lambda toneel, wie, hoe: t.guardian(toneel),
    "geen gezag": _zonder_gezag,
}


def _oud_genoeg(toneel: t.Toneel) -> bool:
    return verjaardag(toneel.jeugdige.geboortedatum, 12) <= t.NU.date()


def _mag_antwoorden(toneel: t.Toneel, wie: str) -> bool:
    """A parent of a sixteen-year-old no longer answers, nor one without custody or beside a guardian; Noor does."""
    if wie == "noor":
        return True
    feiten, _ = read_dossierfeiten(toneel.dossier.id)
    gezag = {n.id for n in gezagdragers_op(feiten, t.NU.date())}
    return getattr(toneel, wie).id in gezag and verjaardag(toneel.jeugdige.geboortedatum, 16) > t.NU.date()


def fill(toneel: t.Toneel) -> None:
    """One row of content in every category."""
    with acting(t.professional("anouk")) as door:
        for categorie in DEELBAAR:
            Groeidocumentdeel(
                id=uuid4(), dossier=toneel.dossier, categorie=int(categorie), soort="geprobeerd", leefgebied="school",
                tekst="rij", bron="aanmelding", door=door.houder, op=door.moment, versie=1,
            ).save(force_insert=True)  # fmt: skip


def days_of(toneel: t.Toneel) -> list[date]:
    geboren, nu = toneel.jeugdige.geboortedatum, t.NU.date()
    grens = [verjaardag(geboren, n) for n in (12, 16, 18)]
    dagen = {nu, nu + timedelta(days=179), nu + timedelta(days=180)}
    return sorted(dagen | {d + timedelta(days=n) for d in grens if d > nu for n in (-1, 0)})


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=st.lists(STAP, max_size=10), geboren=GEBOREN)
def test_rule_selector_and_raw_sql_agree(db: None, stappen: list[tuple], geboren: date) -> None:
    with transaction.atomic():
        toneel = play(stappen, geboren)
        fill(toneel)
        for dag in days_of(toneel):
            moment = t.NU.astimezone(TIJDZONE).replace(year=dag.year, month=dag.month, day=dag.day)
            for wie in (
                "anouk",
                "mees",
                "bram",
                "chantal",
                "lea",
                "jip",
                "guus",
                "dirk",
                "ingrid",
                "noor",
                "eva",
                "omar",
            ):
                compare(toneel, wie, moment)
        transaction.set_rollback(True)


def compare(toneel: t.Toneel, wie: str, moment) -> None:
    from dataclasses import replace

    door = replace(toneel.door(wie), moment=moment)
    feiten, _ = read_dossierfeiten(toneel.dossier.id)
    regel = {
        c
        for c in DEELBAAR
        for r in rechten_op(feiten, door.vandaag)
        if r.houder == door.houder and r.acties & Actie.LEZEN and r.categorieen & c
    }
    with acting(door):
        selector = {Categorie(r.categorie) for r in visible(Groeidocumentdeel.objects.all(), door)}
        with connection.cursor() as cursor:
            cursor.execute("SELECT categorie FROM casus_groeidocumentdeel")
            kaal = {Categorie(c) for (c,) in cursor.fetchall()}
            cursor.execute("SELECT count(*) FROM toegang_jeugdige")
            (kinderen,) = cursor.fetchone()
    assert selector == regel, (wie, moment.date())
    assert kaal == regel, (wie, moment.date())
    assert kinderen == (1 if Categorie.CONTACT in regel else 0), (wie, moment.date())
