"""The style sheet, made from the tokens. A widget says what it is by its property `look`."""

from __future__ import annotations

from app.ui.theme.icons import ICONS
from app.ui.theme.long_texts import long_text_style
from app.ui.theme.rooms import room_style
from app.ui.theme.tables import table_style
from app.ui.theme.tokens import BODY, FIGURE, LARGE_RADIUS, LEAD, SMALL_RADIUS, TINY, TITLE, Tokens


def style_sheet(tokens: Tokens) -> str:
    """Everything that Qt's own painting cannot be told by the palette."""
    parts = (_words, _surfaces, _buttons, _fields, _lists, _shell, room_style, table_style, long_text_style)
    return "\n".join(part(tokens) for part in parts)


def _words(t: Tokens) -> str:
    return f"""
QWidget {{ font-size: {BODY}px; color: {t.text}; }}
QLabel {{ background: transparent; }}
QLabel[look="figure"] {{ font-size: {FIGURE}px; font-weight: 600; }}
QLabel[look="title"] {{ font-size: {TITLE}px; font-weight: 600; }}
QLabel[look="lead"] {{ font-size: {LEAD}px; font-weight: 600; }}
QLabel[look="muted"] {{ color: {t.muted}; }}
QLabel[look="small"] {{ font-size: {TINY}px; color: {t.muted}; }}
QLabel[look="positive"] {{ color: {t.positive}; }}
QLabel[look="waiting"] {{ color: {t.waiting}; }}
QLabel[look="negative"] {{ color: {t.negative}; }}
QLabel[look="brand"] {{ font-size: {LEAD}px; font-weight: 700; color: {t.accent}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
"""


def _surfaces(t: Tokens) -> str:
    return f"""
QMainWindow, QDialog {{ background: {t.background}; }}
QFrame[look="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {LARGE_RADIUS}px; }}
QFrame[look="step"] {{ background: {t.background}; border: 1px solid {t.line}; border-radius: {SMALL_RADIUS}px; }}
QFrame[look="banner"] {{ background: {t.waiting}; border: none; }}
QFrame[look="banner"] QLabel {{ color: {t.on_accent}; font-weight: 600; }}
QFrame[look="call"] {{ background: {t.raised}; border: 1px solid {t.waiting}; border-radius: {LARGE_RADIUS}px; }}
QFrame[look="strip"] {{ background: {t.raised}; border-top: 1px solid {t.line}; }}
QScrollArea, QScrollArea > QWidget > QWidget[look="page"] {{ background: transparent; border: none; }}
"""


def _buttons(t: Tokens) -> str:
    check = (ICONS / ("check-on-rose.svg" if t.dark else "check-on-red.svg")).as_posix()
    return f"""
QAbstractButton, QComboBox, QTabBar {{ outline: none; }}
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {SMALL_RADIUS}px; padding: 7px 14px; min-height: 18px; }}
QPushButton:hover {{ background: {t.raised}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 6px 13px; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.raised}; }}
QPushButton[look="main"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent};
  font-weight: 600; }}
QPushButton[look="main"]:hover {{ border: 1px solid {t.text}; }}
QPushButton[look="main"]:focus {{ border: 2px solid {t.focus}; }}
QPushButton[look="main"]:disabled {{ background: {t.raised}; color: {t.muted}; border: 1px solid {t.line}; }}
QPushButton[look="quiet"] {{ background: transparent; border: 1px solid transparent; padding: 3px 8px; }}
QPushButton[look="quiet"]:hover {{ border: 1px solid {t.line}; }}
QPushButton[look="quiet"]:focus {{ border: 2px solid {t.focus}; padding: 2px 7px; }}
QPushButton[look="pill"] {{ background: {t.text}; color: {t.background}; border: none; border-radius: 14px;
  padding: 5px 16px; font-weight: 600; }}
QPushButton[look="pill"]:focus {{ border: 2px solid {t.focus}; padding: 3px 14px; }}
QRadioButton, QCheckBox {{ spacing: 8px; padding: 3px; border: 2px solid transparent;
  border-radius: {SMALL_RADIUS}px; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px; border: 1px solid {t.muted};
  border-radius: 3px; background: {t.surface}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.muted}; border-radius: 8px;
  background: {t.surface}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {t.accent};
  border: 1px solid {t.accent}; image: url({check}); }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.accent}; background: {t.on_accent}; }}
QRadioButton:focus, QCheckBox:focus {{ border: 2px solid {t.focus}; }}
"""


def _fields(t: Tokens) -> str:
    return f"""
QLineEdit {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {SMALL_RADIUS}px; padding: 7px 10px; min-height: 18px;
  selection-background-color: {t.focus}; selection-color: {t.background};
  placeholder-text-color: {t.muted}; }}
QLineEdit:focus {{ border: 2px solid {t.focus}; padding: 6px 9px; }}
QPlainTextEdit {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
  border-radius: {SMALL_RADIUS}px; padding: 4px 6px; selection-background-color: {t.focus};
  selection-color: {t.background}; placeholder-text-color: {t.muted}; }}
QPlainTextEdit:focus {{ border: 2px solid {t.focus}; padding: 3px 5px; }}
QLineEdit:disabled {{ color: {t.muted}; background: {t.raised}; }}
QFrame[look="drop"] QLineEdit {{ border: 2px dashed {t.accent}; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QAbstractItemView {{ background: transparent; border: none; outline: none; }}
QListWidget {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {SMALL_RADIUS}px; }}
QListWidget:focus {{ border: 2px solid {t.focus}; }}
QListWidget::item {{ padding: 8px; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.raised}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 4px; min-height: 32px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
"""


def _shell(t: Tokens) -> str:
    return f"""
QFrame[look="rail"] {{ background: {t.raised}; border: none; border-right: 1px solid {t.line}; }}
QPushButton[look="rail"] {{ background: transparent; color: {t.muted}; border: 2px solid transparent;
  border-radius: 8px; padding: 8px 16px 8px 10px; min-height: 22px; text-align: left; }}
QPushButton[look="rail"]:hover {{ color: {t.text}; background: {t.surface}; }}
QPushButton[look="rail"]:checked {{ background: {t.surface}; color: {t.text}; font-weight: 600; }}
QPushButton[look="rail"]:focus {{ border: 2px solid {t.focus}; }}
QPushButton[look="link"] {{ background: transparent; border: none; color: {t.focus}; padding: 4px 6px;
  min-height: 18px; }}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="link"]:focus {{ border: 2px solid {t.focus}; padding: 2px 4px; border-radius: 4px; }}
QFrame[look="scrim"] {{ background: rgba(0, 0, 0, 110); }}
QLabel[look="key"] {{ background: {t.raised}; border: 1px solid {t.line}; border-bottom: 2px solid {t.line};
  border-radius: 5px; padding: 2px 8px; font-weight: 600; }}
QFrame[look="strip"] QLabel {{ font-size: {TINY}px; }}
QFrame[look="strip"] QPushButton {{ font-size: {TINY}px; min-height: 16px; }}
QFrame[look="rule"] {{ background: {t.line}; border: none; }}
"""
