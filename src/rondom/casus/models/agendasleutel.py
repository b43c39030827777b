from uuid import uuid4

from django.conf import settings
from django.db import models


class Agendasleutel(models.Model):
    """The secret in the address of somebody's own calendar feed; only its hash is kept. A new one ends the old one."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="agendasleutel")
    hash = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField()
