"""The words of links in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.content import Platform
from app.domain.creators.link_states import LinkState
from app.services.link_views import LinkView

LOOKS = {
    LinkState.CONFIRMED: "positive",
    LinkState.WAITING_WORDS: "waiting",
    LinkState.WAITING_LINK: "waiting",
    LinkState.SLEEPING: "waiting",
    LinkState.REFUSED: "negative",
    LinkState.GONE: "negative",
    LinkState.CONTESTED: "negative",
}


class LinkWords(QObject):
    """Sentences about one link."""

    def state(self, view: LinkView) -> str:
        """What is so, and what to do."""
        if view.under_way == "unlink":
            return self.tr("The link is being withdrawn.")
        match view.state:
            case LinkState.CONFIRMED:
                return self.tr("Confirmed: gifts for this channel arrive.")
            case LinkState.WAITING_WORDS if view.link_there:
                return self.tr("Only the words on the channel are missing.")
            case LinkState.WAITING_WORDS:
                return self.tr("Two steps: paste the words where the channel is, and sign.")
            case LinkState.WAITING_LINK:
                return self.tr("Only your signature is missing.")
            case LinkState.REFUSED:
                return self.tr("The words name something that no Hive account can be called; paste them again.")
            case LinkState.SLEEPING:
                return self.tr("The page does not answer, or is somebody else's now; gifts for it wait.")
            case LinkState.GONE:
                return self.tr("The words have been gone for three days; paste them again.")
        return self.tr("The channel names several accounts, so nobody is paid; leave one of them there.")

    def words_tick(self, view: LinkView) -> str:
        """Whether the channel speaks."""
        return self.tr("✓ The words are there") if view.words_there else self.tr("○ The words are not there yet")

    def link_tick(self, view: LinkView) -> str:
        """Whether the account speaks."""
        if view.link_there:
            return self.tr("✓ Signed on Hive")
        return self.tr("◌ Signed, on its way") if view.under_way == "link" else self.tr("○ Not signed yet")

    def where(self, platform: Platform) -> str:
        """Where the words go."""
        match platform:
            case Platform.PEERTUBE:
                return self.tr("Paste this into the support text or the description of the channel:")
            case Platform.YOUTUBE:
                return self.tr("Paste this into the description of one of your newest 15 videos:")
            case Platform.WEB:
                return self.tr("Paste this into the first page of the site:")
        return self.tr("Paste this into the text about yourself in your profile there:")

    def platform(self, view: LinkView) -> str:
        """Where the channel is; all but sites have names of their own."""
        return self.tr("Site") if view.record else view.platform

    def record(self, name: str) -> str:
        """Where a DNS record goes instead."""
        return self.tr("Or as a TXT record at {}:").format(name)
