"""What is possible after a signal, as plain values for its page."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from rondom.casus.feiten_gesprek import bespreekfeiten
from rondom.casus.forms.signaal import name_of_meedenker
from rondom.casus.laden import Tafel
from rondom.casus.models import Casus, Signaal, Taak, Verzuimmelding
from rondom.casus.selectors_signaal import class_of, find_same_child, list_klassen
from rondom.kern.categorie import Categorie
from rondom.kern.rollen import Bevoegdheid
from rondom.kern.signaal import Besproken, Meedenker, besproken, mag_naar_buiten
from rondom.kern.statussen import SignaalStatus
from rondom.netwerk.selectors import read_parameters
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import Houder, read_houders
from rondom.toegang.laden import visible
from rondom.toegang.tonen import show_oordeel


@dataclass(frozen=True)
class Vervolg:
    """What the page of a signal says about the next steps."""

    mag_wegen: bool
    wegers: tuple[Houder, ...]
    wegen_voor: Any
    besproken: Besproken | None
    nog_ouders: tuple[str, ...]
    naar_buiten: dict[str, Any] | None
    melding: Verzuimmelding | None
    klas: str
    in_klas: int
    zelfde_kind: Casus | None
    mag_gesprek: bool
    mag_verzuim: bool
    wie: str


def next_steps(signaal: Signaal, tafel: Tafel | None, door: Handelend) -> Vervolg:
    """Read what is possible next for this holder. A fixed number of queries."""
    taken = list(Taak.objects.filter(soort="signaal_wegen", object_id=signaal.id, afgerond_op__isnull=True))
    wegers = read_houders({taak.houder for taak in taken})
    klas = class_of(signaal)
    klassen = list_klassen(door, klas) if klas and door.mag(Bevoegdheid.SIGNAAL_MAKEN) else []
    coordineert = door.mag(Bevoegdheid.CASUS_COORDINEREN)
    feiten = bespreekfeiten(signaal.dossier_id, door=door) if tafel else None
    parameters = read_parameters(signaal.dossier.regio_id)
    gewogen = signaal.status in (SignaalStatus.GEWOGEN, SignaalStatus.DOORGEZET, SignaalStatus.AFGEROND)
    mag_wegen = door.organisatie == signaal.dossier.school_id and (
        coordineert or door.mag(Bevoegdheid.AANMELDING_OPPAKKEN)
    )
    naar_buiten = None
    if feiten and tafel:
        oordeel = show_oordeel(mag_naar_buiten(feiten, gewogen, parameters))
        naar_buiten = _with_links(oordeel, signaal, tafel, mag_wegen)
    open_melding = Verzuimmelding.objects.filter(
        dossier=signaal.dossier_id, gemeld_op__isnull=True, vervallen_op__isnull=True
    )
    return Vervolg(
        mag_wegen=mag_wegen,
        wegers=tuple(wegers.values()),
        wegen_voor=taken[0].termijn if taken else None,
        besproken=besproken(feiten, parameters) if feiten else None,
        nog_ouders=feiten.nog_ouders if feiten else (),
        naar_buiten=naar_buiten,
        melding=visible(open_melding, door).first(),
        klas=klas,
        in_klas=len(klassen[0].signalen) if klassen else 0,
        zelfde_kind=find_same_child(tafel.casus, door) if tafel and coordineert else None,
        mag_gesprek=bool(tafel and tafel.inzicht.schrijven & Categorie.VERSLAG),
        mag_verzuim=bool(tafel and tafel.inzicht.schrijven & Categorie.VERZUIM),
        wie=_expertise(signaal.weging_wie),
    )


def _expertise(sleutel: str) -> str:
    return name_of_meedenker(Meedenker(sleutel)) if sleutel else ""


def _with_links(oordeel: dict[str, Any], signaal: Signaal, tafel: Tafel, mag_wegen: bool) -> dict[str, Any]:
    """Every condition and every alternative leads to the page where it is done."""
    casus = tafel.casus.id
    mag_gesprek = tafel.inzicht.schrijven & Categorie.VERSLAG
    adressen = {
        "bespreken": _address("casus:gesprek_nieuw", casus) if mag_gesprek else "",
        "wegen": _address("casus:signaal_wegen", signaal.id) if mag_wegen else "",
        "gesprek": f"{reverse('casus:gesprekshulp')}?casus={casus}",
        "anoniem": _address("casus:consultatie_nieuw"),
    }
    for deel in (*oordeel["voorwaarden"], *oordeel["alternatieven"]):
        deel["url"] = adressen.get(deel["sleutel"], "")
    kop = _("Iemand van buiten school erbij halen")
    return {**oordeel, "kop": kop}


def _address(naam: str, *sleutels: UUID) -> str:
    try:
        return reverse(naam, args=sleutels)
    except NoReverseMatch:
        return ""
