"""What is known of a school, with where it comes from and from when: that on which the time of its core partners rests.

Figures come from the publication alone and only of this school; what the core team wrote itself stands beside them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rondom.kern.parameters import Parameters
from rondom.kern.partnertijd import Aandeel, check_cijfer, is_veel
from rondom.kern.schooljaar import Band
from rondom.kern.teksten import tekst
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel import publicatie
from rondom.spiegel.models import Kernjaar, Ontwikkelmoment
from rondom.spiegel.publicatie import Cijfer, Publicatie
from rondom.spiegel.selectors_leren import list_activities
from rondom.spiegel.tonen import class_name, value_of
from rondom.toegang.handelen import TIJDZONE, Handelend
from rondom.toegang.tonen import show_text, taal

HULP, VRAGEN = ("I13", "aandeel"), ("I25", "vragen")
"""Share of pupils with youth help; what families ask about (R195, R196)."""
BOVENSTE = 3
LANGSTE = 240
"""Characters of a text of the development document; the whole stands on the page of its year."""


@dataclass(frozen=True)
class Feit:
    """One thing that is known: what, from where and when, and where to read on."""

    wat: str
    bron: str = ""
    url: str = ""


@dataclass(frozen=True)
class Schoolprofiel:
    """What is known of a school. ``aandeel``: None when there is no figure that may be shown to this reader.

    ``gepubliceerd``: the day of the publication from which it comes.
    """

    feiten: tuple[Feit, ...]
    aandeel: Aandeel | None
    gepubliceerd: date | None


def read_profile(kernjaar: Kernjaar, band: Band, door: Handelend) -> Schoolprofiel:
    """The profile of a school for who reads its year. Three queries."""
    bron = publicatie.read().publicatie
    loopt = door.vandaag < kernjaar.jaar.tot
    mag = check_cijfer(band)
    cijfer = _figure(bron, kernjaar) if bron and mag.mag else None
    feiten = []
    if bron is None or cijfer is None:
        geen = _("Er is geen gepubliceerd cijfer over de leerlingen van deze school.")
        feiten.append(Feit(geen if mag.mag else show_text(mag.redenen[0])))
    else:
        feiten.append(_share(bron, cijfer, kernjaar, read_parameters(kernjaar.school.regio_id)))
    if bron and loopt:
        feiten += _questions(bron, kernjaar)
    feiten += [*_document(kernjaar), *_calendar(kernjaar, door)]
    aandeel = _aandeel(cijfer) if cijfer else None
    return Schoolprofiel(tuple(feiten), aandeel, bron.datum if bron and aandeel else None)


def _figure(bron: Publicatie, kernjaar: Kernjaar) -> Cijfer | None:
    """The newest figure of this school up to the year; None when it is hidden, or there is none."""
    reeks = bron.series(*HULP, "school", kernjaar.school.school.brin)
    tot_dit_jaar = [c for c in reeks if c.periode <= kernjaar.jaar.naam]
    nieuwste = tot_dit_jaar[-1] if tot_dit_jaar else None
    if nieuwste is None or nieuwste.verborgen or nieuwste.teller is None or not nieuwste.noemer:
        return None
    return nieuwste


def _aandeel(cijfer: Cijfer) -> Aandeel:
    return Aandeel(cijfer.teller or 0, cijfer.noemer or 0, cijfer.periode)


def _share(bron: Publicatie, cijfer: Cijfer, kernjaar: Kernjaar, parameters: Parameters) -> Feit:
    woorden = {
        "deel": value_of(cijfer, "aandeel"),
        "jaar": cijfer.periode,
        "grens": parameters.op("zorgintensief_procent", kernjaar.jaar.vanaf),
    }
    if is_veel(_aandeel(cijfer), kernjaar.jaar, parameters):
        wat = _(
            "%(deel)s van de leerlingen had jeugdhulp in %(jaar)s. Dat is veel: uw regio noemt %(grens)s%% of meer veel."
        )
    else:
        wat = _("%(deel)s van de leerlingen had jeugdhulp in %(jaar)s. Uw regio noemt %(grens)s%% of meer veel.")
    return Feit(wat % woorden, _published(bron))


def _published(bron: Publicatie) -> str:
    return _("Cijfers van de regio, gepubliceerd op %(dag)s") % {"dag": _day(bron.datum)}


def _questions(bron: Publicatie, kernjaar: Kernjaar) -> list[Feit]:
    """What families in the municipality ask most, of the figures that may be shown; schools have no such figures."""
    gemeente = kernjaar.school.gemeente
    reeks = bron.series(*VRAGEN, "gemeente", gemeente.code) if gemeente else []
    if gemeente is None or not reeks:
        return []
    periode = reeks[-1].periode
    maat = next(m for m in bron.indicatoren[VRAGEN[0]]["maten"] if m["sleutel"] == VRAGEN[1])
    geteld = [
        (c.teller, class_name(klasse, maat))
        for klasse in bron.classes(*VRAGEN)
        for c in bron.series(*VRAGEN, "gemeente", gemeente.code, klasse)
        if c.periode == periode and c.teller
    ]
    namen = [naam for _aantal, naam in sorted(geteld, key=lambda g: (-g[0], g[1]))[:BOVENSTE]]
    if not namen:
        return []
    woorden = {"plaats": gemeente.naam, "vragen": ", ".join(namen), "periode": periode}
    wat = _("Gezinnen in %(plaats)s vroegen in %(periode)s het meest over: %(vragen)s.") % woorden
    return [Feit(wat, _published(bron))]


def _document(kernjaar: Kernjaar) -> list[Feit]:
    """What asked for attention in the last adopted moment of the development document, up to this year."""
    momenten = Ontwikkelmoment.objects.filter(
        kernjaar__school=kernjaar.school_id, kernjaar__begin__lte=kernjaar.begin, vastgesteld_op__isnull=False
    ).exclude(aandacht="")
    laatste = momenten.order_by("-vastgesteld_op").first()
    if laatste is None or laatste.vastgesteld_op is None:
        return []
    dag = _day(laatste.vastgesteld_op.astimezone(TIJDZONE).date())
    bron = _("%(stap)s, vastgesteld op %(dag)s") % {
        "stap": tekst(f"schooljaar.stap.{laatste.stap}", taal()),
        "dag": dag,
    }
    wat = _("Dit vroeg aandacht: %(wat)s") % {"wat": Truncator(laatste.aandacht).chars(LANGSTE)}
    return [Feit(wat, bron, reverse("spiegel:kernjaar", args=[laatste.kernjaar_id]))]


def _calendar(kernjaar: Kernjaar, door: Handelend) -> list[Feit]:
    aantal = list_activities(door, kernjaar.jaar, kernjaar.school).count()
    if not aantal:
        return []
    wat = ngettext(
        "Op de preventiekalender staat %(aantal)s activiteit voor deze school.",
        "Op de preventiekalender staan %(aantal)s activiteiten voor deze school.",
        aantal,
    ) % {"aantal": aantal}
    keuze = urlencode({"jaar": str(kernjaar.begin), "school": str(kernjaar.school_id)})
    bron = _("Preventiekalender %(jaar)s") % {"jaar": kernjaar.jaar.naam}
    return [Feit(wat, bron, f"{reverse('spiegel:preventie')}?{keuze}")]


def _day(dag: date) -> str:
    return date_format(dag, "j F Y")
