"""Splink as another way to compare plain lists inside one party: same plan in, same links out.

Splink is no part of what Rondom installs for running (docs/uitleg/koppelen.md); without it the message says what to do.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from rondom.monitor.koppelen import toewijzen
from rondom.monitor.koppelen.coderen import normalise
from rondom.monitor.koppelen.koppeling import Koppeling, Kwaliteit
from rondom.monitor.koppelen.plan import Koppelplan

LAAGST = 0.01  # Splink's own chance below which a pair is not even a rival
PAREN = 1_000_000


class SplinkOntbreekt(RuntimeError):
    """Splink is not installed; the message says what to do."""


def _splink() -> Any:
    try:
        return importlib.import_module("splink")
    except ModuleNotFoundError as error:
        raise SplinkOntbreekt(
            "Splink is niet geïnstalleerd. Installeer het (pip install 'splink>=5'), of koppel met --methode eigen."
        ) from error


def link(plan: Koppelplan, a: Mapping[str, Sequence[str | None]], b: Mapping[str, Sequence[str | None]]) -> Koppeling:
    """The links that Splink's chances give, each record at most once. Raises `SplinkOntbreekt`."""
    splink = _splink()
    library = importlib.import_module("splink.comparison_library")
    comparisons = [
        library.JaroWinklerAtThresholds(veld.naam, [0.92, 0.8])
        if veld.soort == "naam"
        else library.LevenshteinAtThresholds(veld.naam, [1, 2])
        for veld in plan.velden
    ]
    rules = [splink.block_on(*zout) for zout in plan.zouten]
    settings = splink.SettingsCreator(
        link_type="link_only", comparisons=comparisons, blocking_rules_to_generate_predictions=rules
    )
    engine = splink.DuckDBAPI()
    tables = [
        engine.register(_table(plan, columns), dataset_display_name=naam)
        for columns, naam in ((a, "partij_a"), (b, "partij_b"))
    ]
    linker = splink.Linker(tables, settings, log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match(rules, recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=PAREN, seed=1)
    for rule in rules:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_probability=LAAGST).as_record_list()
    i = np.array([row["unique_id_l"] for row in found], np.int64)
    j = np.array([row["unique_id_r"] for row in found], np.int64)
    odds = np.array([row["match_weight"] for row in found], np.float64) * math.log(2)
    n = (len(next(iter(a.values()))), len(next(iter(b.values()))))
    chance = toewijzen.marginals(i, j, odds, n)
    chosen = toewijzen.assign(i, j, chance)
    return Koppeling(
        i[chosen], j[chosen], chance[chosen], np.zeros(len(chosen), bool), _quality(n, chance, chosen, plan)
    )


def _table(plan: Koppelplan, columns: Mapping[str, Sequence[str | None]]) -> pa.Table:
    forms = normalise(plan, columns)
    count = len(forms[plan.veldnamen[0]])
    values = {naam: pa.array([value or None for value in forms[naam]], pa.string()) for naam in plan.veldnamen}
    return pa.table({"unique_id": pa.array(range(count), pa.int64())} | values)


def _quality(n: tuple[int, int], chance: Any, chosen: Any, plan: Koppelplan) -> Kwaliteit:
    right, overlap = float(chance[chosen].sum()), max(float(chance.sum()), 1e-9)
    precision, recall = (right / len(chosen) if len(chosen) else 0.0), right / overlap
    return Kwaliteit(
        methode="splink",
        records=n,
        kandidaten=len(chance),
        koppels=len(chosen),
        exact=0,
        onbeslist=0,
        precisie=round(precision, 5),
        opbrengst=round(recall, 5),
        f1=round(2 * precision * recall / max(precision + recall, 1e-9), 5),
        overlap=round(overlap, 1),
        drempel=toewijzen.DREMPEL,
        grenzen=(),
        blokken=tuple("+".join(zout) for zout in plan.zouten),
        overgeslagen=(),
    )
