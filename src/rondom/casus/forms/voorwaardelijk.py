"""Fields that another answer makes needed: neither required nor 'not required' when the page opens."""

from typing import Any, ClassVar

from django import forms


class MetVoorwaarden(forms.Form):
    """A form that names such fields; its ``clean`` says when they are needed."""

    voorwaardelijk: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in self.voorwaardelijk:
            if naam in self.fields:
                self.fields[naam].voorwaardelijk = True  # type: ignore[attr-defined]
