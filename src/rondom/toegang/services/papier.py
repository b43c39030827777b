"""What a family without a login asks and signs on paper: written down, answered, and given on paper (A06, L10)."""

from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.categorie import Categorie
from rondom.kern.oordeel import Oordeel, geweigerd, reden, toegestaan
from rondom.kern.papier import VERZOEK, Papierfeit, Papiersoort, check_papier
from rondom.kern.parameters import Parameters
from rondom.kern.rechten import rechten_op
from rondom.kern.rechtsverzoek import antwoordtermijn
from rondom.kern.statussen import RechtsverzoekStatus
from rondom.netwerk.selectors import read_kalender
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.handelen import Handelend
from rondom.toegang.laden import log
from rondom.toegang.models import Dossier, Naaste, Papier, Rechtsverzoek
from rondom.toegang.models.toestemming import Wijze
from rondom.toegang.services import gebeurtenis, rechtsverzoek
from rondom.toegang.services.rechtsverzoek import EIGEN_RECHT, Onderwerp
from rondom.toegang.services.toestemming import Ongeldig

OVER_PAPIER = "papier"
"""What a request is about that was made on paper: the paper says which words are meant."""


@transaction.atomic
def write_down(
    *,
    dossier: Dossier,
    naaste: Naaste,
    feit: Papierfeit,
    parameters: Parameters,
    door: Handelend,
) -> tuple[Papier, Oordeel]:
    """Write down what somebody signed, when, on which paper; a right of the law becomes a request like any other.

    Raises ``Ongeldig`` with the form field.
    """
    veld, oordeel = check_papier(feit)
    if not oordeel.mag:
        raise Ongeldig(veld, oordeel)
    pk = uuid4()
    verzoek = _ask(dossier, naaste, feit, pk, parameters, door) if feit.soort in VERZOEK else None
    kalender = read_kalender(dossier.regio_id)
    termijn = antwoordtermijn(door.vandaag, verlengd=False, parameters=parameters, kalender=kalender)
    assert feit.getekend_op is not None  # check_papier asks for it
    rij = Papier(
        id=pk,
        dossier=dossier,
        naaste=naaste,
        soort=feit.soort.value,
        getekend_op=feit.getekend_op,
        papier=feit.papier.strip(),
        tekst="" if verzoek else feit.tekst.strip(),
        verzoek=verzoek,
        antwoord_voor=verzoek.termijn if verzoek else termijn.einde,
        door=door.houder,
        op=door.moment,
    )
    rij.save(force_insert=True)
    _record("vastgelegd", dossier.id, rij.id, door, feit.tekst)
    return rij, oordeel


def _ask(
    dossier: Dossier, naaste: Naaste, feit: Papierfeit, papier: UUID, parameters: Parameters, door: Handelend
) -> Rechtsverzoek:
    feiten, _regio = read_dossierfeiten(dossier.id)
    eigen = any(r.houder == naaste.id and r.regel == EIGEN_RECHT for r in rechten_op(feiten, door.vandaag, parameters))
    try:
        return rechtsverzoek.ask(
            dossier=dossier,
            naaste=naaste,
            soort=VERZOEK[feit.soort],
            onderwerp=Onderwerp(Categorie.GEZIN, OVER_PAPIER, papier),
            eigenaar=door.houder,
            wat=feit.tekst,
            gewenst=feit.gewenst if feit.soort is Papiersoort.VERBETEREN else "",
            wijze=Wijze.PAPIER,
            eigen_recht=eigen,
            door=door,
        )
    except Ongeldig as fout:
        raise Ongeldig({"wat": "tekst"}.get(fout.veld, fout.veld or "soort"), fout.oordeel) from fout


@transaction.atomic
def answer(*, papier: Papier, uitkomst: RechtsverzoekStatus, toelichting: str, door: Handelend) -> Oordeel:
    """Write down what came of it, once. A request is answered as every request is.

    Raises ``Ongeldig``, also when somebody else was first: nobody thinks that words were kept that were not.
    """
    if papier.verzoek is not None:
        return rechtsverzoek.answer(verzoek=papier.verzoek, uitkomst=uitkomst, toelichting=toelichting, door=door)
    nu = Papier.objects.select_for_update().get(pk=papier.pk)
    if nu.afgehandeld_op is not None:
        raise Ongeldig("", geweigerd(reden("A06", "rechtsverzoek.al_beantwoord")))
    nu.uitkomst, nu.afgehandeld_op, nu.afgehandeld_door = toelichting.strip(), door.moment, door.houder
    nu.save(update_fields=["uitkomst", "afgehandeld_op", "afgehandeld_door"])
    _record("afgehandeld", nu.dossier_id, nu.id, door, toelichting)
    return toegestaan(reden("A06", "papier.afgehandeld"))


@transaction.atomic
def give(*, dossier: Dossier, naaste: Naaste, door: Handelend) -> None:
    """An overview was made on paper for this person: an event, and a line of the access log that the family reads."""
    log(door=door, actie="afdrukken", object_soort="naaste", objecten=[naaste.id], doel="op papier", dossier=dossier.id)
    _record("gegeven", dossier.id, naaste.id, door)


def _record(wat: str, dossier: UUID, object_id: UUID, door: Handelend, inhoud: str = "") -> None:
    gebeurtenis.record(
        dossier=dossier,
        soort=f"papier.{wat}",
        object_soort="naaste" if wat == "gegeven" else "papier",
        object_id=object_id,
        door=door,
        regels=("A06", "L10"),
        inhoud=inhoud,
    )
