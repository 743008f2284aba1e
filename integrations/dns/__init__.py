"""DNS TXT records, believed only from two resolvers."""

from integrations.dns.records import HostRecord, RecordProblem, read_record, record_name
from integrations.dns.resolver import TxtResolver

__all__ = ["HostRecord", "RecordProblem", "TxtResolver", "read_record", "record_name"]
