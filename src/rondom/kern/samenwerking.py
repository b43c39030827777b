"""Which models of cooperation are there, what are the risks of each, and who writes down the choice? (R236)"""

from enum import StrEnum

from rondom.kern.oordeel import Oordeel, geweigerd, onder_voorwaarde, reden, toegestaan, voorwaarde
from rondom.kern.rollen import ROLLEN, Bevoegdheid


class Model(StrEnum):
    """Three ways for organisations to work together."""

    KETEN = "keten"
    NETWERK = "netwerk"
    INTEGRAAL = "integraal"

    @property
    def tekst(self) -> str:
        """Text key of its name."""
        return f"samenwerking.model.{self.value}"

    @property
    def uitleg(self) -> str:
        """Text key of what it is."""
        return f"samenwerking.model.{self.value}.uitleg"


RISICOS: dict[Model, tuple[str, ...]] = {
    Model.KETEN: ("kind_uit_beeld", "geen_regie", "wachten"),
    Model.NETWERK: ("veel_overleg", "wie_beslist"),
    Model.INTEGRAAL: ("samen_geld", "eigen_vak"),
}
"""What can go wrong in each; the texts are ``samenwerking.risico.<key>`` and what helps ``….doen``."""


def risico_tekst(risico: str) -> str:
    """Text key of a risk."""
    return f"samenwerking.risico.{risico}"


def wat_helpt(risico: str) -> str:
    """Text key of what helps against a risk."""
    return f"samenwerking.risico.{risico}.doen"


def check_kiezen(rol: str, *, waarom: str, gezien: frozenset[str], model: Model | None) -> Oordeel:
    """May this choice be written down? By who works on policy, with a reason, and having looked at each risk."""
    if rol not in ROLLEN or Bevoegdheid.SAMENWERKING_KIEZEN not in ROLLEN[rol].bevoegdheden:
        return geweigerd(reden("R236", "samenwerking.wie_kiest"))
    nodig = []
    if model is None:
        nodig.append(voorwaarde("model", "R236", "samenwerking.welk_model"))
    if not waarom.strip():
        nodig.append(voorwaarde("waarom", "R236", "samenwerking.zeg_waarom"))
    if model is not None and set(RISICOS[model]) - gezien:
        nodig.append(voorwaarde("risicos", "R236", "samenwerking.kijk_risicos"))
    if nodig:
        return onder_voorwaarde(reden("R236", "samenwerking.nog_niet_heel"), voorwaarden=nodig)
    return toegestaan(reden("R236", "samenwerking.gekozen"))
