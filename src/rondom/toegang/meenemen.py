"""The access log of the own area, as a stream that is still read as who asked it."""

from collections.abc import Iterator
from datetime import date

from rondom.kern.logboekvelden import Vorm
from rondom.toegang.handelen import Handelend, acting
from rondom.toegang.laden import log
from rondom.toegang.logboekvorm import BLOK, write_lines
from rondom.toegang.selectors import inzagen_in_gebied
from rondom.toegang.selectors_toezicht import between


def stream_log(door: Handelend, vorm: Vorm, van: date, tot: date) -> Iterator[str]:
    """Lines of these days, earliest first, under the own grants. Taking the log along is itself a line of it.

    A stream is written after the request's transaction ended, so this one has a transaction of its own.
    """
    begin, einde = between(van, tot)
    with acting(door):
        log(door=door, actie="meenemen", object_soort="inzage", objecten=[], doel="logboek")
        rijen = inzagen_in_gebied(door).filter(moment__gte=begin, moment__lt=einde).order_by("moment", "id")
        yield from write_lines(rijen.iterator(chunk_size=BLOK), vorm)
