"""Tokens as Qt's palette: what the style itself paints (selections, placeholders, disabled words) follows them too."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from app.ui.theme.tokens import Tokens

Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """Every role that Fusion reads."""
    made = QPalette()
    colours = {
        Role.Window: tokens.background,
        Role.WindowText: tokens.text,
        Role.Base: tokens.surface,
        Role.AlternateBase: tokens.raised,
        Role.Text: tokens.text,
        Role.PlaceholderText: tokens.muted,
        Role.Button: tokens.surface,
        Role.ButtonText: tokens.text,
        Role.BrightText: tokens.accent,
        Role.ToolTipBase: tokens.raised,
        Role.ToolTipText: tokens.text,
        Role.Highlight: tokens.focus,
        Role.HighlightedText: tokens.background,
        Role.Link: tokens.focus,
        Role.LinkVisited: tokens.focus,
        Role.Accent: tokens.accent,
        Role.Light: tokens.surface,
        Role.Midlight: tokens.raised,
        Role.Mid: tokens.line,
        Role.Dark: tokens.line,
        Role.Shadow: tokens.line,
    }
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made
