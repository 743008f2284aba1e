"""Which channel is meant: its link, and the account that receives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.link_views import LinkView
from app.ui.dialogs.form import Form
from app.ui.plain_text import PlainLabel
from app.ui.wallet.payer import PayerChooser
from app.ui.wishes import Submit
from app.ui.wishes.links import add_channel


class ChannelForm(Form):
    """`succeeded` carries the list with the new channel in it. Nothing is signed here."""

    succeeded = Signal(object)

    def __init__(self, submit: Submit, accounts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(submit, parent)
        self.entitle(self.tr("Add a channel"), self.tr("Go on"))
        self._accounts = tuple(accounts)
        told = self.tr("PeerTube, YouTube, Vimeo, Dailymotion, a Hive profile, or a site of your own.")
        self.column.addWidget(PlainLabel(told, look="muted", wrap=True))
        self.link = self.field(
            self.tr("Link of the channel, or of one of its works"), hint=self.tr("https://…"), told=told
        )
        self.account = PayerChooser(accounts)
        self.account.setAccessibleName(self.tr("Hive account that receives"))
        self.account.setToolTip(self.account.accessibleName())
        if len(accounts) > 1:
            self.column.addWidget(self.name(self.account.accessibleName()))
            self.column.addWidget(self.account)
        self.link.returnPressed.connect(self.go_on)
        self.main.clicked.connect(self.go_on)

    def go_on(self) -> None:
        """Find it, and look what stands there already."""
        typed = self.link.text().strip()
        if not typed:
            self.say(self.tr("Paste the link of your channel."))
            return
        self.wait(self.tr("Looking at the channel…"))
        account = self.account.payer() or next(iter(self._accounts), "")
        self.ask(add_channel(account, typed), self._done)

    def _done(self, views: list[LinkView]) -> None:
        self.succeeded.emit(views)
        self.accept()
