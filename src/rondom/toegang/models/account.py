from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from rondom.netwerk.models import Persoon


class Accounts(BaseUserManager["Account"]):
    """Finds accounts by login name, as Django's authentication asks."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(gebruikersnaam__iexact=username)


class Account(AbstractBaseUser):
    """A login. It holds no rights: those belong to the function or the place in a family in which somebody acts."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    gebruikersnaam = models.CharField(max_length=150, unique=True)
    persoon = models.OneToOneField(Persoon, null=True, blank=True, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "gebruikersnaam"

    objects = Accounts()

    def __str__(self) -> str:
        return str(self.id)
