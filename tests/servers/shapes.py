"""Whether an answer has the shape of a recorded one: the same keys and kinds of values, at every depth."""

from __future__ import annotations

from collections.abc import Collection, Iterator


def differences(recorded: object, answered: object, extra: Collection[str] = (), place: str = "$") -> list[str]:
    """One line for each difference. `extra` are keys that the answer may have beyond the recording.

    Every element of an answered list must look like the first recorded one; a list of unlike members (`["key", 1]`)
    is compared member by member; an empty recorded list says nothing.
    """
    return list(_differences(recorded, answered, frozenset(extra), place))


def _differences(recorded: object, answered: object, extra: frozenset[str], place: str) -> Iterator[str]:
    if _kind(recorded) != _kind(answered):
        yield f"{place}: {_kind(recorded)} recorded, {_kind(answered)} answered"
    elif isinstance(recorded, dict) and isinstance(answered, dict):
        for key in sorted(recorded.keys() - answered.keys()):
            yield f"{place}.{key}: missing"
        for key in sorted(answered.keys() - recorded.keys() - extra):
            yield f"{place}.{key}: not in the recording"
        for key in sorted(recorded.keys() & answered.keys()):
            yield from _differences(recorded[key], answered[key], extra, f"{place}.{key}")
    elif isinstance(recorded, list) and isinstance(answered, list) and recorded:
        fixed = len({_kind(element) for element in recorded}) > 1
        if fixed and len(recorded) != len(answered):
            yield f"{place}: {len(recorded)} members recorded, {len(answered)} answered"
        models = recorded if fixed else recorded[:1] * len(answered)
        for number, (model, element) in enumerate(zip(models, answered, strict=False)):
            yield from _differences(model, element, extra, f"{place}[{number}]")


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int | float):
        return "number"
    return type(value).__name__
