"""Youth help: the Beleidsinformatie record, and the iJw 3.2 messages laid flat."""

from __future__ import annotations

from rondom.monitor.bronnen import bouwstenen as b
from rondom.monitor.bronnen import codes
from rondom.monitor.bronnen.contract import Contract, Kolom, Soort

_GEMEENTE = "gemeente (jeugdhulp)"
_GROND = "Jeugdwet § 7.4 en Regeling Jeugdwet, bijlage 2; iJw 3.2 (Ministeriële regeling 25-7-2019)"
_GESLACHT = b.code("geslacht", codes.GESLACHT_IJW, "Geslacht volgens iJw.", "Sex as in iJw.", verplicht=False)
_TOEWIJZING = b.kenmerk("toewijzingnummer", "Nummer van de toewijzing.", "Number of the allocation.", verplicht=False)
_CATEGORIE = b.code(
    "productcategorie",
    codes.PRODUCTCATEGORIE,
    "Productcategorie; leeg bij een generieke toewijzing.",
    "Product category; empty for a generic allocation.",
    verplicht=False,
)
_PRODUCT = b.tekst(
    "productcode",
    "Productcode zoals gemeente en aanbieder die afspraken; geen vaste lijst.",
    "Product code agreed by municipality and provider; no fixed list.",
    verplicht=False,
    patroon="[^ ]{1,5}",
)
_STATUS = b.code("status", codes.STATUS_AANLEVERING, "Status van de aanlevering.", "Status of the delivery.")
_BERICHT = Kolom("dagtekening", Soort.DATUM, "Dagtekening van het bericht.", "Date of the message.", verplicht=False)
_IJW = ("xml", "csv", "parquet")

TRAJECTEN = Contract(
    "jeugdhulp_trajecten",
    "Jeugdhulptrajecten: één regel per jeugdige, aanvang en hulpvorm (Beleidsinformatie Jeugd).",
    "Youth help: one row per young person, start and kind of help (Beleidsinformatie Jeugd).",
    _GEMEENTE,
    _GROND,
    "per kalenderjaar, met wat loopt op 1 januari",
    ("bsn", "aanvang", "hulpvorm", "aanbieder"),
    (
        *b.PERSOON,
        b.code("geslacht", codes.GESLACHT_CBS, "Geslacht.", "Sex.", verplicht=False),
        b.GEMEENTE,
        b.mag_leeg(b.AANBIEDER),
        b.datum("aanmelding", "Dag waarop om hulp is gevraagd.", "Day help was asked for.", verplicht=False),
        b.datum("besluit", "Dag van besluit of verwijzing.", "Day of decision or referral.", verplicht=False),
        b.datum("aanvang", "Eerste dag van de hulp.", "First day of help.", ook=("aanvangsdatum", "datum_aanvang")),
        b.datum(
            "einde",
            "Laatste dag van de hulp; leeg als zij loopt.",
            "Last day of help; empty while it runs.",
            verplicht=False,
            ook=("einddatum", "datum_einde"),
        ),
        b.code("hulpvorm", codes.HULPVORM, "Hulpvorm.", "Kind of help."),
        b.code("verwijzer", codes.VERWIJZER, "Wie verwees.", "Who referred."),
        b.code(
            "reden_einde",
            codes.REDEN_EINDE,
            "Reden van beëindiging, in de codes van iJw.",
            "Reason of ending, in the codes of iJw.",
            verplicht=False,
        ),
    ),
    indicatoren=("I02", "I03", "I04", "I08", "I10", "I13", "I27"),
    volgorde=(("aanvang", "einde"), ("aanmelding", "besluit"), ("aanmelding", "aanvang")),
    peildatum="aanvang",
)
TOEWIJZINGEN = Contract(
    "jeugdhulp_toewijzingen",
    "Toewijzingen van jeugdhulp (JW301): één regel per toegewezen product.",
    "Allocations of youth help (JW301): one row per allocated product.",
    _GEMEENTE,
    _GROND,
    "doorlopend, per maand",
    ("gemeente", "toewijzingnummer", "ingangsdatum"),
    (
        *b.PERSOON,
        _GESLACHT,
        b.GEMEENTE,
        b.AANBIEDER,
        _BERICHT,
        b.kenmerk("toewijzingnummer", "Nummer van de toewijzing.", "Number of the allocation."),
        _CATEGORIE,
        _PRODUCT,
        b.datum("toewijzingsdatum", "Dag van het besluit.", "Day of the decision."),
        b.datum("ingangsdatum", "Eerste dag van de toewijzing.", "First day of the allocation."),
        b.datum("einddatum", "Laatste dag van de toewijzing.", "Last day of the allocation.", verplicht=False),
        b.getal("volume", "Toegewezen volume.", "Allocated volume.", verplicht=False),
        b.code("eenheid", codes.EENHEID, "Eenheid van het volume.", "Unit of the volume.", verplicht=False),
        b.code("frequentie", codes.FREQUENTIE, "Frequentie van het volume.", "Frequency.", verplicht=False),
        b.centen("budget_centen", "Budget in centen.", "Budget in cents.", verplicht=False),
    ),
    indicatoren=("I02", "I03", "I04", "I08", "I13", "I26"),
    volgorde=(("ingangsdatum", "einddatum"),),
    peildatum="ingangsdatum",
    formaten=_IJW,
)
STARTS = Contract(
    "jeugdhulp_starts",
    "Start van jeugdhulp (JW305): één regel per gestart product.",
    "Start of youth help (JW305): one row per started product.",
    _GEMEENTE,
    _GROND,
    "doorlopend, per maand",
    ("bsn", "gemeente", "aanbieder", "toewijzingnummer", "productcategorie", "begindatum", "status"),
    (
        *b.PERSOON,
        _GESLACHT,
        b.GEMEENTE,
        b.AANBIEDER,
        _BERICHT,
        _TOEWIJZING,
        _CATEGORIE,
        _PRODUCT,
        b.datum("begindatum", "Eerste dag van de hulp.", "First day of help."),
        _STATUS,
    ),
    indicatoren=("I02", "I03", "I27"),
    peildatum="begindatum",
    formaten=_IJW,
)
STOPS = Contract(
    "jeugdhulp_stops",
    "Stop van jeugdhulp (JW307): één regel per gestopt product.",
    "End of youth help (JW307): one row per ended product.",
    _GEMEENTE,
    _GROND,
    "doorlopend, per maand",
    ("bsn", "gemeente", "aanbieder", "toewijzingnummer", "productcategorie", "begindatum", "einddatum", "status"),
    (
        *b.PERSOON,
        _GESLACHT,
        b.GEMEENTE,
        b.AANBIEDER,
        _BERICHT,
        _TOEWIJZING,
        _CATEGORIE,
        _PRODUCT,
        b.datum("begindatum", "Eerste dag van de hulp.", "First day of help."),
        b.datum("einddatum", "Laatste dag van de hulp.", "Last day of help."),
        b.code("reden_einde", codes.REDEN_EINDE, "Reden van beëindiging.", "Reason of ending."),
        _STATUS,
    ),
    indicatoren=("I03", "I27"),
    volgorde=(("begindatum", "einddatum"),),
    peildatum="einddatum",
    formaten=_IJW,
)
DECLARATIES = Contract(
    "jeugdhulp_declaraties",
    "Declaraties van jeugdhulp (JW323): één regel per prestatie, in centen.",
    "Declarations of youth help (JW323): one row per service, in cents.",
    _GEMEENTE,
    _GROND,
    "per maand",
    ("gemeente", "aanbieder", "declaratienummer", "referentienummer", "begindatum", "debet_credit"),
    (
        b.BSN,
        b.GEMEENTE,
        b.AANBIEDER,
        b.kenmerk("declaratienummer", "Nummer van de declaratie.", "Number of the declaration."),
        b.kenmerk("referentienummer", "Nummer van de prestatie.", "Number of the service."),
        b.kenmerk("toewijzingnummer", "Nummer van de toewijzing.", "Number of the allocation."),
        b.code("productcategorie", codes.PRODUCTCATEGORIE, "Productcategorie.", "Product category."),
        _PRODUCT,
        b.datum("begindatum", "Eerste dag van de prestatie.", "First day of the service."),
        b.datum("einddatum", "Laatste dag van de prestatie.", "Last day of the service."),
        b.getal("volume", "Geleverd volume.", "Delivered volume."),
        b.code("eenheid", codes.EENHEID, "Eenheid van het volume.", "Unit of the volume."),
        b.centen("bedrag_centen", "Ingediend bedrag in centen, nooit negatief.", "Amount in cents, never negative."),
        b.code(
            "debet_credit",
            codes.DEBET_CREDIT,
            "C trekt het bedrag af, D telt het op.",
            "C takes the amount off, D adds it.",
        ),
    ),
    indicatoren=("I08", "I13", "I26"),
    volgorde=(("begindatum", "einddatum"),),
    peildatum="begindatum",
    formaten=_IJW,
)
