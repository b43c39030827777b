"""How fast is the site with many casussen? Generated rows, measured pages, ratios of one run."""

from rondom.web.bench.opdracht import pages

__all__ = ["pages"]
