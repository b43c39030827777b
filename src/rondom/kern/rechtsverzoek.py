"""What may somebody ask about the own data, within which term is it answered, and when does sharing wait? (L10)

The rights of a data subject: AVG art. 12 and 15–21, and those of the Jeugdwet (7.3.8–7.3.10). Who exercises them is who sees
the record in his or her own right: the young person from 12, and parents with custody as long as that lasts.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.kalender import Kalender
from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan
from rondom.kern.parameters import Parameters
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.kern.termijn import Eenheid, Termijn, add_maanden


class Verzoeksoort(StrEnum):
    """What can be asked. The values are stored."""

    INZAGE = "inzage"
    KOPIE = "kopie"
    CORRECTIE = "correctie"
    WISSING = "wissing"
    BEPERKING = "beperking"
    BEZWAAR = "bezwaar"

    @property
    def tekst(self) -> str:
        """Text key of the name of this kind."""
        return f"rechtsverzoek.soort.{self.value}"


ARTIKEL: dict[Verzoeksoort, str] = {
    Verzoeksoort.INZAGE: "AVG art. 15; Jeugdwet 7.3.10",
    Verzoeksoort.KOPIE: "AVG art. 15 lid 3; Jeugdwet 7.3.10",
    Verzoeksoort.CORRECTIE: "AVG art. 16",
    Verzoeksoort.WISSING: "AVG art. 17; Jeugdwet 7.3.9",
    Verzoeksoort.BEPERKING: "AVG art. 18",
    Verzoeksoort.BEZWAAR: "AVG art. 21",
}
"""Where each right stands."""

WACHT = frozenset({Verzoeksoort.BEPERKING, Verzoeksoort.BEZWAAR})
"""While these are open, sharing on consent waits (AVG art. 18 lid 1)."""

ANTWOORDEN = frozenset({RechtsverzoekStatus.TOEGEWEZEN, RechtsverzoekStatus.DEELS, RechtsverzoekStatus.AFGEWEZEN})
"""What an answer can be."""


@dataclass(frozen=True)
class Vraag:
    """What somebody asks. ``eigen_recht``: sees the record in his or her own right (L10), not by another's consent.

    ``over``: it says which record or which receiver it is about. ``wat`` and ``gewenst``: what is wrong or meant, and
    what it should be.
    """

    soort: Verzoeksoort
    eigen_recht: bool
    over: bool
    wat: str
    gewenst: str = ""


def check_vraag(vraag: Vraag) -> tuple[str, Oordeel]:
    """Can this be registered? The field that a refusal is about, and the verdict.

    Nobody has to give a reason for inzage or a copy; a correction says what is wrong and what it should be.
    """
    if not vraag.eigen_recht:
        return "", geweigerd(
            reden("L10", "rechtsverzoek.geen_eigen_recht"),
            alternatieven=(alternatief("bericht", "rechtsverzoek.alt_bericht"),),
        )
    if vraag.soort is Verzoeksoort.CORRECTIE and not vraag.over:
        return "wat", geweigerd(reden("L10", "rechtsverzoek.over_wat"))
    if vraag.soort not in (Verzoeksoort.INZAGE, Verzoeksoort.KOPIE) and not vraag.wat.strip():
        return "wat", geweigerd(reden("L10", f"rechtsverzoek.zeg_wat_{vraag.soort.value}"))
    if vraag.soort is Verzoeksoort.CORRECTIE and not vraag.gewenst.strip():
        return "gewenst", geweigerd(reden("L10", "rechtsverzoek.zeg_gewenst"))
    return "", toegestaan(reden("L10", f"rechtsverzoek.ontvangen_{vraag.soort.value}"))


def antwoordtermijn(gevraagd_op: date, *, verlengd: bool, parameters: Parameters, kalender: Kalender) -> Termijn:
    """Within one month, once two months longer (AVG art. 12 lid 3). Counted from the day on which it was asked.

    A last day in a weekend or on a holiday runs on to the next working day (Verordening 1182/71 art. 3 lid 4).
    """
    maanden = parameters.op("rechtsverzoek_maanden", gevraagd_op)
    if verlengd:
        maanden += parameters.op("rechtsverzoek_verlenging_maanden", gevraagd_op)
    einde = kalender.next_werkdag(add_maanden(gevraagd_op, maanden))
    return Termijn(gevraagd_op, einde, "L10", Eenheid.MAAND)


def check_verlengen(*, dag: date, einde: date, verlengd: bool, open_: bool, waarom: str) -> Oordeel:
    """May the term be made longer? Once, before it is over, and with a reason that the person reads."""
    if not open_:
        return geweigerd(reden("L10", "rechtsverzoek.al_beantwoord"))
    if verlengd:
        return geweigerd(reden("L10", "rechtsverzoek.al_verlengd"))
    if dag > einde:
        return geweigerd(reden("L10", "rechtsverzoek.te_laat_verlengen"))
    if not waarom.strip():
        return geweigerd(reden("L10", "rechtsverzoek.zeg_waarom_verlengen"))
    return toegestaan(reden("L10", "rechtsverzoek.verlengd"))


def check_antwoord(
    soort: Verzoeksoort, uitkomst: RechtsverzoekStatus, *, open_: bool, toelichting: str, aangepast: bool = True
) -> tuple[str, Oordeel]:
    """Is this an answer? A no, also a partial one, carries its reason (AVG art. 12 lid 4); the field and the verdict.

    ``aangepast``: the record itself was put right; else a correction says in words what holds instead (AVG art. 16).
    """
    if not open_:
        return "", geweigerd(reden("L10", "rechtsverzoek.al_beantwoord"))
    if uitkomst not in ANTWOORDEN:
        return "uitkomst", geweigerd(reden("L10", "rechtsverzoek.geen_antwoord"))
    if uitkomst is not RechtsverzoekStatus.TOEGEWEZEN and not toelichting.strip():
        return "toelichting", geweigerd(reden("L10", "rechtsverzoek.zeg_waarom"))
    if soort is Verzoeksoort.CORRECTIE and not aangepast and not toelichting.strip():
        return "toelichting", geweigerd(reden("L10", "rechtsverzoek.zeg_hoe"))
    return "", toegestaan(reden("L10", f"rechtsverzoek.{uitkomst.value}_{soort.value}"))


def check_verklaring(*, eigen_recht: bool, tekst: str) -> Oordeel:
    """May this statement stand beside the record? From who has a right to it, in words (Jeugdwet 7.3.8)."""
    if not eigen_recht:
        return geweigerd(
            reden("L10", "rechtsverzoek.geen_eigen_recht"),
            alternatieven=(alternatief("bericht", "rechtsverzoek.alt_bericht"),),
        )
    if not tekst.strip():
        return geweigerd(reden("L10", "rechtsverzoek.zeg_verklaring"))
    return toegestaan(reden("L10", "rechtsverzoek.verklaring_erbij"))


def wacht_delen(soort: Verzoeksoort, *, beslist: bool) -> Oordeel:
    """Does sharing wait until this is answered?

    On an objection or a restriction of the young person, or of somebody who decides: what rests on consent waits.
    What the law itself asks (L07, L20), and what school keeps for its own task, goes on (AVG art. 18 lid 2, 21 lid 1).
    """
    if soort not in WACHT:
        return geweigerd(reden("L10", "rechtsverzoek.delen_gaat_door"))
    if not beslist:
        return geweigerd(reden("L10", "rechtsverzoek.beslist_niet"))
    return toegestaan(reden("L10", "rechtsverzoek.delen_wacht"))
