"""What the mirror answers when a lower room or casework asks. ``web`` registers these."""

from rondom.spiegel.dag import read_dag
from rondom.spiegel.selectors_schooljaar import list_asked
from rondom.toegang.handlers import DAGVRAGEN, answer_for


def register_all() -> None:
    """Register every answer of the mirror."""
    answer_for(DAGVRAGEN, list_asked)
    answer_for(DAGVRAGEN, read_dag)
