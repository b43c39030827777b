"""Which age, term, percentage or threshold applies? Dated parameters with the law's value as default (R243).

GOVERNANCE. A default is a value of the law or agreed in the field; a commit that changes one names the source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Parametersoort:
    """One parameter that a region may set: key, default, unit, meaning, source, and the lowest and highest value it may have.

    A region may ask more than the law, never less: from 12 to 15 the young person alone is a decision per casus (L04).
    """

    sleutel: str
    standaard: int
    eenheid: str
    betekenis: str
    bron: str
    minimum: int = 0
    maximum: int | None = None


SOORTEN: dict[str, Parametersoort] = {
    s.sleutel: s
    for s in (
        Parametersoort("leeftijd_jeugdige_mee", 12, "jaar", "from this age the young person decides too", "L04"),
        Parametersoort(
            "leeftijd_jeugdige_alleen", 16, "jaar", "from this age the young person decides alone", "L04 L05", 16
        ),
        Parametersoort("leeftijd_volwassen", 18, "jaar", "from this age parents have no say of their own", "L06", 18),
        Parametersoort(
            "toezicht_max_maanden", 12, "maand", "the longest a supervision order runs before it is extended", "L07"
        ),
        Parametersoort("verjaardag_mee_dagen", 42, "dag", "who is concerned hears of it before that birthday", "L04"),
        Parametersoort(
            "verjaardag_alleen_dagen", 42, "dag", "who is concerned hears of it before that birthday", "L04 L05"
        ),
        Parametersoort(
            "verjaardag_volwassen_dagen", 90, "dag", "who is concerned hears of it before that birthday", "L06 BR45"
        ),
        Parametersoort("verjaardag_toekomst_dagen", 184, "dag", "a plan for after 18 is asked for before", "L30"),
        Parametersoort("jeugdhulp_tot_leeftijd", 23, "jaar", "youth help goes on until at most", "L30", 18, 23),
        Parametersoort("pleegzorg_tot_leeftijd", 21, "jaar", "foster care and family home last until", "L30", 18, 23),
        Parametersoort("jeugdhulp_opnieuw_dagen", 183, "dag", "youth help may begin again within half a year", "L30"),
        Parametersoort("leeftijd_doorstroompunt", 27, "jaar", "up to this age the Doorstroompunt helps", "L23", 23, 27),
        Parametersoort(
            "leeftijd_extra_leefgebieden", 16, "jaar", "from this age also wonen, geld, gezondheid, werk", "R071"
        ),
        Parametersoort(
            "aanbod_controle_maanden",
            12,
            "maand",
            "an entry of the sociale kaart not checked for so long is stale",
            "R007",
        ),
        Parametersoort(
            "begingesprek_schoolweken", 6, "schoolweek", "the core team talks at the start of the year", "R191"
        ),
        Parametersoort(
            "ontwikkelmoment_1_maand", 11, "maandnummer", "first moment of a development document", "R224", 1, 12
        ),
        Parametersoort("ontwikkelmoment_2_maand", 1, "maandnummer", "second moment of that document", "R224", 1, 12),
        Parametersoort("ontwikkelmoment_3_maand", 6, "maandnummer", "third moment of that document", "R224", 1, 12),
        Parametersoort("ontwikkelmoment_schoolweken", 4, "schoolweek", "that moment is written in this time", "R224"),
        Parametersoort(
            "eindgesprek_maand", 5, "maandnummer", "from this month the year is closed with a talk", "R191", 1, 12
        ),
        Parametersoort("eindgesprek_schoolweken", 8, "schoolweek", "that talk is held within", "R191"),
        Parametersoort("jaarevaluatie_maand", 6, "maandnummer", "from this month the year is evaluated", "R192", 1, 12),
        Parametersoort("jaarevaluatie_schoolweken", 5, "schoolweek", "that evaluation is done within", "R192"),
        Parametersoort(
            "zorgintensief_procent",
            30,
            "procent",
            "from this share of pupils with youth help an approach for the whole school comes first",
            "R196 BR31",
            1,
            100,
        ),
        Parametersoort(
            "collectief_procent",
            50,
            "procent",
            "at such a school less collective time of the core partners than this raises a question",
            "R193",
            0,
            100,
        ),
        Parametersoort("scholing_evaluatie_weken", 4, "week", "a training is evaluated after it was given", "R194"),
        Parametersoort(
            "voorbeeld_controle_maanden", 12, "maand", "a good example not checked for so long is stale", "R237"
        ),
        Parametersoort("toestemming_max_maanden", 12, "maand", "the longest a consent can last", "L03"),
        Parametersoort("aanmelding_persoon_dagen", 5, "werkdag", "the receiving team names a person", "R025"),
        Parametersoort("overdracht_werkdagen", 10, "werkdag", "an earlier school or team hands over", "R163"),
        Parametersoort("gesprek_dagen", 7, "dag", "talk with everybody after a signal of serious worry", "BR12 R059"),
        Parametersoort(
            "terugkoppeling_werkdagen", 5, "werkdag", "status message when help starts, changes, ends", "BR13"
        ),
        Parametersoort("duo_melding_uren", 16, "uur", "unauthorised hours that make a report due", "L20"),
        Parametersoort("duo_melding_weken", 4, "schoolweek", "window in which those hours are counted", "L20"),
        Parametersoort("duo_melding_werkdagen", 5, "werkdag", "term to make that report", "L20"),
        Parametersoort("lrv_weken", 4, "week", "longer than this is long-term relative absence", "L20 L21"),
        Parametersoort("jgz_uren", 8, "uur", "hours of sick or vague absence after which JGZ is proposed", "BR32 R136"),
        Parametersoort("overleg_herinnering_dagen", 14, "dag", "reminder when no meeting followed", "R059"),
        Parametersoort("evaluatie_weken", 12, "week", "evaluation of a plan after at most", "R128"),
        Parametersoort("standpunt_dagen", 14, "dag", "every party says what it thinks of a plan", "R080"),
        Parametersoort("nazorg_eerste_maanden", 3, "maand", "first after-care check", "R130"),
        Parametersoort("nazorg_tweede_maanden", 6, "maand", "second after-care check", "R130"),
        Parametersoort("te_laat_regisseur_dagen", 3, "dag", "days overdue after which the regisseur sees it", "R125"),
        Parametersoort(
            "te_laat_opschalen_dagen", 10, "dag", "days overdue after which it goes up the ladder", "R125 R145"
        ),
        Parametersoort("zorgplicht_besluit_weken", 6, "week", "decision after a written application", "L14"),
        Parametersoort("zorgplicht_verlenging_weken", 4, "week", "one extension of that decision", "L14"),
        Parametersoort("zorgplicht_tijdelijk_weken", 10, "week", "without a decision a temporary place after", "L14"),
        Parametersoort("zorgplicht_vooraf_weken", 10, "week", "parents apply so long before the wished day", "L14"),
        Parametersoort("zorgplicht_aanvullen_weken", 4, "week", "the longest that waiting for data stops it", "L14"),
        Parametersoort("zorgplicht_bijna_dagen", 14, "dag", "who decides is reminded before the term ends", "L14"),
        Parametersoort("plaats_houden_dagen", 14, "dag", "a place at another school is held for at most", "R201", 1),
        Parametersoort(
            "dekking_scholen", 1, "school", "an area is covered from so many schools that offer it", "R199", 1
        ),
        Parametersoort("dekking_afstand_km", 10, "km", "support so near still counts for an area", "R199"),
        Parametersoort(
            "dekking_bekend_procent",
            60,
            "procent",
            "schools that said what they offer, before a spot is called white",
            "R199",
            1,
            100,
        ),
        Parametersoort(
            "praktijk_drempel", 10, "aantal", "a lower count of casework at one school is not shown", "R200", 5
        ),
        Parametersoort(
            "toestemming_antwoord_dagen", 14, "dag", "reminder when a consent request has no answer", "R026"
        ),
        Parametersoort("opp_weken", 6, "week", "an OPP is adopted after enrolment", "L16"),
        Parametersoort(
            "duo_melding_tussen_dagen", 7, "dag", "at most one report in this time for continuous absence", "L20"
        ),
        Parametersoort("veilig_thuis_werkdagen", 5, "werkdag", "Veilig Thuis decides about a report", "L35"),
        Parametersoort("veiligheid_reactie_werkdagen", 10, "werkdag", "reaction of others to a report", "R108"),
        Parametersoort("nood_uren", 4, "uur", "how long an emergency lets somebody read", "design §4"),
        Parametersoort("nood_tweede_dagen", 2, "dag", "a second person judges whether telling is unsafe", "design §4"),
        Parametersoort("nood_vertellen_dagen", 14, "dag", "the family hears what was shared without consent", "L09"),
        Parametersoort("nood_stil_dagen", 30, "dag", "not telling is judged again after", "L09"),
        Parametersoort("nood_route_max_dagen", 90, "dag", "the longest that sharing without consent lasts", "L09"),
        Parametersoort(
            "consultatie_scholen", 10, "school", "from so many schools of a kind a team sees which one asks", "R024"
        ),
        Parametersoort("meting_groep_minimum", 5, "persoon", "a group with fewer answers is never shown", "R225", 5),
        Parametersoort(
            "meting_tussen_maanden",
            6,
            "maand",
            "nearer to each other two measurements could single people out",
            "R225",
            3,
        ),
        Parametersoort(
            "overlegcheck_minimum", 10, "overleg", "quick checks are counted from so many meetings", "R067", 10
        ),
        Parametersoort("sessie_rust_minuten", 60, "minuut", "without any action a session ends after", "A01"),
        Parametersoort("sessie_max_minuten", 600, "minuut", "a session ends after at most", "A01"),
        Parametersoort("uitnodiging_dagen", 7, "dag", "an invitation to sign in can be used", "A01"),
        Parametersoort(
            "gezin_uitnodiging_dagen", 14, "dag", "somebody of a family can come in with link and code", "A04"
        ),
        Parametersoort("gezag_controle_maanden", 12, "maand", "custody is checked again after", "L07"),
        Parametersoort("factorherstel_uren", 48, "uur", "a lost second step can be replaced after two said so", "A03"),
        Parametersoort("opvallend_casussen", 15, "aantal", "casussen opened in a short time: a fact to show", "R037"),
        Parametersoort("opvallend_minuten", 60, "minuut", "what a short time is for that fact", "R037"),
        Parametersoort("opvallend_geweigerd", 5, "aantal", "refused attempts in a row: a fact to show", "R037"),
        Parametersoort("opvallend_geweigerd_minuten", 15, "minuut", "within which they make a series", "R037"),
        Parametersoort("werktijd_van_uur", 7, "uur", "reading before this hour is outside working hours", "R037"),
        Parametersoort("werktijd_tot_uur", 20, "uur", "reading from this hour is outside working hours", "R037"),
        Parametersoort("overeenkomst_bijna_dagen", 60, "dag", "an agreement is renewed before it ends", "R039"),
        Parametersoort("dpia_jaren", 3, "jaar", "a DPIA is reviewed after at most", "L11"),
        Parametersoort("datalek_uren", 72, "uur", "a breach is reported to the AP within", "L11", 1, 72),
        Parametersoort("rechtsverzoek_maanden", 1, "maand", "a request about the own data is answered", "L10", 0, 1),
        Parametersoort(
            "rechtsverzoek_verlenging_maanden", 2, "maand", "one extension of that term, with reason", "L10", 0, 2
        ),
        Parametersoort(
            "bewaren_werkruimte_jaren", 2, "jaar", "the shared workspace is kept after it was closed", "L46", 1
        ),
        Parametersoort("bewaren_school_jaren", 2, "jaar", "school's part is kept after the pupil left", "L42", 2),
        Parametersoort("bewaren_verzuim_jaren", 5, "jaar", "absence is kept after the pupil left", "L42", 5),
        Parametersoort("bewaren_jeugdhulp_jaren", 20, "jaar", "youth help is kept after its last change", "L41", 20),
        Parametersoort("bewaren_swv_jaren", 3, "jaar", "the part of the SWV is kept after the end", "L43", 3),
        Parametersoort("bewaren_leerplicht_jaren", 5, "jaar", "a decision of leerplicht is kept", "L45", 5),
        Parametersoort(
            "bewaren_veiligheid_jaren", 0, "jaar", "a meldcode is kept after the youngest child is 18", "L44"
        ),
        Parametersoort("bewaren_vraag_jaren", 2, "jaar", "a question without a name is kept after its end", "L46"),
        Parametersoort("bewaren_logboek_jaren", 5, "jaar", "a line of the log is kept after it was written", "L47", 5),
        Parametersoort("bewaren_inlog_dagen", 30, "dag", "an invitation is kept after it lapsed", "R240"),
        Parametersoort("bewaren_concept_dagen", 90, "dag", "a draft is kept after it was last saved", "R240"),
        Parametersoort(
            "leeftijd_spreekuur_alleen",
            12,
            "jaar",
            "from this age a young person books a talk unseen by parents",
            "L04",
        ),
        Parametersoort("spreekuur_max_open", 2, "aantal", "appointments of one person still to come", "R183", 1),
        Parametersoort("spreekuur_vooruit_dagen", 28, "dag", "how far ahead places can be booked", "R183", 1),
        Parametersoort("spreekuur_herinnering_uren", 24, "uur", "a reminder is mailed before the talk", "R183"),
        Parametersoort("drukte_klein", 5, "aantal", "a count of a team below this is not said", "R113", 3),
        Parametersoort("drukte_dagen", 91, "dag", "over which time the waiting days of a team are counted", "R113", 28),
        Parametersoort("bewaren_spreekuur_dagen", 14, "dag", "an appointment is kept after the talk", "R183 R240"),
        Parametersoort("bewaren_bijlage_dagen", 30, "dag", "a file that was taken away can be put back", "R240"),
        Parametersoort("bijlage_mb", 10, "megabyte", "the largest file that is kept", "W12", 1),
        Parametersoort("bijlage_aantal", 40, "stuk", "files of one casus about one subject", "W12", 1),
        Parametersoort("bijlage_totaal_mb", 80, "megabyte", "those files together", "W12", 1),
        Parametersoort("bewaren_berichtspoor_dagen", 30, "dag", "the trace of a mail is kept", "R240"),
        Parametersoort(
            "vernietigen_wacht_dagen", 42, "dag", "the family hears of it and can take a copy before", "L10 L41", 28
        ),
        Parametersoort(
            "bewaarstop_max_maanden", 12, "maand", "a hold ends after at most, unless it is made again", "R240"
        ),
        Parametersoort("vernietigingsverzoek_dagen", 30, "dag", "a request to destroy is answered within", "L10"),
        Parametersoort(
            "programma_themas", 3, "aantal", "themes of the programme that run at the same time", "BR41 R205", 1
        ),
        Parametersoort("programma_acties", 20, "aantal", "open actions above which the programme warns", "R205", 1),
        Parametersoort(
            "jaarplicht_maanden", 12, "maand", "what must be done every year is done again within", "BR40", 1
        ),
        Parametersoort(
            "termijn_bijna_procent", 25, "procent", "a term with no more than this left is 'almost'", "R125"
        ),
    )
}


@dataclass(frozen=True)
class Waarde:
    """A region's own value from a day on. Append-only: a later row replaces, never changes, an earlier one."""

    sleutel: str
    waarde: int
    vanaf: date


@dataclass(frozen=True)
class Parameters:
    """The parameters of one region through time."""

    waarden: tuple[Waarde, ...] = ()
    _per_sleutel: Mapping[str, tuple[Waarde, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        per: dict[str, list[Waarde]] = {}
        for w in self.waarden:
            if w.sleutel not in SOORTEN:
                raise KeyError(f"unknown parameter {w.sleutel!r}")
            per.setdefault(w.sleutel, []).append(w)
        object.__setattr__(self, "_per_sleutel", {k: tuple(sorted(v, key=lambda w: w.vanaf)) for k, v in per.items()})

    def op(self, sleutel: str, dag: date) -> int:
        """The value in force on ``dag``: the region's latest on or before that day, else the law's default.

        Raises ``KeyError`` for a parameter that does not exist.
        """
        geldig = SOORTEN[sleutel].standaard
        for w in self._per_sleutel.get(sleutel, ()):
            if w.vanaf <= dag:
                geldig = w.waarde
        return geldig


STANDAARD = Parameters()


def parameters_from(rijen: Iterable[tuple[str, int, date]]) -> Parameters:
    """Build from plain rows ``(sleutel, waarde, vanaf)``."""
    return Parameters(tuple(Waarde(*r) for r in rijen))
