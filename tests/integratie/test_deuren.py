import time, re, collections
from uuid import uuid4
import pytest
from django.db import transaction
from django.urls import reverse, NoReverseMatch
from tests.conftest import clone, point_at
from tests.integratie import deurwereld as w
from tests.integratie.deurtabel import DEUREN
from tests.architectuur.test_urls import addresses

@pytest.fixture(scope="module")
def wereld(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), clone("deuren") as naam:
        vorige = point_at(naam)
        try:
            x = w.build()
            with w.clock_at_later():
                yield x
        finally:
            point_at(vorige)

def test_x(wereld, tmp_path, settings):
    settings.PUBLICATIE = w.publication(tmp_path)
    patronen = dict(addresses())
    b = time.time(); n = 0
    for d in DEUREN:
        ding = wereld.dingen.get(d.ding)
        tn = ding.toneel if ding else None
        kw = {}
        for k in patronen[d.naam].pattern.converters:
            if k == "casus": kw[k] = tn.casus.id
            elif k == "stap" and d.ding == "meldcode": kw[k] = 1
            elif k in ("niveau", "code") : kw[k] = {"niveau":"gemeente","code":"9901"}[k]
            elif k == "sleutel": kw[k] = "x"
            else: kw[k] = ding.id
        url = reverse(d.naam, kwargs=kw)
        got = {}
        for wie in w.CAST:
            c = wereld.client(wie, tn)
            for m in ("get", "post"):
                with transaction.atomic():
                    try: r = getattr(c, m)(url, {}) ; s = r.status_code
                    except Exception as e: s = repr(e)[:80]
                    transaction.set_rollback(True)
                n += 1
                got[m, wie] = s
        exp = {}
        for wie in w.CAST:
            e = 404
            if wie in d.open.split(): e = 200
            if wie in d.knop.split(): e = 405
            for k, v in d.anders.items():
                if wie in v.split(): e = k
            exp["get", wie] = e
            p = d.post if d.post is not None else d.open
            exp["post", wie] = "door" if wie in p.split() else (e if d.anders else 404)
        ver = [f"{m} {wie}: {exp[m,wie]}→{got[m,wie]}" for (m, wie) in exp if not (exp[m,wie]==got[m,wie] or exp[m,wie]=="door" and got[m,wie] in (200,302,409,422,400))]
        if ver: print(d.naam, "|", "; ".join(ver))
    print(n, time.time()-b)
