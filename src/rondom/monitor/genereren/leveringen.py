"""From rows about children to the table an owner delivers: who it is about is added in one of both forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from rondom.monitor.bronnen.contract import Contract, Kolom, Soort, Vorm
from rondom.monitor.bronnen.contracten import CONTRACTEN
from rondom.monitor.genereren import casuswerk, gemeente, jeugdhulp, onderwijs
from rondom.monitor.genereren.bevolking import Bevolking, numbers_with_check
from rondom.monitor.genereren.kolommen import LEEG, Codes, Getallen, Kolomwaarde, Rijen, mix, pseudonyms
from rondom.monitor.genereren.vuil import LEEG_GELATEN, NAAMFOUT, TYPFOUT, share, soil

ARROW = {
    Soort.TEKST: pa.string(),
    Soort.GEBOORTEDATUM: pa.string(),
    Soort.GETAL: pa.int64(),
    Soort.CENTEN: pa.int64(),
    Soort.DECIMAAL: pa.float64(),
    Soort.DATUM: pa.date32(),
    Soort.JA_NEE: pa.bool_(),
}
_ANDERS = 8_000_000_000
"""Added to the number of a child that an owner typed wrong: so it is nobody else."""


def schema(kolommen: tuple[Kolom, ...]) -> pa.Schema:
    """The Arrow schema of a delivery."""
    return pa.schema([(k.naam, ARROW[k.soort]) for k in kolommen])


def draw_deliveries(kinderen: Bevolking) -> Iterator[tuple[Contract, Rijen]]:
    """What all owners would deliver about one block, source by source, with or without the known dirt."""
    trajecten = jeugdhulp.draw_trajectories(kinderen)
    casussen = casuswerk.cases(kinderen)
    makers: dict[str, Callable[[], Rijen]] = {
        "jeugdhulp_trajecten": lambda: jeugdhulp.trajectories(kinderen, trajecten),
        "jeugdhulp_toewijzingen": lambda: jeugdhulp.allocations(kinderen, trajecten),
        "jeugdhulp_starts": lambda: jeugdhulp.starts(kinderen, trajecten),
        "jeugdhulp_stops": lambda: jeugdhulp.stops(kinderen, trajecten),
        "jeugdhulp_declaraties": lambda: jeugdhulp.declarations(kinderen, trajecten),
        "verzuimmeldingen": lambda: gemeente.absence_reports(kinderen),
        "thuiszitters": lambda: gemeente.out_of_school(kinderen),
        "vrijstellingen": lambda: gemeente.exemptions(kinderen),
        "particulier_onderwijs": lambda: gemeente.private_schools(kinderen),
        "leerlingenvervoer": lambda: gemeente.transport(kinderen),
        "lokale_teams": lambda: gemeente.local_teams(kinderen),
        "inschrijvingen": lambda: onderwijs.enrolments(kinderen),
        "schoolverzuim": lambda: onderwijs.absences(kinderen),
        "arrangementen": lambda: onderwijs.arrangements(kinderen),
        "tlv": lambda: onderwijs.statements(kinderen),
        "rondom_casussen": lambda: casussen,
        "rondom_overleggen": lambda: casuswerk.meetings(kinderen, casussen),
        "rondom_doelen": lambda: casuswerk.goals(kinderen, casussen),
        "rondom_inzet": lambda: casuswerk.help_given(kinderen, casussen),
        "rondom_metingen": lambda: casuswerk.answers(kinderen),
        "rondom_consultaties": lambda: casuswerk.consultations(kinderen),
        "rondom_afwijkingen": lambda: casuswerk.overruled(kinderen),
    }
    for nummer, (sleutel, maak) in enumerate(makers.items()):
        contract, rijen = CONTRACTEN[sleutel], maak()
        yield contract, rijen if kinderen.opzet.schoon else soil(contract, rijen, kinderen, nummer)


def as_table(contract: Contract, rijen: Rijen, kinderen: Bevolking, vorm: Vorm) -> pa.Table:
    """The delivery in the columns, order and types of its contract."""
    kolommen = contract.in_vorm(vorm)
    persoon = _person(contract, rijen, kinderen, vorm) if contract.over_personen else {}
    leeg = len(rijen)
    arrays = []
    for kolom in kolommen:
        waarde = persoon.get(kolom.naam, rijen.kolommen.get(kolom.naam))
        arrays.append(pa.nulls(leeg, ARROW[kolom.soort]) if waarde is None else _arrow(waarde, kolom.soort))
    return pa.Table.from_arrays(arrays, names=[k.naam for k in kolommen])


def _arrow(waarde: Kolomwaarde, soort: Soort) -> pa.Array:
    if isinstance(waarde, Codes):
        return waarde.arrow()
    if isinstance(waarde, pa.Array):
        return waarde
    if waarde.dtype == np.bool_:
        return pa.array(waarde)
    leeg = waarde == LEEG
    if soort is Soort.DATUM:
        return pa.array(np.where(leeg, 0, waarde).astype(np.int32), pa.int32(), mask=leeg).cast(pa.date32())
    return pa.array(waarde.astype(np.int64), mask=leeg)


def typed_wrong(kinderen: Bevolking, sleutel: str, nummers: Getallen) -> Getallen:
    """The number under which one source knows each child: its own, or that of nobody."""
    if kinderen.opzet.schoon:
        return nummers
    fout = share(nummers, sum(sleutel.encode())) < TYPFOUT
    return np.where(fout, nummers + _ANDERS, nummers)


def _person(contract: Contract, rijen: Rijen, kinderen: Bevolking, vorm: Vorm) -> dict[str, Kolomwaarde]:
    kind, nummers = rijen.kind, kinderen.nummer[rijen.kind]
    gemeente_ = rijen.kolommen["gemeente"]
    assert isinstance(gemeente_, Codes)
    mist = (share(nummers, 77 + len(contract.sleutel)) < LEEG_GELATEN) & (not kinderen.opzet.schoon)
    waar = np.where(mist, -1, gemeente_.plaats).astype(np.int32)
    if vorm is Vorm.PSEUDONIEM:
        eigen = typed_wrong(kinderen, contract.sleutel, kinderen.nummer)
        jaren = kinderen.geboren.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
        return {
            "pseudoniem": pseudonyms(eigen, kinderen.opzet.zaad).take(pa.array(kind)),
            "geboortejaar": jaren[kind],
            "pc4": Codes(waar, kinderen.structuur.pc4_van),
        }
    return {
        "bsn": _bsn(kinderen, contract.sleutel).take(pa.array(kind)),
        "achternaam": _misspelled(kinderen, contract.sleutel).take(pa.array(kind)),
        "voornaam": kinderen.first_names().take(pa.array(kind)),
        "geboortedatum": pa.array(np.datetime_as_string(kinderen.geboren.astype("datetime64[D]"))).take(pa.array(kind)),
        "postcode": _postcode(kinderen, Codes(waar, kinderen.structuur.pc4_van), kind),
    }


def _bsn(kinderen: Bevolking, sleutel: str) -> pa.Array:
    """Citizen service numbers; a wrongly typed one has two digits swapped, which the 11-proef notices."""
    goed = numbers_with_check(kinderen.nummer)
    wissel = goed // 1000 % 10 * 100 + goed // 100 % 10 * 1000 + goed // 10_000 * 10_000 + goed % 100
    fout = typed_wrong(kinderen, sleutel, kinderen.nummer) != kinderen.nummer
    return pc.utf8_lpad(pa.array(np.where(fout, wissel, goed)).cast(pa.string()), 9, "0")


def _misspelled(kinderen: Bevolking, sleutel: str) -> pa.Array:
    namen = kinderen.family_names()
    if kinderen.opzet.schoon:
        return namen
    fout = pa.array(share(kinderen.nummer, 31 + sum(sleutel.encode())) < NAAMFOUT)
    return pc.if_else(fout, pc.replace_substring_regex(namen, "(.)e(.?)$", r"\1\2e"), namen)


def _postcode(kinderen: Bevolking, pc4: Codes, kind: Getallen) -> pa.Array:
    """Two letters that stay with a child and its home."""
    getal = mix(kinderen.nummer[kind].astype(np.uint64) * np.uint64(10_007) + pc4.plaats.astype(np.uint64), 5)
    letters = "BCDEGHJKLMNPRTVWXZ"
    paren = [a + b for a in letters for b in letters]
    tweede = Codes((getal % np.uint64(len(paren))).astype(np.int32), paren)
    return pc.binary_join_element_wise(pc.cast(pc4.arrow(), pa.string()), pc.cast(tweede.arrow(), pa.string()), "")
