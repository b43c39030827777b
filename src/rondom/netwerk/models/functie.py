from uuid import uuid4

from django.db import models

from rondom.kern.rollen import ROLLEN
from rondom.netwerk.models.organisatie import Organisatie


class Persoon(models.Model):
    """A professional. ``sorteernaam`` is the stored key by which names sort (achternaam without tussenvoegsel)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    voornaam = models.CharField(max_length=60)
    tussenvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=80)
    sorteernaam = models.CharField(max_length=170)
    telefoon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)

    @property
    def naam(self) -> str:
        """Full name as it is said."""
        return " ".join(deel for deel in (self.voornaam, self.tussenvoegsel, self.achternaam) if deel)

    def __str__(self) -> str:
        return self.naam


class Functie(models.Model):
    """A person in a role at an organisation from a day, up to a day: the holder of grants (design §4)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="functies")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="functies")
    rol = models.CharField(max_length=40, choices=[(r.sleutel, r.nl) for r in ROLLEN.values()])
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    bereikbaar = models.CharField(max_length=120, blank=True)
    vastgelegd_door = models.UUIDField(null=True, blank=True)
    """Key of the function that recorded it; None when the region's data did."""

    class Meta:
        indexes = [models.Index(fields=["organisatie", "rol"])]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gt=models.F("vanaf")), name="functie_duurt"
            )
        ]

    def __str__(self) -> str:
        return f"{self.persoon} ({self.rol})"


class Contactpersoon(models.Model):
    """The fixed contact of one organisation for another, both ways (R005)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    van = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="contactpersonen")
    functie = models.ForeignKey(Functie, on_delete=models.CASCADE, related_name="contact_voor")
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    vastgelegd_door = models.UUIDField(null=True, blank=True)
