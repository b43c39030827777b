"""The facts for a DPIA, made from the code: what is processed, how personal it is, who may see it and how long it is kept.

The judgement is the organisation's: which risks weigh, what is done about them and who signs. Those places are left open
and say so (R245, AVG art. 35).
"""

from collections.abc import Sequence

from rondom.kern.parameters import SOORTEN
from rondom.kern.rollen import ROLLEN
from rondom.kern.stromen import STROMEN, Toelating
from rondom.kern.teksten import TEKSTEN
from rondom.kern.verwerkingen import VERWERKINGEN
from rondom.toegang.privacyregister import JAREN, REGISTER, Bewaarklasse, Privacyklasse

_KOP = "<!-- Made by `rondom referentie` from the code. Do not edit. -->\n\n"
_OPEN = "_To be filled in by the organisation._"
_PARAMETERS = (
    "bewaren_logboek_jaren",
    "toestemming_max_maanden",
    "rechtsverzoek_maanden",
    "datalek_uren",
    "nood_uren",
    "dpia_jaren",
)

MAATREGELEN: tuple[tuple[str, str, str], ...] = (
    (
        "Somebody sees more than he or she may",
        "grants per dossier, category and period; row-level security",
        "adr/0005-ledger-and-row-level-security.md",
    ),
    (
        "A forgotten filter shows everything",
        "the policy of the database shows nothing instead",
        "adr/0009-policies-declared-in-code.md",
    ),
    (
        "Access stays open after consent, function or age ended",
        "a grant has its own end",
        "adr/0008-grants-are-a-rule-for-one-day-over-time.md",
    ),
    ("Somebody signs in as another", "a second step for every professional", "adr/0020-two-steps-by-allauth.md"),
    ("Nobody can tell afterwards who looked", "access log with the fields of NEN 7513", "referentie/logboek.md"),
    (
        "Records are changed to hide something",
        "a chain of events that the database refuses to change",
        "adr/0010-the-database-keeps-the-chain.md",
    ),
    (
        "Safety records endanger a child",
        "safety stands apart; its log and counts too",
        "adr/0030-a-meldcode-is-a-dossier-of-its-own.md",
    ),
    (
        "An emergency becomes a habit",
        "one category, some hours, told to oversight and family",
        "adr/0031-emergencies-end-at-a-moment.md",
    ),
    (
        "Data flow without ground or agreement",
        "a register of flows and a convenant that names the purpose",
        "referentie/stromen.md",
    ),
    ("A figure points at a child", "suppression that is attacked before publication", "uitleg/onthulling.md"),
)
"""Risks that the design answers: the risk, the measure, and where it is explained."""


def dpia() -> str:
    """The skeleton of a DPIA with its facts."""
    return "".join((_begin(), _verwerkingen(), _gevoelig(), _ontvangers(), _bewaren(), _maatregelen(), _einde()))


def _tabel(koppen: tuple[str, ...], rijen: Sequence[tuple[str, ...]]) -> str:
    regels = [koppen, tuple("---" for _ in koppen), *rijen]
    return "".join(f"| {' | '.join(r)} |\n" for r in regels) + "\n"


def _begin() -> str:
    return (
        f"{_KOP}# Facts for a DPIA\n\n"
        "A data protection impact assessment is required before the start: large scale, minors, health data in the broad\n"
        "sense, and several organisations that work together (AVG art. 35). What follows is made from the code and is true\n"
        "of every installation; what only the organisation knows is left open.\n\n"
        "## 1. Who is responsible\n\n"
        f"Organisations, their roles (own or joint responsibility, processor) and who advises (FG): {_OPEN}\n\n"
    )


def _verwerkingen() -> str:
    rijen = [
        (
            TEKSTEN[f"verwerking.{v.sleutel}"][1],
            TEKSTEN[f"verwerking.{v.sleutel}.doel"][1],
            TEKSTEN[f"verwerking.{v.sleutel}.grond"][1],
            str(len(v.modellen)),
        )
        for v in VERWERKINGEN.values()
    ]
    return "## 2. What is processed, and why\n\n" + _tabel(("activity", "what for", "ground", "kinds of record"), rijen)


def _gevoelig() -> str:
    rijen = []
    for v in VERWERKINGEN.values():
        velden = [k for m in v.modellen for k in REGISTER[m].velden.values()]
        rijen.append(
            (
                TEKSTEN[f"verwerking.{v.sleutel}"][1],
                *(str(velden.count(k)) for k in Privacyklasse if k is not Privacyklasse.GEEN),
            )
        )
    koppen = ("activity", *(k.value for k in Privacyklasse if k is not Privacyklasse.GEEN))
    return (
        "## 3. How personal it is\n\nFields per privacy class. No BSN is kept. Every free text about a child is of the\n"
        "class `bijzonder`.\n\n" + _tabel(koppen, rijen)
    )


def _ontvangers() -> str:
    rijen = [
        (s.doel.value, s.van.value, s.naar.value, s.wet, "consent" if s.toelating is Toelating.TOESTEMMING else "law")
        for s in STROMEN
        if s.doel.value != "samenwerken" or s.van.value == "school"
    ]
    zien = sum(1 for r in ROLLEN.values() if r.categorieen)
    return (
        f"## 4. Who receives it\n\n{zien} of {len(ROLLEN)} roles can ever see something of a casus; the most per role\n"
        "stands in [roles](rollen.md). Flows from school to a partner to work together are the same between\n"
        "every two parties ([flows](stromen.md)).\n\n" + _tabel(("purpose", "from", "to", "law", "opened by"), rijen)
    )


def _bewaren() -> str:
    rijen = []
    for klasse in Bewaarklasse:
        aantal = sum(r.bewaren is klasse for r in REGISTER.values())
        jaren = JAREN.get(klasse)
        rijen.append((klasse.value, str(aantal), f"{jaren} years" if jaren else "see the register"))
    terms = [(f"`{s}`", str(SOORTEN[s].standaard), SOORTEN[s].eenheid, SOORTEN[s].betekenis) for s in _PARAMETERS]
    return (
        "## 5. How long it is kept, and terms\n\n"
        + _tabel(("class", "kinds of record", "term"), rijen)
        + _tabel(("parameter", "default", "unit", "meaning"), terms)
    )


def _maatregelen() -> str:
    rijen = [(risico, maatregel, f"`docs/{waar}`", _OPEN) for risico, maatregel, waar in MAATREGELEN]
    return (
        "## 6. Risks and measures\n\nWhat the design answers. How likely and how bad a risk is where you are, is yours to\n"
        "judge.\n\n" + _tabel(("risk", "measure", "where", "what remains"), rijen)
    )


def _einde() -> str:
    return (
        "## 7. What people think of it\n\n"
        f"View of parents and young people, or why they were not asked (art. 35 lid 9): {_OPEN}\n\n"
        f"Advice of the FG and what was done with it: {_OPEN}\n\n"
        f"Adopted by, on, to be reviewed on: {_OPEN}\n"
    )
