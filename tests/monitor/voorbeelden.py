"""Small deliveries for tests, written out; nobody in them exists."""

from __future__ import annotations

from pathlib import Path

IJW = "http://www.istandaarden.nl/ijw/3_2"
KOP = "bsn;gemeente;soort;begin;einde"
THUIS = f"{KOP}\n999900006;9901;relatief;2026-01-12;2026-02-20\n999900018;9902;absoluut;2026-03-02;\n"


def write(folder: Path, naam: str, inhoud: str | bytes) -> Path:
    """One file of a delivery."""
    pad = folder / naam
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return pad


def bericht(nummer: str, code: str, inhoud: str, afzender: str = "98000001", ontvanger: str = "9901") -> str:
    """An iJw message around its content."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<b:Bericht xmlns:ijw="{IJW}/basisschema/schema" xmlns:b="{IJW}/jw{nummer}/schema">
 <b:Header>
  <b:BerichtCode>{code}</b:BerichtCode>
  <b:BerichtVersie>3</b:BerichtVersie>
  <b:BerichtSubversie>2</b:BerichtSubversie>
  <b:Afzender>{afzender}</b:Afzender>
  <b:Ontvanger>{ontvanger}</b:Ontvanger>
  <b:BerichtIdentificatie>
   <ijw:Identificatie>700001</ijw:Identificatie>
   <ijw:Dagtekening>2026-05-08</ijw:Dagtekening>
  </b:BerichtIdentificatie>
  <b:XsdVersie>
   <ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie>
   <ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie>
  </b:XsdVersie>
 </b:Header>
{inhoud}
</b:Bericht>
"""


def stop(begin: str = "2026-01-05", einde: str = "2026-05-01", reden: str = "31", bsn: str = "999900006") -> str:
    """A JW307 of our own: no official sample of it exists."""
    return bericht(
        "307",
        "440",
        f""" <b:Client>
  <b:Bsn>{bsn}</b:Bsn>
  <b:Geboortedatum><ijw:Datum>2012-06-01</ijw:Datum><ijw:DatumGebruik>1</ijw:DatumGebruik></b:Geboortedatum>
  <b:Geslacht>2</b:Geslacht>
  <b:Naam>
   <ijw:Geslachtsnaam><ijw:Achternaam>Vlierwoud</ijw:Achternaam><ijw:Voorvoegsel>van</ijw:Voorvoegsel></ijw:Geslachtsnaam>
   <ijw:Voornamen>Juna</ijw:Voornamen>
  </b:Naam>
  <b:StopProducten>
   <b:StopProduct>
    <b:ToewijzingNummer>300301</b:ToewijzingNummer>
    <b:Product><ijw:Categorie>45</ijw:Categorie><ijw:Code>45A04</ijw:Code></b:Product>
    <b:ToewijzingIngangsdatum>2026-01-01</b:ToewijzingIngangsdatum>
    <b:Begindatum>{begin}</b:Begindatum>
    <b:RedenBeeindiging>{reden}</b:RedenBeeindiging>
    <b:Einddatum>{einde}</b:Einddatum>
    <b:StatusAanlevering>1</b:StatusAanlevering>
   </b:StopProduct>
  </b:StopProducten>
 </b:Client>""",
    )
