"""What every page shows around its content: who acts, where one can go, and the demo's ribbon."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from rondom.kern.rollen import Bevoegdheid as B
from rondom.toegang.blad import ADRES, make_note
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.tonen import taal

# (heading, [(text, url name, any of these rights)]); what does not exist yet is left out, and so is an empty block.
NAVIGATIE: list[tuple[Any, list[tuple[Any, str, frozenset[B]]]]] = [
    (
        "",
        [
            (_("Mijn dag"), "casus:mijn_dag", frozenset({B.CASUS_LEZEN})),
            (_("Casussen"), "casus:lijst", frozenset({B.CASUS_LEZEN})),
            (_("Nieuw signaal"), "casus:signaal_nieuw", frozenset({B.SIGNAAL_MAKEN})),
            (_("Aanmeldingen"), "casus:aanmeldingen", frozenset({B.AANMELDING_OPPAKKEN})),
            (_("Kernteam"), "casus:kernoverleggen", frozenset({B.CASUS_LEZEN})),
            (
                _("Consultatie"),
                "casus:consultaties",
                frozenset({B.CONSULTATIE_VRAGEN, B.CONSULTATIE_BEANTWOORDEN}),
            ),
            (_("Thuis"), "portaal:thuis", frozenset({B.EIGEN_DOSSIER})),
            (_("Mijn plan"), "portaal:plan", frozenset({B.EIGEN_DOSSIER})),
            (_("Overleg"), "portaal:overleg", frozenset({B.EIGEN_DOSSIER})),
            (_("Toestemming"), "portaal:toestemming", frozenset({B.EIGEN_DOSSIER})),
            (_("Alles over ons"), "portaal:dossier", frozenset({B.EIGEN_DOSSIER})),
            (_("Mijn verzoeken"), "portaal:verzoeken", frozenset({B.EIGEN_DOSSIER})),
            (_("Wie keek er"), "portaal:inzage", frozenset({B.EIGEN_DOSSIER})),
            (_("Mijn dag"), "spiegel:dag", frozenset({B.BELEID_LEZEN})),
            (_("Beleid"), "spiegel:begin", frozenset({B.BELEID_LEZEN})),
            (_("Jaar van het kernteam"), "spiegel:kernteams", frozenset({B.KERNJAAR_BIJHOUDEN, B.BELEID_LEZEN})),
            (_("Metingen"), "spiegel:metingen", frozenset({B.BELEID_LEZEN})),
            (_("Beheer"), "toegang:beheer", frozenset({B.BEHEREN})),
            (_("Instrumenten"), "spiegel:instrumenten", frozenset({B.BEHEREN})),
        ],
    ),
    (
        _("Samen sturen"),
        [
            (_("Programma"), "spiegel:programma", frozenset({B.INGELOGD})),
            (_("Overleg en besluiten"), "spiegel:bestuur", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Pilots"), "spiegel:pilots", frozenset({B.INGELOGD})),
        ],
    ),
    (
        _("Opzoeken"),
        [
            (
                _("Sociale kaart"),
                "toegang:sociale_kaart",
                frozenset({B.CASUS_LEZEN, B.EIGEN_DOSSIER, B.AANBOD_BIJHOUDEN}),
            ),
            (
                _("Ondersteuning op school"),
                "toegang:ondersteuning",
                frozenset({B.CASUS_LEZEN, B.EIGEN_DOSSIER, B.BELEID_LEZEN, B.AANBOD_VASTSTELLEN}),
            ),
            (_("Spreekuur"), "toegang:spreekuur", frozenset({B.CASUS_LEZEN, B.EIGEN_DOSSIER})),
            (_("Preventiekalender"), "spiegel:preventie", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Netwerk"), "toegang:netwerk", frozenset({B.CASUS_LEZEN, B.BEHEREN, B.BELEID_LEZEN, B.LOGBOEK_LEZEN})),
            (_("Wie waarvoor"), "toegang:waarvoor", frozenset({B.CASUS_LEZEN})),
            (_("Ruimte bij teams"), "casus:drukte", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Afspraken in de regio"), "casus:regioroutes", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Openbare gegevens"), "toegang:openbaar", frozenset({B.BEHEREN, B.BELEID_LEZEN})),
        ],
    ),
    (
        _("Samen leren"),
        [
            (_("Scholing"), "spiegel:scholingen", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Goede voorbeelden"), "spiegel:voorbeelden", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Stappenplan"), "spiegel:werkbladen", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Wie doet wat?"), "spiegel:praatplaten", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Gesprekskaarten"), "spiegel:kaarten", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
            (_("Hoe werkt de regio samen?"), "spiegel:samenwerking", frozenset({B.CASUS_LEZEN, B.BELEID_LEZEN})),
        ],
    ),
    (
        _("Privacy en rechten"),
        [
            (_("Mag dit gedeeld worden?"), "toegang:deelgids", frozenset({B.CASUS_LEZEN})),
            (_("Verzoeken per brief"), "toegang:briefverzoeken", frozenset({B.CASUS_COORDINEREN})),
            (_("Toezicht"), "toegang:toezicht", frozenset({B.LOGBOEK_LEZEN})),
            (_("Noodtoegang"), "toegang:noodtoegangen", frozenset({B.LOGBOEK_LEZEN})),
            (_("Logboek"), "toegang:logboek", frozenset({B.LOGBOEK_LEZEN})),
            (_("Bewaren"), "toegang:bewaren", frozenset({B.BEWAREN, B.VEILIGHEID_BEGELEIDEN})),
        ],
    ),
]


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """Context of ``ui/basis.html``."""
    door: Handelend | None = getattr(request, "door", None)
    context: dict[str, Any] = {"demo": _demo(request, door)}
    if door is None:
        # A request that is refused at the gate, for the host that it names, never came as far as the login.
        ingelogd = hasattr(request, "user") and request.user.is_authenticated
        return context | {"uitlog_url": reverse("toegang:uitloggen") if ingelogd else ""}
    rol = door.rolbeschrijving
    functie = "" if rol is None else (rol.en if taal() == "en" else rol.nl)
    return context | {
        "door": door,
        "handelend": {"naam": door.naam, "functie": functie, "organisatie": door.organisatie_naam},
        "wissel_url": reverse("toegang:kiezen") if len(getattr(request, "actors", [])) > 1 else "",
        "uitlog_url": reverse("toegang:uitloggen"),
        "inlog_url": reverse("mfa_index"),
        "navigatie": _navigation(request, door),
        # Asked when the page is made: by then the view has read what it shows.
        "nog_open": lambda: make_note(door, request.session),
        "nog_open_adres": ADRES,
    }


def _navigation(request: HttpRequest, door: Handelend) -> list[dict[str, Any]]:
    blokken = []
    for kop, punten in NAVIGATIE:
        zichtbaar = [
            {"naam": naam, "url": url, "actief": ""}
            for naam, url_naam, rechten in punten
            if any(door.mag(r) for r in rechten) and (url := _url(url_naam))
        ]
        if zichtbaar:
            blokken.append({"kop": kop, "punten": zichtbaar})
    # A page below another one marks that one; the longest address wins.
    boven = [p for blok in blokken for p in blok["punten"] if request.path.startswith(p["url"])]
    if boven:
        dichtst = max(boven, key=lambda p: len(p["url"]))
        dichtst["actief"] = "page" if request.path == dichtst["url"] else "true"
    return blokken


def _url(naam: str) -> str:
    try:
        return reverse(naam)
    except NoReverseMatch:
        return ""


def _demo(request: HttpRequest, door: Handelend | None) -> dict[str, str] | None:
    if not settings.DEMO:
        return None
    moment = door.moment.astimezone(TIJDZONE) if door else None
    return {
        "klok": date_format(moment, "l j F Y") if moment else "",
        "klok_url": _url("demo_klok"),
        "wissel_url": _url("demo") if door else "",
    }
