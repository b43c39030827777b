"""Open and close dossiers, and change who takes part: the facts on which grants rest."""

import unicodedata
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from rondom.kern.bereikbaar import Kanaal
from rondom.kern.gezag import check_gezagsbesluit
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rechten import Dossiersoort, Relatie
from rondom.netwerk.models import Functie, Organisatie
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Betrokkene, Casusrol, Dossier, Gezagsbesluit, Gezin, Jeugdige, Naaste
from rondom.toegang.services import bereikbaarheid, gebeurtenis, rechten
from rondom.toegang.services.toestemming import Ongeldig


def search_text(*delen: str) -> str:
    """Names in lower case without accents, single-spaced: what search compares with."""
    plat = unicodedata.normalize("NFKD", " ".join(d for d in delen if d)).encode("ascii", "ignore").decode()
    return " ".join(plat.lower().split())


def sort_name(achternaam: str, tussenvoegsel: str, voornaam: str) -> str:
    """The key by which a name sorts: achternaam, voornaam, tussenvoegsel, without accents."""
    return search_text(achternaam, voornaam, tussenvoegsel)


@transaction.atomic
def open_dossier(
    *,
    soort: Dossiersoort,
    school: Organisatie,
    door: Handelend,
    jeugdige: Jeugdige | None = None,
    gezin: Gezin | None = None,
    hoofd: Dossier | None = None,
    casusrol: Casusrol = Casusrol.MELDER,
    grondslag: str = "",
    veiligheid: bool = False,
) -> Dossier:
    """Open a dossier with the acting function as its first participant, on ``grondslag`` when a rule names one.

    ``veiligheid`` marks what happens as safety, so that no log shows it (design §4).
    """
    dossier = Dossier(
        id=uuid4(),
        soort=soort.value,
        jeugdige=jeugdige,
        gezin=gezin,
        hoofd=hoofd,
        school=school,
        regio_id=school.regio_id,
        geopend_door=door.houder,
        geopend_op=door.moment,
    )
    dossier.save(force_insert=True)
    Betrokkene(
        id=uuid4(),
        dossier=dossier,
        functie_id=door.houder,
        organisatie_id=door.organisatie or school.id,
        casusrol=casusrol.value,
        grondslag=grondslag,
        vanaf=door.vandaag,
        toegevoegd_door=door.houder,
    ).save(force_insert=True)
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="dossier.geopend",
        object_soort="dossier",
        object_id=dossier.id,
        door=door,
        veiligheid=veiligheid,
    )
    return dossier


@transaction.atomic
def register_jeugdige(
    *,
    roepnaam: str,
    achternaam: str,
    geboortedatum: date,
    school: Organisatie,
    door: Handelend,
    tussenvoegsel: str = "",
    groep: str = "",
    pc4: str = "",
    woongemeente: str | None = None,
    gezin: Gezin | None = None,
) -> Jeugdige:
    """Register a child with the acting organisation. It shows to nobody until a dossier grants it."""
    jeugdige = Jeugdige(
        id=uuid4(),
        gezin=gezin,
        roepnaam=roepnaam,
        tussenvoegsel=tussenvoegsel,
        achternaam=achternaam,
        sorteernaam=sort_name(achternaam, tussenvoegsel, roepnaam),
        zoektekst=search_text(roepnaam, tussenvoegsel, achternaam),
        geboortedatum=geboortedatum,
        school=school,
        groep=groep,
        pc4=pc4,
        woongemeente_id=woongemeente,
        geregistreerd_door=door.houder,
    )
    jeugdige.save(force_insert=True)
    return jeugdige


@transaction.atomic
def add_naaste(
    *,
    dossier: Dossier,
    jeugdige: Jeugdige,
    relatie: Relatie,
    naam: str,
    door: Handelend,
    aanduiding: str = "",
    telefoon: str = "",
    email: str = "",
    adres: str = "",
    adres_geheim: bool = False,
    taal: str = "",
    tolk_nodig: bool = False,
    gezag_vanaf: date | None = None,
    gezag_bron: str = "",
    gezag_gecontroleerd_op: date | None = None,
    account: UUID | None = None,
) -> Naaste:
    """Add somebody of the family, with custody when it was checked (L07). Grants follow."""
    naaste = Naaste(
        id=uuid4(),
        jeugdige=jeugdige,
        account_id=account,
        relatie=relatie.value,
        aanduiding=aanduiding,
        naam=naam,
        taal=taal,
        tolk_nodig=tolk_nodig,
        vanaf=door.vandaag,
        gezag_vanaf=gezag_vanaf,
        gezag_bron=gezag_bron,
        gezag_gecontroleerd_op=gezag_gecontroleerd_op,
    )
    naaste.save(force_insert=True)
    bereikbaarheid.write(
        naaste=naaste,
        waarden={Kanaal.TELEFOON: telefoon, Kanaal.EMAIL: email, Kanaal.ADRES: adres},
        geheim=adres_geheim,
        door=door,
    )
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="naaste.toegevoegd",
        object_soort="naaste",
        object_id=naaste.id,
        door=door,
        regels=("L07",) if gezag_vanaf else (),
    )
    return naaste


@transaction.atomic
def set_gezag(
    *,
    dossier: Dossier,
    naaste: Naaste,
    gezag_vanaf: date | None,
    gezag_tot: date | None,
    bron: str,
    gecontroleerd_op: date | None,
    door: Handelend,
) -> None:
    """Record custody with its source and the day it was checked (L07). Grants follow."""
    naaste.gezag_vanaf, naaste.gezag_tot = gezag_vanaf, gezag_tot
    naaste.gezag_bron, naaste.gezag_gecontroleerd_op = bron, gecontroleerd_op
    naaste.save(update_fields=["gezag_vanaf", "gezag_tot", "gezag_bron", "gezag_gecontroleerd_op"])
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="gezag.vastgelegd",
        object_soort="naaste",
        object_id=naaste.id,
        door=door,
        regels=("L07",),
    )


@transaction.atomic
def add_betrokkene(
    *,
    dossier: Dossier,
    organisatie: Organisatie,
    casusrol: Casusrol,
    door: Handelend,
    functie: Functie | None = None,
    grondslag: str = "",
    veiligheid: bool = False,
) -> Betrokkene:
    """Let a function, or a whole team until it names somebody, take part. What it sees, consent decides.

    Somebody who takes part already in that way stays as he or she is; a ground that was not there yet is added.
    """
    doet_mee = Betrokkene.objects.filter(
        dossier=dossier, organisatie=organisatie, functie=functie, casusrol=casusrol, tot__isnull=True
    )
    bestaand = (doet_mee.filter(grondslag=grondslag) if grondslag else doet_mee).first()
    if bestaand is not None:
        return bestaand
    betrokkene = Betrokkene(
        id=uuid4(),
        dossier=dossier,
        functie=functie,
        organisatie=organisatie,
        casusrol=casusrol.value,
        grondslag=grondslag,
        vanaf=door.vandaag,
        toegevoegd_door=door.houder,
    )
    betrokkene.save(force_insert=True)
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="betrokkene.toegevoegd",
        object_soort="betrokkene",
        object_id=betrokkene.id,
        door=door,
        regels=(grondslag,) if grondslag else (),
        veiligheid=veiligheid,
    )
    return betrokkene


@transaction.atomic
def end_betrokkene(*, betrokkene: Betrokkene, door: Handelend, veiligheid: bool = False) -> None:
    """End somebody's part today. The event comes first: who leaves may be the one who writes it."""
    gebeurtenis.record(
        dossier=betrokkene.dossier_id,
        soort="betrokkene.beeindigd",
        object_soort="betrokkene",
        object_id=betrokkene.id,
        door=door,
        veiligheid=veiligheid,
    )
    betrokkene.tot = door.vandaag
    betrokkene.save(update_fields=["tot"])
    rechten.recompute(betrokkene.dossier_id)


@transaction.atomic
def decide_gezag(
    *,
    dossier: Dossier,
    wilsbekwaam: bool,
    alleen_jeugdige: bool,
    reden: str,
    door: Handelend,
    parameters: Parameters = STANDAARD,
) -> Gezagsbesluit:
    """Record who decides in this casus when that differs from the age matrix, with the reason (L04).

    Raises ``Ongeldig`` without a reason, or when the age leaves nothing to decide.
    """
    assert dossier.jeugdige is not None
    oordeel = check_gezagsbesluit(
        dossier.jeugdige.geboortedatum,
        door.vandaag,
        wilsbekwaam=wilsbekwaam,
        alleen_jeugdige=alleen_jeugdige,
        waarom=reden,
        parameters=parameters,
    )
    if not oordeel.mag:
        raise Ongeldig("", oordeel)
    besluit = Gezagsbesluit(
        id=uuid4(),
        dossier=dossier,
        vanaf=door.vandaag,
        wilsbekwaam=wilsbekwaam,
        alleen_jeugdige=alleen_jeugdige,
        reden=reden,
        door=door.houder,
    )
    besluit.save(force_insert=True)
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="gezag.besloten",
        object_soort="gezagsbesluit",
        object_id=besluit.id,
        door=door,
        regels=("L04",),
        inhoud=reden,
    )
    return besluit


@transaction.atomic
def close_dossier(*, dossier: Dossier, door: Handelend) -> None:
    """Close the shared dossier today: outside parties keep nothing; school and family keep their own."""
    gebeurtenis.record(
        dossier=dossier.id, soort="dossier.gesloten", object_soort="dossier", object_id=dossier.id, door=door
    )
    dossier.gesloten_op = door.vandaag
    dossier.save(update_fields=["gesloten_op"])
    rechten.recompute(dossier.id)


@transaction.atomic
def reopen_dossier(*, dossier: Dossier, door: Handelend) -> None:
    """Open a closed dossier again: whoever still takes part and still has consent sees it again."""
    dossier.gesloten_op = None
    dossier.save(update_fields=["gesloten_op"])
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id,
        soort="dossier.heropend",
        object_soort="dossier",
        object_id=dossier.id,
        door=door,
        regels=("R131",),
    )
