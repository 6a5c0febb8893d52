"""A display of its own, on which windows are seen as a person would see them."""
import os
import subprocess
import time

from Xlib import X, display, error

LINES = 40          # so many rows of pixels stand for a window
MAY_DIFFER = 2      # rows: a blinking cursor
SMALLEST = 300      # pixels of width: what is smaller is a helper of the toolkit


PAUSE = 0.002       # seconds between two looks


def resembles(look, other):
    return len(look) == len(other) and sum(a != b for a, b in zip(look, other)) <= MAY_DIFFER


class Timeout(Exception):
    """A program did not show what it should in time."""


class Screen:
    """Xvfb, without a window manager: a program's window is a child of the root."""

    def __init__(self, width, height):
        self._size = f"{width}x{height}x24"

    def __enter__(self):
        reading, writing = os.pipe()
        self._server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size, "-nolisten",
                                         "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.display = f":{number.readline().strip()}"
        self._connection = display.Display(self.display)
        self._root = self._connection.screen().root
        return self

    def __exit__(self, *_):
        self._connection.close()
        self._server.terminate()
        self._server.wait()

    @property
    def pid(self):
        return self._server.pid

    def _windows(self):
        for child in self._root.query_tree().children:
            try:
                if (child.get_attributes().map_state == X.IsViewable and child.get_geometry().width >= SMALLEST):
                    yield child
            except (error.BadWindow, error.BadDrawable):
                continue  # it went while it was looked at

    def wait_for_window(self, seconds):
        """The first window of a program that shows itself."""
        return self._wait(lambda: next(self._windows(), None), seconds, "no window appeared")

    def wait_until_empty(self):
        self._wait(lambda: not any(True for _ in self._windows()), 10, "a window stayed")

    def moment_of_rest(self, window, seconds):
        """Watches a window for so long; the moment (perf_counter) from which it looked as it does at the end."""
        looks = []
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            seen = time.perf_counter()
            looks.append((seen, self._look(window)))
            time.sleep(PAUSE)
        last = looks[-1][1]
        rest = looks[-1][0]
        for seen, look in reversed(looks):
            if not resembles(look, last):
                break
            rest = seen
        return rest

    def _look(self, window):
        """Some rows of a window's pixels, as hashes; nothing while it cannot be read."""
        try:
            shape = window.get_geometry()
            step = max(1, shape.height // LINES)
            return [hash(bytes(window.get_image(0, y, shape.width, 1, X.ZPixmap, 0xFFFFFFFF).data))
                    for y in range(step // 2, shape.height, step)]
        except (error.BadWindow, error.BadDrawable, error.BadMatch):
            return []

    @staticmethod
    def _wait(ask, seconds, otherwise):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if answer := ask():
                return answer
            time.sleep(0.001)
        raise Timeout(otherwise)
