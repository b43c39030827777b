"""Lines of the access log in the form of a standard: which field is which says ``kern.logboekvelden``."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from django.conf import settings

from rondom.kern.logboekvelden import Vorm, toestemming_in
from rondom.toegang.models import Inzage

BLOK = 2000
"""Lines read from the database at a time; an export of any size stays as small in memory."""


def write_lines(inzagen: Iterable[Inzage], vorm: Vorm) -> Iterator[str]:
    """One line of JSON per line of the log, in order, each with its line end. Streams."""
    maak = logboek_record if vorm is Vorm.LOGBOEK else nen7513_record
    for inzage in inzagen:
        yield json.dumps(maak(inzage), ensure_ascii=False, separators=(",", ":")) + "\n"


def logboek_record(inzage: Inzage) -> dict[str, Any]:
    """One record of Logboek dataverwerkingen."""
    attributes: dict[str, Any] = {
        "dpl.core.processing_activity_id": f"{settings.SITE_ADRES}/toezicht/register/{inzage.verwerking}/"
    }
    if inzage.dossier is not None:
        attributes["dpl.core.data_subject_id"] = str(inzage.dossier)
        attributes["dpl.core.data_subject_id_type"] = "urn:rondom:dossier"
    record: dict[str, Any] = {"trace_id": inzage.trace_id, "span_id": inzage.span_id}
    if inzage.ouder_span_id:
        record["parent_span_id"] = inzage.ouder_span_id
    return record | {
        "name": f"{inzage.actie} {inzage.object_soort}",
        "start_time": _tijd(inzage.moment),
        "end_time": _tijd(inzage.moment),
        "status_code": 1 if inzage.geslaagd else 2,
        "resource": {"name": "rondom"},
        "attributes": attributes,
    }


def nen7513_record(inzage: Inzage) -> dict[str, Any]:
    """The same record with the extension for NEN 7513."""
    record = logboek_record(inzage)
    record["resource"] |= {
        "nen7513.AuditSourceId": settings.SITE_ADRES,
        "nen7513.AuditSourceTypeCode": "4",
        "nen7513.AuditEnterpriseSiteID": _sleutel(inzage.organisatie),
    }
    record["attributes"] |= {
        "dpl.nen7513.eventTypeCode": inzage.actie,
        "dpl.nen7513.users": [
            {
                "userID": _sleutel(inzage.houder),
                "alternateUserID": _sleutel(inzage.account),
                "userIsRequestor": True,
                "roleIDCode": inzage.rol,
                "purposeOfUse": inzage.doel,
            }
        ],
        "dpl.nen7513.participants": [_participant(inzage, str(o)) for o in inzage.objecten],
        "dpl.nen7513.autorisatieProtocol": inzage.grond,
    }
    if toestemming := toestemming_in(inzage.grond):
        record["attributes"]["dpl.nen7513.toestemmingsProfiel"] = toestemming
    return record


def _participant(inzage: Inzage, sleutel: str) -> dict[str, str]:
    deel = {
        "participantObjectTypeCode": "2",
        "participantObjectIDTypeCode": inzage.object_soort,
        "participantObjectID": sleutel,
    }
    return deel | ({"participantObjectSensitivity": "veiligheid"} if inzage.veiligheid else {})


def _tijd(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _sleutel(waarde: object) -> str:
    return str(waarde) if waarde else ""
