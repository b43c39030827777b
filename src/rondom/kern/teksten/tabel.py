"""Texts of ``kern.tabellezer`` and ``kern.regio``: what is wrong in a file of the region. Key → (Dutch, English)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "tabel.geen_toml": ("dit is geen geldige TOML: {wat}", "this is no valid TOML: {wat}"),
    "tabel.ontbreekt": ("ontbreekt", "is missing"),
    "tabel.leeg": ("is leeg", "is empty"),
    "tabel.onbekende_sleutel": ("bestaat niet; wel: {bekend}", "unknown key; known are {bekend}"),
    "tabel.moet_str": ("moet tekst zijn, tussen aanhalingstekens", "must be text, between quotes"),
    "tabel.moet_dict": ("moet een tabel zijn", "must be a table"),
    "tabel.moet_list": ("moet een lijst zijn, tussen [ en ]", "must be a list, between [ and ]"),
    "tabel.moet_date": ("moet een datum zijn, zoals 2026-08-01", "must be a date, such as 2026-08-01"),
    "tabel.moet_int": ("moet een heel getal zijn", "must be a whole number"),
    "tabel.moet_bool": ("moet true of false zijn", "must be true or false"),
    "tabel.keuze": ("'{waarde}' kan hier niet; kies uit {keuzes}", "'{waarde}' is none of {keuzes}"),
    "tabel.patroon": ("'{waarde}' heeft niet de goede vorm: {uitleg}", "'{waarde}' has the wrong form: {uitleg}"),
    "tabel.te_laag": ("mag niet lager zijn dan {minimum}", "is less than {minimum}"),
    "tabel.te_hoog": ("mag niet hoger zijn dan {maximum}", "is more than {maximum}"),
    "tabel.onvertaald": (
        "de Nederlandse en de Engelse tekst zijn hetzelfde",
        "the Dutch and the English text are the same",
    ),
    "tabel.tot_voor_vanaf": ("'tot' moet na 'vanaf' liggen", "'tot' lies before 'vanaf'"),
    "tabel.dubbel": ("'{waarde}' komt twee keer voor", "'{waarde}' is used twice"),
    "tabel.onbekend": ("'{waarde}' staat niet in {waar}", "'{waarde}' is not in {waar}"),
    "tabel.onbekend_feit": ("dit feit bestaat niet; wel: {bekend}", "unknown fact; known are {bekend}"),
    "tabel.lege_lijst": ("is een lege lijst: dat past nooit", "is an empty list: it can never match"),
    "tabel.grens_nodig": ("heeft 'vanaf' of 'tot' nodig", "needs 'vanaf' or 'tot'"),
    "tabel.geen_getal_ertussen": (
        "er ligt geen getal tussen 'vanaf' en 'tot'",
        "no number lies between 'vanaf' and 'tot'",
    ),
    "tabel.geen_regel": ("noemt geen regel", "names no rule"),
    "tabel.geen_rijen": ("er staat geen enkele rij in", "the table has no rows"),
    "tabel.ongebruikt": ("wordt door geen rij gebruikt", "is used by no row"),
    "tabel.geen_parameter": ("'{waarde}' is geen parameter", "'{waarde}' is no parameter"),
    "tabel.twee_waarden": ("'{waarde}' heeft al een waarde vanaf deze dag", "'{waarde}' has two values from this day"),
    "tabel.vakantie_overlapt": (
        "begint voor de vakantie erboven voorbij is",
        "begins before the holiday above it has ended",
    ),
    "tabel.zonder_mandaat": (
        "noem ook 'beslist_anders': wie beslist als het mandaat niet geldt",
        "name 'beslist_anders' too: who decides when the mandate does not hold",
    ),
    "tabel.groep_nodig": (
        "noem een groep; de tabel heeft een voorrang van groepen",
        "name a group; the table has an order of groups",
    ),
    "tabel.andere_regio": (
        "hier staat '{waarde}', in regio.toml '{regio}'",
        "this says '{waarde}', regio.toml says '{regio}'",
    ),
    "tabel.pc4_twee_teams": (
        "postcode {waarde} hoort ook bij {ander}, op dezelfde dag",
        "postcode {waarde} belongs to {ander} too, on the same day",
    ),
    "tabel.geen_bestand": ("dit bestand is er niet", "this file is not there"),
    "tabel.geen_utf8": ("dit bestand is geen tekst in UTF-8", "this file is no text in UTF-8"),
    "tabel.grijs_of_wet": (
        "noem een wet met wie het doet, of zet grijs = true",
        "name a law with who does it, or set grijs = true",
    ),
    "tabel.kolom_ontbreekt": ("kolom '{kolom}' ontbreekt", "column '{kolom}' is missing"),
}
