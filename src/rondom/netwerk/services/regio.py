"""Put a region's data in the database: who there is, and the texts of its agreements from their day on (design §6).

Written as owner, because the web role cannot change the network. It can be repeated: what is there already stays, what is
new is added, and nothing of the past is rewritten. A row that cannot be used is reported with its reason; the rest goes on.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import UUID, uuid5

from django.db import models, transaction

from rondom.kern.regio import School as Schoolgegevens
from rondom.kern.regio import Team
from rondom.kern.regiodata import Regiogegevens
from rondom.netwerk.models import (
    Gemeente,
    Organisatie,
    Organisatiesoort,
    Parameterwaarde,
    Regeling,
    Regelingsoort,
    Regio,
    School,
    Schoolvakantie,
    Werkgebied,
)

SLEUTELS = UUID("7d0c6f3a-5a3b-5d0e-9a57-52f0d1b2c4e8")
"""Keys of what is made here follow from its name, so that a second load finds what the first one made."""
_M = TypeVar("_M", bound=models.Model)


@dataclass
class Laadverslag:
    """What a load did: new and changed rows by kind, what stayed, and rows that were rejected with their reason."""

    nieuw: Counter[str] = field(default_factory=Counter)
    gewijzigd: Counter[str] = field(default_factory=Counter)
    gelijk: Counter[str] = field(default_factory=Counter)
    afgewezen: list[str] = field(default_factory=list)


@dataclass
class _Lader:
    regio: Regio
    gegevens: Regiogegevens
    vandaag: date
    using: str
    verslag: Laadverslag = field(default_factory=Laadverslag)

    @property
    def vanaf(self) -> date:
        """From which day these data hold."""
        return self.gegevens.routes.geldig_vanaf

    def keep(self, model: type[_M], zoek: dict[str, Any], waarden: dict[str, Any], sleutel: str = "") -> _M:
        """The row that is found by ``zoek``, with these values; a new one when it is not there."""
        soort = model.__name__
        rij = model._default_manager.using(self.using).filter(**zoek).first()
        if rij is None:
            eigen = {"id": uuid5(SLEUTELS, f"{soort}:{self.regio.pk}:{sleutel}")} if sleutel else {}
            self.verslag.nieuw[soort] += 1
            return model._default_manager.using(self.using).create(**eigen, **{**zoek, **waarden})
        anders = [naam for naam, waarde in waarden.items() if getattr(rij, naam) != waarde]
        for naam in anders:
            setattr(rij, naam, waarden[naam])
        if anders:
            rij.save(using=self.using, update_fields=anders)
        (self.verslag.gewijzigd if anders else self.verslag.gelijk)[soort] += 1
        return rij


def load_regio(*, gegevens: Regiogegevens, vandaag: date, using: str = "eigenaar") -> Laadverslag:
    """Write a region as owner, in one transaction. Rows that are rejected are in the report."""
    with transaction.atomic(using=using):
        regio, nieuw = Regio.objects.using(using).update_or_create(
            sleutel=gegevens.regio.sleutel, defaults={"naam": gegevens.regio.naam}
        )
        lader = _Lader(regio, gegevens, vandaag, using)
        (lader.verslag.nieuw if nieuw else lader.verslag.gelijk)["Regio"] += 1
        lader.verslag.afgewezen += [a.fout.uitleg("nl") for a in gegevens.afgewezen]
        codes = _load_gemeenten(lader)
        verbanden = _load_verbanden(lader)
        _load_teams(lader, codes)
        _load_schools(lader, codes, verbanden)
        _load_parameters(lader)
        _load_vakanties(lader)
        for soort in Regelingsoort:
            _load_regeling(lader, soort)
    return lader.verslag


def _load_gemeenten(lader: _Lader) -> set[str]:
    """The codes that belong to this region now; a municipality of another region is rejected."""
    codes = set()
    for g in lader.gegevens.regio.gemeenten:
        elders = Gemeente.objects.using(lader.using).filter(pk=g.code).exclude(regio=lader.regio).first()
        if elders is not None:
            lader.verslag.afgewezen.append(f"gemeente {g.code} {g.naam}: hoort al bij regio {elders.regio_id}")
            continue
        lader.keep(Gemeente, {"code": g.code}, {"naam": g.naam, "regio": lader.regio})
        codes.add(g.code)
        _load_organisatie(lader, f"Gemeente {g.naam}", Organisatiesoort.GEMEENTE, g.code)
    return codes


def _load_organisatie(lader: _Lader, naam: str, soort: str, gemeente: str | None) -> Organisatie:
    zoek = {"regio": lader.regio, "naam": naam, "soort": soort}
    return lader.keep(Organisatie, zoek, {"gemeente_id": gemeente}, f"{soort}:{naam}")


def _load_verbanden(lader: _Lader) -> dict[str, Organisatie]:
    """The samenwerkingsverbanden by kind of education."""
    gevonden: dict[str, Organisatie] = {}
    for swv in lader.gegevens.regio.samenwerkingsverbanden:
        eerste = next(iter(lader.gegevens.regio.gemeenten)).code
        organisatie = _load_organisatie(lader, swv.naam, Organisatiesoort.SAMENWERKINGSVERBAND, eerste)
        gevonden[swv.code] = organisatie
        for onderwijs in swv.onderwijs:
            gevonden.setdefault(onderwijs.value, organisatie)
    return gevonden


def _load_teams(lader: _Lader, codes: set[str]) -> None:
    for team in lader.gegevens.regio.teams:
        if team.gemeente not in codes:
            lader.verslag.afgewezen.append(f"team {team.naam}: gemeente {team.gemeente} is afgewezen")
            continue
        organisatie = _load_organisatie(lader, team.naam, team.soort, team.gemeente)
        if team.contact and team.contact.bereikbaar and organisatie.bereikbaar != team.contact.bereikbaar:
            organisatie.bereikbaar = team.contact.bereikbaar[:120]
            organisatie.save(using=lader.using, update_fields=["bereikbaar"])
        _load_service_area(lader, organisatie, team)
    for aanbieder in lader.gegevens.regio.aanbieders:
        if aanbieder.gemeente in codes:
            _load_organisatie(lader, aanbieder.naam, Organisatiesoort.AANBIEDER, aanbieder.gemeente)


def _load_service_area(lader: _Lader, organisatie: Organisatie, team: Team) -> None:
    """The postcode areas; one that the team no longer has ends on the day from which these data hold."""
    begin = team.vanaf or lader.vanaf
    bestaand = Werkgebied.objects.using(lader.using).filter(team=organisatie)
    open_ = {w.pc4: w for w in bestaand.filter(tot__isnull=True)}
    for pc4 in team.pc4:
        gebied = open_.get(pc4) or bestaand.filter(pc4=pc4, tot=team.tot).first()
        if gebied is None:
            # A postcode area that comes back begins again on the day of these data; its earlier stretch stays.
            sinds = lader.vanaf if bestaand.filter(pc4=pc4).exists() else begin
            sleutel = uuid5(SLEUTELS, f"{organisatie.pk}:{pc4}:{sinds}")
            Werkgebied.objects.using(lader.using).create(
                id=sleutel, team=organisatie, pc4=pc4, vanaf=sinds, tot=team.tot
            )
            lader.verslag.nieuw["Werkgebied"] += 1
        elif gebied.tot != team.tot:
            gebied.tot = team.tot
            gebied.save(using=lader.using, update_fields=["tot"])
            lader.verslag.gewijzigd["Werkgebied"] += 1
        else:
            lader.verslag.gelijk["Werkgebied"] += 1
    for pc4 in open_.keys() - set(team.pc4):
        gebied = open_[pc4]
        if gebied.vanaf < lader.vanaf:
            gebied.tot = lader.vanaf
            gebied.save(using=lader.using, update_fields=["tot"])
        else:
            gebied.delete(using=lader.using)
        lader.verslag.gewijzigd["Werkgebied"] += 1


def _load_schools(lader: _Lader, codes: set[str], verbanden: dict[str, Organisatie]) -> None:
    for school in lader.gegevens.regio.scholen:
        bekend = School.objects.using(lader.using).filter(brin=school.vestiging).select_related("organisatie").first()
        if school.gemeente not in codes:
            lader.verslag.afgewezen.append(f"school {school.vestiging} {school.naam}: gemeente is afgewezen")
        elif bekend is not None and bekend.organisatie.regio_id != lader.regio.pk:
            waar = bekend.organisatie.regio_id
            lader.verslag.afgewezen.append(f"school {school.vestiging} {school.naam}: hoort al bij regio {waar}")
        else:
            _load_school(lader, school, bekend, verbanden)


def _load_school(
    lader: _Lader, school: Schoolgegevens, bekend: School | None, verbanden: dict[str, Organisatie]
) -> None:
    waarden = {
        "onderwijssoort": school.onderwijs.value,
        "pc4": school.pc4,
        "samenwerkingsverband": verbanden.get(school.swv) or verbanden.get(school.onderwijs.value),
    }
    if bekend is None:
        organisatie = _load_organisatie(lader, school.naam, Organisatiesoort.SCHOOL, school.gemeente)
        bezet = School.objects.using(lader.using).filter(organisatie=organisatie).first()
        if bezet is not None:
            lader.verslag.afgewezen.append(f"school {school.vestiging} {school.naam}: naam is van {bezet.brin}")
            return
        lader.keep(School, {"brin": school.vestiging}, {"organisatie": organisatie, **waarden})
        return
    zoek = {"pk": bekend.organisatie_id}
    lader.keep(Organisatie, zoek, {"naam": school.naam, "gemeente_id": school.gemeente})
    lader.keep(School, {"brin": school.vestiging}, waarden)


def _load_parameters(lader: _Lader) -> None:
    """Append-only: a value that may have applied to somebody is never changed, only followed by a later one."""
    for w in lader.gegevens.parameters.waarden:
        zoek = {"regio": lader.regio, "sleutel": w.sleutel, "vanaf": w.vanaf}
        bekend = Parameterwaarde.objects.using(lader.using).filter(**zoek).first()
        if bekend is not None and bekend.waarde != w.waarde and w.vanaf <= lader.vandaag:
            lader.verslag.afgewezen.append(
                f"parameter {w.sleutel} vanaf {w.vanaf}: er gold al {bekend.waarde}; geef een latere dag"
            )
            continue
        lader.keep(Parameterwaarde, zoek, {"waarde": w.waarde}, f"{w.sleutel}:{w.vanaf}")


def _load_vakanties(lader: _Lader) -> None:
    for v in lader.gegevens.kalender.vakanties:
        zoek = {"regio": lader.regio, "vanaf": v.vanaf}
        lader.keep(Schoolvakantie, zoek, {"naam": v.naam, "tot": v.tot}, f"{v.vanaf}")


def _load_regeling(lader: _Lader, soort: Regelingsoort) -> None:
    """A text from its day on. What held on a day that has begun stays: a change needs a later ``geldig_vanaf``."""
    inhoud = lader.gegevens.teksten.get(soort.bestand)
    if inhoud is None:
        return
    alle = Regeling.objects.using(lader.using).filter(regio=lader.regio, soort=soort)
    laatste = alle.order_by("-vanaf").first()
    if laatste is not None and laatste.inhoud == inhoud:
        lader.verslag.gelijk["Regeling"] += 1
        return
    if laatste is not None and lader.vanaf <= laatste.vanaf and laatste.vanaf <= lader.vandaag:
        lader.verslag.afgewezen.append(
            f"{soort.bestand}: vanaf {laatste.vanaf} geldt al een andere tekst; geef in routes.toml een latere geldig_vanaf"
        )
        return
    lader.keep(
        Regeling,
        {"regio": lader.regio, "soort": soort, "vanaf": lader.vanaf},
        {"inhoud": inhoud},
        f"{soort}:{lader.vanaf}",
    )
