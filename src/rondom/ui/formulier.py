"""How does a form look? One renderer, so that a plain Django form is right everywhere.

Settings: ``FORM_RENDERER = "rondom.ui.formulier.RondomRenderer"`` and ``django.forms`` in ``INSTALLED_APPS``.
"""

from typing import Any

from django.forms import widgets
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

KLASSEN: tuple[tuple[type[widgets.Widget], str], ...] = (
    (widgets.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    # before RadioSelect: Django derives it from that
    (
        widgets.CheckboxSelectMultiple,
        "utrecht-checkbox utrecht-custom-checkbox utrecht-custom-checkbox--html-input",
    ),
    (widgets.RadioSelect, "utrecht-radio-button utrecht-radio-button--html-input"),
    (widgets.CheckboxInput, "utrecht-checkbox utrecht-custom-checkbox utrecht-custom-checkbox--html-input"),
    (widgets.Select, "utrecht-select utrecht-select--html-select"),
    (widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)


def control_class(widget: widgets.Widget) -> str:
    """The CSS classes of the control that belongs to this widget; empty for what has none of its own."""
    if widget.is_hidden:
        return ""
    return next((klasse for soort, klasse in KLASSEN if isinstance(widget, soort)), "")


def use_native_input(widget: widgets.Widget) -> None:
    """Let the browser help: ISO dates in a date field, times in a time field, and texts of four lines."""
    if type(widget) is widgets.DateInput:
        widget.input_type, widget.format = "date", "%Y-%m-%d"
    elif type(widget) is widgets.TimeInput:
        widget.input_type, widget.format = "time", "%H:%M"
    elif type(widget) is widgets.DateTimeInput:
        widget.input_type, widget.format = "datetime-local", "%Y-%m-%dT%H:%M"
    elif isinstance(widget, widgets.Textarea) and widget.attrs.get("rows") == "10":
        widget.attrs["rows"] = "4"
    # Too long is told beside the field; a browser that silently cuts a pasted text loses it.
    if maximum := widget.attrs.pop("maxlength", None):
        widget.attrs["data-tekens"] = maximum


class RondomBoundField(BoundField):
    """A field that knows its look."""

    def __init__(self, form: Any, field: Any, name: str) -> None:
        super().__init__(form, field, name)
        use_native_input(field.widget)

    def build_widget_attrs(self, attrs: dict[str, Any], widget: widgets.Widget | None = None) -> dict[str, Any]:
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        klassen = (control_class(widget), str(widget.attrs.get("class", "")), str(attrs.get("class", "")))
        if klasse := " ".join(k for k in klassen if k):
            attrs["class"] = klasse
        # The word "(niet verplicht)" says it; the browser's own bubble would come before our summary.
        attrs.pop("required", None)
        if self.field.required and not widget.is_hidden and not self.use_fieldset:
            attrs["aria-required"] = "true"
        return attrs

    # Set by the tag `veld`: choices beside each other.
    naast = False

    def as_widget(self, widget: widgets.Widget | None = None, attrs: Any = None, only_initial: bool = False) -> Any:
        # A date field shows nothing for "31-02-2026"; what was typed has to stay on the screen.
        bedoeld = widget or self.field.widget
        if self.errors and isinstance(bedoeld, widgets.DateTimeBaseInput):
            bedoeld.input_type = "text"
        return super().as_widget(widget, attrs, only_initial)

    @property
    def anker(self) -> str:
        """Id of what gets the focus when somebody follows the link in the list of errors."""
        return f"{self.auto_id}_0" if self.kind == "keuzes" else (self.id_for_label or self.auto_id)

    @property
    def concept(self) -> str:
        """Address to which the draft of this field is sent while typing; empty when it has no draft."""
        return self.field.widget.attrs.get("data-concept", "")

    @property
    def tekens(self) -> int | None:
        """The longest text that fits, when there is a limit worth telling."""
        is_long = isinstance(self.field.widget, widgets.Textarea)
        return getattr(self.field, "max_length", None) if is_long else None

    @property
    def optioneel(self) -> bool:
        """True when the word "(niet verplicht)" belongs beside the label.

        Not on a field that another answer makes needed; such a field carries ``voorwaardelijk``.
        """
        hangt_af = getattr(self.field, "voorwaardelijk", False)
        return not self.field.required and self.kind != "vink" and not hangt_af

    @property
    def kind(self) -> str:
        """Which pattern: ``vink`` (one checkbox), ``keuzes`` (set of choices), ``delen`` or ``tekst``."""
        widget = self.field.widget
        if isinstance(widget, widgets.CheckboxInput):
            return "vink"
        if isinstance(widget, (widgets.RadioSelect, widgets.CheckboxSelectMultiple)):
            return "keuzes"
        return "delen" if isinstance(widget, widgets.MultiWidget) else "tekst"


class RondomRenderer(TemplatesSetting):
    """Renders forms, fields and choices with the templates in ``ui/veld``."""

    form_template_name = "ui/veld/formulier.html"
    formset_template_name = "ui/veld/formulieren.html"
    field_template_name = "ui/veld/veld.html"
    bound_field_class = RondomBoundField
