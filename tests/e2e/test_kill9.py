#!/usr/bin/env python3
"""`kill -9` of the server in the middle of token traffic.

Whatever was answered is on disk: after the restart every token that travelled works, and no code redeems twice. What
was under way when the axe fell may have happened or not; nobody was told.
"""
import http.client
import random
import signal
import threading
import unittest

from grantdeskctl import CALLBACK, DEADLINE, TOKEN, Browser, DeskTest, Server, code_grant, refresh_grant

KILLS = 6
REFRESHERS = 4
REDEEMERS = 2
FAMILIES = 3  # a refresher


class Killed(Exception):
    """The server went away under a request."""


class Client:
    """A connection that is kept, like those of real clients."""

    def __init__(self, server):
        self.server = server
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE)

    def token(self, fields):
        try:
            status, _, answer = self.server.form(TOKEN, fields, connection=self.connection)
        except (OSError, http.client.HTTPException, ValueError) as broken:
            raise Killed from broken
        return status, answer

    def close(self):
        self.connection.close()


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
                    self.access_tokens.append(answer["access_token"])
                    self.answered.release()
        except (Killed, OSError, http.client.HTTPException):
            pass
        finally:
            client.close()

    def run(self, application, browsers, answers):
        """Lets everybody loose until so many answers have come, then kills the server."""
        share = len(self.families) // REFRESHERS
        threads = [threading.Thread(target=self.refresher, args=(self.families[i * share:(i + 1) * share],))
                   for i in range(REFRESHERS)]
        threads += [threading.Thread(target=self.redeemer, args=(application, browser)) for browser in browsers]
        for thread in threads:
            thread.start()
        for _ in range(answers):
            assert self.answered.acquire(timeout=DEADLINE), "no answers"
        self.server.stop(signal.SIGKILL)
        for thread in threads:
            thread.join()


class Kill9(DeskTest):
    def setUp(self):
        super().setUp()
        self.desk.add_user()
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

    def test_what_was_answered_stays(self):
        families, seen = [], 0
        for kill in range(KILLS):
            server = Server(self.desk)
            with server:
                if len(families) < REFRESHERS * FAMILIES:
                    families = self.new_families(server)
                browsers = [Browser(server) for _ in range(REDEEMERS)]
                traffic = Traffic(server, families)
                traffic.run(self.steady, browsers, answers=self.random.randrange(40, 160))
            self.assertEqual(traffic.defects, [])
            seen += len(traffic.access_tokens)
            with Server(self.desk) as server, self.subTest(kill=kill):
                self.check_tokens(server, traffic)
                families = self.check_families(server, traffic)
                self.check_codes(server, traffic)
        self.assertGreater(seen, KILLS * 40)


if __name__ == "__main__":
    unittest.main()
