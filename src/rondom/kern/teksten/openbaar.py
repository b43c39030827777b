"""Texts about public files: why a value or a row was not taken over."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "openbaar.soort_scholen": ("Scholen", "Schools"),
    "openbaar.soort_gemeenten": ("Gemeenten", "Municipalities"),
    "openbaar.soort_grenzen": ("Grenzen van gemeenten", "Boundaries of municipalities"),
    "openbaar.soort_pc4_gebieden": ("Postcodegebieden", "Postcode areas"),
    "openbaar.soort_pc4_punten": ("Plek van postcodegebieden", "Place of postcode areas"),
    "openbaar.soort_cbs_jeugdzorg": ("Jeugdzorg per gemeente", "Youth care per municipality"),
    "openbaar.soort_overschrijving": ("Eigen tabel over de postcodes heen", "Own table over the postcodes"),
    "openbaar.leeg": ("hier staat niets, en dat moet wel", "nothing stands here, and it must"),
    "openbaar.vorm": ("dit heeft niet de vorm die het moet hebben", "this does not have the form that it must have"),
    "openbaar.dubbel": (
        "dit nummer staat al eerder in het bestand; de eerste rij telt",
        "this number stands earlier in the file; the first row counts",
    ),
    "openbaar.gemeente_onbekend": (
        "deze gemeente staat niet in de lijst van gemeenten",
        "this municipality is not in the list of municipalities",
    ),
    "openbaar.getal": ("dit is geen getal dat hier kan staan", "this is no number that can stand here"),
    "openbaar.buiten_nederland": ("deze plek ligt niet in Nederland", "this place is not in the Netherlands"),
}
