"""A naive second opinion on every indicator: rows as dicts, loops, sets. Shares no code with the expressions.

Slow and short on purpose. ``ORAKEL`` has a function per measure that yields *facts*: (period as text, class, row with
the place, teller, noemer). ``outcome`` adds facts up to areas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

Rij = dict[str, Any]
Feit = tuple[str, str, Rij, int, int | None]


class Vraag(NamedTuple):
    """What the oracle knows: sources as rows, the days of the report, and thresholds by key and day."""

    bronnen: dict[str, list[Rij]]
    van: date
    tot: date
    grens: Callable[[str, date], int]


SCHOOL = ("school", "bestuur", "swv", "land")
WOON = ("wijk", "gemeente", "regio", "land")
ALLE = ("school", "bestuur", "swv", "wijk", "gemeente", "regio", "land")
ORAKEL: dict[tuple[str, str], tuple[Callable[[Vraag, str], Iterator[Feit]], tuple[str, ...], tuple[str, ...]]] = {}


def maat(indicator: str, sleutel: str, tijdvakken: str, niveaus: tuple[str, ...] = ALLE) -> Any:
    """Put a function in the oracle. ``tijdvakken``: letters k(alenderjaar), s(chooljaar), m(aand)."""

    def add(functie: Any) -> Any:
        namen = {"k": "kalenderjaar", "s": "schooljaar", "m": "maand"}
        ORAKEL[indicator, sleutel] = (functie, tuple(namen[t] for t in tijdvakken), niveaus)
        return functie

    return add


# Days and periods ------------------------------------------------------------------------------------------------


def school_year(dag: date) -> str:
    return f"{dag.year}-{dag.year + 1}" if dag.month >= 8 else f"{dag.year - 1}-{dag.year}"


def period(dag: date, tijdvak: str) -> str:
    return {"kalenderjaar": str(dag.year), "schooljaar": school_year(dag), "maand": dag.isoformat()[:7]}[tijdvak]


def periods_between(eerste: date, laatste: date, tijdvak: str) -> list[str]:
    dagen = (eerste + timedelta(n) for n in range((laatste - eerste).days + 1))
    return sorted({period(d, tijdvak) for d in dagen})


def running(v: Vraag, begin: date, einde: date | None, tijdvak: str) -> list[str]:
    laatste = v.tot if einde is None or einde > v.tot else einde
    return periods_between(max(begin, v.van), laatste, tijdvak)


def in_report(v: Vraag, dag: date | None) -> bool:
    return dag is not None and v.van <= dag <= v.tot


def year_counts(v: Vraag, schooljaar: str) -> bool:
    return in_report(v, date(int(schooljaar[:4]), 10, 1))


def first_of(schooljaar: str) -> date:
    return date(int(schooljaar[:4]), 8, 1)


# Areas -----------------------------------------------------------------------------------------------------------


def area(niveau: str, plaats: Rij, bronnen: dict[str, list[Rij]]) -> str:
    weg = "onbekend"
    if niveau == "land":
        return "NL"
    if niveau == "wijk":
        return f"{plaats.get('gemeente') or weg}-{plaats.get('pc4') or weg}"
    if niveau in ("school", "gemeente"):
        return plaats.get({"school": "vestiging", "gemeente": "gemeente"}[niveau]) or weg
    if niveau == "regio":
        return next((g["regio"] for g in bronnen["gemeenten"] if g["gemeente"] == plaats.get("gemeente")), None) or weg
    school = next((s for s in bronnen["scholen"] if s["vestiging"] == plaats.get("vestiging")), {})
    if niveau == "bestuur":
        return school.get("bestuur") or weg
    kant = "swv_po" if school.get("onderwijssoort") in ("po", "sbo", "so") else "swv_vo"
    return school.get(kant) or plaats.get("swv") or weg


def outcome(v: Vraag, indicator: str, sleutel: str) -> dict[tuple[str, ...], tuple[int, int | None]]:
    """(indicator, maat, niveau, gebied, tijdvak, periode, klasse) → (teller, noemer)."""
    functie, tijdvakken, niveaus = ORAKEL[indicator, sleutel]
    som: dict[tuple[str, ...], tuple[int, int | None]] = {}
    for tijdvak in tijdvakken:
        for periode, klasse, plaats, teller, noemer in functie(v, tijdvak):
            for niveau in niveaus:
                k = (indicator, sleutel, niveau, area(niveau, plaats, v.bronnen), tijdvak, periode, klasse)
                t, n = som.get(k, (0, None))
                som[k] = (t + teller, n if noemer is None else (n or 0) + noemer)
    return som


# Shapes ----------------------------------------------------------------------------------------------------------


def one_by_one(
    periode: str, rij: Rij, klasse: str | None, teller: int = 1, noemer: int | None = None
) -> Iterator[Feit]:
    yield periode, "", rij, teller, noemer
    if klasse is not None:
        yield periode, klasse, rij, teller, noemer


def last_home(rijen: list[Rij], dag: str) -> Rij:
    laatste = max(rijen, key=lambda r: (r[dag], r["gemeente"] or "0000", r["pc4"] or "0000"))
    return {"gemeente": laatste["gemeente"], "pc4": laatste["pc4"]}


def per_child(paren: list[tuple[str, Rij]]) -> dict[tuple[str, str], list[Rij]]:
    groepen: dict[tuple[str, str], list[Rij]] = {}
    for periode, rij in paren:
        groepen.setdefault((periode, rij["pseudoniem"]), []).append(rij)
    return groepen


def greatest(waarden: list[Any]) -> Any:
    bekend = [w for w in waarden if w is not None]
    return max(bekend) if bekend else None


def took(v: Vraag, bron: str, begin: str, einde: str, tijdvak: str) -> Iterator[tuple[str, Rij, int]]:
    for r in v.bronnen[bron]:
        if r[begin] is not None and in_report(v, r[einde]):
            yield period(r[einde], tijdvak), r, (r[einde] - r[begin]).days


def by_length(v: Vraag, bron: str, begin: str, einde: str, tijdvak: str) -> Iterator[Feit]:
    for p, r, lengte in took(v, bron, begin, einde, tijdvak):
        klasse = "zeer_lang"
        for naam in ("lang", "middel", "kort"):
            if lengte <= v.grens(f"wachttijd_{naam}_dagen", r[einde]):
                klasse = naam
        yield from one_by_one(p, r, klasse)


# Pupils ----------------------------------------------------------------------------------------------------------


def pupils(v: Vraag) -> list[Rij]:
    """One dict per child and school year, as counted on 1 October."""
    op_dag = []
    for i in v.bronnen["inschrijvingen"]:
        dag = date(int(i["schooljaar"][:4]), 10, 1)
        weg = i["uitgeschreven"]
        if in_report(v, dag) and i["ingeschreven"] <= dag and (weg is None or weg >= dag):
            op_dag.append((i["schooljaar"], i))
    lijst = []
    for (jaar, wie), rijen in per_child(op_dag).items():
        thuis = max(rijen, key=lambda r: (r["gemeente"], r["pc4"] or "0000"))
        geboren = [r["geboortejaar"] for r in rijen if r["geboortejaar"] is not None]
        lijst.append(
            {
                "schooljaar": jaar,
                "pseudoniem": wie,
                "vestiging": greatest([r["vestiging"] for r in rijen]),
                "gemeente": thuis["gemeente"],
                "pc4": thuis["pc4"],
                "geboortejaar": min(geboren) if geboren else None,
                "onderwijssoort": greatest([r["onderwijssoort"] for r in rijen]),
                "opp": any(r["opp"] for r in rijen),
                "vsv": any(r["vsv"] for r in rijen),
                "diploma": greatest([r["diploma"] for r in rijen]),
            }
        )
    return lijst


def children_through(v: Vraag, bron: str, begin: str, einde: str, mag: Callable[[Rij], bool]) -> set[tuple[str, str]]:
    return {
        (jaar, r["pseudoniem"])
        for r in v.bronnen[bron]
        if mag(r)
        for jaar in running(v, r[begin], r[einde], "schooljaar")
    }


# I01 -------------------------------------------------------------------------------------------------------------


def at_home(v: Vraag) -> Iterator[tuple[str, Rij, str, int, bool]]:
    telt = []
    for r in v.bronnen["thuiszitters"]:
        for jaar in running(v, r["begin"], r["einde"], "schooljaar"):
            tot = min(r["einde"] or v.tot, v.tot, date(int(jaar[:4]) + 1, 7, 31))
            lengte = (tot - r["begin"]).days + 1
            lang = lengte >= v.grens("thuiszitter_dagen", first_of(jaar))
            ziek_mag = v.grens("thuiszitter_ziek_telt", first_of(jaar)) == 1
            if r["soort"] == "absoluut" or (lang and (r["soort"] == "relatief" or ziek_mag)):
                telt.append((jaar, {**r, "lengte": lengte}))
    for (jaar, _), rijen in per_child(telt).items():
        soorten = {r["soort"] for r in rijen}
        zwaarste = next(s for s in ("absoluut", "relatief", "ziek") if s in soorten)
        plaats = {"vestiging": greatest([r["vestiging"] for r in rijen]), **last_home(rijen, "begin")}
        yield jaar, plaats, zwaarste, max(r["lengte"] for r in rijen), any(r["hulp_betrokken"] for r in rijen)


@maat("I01", "thuiszitters", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for jaar, plaats, soort, _lengte, _hulp in at_home(v):
        yield from one_by_one(jaar, plaats, soort)


@maat("I01", "pact", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for jaar, plaats, _soort, lengte, _hulp in at_home(v):
        yield jaar, "", plaats, int(lengte >= v.grens("thuiszitter_pact_dagen", first_of(jaar))), 1


@maat("I01", "met_hulp", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for jaar, plaats, _soort, _lengte, hulp in at_home(v):
        yield jaar, "", plaats, int(hulp), 1


# I02, I03, I27: how long it took ---------------------------------------------------------------------------------

for _id, _sleutel, _bron, _begin, _einde, _klasse in (
    ("I02", "jeugdhulp", "jeugdhulp_trajecten", "aanmelding", "aanvang", None),
    ("I02", "team_gesprek", "lokale_teams", "aanmelding", "eerste_gesprek", None),
    ("I02", "team_start", "lokale_teams", "aanmelding", "start_hulp", None),
    ("I02", "tafel", "rondom_inzet", "aangevraagd", "gestart", "soort"),
    ("I03", "jeugdhulp", "jeugdhulp_trajecten", "aanmelding", "besluit", None),
    ("I03", "tlv", "tlv", "aanvraag", "besluit", None),
    ("I03", "team", "lokale_teams", "aanmelding", "afgerond", "soort"),
    ("I03", "tafel", "rondom_casussen", "signaal", "plan", None),
    ("I27", "trajecten", "jeugdhulp_trajecten", "aanvang", "einde", "hulpvorm"),
    ("I27", "tafel", "rondom_inzet", "gestart", "gestopt", "soort"),
):

    @maat(_id, _sleutel, "km")
    def _(
        v: Vraag,
        tijdvak: str,
        bron: str = _bron,
        begin: str = _begin,
        einde: str = _einde,
        klasse: str | None = _klasse,
    ) -> Iterator[Feit]:
        for p, r, lengte in took(v, bron, begin, einde, tijdvak):
            yield from one_by_one(p, r, r[klasse] if klasse else None, lengte, 1)


@maat("I02", "jeugdhulp_verdeling", "km")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    yield from by_length(v, "jeugdhulp_trajecten", "aanmelding", "aanvang", tijdvak)


@maat("I03", "jeugdhulp_verdeling", "km")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    yield from by_length(v, "jeugdhulp_trajecten", "aanmelding", "besluit", tijdvak)


# I04 – I09 -------------------------------------------------------------------------------------------------------


@maat("I04", "trajecten", "km", WOON)
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["jeugdhulp_trajecten"]:
        if r["hulpvorm"] != "01" and in_report(v, r["aanvang"]):
            yield from one_by_one(period(r["aanvang"], tijdvak), r, r["verwijzer"])


@maat("I04", "jeugdigen", "km", WOON)
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    rijen = [
        (period(r["aanvang"], tijdvak), r)
        for r in v.bronnen["jeugdhulp_trajecten"]
        if r["hulpvorm"] != "01" and in_report(v, r["aanvang"])
    ]
    for (p, _wie), groep in per_child(rijen).items():
        yield p, "", last_home(groep, "aanvang"), 1, None


@maat("I05", "toegekend", "sk")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["tlv"]:
        if r["uitkomst"] == "toegekend" and in_report(v, r["besluit"]):
            yield from one_by_one(period(r["besluit"], tijdvak), r, r["onderwijssoort"] or "onbekend")


@maat("I05", "aandeel", "sk")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["tlv"]:
        if r["uitkomst"] in ("toegekend", "afgewezen") and in_report(v, r["besluit"]):
            yield period(r["besluit"], tijdvak), "", r, int(r["uitkomst"] == "toegekend"), 1


@maat("I06", "jeugdigen", "s", WOON)
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    rijen = [(r["schooljaar"], r) for r in v.bronnen["particulier_onderwijs"] if year_counts(v, r["schooljaar"])]
    for (jaar, _wie), groep in per_child(rijen).items():
        yield jaar, "", last_home(groep, "begin"), 1, None


@maat("I07", "jeugdigen", "s", WOON)
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    rijen = [(r["schooljaar"], r) for r in v.bronnen["vrijstellingen"] if year_counts(v, r["schooljaar"])]
    for (jaar, _wie), groep in per_child(rijen).items():
        yield jaar, "", last_home(groep, "begin"), 1, None
        for grond in {r["grond"] for r in groep}:
            yield jaar, grond, last_home([r for r in groep if r["grond"] == grond], "begin"), 1, None


@maat("I08", "jeugdigen", "k", WOON)
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    rijen = [
        (p, r) for r in v.bronnen["jeugdhulp_trajecten"] for p in running(v, r["aanvang"], r["einde"], "kalenderjaar")
    ]
    for (jaar, _wie), groep in per_child(rijen).items():
        vormen = {r["hulpvorm"] for r in groep} & {"11", "12", "13", "14"}
        thuis = last_home(groep, "aanvang")
        if vormen:
            yield jaar, "", thuis, 1, None
        for vorm in vormen:
            yield jaar, vorm, thuis, 1, None


def declared(v: Vraag) -> Iterator[tuple[Rij, int]]:
    for d in v.bronnen["jeugdhulp_declaraties"]:
        if in_report(v, d["begindatum"]):
            yield d, -d["bedrag_centen"] if d["debet_credit"] == "C" else d["bedrag_centen"]


@maat("I08", "declaratie", "k", WOON)
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    verblijf = {"35", "36", "37", "38", "43", "44"}
    wie = {
        (str(d["begindatum"].year), d["pseudoniem"], d["gemeente"])
        for d, _c in declared(v)
        if d["productcategorie"] in verblijf
    }
    for jaar, _wie, gemeente in wie:
        yield jaar, "", {"gemeente": gemeente}, 1, None


@maat("I09", "vragen", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["lokale_teams"]:
        if in_report(v, r["start_hulp"]):
            yield from one_by_one(period(r["start_hulp"], tijdvak), r, r["soort"])


@maat("I09", "jeugdigen", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    rijen = [(period(r["start_hulp"], tijdvak), r) for r in v.bronnen["lokale_teams"] if in_report(v, r["start_hulp"])]
    for (p, _wie), groep in per_child(rijen).items():
        yield p, "", {"vestiging": greatest([r["vestiging"] for r in groep]), **last_home(groep, "start_hulp")}, 1, None


@maat("I09", "aanmeldingen", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["lokale_teams"]:
        if in_report(v, r["aanmelding"]):
            yield from one_by_one(period(r["aanmelding"], tijdvak), r, r["ingang"] or "onbekend")


@maat("I09", "consultaties", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["rondom_consultaties"]:
        if in_report(v, r["maand"]):
            yield from one_by_one(period(r["maand"], tijdvak), r, r["uitkomst"])


# I10, I13 --------------------------------------------------------------------------------------------------------


def support_and_help(v: Vraag) -> Iterator[tuple[Rij, bool, bool]]:
    hulp = children_through(v, "jeugdhulp_trajecten", "aanvang", "einde", lambda r: True)
    steun = children_through(v, "arrangementen", "ingang", "einde", lambda r: True)
    for lln in pupils(v):
        wie = (lln["schooljaar"], lln["pseudoniem"])
        yield lln, wie in steun or lln["opp"], wie in hulp


@maat("I10", "beide", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for lln, steun, hulp in support_and_help(v):
        yield lln["schooljaar"], "", lln, int(steun and hulp), 1


@maat("I10", "verdeling", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    namen = {(True, True): "beide", (True, False): "ondersteuning", (False, True): "hulp", (False, False): "geen"}
    for lln, steun, hulp in support_and_help(v):
        yield from one_by_one(lln["schooljaar"], lln, namen[steun, hulp])


def with_allocation(v: Vraag) -> Iterator[tuple[Rij, bool]]:
    hulp = children_through(
        v, "jeugdhulp_toewijzingen", "ingangsdatum", "einddatum", lambda r: r["productcategorie"] != "31"
    )
    for lln in pupils(v):
        yield lln, (lln["schooljaar"], lln["pseudoniem"]) in hulp


@maat("I13", "aandeel", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for lln, hulp in with_allocation(v):
        yield lln["schooljaar"], "", lln, int(hulp), 1


@maat("I13", "zorgintensief", "s", SCHOOL)
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    scholen: dict[tuple[str, str], list[bool]] = {}
    for lln, hulp in with_allocation(v):
        scholen.setdefault((lln["schooljaar"], lln["vestiging"]), []).append(hulp)
    for (jaar, vestiging), wel_niet in scholen.items():
        percentage = 100 * sum(wel_niet) / len(wel_niet)
        yield jaar, "", {"vestiging": vestiging}, int(percentage >= v.grens("zorgintensief_procent", first_of(jaar))), 1


@maat("I13", "declaratie", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    soorten: dict[tuple[str, str], set[str]] = {}
    for d, _c in declared(v):
        soorten.setdefault((school_year(d["begindatum"]), d["pseudoniem"]), set()).add(d["productcategorie"])
    for lln in pupils(v):
        eigen = soorten.get((lln["schooljaar"], lln["pseudoniem"]), set())
        if eigen:
            yield lln["schooljaar"], "", lln, 1, None
        for soort in eigen:
            yield lln["schooljaar"], soort, lln, 1, None


@maat("I13", "kosten", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    centen: dict[tuple[str, str], int] = {}
    for d, c in declared(v):
        wie = (school_year(d["begindatum"]), d["pseudoniem"])
        centen[wie] = centen.get(wie, 0) + c
    for lln in pupils(v):
        wie = (lln["schooljaar"], lln["pseudoniem"])
        if wie in centen:
            yield lln["schooljaar"], "", lln, centen[wie], 1


# I14 – I20: school -----------------------------------------------------------------------------------------------


def in_years(v: Vraag, bron: str) -> Iterator[Rij]:
    return (r for r in v.bronnen[bron] if year_counts(v, r["schooljaar"]))


@maat("I14", "instroom", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in in_years(v, "inschrijvingen"):
        if r["herkomst"]:
            yield from one_by_one(r["schooljaar"], r, r["herkomst"])


@maat("I14", "uitstroom", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in in_years(v, "inschrijvingen"):
        if r["uitgeschreven"]:
            yield from one_by_one(r["schooljaar"], r, r["bestemming"] or "onbekend")


@maat("I15", "arrangementen", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in in_years(v, "arrangementen"):
        yield from one_by_one(r["schooljaar"], r, r["soort"] or "onbekend")


@maat("I15", "leerlingen", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for (jaar, _wie), groep in per_child([(r["schooljaar"], r) for r in in_years(v, "arrangementen")]).items():
        yield jaar, "", {"vestiging": greatest([r["vestiging"] for r in groep]), **last_home(groep, "ingang")}, 1, None


@maat("I15", "bedrag", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in in_years(v, "arrangementen"):
        if r["bedrag_centen"] is not None:
            yield from one_by_one(r["schooljaar"], r, r["soort"] or "onbekend", r["bedrag_centen"], 1)


@maat("I16", "adviezen", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in in_years(v, "inschrijvingen"):
        if r["advies"]:
            yield from one_by_one(r["schooljaar"], r, r["advies"])


for _sleutel, _kolom in (("kosten", "kosten_centen"), ("eigen_bijdrage", "bijdrage_centen")):

    @maat("I17", _sleutel, "s")
    def _(v: Vraag, tijdvak: str, kolom: str = _kolom) -> Iterator[Feit]:
        som: dict[tuple[Any, ...], int] = {}
        for r in in_years(v, "leerlingenvervoer"):
            for klasse in ("", r["soort"]):
                k = (r["schooljaar"], klasse, r["pseudoniem"], r["vestiging"], r["gemeente"], r["pc4"])
                som[k] = som.get(k, 0) + (r[kolom] or 0)
        for (jaar, klasse, _wie, vestiging, gemeente, pc4), centen in som.items():
            yield jaar, klasse, {"vestiging": vestiging, "gemeente": gemeente, "pc4": pc4}, centen, 1


@maat("I18", "vsv", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for lln in pupils(v):
        if lln["onderwijssoort"] not in ("vo", "vso", "mbo") or lln["geboortejaar"] is None:
            continue
        begin = first_of(lln["schooljaar"])
        leeftijd = begin.year - lln["geboortejaar"]
        if v.grens("vsv_leeftijd_vanaf", begin) <= leeftijd < v.grens("vsv_leeftijd_tot", begin):
            yield lln["schooljaar"], "", lln, int(lln["vsv"]), 1


for _sleutel in ("ongeoorloofd", "geoorloofd", "ziekte"):

    @maat("I19", _sleutel, "s")
    def _(v: Vraag, tijdvak: str, kolom: str = f"uren_{_sleutel}") -> Iterator[Feit]:
        for r in in_years(v, "schoolverzuim"):
            yield r["schooljaar"], "", r, r[kolom], 0
        for lln in pupils(v):
            yield lln["schooljaar"], "", lln, 0, 1


@maat("I19", "meldingen", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["verzuimmeldingen"]:
        if in_report(v, r["gemeld"]):
            yield from one_by_one(school_year(r["gemeld"]), r, r["soort"])


@maat("I20", "startkwalificatie", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for lln in pupils(v):
        if lln["diploma"]:
            yield lln["schooljaar"], "", lln, int(lln["diploma"] in ("havo", "vwo", "mbo2", "mbo3", "mbo4")), 1


@maat("I20", "diploma", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for lln in pupils(v):
        if lln["diploma"]:
            yield from one_by_one(lln["schooljaar"], lln, lln["diploma"])


# Casework, teams, questionnaires, costs --------------------------------------------------------------------------

for _sleutel, _goed in (("behaald", ("behaald",)), ("deels", ("behaald", "deels_behaald"))):

    @maat("I21", _sleutel, "ks")
    def _(v: Vraag, tijdvak: str, goed: tuple[str, ...] = _goed) -> Iterator[Feit]:
        for r in v.bronnen["rondom_doelen"]:
            if r["uitkomst"] != "loopt" and in_report(v, r["afgerond"]):
                yield from one_by_one(period(r["afgerond"], tijdvak), r, r["leefgebied"], int(r["uitkomst"] in goed), 1)


for _sleutel in ("ouders", "jeugdige"):

    @maat("I22", _sleutel, "ks")
    def _(v: Vraag, tijdvak: str, kolom: str = f"{_sleutel}_aanwezig") -> Iterator[Feit]:
        for r in v.bronnen["rondom_overleggen"]:
            if in_report(v, r["datum"]):
                yield period(r["datum"], tijdvak), "", r, int(bool(r[kolom])), 1


@maat("I23", "scholen", "s", ("school", "bestuur", "swv", "land", "gemeente", "regio"))
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    soort = {s["vestiging"]: s["onderwijssoort"] for s in v.bronnen["scholen"]}
    groepen: dict[tuple[str, str], list[Rij]] = {}
    for r in in_years(v, "team_scholen"):
        groepen.setdefault((r["schooljaar"], r["vestiging"]), []).append(r)
    for (jaar, vestiging), rijen in groepen.items():
        kant = soort.get(vestiging)
        klasse = "onbekend" if kant is None else "po" if kant in ("po", "sbo", "so") else "vo"
        plaats = {"vestiging": vestiging, "gemeente": greatest([r["gemeente"] for r in rijen])}
        yield from one_by_one(jaar, plaats, klasse, int(any(r["in_ondersteuningsteam"] for r in rijen)), 1)


def answers(v: Vraag, soort: str) -> Iterator[Rij]:
    return (r for r in in_years(v, "rondom_metingen") if r["soort"] == soort)


for _id, _soort in (("I11", "tevredenheid"), ("I12", "samenwerking")):

    @maat(_id, "cijfer", "s")
    def _(v: Vraag, tijdvak: str, soort: str = _soort) -> Iterator[Feit]:
        for r in answers(v, soort):
            yield from one_by_one(r["schooljaar"], r, r["doelgroep"], r["score"], 1)


@maat("I24", "kent", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in answers(v, "bekendheid"):
        yield from one_by_one(r["schooljaar"], r, r["doelgroep"], int(r["score"] == 2), 1)


@maat("I24", "verdeling", "s")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in answers(v, "bekendheid"):
        yield from one_by_one(r["schooljaar"], r, {0: "nee", 1: "half"}.get(r["score"], "ja"))


@maat("I25", "vragen", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["lokale_teams"]:
        if in_report(v, r["aanmelding"]):
            yield from one_by_one(period(r["aanmelding"], tijdvak), r, r["vraag"])


@maat("I26", "kosten", "k", ("gemeente", "regio", "land"))
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    som: dict[tuple[str, str, str, str], int] = {}
    for d, centen in declared(v):
        for klasse in ("", d["productcategorie"]):
            k = (str(d["begindatum"].year), klasse, d["pseudoniem"], d["gemeente"])
            som[k] = som.get(k, 0) + centen
    for (jaar, klasse, _wie, gemeente), centen in som.items():
        yield jaar, klasse, {"gemeente": gemeente}, centen, 1


def finished(v: Vraag, tijdvak: str) -> Iterator[tuple[str, Rij]]:
    for r in v.bronnen["lokale_teams"]:
        if r["uitkomst"] != "loopt" and in_report(v, r["afgerond"]):
            yield period(r["afgerond"], tijdvak), r


@maat("I28", "uitkomst", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for p, r in finished(v, tijdvak):
        yield from one_by_one(p, r, r["uitkomst"])


@maat("I28", "eigen_team", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for p, r in finished(v, tijdvak):
        if r["uitkomst"] in ("eigen_team", "doorverwezen"):
            yield p, "", r, int(r["uitkomst"] == "eigen_team"), 1


@maat("I28", "tafel", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["rondom_casussen"]:
        if in_report(v, r["afgesloten"]):
            yield period(r["afgesloten"], tijdvak), "", r, int(not r["doorverwezen"]), 1


@maat("I28", "afgeweken", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r in v.bronnen["rondom_afwijkingen"]:
        if in_report(v, r["kwartaal"]):
            yield from one_by_one(period(r["kwartaal"], tijdvak), r, r["akkoord"], r["aantal"])


for _sleutel, _bron, _begin in (("team", "lokale_teams", "aanmelding"), ("tafel", "rondom_casussen", "signaal")):

    @maat("I29", _sleutel, "ks")
    def _(v: Vraag, tijdvak: str, bron: str = _bron, begin: str = _begin) -> Iterator[Feit]:
        for r in v.bronnen[bron]:
            if not in_report(v, r[begin]):
                continue
            uiterlijk = r[begin] + timedelta(v.grens("gesprek_dagen", r[begin]))
            gesprek = r["eerste_gesprek"] if r["eerste_gesprek"] and r["eerste_gesprek"] <= v.tot else None
            if gesprek or uiterlijk < v.tot:
                yield period(r[begin], tijdvak), "", r, int(gesprek is not None and gesprek <= uiterlijk), 1


def stopped(v: Vraag) -> Iterator[tuple[Rij, date | None, date]]:
    for r in v.bronnen["rondom_inzet"]:
        if r["soort"] == "hulp" and in_report(v, r["gestopt"]):
            uiterlijk = r["gestopt"] + timedelta(v.grens("terugkoppeling_dagen", r["gestopt"]))
            gemeld = r["teruggekoppeld"] if r["teruggekoppeld"] and r["teruggekoppeld"] <= v.tot else None
            if gemeld or uiterlijk < v.tot:
                yield r, gemeld, uiterlijk


@maat("I30", "gemeld", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r, gemeld, _uiterlijk in stopped(v):
        yield period(r["gestopt"], tijdvak), "", r, int(gemeld is not None), 1


@maat("I30", "op_tijd", "ks")
def _(v: Vraag, tijdvak: str) -> Iterator[Feit]:
    for r, gemeld, uiterlijk in stopped(v):
        yield period(r["gestopt"], tijdvak), "", r, int(gemeld is not None and gemeld <= uiterlijk), 1
