"""Tables, chips and what stands around them, as parts of the style sheet."""

from __future__ import annotations

from app.ui.theme.tokens import TINY, Tokens


def table_style(t: Tokens) -> str:
    """Headers, rows and chips; chosen ones are filled, so that they are told apart without colours."""
    return f"""
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {t.muted}; border: none; border-bottom: 1px solid {t.line};
  padding: 6px 10px; font-size: {TINY}px; font-weight: 600; }}
QHeaderView::section:hover {{ color: {t.text}; }}
QTableView {{ gridline-color: {t.line}; selection-background-color: {t.raised}; selection-color: {t.text}; }}
QTableWidget {{ border: 2px solid transparent; border-radius: 6px; }}
QTableWidget:focus {{ border: 2px solid {t.focus}; }}
QTableWidget::item {{ padding: 0 10px; }}
QPushButton[look="chip"] {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
  border-radius: 15px; padding: 4px 13px; min-height: 20px; }}
QPushButton[look="chip"]:hover {{ background: {t.raised}; }}
QPushButton[look="chip"]:checked {{ background: {t.text}; color: {t.background}; border: 1px solid {t.text};
  font-weight: 600; }}
QPushButton[look="chip"]:focus {{ border: 2px solid {t.focus}; padding: 3px 12px; }}
QLabel[look="strong"] {{ font-weight: 600; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:focus {{ background: {t.focus}; }}
"""
