#!/usr/bin/env python3
"""grantdeskctl at a terminal, and where those who read it leave early."""
import os
import pty
import signal
import subprocess
import termios
import time
import unittest

from grantdeskctl import BIN, DEADLINE, EMAIL, DeskTest


class Prompt(DeskTest):
    def setUp(self):
        super().setUp()
        self.desk.add_user(email=EMAIL)
        self.ours, self.terminal = pty.openpty()
        self.addCleanup(os.close, self.ours)
        self.addCleanup(os.close, self.terminal)

    def echoes(self):
        return bool(termios.tcgetattr(self.terminal)[3] & termios.ECHO)

    def ask(self):
        process = subprocess.Popen([BIN, "--data-dir", self.desk.data, "user", "set-password", EMAIL],
                                   stdin=self.terminal, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        self.assertIn(b"Password:", os.read(process.stderr.fileno(), 100))
        self.assertFalse(self.echoes())
        return process

    def test_echo_comes_back(self):
        process = self.ask()
        os.write(self.ours, b"open sesame and more\n")
        self.assertEqual(process.wait(DEADLINE), 0)
        self.assertTrue(self.echoes())

    def test_echo_comes_back_for_who_gives_up(self):
        for by in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(by.name):
                process = self.ask()
                process.send_signal(by)
                self.assertEqual(process.wait(DEADLINE), -by)
                self.assertTrue(self.echoes())


class GoneReaders(DeskTest):
    def test_serve_goes_on(self):
        """As after `serve 2>&1 | sed /listening/q`: what it has to say of the clock finds nobody."""
        process = subprocess.Popen([BIN, "--data-dir", self.desk.data, "serve", "--listen", "127.0.0.1:0"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        self.addCleanup(process.stdout.close)
        self.assertIn("listening", process.stdout.readline())
        process.stderr.close()
        self.desk.run("clock", "freeze")
        # It looks for changes of others every few seconds.
        end = time.monotonic() + 7
        while time.monotonic() < end and process.poll() is None:
            time.sleep(0.1)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(DEADLINE), 0)


if __name__ == "__main__":
    unittest.main()
