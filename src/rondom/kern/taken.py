"""What can be asked of somebody, and by which rule? One table; each row of 'Mijn dag' shows its reason from here."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rondom.kern.regels import REGELS
from rondom.kern.teksten import TEKSTEN


class Namens(StrEnum):
    """What whoever steers can do about a task of somebody of the family who does not sign in."""

    OPSCHRIJVEN = "opschrijven"
    """Call or meet, on paper if wanted, and write down what that person said."""
    ZELF = "zelf"
    """Only the person: help to sign in, or give it on paper to read; nobody answers for another."""

    @property
    def tekst(self) -> str:
        """Text key of what can be done."""
        return f"taken.namens.{self.value}"


@dataclass(frozen=True)
class Taaksoort:
    """One kind of task: stable key, text key, the rule that asks it, and whether the family can be asked it too.

    ``namens``: of a task of the family, what whoever steers can do when it stays open.
    """

    sleutel: str
    tekst: str
    regel: str
    familie: bool = False
    veiligheid: bool = False
    """Belongs to safety: in a casus nobody but who must act or asked it sees that it is there, also not when it is late."""
    namens: Namens | None = None
    op_de_dag: bool = False
    """Asked far ahead, and shown only from its day on: nobody has to look at it before."""

    def __post_init__(self) -> None:
        if self.familie != (self.namens is not None):
            raise ValueError(f"{self.sleutel}: decide whether somebody may answer for the family")
        REGELS[self.regel]
        TEKSTEN[self.tekst]


OPSCHRIJVEN, ZELF = Namens.OPSCHRIJVEN, Namens.ZELF

TAAKSOORTEN: dict[str, Taaksoort] = {
    s.sleutel: s
    for s in (
        Taaksoort(
            "toestemming_beantwoorden", "taken.toestemming_beantwoorden", "BR14", familie=True, namens=OPSCHRIJVEN
        ),
        Taaksoort("toestemming_bevestigen", "taken.toestemming_bevestigen", "W02"),
        Taaksoort("toestemming_navragen", "taken.toestemming_navragen", "L03"),
        Taaksoort("gezag_controleren", "taken.gezag_controleren", "L07", op_de_dag=True),
        Taaksoort("verjaardag_toekomst", "taken.verjaardag_toekomst", "L30", familie=True, namens=ZELF),
        Taaksoort("hulp_navragen", "taken.hulp_navragen", "R033", familie=True, namens=ZELF),
        Taaksoort("hulpnavraag_lezen", "taken.hulpnavraag_lezen", "R033"),
        Taaksoort("overdracht_geven", "taken.overdracht_geven", "R163"),
        Taaksoort("overdracht_lezen", "taken.overdracht_lezen", "R164"),
        Taaksoort("verjaardag_mee", "taken.verjaardag_mee", "L04", familie=True, namens=ZELF),
        Taaksoort("verjaardag_alleen", "taken.verjaardag_alleen", "L04", familie=True, namens=ZELF),
        Taaksoort("verjaardag_volwassen", "taken.verjaardag_volwassen", "L06", familie=True, namens=ZELF),
        Taaksoort("verjaardag_kiezen", "taken.verjaardag_kiezen", "BR45", familie=True, namens=ZELF, op_de_dag=True),
        Taaksoort("signaal_wegen", "taken.signaal_wegen", "BR05"),
        Taaksoort("bespreken", "taken.bespreken", "BR04"),
        Taaksoort("duo_melding", "taken.duo_melding", "L20"),
        Taaksoort("leerplicht_uitkomst_lezen", "taken.leerplicht_uitkomst_lezen", "R144"),
        Taaksoort("jgz_overwegen", "taken.jgz_overwegen", "BR32"),
        Taaksoort("aanmelding_oppakken", "taken.aanmelding_oppakken", "R025"),
        Taaksoort("aanmelding_opgepakt", "taken.aanmelding_opgepakt", "R025"),
        Taaksoort("aanmelding_terug", "taken.aanmelding_terug", "R109"),
        Taaksoort("eerder_werk_lezen", "taken.eerder_werk_lezen", "BR06"),
        Taaksoort("consultatie_beantwoorden", "taken.consultatie_beantwoorden", "R063"),
        Taaksoort("consultatie_opvolgen", "taken.consultatie_opvolgen", "R063"),
        Taaksoort("overleg_plannen", "taken.overleg_plannen", "BR12"),
        Taaksoort(
            "uitnodiging_beantwoorden", "taken.uitnodiging_beantwoorden", "BR33", familie=True, namens=OPSCHRIJVEN
        ),
        Taaksoort("overleg_gewijzigd", "taken.overleg_gewijzigd", "BR33", familie=True, namens=ZELF),
        Taaksoort("overlegcheck", "taken.overlegcheck", "R067", familie=True, namens=ZELF),
        Taaksoort("afspraak", "taken.afspraak", "R125", familie=True, namens=OPSCHRIJVEN),
        Taaksoort("deeltaak", "taken.deeltaak", "R082", familie=True, namens=ZELF),
        Taaksoort("deeltaak_bericht", "taken.deeltaak_bericht", "R082"),
        Taaksoort("regie_aannemen", "taken.regie_aannemen", "R072", familie=True, namens=ZELF),
        Taaksoort("standpunt", "taken.standpunt", "R080", familie=True, namens=ZELF),
        Taaksoort("schoolbeeld", "taken.schoolbeeld", "BR27"),
        Taaksoort("instemming_lezen", "taken.instemming_lezen", "L33"),
        Taaksoort("inzet_starten", "taken.inzet_starten", "R127"),
        Taaksoort("statusbericht_lezen", "taken.statusbericht_lezen", "R127", familie=True, namens=ZELF),
        Taaksoort("terugkoppelen", "taken.terugkoppelen", "BR13"),
        Taaksoort("geen_hulp_besluiten", "taken.geen_hulp_besluiten", "BR26"),
        Taaksoort("evaluatie", "taken.evaluatie", "R128", familie=True, namens=OPSCHRIJVEN),
        Taaksoort("nazorg", "taken.nazorg", "R130"),
        Taaksoort("nazorg_contact", "taken.nazorg_contact", "R131"),
        Taaksoort("veiligheid_verder", "taken.vertrouwelijk", "R022", veiligheid=True),
        Taaksoort("veiligheid_reactie", "taken.vertrouwelijk", "R108", veiligheid=True),
        Taaksoort("nood_gezien", "taken.nood_gezien", "W10", veiligheid=True),
        Taaksoort("nood_meelezen", "taken.vertrouwelijk", "R030", veiligheid=True),
        Taaksoort("nood_vertellen", "taken.vertrouwelijk", "L09", veiligheid=True),
        Taaksoort("zorgplicht_bijna", "taken.zorgplicht_bijna", "L14", op_de_dag=True),
        Taaksoort("zorgplicht_besluiten", "taken.zorgplicht_besluiten", "L14"),
        Taaksoort("zorgplicht_gegevens", "taken.zorgplicht_gegevens", "L14", op_de_dag=True),
        Taaksoort("zorgplicht_tijdelijk", "taken.zorgplicht_tijdelijk", "L14", op_de_dag=True),
        Taaksoort("rechtsverzoek_beantwoorden", "taken.rechtsverzoek_beantwoorden", "L10"),
        Taaksoort("rechtsverzoek_lezen", "taken.rechtsverzoek_lezen", "L10", familie=True, namens=ZELF),
        Taaksoort("familiebericht_lezen", "taken.familiebericht_lezen", "R131"),
        Taaksoort("wissel_lezen", "taken.wissel_lezen", "R006", familie=True, namens=ZELF),
    )
}

OP_DE_DAG = tuple(s.sleutel for s in TAAKSOORTEN.values() if s.op_de_dag)
"""The kinds that are shown only from their day on."""

PERSOONLIJK = frozenset(
    {
        "toestemming_bevestigen",
        "regie_aannemen",
        "overlegcheck",
        "deeltaak",
        "statusbericht_lezen",
        "standpunt",
        "wissel_lezen",
    }
)
"""Asked of one person and of nobody else: who takes over somebody's work does not take these over (R006)."""


def urgency(uiterst: date | None, vandaag: date) -> str:
    """How pressing a date is: te_laat, vandaag, binnenkort (a week) or later."""
    if uiterst is None or uiterst > vandaag + timedelta(days=7):
        return "later"
    if uiterst < vandaag:
        return "te_laat"
    return "vandaag" if uiterst == vandaag else "binnenkort"
