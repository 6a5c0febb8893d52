#!/usr/bin/env python3
"""What can happen to the data folder of `grantdeskctl serve`: a clear error or a 503, no crash, nothing answered is lost,
and it works again, without a restart where that can be, once the cause is gone."""
import concurrent.futures
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import unittest
import urllib.parse

from grantdeskctl import AUTHORIZE, BIN, CALLBACK, DEADLINE, TOKEN, Browser, DeskTest, Server, code_grant, refresh_grant

NOBODY = 65534


class DurableTest(DeskTest):
    def setUp(self):
        super().setUp()
        self.prepare()
        self.desk.add_user()
        self.web = self.desk.create("web", "W", "--redirect-url", CALLBACK, "--rotate-refresh-tokens")
        self.file = pathlib.Path(self.desk.data, "grantdesk.sqlite")
        self.tokens = []  # access tokens that were answered

    def prepare(self):
        """Before anything is in the data folder."""

    def begin(self, server):
        """The refresh token of a fresh consent."""
        code = Browser(server).authorize(self.web["client_id"])["code"]
        status, _, granted = server.form(TOKEN, code_grant(self.web, code))
        self.assertEqual(status, 200, granted)
        self.tokens.append(granted["access_token"])
        return granted["refresh_token"]

    def ask(self, server, token):
        return server.request("POST", TOKEN, urllib.parse.urlencode(refresh_grant(self.web, token)),
                              {"Content-Type": "application/x-www-form-urlencoded"})

    def refresh(self, server, token):
        """The next refresh token; the same one when the server asked for patience, as it must."""
        status, headers, body = self.ask(server, token)
        if status == 200:
            answer = json.loads(body)
            self.tokens.append(answer["access_token"])
            return answer["refresh_token"]
        self.assertEqual(status, 503, body)
        self.assertGreaterEqual(int(headers["Retry-After"]), 1)
        self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertEqual(json.loads(body)["type"], "temporarily_unavailable")
        self.assertNotIn(self.desk.folder.encode(), body)
        return token

    def refused(self, server, token):
        """True when the server asks for patience."""
        return self.refresh(server, token) == token

    def check_all(self, server):
        for token in self.tokens:
            self.assertEqual(server.projects(token)[0], 200, "an answered access token is gone")

    def integrity(self):
        with sqlite3.connect(self.file) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchone()[0], "ok")
        database.close()

    def fails_to_start(self, code):
        refused = self.desk.run("--json", "serve", expect=1)
        self.assertEqual((refused.error["code"], refused.out), (code, ""))
        self.assertTrue(refused.error["message"].strip())


class SmallDisk(DurableTest):
    def prepare(self):
        self.mount_disk("24m")

    def test_own_log_does_not_fill_it(self):
        """Unshortened, the database's log alone would take these 24 MB after 2,300 refreshes."""
        with Server(self.desk) as server:
            token = self.begin(server)
            for number in range(3000):
                following = self.refresh(server, token)
                self.assertNotEqual(following, token, f"refresh {number}")
                token = following
            log = pathlib.Path(self.desk.data, "grantdesk.sqlite-wal").stat().st_size
            self.assertLess(log, 8 * 1024 * 1024)


class FullDisk(DurableTest):
    def prepare(self):
        self.mount_disk("2m")

    def fill(self):
        ballast = pathlib.Path(self.desk.data, "ballast")
        with open(ballast, "ab", buffering=0) as file:
            for size in (65536, 512, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue
        return ballast

    def test_full_and_then_not(self):
        with Server(self.desk) as server:
            token = self.begin(server)
            for _ in range(3):
                ballast, patience = self.fill(), 0
                for _ in range(400):
                    following = self.refresh(server, token)
                    patience += following == token
                    token = following
                    if patience == 3:
                        break
                self.assertEqual(patience, 3, "the disk never was full")
                ballast.unlink()
                self.assertFalse(self.refused(server, token), "it did not recover")
                token = self.begin(server)
            self.check_all(server)
            self.assertEqual(server.stop(), 0)
        self.integrity()
        with Server(self.desk) as server:
            self.check_all(server)

    def test_full_at_the_start(self):
        ballast = self.fill()
        refused = self.desk.run("--json", "app", "create", "--type", "web", "--name", "X" * 100, expect=None)
        self.assertIn(refused.status, (0, 1))
        if refused.status:
            self.assertEqual(refused.error["code"], "storage.full")
        ballast.unlink()
        with Server(self.desk) as server:
            self.begin(server)


class Folder(DurableTest):
    @unittest.skipIf(os.geteuid() != 0, "takes root to become somebody with fewer rights")
    def test_read_only_folder(self):
        os.chmod(self.desk.folder, 0o755)
        for path in (self.desk.data, *pathlib.Path(self.desk.data).iterdir()):
            os.chown(path, NOBODY, NOBODY)
        os.chmod(self.desk.data, 0o555)
        os.chmod(self.file, 0o444)
        # The program may lie where only root gets to.
        program = shutil.copy(BIN, self.desk.folder)
        refused = subprocess.run([program, "--data-dir", self.desk.data, "--json", "serve"], capture_output=True, text=True,
                                 timeout=DEADLINE, user=NOBODY, check=False)
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertIn("storage.read_only", refused.stderr)
        os.chmod(self.desk.data, 0o700)
        os.chmod(self.file, 0o600)
        with Server(self.desk) as server:
            self.begin(server)

    def test_taken_away_and_brought_back(self):
        with Server(self.desk) as server:
            token = self.begin(server)
            away = self.desk.path("away")
            os.rename(self.desk.data, away)
            # What is written now into a file that nobody finds again must not be answered for.
            for _ in range(3):
                self.assertTrue(self.refused(server, token))
            os.rename(away, self.desk.data)
            token = self.refresh(server, token)
            self.assertFalse(self.refused(server, token))
            self.check_all(server)
        self.integrity()
        with Server(self.desk) as server:
            self.check_all(server)

    def test_removed_for_good(self):
        with Server(self.desk) as server:
            token = self.begin(server)
            shutil.rmtree(self.desk.data)
            for _ in range(3):
                self.assertTrue(self.refused(server, token))
            self.assertEqual(server.stop(), 0)
        with Server(self.desk) as server:  # a new folder, as at the first start
            self.assertEqual(server.request("GET", "/")[0], 200)


class Database(DurableTest):
    def test_locked_by_another_process(self):
        """What cannot be answered is refused as its address speaks, in the format that was chosen."""
        with Server(self.desk, "--error-format", "workfront") as server:
            token = self.begin(server)
            other = sqlite3.connect(self.file, isolation_level=None)
            self.addCleanup(other.close)
            other.execute("BEGIN EXCLUSIVE")
            # Together, for each batch waits for the lock.
            with concurrent.futures.ThreadPoolExecutor(3) as pool:
                asked = pool.submit(self.ask, server, token)
                visited = pool.submit(server.request, "GET", AUTHORIZE, headers={"Accept-Language": "de"})
                called = pool.submit(server.projects, "x")
            other.execute("ROLLBACK")
            status, headers, body = asked.result()
            self.assertEqual((status, json.loads(body)["error"]), (503, True), body)
            self.assertEqual((headers["Retry-After"], headers["Cache-Control"]), ("1", "no-store"))
            status, headers, body = visited.result()
            self.assertEqual((status, headers["Content-Type"]), (503, "text/html; charset=utf-8"))
            self.assertIn("Der Server ist derzeit nicht arbeitsfähig.", body.decode())
            status, error = called.result()
            self.assertEqual((status, error["error"]["class"]), (503, "com.attask.common.ServerException"))
            token = self.refresh(server, token)
            self.assertFalse(self.refused(server, token))
            self.check_all(server)

    def test_newer_schema(self):
        with sqlite3.connect(self.file) as database:
            before = database.execute("SELECT schema_version FROM meta").fetchone()[0]
            database.execute("UPDATE meta SET schema_version = 4711")
        database.close()
        content = self.file.read_bytes()
        self.fails_to_start("storage.newer_schema")
        self.assertEqual(self.file.read_bytes(), content)
        with sqlite3.connect(self.file) as database:
            database.execute("UPDATE meta SET schema_version = ?", (before,))
        database.close()
        with Server(self.desk) as server:
            self.begin(server)

    def test_damaged_header(self):
        sound = self.file.read_bytes()
        for position in (0, 18, 100):
            with self.subTest(position):
                damaged = bytearray(sound)
                damaged[position:position + 8] = b"\xa5" * 8
                self.file.write_bytes(damaged)
                self.fails_to_start("storage.corrupt")
                self.assertEqual(self.file.read_bytes(), bytes(damaged), "the damaged file is evidence")
        self.file.write_bytes(sound)
        with Server(self.desk) as server:
            self.begin(server)

    def test_damaged_middle(self):
        with Server(self.desk) as server:
            token = self.begin(server)
            self.assertEqual(server.stop(), 0)
        sound = self.file.read_bytes()
        page = 4096
        for number in range(1, len(sound) // page):
            damaged = bytearray(sound)
            damaged[number * page:number * page + 64] = b"\xa5" * 64
            self.file.write_bytes(damaged)
            with self.subTest(page=number):
                self.try_damaged(token)
            for beside in ("-wal", "-shm"):
                pathlib.Path(str(self.file) + beside).unlink(missing_ok=True)
        self.file.write_bytes(sound)
        with Server(self.desk) as server:
            self.check_all(server)
            self.assertFalse(self.refused(server, token))

    def try_damaged(self, token):
        """It starts and answers, or says why it does not; it never falls."""
        process = subprocess.Popen([BIN, "--data-dir", self.desk.data, "--json", "serve"], text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if not process.stdout.readline():
            _, said = process.communicate(timeout=DEADLINE)
            self.assertEqual(process.returncode, 1, said)
            self.assertIn("storage.corrupt", said)
            return
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=DEADLINE)
        self.assertEqual(process.returncode, 0)
        with Server(self.desk) as server:
            status, _, _ = self.ask(server, token)
            self.assertIn(status, (200, 400, 401, 500, 503))
            self.assertIsNone(server.process.poll())


if __name__ == "__main__":
    unittest.main()
