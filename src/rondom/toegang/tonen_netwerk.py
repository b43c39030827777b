"""The network as pages and files show it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rondom.kern.plaatsen import Contactcel, Dekking
from rondom.kern.rollen import ROLLEN
from rondom.netwerk.models import Functie, School
from rondom.netwerk.selectors_contact import Partners, Rij, list_contacts_between
from rondom.toegang.tonen import taal
from rondom.toegang.tonen_toezicht import write_csv

STATUS = {Dekking.COMPLEET: "goed", Dekking.DEELS: "let-op", Dekking.ONTBREEKT: "fout", Dekking.NVT: "neutraal"}


def show_coverage(rijen: list[Rij], partners: Partners, koppen: Mapping[str, str]) -> dict[str, Any]:
    """The overview: per school and kind of partner a word, a sign, and what exactly is missing.

    Without the kinds that work for none of these schools: they would only take room.
    """
    nodig = [n for n in range(len(partners.soorten)) if any(r.cellen[n].partners for r in rijen)]
    namen = [koppen.get(partners.soorten[n], partners.soorten[n]) for n in nodig]
    return {
        "koppen": namen,
        "rijen": [
            {
                "school": rij.school,
                "cellen": [{"kop": k, **_cell(rij.cellen[n], partners)} for k, n in zip(namen, nodig, strict=True)],
            }
            for rij in rijen
        ],
    }


def _cell(cel: Contactcel, partners: Partners) -> dict[str, Any]:
    stand = cel.dekking
    if stand is Dekking.NVT:
        return {"tekst": "", "soort": "", "uitleg": ""}
    mist = len(cel.zonder_partnercontact) + len(cel.zonder_schoolcontact)
    tekst = {
        Dekking.COMPLEET: _("Compleet"),
        Dekking.ONTBREEKT: _("Ontbreekt"),
        Dekking.DEELS: ngettext("%(n)s mist", "%(n)s missen", mist) % {"n": mist},
    }[stand]
    uitleg = [_("bij %(wie)s") % {"wie": partners.alle[p].naam} for p in cel.zonder_partnercontact[:2]]
    uitleg += [_("op school voor %(wie)s") % {"wie": partners.alle[p].naam} for p in cel.zonder_schoolcontact[:2]]
    return {"tekst": tekst, "soort": STATUS[stand], "uitleg": ", ".join(uitleg) if stand is Dekking.DEELS else ""}


def contacts_csv(scholen: list[School], partners: Partners, dag: date, *, alleen_gaten: bool) -> str:
    """A row for each school and partner: who is fixed there, who at school, and what is missing."""
    koppen = [
        _("School"),
        _("BRIN"),
        _("Gemeente"),
        _("Partner"),
        _("Contact bij de partner"),
        _("Contact op school"),
        _("Ontbreekt"),
    ]
    return write_csv(koppen, _lines(scholen, partners, dag, alleen_gaten))


def _lines(scholen: list[School], partners: Partners, dag: date, alleen_gaten: bool) -> Iterable[list[str]]:
    tussen = list_contacts_between(scholen, dag)
    for school in scholen:
        plek = school.organisatie
        for partner in partners.of(school):
            bij_partner = [_person(f) for f in tussen.get((school.pk, partner.pk, True), ())]
            op_school = [_person(f) for f in tussen.get((school.pk, partner.pk, False), ())]
            mist = [w for w, er in ((_("bij de partner"), bij_partner), (_("op school"), op_school)) if not er]
            if mist or not alleen_gaten:
                yield [
                    plek.naam,
                    school.brin,
                    plek.gemeente.naam if plek.gemeente else "",
                    partner.naam,
                    "; ".join(bij_partner),
                    "; ".join(op_school),
                    _(" en ").join(mist),
                ]


def _person(functie: Functie) -> str:
    rol = ROLLEN[functie.rol]
    return f"{functie.persoon.naam} ({rol.en if taal() == 'en' else rol.nl})"
