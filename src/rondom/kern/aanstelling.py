"""Who may put whom in which function, end it, or put it right? (R001, R010, R012)

A function opens nothing by itself, but everything that somebody sees of a child is given to one. So nobody records the own
function, and what guards others is given by who keeps the whole region.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rondom.kern.oordeel import Oordeel, alternatief, geweigerd, reden, toegestaan
from rondom.kern.rollen import ROLLEN, Bevoegdheid, Wereld

_TEAM = (
    "gezinswerker",
    "buurtteammedewerker",
    "jeugdhulpverlener",
    "jeugdverpleegkundige",
    "leerplichtambtenaar",
    "begeleider_passend_onderwijs",
    "teamleider",
    "aandachtsfunctionaris",
)
ROLLEN_BIJ: dict[str, tuple[str, ...]] = {
    "school": (
        "mentor",
        "leerkracht",
        "intern_begeleider",
        "zorgcoordinator",
        "verzuimcoordinator",
        "schoolleider",
        "aandachtsfunctionaris",
        "begeleider_passend_onderwijs",
        "privacyfunctionaris",
    ),
    "schoolbestuur": ("bestuurder", "beleidsmedewerker", "privacyfunctionaris"),
    "samenwerkingsverband": (
        "begeleider_passend_onderwijs",
        "swv_directeur",
        "programmaleider",
        "beleidsmedewerker",
        "aandachtsfunctionaris",
        "privacyfunctionaris",
    ),
    "gemeente": ("leerplichtambtenaar", "bestuurder", "programmaleider", "beleidsmedewerker", "privacyfunctionaris"),
    "leerplicht": ("leerplichtambtenaar", "teamleider"),
    "jgz": ("jeugdverpleegkundige", "teamleider", "aandachtsfunctionaris"),
    "aanbieder": ("jeugdhulpverlener", "gezinswerker", "teamleider", "aandachtsfunctionaris", "privacyfunctionaris"),
    "gecertificeerde_instelling": ("jeugdbeschermer", "teamleider", "aandachtsfunctionaris", "privacyfunctionaris"),
    "rondom": ("beheerder", "privacyfunctionaris", "beleidsmedewerker"),
}
"""Which roles there are at a kind of organisation; every other kind is a local team in a form of its own (R002)."""
BIJZONDER = frozenset({Bevoegdheid.BEHEREN, Bevoegdheid.LOGBOEK_LEZEN, Bevoegdheid.BEWAREN})
"""Rights that guard others: only who keeps the whole region gives a role with one of these."""


@dataclass(frozen=True)
class Beheerder:
    """Who keeps the network: the person, the own organisation, and whether that is the whole region or the own one."""

    persoon: UUID
    organisatie: UUID
    rol: str

    @property
    def hele_regio(self) -> bool:
        """Keeps everybody in the region."""
        return Bevoegdheid.BEHEREN in ROLLEN[self.rol].bevoegdheden

    def houdt_bij(self, organisatie: UUID) -> bool:
        """Whether this person keeps the people of this organisation (of the own region)."""
        eigen = Bevoegdheid.NETWERK_BIJHOUDEN in ROLLEN[self.rol].bevoegdheden and organisatie == self.organisatie
        return self.hele_regio or eigen


def rollen_bij(soort: str) -> tuple[str, ...]:
    """The roles that somebody can have at this kind of organisation."""
    return ROLLEN_BIJ.get(soort, _TEAM)


def is_bijzonder(rol: str) -> bool:
    """Whether only who keeps the region gives this role."""
    return bool(BIJZONDER & ROLLEN[rol].bevoegdheden)


def check_aanstelling(*, rol: str, soort: str, persoon: UUID, organisatie: UUID, door: Beheerder) -> Oordeel:
    """May ``door`` give this person this role at this organisation (of this kind)?"""
    if not door.houdt_bij(organisatie):
        return geweigerd(reden("R010", "netwerk.niet_van_u"))
    if persoon == door.persoon:
        return geweigerd(reden("W30", "netwerk.niet_voor_uzelf"))
    if ROLLEN[rol].wereld is Wereld.GEZIN or rol not in rollen_bij(soort):
        return geweigerd(reden("R010", "netwerk.rol_past_niet"))
    if is_bijzonder(rol) and not door.hele_regio:
        return geweigerd(reden("W32", "netwerk.rol_bijzonder"))
    return toegestaan(reden("R010", "netwerk.mag_aanstellen"))


def check_correctie(
    *, loopt: bool, vanaf: date, tot: date | None, dag: date, persoon: UUID, organisatie: UUID, door: Beheerder
) -> Oordeel:
    """May ``door`` put start and end right? Who works here (``loopt``) does not leave by it: then everybody must hear."""
    if loopt and not (vanaf <= dag and (tot is None or tot > dag)):
        return geweigerd(
            reden("R006", "netwerk.vertrek_apart"), alternatieven=(alternatief("wissel", "netwerk.gebruik_wissel"),)
        )
    return check_periode(vanaf=vanaf, tot=tot, persoon=persoon, organisatie=organisatie, door=door)


def check_periode(*, vanaf: date, tot: date | None, persoon: UUID, organisatie: UUID, door: Beheerder) -> Oordeel:
    """May ``door`` let a function of this person hold from ``vanaf`` up to ``tot`` (the first day without it)?"""
    if not door.houdt_bij(organisatie):
        return geweigerd(reden("R010", "netwerk.niet_van_u"))
    if persoon == door.persoon:
        return geweigerd(reden("W30", "netwerk.niet_voor_uzelf"))
    if tot is not None and tot <= vanaf:
        return geweigerd(reden("R006", "netwerk.einde_voor_begin", vanaf=vanaf))
    return toegestaan(reden("R006", "netwerk.periode_klopt"))
