"""Events of the chain in words, as shown in a history: ``gebeurtenis.<soort>`` → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "gebeurtenis.anders": ("iets is gewijzigd", "something changed"),
    "gebeurtenis.dossier.geopend": ("dossier geopend", "record opened"),
    "gebeurtenis.dossier.gesloten": ("dossier gesloten", "record closed"),
    "gebeurtenis.casus.geopend": ("casus geopend", "casus opened"),
    "gebeurtenis.naaste.toegevoegd": ("iemand van het gezin toegevoegd", "somebody of the family added"),
    "gebeurtenis.gezag.vastgelegd": ("gezag vastgelegd", "custody recorded"),
    "gebeurtenis.gezag.besloten": ("vastgelegd wie beslist", "recorded who decides"),
    "gebeurtenis.betrokkene.toegevoegd": ("iemand doet mee", "somebody takes part"),
    "gebeurtenis.betrokkene.beeindigd": ("iemand doet niet meer mee", "somebody no longer takes part"),
    "gebeurtenis.toestemming.gevraagd": ("toestemming gevraagd", "consent asked"),
    "gebeurtenis.toestemming.gegeven": ("toestemming gegeven", "consent given"),
    "gebeurtenis.toestemming.geweigerd": ("geen toestemming gegeven", "no consent given"),
    "gebeurtenis.toestemming.ingetrokken": ("toestemming ingetrokken", "consent withdrawn"),
    "gebeurtenis.toestemming.teruggenomen": ("vraag om toestemming teruggenomen", "request for consent taken back"),
}
