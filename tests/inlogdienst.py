"""A small OpenID provider on loopback: discovery, keys, code flow with PKCE, signed tokens. What it says can be bent."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm


@dataclass
class Inlogdienst:
    """One provider. ``claims`` is said of whoever comes; ``buig`` changes the token before it is signed."""

    client_id: str = "rondom"
    geheim: str = "geheim-van-de-toets"
    claims: dict[str, Any] = field(default_factory=dict)
    buig: dict[str, Any] = field(default_factory=dict)
    issuer_in_ontdekking: str = ""
    verkeerde_sleutel: bool = False
    codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sleutel = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.vreemd = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def __enter__(self) -> Inlogdienst:
        dienst = self

        class Antwoorder(BaseHTTPRequestHandler):
            def log_message(self, *args: object) -> None:
                """Quiet."""

            def do_GET(self) -> None:
                deel = urlsplit(self.path)
                if deel.path == "/authorize":
                    self.send_response(302)
                    self.send_header("Location", dienst.authorize(parse_qs(deel.query)))
                    self.end_headers()
                else:
                    self.answer(dienst.read(deel.path))

            def do_POST(self) -> None:
                vorm = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.answer(dienst.token({k: v[0] for k, v in vorm.items()}))

            def answer(self, gevonden: dict[str, Any] | None) -> None:
                lijf = json.dumps(gevonden or {"error": "invalid_grant"}).encode()
                self.send_response(200 if gevonden else 400)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(lijf)))
                self.end_headers()
                self.wfile.write(lijf)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Antwoorder)
        self.adres = f"http://127.0.0.1:{self.server.server_port}"
        self.draad = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.draad.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.draad.join()

    def read(self, pad: str) -> dict[str, Any] | None:
        if pad == "/.well-known/openid-configuration":
            return {
                "issuer": self.issuer_in_ontdekking or self.adres,
                "authorization_endpoint": f"{self.adres}/authorize",
                "token_endpoint": f"{self.adres}/token",
                "jwks_uri": f"{self.adres}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        if pad == "/keys":
            sleutel = RSAAlgorithm.to_jwk(self.sleutel.public_key(), as_dict=True)
            return {"keys": [sleutel | {"kid": "een", "use": "sig", "alg": "RS256"}]}
        return None

    def authorize(self, vraag: dict[str, list[str]]) -> str:
        """Somebody signs in here at once; the way back with a code."""
        een = {k: v[0] for k, v in vraag.items()}
        assert een["response_type"] == "code" and een["code_challenge_method"] == "S256" and een["nonce"]
        code = secrets.token_urlsafe(16)
        self.codes[code] = een
        return f"{een['redirect_uri']}?{urlencode({'code': code, 'state': een['state']})}"

    def token(self, vorm: dict[str, str]) -> dict[str, Any] | None:
        """A token for a code, once, for who holds the proof key."""
        vraag = self.codes.pop(vorm.get("code", ""), None)
        proef = base64.urlsafe_b64encode(hashlib.sha256(vorm.get("code_verifier", "").encode()).digest()).rstrip(b"=")
        if not vraag or proef.decode() != vraag["code_challenge"] or vorm.get("client_secret") != self.geheim:
            return None
        nu = int(time.time())
        gegevens = {"iss": self.adres, "aud": self.client_id, "iat": nu, "exp": nu + 300, "nonce": vraag["nonce"]}
        gegevens |= self.claims | self.buig
        sleutel = self.vreemd if self.verkeerde_sleutel else self.sleutel
        bewijs = jwt.encode(gegevens, sleutel, algorithm="RS256", headers={"kid": "een"})
        return {"access_token": "niets", "token_type": "Bearer", "id_token": bewijs}
