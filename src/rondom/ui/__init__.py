"""The look and the building blocks of every page: theme, base templates, components, gallery."""
