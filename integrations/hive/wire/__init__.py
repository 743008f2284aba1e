"""The answers of hived and hivemind as typed values: pure functions, tested on recordings, raising only BadAnswer."""
