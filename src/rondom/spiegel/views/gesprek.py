"""Pages of the talk about a result: what was measured, comments, at most three points, and the same a year later."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from rondom.kern.meting import judge_result
from rondom.netwerk.selectors import read_parameters
from rondom.spiegel import gesprekstuk, selectors
from rondom.spiegel.feiten import facts_of, instrument_of
from rondom.spiegel.forms.meting import Nakijken, Punten
from rondom.spiegel.models import Meting
from rondom.spiegel.selectors import Uitkomst
from rondom.spiegel.services import gesprek as gesprekken
from rondom.spiegel.tonen_gesprek import show_outcome
from rondom.spiegel.tonen_vergelijken import show_comparison, show_grades
from rondom.toegang.bevoegd import Bevoegdheid, Verzoek, vereist
from rondom.toegang.laden import Geweigerd
from rondom.toegang.services.toestemming import Ongeldig
from rondom.toegang.tonen import show_oordeel, show_text

LEZEN, HOUDEN = Bevoegdheid.BELEID_LEZEN, Bevoegdheid.METING_HOUDEN


@vereist(LEZEN)
def gesprek(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """The result, made for a meeting. Before the close a verdict that says when it comes."""
    meting = selectors.get_meting(sleutel, request.door)
    oordeel = judge_result(facts_of(meting, request.door))
    if not oordeel.mag:
        context = {"meting": meting, "oordeel": show_oordeel(oordeel)}
        return render(request, "spiegel/gesprek/nog_niet.html", context)
    uitkomst = selectors.read_outcome(meting, read_parameters(meting.regio_id))
    context = show_outcome(uitkomst) | {
        "punten": selectors.list_agreed(request.door.regio, meting.id),
        "van_mij": meting.organisatie == request.door.organisatie,
        "vorige": meting.vorige if meting.vorige and meting.vorige.gesloten_op else None,
    }
    return render(request, "spiegel/gesprek/gesprek.html", context)


def _outcome(request: Verzoek, sleutel: UUID) -> Uitkomst:
    """The result of a closed measurement; the same as absent while it is open."""
    meting = selectors.get_meting(sleutel, request.door)
    if not judge_result(facts_of(meting, request.door)).mag:
        raise Geweigerd("meting", sleutel)
    return selectors.read_outcome(meting, read_parameters(meting.regio_id))


@vereist(LEZEN)
def gesprek_pdf(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """The same to print and take along."""
    uitkomst = _outcome(request, sleutel)
    punten = selectors.list_agreed(request.door.regio, uitkomst.meting.id)
    antwoord = HttpResponse(
        gesprekstuk.as_pdf(uitkomst, punten, get_language() or "nl"), content_type="application/pdf"
    )
    antwoord["Content-Disposition"] = f'inline; filename="{slugify(uitkomst.meting.titel)}.pdf"'
    return antwoord


def _own(request: Verzoek, sleutel: UUID) -> Meting:
    meting = selectors.get_meting(sleutel, request.door)
    if meting.organisatie != request.door.organisatie or meting.gesloten_op is None:
        raise Geweigerd("meting", sleutel)
    return meting


@vereist(HOUDEN)
def opmerkingen(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """Check comments before others read them: names were taken out, but words can point at somebody too."""
    meting = _own(request, sleutel)
    wachten = list(selectors.list_unchecked(meting)[:25])
    form = Nakijken(request.POST or None, opmerkingen=wachten)
    if request.method == "POST" and form.is_valid():
        n = gesprekken.check_comments(meting=meting, keuzes=form.keuzes, door=request.door)
        messages.success(
            request, ngettext("%(n)s opmerking is nagekeken.", "%(n)s opmerkingen zijn nagekeken.", n) % {"n": n}
        )
        return redirect("spiegel:meting_opmerkingen", meting.id)
    instrument = instrument_of(meting.instrument)
    context = {"meting": meting, "form": form, "regels": form.rows(wachten, instrument)}
    return render(request, "spiegel/gesprek/opmerkingen.html", context, status=422 if form.errors else 200)


@vereist(HOUDEN)
def punten(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """Agree at most three points."""
    meting = _own(request, sleutel)
    instrument, er_zijn = instrument_of(meting.instrument), selectors.list_points(meting)
    form = Punten(request.POST or None, instrument=instrument, er_zijn=er_zijn)
    if request.method == "POST" and form.is_valid():
        try:
            gesprekken.agree(meting=meting, punten=form.punten, door=request.door)
            messages.success(request, _("De punten zijn bewaard."))
            return redirect("spiegel:meting_gesprek", meting.id)
        except Ongeldig as fout:
            form.add_error(fout.veld or None, show_text(fout.oordeel.redenen[0]))
    context = {"meting": meting, "form": form}
    return render(request, "spiegel/gesprek/punten.html", context, status=422 if form.errors else 200)


@vereist(LEZEN)
def vergelijken(request: Verzoek, sleutel: UUID) -> HttpResponse:
    """This measurement beside the one of which it asks the same again."""
    later = _outcome(request, sleutel)
    if later.meting.vorige_id is None:
        raise Geweigerd("meting", sleutel)
    eerst = _outcome(request, later.meting.vorige_id)
    return render(request, "spiegel/gesprek/vergelijken.html", show_comparison(eerst, later))


@vereist(LEZEN)
def cijfers(request: Verzoek) -> HttpResponse:
    """From a six to an eight: the marks over the years, beside dated figures of elsewhere."""
    parameters = read_parameters(request.door.regio or "")
    uitkomsten = selectors.read_outcomes(selectors.list_with_marks(request.door), parameters)
    return render(request, "spiegel/gesprek/cijfers.html", show_grades(uitkomsten))
