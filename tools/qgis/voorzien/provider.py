# SPDX-License-Identifier: EUPL-1.2
"""The Processing provider. An algorithm of a new verb joins in ALGORITHMS."""

import os

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .access_algorithm import AccessAlgorithm
from .check_algorithm import CheckAlgorithm
from .compare_algorithm import CompareAlgorithm
from .equity_algorithm import EquityAlgorithm
from .explain_algorithm import ExplainAlgorithm
from .import_algorithms import IMPORTS
from .locate_algorithm import LocateAlgorithm
from .program import PROGRAM_SETTING
from .run_algorithm import RunAlgorithm
from .verify_algorithm import VerifyAlgorithm
from .words import say

ALGORITHMS = [RunAlgorithm, CheckAlgorithm, VerifyAlgorithm, CompareAlgorithm, ExplainAlgorithm, LocateAlgorithm,
              AccessAlgorithm, EquityAlgorithm, *IMPORTS]


class VoorzienProvider(QgsProcessingProvider):
    def id(self):
        return "voorzien"

    def name(self):
        return "Voorzien"

    def icon(self):
        return QIcon(os.path.join(os.path.dirname(__file__), "icon.svg"))

    def loadAlgorithms(self):  # noqa: N802
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

    def load(self):
        try:
            from processing.core.ProcessingConfig import ProcessingConfig, Setting
        except ImportError:  # Processing itself is switched off: the program is looked for on the PATH
            return super().load()
        ProcessingConfig.settingIcons["Voorzien"] = self.icon()
        ProcessingConfig.addSetting(
            Setting("Voorzien", PROGRAM_SETTING, say("setting.program"), "", valuetype=Setting.FILE))
        ProcessingConfig.readSettings()
        return super().load()

    def unload(self):
        try:
            from processing.core.ProcessingConfig import ProcessingConfig
            ProcessingConfig.removeSetting(PROGRAM_SETTING)
        except ImportError:
            pass
        super().unload()
