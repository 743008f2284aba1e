"""`GET /users/me` and `GET /config` of the practice server: long answers of which the client uses a little."""

from __future__ import annotations

from integrations.practice.peertube.answers import VERSION, Json, account_details, channel_details, moment
from integrations.practice.peertube.hosts import PracticeHost, UserRecord

_NOTIFIED = (
    "newCommentOnMyVideo", "newVideoFromSubscription", "abuseAsModerator", "videoAutoBlacklistAsModerator",
    "blacklistOnMyVideo", "myVideoPublished", "myVideoImportFinished", "newUserRegistration", "commentMention",
    "newFollow", "newInstanceFollower", "autoInstanceFollowing", "abuseNewMessage", "abuseStateChange",
    "newPeerTubeVersion", "myVideoStudioEditionFinished", "myVideoTranscriptionGenerated", "newPluginVersion",
)  # fmt: skip


def me(host: PracticeHost, user: UserRecord) -> Json:
    """As recorded for an ordinary user."""
    own = [channel for channel in list(host.channels.values()) if channel.owner == user.name]
    return {
        "id": user.number,
        "username": user.name,
        "email": f"{user.name}@example.org",
        "theme": "instance-default",
        "pendingEmail": None,
        "emailPublic": False,
        "emailVerified": None,
        "nsfwPolicy": "do_not_list",
        **dict.fromkeys(("nsfwFlagsDisplayed", "nsfwFlagsHidden", "nsfwFlagsWarned", "nsfwFlagsBlurred"), 0),
        **dict.fromkeys(("p2pEnabled", "videosHistoryEnabled", "autoPlayVideo", "autoPlayNextVideoPlaylist"), True),
        "autoPlayNextVideo": False,
        "videoLanguages": None,
        "language": "en",
        "role": {"id": 2, "label": "User"},
        "videoQuota": -1,
        "videoQuotaDaily": -1,
        **dict.fromkeys(("noInstanceConfigWarningModal", "noWelcomeModal", "noAccountSetupWarningModal"), False),
        "blocked": False,
        "blockedReason": None,
        "account": account_details(host, host, user),
        "notificationSettings": dict.fromkeys(_NOTIFIED, 1),
        "videoChannels": [channel_details(host, channel, with_owner=False) for channel in own],
        "createdAt": moment(user.created),
        "pluginAuth": None,
        "lastLoginDate": moment(host.world.now()),
        "twoFactorEnabled": bool(user.otp_secret),
        "newFeaturesInfoRead": 1,
        "adminFlags": 0,
        "videoChannelCollaborations": [],
        "specialPlaylists": [{"id": user.number, "name": "Watch later", "type": 2}],
    }


def config(host: PracticeHost) -> Json:
    """The part of the recorded settings that readers of our kind look at; every field has its recorded shape."""
    external = [
        {"npmName": "peertube-plugin-auth-practice", "name": "auth-practice", "version": "1.0.0",
         "authName": name.lower().replace(" ", "-"), "authDisplayName": name}
        for name in host.external_logins
    ]  # fmt: skip
    return {
        "instance": {
            "name": host.title,
            "shortDescription": "A practice server on your own computer",
            "isNSFW": False,
            "defaultNSFWPolicy": "do_not_list",
            "defaultClientRoute": "/videos/browse",
            "serverCountry": "",
            "support": {"text": ""},
            "social": {"blueskyLink": "", "mastodonLink": "", "xLink": "", "externalLink": ""},
            "customizations": {"javascript": "", "css": ""},
            "defaultLanguage": "en",
            "avatars": [],
            "banners": [],
            "logo": [],
        },
        "search": {
            "remoteUri": {"users": True, "anonymous": False},
            "searchIndex": {
                "enabled": False,
                "url": "https://sepiasearch.org",
                "disableLocalSearch": False,
                "isDefaultSearch": False,
            },
        },
        "plugin": {"registered": [], "registeredExternalAuths": external, "registeredIdAndPassAuths": []},
        "email": {"enabled": False},
        "contactForm": {"enabled": False},
        "serverVersion": VERSION,
        "export": {"users": {"enabled": True, "exportExpiration": 172800000, "maxUserVideoQuota": 10737418240}},
        "federation": {"enabled": True},
        "homepage": {"enabled": False},
    }


def nodeinfo_links(host: PracticeHost) -> Json:
    """`/.well-known/nodeinfo`."""
    return {
        "links": [
            {"rel": "http://nodeinfo.diaspora.software/ns/schema/2.0", "href": f"{host.url}/nodeinfo/2.0.json"},
            {
                "rel": "https://www.w3.org/ns/activitystreams#Application",
                "href": f"{host.url}/accounts/peertube",
            },
        ]
    }


def nodeinfo(host: PracticeHost) -> Json:
    """`/nodeinfo/2.0.json`, without the repetition of the settings in `metadata`."""
    users = len(host.users)
    return {
        "version": "2.0",
        "software": {"name": "peertube", "version": VERSION},
        "protocols": ["activitypub"],
        "services": {"inbound": [], "outbound": ["atom1.0", "rss2.0"]},
        "openRegistrations": False,
        "usage": {
            "users": {"total": users, "activeMonth": users, "activeHalfyear": users},
            "localPosts": sum(video.host == host.name for video in list(host.videos.values())),
            "localComments": 0,
        },
        "metadata": {
            "taxonomy": {"postsName": "Videos"},
            "nodeName": host.title,
            "nodeDescription": "A practice server on your own computer",
        },
    }
