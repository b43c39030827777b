"""Which parameters and school holidays does a region's file give? TOML text in, ``Parameters`` and
``Kalender`` out.
"""

from datetime import date

from rondom.kern.kalender import Kalender, Vakantie
from rondom.kern.parameters import SOORTEN, Parameters, Waarde
from rondom.kern.tabellezer import Lezer


def parse_parameters(tekst: str, bestand: str) -> Parameters:
    """Read ``parameters.toml``: rows of key, value and from which day. Raises ``Tabelfout``."""
    lezer = Lezer(bestand)
    inhoud = lezer.check_sleutels(lezer.load(tekst), "", {"parameter"})
    waarden: list[Waarde] = []
    for nummer, rij in enumerate(lezer.get(inhoud, "", "parameter", list, []), start=1):
        pad = f"parameter[{nummer}]"
        rij = lezer.check_sleutels(rij, pad, {"sleutel", "waarde", "vanaf", "toelichting"})
        waarde = Waarde(
            lezer.get(rij, pad, "sleutel", str),
            lezer.get(rij, pad, "waarde", int),
            lezer.get(rij, pad, "vanaf", date),
        )
        if waarde.sleutel not in SOORTEN:
            raise lezer.fout(f"{pad}.sleutel", f"{waarde.sleutel!r} is no parameter")
        minimum = SOORTEN[waarde.sleutel].minimum
        if waarde.waarde < minimum:
            raise lezer.fout(f"{pad}.waarde", f"is less than {minimum}")
        maximum = SOORTEN[waarde.sleutel].maximum
        if maximum is not None and waarde.waarde > maximum:
            raise lezer.fout(f"{pad}.waarde", f"is more than {maximum}")
        if any((w.sleutel, w.vanaf) == (waarde.sleutel, waarde.vanaf) for w in waarden):
            raise lezer.fout(f"{pad}.vanaf", f"{waarde.sleutel!r} has two values from this day")
        waarden.append(waarde)
    return Parameters(tuple(waarden))


def parse_schoolvakanties(tekst: str, bestand: str) -> Kalender:
    """Read ``schoolvakanties.toml``: named holidays, and days made equal to a public holiday. Raises
    ``Tabelfout``.
    """
    lezer = Lezer(bestand)
    inhoud = lezer.check_sleutels(lezer.load(tekst), "", {"vakantie", "gelijkgesteld"})
    vakanties: list[Vakantie] = []
    for nummer, rij in enumerate(lezer.get(inhoud, "", "vakantie", list, []), start=1):
        pad = f"vakantie[{nummer}]"
        rij = lezer.check_sleutels(rij, pad, {"naam", "vanaf", "tot"})
        vanaf, tot = lezer.get(rij, pad, "vanaf", date), lezer.get(rij, pad, "tot", date)
        if tot <= vanaf:
            raise lezer.fout(f"{pad}.tot", "lies before 'vanaf'")
        if vakanties and vanaf < vakanties[-1].tot:
            raise lezer.fout(f"{pad}.vanaf", "begins before the holiday above it has ended")
        vakanties.append(Vakantie(lezer.get(rij, pad, "naam", str), vanaf, tot))
    dagen = lezer.get(inhoud, "", "gelijkgesteld", list, [])
    for n, dag in enumerate(dagen):
        if not isinstance(dag, date):
            raise lezer.fout(f"gelijkgesteld[{n}]", "must be a date")
    return Kalender(tuple(vakanties), frozenset(dagen))
