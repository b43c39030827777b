"""iJw 3.2 messages and OSO dossiers: XML of others, read so that it can do no harm, and laid flat.

No entity is expanded, no file or address is fetched, a DOCTYPE is refused, and a file over the limit is not opened.
With the official schemas (the folder of RONDOM_STANDARDS) a message is held against them; without, against what is
needed to read it. Either way a message is taken whole or refused whole, with line and element.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
from lxml import etree

from rondom.monitor.bronnen.contract import Contract, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.bronnen.lezen import Lezing
from rondom.monitor.bronnen.redenen import Weigering
from rondom.monitor.bronnen.vertalen import RIJ

GRENS = 256 << 20
"""Largest message that is read, in bytes. Providers send a message a month; this is some hundred thousand lines."""
IJW = re.compile(r"http://www\.istandaarden\.nl/ijw/3_2/jw(\d{3})/schema")
IJW_ANDERS = re.compile(r"http://www\.istandaarden\.nl/ijw/(\d_\d)/")
OSO = re.compile(r"http://www\.edustandaard\.nl/oso_gegevensset/(\d{4})/dossier")
_BERICHTCODE = {
    "301": "436", "302": "437", "305": "438", "306": "439", "307": "440", "308": "441", "315": "446", "316": "447",
    "317": "486", "318": "487", "319": "488", "320": "489", "323": "490", "325": "491",
}  # fmt: skip
_DATUM = re.compile(r"(?i).*(datum|dagtekening)$")
_BESTAANDE_DAG = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_STUK = 50_000


@dataclass(frozen=True)
class Bericht:
    """A kind of message that is a source: its contract and how its rows are found."""

    bron: str
    rows: Callable[[Any], Iterator[dict[str, str | None]]]

    @property
    def contract(self) -> Contract:
        return CONTRACTEN[self.bron]


def open_message(pad: Path, standaarden: Path | None = None) -> list[Lezing]:
    """Read one message or dossier, which may carry two sources.

    Raises Weigering with line and element for everything that is not in order.
    """
    from rondom.monitor.bronnen import ijw, oso

    boom = parse(pad)
    ruimte = etree.QName(boom).namespace or ""
    if gevonden := IJW.fullmatch(ruimte):
        nummer = gevonden[1]
        check_message(boom, nummer, standaarden)
        if nummer not in ijw.BERICHTEN:
            lijst = ", ".join(sorted(ijw.BERICHTEN))
            raise Weigering(f"bericht {nummer} is geen bron van de monitor; die leest {lijst}", regel=boom.sourceline)
        berichten = [ijw.BERICHTEN[nummer]]
    elif gevonden := OSO.fullmatch(ruimte):
        oso.check_dossier(boom, gevonden[1], standaarden)
        berichten = oso.kinds_of(boom)
    else:
        anders = IJW_ANDERS.match(ruimte)
        wat = f"iJw {anders[1].replace('_', '.')}" if anders else "onbekend"
        raise Weigering(f"de namespace is {wat}; gelezen worden iJw 3.2 en OSO", regel=boom.sourceline)
    return [Lezing(b.contract, Vorm.HERKENBAAR, _batches(b, boom)) for b in berichten]


def parse(pad: Path) -> Any:
    """The root element. Raises Weigering for what is too large, not XML, cut off, or holds a DOCTYPE."""
    if pad.stat().st_size > GRENS:
        raise Weigering(f"het bericht is groter dan {GRENS >> 20} MB")
    inhoud = pad.read_bytes()
    if not inhoud.strip():
        raise Weigering("het bestand is leeg")
    if b"\0" in inhoud and not inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Weigering("het bestand bevat een NUL-teken", regel=inhoud[: inhoud.index(b"\0")].count(b"\n") + 1)
    lezer = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        boom = etree.fromstring(inhoud, lezer)
    except etree.XMLSyntaxError as fout:
        raise Weigering(_why(fout, inhoud), regel=fout.lineno) from None
    if boom.getroottree().docinfo.doctype or any(not isinstance(e.tag, str) for e in boom.iter(etree.Entity)):
        raise Weigering("het bericht bevat een DOCTYPE; een bericht van iJw of OSO heeft er geen", regel=1)
    return boom


def _why(fout: etree.XMLSyntaxError, inhoud: bytes) -> str:
    tekst, kaal = str(fout).lower(), inhoud.strip()
    if "encoding" in tekst or "input is not proper" in tekst:
        return "een teken past niet bij de codering die het bestand zegt te hebben"
    if "entity" in tekst or "amplification" in tekst:
        return "het bericht bevat een DOCTYPE met entiteiten; die worden niet gelezen"
    if kaal.lstrip(b"\xef\xbb\xbf").startswith(b"<") and (not kaal.endswith(b">") or "premature" in tekst):
        return "het bericht is afgekapt: er ontbreekt een eind"
    return "het bestand is geen geldige XML"


def check_message(boom: Any, nummer: str, standaarden: Path | None) -> None:
    """An iJw message against its schema, and always: known number, right code, existing days."""
    if nummer not in _BERICHTCODE:
        raise Weigering(f"bericht {nummer} bestaat niet in iJw 3.2", regel=boom.sourceline)
    code = boom.find("{*}Header/{*}BerichtCode")
    if code is None or (code.text or "").strip() != _BERICHTCODE[nummer]:
        plek = boom if code is None else code
        raise Weigering(f"BerichtCode hoort {_BERICHTCODE[nummer]} te zijn", regel=plek.sourceline, kolom="BerichtCode")
    check_days(boom)
    schema = standaarden / "ijw-3.2" / "xsd" / f"JW{nummer}.xsd" if standaarden else None
    if schema and schema.is_file():
        check_schema(boom, schema)


def check_days(boom: Any) -> None:
    """Every element that is a day must be one that exists. Raises Weigering with the first that does not."""
    for element in boom.iter():
        naam = etree.QName(element).localname
        if len(element) or not _DATUM.match(naam):
            continue
        dag = _BESTAANDE_DAG.fullmatch((element.text or "").strip())
        try:
            if dag is None:
                raise ValueError
            date(int(dag[1]), int(dag[2]), int(dag[3]))
        except ValueError:
            raise Weigering("is geen bestaande dag", regel=element.sourceline, kolom=naam) from None


def check_schema(boom: Any, pad: Path) -> None:
    """Against an official schema. Raises Weigering with line and element; the value is not repeated."""
    schema = _schema(pad)
    if not schema.validate(boom):
        fout = schema.error_log[0]
        naam = re.search(r"Element '(?:\{[^}]*\})?([^']+)'", fout.message)
        regel = fout.type_name.removeprefix("SCHEMAV_").lower().replace("_", " ")
        raise Weigering(f"voldoet niet aan het schema ({regel})", regel=fout.line, kolom=naam[1] if naam else "")


@cache
def _schema(pad: Path) -> etree.XMLSchema:
    lezer = etree.XMLParser(no_network=True, resolve_entities=False)
    return etree.XMLSchema(etree.parse(pad, lezer))


def text_of(element: Any, pad: str) -> str | None:
    """The text of the element on a path, whatever its namespace; None when it is not there or empty."""
    gevonden = element.find("/".join(f"{{*}}{deel}" for deel in pad.split("/")))
    tekst = (gevonden.text or "").strip() if gevonden is not None else ""
    return tekst or None


def _batches(bericht: Bericht, boom: Any) -> Iterator[pa.Table]:
    kolommen = [k.naam for k in bericht.contract.kolommen]
    vorm = pa.schema([(RIJ, pa.int64()), *((naam, pa.string()) for naam in kolommen)])
    stuk: list[dict[str, Any]] = []
    for nummer, rij in enumerate(bericht.rows(boom), 1):
        stuk.append({RIJ: nummer, **rij})
        if len(stuk) == _STUK:
            yield pa.Table.from_pylist(stuk, schema=vorm)
            stuk = []
    if stuk:
        yield pa.Table.from_pylist(stuk, schema=vorm)
