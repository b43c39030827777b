from uuid import uuid4

from django.db import models

from rondom.spiegel.models.kernjaar import Kernjaar


class Ontwikkelmoment(models.Model):
    """One of the three fixed moments of a school's development document (R224). Adopted, it stays as it was."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kernjaar = models.ForeignKey(Kernjaar, on_delete=models.CASCADE, related_name="momenten")
    stap = models.CharField(max_length=12)
    gaat_goed = models.TextField(blank=True)
    aandacht = models.TextField(blank=True)
    gaan_doen = models.TextField(blank=True)
    versie = models.IntegerField()
    op = models.DateTimeField()
    door = models.UUIDField()
    vastgesteld_op = models.DateTimeField(null=True)
    vastgesteld_door = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kernjaar", "stap"], name="ontwikkelmoment_een_keer")]


class Jaarevaluatie(models.Model):
    """What a year of the core team brought, in words; the marks stand in ``Jaarcijfer`` (R192)."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kernjaar = models.OneToOneField(Kernjaar, on_delete=models.CASCADE, related_name="evaluatie")
    opbrengst = models.TextField(blank=True)
    anders = models.TextField(blank=True)
    versie = models.IntegerField()
    op = models.DateTimeField()
    door = models.UUIDField()
    vastgesteld_op = models.DateTimeField(null=True)
    vastgesteld_door = models.UUIDField(null=True)


class Jaarcijfer(models.Model):
    """The mark, 1 to 10, that one seat of the core team gives for one question about its year."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kernjaar = models.ForeignKey(Kernjaar, on_delete=models.CASCADE, related_name="cijfers")
    plek = models.CharField(max_length=16)
    vraag = models.CharField(max_length=16)
    cijfer = models.PositiveSmallIntegerField()
    op = models.DateTimeField()
    door = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kernjaar", "plek", "vraag"], name="jaarcijfer_een_keer"),
            models.CheckConstraint(condition=models.Q(cijfer__gte=1, cijfer__lte=10), name="jaarcijfer_1_tot_10"),
        ]
