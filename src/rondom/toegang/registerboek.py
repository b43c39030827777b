"""The register of processing of one organisation, as a page shows it and as a file holds it (AVG art. 30)."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rondom.kern.stromen import PARTIJ_VAN_ORGANISATIE
from rondom.kern.verwerkingen import DELEN, Verwerking
from rondom.netwerk.models import Organisatie
from rondom.toegang.privacyregister import JAREN, REGISTER, Privacyklasse
from rondom.toegang.selectors_toezicht import Registerregel
from rondom.toegang.tonen_toezicht import KLEUR, as_json, woord

BEVEILIGING = (
    "Row-level security per dossier (ADR 0005)",
    "Second step for professionals (ADR 0020)",
    "Access log (NEN 7513)",
    "Chain of events (ADR 0010)",
)
"""Measures of security, the same for every activity (art. 30 lid 1 onder g)."""


def facts_of(verwerking: Verwerking) -> dict[str, Any]:
    """What the code itself says of an activity: classes of data, terms, receivers and laws. In no language."""
    regels = [REGISTER[m] for m in verwerking.modellen]
    klassen = {k for r in regels for k in r.velden.values()}
    stromen = verwerking.stromen
    return {
        "klassen": [k.value for k in Privacyklasse if k in klassen],
        "bijzonder": Privacyklasse.BIJZONDER in klassen,
        "bewaren": sorted({(r.bewaren.value, JAREN.get(r.bewaren)) for r in regels}, key=str),
        "ontvangers": sorted({s.naar.value for s in stromen}),
        "wetten": sorted({s.wet for s in stromen}),
        "velden": sum(len(r.velden) for r in regels),
    }


def _pairs(verwerking: Verwerking, feiten: dict[str, Any]) -> list[tuple[str, str]]:
    _naam, doel, wie, grond = (woord(f"verwerking.{verwerking.sleutel}{d}") for d in DELEN)
    bewaren = [f"{s} ({_('%(n)s jaar') % {'n': j}})" if j else s for s, j in feiten["bewaren"]]
    return [
        (_("Waarvoor"), doel),
        (_("Over wie"), wie),
        (_("Grond"), grond),
        (_("Soorten gegevens"), ", ".join(feiten["klassen"]) or "–"),
        (_("Wie ontvangt ze"), ", ".join(feiten["ontvangers"]) or "–"),
        (_("Wetten van die stromen"), "; ".join(feiten["wetten"]) or "–"),
        (_("Bewaren"), ", ".join(bewaren) or "–"),
    ]


def show_registerregel(regel: Registerregel) -> dict[str, Any]:
    """One activity in the visitor's language."""
    naam, doel, wie, grond = (woord(f"verwerking.{regel.verwerking.sleutel}{d}") for d in DELEN)
    feiten = facts_of(regel.verwerking)
    return {
        "paren": _pairs(regel.verwerking, feiten),
        "sleutel": regel.verwerking.sleutel,
        "naam": naam,
        "doel": doel,
        "wie": wie,
        "grond": grond,
        "eigen": regel.regel,
        "feiten": feiten,
        "gemis": [woord(f"register.{g.value}") for g in regel.gemis],
        "overeenkomsten": [
            (o, woord(f"overeenkomst.{o.soort}"), woord(f"overeenkomst.{g.value}"), KLEUR[g])
            for o, g in regel.overeenkomsten
        ],
    }


def register_as_json(organisatie: Organisatie, regels: list[Registerregel], dag: date) -> dict[str, Any]:
    """The register as a file: everything that the page shows, without names of people."""
    return {
        "organisatie": organisatie.naam,
        "partij": PARTIJ_VAN_ORGANISATIE.get(organisatie.soort, organisatie.soort),
        "op": dag.isoformat(),
        "beveiliging": list(BEVEILIGING),
        "verwerkingen": [_entry(r) for r in regels],
    }


def _entry(regel: Registerregel) -> dict[str, Any]:
    beeld = show_registerregel(regel)
    eigen = regel.regel
    return {
        "sleutel": beeld["sleutel"],
        "naam": beeld["naam"],
        "doel": beeld["doel"],
        "betrokkenen": beeld["wie"],
        "grond": beeld["grond"],
        **beeld["feiten"],
        "verantwoordelijk": eigen.eigenaar if eigen else None,
        "contact_fg": eigen.contact if eigen else None,
        "dpia_op": as_json(eigen.dpia_op) if eigen else None,
        "aanvulling_bewaren": eigen.bewaren if eigen else None,
        "overeenkomsten": [
            {
                "soort": o.soort, "partij": o.partij, "vanaf": as_json(o.vanaf), "tot": as_json(o.tot),
                "beeindigd_op": as_json(o.beeindigd_op), "stand": g.value, "vindplaats": o.vindplaats,
            }
            for o, g in regel.overeenkomsten
        ],
        "ontbreekt": [g.value for g in regel.gemis],
    }  # fmt: skip
