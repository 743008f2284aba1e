"""Style of what only some rooms have: tabs, choosers, progress."""

from __future__ import annotations

from app.ui.theme.icons import ICONS
from app.ui.theme.tokens import SMALL_RADIUS, Tokens


def room_style(t: Tokens) -> str:
    """Tabs are words with a line below the present one."""
    arrow = (ICONS / ("down-on-dark.svg" if t.dark else "down-on-light.svg")).as_posix()
    rising = (ICONS / ("up-on-dark.svg" if t.dark else "up-on-light.svg")).as_posix()
    return f"""
QScrollArea[look="pane"] {{ border: 2px solid transparent; border-radius: {SMALL_RADIUS}px; }}
QScrollArea[look="pane"]:focus {{ border: 2px solid {t.focus}; }}
QTabBar {{ background: transparent; border: none; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: none; border-bottom: 2px solid {t.line};
  padding: 8px 14px 7px 14px; margin: 0; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ color: {t.text}; border: 2px solid {t.focus}; border-radius: {SMALL_RADIUS}px;
  padding: 6px 12px 7px 12px; }}
QComboBox {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: {SMALL_RADIUS}px;
  padding: 6px 10px; min-height: 18px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url({arrow}); width: 12px; height: 12px; }}
QComboBox:focus {{ border: 2px solid {t.focus}; padding: 5px 9px; }}
QComboBox:disabled {{ color: {t.muted}; background: {t.raised}; }}
QComboBox QLineEdit {{ border: none; padding: 0; min-height: 18px; background: transparent; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line};
  selection-background-color: {t.focus}; selection-color: {t.background}; }}
QComboBox QAbstractItemView::item {{ padding: 4px 6px; min-height: 20px; }}
QSpinBox {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; border-radius: {SMALL_RADIUS}px;
  padding: 6px 10px; min-height: 20px; selection-background-color: {t.focus}; selection-color: {t.background}; }}
QSpinBox QLineEdit {{ background: transparent; border: none; padding: 0 0 0 9px; min-height: 18px; }}
QSpinBox:focus {{ border: 2px solid {t.focus}; padding: 5px 9px; }}
QSpinBox:disabled {{ color: {t.muted}; background: {t.raised}; }}
QSpinBox::up-button, QSpinBox::down-button {{ background: transparent; border: none; width: 22px; }}
QSpinBox::up-button {{ subcontrol-position: top right; margin-top: 3px; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 3px; }}
QSpinBox::up-arrow {{ image: url({rising}); width: 11px; height: 11px; }}
QSpinBox::down-arrow {{ image: url({arrow}); width: 11px; height: 11px; }}
QProgressBar {{ background: {t.track}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""
