"""A client outside Rondom that writes without pause and notes only what was acknowledged.

python tests/schrijver.py PORT SESSION NAME SEED NOTES STOP: writes texts until the file STOP exists.
"""

import http.client
import random
import sys
import time
import urllib.parse
from pathlib import Path

TOKEN = "a" * 32
FIELDS_PER_FORM = 20


def main(port: str, session: str, name: str, seed: str, notes: str, stop: str) -> None:
    chance = random.Random(seed)
    number = 0
    with Path(notes).open("a", encoding="ascii", buffering=1) as file:
        while not Path(stop).exists():
            form, key, text = f"{name}-{number // FIELDS_PER_FORM}", f"v{number}", f"{chance.random():.16f}"
            if send(int(port), session, form, key, text):
                file.write(f"{form} {key} {text}\n")
            else:
                time.sleep(0.02)
            number += 1


def send(port: int, session: str, form: str, key: str, text: str) -> bool:
    """Whether Rondom acknowledged this text."""
    body = urllib.parse.urlencode({"veld": key, "tekst": text})
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
        "X-CSRFToken": TOKEN,
    }
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("POST", f"/concept/{form}/", body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
