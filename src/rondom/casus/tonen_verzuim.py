"""What leerplicht decided, as plain values in the visitor's language."""

from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.casus.forms.verzuim import outcome_name
from rondom.casus.selectors_verzuim import list_leerplichtbesluiten
from rondom.kern.leerplicht import Uitkomst
from rondom.toegang.handelen import Handelend
from rondom.toegang.houders import read_houders


def show_outcomes(dossier: UUID, door: Handelend) -> list[dict[str, Any]]:
    """The outcomes of a dossier, newest first; that help ran only to who may know it (R034)."""
    rijen = list_leerplichtbesluiten(dossier, door)
    namen = read_houders(besluit.besloten_door for besluit, _hulp in rijen)
    return [
        {
            "naam": outcome_name(Uitkomst(besluit.uitkomst)),
            "datum": date_format(besluit.besloten_op, "j F Y"),
            "wie": namen[besluit.besloten_door].naam if besluit.besloten_door in namen else "",
            "hulp": _("Er was toen hulp, actief sinds %(dag)s.") % {"dag": date_format(hulp.gestart_op, "j F Y")}
            if hulp is not None and hulp.gestart_op is not None
            else "",
        }
        for besluit, hulp in rijen
    ]
