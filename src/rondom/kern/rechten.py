"""Which grants follow from these facts? Person × casus × category × action × period, with ground (L04–L08, design §4).

The rule is written for one day: ``rechten_op``. The ledger is that rule over time: ``bereken`` evaluates it on every
day on which an answer can change (a birthday, the end of a consent, a function, a custody) and joins equal stretches.
So a grant ends by itself, and the passing of time needs no job to close a door.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from rondom.kern import nood
from rondom.kern.categorie import ALLES_BEHALVE_VEILIGHEID, Actie, Categorie
from rondom.kern.delen import (
    INFORMATIE_ZONDER_GEZAG,
    TOEZICHT_GRENS,
    Antwoord,
    Beslisregel,
    Besluit,
    beslisregel,
    inzage_ouder,
    is_minderjarig,
    verleend,
)
from rondom.kern.leeftijd import leeftijd_op, verjaardag
from rondom.kern.oordeel import reden
from rondom.kern.parameters import STANDAARD, Parameters
from rondom.kern.rollen import ROLLEN, Bevoegdheid

EEUWIG = date(9999, 12, 31)


class Dossiersoort(StrEnum):
    """What kind of protected thing a dossier is the key of."""

    CASUS = "casus"
    """A child's casus, with the child's own part of the plan."""
    GEZINSDEEL = "gezinsdeel"
    """The family part of a plan: parents decide; a sibling's school never sees it by itself."""
    CONSULTATIE = "consultatie"
    """A question about nobody recognisable (R063)."""
    SCHOOLVRAAG = "schoolvraag"
    """A signal about a class, a group or the school (R014, R068)."""
    KERNOVERLEG = "kernoverleg"
    """The standing meeting of a school with its core partners: about no child; a casus keeps its own dossier (R062)."""
    MELDCODE = "meldcode"
    """A meldcode with its own log, apart from every casus: only for who handles it (L35, R022)."""


class Relatie(StrEnum):
    """What somebody is to the child."""

    JEUGDIGE = "jeugdige"
    OUDER = "ouder"
    VOOGD = "voogd"
    PLEEGOUDER = "pleegouder"
    STEUNFIGUUR = "steunfiguur"


def rol_in_gezin(relatie: str) -> str:
    """The key of the role in which somebody of the family acts; everybody but the child has the parent's screens."""
    return "jeugdige" if relatie == Relatie.JEUGDIGE else "ouder"


@dataclass(frozen=True)
class Periode:
    """From a day up to, not including, another day."""

    vanaf: date
    tot: date = EEUWIG

    def omvat(self, dag: date) -> bool:
        """Does the day lie in this period?"""
        return self.vanaf <= dag < self.tot


@dataclass(frozen=True)
class Naastefeit:
    """Somebody of the family. ``gezag`` is the period of custody, None without."""

    id: UUID
    relatie: Relatie
    periode: Periode
    gezag: Periode | None = None


@dataclass(frozen=True)
class Betrokkenefeit:
    """A function that takes part in this dossier, in the period in which both the part and the function last."""

    functie: UUID
    organisatie: UUID
    rol: str
    deelname: Periode
    functieperiode: Periode
    grondslag: str = ""
    """``L20`` when the law itself lets this function know of the absence, without consent. ``R071`` for who opened a
    family part: knows that it exists and who takes part, to ask consent; never its content."""
    opgepakt: Periode | None = None
    """Since when the organisation of this function has taken up the registration of the child with it (R025)."""


@dataclass(frozen=True)
class Besluitfeit:
    """One answer of one of the family to one consent request; the latest one counts.

    ``moment`` is aware and in the region's own time, so that its date is the day on which people would say it was. A
    yes on paper that a second professional must confirm (``bevestigen``) counts from ``bevestigd_op``, and never without
    it (W02).
    """

    naaste: UUID
    besluit: Besluit
    categorieen: Categorie
    moment: datetime
    bevestigen: bool = False
    bevestigd_op: datetime | None = None

    @property
    def geldt_vanaf(self) -> datetime | None:
        """From when this answer counts; None while it waits for a confirmation."""
        return self.bevestigd_op if self.bevestigen else self.moment


@dataclass(frozen=True)
class Toestemmingfeit:
    """A consent request to one receiver (an organisation, or one of the family) with all answers."""

    id: UUID
    ontvanger: UUID
    categorieen: Categorie
    periode: Periode
    besluiten: tuple[Besluitfeit, ...] = ()


class Wetsgrondsoort(StrEnum):
    """On which fact the law lets somebody receive without consent (L07)."""

    ONDERTOEZICHTSTELLING = "ondertoezichtstelling"
    """A supervision order: parents keep custody; the institution receives what it needs to carry it out."""
    INFORMATIE = "informatie"
    """A parent without custody asked for the important facts."""


@dataclass(frozen=True)
class Wetsgrondfeit:
    """A fact, seen in a document or asked by a parent, on which the law opens named categories to one receiver.

    ``ontvanger``: the institution, or the parent.
    """

    id: UUID
    soort: Wetsgrondsoort
    ontvanger: UUID
    categorieen: Categorie
    periode: Periode


@dataclass(frozen=True)
class Gezagsbesluit:
    """A decision about who decides: capacity, or the law's own rule for 12–15 (L04). The latest on a day counts."""

    vanaf: date
    wilsbekwaam: bool = True
    alleen_jeugdige: bool = False


@dataclass(frozen=True)
class Deeltaakfeit:
    """A task that was given to somebody who sees that task alone (R082).

    ``periode``: from the invitation until it was done, declined or taken back. ``houderperiode``: how long the function
    or the place in the family lasts. ``toestemming``: the request that the family answered; None at the child's own school.
    """

    id: UUID
    houder: UUID
    periode: Periode
    houderperiode: Periode
    organisatie: UUID | None = None
    toestemming: UUID | None = None


@dataclass(frozen=True)
class Opschortingfeit:
    """An objection or a restriction that is open: what is shared on consent waits for the answer (L10).

    ``ontvanger``: the organisation that it is about; None: every organisation. It counts when the young person or
    somebody who decides asked it (``kern.rechtsverzoek.wacht_delen``).
    """

    naaste: UUID
    ontvanger: UUID | None
    periode: Periode


@dataclass(frozen=True)
class Dossierfeiten:
    """Everything that decides who may see a dossier. Read by one database function, never by a user's own eyes."""

    dossier: UUID
    soort: Dossiersoort
    school: UUID
    open: Periode
    jeugdige: UUID | None = None
    geboortedatum: date | None = None
    naasten: tuple[Naastefeit, ...] = ()
    betrokkenen: tuple[Betrokkenefeit, ...] = ()
    toestemmingen: tuple[Toestemmingfeit, ...] = ()
    convenanten: tuple[tuple[UUID, Periode], ...] = ()
    """Organisations with which the school has a convenant, and when."""
    gezagsbesluiten: tuple[Gezagsbesluit, ...] = ()
    wetsgronden: tuple[Wetsgrondfeit, ...] = ()
    noden: tuple[nood.Noodfeit, ...] = ()
    """Emergencies: what was opened past consent, and until which moment."""
    deeltaken: tuple[Deeltaakfeit, ...] = ()
    opschortingen: tuple[Opschortingfeit, ...] = ()
    """Objections and restrictions, from the day they were made to the day they were answered."""
    delen: tuple[UUID, ...] = ()
    """Family parts opened from this dossier: they follow its family and custody."""
    vernietigd: bool = False
    """Its content is gone: nobody holds a grant in it."""


@dataclass(frozen=True, order=True)
class Toekenning:
    """What one holder may do, why, without period: the answer of the rule for one day."""

    houder: UUID
    regel: str
    grond: str
    """``functie:…``, ``toestemming:…``, ``gezag:…`` or ``wetsgrond:…`` with the id of the fact that carries the grant."""
    categorieen: int
    acties: int
    tot_moment: datetime | None = None
    """When it ends within a day: emergencies last hours (design §4)."""


@dataclass(frozen=True, order=True)
class Recht:
    """A grant with its period: one row of the ledger."""

    toekenning: Toekenning
    vanaf: date
    tot: date


BEHEERDERS = frozenset({Bevoegdheid.CASUS_COORDINEREN, Bevoegdheid.AANMELDING_OPPAKKEN})
"""Functions that may ask consent and change who takes part, in what they may write."""
_MEEDOEN = Actie.LEZEN | Actie.BIJDRAGEN
_FAMILIE = Actie.LEZEN | Actie.BIJDRAGEN | Actie.BESLISSEN
JEUGDBESCHERMER = "jeugdbeschermer"
"""The role of who carries out a supervision order for a certified institution (L07)."""
VERZUIMMELDING = Categorie.CONTACT | Categorie.VERZUIM
"""What a report of absence tells the attendance officer without consent: who, and how many hours (L20)."""
_VOOR_REDEN = reden("L07", "delen.niemand_beslist")


def wie_beslist(feiten: Dossierfeiten, dag: date, parameters: Parameters = STANDAARD) -> Beslisregel:
    """Who decides about sharing from this dossier on ``dag``. A family part is the parents' (BR14, L07)."""
    if feiten.soort is Dossiersoort.GEZINSDEEL or feiten.geboortedatum is None:
        return Beslisregel(True, False, _VOOR_REDEN)
    stand = gezagsbesluit_op(feiten, dag)
    return beslisregel(
        feiten.geboortedatum,
        dag,
        parameters,
        wilsbekwaam=stand.wilsbekwaam,
        alleen_jeugdige=stand.alleen_jeugdige,
    )


def gezagsbesluit_op(feiten: Dossierfeiten, dag: date) -> Gezagsbesluit:
    """The decision about capacity and about who decides that holds on ``dag``; capable when none was made."""
    eerder = [b for b in feiten.gezagsbesluiten if b.vanaf <= dag]
    return max(eerder, key=lambda b: b.vanaf) if eerder else Gezagsbesluit(dag)


def gezagdragers_op(feiten: Dossierfeiten, dag: date, parameters: Parameters = STANDAARD) -> tuple[Naastefeit, ...]:
    """Who has custody on ``dag``; nobody of who is of age (L06). A guardian takes the place of the parents (L07)."""
    if feiten.geboortedatum is not None and not is_minderjarig(feiten.geboortedatum, dag, parameters):
        return ()
    gezag = tuple(n for n in feiten.naasten if n.gezag is not None and n.gezag.omvat(dag) and n.periode.omvat(dag))
    voogden = tuple(n for n in gezag if n.relatie is Relatie.VOOGD)
    return voogden or gezag


def beslissers(feiten: Dossierfeiten, dag: date, parameters: Parameters = STANDAARD) -> tuple[UUID, ...]:
    """The family members who must all answer on ``dag``; empty when nobody who decides is registered."""
    regel = wie_beslist(feiten, dag, parameters)
    gezag = tuple(n.id for n in gezagdragers_op(feiten, dag, parameters))
    zelf = tuple(n.id for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE and n.periode.omvat(dag))
    if (regel.ouders and not gezag) or (regel.jeugdige and not zelf):
        return ()
    return (gezag if regel.ouders else ()) + (zelf if regel.jeugdige else ())


def laatste_besluit(toestemming: Toestemmingfeit, naaste: UUID, dag: date) -> Besluitfeit | None:
    """The answer of one person that counts on ``dag``: the latest given until then that needs no confirmation any more.

    Of two answers at the same moment the one that shares least counts. A no that came after a signed yes wins, also when
    that yes is confirmed later.
    """
    eigen = [b for b in toestemming.besluiten if b.naaste == naaste and _telt(b, dag)]
    return max(eigen, key=lambda b: (b.moment, b.besluit is not Besluit.GEGEVEN), default=None)


def _telt(besluit: Besluitfeit, dag: date) -> bool:
    return besluit.geldt_vanaf is not None and besluit.geldt_vanaf.date() <= dag


def laatste_antwoord(toestemming: Toestemmingfeit, naaste: UUID, dag: date) -> Antwoord:
    """What one person has answered as it counts on ``dag``, limited to what was asked."""
    besluit = laatste_besluit(toestemming, naaste, dag)
    if besluit is None:
        return Antwoord(naam=str(naaste))
    return Antwoord(
        naam=str(naaste),
        besluit=besluit.besluit,
        categorieen=besluit.categorieen & toestemming.categorieen,
        tot=toestemming.periode.tot,
    )


def verleend_op(
    feiten: Dossierfeiten, toestemming: Toestemmingfeit, dag: date, parameters: Parameters = STANDAARD
) -> Categorie:
    """What this consent opens on ``dag``: what all who decide that day have given, within its period."""
    if not toestemming.periode.omvat(dag) or is_opgeschort(feiten, toestemming.ontvanger, dag, parameters):
        return Categorie.GEEN
    wie = beslissers(feiten, dag, parameters)
    return verleend(tuple(laatste_antwoord(toestemming, w, dag) for w in wie), dag)


def is_opgeschort(feiten: Dossierfeiten, ontvanger: UUID, dag: date, parameters: Parameters = STANDAARD) -> bool:
    """Does sharing with this organisation wait on ``dag``? What one of the family receives never does (L10)."""
    if not feiten.opschortingen or any(n.id == ontvanger for n in feiten.naasten):
        return False
    tellen = {*beslissers(feiten, dag, parameters)} | {n.id for n in feiten.naasten if n.relatie is Relatie.JEUGDIGE}
    return any(
        o.naaste in tellen and o.ontvanger in (None, ontvanger) and o.periode.omvat(dag) for o in feiten.opschortingen
    )


def rechten_op(feiten: Dossierfeiten, dag: date, parameters: Parameters = STANDAARD) -> frozenset[Toekenning]:
    """All grants on one day."""
    if dag < feiten.open.vanaf or feiten.vernietigd:
        return frozenset()
    if feiten.soort is Dossiersoort.MELDCODE:
        return frozenset(Toekenning(*g) for g in nood.meldcode_op(feiten, dag))
    return frozenset(
        (
            *_voor_functies(feiten, dag, parameters),
            *_voor_familie(feiten, dag, parameters),
            *_voor_taken(feiten, dag, parameters),
            *(Toekenning(*g) for g in nood.nood_op(feiten, dag)),
        )
    )


def lezers_op(
    feiten: Dossierfeiten, categorie: Categorie, dag: date, parameters: Parameters = STANDAARD
) -> frozenset[UUID]:
    """The holders who may read something of ``categorie`` on ``dag``, by a grant that lasts: an emergency makes nobody part
    of it."""
    return frozenset(
        t.houder
        for t in rechten_op(feiten, dag, parameters)
        if t.categorieen & categorie and t.acties & Actie.LEZEN and t.tot_moment is None
    )


def organisaties_die_weten(
    feiten: Dossierfeiten, categorie: Categorie, dag: date, parameters: Parameters = STANDAARD
) -> frozenset[UUID]:
    """The organisations whose people may read something of ``categorie`` on ``dag``: the child's school, and whom the family
    or the law let in. Of CONTACT: who may know about whom it is; of STATUS: that help runs (BR14)."""
    lezers = lezers_op(feiten, categorie, dag, parameters)
    return frozenset(b.organisatie for b in feiten.betrokkenen if b.functie in lezers)


def bereken(feiten: Dossierfeiten, parameters: Parameters = STANDAARD) -> tuple[Recht, ...]:
    """All grants through time, sorted: the rows that the ledger must hold for this dossier."""
    dagen = sorted({feiten.open.vanaf, *(d for d in _grenzen(feiten, parameters) if feiten.open.vanaf <= d < EEUWIG)})
    lopend: dict[Toekenning, date] = {}
    klaar: list[Recht] = []
    for dag in dagen:
        nu = rechten_op(feiten, dag, parameters)
        for toekenning in lopend.keys() - nu:
            klaar.append(Recht(toekenning, lopend.pop(toekenning), dag))
        for toekenning in nu - lopend.keys():
            lopend[toekenning] = dag
    klaar.extend(Recht(toekenning, vanaf, EEUWIG) for toekenning, vanaf in lopend.items())
    return tuple(sorted(klaar))


def _voor_functies(feiten: Dossierfeiten, dag: date, parameters: Parameters) -> Iterator[Toekenning]:
    for b in feiten.betrokkenen:
        if not (b.deelname.omvat(dag) and b.functieperiode.omvat(dag)):
            continue
        if feiten.jeugdige is None and feiten.soort is not Dossiersoort.GEZINSDEEL:
            yield from _rolrechten(b, "R063", f"functie:{b.functie}", ALLES_BEHALVE_VEILIGHEID, in_hand=True)
            continue
        if feiten.soort is Dossiersoort.GEZINSDEEL and b.grondslag == "R071":
            yield from _rolrechten(b, "R071", f"functie:{b.functie}", Categorie.CONTACT | Categorie.STATUS)
        zelf = b.organisatie == feiten.school
        if zelf and feiten.soort is Dossiersoort.CASUS:
            yield from _rolrechten(b, "R028", f"functie:{b.functie}", ALLES_BEHALVE_VEILIGHEID, in_hand=True)
            yield from _voor_eigen_school(feiten, b, dag, parameters)
            continue
        yield from _voor_toezicht(feiten, b, dag, parameters)
        if b.grondslag == "L20" and feiten.open.omvat(dag):
            yield from _rolrechten(b, "L20", f"functie:{b.functie}", VERZUIMMELDING)
        # A family part is the parents': school, too, reads it only by consent, and needs no convenant with itself.
        if feiten.open.omvat(dag) and (zelf or _heeft_convenant(feiten, b.organisatie, dag)):
            for toestemming in feiten.toestemmingen:
                if toestemming.ontvanger == b.organisatie:
                    open_ = verleend_op(feiten, toestemming, dag, parameters)
                    hand = has_registration(feiten, b, open_, dag)
                    yield from _rolrechten(b, "BR14", f"toestemming:{toestemming.id}", open_, in_hand=hand)


def _voor_eigen_school(
    feiten: Dossierfeiten, b: Betrokkenefeit, dag: date, parameters: Parameters
) -> Iterator[Toekenning]:
    """What the family lets this role at the child's own school read beyond its own task: home, for a teacher (R032)."""
    extra = ROLLEN[b.rol].met_toestemming
    if not extra or not feiten.open.omvat(dag):
        return
    for toestemming in feiten.toestemmingen:
        if toestemming.ontvanger == feiten.school:
            open_ = verleend_op(feiten, toestemming, dag, parameters) & extra
            if open_:
                yield Toekenning(b.functie, "BR14", f"toestemming:{toestemming.id}", int(open_), int(_MEEDOEN))


def _voor_toezicht(feiten: Dossierfeiten, b: Betrokkenefeit, dag: date, parameters: Parameters) -> Iterator[Toekenning]:
    """What the law lets the institution read that carries out a supervision order; it reads, and no more (L07)."""
    if b.rol != JEUGDBESCHERMER or not feiten.open.omvat(dag):
        return
    for w in _wetsgronden_op(feiten, Wetsgrondsoort.ONDERTOEZICHTSTELLING, b.organisatie, dag, parameters):
        open_ = w.categorieen & TOEZICHT_GRENS & ROLLEN[b.rol].categorieen
        if open_:
            yield Toekenning(b.functie, "L07", f"wetsgrond:{w.id}", int(open_), int(Actie.LEZEN))


def _wetsgronden_op(
    feiten: Dossierfeiten, soort: Wetsgrondsoort, ontvanger: UUID, dag: date, parameters: Parameters
) -> Iterator[Wetsgrondfeit]:
    """The facts that open something to this receiver; both kinds end when the child is of age."""
    if feiten.soort is not Dossiersoort.CASUS or feiten.geboortedatum is None:
        return
    if not is_minderjarig(feiten.geboortedatum, dag, parameters):
        return
    for w in feiten.wetsgronden:
        if w.soort is soort and w.ontvanger == ontvanger and w.periode.omvat(dag):
            yield w


def has_registration(feiten: Dossierfeiten, b: Betrokkenefeit, verleend: Categorie, dag: date) -> bool:
    """Does this function hold the registration of the child on ``dag``, so that it keeps who has custody (L07)?

    The organisation that registered the child does; another one when it took up the registration with it and
    ``verleend`` lets this role write about the family. That somebody may know that help runs is no reason to say who
    decides about a child.
    """
    if b.organisatie == feiten.school:
        return True
    loopt = b.opgepakt is not None and b.opgepakt.omvat(dag)
    return loopt and bool(verleend & ROLLEN[b.rol].schrijft & Categorie.GEZIN)


def _rolrechten(
    b: Betrokkenefeit, regel: str, grond: str, grens: Categorie, *, in_hand: bool = False
) -> Iterator[Toekenning]:
    """``in_hand``: also manages contact, which is who belongs to the family and who has custody."""
    rol = ROLLEN[b.rol]
    lezen = rol.categorieen & grens
    if lezen:
        yield Toekenning(b.functie, regel, grond, int(lezen), int(_MEEDOEN))
    schrijven = rol.schrijft & grens
    beheren = Categorie.GEEN
    if BEHEERDERS & rol.bevoegdheden:
        beheren = schrijven if in_hand else schrijven & ~Categorie.CONTACT
    if beheren:
        yield Toekenning(b.functie, regel, grond, int(beheren), int(Actie.SCHRIJVEN | Actie.BEHEREN))
    if rest := schrijven & ~beheren:
        yield Toekenning(b.functie, regel, grond, int(rest), int(Actie.SCHRIJVEN))


def _voor_familie(feiten: Dossierfeiten, dag: date, parameters: Parameters) -> Iterator[Toekenning]:
    for n in feiten.naasten:
        if not n.periode.omvat(dag):
            continue
        eigen = _eigen_inzage(feiten, n, dag, parameters)
        if eigen:
            acties = _FAMILIE if _mag_beslissen(feiten, n, dag, parameters) else _MEEDOEN
            yield Toekenning(n.id, "L10", f"gezag:{n.id}", int(eigen), int(acties))
        elif n.relatie is Relatie.OUDER and not _heeft_gezag(feiten, n, dag, parameters):
            for w in _wetsgronden_op(feiten, Wetsgrondsoort.INFORMATIE, n.id, dag, parameters):
                weten = w.categorieen & INFORMATIE_ZONDER_GEZAG
                if weten:
                    yield Toekenning(n.id, "L07", f"wetsgrond:{w.id}", int(weten), int(Actie.LEZEN))
        for toestemming in feiten.toestemmingen:
            if toestemming.ontvanger == n.id:
                open_ = verleend_op(feiten, toestemming, dag, parameters) & ~Categorie.TAAK
                if open_:
                    yield Toekenning(n.id, "BR14", f"toestemming:{toestemming.id}", int(open_), int(_MEEDOEN))


def _voor_taken(feiten: Dossierfeiten, dag: date, parameters: Parameters) -> Iterator[Toekenning]:
    """Who was given a task sees that it is there and answers it, and nothing else of the child (R082)."""
    for taak in feiten.deeltaken:
        loopt = taak.periode.omvat(dag) and taak.houderperiode.omvat(dag) and feiten.open.omvat(dag)
        if loopt and _mag_taak_zien(feiten, taak, dag, parameters):
            yield Toekenning(taak.houder, "R082", f"deeltaak:{taak.id}", int(Categorie.TAAK), int(_MEEDOEN))


def _mag_taak_zien(feiten: Dossierfeiten, taak: Deeltaakfeit, dag: date, parameters: Parameters) -> bool:
    if taak.organisatie is not None and taak.organisatie == feiten.school:
        return True
    if taak.organisatie is not None and not _heeft_convenant(feiten, taak.organisatie, dag):
        return False
    toestemming = next((t for t in feiten.toestemmingen if t.id == taak.toestemming), None)
    return toestemming is not None and bool(verleend_op(feiten, toestemming, dag, parameters) & Categorie.TAAK)


def _eigen_inzage(feiten: Dossierfeiten, n: Naastefeit, dag: date, parameters: Parameters) -> Categorie:
    """What somebody of the family sees in his or her own right (L06, L07, L10)."""
    if feiten.soort is Dossiersoort.GEZINSDEEL:
        return ALLES_BEHALVE_VEILIGHEID if _heeft_gezag(feiten, n, dag, parameters) else Categorie.GEEN
    if feiten.geboortedatum is None:
        return Categorie.GEEN
    leeftijd = leeftijd_op(feiten.geboortedatum, dag)
    regel = wie_beslist(feiten, dag, parameters)
    if n.relatie is Relatie.JEUGDIGE:
        mee = leeftijd >= parameters.op("leeftijd_jeugdige_mee", dag)
        return ALLES_BEHALVE_VEILIGHEID if mee and regel.jeugdige else Categorie.GEEN
    return (
        inzage_ouder(leeftijd, regel, dag, parameters) if _heeft_gezag(feiten, n, dag, parameters) else Categorie.GEEN
    )


def _mag_beslissen(feiten: Dossierfeiten, n: Naastefeit, dag: date, parameters: Parameters) -> bool:
    """May this person answer a request? Also when somebody else who must decide is not registered yet."""
    regel = wie_beslist(feiten, dag, parameters)
    if n.relatie is Relatie.JEUGDIGE:
        return regel.jeugdige
    return regel.ouders and _heeft_gezag(feiten, n, dag, parameters)


def _heeft_gezag(feiten: Dossierfeiten, n: Naastefeit, dag: date, parameters: Parameters) -> bool:
    return n in gezagdragers_op(feiten, dag, parameters)


def _heeft_convenant(feiten: Dossierfeiten, organisatie: UUID, dag: date) -> bool:
    return any(o == organisatie and periode.omvat(dag) for o, periode in feiten.convenanten)


def _grenzen(feiten: Dossierfeiten, parameters: Parameters) -> Iterator[date]:
    """Every day on which the answer for this dossier can change."""
    periodes = [feiten.open, *(n.periode for n in feiten.naasten), *(n.gezag for n in feiten.naasten if n.gezag)]
    for b in feiten.betrokkenen:
        periodes += [b.deelname, b.functieperiode, *([b.opgepakt] if b.opgepakt else ())]
    for taak in feiten.deeltaken:
        periodes += [taak.periode, taak.houderperiode]
    for toestemming in feiten.toestemmingen:
        periodes.append(toestemming.periode)
        yield from (b.geldt_vanaf.date() for b in toestemming.besluiten if b.geldt_vanaf is not None)
    periodes += [p for _, p in feiten.convenanten]
    periodes += [w.periode for w in feiten.wetsgronden]
    periodes += [o.periode for o in feiten.opschortingen]
    for periode in periodes:
        yield periode.vanaf
        yield periode.tot
    for besluit in feiten.gezagsbesluiten:
        yield besluit.vanaf
    for noodfeit in feiten.noden:
        yield from noodfeit.dagen or ()
    yield from (w.vanaf for w in parameters.waarden)
    if feiten.geboortedatum is not None:
        for sleutel in ("leeftijd_jeugdige_mee", "leeftijd_jeugdige_alleen", "leeftijd_volwassen"):
            waarden = {parameters.op(sleutel, feiten.open.vanaf)}
            waarden |= {w.waarde for w in parameters.waarden if w.sleutel == sleutel}
            yield from (verjaardag(feiten.geboortedatum, w) for w in waarden)
