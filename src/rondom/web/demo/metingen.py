"""What was measured in the demo region: a quick scan that was talked about, the same again and open, marks over the years."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from rondom.kern.instrument import Instrument, Soort
from rondom.kern.meting import Punt
from rondom.kern.parameters import STANDAARD
from rondom.spiegel.feiten import instrument_of
from rondom.spiegel.models import Instrumentversie, Meting, Opmerking
from rondom.spiegel.services import deelname, gesprek, instrument, sluiten
from rondom.spiegel.services import meting as metingen
from rondom.spiegel.services.deelname import Antwoorden
from rondom.toegang.handelen import TIJDZONE, Handelend, acting
from rondom.web.demo.toezicht import persona

ZES = {
    "professional_onderwijs": (12, 9), "professional_jeugdhulp": (10, 8), "beleid": (6, 5), "bestuurder": (7, 6),
    "ouder": (20, 7), "jongere": (12, 6),
}  # fmt: skip
"""Group → how many were invited and answered: forty-one answers of six groups."""
ZINNEN = (
    "Er is vaak geen tijd om elkaar te bellen.",
    "Wij weten elkaar snel te vinden, dat is fijn.",
    "Een vast gezicht op school helpt enorm.",
    "Ik hoor niet wat er na het overleg gebeurt.",
    "Graag eerder aan tafel, niet pas als het misgaat.",
    "De formulieren vragen te veel.",
)
DOEL = "Wij bespreken de uitkomst in het overleg van scholen, jeugdhulp en gemeente en kiezen hooguit drie punten."


def measure(vandaag: date) -> str:
    """Put it all in, through the services; answers the line for the terminal."""
    instrument.load_own(moment=timezone.now(), using="eigenaar")
    lot = random.Random("metingen")  # noqa: S311 - the same answers in every run
    for jaar, neiging in ((2, 0.0), (1, 0.35), (0, 0.6)):
        dag = vandaag - timedelta(days=365 * jaar + 60)
        titel = f"Vragenlijst professionals {dag.year}"
        meting = _round(
            "professionals_jaar", titel, ("professional_onderwijs", "professional_jeugdhulp"), dag, lot, neiging
        )
        _close(meting, dag + timedelta(days=14))
    toen = vandaag - timedelta(days=364)
    eerst = _round("quickscan", f"Quickscan {toen.year}", tuple(ZES), toen, lot, 0.0)
    _close(eerst, toen + timedelta(days=14))
    _talk(eerst, toen + timedelta(days=30))
    _round("quickscan", f"Quickscan {vandaag.year}", tuple(ZES), vandaag - timedelta(days=5), lot, 0.3, eerst)
    return "vijf metingen, waarvan één nu open"


def _door(dag: date) -> Handelend:
    return persona("beleid", dag, 10)


def _round(
    sleutel: str,
    titel: str,
    groepen: Sequence[str],
    dag: date,
    lot: random.Random,
    neiging: float,
    vorige: Meting | None = None,
) -> Meting:
    door = _door(dag)
    versie = Instrumentversie.objects.filter(sleutel=sleutel).latest("versie")
    opzet = metingen.Metingopzet(titel, DOEL, dag, dag + timedelta(days=19), tuple(groepen), dag + timedelta(days=7))
    with acting(door):
        meting = metingen.create(instrument=versie, opzet=opzet, door=door, vorige=vorige)
        meting = metingen.open_meting(meting=meting, door=door)
        for nummer, groep in enumerate(groepen):
            gevraagd, doen = ZES[groep]
            sleutels = metingen.make_links(meting=meting, respondent=groep, aantal=gevraagd, door=door)
            for wie in sleutels[: doen if vorige is None else doen - 2]:
                antwoorden = _answers(instrument_of(versie), lot, neiging - 0.15 * (nummer % 3))
                deelname.answer_all(sleutel=wie, antwoorden=antwoorden, vandaag=dag)
                deelname.submit(sleutel=wie, vandaag=dag)
    return meting


def _answers(vragen: Instrument, lot: random.Random, neiging: float) -> Antwoorden:
    """What one respondent answers; ``neiging`` moves it up, and each question has a level of its own."""
    waarden, teksten = {}, {}
    for plek, item in enumerate(vragen.items):
        mogelijk = vragen.waarden(item)
        if item.soort is Soort.OPEN:
            teksten[item.id] = lot.choice(ZINNEN)
        elif lot.random() > 0.06:
            midden = 0.5 + 0.22 * ((plek * 7) % 5 - 2) / 2 + 0.25 * neiging
            deel = min(max(lot.gauss(midden, 0.24), 0.0), 0.999)
            waarden[item.id] = mogelijk[int(deel * len(mogelijk))]
            if lot.random() < 0.05:
                teksten[item.id] = lot.choice(ZINNEN)
    return Antwoorden(waarden, teksten)


def _close(meting: Meting, dag: date) -> None:
    with acting(_door(dag)) as door:
        sluiten.close(meting=meting, parameters=STANDAARD, door=door, zoek=lambda tekst: ())


def _talk(meting: Meting, dag: date) -> None:
    """Most comments were checked, and two points were agreed."""
    with acting(_door(dag)) as door:
        wachten = list(Opmerking.objects.filter(meting=meting).order_by("item", "id"))[3:]
        gesprek.check_comments(meting=meting, keuzes={str(o.id): ("vrij", o.tekst) for o in wachten}, door=door)
        klaar = datetime.combine(dag, time(12), TIJDZONE).date()
        afspraken = (
            ("QS.2.3", 120, "Elke school heeft een vast gezicht van het buurtteam, dat elke week komt.", "Buurtteams"),
            ("QS.5.2", 60, "Wie aanmeldde, hoort binnen vijf werkdagen wat er gebeurt.", "Teamleiders jeugdhulp"),
        )
        punten = [(Punt(wat, wie, klaar + timedelta(days=dagen)), item, 0) for item, dagen, wat, wie in afspraken]
        gesprek.agree(meting=meting, punten=punten, door=door)
