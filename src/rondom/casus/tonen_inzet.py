"""Help and support as plain values in the visitor's language for the components of ``ui``."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.forms.inzet import VERVOLG, WANNEER
from rondom.casus.laden import Tafel
from rondom.casus.models import Inzet, Statusbericht
from rondom.casus.selectors_inzet import EINDE, START, WIJZIGING, Inzetblad
from rondom.casus.services import stoppen, weigering
from rondom.casus.services.statusbericht import Verzending
from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.statussen import InzetStatus
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.tonen import show_oordeel, show_text, taal

KLEUR = {
    InzetStatus.AANGEVRAAGD: "wacht",
    InzetStatus.GESTART: "bezig",
    InzetStatus.GEWIJZIGD: "bezig",
    InzetStatus.GEWEIGERD: "let-op",
    InzetStatus.STOP_VOORGESTELD: "let-op",
    InzetStatus.GESTOPT: "neutraal",
}
"""Kind of badge per status."""


ACTIEF = (InzetStatus.GESTART, InzetStatus.GEWIJZIGD, InzetStatus.STOP_VOORGESTELD)


def name_of(inzet: Inzet) -> str:
    """What one calls it: help or support, and by whom."""
    vorm = _("Hulp van %(wie)s") if inzet.soort == "hulp" else _("Ondersteuning van %(wie)s")
    return vorm % {"wie": inzet.aanbieder.naam}


def message_text(bericht: Statusbericht) -> str:
    """A status message as one sentence: what happened, who, when. Nothing about why."""
    inzet = bericht.inzet
    zinnen = {
        "gestart": _("%(wat)s is gestart op %(dag)s."),
        "gewijzigd": _("%(wat)s gaat anders verder vanaf %(dag)s."),
        "afgesloten": _("%(wat)s is afgesloten op %(dag)s."),
        "anders_voortgezet": _("%(wat)s gaat sinds %(dag)s bij iemand anders verder."),
        "geweigerd": _("%(wat)s gaat nu niet door. Het gezin koos daar op %(dag)s voor."),
    }
    return zinnen[bericht.soort] % {"wat": name_of(inzet), "dag": date_format(bericht.feit_op, "j F Y")}


def message_name(soort: str) -> str:
    """The kind of a message in one or two words."""
    return {
        "gestart": _("Gestart"),
        "gewijzigd": _("Gewijzigd"),
        "afgesloten": _("Afgesloten"),
        "anders_voortgezet": _("Anders voortgezet"),
        "geweigerd": _("Gaat nu niet door"),
    }[soort]


def show_sent(request: HttpRequest, verzending: Verzending) -> None:
    """Say who got the message, and who did not with the reason."""
    aantal = len(verzending.naar)
    messages.success(request, _("Bericht verstuurd aan %(aantal)s mensen, zonder inhoud.") % {"aantal": aantal})
    namen = read_houders(o.houder for o in verzending.niet)
    for ontvanger in verzending.niet:
        if (wie := namen.get(ontvanger.houder)) is not None:
            messages.warning(
                request,
                _("%(naam)s kreeg geen bericht. %(reden)s") % {"naam": wie.naam, "reden": show_text(ontvanger.reden)},
            )


def show_inzetblad(blad: Inzetblad) -> dict[str, Any]:
    """The page of one help as plain values."""
    inzet = blad.inzet
    return {
        "naam": name_of(inzet),
        "kleur": KLEUR[InzetStatus(inzet.status)],
        "gegevens": list(_facts(blad)),
        "inhoud": [_content(blad, i) for i in blad.inhoud],
        "afspraken": [
            [_someone(wie), _wat(a.wat), dict(WANNEER).get(a.wanneer, a.wanneer)] for a, wie in blad.afspraken
        ],
        "berichten": [_message(b) for b in blad.berichten],
        "niet": [(wie, show_text(o.reden), o.reden.regel) for wie, o in blad.niet],
        "contact": [_contact(c) for c in blad.contact],
        "school": [
            {
                "kop": _absence(b.verzuim),
                "tekst": b.tekst,
                "wie": blad.namen[b.door].naam if b.door in blad.namen else "",
                "datum": date_format(b.op.astimezone(TIJDZONE), "j F Y"),
                "kring": "school",
            }
            for b in blad.schoolbeelden
        ],
        "nazorg": [(date_format(n.gepland_op, "j F Y"), outcome_name(n.uitkomst), n) for n in blad.nazorg],
    }


def _facts(blad: Inzetblad) -> Any:
    inzet = blad.inzet
    if blad.alleen_status:
        yield _("Stand"), active_text(inzet)
    yield _("Wie helpt"), inzet.uitvoerder.persoon.naam if inzet.uitvoerder else _("Nog niemand bij naam")
    if blad.alleen_status:
        return
    if blad.ziet_inhoud:
        yield _("Waar het over gaat"), tekst(f"leefgebied.{inzet.leefgebied}", taal())
    yield _("Gevraagd op"), date_format(inzet.aangevraagd_op, "j F Y")
    if inzet.gestart_op:
        yield _("Actief sinds"), date_format(inzet.gestart_op, "j F Y")
    if inzet.verwacht_tot and not inzet.gestopt_op:
        yield _("Samen afgesproken tot"), date_format(inzet.verwacht_tot, "j F Y")
    if inzet.gestopt_op:
        yield _("Gestopt op"), date_format(inzet.gestopt_op, "j F Y")
    if inzet.afloop:
        yield _("Hoe het afliep"), tekst(f"historie.{inzet.afloop}", taal())
    if inzet.vervolg:
        yield _("Volgende stap"), dict(VERVOLG).get(inzet.vervolg, inzet.vervolg)
    if inzet.regie_bij in blad.namen:
        yield _("De regie is bij"), blad.namen[inzet.regie_bij].naam


def active_text(inzet: Inzet) -> str:
    """Whether help is active, in one sentence: all that some may know."""
    dag = date_format(inzet.gestart_op, "j F Y") if inzet.gestart_op else ""
    if inzet.gestopt_op and dag:
        return _("Was actief van %(van)s tot %(tot)s.") % {"van": dag, "tot": date_format(inzet.gestopt_op, "j F Y")}
    if inzet.status in ACTIEF and dag:
        return _("Actief sinds %(dag)s.") % {"dag": dag}
    return _("Nu niet actief.")


def _someone(wie: Houder | None) -> str:
    return wie.naam if wie else _("Iemand die u niet kunt zien")


def _wat(wat: str) -> str:
    return _("Ook hoe het gaat") if wat == "inhoud" else _("Alleen dat de hulp er is")


def _content(blad: Inzetblad, rij: Any) -> dict[str, Any]:
    koppen = {
        "waarover": _("Waar de hulp voor is"),
        "wijziging": _("Wat er anders is"),
        "reden_nee": _("Waarom het gezin nu nee zegt"),
        "verzuim_besproken": _("Wat samen is besloten over verzuim"),
        "wie_besliste": _("Wie over deze hulp besliste"),
        "uitzondering": _("Waarom de hulp zonder ja van de ouders begint"),
    }
    wie = blad.namen.get(rij.door)
    dag = date_format(rij.op.astimezone(TIJDZONE), "j F Y")
    return {
        "kop": koppen[rij.soort],
        "tekst": rij.tekst,
        "doel": rij.doel.tekst if rij.doel else "",
        "onder": f"{wie.naam}, {dag}" if wie else dag,
    }


def _message(b: Any) -> dict[str, Any]:
    gelezen = b.bericht.gelezen_op
    return {
        "aan": _someone(b.aan),
        "rol": b.aan.rol if b.aan else "",
        "soort": message_name(b.bericht.soort),
        "op": b.bericht.verzonden_op,
        "gelezen": gelezen,
        "op_tijd": b.op_tijd,
    }


def _contact(c: Any) -> dict[str, Any]:
    namen = {START: _("Start"), WIJZIGING: _("Wijziging"), EINDE: _("Einde")}
    return {
        "moment": namen[c.moment],
        "op": date_format(c.op, "j F Y") if c.op else "",
        "wie": ", ".join(h.naam for h in c.wie),
    }


def _absence(verzuim: str) -> str:
    return {
        "daalt": _("Het verzuim wordt minder, of is er niet"),
        "gelijk": _("Het verzuim blijft gelijk"),
        "stijgt": _("Het verzuim wordt meer"),
        "onbekend": _("Over het verzuim is niets bekend"),
    }[verzuim]


def outcome_name(uitkomst: str) -> str:
    """The outcome of an after-care check in words."""
    return {
        "": _("nog te doen"),
        "goed": _("het gaat goed"),
        "opnieuw_contact": _("het gaat niet goed, er komt opnieuw contact"),
        "vervallen": _("niet meer nodig: de casus is weer open"),
    }[uitkomst]


STOP_ADRES = {
    "schoolbeeld": "casus:schoolbeeld",
    "verzuim": "casus:inzet_verzuim",
    "verleng": "casus:inzet_doorgaan",
}
"""Where something that is needed before the end is done; the views of child, parents and professionals: evaluation."""


def show_end(inzet: Inzet, oordeel: Oordeel, evaluatie: Any = None) -> dict[str, Any]:
    """The verdict on stopping, each thing that is needed first with the page on which it is done."""
    kop = _("De hulp kan stoppen") if oordeel.mag else _("De hulp kan nog niet stoppen")
    getoond = show_oordeel(oordeel, kop)
    for deel in (*getoond["voorwaarden"], *getoond["alternatieven"]):
        if deel["sleutel"] in STOP_ADRES:
            deel["url"] = reverse(STOP_ADRES[deel["sleutel"]], args=[inzet.id])
        elif evaluatie is not None and deel["sleutel"].startswith(("evaluatie_", "cijfer_", "leefgebieden")):
            deel["url"] = reverse("casus:evaluatie", args=[evaluatie.id])
    return getoond


def steps_for(blad: Inzetblad, tafel: Tafel, door: Handelend) -> dict[str, Any]:
    """What this holder can do now: buttons by address, and the verdict when a stop is proposed or a no waits."""
    inzet, status = blad.inzet, InzetStatus(blad.inzet.status)
    schrijft = bool(tafel.inzicht.schrijven & Categorie.STATUS) and door.mag(Bevoegdheid.INZET_STARTEN)
    stappen: dict[str, Any] = {"knoppen": [], "school": False, "opnieuw": False, "verteld": False}
    loopt = status in (InzetStatus.GESTART, InzetStatus.GEWIJZIGD)
    if blad.alleen_status and not schrijft:
        return stappen
    if status is InzetStatus.STOP_VOORGESTELD:
        stappen["oordeel"] = show_end(inzet, stoppen.check(inzet, door.vandaag, door).oordeel, blad.evaluatie)
        eigen_school = door.organisatie == inzet.dossier.school_id
        stappen["school"] = eigen_school and bool(tafel.inzicht.bijdragen & Categorie.ONDERWIJS)
    if status is InzetStatus.GEWEIGERD:
        stappen["oordeel"] = show_oordeel(weigering.check(inzet), _("Er moet nog iets worden besloten"))
    if not schrijft:
        return stappen
    stappen["opnieuw"] = status is InzetStatus.GEWEIGERD
    stappen["verteld"] = "terugkoppelen" in blad.mijn_taken
    mag_stoppen = status is InzetStatus.STOP_VOORGESTELD and stappen["oordeel"]["uitkomst"] == "toegestaan"
    stappen["knoppen"] = [
        {"tekst": naam, "url": reverse(adres, args=[inzet.id]), "soort": soort}
        for kan, naam, adres, soort in (
            (status is InzetStatus.AANGEVRAAGD, _("Start de hulp"), "casus:inzet_starten", "primair"),
            (loopt, _("Wijzig wie of hoe"), "casus:inzet_wijzigen", "secundair"),
            (loopt, _("Stel voor om te stoppen"), "casus:inzet_stop_voorstellen", "secundair"),
            (mag_stoppen, _("Stop de hulp"), "casus:inzet_stoppen", "primair"),
            (status is InzetStatus.STOP_VOORGESTELD, _("Ga samen nog even door"), "casus:inzet_doorgaan", "secundair"),
            (status is InzetStatus.GEWEIGERD, _("Besluit hoe het verdergaat"), "casus:inzet_besluiten", "primair"),
            (
                loopt or status in (InzetStatus.AANGEVRAAGD, InzetStatus.STOP_VOORGESTELD),
                _("Het gezin wil dit nu niet"),
                "casus:inzet_nee",
                "tekst",
            ),
        )
        if kan
    ]
    return stappen
