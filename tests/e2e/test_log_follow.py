#!/usr/bin/env python3
"""`log --follow`, held up while the server turns its file over."""
import json
import os
import pathlib
import signal
import subprocess
import threading
import unittest

from grantdeskctl import BIN, DEADLINE, DeskTest


class Follow(DeskTest):
    def setUp(self):
        super().setUp()
        folder = pathlib.Path(self.desk.data)
        folder.mkdir(mode=0o700, exist_ok=True)
        self.file, self.older = folder / "requests.jsonl", folder / "requests.1.jsonl"
        self.put(1, 3)
        self.process = subprocess.Popen(
            [BIN, "--data-dir", self.desk.data, "--json", "log", "--follow", "--limit", "1"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.process.communicate)
        alarm = threading.Timer(DEADLINE, self.process.kill)
        alarm.start()
        self.addCleanup(alarm.cancel)
        self.addCleanup(self.process.kill)
        self.expect(3, 3)

    def put(self, first, last):
        entries = [{"sequence": number, "at": "2026-11-22T12:00:00Z", "status": 200, "outcome": "ok"}
                   for number in range(first, last + 1)]
        with open(self.file, "a", encoding="utf8") as file:
            file.writelines(json.dumps(entry) + "\n" for entry in entries)

    def turn_over(self):
        os.rename(self.file, self.older)

    def expect(self, first, last):
        told = [json.loads(self.process.stdout.readline())["sequence"] for _ in range(first, last + 1)]
        self.assertEqual(told, list(range(first, last + 1)))

    def hold(self):
        os.kill(self.process.pid, signal.SIGSTOP)
        os.waitpid(self.process.pid, os.WUNTRACED)

    def go_on(self):
        os.kill(self.process.pid, signal.SIGCONT)

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate()[1]

    def test_held_up_across_a_turn(self):
        """The new file is longer than what had been read of the old one."""
        self.put(4, 5)
        self.expect(4, 5)
        self.hold()
        self.put(6, 7)
        self.turn_over()
        self.put(8, 30)
        self.go_on()
        self.expect(6, 30)
        self.assertEqual(self.end(), "")

    def test_held_up_across_two(self):
        self.hold()
        self.put(4, 6)
        self.turn_over()
        self.put(7, 9)
        self.turn_over()
        self.put(10, 11)
        self.go_on()
        self.expect(4, 11)
        self.assertEqual(self.end(), "")  # the second file still has its older name

    def test_says_what_is_gone(self):
        self.hold()
        for number in (10, 20, 30):
            self.turn_over()
            self.put(number, number)
        self.go_on()
        for number in (20, 30):
            self.expect(number, number)
        self.assertRegex(self.end(), r": 16\n$")


if __name__ == "__main__":
    unittest.main()
