"""Form controls of our own: a mark from 1 to 10 and a face. Both are radio buttons underneath."""

from typing import Any

from django.forms import widgets
from django.utils.translation import gettext_lazy as _

GEZICHTEN = (
    ("1", _("Heel slecht")),
    ("2", _("Niet zo goed")),
    ("3", _("Gaat wel")),
    ("4", _("Goed")),
    ("5", _("Heel goed")),
)


class Cijfer(widgets.RadioSelect):
    """A mark from 1 to 10 on one line; ``laag`` and ``hoog`` say what the ends mean."""

    template_name = "ui/veld/cijfer.html"
    eigen_opmaak = True

    def __init__(self, laag: Any = "", hoog: Any = "", tot: int = 10) -> None:
        self.laag, self.hoog = laag, hoog
        super().__init__(choices=[(str(n), str(n)) for n in range(1, tot + 1)])

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return {**super().get_context(name, value, attrs), "laag": self.laag, "hoog": self.hoog}


class Smiley(widgets.RadioSelect):
    """Five faces, each with its word."""

    template_name = "ui/veld/smiley.html"
    eigen_opmaak = True

    def __init__(self) -> None:
        super().__init__(choices=GEZICHTEN)

    def create_option(self, name: str, value: Any, label: Any, *rest: Any, **meer: Any) -> dict[str, Any]:
        # A field gives its own choices; the word belongs to the face.
        return super().create_option(name, value, dict(GEZICHTEN).get(str(value), label), *rest, **meer)


class Gezichten(widgets.RadioSelect):
    """Big faces, from sad to glad, for as many answers as the field has; for children, so each with its word."""

    template_name = "ui/veld/smiley.html"
    eigen_opmaak = True

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return {**super().get_context(name, value, attrs), "groot": True}

    def create_option(
        self, name: str, value: Any, label: Any, selected: Any, index: Any, *rest: Any, **meer: Any
    ) -> Any:
        # Two to five answers are spread over the five faces.
        laatste = max(len(list(self.choices)) - 1, 1)
        optie = super().create_option(name, value, label, selected, index, *rest, **meer)
        return {**optie, "gezicht": 1 + round(4 * int(index) / laatste)}
