"""For who runs a server: the DNS record to paste, what both name services say, the share, and what counts now."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QSpinBox, QVBoxLayout

from app.domain.content import ChannelId, Platform
from app.services.check_host import HostCheck
from app.services.earnings.book import GroupView
from app.services.window_page import Figures
from app.ui.earnings.copy_line import CopyLine
from app.ui.earnings.earned_words import sum_text
from app.ui.layouts.section import Section, button, card, emptied, fixed_label, line
from app.ui.plain_text import PlainLabel, visible
from app.ui.shell.page import Surroundings
from app.ui.wallet.forms.passphrase import PassphraseForm
from app.ui.wallet.payer import PayerChooser
from app.ui.wishes.earnings import host_brought
from app.ui.wishes.links import check_host, sign_link

MOST_SHARE = 100


class HostSection(Section):
    """One host at a time."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.found: HostCheck | None = None
        self.host, self.account = QLineEdit(), PayerChooser()
        self.host.setAccessibleName(self.tr("Name of your server"))
        self.host.setPlaceholderText(self.tr("tube.example"))
        self.host.setMaxLength(300)
        self.host.returnPressed.connect(self.look)
        self.account.setAccessibleName(self.tr("Hive account of the server"))
        self.check = button(self.tr("Look"), look="main", told=self.tr("Look at the record of the server"))
        self.check.clicked.connect(self.look)
        self.results = QVBoxLayout()
        self.results.setSpacing(10)
        about = self.tr("A DNS record names the Hive account of the server; its link names the share.")
        self.column.addWidget(
            card(
                PlainLabel(self.tr("Your server"), look="lead", wrap=True),
                PlainLabel(about, look="muted", wrap=True),
                line(self.host, self.account, self.check),
                self.results,
            )
        )
        self.share_card = self._share_card()
        self.column.addWidget(self.share_card)
        self.share_card.hide()
        self.brought = PlainLabel(wrap=True)
        title = PlainLabel(self.tr("What the share brought"), look="lead", wrap=True)
        self.brought_card = card(title, self.brought)
        self.column.addWidget(self.brought_card)
        self.brought_card.hide()

    def load(self) -> None:
        """What arrived as a host's part; nobody is asked."""
        self.ask(host_brought(), self.show_brought)

    def show_brought(self, found: list[GroupView]) -> None:
        """Sums of every asset; hidden while nothing arrived."""
        self.brought_card.setVisible(bool(found))
        for view in found:
            sums = ", ".join(sum_text(units, asset) for asset, units in view.group.sums.items())
            self.brought.setText(self.tr("{sums}, in %n part(s) of gifts.", "", view.group.count).format(sums=sums))

    def _share_card(self) -> QFrame:
        self.share = QSpinBox()
        self.share.setRange(0, MOST_SHARE)
        self.share.setSuffix(self.tr(" %"))
        self.share.setAccessibleName(self.tr("Share of gifts in per cent"))
        self.sign = button(self.tr("Sign the share…"))
        self.sign.clicked.connect(self._sign)
        about = self.tr(
            "So much of each gift for a work on your server goes to the server's account. Who gives sets the most that "
            "a host gets. A raise counts after 7 days, less counts at once."
        )
        title = PlainLabel(self.tr("Share of gifts"), look="lead", wrap=True)
        return card(title, PlainLabel(about, look="muted", wrap=True), line(self.share, self.sign, None))

    def show_figures(self, figures: Figures) -> None:
        """Which accounts there are."""
        super().show_figures(figures)
        self.account.show_payers(figures.accounts)

    def look(self) -> None:
        """Ask both name services."""
        typed = self.host.text().strip()
        if not typed:
            self.said.emit(self.tr("Type the name of your server, such as tube.example."), "waiting")
            return
        self.check.setEnabled(False)
        self.ask(check_host(typed, self.account.payer()), self.show_host, self._refused)

    def show_host(self, found: HostCheck) -> None:
        """What to paste, what is said, what counts."""
        self.found = found
        self.check.setEnabled(True)
        emptied(self.results)
        told = self.tr("TXT record at {}").format(visible(found.record_name))
        self.results.addWidget(PlainLabel(told, look="muted", wrap=True))
        self.results.addWidget(CopyLine(self.tr("DNS record"), found.record or "v=capillary1; account="))
        self.results.addLayout(self._answers(found))
        self.results.addWidget(self._standing(found))
        mine = found.account in self.figures.accounts
        self.share_card.setVisible(mine)
        self.share.setValue(found.asked)

    def _answers(self, found: HostCheck) -> QFormLayout:
        names = (self.tr("Name server of this computer"), self.tr("Name service over HTTPS"))
        lines = QFormLayout()
        for name, (_, texts) in zip(names, found.answers, strict=True):
            said = self.tr("does not answer") if texts is None else " | ".join(texts) or self.tr("has no record")
            lines.addRow(PlainLabel(name, look="muted"), fixed_label(visible(said)))
        return lines

    def _standing(self, found: HostCheck) -> PlainLabel:
        if not found.account:
            told = self.tr("Nothing counts yet: both must say the same record, and only one.")
            return PlainLabel(told, look="waiting", wrap=True)
        if not found.linked:
            told = self.tr("✓ The record names @{}. Its account has not signed a share yet.").format(found.account)
            return PlainLabel(told, look="waiting", wrap=True)
        told = self.tr("✓ @{account} asks for {asked} %; {share} % counts now.").format(
            account=found.account, asked=found.asked, share=found.share
        )
        if found.share_in is not None:
            told += " " + self.tr("The rest counts in %n day(s).", "", found.share_in.days + 1)
        return PlainLabel(told, look="positive", wrap=True)

    def _sign(self) -> None:
        found = self.found
        if found is None:
            return
        site = ChannelId(Platform.WEB, "site", found.host)
        share = self.share.value()
        form = PassphraseForm(
            self.surroundings.submit,
            lambda passphrase: sign_link(found.account, str(site), passphrase, None, share),
            title=self.tr("Share of gifts"),
            button=self.tr("Sign"),
            account=found.account,
            lines=(
                self.tr("Everybody will see on Hive what this server asks for:"),
                self.tr("{share} % of gifts for works at {host}").format(share=share, host=visible(found.host)),
            ),
            parent=self.window(),
        )
        told = self.tr("Signed and sent; look again in a minute.")
        form.succeeded.connect(lambda _: self.said.emit(told, "positive"))
        self.open(form)

    def _refused(self, sentence: str, _: Exception) -> None:
        self.check.setEnabled(True)
        self.said.emit(sentence, "negative")
