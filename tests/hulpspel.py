"""States of help on the stage, built through the services."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from rondom.casus.feiten_instemming import read_instemfeiten
from rondom.casus.models import Doel, Evaluatie, Inzet
from rondom.casus.services import evaluatie as evaluaties
from rondom.casus.services import inzet as inzetten
from rondom.casus.services import stoppen
from rondom.kern.afsluiten import Verzuimtrend
from rondom.kern.categorie import Categorie, Leefgebied
from rondom.kern.instemming import wie_stemt_in
from rondom.kern.terugkoppeling import Afspraak, Berichtsoort, Wat
from rondom.netwerk.models import Functie
from rondom.toegang.handelen import Handelend, acting
from tests import toneel as t

ALLES = (
    Categorie.CONTACT
    | Categorie.STATUS
    | Categorie.ONDERWIJS
    | Categorie.GEZIN
    | Categorie.VERSLAG
    | Categorie.PLAN_SCHOOL
    | Categorie.PLAN_GEZIN
)
MINUUT = timedelta(minutes=1)


def table(ruim: bool = True) -> t.Toneel:
    """Noor's casus with Mees, Anouk, Bram (wide consent), Jip and Lea (both: only who helps and since when)."""
    toneel = t.open_casus()
    for naam in ("bram", "jip", "lea"):
        t.join(toneel, naam)
    t.consent_of_all(toneel, "vo_team", categorieen=ALLES if ruim else Categorie.STATUS)
    t.consent_of_all(toneel, "jgz", categorieen=Categorie.STATUS)
    t.consent_of_all(toneel, "leerplicht", categorieen=Categorie.STATUS)
    return toneel


def functie(naam: str) -> Functie:
    return Functie.objects.select_related("organisatie", "persoon").get(id=t.key(naam))


def later(toneel: t.Toneel, naam: str, **hoeveel: float) -> object:
    return toneel.door(naam, timedelta(**hoeveel) if hoeveel else timedelta(hours=1))


def asked(toneel: t.Toneel, naam: str = "bram", tekst: str = "Samen rust brengen aan tafel.") -> Inzet:
    """Bram's team is asked for help at home."""
    with acting(later(toneel, naam)) as door:
        return inzetten.request(
            casus=toneel.casus,
            aanbieder=t.organisatie("vo_team"),
            leefgebied=Leefgebied.GEZIN,
            uitvoerder=functie("bram"),
            tekst=tekst,
            door=door,
        )


def started(toneel: t.Toneel, afspraken: Iterable[Afspraak] | None = None) -> Inzet:
    """Bram starts; with school and Eva it is agreed that they hear how it stands."""
    inzet = asked(toneel)
    keuze = (
        [Afspraak(t.key("anouk"), Wat.STATUS), Afspraak(toneel.eva.id, Wat.INHOUD)] if afspraken is None else afspraken
    )
    with acting(later(toneel, "bram")) as door:
        inzetten.start(
            inzet=inzet,
            uitvoerder=functie("bram"),
            gestart_op=door.vandaag,
            afspraken=list(keuze),
            wanneer="bij_verandering",
            versie=1,
            ja_van=everybody(toneel, inzet, door),
            door=door,
        )
    return inzet


def everybody(toneel: t.Toneel, inzet: Inzet, door: Handelend) -> list[UUID]:
    """Who must all say yes to this help."""
    return [i.id for i in wie_stemt_in(read_instemfeiten(inzet, door))]


def to_stop(toneel: t.Toneel, weken: int = 20) -> tuple[Inzet, Evaluatie]:
    """After some months Bram proposes to stop; Bram himself will ask later."""
    inzet = started(toneel)
    with acting(later(toneel, "bram", weeks=weken)) as door:
        eind = stoppen.propose(
            inzet=inzet,
            nazorg_door=t.key("bram"),
            terugkijken_op=door.vandaag + timedelta(days=14),
            versie=2,
            door=door,
        )
    return inzet, eind


def school_tells(toneel: t.Toneel, inzet: Inzet, verzuim: Verzuimtrend, weken: int = 20) -> None:
    with acting(toneel.door("mees", timedelta(weeks=weken, minutes=5))) as door:
        stoppen.tell_school(inzet=inzet, verzuim=verzuim, tekst="Noor is er vaker, en lacht weer.", door=door)


def looks_back(
    toneel: t.Toneel, eind: Evaluatie, wie: str, cijfer: int | None, doel: Doel | None = None, weken: int = 20
) -> None:
    """One of the family or the cast answers about the whole, and about a goal."""
    partij = {"noor": "jeugdige", "eva": "ouder", "omar": "ouder"}.get(wie, "professional")
    houder: UUID = getattr(toneel, wie).id if wie in t.FAMILIE else t.key(wie)
    tekst = "" if cijfer is None else "Het helpt."
    antwoorden = [evaluaties.Antwoord(None, cijfer, tekst)]
    if doel is not None:
        antwoorden.append(evaluaties.Antwoord(doel, cijfer, tekst))
    with acting(toneel.door(wie, timedelta(weeks=weken, minutes=10))) as door:
        evaluaties.answer(evaluatie=eind, houder=houder, partij=partij, antwoorden=antwoorden, door=door)


def everybody_looks_back(toneel: t.Toneel, eind: Evaluatie, weken: int = 20) -> None:
    for wie, cijfer in (("noor", 8), ("eva", 7), ("bram", 7)):
        looks_back(toneel, eind, wie, cijfer, weken=weken)


def stopped(toneel: t.Toneel, weken: int = 20) -> Inzet:
    """School was asked, everybody looked back, and Bram's help stops."""
    inzet, eind = to_stop(toneel, weken)
    school_tells(toneel, inzet, Verzuimtrend.DAALT, weken)
    everybody_looks_back(toneel, eind, weken)
    with acting(toneel.door("bram", timedelta(weeks=weken, hours=2))) as door:
        stoppen.stop(
            inzet=inzet,
            gestopt_op=door.vandaag,
            afloop=Berichtsoort.AFGESLOTEN,
            versie=3,
            door=door,
        )
    return inzet


def day(weken: int = 0) -> date:
    return t.NU.date() + timedelta(weeks=weken)
