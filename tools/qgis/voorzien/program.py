# SPDX-License-Identifier: EUPL-1.2
"""Finds the program, runs it, tells its progress and its words, and stops it when the user cancels."""

import codecs
import os
import queue
import re
import shutil
import subprocess
import sys
import threading

from qgis.core import QgsProcessingException, QgsSettings

from .words import say

PROGRAM_SETTING = "VOORZIEN_PROGRAM"
# What the program draws on a terminal: [####......] step in words.
PROGRESS = re.compile(r"^\[(#*)(\.*)\]\s*(.*)$")
# A verb as the help lists it: two spaces, its name, its explanation.
VERB = re.compile(r"^  ([a-z][a-z0-9-]*)(?: {2,}\S.*)?$", re.MULTILINE)
# Exit status of the program: problems in the input, all of them told.
INVALID_INPUT = 3
SECONDS_TO_STOP = 3
SECONDS_TO_ANSWER = 20


def program_path():
    """The program of the settings, or else the one on the PATH."""
    chosen = QgsSettings().value(f"Processing/Configuration/{PROGRAM_SETTING}", "") or ""
    found = chosen if chosen and os.access(chosen, os.X_OK) else None if chosen else shutil.which("voorzien")
    if not found:
        raise QgsProcessingException(say("error.no_program", path=chosen or "voorzien"))
    return found


def require_verb(*verbs):
    """Raises, with what to do, when the program does not know this verb (of this verb): an older one, mostly."""
    known = _verbs_of([])
    for number, verb in enumerate(verbs):
        if verb not in known:
            raise QgsProcessingException(say("error.no_verb", verb=" ".join(verbs[:number + 1]), path=program_path()))
        if number + 1 < len(verbs):
            known = _verbs_of(verbs[:number + 1])


def _verbs_of(verbs):
    """The verbs that the help of these verbs lists."""
    try:
        shown = subprocess.run([program_path(), *verbs, "--help"], stdin=subprocess.DEVNULL, capture_output=True,
                               timeout=SECONDS_TO_ANSWER, check=False, **_without_window())
    except (OSError, subprocess.TimeoutExpired) as wrong:
        raise QgsProcessingException(say("error.no_program", path=program_path())) from wrong
    return set(VERB.findall(shown.stdout.decode("utf-8", "replace")))


def _without_window():
    return {"creationflags": subprocess.CREATE_NO_WINDOW} if sys.platform == "win32" else {}


class Outcome:
    """How the program ended: exit status, what it wrote on stdout, what it said on stderr."""

    def __init__(self, status, output, words):
        self.status = status
        self.output = output
        self.words = words


def run_program(arguments, feedback):
    """Runs the program with these arguments; raises when the user cancels."""
    command = [program_path(), *arguments]
    feedback.pushCommandInfo(" ".join(command))
    terminal = _Terminal()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=terminal.writer or subprocess.PIPE, **_without_window())
    terminal.close_writer()
    lines = queue.Queue()
    output = []
    readers = [threading.Thread(target=_gather, args=(process.stdout, output), daemon=True),
               threading.Thread(target=_tell, args=(terminal.reader or process.stderr, lines), daemon=True)]
    for reader in readers:
        reader.start()
    words = []
    while process.poll() is None:
        if feedback.isCanceled():
            _stop(process)
            _close(terminal, process)
            raise QgsProcessingException(say("error.cancelled"))
        _pass_on(lines, words, feedback, 0.1)
    for reader in readers:
        reader.join(SECONDS_TO_STOP)
    while not lines.empty():
        _pass_on(lines, words, feedback, 0)
    _close(terminal, process)
    return Outcome(process.returncode, b"".join(output).decode("utf-8", "replace"), "\n".join(words))


def failed(outcome):
    """The exception that says what the program said."""
    return QgsProcessingException(outcome.words.strip() or say("error.status", status=outcome.status))


class _Terminal:
    """A terminal for stderr, because the program shows progress on a terminal only; none on Windows."""

    def __init__(self):
        self.reader = None
        self.writer = None
        if hasattr(os, "openpty"):
            reader, self.writer = os.openpty()
            self.reader = os.fdopen(reader, "rb", buffering=0)

    def close_writer(self):
        if self.writer is not None:
            os.close(self.writer)
            self.writer = None

    def close(self):
        if self.reader is not None:
            self.reader.close()


def _gather(stream, parts):
    for part in iter(lambda: stream.read(65536), b""):
        parts.append(part)


def _tell(stream, lines):
    """Cuts what comes in at line ends; a terminal ends in an error where a file ends in nothing."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    left = ""
    while True:
        try:
            part = stream.read(4096)
        except OSError:
            part = b""
        if not part:
            break
        left += decoder.decode(part).replace("\x1b[K", "")
        # The last piece may still be growing, except a step of the progress, which has no line end.
        *whole, left = re.split(r"[\r\n]+", left)
        for line in whole:
            lines.put(line)
        if PROGRESS.match(left):
            lines.put(left)
            left = ""
    if left:
        lines.put(left)


def _pass_on(lines, words, feedback, seconds):
    try:
        line = lines.get(timeout=seconds) if seconds else lines.get_nowait()
    except queue.Empty:
        return
    step = PROGRESS.match(line)
    if step:
        done, left, text = len(step.group(1)), len(step.group(2)), step.group(3)
        feedback.setProgress(100.0 * done / max(done + left, 1))
        feedback.setProgressText(text)
    elif line.strip():
        words.append(line)
        feedback.pushInfo(line)


def _close(terminal, process):
    terminal.close()
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()


def _stop(process):
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
