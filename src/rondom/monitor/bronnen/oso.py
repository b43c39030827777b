"""OSO dossiers from school to samenwerkingsverband: their TLV and arrangement, laid flat. Documents are not opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rondom.monitor.bronnen.berichten import Bericht, check_schema, text_of
from rondom.monitor.bronnen.redenen import Weigering
from rondom.monitor.bronnen.vertalen import ONBEKEND_BSN

JAREN = ("2019",)
"""Years of the standard whose dossiers are read; the namespace says which it is."""
Rij = dict[str, str | None]


def check_dossier(boom: Any, jaar: str, standaarden: Path | None) -> None:
    """A dossier against its year and schema. Raises Weigering."""
    if jaar not in JAREN:
        raise Weigering(f"OSO {jaar} wordt niet gelezen; wel {', '.join(JAREN)}", regel=boom.sourceline)
    schema = standaarden / f"oso-{jaar}.1" / "OSO_gegevensset.xsd" if standaarden else None
    if schema and schema.is_file():
        check_schema(boom, schema)


def kinds_of(boom: Any) -> list[Bericht]:
    """Which sources a dossier carries. Raises Weigering when it carries neither TLV nor arrangement."""
    namen = {"tlv": Bericht("tlv", statements), "arrangement_pao": Bericht("arrangementen", arrangements)}
    gevonden = [b for naam, b in namen.items() if boom.find(f".//{{*}}onderwijsondersteuning/{{*}}{naam}") is not None]
    if not gevonden:
        raise Weigering("het dossier bevat geen TLV en geen arrangement", regel=boom.sourceline)
    return gevonden


def _shared(boom: Any) -> Rij:
    """Who and where. A dossier for the SWV carries no citizen service number as a rule: then it is unknown."""
    school = boom.find("{*}huidigeschool")
    leerling = boom.find(".//{*}leerling")
    if school is None or leerling is None:
        raise Weigering("het dossier noemt geen school of geen leerling", regel=boom.sourceline)
    voor, achter = text_of(leerling, "voorvoegsel"), text_of(leerling, "achternaam")
    brin, deel = text_of(school, "brincode"), text_of(school, "vestigingscode")
    return {
        "bsn": text_of(leerling, "bsn") or ONBEKEND_BSN,
        "achternaam": " ".join(d for d in (voor, achter) if d) or None,
        "voornaam": text_of(leerling, "voornaam"),
        "geboortedatum": text_of(leerling, "geboortedatum"),
        "postcode": _home(leerling),
        "vestiging": f"{brin}{deel}" if brin and deel else None,
    }


def _home(leerling: Any) -> str | None:
    """The postcode of the registered address, else of the first."""
    adressen = list(leerling.iterfind("{*}adreslijst/{*}adres"))
    adressen.sort(key=lambda a: text_of(a, "soortadres") != "gba")
    return next((p for a in adressen if (p := text_of(a, "postcode"))), None)


def school_year(dag: str | None) -> str | None:
    """The school year of a day ``JJJJ-MM-DD``: it begins on 1 August."""
    if dag is None:
        return None
    jaar = int(dag[:4]) - (dag[5:7] < "08")
    return f"{jaar}-{jaar + 1}"


def _swv(boom: Any) -> str | None:
    return text_of(boom, "huidigeschool/leerling/onderwijsondersteuning/tlv/tlvswvnummer") or next(
        (e.text for e in boom.iterfind(".//{*}tlvswvnummer") if e.text), None
    )


def statements(boom: Any) -> Iterator[Rij]:
    """Every TLV of the dossier. It was granted: a dossier holds no refusals."""
    wie = _shared(boom)
    for tlv in boom.iterfind(".//{*}onderwijsondersteuning/{*}tlv"):
        ingang = text_of(tlv, "tlvingangdatum")
        yield {
            **wie,
            "swv": text_of(tlv, "tlvswvnummer"),
            "schooljaar": school_year(ingang),
            "beschikkingsnummer": text_of(tlv, "tlvbeschikkingsnummer"),
            "categorie": text_of(tlv, "tlvcategorie"),
            "uitkomst": "toegekend",
            "ingang": ingang,
            "einde": text_of(tlv, "tlveinddatum"),
        }


def arrangements(boom: Any) -> Iterator[Rij]:
    """Every arrangement of the samenwerkingsverband. Its number stands with the TLV; without one it is not known."""
    wie, swv = _shared(boom), _swv(boom)
    for arrangement in boom.iterfind(".//{*}onderwijsondersteuning/{*}arrangement_pao"):
        ingang = text_of(arrangement, "arrangement_datum")
        yield {
            **wie,
            "swv": swv,
            "schooljaar": school_year(ingang),
            "beschikkingsnummer": text_of(arrangement, "arrangement_beschikkingsnr"),
            "ingang": ingang,
            "einde": text_of(arrangement, "arrangement_einddatum"),
        }
