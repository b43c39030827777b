"""From cells to figures per area: which school, board, partnership, neighbourhood, municipality, region counts whom?

An indicator counts each child, case or cent at *one* place: a school, a neighbourhood in a municipality, or both. So
the figures of the parts add up to the figure of the whole, which disclosure control relies on (R217). What has no known
place at a level is counted there under ``onbekend``; it is not left out.
"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from rondom.monitor.indicatoren import tijd
from rondom.monitor.indicatoren.definitie import Niveau, Tijdvak

PLAATS = ("vestiging", "swv", "gemeente", "pc4")
CELKOLOMMEN = ("periode", "klasse", *PLAATS, "teller", "noemer")
UITKOMSTKOLOMMEN = ("indicator", "maat", "niveau", "gebied", "tijdvak", "periode", "klasse", "teller", "noemer")
ONBEKEND = "onbekend"
LAND = "NL"
_VAN_SCHOOL = {Niveau.SCHOOL, Niveau.BESTUUR, Niveau.SWV}


def cells(
    tabel: ir.Table,
    *,
    teller: ir.IntegerValue,
    noemer: ir.IntegerValue | None = None,
    klasse: ir.StringValue | str = "",
) -> ir.Table:
    """Add up rows to cells: one per period, class and place. Columns of place that ``tabel`` lacks are empty.

    A class that is not known is counted as ``onbekend``. ``teller`` and ``noemer`` are a value per row of ``tabel``;
    without ``noemer`` it stays empty.
    """
    klasse = ibis.literal(klasse) if isinstance(klasse, str) else ibis.coalesce(klasse, ONBEKEND)
    plaatsen = {p: tabel[p] if p in tabel.columns else ibis.null("string") for p in PLAATS}
    rijen = tabel.select(
        periode=tabel.periode,
        klasse=klasse,
        **plaatsen,
        teller=teller.cast("int64"),
        noemer=ibis.null("int64") if noemer is None else noemer.cast("int64"),
    )
    return rijen.group_by("periode", "klasse", *PLAATS).agg(
        teller=rijen.teller.sum().cast("int64"), noemer=rijen.noemer.sum().cast("int64")
    )


def _gebied(cellen: ir.Table, niveau: Niveau) -> ir.StringValue:
    """The code of the area. A neighbourhood is named with its municipality, because some postcodes lie in two."""
    if niveau is Niveau.LAND:
        return ibis.literal(LAND)
    if niveau is Niveau.WIJK:
        return ibis.coalesce(cellen.gemeente, ONBEKEND) + "-" + ibis.coalesce(cellen.pc4, ONBEKEND)
    kolom = {Niveau.SCHOOL: "vestiging", Niveau.GEMEENTE: "gemeente"}.get(niveau, niveau.value)
    return ibis.coalesce(cellen[kolom], ONBEKEND)


def per_area(
    cellen: ir.Table, niveaus: tuple[Niveau, ...], tijdvak: Tijdvak, scholen: ir.Table, gemeenten: ir.Table
) -> ir.Table:
    """The cells added up to every level, with columns niveau, gebied, periode (as text), klasse, teller, noemer.

    ``scholen`` has one row per vestiging with bestuur and swv; ``gemeenten`` one per gemeente with regio.
    """
    # First by school and by neighbourhood, then by what they are part of: the larger areas add up few rows.
    school = _added(cellen, "vestiging", "swv")
    if {Niveau.BESTUUR, Niveau.SWV} & set(niveaus):
        # The partnership of a known school is the register's, so that schools add up to it; only a row without a known
        # school (a statement asked for a child at home) keeps the partnership that its source names.
        school = school.left_join(scholen, "vestiging").select(
            *(school[k] for k in school.columns if k != "swv"),
            bestuur=scholen.bestuur,
            swv=ibis.coalesce(scholen.swv, school.swv),
        )
    woning = _added(cellen, "gemeente", "pc4")
    if Niveau.REGIO in niveaus:
        woning = woning.left_join(gemeenten, "gemeente").select(woning, regio=gemeenten.regio)
    delen = []
    for niveau in niveaus:
        bron = school if niveau in _VAN_SCHOOL else woning
        opgeteld = _added(bron.mutate(gebied=_gebied(bron, niveau)), "gebied")
        delen.append(opgeteld.select(niveau=ibis.literal(niveau.value), **{k: opgeteld[k] for k in opgeteld.columns}))
    alles = ibis.union(*delen) if len(delen) > 1 else delen[0]
    return alles.mutate(periode=tijd.as_text(alles.periode, tijdvak))


def _added(tabel: ir.Table, *plaats: str) -> ir.Table:
    """One row per place, period and class."""
    return tabel.group_by(*plaats, "periode", "klasse").agg(
        teller=tabel.teller.sum().cast("int64"), noemer=tabel.noemer.sum().cast("int64")
    )
