"""Texts of ``kern.regiocheck``: what is still open in a region's data. Key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "regiocheck.gat": (
        "geen antwoord (vanaf {vanaf}) bij {situatie}",
        "no answer (from {vanaf}) for {situatie}",
    ),
    "regiocheck.dode_rij": (
        "rij {rij} kan nooit antwoord geven (vanaf {vanaf}): andere rijen gaan altijd voor",
        "row {rij} can never answer (from {vanaf}): other rows always come first",
    ),
    "regiocheck.overlap": (
        "rij {rij} past ook waar rij {ander} past, met een ander antwoord en zonder voorrang (vanaf {vanaf}),"
        " bijvoorbeeld bij {bij}",
        "row {rij} also matches where row {ander} does, with another answer and without an order (from {vanaf}),"
        " for example for {bij}",
    ),
    "regiocheck.onbekende_vorm": (
        "partij {partij}: teamvorm {vorm} staat niet in regio.toml",
        "party {partij}: team form {vorm} is not in regio.toml",
    ),
    "regiocheck.geen_team": (
        "partij {partij}: er is geen team met vorm {vorm}",
        "party {partij}: there is no team of form {vorm}",
    ),
    "regiocheck.geen_contact": (
        "{team} heeft geen vast aanspreekpunt voor {scholen}",
        "{team} has no fixed contact for {scholen}",
    ),
    "regiocheck.school_zonder_keuze": (
        "{school} past bij geen enkele [[scholen]]",
        "{school} fits none of the [[scholen]]",
    ),
    "regiocheck.school_zonder_contact": (
        "deze scholen hebben geen vast aanspreekpunt",
        "these schools have no fixed contact",
    ),
    "regiocheck.gemeente_zonder_team": (
        "gemeente {gemeente} heeft geen team voor partij {partij}",
        "municipality {gemeente} has no team for party {partij}",
    ),
    "regiocheck.team_zonder_postcodes": (
        "gemeente {gemeente} heeft meer teams voor partij {partij}; verdeel de postcodes",
        "municipality {gemeente} has several teams for party {partij}; divide the postcodes",
    ),
    "regiocheck.postcode_zonder_team": (
        "postcode {pc4} in {gemeente} heeft geen team",
        "postcode {pc4} in {gemeente} has no team",
    ),
    "regiocheck.situatie_zonder_school": (
        "'{zin}': school {school} staat niet in de regio",
        "'{zin}': school {school} is not in the region",
    ),
    "regiocheck.situatie_anders": (
        "'{zin}': {wat} is {gegeven}, verwacht {verwacht}",
        "'{zin}': {wat} is {gegeven}, expected {verwacht}",
    ),
    "regiocheck.afgewezen": ("deze regel telt niet mee: {kolom} {wat}", "this line does not count: {kolom} {wat}"),
}
