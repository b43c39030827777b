"""What stands on the pages of a core team's year, and in its document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rondom.kern.schooljaar import Band, Jaarstap, Plek, Stapmoment, Stapstand, plek_van
from rondom.kern.teksten import tekst
from rondom.spiegel import partnertijdpagina
from rondom.spiegel.models import Jaarcijfer, Kerngesprek, Kernjaar, Ontwikkelmoment
from rondom.spiegel.selectors_schooljaar import Teamregel, address_of, read_marks, read_plan
from rondom.spiegel.stuk import Deel, paragraphs
from rondom.spiegel.stuk import as_pdf as make_pdf
from rondom.spiegel.tonen import written
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.tonen import taal
from rondom.ui.bouwstenen.kader import status

_SOORT = {
    Stapstand.GEDAAN: "goed",
    Stapstand.LATER: "neutraal",
    Stapstand.LOOPT: "bezig",
    Stapstand.TE_LAAT: "let-op",
}
_TEAMSTAND = {"niet_begonnen": "neutraal", "te_laat": "let-op", "op_weg": "bezig", "klaar": "goed"}


def step_name(stap: Jaarstap) -> str:
    """What a step is called."""
    return tekst(stap.tekst, taal())


def _team_status(regel: Teamregel) -> SafeString:
    namen = {
        "niet_begonnen": _("Nog niet begonnen"),
        "te_laat": _("Iets is te laat"),
        "op_weg": _("Op weg"),
        "klaar": _("Het jaar is rond"),
    }
    return status(namen[regel.stand], _TEAMSTAND[regel.stand])


def team_row(regel: Teamregel) -> list[Any]:
    """One school in the overview; by name, so that nobody is ranked."""
    url = reverse("spiegel:kernteam", args=[regel.school.id])
    if regel.jaar is not None:
        url = reverse("spiegel:kernjaar", args=[regel.jaar.id])
    stap = regel.nu
    nu = _("Alles gedaan") if stap is None else f"{step_name(stap.stap)} ({_('voor')} {_day(stap.uiterst)})"
    return [
        format_html('<a href="{}">{}</a>', url, regel.school.naam),
        regel.school.gemeente.naam if regel.school.gemeente else "",
        _team_status(regel),
        nu,
        _("%(klaar)s van 6") % {"klaar": regel.klaar},
    ]


def columns() -> list[str]:
    """The heads of the overview."""
    return [_("School"), _("Gemeente"), _("Hoe staat het ervoor?"), _("Nu"), _("Stappen gedaan")]


def count(regels: Iterable[Teamregel]) -> dict[str, int]:
    """How many core teams stand how."""
    geteld = Counter(r.stand for r in regels)
    return {stand: geteld.get(stand, 0) for stand in _TEAMSTAND}


def context(kernjaar: Kernjaar, band: Band, door: Handelend) -> dict[str, Any]:
    """Everything on the page of one year."""
    plan = read_plan(kernjaar, door.vandaag)
    afspraken = list(kernjaar.afspraken.all())
    wie = read_houders(_people(kernjaar))
    return {
        "kernjaar": kernjaar,
        "begeleider": wie.get(kernjaar.procesbegeleider),
        "stappen": [_step(kernjaar, s, wie) for s in plan],
        "doelen": sorted(kernjaar.doelen.all(), key=lambda d: d.op),
        "afspraken": [
            {"rij": a, "wie": wie.get(a.wie), "laat": a.gedaan_op is None and a.voor < door.vandaag} for a in afspraken
        ],
        "tijd": partnertijdpagina.context(kernjaar, band, door),
        "cijfers": marks(kernjaar),
        "plek": plek_van(door.rol),
    }


def _people(kernjaar: Kernjaar) -> set[Any]:
    mensen = {k for g in kernjaar.gesprekken.all() for k in g.aanwezig}
    return mensen | {a.wie for a in kernjaar.afspraken.all()} | {kernjaar.procesbegeleider}


def _step(kernjaar: Kernjaar, moment: Stapmoment, wie: dict[Any, Houder]) -> dict[str, Any]:
    naam, sleutels = address_of(kernjaar, moment.stap)
    gesprek = next((g for g in kernjaar.gesprekken.all() if g.stap == moment.stap), None)
    stuk = next((m for m in kernjaar.momenten.all() if m.stap == moment.stap), None)
    evaluatie = getattr(kernjaar, "evaluatie", None) if moment.stap is Jaarstap.EVALUATIE else None
    return {
        "naam": step_name(moment.stap),
        "stand": status(tekst(moment.stand.tekst, taal()), _SOORT[moment.stand]),
        "uiterst": moment.uiterst,
        "gedaan_op": moment.gedaan_op,
        "url": reverse(naam, args=sleutels),
        "begonnen": stuk is not None and stuk.vastgesteld_op is None,
        "gesprek": gesprek,
        "erbij": ", ".join(wie[k].naam for k in gesprek.aanwezig if k in wie) if gesprek else "",
        "afgemeld": absent(gesprek),
        "teksten": texts(stuk, evaluatie),
    }


def absent(gesprek: Kerngesprek | None) -> str:
    """Which seats were not there, and why."""
    waarom = {"verhinderd": _("kon niet"), "geen_plek": _("niemand op deze plek")}
    afgemeld = gesprek.afgemeld.items() if gesprek else ()
    return ", ".join(f"{tekst(Plek(p).tekst, taal())} ({waarom[w]})" for p, w in afgemeld)


def texts(moment: Ontwikkelmoment | None, evaluatie: Any = None) -> list[tuple[str, str]]:
    """The texts of a moment or of the evaluation, with their headings; empty without one."""
    if moment is not None:
        return [
            (_("Wat gaat goed?"), moment.gaat_goed),
            (_("Wat vraagt aandacht?"), moment.aandacht),
            (_("Wat gaan wij doen?"), moment.gaan_doen),
        ]
    if evaluatie is not None:
        return [
            (_("Wat leverde dit jaar op voor leerlingen en ouders?"), evaluatie.opbrengst),
            (_("Wat doen wij volgend jaar anders?"), evaluatie.anders),
        ]
    return []


def marks(kernjaar: Kernjaar) -> dict[str, Any]:
    """The marks as a table: per question how many seats gave one, their mean, and from which to which."""
    beelden, plekken = read_marks(kernjaar)
    rijen = [
        [tekst(b.vraag.tekst, taal()), written(b.gemiddelde, 1) if b.gemiddelde is not None else "–",
         f"{b.laagste}–{b.hoogste}" if b.aantal else "–", str(b.aantal)]
        for b in beelden
    ]  # fmt: skip
    mist = [tekst(p.tekst, taal()) for p in Plek if p.value not in plekken]
    return {
        "kolommen": [_("Vraag"), _("Gemiddeld"), _("Van–tot"), _("Hoeveel partijen")],
        "rijen": rijen if plekken else [],
        "mist": ", ".join(mist),
    }


def own_marks(kernjaar: Kernjaar, plek: Plek) -> dict[str, int]:
    """What this seat gave before."""
    return dict(Jaarcijfer.objects.filter(kernjaar=kernjaar, plek=plek.value).values_list("vraag", "cijfer"))


def _day(dag: Any) -> str:
    return date_format(dag, "j F Y")


def as_pdf(kernjaar: Kernjaar, band: Band, door: Handelend) -> bytes:
    """The year as a document."""
    c = context(kernjaar, band, door)
    delen = [
        Deel(
            _("Het jaar in zes stappen"),
            kolommen=(_("Stap"), _("Uiterlijk"), _("Gedaan")),
            rijen=tuple((s["naam"], _day(s["uiterst"]), _done(s["gedaan_op"])) for s in c["stappen"]),
        ),
        Deel(
            _("Doelen"),
            kolommen=(_("Doel"), _("Waaraan te zien"), _("Stand")),
            rijen=tuple((d.tekst, d.zichtbaar, d.get_stand_display()) for d in c["doelen"]),
        ),
        Deel(
            _("Afspraken"),
            kolommen=(_("Wat"), _("Wie"), _("Voor")),
            rijen=tuple(
                (a["rij"].tekst, a["wie"].naam if a["wie"] else "", _day(a["rij"].voor)) for a in c["afspraken"]
            ),
        ),
        *partnertijdpagina.parts(c["tijd"]),
        *_written(c["stappen"]),
    ]
    if c["cijfers"]["rijen"]:
        rijen = tuple(tuple(r) for r in c["cijfers"]["rijen"])
        delen.append(Deel(_("Cijfers"), kolommen=tuple(c["cijfers"]["kolommen"]), rijen=rijen))
    titel = _("Kernteam %(school)s") % {"school": kernjaar.school.naam}
    onder = _("Schooljaar %(jaar)s") % {"jaar": kernjaar.jaar.naam}
    return make_pdf(titel, onder, [d for d in delen if d.rijen or d.teksten], door.moment.astimezone(TIJDZONE).date())


def _done(dag: Any) -> str:
    return _day(dag) if dag else "–"


def _written(stappen: list[dict[str, Any]]) -> list[Deel]:
    delen = []
    for stap in stappen:
        if stap["gesprek"]:
            erbij = _("Erbij: %(wie)s") % {"wie": stap["erbij"]}
            delen.append(Deel(stap["naam"], (erbij, *paragraphs(stap["gesprek"].besproken))))
        elif stap["teksten"]:
            delen.append(Deel(stap["naam"]))
            delen += [Deel(kop, paragraphs(t), niveau=2) for kop, t in stap["teksten"]]
    return delen
