from django.contrib.postgres.fields import ArrayField
from django.db import models

from rondom.kern.categorie import Categorie
from rondom.toegang.models import Beschermd


class Gesprek(Beschermd):
    """A talk with the pupil or parents (BR04): with whom, when, and what they want themselves."""

    CATEGORIE = Categorie.VERSLAG

    op = models.DateField()
    met = ArrayField(models.UUIDField())
    """Keys of ``Naaste``."""
    vorm = models.CharField(max_length=20, blank=True)
    wens_jeugdige = models.TextField(blank=True)
    wens_ouders = models.TextField(blank=True)
    verteld = models.TextField(blank=True)
    """What the family was told: with whom school wants to talk, and that help may join (R058)."""
    hulp_verteld = models.BooleanField()
    """Were they told that somebody of youth help can join (R058)?"""
    door = models.UUIDField()
    vastgelegd_op = models.DateTimeField()
    versie = models.IntegerField()
