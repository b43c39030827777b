"""Rows → facts about absence for ``kern.verzuim``."""

from collections.abc import Iterable
from uuid import UUID

from rondom.casus.models import Verzuim, Verzuimmelding, Verzuimverhaal
from rondom.kern.verzuim import Melding, Meldingsoort, Registratie, Verzuimreden, Verzuimsoort
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import visible


def read_registraties(dossier: UUID, door: Handelend) -> list[tuple[Verzuim, Verzuimreden]]:
    """The hours of a dossier with the story told, newest first; 'unknown' for who may not read the story (L20)."""
    uren = list(visible(Verzuim.objects.filter(dossier=dossier, uren__gt=0), door).order_by("-datum", "soort"))
    verhalen = dict(visible(Verzuimverhaal.objects.filter(dossier=dossier), door).values_list("verzuim", "reden"))
    return [(rij, Verzuimreden(verhalen.get(rij.id, Verzuimreden.ONBEKEND))) for rij in uren]


def registraties_from(rijen: Iterable[tuple[Verzuim, Verzuimreden]]) -> list[Registratie]:
    """Facts of the hours."""
    return [Registratie(rij.datum, rij.uren, Verzuimsoort(rij.soort), reden) for rij, reden in rijen]


def meldingen_from(rijen: Iterable[Verzuimmelding]) -> list[Melding]:
    """Facts of the reports that were made; what is only due is no report yet.

    A report of sixteen hours covers the absence until the day on which they were reached.
    """
    return [
        Melding(
            rij.gemeld_op,
            Meldingsoort(rij.soort),
            rij.ontstaan_op if rij.soort == Meldingsoort.ZESTIEN_UUR else None,
        )
        for rij in rijen
        if rij.gemeld_op is not None
    ]
