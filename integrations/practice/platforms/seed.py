"""Whose channels stand on the practice platforms; who links them is in `seed_data.LINKS`.

carol has confirmed everything; nina's page on Vimeo and bert's channel on YouTube wait for a link.
"""

from __future__ import annotations

from dataclasses import dataclass

from integrations.practice import seed_data

YOUTUBE, VIMEO, DAILYMOTION = "youtube.localhost", "vimeo.localhost", "dailymotion.localhost"
BANK = "bank.localhost"
"""Publishes reference rates."""
CAROL_ON_YOUTUBE = seed_data.CAROL_ON_YOUTUBE
BERT_ON_YOUTUBE = "UCbertclimbs-practice001"
CAROL_ON_VIMEO, NINA_ON_VIMEO = seed_data.CAROL_ON_VIMEO, "7300002"
MAKER_ON_DAILYMOTION = seed_data.MAKER_ON_DAILYMOTION
CAROL_ON_DAILYMOTION = seed_data.CAROL_ON_DAILYMOTION
SITE = seed_data.EDITH_SITE


@dataclass(frozen=True, slots=True)
class SeededWork:
    """A video: its id on its platform, what its maker wrote under it, and how old it is when the world starts."""

    id: str
    title: str
    text: str
    days_before: int


@dataclass(frozen=True, slots=True)
class SeededChannel:
    """`id` is what the platform calls it, `name` what stands in its address, `text` its profile's own text.

    YouTube shows no profile text without a key: there the words stand under a video.
    """

    host: str
    id: str
    name: str
    title: str
    text: str = ""
    works: tuple[SeededWork, ...] = ()


CHANNELS = (
    SeededChannel(
        YOUTUBE,
        CAROL_ON_YOUTUBE,
        "@carolbythesea",
        "Carol by the sea",
        works=(
            SeededWork("carolHarbor", "Harbour at noon", "Boats.\n\nhive-tips: @carol", 5),
            SeededWork("carolCliffs", "The cliffs", "Wind.", 30),
        ),
    ),
    SeededChannel(
        YOUTUBE,
        BERT_ON_YOUTUBE,
        "@bertclimbs",
        "Bert climbs",
        works=(SeededWork("bertRidge01", "The ridge", "Snow.", 13),),
    ),
    SeededChannel(
        VIMEO,
        CAROL_ON_VIMEO,
        "carolfilms",
        "Carol by the sea",
        "Short films.\nhive-tips: @carol",
        (
            SeededWork("730000101", "Fog", "A morning.", 7),
            SeededWork("730000102", "Night train", "North, by night.", seed_data.NIGHT_TRAIN_DAYS),
        ),
    ),
    SeededChannel(
        VIMEO,
        NINA_ON_VIMEO,
        "ninasings",
        "Nina sings",
        "Songs. hive-tips: @nina",
        (SeededWork("730000201", "Canon", "For four voices.", 10),),
    ),
    SeededChannel(
        DAILYMOTION,
        MAKER_ON_DAILYMOTION,
        "themaker",
        "The Maker",
        "Wood and tools. hive-tips: @maker",
        (SeededWork("x8mallet", "A mallet", "One evening.", 11),),
    ),
    SeededChannel(
        DAILYMOTION,
        CAROL_ON_DAILYMOTION,
        "carolsea",
        "Carol by the sea",
        "Films of the coast.\nhive-tips: @carol",
        (SeededWork("x8lights", "Lighthouse", "At night.", 4),),
    ),
)

EDITH_PAGE = (
    '<p>Letters, once a week.</p><p><a rel="me" href="https://hive.blog/@edith">hive-tips: @edith</a></p>'
    '<p class="comment">A visitor writes: hive-tips: @mallory</p>'
)
SITES = {SITE: ("Letters from the hill", EDITH_PAGE)}
PAGES = {SITE: {"/letters/snow": ("Snow again", "<p>It snowed.</p>")}}
FEEDS = {SITE: {"/feed.xml": (("/letters/snow", "Snow again", 6),)}}
"""By site and path of the feed: (path, title, days before) of what it tells of, newest first."""
