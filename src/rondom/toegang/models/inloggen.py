from uuid import uuid4

from django.db import models

from rondom.toegang.models.account import Account


class Inloglink(models.Model):
    """A link with which somebody sets the first password of a login. Only the hash of its secret is kept.

    Without an account it is the link of a ``Gezinsuitnodiging``: with which login somebody comes in, shows only then.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.CASCADE, related_name="inloglinks")
    hash = models.CharField(max_length=64, unique=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.UUIDField(null=True, blank=True)
    geldig_tot = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True, blank=True)


class Factorherstel(models.Model):
    """A lost second step: one administrator asks, another confirms, the person replaces it (A03)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="herstellingen")
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.UUIDField()
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    bevestigd_door = models.UUIDField(null=True, blank=True)
    geldig_tot = models.DateTimeField()
    hash = models.CharField(max_length=64, blank=True)
    afgerond_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bevestigd_door__isnull=True) | ~models.Q(bevestigd_door=models.F("gevraagd_door")),
                name="factorherstel_door_twee",
            ),
        ]


class Tijdelijk(models.Model):
    """What all web processes must know for minutes: attempts and used codes. The table of Django's database cache."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.CharField(max_length=4000)
    expires = models.DateTimeField(db_index=True)
