"""The building blocks of a page, one module per kind; ``{% load rondom %}`` makes all of them available.

Each tag takes plain data (texts that are already translated, dicts, lists) and renders one template.
Nothing here
knows a model or a rule. The gallery at ``/ui/galerij/`` shows every tag with its code.
"""
