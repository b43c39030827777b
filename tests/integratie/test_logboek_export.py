"""The access log in the form of a standard: every field of the table and nothing else; traces; the command."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client

from rondom.kern.logboekvelden import Vorm, velden_van
from rondom.toegang.handelen import acting
from rondom.toegang.laden import Geweigerd, load, log
from rondom.toegang.logboekvorm import write_lines
from rondom.toegang.models import Inzage
from rondom.toegang.spoor import current, read_traceparent, tracing
from tests import toneel as t

OUDER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def paths(waarde: Any, voor: str = "") -> set[str]:
    """The fields that a record has, as the table writes them."""
    if isinstance(waarde, list):
        return {p for deel in waarde for p in paths(deel, voor)}
    if not isinstance(waarde, dict):
        return {voor}
    return {p for naam, deel in waarde.items() for p in paths(deel, f"{voor}.{naam}" if voor else naam)}


def read_of_bram() -> t.Toneel:
    """Bram, with consent, opens the casus; a system asked; safety is in it; and one attempt is refused."""
    toneel = t.open_casus()
    toestemming = t.consent_of_all(toneel)
    t.join(toneel, "bram")
    bram = toneel.door("bram", timedelta(hours=1))
    with tracing(OUDER), acting(bram):
        load(type(toneel.casus).objects.all(), toneel.casus.id, door=bram, doel="casus")
        log(door=bram, actie="lijst", object_soort="meldcode", objecten=[toneel.casus.id], doel="x", veiligheid=True)
        log(door=bram, actie="geweigerd", object_soort="casus", objecten=[], doel="x", geslaagd=False)
        assert str(toestemming.id) in Inzage.objects.get(houder=bram.houder, actie="lezen").grond
    return toneel


@pytest.mark.django_db
@pytest.mark.parametrize("vorm", list(Vorm))
def test_a_record_has_the_fields_of_the_table_and_no_other(vorm: Vorm) -> None:
    read_of_bram()
    with acting(t.professional("bram", t.NU + timedelta(hours=1))) as bram:
        inzagen = list(Inzage.objects.filter(houder=bram.houder).order_by("moment", "id"))
        regels = [json.loads(r) for r in write_lines(inzagen, vorm)]
    gevuld = {v.pad for v in velden_van(vorm) if v.van or v.vast}
    assert set().union(*map(paths, regels)) == gevuld
    gelezen = next(r for r in regels if r["name"].startswith("lezen casus"))
    assert (gelezen["status_code"], gelezen["trace_id"], gelezen["parent_span_id"]) == (1, OUDER[3:35], OUDER[36:52])
    assert {r["trace_id"] for r in regels} == {OUDER[3:35]}
    assert len({r["span_id"] for r in regels}) == len(regels)
    assert [r["status_code"] for r in regels if r["name"].startswith("geweigerd")] == [2]


@pytest.mark.django_db
def test_no_name_of_anybody_is_in_the_export() -> None:
    toneel = read_of_bram()
    with acting(t.professional("bram", t.NU + timedelta(hours=1))) as bram:
        tekst = "".join(write_lines(Inzage.objects.filter(houder=bram.houder), Vorm.NEN7513))
    for naam in ("Bram", "Hoogveld", "Noor", "Aldermans", toneel.casus.kenmerk):
        assert naam not in tekst


@pytest.mark.parametrize(
    "kop",
    ["", "onzin", OUDER.upper(), OUDER.replace("4bf92f3577b34da6a3ce929d0e0e4736", "0" * 32), "ff" + OUDER[2:], OUDER + "x",
     OUDER.replace("00f067aa0ba902b7", "0" * 16)],
)  # fmt: skip
def test_what_is_no_valid_header_starts_a_trace_of_its_own(kop: str) -> None:
    spoor = read_traceparent(kop)
    assert (len(spoor.trace_id), spoor.ouder) == (32, "")
    assert spoor.trace_id != OUDER[3:35]


def test_outside_a_request_each_operation_is_a_trace_of_its_own() -> None:
    assert current() != current()
    with tracing() as spoor:
        assert current() == current() == spoor


@pytest.mark.django_db
def test_all_lines_of_one_request_share_a_trace_and_the_refusal_keeps_it(aangemeld: Any) -> None:
    client: Client = aangemeld("anouk")
    client.get("/", headers={"traceparent": OUDER})
    client.get("/casussen/", headers={"traceparent": OUDER})
    client.get(f"/casus/{t.key('bestaat niet')}/", headers={"traceparent": OUDER})
    with acting(t.professional("anouk")) as anouk:
        laatste = Inzage.objects.filter(houder=anouk.houder, geslaagd=False).latest("moment")
    assert (laatste.trace_id, laatste.ouder_span_id, laatste.verwerking) == (OUDER[3:35], OUDER[36:52], "samenwerken")


def run(*argumenten: str) -> Any:
    from rondom.toegang.opdrachten_logboek import logboek

    return CliRunner().invoke(logboek, ["export", *argumenten])


def test_the_command_streams_the_days_asked_and_a_file_is_the_owners_alone(verse_database: str, tmp_path: Path) -> None:
    toneel = read_of_bram()
    vandaag, morgen = "2026-11-09", "2026-11-10"
    uit = run("--vorm", "logboek", "--van", vandaag, "--tot", vandaag)
    assert uit.exit_code == 0, uit.output
    regels = [json.loads(r) for r in uit.stdout.splitlines()]
    assert str(toneel.dossier.id) in {r["attributes"].get("dpl.core.data_subject_id") for r in regels}
    assert [r["start_time"] for r in regels] == sorted(r["start_time"] for r in regels)
    assert run("--vorm", "nen7513", "--van", morgen, "--tot", morgen).stdout == ""
    alleen = run("--vorm", "nen7513", "--van", vandaag, "--tot", vandaag, "--organisatie", str(t.key("vo_team")))
    wie = {json.loads(r)["resource"]["nen7513.AuditEnterpriseSiteID"] for r in alleen.stdout.splitlines()}
    assert wie == {str(t.key("vo_team"))}
    bestand = tmp_path / "log.jsonl"
    assert run("--vorm", "logboek", "--van", vandaag, "--tot", vandaag, "--naar", str(bestand)).exit_code == 0
    assert bestand.read_text() == uit.stdout
    assert bestand.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [bestand]


def test_days_in_the_wrong_order_are_said_and_write_nothing(tmp_path: Path) -> None:
    uit = run("--vorm", "logboek", "--van", "2026-11-10", "--tot", "2026-11-09", "--naar", str(tmp_path / "x"))
    assert (uit.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "laatste dag" in uit.output


def test_proof_a_field_that_the_table_does_not_name_is_noticed() -> None:
    assert paths({"a": {"b": [{"c": 1}]}, "d": 2}) == {"a.b.c", "d"}
    assert Geweigerd("casus", None).object_soort == "casus"
