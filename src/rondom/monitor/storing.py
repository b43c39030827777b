"""What the computer refuses, in words that a data owner or analyst understands. Python's standard library only."""

from __future__ import annotations

import errno

UITLEG = {
    errno.ENOENT: "dit bestand of deze map is er niet",
    errno.EACCES: "u mag hier niet lezen of schrijven",
    errno.EPERM: "u mag hier niet lezen of schrijven",
    errno.EROFS: "hier kan niet worden geschreven",
    errno.ENOSPC: "de schijf is vol; maak ruimte en geef de opdracht opnieuw",
    errno.EDQUOT: "uw ruimte op deze schijf is vol; maak ruimte en geef de opdracht opnieuw",
    errno.EISDIR: "dit is een map en geen bestand",
    errno.ENOTDIR: "dit is een bestand en geen map",
    errno.EEXIST: "dit bestaat al",
    errno.ENAMETOOLONG: "deze naam is te lang",
}
AFGEBROKEN = "afgebroken. Er staat geen half bestand. Geef de opdracht opnieuw: zij gaat verder of begint opnieuw."


def explain(error: OSError) -> str:
    """The reason of a refusal by the system, Dutch B1; for a rare one its number, so that somebody can look it up."""
    return UITLEG.get(error.errno or 0, f"lezen of schrijven lukte niet (fout {error.errno} van de computer)")


def is_broken_off(error: BaseException) -> bool:
    """Whether somebody pressed Ctrl-C. In the midst of a query DuckDB tells it with an error of its own."""
    return isinstance(error, KeyboardInterrupt) or (type(error) is RuntimeError and str(error) == "Query interrupted")
