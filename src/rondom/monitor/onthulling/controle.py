"""Checks the proof of a publication by adding up. Standard library only, nothing of Rondom: read it, then trust it.

    python controle.py uitgave.json bewijs.json

The proof claims: for every hidden cell there is a table with the cell high and one with the cell low, in whole
children, that agree with every published number and every sum. A variable is a cell with its value: a cell that was
revised between two publications is two variables. Exit code 0 when the claim holds, 1 with the reason when it does not.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
Cel = tuple[str, tuple[tuple[str, str], ...]]
Variabele = tuple[Cel, int]


class Fout(Exception):
    """The claim does not hold here."""


def eis(waar: bool, anders: str) -> None:
    """Raises Fout when a demand is not met."""
    if not waar:
        raise Fout(anders)


def sleutel(maat: str, plaats: dict[str, str]) -> Cel:
    return (maat, tuple(sorted((naam, code) for naam, code in plaats.items())))


def sommen(uitgave: Json) -> set[tuple[Cel, tuple[Cel, ...]]]:
    """Every sum of a publication, worked out from its hierarchies: (whole, parts) as keys of cells."""
    kinderen: dict[tuple[str, str], list[str]] = {}
    for naam, ouder in uitgave["dimensies"].items():
        for code, boven in ouder.items():
            kinderen.setdefault((naam, boven), []).append(code)
    gevonden: set[tuple[Cel, tuple[Cel, ...]]] = set()
    for maat, namen in uitgave["tabellen"]:
        plaatsen: list[dict[str, str]] = [{}]
        for naam in namen:
            codes = ["", *uitgave["dimensies"][naam]]
            plaatsen = [{**p, **({naam: c} if c else {})} for p in plaatsen for c in codes]
        for plaats in plaatsen:
            for naam in namen:
                delen = kinderen.get((naam, plaats.get(naam, "")), [])
                if delen:
                    gevonden.add((sleutel(maat, plaats), tuple(sleutel(maat, {**plaats, naam: c}) for c in delen)))
    for geheel, delen in uitgave["verbanden"]:
        for maat, plaats, _ in uitgave["cellen"]:
            if maat == geheel:
                gevonden.add((sleutel(geheel, plaats), tuple(sleutel(deel, plaats) for deel in delen)))
    return gevonden


def variabelen(openbaar: Json, bewijs: Json) -> tuple[dict[Variabele, int], set[Cel], list[dict[Cel, Variabele]]]:
    """Values and status of all variables: [value, published?], and per publication the variable of each cell."""
    waarde: dict[Variabele, int] = {}
    bekend: set[Cel] = set()
    per_uitgave: list[dict[Cel, Variabele]] = []
    for uitgave, geheim in zip(openbaar["uitgaven"], bewijs["verborgen"], strict=True):
        rest = iter(geheim)
        waar: dict[Cel, Variabele] = {}
        for maat, plaats, getal in uitgave["cellen"]:
            cel = sleutel(maat, plaats)
            if getal is not None:
                bekend.add(cel)
            getal = next(rest) if getal is None else getal
            eis(type(getal) is int and getal >= 0 and cel not in waar, f"{cel}: no count, or counted twice")
            waar[cel] = (cel, getal)
            waarde[waar[cel]] = getal
        eis(next(rest, None) is None, f"{uitgave['naam']}: more hidden values than hidden cells")
        per_uitgave.append(waar)
    return waarde, bekend, per_uitgave


def controleer(openbaar: Json, bewijs: Json) -> tuple[int, int]:
    """Raises Fout where the claim fails; returns (hidden variables, witness tables)."""
    beleid = openbaar["beleid"]
    waarde, bekend, per_uitgave = variabelen(openbaar, bewijs)
    rijen: set[tuple[Variabele, tuple[Variabele, ...]]] = set()
    delen_van: dict[Variabele, list[tuple[Variabele, ...]]] = {}
    rijen_met: dict[Variabele, list[tuple[Variabele, tuple[Variabele, ...]]]] = {}
    for uitgave, waar in zip(openbaar["uitgaven"], per_uitgave, strict=True):
        rijen |= {(waar[geheel], tuple(waar[deel] for deel in delen)) for geheel, delen in sommen(uitgave)}
    for rij in rijen:
        eis(rij[0][1] == sum(deel[1] for deel in rij[1]), f"{rij[0]}: the real table does not add up")
        delen_van.setdefault(rij[0], []).append(rij[1])
        for variabele in (rij[0], *rij[1]):
            rijen_met.setdefault(variabele, []).append(rij)
    nul_vast = beleid["nullen"] == "gepubliceerd"
    verborgen = [v for v in waarde if v[0] not in bekend and not (nul_vast and v[1] == 0)]
    klein = {v for v in waarde if 1 <= v[1] < beleid["drempel"]}
    for v in klein:
        eis(v[0] not in bekend, f"{v[0]}: too small to show, and published")
    los = set(verborgen)
    namen = [(sleutel(maat, plaats), getal) for maat, plaats, getal in bewijs["cellen"]]
    eis(set(namen) == set(waarde), "the proof is about other cells")
    tabellen = []
    for nummer, verschil in enumerate(bewijs["getuigen"]):
        anders = dict(waarde_van(namen, verschil, waarde))
        for v, getal in anders.items():
            eis(v in los and getal >= int(nul_vast), f"witness {nummer} takes {v[0]} where it cannot be")
            for boven, onder in rijen_met.get(v, ()):
                som = sum(anders.get(deel, deel[1]) for deel in onder)
                eis(anders.get(boven, boven[1]) == som, f"witness {nummer} does not add up at {boven[0]}")
        tabellen.append(anders)
    minst: dict[Variabele, int] = {}

    def minstens(v: Variabele) -> int:
        """The least a variable can be, given which are zero."""
        if v not in minst:
            sums = [sum(minstens(deel) for deel in onder) for onder in delen_van.get(v, ())]
            minst[v] = 0 if not nul_vast or v[1] == 0 else max([1, *sums])
        return minst[v]

    getoond = {namen[c]: (hoog, laag) for c, hoog, laag in bewijs["hoog_laag"]}
    for v in verborgen:
        eis(v in getoond, f"{v[0]}: hidden without witnesses")
        hoog, laag = ((waarde if t == -1 else tabellen[t]).get(v, v[1]) for t in getoond[v])
        ruim = hoog >= v[1] + beleid["marge"] and laag <= max(v[1] - beleid["marge"], minstens(v))
        eis(ruim or v not in klein, f"{v[0]}: its witnesses stay within the margin")
        eis(hoog != laag, f"{v[0]}: both witnesses say the same")
    return len(verborgen), len(tabellen)


def waarde_van(
    namen: list[Variabele], verschil: list[list[int]], waarde: dict[Variabele, int]
) -> Iterator[tuple[Variabele, int]]:
    """The changed variables of a witness with their new values."""
    for nummer, stap in verschil:
        eis(type(stap) is int and 0 <= nummer < len(namen), "a witness holds no whole number of a cell")
        yield namen[nummer], waarde[namen[nummer]] + stap


def main(openbaar_pad: str, bewijs_pad: str) -> tuple[int, int]:
    with open(openbaar_pad, "rb") as openbaar, open(bewijs_pad, "rb") as besloten:
        tekst, bewijs = openbaar.read(), json.loads(besloten.read())
    eis(hashlib.sha256(tekst).hexdigest() == bewijs["uitgave_sha256"], "the proof belongs to another publication")
    return controleer(json.loads(tekst), bewijs)


if __name__ == "__main__":
    try:
        sys.stdout.write("in order: {} hidden cells, {} witness tables\n".format(*main(*sys.argv[1:3])))
    except (Fout, OSError, ValueError, KeyError, TypeError, IndexError) as fout:
        sys.exit(f"NOT in order: {fout}")
