"""Whom a person follows, and what is new from them."""

from __future__ import annotations

from app.bootstrap.ground import Ground
from app.services.creator_channels import CreatorChannels
from app.services.follow_creators import FollowCreators
from app.services.follow_lists import FollowLists
from app.services.follow_room import FollowRoom
from app.services.follow_views import FollowViews
from app.services.link_room import LinkRoom
from app.services.pictures import Pictures
from app.services.read_uploads import ReadUploads
from app.services.runner import Work
from app.store.following import FollowingStore
from app.store.following_works import FollowingWorks
from app.store.link_checks import LinkCheckStore


def following(ground: Ground, links: LinkRoom, pictures: Pictures, telling: dict[str, Work]) -> FollowRoom:
    """Who is followed, across all platforms; what is new is read among the works that are `telling`."""
    store, works = FollowingStore(ground.database), FollowingWorks(ground.database)
    checks = LinkCheckStore(ground.database)
    follow = FollowCreators(
        links.find,
        ground.channels,
        ground.platforms,
        ReadUploads(ground.peertube, ground.platforms, ground.hive, ground.clock),
        CreatorChannels(ground.links, links.prove, checks, store, ground.clock),
        store,
        works,
        pictures,
        ground.clock,
        ground.events,
    )
    telling["follow creators"] = follow.run_once
    return FollowRoom(
        follow,
        FollowLists(follow, store, ground.peertube, ground.hive, ground.events),
        FollowViews(store, works, ground.database),
        works,
    )
