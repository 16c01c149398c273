# SPDX-License-Identifier: EUPL-1.2
"""Voorzien in QGIS: algorithms that call the installed program and load what it wrote."""


def classFactory(iface):  # noqa: N802 (the name QGIS asks for)
    """The plugin."""
    from .plugin import VoorzienPlugin

    return VoorzienPlugin()
