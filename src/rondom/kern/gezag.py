"""May this be recorded about who decides, or about what the law opens without consent? (L04, L07)"""

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from rondom.kern.categorie import Categorie
from rondom.kern.delen import INFORMATIE_ZONDER_GEZAG, TOEZICHT_GRENS, Beslisregel, is_minderjarig
from rondom.kern.leeftijd import leeftijd_op
from rondom.kern.oordeel import Oordeel, Reden, geweigerd, reden, toegestaan
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rechten import Wetsgrondsoort


def check_gezagsbesluit(
    geboortedatum: date,
    vandaag: date,
    *,
    wilsbekwaam: bool,
    alleen_jeugdige: bool,
    waarom: str,
    parameters: Parameters = STANDAARD,
) -> Oordeel:
    """May it be decided, for this casus alone, that somebody else decides than the age says? Never without a reason.

    Capacity can be doubted from the age at which the young person decides too, until of age; that the young person
    decides alone can be decided below the age at which that goes by itself (L04).
    """
    leeftijd = leeftijd_op(geboortedatum, vandaag)
    mee = parameters.op("leeftijd_jeugdige_mee", vandaag)
    alleen = parameters.op("leeftijd_jeugdige_alleen", vandaag)
    if not waarom.strip():
        return geweigerd(reden("L04", "gezag.waarom"))
    if alleen_jeugdige and not wilsbekwaam:
        return geweigerd(reden("L04", "gezag.niet_beide"))
    if alleen_jeugdige and not mee <= leeftijd < alleen:
        return geweigerd(reden("L04", "gezag.alleen_past_niet", van=mee, tot=alleen - 1))
    if not wilsbekwaam and (leeftijd < mee or not is_minderjarig(geboortedatum, vandaag, parameters)):
        return geweigerd(reden("L04", "gezag.onbekwaam_past_niet", van=mee))
    return toegestaan(reden("L04", "gezag.besloten"))


def check_eigen_keuze(regel: Beslisregel) -> Oordeel:
    """May the young person say by himself what a parent or supporter sees? Only who decides alone (L04, L06, BR45)."""
    if regel.jeugdige and not regel.ouders:
        return toegestaan(reden("BR45", "gezag.eigen_keuze"))
    return geweigerd(regel.reden)


@dataclass(frozen=True)
class Wetsgrondvraag:
    """What somebody wants to record. ``tot``: first day on which it no longer holds. ``geldige_ontvanger``: a certified
    institution for an order, a parent without custody for information. ``strijdig_belang``: telling would harm the child.
    """

    soort: Wetsgrondsoort
    geboortedatum: date
    vandaag: date
    categorieen: Categorie
    vanaf: date
    tot: date | None
    bron: str
    gecontroleerd_op: date | None
    geldige_ontvanger: bool
    strijdig_belang: bool = False


def check_wetsgrond(vraag: Wetsgrondvraag, parameters: Parameters = STANDAARD) -> tuple[str, Oordeel]:
    """May it be recorded? The form field that a refusal is about, and the verdict (L07)."""
    for veld, waarom in _bezwaren(vraag, parameters):
        return veld, geweigerd(waarom)
    return "", toegestaan(reden("L07", f"gezag.{vraag.soort.value}"))


def latest_end(vraag: Wetsgrondvraag, parameters: Parameters = STANDAARD) -> date:
    """The last day up to which an order that began on ``vanaf`` can run before the court must extend it."""
    einde: date = vraag.vanaf + relativedelta(months=parameters.op("toezicht_max_maanden", vraag.vanaf))
    return einde


def _bezwaren(v: Wetsgrondvraag, parameters: Parameters) -> list[tuple[str, Reden]]:
    grens = TOEZICHT_GRENS if v.soort is Wetsgrondsoort.ONDERTOEZICHTSTELLING else INFORMATIE_ZONDER_GEZAG
    toezicht = v.soort is Wetsgrondsoort.ONDERTOEZICHTSTELLING
    uiterlijk = latest_end(v, parameters)
    gevallen = (
        (not is_minderjarig(v.geboortedatum, v.vandaag, parameters), "", reden("L06", "gezag.volwassen")),
        (not v.geldige_ontvanger, "ontvanger", reden("L07", f"gezag.ontvanger_{v.soort.value}")),
        (v.strijdig_belang, "strijdig_belang", reden("L07", "delen.strijdig_belang")),
        (not v.categorieen, "categorieen", reden("L07", "gezag.kies_wat")),
        (bool(v.categorieen & ~grens), "categorieen", reden("L07", "gezag.te_veel")),
        (not v.bron, "bron", reden("L07", "gezag.welke_bron")),
        (v.gecontroleerd_op is None, "gecontroleerd_op", reden("L07", "gezag.wanneer_gezien")),
        (
            v.gecontroleerd_op is not None and v.gecontroleerd_op > v.vandaag,
            "gecontroleerd_op",
            reden("L07", "gezag.dag_komt_nog"),
        ),
        (toezicht and v.tot is None, "tot", reden("L07", "gezag.tot_wanneer")),
        (v.tot is not None and v.tot <= v.vanaf, "tot", reden("L07", "gezag.einde_voor_begin")),
        (
            toezicht and v.tot is not None and v.tot > uiterlijk,
            "tot",
            reden("L07", "gezag.te_lang", datum=uiterlijk.isoformat()),
        ),
    )
    return [(veld, waarom) for geldt, veld, waarom in gevallen if geldt]
