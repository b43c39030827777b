"""Where are a region's files, and what do they say? The only place that reads them from disk."""

from pathlib import Path

from rondom.kern.regiodata import VORMEN, Regiogegevens, read_regio
from rondom.kern.tabellezer import Tabelfout

REGIOS = Path(__file__).resolve().parents[2] / "regios"
LEESBAAR = (".toml", ".csv")
ANDERS = ("aanbod.toml",)
"""A file of a region that is no agreement: the demo's sociale kaart, which `netwerk` keeps."""


class Regioprobleem(Exception):
    """A region that cannot be used: one line per mistake."""

    def __init__(self, *regels: str) -> None:
        self.regels = regels
        super().__init__("\n".join(regels))


def find_map(regio: str) -> Path:
    """The folder of a region: a name below ``regios``, or a path (with a slash or a dot)."""
    if "/" in regio or regio.startswith("."):
        pad = Path(regio)
        return pad if pad.is_dir() or not (REGIOS / regio).is_dir() else REGIOS / regio
    return REGIOS / regio


def read_folder(regio: str, taal: str = "nl") -> Regiogegevens:
    """Read a region's folder. Raises ``Regioprobleem`` with every file's first mistake, in ``taal``."""
    pad = find_map(regio)
    if not pad.is_dir():
        raise Regioprobleem(f"--regio: er is geen map {regio!r}" if taal == "nl" else f"--regio: no folder {regio!r}")
    teksten, fouten = {}, []
    for bestand in sorted(p for p in pad.iterdir() if p.suffix in LEESBAAR):
        try:
            teksten[bestand.name] = bestand.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            fouten.append(Tabelfout(bestand.name, "", "geen_utf8"))
    onbekend = [n for n in teksten if n.endswith(".toml") and n not in (*VORMEN, *ANDERS)]
    fouten += [Tabelfout(n, "", "onbekende_sleutel", bekend=", ".join(VORMEN)) for n in onbekend]
    gelezen, mis = read_regio(teksten)
    fouten += mis
    if gelezen is None or fouten:
        raise Regioprobleem(*(fout.uitleg(taal) for fout in fouten))
    return gelezen
