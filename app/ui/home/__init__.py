"""The first page: what happened today and this month, what waits, and the field for links."""
