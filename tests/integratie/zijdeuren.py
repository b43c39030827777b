"""Side doors: every way in which content leaves but for an ordinary page, each with a way to look what comes out of it.

A door is a function of a client and the stage; it answers which categories of content came out, found by marks that
``mark_content`` put in one row of each. One comparison holds for all: nothing comes out that the rule does not open.
An address that answers with something else than a page, or with part of a page, fails the build until it stands in
``ZIJDEUREN`` (with its adapter) or in ``ZONDER_INHOUD`` (with the reason that nothing about anybody can come out).
"""

from __future__ import annotations

import inspect
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from unittest.mock import patch
from uuid import UUID, uuid4

from django.test import Client
from django.urls import URLPattern, reverse

from rondom.casus.models import Bijlage, Casus, Doel, Groeidocumentdeel, Overleg, Plan, Plandeel, Signaal
from rondom.casus.services import overleg as overleggen
from rondom.kern.categorie import DEELBAAR, Categorie
from rondom.kern.overleg import Overlegsoort
from rondom.kern.rechten import gezagdragers_op
from rondom.toegang import geheim
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend, acting
from rondom.ui import document
from tests import toneel as t

NAAM = "Aldermans"
"""The name of the child: whoever reads it knows about whom it is."""


@dataclass
class Zaal:
    """The stage with one marked row of each kind of content."""

    toneel: t.Toneel
    overleg: UUID
    deel: UUID
    bijlagen: dict[Categorie, UUID]


def mark(categorie: Categorie) -> str:
    return f"merk{int(categorie)}einde"


def mark_content(toneel: t.Toneel) -> Zaal:
    """One row with its mark per category: in the running document, in signals and in the plan; a meeting; a plan."""
    with acting(t.professional("anouk")) as door:
        stempel = {"door": door.houder, "op": door.moment, "versie": 1}
        for c in DEELBAAR:
            Groeidocumentdeel(
                id=uuid4(), dossier=toneel.dossier, categorie=int(c), soort="geprobeerd", leefgebied="school",
                tekst=mark(c), bron="aanmelding", **stempel,
            ).save(force_insert=True)  # fmt: skip
        Signaal(
            id=uuid4(), dossier=toneel.dossier, categorie=int(Categorie.ONDERWIJS), over="leerling", groep="2b",
            gezien=mark(Categorie.ONDERWIJS), leefgebieden=["school"], besproken_met_jeugdige=True,
            besproken_met_ouders=True, status="vastgelegd", gemaakt_door=door.houder, gemaakt_op=door.moment, versie=1,
        ).save(force_insert=True)  # fmt: skip
        bijlagen = {c: _add_file(toneel, c, door) for c in DEELBAAR}
        plan = Plan(id=uuid4(), begonnen_op=door.moment, begonnen_door=door.houder)
        plan.save(force_insert=True)
        deel = Plandeel(
            id=uuid4(), dossier=toneel.dossier, plan=plan, soort="kind", status="concept", nummer=0, versie=1
        )
        deel.save(force_insert=True)
        for gebied, c in (("school", Categorie.PLAN_SCHOOL), ("gezin", Categorie.PLAN_GEZIN)):
            Doel(
                id=uuid4(), dossier=toneel.dossier, categorie=int(c), plandeel=deel, leefgebied=gebied, tekst=mark(c),
                eigen_doel=False, begin=door.vandaag, eind=door.vandaag + timedelta(days=90), status="loopt",
                volgorde=1, **stempel,
            ).save(force_insert=True)  # fmt: skip
        feiten, _regio = read_dossierfeiten(toneel.dossier.id)
        genodigden = {n.id for n in gezagdragers_op(feiten, door.vandaag)}
        genodigden |= {toneel.door(w).houder for w in ("noor", "eva", "omar", "mees", "anouk")}
        bijeen: Overleg = overleggen.plan_meeting(
            casus=Casus.objects.get(pk=toneel.casus.pk), soort=Overlegsoort.OVERLEG, op=t.NU + timedelta(days=3),
            genodigden=genodigden, uitgelaten={}, door=door,
        )  # fmt: skip
    return Zaal(toneel, bijeen.id, deel.id, bijlagen)


def _add_file(toneel: t.Toneel, categorie: Categorie, door: Handelend) -> UUID:
    """A file of which the title and the content carry the mark, past the check of its content."""
    pk, inhoud = uuid4(), mark(categorie).encode()
    Bijlage(
        id=pk, dossier=toneel.dossier, categorie=int(categorie), titel=mark(categorie), naam="stuk.pdf", soort="pdf",
        grootte=len(inhoud), vingerafdruk=sha256(inhoud).hexdigest(), gesloten=geheim.encrypt_bytes(inhoud, pk),
        door=door.houder, op=door.moment,
    ).save(force_insert=True)  # fmt: skip
    return pk


def came_out(lijf: bytes) -> Categorie:
    """The categories of which the mark, or the name of the child, stands in this answer."""
    if b"<main" in lijf:  # above it stands the name of who is signed in, who may be of the family
        lijf = lijf[lijf.index(b"<main") :]
    gevonden = Categorie.CONTACT if NAAM.encode() in lijf else Categorie.GEEN
    for c in DEELBAAR:
        if mark(c).encode() in lijf:
            gevonden |= c
    return gevonden


Zijdeur = Callable[[Client, Zaal], Categorie]


def _get(client: Client, naam: str, *sleutels: object, **koppen: str) -> Categorie:
    antwoord = client.get(reverse(naam, args=sleutels), **koppen)  # type: ignore[arg-type]
    return came_out(antwoord.content) if antwoord.status_code == 200 else Categorie.GEEN


def _file(client: Client, zaal: Zaal) -> Categorie:
    """Every file, one per category, by its address: that it comes out says what it is about."""
    gevonden = Categorie.GEEN
    for categorie, pk in zaal.bijlagen.items():
        antwoord = client.get(reverse("casus:stuk", args=[pk]))
        if antwoord.status_code == 200 and mark(categorie).encode() in antwoord.content:
            gevonden |= categorie
    return gevonden


def _files(client: Client, zaal: Zaal) -> Categorie:
    # When there is nothing to show (any more), the family's page still says the reader's own name.
    return _get(client, "casus:stukken", zaal.toneel.casus.id) | _get(client, "portaal:stukken") & ~Categorie.CONTACT


def _list(client: Client, zaal: Zaal) -> Categorie:
    return _get(client, "casus:lijst")


def _search(client: Client, zaal: Zaal) -> Categorie:
    client.post(reverse("casus:lijst"), {"zoek": NAAM})
    lijf = client.get(reverse("casus:lijst") + "?gezocht=1").content
    return Categorie.CONTACT if zaal.toneel.casus.kenmerk.encode() in lijf else Categorie.GEEN


def _print(client: Client, zaal: Zaal) -> Categorie:
    return _get(client, "casus:plan_afdruk", zaal.deel)


def _versions(client: Client, zaal: Zaal) -> Categorie:
    return _get(client, "casus:plan_versies", zaal.deel)


def _fragment(client: Client, zaal: Zaal) -> Categorie:
    koppen = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "agenda"}
    return _get(client, "casus:overleg_tijdens", zaal.overleg, **koppen) | _get(
        client, "casus:overleg", zaal.overleg, **koppen
    )


def _calendar_file(client: Client, zaal: Zaal) -> Categorie:
    """A file about a meeting says when and where; that there is one is of who may know of the casus."""
    antwoord = client.get(reverse("casus:overleg_agenda", args=[zaal.overleg]))
    return Categorie.CONTACT | came_out(antwoord.content) if antwoord.status_code == 200 else Categorie.GEEN


def _feed(client: Client, zaal: Zaal) -> Categorie:
    """The feed of one's own calendar: made anew, and read as a calendar would, without a session."""
    client.post(reverse("casus:agenda_koppelen"), {"actie": "maak"})
    blad = client.get(reverse("casus:agenda_koppelen")).content.decode()
    adres = next((d for d in blad.split('"') if "/agenda/" in d and d.endswith(".ics")), "")
    if not adres:
        return Categorie.GEEN
    antwoord = Client().get(adres[adres.index("/agenda/") :])
    gevonden = came_out(antwoord.content)
    return gevonden | Categorie.CONTACT if str(zaal.overleg).encode() in antwoord.content else gevonden


def _log(client: Client, zaal: Zaal) -> Categorie:
    """Who looked: the family's page and the privacy officer's; keys and roles, never content."""
    return _get(client, "portaal:inzage") & ~Categorie.CONTACT | _get(client, "toegang:logboek")


def _archive(client: Client, zaal: Zaal) -> Categorie:
    """Everything that the family takes along: the data, and the words of which the PDF is made."""
    gezet: list[str] = []

    def typeset(*_args: object, sys_inputs: dict[str, str], **_kwargs: object) -> bytes:
        gezet.append(sys_inputs["gegevens"])
        return b"%PDF"

    with patch.object(document.typst, "compile", typeset):
        antwoord = client.post(reverse("portaal:meenemen"))
        lijf = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content  # type: ignore[arg-type]
    if not antwoord.streaming:
        # Nothing to take along (any more): a page that says the reader's own name.
        return came_out(lijf) & ~Categorie.CONTACT
    with zipfile.ZipFile(io.BytesIO(lijf)) as zip_:
        stukken = [n for n in zip_.namelist() if n.startswith("stukken/")]
        assert set(zip_.namelist()) - set(stukken) == {"dossier.json", "dossier.pdf"}
        gegevens = "".join(zip_.read(n).decode(errors="replace") for n in ("dossier.json", *stukken))
        eigen = json.loads(zip_.read("dossier.json"))["voor"]["naam"]
    return came_out("".join((gegevens, *gezet)).replace(eigen, "").encode())


LANG = {"van": "2020-01-01", "tot": "2040-01-01"}
"""Every day on which somebody in these tests can have read."""


def _log_along(client: Client, zaal: Zaal) -> Categorie:
    """The log in the two forms of a standard."""
    gevonden = Categorie.GEEN
    for vorm in ("nen7513", "logboek"):
        antwoord = client.get(reverse("toegang:logboek_meenemen"), {"vorm": vorm, **LANG})
        if antwoord.streaming:
            gevonden |= came_out(b"".join(antwoord.streaming_content))  # type: ignore[arg-type]
    return gevonden


def _facts(client: Client, zaal: Zaal) -> Categorie:
    """What stands out in the log, as a table to take along."""
    antwoord = client.get(reverse("toegang:feiten"), {"vorm": "csv"})
    return came_out(antwoord.content) if antwoord.status_code == 200 else Categorie.GEEN


def _paper(client: Client, zaal: Zaal) -> Categorie:
    """What is printed for somebody of the family."""
    return _get(client, "casus:op_papier", zaal.toneel.casus.id, zaal.toneel.eva.id)


def _day(client: Client, zaal: Zaal) -> Categorie:
    return _get(client, "casus:mijn_dag")


ZIJDEUREN: dict[str, Zijdeur] = {
    "casus:lijst": _list,
    "casus:lijst (zoeken)": _search,
    "casus:mijn_dag": _day,
    "casus:stuk": _file,
    "casus:stukken": _files,
    "casus:plan_afdruk": _print,
    "casus:plan_versies": _versions,
    "casus:overleg_tijdens": _fragment,
    "casus:overleg_agenda": _calendar_file,
    "casus:agenda": _feed,
    "toegang:logboek": _log,
    "toegang:logboek_meenemen": _log_along,
    "toegang:feiten": _facts,
    "portaal:meenemen": _archive,
    "casus:op_papier": _paper,
}

ZONDER_INHOUD: dict[str, str] = {
    "spiegel:oogo_pdf": "figures of a publication, which shows no one",
    "spiegel:bijeenkomst_pdf": "agenda and decisions of a body, which are about no child",
    "spiegel:programma_pdf": "the programme of a region, which is about no child",
    "spiegel:indicator_csv": "figures of a publication, which shows no one",
    "spiegel:meting_pdf": "counts of a closed measurement, which belong to no one",
    "spiegel:meting_groep": "cards with new links that nobody has yet",
    "spiegel:instrument_bestand": "the questions of an instrument",
    "spiegel:instrument_schema": "the shape of such a file",
    "spiegel:publicatie": "the publication itself, which shows no one",
    "spiegel:kernjaar_pdf": "how a core team works in a year, and nothing about a child",
    "spiegel:preventie_agenda": "what school and youth help do to prevent problems, and nothing about a child",
    "spiegel:werkblad_pdf": "what a group thinks of working together, and nothing about a child",
    "toegang:ondersteuning_blad": "what a school says in its guide: for everybody, and nothing about a child",
    "toegang:waarvoor_blad": "who works where at a school: known to everybody at work, and nothing about a child",
    "toegang:contacten_csv": "who is fixed at which school and partner: known to everybody at work, nothing about a child",
    "toegang:register": "what an organisation does with data, and nothing about anybody",
    "nog_open": "no content at all: open or closed",
    "concept": "the time at which one's own text was kept",
    "healthz": "the state of the installation",
    "mfa_download_recovery_codes": "one's own codes, once",
}


def undeclared(naam: str, soort: str) -> str:
    """What to do about an address that answers with this kind of content; empty when it is declared or a page."""
    if soort.startswith("text/html") or naam in ZIJDEUREN or naam in ZONDER_INHOUD:
        return ""
    return (
        f"{naam} answers {soort}: a side door. Add an adapter to ZIJDEUREN in tests/integratie/zijdeuren.py, or the"
        " reason why nothing about anybody comes out to ZONDER_INHOUD"
    )


ANDERS = re.compile(r"content_type=|\b(?:FileResponse|JsonResponse|StreamingHttpResponse)\(")


def other_answers(patronen: dict[str, URLPattern]) -> Iterator[str]:
    """Addresses of the house whose view can answer with something else than a page, with whatever it is asked."""
    for naam, patroon in patronen.items():
        view = inspect.unwrap(patroon.callback)
        if (
            inspect.isfunction(view)
            and view.__module__.startswith("rondom.")
            and ANDERS.search(inspect.getsource(view))
        ):
            yield naam
