"""What may change in a row, by whom? A policy sees the old row or the new one; a guard sees both.

A policy says which rows somebody may change. A guard says which of its columns: the words of one person, an answer, an
acceptance, a decision. The same rules stand in ``kern`` and in the services; here they hold for plain SQL under the web
role too. A column that no guard names follows the policy of its row.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import ForeignKey

from rondom.kern.categorie import Actie
from rondom.kern.rollen import Bevoegdheid
from rondom.toegang import (
    beleid_bereikbaar,
    beleid_bijlage,
    beleid_meting,
    beleid_netwerk,
    beleid_ondersteuning,
    beleid_overdracht,
    beleid_rechtsverzoek,
    beleid_schooljaar,
    beleid_spreekuur,
    beleid_sturing,
    beleid_uitnodiging,
    beleid_verantwoording,
)
from rondom.toegang.handelen import system_holder
from rondom.toegang.models import Beschermd
from rondom.toegang.voorwaarden import (
    BEN_GEZIN,
    BEN_JEUGDIGE,
    CONTACT,
    MIJ,
    STATUS,
    VANDAAG,
    ben_van,
    ben_van_school,
    besloten,
    is_functie,
    jaren,
    leidt,
    recht,
    stuurt,
)


@dataclass(frozen=True)
class Bewaking:
    """These columns change only when this SQL condition on ``OLD`` and ``NEW`` holds for the acting holder."""

    kolommen: tuple[str, ...]
    mits: str


_MIJN_AANBOD = (
    "EXISTS (SELECT 1 FROM casus_regie g WHERE g.plan_id = OLD.plan_id AND g.dossier_id = OLD.dossier_id"
    f" AND g.houder = {MIJ} AND g.aanvaard_op IS NULL AND g.afgewezen_op IS NULL)"
)
_ZIT_NIET = "toegang_zit_aan_tafel(OLD.dossier_id, OLD.houder) IS FALSE"
_VERTREKT = (
    "(EXISTS (SELECT 1 FROM netwerk_functie weg JOIN netwerk_functie ik ON ik.organisatie_id = weg.organisatie_id"
    f" OR {ben_van_school('OLD.dossier_id')} WHERE weg.id = OLD.houder AND ik.id = {MIJ})"
    f" AND {recht('dossier', 'OLD.dossier_id', STATUS, Actie.BEHEREN)})"
)
"""SQL: a professional whose part in the casus ends now, by a colleague or the child's school (``services.regie.settle``)."""

_CASUS_KLAAR = (
    "EXISTS (SELECT 1 FROM casus_casus c JOIN toegang_dossier d ON c.dossier_id = coalesce(d.hoofd_id, d.id)"
    " WHERE d.id = OLD.dossier_id AND c.status IN ('afgesloten', 'ingetrokken'))"
)
"""SQL: the casus of this row ended; whoever ended it closes its plan and the steering too (R129)."""

_ANDER_MENS = (
    "EXISTS (SELECT 1 FROM netwerk_functie ik JOIN netwerk_functie eerste ON eerste.persoon_id <> ik.persoon_id"
    f" WHERE ik.id = {MIJ} AND eerste.id = OLD.voorgelegd_door)"
)
"""SQL: the holder is another person than who put it forward, in whatever function (W11)."""

_BEHEERT_GEZIN = recht("jeugdige", "OLD.jeugdige_id", CONTACT, Actie.BEHEREN)

_SCHRIJFT_MEE = (
    f"({recht('dossier', 'OLD.dossier_id', STATUS, Actie.SCHRIJVEN)} OR {BEN_JEUGDIGE} OR {stuurt('OLD.plan_id')})"
)

_STAAND_NEE = (
    "i.besluit IN ('geweigerd', 'ingetrokken') AND NOT EXISTS (SELECT 1 FROM casus_instemming j"
    " WHERE j.inzet_id = i.inzet_id AND j.naaste_id = i.naaste_id AND (j.moment, j.id) > (i.moment, i.id))"
)
_LAATSTE_NEE = f"EXISTS (SELECT 1 FROM casus_instemming i WHERE i.{{waar}} AND {_STAAND_NEE})"
"""SQL: somebody's latest answer about help is a no."""

_NEE_JEUGDIGE = (
    "EXISTS (SELECT 1 FROM casus_instemming i JOIN toegang_naaste n ON n.id = i.naaste_id AND n.relatie = 'jeugdige'"
    f" JOIN toegang_dossier d ON d.id = i.dossier_id WHERE i.inzet_id = OLD.id AND {_STAAND_NEE}"
    f" AND {besloten('wilsbekwaam', 'true')})"
)
_NEE_ANDEREN = (
    f"EXISTS (SELECT 1 FROM casus_instemming i WHERE i.inzet_id = OLD.id AND {_STAAND_NEE} AND NOT EXISTS (SELECT 1"
    " FROM toegang_naaste n JOIN toegang_dossier d ON d.id = i.dossier_id WHERE n.id = i.naaste_id"
    f" AND (n.relatie = 'jeugdige' OR n.gezag_vanaf IS NULL OR n.gezag_vanaf > {VANDAAG} OR n.gezag_tot <= {VANDAAG}"
    f" OR {jaren('leeftijd_jeugdige_alleen')})))"
)
"""SQL: a no that counts today: of the young person, and of who has custody as long as that decides too (L33)."""

BEWAAKT: dict[str, tuple[Bewaking, ...]] = {
    "netwerk.Ondersteuningsaanbod": (
        Bewaking(beleid_ondersteuning.BEWAAKT_KOLOMMEN, beleid_ondersteuning.VASTSTELLEN),
    ),
    # An extension is given once, a decision taken once (L14).
    "casus.Zorgplicht": (
        Bewaking(("verlengd_op", "verlengd_reden"), f"OLD.verlengd_op IS NULL AND NEW.verlengd_op = {VANDAAG}"),
        Bewaking(
            ("besluit", "besloten_op", "besloten_door", "besluit_reden", "andere_school_id"),
            f"OLD.besloten_op IS NULL AND NEW.besloten_door = {MIJ}",
        ),
    ),
    "casus.Zorgplichtpauze": (Bewaking(("tot",), f"OLD.tot IS NULL AND NEW.tot <= {VANDAAG}"),),
    # What was let go, is held no more; a new hold is a new row, which is counted.
    "netwerk.Plaats": (Bewaking(("vrij_op",), f"OLD.vrij_op IS NULL AND NEW.vrij_op = {VANDAAG}"),),
    "casus.Regie": (
        Bewaking(
            ("vanaf", "aanvaard_op"),
            f"OLD.houder = {MIJ} AND OLD.aanvaard_op IS NULL AND OLD.afgewezen_op IS NULL"
            f" AND NEW.aanvaard_op IS NOT NULL AND NEW.vanaf = {VANDAAG}",
        ),
        Bewaking(
            ("afgewezen_op", "reden"),
            "OLD.aanvaard_op IS NULL AND OLD.afgewezen_op IS NULL AND NEW.afgewezen_op IS NOT NULL"
            f" AND (OLD.houder = {MIJ} OR {leidt('OLD.plan_id')} OR {_ZIT_NIET} OR {_VERTREKT} OR {_CASUS_KLAAR})",
        ),
        Bewaking(
            ("tot",),
            f"OLD.aanvaard_op IS NOT NULL AND OLD.tot IS NULL AND NEW.tot = {VANDAAG}"
            f" AND (OLD.houder = {MIJ} OR {_MIJN_AANBOD} OR {_ZIT_NIET} OR {_VERTREKT} OR {_CASUS_KLAAR})",
        ),
    ),
    "casus.Inzet": (
        # Nobody starts youth help without a yes, or past a no: who must all agree, ``kern.instemming`` says (L33).
        Bewaking(
            ("status",),
            "OLD.soort <> 'hulp' OR OLD.status <> 'aangevraagd' OR NEW.status <> 'gestart'"
            " OR (EXISTS (SELECT 1 FROM casus_instemming g WHERE g.inzet_id = OLD.id AND g.besluit = 'gegeven')"
            f" AND NOT {_NEE_JEUGDIGE} AND (NOT {_NEE_ANDEREN} OR EXISTS (SELECT 1 FROM casus_instemming u"
            " WHERE u.inzet_id = OLD.id AND u.naaste_id IS NULL)))",
        ),
    ),
    "casus.Plandeel": (
        Bewaking(("nummer", "vastgesteld_op", "evalueren_op"), leidt("OLD.plan_id")),
        # A goal that comes or changes opens an adopted part again; nobody but who leads takes another step.
        Bewaking(
            ("status",),
            f"{_SCHRIJFT_MEE} AND (NEW.status = 'herzien' OR {leidt('OLD.plan_id')}"
            f" OR (NEW.status = 'afgesloten' AND {_CASUS_KLAAR}))",
        ),
        Bewaking(("versie",), _SCHRIJFT_MEE),
    ),
    "casus.Doel": (
        # The child's own words: of a professional who wrote them down they may be put better, of the child never.
        Bewaking(("tekst",), f"NOT OLD.eigen_doel OR OLD.door = {MIJ} OR {is_functie('OLD.door')}"),
    ),
    "casus.Taak": (
        Bewaking(("afgerond_op", "afgerond_door"), f"OLD.afgerond_op IS NULL AND NEW.afgerond_door = {MIJ}"),
    ),
    "casus.Familiebericht": (
        Bewaking(
            ("gezien_door", "gezien_op"), f"OLD.gezien_op IS NULL AND NEW.gezien_door = {MIJ} AND NOT {BEN_GEZIN}"
        ),
    ),
    "casus.Genodigde": (
        Bewaking(
            ("uitgelaten", "uitgelaten_reden", "aanwezig"),
            recht("dossier", "OLD.dossier_id", CONTACT, Actie.SCHRIJVEN),
        ),
    ),
    "casus.Consultatie": (
        Bewaking(
            ("beantwoord_door", "beantwoord_op"),
            f"NEW.beantwoord_door = {MIJ} AND {ben_van('OLD.team_id')}",
        ),
        Bewaking(("uitkomst", "afgesloten_op"), f"OLD.gesteld_door = {MIJ} AND OLD.status <> 'opgevolgd'"),
        Bewaking(
            ("status",),
            f"OLD.status <> 'opgevolgd' AND ((NEW.status IN ('gesteld', 'opgevolgd') AND OLD.gesteld_door = {MIJ})"
            f" OR (NEW.status IN ('teruggevraagd', 'beantwoord') AND {ben_van('OLD.team_id')}))",
        ),
    ),
    "casus.Signaal": (
        Bewaking(
            ("gezien", "sinds", "wens", "groep", "leefgebieden", "besproken_met_jeugdige", "besproken_met_ouders"),
            f"OLD.gemaakt_door = {MIJ}",
        ),
        # Its kind follows the life areas, as long as it was not weighed.
        Bewaking(
            ("categorie",),
            f"OLD.gemaakt_door = {MIJ} AND OLD.status = 'vastgelegd' AND OLD.over IN ('leerling', 'gezin')",
        ),
        Bewaking(("gewogen_door", "gewogen_op"), f"NEW.gewogen_door = {MIJ}"),
    ),
    "casus.Aanmelding": (
        Bewaking(
            ("opgepakt_door_id", "opgepakt_op", "eerder_werk_gezien_op", "opnieuw_reden", "terug_reden"),
            # School clears them when it brings a casus back that was given back.
            f"{ben_van('OLD.team_id')}"
            f" OR (NEW.opgepakt_op IS NULL AND NEW.terug_reden = '' AND {ben_van_school('OLD.dossier_id')})",
        ),
        Bewaking(("route", "route_regels", "afgeweken", "afgeweken_reden"), ben_van_school("OLD.dossier_id")),
    ),
    "casus.Kernoverleg": (
        Bewaking(
            ("weekdag", "tijd", "duur_minuten", "weken", "plaats", "tot", "versie"),
            ben_van_school("OLD.dossier_id", Bevoegdheid.CASUS_COORDINEREN),
        ),
    ),
    "casus.Kernpunt": (
        # Who may not know of a casus does not say that it was discussed; who put it there can always take it away.
        Bewaking(
            ("uitkomst", "besproken_door", "besproken_op"),
            f"OLD.besproken_op IS NULL AND NEW.besproken_op IS NOT NULL AND NEW.besproken_door = {MIJ}"
            " AND (OLD.soort <> 'casus' OR (NEW.uitkomst = ''"
            f" AND (OLD.door = {MIJ} OR EXISTS (SELECT 1 FROM casus_kernbespreking b WHERE b.punt_id = OLD.id))))",
        ),
    ),
    "casus.Kernbespreking": (
        Bewaking(
            ("besproken_door", "besproken_op"),
            f"OLD.besproken_op IS NULL AND NEW.besproken_door = {MIJ}"
            " AND EXISTS (SELECT 1 FROM casus_kernpunt p WHERE p.id = OLD.punt_id)",
        ),
    ),
    "casus.Ketenregel": (Bewaking(("tekst", "versie", "op"), f"NEW.door = {MIJ}"),),
    "toegang.Betrokkene": (
        Bewaking(
            ("tot",),
            f"OLD.functie_id = {MIJ} OR {ben_van_school('OLD.dossier_id', Bevoegdheid.CASUS_COORDINEREN)}"
            " OR NOT EXISTS (SELECT 1 FROM toegang_dossier d WHERE d.id = OLD.dossier_id AND d.soort = 'kernoverleg')",
        ),
        # Of a meldcode one keeps handling it, whatever anybody ends (L35).
        Bewaking(
            ("tot",),
            "NOT EXISTS (SELECT 1 FROM toegang_dossier d WHERE d.id = OLD.dossier_id AND d.soort = 'meldcode')"
            " OR EXISTS (SELECT 1 FROM toegang_betrokkene a WHERE a.dossier_id = OLD.dossier_id AND a.tot IS NULL"
            " AND a.functie_id <> OLD.functie_id)",
        ),
    ),
    "toegang.Wetsgrond": (
        Bewaking(
            ("beeindigd_op", "beeindigd_door"),
            "OLD.beeindigd_op IS NULL AND "
            f"NEW.beeindigd_door = {MIJ} AND {ben_van_school('OLD.dossier_id', Bevoegdheid.CASUS_COORDINEREN)}",
        ),
    ),
    "casus.Hulpnavraag": (
        Bewaking(
            ("antwoord", "wie", "contact", "bereikbaar", "beantwoord_door", "beantwoord_op"),
            f"NEW.beantwoord_door = {MIJ} AND (OLD.beantwoord_door IS NULL OR OLD.beantwoord_door = {MIJ} OR {BEN_GEZIN})"
            f" AND ((OLD.partner_id IS NULL AND {recht('dossier', 'OLD.dossier_id', STATUS, Actie.BESLISSEN)})"
            f" OR {ben_van('OLD.partner_id')})"
            # What somebody told unasked is that person's: changed by nobody else.
            f" AND (cardinality(OLD.voor) = 0 OR OLD.gevraagd_door = {MIJ})",
        ),
        Bewaking(
            ("ingetrokken_op",),
            f"OLD.ingetrokken_op IS NULL AND cardinality(OLD.voor) > 0 AND OLD.gevraagd_door = {MIJ}",
        ),
    ),
    "casus.Overdrachtsvraag": (Bewaking(("beantwoord_door", "beantwoord_op"), beleid_overdracht.BEANTWOORD),),
    "casus.EerderTraject": (Bewaking(("teruggenomen_op",), beleid_overdracht.TERUG),),
    # Destroyed means destroyed: nobody of the website says so, or takes it back.
    "toegang.Dossier": (Bewaking(("vernietigd_op",), "false"),),
    "toegang.Bewaarstop": (
        Bewaking(
            ("beeindigd_op", "beeindigd_door"),
            f"OLD.beeindigd_op IS NULL AND NEW.beeindigd_op IS NOT NULL AND NEW.beeindigd_door = {MIJ}",
        ),
    ),
    "toegang.Vernietigingsverzoek": (
        Bewaking(
            ("beantwoord_op", "beantwoord_door", "toegewezen", "grond", "toelichting"),
            f"OLD.beantwoord_op IS NULL AND NEW.beantwoord_op IS NOT NULL AND NEW.beantwoord_door = {MIJ}"
            " AND NEW.toegewezen IS NOT NULL",
        ),
    ),
    "toegang.Vernietigingsvoorstel": (
        Bewaking(
            ("voorgelegd_op", "voorgelegd_door", "wacht_tot"),
            f"OLD.status = 'voorgesteld' AND NEW.status = 'voorgelegd' AND NEW.voorgelegd_door = {MIJ}"
            f" AND NEW.wacht_tot >= {VANDAAG} + 28",
        ),
        Bewaking(
            ("goedgekeurd_op", "goedgekeurd_door"),
            f"OLD.status = 'voorgelegd' AND NEW.status = 'goedgekeurd' AND NEW.goedgekeurd_door = {MIJ}"
            f" AND {_ANDER_MENS}",
        ),
        Bewaking(
            ("status", "vervallen_op", "vervallen_door"),
            "(OLD.status = 'voorgesteld' AND NEW.status = 'voorgelegd' AND NEW.voorgelegd_op IS NOT NULL)"
            " OR (OLD.status = 'voorgelegd' AND NEW.status = 'goedgekeurd' AND NEW.goedgekeurd_op IS NOT NULL)"
            " OR (OLD.status IN ('voorgesteld', 'voorgelegd', 'goedgekeurd') AND NEW.status = 'vervallen'"
            f" AND NEW.vervallen_op IS NOT NULL AND NEW.vervallen_door = {MIJ})",
        ),
        Bewaking(("verteld_op",), f"OLD.verteld_op IS NULL AND {MIJ} = '{system_holder('bewaren')}'"),
        Bewaking(("vernietigd_op",), "false"),
    ),
    "casus.Bijlage": (
        Bewaking(("verwijderd_op", "verwijderd_door"), beleid_bijlage.WEG),
        Bewaking(("gesloten",), "false"),
    ),
    "casus.Nazorg": (Bewaking(("door",), f"OLD.gedaan_op IS NULL AND NEW.door = {MIJ}"),),
    # The date of birth decides who decides (L04), so it is of who may also change custody.
    "toegang.Jeugdige": (Bewaking(("geboortedatum",), recht("jeugdige", "OLD.id", CONTACT, Actie.BEHEREN)),),
    "toegang.Naaste": (
        Bewaking(
            (
                "relatie",
                "gezag_vanaf",
                "gezag_tot",
                "gezag_bron",
                "gezag_gecontroleerd_op",
                "vanaf",
            ),
            _BEHEERT_GEZIN,
        ),
        Bewaking(("tot",), f"{_BEHEERT_GEZIN} OR {beleid_uitnodiging.STEUN_EINDIGT}"),
        Bewaking(
            ("account_id",), f"(OLD.account_id IS NULL AND {_BEHEERT_GEZIN}) OR {beleid_uitnodiging.PLEK_INNEMEN}"
        ),
    ),
    **{
        k: tuple(Bewaking(*g) for g in v)
        for deel in (
            beleid_rechtsverzoek,
            beleid_uitnodiging,
            beleid_verantwoording,
            beleid_netwerk,
            beleid_schooljaar,
            beleid_sturing,
            beleid_meting,
            beleid_bereikbaar,
            beleid_spreekuur,
        )
        for k, v in deel.GUARDS.items()
    },
}
"""Guards per model: the words, answers and decisions in a row that others may change otherwise."""

_NIEUW_AANBOD = f"NEW.aanvaard_op IS NULL AND NEW.vanaf IS NULL AND {leidt('NEW.plan_id')}"
_EERSTE = (
    f"NEW.houder = {MIJ} AND {recht('dossier', 'NEW.dossier_id', STATUS, Actie.SCHRIJVEN)}"
    " AND NOT EXISTS (SELECT 1 FROM casus_regie g WHERE g.plan_id = NEW.plan_id AND g.aanvaard_op IS NOT NULL"
    f" AND (g.tot IS NULL OR g.tot = {VANDAAG}))"
)
_TERUG_NAAR_SCHOOL = (
    "EXISTS (SELECT 1 FROM netwerk_functie f JOIN toegang_dossier d ON d.school_id = f.organisatie_id"
    " WHERE f.id = NEW.houder AND d.id = NEW.dossier_id)"
    f" AND EXISTS (SELECT 1 FROM casus_regie g WHERE g.plan_id = NEW.plan_id AND g.tot = {VANDAAG})"
)

NIEUW: dict[str, str] = {
    **beleid_uitnodiging.NIEUW,
    # A no becomes a yes by the person alone; of an exception there is a yes of the young person first (L33).
    "casus.Instemming": (
        f"(NEW.naaste_id IS NOT NULL AND (NEW.naaste_id = {MIJ} OR NEW.besluit <> 'gegeven'"
        f" OR NOT {_LAATSTE_NEE.format(waar='inzet_id = NEW.inzet_id AND i.naaste_id = NEW.naaste_id')}))"
        " OR (NEW.naaste_id IS NULL AND NEW.besluit IN ('ernstig_nadeel', 'weloverwogen_wens') AND EXISTS ("
        "SELECT 1 FROM casus_instemming i JOIN toegang_naaste n ON n.id = i.naaste_id"
        " WHERE i.inzet_id = NEW.inzet_id AND i.besluit = 'gegeven' AND n.relatie = 'jeugdige'))"
    ),
    **beleid_netwerk.NIEUW,
    "casus.Regie": (
        "NEW.tot IS NULL AND NEW.afgewezen_op IS NULL"
        " AND EXISTS (SELECT 1 FROM casus_plandeel pd WHERE pd.plan_id = NEW.plan_id AND pd.dossier_id = NEW.dossier_id)"
        f" AND (({_NIEUW_AANBOD}) OR (NEW.aanvaard_op IS NOT NULL AND NEW.vanaf = {VANDAAG}"
        f" AND (({_EERSTE}) OR ({_TERUG_NAAR_SCHOOL}))))"
    ),
}
"""What must hold of a new row, where the answer stands in the same table: there a policy cannot look.

Who leads offers the steering; who begins a plan, or takes a closed one up
again, is its regisseur; and it falls back to school alone, after
somebody left (``kern.regie``)."""

VAST: dict[str, tuple[str, ...]] = {
    "toegang.Wetsgrond": (
        "dossier_id", "soort", "instelling_id", "naaste_id", "categorieen", "vanaf", "tot", "bron", "gecontroleerd_op",
        "toelichting", "door", "op",
    ),
    "toegang.Bewaarstop": (
        "dossier_id", "organisatie_id", "veiligheid", "soort", "reden", "vanaf", "tot", "door", "op",
    ),
    "toegang.Vernietigingsverzoek": (
        "dossier_id", "organisatie_id", "veiligheid", "gevraagd_door", "gevraagd_op", "reden",
    ),
    "toegang.Vernietigingsvoorstel": (
        "dossier_id", "organisatie_id", "veiligheid", "kenmerk", "dossiersoort", "op_verzoek", "regels", "gesloten_op",
        "rijp_op", "voorgesteld_op", "voorgesteld_door",
    ),
    "casus.Hulpnavraag": ("dossier_id", "partner_id", "gevraagd_door", "gevraagd_op", "voor"),
    "toegang.Betrokkene": (
        "dossier_id", "functie_id", "organisatie_id", "casusrol", "grondslag", "vanaf", "toegevoegd_door",
    ),
    "casus.Regie": ("dossier_id", "plan_id", "houder", "aangeboden_door", "aangeboden_op"),
    "casus.Taak": ("dossier_id", "soort", "regel", "houder", "object_id", "gemaakt_op", "gemaakt_door"),
    "casus.Plandeel": ("dossier_id", "plan_id", "soort"),
    "casus.Doel": ("dossier_id", "plandeel_id", "leefgebied", "categorie", "eigen_doel", "door", "op"),
    "casus.Afspraak": ("dossier_id", "categorie", "overleg_id", "doel_id", "tekst", "eigenaar", "door", "op"),
    "casus.Consultatie": (
        "dossier_id", "team_id", "vraag", "al_geprobeerd", "blijft", "leeftijdsgroep", "gesteld_door", "gesteld_op",
    ),
    "casus.Meldcode": ("dossier_id", "casus", "signaal", "over", "begonnen_door", "begonnen_op"),
    "casus.Veiligheidsmelding": ("dossier_id", "meldcode_id", "instantie", "gemeld_op", "wat", "verwacht_op", "door", "op"),
    "casus.Nazorg": ("dossier_id", "inzet_id", "houder", "gepland_op"),
    "casus.Evaluatie": ("dossier_id", "plandeel_id", "inzet_id", "soort"),
    "casus.Signaal": ("dossier_id", "over", "gemaakt_door", "gemaakt_op"),
    "casus.Aanmelding": ("dossier_id", "gemaakt_door", "gemaakt_op"),
    "casus.Kernoverleg": ("dossier_id", "soort", "vanaf", "gemaakt_door", "gemaakt_op"),
    "casus.Kernpunt": ("dossier_id", "overleg_id", "soort", "tekst", "gehoor", "door", "op"),
    "casus.Kernbespreking": ("dossier_id", "punt_id", "gehoor", "door", "op"),
    "casus.Ketenregel": ("dossier_id", "overleg_id", "partij_id", "vraag"),
    "casus.Casus": ("dossier_id", "jeugdige_id"),
    "casus.Verzuim": ("dossier_id", "datum", "soort"),
    "casus.Verzuimverhaal": ("dossier_id", "verzuim_id"),
    "casus.Verzuimmelding": ("dossier_id", "soort"),
    "casus.Inzet": ("dossier_id", "soort"),
    "casus.Verslag": ("dossier_id", "overleg_id"),
    "casus.Bijlage": beleid_bijlage.VAST,
    **beleid_rechtsverzoek.VAST,
    **beleid_overdracht.VAST,
    **beleid_uitnodiging.VAST,
    **beleid_bereikbaar.VAST,
    **beleid_sturing.VAST,
    **beleid_meting.VAST,
    **beleid_verantwoording.VAST,
    **beleid_ondersteuning.VAST,
    **beleid_schooljaar.VAST,
}  # fmt: skip
"""Columns of casework that never change: whose the row is, what it is about, and what was asked or promised."""


def guard_statements() -> Iterator[str]:
    """A function and a trigger for each guarded table. Only the web role is guarded: a migration is not."""
    for label in sorted(BEWAAKT.keys() | NIEUW.keys()):
        tabel = apps.get_model(label)._meta.db_table
        regels = "\n".join(_guard(b) for b in BEWAAKT.get(label, ()))
        nieuw = _refuse(f"NOT coalesce(({NIEUW[label]}), false)", "a new row") if label in NIEUW else ""
        yield (
            f"CREATE OR REPLACE FUNCTION bewaak_{tabel}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n"
            f"    IF current_user <> 'rondom_web' THEN RETURN NEW; END IF;\n"
            f"    IF TG_OP = 'INSERT' THEN\n{nieuw}\n    RETURN NEW; END IF;\n{regels}\n    RETURN NEW;\nEND $$"
        )
        wanneer = "INSERT OR UPDATE" if nieuw else "UPDATE"
        yield (
            f"CREATE OR REPLACE TRIGGER bewaak BEFORE {wanneer} ON {tabel} FOR EACH ROW"
            f" EXECUTE FUNCTION bewaak_{tabel}()"
        )


VAN_ELDERS = {
    ("casus.Kernbespreking", "punt"): "a casus says on which agenda it stands; the agenda never says about which casus",
    ("casus.Inzetinhoud", "doel"): "help of a child can serve a goal of the family part, which is a dossier of its own",
}
"""References of a protected row to a row of another dossier, with the reason."""


def same_dossier_statements() -> Iterator[str]:
    """A protected row hangs only on rows of its own dossier: a reference by id alone looks past every policy."""
    for model in sorted(_protected(), key=lambda m: m._meta.db_table):
        for veld in model._meta.concrete_fields:
            ouder = veld.related_model
            if not isinstance(veld, ForeignKey) or not isinstance(ouder, type) or not issubclass(ouder, Beschermd):
                continue
            if (model._meta.label, veld.name) in VAN_ELDERS:
                continue
            tabel, op = model._meta.db_table, ouder._meta.db_table
            yield _once(op, f"{op}_in_dossier", "UNIQUE (id, dossier_id)")
            yield _once(
                tabel,
                f"{tabel}_{veld.column}_zelfde_dossier",
                f"FOREIGN KEY ({veld.column}, dossier_id) REFERENCES {op} (id, dossier_id)",
            )


def _protected() -> Iterator[type[Beschermd]]:
    yield from (m for m in apps.get_models() if issubclass(m, Beschermd))


def _once(tabel: str, naam: str, wat: str) -> str:
    return (
        f"DO $do$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = '{naam}') THEN"
        f" ALTER TABLE {tabel} ADD CONSTRAINT {naam} {wat}; END IF; END $do$"
    )


def _guard(bewaking: Bewaking) -> str:
    anders = " OR ".join(f"OLD.{k} IS DISTINCT FROM NEW.{k}" for k in bewaking.kolommen)
    return _refuse(f"({anders}) AND NOT coalesce(({bewaking.mits}), false)", bewaking.kolommen[0])


def _refuse(wanneer: str, wat: str) -> str:
    return (
        f"    IF {wanneer} THEN\n        RAISE EXCEPTION '% of % is not yours to write', '{wat}', TG_TABLE_NAME"
        " USING ERRCODE = 'insufficient_privilege';\n    END IF;"
    )


__all__ = ["BEWAAKT", "NIEUW", "VAST", "Bewaking", "guard_statements", "same_dossier_statements"]
