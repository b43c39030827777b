"""Who is regisseur on this date, and may it be handed over? (BR10, R072, R074, X2)

On every date of a plan's life there is exactly one regisseur, always one of the partners (parents and the
young person count). A plan lives until it is closed; when it is taken up again (R131) it lives on. An offer changes
nothing until the other accepts it. Every change gives new periods; nothing that lies before the last change is
rewritten. People are known here by the key of their place in the casus.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rondom.kern.categorie import Leefgebied
from rondom.kern.oordeel import (
    Alternatief,
    Oordeel,
    alternatief,
    geweigerd,
    onder_voorwaarde,
    reden,
    toegestaan,
    voorwaarde,
)


@dataclass(frozen=True)
class Regieperiode:
    """Somebody steers from ``vanaf`` until the day before ``tot`` (``None``: still). Without ``aanvaard_op``
    it is an offer: nobody steers by it.
    """

    wie: str
    vanaf: date
    tot: date | None
    aangeboden_op: date
    aanvaard_op: date | None

    @property
    def aanbod(self) -> bool:
        """Whether this is an offer that still waits for an answer."""
        return self.aanvaard_op is None

    def geldt_op(self, dag: date) -> bool:
        """Whether this period makes somebody regisseur on ``dag``."""
        return not self.aanbod and self.vanaf <= dag and (self.tot is None or dag < self.tot)


Perioden = tuple[Regieperiode, ...]


def regisseur_op(perioden: Perioden, dag: date) -> str | None:
    """Who steers on ``dag``; ``None`` before the plan's life and after it.

    Raises ``ValueError`` when the periods name more than one: then the facts are broken.
    """
    geldig = [p.wie for p in perioden if p.geldt_op(dag)]
    if len(geldig) > 1:
        raise ValueError(f"more than one regisseur on {dag.isoformat()}")
    return geldig[0] if geldig else None


def find_aanbod(perioden: Perioden) -> Regieperiode | None:
    """The offer that waits for an answer, if any; there is never more than one."""
    return next((p for p in perioden if p.aanbod), None)


def is_sluitend(perioden: Perioden, rust: Collection[tuple[date, date]] = ()) -> bool:
    """Whether every day from the first to the last has exactly one regisseur; used by the audit.

    ``rust``: stretches in which the plan was closed, from the first day without a regisseur up to the day on which it was
    taken up again. Only there, and on all of their days, nobody steers.
    """
    echt = sorted((p for p in perioden if not p.aanbod), key=lambda p: (p.vanaf, p.tot or date.max))
    stil = {(van, tot) for van, tot in rust if van != tot}
    gaten = [(p.tot, q.vanaf) for p, q in zip(echt, echt[1:], strict=False) if p.tot != q.vanaf]
    volgt_op = len(gaten) == len(stil) and all(gat in stil for gat in gaten)
    vooruit = all(p.tot is None or p.vanaf <= p.tot for p in echt)
    return bool(echt) and volgt_op and vooruit and sum(p.aanbod for p in perioden) <= 1


def _laatste_wijziging(perioden: Perioden) -> date:
    return max(d for p in perioden for d in (p.vanaf, p.tot, p.aangeboden_op) if d is not None)


def _check_leeft(perioden: Perioden, dag: date) -> Oordeel | None:
    """Refuse when there is no running regie on ``dag`` or when ``dag`` would rewrite the past."""
    if not any(not p.aanbod and p.tot is None for p in perioden):
        return geweigerd(reden("BR10", "regie.geen_lopend_plan"))
    if dag < _laatste_wijziging(perioden):
        return geweigerd(reden("BR10", "regie.in_het_verleden"))
    return None


def check_start(wie: str, partners: Collection[str]) -> Oordeel:
    """May this person be the first regisseur?"""
    if wie not in partners:
        return geweigerd(reden("BR10", "regie.geen_partner"), alternatieven=(_ALT_UITNODIGEN,))
    return toegestaan(reden("BR10", "regie.een_partner"))


def start(wie: str, dag: date, partners: Collection[str]) -> Perioden | Oordeel:
    """Begin the plan's life with its first regisseur, who has said yes."""
    oordeel = check_start(wie, partners)
    return (Regieperiode(wie, dag, None, dag, dag),) if oordeel.mag else oordeel


def check_aanbod(perioden: Perioden, aan: str, dag: date, partners: Collection[str]) -> Oordeel:
    """May the steering be offered to this person? 'Allowed' still changes nothing until they accept."""
    if fout := _check_leeft(perioden, dag):
        return fout
    if aan not in partners:
        return geweigerd(reden("BR10", "regie.geen_partner"), alternatieven=(_ALT_UITNODIGEN,))
    if regisseur_op(perioden, dag) == aan:
        return geweigerd(reden("BR10", "regie.is_het_al"))
    if find_aanbod(perioden):
        return geweigerd(
            reden("R072", "regie.aanbod_loopt"),
            alternatieven=(alternatief("trek_aanbod_terug", "regie.alt_trek_terug"),),
        )
    return toegestaan(reden("R072", "regie.tot_aanvaard"))


def bied_aan(perioden: Perioden, aan: str, dag: date, partners: Collection[str]) -> Perioden | Oordeel:
    """Offer the steering; the present regisseur stays until the other accepts."""
    oordeel = check_aanbod(perioden, aan, dag, partners)
    return (*perioden, Regieperiode(aan, dag, None, dag, None)) if oordeel.mag else oordeel


def check_aanvaarding(perioden: Perioden, wie: str, dag: date, partners: Collection[str]) -> Oordeel:
    """May this person accept, now?"""
    if fout := _check_leeft(perioden, dag):
        return fout
    aanbod = find_aanbod(perioden)
    if aanbod is None or aanbod.wie != wie:
        return geweigerd(reden("R072", "regie.geen_aanbod"))
    if wie not in partners:
        return geweigerd(reden("BR10", "regie.geen_partner"), alternatieven=(_ALT_UITNODIGEN,))
    return toegestaan(reden("R072", "regie.aanvaard"))


def aanvaard(perioden: Perioden, wie: str, dag: date, partners: Collection[str]) -> Perioden | Oordeel:
    """Accept the offer: from ``dag`` on ``wie`` steers, and nobody else."""
    oordeel = check_aanvaarding(perioden, wie, dag, partners)
    if not oordeel.mag:
        return oordeel
    aanbod = find_aanbod(perioden)
    assert aanbod is not None  # noqa: S101 - check_aanvaarding found it
    return _draag_over(perioden, replace(aanbod, vanaf=dag, aanvaard_op=dag), dag)


def wijs_af(perioden: Perioden, wie: str, dag: date) -> Perioden | Oordeel:
    """Decline the offer: the present regisseur stays."""
    if fout := _check_leeft(perioden, dag):
        return fout
    aanbod = find_aanbod(perioden)
    if aanbod is None or aanbod.wie != wie:
        return geweigerd(reden("R072", "regie.geen_aanbod"))
    return _zonder_aanbod(perioden)


def trek_terug(perioden: Perioden, dag: date) -> Perioden | Oordeel:
    """Take back the offer: the present regisseur stays."""
    if fout := _check_leeft(perioden, dag):
        return fout
    if find_aanbod(perioden) is None:
        return geweigerd(reden("R072", "regie.geen_aanbod"))
    return _zonder_aanbod(perioden)


def beeindig_deelname(
    perioden: Perioden, wie: str, dag: date, partners: Collection[str], terugval: str | None = None
) -> Perioden | Oordeel:
    """Somebody leaves the casus on ``dag``. ``partners`` are those who are there without ``wie``.

    A regisseur may leave only when the steering goes to somebody: it falls back to ``terugval``, the school's
    coordinator ("school until accepted", domain 1.10). Without one the answer is: hand over first.
    """
    if fout := _check_leeft(perioden, dag):
        return fout
    aanbod = find_aanbod(perioden)
    over = _zonder_aanbod(perioden) if aanbod is not None and aanbod.wie == wie else perioden
    if regisseur_op(perioden, dag) != wie:
        return over
    if terugval is None or terugval == wie or terugval not in partners:
        return onder_voorwaarde(
            reden("BR10", "regie.nooit_zonder"),
            voorwaarden=(voorwaarde("draag_over", "R072", "regie.eerst_overdragen"),),
        )
    if aanbod is not None and aanbod.wie == terugval:
        over = _zonder_aanbod(over)
    return _draag_over(over, Regieperiode(terugval, dag, None, dag, dag), dag)


def beeindig(perioden: Perioden, dag: date) -> Perioden | Oordeel:
    """End the plan's life: ``dag`` is the first day without a regisseur."""
    if fout := _check_leeft(perioden, dag):
        return fout
    return tuple(replace(p, tot=dag) if p.tot is None else p for p in _zonder_aanbod(perioden))


def hervat(perioden: Perioden, wie: str, dag: date, partners: Collection[str]) -> Perioden | Oordeel:
    """Take a closed plan up again with one regisseur, who has said yes; what was, stays as it was."""
    if any(not p.aanbod and p.tot is None for p in perioden):
        return geweigerd(reden("BR10", "regie.loopt_al"))
    if perioden and dag < _laatste_wijziging(perioden):
        return geweigerd(reden("BR10", "regie.in_het_verleden"))
    oordeel = check_start(wie, partners)
    return (*perioden, Regieperiode(wie, dag, None, dag, dag)) if oordeel.mag else oordeel


def _zonder_aanbod(perioden: Perioden) -> Perioden:
    return tuple(p for p in perioden if not p.aanbod)


def _draag_over(perioden: Perioden, nieuw: Regieperiode, dag: date) -> Perioden:
    """Close the running period on ``dag``, keep an offer to somebody else, and let ``nieuw`` run."""
    rest = tuple(
        replace(p, tot=dag) if p.tot is None and not p.aanbod else p
        for p in perioden
        if not (p.aanbod and p.wie == nieuw.wie)
    )
    return (*rest, nieuw)


class Kandidaatsoort(StrEnum):
    """On which side of the table somebody sits."""

    JONGERE = "jongere"
    OUDER = "ouder"
    PARTNER = "partner"
    SCHOOL = "school"


@dataclass(frozen=True)
class Kandidaat:
    """Somebody at the table who could steer: on which side, for which life areas, and do they want to?"""

    wie: str
    soort: Kandidaatsoort
    leefgebieden: frozenset[Leefgebied] = frozenset()
    wil: bool = False


@dataclass(frozen=True)
class Regievoorstel:
    """Whom to ask first, and who steers until that person says yes."""

    vraag: str
    tot_dan: str
    oordeel: Oordeel


def stel_voor(kandidaten: Iterable[Kandidaat], hoofdleefgebied: Leefgebied) -> Regievoorstel:
    """Who is asked to steer when nobody was named: family that wants to, else the partner of the main life
    area, else school (domain 1.10 item 5). School steers until that person accepts; people stay free to
    choose another.

    Within the family the order in which they are given decides: it is theirs. Raises ``ValueError`` without a
    candidate from school, because then nobody could steer meanwhile.
    """
    rij = list(kandidaten)
    school = next((k for k in rij if k.soort is Kandidaatsoort.SCHOOL), None)
    if school is None:
        raise ValueError("somebody from school must be at the table until another accepts")
    gezin = next((k for k in rij if k.soort in _GEZIN and k.wil), None)
    if gezin is not None:
        return Regievoorstel(gezin.wie, school.wie, toegestaan(reden("R074", "regie.voorstel_gezin")))
    partner = next((k for k in rij if k.soort is Kandidaatsoort.PARTNER and hoofdleefgebied in k.leefgebieden), None)
    if partner is not None:
        return Regievoorstel(partner.wie, school.wie, toegestaan(reden("BR10", "regie.voorstel_partner")))
    return Regievoorstel(school.wie, school.wie, toegestaan(reden("BR10", "regie.voorstel_school")))


_GEZIN = frozenset({Kandidaatsoort.JONGERE, Kandidaatsoort.OUDER})
_ALT_UITNODIGEN: Alternatief = alternatief("nodig_uit", "regie.alt_uitnodigen")
