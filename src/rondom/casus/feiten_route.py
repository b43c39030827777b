"""Rows → facts for ``kern.route``, and a verdict on the route → what is kept with the registration and shown again."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rondom.casus.models import Casus, Groeidocumentdeel
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import Alternatief, Oordeel, Reden, Uitkomst, Voorwaarde
from rondom.kern.route import ActieveHulp, Hulpvraag, Routefeiten, Routeoordeel, Vraag
from rondom.kern.routetabel import Partij
from rondom.kern.situaties import INGANGEN
from rondom.kern.teksten import tekst
from rondom.kern.woonplaats import Betaler, Woonfeiten, betaler
from rondom.netwerk.models import Gemeente, Organisatie, School
from rondom.netwerk.selectors import find_gemeente, read_wie, school_of
from rondom.toegang.tonen import show_oordeel, show_text, taal


@dataclass(frozen=True)
class Antwoorden:
    """What the zorgcoördinator heard of the family and chose: everything the rows do not know yet."""

    vraag: Vraag
    actieve_hulp: ActieveHulp
    hulpvraag_gezin: Hulpvraag
    verblijf: bool = False
    gemeente_voor_verblijf: str = ""
    zonder_vraag: bool = False
    """The young person asks nothing, school has a concern, and the family will talk: a valid start (R020)."""


def routefeiten_of(casus: Casus, antwoorden: Antwoorden, dag: date) -> Routefeiten:
    """The facts of one casus. Home and school municipality are both kept (R049)."""
    kind, school = casus.jeugdige, casus.dossier.school
    gegevens = school_of(School.objects.select_related("organisatie").get(pk=school.pk))
    wie = read_wie(school.regio_id, dag)
    woon = woongemeente_of(casus, dag)
    return Routefeiten(
        ingang=INGANGEN[gegevens.onderwijs],
        onderwijssoort=gegevens.onderwijs,
        leeftijd=leeftijd_op(kind.geboortedatum, dag),
        vraag=antwoorden.vraag,
        woont_in_schoolgemeente=woon is not None and woon.pk == school.gemeente_id,
        woont_in_regio=woon is not None and woon.regio_id == school.regio_id,
        actieve_hulp_in_gezin=antwoorden.actieve_hulp,
        hulpvraag_gezin=antwoorden.hulpvraag_gezin,
        schoolgemeente=school.gemeente_id or "",
        woongemeente=woon.pk if woon else "",
        werkwijze=wie.werkwijze_of(gegevens) if wie else "",
        basis_geprobeerd=Groeidocumentdeel.objects.filter(dossier=casus.dossier_id, soort="geprobeerd").exists(),
    )


def woongemeente_of(casus: Casus, dag: date) -> Gemeente | None:
    """Where the child lives: as registered, else by the postcode area; None when neither is known."""
    kind = casus.jeugdige
    if kind.woongemeente_id:
        return kind.woongemeente
    return find_gemeente(kind.pc4, dag) if kind.pc4 else None


def betaler_of(casus: Casus, antwoorden: Antwoorden, dag: date) -> Betaler:
    """Which municipality pays for youth help (L29)."""
    woon = woongemeente_of(casus, dag)
    return betaler(
        Woonfeiten(
            brp=woon.pk if woon else "",
            verblijf=antwoorden.verblijf,
            voor_verblijf=antwoorden.gemeente_voor_verblijf,
        )
    )


def keep(
    uitkomst: Routeoordeel, feiten: Routefeiten, antwoorden: Antwoorden, betaalt: Betaler, team: Organisatie | None
) -> dict[str, Any]:
    """The verdict as it was shown, as JSON: keys and both languages, so that it reads the same later."""
    return {
        "rij": uitkomst.rij,
        "feiten": {k: getattr(v, "value", v) for k, v in vars(feiten).items()},
        "zonder_vraag": antwoorden.zonder_vraag,
        "verblijf": antwoorden.verblijf,
        "gemeente_voor_verblijf": antwoorden.gemeente_voor_verblijf,
        "oordeel": _keep_oordeel(uitkomst.oordeel),
        "partijen": {naam: _keep_partij(getattr(uitkomst, naam)) for naam in ("team", "contact", "beslist", "betaalt")},
        "school_eerst": _beide(uitkomst.school_eerst),
        "betaler": {"gemeente": betaalt.gemeente, "reden": _keep_deel(betaalt.reden)},
        "voorstel": str(team.id) if team else "",
    }


def antwoorden_from(route: dict[str, Any]) -> Antwoorden | None:
    """What was answered when the route was asked; None when it was not asked yet."""
    if not route:
        return None
    feiten = route["feiten"]
    return Antwoorden(
        Vraag(feiten["vraag"]),
        ActieveHulp(feiten["actieve_hulp_in_gezin"]),
        Hulpvraag(feiten["hulpvraag_gezin"]),
        route["verblijf"],
        route["gemeente_voor_verblijf"],
        route["zonder_vraag"],
    )


def leads_to_school(route: dict[str, Any]) -> bool:
    """Does the kept route say that school does it itself?"""
    return (route["partijen"]["team"] or {}).get("sleutel") == "school"


def show_route(route: dict[str, Any]) -> dict[str, Any]:
    """A kept route for a page, in the visitor's language: verdict, parties by name, what school does first."""
    t = taal()
    return {
        "oordeel": show_oordeel(oordeel_from(route["oordeel"])),
        "rij": route["rij"],
        **{naam: (p or {}).get(t, "") for naam, p in route["partijen"].items()},
        "teamsoort": (route["partijen"]["team"] or {}).get("organisatiesoort", ""),
        "school_eerst": (route["school_eerst"] or {}).get(t, ""),
        "aanmelden": _channel(route["partijen"]["team"] or {}),
        "zonder_vraag": route["zonder_vraag"],
        "woongemeente": route["betaler"]["gemeente"],
        "waarom_betaalt": show_text(reden_from(route["betaler"]["reden"])),
    }


def _channel(team: dict[str, str]) -> str:
    """How one registers with this team; empty for a route that was kept before the region said so."""
    kanaal = team.get("aanmelden", "")
    return tekst(f"kanaal.{kanaal}", taal()) if kanaal else ""


def oordeel_from(bewaard: dict[str, Any]) -> Oordeel:
    """A verdict from JSON."""
    return Oordeel(
        Uitkomst(bewaard["uitkomst"]),
        tuple(reden_from(r) for r in bewaard["redenen"]),
        tuple(Voorwaarde(v["sleutel"], v["regel"], v["tekst"], _paren(v)) for v in bewaard["voorwaarden"]),
        tuple(Alternatief(a["sleutel"], a["tekst"], _paren(a)) for a in bewaard["alternatieven"]),
    )


def reden_from(bewaard: dict[str, Any]) -> Reden:
    """A reason from JSON."""
    return Reden(bewaard["regel"], bewaard["tekst"], _paren(bewaard))


def _keep_oordeel(oordeel: Oordeel) -> dict[str, Any]:
    return {
        "uitkomst": oordeel.uitkomst.value,
        "redenen": [_keep_deel(r) for r in oordeel.redenen],
        "voorwaarden": [_keep_deel(v) | {"sleutel": v.sleutel} for v in oordeel.voorwaarden],
        "alternatieven": [
            {"sleutel": a.sleutel, "tekst": a.tekst, "gegevens": a.gegevens} for a in oordeel.alternatieven
        ],
    }


def _keep_deel(deel: Reden | Voorwaarde) -> dict[str, Any]:
    return {"regel": deel.regel, "tekst": deel.tekst, "gegevens": deel.gegevens}


def _keep_partij(partij: Partij | None) -> dict[str, str] | None:
    if partij is None:
        return None
    return {
        "sleutel": partij.sleutel,
        "nl": partij.naam.nl,
        "en": partij.naam.en,
        "organisatiesoort": partij.organisatiesoort,
        "vindplaats": partij.vindplaats,
        "aanmelden": partij.aanmelden,
    }


def _beide(tekst: Any) -> dict[str, str] | None:
    return None if tekst is None else {"nl": tekst.nl, "en": tekst.en}


def _paren(bewaard: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((k, v) for k, v in bewaard["gegevens"])
