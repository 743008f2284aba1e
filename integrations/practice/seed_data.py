"""Who and what stands in the practice world before anybody plays: one table that both halves read.

The Hive half (`genesis/`) makes accounts, links and history of it, the PeerTube half hosts, users, channels and videos.
Times are days before the start of the world. Hosts are written without a port: `Ports` are chosen when a world starts,
and every URL is then made by `address(host, port)`. All passwords here are published play passwords.
"""

from __future__ import annotations

from integrations.peertube.names import short_uuid
from integrations.practice.seed_kinds import Channel, HiveAccount, Host, Link, Post, SeededVote, User, Video

HISTORY_DAYS = 60
PAYER_DEVICE = "5eed5eed5eed5eed"
"""The computer that the seeded `payer` operation of `alice.pocket` names."""

TUBE, OTHER = "tube.localhost", "other.localhost"
CAROL_ON_YOUTUBE, CAROL_ON_VIMEO, MAKER_ON_DAILYMOTION = "UCcarolbythesea-practice", "7300001", "x2maker"
CAROL_ON_DAILYMOTION = "x2carol"
NIGHT_TRAIN_DAYS = 12
EDITH_SITE = "hill.localhost"
HOSTS = (
    Host(TUBE, "Tube", account="tubehost", share=10),
    Host(OTHER, "Other Place"),
)

SUNRISE = "3b2f5c1e-7a64-4d0a-9d1f-0c5a7e1b2d31"
TIDE_POOLS = "8f0a1d52-6c3b-4e9e-b7a4-51d2c3e4f506"
NIGHT_TRAIN = "c4d9e7a1-2b58-4f36-8e0d-9a7b6c5d4e3f"
BREAD = "17e6b0c8-94d3-4a2f-a1b5-e8f7061524d3"
WORKBENCH = "a90c3f7e-51b2-4d68-8c4f-2e1d0b9a8776"
DOVETAIL = "5d7c9b1a-3e2f-4c8d-b6a5-40f1e2d3c4b5"
LIFE_DRAWING = "e21f0d9c-8b7a-4695-9483-72615d4c3b2a"
KNOTS = "6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
SPLICES = "b5e4d3c2-b1a0-4f9e-8d7c-6b5a49382716"
ALPINE = "0f1e2d3c-4b5a-4697-a8b9-cadbecfd0e1f"
DUET = "d8c7b6a5-9483-4271-b605-f4e3d2c1b0af"
CHOIR = "2c4e6a80-1b3d-4f5a-9c7e-8d6b4a291705"

USERS = (
    User(
        TUBE,
        "alice",
        "Alice",
        "alice-watches-tube",
        likes=(KNOTS, DOVETAIL),
        subscriptions=((TUBE, "ann_channel"), (OTHER, "maker_channel"), (TUBE, "carol_channel")),
    ),
    User(TUBE, "bob", "Bob", "bob-watches-tube", otp_secret="JBSWY3DPEHPK3PXP"),  # noqa: S106 a play secret
    User(OTHER, "alice", "Alice", "alice-watches-other"),
    User(OTHER, "dora", "Dora", "dora-watches-other", likes=(WORKBENCH,)),
    User(TUBE, "carol", "Carol", "carol-makes-videos"),
    User(TUBE, "ann", "Ann", "ann-makes-videos"),
    User(TUBE, "bert", "Bert", "bert-makes-videos"),
    User(TUBE, "duo", "Dan and Dana", "duo-makes-videos"),
    User(OTHER, "maker", "The Maker", "maker-makes-videos"),
    User(OTHER, "nina", "Nina", "nina-makes-videos"),
    User(OTHER, "mallory", "Carol", "mallory-copies-videos"),
)

CHANNELS = (
    Channel(TUBE, "carol_channel", "Carol by the sea", "carol", "hive-tips: @carol", "Films of the coast."),
    Channel(TUBE, "ann_channel", "Ann ties knots", "ann", "https://liberapay.com/ann", "Ropes, slowly."),
    Channel(TUBE, "bert_channel", "Bert climbs", "bert", "I am on Hive too: @bert. Thank you!", "Up and down."),
    Channel(TUBE, "duo_channel", "Dan and Dana", "duo", "hive-tips: @dan\nhive-tips: @dana", "Two voices."),
    Channel(
        OTHER,
        "maker_channel",
        "The Maker",
        "maker",
        "hive-tips: @maker\n\nOur sponsor: https://hive.blog/@sponsor",
        "Wood and tools.",
    ),
    Channel(OTHER, "nina_channel", "Nina sings", "nina", "hive-tips: @nina", "Songs for several voices."),
    Channel(OTHER, "mallory_channel", "Carol by the sea", "mallory", "hive-tips: @mallory", "Films of the coast."),
)

VIDEOS = (
    Video(SUNRISE, TUBE, "carol_channel", "Sunrise", 40, 184, "The sun comes up."),
    Video(
        TIDE_POOLS,
        TUBE,
        "carol_channel",
        "Tide pools",
        25,
        421,
        "My guest today: Gina, on Hive @gina, https://peakd.com/@gina",
    ),
    Video(NIGHT_TRAIN, TUBE, "carol_channel", "Night train", NIGHT_TRAIN_DAYS, 655, "North, by night."),
    Video(BREAD, TUBE, "carol_channel", "Bread at home", 3, 512, "Flour, water, salt.", "hive-tips: @carol"),
    Video(WORKBENCH, OTHER, "maker_channel", "A workbench", 50, 1260, "Eight evenings."),
    Video(DOVETAIL, OTHER, "maker_channel", "Dovetails", 20, 733, "By hand."),
    Video(LIFE_DRAWING, OTHER, "maker_channel", "Life drawing", 9, 902, "An evening class.", sensitive=True),
    Video(KNOTS, TUBE, "ann_channel", "Seven knots", 33, 301, "You need one rope."),
    Video(SPLICES, TUBE, "ann_channel", "Splices", 6, 388, "You need two ropes."),
    Video(ALPINE, TUBE, "bert_channel", "Alpine start", 14, 977, "At two in the morning."),
    Video(DUET, TUBE, "duo_channel", "Duet", 18, 240, "One song."),
    Video(CHOIR, OTHER, "nina_channel", "Choir", 8, 266, "With Hugo."),
    Video(
        SUNRISE,
        OTHER,
        "mallory_channel",
        "Sunrise",
        2,
        184,
        "The sun comes up.",
        "hive-tips: @mallory",
        local_only=True,
    ),
)

ACCOUNTS = (
    HiveAccount("alice", 250_000, 120_000, 400),
    HiveAccount("alice.pocket", 20_000, 25_000, 0, "alice", lent_credits=100_000_000_000, monthly_hbd=10_000),
    HiveAccount("bob", 80_000, 60_000, 120),
    HiveAccount("dora", 90_000, 70_000, 200),
    HiveAccount("dora.pocket", 10_000, 30_000, 0, "dora", lent_credits=60_000_000_000),
    HiveAccount("tubehost", 10_000, 1_000, 100),
    *(HiveAccount(name) for name in ("carol", "maker", "nina", "hugo", "ann", "bert", "dan", "dana")),
    *(HiveAccount(name) for name in ("mallory", "gina", "sponsor", "edith")),
)
"""`alice` and `bob` are main accounts to play with; `bob` has no pocket account yet."""

LINKS = (
    Link("tubehost", TUBE, "", 59, share=10),
    Link("carol", TUBE, "/c/carol_channel", 55),
    Link("maker", OTHER, "/c/maker_channel", 52),
    Link("nina", OTHER, "/c/nina_channel", 30, splits=(("nina", 3), ("hugo", 1))),
    Link("dan", TUBE, "/c/duo_channel", 45),
    Link("dana", TUBE, "/c/duo_channel", 21),
    Link("maker", "maker.example", "", 50, withdrawn_days_before=35),
    Link("mallory", OTHER, "/c/mallory_channel", 4),
    Link("mallory", TUBE, "/c/carol_channel", 3),
    Link("carol", "www.youtube.com", f"/channel/{CAROL_ON_YOUTUBE}", 27),
    Link("carol", "vimeo.com", f"/user{CAROL_ON_VIMEO}", 26),
    Link("maker", "www.dailymotion.com", f"/user/{MAKER_ON_DAILYMOTION}", 24),
    Link("carol", "www.dailymotion.com", f"/user/{CAROL_ON_DAILYMOTION}", 23),
    Link("edith", EDITH_SITE, "", 22),
)
"""dan and dana both stand on their channel's page: contested. mallory's link for carol's channel is never confirmed."""

POSTS = (
    Post("carol", "sunrise-the-film", "Sunrise, the film", "Watch it on my channel.", 39, SUNRISE, TUBE),
    Post("carol", "how-i-film", "How I film", "One lens, no hurry.", 28),
    Post("edith", "letters-from-the-hill", "Letters from the hill", "Snow again.", 16),
    Post("mallory", "sunrise-by-me", "Sunrise by me", "Watch it here.", 2, SUNRISE, TUBE),
)

VOTES = (
    SeededVote("gina", "carol", "how-i-film", 10_000, 27),
    SeededVote("hugo", "carol", "how-i-film", 5_000, 26),
    SeededVote("gina", "edith", "letters-from-the-hill", 10_000, 15),
    SeededVote("carol", "edith", "letters-from-the-hill", 2_500, 14),
)


FOLLOWS = (
    ("alice", "carol", 20, True),
    ("alice", "mallory", 19, True),
    ("alice", "edith", 17, True),
    ("alice", "mallory", 16, False),
)
"""Who follows whom on Hive since how many days, or no longer."""


def address(host: str, port: int | None) -> str:
    """`https://tube.localhost:8123`: how links and canonical URLs name a host; other sites keep their own name.

    The scheme is https although the practice server speaks http: ids and canonical URLs do not differ by scheme.
    """
    suffix = f":{port}" if port is not None and host.endswith(".localhost") else ""
    return f"https://{host}{suffix}"


def watch_url(uuid: str, host: str, port: int | None) -> str:
    """The canonical URL of a video: `https://<host>/w/<short uuid>`."""
    return f"{address(host, port)}/w/{short_uuid(uuid)}"


def videos_on(host: str) -> tuple[Video, ...]:
    """What a host lists: its own videos, and those of the others that federate and do not collide with an own uuid."""
    own = tuple(video for video in VIDEOS if video.host == host)
    taken = {video.uuid for video in own}
    remote = tuple(v for v in VIDEOS if v.host != host and not v.local_only and v.uuid not in taken)
    return own + remote


def hive_account(name: str) -> HiveAccount:
    """The seeded account of this name. Raises KeyError."""
    for account in ACCOUNTS:
        if account.name == name:
            return account
    raise KeyError(name)
