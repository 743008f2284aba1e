"""What the refusals of sites without a protocol of their own mean, said once for all of them.

    404, 410     NotThere         400 and the rest    Rejected
    401, 403     NotThere         3xx                 BadAnswer
"""

from __future__ import annotations

from integrations.errors import BadAnswer, NotThere, Rejected
from integrations.http.answers import Answer


def accepted(answer: Answer, site: str, what: str) -> Answer:
    """The answer, if it is one. `site` and `what` are our own words: `YouTube`, `this video`."""
    if 200 <= answer.status < 300:
        return answer
    if answer.status < 400:
        raise BadAnswer(f"{site} sends us elsewhere when asked about {what}.")
    if answer.status in (404, 410):
        raise NotThere(f"{site} does not have {what}.", "not_found")
    if answer.status in (401, 403):
        raise NotThere(f"{site} does not let us see {what}.", "private")
    raise Rejected(f"{site} refused our question about {what}.")
