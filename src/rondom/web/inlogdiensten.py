"""Which organisations sign their people in themselves? Read from a TOML file of this installation.

[[dienst]]
sleutel = "entree"
naam = "Entree"
adres = "https://…"                  # issuer, without /.well-known
client_id = "…"
geheim_bestand = "/pad/naar/geheim"  # a file that only Rondom reads
claim = "brin"                       # claim that names the organisation
koppeling = "brin"                   # brin: of a School; organisatie: our own key
waarde = "99T000"                    # only people of this organisation; leave out to accept every one we know
gebruiker = "email"                  # claim that names the login in Rondom, the first time
tweede_stap = ["https://refeds.org/profile/mfa", "mfa"]   # acr or amr values that count as a second step
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

VERPLICHT = ("sleutel", "naam", "adres", "client_id", "claim", "koppeling")
KOPPELINGEN = ("brin", "organisatie")


class InlogdienstProbleem(ValueError):
    """The file with login services cannot be used; the text says why."""


def read_services() -> list[dict[str, Any]]:
    """The services of this installation as ``allauth`` takes them; none without a file."""
    waar = os.environ.get("RONDOM_INLOGDIENSTEN")
    if not waar:
        return []
    try:
        gelezen = tomllib.loads(Path(waar).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as fout:
        raise InlogdienstProbleem(f"RONDOM_INLOGDIENSTEN kan niet gelezen worden: {fout}") from fout
    return [service_of(dienst) for dienst in gelezen.get("dienst", [])]


def service_of(dienst: dict[str, Any]) -> dict[str, Any]:
    """One service. Raises ``InlogdienstProbleem`` for what is missing or cannot be."""
    if mist := [naam for naam in VERPLICHT if not dienst.get(naam)]:
        raise InlogdienstProbleem(f"inlogdienst {dienst.get('sleutel', '?')}: {', '.join(mist)} ontbreekt")
    if not dienst["adres"].startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise InlogdienstProbleem(f"inlogdienst {dienst['sleutel']}: adres begint met https://")
    if dienst["koppeling"] not in KOPPELINGEN:
        raise InlogdienstProbleem(f"inlogdienst {dienst['sleutel']}: koppeling is een van {', '.join(KOPPELINGEN)}")
    try:
        bestand = dienst.get("geheim_bestand")
        geheim = Path(bestand).read_text(encoding="utf-8").strip() if bestand else ""
    except OSError as fout:
        raise InlogdienstProbleem(f"inlogdienst {dienst['sleutel']}: geheim_bestand kan niet gelezen worden") from fout
    return {
        "provider_id": dienst["sleutel"],
        "name": dienst["naam"][:40],
        "client_id": dienst["client_id"],
        "secret": geheim,
        "settings": {
            "server_url": dienst["adres"].rstrip("/"),
            "oauth_pkce_enabled": True,
            "fetch_userinfo": False,
            "scope": dienst.get("scope", ["openid", "profile", "email"]),
            "claim": dienst["claim"],
            "koppeling": dienst["koppeling"],
            "waarde": dienst.get("waarde", ""),
            "gebruiker": dienst.get("gebruiker", "email"),
            "tweede_stap": dienst.get("tweede_stap", []),
        },
    }


def origin_of(dienst: dict[str, Any]) -> str:
    """Scheme and host of a service: where a form may lead to."""
    deel = urlsplit(dienst["settings"]["server_url"])
    return f"{deel.scheme}://{deel.netloc}"
