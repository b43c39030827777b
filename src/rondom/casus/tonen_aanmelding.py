"""A registration as plain values for its pages: verdicts with links, life areas, who takes it up and how to reach."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from rondom.casus.feiten_route import show_route
from rondom.casus.models import Aanmelding
from rondom.casus.selectors_aanmelding import SOORTEN, Eerderwerk, Wachttijd
from rondom.casus.tonen import RING
from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel
from rondom.kern.statussen import AanmeldingStatus
from rondom.kern.teksten import tekst
from rondom.kern.termijn import Stand
from rondom.netwerk.models import Gemeente
from rondom.netwerk.selectors import Bereikbaar
from rondom.netwerk.selectors_aanwezig import Rooster
from rondom.toegang.houders import Houder, houder_of_functie
from rondom.toegang.tonen import show_oordeel, taal
from rondom.toegang.tonen_spreekuur import show_dienst

KOPPEN = {
    "hulpvraag": _("De vraag of de zorg"),
    "wens_jeugdige": _("Wat de jongere wil"),
    "wens_ouders": _("Wat de ouders willen"),
    "geprobeerd": _("Al geprobeerd"),
    "bevorderend": _("Wat helpt"),
    "belemmerend": _("Wat in de weg zit"),
    "thuis_anders": _("Hoe het thuis anders is"),
}
BRONNEN = {
    "signaal": _("bij het signaal"),
    "gesprek": _("in een gesprek"),
    "aanmelding": _("bij de aanmelding"),
    "overleg": _("in een overleg"),
}
STAND_SOORT = {Stand.OP_TIJD: "bezig", Stand.BIJNA: "let-op", Stand.TE_LAAT: "fout"}
# What is needed first → (address, which key it takes)
EERST = {
    "bespreken": ("casus:gesprek_nieuw", "casus"),
    "wegen": ("casus:signalen", "casus"),
    "toestemming_vragen": ("toegang:toestemming_vragen", "dossier"),
    "toestemming": ("toegang:toestemmingen", "dossier"),
    "gezag": ("casus:gezin", "casus"),
}
IN_BEWERKING = (AanmeldingStatus.CONCEPT, AanmeldingStatus.TERUGGEGEVEN)
WEL = {
    "anoniem": ("casus:consultatie_nieuw", ""),
    "gesprek": ("casus:gesprekshulp", ""),
    "samen": ("casus:overleg_plannen", "casus"),
}


def show_verdict(oordeel: Oordeel, casus: UUID, dossier: UUID, kop: str = "") -> dict[str, Any]:
    """A verdict in which everything that is needed first, and everything that can be done instead, leads there."""
    getoond = show_oordeel(oordeel, kop)
    sleutels = {"casus": casus, "dossier": dossier}
    for deel, adressen in (("voorwaarden", EERST), ("alternatieven", WEL)):
        for regel in getoond[deel]:
            regel["url"] = _address(*adressen.get(regel["sleutel"], ("", "")), sleutels)
    return getoond


def _address(naam: str, sleutel: str, sleutels: dict[str, UUID]) -> str:
    try:
        return reverse(naam, args=[sleutels[sleutel]] if sleutel else []) if naam else ""
    except NoReverseMatch:
        return ""


def show_gebieden(werk: Eerderwerk, schrijven: Categorie, organisatie: UUID | None) -> list[dict[str, Any]]:
    """The running record per life area, with where and by whom it was said.

    What a holder of ``organisatie`` may write in, and was written there, can be changed.
    """
    return [
        {
            "sleutel": gebied.leefgebied.value,
            "naam": tekst(f"leefgebied.{gebied.leefgebied.value}", taal()),
            "soorten": [
                {
                    "kop": KOPPEN[soort],
                    "delen": [
                        {
                            "id": d.id,
                            "tekst": d.tekst,
                            "op": d.op,
                            "wie": werk.namen.get(d.door),
                            "bron": BRONNEN.get(d.bron, ""),
                            "wijzigen": bool(schrijven & d.categorie) and _is_from(werk.namen.get(d.door), organisatie),
                        }
                        for d in gebied.delen[soort]
                    ],
                }
                for soort in SOORTEN
                if soort in gebied.delen
            ],
        }
        for gebied in werk.gebieden
    ]


def _is_from(wie: Houder | None, organisatie: UUID | None) -> bool:
    return wie is not None and organisatie is not None and wie.organisatie_id == organisatie


def show_routekaart(
    aanmelding: Aanmelding,
    casus: UUID | None = None,
    bereikbaar: Bereikbaar | None = None,
    hier: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """The route as it was shown: reasons, who takes it up, decides and pays, what school does first. One query.

    With ``casus`` what can still be asked, and other ways, lead to where that is done; with ``bereikbaar`` whom to
    call, with ``hier`` (``show_hier``) who of the team is at school.
    """
    route = show_route(aanmelding.route)
    if casus is not None and aanmelding.status in IN_BEWERKING:
        for regel in route["oordeel"]["voorwaarden"]:
            regel["url"] = reverse("casus:aanmelding_aanvullen", args=[casus])
        for regel in route["oordeel"]["alternatieven"]:
            if regel["sleutel"] == "afwijken":
                regel["url"] = reverse("casus:aanmelding_team", args=[aanmelding.id])
    gemeente = Gemeente.objects.filter(pk=route["woongemeente"]).first()
    volgt = aanmelding.team is not None and not aanmelding.afgeweken
    betaler = " ".join(d for d in (f"{gemeente.naam}." if gemeente else "", route["waarom_betaalt"]) if d)
    route["gegevens"] = [
        (_("Pakt het op"), aanmelding.team.naam if volgt and aanmelding.team else capfirst(route["team"])),
        *([(_("Zo meldt u aan"), capfirst(route["aanmelden"]))] if route["aanmelden"] else []),
        (_("Aanspreekpunt"), capfirst(route["contact"])),
        (_("Beslist over hulp"), capfirst(route["beslist"])),
        (_("Betaalt"), capfirst(route["betaalt"])),
        (_("Gemeente van de jongere"), f"{betaler} (L29)"),
    ]
    route["bereikbaar"] = show_bereikbaar(bereikbaar)
    route["hier"] = hier
    return route


def show_hier(rooster: Rooster, moment: datetime) -> dict[str, Any] | None:
    """Who of a team is at school at this moment (local time), or the first time after it; None when nobody comes."""
    nu = rooster.nu(moment)
    straks = nu or list(rooster.diensten[:1])
    if not straks:
        return None
    return {"nu": bool(nu), "diensten": [show_dienst(rooster, d) for d in straks]}


def show_bereikbaar(bereikbaar: Bereikbaar | None) -> dict[str, Any] | None:
    """The fixed contact, whether he or she can be reached now, and who stands in otherwise; None when there is none."""
    if bereikbaar is None or bereikbaar.contact is None:
        return None
    wie, anders = bereikbaar.contact, bereikbaar.waarnemer
    return {
        "wie": show_contact(houder_of_functie(wie)),
        "nu": bereikbaar.nu,
        "waarnemer": show_contact(houder_of_functie(anders)) if anders else None,
    }


def show_gesprekken(werk: Eerderwerk) -> list[dict[str, Any]]:
    """The talks with the family: when, with whom, what they were told."""
    return [
        {"op": g.op, "met": [werk.namen[n].naam for n in g.met if n in werk.namen], "verteld": g.verteld}
        for g in werk.gesprekken
    ]


def show_oppakker(aanmelding: Aanmelding) -> dict[str, Any] | None:
    """Who takes it up and how to reach; None while nobody is named."""
    return show_contact(houder_of_functie(aanmelding.opgepakt_door)) if aanmelding.opgepakt_door else None


def show_contact(houder: Houder) -> dict[str, Any]:
    """Somebody with a way to reach him or her."""
    return {
        "naam": houder.naam,
        "rol": houder.rol,
        "organisatie": houder.organisatie,
        "kring": RING.get(houder.wereld, "hulp"),
        "telefoon": houder.telefoon,
        "bereikbaar": houder.bereikbaar,
    }


def show_wachttijd(wachttijd: Wachttijd | None) -> dict[str, Any] | None:
    """The counter of the term in which the team names a person."""
    if wachttijd is None:
        return None
    return {"nu": wachttijd.nu, "van": wachttijd.van, "soort": STAND_SOORT[wachttijd.stand]}
