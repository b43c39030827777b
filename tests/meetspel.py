"""Measurements for tests: made, opened, answered and closed through the services, as people do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from rondom.kern.parameters import STANDAARD, Parameters
from rondom.spiegel.models import Instrumentversie, Meting
from rondom.spiegel.services import deelname, instrument, sluiten
from rondom.spiegel.services import meting as metingen
from rondom.toegang.handelen import Handelend, acting, set_actor
from tests import toneel as t

ZES = ("professional_onderwijs", "professional_jeugdhulp", "beleid", "bestuurder", "ouder", "jongere")
"""The six groups that a demo region asks."""
DAG = t.NU.date()


def no_names(tekst: str) -> tuple[()]:
    """In place of the library that finds names, where a test is not about names."""
    return ()


def version(sleutel: str = "quickscan", moment: datetime = t.NU) -> Instrumentversie:
    """One of the instruments that come with Rondom, loaded."""
    pad = instrument.EIGEN / f"{sleutel}.json"
    return instrument.load(inhoud=pad.read_bytes(), moment=moment, door=None)[0]


def setup(groepen: Sequence[str] = ZES, dag: date = DAG, titel: str = "Quickscan Lindestad") -> metingen.Metingopzet:
    """A measurement of two weeks."""
    return metingen.Metingopzet(
        titel=titel, doel="Wij bespreken de uitkomst in het overleg van de regio.", van=dag,
        tot=dag + timedelta(days=14), groepen=tuple(groepen),
    )  # fmt: skip


def opened(
    groepen: Sequence[str] = ZES,
    sleutel: str = "quickscan",
    door: Handelend | None = None,
    vorige: Meting | None = None,
) -> Meting:
    """A measurement that is open."""
    door = door or t.professional("pien")
    with acting(door):
        opzet = setup(groepen, door.vandaag)
        meting = metingen.create(instrument=version(sleutel), opzet=opzet, door=door, vorige=vorige)
        return metingen.open_meting(meting=meting, door=door)


def links(meting: Meting, groep: str, aantal: int, door: Handelend | None = None) -> list[str]:
    """So many links of a group."""
    door = door or t.professional("pien")
    with acting(door):
        return metingen.make_links(meting=meting, respondent=groep, aantal=aantal, door=door)


def send(sleutel: str, waarden: Mapping[str, int], teksten: Mapping[str, str] | None = None, dag: date = DAG) -> bool:
    """Answer with a link, question by question, and send."""
    for item in {**waarden, **(teksten or {})}:
        deelname.answer(
            sleutel=sleutel, item=item, waarde=waarden.get(item), tekst=(teksten or {}).get(item, ""), vandaag=dag
        )
    return deelname.submit(sleutel=sleutel, vandaag=dag)


def look(naam: str = "pien") -> None:
    """From here on the test itself reads as somebody of the cast: for nobody there is only what is open."""
    door = t.professional(naam)
    set_actor(door.houder, door.moment, door.account)


def closed(
    meting: Meting, door: Handelend | None = None, parameters: Parameters = STANDAARD, zoek: sluiten.Zoeker = no_names
) -> Meting:
    """The measurement, closed."""
    door = door or t.professional("pien")
    with acting(door):
        return sluiten.close(meting=meting, parameters=parameters, door=door, zoek=zoek)
