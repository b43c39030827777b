"""The plan as plain values for templates and for the components of ``ui``."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.forms.plan import Doelformulier
from rondom.casus.models import Doel, Inzet, Planversie
from rondom.casus.selectors_plan import Actieregel, Doelkaart, Mening, Planbeeld
from rondom.casus.services.doel import WIJZIGBAAR
from rondom.casus.tonen import RING
from rondom.kern.plan import Plandeelsoort
from rondom.kern.statussen import AFSPRAAK, DOEL, PLAN, DoelStatus, PlanStatus, Statustabel
from rondom.kern.teksten import tekst
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.models import Gebeurtenis
from rondom.toegang.tonen import category_name, show_oordeel, show_text, taal
from rondom.ui.bouwstenen.schrijven import differences

STATUSSOORT = {
    PlanStatus.CONCEPT: "neutraal",
    PlanStatus.VOORGELEGD: "wacht",
    PlanStatus.VASTGESTELD: "goed",
    PlanStatus.HERZIEN: "bezig",
    PlanStatus.AFGESLOTEN: "dicht",
    DoelStatus.OPEN: "neutraal",
    DoelStatus.LOOPT: "bezig",
    DoelStatus.BEHAALD: "goed",
    DoelStatus.DEELS_BEHAALD: "let-op",
    DoelStatus.GESTOPT: "dicht",
}
"""Status of a part or a goal → kind for the component ``status``."""
GEBIEDRING = {"school": "school", "werk": "school", "gezin": "gezin", "wonen": "gezin", "geld": "gezin"}
"""Life area → colour of the circle; the others are drawn as help."""


def status_name(tabel: Statustabel, status: str) -> str:
    """The name of a status in the visitor's language."""
    return tekst(tabel.stand(status).tekst, taal())


def show(beeld: Planbeeld, door: Handelend) -> dict[str, Any]:
    """One part of the plan for the page, the print and the forms around it."""
    deel, schrijver = beeld.deel, beeld.kant.schrijver
    leiden = beeld.leiden
    return {
        "deel": deel,
        "is_gezin": deel.soort == Plandeelsoort.GEZIN,
        "status_tekst": status_name(PLAN, deel.status),
        "status_soort": STATUSSOORT[PlanStatus(deel.status)],
        "regisseur": show_person(beeld.regisseur, door) if beeld.regisseur else None,
        "regisseur_onbekend": beeld.kant.regisseur is None,
        "is_regisseur": schrijver.is_regisseur,
        "gevraagd": show_person(beeld.gevraagd, door) if beeld.gevraagd else None,
        "aanbod": beeld.aanbod,
        "aan_mij": beeld.aanbod is not None and beeld.aanbod.houder == door.houder,
        "eigen": [show_goal(k, beeld, door) for k in beeld.eigen],
        "gebieden": [
            {
                "sleutel": g.leefgebied.value,
                "doelen": [show_goal(k, beeld, door) for k in g.doelen],
                "mag_erbij": g.mag_erbij,
                "tonen": bool(g.doelen)
                or (g.mag_erbij and all(k.doel.leefgebied != g.leefgebied for k in beeld.eigen)),
            }
            for g in beeld.gebieden
        ],
        "klaar": [show_goal(k, beeld, door) for k in beeld.klaar],
        "leeg": beeld.leeg,
        "verborgen": [category_name(c) for c in beeld.verborgen],
        "tijdlijn": show_timeline(beeld),
        "mag_doel": beeld.mag_doel,
        "mag_eigen_doel": beeld.mag_eigen_doel,
        "nog_zeggen": beeld.nog_zeggen if deel.status != PlanStatus.CONCEPT else 0,
        "leidt": leiden is not None and leiden.uitkomst != "geweigerd",
        "leiden": show_oordeel(leiden) if leiden else None,
        "naar": beeld.naar,
        "hulp": beeld.hulp,
        "school": beeld.school,
        "ontbreekt": [{"tekst": show_text(r), "regel": r.regel, "bron": r.bron} for r in beeld.ontbreekt],
        "soort_nieuw": _new_kind(beeld),
        "niet_in_versie": ", ".join(tekst(f"leefgebied.{g.value}", taal()) for g in beeld.niet_in_versie),
        "mag_aanvullen": beeld.mag_aanvullen,
        "oneens": [show_goal(k, beeld, door) for k in beeld.kaarten if k.oneens],
        "stil": [show_goal(k, beeld, door) for k in beeld.kaarten if k.wachten_op],
    }


def _new_kind(beeld: Planbeeld) -> str:
    """Writing a goal is the main button as long as there is nothing bigger to do."""
    leidt = beeld.leiden is not None and beeld.leiden.mag
    return "secundair" if leidt and {"voorgelegd", "vastgesteld"} & set(beeld.naar) else "primair"


def show_goal(kaart: Doelkaart, beeld: Planbeeld, door: Handelend) -> dict[str, Any]:
    """One goal as a card."""
    doel = kaart.doel
    return {
        "doel": doel,
        "wie": show_person(beeld.namen[doel.door], door) if doel.door in beeld.namen else None,
        "status_tekst": status_name(DOEL, doel.status),
        "status_soort": STATUSSOORT[DoelStatus(doel.status)],
        "gegevens": _facts(doel),
        "kanten": [show_view(m, door) for m in kaart.meningen if m.standpunt.toelichting or not m.standpunt.akkoord],
        "eens": _agreed(kaart, eerder=False),
        "eens_eerder": _agreed(kaart, eerder=True),
        "wachten_op": ", ".join(h.naam for h in kaart.wachten_op),
        "acties": [show_action(a, door) for a in kaart.acties],
        "mijn": kaart.mijn,
        "schrijft_mee": kaart.schrijft_mee,
        "lopend": doel.status in ("open", "loopt", "deels_behaald"),
        "stappen": [
            (naar, step_text(doel.status, naar))
            for naar in kaart.stappen
            if naar != DoelStatus.LOOPT or doel.status != "open"
        ],
    }


def _agreed(kaart: Doelkaart, *, eerder: bool) -> str:
    """The names of those who agreed without a word more: a line, not a card each."""
    namen = [
        m.wie.naam if m.wie else _("Iemand anders")
        for m in kaart.meningen
        if m.standpunt.akkoord and not m.standpunt.toelichting and m.eerder is eerder
    ]
    return ", ".join(namen)


def _facts(doel: Doel) -> list[tuple[str, str]]:
    """What is known of a goal; an empty line is left out, because a plan is read by the family."""
    wanneer = _("%(van)s tot en met %(tot)s") % {
        "van": date_format(doel.begin, "j F Y"),
        "tot": date_format(doel.eind, "j F Y"),
    }
    rijen = (
        (_("Waaraan merk je het?"), doel.merkbaar),
        (_("Hoe meet je het?"), doel.meetbaar),
        (_("Wat doen gezin en netwerk zelf?"), doel.eigen_kracht),
        (_("Wanneer?"), wanneer),
        (_("Waar komt het geld vandaan?"), doel.financiering),
    )
    return [(term, waarde) for term, waarde in rijen if waarde]


def step_text(van: str, naar: str) -> str:
    """The step of a goal as something one does."""
    stap = DOEL.find_overgang(van, naar)
    assert stap is not None
    woord = tekst(stap.tekst, taal())
    return woord[:1].upper() + woord[1:]


def show_view(mening: Mening, door: Handelend) -> dict[str, Any]:
    """What one party said, for the component ``perspectieven``."""
    s = mening.standpunt
    kop = _("Akkoord") if s.akkoord else _("Ik zie het anders")
    if mening.eerder:
        kop = _("%(kop)s (over een eerdere tekst)") % {"kop": kop}
    wie = show_person(mening.wie, door) if mening.wie else {"naam": _("Iemand anders"), "rol": "", "kring": "hulp"}
    return {
        "kop": kop,
        "wie": wie["naam"],
        "rol": wie["rol"],
        "kring": wie["kring"],
        "tekst": s.toelichting,
        "datum": date_format(s.moment.astimezone(TIJDZONE), "j F Y"),
        "akkoord": s.akkoord,
        "eerder": mening.eerder,
    }


def show_action(regel: Actieregel, door: Handelend) -> dict[str, Any]:
    """Who does what, when."""
    a = regel.afspraak
    return {
        "id": a.id,
        "tekst": a.tekst,
        "wie": regel.wie.naam if regel.wie else _("Iemand anders"),
        "termijn": a.termijn,
        "gedaan": a.status == "gedaan",
        "status_tekst": status_name(AFSPRAAK, a.status),
        "te_laat": a.status == "open" and a.termijn < door.vandaag,
    }


def show_person(houder: Houder, door: Handelend) -> dict[str, Any]:
    """Somebody with role, organisation and how to reach."""
    return {
        "naam": houder.naam,
        "rol": houder.rol,
        "organisatie": houder.organisatie,
        "kring": RING.get(houder.wereld, "hulp"),
        "telefoon": houder.telefoon,
        "bereikbaar": houder.bereikbaar,
        "is_ik": houder.id == door.houder,
    }


def show_timeline(beeld: Planbeeld) -> list[dict[str, Any]]:
    """Goals as bars with their actions below, and the day on which people look back (R084)."""
    rijen: list[dict[str, Any]] = []
    for kaart in beeld.kaarten:
        doel = kaart.doel
        ring = "kind" if doel.eigen_doel else GEBIEDRING.get(doel.leefgebied, "hulp")
        rijen.append(
            {
                "id": str(doel.id),
                "wat": doel.tekst,
                "wie": _("Doel"),
                "kring": ring,
                "van": doel.begin,
                "tot": doel.eind,
                "status": status_name(DOEL, doel.status),
            }
        )
        rijen += [_timeline_action(a, ring) for a in kaart.acties]
    if rijen and beeld.deel.evalueren_op:
        wie = beeld.regisseur.naam if beeld.regisseur else ""
        rijen.append(
            {"id": "terug", "wat": _("Samen terugkijken"), "wie": wie, "kring": "kind", "van": beeld.deel.evalueren_op}
        )
    return rijen


def _timeline_action(regel: Actieregel, ring: str) -> dict[str, Any]:
    a = regel.afspraak
    rij = {
        "id": str(a.id),
        "wat": a.tekst,
        "wie": regel.wie.naam if regel.wie else _("Iemand anders"),
        "kring": ring,
        "van": a.begin or a.termijn,
        "na": [str(a.na_id)] if a.na_id else [],
        "status": status_name(AFSPRAAK, a.status),
    }
    return rij | ({"tot": a.termijn} if a.begin else {})


# Versions --------------------------------------------------------------------------------------------------


def show_versions(
    versies: Iterable[Planversie], namen: dict[UUID, Houder], hulp: Mapping[str, Inzet]
) -> list[dict[str, Any]]:
    """Per version what was agreed in each life area, with what changed since the version before it."""
    alle = list(versies)
    per_nummer: dict[int, dict[str, Any]] = {}
    for versie in alle:
        eerder = next((v for v in alle if v.leefgebied == versie.leefgebied and v.nummer < versie.nummer), None)
        rij = per_nummer.setdefault(
            versie.nummer,
            {
                "nummer": versie.nummer,
                "datum": date_format(versie.vastgesteld_op.astimezone(TIJDZONE), "j F Y"),
                "wie": namen[versie.door].naam if versie.door in namen else "",
                "gebieden": [],
            },
        )
        genoemd = [hulp[sleutel] for sleutel in versie.inhoud.get("hulp", ()) if sleutel in hulp]
        rij["gebieden"].append(_version_area(versie, eerder, namen) | {"hulp": genoemd})
    return list(per_nummer.values())


def _version_area(versie: Planversie, eerder: Planversie | None, namen: dict[UUID, Houder]) -> dict[str, Any]:
    oud = {d["id"]: d for d in eerder.inhoud["doelen"]} if eerder else {}
    nieuw = versie.inhoud["doelen"]
    ids = {d["id"] for d in nieuw}
    return {
        "sleutel": versie.leefgebied,
        "doelen": [_version_goal(d, oud.get(d["id"]), eerder is not None, namen) for d in nieuw],
        "weg": [d["tekst"] for d in oud.values() if d["id"] not in ids],
    }


def _version_goal(
    doel: dict[str, Any], oud: dict[str, Any] | None, vergelijk: bool, namen: dict[UUID, Houder]
) -> dict[str, Any]:
    velden = (
        ("tekst", _("Wat willen we bereiken?")),
        ("merkbaar", _("Waaraan merk je het?")),
        ("meetbaar", _("Hoe meet je het?")),
        ("eigen_kracht", _("Wat doen gezin en netwerk zelf?")),
        ("financiering", _("Waar komt het geld vandaan?")),
        ("begin", _("Vanaf")),
        ("eind", _("Tot en met")),
    )
    anders = []
    for veld, naam in velden if oud else ():
        assert oud is not None
        if doel[veld] != oud[veld]:
            was, is_nu = differences(_readable(veld, oud[veld]), _readable(veld, doel[veld]))
            anders.append({"veld": naam, "was": was, "is_nu": is_nu})
    return {
        "tekst": doel["tekst"],
        "eigen_doel": doel["eigen_doel"],
        "nieuw": vergelijk and oud is None,
        "anders": anders,
        "standpunten": [
            {
                "wie": namen[UUID(s["houder"])].naam if UUID(s["houder"]) in namen else _("Iemand anders"),
                "akkoord": s["akkoord"],
                "toelichting": s["toelichting"],
            }
            for s in doel["standpunten"]
        ],
    }


def _readable(veld: str, waarde: str) -> str:
    return date_format(date.fromisoformat(waarde), "j F Y") if veld in ("begin", "eind") and waarde else waarde


# Steering ---------------------------------------------------------------------------------------------------


def show_regie(beeld: Planbeeld) -> list[dict[str, Any]]:
    """Who steered from when, and what was offered and declined: newest first, for the component ``geschiedenis``."""
    regels = []
    for rij in reversed(beeld.kant.stand.rijen):
        wie = beeld.namen.get(rij.houder)
        naam = wie.naam if wie else _("Iemand anders")
        ring = RING.get(wie.wereld, "hulp") if wie else "hulp"
        if rij.afgewezen_op:
            kop = _("%(naam)s nam de regie niet over") % {"naam": naam}
            datum = rij.afgewezen_op.astimezone(TIJDZONE).date()
        elif rij.aanvaard_op and rij.vanaf:
            kop, datum = _("%(naam)s heeft de regie") % {"naam": naam}, rij.vanaf
            if rij.tot:
                kop = _("%(naam)s had de regie") % {"naam": naam}
        else:
            kop = _("De regie is aangeboden aan %(naam)s") % {"naam": naam}
            datum = rij.aangeboden_op.astimezone(TIJDZONE).date()
        regels.append({"datum": date_format(datum, "j F Y"), "kop": kop, "tekst": rij.reden, "kring": ring})
    return regels


def regisseur_tasks() -> list[str]:
    """What a regisseur does (R073)."""
    return [
        _("zorgt dat alle hulp en ondersteuning bij elkaar past"),
        _("let op of iedereen doet wat is afgesproken"),
        _("spreekt mensen en instellingen aan als dat niet gebeurt"),
        _("houdt contact met gezin, school en hulp"),
        _("roept iedereen bij elkaar voor een regieoverleg"),
        _("bemiddelt als mensen het niet eens worden"),
    ]


# Two people at once -----------------------------------------------------------------------------------------


def show_conflict(form: Doelformulier, nu: object) -> dict[str, Any]:
    """Somebody else rewrote the goal meanwhile: both texts, and below every other field how it stands now."""
    assert isinstance(nu, Doel)
    mijn = form.cleaned_data
    form.data = {**form.data.dict(), "versie": str(nu.versie)} if isinstance(form.data, QueryDict) else form.data
    for veld in WIJZIGBAAR:
        if veld != "tekst" and veld in form.fields and mijn.get(veld) != getattr(nu, veld):
            staat = getattr(nu, veld)
            leesbaar = date_format(staat, "j F Y") if isinstance(staat, date) else staat or _("niets")
            form[veld].help_text = _("Er staat nu: %(tekst)s") % {"tekst": leesbaar}
    laatste = Gebeurtenis.objects.filter(object_id=nu.id, soort="doel.gewijzigd").order_by("-volgnummer").first()
    wie = read_houders([laatste.houder]).get(laatste.houder) if laatste else None
    return {
        "mijn": mijn["tekst"],
        "ander": nu.tekst,
        "tekst_anders": mijn["tekst"] != nu.tekst,
        "wie": wie.naam if wie else _("Iemand anders"),
        "tijd": date_format((laatste.moment if laatste else nu.op).astimezone(TIJDZONE), "H:i"),
    }


def choose_version(gegevens: QueryDict, doel: Doel) -> QueryDict:
    """The posted form with the chosen text filled in when the writer chose between two versions."""
    keuze = gegevens.get("keuze")
    if keuze not in ("mijn", "ander"):
        return gegevens
    gekozen = gegevens.copy()
    gekozen["tekst"] = doel.tekst if keuze == "ander" else gegevens.get("mijn_tekst", "")
    return gekozen
