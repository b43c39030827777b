"""A registration: what is needed first, who sees what, who takes it up, and how it comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rondom.casus.feiten_aanmelding import read_stand
from rondom.casus.feiten_route import Antwoorden
from rondom.casus.models import Aanmelding, Casus, Groeidocumentdeel, Signaal, Taak
from rondom.casus.services import aanmelding as aanmeldingen
from rondom.casus.services import gesprek as gesprekken
from rondom.casus.services import signaal as signalen
from rondom.casus.services.aanmelding import Aanvulling, Terugreden
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.parameters import STANDAARD
from rondom.kern.route import ActieveHulp, Hulpvraag, Vraag
from rondom.kern.signaal import Meedenker, Over, Weging
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd, inzicht_in, load
from rondom.toegang.models import Betrokkene, Gebeurtenis, Jeugdige
from tests import toneel as t

pytestmark = pytest.mark.django_db

GEEN_HULP = Antwoorden(Vraag.MEERVOUDIG, ActieveHulp.GEEN, Hulpvraag.JA)
TEKSTEN = (
    Aanvulling("hulpvraag", "gezin", "Thuis is er veel ruzie."),
    Aanvulling("belemmerend", "school", "Ze voelt zich niet welkom."),
    Aanvulling("bevorderend", "vrije_tijd", "Voetbal gaat goed."),
)


def casus_of(toneel: t.Toneel) -> Casus:
    return Casus.objects.select_related("jeugdige", "dossier__school", "jeugdige__woongemeente").get(pk=toneel.casus.pk)


def weigh(toneel: t.Toneel, weging: Weging = Weging.PARTNER, besproken: bool = True) -> None:
    """Mees records a signal, Anouk weighs it."""
    inhoud = signalen.Signaalinhoud(
        over=Over.LEERLING,
        gezien="Vaak te laat en stil.",
        leefgebieden=("school",),
        besproken_met_jeugdige=besproken,
        besproken_met_ouders=besproken,
    )
    with acting(toneel.door("mees")) as door:
        signalen.record_for_casus(casus=casus_of(toneel), inhoud=inhoud, door=door)
    with acting(toneel.door("anouk")) as door:
        signalen.weigh(
            signaal=Signaal.objects.get(dossier=toneel.dossier),
            weging=weging,
            wie=Meedenker.TEAM,
            waarom="Er speelt meer dan school.",
            basis_gedaan="Mentorgesprekken.",
            door=door,
        )


def fill_in(
    toneel: t.Toneel, antwoorden: Antwoorden = GEEN_HULP, pc4: str = "0114", versie: int | None = None
) -> Aanmelding:
    with acting(toneel.door("anouk")) as door:
        return aanmeldingen.fill_in(
            casus=casus_of(toneel), aanvullingen=TEKSTEN, antwoorden=antwoorden, pc4=pc4, versie=versie, door=door
        )


def send(toneel: t.Toneel, aanmelding: Aanmelding) -> Aanmelding:
    with acting(toneel.door("anouk", timedelta(minutes=5))) as door:
        return aanmeldingen.send(aanmelding=aanmelding, casus=casus_of(toneel), versie=aanmelding.versie, door=door)


def sent(toneel: t.Toneel, **consent: object) -> Aanmelding:
    """Everything in order, and sent to the vo-team."""
    weigh(toneel)
    t.consent_of_all(toneel, **consent)
    return send(toneel, fill_in(toneel))


def pick_up(
    toneel: t.Toneel, aanmelding: Aanmelding, wie: str = "bram", door: str = "bram", **anders: object
) -> Aanmelding:
    with acting(toneel.door(door, timedelta(minutes=9))) as handelend:
        gegevens = {"gelezen": True, "opnieuw_reden": "", **anders}
        return aanmeldingen.pick_up(
            aanmelding=aanmelding,
            casus=casus_of(toneel),
            functie=Functie.objects.select_related("organisatie").get(pk=t.key(wie)),
            door=handelend,
            **gegevens,
        )


def sees(toneel: t.Toneel, wie: str) -> Categorie:
    with acting(toneel.door(wie, timedelta(minutes=10))) as door:
        return inzicht_in(toneel.dossier.id, door).lezen


def tasks_of(toneel: t.Toneel, wie: str) -> set[str]:
    with acting(toneel.door(wie, timedelta(minutes=10))) as door:
        return set(Taak.objects.filter(houder=door.houder, afgerond_op=None).values_list("soort", flat=True))


# What is filled in ------------------------------------------------------------------------------------------


def test_each_text_is_kept_under_the_category_of_its_life_area() -> None:
    toneel = t.open_casus()
    fill_in(toneel)
    with acting(toneel.door("anouk")):
        bewaard = {(d.leefgebied, d.soort): Categorie(d.categorie) for d in Groeidocumentdeel.objects.all()}
    assert bewaard == {
        ("gezin", "hulpvraag"): Categorie.GEZIN,
        ("school", "belemmerend"): Categorie.ONDERWIJS,
        ("vrije_tijd", "bevorderend"): Categorie.VRIJE_TIJD,
    }


def test_what_was_said_with_the_signal_is_there_already() -> None:
    toneel = t.open_casus()
    weigh(toneel)
    with acting(toneel.door("anouk")):
        assert set(Groeidocumentdeel.objects.values_list("soort", "tekst")) == {
            ("hulpvraag", "Vaak te laat en stil."),
            ("geprobeerd", "Mentorgesprekken."),
        }


def test_two_people_who_fill_in_at_once_do_not_overwrite_each_other() -> None:
    toneel = t.open_casus()
    eerste = fill_in(toneel)
    fill_in(toneel, versie=eerste.versie)
    with pytest.raises(VersieConflict):
        fill_in(toneel, versie=eerste.versie)


def test_a_stranger_cannot_fill_in() -> None:
    toneel = t.open_casus()
    with acting(toneel.door("ingrid")) as door:
        assert not Casus.objects.exists()
        with pytest.raises(Geweigerd):
            load(Casus.objects.all(), toneel.casus.id, door=door, doel="aanmelding")


# The route --------------------------------------------------------------------------------------------------

ROUTES = [
    ("no help yet, at a secondary school of the city", GEEN_HULP, "0114", "vo-stad", "vo_team"),
    (
        "the buurtteam helps at home already",
        replace(GEEN_HULP, actieve_hulp=ActieveHulp.BUURTTEAM),
        "0114",
        "al-buurtteam",
        "buurtteam",
    ),
    ("lives outside the region", GEEN_HULP, "", "vo-stad", "vo_team"),
    ("the family wants no help", replace(GEEN_HULP, hulpvraag_gezin=Hulpvraag.NEE), "0114", "geen-hulpvraag", None),
    ("a question about learning", replace(GEEN_HULP, vraag=Vraag.SCHOOLLOOPBAAN), "0114", "schoolloopbaan", None),
    ("a question about health", replace(GEEN_HULP, vraag=Vraag.GEZONDHEID), "0114", "gezondheid", "jgz"),
]


@pytest.mark.parametrize(("wat", "antwoorden", "pc4", "rij", "team"), ROUTES, ids=[r[0] for r in ROUTES])
def test_the_route_leads_to_a_team(wat: str, antwoorden: Antwoorden, pc4: str, rij: str, team: str | None) -> None:
    aanmelding = fill_in(t.open_casus(), antwoorden, pc4)
    assert aanmelding.route["rij"] == rij
    assert aanmelding.team_id == (t.key(team) if team else None)


def test_who_pays_is_where_the_child_lives_not_where_the_school_is() -> None:
    aanmelding = fill_in(t.open_casus())
    assert aanmelding.route["betaler"]["gemeente"] == "9901"
    assert aanmelding.route["betaler"]["reden"]["regel"] == "L29"


def test_overruling_the_route_needs_a_reason() -> None:
    toneel = t.open_casus()
    aanmelding = fill_in(toneel)
    keuze = {"aanmelding": aanmelding, "team": t.organisatie("jgz"), "versie": aanmelding.versie}
    with acting(toneel.door("anouk")) as door:
        with pytest.raises(NietMogelijk) as fout:
            aanmeldingen.choose_team(**keuze, waarom=" ", door=door)
        assert fout.value.oordeel.redenen[0].regel == "R055"
        anders = aanmeldingen.choose_team(**keuze, waarom="De jeugdarts kent haar al.", door=door)
        assert (anders.afgeweken, anders.team_id) == (True, t.key("jgz"))
        terug = aanmeldingen.choose_team(
            aanmelding=anders, team=t.organisatie("vo_team"), waarom="", versie=anders.versie, door=door
        )
        assert (terug.afgeweken, terug.afgeweken_reden) == (False, "")


def test_team_that_takes_up_another_route_is_the_second_role_that_agrees() -> None:
    toneel = t.open_casus()
    weigh(toneel)
    t.consent_of_all(toneel, "jgz")
    aanmelding = fill_in(toneel)
    with acting(toneel.door("anouk")) as door:
        anders = aanmeldingen.choose_team(
            aanmelding=aanmelding,
            team=t.organisatie("jgz"),
            waarom="De jeugdverpleegkundige kent haar al.",
            versie=aanmelding.versie,
            door=door,
        )
    opgepakt = pick_up(toneel, send(toneel, anders), "jip", "jip")
    assert (opgepakt.status, opgepakt.afgeweken) == ("opgepakt", True)
    with acting(toneel.door("anouk", timedelta(minutes=20))):
        gekozen, gepakt = (
            [g.regels for g in Gebeurtenis.objects.filter(dossier=toneel.dossier, soort=f"aanmelding.{soort}")]
            for soort in ("team_gekozen", "opgepakt")
        )
    assert (["R055" in r for r in gekozen], ["R055" in r for r in gepakt]) == ([True], [True])


def test_mentor_cannot_choose_another_route() -> None:
    toneel = t.open_casus()
    aanmelding = fill_in(toneel)
    keuze = {"aanmelding": aanmelding, "team": t.organisatie("jgz"), "versie": aanmelding.versie}
    with acting(toneel.door("mees")) as door, pytest.raises(NietMogelijk) as fout:
        aanmeldingen.choose_team(**keuze, waarom="Zij kent haar.", door=door)
    assert fout.value.oordeel.redenen[0].regel == "R055"


# Sending ----------------------------------------------------------------------------------------------------


def first_needed(toneel: t.Toneel, aanmelding: Aanmelding) -> set[str]:
    """What the refusal names, and that nothing was sent."""
    with pytest.raises(NietMogelijk) as fout:
        send(toneel, aanmelding)
    with acting(toneel.door("anouk")):
        assert Aanmelding.objects.get().status == "concept"
        assert not Betrokkene.objects.filter(organisatie=t.key("vo_team")).exists()
    return {v.sleutel for v in fout.value.oordeel.voorwaarden}


def test_nothing_is_sent_before_it_was_discussed_weighed_and_consented() -> None:
    toneel = t.open_casus()
    aanmelding = fill_in(toneel)
    assert first_needed(toneel, aanmelding) == {"bespreken", "wegen", "toestemming_vragen"}
    assert sees(toneel, "bram") == Categorie.GEEN
    weigh(toneel)
    assert first_needed(toneel, aanmelding) == {"toestemming_vragen"}
    toestemming = t.ask_consent(toneel)
    t.answer(toneel, toestemming, "noor")
    t.answer(toneel, toestemming, "eva")
    assert first_needed(toneel, aanmelding) == {"toestemming"}
    t.answer(toneel, toestemming, "omar")
    assert send(toneel, aanmelding).status == "verzonden"


def test_talking_with_the_child_and_both_parents_is_discussing() -> None:
    toneel = t.open_casus()
    weigh(toneel, besproken=False)
    t.consent_of_all(toneel)
    aanmelding = fill_in(toneel)
    inhoud = gesprekken.Gespreksinhoud(op=t.NU.date(), wens_jeugdige="Minder ruzie.")
    for wie in (("noor", "omar"), ("eva",)):
        assert first_needed(toneel, aanmelding) == {"bespreken"}
        with acting(toneel.door("anouk")) as door:
            met = [getattr(toneel, naam) for naam in wie]
            gesprekken.record(casus=casus_of(toneel), met=met, inhoud=inhoud, door=door)
    assert send(toneel, aanmelding).status == "verzonden"


def test_a_refusal_by_one_who_decides_says_who_and_leaves_the_anonymous_way_open() -> None:
    toneel = t.open_casus()
    weigh(toneel)
    toestemming = t.ask_consent(toneel)
    t.answer(toneel, toestemming, "noor")
    t.answer(toneel, toestemming, "eva")
    t.answer(toneel, toestemming, "omar", Besluit.GEWEIGERD)
    with pytest.raises(NietMogelijk) as fout:
        send(toneel, fill_in(toneel))
    assert ("wie", "Omar Sahin") in fout.value.oordeel.redenen[0].gegevens
    assert "anoniem" in {a.sleutel for a in fout.value.oordeel.alternatieven}


def test_consent_without_status_is_not_enough_because_the_team_would_see_no_registration() -> None:
    toneel = t.open_casus()
    weigh(toneel)
    t.consent_of_all(toneel, categorieen=Categorie.CONTACT | Categorie.GEZIN)
    assert first_needed(toneel, fill_in(toneel)) == {"toestemming_vragen"}


def test_an_organisation_without_convenant_gets_nothing() -> None:
    toneel = t.open_casus()
    weigh(toneel)
    with acting(toneel.door("anouk")) as door:
        stand = read_stand(casus_of(toneel), t.organisatie("zonder_convenant"), door, STANDAARD)
    assert "convenant" in {v.sleutel for v in stand.oordeel.voorwaarden}


def test_sending_asks_the_whole_team_within_five_working_days_and_moves_the_casus() -> None:
    toneel = t.open_casus()
    aanmelding = sent(toneel)
    assert aanmelding.termijn == date(2026, 11, 16)
    for wie in ("bram", "fenna"):
        assert "aanmelding_oppakken" in tasks_of(toneel, wie)
    assert not tasks_of(toneel, "chantal")
    with acting(toneel.door("anouk")):
        assert Casus.objects.get().status == "aangemeld"
        assert Signaal.objects.get().status == "doorgezet"


# Who sees what ----------------------------------------------------------------------------------------------


def test_a_limited_consent_opens_exactly_those_parts_for_the_team() -> None:
    toneel = t.open_casus()
    sent(toneel, categorieen=Categorie.STATUS | Categorie.GEZIN)
    for wie in ("bram", "fenna"):
        with acting(toneel.door(wie, timedelta(minutes=10))):
            assert set(Groeidocumentdeel.objects.values_list("leefgebied", flat=True)) == {"gezin"}
            assert not Signaal.objects.exists()
            assert Jeugdige.objects.count() == 1
            assert Aanmelding.objects.count() == 1
    with acting(toneel.door("chantal", timedelta(minutes=10))):
        assert not Groeidocumentdeel.objects.exists()
        assert not Aanmelding.objects.exists()
        assert not Jeugdige.objects.exists()


def test_withdrawn_consent_closes_the_registration_for_the_team() -> None:
    toneel = t.open_casus()
    weigh(toneel)
    toestemming = t.consent_of_all(toneel)
    send(toneel, fill_in(toneel))
    t.answer(toneel, toestemming, "eva", Besluit.INGETROKKEN, later=timedelta(minutes=6))
    assert sees(toneel, "bram") == Categorie.GEEN


# Taking up --------------------------------------------------------------------------------------------------


def test_taking_up_names_a_person_closes_it_for_the_rest_and_tells_school() -> None:
    toneel = t.open_casus()
    aanmelding = pick_up(toneel, sent(toneel))
    assert (aanmelding.status, aanmelding.opgepakt_door_id) == ("opgepakt", t.key("bram"))
    assert aanmelding.eerder_werk_gezien_op is not None
    assert sees(toneel, "bram")
    assert sees(toneel, "fenna") == Categorie.GEEN
    assert "aanmelding_oppakken" not in tasks_of(toneel, "bram") | tasks_of(toneel, "fenna")
    for wie in ("mees", "anouk"):
        assert "aanmelding_opgepakt" in tasks_of(toneel, wie)
    with acting(toneel.door("anouk")):
        assert Casus.objects.get().status == "opgepakt"


def test_a_colleague_can_be_named_and_is_asked_to_read_first() -> None:
    toneel = t.open_casus()
    pick_up(toneel, sent(toneel), wie="fenna")
    assert tasks_of(toneel, "fenna") == {"eerder_werk_lezen"}
    assert sees(toneel, "bram") == Categorie.GEEN


@pytest.mark.parametrize(
    ("anders", "regel"),
    [({"gelezen": False}, "BR06"), ({"opnieuw": True}, "R019"), ({"wie": "chantal"}, "R025")],
    ids=["earlier work was not read", "a new intake without a reason", "somebody of another team"],
)
def test_taking_up_is_refused(anders: dict[str, object], regel: str) -> None:
    toneel = t.open_casus()
    aanmelding = sent(toneel)
    with pytest.raises(NietMogelijk) as fout:
        pick_up(toneel, aanmelding, **anders)  # type: ignore[arg-type]
    assert fout.value.oordeel.redenen[0].regel == regel
    assert "aanmelding_oppakken" in tasks_of(toneel, "bram")


def test_a_new_intake_keeps_its_reason() -> None:
    toneel = t.open_casus()
    assert (
        pick_up(toneel, sent(toneel), opnieuw=True, opnieuw_reden="De vraag is veranderd.").opnieuw_reden
        == "De vraag is veranderd."
    )


def test_taking_up_twice_is_refused() -> None:
    toneel = t.open_casus()
    aanmelding = sent(toneel)
    pick_up(toneel, aanmelding)
    with pytest.raises(NietMogelijk):
        pick_up(toneel, aanmelding)


# And back ---------------------------------------------------------------------------------------------------


def give_back(toneel: t.Toneel, aanmelding: Aanmelding, soort: Terugreden, besproken: bool = False) -> Aanmelding:
    with acting(toneel.door("bram", timedelta(minutes=12))) as door:
        return aanmeldingen.give_back(
            aanmelding=aanmelding,
            casus=casus_of(toneel),
            soort=soort,
            waarom="Het buurtteam kent het gezin.",
            besproken=besproken,
            door=door,
        )


def test_giving_back_returns_to_school_with_the_reason_and_can_be_sent_again() -> None:
    toneel = t.open_casus()
    aanmelding = give_back(toneel, sent(toneel), Terugreden.ANDER_TEAM)
    assert sees(toneel, "bram") == Categorie.GEEN
    assert "aanmelding_terug" in tasks_of(toneel, "anouk")
    with acting(toneel.door("anouk")):
        assert Casus.objects.get().status == "weging"
        assert Aanmelding.objects.get().terug_reden == "Het buurtteam kent het gezin."
    send(toneel, aanmelding)
    assert "aanmelding_terug" not in tasks_of(toneel, "anouk")
    assert sees(toneel, "fenna")


def test_a_no_of_the_family_goes_back_only_after_a_talk_with_school() -> None:
    toneel = t.open_casus()
    aanmelding = pick_up(toneel, sent(toneel))
    with pytest.raises(NietMogelijk) as fout:
        give_back(toneel, aanmelding, Terugreden.GEEN_HULPVRAAG)
    assert fout.value.oordeel.redenen[0].regel == "R109"
    assert give_back(toneel, aanmelding, Terugreden.GEEN_HULPVRAAG, besproken=True).status == "teruggegeven"


def test_school_can_withdraw_until_it_is_taken_up() -> None:
    toneel = t.open_casus()
    aanmelding = sent(toneel)
    with acting(toneel.door("anouk", timedelta(minutes=7))) as door:
        aanmeldingen.withdraw(aanmelding=aanmelding, casus=casus_of(toneel), door=door)
    assert sees(toneel, "bram") == Categorie.GEEN
    assert not tasks_of(toneel, "fenna")
    opnieuw = send(toneel, fill_in(toneel))
    pick_up(toneel, opnieuw)
    with acting(toneel.door("anouk", timedelta(minutes=20))) as door:
        with pytest.raises(NietMogelijk):
            aanmeldingen.withdraw(aanmelding=opnieuw, casus=casus_of(toneel), door=door)


def test_postcode_tells_the_home_municipality_unless_it_was_recorded_already() -> None:
    toneel = t.open_casus()
    aanmelding = fill_in(toneel, pc4="0114")
    with acting(toneel.door("anouk")):
        thuis = casus_of(toneel).jeugdige.woongemeente
        assert thuis is not None
    fill_in(toneel, pc4="0121", versie=aanmelding.versie)
    with acting(toneel.door("anouk")):
        assert casus_of(toneel).jeugdige.woongemeente == thuis
