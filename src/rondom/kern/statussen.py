"""Which transitions exist, who must act in a state, and what is logged? One table per noun (design §3).

A status that rests (``Eigenaar.NIEMAND``) asks nothing of anybody; every other status names who must act, so
that nothing waits without an owner (X4). ``docs/referentie/statussen.md`` is made from these tables.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan


class CasusStatus(StrEnum):
    """How far a casus is, from the first concern to the last after-care check."""

    SIGNAAL = "signaal"
    WEGING = "weging"
    TOESTEMMING = "toestemming"
    AANGEMELD = "aangemeld"
    OPGEPAKT = "opgepakt"
    OVERLEG = "overleg"
    PLAN = "plan"
    UITVOERING = "uitvoering"
    EVALUATIE = "evaluatie"
    NAZORG = "nazorg"
    AFGESLOTEN = "afgesloten"
    INGETROKKEN = "ingetrokken"


class SignaalStatus(StrEnum):
    """How far a concern is that somebody at school records."""

    CONCEPT = "concept"
    VASTGELEGD = "vastgelegd"
    GEWOGEN = "gewogen"
    DOORGEZET = "doorgezet"
    AFGEROND = "afgerond"
    INGETROKKEN = "ingetrokken"


class ToestemmingStatus(StrEnum):
    """How far a request for consent is, over everybody who decides."""

    GEVRAAGD = "gevraagd"
    COMPLEET = "compleet"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"
    OPGESCHORT = "opgeschort"
    """An objection is open: nothing is shared until it is answered (L10)."""


class AanmeldingStatus(StrEnum):
    """How far a registration with a team is."""

    CONCEPT = "concept"
    VERZONDEN = "verzonden"
    OPGEPAKT = "opgepakt"
    TERUGGEGEVEN = "teruggegeven"
    INGETROKKEN = "ingetrokken"


class OverlegStatus(StrEnum):
    """How far a meeting is."""

    GEPLAND = "gepland"
    BEZIG = "bezig"
    AFGEROND = "afgerond"
    VERVALLEN = "vervallen"


class PlanStatus(StrEnum):
    """How far the one plan is; ``HERZIEN`` is being revised after it was agreed."""

    CONCEPT = "concept"
    VOORGELEGD = "voorgelegd"
    VASTGESTELD = "vastgesteld"
    HERZIEN = "herzien"
    AFGESLOTEN = "afgesloten"


class DoelStatus(StrEnum):
    """How far a goal is."""

    OPEN = "open"
    LOOPT = "loopt"
    BEHAALD = "behaald"
    DEELS_BEHAALD = "deels_behaald"
    GESTOPT = "gestopt"


class AfspraakStatus(StrEnum):
    """How far an action is that somebody promised."""

    OPEN = "open"
    GEDAAN = "gedaan"
    VERVALLEN = "vervallen"


class InzetStatus(StrEnum):
    """How far a piece of help is. A no (``GEWEIGERD``) is no end: somebody still has to decide (BR26)."""

    AANGEVRAAGD = "aangevraagd"
    GESTART = "gestart"
    GEWIJZIGD = "gewijzigd"
    GEWEIGERD = "geweigerd"
    STOP_VOORGESTELD = "stop_voorgesteld"
    GESTOPT = "gestopt"


class RegieAanbodStatus(StrEnum):
    """How far an offer to take over the steering is."""

    AANGEBODEN = "aangeboden"
    AANVAARD = "aanvaard"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"


class ConsultatieStatus(StrEnum):
    """How far a consultation question is."""

    GESTELD = "gesteld"
    TERUGGEVRAAGD = "teruggevraagd"
    BEANTWOORD = "beantwoord"
    OPGEVOLGD = "opgevolgd"


class EvaluatieStatus(StrEnum):
    """How far an evaluation moment is."""

    GEPLAND = "gepland"
    GEVRAAGD = "gevraagd"
    AFGEROND = "afgerond"
    VERVALLEN = "vervallen"


class DeeltaakStatus(StrEnum):
    """How far a task is that was given to somebody who sees that task alone."""

    GEVRAAGD = "gevraagd"
    AANVAARD = "aanvaard"
    GEDAAN = "gedaan"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"


class VernietigingStatus(StrEnum):
    """How far a dossier is on its way to be destroyed, from the proposal of the job to the proof."""

    VOORGESTELD = "voorgesteld"
    VOORGELEGD = "voorgelegd"
    GOEDGEKEURD = "goedgekeurd"
    VERNIETIGD = "vernietigd"
    VERVALLEN = "vervallen"


class UitnodigingStatus(StrEnum):
    """How far an invitation is with which somebody of a family comes in; computed from what happened to it."""

    GEMAAKT = "gemaakt"
    VERZONDEN = "verzonden"
    GEOPEND = "geopend"
    AANVAARD = "aanvaard"
    VERLOPEN = "verlopen"
    OP_SLOT = "op_slot"
    INGETROKKEN = "ingetrokken"


class RechtsverzoekStatus(StrEnum):
    """How far a request about the own data is (L10)."""

    GEVRAAGD = "gevraagd"
    TOEGEWEZEN = "toegewezen"
    DEELS = "deels"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"


class ThemaStatus(StrEnum):
    """How far a theme of the programme is; only ``ACTIEF`` counts for the limit (BR41)."""

    VOORSTEL = "voorstel"
    ACTIEF = "actief"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"


class ThemaactieStatus(StrEnum):
    """How far an action of the programme is."""

    VOORSTEL = "voorstel"
    LOOPT = "loopt"
    GEDAAN = "gedaan"
    GESTOPT = "gestopt"


class BijeenkomstStatus(StrEnum):
    """How far a meeting of a body is."""

    GEPLAND = "gepland"
    GEHOUDEN = "gehouden"
    VERVALLEN = "vervallen"


class PilotStatus(StrEnum):
    """How far a pilot is; it leaves ``LOOPT`` by a decision alone (BR42)."""

    VOORBEREIDING = "voorbereiding"
    LOOPT = "loopt"
    GESTOPT = "gestopt"
    VERBREED = "verbreed"


class Eigenaar(StrEnum):
    """Who must act while something is in a status. Part of the casus, not a role of the organisation."""

    SIGNALEERDER = "signaleerder"
    COORDINATOR = "coordinator"
    BESLISSERS = "beslissers"
    ONTVANGEND_TEAM = "ontvangend_team"
    OPPAKKER = "oppakker"
    AANMELDER = "aanmelder"
    ORGANISATOR = "organisator"
    REGISSEUR = "regisseur"
    PARTIJEN = "partijen"
    UITVOERDER = "uitvoerder"
    HULPVERLENER = "hulpverlener"
    GEVRAAGDE = "gevraagde"
    VRAGER = "vrager"
    BEANTWOORDER = "beantwoorder"
    BEWAARDER = "bewaarder"
    PROGRAMMA = "programma"
    NIEMAND = "niemand"

    @property
    def tekst(self) -> str:
        """Text key of the name of this owner."""
        return f"statussen.eigenaar.{self.value}"


@dataclass(frozen=True)
class Overgang:
    """One allowed step: from, to, the ``soort`` of the event that is logged, and the rule it rests on."""

    van: str
    naar: str
    soort: str
    regel: str

    @property
    def tekst(self) -> str:
        """Text key of the step, as something one does ("het plan voorleggen")."""
        return f"statussen.stap.{self.soort}"


@dataclass(frozen=True)
class Stand:
    """One status of one noun: its value, who must act, and the text key of its label."""

    status: str
    eigenaar: Eigenaar
    tekst: str

    @property
    def rust(self) -> bool:
        """Whether nobody has to act."""
        return self.eigenaar is Eigenaar.NIEMAND


@dataclass(frozen=True)
class Statustabel:
    """All statuses and steps of one noun."""

    naam: str
    soort: type[StrEnum]
    begin: str
    standen: tuple[Stand, ...]
    overgangen: tuple[Overgang, ...]

    def stand(self, status: str) -> Stand:
        """The row of one status. Raises ``KeyError`` when the noun does not know it."""
        for stand in self.standen:
            if stand.status == status:
                return stand
        raise KeyError(f"{self.naam}: unknown status {status!r}")

    def vanuit(self, status: str) -> tuple[Overgang, ...]:
        """The steps that are possible from a status. Raises ``KeyError`` when the noun does not know it."""
        self.stand(status)
        return tuple(o for o in self.overgangen if o.van == status)

    def find_overgang(self, van: str, naar: str) -> Overgang | None:
        """The step between two statuses, or ``None``. Raises ``KeyError`` for an unknown status."""
        self.stand(naar)
        return next((o for o in self.vanuit(van) if o.naar == naar), None)


def _tabel(
    naam: str,
    soort: type[StrEnum],
    eigenaars: dict[StrEnum, Eigenaar],
    stappen: Iterable[tuple[Iterable[StrEnum], StrEnum, str, str]],
) -> Statustabel:
    """Build a table that begins at the first status of the enum; ``stappen``: (from…, to, event, rule)."""
    leden = list(soort)
    standen = tuple(Stand(s.value, eigenaars[s], f"statussen.{naam}.{s.value}") for s in leden)
    overgangen = tuple(
        Overgang(van.value, naar.value, f"{naam}.{wat}", regel) for vanaf, naar, wat, regel in stappen for van in vanaf
    )
    return Statustabel(naam, soort, leden[0].value, standen, overgangen)


_E = Eigenaar
_C = CasusStatus
_S = SignaalStatus
_T = ToestemmingStatus
_A = AanmeldingStatus
_O = OverlegStatus
_P = PlanStatus
_D = DoelStatus
_AF = AfspraakStatus
_I = InzetStatus
_R = RegieAanbodStatus
_K = ConsultatieStatus
_EV = EvaluatieStatus
_DT = DeeltaakStatus
_V = VernietigingStatus
_U = UitnodigingStatus
_RV = RechtsverzoekStatus
_TH = ThemaStatus
_TA = ThemaactieStatus
_BK = BijeenkomstStatus
_PI = PilotStatus

CASUS = _tabel(
    "casus",
    CasusStatus,
    {
        _C.SIGNAAL: _E.SIGNALEERDER,
        _C.WEGING: _E.COORDINATOR,
        _C.TOESTEMMING: _E.COORDINATOR,
        _C.AANGEMELD: _E.ONTVANGEND_TEAM,
        _C.OPGEPAKT: _E.OPPAKKER,
        _C.OVERLEG: _E.ORGANISATOR,
        _C.PLAN: _E.REGISSEUR,
        _C.UITVOERING: _E.REGISSEUR,
        _C.EVALUATIE: _E.REGISSEUR,
        _C.NAZORG: _E.REGISSEUR,
        _C.AFGESLOTEN: _E.NIEMAND,
        _C.INGETROKKEN: _E.NIEMAND,
    },
    (
        ((_C.SIGNAAL,), _C.WEGING, "gewogen", "BR05"),
        ((_C.WEGING, _C.OVERLEG), _C.TOESTEMMING, "toestemming_gevraagd", "BR14"),
        ((_C.TOESTEMMING, _C.OVERLEG), _C.AANGEMELD, "aangemeld", "BR39"),
        ((_C.AANGEMELD, _C.OVERLEG), _C.OPGEPAKT, "opgepakt", "R025"),
        ((_C.TOESTEMMING, _C.AANGEMELD, _C.OPGEPAKT), _C.WEGING, "terug_naar_weging", "R109"),
        # Before a registration, too: with parents at the table no separate consent is needed to meet (R027).
        ((_C.WEGING, _C.TOESTEMMING, _C.AANGEMELD), _C.OVERLEG, "overleg_gepland", "R027"),
        ((_C.OPGEPAKT, _C.PLAN), _C.OVERLEG, "overleg_na_oppakken", "BR12"),
        ((_C.OPGEPAKT, _C.OVERLEG), _C.PLAN, "plan_begonnen", "BR10"),
        ((_C.UITVOERING, _C.EVALUATIE), _C.PLAN, "plan_bijgesteld", "R128"),
        ((_C.PLAN,), _C.UITVOERING, "uitvoering_begonnen", "R080"),
        ((_C.UITVOERING,), _C.EVALUATIE, "evaluatie_begonnen", "R128"),
        ((_C.EVALUATIE,), _C.UITVOERING, "voortgezet", "R128"),
        ((_C.OVERLEG, _C.EVALUATIE), _C.NAZORG, "nazorg_begonnen", "R129"),
        ((_C.WEGING,), _C.AFGESLOTEN, "zelf_opgelost", "BR07"),
        ((_C.NAZORG,), _C.AFGESLOTEN, "afgesloten", "R130"),
        ((_C.NAZORG, _C.AFGESLOTEN), _C.WEGING, "heropend", "R131"),
        (
            (_C.SIGNAAL, _C.WEGING, _C.TOESTEMMING, _C.AANGEMELD, _C.OPGEPAKT, _C.OVERLEG, _C.PLAN),
            _C.INGETROKKEN,
            "ingetrokken",
            "L03",
        ),
        # A withdrawn signal is put back, or school sees something new.
        ((_C.INGETROKKEN,), _C.SIGNAAL, "opnieuw_signaal", "R013"),
    ),
)

SIGNAAL = _tabel(
    "signaal",
    SignaalStatus,
    {
        _S.CONCEPT: _E.SIGNALEERDER,
        _S.VASTGELEGD: _E.COORDINATOR,
        _S.GEWOGEN: _E.COORDINATOR,
        _S.DOORGEZET: _E.NIEMAND,
        _S.AFGEROND: _E.NIEMAND,
        _S.INGETROKKEN: _E.NIEMAND,
    },
    (
        ((_S.CONCEPT,), _S.VASTGELEGD, "vastgelegd", "R013"),
        ((_S.VASTGELEGD,), _S.GEWOGEN, "gewogen", "R016"),
        ((_S.GEWOGEN,), _S.DOORGEZET, "doorgezet", "BR04"),
        ((_S.GEWOGEN,), _S.AFGEROND, "afgerond", "BR07"),
        # Also after a registration that came back (R109).
        ((_S.GEWOGEN, _S.DOORGEZET), _S.VASTGELEGD, "opnieuw_wegen", "R016"),
        ((_S.VASTGELEGD,), _S.INGETROKKEN, "ingetrokken", "R013"),
        ((_S.INGETROKKEN,), _S.VASTGELEGD, "teruggezet", "R013"),
    ),
)

TOESTEMMING = _tabel(
    "toestemming",
    ToestemmingStatus,
    {
        _T.GEVRAAGD: _E.BESLISSERS,
        _T.COMPLEET: _E.NIEMAND,
        _T.GEWEIGERD: _E.COORDINATOR,
        _T.INGETROKKEN: _E.COORDINATOR,
        _T.VERLOPEN: _E.COORDINATOR,
        _T.OPGESCHORT: _E.BEANTWOORDER,
    },
    (
        ((_T.GEVRAAGD,), _T.COMPLEET, "compleet", "L03"),
        ((_T.GEVRAAGD,), _T.GEWEIGERD, "geweigerd", "L03"),
        ((_T.GEWEIGERD,), _T.COMPLEET, "alsnog_compleet", "L03"),
        ((_T.GEWEIGERD,), _T.GEVRAAGD, "weigering_ingetrokken", "L03"),
        # A 12th, 16th or 18th birthday or a change of custody brings somebody else who decides.
        ((_T.COMPLEET,), _T.GEVRAAGD, "nieuwe_beslisser", "L04"),
        ((_T.COMPLEET,), _T.OPGESCHORT, "opgeschort", "L10"),
        ((_T.OPGESCHORT,), _T.COMPLEET, "hervat", "L10"),
        ((_T.GEVRAAGD, _T.COMPLEET, _T.GEWEIGERD, _T.OPGESCHORT), _T.INGETROKKEN, "ingetrokken", "L03"),
        ((_T.GEVRAAGD, _T.COMPLEET, _T.GEWEIGERD, _T.OPGESCHORT), _T.VERLOPEN, "verlopen", "L03"),
    ),
)

AANMELDING = _tabel(
    "aanmelding",
    AanmeldingStatus,
    {
        _A.CONCEPT: _E.AANMELDER,
        _A.VERZONDEN: _E.ONTVANGEND_TEAM,
        _A.OPGEPAKT: _E.NIEMAND,
        _A.TERUGGEGEVEN: _E.AANMELDER,
        _A.INGETROKKEN: _E.NIEMAND,
    },
    (
        ((_A.CONCEPT,), _A.VERZONDEN, "verzonden", "BR39"),
        ((_A.TERUGGEGEVEN,), _A.VERZONDEN, "opnieuw_verzonden", "BR39"),
        ((_A.VERZONDEN,), _A.OPGEPAKT, "opgepakt", "R025"),
        ((_A.VERZONDEN, _A.OPGEPAKT), _A.TERUGGEGEVEN, "teruggegeven", "R109"),
        ((_A.CONCEPT, _A.VERZONDEN, _A.TERUGGEGEVEN), _A.INGETROKKEN, "ingetrokken", "L03"),
    ),
)

OVERLEG = _tabel(
    "overleg",
    OverlegStatus,
    {
        _O.GEPLAND: _E.ORGANISATOR,
        _O.BEZIG: _E.ORGANISATOR,
        _O.AFGEROND: _E.NIEMAND,
        _O.VERVALLEN: _E.NIEMAND,
    },
    (
        ((_O.GEPLAND,), _O.BEZIG, "begonnen", "BR01"),
        ((_O.BEZIG,), _O.AFGEROND, "afgerond", "R066"),
        ((_O.GEPLAND,), _O.VERVALLEN, "vervallen", "BR33"),
        ((_O.VERVALLEN,), _O.GEPLAND, "opnieuw_gepland", "BR33"),
    ),
)

PLAN = _tabel(
    "plan",
    PlanStatus,
    {
        _P.CONCEPT: _E.REGISSEUR,
        _P.VOORGELEGD: _E.PARTIJEN,
        _P.VASTGESTELD: _E.REGISSEUR,
        _P.HERZIEN: _E.REGISSEUR,
        _P.AFGESLOTEN: _E.NIEMAND,
    },
    (
        ((_P.CONCEPT,), _P.VOORGELEGD, "voorgelegd", "R080"),
        ((_P.HERZIEN,), _P.VOORGELEGD, "opnieuw_voorgelegd", "R080"),
        ((_P.VOORGELEGD,), _P.VASTGESTELD, "vastgesteld", "R080"),
        ((_P.VOORGELEGD, _P.VASTGESTELD), _P.HERZIEN, "herzien", "R080"),
        ((_P.VASTGESTELD, _P.HERZIEN), _P.AFGESLOTEN, "afgesloten", "R129"),
        ((_P.CONCEPT, _P.VOORGELEGD), _P.AFGESLOTEN, "gestaakt", "BR26"),
        # The casus was opened again: the same plan goes on, with all that was agreed (R131).
        ((_P.AFGESLOTEN,), _P.HERZIEN, "hervat", "R131"),
    ),
)

DOEL = _tabel(
    "doel",
    DoelStatus,
    {
        _D.OPEN: _E.REGISSEUR,
        _D.LOOPT: _E.UITVOERDER,
        _D.BEHAALD: _E.NIEMAND,
        _D.DEELS_BEHAALD: _E.REGISSEUR,
        _D.GESTOPT: _E.NIEMAND,
    },
    (
        ((_D.OPEN,), _D.LOOPT, "begonnen", "R075"),
        ((_D.LOOPT, _D.DEELS_BEHAALD), _D.BEHAALD, "behaald", "R128"),
        ((_D.LOOPT,), _D.DEELS_BEHAALD, "deels_behaald", "R128"),
        ((_D.DEELS_BEHAALD, _D.BEHAALD), _D.LOOPT, "hervat", "R128"),
        ((_D.OPEN, _D.LOOPT, _D.DEELS_BEHAALD), _D.GESTOPT, "gestopt", "R128"),
    ),
)

AFSPRAAK = _tabel(
    "afspraak",
    AfspraakStatus,
    {_AF.OPEN: _E.UITVOERDER, _AF.GEDAAN: _E.NIEMAND, _AF.VERVALLEN: _E.NIEMAND},
    (
        ((_AF.OPEN,), _AF.GEDAAN, "gedaan", "R125"),
        ((_AF.OPEN,), _AF.VERVALLEN, "vervallen", "R125"),
        ((_AF.GEDAAN, _AF.VERVALLEN), _AF.OPEN, "heropend", "R125"),
    ),
)

INZET = _tabel(
    "inzet",
    InzetStatus,
    {
        _I.AANGEVRAAGD: _E.HULPVERLENER,
        _I.GESTART: _E.HULPVERLENER,
        _I.GEWIJZIGD: _E.HULPVERLENER,
        _I.GEWEIGERD: _E.REGISSEUR,
        _I.STOP_VOORGESTELD: _E.REGISSEUR,
        _I.GESTOPT: _E.NIEMAND,
    },
    (
        ((_I.AANGEVRAAGD,), _I.GESTART, "gestart", "R127"),
        ((_I.GESTART, _I.GEWIJZIGD), _I.GEWIJZIGD, "gewijzigd", "R127"),
        ((_I.GESTART, _I.GEWIJZIGD), _I.STOP_VOORGESTELD, "stop_voorgesteld", "BR27"),
        ((_I.STOP_VOORGESTELD,), _I.GEWIJZIGD, "verlengd", "BR27"),
        ((_I.STOP_VOORGESTELD,), _I.GESTOPT, "gestopt", "BR13"),
        (
            (_I.AANGEVRAAGD, _I.GESTART, _I.GEWIJZIGD, _I.STOP_VOORGESTELD),
            _I.GEWEIGERD,
            "geweigerd",
            "R133",
        ),
        ((_I.GEWEIGERD,), _I.AANGEVRAAGD, "opnieuw_aangevraagd", "R133"),
        ((_I.GEWEIGERD,), _I.GESTOPT, "regie_besloten", "BR26"),
    ),
)

REGIE_AANBOD = _tabel(
    "regie_aanbod",
    RegieAanbodStatus,
    {
        _R.AANGEBODEN: _E.GEVRAAGDE,
        _R.AANVAARD: _E.NIEMAND,
        _R.AFGEWEZEN: _E.NIEMAND,
        _R.INGETROKKEN: _E.NIEMAND,
    },
    (
        ((_R.AANGEBODEN,), _R.AANVAARD, "aanvaard", "R072"),
        ((_R.AANGEBODEN,), _R.AFGEWEZEN, "afgewezen", "R072"),
        ((_R.AANGEBODEN,), _R.INGETROKKEN, "ingetrokken", "R072"),
    ),
)

CONSULTATIE = _tabel(
    "consultatie",
    ConsultatieStatus,
    {
        _K.GESTELD: _E.BEANTWOORDER,
        _K.TERUGGEVRAAGD: _E.VRAGER,
        _K.BEANTWOORD: _E.VRAGER,
        _K.OPGEVOLGD: _E.NIEMAND,
    },
    (
        ((_K.GESTELD, _K.TERUGGEVRAAGD), _K.BEANTWOORD, "beantwoord", "R063"),
        ((_K.GESTELD,), _K.TERUGGEVRAAGD, "teruggevraagd", "R063"),
        ((_K.TERUGGEVRAAGD,), _K.GESTELD, "toegelicht", "R063"),
        ((_K.BEANTWOORD,), _K.GESTELD, "doorgevraagd", "R063"),
        ((_K.BEANTWOORD,), _K.OPGEVOLGD, "opgevolgd", "R063"),
    ),
)

EVALUATIE = _tabel(
    "evaluatie",
    EvaluatieStatus,
    {
        _EV.GEPLAND: _E.REGISSEUR,
        _EV.GEVRAAGD: _E.PARTIJEN,
        _EV.AFGEROND: _E.NIEMAND,
        _EV.VERVALLEN: _E.NIEMAND,
    },
    (
        ((_EV.GEPLAND,), _EV.GEVRAAGD, "gevraagd", "R128"),
        ((_EV.GEVRAAGD,), _EV.AFGEROND, "afgerond", "R128"),
        ((_EV.GEPLAND, _EV.GEVRAAGD), _EV.VERVALLEN, "vervallen", "R128"),
    ),
)

DEELTAAK = _tabel(
    "deeltaak",
    DeeltaakStatus,
    {
        _DT.GEVRAAGD: _E.GEVRAAGDE,
        _DT.AANVAARD: _E.UITVOERDER,
        _DT.GEDAAN: _E.NIEMAND,
        _DT.AFGEWEZEN: _E.NIEMAND,
        _DT.INGETROKKEN: _E.NIEMAND,
    },
    (
        ((_DT.GEVRAAGD,), _DT.AANVAARD, "aanvaard", "R082"),
        ((_DT.GEVRAAGD, _DT.AANVAARD), _DT.GEDAAN, "gedaan", "R082"),
        ((_DT.GEVRAAGD, _DT.AANVAARD), _DT.AFGEWEZEN, "afgewezen", "R082"),
        ((_DT.GEVRAAGD, _DT.AANVAARD), _DT.INGETROKKEN, "ingetrokken", "R082"),
    ),
)

VERNIETIGING = _tabel(
    "vernietiging",
    VernietigingStatus,
    {
        _V.VOORGESTELD: _E.BEWAARDER,
        _V.VOORGELEGD: _E.BEWAARDER,
        _V.GOEDGEKEURD: _E.NIEMAND,
        _V.VERNIETIGD: _E.NIEMAND,
        _V.VERVALLEN: _E.NIEMAND,
    },
    (
        ((_V.VOORGESTELD,), _V.VOORGELEGD, "voorgelegd", "L10"),
        ((_V.VOORGELEGD,), _V.GOEDGEKEURD, "goedgekeurd", "W11"),
        ((_V.GOEDGEKEURD,), _V.VERNIETIGD, "vernietigd", "L46"),
        ((_V.VOORGESTELD, _V.VOORGELEGD, _V.GOEDGEKEURD), _V.VERVALLEN, "vervallen", "R240"),
    ),
)

GEZINSUITNODIGING = _tabel(
    "gezinsuitnodiging",
    UitnodigingStatus,
    {
        _U.GEMAAKT: _E.VRAGER,
        _U.VERZONDEN: _E.GEVRAAGDE,
        _U.GEOPEND: _E.GEVRAAGDE,
        _U.AANVAARD: _E.NIEMAND,
        _U.VERLOPEN: _E.VRAGER,
        _U.OP_SLOT: _E.VRAGER,
        _U.INGETROKKEN: _E.NIEMAND,
    },
    (
        ((_U.GEMAAKT,), _U.VERZONDEN, "verzonden", "A04"),
        ((_U.GEMAAKT, _U.VERZONDEN), _U.GEOPEND, "geopend", "A04"),
        # A mail can have left while its moment was not kept: who shows link and code comes in.
        ((_U.GEMAAKT, _U.VERZONDEN, _U.GEOPEND), _U.AANVAARD, "aanvaard", "A04"),
        ((_U.GEMAAKT, _U.VERZONDEN, _U.GEOPEND), _U.OP_SLOT, "op_slot", "A04"),
        ((_U.GEMAAKT, _U.VERZONDEN, _U.GEOPEND), _U.VERLOPEN, "verlopen", "A04"),
        ((_U.GEMAAKT, _U.VERZONDEN, _U.GEOPEND, _U.VERLOPEN, _U.OP_SLOT), _U.INGETROKKEN, "ingetrokken", "A04"),
    ),
)

RECHTSVERZOEK = _tabel(
    "rechtsverzoek",
    RechtsverzoekStatus,
    {
        _RV.GEVRAAGD: _E.BEANTWOORDER,
        _RV.TOEGEWEZEN: _E.NIEMAND,
        _RV.DEELS: _E.NIEMAND,
        _RV.AFGEWEZEN: _E.NIEMAND,
        _RV.INGETROKKEN: _E.NIEMAND,
    },
    (
        ((_RV.GEVRAAGD,), _RV.TOEGEWEZEN, "toegewezen", "L10"),
        ((_RV.GEVRAAGD,), _RV.DEELS, "deels", "L10"),
        ((_RV.GEVRAAGD,), _RV.AFGEWEZEN, "afgewezen", "L10"),
        ((_RV.GEVRAAGD,), _RV.INGETROKKEN, "ingetrokken", "L10"),
    ),
)

THEMA = _tabel(
    "thema",
    ThemaStatus,
    {_TH.VOORSTEL: _E.PROGRAMMA, _TH.ACTIEF: _E.PROGRAMMA, _TH.AFGEROND: _E.NIEMAND, _TH.GESTOPT: _E.NIEMAND},
    (
        ((_TH.VOORSTEL, _TH.AFGEROND, _TH.GESTOPT), _TH.ACTIEF, "begonnen", "BR41"),
        ((_TH.ACTIEF,), _TH.VOORSTEL, "teruggelegd", "BR41"),
        ((_TH.ACTIEF,), _TH.AFGEROND, "afgerond", "R205"),
        ((_TH.VOORSTEL, _TH.ACTIEF), _TH.GESTOPT, "gestopt", "R205"),
    ),
)

THEMAACTIE = _tabel(
    "themaactie",
    ThemaactieStatus,
    {_TA.VOORSTEL: _E.PROGRAMMA, _TA.LOOPT: _E.UITVOERDER, _TA.GEDAAN: _E.NIEMAND, _TA.GESTOPT: _E.NIEMAND},
    (
        ((_TA.VOORSTEL,), _TA.LOOPT, "begonnen", "BR41"),
        ((_TA.LOOPT,), _TA.GEDAAN, "gedaan", "R205"),
        ((_TA.VOORSTEL, _TA.LOOPT), _TA.GESTOPT, "gestopt", "R205"),
        ((_TA.GEDAAN, _TA.GESTOPT), _TA.LOOPT, "heropend", "R205"),
    ),
)

BIJEENKOMST = _tabel(
    "bijeenkomst",
    BijeenkomstStatus,
    {_BK.GEPLAND: _E.ORGANISATOR, _BK.GEHOUDEN: _E.NIEMAND, _BK.VERVALLEN: _E.NIEMAND},
    (
        ((_BK.GEPLAND,), _BK.GEHOUDEN, "gehouden", "R207"),
        ((_BK.GEPLAND,), _BK.VERVALLEN, "vervallen", "R207"),
        ((_BK.VERVALLEN,), _BK.GEPLAND, "opnieuw_gepland", "R207"),
    ),
)

PILOT = _tabel(
    "pilot",
    PilotStatus,
    {_PI.VOORBEREIDING: _E.UITVOERDER, _PI.LOOPT: _E.UITVOERDER, _PI.GESTOPT: _E.NIEMAND, _PI.VERBREED: _E.NIEMAND},
    (
        ((_PI.VOORBEREIDING,), _PI.LOOPT, "begonnen", "R209"),
        # Going on is a decision too, with a new end.
        ((_PI.LOOPT,), _PI.LOOPT, "doorgegaan", "BR42"),
        ((_PI.VOORBEREIDING, _PI.LOOPT), _PI.GESTOPT, "gestopt", "BR42"),
        ((_PI.LOOPT,), _PI.VERBREED, "verbreed", "BR42"),
    ),
)

ALLE: dict[str, Statustabel] = {
    t.naam: t
    for t in (
        CASUS,
        SIGNAAL,
        TOESTEMMING,
        AANMELDING,
        OVERLEG,
        PLAN,
        DOEL,
        AFSPRAAK,
        INZET,
        REGIE_AANBOD,
        CONSULTATIE,
        EVALUATIE,
        DEELTAAK,
        VERNIETIGING,
        GEZINSUITNODIGING,
        RECHTSVERZOEK,
        THEMA,
        THEMAACTIE,
        BIJEENKOMST,
        PILOT,
    )
}
"""Every noun that has statuses."""


def check_overgang(naam: str, van: str, naar: str) -> Oordeel:
    """May this noun go from one status to another? A refusal names the steps that are possible.

    Says whether the step exists; whether this person may take it is asked elsewhere.
    Raises ``KeyError`` for a noun or a status that does not exist.
    """
    tabel = ALLE[naam]
    stap = tabel.find_overgang(van, naar)
    if stap is not None:
        return toegestaan(reden(stap.regel, "statussen.kan"))
    mogelijk = tabel.vanuit(van)
    if van == naar:
        waarom = "statussen.al_zo"
    elif not mogelijk:
        waarom = "statussen.klaar"
    else:
        waarom = "statussen.kan_niet"
    return geweigerd(reden("W01", waarom), alternatieven=(alternatief(o.soort, o.tekst) for o in mogelijk))


def mermaid(naam: str) -> str:
    """The table of a noun as a Mermaid state diagram. Raises ``KeyError`` for a noun that does not exist."""
    tabel = ALLE[naam]
    regels = ["stateDiagram-v2", f"    [*] --> {tabel.begin}"]
    regels += [f"    {o.van} --> {o.naar}: {o.soort.split('.', 1)[1]} ({o.regel})" for o in tabel.overgangen]
    regels += [f"    {s.status} --> [*]" for s in tabel.standen if s.rust and not tabel.vanuit(s.status)]
    return "\n".join(regels) + "\n"
