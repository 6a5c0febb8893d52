#!/usr/bin/env python3
"""What `grantdeskctl` does when what it writes finds no place."""
import json
import os
import pathlib
import shlex
import subprocess
import unittest

from grantdeskctl import BIN, DEADLINE, DeskTest


class FullDisk(DeskTest):
    """A data folder beside a disk on which nothing has room any more."""

    def setUp(self):
        super().setUp()
        data, self.desk.data = self.desk.data, self.desk.path("disk")
        self.mount_disk("16k")
        self.disk, self.desk.data = pathlib.Path(self.desk.data), data

    def fill(self):
        with open(self.disk / "ballast", "ab", buffering=0) as file:
            try:
                while file.write(b"x" * 4096):
                    pass
            except OSError:
                pass

    def test_calendar(self):
        calendar = self.disk / "ends.ics"
        self.desk.json("app", "health", "--ics", calendar)
        before = calendar.read_bytes()
        self.assertGreater(len(before), 0)
        self.fill()
        refused = self.desk.run("--json", "app", "health", "--ics", calendar, expect=1)
        self.assertEqual(refused.error["code"], "file.not_written")
        self.assertEqual(calendar.read_bytes(), before)
        self.assertEqual(sorted(os.listdir(self.disk)), ["ballast", "ends.ics"])

    def test_audit_log(self):
        """A file that is not complete is not kept, so that the next attempt finds its name free."""
        self.desk.run("app", "list")
        self.fill()
        output = self.disk / "log.jsonl"
        for _ in range(2):
            refused = self.desk.run("--json", "audit", "export", "--format", "jsonl", "--output", output, expect=1)
            self.assertEqual(refused.error["code"], "file.not_written")
            self.assertFalse(output.exists())


class FullOutput(DeskTest):
    """Standard output on a disk without room: it says so, and what was shown only now is not lost silently."""

    def run_full(self, *arguments):
        with open("/dev/full", "w") as full:
            process = subprocess.run([BIN, "--data-dir", self.desk.data, *arguments], stdout=full, stderr=subprocess.PIPE,
                                     text=True, timeout=DEADLINE, check=False)
        return process.returncode, process.stderr.strip().splitlines()

    def refusal(self, *arguments):
        status, lines = self.run_full("--json", *arguments)
        self.assertEqual(status, 1, lines)
        return json.loads(lines[-1])["error"]

    def test_every_kind_of_output(self):
        self.desk.create("web", "W")
        for arguments in (("app", "list"), ("app", "show", "W"), ("export", "W"),
                          ("audit", "export", "--format", "csv"), ("--version",), ("app", "--help")):
            with self.subTest(arguments):
                self.assertEqual(self.refusal(*arguments)["code"], "output.not_written")
                status, lines = self.run_full(*arguments)
                self.assertEqual((status, len(lines)), (1, 1), lines)

    def test_followed_log(self):
        """It ends by itself: what it goes on to tell would be lost."""
        self.desk.run("app", "list")
        entry = {"sequence": 1, "at": "2026-11-22T12:00:00Z", "status": 200, "outcome": "ok"}
        (pathlib.Path(self.desk.data) / "requests.jsonl").write_text(json.dumps(entry) + "\n")
        self.assertEqual(self.refusal("log", "--follow")["code"], "output.not_written")

    def test_what_is_shown_once(self):
        web = self.desk.create("web", "W")
        for arguments in (("secret", "add", "W"), ("app", "create", "--type", "web", "--name", "X")):
            with self.subTest(arguments):
                error = self.refusal(*arguments)
                self.assertEqual(error["code"], "output.secret_not_written")
                self.assertNotIn("client_secret", error["message"])
                command = shlex.split(error["message"].partition(": grantdeskctl ")[2])
                subprocess.run([BIN, *command], stdout=subprocess.DEVNULL, timeout=DEADLINE, check=True)
        self.assertEqual([len(app["secrets"]) for app in self.desk.json("app", "list")], [1, 0])
        self.assertEqual(self.desk.json("app", "show", "W")["secrets"][0]["id"], web["secrets"][0]["id"])

    def test_a_reader_that_goes_away(self):
        """It has seen enough: that is no failure, also where nobody is killed for it."""
        self.desk.create("web", "W")
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "w") as closed:
            process = subprocess.run([BIN, "--data-dir", self.desk.data, "app", "list"], stdout=closed, text=True,
                                     stderr=subprocess.PIPE, restore_signals=False, timeout=DEADLINE, check=False)
        self.assertEqual((process.returncode, process.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
