"""A fresh toy chain for each test, and one running world for the tests that only look."""

from __future__ import annotations

import pytest

from tests.servers.practice_chain import PlayChain


@pytest.fixture
def play() -> PlayChain:
    return PlayChain()
