# SPDX-License-Identifier: EUPL-1.2
"""The report of an import as the page that QGIS shows in its results viewer."""

import os

from qgis.PyQt.QtGui import QTextDocument


def report_as_html(path, feedback):
    """Tells the report in the log and writes it as HTML beside it for the time being; returns where."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    feedback.pushInfo(text)
    document = QTextDocument()
    # Names in the report come from outside: they are text, never HTML.
    document.setMarkdown(text, QTextDocument.MarkdownFeatures(QTextDocument.MarkdownDialectGitHub)
                         | QTextDocument.MarkdownNoHTML)
    shown = os.path.join(_folder_of_processing(), os.path.basename(path).removesuffix(".md") + ".html")
    with open(shown, "w", encoding="utf-8") as file:
        file.write(document.toHtml())
    return shown


def _folder_of_processing():
    """Of this session of QGIS; it is cleared with the session, and the dataset keeps no second report."""
    from qgis.core import QgsProcessingUtils
    return QgsProcessingUtils.tempFolder()
