"""A signal: recorded, changed, withdrawn, weighed; and what that opens, asks and refuses."""

from datetime import date, timedelta

import pytest

from rondom.casus.feiten_gesprek import bespreekfeiten, besproken
from rondom.casus.models import Casus, Groeidocumentdeel, Signaal, Taak
from rondom.casus.services import signaal as signalen
from rondom.casus.services.casus import NietMogelijk, VersieConflict
from rondom.casus.services.signaal import NieuweLeerling, Signaalinhoud
from rondom.kern.categorie import Categorie
from rondom.kern.rechten import Relatie
from rondom.kern.signaal import Besproken, Meedenker, Over, Weging
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import inzicht_in
from rondom.toegang.models import Betrokkene, Casusrol, Gebeurtenis, Naaste
from rondom.toegang.services import gebeurtenis
from tests import toneel as t

pytestmark = pytest.mark.django_db

NOAH = NieuweLeerling("Noah", "Wit", date(2012, 3, 1), "de", "2b")


def inhoud(**extra: object) -> Signaalinhoud:
    return Signaalinhoud(
        **{"over": Over.LEERLING, "gezien": "Komt vaak te laat en zegt weinig.", "leefgebieden": ("school",)} | extra
    )  # type: ignore[arg-type]


def record_new(door: Handelend, **extra: object) -> Signaal:
    return signalen.record_for_new(
        leerling=NOAH, school=t.organisatie("lindecollege"), inhoud=inhoud(**extra), door=door
    )


def open_taken(soort: str) -> set[str]:
    houders = Taak.objects.filter(soort=soort, afgerond_op__isnull=True).values_list("houder", flat=True)
    return {naam for naam in t.MENSEN if t.key(naam) in set(houders)}


def test_a_mentor_registers_a_pupil_and_the_coordinator_is_asked_to_weigh() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = record_new(mees)
        casus = Casus.objects.get(dossier=signaal.dossier_id)
        assert (casus.status, signaal.status) == ("signaal", "vastgelegd")
        assert casus.jeugdige.naam == "Noah de Wit"
        assert Naaste.objects.get().relatie == Relatie.JEUGDIGE, "never about them without them"
        assert {b.casusrol for b in Betrokkene.objects.all()} == {Casusrol.MELDER, Casusrol.COORDINATOR}
        assert open_taken("signaal_wegen") == {"anouk"}
        assert open_taken("bespreken") == {"mees"}
        assert Taak.objects.get(soort="bespreken").termijn == mees.vandaag + timedelta(days=7)


def test_nobody_else_at_school_or_outside_sees_it() -> None:
    with acting(t.professional("mees")) as mees:
        record_new(mees)
    for vreemde in ("vera", "ingrid", "bram", "lea", "dirk"):
        with acting(t.professional(vreemde)):
            assert not Signaal.objects.exists(), vreemde
    with acting(t.professional("anouk")):
        assert Signaal.objects.count() == 1


def test_a_second_signal_joins_the_casus_and_opens_a_withdrawn_one_again() -> None:
    with acting(t.professional("mees")) as mees:
        eerste = record_new(mees)
        casus = Casus.objects.get()
        signalen.withdraw(signaal=eerste, door=mees)
        assert Casus.objects.get().status == "ingetrokken"
        assert not Taak.objects.filter(afgerond_op__isnull=True).exists()
        casus.refresh_from_db()
        signalen.record_for_casus(casus=casus, inhoud=inhoud(), door=mees)
        assert Casus.objects.get().status == "signaal"
        assert Signaal.objects.filter(dossier=casus.dossier_id).count() == 2


def test_withdrawing_is_undone_with_everything_that_went_with_it() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = record_new(mees)
        signalen.withdraw(signaal=signaal, door=mees)
        signalen.put_back(signaal=signaal, door=mees)
        assert (Casus.objects.get().status, Signaal.objects.get().status) == ("signaal", "vastgelegd")
        assert open_taken("signaal_wegen") == {"anouk"}
        soorten = list(Gebeurtenis.objects.order_by("volgnummer").values_list("soort", flat=True))
        assert soorten[-4:] == [
            "signaal.ingetrokken", "casus.ingetrokken", "signaal.teruggezet", "casus.signaal",
        ]  # fmt: skip


def test_withdrawing_one_of_two_leaves_the_casus() -> None:
    with acting(t.professional("mees")) as mees:
        eerste = record_new(mees)
        signalen.record_for_casus(casus=Casus.objects.get(), inhoud=inhoud(), door=mees)
        signalen.withdraw(signaal=eerste, door=mees)
        assert Casus.objects.get().status == "signaal"


def test_only_the_maker_changes_it_and_a_second_writer_is_told() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = record_new(mees)
        signalen.rewrite(signaal=signaal, inhoud=inhoud(gezien="Anders."), versie=1, door=mees)
        with pytest.raises(VersieConflict) as conflict:
            signalen.rewrite(signaal=signaal, inhoud=inhoud(gezien="Weer anders."), versie=1, door=mees)
        assert conflict.value.rij.gezien == "Anders."
        assert Signaal.objects.get().gezien == "Anders."
    with acting(t.professional("anouk")) as anouk:
        with pytest.raises(NietMogelijk) as nee:
            signalen.rewrite(signaal=signaal, inhoud=inhoud(), versie=2, door=anouk)
        assert [r.tekst for r in nee.value.oordeel.redenen] == ["signaal.alleen_maker"]


def test_weighing_moves_the_casus_and_keeps_what_was_typed_for_the_next_step() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = record_new(mees, wens="Dat hij weer op tijd is.", leefgebieden=("gezin", "school"))
    with acting(t.professional("anouk", t.NU + timedelta(hours=1))) as anouk:
        signalen.weigh(
            signaal=signaal, weging=Weging.PARTNER, wie=Meedenker.TEAM, waarom="Thuis speelt veel.",
            basis_gedaan="Gesprek met de mentor, rooster aangepast.", door=anouk,
        )  # fmt: skip
        assert Casus.objects.get().status == "weging"
        assert (Signaal.objects.get().status, Signaal.objects.get().weging_wie) == ("gewogen", "gezinswerker")
        assert open_taken("signaal_wegen") == set()
        delen = Groeidocumentdeel.objects.order_by("soort", "tekst").values_list("soort", "leefgebied", "categorie")
        assert list(delen) == [
            ("geprobeerd", "school", Categorie.ONDERWIJS),
            ("hulpvraag", "gezin", Categorie.GEZIN),
            ("hulpvraag", "gezin", Categorie.GEZIN),
        ]
    with acting(mees), pytest.raises(NietMogelijk) as nee:
        signalen.withdraw(signaal=signaal, door=mees)
    assert [r.tekst for r in nee.value.oordeel.redenen] == ["signaal.al_gewogen"]


@pytest.mark.parametrize(
    ("weging", "wie", "waarom", "basis", "mist"),
    [
        (Weging.ZELF, None, "", "", "weging_reden"),
        (Weging.PARTNER, None, "Meer nodig.", "Van alles.", "weging_wie"),
        (Weging.PARTNER, Meedenker.TEAM, "Meer nodig.", "", "basis_gedaan"),
    ],
)
def test_an_incomplete_weighing_is_refused_and_changes_nothing(
    weging: Weging, wie: Meedenker | None, waarom: str, basis: str, mist: str
) -> None:
    with acting(t.professional("mees")) as mees:
        signaal = record_new(mees)
    with acting(t.professional("anouk")) as anouk:
        with pytest.raises(NietMogelijk) as nee:
            signalen.weigh(signaal=signaal, weging=weging, wie=wie, waarom=waarom, basis_gedaan=basis, door=anouk)
        assert [v.sleutel for v in nee.value.oordeel.voorwaarden] == [mist]
        assert (Signaal.objects.get().status, Casus.objects.get().status) == ("vastgelegd", "signaal")


def test_school_solves_it_itself_and_may_weigh_again_before_that() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = record_new(mees, besproken_met_jeugdige=True, besproken_met_ouders=True)
    with acting(t.professional("anouk")) as anouk:
        for _ in range(2):
            signalen.weigh(signaal=signaal, weging=Weging.ZELF, wie=None, waarom="Mentor praat.", basis_gedaan="",
                           door=anouk)  # fmt: skip
            if Signaal.objects.get().versie == 2:
                signalen.weigh_again(signaal=signaal, door=anouk)
        signalen.finish_at_school(signaal=signaal, door=anouk)
        assert (Signaal.objects.get().status, Casus.objects.get().status) == ("afgerond", "afgesloten")


def test_a_signal_about_a_class_has_no_child_and_only_school_sees_it() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = signalen.record_for_school(
            school=t.organisatie("lindecollege"), inhoud=inhoud(over=Over.GROEP, groep="2b"), door=mees
        )
        assert not Casus.objects.exists()
        assert inzicht_in(signaal.dossier_id, mees).ziet(Categorie.ONDERWIJS)
    with acting(t.professional("anouk")) as anouk:
        assert Signaal.objects.get().groep == "2b"
        assert open_taken("signaal_wegen") == {"anouk"}
        signalen.weigh(
            signaal=signaal, weging=Weging.ZELF, wie=None, waarom="Samen kijken.", basis_gedaan="", door=anouk
        )
    with acting(t.professional("bram")):
        assert not Signaal.objects.exists()


def test_a_neighbourhood_team_records_and_weighs_its_own_signal() -> None:
    with acting(t.professional("chantal")) as chantal:
        signaal = signalen.record_for_new(
            leerling=NOAH, school=t.organisatie("buurtteam"), inhoud=inhoud(leefgebieden=("gezin",)), door=chantal
        )
        assert Categorie(signaal.categorie) is Categorie.GEZIN
        assert open_taken("signaal_wegen") == {"chantal"}
        signalen.weigh(
            signaal=signaal, weging=Weging.ZELF, wie=None, waarom="Wij helpen.", basis_gedaan="", door=chantal
        )
        assert Signaal.objects.get().status == "gewogen"
    with acting(t.professional("anouk")):
        assert not Signaal.objects.exists()


def test_what_the_maker_declares_counts_as_discussed_until_the_signal_is_withdrawn() -> None:
    with acting(t.professional("mees")) as mees:
        signaal = record_new(mees, besproken_met_ouders=True)
        assert besproken(signaal.dossier_id, door=mees) == Besproken(False, True)
        signalen.rewrite(
            signaal=signaal, inhoud=inhoud(besproken_met_jeugdige=True, besproken_met_ouders=True), versie=1, door=mees
        )
        assert besproken(signaal.dossier_id, door=mees).compleet
        assert open_taken("bespreken") == set(), "the task to talk closes by itself"
        signalen.withdraw(signaal=signaal, door=mees)
        assert bespreekfeiten(signaal.dossier_id, door=mees).met_ouders is False


def test_a_registration_takes_weighed_signals_along_and_they_can_be_weighed_again() -> None:
    with acting(t.professional("mees")) as mees:
        gewogen = record_new(mees)
        nieuw = signalen.record_for_casus(casus=Casus.objects.get(), inhoud=inhoud(), door=mees)
    with acting(t.professional("anouk")) as anouk:
        signalen.weigh(signaal=gewogen, weging=Weging.ZELF, wie=None, waarom="Samen.", basis_gedaan="", door=anouk)
        gebeurtenis.record(
            dossier=gewogen.dossier_id,
            soort="aanmelding.verzonden",
            object_soort="aanmelding",
            object_id=gewogen.id,
            door=anouk,
        )
        assert Signaal.objects.get(pk=gewogen.pk).status == "doorgezet"
        assert Signaal.objects.get(pk=nieuw.pk).status == "vastgelegd", "what was not weighed stays with school"
        signalen.weigh_again(signaal=gewogen, door=anouk)
        assert Signaal.objects.get(pk=gewogen.pk).status == "vastgelegd"
