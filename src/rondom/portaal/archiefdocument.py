"""``docs/referentie/archief.md``: the shape of the family's archive, made from the table that fills it."""

# ruff: noqa: E501 - a row of a Markdown table is one line

from rondom.kern.teksten import TEKSTEN
from rondom.portaal.beeld import BEELD, HOOFDSTUKKEN, SCHEMA, VERSIE

_KOP = """<!-- Made by `rondom referentie` from the code. Do not edit. -->

# The family's archive

A parent or young person takes everything along as one zip: `dossier.pdf` to read or print (tagged, PDF/UA-1), `dossier.json` for a
program, and in `stukken/` every file that the reader may save, named by its `id` and its name. All are made from the same chapters as the pages, under the reader's own grants. Nothing of safety is in it, whatever it is.

The JSON names its own shape: `schema` is `{schema}`, `versie` is {versie}. A field is never given another meaning under the same version;
new kinds of record and new fields may come.

| key | what |
|---|---|
| `schema`, `versie`, `taal` | name and version of this shape; `nl` or `en`, the language of the words in it |
| `gemaakt_op` | when, ISO 8601 with zone |
| `voor`, `over` | who took it (`naam`, `rol`) and about whom (`naam`, `nummer` of the casus) |
| `verklaringen` | own statements beside the whole record, as `bij` below |
| `hoofdstukken` | chapters in order: `sleutel`, `titel`, `stukken` |
| `stukken` | records, newest first: `soort`, `id`, `titel`, `moment` (ISO 8601, a day or a moment; null without), `wie`, `velden`, `bij` |
| `velden` | fields with something in them: `veld` (key), `label` and `waarde` (words), `ruw` (data: text, number, true or false, ISO 8601, a list; for a person or another record the words) |
| `bij` | what stands beside a record: `soort` (`verklaring` or `correctie`), `moment`, `wie`, `tekst`, and of a correction `gewenst`, `stand`, `antwoord` |
| `gekeken` | who looked, one line per person and day: `moment` (the last), `zin`, `waarom`, `keren`, `gelukt` (false: it was refused) |

## Chapters and records

"""


def document() -> str:
    """The page, in English, with the Dutch words of the chapters and kinds."""
    delen = [_KOP.format(schema=SCHEMA, versie=VERSIE)]
    for sleutel in HOOFDSTUKKEN:
        nl, en = TEKSTEN[f"beeld.hoofdstuk.{sleutel}"]
        delen.append(f"### `{sleutel}`: {nl} ({en})\n\n| soort | Nederlands | English | velden |\n|---|---|---|---|\n")
        for label, b in BEELD.items():
            if b.hoofdstuk == sleutel:
                soort = label.partition(".")[2].lower()
                woorden = " | ".join(TEKSTEN[f"beeld.soort.{soort}"])
                delen.append(f"| `{soort}` | {woorden} | {', '.join(f'`{v}`' for v in b.velden)} |\n")
        delen.append("\n")
    delen.append(
        "`mensen` also has `jeugdige` and `naaste`: the child and the family. `gedaan` also has `gebeurtenis`: the steps of"
        " the record, without content.\n"
    )
    return "".join(delen)
