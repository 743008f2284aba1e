"""What stands behind the page and commands of following, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.follow_creators import FollowCreators
from app.services.follow_lists import FollowLists
from app.services.follow_views import FollowViews
from app.store.following_works import FollowingWorks


@dataclass(frozen=True, slots=True)
class FollowRoom:
    """`follow` and read creators, carry `lists` in and out, see them in `views`; `works` remember what was shown."""

    follow: FollowCreators
    lists: FollowLists
    views: FollowViews
    works: FollowingWorks
