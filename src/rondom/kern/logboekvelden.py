"""Which field of a standard is which of ours in the access log? NEN 7513 and Logboek dataverwerkingen (L47).

The export writes what this table says and nothing else; ``docs/referentie/logboek.md`` is made from it. A field of the
standard that Rondom does not fill has no ``van``, and says why.
"""

from dataclasses import dataclass
from enum import StrEnum


class Vorm(StrEnum):
    """The two forms of the export. Both are JSON, one line per record."""

    LOGBOEK = "logboek"
    """Logboek dataverwerkingen: the record that every data processor writes."""
    NEN7513 = "nen7513"
    """The same record with the extension for NEN 7513."""


@dataclass(frozen=True)
class Logveld:
    """One field: ``pad`` as the standard writes it, ``van`` the columns of ``toegang.Inzage`` from which it is made."""

    vorm: Vorm
    pad: str
    van: tuple[str, ...]
    uitleg: str
    vast: bool = False
    """The same for every line of this installation."""


_L, _N = Vorm.LOGBOEK, Vorm.NEN7513

LOGVELDEN: tuple[Logveld, ...] = (
    Logveld(_L, "trace_id", ("trace_id",), "one per request, or of the chain of systems (W3C Trace Context)"),
    Logveld(_L, "span_id", ("span_id",), "this operation; older texts call it operation_id"),
    Logveld(_L, "parent_span_id", ("ouder_span_id",), "the operation of another system that asked; absent otherwise"),
    Logveld(_L, "name", ("actie", "object_soort"), "what was done with which kind of object: EventActionCode"),
    Logveld(_L, "start_time", ("moment",), "RFC 3339, UTC: EventDateTime"),
    Logveld(_L, "end_time", ("moment",), "a read is one moment: it is logged in the transaction that showed it"),
    Logveld(_L, "status_code", ("geslaagd",), "1 shown, 2 refused: EventOutcomeIndicator"),
    Logveld(_L, "resource.name", (), "which system wrote the line", vast=True),
    Logveld(
        _L, "attributes.dpl.core.processing_activity_id", ("verwerking",),
        "address of the entry in the register of processing: EventID",
    ),
    Logveld(
        _L, "attributes.dpl.core.data_subject_id", ("dossier",),
        "key of the record of the child, a random number that says nothing elsewhere; absent for lists",
    ),
    Logveld(_L, "attributes.dpl.core.data_subject_id_type", ("dossier",), "kind of that key"),
    Logveld(
        _L, "attributes.dpl.core.foreign_operation.processor", (),
        "not filled: the caller's trace and span say it, its address is in its own log",
    ),
    Logveld(_N, "resource.nen7513.AuditSourceId", (), "address of this installation", vast=True),
    Logveld(_N, "resource.nen7513.AuditSourceTypeCode", (), "4: application server", vast=True),
    Logveld(_N, "resource.nen7513.AuditEnterpriseSiteID", ("organisatie",), "on behalf of which organisation"),
    Logveld(_N, "attributes.dpl.nen7513.eventTypeCode", ("actie",), "what was done"),
    Logveld(_N, "attributes.dpl.nen7513.users.userID", ("houder",), "the function, or place in a family, that acted"),
    Logveld(_N, "attributes.dpl.nen7513.users.alternateUserID", ("account",), "the login"),
    Logveld(_N, "attributes.dpl.nen7513.users.userIsRequestor", (), "always true: nobody reads for another", vast=True),
    Logveld(_N, "attributes.dpl.nen7513.users.roleIDCode", ("rol",), "the role of that function"),
    Logveld(_N, "attributes.dpl.nen7513.users.purposeOfUse", ("doel",), "what for, in a word"),
    Logveld(
        _N, "attributes.dpl.nen7513.users.userName", (),
        "not filled: names are joined when shown, so that the log alone names nobody",
    ),
    Logveld(
        _N, "attributes.dpl.nen7513.users.networkAccessPointID", (),
        "not filled: Rondom keeps no addresses of computers; a login has its list of sessions",
    ),
    Logveld(
        _N, "attributes.dpl.nen7513.participants.participantObjectTypeCode", (), "2: a system object", vast=True
    ),
    Logveld(_N, "attributes.dpl.nen7513.participants.participantObjectIDTypeCode", ("object_soort",), "kind of object"),
    Logveld(_N, "attributes.dpl.nen7513.participants.participantObjectID", ("objecten",), "what was shown or asked for"),
    Logveld(
        _N, "attributes.dpl.nen7513.participants.participantObjectSensitivity", ("veiligheid",),
        "'veiligheid' for a record of safety, absent otherwise",
    ),
    Logveld(
        _N, "attributes.dpl.nen7513.autorisatieProtocol", ("grond",), "rule and ground of the grant under which it was shown"
    ),
    Logveld(
        _N, "attributes.dpl.nen7513.toestemmingsProfiel", ("grond",), "key of the consent, when that was the ground"
    ),
)  # fmt: skip
"""Every field of the two standards, in their order."""

BUITEN: dict[str, str] = {"id": "key of the line in the database; trace and span name it outside"}
"""Columns of the log that no standard asks for, with the reason why they are there."""


def velden_van(vorm: Vorm) -> tuple[Logveld, ...]:
    """The fields that a record in this form has: NEN 7513 is an extension, so it has those of the other as well."""
    return tuple(v for v in LOGVELDEN if vorm is Vorm.NEN7513 or v.vorm is Vorm.LOGBOEK)


def toestemming_in(grond: str) -> str | None:
    """The key of the consent in the ground of a line (``BR14 toestemming:…``); None when consent was not the ground."""
    soort, dubbelepunt, sleutel = grond.rpartition(" ")[2].partition(":")
    return sleutel if dubbelepunt and soort == "toestemming" else None
