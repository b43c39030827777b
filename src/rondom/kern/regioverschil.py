"""Which answers change between two versions of a region, or between two days? In sentences (design §6).

Exact: every pair of rows, before and after, that can answer the same situation is found by one walk over all situations;
a pair with another answer is a sentence. Beside it stand teams, postcodes, contacts, mandates, parameters and framework.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rondom.kern.afspraken import Afspraken
from rondom.kern.conditie import Bereik, Conditie
from rondom.kern.dekking import pairs
from rondom.kern.parameters import SOORTEN
from rondom.kern.regio import Regio, Team
from rondom.kern.regiodata import Regiogegevens
from rondom.kern.routefeiten import Waarde
from rondom.kern.routetabel import Mandaat, Rij, Routetabel, geldt
from rondom.kern.teksten import TEKSTEN, tekst


@dataclass(frozen=True)
class Verschil:
    """One change: a text key with its values, in Dutch and English."""

    sleutel: str
    nl: Mapping[str, str]
    en: Mapping[str, str]

    def zin(self, taal: str) -> str:
        """The change as a sentence."""
        return tekst(f"verschil.{self.sleutel}", taal, dict(self.en if taal == "en" else self.nl))


def compare(eerst: Regiogegevens, dag_eerst: date, nu: Regiogegevens, dag_nu: date) -> tuple[Verschil, ...]:
    """Everything that differs between one version on one day and another version on another day."""
    return (
        *_routes(eerst.routes.op(dag_eerst), nu.routes.op(dag_nu)),
        *_mandaten(eerst.routes.op(dag_eerst), nu.routes.op(dag_nu)),
        *_teams(eerst.regio, dag_eerst, nu.regio, dag_nu),
        *_parameters(eerst, dag_eerst, nu, dag_nu),
        *_afspraken(eerst.afspraken, dag_eerst, nu.afspraken, dag_nu),
    )


def _both(sleutel: str, **gegevens: object) -> Verschil:
    waarden = {k: str(w) for k, w in gegevens.items()}
    return Verschil(sleutel, waarden, waarden)


# Routes -------------------------------------------------------------------------------------------------------------


def _routes(eerst: Routetabel, nu: Routetabel) -> Iterator[Verschil]:
    voor, na = {r.id: r for r in eerst.rijen}, {r.id: r for r in nu.rijen}
    for (oud, nieuw), voorbeeld in pairs(eerst, nu).items():
        een, ander = voor.get(oud or ""), na.get(nieuw or "")
        if _words(een, eerst, "nl") != _words(ander, nu, "nl"):
            yield _changed(een, eerst, ander, nu, voorbeeld)


def _changed(
    een: Rij | None, eerst: Routetabel, ander: Rij | None, nu: Routetabel, voorbeeld: Mapping[str, Waarde]
) -> Verschil:
    gegevens = {
        taal: {
            "als": _when(een, ander, voorbeeld, taal),
            "was": _words(een, eerst, taal),
            "wordt": _words(ander, nu, taal),
            "rij_oud": een.id if een else "–",
            "rij_nieuw": ander.id if ander else "–",
        }
        for taal in ("nl", "en")
    }
    return Verschil("antwoord", gegevens["nl"], gegevens["en"])


def _words(rij: Rij | None, tabel: Routetabel, taal: str) -> str:
    """Who takes up, decides and pays, by name."""
    if rij is None:
        return tekst("verschil.niemand", taal)
    namen = {naam: getattr(tabel.partijen[sleutel].naam, taal) for naam, sleutel in rij.partijen()}
    return tekst(
        "verschil.wie", taal, {"team": namen["team"], "beslist": namen["beslist"], "betaalt": namen["betaalt"]}
    )


def _when(een: Rij | None, ander: Rij | None, voorbeeld: Mapping[str, Waarde], taal: str) -> str:
    """The conditions of both rows together; an example when neither has any."""
    delen = dict.fromkeys(
        describe(naam, conditie, taal) for rij in (een, ander) if rij for naam, conditie in rij.als.items()
    )
    if not delen and voorbeeld:
        return ", ".join(f"{naam} = {_value(w, taal)}" for naam, w in voorbeeld.items())
    return f" {tekst('verschil.en', taal)} ".join(delen) or tekst("verschil.altijd", taal)


def describe(naam: str, conditie: Conditie, taal: str, namen: Mapping[str, str] | None = None) -> str:
    """A condition in words: 'de leeftijd 12 tot 18 is'. ``namen``: what codes of municipalities are called."""
    if isinstance(conditie, Bereik):
        feit = tekst(f"verschil.feit.{naam}", taal)
        if conditie.vanaf is None:
            return tekst("verschil.tot", taal, {"feit": feit, "tot": str(conditie.tot)})
        if conditie.tot is None:
            return tekst("verschil.vanaf", taal, {"feit": feit, "vanaf": str(conditie.vanaf)})
        return tekst("verschil.van_tot", taal, {"feit": feit, "vanaf": str(conditie.vanaf), "tot": str(conditie.tot)})
    if conditie.waarden <= {True, False} and all(isinstance(w, bool) for w in conditie.waarden):
        waar = len(conditie.waarden) == 2 or (True in conditie.waarden) is not conditie.niet
        return tekst(f"verschil.feit.{naam}.{'ja' if waar else 'nee'}", taal)
    feit = tekst(f"verschil.feit.{naam}", taal)
    waarden = f" {tekst('verschil.of', taal)} ".join(sorted(_value(w, taal, namen) for w in conditie.waarden))
    return tekst("verschil.is_niet" if conditie.niet else "verschil.is", taal, {"feit": feit, "waarden": waarden})


def _value(waarde: Waarde, taal: str, namen: Mapping[str, str] | None = None) -> str:
    if isinstance(waarde, bool):
        return tekst("verschil.ja" if waarde else "verschil.nee", taal)
    if (sleutel := f"verschil.waarde.{waarde}") in TEKSTEN:
        return tekst(sleutel, taal)
    return (namen or {}).get(str(waarde)) or str(waarde).replace("_", " ") or "–"


# The rest -----------------------------------------------------------------------------------------------------------


def _mandaten(eerst: Routetabel, nu: Routetabel) -> Iterator[Verschil]:
    def told(m: Mandaat) -> tuple[Any, ...]:
        return (m.partij, m.wat, m.gemeenten, m.vanaf_leeftijd, m.tot_leeftijd, m.bedrag)

    voor, na = {told(m): m for m in eerst.mandaten}, {told(m): m for m in nu.mandaten}
    for weg in voor.keys() - na.keys():
        yield _both("mandaat_weg", partij=weg[0], wat=weg[1].replace("_", " "), voor=_for_whom(voor[weg]))
    for erbij in na.keys() - voor.keys():
        yield _both("mandaat_erbij", partij=erbij[0], wat=erbij[1].replace("_", " "), voor=_for_whom(na[erbij]))


def _for_whom(m: Mandaat) -> str:
    delen = [" ".join(m.gemeenten)] if m.gemeenten else []
    delen += [f"< {m.tot_leeftijd}"] if m.tot_leeftijd is not None else []
    delen += [f"≤ € {m.bedrag}"] if m.bedrag is not None else []
    return ", ".join(delen) or "–"


def _teams(eerst: Regio, dag_eerst: date, nu: Regio, dag_nu: date) -> Iterator[Verschil]:
    voor = {t.naam: t for t in eerst.teams if geldt(t.vanaf, t.tot, dag_eerst)}
    na = {t.naam: t for t in nu.teams if geldt(t.vanaf, t.tot, dag_nu)}
    for g in sorted({g.naam for g in eerst.gemeenten} ^ {g.naam for g in nu.gemeenten}):
        yield _both("gemeente_erbij" if g in {x.naam for x in nu.gemeenten} else "gemeente_weg", gemeente=g)
    for naam in sorted(voor.keys() - na.keys()):
        yield _both("team_weg", team=naam)
    for naam in sorted(na.keys() - voor.keys()):
        yield _both("team_erbij", team=naam)
    for naam in sorted(voor.keys() & na.keys()):
        yield from _team(voor[naam], na[naam])
    for pc4, oud, nieuw in sorted(_moved(voor, na)):
        yield _both("postcode", pc4=pc4, oud=oud, nieuw=nieuw)


def _team(oud: Team, nieuw: Team) -> Iterator[Verschil]:
    if oud.contact != nieuw.contact:
        een, ander = (t.contact.functie if t.contact else "–" for t in (oud, nieuw))
        yield _both("contact", team=nieuw.naam, oud=een.replace("_", " "), nieuw=ander.replace("_", " "))
    if set(oud.scholen) != set(nieuw.scholen):
        yield _both("team_scholen", team=nieuw.naam, scholen=" ".join(nieuw.scholen) or "–")


def _moved(voor: Mapping[str, Team], na: Mapping[str, Team]) -> Iterator[tuple[str, str, str]]:
    """Postcode areas that another team works for, or that lose or get one: (postcode, team before, team after)."""
    oud = {(t.soort, pc4): t.naam for t in voor.values() for pc4 in t.pc4}
    nieuw = {(t.soort, pc4): t.naam for t in na.values() for pc4 in t.pc4}
    for sleutel in oud.keys() | nieuw.keys():
        if oud.get(sleutel) != nieuw.get(sleutel):
            yield sleutel[1], oud.get(sleutel, "–"), nieuw.get(sleutel, "–")


def _parameters(eerst: Regiogegevens, dag_eerst: date, nu: Regiogegevens, dag_nu: date) -> Iterator[Verschil]:
    for sleutel, soort in SOORTEN.items():
        oud, nieuw = eerst.parameters.op(sleutel, dag_eerst), nu.parameters.op(sleutel, dag_nu)
        if oud != nieuw:
            yield _both("parameter", parameter=sleutel, oud=oud, nieuw=nieuw, eenheid=soort.eenheid)


def _afspraken(eerst: Afspraken, dag_eerst: date, nu: Afspraken, dag_nu: date) -> Iterator[Verschil]:
    voor, na = ({r.id: r for r in a.kader_op(d)} for a, d in ((eerst, dag_eerst), (nu, dag_nu)))
    for sleutel in sorted(voor.keys() | na.keys()):
        oud, nieuw = voor.get(sleutel), na.get(sleutel)
        if oud != nieuw:
            rij = nieuw or oud
            assert rij is not None  # noqa: S101 - one of the two is there
            soort = "kader" if oud and nieuw else "kader_erbij" if nieuw else "kader_weg"
            yield Verschil(soort, {"behoefte": rij.behoefte.nl}, {"behoefte": rij.behoefte.en})
    if eerst.tredes != nu.tredes:
        yield _both("ladder")
    if eerst.niveaus != nu.niveaus:
        yield _both("niveaus")
