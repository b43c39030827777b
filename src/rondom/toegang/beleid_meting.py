"""What may the web role do with the tables of a measurement? Collected by ``beleid``.

There is no child in them and nobody's own row: answers belong to no one. So no policy on who acts, but only these rights:
what was counted is never changed or removed, and a version of an instrument neither.
"""

OPEN_TABELLEN: dict[str, str] = {
    "spiegel.Instrumentversie": "SELECT, INSERT",
    "spiegel.Meting": "SELECT, INSERT, UPDATE",
    "spiegel.Metinggroep": "SELECT, INSERT, UPDATE, DELETE",
    "spiegel.Deelname": "SELECT, INSERT, UPDATE, DELETE",
    "spiegel.Inzending": "SELECT, INSERT, DELETE",
    "spiegel.Telling": "SELECT, INSERT",
    "spiegel.Opmerking": "SELECT, INSERT, UPDATE",
    "spiegel.Gesprekspunt": "SELECT, INSERT, UPDATE, DELETE",
}
