"""Is this word one of these names, in one of the ways in which people type it? Spelling, case, accents, particles, slips."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_KLEIN = """
van von de den der het t s ter ten te aan in op bij uit la le du des di da el al ait ben bin abu ibn oglu v d vd
vdr vdn zu und en y dos do
"""
PARTIKELS = frozenset(_KLEIN.split())
"""Small words of a surname; alone they name nobody."""
VERBINDT = PARTIKELS - {"aan", "in", "op", "bij", "uit", "en", "te", "und", "y", "s", "t"}
"""Those that join two parts of one name; the others are mostly plain words of a sentence."""

KORT = 3
"""A name this short is often a plain word ("lot", "wit"): it counts only with a capital."""
LANG_GENOEG = 5
"""From this length a name is found with one letter wrong as well."""

_ALLEDAAGS = """
aan al alle alleen als altijd anders beter bij blij boos broer dag dagen dan dat de deze die dit doet door drie
druk dus een eens eerst eerste elke en er erg even familie gaat geen gesprek gezin goed graag groep haar had
hebben heeft heel hele help helpt hem hen het hier hij hoe hun iedereen iemand ik in is ja jaar jong jongen juf
kan kind kinderen klas klein komt krijgt kunnen laat laatste les leren leerkracht leerling leven lieve lopen lot
maand maar maken man me meer meester meisje mens mentor met mijn moeder moet moeten mogen morgen na naar nee net
niet niets nieuw nog nooit nu of om omdat onder ons ook op oma opa oud ouder ouders over pas plan praat rond
roos rust samen school soms sinds snel stil student te team tegen thuis toch tot tussen twee uit vaak vader van
veel verder vier vindt vol volgens voor vraag vragen vrij vrouw waar waarom wanneer was wat we week weer weinig
wel welke werk wie wij wil willen wit zegt zelf zes zij ziek zien ziet zijn zo zoekt zonder zou zorg zus a about
after all and are as at be but by can child children class does for from girl boy has have he her him his how if
it many may more mother father no not on or parent parents pupil she some that the their they this to what when
who why will with you
"""
_GEWOON = frozenset(_ALLEDAAGS.split())
"""Plain words, Dutch and English: one of these is a name only with a capital, and never a misspelt one."""

_ROEPNAMEN = {
    "alexander": "alex lex sander xander",
    "anna": "anneke ans",
    "catharina": "cato kaatje toos trijntje rina",
    "christina": "chris stien tine",
    "daniel": "daan dani",
    "elisabeth": "bep betty elise ella els liesbeth lisa lies beth",
    "emma": "em emmy",
    "fatima": "fatim faati",
    "isabella": "bella isa bel",
    "jacobus": "jaap koos sjaak",
    "johannes": "jan hans johan joop",
    "josephina": "fien fientje jo",
    "katharina": "kaat kaatje karin katja trijn",
    "margaretha": "greet greetje griet margriet marga",
    "maria": "mia marietje mieke ria marie",
    "matthijs": "thijs mats",
    "maximiliaan": "max",
    "mohammed": "mo moh mohamed mohamad muhammed hammie",
    "nicolaas": "klaas nico nick",
    "sebastiaan": "bas bastiaan",
    "sophia": "fie fieke soof sophie sofie",
    "theodora": "dora door thea",
    "thomas": "tom tommie",
    "wilhelmina": "mina mien willemijn wil",
    "willem": "wim pim bill",
    "yasmina": "yas mina jas",
    "zacharias": "zach zac",
}
_UITGANGEN = ("tjes", "tje", "pjes", "pje", "etje", "jes", "je", "kes", "ke", "ies", "ie", "y", "s")
_KLANKEN = tuple(
    (re.compile(oud), nieuw)
    for oud, nieuw in (
        (r"ph", "f"), (r"th", "t"), (r"sch|sh|sj|ch", "sj"), (r"ck|q|c(?![eiy])", "k"), (r"c", "s"), (r"x", "ks"),
        (r"ij|ei|ey|ay|ai", "ei"), (r"au|ou", "ou"), (r"oe|ou", "u"), (r"y|ie|ee(?=$)", "i"), (r"j(?=[aeou])", "i"),
        (r"z", "s"), (r"v", "f"), (r"dt$|d$", "t"), (r"h$", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
"""Letters that sound alike, in the order in which they are put together."""

_ONZICHTBAAR = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WOORD = re.compile(rf"[^\W_](?:[^\W_]|[\u0300-\u036f{_ONZICHTBAAR}])*")


@dataclass(frozen=True)
class Woord:
    """A word with its place; ``kaal`` is the word in lower case without accents and invisible marks."""

    begin: int
    einde: int
    tekst: str
    kaal: str

    @property
    def hoofdletter(self) -> bool:
        """Does it begin with a capital, or is there one in it?"""
        return any(t.isupper() or t.istitle() for t in self.tekst)


@dataclass(frozen=True)
class Treffer(Generic[T]):
    """Where a name stands, and whose it is."""

    begin: int
    einde: int
    van: T


def fold(tekst: str) -> str:
    """Lower case, without accents and invisible marks, so that "Zoë" is found as "zoe"."""
    plat = "".join(t for t in unicodedata.normalize("NFKD", tekst) if not unicodedata.combining(t))
    return "".join(t for t in plat if t not in _ONZICHTBAAR).casefold().replace("ı", "i")


def woorden_in(tekst: str) -> list[Woord]:
    """The words of a text, with their places in it."""
    return [Woord(m.start(), m.end(), m.group(), fold(m.group())) for m in _WOORD.finditer(tekst)]


def is_gewoon_woord(kaal: str) -> bool:
    """Is this a plain word of the language?"""
    return kaal.strip(". ") in _GEWOON


def klank(kaal: str) -> str:
    """How it sounds, roughly: two spellings of one Dutch name mostly have the same."""
    for oud, nieuw in _KLANKEN:
        kaal = oud.sub(nieuw, kaal)
    return kaal


def one_slip(een: str, ander: str) -> bool:
    """Do these differ by one letter: more, less, another, or two changed places?"""
    if abs(len(een) - len(ander)) > 1 or een == ander:
        return een == ander
    kort, lang = sorted((een, ander), key=len)
    if len(kort) < len(lang):
        return any(lang[:i] + lang[i + 1 :] == kort for i in range(len(lang)))
    anders = [i for i, (a, b) in enumerate(zip(een, ander, strict=True)) if a != b]
    if len(anders) == 1:
        return True
    return len(anders) == 2 and anders[1] == anders[0] + 1 and een[anders[0]] == ander[anders[1]] and (
        een[anders[1]] == ander[anders[0]]
    )  # fmt: skip


class Naamkaart(Generic[T]):
    """The names to look for, by each form in which a word can be one of them."""

    def __init__(self) -> None:
        self._woord: dict[str, T] = {}
        self._vormen: dict[str, T] = {}
        self._klank: dict[str, T] = {}
        self._bijna: dict[str, list[tuple[str, T]]] = defaultdict(list)
        self._letterlijk: dict[tuple[str, ...], T] = {}

    def add(self, naam: str, van: T, *, is_naam: bool = True) -> None:
        """Look for this name too. What is no name (a postcode, a school) is found only as it is written."""
        woorden = [w.kaal for w in woorden_in(naam)]
        eigen = [w for w in woorden if w not in PARTIKELS] or woorden
        if not woorden:
            return
        if not is_naam:
            self._letterlijk.setdefault(tuple(woorden), van)
            return
        for woord in eigen:
            if len(woord) > 1:
                self._add_word(woord, van)
        for vanaf in range(len(woorden) - 1):
            deel = woorden[vanaf:]
            for vorm in (deel, [w for w in deel if w not in PARTIKELS], [w[0] if w in PARTIKELS else w for w in deel]):
                if len("".join(vorm)) > KORT:
                    self._vormen.setdefault("".join(vorm), van)

    def _add_word(self, woord: str, van: T) -> None:
        if woord in self._woord:
            return
        self._woord[woord] = van
        for korter in _ROEPNAMEN.get(woord, "").split():
            self._vormen.setdefault(korter, van)
        if len(woord) > KORT:
            self._klank.setdefault(klank(woord), van)
        if len(woord) >= LANG_GENOEG:
            for weg in {woord, *(woord[:i] + woord[i + 1 :] for i in range(len(woord)))}:
                self._bijna[weg].append((woord, van))

    def find(self, tekst: str) -> Iterator[Treffer[T]]:
        """Where these names stand, each with its particles and a first letter before it."""
        woorden = woorden_in(tekst)
        yield from self._find_literally(woorden)
        for plaats, woord in enumerate(woorden):
            van = self._whose(woord)
            if van is not None:
                yield Treffer(_begin_of_name(tekst, woorden, plaats), _end_of_name(tekst, woord.einde), van)

    def _find_literally(self, woorden: list[Woord]) -> Iterator[Treffer[T]]:
        lengten = {len(rij) for rij in self._letterlijk}
        for plaats in range(len(woorden)):
            for lengte in lengten:
                stuk = woorden[plaats : plaats + lengte]
                van = self._letterlijk.get(tuple(w.kaal for w in stuk))
                if van is not None and len(stuk) == lengte:
                    yield Treffer(stuk[0].begin, stuk[-1].einde, van)

    def _whose(self, woord: Woord) -> T | None:
        kaal = woord.kaal
        gewoon = len(kaal) <= KORT or kaal in _GEWOON
        if gewoon and not woord.hoofdletter:
            return None
        if kaal in self._woord:
            return self._woord[kaal]
        if kaal in _GEWOON:
            return None
        if kaal in self._vormen and (len(kaal) > LANG_GENOEG or woord.hoofdletter):
            return self._vormen[kaal]
        return self._with_ending(woord) or self._misspelt(woord)

    def _with_ending(self, woord: Woord) -> T | None:
        """A diminutive, a nickname that is the beginning of the name, or a possessive."""
        for uitgang in _UITGANGEN:
            stam = woord.kaal.removesuffix(uitgang)
            if stam == woord.kaal or (len(stam) <= KORT and not woord.hoofdletter):
                continue
            for kern in (stam, stam[:-1] if stam[-2:-1] == stam[-1:] else stam):
                if kern in self._woord and kern not in PARTIKELS and len(kern) > 1:
                    return self._woord[kern]
        return None

    def _misspelt(self, woord: Woord) -> T | None:
        kaal = woord.kaal
        if not woord.hoofdletter and len(kaal) <= LANG_GENOEG:
            return None
        if len(kaal) > KORT and (van := self._klank.get(klank(kaal))) is not None:
            return van
        if len(kaal) < LANG_GENOEG - 1:
            return None
        for weg in (kaal, *(kaal[:i] + kaal[i + 1 :] for i in range(len(kaal)))):
            for naam, van in self._bijna.get(weg, ()):
                if one_slip(kaal, naam):
                    return van
        return None


def _end_of_name(tekst: str, einde: int) -> int:
    """Where the name ends: the first letter of a surname after it belongs to it ("Eva A.")."""
    letter = re.match(r"\s[A-Z]\.(?!\w)", tekst[einde:])
    return einde + letter.end() if letter else einde


def _begin_of_name(tekst: str, woorden: list[Woord], plaats: int) -> int:
    """Where the name begins: particles and a single capital letter before it belong to it."""
    begin = woorden[plaats].begin
    for vorige in reversed(woorden[:plaats]):
        tussen = tekst[vorige.einde : begin]
        voorletter = len(vorige.tekst) == 1 and vorige.tekst.isupper()
        if not (voorletter or vorige.kaal in VERBINDT) or not re.fullmatch(r"\.?\s?['’]?-?", tussen):
            break
        begin = vorige.begin
    return begin
