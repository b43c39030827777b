"""Change what is known of a child and its family. Adding somebody and custody stand in ``services.dossier``."""

from datetime import date

from django.db import transaction

from rondom.kern.bereikbaar import Kanaal
from rondom.toegang.handelen import Handelend
from rondom.toegang.models import Dossier, Jeugdige, Naaste
from rondom.toegang.services import bereikbaarheid, gebeurtenis, rechten
from rondom.toegang.services import uitnodiging as uitnodigingen
from rondom.toegang.services.dossier import search_text, sort_name


@transaction.atomic
def change_jeugdige(
    *,
    dossier: Dossier,
    jeugdige: Jeugdige,
    roepnaam: str,
    tussenvoegsel: str,
    achternaam: str,
    geboortedatum: date,
    groep: str,
    pc4: str,
    woongemeente: str | None,
    door: Handelend,
) -> None:
    """Correct what is known of a child. The date of birth decides who decides, so the grants follow."""
    jeugdige.roepnaam, jeugdige.tussenvoegsel, jeugdige.achternaam = roepnaam, tussenvoegsel, achternaam
    jeugdige.sorteernaam = sort_name(achternaam, tussenvoegsel, roepnaam)
    jeugdige.zoektekst = search_text(roepnaam, tussenvoegsel, achternaam)
    jeugdige.geboortedatum, jeugdige.groep, jeugdige.pc4 = geboortedatum, groep, pc4
    jeugdige.woongemeente_id = woongemeente
    jeugdige.save()
    rechten.recompute(dossier.id)
    gebeurtenis.record(
        dossier=dossier.id, soort="jeugdige.gewijzigd", object_soort="jeugdige", object_id=jeugdige.id, door=door
    )


@transaction.atomic
def change_naaste(
    *,
    dossier: Dossier,
    naaste: Naaste,
    naam: str,
    aanduiding: str,
    telefoon: str,
    email: str,
    taal: str,
    tolk_nodig: bool,
    door: Handelend,
    adres: str = "",
    adres_geheim: bool = False,
) -> None:
    """Correct how somebody of the family is called and reached. Raises ``Ongeldig`` for a detail that is hidden."""
    naaste.naam, naaste.aanduiding = naam, aanduiding
    naaste.taal, naaste.tolk_nodig = taal, tolk_nodig
    naaste.save(update_fields=["naam", "aanduiding", "taal", "tolk_nodig"])
    bereikbaarheid.write(
        naaste=naaste,
        waarden={Kanaal.TELEFOON: telefoon, Kanaal.EMAIL: email, Kanaal.ADRES: adres},
        geheim=adres_geheim,
        door=door,
    )
    _record("naaste.gewijzigd", dossier, naaste, door)


@transaction.atomic
def end_naaste(*, dossier: Dossier, naaste: Naaste, door: Handelend) -> None:
    """Somebody no longer belongs to the family around this child, from today: grants follow, an invitation closes."""
    for uitnodiging in uitnodigingen.list_open(naaste.id):
        uitnodigingen.take_back(uitnodiging=uitnodiging, door=door)
    naaste.tot = door.vandaag
    naaste.save(update_fields=["tot"])
    rechten.recompute(dossier.id)
    _record("naaste.beeindigd", dossier, naaste, door)


@transaction.atomic
def restore_naaste(*, dossier: Dossier, naaste: Naaste, door: Handelend) -> None:
    """Undo ``end_naaste``."""
    naaste.tot = None
    naaste.save(update_fields=["tot"])
    rechten.recompute(dossier.id)
    _record("naaste.teruggezet", dossier, naaste, door)


def _record(soort: str, dossier: Dossier, naaste: Naaste, door: Handelend) -> None:
    gebeurtenis.record(dossier=dossier.id, soort=soort, object_soort="naaste", object_id=naaste.id, door=door)
