"""What a person sees in a browser: the videos of a host, a watch page with thumbs, a channel with its support text.

Every word of a record is escaped and the pages load nothing from elsewhere (CSP). The picture is painted from the uuid.
"""

from __future__ import annotations

import hashlib
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from integrations.practice.peertube.answers import channel_of, owner_of
from integrations.practice.peertube.hosts import ChannelRecord, PracticeHost, UserRecord, VideoRecord
from integrations.practice.peertube.tokens import one_time_code

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def home_page(host: PracticeHost, videos: list[VideoRecord]) -> str:
    """All videos of a host, and the play log-ins to try it with."""
    cards = "".join(_card(host, video) for video in videos)
    logins = "".join(
        f"<tr><td><code>{escape(user.name)}</code></td><td><code>{escape(user.password)}</code></td>"
        f"<td>{_second_factor(user)}</td></tr>"
        for user in list(host.users.values())
    )
    body = _template("home.html").substitute(title=escape(host.title), cards=cards, logins=logins)
    return _page(host, host.title, body)


def watch_page(host: PracticeHost, video: VideoRecord) -> str:
    """Picture, title, channel, support text, thumbs. The buttons call `PUT /api/v1/videos/{id}/rate`."""
    channel = channel_of(host, video)
    body = _template("watch.html").substitute(
        uuid=escape(video.uuid),
        picture=picture(video.uuid),
        title=escape(video.title),
        minutes=f"{video.seconds // 60}:{video.seconds % 60:02d}",
        published=escape(f"{video.published:%d %B %Y}"),
        sensitive="<span class=badge>sensitive</span>" if video.sensitive else "",
        channel=escape(channel.title),
        channel_path=escape(_channel_path(host, channel)),
        owner=escape(owner_of(host, channel).title),
        origin="" if video.host == host.name else f"<p class=quiet>From {escape(video.host)}, shown here too.</p>",
        likes=host.count(video, "like"),
        dislikes=host.count(video, "dislike"),
        description=_text(video.description, "No description."),
        support=_text(video.support or channel.support, "This creator has not written how to support them."),
    )
    return _page(host, video.title, body)


def channel_page(host: PracticeHost, channel: ChannelRecord) -> str:
    """A channel with its support text and videos."""
    videos = [each for each in list(host.videos.values()) if (each.host, each.channel) == (channel.host, channel.name)]
    body = _template("channel.html").substitute(
        title=escape(channel.title),
        handle=escape(f"{channel.name}@{channel.host}"),
        description=_text(channel.description, "No description."),
        support=_text(channel.support, "This creator has not written how to support them."),
        cards="".join(_card(host, video) for video in videos),
    )
    return _page(host, channel.title, body)


@cache
def picture(uuid: str) -> str:
    """An SVG landscape of hills under a sun, the same for a uuid everywhere."""
    seed = hashlib.sha256(uuid.encode()).digest()
    hue, sun, height = seed[0] * 360 // 256, 60 + seed[1] * 200 // 256, 40 + seed[2] * 50 // 256
    hills = "".join(
        f'<path fill="hsl({(hue + 25 * layer) % 360} 45% {52 - 13 * layer}%)" d="M0 {_ridge(seed, layer, 0)} '
        f"C 80 {_ridge(seed, layer, 1)} 120 {_ridge(seed, layer, 2)} 180 {_ridge(seed, layer, 3)} "
        f'S 280 {_ridge(seed, layer, 4)} 320 {_ridge(seed, layer, 5)} V180 H0 Z"/>'
        for layer in range(3)
    )
    return (
        '<svg viewBox="0 0 320 180" role="img" aria-label="A painted landscape" preserveAspectRatio="xMidYMid slice">'
        f'<rect width="320" height="180" fill="hsl({hue} 60% 80%)"/>'
        f'<circle cx="{sun}" cy="{height}" r="24" fill="hsl({(hue + 40) % 360} 90% 92%)"/>{hills}</svg>'
    )


def static_file(name: str) -> bytes:
    """`page.css` or `page.js`; the caller has checked the name."""
    return files("resources").joinpath("practice", name).read_bytes()


def _ridge(seed: bytes, layer: int, point: int) -> int:
    return 70 + 32 * layer + seed[3 + 6 * layer + point] * 34 // 256


def _card(host: PracticeHost, video: VideoRecord) -> str:
    channel = channel_of(host, video)
    return _template("card.html").substitute(
        path=escape(f"/w/{video.short}"),
        picture=picture(video.uuid),
        title=escape(video.title),
        channel=escape(channel.title),
        origin="" if video.host == host.name else escape(f" · {video.host}"),
        likes="1 like" if (likes := host.count(video, "like")) == 1 else f"{likes} likes",
    )


def _second_factor(user: UserRecord) -> str:
    if not user.otp_secret:
        return ""
    return f"<code>{one_time_code(user.otp_secret)}</code> now; secret <code>{escape(user.otp_secret)}</code>"


def _channel_path(host: PracticeHost, channel: ChannelRecord) -> str:
    return f"/c/{channel.name}" + ("" if channel.host == host.name else f"@{channel.host}")


def _text(raw: str | None, instead: str) -> str:
    return f"<p class=words>{escape(raw)}</p>" if raw else f"<p class=quiet>{instead}</p>"


def _page(host: PracticeHost, title: str, body: str) -> str:
    return _template("page.html").substitute(title=escape(title), host=escape(host.title), body=body)


@cache
def _template(name: str) -> Template:
    return Template(files("resources").joinpath("practice", name).read_text("utf-8"))
