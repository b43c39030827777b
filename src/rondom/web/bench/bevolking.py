"""Generated casussen in bulk: rows for COPY, with the grants that ``kern`` computes and a valid chain of events.

Everything follows from the number of the casus, so that two processes can make parts of the same population. The
measured holder is the zorgcoördinator of the first school: 500 casussen, of which 60 are open, whatever the size.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from rondom.kern.categorie import Categorie
from rondom.kern.delen import Besluit
from rondom.kern.rechten import (
    Besluitfeit,
    Betrokkenefeit,
    Dossierfeiten,
    Dossiersoort,
    Naastefeit,
    Periode,
    Relatie,
    Toestemmingfeit,
    bereken,
)

RUIMTE = UUID("0b6f1a52-7b52-4c0c-8f43-51a1d9b8a7f0")
PER_SCHOOL = 500
OPEN = 60
TEAMS = 40
BEGIN = date(2024, 8, 1)
NUL = "0" * 64

Rij = tuple[Any, ...]


def key(*delen: object) -> UUID:
    """The same key for the same words in every run."""
    return uuid5(RUIMTE, "-".join(str(d) for d in delen))


@dataclass(frozen=True)
class Maat:
    """How many casussen, and on which day they are looked at."""

    casussen: int
    vandaag: date

    @property
    def scholen(self) -> int:
        return -(-self.casussen // PER_SCHOOL)


@dataclass
class Tabel:
    """Rows of one table with the names of their columns."""

    kolommen: tuple[str, ...] = ()
    rijen: list[Rij] = field(default_factory=list)


MEETPERSOON = key("functie", "zorgcoordinator", 0)
ROEPNAMEN = ("Amber", "Bilal", "Cato", "Daan", "Esmee", "Fenna", "Gijs", "Hanna", "Ilias", "Jara", "Kees", "Lina")
ACHTERNAMEN = ("Avondster", "Beekdal", "Carolus", "Duinzand", "Elzinga", "Fluitberg", "Graanveld", "Heidemans")


def build(maat: Maat, begin: int, eind: int) -> dict[str, Tabel]:
    """The rows of casussen ``begin`` up to ``eind``, by table."""
    tabellen: dict[str, Tabel] = defaultdict(Tabel)
    for nummer in range(begin, eind):
        for naam, rij in _casus(maat, nummer):
            tabel = tabellen[naam]
            tabel.kolommen = tabel.kolommen or tuple(rij)
            tabel.rijen.append(tuple(rij.values()))
    return tabellen


def copy_text(tabel: Tabel) -> bytes:
    """Rows in the text format of COPY."""
    return "".join("\t".join(map(_value, rij)) + "\n" for rij in tabel.rijen).encode()


def _value(waarde: Any) -> str:
    if waarde is None:
        return "\\N"
    if isinstance(waarde, bool):
        return "t" if waarde else "f"
    if isinstance(waarde, datetime):
        return waarde.isoformat()
    if isinstance(waarde, list):
        return "{" + ",".join(str(w) for w in waarde) + "}"
    if isinstance(waarde, dict):
        return json.dumps(waarde)
    return str(waarde)


def facts_of(maat: Maat, nummer: int) -> Dossierfeiten:
    """The facts of one casus: three of the school, a gezinswerker and a nurse, two parents, one consent."""
    school, team = nummer // PER_SCHOOL, nummer % TEAMS
    geopend = maat.vandaag - timedelta(days=30 + nummer % 400)
    leeftijd = 4 + nummer % 14
    geboren = date(maat.vandaag.year - leeftijd, 1 + nummer % 12, 1 + nummer % 28)
    geboren = min(geboren, maat.vandaag - timedelta(days=4 * 365))
    altijd = Periode(BEGIN)
    deelname = Periode(geopend)
    mensen = [
        ("mentor", "school", school),
        ("zorgcoordinator", "school", school),
        ("verzuimcoordinator", "school", school),
    ]
    mensen += [("gezinswerker", "team", team), ("jeugdverpleegkundige", "jgz", 0)]
    ouders = [key("naaste", w, nummer) for w in ("moeder", "vader")]
    zelf = key("naaste", "jeugdige", nummer)
    gevraagd = Categorie.CONTACT | Categorie.STATUS | Categorie.GEZIN | Categorie.PLAN_GEZIN
    moment = datetime(geopend.year, geopend.month, geopend.day, 12, tzinfo=UTC)
    antwoorden = _answers(nummer, leeftijd, [*ouders, zelf], gevraagd, moment)
    return Dossierfeiten(
        dossier=key("dossier", nummer),
        soort=Dossiersoort.CASUS,
        school=key("school", school),
        open=Periode(geopend),
        jeugdige=key("jeugdige", nummer),
        geboortedatum=geboren,
        naasten=tuple(
            sorted(
                [Naastefeit(zelf, Relatie.JEUGDIGE, deelname)]
                + [Naastefeit(o, Relatie.OUDER, deelname, Periode(geboren)) for o in ouders],
                key=lambda n: n.id,
            )
        ),
        betrokkenen=tuple(
            Betrokkenefeit(key("functie", rol, nr), key(soort, nr), rol, deelname, altijd) for rol, soort, nr in mensen
        ),
        toestemmingen=(
            Toestemmingfeit(
                key("toestemming", nummer),
                key("team", team),
                gevraagd,
                Periode(geopend, geopend + timedelta(days=365)),
                antwoorden,
            ),
        ),
        convenanten=((key("team", team), Periode(BEGIN)), (key("jgz", 0), Periode(BEGIN))),
    )


def _answers(
    nummer: int, leeftijd: int, wie: list[UUID], gevraagd: Categorie, moment: datetime
) -> tuple[Besluitfeit, ...]:
    """Seven of ten give all; one gives less, one refuses, one waits."""
    soort = nummer % 10
    deciders = wie if leeftijd >= 12 else wie[:2]
    if soort == 9:
        deciders = deciders[:1]
    besluiten = []
    for i, naaste in enumerate(deciders):
        besluit, masker = Besluit.GEGEVEN, gevraagd
        if soort == 7 and i == 0:
            masker = Categorie.CONTACT | Categorie.STATUS
        if soort == 8 and i == 1:
            besluit, masker = Besluit.GEWEIGERD, Categorie.GEEN
        besluiten.append(Besluitfeit(naaste, besluit, masker, moment + timedelta(minutes=i)))
    return tuple(besluiten)


def _status(maat: Maat, nummer: int) -> str:
    """The first sixty casussen of a school run; the others are done."""
    if nummer % PER_SCHOOL >= OPEN:
        return "afgesloten"
    return ("weging", "toestemming", "aangemeld", "opgepakt", "overleg", "plan", "uitvoering")[nummer % 7]


def _casus(maat: Maat, nummer: int) -> Iterator[tuple[str, dict[str, Any]]]:
    f = facts_of(maat, nummer)
    roepnaam, achternaam = ROEPNAMEN[nummer % 12], ACHTERNAMEN[nummer // 12 % 8]
    op = datetime(f.open.vanaf.year, f.open.vanaf.month, f.open.vanaf.day, 9, tzinfo=UTC)
    mentor = f.betrokkenen[0].functie
    dossier, casus = f.dossier, key("casus", nummer)
    yield "toegang_jeugdige", {
        "id": f.jeugdige, "gezin_id": None, "roepnaam": roepnaam, "tussenvoegsel": "", "achternaam": achternaam,
        "sorteernaam": f"{achternaam} {roepnaam}".lower(), "geboortedatum": f.geboortedatum, "school_id": f.school,
        "groep": f"{1 + nummer % 6}a", "pc4": "9901", "woongemeente_id": "9899", "geregistreerd_door": mentor,
        "zoektekst": f"{roepnaam} {achternaam}".lower(),
    }  # fmt: skip
    yield "toegang_dossier", {
        "id": dossier, "soort": "casus", "jeugdige_id": f.jeugdige, "gezin_id": None, "hoofd_id": None,
        "school_id": f.school, "regio_id": "bench", "geopend_door": mentor, "geopend_op": op, "gesloten_op": None,
    }  # fmt: skip
    yield "casus_casus", {
        "id": casus, "dossier_id": dossier, "jeugdige_id": f.jeugdige, "status": _status(maat, nummer),
        "status_sinds": op, "kenmerk": f"{nummer:08d}", "geopend_op": op,
        "bijgewerkt_op": op + timedelta(days=nummer % 29), "versie": 1,
    }  # fmt: skip
    yield from _people(f, nummer, op)
    yield from _ledger(f)
    yield from _chain(f, casus, op)
    yield from _content(maat, f, nummer, casus, op)


def _people(f: Dossierfeiten, nummer: int, op: datetime) -> Iterator[tuple[str, dict[str, Any]]]:
    for n in f.naasten:
        yield "toegang_naaste", {
            "id": n.id, "jeugdige_id": f.jeugdige, "account_id": None, "relatie": n.relatie.value, "aanduiding": "",
            "naam": f"Naaste {nummer}", "taal": "", "tolk_nodig": False,
            "vanaf": n.periode.vanaf, "tot": None, "gezag_vanaf": n.gezag.vanaf if n.gezag else None,
            "gezag_tot": None, "gezag_bron": "gezagsregister" if n.gezag else "",
            "gezag_gecontroleerd_op": f.open.vanaf if n.gezag else None,
        }  # fmt: skip
        yield "toegang_bereikbaarheid", {
            "id": key("telefoon", n.id), "jeugdige_id": f.jeugdige, "naaste_id": n.id, "kanaal": "telefoon",
            "waarde": f"06 0000{nummer % 10_000:04}", "zichtbaar": "standaard", "voor": [],
        }  # fmt: skip
    for i, b in enumerate(f.betrokkenen):
        yield "toegang_betrokkene", {
            "id": key("betrokkene", i, nummer), "dossier_id": f.dossier, "functie_id": b.functie,
            "organisatie_id": b.organisatie,
            "casusrol": ("melder", "coordinator", "verzuim", "oppakker", "deelnemer")[i],
            "grondslag": "", "vanaf": b.deelname.vanaf, "tot": None, "toegevoegd_door": f.betrokkenen[0].functie,
        }  # fmt: skip
    for t in f.toestemmingen:
        yield "toegang_toestemming", {
            "id": t.id, "dossier_id": f.dossier, "ontvanger_id": t.ontvanger, "ontvanger_naaste_id": None,
            "categorieen": int(t.categorieen), "doel": "Samen kijken wat helpt.", "vanaf": t.periode.vanaf,
            "tot": t.periode.tot, "gevraagd_door": f.betrokkenen[1].functie, "gevraagd_op": op, "afgesloten_op": None,
        }  # fmt: skip
        for i, s in enumerate(t.besluiten):
            yield "toegang_toestemmingsbesluit", {
                "id": key("besluit", i, nummer), "dossier_id": f.dossier, "toestemming_id": t.id,
                "naaste_id": s.naaste, "besluit": s.besluit.value, "categorieen": int(s.categorieen),
                "moment": s.moment, "wijze": "portaal", "toelichting": "", "vastgelegd_door": s.naaste,
                "getekend_op": None, "getekend_te": "", "getuige": None,
            }  # fmt: skip


def _ledger(f: Dossierfeiten) -> Iterator[tuple[str, dict[str, Any]]]:
    for r in bereken(f):
        t = r.toekenning
        yield "toegang_recht", {
            "dossier": f.dossier, "jeugdige": f.jeugdige, "houder": t.houder, "regel": t.regel, "grond": t.grond,
            "categorieen": t.categorieen, "acties": t.acties, "vanaf": r.vanaf, "tot": r.tot,
        }  # fmt: skip


def _chain(f: Dossierfeiten, casus: UUID, op: datetime) -> Iterator[tuple[str, dict[str, Any]]]:
    vorige = NUL
    soorten = (
        ("dossier.geopend", "dossier", f.dossier),
        ("casus.geopend", "casus", casus),
        ("toestemming.gevraagd", "toestemming", f.toestemmingen[0].id),
    )
    houder, organisatie = f.betrokkenen[0].functie, f.school
    for nr, (soort, object_soort, object_id) in enumerate(soorten, start=1):
        pk = key("gebeurtenis", nr, f.dossier)
        moment = op.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
        delen = (vorige, pk, f.dossier, nr, soort, moment, houder, organisatie, object_soort, object_id, "BR14", 0, "")
        hash_ = hashlib.sha256("|".join(map(str, delen)).encode()).hexdigest()
        yield "toegang_gebeurtenis", {
            "id": pk, "dossier_id": f.dossier, "volgnummer": nr, "soort": soort, "moment": op, "houder": houder,
            "organisatie": organisatie, "object_soort": object_soort, "object_id": object_id, "regels": ["BR14"],
            "veiligheid": False, "inhoud_hash": "", "vorige": vorige, "hash": hash_,
        }  # fmt: skip
        vorige = hash_
    yield "toegang_ketenkop", {"dossier_id": f.dossier, "veiligheid": False, "volgnummer": len(soorten), "hash": vorige}


def _content(
    maat: Maat, f: Dossierfeiten, nummer: int, casus: UUID, op: datetime
) -> Iterator[tuple[str, dict[str, Any]]]:
    mentor, coordinator, _verzuim, gezinswerker, _jgz = (b.functie for b in f.betrokkenen)
    tekst = "Komt vaak te laat en is stil in de klas. Praat weinig met anderen en zit graag alleen."
    yield "casus_signaal", {
        "id": key("signaal", nummer), "dossier_id": f.dossier, "categorie": int(Categorie.ONDERWIJS),
        "over": "leerling", "groep": "", "weging_wie": "",
         "gezien": tekst,
        "leefgebieden": ["school"], "sinds": "", "wens": "Meedenken", "besproken_met_jeugdige": True,
        "besproken_met_ouders": True, "status": "gewogen", "gemaakt_door": mentor, "gemaakt_op": op,
        "weging": "partner", "weging_reden": "Er is meer nodig.", "basis_gedaan": "Gesprek met mentor.",
        "gewogen_door": coordinator, "gewogen_op": op, "versie": 1,
    }  # fmt: skip
    if nummer % PER_SCHOOL < OPEN:
        yield "casus_taak", {
            "id": key("taak", nummer), "dossier_id": f.dossier, "soort": "overleg_plannen", "regel": "BR12",
            "houder": coordinator, "object_id": casus, "termijn": maat.vandaag + timedelta(days=nummer % 20 - 8),
            "gemaakt_op": op, "gemaakt_door": mentor, "afgerond_op": None, "afgerond_door": None,
        }  # fmt: skip
    plan, deel = key("plan", nummer), key("plandeel", nummer)
    yield "casus_plan", {"id": plan, "gezin_id": None, "begonnen_op": op, "begonnen_door": coordinator}
    yield "casus_plandeel", {
        "id": deel, "dossier_id": f.dossier, "plan_id": plan, "soort": "kind", "status": "vastgesteld", "nummer": 1,
        "vastgesteld_op": f.open.vanaf, "evalueren_op": None, "versie": 1,
    }  # fmt: skip
    for i, (gebied, categorie) in enumerate((("school", Categorie.PLAN_SCHOOL), ("gezin", Categorie.PLAN_GEZIN))):
        yield "casus_doel", {
            "id": key("doel", i, nummer), "dossier_id": f.dossier, "categorie": int(categorie), "plandeel_id": deel,
            "leefgebied": gebied, "tekst": "Elke dag op tijd beginnen.", "eigen_doel": i == 0, "meetbaar": "",
            "merkbaar": "", "eigen_kracht": "", "financiering": "", "begin": f.open.vanaf,
            "eind": f.open.vanaf + timedelta(days=90), "status": "loopt", "volgorde": i, "door": coordinator,
            "op": op, "versie": 1,
        }  # fmt: skip
    yield "casus_afspraak", {
        "id": key("afspraak", nummer), "dossier_id": f.dossier, "categorie": int(Categorie.PLAN_SCHOOL),
        "overleg_id": None, "doel_id": key("doel", 0, nummer), "tekst": "Elke ochtend even langs de mentor.",
        "eigenaar": mentor, "begin": None, "termijn": maat.vandaag + timedelta(days=14), "na_id": None,
        "status": "open", "gedaan_op": None, "door": coordinator, "op": op, "versie": 1,
    }  # fmt: skip
    yield "casus_inzet", {
        "id": key("inzet", nummer), "dossier_id": f.dossier, "soort": "hulp",
        "aanbieder_id": f.betrokkenen[3].organisatie,
        "uitvoerder_id": gezinswerker, "leefgebied": "gezin", "status": "gestart", "aangevraagd_op": f.open.vanaf,
        "gestart_op": f.open.vanaf, "gestopt_op": None, "afloop": "", "vervolg": "", "door": coordinator, "versie": 1,
    }  # fmt: skip
    yield "casus_regie", {
        "id": key("regie", nummer), "dossier_id": f.dossier, "plan_id": plan, "houder": coordinator,
        "vanaf": f.open.vanaf, "tot": None, "aangeboden_door": coordinator, "aangeboden_op": op, "aanvaard_op": op,
        "afgewezen_op": None, "reden": "",
    }  # fmt: skip
