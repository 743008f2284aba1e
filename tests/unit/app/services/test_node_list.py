"""The user's own list of Hive nodes: kept in the settings, asked at once, never down to one operator."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import BadSetting
from app.services.clock import SystemClock
from app.services.node_list import NodeList, chosen_nodes
from app.settings import LiveSettings
from integrations.hive.client import HiveClient
from integrations.hive.nodes import DEFAULT_NODES
from integrations.http import HttpClient
from wallet.network import Network


@pytest.fixture
def settings(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.json")


@pytest.fixture
def hive(settings: LiveSettings) -> HiveClient:
    return HiveClient(chosen_nodes(settings.now.nodes), HttpClient(), network=Network.HIVE)


def nodes_of(hive: HiveClient) -> list[str]:
    return [node.url for node in hive.nodes]


def test_a_node_is_added_moved_and_removed_and_the_client_asks_it_at_once(
    settings: LiveSettings, hive: HiveClient
) -> None:
    nodes = NodeList(settings, hive, SystemClock(), fixed=False)
    view = nodes.add(" https://hive.example/ ", "Example people")
    assert (view.rows[-1].url, view.rows[-1].operator, view.own) == ("https://hive.example", "Example people", True)
    assert nodes_of(hive)[-1] == "https://hive.example"
    nodes.move("https://hive.example", -1)
    assert nodes_of(hive)[-2] == "https://hive.example"
    nodes.move(DEFAULT_NODES[0].url, -1)
    assert nodes_of(hive)[0] == DEFAULT_NODES[0].url
    nodes.remove("https://hive.example")
    assert nodes_of(hive) == [node.url for node in DEFAULT_NODES]
    assert LiveSettings(settings._path).now.nodes == tuple(f"{one.url}={one.operator}" for one in DEFAULT_NODES)
    assert not nodes.reset().own


def test_two_operators_always_stay(settings: LiveSettings, hive: HiveClient) -> None:
    nodes = NodeList(settings, hive, SystemClock(), fixed=False)
    kept = [node for node in DEFAULT_NODES if node.operator in ("blocktrades", "gtg")]
    for node in DEFAULT_NODES:
        if node not in kept:
            nodes.remove(node.url)
    with pytest.raises(BadSetting, match="Two nodes of different operators"):
        nodes.remove(next(node.url for node in kept if node.operator == "gtg"))
    assert set(nodes_of(hive)) == {node.url for node in kept}


@pytest.mark.parametrize(
    ("url", "operator"),
    [
        ("http://hive.example", "Example"),
        ("https://", "Example"),
        ("https://a:b@hive.example", "Example"),
        ("https://hive.example/?a=b", "Example"),
        ("https://hive.example:99999", "Example"),
        ("https://hive.example", ""),
        ("https://hive.example", "a=b"),
        ("https://hïve.example", "Example"),
        (DEFAULT_NODES[0].url, "Example"),
    ],
)
def test_what_is_no_node_is_one_sentence_and_changes_nothing(
    settings: LiveSettings, hive: HiveClient, url: str, operator: str
) -> None:
    with pytest.raises(BadSetting):
        NodeList(settings, hive, SystemClock(), fixed=False).add(url, operator)
    assert settings.now.nodes == ()


def test_a_practice_world_keeps_its_own_nodes(settings: LiveSettings, hive: HiveClient) -> None:
    nodes = NodeList(settings, hive, SystemClock(), fixed=True)
    with pytest.raises(BadSetting):
        nodes.add("https://hive.example", "Example")
    assert nodes.as_known().fixed
