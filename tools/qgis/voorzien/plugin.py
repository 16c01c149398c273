# SPDX-License-Identifier: EUPL-1.2
"""Registers the provider; there is no window of our own."""

from qgis.core import QgsApplication

from .provider import VoorzienProvider


class VoorzienPlugin:
    def __init__(self):
        self.provider = None

    def initProcessing(self):  # noqa: N802
        """Called by QGIS and by qgis_process."""
        self.provider = VoorzienProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):  # noqa: N802
        self.initProcessing()

    def unload(self):
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
