"""What may be counted of the checks after meetings, per school and finished school year (R067)."""

from collections.abc import Sequence

from django.db import connection

from rondom.kern.overlegcheck import Checktelling, Vraag
from rondom.kern.schooljaar import Schooljaar


def read_counts(jaar: Schooljaar) -> list[Checktelling]:
    """The counts of one year that the reader may see; the database never hands out less than the bound. One query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT school, vraag, cijfer, aantal, overleggen FROM casus_overlegchecks(%s)", [jaar.begin])
        return [Checktelling(s, Vraag(v), cijfer, aantal, n) for s, v, cijfer, aantal, n in cursor.fetchall()]


def read_years(jaren: Sequence[Schooljaar]) -> dict[Schooljaar, list[Checktelling]]:
    """The counts of several years, one query each."""
    return {jaar: read_counts(jaar) for jaar in jaren}
