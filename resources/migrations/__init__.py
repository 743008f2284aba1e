"""How a database file of an older program becomes one of this program: one module for each version, in this order.

A step is frozen once its version was given away: it names its tables itself instead of reading them from the schema,
which goes on. Only a file of another version imports this package, and Alembic with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alembic.operations import Operations

from resources.migrations import (
    version_2,
    version_3,
    version_4,
    version_5,
    version_6,
    version_7,
    version_8,
    version_9,
    version_10,
    version_11,
)

Step = Callable[[Operations], None]

STEPS: Mapping[int, Step] = {
    2: version_2.upgrade,
    3: version_3.upgrade,
    4: version_4.upgrade,
    5: version_5.upgrade,
    6: version_6.upgrade,
    7: version_7.upgrade,
    8: version_8.upgrade,
    9: version_9.upgrade,
    10: version_10.upgrade,
    11: version_11.upgrade,
}
"""Version -> what makes it of the version before."""
