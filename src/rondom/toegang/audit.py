"""Do the chain of events and the ledger still say what the facts say? Read as owner, past every policy (design §4)."""

import hashlib
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from itertools import groupby
from uuid import UUID

from rondom.kern.parameters import Parameters, parameters_from
from rondom.kern.rechten import bereken
from rondom.netwerk.models import Parameterwaarde
from rondom.toegang.feiten import read_dossierfeiten
from rondom.toegang.models import Dossier, Gebeurtenis, Ketenkop, Recht, Vernietigingsbewijs

NUL = "0" * 64


@dataclass(frozen=True)
class Verschil:
    """One difference: the dossier and what is wrong with it, without content."""

    dossier: UUID
    soort: str
    uitleg: str


def verify(*, using: str, sample: int | None = None, seed: int = 0) -> Iterator[Verschil]:
    """Every difference in chains and ledger; of ``sample`` dossiers drawn with ``seed``, or of all."""
    dossiers = list(Dossier.objects.using(using).order_by("id").values_list("id", flat=True))
    if sample is not None and sample < len(dossiers):
        dossiers = sorted(random.Random(seed).sample(dossiers, sample))  # noqa: S311 - a sample, not a secret
    yield from verify_chains(dossiers, using=using)
    yield from verify_ledger(dossiers, using=using)
    yield from verify_proofs(using=using)


def verify_chains(dossiers: list[UUID], *, using: str) -> Iterator[Verschil]:
    """Each link must carry the hash of the one before and of itself, without gaps, up to the head that was kept.

    Per dossier two chains: of what is safety, and of the rest.
    """
    for begin in range(0, len(dossiers), 500):
        deel = dossiers[begin : begin + 500]
        koppen = {(k.dossier_id, k.veiligheid): k for k in Ketenkop.objects.using(using).filter(dossier__in=deel)}
        schakels = (
            Gebeurtenis.objects.using(using)
            .filter(dossier__in=deel)
            .order_by("dossier_id", "veiligheid", "volgnummer")
            .iterator()
        )
        gezien = set()
        for keten, rij in groupby(schakels, key=lambda g: (g.dossier_id, g.veiligheid)):
            gezien.add(keten)
            yield from _verify_chain(keten[0], list(rij), koppen.get(keten))
        for dossier, _veiligheid in sorted(koppen.keys() - gezien):
            yield Verschil(dossier, "keten", "all events are gone, the head of the chain is not")


def _verify_chain(dossier: UUID, schakels: list[Gebeurtenis], kop: Ketenkop | None) -> Iterator[Verschil]:
    vorige = NUL
    for nummer, schakel in enumerate(schakels, start=1):
        if schakel.volgnummer != nummer:
            yield Verschil(dossier, "keten", f"event {nummer} is missing")
            return
        if schakel.vorige != vorige or schakel.hash != link_hash(schakel):
            yield Verschil(dossier, "keten", f"event {nummer} was changed")
            return
        vorige = schakel.hash
    if kop is None or kop.volgnummer != len(schakels) or kop.hash != vorige:
        yield Verschil(dossier, "keten", "the last events are missing")


def link_hash(g: Gebeurtenis) -> str:
    """The hash of one link, computed apart from the database's own trigger."""
    moment = g.moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    delen = [
        g.vorige,
        str(g.id),
        str(g.dossier_id),
        str(g.volgnummer),
        g.soort,
        moment,
        str(g.houder),
        str(g.organisatie) if g.organisatie else "-",
        g.object_soort,
        str(g.object_id),
        ",".join(g.regels),
        "1" if g.veiligheid else "0",
        g.inhoud_hash,
    ]
    return hashlib.sha256("|".join(delen).encode()).hexdigest()


def verify_ledger(dossiers: list[UUID], *, using: str) -> Iterator[Verschil]:
    """The rows of the ledger must be exactly those that the rule computes from the facts."""
    regios: dict[str, Parameters] = {}
    for dossier in dossiers:
        feiten, regio = read_dossierfeiten(dossier, using=using)
        if regio not in regios:
            regios[regio] = parameters_from(
                Parameterwaarde.objects.using(using).filter(regio=regio).values_list("sleutel", "waarde", "vanaf")
            )
        moet = {
            (r.toekenning.houder, r.toekenning.regel, r.toekenning.grond, r.toekenning.categorieen,
             r.toekenning.acties, r.vanaf, r.tot, r.toekenning.tot_moment)
            for r in bereken(feiten, regios[regio])
        }  # fmt: skip
        staat = set(
            Recht.objects.using(using)
            .filter(dossier=dossier)
            .values_list("houder", "regel", "grond", "categorieen", "acties", "vanaf", "tot", "tot_moment")
        )
        for rij in sorted(staat - moet, key=str):
            yield Verschil(dossier, "recht", f"grant without facts: {rij[1]} {rij[2]} from {rij[5]} to {rij[6]}")
        for rij in sorted(moet - staat, key=str):
            yield Verschil(dossier, "recht", f"grant missing: {rij[1]} {rij[2]} from {rij[5]} to {rij[6]}")


def verify_proofs(*, using: str) -> Iterator[Verschil]:
    """Each proof of destruction must carry the hash of the one before and of itself, and its dossier must be empty."""
    vorige = NUL
    leeg = set(Dossier.objects.using(using).filter(vernietigd_op__isnull=False).values_list("id", flat=True))
    bewijzen = Vernietigingsbewijs.objects.using(using).prefetch_related("tellingen").order_by("volgnummer")
    for nummer, bewijs in enumerate(bewijzen.iterator(chunk_size=500), start=1):
        if bewijs.volgnummer != nummer:
            yield Verschil(bewijs.dossier, "bewijs", f"proof {nummer} is missing")
            return
        if bewijs.vorige != vorige or bewijs.hash != proof_hash(bewijs, _counted(bewijs)):
            yield Verschil(bewijs.dossier, "bewijs", f"proof {nummer} was changed")
            return
        if bewijs.dossier not in leeg:
            yield Verschil(bewijs.dossier, "bewijs", "the proof says destroyed, the dossier is there")
        vorige = bewijs.hash
        leeg.discard(bewijs.dossier)
    for dossier in sorted(leeg, key=str):
        yield Verschil(dossier, "bewijs", "destroyed without a proof")


def _counted(bewijs: Vernietigingsbewijs) -> dict[str, int]:
    return {t.soort: t.aantal for t in bewijs.tellingen.all()}


def proof_hash(b: Vernietigingsbewijs, geteld: Mapping[str, int]) -> str:
    """The hash of one proof with its counts, computed apart from the function that made it."""
    momenten = [m.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f") for m in (b.voorgelegd_op, b.goedgekeurd_op)]
    tellingen = ",".join(f"{soort}={aantal}" for soort, aantal in sorted(geteld.items()))
    delen = [
        b.vorige, str(b.id), str(b.volgnummer), str(b.dossier), b.kenmerk, b.dossiersoort, "1" if b.veiligheid else "0",
        "1" if b.op_verzoek else "0", ",".join(b.regels), b.rijp_op.isoformat(), momenten[0], str(b.voorgelegd_door),
        momenten[1], str(b.goedgekeurd_door), b.vernietigd_op.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f"), tellingen,
    ]  # fmt: skip
    return hashlib.sha256("|".join(delen).encode()).hexdigest()
