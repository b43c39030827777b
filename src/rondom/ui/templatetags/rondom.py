"""``{% load rondom %}``: all building blocks of ``rondom.ui.bouwstenen`` as template tags."""

from django import template

from rondom.ui.bouwstenen import beeld, grafiek, inhoud, kader, schrijven

register = template.Library()

for soort in (kader, schrijven, inhoud, beeld, grafiek):
    register.tags.update(soort.register.tags)
    register.filters.update(soort.register.filters)
