"""Every field of every model has a privacy class and every model a term; who acted stands beside when it was."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.kern.bewaren import Soort
from rondom.kern.categorie import Categorie
from rondom.kern.statussen import ALLE
from rondom.kern.teksten import TEKSTEN
from rondom.toegang import wissen
from rondom.toegang.models import Beschermd
from rondom.toegang.privacyregister import (
    BEWAARDUUR,
    REGISTER,
    SOORTEN_PER_KLASSE,
    Bewaarklasse,
    Modelregel,
    Privacyklasse,
)

pytestmark = pytest.mark.architectuur

SRC = Path(__file__).parents[2] / "src" / "rondom"
Model = type[models.Model]


def own_models() -> list[Model]:
    return [m for m in apps.get_models(include_auto_created=True) if m.__module__.startswith("rondom.")]


def login_models() -> list[Model]:
    """Those of the library that signs in: decided like our own, though its columns are its own."""
    return [m for m in apps.get_models() if m.__module__.startswith("allauth.")]


def fields_of(model: Model) -> dict[str, Any]:
    return {f.name: f for f in model._meta.concrete_fields} | {f.name: f for f in model._meta.many_to_many}


def undecided(gevonden: Iterable[Model], register: dict[str, Modelregel]) -> list[str]:
    """Models and fields about which nobody decided."""
    open_ = []
    for model in gevonden:
        regel = register.get(model._meta.label)
        if regel is None:
            open_.append(model._meta.label)
        else:
            open_ += [f"{model._meta.label}.{naam}" for naam in fields_of(model) if naam not in regel.velden]
    return sorted(open_)


def superfluous(gevonden: Iterable[Model], register: dict[str, Modelregel]) -> list[str]:
    """Decisions about what no longer exists."""
    bestaand = {m._meta.label: fields_of(m) for m in gevonden}
    over = [label for label in register if label not in bestaand]
    over += [
        f"{label}.{naam}"
        for label, regel in register.items()
        if label in bestaand
        for naam in regel.velden
        if naam not in bestaand[label]
    ]
    return sorted(over)


def test_every_model_and_field_is_decided_and_nothing_is_superfluous() -> None:
    beide = own_models() + login_models()
    assert len(login_models()) > 5
    assert undecided(beide, REGISTER) == []
    assert superfluous(beide, REGISTER) == []


def test_proof_a_new_field_a_new_model_and_a_removed_field_are_noticed() -> None:
    signaal = apps.get_model("casus.Signaal")
    oud = REGISTER["casus.Signaal"]
    zonder = {naam: klasse for naam, klasse in oud.velden.items() if naam != "wens"}
    met = oud.velden | {"diagnose": Privacyklasse.BIJZONDER}
    assert undecided([signaal], {"casus.Signaal": Modelregel(oud.bewaren, zonder)}) == ["casus.Signaal.wens"]
    assert undecided([signaal], {}) == ["casus.Signaal"]
    assert superfluous([signaal], {"casus.Signaal": Modelregel(oud.bewaren, met)}) == ["casus.Signaal.diagnose"]
    assert superfluous([], {"casus.Signaal": oud}) == ["casus.Signaal"]


# What a class may be follows from what the field is ---------------------------------------------------------------


def is_key(veld: Any) -> bool:
    basis = veld.base_field if isinstance(veld, ArrayField) else veld
    return bool(veld.is_relation) or isinstance(basis, models.UUIDField)


def wrong_class(model: Model, regel: Modelregel) -> list[str]:
    """Fields whose class cannot be right."""
    fout = []
    for naam, veld in fields_of(model).items():
        klasse = regel.velden.get(naam)
        vrij = isinstance(veld, models.TextField | models.JSONField) and regel.bewaren is not Bewaarklasse.REGIO
        if (
            (is_key(veld) and klasse is not Privacyklasse.SLEUTEL)
            or (vrij and klasse is not Privacyklasse.BIJZONDER)
            or (isinstance(veld, models.EmailField) and klasse is not Privacyklasse.CONTACT)
            or (klasse is Privacyklasse.GEEN and regel.bewaren is not Bewaarklasse.REGIO)
        ):
            fout.append(f"{model._meta.label}.{naam}")
    return fout


def test_keys_are_keys_and_free_text_about_people_is_always_sensitive() -> None:
    assert [f for m in own_models() for f in wrong_class(m, REGISTER[m._meta.label])] == []


def test_proof_a_free_text_called_harmless_is_noticed() -> None:
    oud = REGISTER["casus.Signaal"]
    licht = Modelregel(oud.bewaren, oud.velden | {"gezien": Privacyklasse.INHOUD, "dossier": Privacyklasse.INHOUD})
    assert wrong_class(apps.get_model("casus.Signaal"), licht) == [
        "casus.Signaal.dossier",
        "casus.Signaal.gezien",
    ]


@pytest.mark.parametrize("label", ["toegang.Gebeurtenis", "toegang.Ketenkop", "toegang.Inzage", "toegang.Recht"])
def test_log_chain_and_ledger_hold_keys_and_facts_of_access_but_nobody_and_no_content(label: str) -> None:
    assert set(REGISTER[label].velden.values()) <= {
        Privacyklasse.SLEUTEL,
        Privacyklasse.INHOUD,
        Privacyklasse.TECHNISCH,
    }


GEVOELIG_BIJ_WIE_EN_DAT = {
    "toegang.Toestemming.doel": "who is asked, and who receives, must read what for",
    "toegang.Toestemmingsbesluit.toelichting": "the family's own words to whom they answer; shown to who asked",
    "casus.Aanmelding.hulpvraag_gezin": "yes, no or unknown: what the route was decided on",
    "casus.Aanmelding.actieve_hulp": "yes or no and who, never content (BR16)",
    "casus.Aanmelding.route": "the verdict as it was shown; reasons of rules, no words of people",
    "casus.Aanmelding.afgeweken_reden": "why another team than the table says; the team must be able to read it",
    "casus.Aanmelding.opnieuw_reden": "why the team asks again what was told before; the family must read it (R019)",
    "casus.Aanmelding.terug_reden": "why the team gives it back; who registered must read it (R109)",
    "casus.Consultatie.vraag": "about nobody recognisable; its dossier has no child (R063)",
    "casus.Consultatie.al_geprobeerd": "about nobody recognisable",
    "casus.Consultatie.blijft": "words that may stand, and why; a reason names nobody either (R024)",
    "casus.Consultatiebericht.tekst": "about nobody recognisable; marked before it left (R024)",
    "casus.Consultatiebericht.blijft": "words that may stand, and why",
    "casus.Kernpunt.tekst": "about nobody recognisable; its dossier has no child (R068)",
    "casus.Kernpunt.uitkomst": "about nobody recognisable; of a casus it stands in Kernnotitie, as a report",
    "casus.Ketenregel.tekst": "what an organisation does and where it stops; about no child",
    "casus.Overleg.tolk": "which language the interpreter speaks: who plans must know",
    "casus.Overleg.reden": "why a meeting was moved or cancelled: for those invited",
    "casus.Deeltaak.bericht": "what the person says of the own task; written for who asked",
    "casus.Deeltaak.tekst": "written to be read by somebody who knows nothing else: what is asked, never why",
    "casus.Genodigde.uitgelaten_reden": "who was left out and why is open to all who come (R057)",
    "casus.Inzet.soort": "support or help: that it runs (promise 3)",
    "casus.Inzet.leefgebied": "in which life area it runs, never what about",
    "casus.Inzet.afloop": "ended, continued elsewhere or declined: what a status message says (R127)",
    "casus.Inzet.vervolg": "the next step after a no (R133)",
    "casus.Regie.reden": "why an offer to steer was declined or ended: for those who offer again",
}
"""Sensitive fields that open with contact or status alone, and why that is right. A new one must be argued here."""


def open_with_little(gevonden: Iterable[Model]) -> list[str]:
    """Sensitive fields in rows that a consent for contact or status alone opens."""
    return sorted(
        f"{model._meta.label}.{naam}"
        for model in gevonden
        if issubclass(model, Beschermd) and model.CATEGORIE in (Categorie.CONTACT, Categorie.STATUS)
        for naam, klasse in REGISTER[model._meta.label].velden.items()
        if klasse is Privacyklasse.BIJZONDER
    )


def test_what_is_sensitive_opens_with_its_own_category_or_is_argued() -> None:
    assert open_with_little(own_models()) == sorted(GEVOELIG_BIJ_WIE_EN_DAT)


# Terms -----------------------------------------------------------------------------------------------------------


def broken_terms(register: dict[str, Modelregel]) -> list[str]:
    """Rows that would point at a row that is destroyed before them."""
    fout = []
    for label, regel in register.items():
        for naam, veld in fields_of(apps.get_model(label)).items():
            doel = register.get(veld.related_model._meta.label) if veld.is_relation else None
            if doel is None or doel.leegmaken or {regel.bewaren, doel.bewaren} - set(BEWAARDUUR):
                continue
            if BEWAARDUUR.index(regel.bewaren) > BEWAARDUUR.index(doel.bewaren):
                fout.append(f"{label}.{naam}")
    return fout


def test_no_row_points_at_one_that_is_destroyed_earlier() -> None:
    assert broken_terms(REGISTER) == []


def test_proof_a_child_that_would_be_destroyed_before_its_dossier_is_noticed() -> None:
    kind = REGISTER["toegang.Jeugdige"]
    assert broken_terms(REGISTER | {"toegang.Jeugdige": Modelregel(kind.bewaren, kind.velden)}) == [
        "toegang.Dossier.jeugdige"
    ]


def test_every_term_is_used_and_content_of_a_dossier_leaves_with_the_workspace() -> None:
    assert {r.bewaren for r in REGISTER.values()} == set(Bewaarklasse)
    beschermd = {m._meta.label for m in own_models() if issubclass(m, Beschermd)}
    assert {REGISTER[label].bewaren for label in beschermd} == {Bewaarklasse.WERKRUIMTE}


# Every kind of record has a term, and destruction takes what its class says ---------------------------------------


def test_every_class_has_kinds_with_a_term_of_kern() -> None:
    assert set(SOORTEN_PER_KLASSE) == set(Bewaarklasse)
    geteld = {s for soorten in SOORTEN_PER_KLASSE.values() for s in soorten}
    assert geteld == set(Soort)


def not_destroyed(register: dict[str, Modelregel]) -> list[str]:
    """Models of the workspace about which the plan of destruction says nothing."""
    gaat_mee = {m._meta.label for m in wissen.erase_order()} | set(wissen.BIJ_DOSSIER) | set(wissen.ANDERS)
    return sorted(
        label for label, r in register.items() if r.bewaren is Bewaarklasse.WERKRUIMTE and label not in gaat_mee
    )


def test_everything_of_the_workspace_is_in_the_plan_of_destruction() -> None:
    assert not_destroyed(REGISTER) == []
    assert {m._meta.label for m in wissen.account_order()} == {
        label
        for label, r in REGISTER.items()
        if r.bewaren is Bewaarklasse.ACCOUNT or label in ("account.EmailConfirmation", "socialaccount.SocialToken")
    }


def test_proof_a_kind_of_the_workspace_that_nobody_destroys_is_noticed() -> None:
    nieuw = REGISTER | {"toegang.Inzage": Modelregel(Bewaarklasse.WERKRUIMTE, REGISTER["toegang.Inzage"].velden)}
    assert not_destroyed(nieuw) == ["toegang.Inzage"]


@pytest.mark.parametrize("label", [label for label, r in REGISTER.items() if r.leegmaken])
def test_what_is_emptied_is_emptied_of_everything_but_keys(label: str) -> None:
    personeel = {
        n for n, k in REGISTER[label].velden.items() if k not in (Privacyklasse.SLEUTEL, Privacyklasse.TECHNISCH)
    }
    leeg = {deel.split(" = ")[0].strip() for deel in wissen.LEEGMAKEN.get(label, "").split(",") if deel}
    assert personeel <= leeg


# Who and when ----------------------------------------------------------------------------------------------------

MOMENT_ZONDER_DADER = {
    "spiegel.Meting.herinneren_op": "a day in the future",
    "toegang.Boeking.herinnerd_op": "reminded by the house",
    "toegang.Briefverzoek.identiteit_op": "the line of the access log says who (briefverzoek)",
    "toegang.Briefverzoek.ontvangen_op": "the day on which it came in; door wrote it down",
    "toegang.Briefverzoek.verlengd_op": "the line of the access log says who (briefverzoek)",
    "toegang.Concept.bewaard_op": "the row is the holder's own",
    "toegang.Datalek.afgesloten_op": "the line of the access log says who (datalek)",
    "toegang.Datalek.gemeld_op": "the moment of a fact; the line of the access log says who wrote it down",
    "toegang.Datalek.ontdekt_op": "the moment of a fact; door wrote it down",
    "toegang.Datalek.verteld_op": "the moment of a fact; the line of the access log says who wrote it down",
    "toegang.Dossier.gesloten_op": "the event dossier.gesloten says who",
    "toegang.Dossier.vernietigd_op": "the two people stand in its Vernietigingsbewijs",
    "toegang.Vernietigingsbewijs.rijp_op": "a day that follows from terms",
    "toegang.Vernietigingsbewijs.vernietigd_op": "only the job of keeping destroys; who decided stands beside it",
    "toegang.Vernietigingsvoorstel.gesloten_op": "how the dossier stood; the event dossier.gesloten says who",
    "toegang.Vernietigingsvoorstel.rijp_op": "a day that follows from terms",
    "toegang.Vernietigingsvoorstel.vernietigd_op": "only the job of keeping destroys",
    "toegang.Vernietigingsvoorstel.verteld_op": "only the job of keeping tells",
    "toegang.Factorherstel.afgerond_op": "only the person whose login it is can finish: account",
    "toegang.Gezinsuitnodiging.verzonden_op": "sent by the house, or given by who made it: on the link",
    "toegang.Gezinsuitnodiging.geopend_op": "somebody who is not known yet",
    "toegang.Papier.getekend_op": "the day on the paper: naaste signed it, door wrote it down",
    "toegang.Inloglink.gebruikt_op": "only who has the secret of the link can use it",
    "toegang.Leesvraag.beantwoord_op": "only the reader who was asked can answer: houder",
    "toegang.Naaste.gezag_gecontroleerd_op": "the event gezag.vastgelegd says who wrote it down; the source made it so",
    "casus.Verklaring.ingetrokken_op": "only naaste, who wrote it, can take it back",
    "toegang.Overeenkomst.beeindigd_op": "the line of the access log says who (overeenkomst)",
    "toegang.Rechtsverzoek.gevraagd_op": "naaste asked, vastgelegd_door wrote it down",
    "toegang.Rechtsverzoek.verlengd_op": "the event rechtsverzoek.verlengd says who",
    "toegang.Verwerkingsregel.dpia_op": "the day of a fact; door wrote it down",
    "toegang.Toestemming.afgesloten_op": "the event toestemming.teruggenomen says who",
    "toegang.Toestemmingsbesluit.getekend_op": "the day on the paper: naaste signed it, vastgelegd_door wrote it down",
    "spiegel.Jaarplichtblijk.gedaan_op": "the day of a fact; door wrote it down",
    "spiegel.Thema.begonnen_op": "the line thema.begonnen of its history says who",
    "spiegel.Thema.afgerond_op": "the line thema.afgerond of its history says who",
    "spiegel.Themadoel.streef_op": "a day in the future",
    "netwerk.Lading.geladen_op": "the command is given at the machine, by who runs it",
    "netwerk.OpenbareGemeente.vervallen_op": "a list of CBS has it no more",
    "netwerk.OpenbareSchool.vervallen_op": "a list of DUO has it no more",
    "netwerk.Postcodegebied.vervallen_op": "the list has it no more",
    "netwerk.Ondersteuningsaanbod.mr_op": "a day on which the participation council met; the school wrote it down",
    "netwerk.Plaats.vrij_op": "let go by its holder (Plaatshouder) or by the school whose place it is",
    "netwerk.Plaatshouder.op": "functie says who",
    "casus.Zorgplicht.aangemeld_op": "the day of a request of parents; door wrote it down",
    "casus.Zorgplicht.gewenst_op": "a day that parents wish",
    "casus.Zorgplicht.overlegd_op": "the event zorgplicht.overlegd says who",
    "casus.Zorgplicht.tijdelijk_op": "the event zorgplicht.tijdelijk says who",
    "casus.Zorgplicht.verlengd_op": "the event zorgplicht.verlengd says who",
    "casus.Zorgplichtadvies.gegeven_op": "the day of an advice; door wrote it down",
    "casus.Agendasleutel.gemaakt_op": "the row is the account's own",
    "casus.Casus.geopend_op": "geopend_door stands on its dossier",
    "casus.Casus.bijgewerkt_op": "computed from what happened, which has its own event",
    "casus.Consultatie.afgesloten_op": "only who asked can close it: gesteld_door",
    "casus.Aanmelding.verzonden_op": "the event aanmelding.verzonden says who",
    "casus.Aanmelding.eerder_werk_gezien_op": "seen by whoever took it up: opgepakt_door",
    "casus.Overleg.afgerond_op": "the event overleg.afgerond says who",
    "casus.Veiligheidsmelding.gemeld_op": "door says who",
    "casus.Veiligheidsmelding.verwacht_op": "a day in the future",
    "casus.Verslag.bijgewerkt_op": "door says who wrote last",
    "casus.Plandeel.vastgesteld_op": "agreed by all parties: their rows in Standpunt",
    "casus.Plandeel.evalueren_op": "a day in the future",
    "casus.Planversie.vastgesteld_op": "door says who",
    "casus.Regie.aanvaard_op": "only the holder it was offered to can accept",
    "casus.Regie.afgewezen_op": "only the holder it was offered to can decline",
    "casus.Afspraak.gedaan_op": "the event afspraak.gedaan says who",
    "casus.Hulpnavraag.ingetrokken_op": "gevraagd_door says who: nobody else takes back what was told",
    "casus.Inzet.aangevraagd_op": "door says who",
    "casus.Inzet.gestart_op": "the day of a fact; the event inzet.gestart says who wrote it down",
    "casus.Inzet.gestopt_op": "the day of a fact; the event inzet.gestopt says who wrote it down",
    "casus.Inzet.stop_voorgesteld_op": "the event inzet.stop_voorgesteld says who",
    "casus.Inzet.gesprek_school_op": "the day of a talk; the event of writing it down says who",
    "casus.Evaluatie.gepland_op": "a day in the future",
    "casus.Evaluatie.afgerond_op": "the event evaluatie.afgerond says who",
    "casus.Nazorg.gepland_op": "a day in the future",
    "casus.Nazorg.gedaan_op": "door says who",
    "casus.Statusbericht.feit_op": "the day of the fact in the message",
    "casus.Statusbericht.verzonden_op": "sent by the house; the event says what caused it",
    "casus.Statusbericht.gelezen_op": "only the receiver can read it: aan",
    "casus.Gesprek.vastgelegd_op": "door says who",
    "casus.Verzuim.vastgelegd_op": "door says who",
    "casus.Leerplichtbesluit.moment": "besloten_door says who",
    "toegang.Wetsgrond.gecontroleerd_op": "door says who",
    "casus.Verzuimmelding.ontstaan_op": "the day on which the hours were reached",
    "casus.Verzuimmelding.vervallen_op": "lapses by itself when the hours are corrected",
}
"""Moments without a column of their own for who acted, and where that stands instead."""

WIE = ("door", "houder", "naaste")
"""Columns that say who, for a model whose moment is simply ``op`` or ``moment``."""


def moments_without_actor(gevonden: Iterable[Model]) -> list[str]:
    """Fields ``<verb>_op`` without ``<verb>_door``, and ``op`` or ``moment`` in a row that says nobody."""
    zonder = []
    for model in gevonden:
        namen = set(fields_of(model))
        for naam in namen:
            los = naam in ("op", "moment") and not namen & set(WIE) and "vastgelegd_door" not in namen
            if los or (naam.endswith("_op") and naam.removesuffix("_op") + "_door" not in namen):
                zonder.append(f"{model._meta.label}.{naam}")
    return sorted(zonder)


def test_beside_when_stands_who() -> None:
    assert moments_without_actor(own_models()) == sorted(MOMENT_ZONDER_DADER)


def test_events_that_say_who_exist() -> None:
    genoemd = set(re.findall(r"event ([a-z_]+\.[a-z_]+)", " ".join(MOMENT_ZONDER_DADER.values())))
    stappen = {stap.soort for tabel in ALLE.values() for stap in tabel.overgangen}
    assert genoemd
    assert {soort for soort in genoemd - stappen if f"gebeurtenis.{soort}" not in TEKSTEN} == set()


def test_proof_a_moment_without_an_actor_is_noticed() -> None:
    class Los(models.Model):  # noqa: DJ008
        gemaakt_op = models.DateTimeField()
        gezien_op = models.DateTimeField()
        gezien_door = models.UUIDField()

        class Meta:
            app_label = "los"
            managed = False

    try:
        assert moments_without_actor([Los]) == ["los.Los.gemaakt_op"]
    finally:
        del apps.all_models["los"]["los"]


# Reachable -------------------------------------------------------------------------------------------------------


def classes_in(pad: Path) -> set[str]:
    return {n.name for n in ast.parse(pad.read_text(encoding="utf-8")).body if isinstance(n, ast.ClassDef)}


@pytest.mark.parametrize("kamer", ["netwerk", "toegang", "casus"])
def test_every_model_is_handed_out_by_its_room(kamer: str) -> None:
    modellen = {m.__name__ for m in own_models() if m._meta.app_label == kamer}
    geschreven = {naam for pad in (SRC / kamer / "models").glob("*.py") for naam in classes_in(pad)}
    uitgegeven = set(__import__(f"rondom.{kamer}.models", fromlist=["__all__"]).__all__)
    assert modellen <= geschreven & uitgegeven


def test_every_protected_model_is_used_by_a_service_or_a_selector() -> None:
    bron = [
        pad.read_text(encoding="utf-8")
        for pad in SRC.rglob("*.py")
        if pad.parent.name == "services" or pad.stem.startswith(("selectors", "feiten", "laden"))
    ]
    ongebruikt = [
        m._meta.label
        for m in own_models()
        if issubclass(m, Beschermd) and not any(re.search(rf"\b{m.__name__}\b", tekst) for tekst in bron)
    ]
    assert ongebruikt == []
