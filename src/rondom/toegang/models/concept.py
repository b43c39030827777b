from uuid import uuid4

from django.db import models


class Concept(models.Model):
    """A text that saves itself: what one holder was typing in one form, until it is sent. Only that holder sees it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    houder = models.UUIDField()
    sleutel = models.CharField(max_length=120)
    velden = models.JSONField()
    bewaard_op = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["houder", "sleutel"], name="concept_een_per_formulier")]
