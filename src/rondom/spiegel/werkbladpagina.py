"""What stands on the pages of a worksheet, and in its document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rondom.kern.rollen import ROLLEN, Wereld
from rondom.kern.teksten import tekst
from rondom.kern.werkblad import Blik, Groepsrol, Stap
from rondom.netwerk.models import Functie
from rondom.spiegel.bladen import Deel as Vraagdeel
from rondom.spiegel.bladen import stappenplan
from rondom.spiegel.models import Werkblad, Werkbladantwoord
from rondom.spiegel.selectors_werkblad import read_answers
from rondom.spiegel.stuk import Deel, paragraphs
from rondom.spiegel.stuk import as_pdf as make_pdf
from rondom.toegang.handelen import TIJDZONE
from rondom.toegang.houders import read_houders
from rondom.toegang.tonen import taal


def parts_of(stap: Stap) -> list[Vraagdeel]:
    """The four sides of a step."""
    return [d for d in stappenplan() if d.id.startswith(f"{stap.value}-")]


def side_of(deel: Vraagdeel) -> str:
    """The name of a side."""
    return tekst(Blik(deel.id.rpartition("-")[2]).tekst, taal())


def questions(stap: Stap, antwoorden: Mapping[str, Werkbladantwoord]) -> list[tuple[str, str, str, str, int]]:
    """Item, question, help, answer so far and its number, in order."""
    rijen = []
    for deel in parts_of(stap):
        for v in deel.vragen:
            nu = antwoorden.get(v.id)
            vraag = f"{side_of(deel)}: {v.tekst(taal())}"
            rijen.append((v.id, vraag, v.hulp(taal()), nu.tekst if nu else "", nu.nummer if nu else 0))
    return rijen


def context(blad: Werkblad) -> dict[str, Any]:
    """How far each step is, and who takes part."""
    antwoorden = read_answers(blad)
    vol = {i for i, a in antwoorden.items() if a.tekst}
    stappen = []
    for stap in Stap:
        items = [v.id for d in parts_of(stap) for v in d.vragen]
        url = reverse("spiegel:werkblad_stap", args=[blad.id, stap.value])
        stappen.append({"naam": name_of(stap), "url": url, "klaar": len(vol & set(items)), "van": len(items)})
    return {"werkblad": blad, "stappen": stappen, "deelnemers": members(blad), "beantwoord": len(vol)}


def name_of(stap: Stap) -> str:
    """What a step is called, with its number."""
    return f"{list(Stap).index(stap) + 1}. {tekst(stap.tekst, taal())}"


def members(blad: Werkblad) -> list[str]:
    """Who takes part: by name and role, and how many by role alone."""
    rijen = list(blad.deelnemers.order_by("toegevoegd_op"))
    wie = read_houders(d.functie for d in rijen if d.functie)
    namen = [f"{wie[d.functie].naam} ({tekst(Groepsrol(d.rol).tekst, taal())})" for d in rijen if d.functie in wie]
    zonder = Counter(tekst(Groepsrol(d.rol).tekst, taal()) for d in rijen if d.functie is None)
    return namen + [f"{rol} ({aantal})" for rol, aantal in sorted(zonder.items())]


def candidates(blad: Werkblad) -> list[Functie]:
    """Who of the region can be let in: everybody who works there and is not in yet, by name."""
    rollen = [r.sleutel for r in ROLLEN.values() if r.wereld is not Wereld.GEZIN]
    functies = Functie.objects.filter(organisatie__regio=blad.regio_id, tot=None, rol__in=rollen)
    functies = functies.exclude(pk__in=blad.leden).select_related("persoon", "organisatie")
    return list(functies.order_by("persoon__sorteernaam", "id")[:1000])


def step_context(blad: Werkblad, stap: Stap, form: Any) -> dict[str, Any]:
    """The page of one step: its questions and the other steps."""
    stappen = list(Stap)
    nu = stappen.index(stap)
    return {
        "werkblad": blad,
        "form": form,
        "titel": name_of(stap),
        "namen": [tekst(s.tekst, taal()) for s in stappen],
        "nu": nu + 1,
        "laatste": nu + 1 == len(stappen),
    }


def next_address(blad: Werkblad, stap: Stap, gestuurd: Mapping[str, str]) -> str:
    """Where somebody goes after saving: on to the next step, or back to the worksheet."""
    stappen = list(Stap)
    nu = stappen.index(stap)
    if "verder" in gestuurd and nu + 1 < len(stappen):
        return reverse("spiegel:werkblad_stap", args=[blad.id, stappen[nu + 1].value])
    return reverse("spiegel:werkblad", args=[blad.id])


def clash(form: Any, rijen: Any) -> list[dict[str, str]]:
    """Answers that a colleague changed since: both texts beside each other; saving again is a choice."""
    data = form.data.copy()
    wie = read_houders(a.door for a in rijen)
    botst = []
    for a in rijen:
        data[f"nummer-{a.item}"] = str(a.nummer)
        naam = wie[a.door].naam if a.door in wie else _("een collega")
        tijd = date_format(a.op.astimezone(TIJDZONE), "H:i")
        botst.append({"vraag": form.fields[a.item].label, "tekst": a.tekst, "wie": naam, "tijd": tijd})
    form.data = data
    return botst


def as_pdf(blad: Werkblad, dag: date) -> bytes:
    """The worksheet as a document: every question with its answer, and what was agreed."""
    antwoorden = read_answers(blad)
    delen = [Deel(_("Wie deden mee"), (", ".join(members(blad)),))]
    for stap in Stap:
        delen.append(Deel(name_of(stap)))
        for deel in parts_of(stap):
            for v in deel.vragen:
                nu = antwoorden.get(v.id)
                delen.append(Deel(f"{side_of(deel)}: {v.tekst(taal())}", paragraphs(nu.tekst if nu else ""), niveau=2))
    if blad.afgerond_op:
        delen.append(Deel(_("Wat wij afspraken"), paragraphs(blad.uitkomst)))
    return make_pdf(_("Stappenplan: %(titel)s") % {"titel": blad.titel}, _("Voor samenwerken in de regio"), delen, dag)
