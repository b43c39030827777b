"""iJw 3.2 laid flat: allocation (301), start (305), stop (307) and declaration (323). One row per product or service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rondom.monitor.bronnen.berichten import Bericht, text_of

Rij = dict[str, str | None]


def _person(client: Any) -> Rij:
    """Who the message is about. DatumGebruik says what of the birth date is unknown (COD170)."""
    voor, achter = text_of(client, "Naam/Geslachtsnaam/Voorvoegsel"), text_of(client, "Naam/Geslachtsnaam/Achternaam")
    datum, gebruik = text_of(client, "Geboortedatum/Datum"), text_of(client, "Geboortedatum/DatumGebruik")
    if datum and gebruik == "1":
        datum = f"{datum[:7]}-00"
    elif datum and gebruik == "2":
        datum = f"{datum[:4]}-00-00"
    elif gebruik == "3":
        datum = None
    return {
        "bsn": text_of(client, "Bsn"),
        "achternaam": " ".join(d for d in (voor, achter) if d) or None,
        "voornaam": text_of(client, "Naam/Voornamen"),
        "geboortedatum": datum,
        "postcode": _postcode(client),
        "geslacht": text_of(client, "Geslacht"),
    }


def _postcode(client: Any) -> str | None:
    """The postcode of the home address; of another contact only when there is no home address."""
    for contact in client.iterfind("{*}Contactgegevens/{*}Contact"):
        gevonden = text_of(contact, "Adres/Postcode")
        if gevonden:
            return gevonden
    return None


def _header(boom: Any, gemeente: str, aanbieder: str) -> Rij:
    return {
        "gemeente": text_of(boom, f"Header/{gemeente}"),
        "aanbieder": text_of(boom, f"Header/{aanbieder}"),
        "dagtekening": text_of(boom, "Header/BerichtIdentificatie/Dagtekening"),
    }


def _product(element: Any) -> Rij:
    return {
        "toewijzingnummer": text_of(element, "ToewijzingNummer"),
        "productcategorie": text_of(element, "Product/Categorie"),
        "productcode": text_of(element, "Product/Code"),
    }


def allocations(boom: Any) -> Iterator[Rij]:
    """JW301, from municipality to provider."""
    kop = _header(boom, "Afzender", "Ontvanger")
    for client in boom.iterfind("{*}Client"):
        wie = _person(client)
        for product in client.iterfind("{*}ToegewezenProducten/{*}ToegewezenProduct"):
            yield {
                **wie,
                **kop,
                **_product(product),
                "toewijzingsdatum": text_of(product, "Toewijzingsdatum"),
                "ingangsdatum": text_of(product, "Ingangsdatum"),
                "einddatum": text_of(product, "Einddatum"),
                "volume": text_of(product, "Omvang/Volume"),
                "eenheid": text_of(product, "Omvang/Eenheid"),
                "frequentie": text_of(product, "Omvang/Frequentie"),
                "budget_centen": text_of(product, "Budget"),
            }


def starts(boom: Any) -> Iterator[Rij]:
    """JW305, from provider to municipality."""
    kop = _header(boom, "Ontvanger", "Afzender")
    for client in boom.iterfind("{*}Client"):
        wie = _person(client)
        for product in client.iterfind("{*}StartProducten/{*}StartProduct"):
            yield {
                **wie,
                **kop,
                **_product(product),
                "begindatum": text_of(product, "Begindatum"),
                "status": text_of(product, "StatusAanlevering"),
            }


def stops(boom: Any) -> Iterator[Rij]:
    """JW307, from provider to municipality."""
    kop = _header(boom, "Ontvanger", "Afzender")
    for client in boom.iterfind("{*}Client"):
        wie = _person(client)
        for product in client.iterfind("{*}StopProducten/{*}StopProduct"):
            yield {
                **wie,
                **kop,
                **_product(product),
                "begindatum": text_of(product, "Begindatum"),
                "einddatum": text_of(product, "Einddatum"),
                "reden_einde": text_of(product, "RedenBeeindiging"),
                "status": text_of(product, "StatusAanlevering"),
            }


def declarations(boom: Any) -> Iterator[Rij]:
    """JW323, from provider to municipality; amounts are in cents already."""
    kop = _header(boom, "Ontvanger", "Afzender")
    for declaratie in boom.iterfind("{*}Declaratie"):
        nummer = text_of(declaratie, "DeclaratieNummer")
        for client in declaratie.iterfind("{*}Clienten/{*}Client"):
            for prestatie in client.iterfind("{*}Prestaties/{*}Prestatie"):
                yield {
                    "bsn": text_of(client, "Bsn"),
                    "gemeente": kop["gemeente"],
                    "aanbieder": kop["aanbieder"],
                    "declaratienummer": nummer,
                    "referentienummer": text_of(prestatie, "ProductReferentie/ReferentieNummer"),
                    "toewijzingnummer": text_of(prestatie, "ToewijzingNummer"),
                    "productcategorie": text_of(prestatie, "ProductCategorie"),
                    "productcode": text_of(prestatie, "ProductCode"),
                    "begindatum": text_of(prestatie, "ProductPeriode/Begindatum"),
                    "einddatum": text_of(prestatie, "ProductPeriode/Einddatum"),
                    "volume": text_of(prestatie, "GeleverdVolume"),
                    "eenheid": text_of(prestatie, "Eenheid"),
                    "bedrag_centen": text_of(prestatie, "IngediendBedrag/Bedrag"),
                    "debet_credit": text_of(prestatie, "IngediendBedrag/DebetCredit"),
                }


BERICHTEN = {
    "301": Bericht("jeugdhulp_toewijzingen", allocations),
    "305": Bericht("jeugdhulp_starts", starts),
    "307": Bericht("jeugdhulp_stops", stops),
    "323": Bericht("jeugdhulp_declaraties", declarations),
}
