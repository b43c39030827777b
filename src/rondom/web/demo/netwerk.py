"""The network of the demo region: who works where, who serves whom, who agreed what. The same in every run.

Written as owner, because the web role cannot change the network. Fixed names stand in ``regios/demo``; schools and
people are drawn with one seed. A few numbers: 5 municipalities, 101 schools, 2 samenwerkingsverbanden, 400 people.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django.db import models, transaction

from rondom.kern.regiodata import parse_parameters, parse_schoolvakanties
from rondom.netwerk.models import (
    Contactpersoon,
    Convenant,
    ConvenantPartij,
    Functie,
    Gemeente,
    Organisatie,
    Parameterwaarde,
    Persoon,
    Regeling,
    Regelingsoort,
    Regio,
    School,
    Schoolvakantie,
    Werkgebied,
)
from rondom.netwerk.models.organisatie import Organisatiesoort as Soort
from rondom.toegang.models import Account
from rondom.toegang.services.dossier import sort_name
from rondom.web import plaats
from rondom.web.demo import namen, plaatsen
from rondom.web.demo.gezin import GEEN_WACHTWOORD
from rondom.web.demo.personas import BASISSCHOOL, GEZIN, PERSONAS, SCHOOL, TWEE_KINDEREN, key

SEED = 20260901
MAP = plaats.PROJECT / "regios" / "demo"
DUURT_AL = relativedelta(years=3)
"""Everybody works here longer than the oldest casus lasts."""

# How many schools of each kind stand in which municipality, the city first.
SPREIDING = {
    "po": {"9901": 34, "9902": 13, "9903": 9, "9904": 8, "9905": 8},
    "vo": {"9901": 12, "9902": 3, "9903": 2, "9904": 1, "9905": 2},
    "speciaal": {"9901": 5, "9902": 1, "9903": 1, "9904": 1, "9905": 1},
}
PC4 = {
    "9901": tuple(f"011{n}" for n in range(1, 10)),
    "9902": ("0121", "0122", "0123"),
    "9903": ("0131", "0132"),
    "9904": ("0141", "0142"),
    "9905": ("0151", "0152", "0153"),
}
BEREIKBAAR = (
    "maandag tot en met donderdag",
    "maandag, dinsdag en donderdag",
    "dinsdag, woensdag en vrijdag",
    "elke ochtend",
    "elke werkdag van 8.30 tot 16.00 uur",
)
TEAMLEDEN: dict[str, tuple[tuple[str, int], ...]] = {
    "vo_team": (("gezinswerker", 9), ("teamleider", 1)),
    "mbo_team": (("gezinswerker", 3), ("teamleider", 1)),
    "buurtteam": (("buurtteammedewerker", 3), ("gezinswerker", 1), ("teamleider", 1)),
    "leerplicht": (("leerplichtambtenaar", 6), ("teamleider", 1)),
    "jgz": (("jeugdverpleegkundige", 7), ("teamleider", 1)),
    "aanbieder": (("jeugdhulpverlener", 4), ("teamleider", 1)),
    "gecertificeerde_instelling": (("jeugdbeschermer", 3), ("teamleider", 1)),
}
SCHOOLROLLEN: dict[str, tuple[str, ...]] = {
    "po": ("intern_begeleider", "leerkracht"),
    "sbo": ("intern_begeleider", "leerkracht"),
    "so": ("intern_begeleider", "verzuimcoordinator", "leerkracht", "schoolleider"),
    "vso": ("zorgcoordinator", "verzuimcoordinator", "mentor", "schoolleider"),
    "vo": ("zorgcoordinator", "verzuimcoordinator", "mentor", "mentor", "schoolleider"),
}


@dataclass
class Netwerk:
    """All rows, in the order in which they must be written."""

    vandaag: date
    rijen: dict[type[models.Model], list[Any]] = field(default_factory=dict)
    lot: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311 - a draw, not a secret

    def add(self, rij: Any) -> Any:
        """Keep a row for writing."""
        self.rijen.setdefault(type(rij), []).append(rij)
        return rij

    @property
    def sinds(self) -> date:
        return self.vandaag - DUURT_AL


def build_network(vandaag: date, using: str = "eigenaar") -> Netwerk:
    """Draw the network as it stands on a day and write it as owner, in one transaction."""
    netwerk = draw_network(vandaag)
    with transaction.atomic(using=using):
        for model, rijen in netwerk.rijen.items():
            model._default_manager.using(using).bulk_create(rijen)
    return netwerk


def draw_network(vandaag: date) -> Netwerk:
    """The rows of the network. Writes nothing."""
    netwerk = Netwerk(vandaag)
    gegevens = tomllib.loads((MAP / "regio.toml").read_text(encoding="utf-8"))
    regio = netwerk.add(Regio(sleutel=gegevens["sleutel"], naam=gegevens["naam"]))
    for rij in gegevens["gemeente"]:
        netwerk.add(Gemeente(code=rij["code"], naam=rij["naam"], regio=regio))
    _add_agreements(netwerk, regio)
    organisaties = list(_organisations(gegevens, regio))
    for organisatie in organisaties:
        netwerk.add(organisatie)
    scholen = list(_schools(netwerk, regio, {o.id for o in organisaties}))
    _add_service_areas(netwerk, gegevens)
    mensen = _add_people(netwerk, organisaties, scholen)
    _add_contacts(netwerk, organisaties, scholen, mensen)
    plaatsen.add_seats(netwerk, scholen, mensen)
    plaatsen.add_expertise(netwerk, mensen)
    plaatsen.leave_gaps(netwerk, scholen)
    _add_convenant(netwerk, organisaties)
    _add_steering(netwerk)
    _add_accounts(netwerk)
    return netwerk


# The region's own data --------------------------------------------------------------------------------------


def _add_agreements(netwerk: Netwerk, regio: Regio) -> None:
    """Parameters, school holidays and the routing table, from the files of the region."""
    for w in parse_parameters((MAP / "parameters.toml").read_text(encoding="utf-8"), "parameters.toml").waarden:
        netwerk.add(
            Parameterwaarde(
                id=key(f"parameter:{w.sleutel}:{w.vanaf}"),
                regio=regio,
                sleutel=w.sleutel,
                waarde=w.waarde,
                vanaf=w.vanaf,
            )
        )
    vakanties = parse_schoolvakanties(
        (MAP / "schoolvakanties.toml").read_text(encoding="utf-8"), "schoolvakanties.toml"
    ).vakanties
    for v in vakanties:
        netwerk.add(Schoolvakantie(id=key(f"vakantie:{v.naam}"), regio=regio, naam=v.naam, vanaf=v.vanaf, tot=v.tot))
    teksten = {soort: (MAP / soort.bestand).read_text(encoding="utf-8") for soort in Regelingsoort}
    # The demo's oldest casussen are older than the table's own first day.
    vanaf = min(tomllib.loads(teksten[Regelingsoort.ROUTES])["geldig_vanaf"], netwerk.sinds)
    for soort, inhoud in teksten.items():
        netwerk.add(Regeling(id=key(soort.value), regio=regio, soort=soort.value, inhoud=inhoud, vanaf=vanaf))


def _organisations(gegevens: dict[str, Any], regio: Regio) -> Iterator[Organisatie]:
    """Boards, samenwerkingsverbanden, municipalities, teams, providers and the region's own office."""

    def organisatie(sleutel: str, naam: str, soort: Soort, gemeente: str = "9901") -> Organisatie:
        return Organisatie(
            id=key(sleutel),
            naam=naam,
            soort=soort,
            regio=regio,
            gemeente_id=gemeente,
            telefoon=_phone(sleutel),
            bereikbaar="elke werkdag van 8.30 tot 17.00 uur",
        )

    for naam in (*namen.BESTUREN_PO, *namen.BESTUREN_VO, namen.BESTUUR_SPECIAAL):
        yield organisatie(f"bestuur:{naam}", naam, Soort.SCHOOLBESTUUR)
    for rij in gegevens["samenwerkingsverband"]:
        yield organisatie(f"swv:{rij['code']}", rij["naam"], Soort.SAMENWERKINGSVERBAND)
    for rij in gegevens["gemeente"]:
        yield organisatie(f"gemeente:{rij['code']}", f"Gemeente {rij['naam']}", Soort.GEMEENTE, rij["code"])
    for rij in gegevens["team"]:
        yield organisatie(f"team:{rij['naam']}", rij["naam"], Soort(rij["soort"]), rij["gemeente"])
    for rij in gegevens["aanbieder"]:
        yield organisatie(f"team:{rij['naam']}", rij["naam"], Soort.AANBIEDER, rij["gemeente"])
    yield organisatie("gi", "Jeugdbescherming Lindestreek", Soort.GECERTIFICEERDE_INSTELLING)
    yield organisatie("beheer", "Regiobureau Lindestreek", Soort.RONDOM)


def _add_service_areas(netwerk: Netwerk, gegevens: dict[str, Any]) -> None:
    for rij in gegevens["team"]:
        for pc4 in rij.get("pc4", ()):
            netwerk.add(
                Werkgebied(
                    id=key(f"werkgebied:{pc4}"), team_id=key(f"team:{rij['naam']}"), pc4=pc4, vanaf=netwerk.sinds
                )
            )


def _schools(netwerk: Netwerk, regio: Regio, bekend: set[Any]) -> Iterator[tuple[Organisatie, School]]:
    """Every school with its board, municipality, postcode area and samenwerkingsverband."""
    soorten = (
        ("po", namen.PO, namen.BESTUREN_PO),
        ("vo", namen.VO, namen.BESTUREN_VO),
        ("speciaal", namen.SPECIAAL, (namen.BESTUUR_SPECIAAL,)),
    )
    for groep, schoolnamen, besturen in soorten:
        gemeentes = [code for code, aantal in SPREIDING[groep].items() for _ in range(aantal)]
        for nummer, (naam, gemeente) in enumerate(zip(schoolnamen, gemeentes, strict=True)):
            soort = _kind(groep, nummer)
            organisatie = netwerk.add(
                Organisatie(
                    id=key(f"school:{naam}"),
                    naam=naam,
                    soort=Soort.SCHOOL,
                    regio=regio,
                    gemeente_id=gemeente,
                    bovenliggend_id=key(f"bestuur:{besturen[nummer % len(besturen)]}"),
                    telefoon=_phone(naam),
                )
            )
            school = School(
                organisatie=organisatie,
                brin=f"99{'PVS'[('po', 'vo', 'speciaal').index(groep)]}{chr(65 + nummer // 10)}{nummer % 10}0",
                onderwijssoort=soort,
                samenwerkingsverband_id=key("swv:VO9901" if soort in ("vo", "vso") else "swv:PO9901"),
                pc4=PC4[gemeente][nummer % len(PC4[gemeente])],
            )
            yield organisatie, netwerk.add(school)


def _kind(groep: str, nummer: int) -> str:
    if groep == "po":
        return "sbo" if nummer in (30, 31, 45) else "po"
    return groep if groep == "vo" else ("vso" if nummer % 2 == 0 else "so")


def _phone(sleutel: str) -> str:
    """A number that cannot ring: area codes do not begin with 099."""
    return f"099 {key(sleutel).int % 9_000_000 + 1_000_000}"


# People -----------------------------------------------------------------------------------------------------


def _add_people(
    netwerk: Netwerk, organisaties: list[Organisatie], scholen: list[tuple[Organisatie, School]]
) -> list[Functie]:
    """Personas first, then whoever else is needed. Half of the heads of small schools lead two."""
    plaatsen = [p for p in _places(organisaties, scholen)]
    for persona in PERSONAS:
        plaats_ = (key(persona.organisatie), persona.rol)
        if plaats_ in plaatsen:
            plaatsen.remove(plaats_)
    functies = [
        _add_person(
            netwerk,
            namen.Naam(p.voornaam, p.tussenvoegsel, p.achternaam),
            p.sleutel,
            [(key(p.organisatie), p.rol)],
        )[0]
        for p in PERSONAS
    ]
    leiders = [[(o.id, "schoolleider") for o, _ in paar] for paar in _pairs(scholen)]
    # The head of a school also guards the meldcode there.
    banen = [
        werk + [(o, "aandachtsfunctionaris") for o, rol in werk if rol == "schoolleider"]
        for werk in [[plaats_] for plaats_ in plaatsen] + leiders
    ]
    for nummer, (naam, werk) in enumerate(
        zip(namen.draw_names(netwerk.lot, len(banen), {p.naam for p in PERSONAS}), banen, strict=True)
    ):
        functies += _add_person(netwerk, naam, f"{nummer}", werk)
    return functies


def _places(organisaties: list[Organisatie], scholen: list[tuple[Organisatie, School]]) -> Iterator[tuple[Any, str]]:
    """Every job, as organisation and role. A head of a primary school is added apart."""
    for organisatie, school in scholen:
        for rol in SCHOOLROLLEN[school.onderwijssoort]:
            yield organisatie.id, rol
    for organisatie in organisaties:
        for rol, aantal in TEAMLEDEN.get(organisatie.soort, ()):
            for _ in range(aantal):
                yield organisatie.id, rol
        if organisatie.soort == Soort.SAMENWERKINGSVERBAND:
            for _ in range(7):
                yield organisatie.id, "begeleider_passend_onderwijs"
        if organisatie.soort == Soort.GEMEENTE:
            yield organisatie.id, "beleidsmedewerker"


def _pairs(scholen: list[tuple[Organisatie, School]]) -> Iterator[list[tuple[Organisatie, School]]]:
    klein = [(o, s) for o, s in scholen if s.onderwijssoort in ("po", "sbo")]
    for begin in range(0, len(klein), 3):
        yield klein[begin : begin + 2]
        if klein[begin + 2 : begin + 3]:
            yield klein[begin + 2 : begin + 3]


def _add_person(netwerk: Netwerk, naam: namen.Naam, sleutel: str, werk: Iterable[tuple[Any, str]]) -> list[Functie]:
    persoon = netwerk.add(
        Persoon(
            id=key(f"persoon:{sleutel}"),
            voornaam=naam.voornaam,
            tussenvoegsel=naam.tussenvoegsel,
            achternaam=naam.achternaam,
            sorteernaam=sort_name(naam.achternaam, naam.tussenvoegsel, naam.voornaam),
            telefoon=_phone(sleutel),
            email=f"{sort_name(naam.achternaam, '', naam.voornaam).replace(' ', '.')}@rondom.example",
        )
    )
    return [
        netwerk.add(
            Functie(
                id=key(f"functie:{sleutel}" + (f":{nummer}" if nummer else "")),
                persoon=persoon,
                organisatie_id=organisatie,
                rol=rol,
                vanaf=netwerk.sinds,
                bereikbaar=BEREIKBAAR[netwerk.lot.randrange(len(BEREIKBAAR))],
            )
        )
        for nummer, (organisatie, rol) in enumerate(werk)
    ]


STUURT: tuple[tuple[str, str, namen.Naam, str], ...] = (
    ("programmaleider", "programmaleider", namen.Naam("Mirthe", "", "Zandbergen"), "gemeente:9901"),
    ("swv_directeur", "swv_directeur", namen.Naam("Gerard", "van", "Duinwijk"), "swv:VO9901"),
    ("wethouder", "bestuurder", namen.Naam("Nadia", "", "Vlasakker"), "gemeente:9901"),
    ("schoolbestuurder", "bestuurder", namen.Naam("Ruud", "", "Terpstede"), f"bestuur:{namen.BESTUREN_PO[0]}"),
)
"""Who sits at the tables where education and municipality meet: key, role, name, organisation."""


def _add_steering(netwerk: Netwerk) -> None:
    """Last, and without a draw: everybody else stays who they were."""
    for sleutel, rol, naam, organisatie in STUURT:
        persoon = netwerk.add(
            Persoon(
                id=key(f"persoon:{sleutel}"), voornaam=naam.voornaam, tussenvoegsel=naam.tussenvoegsel,
                achternaam=naam.achternaam, sorteernaam=sort_name(naam.achternaam, naam.tussenvoegsel, naam.voornaam),
                telefoon=_phone(sleutel), email=f"{sleutel}@rondom.example",
            )
        )  # fmt: skip
        netwerk.add(
            Functie(
                id=key(f"functie:{sleutel}"),
                persoon=persoon,
                organisatie_id=key(organisatie),
                rol=rol,
                vanaf=netwerk.sinds,
            )
        )


def _add_contacts(
    netwerk: Netwerk,
    organisaties: list[Organisatie],
    scholen: list[tuple[Organisatie, School]],
    functies: list[Functie],
) -> None:
    """Every school has a fixed person at each team around it, and that team one at the school (R005)."""
    per_plaats: dict[tuple[Any, str], list[Functie]] = {}
    for f in functies:
        per_plaats.setdefault((f.organisatie_id, f.rol), []).append(f)
    coordinatoren = {
        o.id: (per_plaats.get((o.id, "zorgcoordinator")) or per_plaats[(o.id, "intern_begeleider")])[0]
        for o, _ in scholen
    }
    beurt: dict[Any, int] = {}

    def link(school: Organisatie, team: Any, rol: str, vast: Functie | None = None) -> None:
        leden = per_plaats.get((team, rol), [])
        if not leden:
            return
        lid = vast or leden[beurt.get(team, 0) % len(leden)]
        beurt[team] = beurt.get(team, 0) + 1
        for van, functie in ((school.id, lid), (team, coordinatoren[school.id])):
            netwerk.add(
                Contactpersoon(
                    id=key(f"contact:{van}:{functie.id}:{team}"), van_id=van, functie=functie, vanaf=netwerk.sinds
                )
            )

    eigen = {f.organisatie_id: f for f in functies if f.id in {p.functie for p in PERSONAS}}
    buurtteams = [o for o in organisaties if o.soort == Soort.BUURTTEAM]
    for school, gegevens in scholen:
        bij_persona = school.id in (key(SCHOOL), key(BASISSCHOOL))
        middelbaar = gegevens.onderwijssoort in ("vo", "vso")
        teams = [(key("team:Leerplicht Lindestreek"), "leerplichtambtenaar")]
        teams.append((key("team:Jeugdgezondheidszorg Lindestreek"), "jeugdverpleegkundige"))
        teams.append((key("swv:VO9901" if middelbaar else "swv:PO9901"), "begeleider_passend_onderwijs"))
        if middelbaar and school.gemeente_id == "9901":
            teams.append((key("team:Stedelijk vo-team Lindestad"), "gezinswerker"))
        teams += [(b.id, "buurtteammedewerker") for b in buurtteams if b.gemeente_id == school.gemeente_id]
        for team, rol in teams:
            link(school, team, rol, eigen.get(team) if bij_persona else None)


def _add_convenant(netwerk: Netwerk, organisaties: list[Organisatie]) -> None:
    """One agreement of the whole region; every school, team, samenwerkingsverband and provider signed it (BR37)."""
    convenant = netwerk.add(
        Convenant(id=key("convenant"), naam="Convenant Samen rond het kind, Regio Lindestreek", vanaf=netwerk.sinds)
    )
    scholen = [o for o in netwerk.rijen[Organisatie] if o.soort == Soort.SCHOOL]
    for organisatie in [o for o in organisaties if o.soort != Soort.RONDOM] + scholen:
        netwerk.add(ConvenantPartij(id=key(f"partij:{organisatie.id}"), convenant=convenant, organisatie=organisatie))


def _add_accounts(netwerk: Netwerk) -> None:
    """A login per persona; nobody has a password, the demo's own page signs in."""
    for p in PERSONAS:
        netwerk.add(
            Account(
                id=p.account,
                gebruikersnaam=f"{p.sleutel}@demo.example",
                password=GEEN_WACHTWOORD,
                persoon_id=key(f"persoon:{p.sleutel}"),
            )  # fmt: skip
        )
    for g in (*GEZIN, TWEE_KINDEREN):
        netwerk.add(Account(id=g.account, gebruikersnaam=f"{g.sleutel}@demo.example", password=GEEN_WACHTWOORD))
