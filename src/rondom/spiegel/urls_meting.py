"""Addresses of measurements, of the talk about them, and of instruments."""

from django.urls import path

from rondom.spiegel.views import gesprek, instrument, meting, overlegcheck

urlpatterns = [
    path("metingen/", meting.lijst, name="metingen"),
    path("metingen/nieuw/", meting.kiezen, name="meting_kiezen"),
    path("metingen/nieuw/<slug:instrument>/", meting.nieuw, name="meting_nieuw"),
    path("metingen/cijfers/", gesprek.cijfers, name="meting_cijfers"),
    path("metingen/<uuid:sleutel>/", meting.meting, name="meting"),
    path("metingen/<uuid:sleutel>/wijzigen/", meting.wijzigen, name="meting_wijzigen"),
    path("metingen/<uuid:sleutel>/onderwerpen/", meting.onderwerpen, name="meting_onderwerpen"),
    path("metingen/<uuid:sleutel>/openen/", meting.openen, name="meting_openen"),
    path("metingen/<uuid:sleutel>/sluiten/", meting.dicht, name="meting_sluiten"),
    path("metingen/<uuid:sleutel>/groep/<slug:respondent>/", meting.groep, name="meting_groep"),
    path("metingen/<uuid:sleutel>/opnieuw/", meting.opnieuw, name="meting_opnieuw"),
    path("metingen/<uuid:sleutel>/opmerkingen/", gesprek.opmerkingen, name="meting_opmerkingen"),
    path("metingen/<uuid:sleutel>/gesprek/", gesprek.gesprek, name="meting_gesprek"),
    path("metingen/<uuid:sleutel>/gesprek.pdf", gesprek.gesprek_pdf, name="meting_pdf"),
    path("metingen/<uuid:sleutel>/punten/", gesprek.punten, name="meting_punten"),
    path("metingen/<uuid:sleutel>/vergelijken/", gesprek.vergelijken, name="meting_vergelijken"),
    path("overleggen/", overlegcheck.overview, name="overlegchecks"),
    path("instrumenten/", instrument.lijst, name="instrumenten"),
    path("instrumenten/schema.json", instrument.instrumentschema, name="instrument_schema"),
    path("instrumenten/<slug:sleutel>/", instrument.instrument, name="instrument"),
    path("instrumenten/<slug:sleutel>.json", instrument.bestand, name="instrument_bestand"),
]
