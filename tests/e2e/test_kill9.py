#!/usr/bin/env python3
"""`kill -9` of the server in the middle of token traffic; GRANTDESK_KILLS says how often (./dev stress: 200), half of them
on a disk so small that the database's log is brought into the database all the time.

Whatever was answered is on disk: after the restart every token that travelled works, no code redeems and no assertion
is accepted twice. What was under way when the axe fell may have happened or not; nobody was told.
"""
import base64
import collections
import hashlib
import http.client
import itertools
import json
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import threading
import time
import unittest

from grantdeskctl import CALLBACK, DEADLINE, TOKEN, Browser, DeskTest, Server, code_grant, refresh_grant

KILLS = int(os.environ.get("GRANTDESK_KILLS", "4"))
EXCHANGE = "/integrations/oauth2/api/v1/jwt/exchange"
REFRESHERS = 4
REDEEMERS = 2
EXCHANGERS = 2
FAMILIES = 3  # a refresher


class Killed(Exception):
    """The server went away under a request."""


class Client:
    """A connection that is kept, like those of real clients."""

    def __init__(self, server):
        self.server = server
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE)

    def token(self, fields, target=TOKEN):
        try:
            status, _, answer = self.server.form(target, fields, connection=self.connection)
        except (OSError, http.client.HTTPException, ValueError) as broken:
            raise Killed from broken
        return status, answer

    def close(self):
        self.connection.close()


class Machine:
    """A machine-to-machine application that signs its assertions itself."""

    numbers = itertools.count()

    def __init__(self, desk, user):
        self.application, self.user = desk.create("machine-to-machine", "Machine"), user
        key = desk.path("machine.pem")
        desk.run("key", "generate", "Machine", "--user", user["id"], "--private-key", key)
        text = subprocess.run(["openssl", "rsa", "-in", key, "-noout", "-text"], check=True, capture_output=True,
                              text=True).stdout
        self.modulus, self.exponent = (int(re.search(name + r":\s+((?:[0-9a-f]{2}:?\s*)+)", text).group(1)
                                           .replace(":", "").replace("\n", "").replace(" ", ""), 16)
                                       for name in ("modulus", "privateExponent"))

    def assertion(self):
        claims = {"iss": self.application["customer_id"], "sub": self.user["id"], "exp": int(time.time()) + 3600,
                  "jti": str(next(self.numbers))}
        signed = ".".join(self.encoded(json.dumps(part).encode()) for part in ({"alg": "RS256"}, claims))
        size = (self.modulus.bit_length() + 7) // 8
        digest = bytes.fromhex("3031300d060960864801650304020105000420") + hashlib.sha256(signed.encode()).digest()
        padded = b"\0\1" + b"\xff" * (size - len(digest) - 3) + b"\0" + digest  # RFC 8017 §9.2
        return signed + "." + self.encoded(
            pow(int.from_bytes(padded, "big"), self.exponent, self.modulus).to_bytes(size, "big"))

    @staticmethod
    def encoded(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    def grant(self, assertion):
        return {"client_id": self.application["client_id"], "client_secret": self.application["client_secret"],
                "jwt_token": assertion}


class Family:
    """The refresh token of one consent."""

    def __init__(self, application, granted):
        self.application = application
        self.refresh_token = granted["refresh_token"]
        self.uncertain = False  # a rotation was under way at the kill


class Traffic:
    """What clients did until the kill, and what they were told."""

    def __init__(self, server, families):
        self.server, self.families = server, families
        self.access_tokens, self.redeemed, self.unredeemed, self.uncertain = [], [], [], []
        self.exchanged, self.doubtful = [], []
        self.counts = collections.Counter()
        self.defects = []
        self.answered = threading.Semaphore(0)

    def refresher(self, families):
        client = Client(self.server)
        try:
            while True:
                for family in families:
                    family.uncertain = True
                    status, answer = client.token(refresh_grant(family.application, family.refresh_token))
                    family.uncertain = False
                    if status != 200:
                        self.defects.append(f"refresh: {status} {answer}")
                        return
                    family.refresh_token = answer["refresh_token"]
                    self.access_tokens.append(answer["access_token"])
                    self.counts["refreshed"] += 1
                    self.answered.release()
        except Killed:
            pass
        finally:
            client.close()

    def exchanger(self, machine):
        client = Client(self.server)
        try:
            while True:
                assertion = machine.assertion()
                self.doubtful.append(assertion)
                status, answer = client.token(machine.grant(assertion), EXCHANGE)
                self.doubtful.remove(assertion)
                if status != 200:
                    self.defects.append(f"exchange: {status} {answer}")
                    return
                self.exchanged.append(assertion)
                self.access_tokens.append(answer["access_token"])
                self.counts["exchanged"] += 1
                self.answered.release()
        except Killed:
            pass
        finally:
            client.close()

    def redeemer(self, application, browser):
        client = Client(self.server)
        try:
            while True:
                for keep in (False, True):
                    code = browser.authorize(application["client_id"])["code"]
                    if keep:
                        self.unredeemed.append(code)
                        continue
                    self.uncertain.append(code)
                    status, answer = client.token(code_grant(application, code))
                    self.uncertain.remove(code)
                    if status != 200:
                        self.defects.append(f"redeem: {status} {answer}")
                        return
                    self.redeemed.append(code)
                    self.counts["redeemed"] += 1
                    self.access_tokens.append(answer["access_token"])
                    self.answered.release()
        except (Killed, OSError, http.client.HTTPException):
            pass
        finally:
            client.close()

    def run(self, application, machine, browsers, answers):
        """Lets everybody loose until so many answers have come, then kills the server."""
        share = len(self.families) // REFRESHERS
        threads = [threading.Thread(target=self.refresher, args=(self.families[i * share:(i + 1) * share],))
                   for i in range(REFRESHERS)]
        threads += [threading.Thread(target=self.redeemer, args=(application, browser)) for browser in browsers]
        threads += [threading.Thread(target=self.exchanger, args=(machine,)) for _ in range(EXCHANGERS)]
        for thread in threads:
            thread.start()
        for _ in range(answers):
            assert self.answered.acquire(timeout=DEADLINE), "no answers"
        self.server.stop(signal.SIGKILL)
        for thread in threads:
            thread.join()


class Kill9(DeskTest):
    KILLS = KILLS - KILLS // 2

    def prepare(self):
        """The disk."""

    def setUp(self):
        super().setUp()
        self.prepare()
        self.machine = Machine(self.desk, self.desk.add_user())
        self.steady = self.desk.create("web", "Steady", "--redirect-url", CALLBACK)
        self.rotating = self.desk.create("web", "Rotating", "--redirect-url", CALLBACK, "--rotate-refresh-tokens")
        self.random = random.Random(20261121)

    def new_families(self, server):
        browser, families = Browser(server), []
        for number in range(REFRESHERS * FAMILIES):
            application = (self.steady, self.rotating)[number % 2]
            code = browser.authorize(application["client_id"])["code"]
            status, _, granted = server.form(TOKEN, code_grant(application, code))
            self.assertEqual(status, 200)
            families.append(Family(application, granted))
        return families

    def check_tokens(self, server, traffic):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE)
        for token in traffic.access_tokens:
            self.assertEqual(server.projects(token, connection=connection)[0], 200, "an answered access token is gone")
        connection.close()

    def check_families(self, server, traffic):
        """The families that still live, each with its newest token."""
        client, alive = Client(server), []
        for family in traffic.families:
            status, answer = client.token(refresh_grant(family.application, family.refresh_token))
            if status != 200 and family.uncertain and family.application is self.rotating:
                # The rotation nobody heard of had happened: the old token is rightly dead.
                self.assertEqual(answer["error"], "invalid_grant")
                continue
            self.assertEqual(status, 200, "an answered refresh token is gone")
            family.refresh_token, family.uncertain = answer["refresh_token"], False
            alive.append(family)
        client.close()
        return alive

    def check_codes(self, server, traffic):
        client = Client(server)
        for code in traffic.unredeemed:
            self.assertEqual(client.token(code_grant(self.steady, code))[0], 200, "an answered code is gone")
            self.assertEqual(client.token(code_grant(self.steady, code))[0], 400, "a code redeemed twice")
        for code in traffic.redeemed:
            status, answer = client.token(code_grant(self.steady, code))
            self.assertEqual((status, answer["error"]), (400, "invalid_grant"), "a code redeemed twice")
        for code in traffic.uncertain:
            statuses = [client.token(code_grant(self.steady, code))[0] for _ in range(3)]
            self.assertLessEqual(statuses.count(200), 1, "a code redeemed twice")
            self.assertEqual(statuses[1:], [400, 400])
        client.close()

    def check_assertions(self, server, traffic):
        client = Client(server)
        for assertion in traffic.exchanged:
            status, _ = client.token(self.machine.grant(assertion), EXCHANGE)
            self.assertEqual(status, 400, "an assertion was accepted twice")
        for assertion in traffic.doubtful:
            statuses = [client.token(self.machine.grant(assertion), EXCHANGE)[0] for _ in range(3)]
            self.assertLessEqual(statuses.count(200), 1, "an assertion was accepted twice")
            self.assertEqual(statuses[1:], [400, 400])
        client.close()

    def log_generation(self):
        """How often the log has started over since it was made (https://www.sqlite.org/fileformat2.html#walformat)."""
        with open(pathlib.Path(self.desk.data, "grantdesk.sqlite-wal"), "rb") as log:
            header = log.read(32)
        return int.from_bytes(header[12:16], "big")

    def check_file(self):
        database = sqlite3.connect(pathlib.Path(self.desk.data, "grantdesk.sqlite"))
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
        database.close()

    def kill_again_and_again(self):
        """How often the log started over meanwhile."""
        families, seen, counts = [], 0, collections.Counter()
        generations = 0
        for kill in range(self.KILLS):
            server = Server(self.desk)
            with server:
                if len(families) < REFRESHERS * FAMILIES:
                    families = self.new_families(server)
                browsers = [Browser(server) for _ in range(REDEEMERS)]
                traffic = Traffic(server, families)
                traffic.run(self.steady, self.machine, browsers, answers=self.random.randrange(40, 160))
            self.assertEqual(traffic.defects, [])
            seen += len(traffic.access_tokens)
            counts += traffic.counts
            counts["under way at the kill"] += (len(traffic.uncertain) + len(traffic.doubtful)
                                                + sum(family.uncertain for family in families))
            generations += self.log_generation()
            self.check_file()
            with Server(self.desk) as server, self.subTest(kill=kill):
                self.check_tokens(server, traffic)
                families = self.check_families(server, traffic)
                self.check_codes(server, traffic)
                self.check_assertions(server, traffic)
        self.assertGreaterEqual(seen, self.KILLS * 40)
        print(f"{self.KILLS} kills: {seen} tokens answered and kept, {dict(counts)}; the log started over "
              f"{generations} times", flush=True)
        return generations

    def test_what_was_answered_stays(self):
        self.kill_again_and_again()


class Kill9WhileTheLogEnds(Kill9):
    KILLS = KILLS // 2

    def prepare(self):
        self.mount_disk("96m")

    def test_what_was_answered_stays(self):
        self.assertGreater(self.kill_again_and_again(), 0)


if __name__ == "__main__":
    unittest.main()
