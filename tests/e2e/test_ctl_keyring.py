#!/usr/bin/env python3
"""Secrets in the operating system's keyring, and a terminal that is spoken to.

The keyring is a real Secret Service: dbus-run-session and gnome-keyring-daemon, on a home folder of its own.
"""
import json
import os
import pty
import re
import select
import subprocess
import tempfile
import time
import unittest

from grantdeskctl import BIN, CALLBACK, DEADLINE, EMAIL, PASSWORD, DeskTest

# How many entries the keyring holds.
COUNT = ("dbus-send --session --print-reply --dest=org.freedesktop.secrets "
         "/org/freedesktop/secrets/collection/login org.freedesktop.DBus.Properties.Get "
         "string:org.freedesktop.Secret.Collection string:Items | grep -c 'object path' || true\n")
# The ID of what was just made.
ID = "sed -n 's/.*\"id\": *\"\\([0-9a-f]*\\)\".*/\\1/p' | head -1"


class Keyring(DeskTest):
    """Every script below runs in one session bus with an unlocked keyring."""

    def in_session(self, script, **variables):
        with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as runtime:
            environment = {k: v for k, v in os.environ.items() if k != "DBUS_SESSION_BUS_ADDRESS"}
            environment |= {"HOME": home, "XDG_RUNTIME_DIR": runtime, "CTL": f"{BIN} --data-dir {self.desk.data}",
                            "FOLDER": self.desk.folder, **variables}
            unlock = "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"
            done = subprocess.run(["dbus-run-session", "--", "bash", "-ec", unlock + script], env=environment, text=True,
                                  capture_output=True, timeout=2 * DEADLINE, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done

    def test_client_secret(self):
        self.desk.add_user()
        done = self.in_session(
            f"$CTL app create --type web --name W --redirect-url {CALLBACK} --keep-in-keyring >/dev/null\n"
            f"echo '{PASSWORD}' | $CTL --json flow run W --sign-in {EMAIL} --password-stdin\n"
            + COUNT + "$CTL app delete W --yes >/dev/null\n" + COUNT
            + "$CTL app restore W --with-secrets >/dev/null\n" + COUNT
            + "$CTL app delete W --yes >/dev/null\n$CTL app purge W --yes >/dev/null\n" + COUNT)
        run, *kept = done.stdout.splitlines()
        self.assertEqual(json.loads(run)["outcome"], "succeeded")
        self.assertEqual(kept, ["1", "1", "1", "0"])

    def test_what_is_not_restored_is_forgotten(self):
        done = self.in_session(
            f"$CTL app create --type web --name W --redirect-url {CALLBACK} --keep-in-keyring >/dev/null\n"
            "$CTL app delete W --yes >/dev/null\n$CTL app restore W >/dev/null\n" + COUNT)
        self.assertEqual(done.stdout.split(), ["0"])

    def test_what_is_deleted_is_forgotten(self):
        """A secret and a key by themselves; what else is kept stays. Each is noted in the data folder until then."""
        self.desk.add_user()
        notes = "ls $CTL_DATA/kept | sed 's/[.].*//' | sort | paste -sd ' '\n"
        done = self.in_session(
            "$CTL app create --type machine-to-machine --name M --keep-in-keyring >/dev/null\n"
            f"S=$($CTL --json secret add M --keep-in-keyring | {ID})\n"
            f"K=$($CTL --json key generate M --user {EMAIL} --private-key $FOLDER/k.pem --keep-in-keyring | {ID})\n"
            + COUNT + notes + "$CTL secret delete M $S --yes >/dev/null\n" + COUNT + notes
            + "$CTL key delete M $K --yes >/dev/null\n" + COUNT + notes, CTL_DATA=self.desk.data)
        self.assertEqual(done.stdout.splitlines(), ["3", "client-secret client-secret private-key",
                                                    "2", "client-secret private-key", "1", "client-secret"])

    def test_private_key(self):
        self.desk.add_user()
        done = self.in_session(
            "$CTL app create --type machine-to-machine --name M --keep-in-keyring >/dev/null\n"
            f"$CTL key generate M --user {EMAIL} --private-key $FOLDER/k.pem --keep-in-keyring >/dev/null\n"
            "rm $FOLDER/k.pem\n"
            "$CTL --json flow run M </dev/null\n"
            "$CTL secret add M --keep-in-keyring >/dev/null\n"
            "$CTL --json flow run M </dev/null")
        self.assertEqual([json.loads(line)["outcome"] for line in done.stdout.splitlines()], ["succeeded"] * 2)

    def test_without_a_keyring(self):
        answer = self.desk.run("--json", "app", "create", "--type", "web", "--name", "W", "--keep-in-keyring")
        self.assertIn("No keyring of the operating system can be used.", answer.err)
        self.assertRegex(answer.json["client_secret"], r"[A-Za-z0-9_-]{43}")


class Terminal(DeskTest):
    def talk(self, arguments, answers=()):
        """Runs grantdeskctl at a terminal and types an answer at each prompt; all that was on the screen."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.execv(BIN, [str(BIN), "--data-dir", self.desk.data, *arguments])
        screen, waiting, deadline = "", list(answers), time.monotonic() + DEADLINE
        while time.monotonic() < deadline:
            ready, _, _ = select.select([terminal], [], [], DEADLINE)
            try:
                data = os.read(terminal, 65536) if ready else b""
            except OSError:  # the other end is closed
                data = b""
            if not data:
                break
            screen += data.decode()
            if waiting and screen.endswith(": "):
                os.write(terminal, waiting.pop(0).encode() + b"\n")
        os.close(terminal)
        _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status), screen

    def test_first_start_shows_the_password(self):
        status, screen = self.talk(["user", "list"])
        self.assertEqual(status, 0)
        password = re.search(r"Password: ([a-z2-9-]+) \(shown only now\)", screen).group(1)
        self.desk.create("single-page", "S", "--redirect-url", CALLBACK)
        run = self.desk.json("flow", "run", "S", "--sign-in", "sam.sample@example.com", "--password-stdin",
                             stdin=password + "\n")
        self.assertEqual(run["outcome"], "succeeded")
        self.assertNotIn("Password", self.talk(["user", "list"])[1])

    def test_asks_without_echo(self):
        self.desk.run("user", "list")
        status, screen = self.talk(["user", "add", "--name", "Ada", "--email", EMAIL], [PASSWORD])
        self.assertEqual(status, 0, screen)
        self.assertNotIn(PASSWORD, screen)
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        status, screen = self.talk(["flow", "run", "W", "--sign-in", EMAIL, "--password-stdin"],
                                   [made["client_secret"], PASSWORD])
        self.assertEqual(status, 0, screen)
        for hidden in (PASSWORD, made["client_secret"]):
            self.assertNotIn(hidden, screen)


if __name__ == "__main__":
    unittest.main()
