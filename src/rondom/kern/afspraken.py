"""What did a region agree beside its routes? ``afspraken.toml``: ladder, levels, framework of laws (R085–R087, R145, R230).

The framework of laws answers need → law → who. Where no law closes, the answer is that it is a grey area: then help begins,
and a meeting settles who does and pays it (BR20, R154).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rondom.kern.oordeel import Oordeel, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.regels import REGELS
from rondom.kern.routefeiten import Onderwijssoort
from rondom.kern.routetabel import check_periode, geldt
from rondom.kern.tabellezer import Lezer, Tekst, read, veld


class Wet(StrEnum):
    """The laws that a need can fall under."""

    PASSEND_ONDERWIJS = "passend_onderwijs"
    JEUGDWET = "jeugdwet"
    WMO = "wmo"
    WLZ = "wlz"
    ZVW = "zvw"
    PARTICIPATIEWET = "participatiewet"
    LEERPLICHTWET = "leerplichtwet"
    LEERLINGENVERVOER = "leerlingenvervoer"
    WPG = "wpg"
    SCHULDHULP = "schuldhulp"


@dataclass(frozen=True)
class Trede:
    """A step of the ladder: who decides when it stays stuck, and after how many days (R145)."""

    naam: Tekst = veld("Naam van de trede.", plat=True)
    beslist: Tekst = veld("Wie er beslist.")
    na_dagen: int = veld("Na hoeveel dagen zonder besluit de volgende trede.", minimum=1)
    aanleiding: tuple[Tekst, ...] = veld("Waarom iets hier komt.", standaard=())


@dataclass(frozen=True)
class Niveau:
    """A level of support or help, lightest first (R085–R087)."""

    sleutel: str = veld("Sleutel.", patroon=r"[a-z][a-z0-9_]*")
    naam: Tekst = veld("Naam van het niveau.", plat=True)
    uitleg: Tekst = veld("Wat eronder valt.")
    van: str = veld("Van wie het niveau is.", keuzes=("school", "hulp", "samen"))


@dataclass(frozen=True)
class Ondersteuningssoort:
    """A kind of support at school, as this region calls it; schools say which of them they give (R198)."""

    sleutel: str = veld("Sleutel.", patroon=r"[a-z][a-z0-9_]*")
    naam: Tekst = veld("Hoe de regio het noemt.", plat=True)
    uitleg: Tekst = veld("Wat eronder valt.")
    niveau: str = veld("Sleutel van het niveau waarop het meestal gegeven wordt.")
    onderwijs: tuple[Onderwijssoort, ...] = veld("Voor welke soorten onderwijs; leeg: voor alle.", standaard=())
    dekkend: bool = veld("Hoort er in elk gebied te zijn.", standaard=True)
    vanaf: date | None = veld("Eerste dag.", standaard=None)
    tot: date | None = veld("Eerste dag waarop het niet meer geldt.", standaard=None)

    def is_for(self, onderwijs: str) -> bool:
        """Whether schools of this kind of education give it."""
        return not self.onderwijs or onderwijs in self.onderwijs


@dataclass(frozen=True)
class Kaderrij:
    """A row of the framework of laws: a need, the law it falls under, who does, decides and pays it."""

    id: str = veld("Eigen naam van de rij.", patroon=r"[a-z0-9][a-z0-9-]*")
    behoefte: Tekst = veld("Wat de jongere of het gezin nodig heeft.")
    voorbeeld: Tekst | None = veld("Een voorbeeld.", standaard=None)
    wet: Wet | None = veld("Onder welke wet het valt.", standaard=None)
    wie: Tekst | None = veld("Wie het doet.", standaard=None)
    beslist: Tekst | None = veld("Wie beslist.", standaard=None)
    betaalt: Tekst | None = veld("Wie betaalt.", standaard=None)
    grijs: bool = veld("Geen wet sluit: overleg beslist.", standaard=False)
    wetten: tuple[Wet, ...] = veld("Bij een grijs gebied: welke wetten erover kunnen gaan.", standaard=())
    vanaf_leeftijd: int = veld("Vanaf welke leeftijd.", minimum=0, standaard=0)
    tot_leeftijd: int | None = veld("Tot welke leeftijd (die zelf niet meer).", minimum=1, standaard=None)
    trefwoorden: tuple[str, ...] = veld("Andere woorden waarmee mensen zoeken.", standaard=())
    regels: tuple[str, ...] = veld("Regels waarop de rij rust.", standaard=("R230",))
    vanaf: date | None = veld("Eerste dag.", standaard=None)
    tot: date | None = veld("Eerste dag waarop de rij niet meer geldt.", standaard=None)


@dataclass(frozen=True)
class Afspraken:
    """Everything that ``afspraken.toml`` says."""

    tredes: tuple[Trede, ...] = veld("De opschalingsladder, van onder naar boven.", sleutel="trede", standaard=())
    niveaus: tuple[Niveau, ...] = veld("Niveaus van ondersteuning en hulp.", sleutel="niveau", standaard=())
    ondersteuning: tuple[Ondersteuningssoort, ...] = veld("Soorten ondersteuning op school.", standaard=())
    kader: tuple[Kaderrij, ...] = veld("Het afwegingskader: behoefte, wet, wie.", sleutel="kader", standaard=())

    def soorten_op(self, dag: date) -> tuple[Ondersteuningssoort, ...]:
        """The kinds of support at school that hold on a day, in the region's order."""
        return tuple(s for s in self.ondersteuning if geldt(s.vanaf, s.tot, dag))

    def niveaus_op_school(self) -> tuple[Niveau, ...]:
        """The levels on which a school gives support."""
        return tuple(n for n in self.niveaus if n.van != "hulp")

    def kader_op(self, dag: date) -> tuple[Kaderrij, ...]:
        """The rows of the framework that hold on a day."""
        return tuple(rij for rij in self.kader if geldt(rij.vanaf, rij.tot, dag))

    def trede_after(self, dagen: int) -> Trede | None:
        """On which step a matter stands that is undecided for so many days; None without a ladder (R145, R146)."""
        for trede in self.tredes:
            if dagen < trede.na_dagen:
                return trede
            dagen -= trede.na_dagen
        return self.tredes[-1] if self.tredes else None

    def nummer_after(self, dagen: int) -> int:
        """The number of that step, from 1; 0 for what is not late, or without a ladder."""
        trede = self.trede_after(dagen) if dagen > 0 else None
        return self.tredes.index(trede) + 1 if trede is not None else 0


def parse_afspraken(inhoud: str, bestand: str) -> Afspraken:
    """Read ``afspraken.toml``. Raises ``Tabelfout``."""
    afspraken, lezer = read(Afspraken, inhoud, bestand)
    gezien: set[str] = set()
    for n, rij in enumerate(afspraken.kader, 1):
        if rij.id in gezien:
            raise lezer.fout(f"kader[{n}].id", "dubbel", waarde=rij.id)
        gezien.add(rij.id)
        _check_rij(lezer, rij, f"kader[{n}]")
    _check_soorten(lezer, afspraken)
    return afspraken


def _check_soorten(lezer: Lezer, afspraken: Afspraken) -> None:
    niveaus = {n.sleutel for n in afspraken.niveaus_op_school()}
    gezien: set[str] = set()
    for n, soort in enumerate(afspraken.ondersteuning, 1):
        pad = f"ondersteuning[{n}]"
        if soort.sleutel in gezien:
            raise lezer.fout(f"{pad}.sleutel", "dubbel", waarde=soort.sleutel)
        gezien.add(soort.sleutel)
        if soort.niveau not in niveaus:
            raise lezer.fout(f"{pad}.niveau", "onbekend", waarde=soort.niveau, waar="[[niveau]]")
        check_periode(lezer, pad, soort.vanaf, soort.tot)


def _check_rij(lezer: Lezer, rij: Kaderrij, pad: str) -> None:
    if not rij.grijs and (rij.wet is None or rij.wie is None):
        raise lezer.fout(f"{pad}.wet", "grijs_of_wet")
    for m, regel in enumerate(rij.regels, 1):
        if regel not in REGELS:
            raise lezer.fout(f"{pad}.regels[{m}]", "onbekend", waarde=regel, waar="docs/referentie/regels.md")
    check_periode(lezer, pad, rij.vanaf, rij.tot)


def find_kader(kader: tuple[Kaderrij, ...], vraag: str = "", leeftijd: int | None = None) -> tuple[Kaderrij, ...]:
    """The rows in which every word of a question stands, in either language, for an age; all of them for no question."""
    woorden = vraag.casefold().split()
    return tuple(rij for rij in kader if _fits(rij, leeftijd) and all(w in _words_of(rij) for w in woorden))


def _fits(rij: Kaderrij, leeftijd: int | None) -> bool:
    if leeftijd is None:
        return True
    return leeftijd >= rij.vanaf_leeftijd and (rij.tot_leeftijd is None or leeftijd < rij.tot_leeftijd)


def _words_of(rij: Kaderrij) -> str:
    teksten = [t for t in (rij.behoefte, rij.voorbeeld, rij.wie, rij.beslist, rij.betaalt) if t is not None]
    wetten = [w.value.replace("_", " ") for w in (rij.wet, *rij.wetten) if w is not None]
    return " ".join([*(t.nl + " " + t.en for t in teksten), *wetten, *rij.trefwoorden]).casefold()


def beoordeel(rij: Kaderrij) -> Oordeel:
    """What a row says: a law closes, or it is a grey area and a meeting comes first (R230, BR20)."""
    redenen = tuple(reden(r, "route.volgens_regel", nl=REGELS[r].nl, en=REGELS[r].en) for r in rij.regels)
    if rij.grijs:
        return onder_voorwaarde(
            reden("R230", "afspraken.grijs"),
            *redenen,
            voorwaarden=(voorwaarde("overleg", "BR20", "afspraken.overleg"),),
        )
    return toegestaan(*redenen)
