#!/usr/bin/env python3
"""The movable clock, the failure recipes and the request log: `grantdeskctl clock | recipe | log` beside a server."""
import base64
import datetime
import hashlib
import http.client
import json
import os
import pathlib
import select
import signal
import subprocess
import time
import unittest
import urllib.parse
import uuid

from grantdeskctl import (BIN, CALLBACK, DEADLINE, EMAIL, PASSWORD, TOKEN, Browser, DeskTest, Server, code_grant,
                          refresh_grant)

EXCHANGE = "/integrations/oauth2/api/v1/jwt/exchange"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
HEADER = "Grantdesk-Recipe"
VERIFIER = "a-verifier-of-this-run-and-of-no-other-one-43-characters"


class HeadedBrowser(Browser):
    """Remembers which recipes its answers named."""

    def visit(self, *arguments, **options):
        status, answer, page = super().visit(*arguments, **options)
        self.recipe = answer[HEADER]
        return status, answer, page


class JoyTest(DeskTest):
    def setUp(self):
        super().setUp()
        self.user = self.desk.add_user()
        self.web = self.desk.create("web", "W", "--redirect-url", CALLBACK)

    def serve(self):
        server = Server(self.desk)
        self.addCleanup(server.__exit__)
        return server

    def clock(self, *arguments):
        return self.desk.json("clock", *arguments)

    def recipes(self):
        return self.desk.json("recipe", "list")

    def log(self, *switches):
        return [json.loads(line) for line in self.desk.run("--json", "log", *switches).out.splitlines()]

    def tokens(self, server):
        code = Browser(server).authorize(self.web["client_id"])["code"]
        status, _, granted = server.form(TOKEN, code_grant(self.web, code))
        self.assertEqual(status, 200, granted)
        return granted

    def refresh(self, server, token):
        return server.form(TOKEN, refresh_grant(self.web, token))

    def machine(self):
        application, self.key = self.desk.create("machine-to-machine", "M"), self.desk.path("machine.pem")
        self.desk.run("key", "generate", "M", "--user", self.user["id"], "--private-key", self.key)
        return application

    def assertion(self, application, lifetime=170):
        claims = {"iss": application["customer_id"], "sub": self.user["id"], "exp": int(time.time()) + lifetime,
                  "jti": str(uuid.uuid4())}
        signed = b".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=")
                           for part in ({"alg": "RS256"}, claims))
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.key], input=signed, check=True,
                                   capture_output=True).stdout
        return (signed + b"." + base64.urlsafe_b64encode(signature).rstrip(b"=")).decode()

    def exchange(self, server, application, assertion):
        status, _, answer = server.form(EXCHANGE, {"client_id": application["client_id"], "jwt_token": assertion,
                                                   "client_secret": application["client_secret"]})
        return status, answer


class Clock(JoyTest):
    def test_a_code_of_three_minutes_ago(self):
        server = self.serve()
        code = Browser(server).authorize(self.web["client_id"])["code"]
        self.assertGreaterEqual(self.clock("advance", "3m")["offset_ms"], 180_000)
        status, _, refused = server.form(TOKEN, code_grant(self.web, code))
        self.assertEqual((status, refused["error"]), (400, "invalid_grant"))
        entry = self.log()[-1]
        self.assertEqual((entry["outcome"], entry["status"], entry["application_name"]), ("invalid_grant", 400, "W"))
        self.assertEqual(entry["rule"], "workfront-protocol §3.3")
        self.assertEqual(self.tokens(server)["token_type"], "sessionID")

    def test_six_months_and_back(self):
        machine, server = self.machine(), self.serve()
        granted, assertion = self.tokens(server), self.assertion(machine)
        unused = self.assertion(machine)
        self.assertEqual(self.exchange(server, machine, assertion)[0], 200)
        self.clock("advance", "P6M")
        self.assertEqual(server.projects(granted["access_token"])[0], 401)
        status, _, refused = self.refresh(server, granted["refresh_token"])
        self.assertEqual((status, refused["error"]), (400, "invalid_grant"))
        self.assertEqual(self.exchange(server, machine, assertion)[0], 400)
        # Enough new tokens to take old ones along, and long enough for the housekeeping: neither may take away what is
        # only old today.
        ahead = int(datetime.datetime.fromisoformat(self.clock("show")["now"].replace("Z", "+00:00")).timestamp())
        for _ in range(40):
            lifetime = ahead - int(time.time()) + 170
            self.assertEqual(self.exchange(server, machine, self.assertion(machine, lifetime))[0], 200)
        before = time.monotonic()
        while time.monotonic() - before < 7:
            select.select([], [], [], 7)
        self.assertTrue(self.clock("real")["real"])
        self.assertEqual(server.projects(granted["access_token"])[0], 200)
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 200)
        self.assertEqual(self.exchange(server, machine, assertion)[0], 400, "an assertion was accepted twice")
        self.assertEqual(self.exchange(server, machine, unused)[0], 200)

    def test_a_milder_policy_wakes_nobody(self):
        self.desk.run("app", "update", "W", "--inactivity-expiry", "P30D")
        server = self.serve()
        granted = self.tokens(server)
        self.clock("advance", "P60D")
        self.desk.run("app", "update", "W", "--inactivity-expiry", "P1Y")
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 400, "it died a month ago")
        later = self.tokens(server)
        self.clock("advance", "P60D")
        self.assertEqual(self.refresh(server, later["refresh_token"])[0], 200)

    def test_stands_still_and_goes_on(self):
        server = self.serve()
        self.assertEqual(self.clock("freeze", "2030-01-31T12:00:00Z")["frozen_at"], "2030-01-31T12:00:00.000Z")
        self.assertEqual(self.desk.add_user("Bea", "bea@example.com")["created_at"], "2030-01-31T12:00:00.000Z")
        self.assertEqual(self.clock("advance", "P1M")["now"], "2030-02-28T12:00:00.000Z")
        granted = self.tokens(server)
        self.assertEqual(server.projects(granted["access_token"])[0], 200)
        self.assertEqual({entry["at"] for entry in self.log()}, {"2030-02-28T12:00:00.000Z"})
        server.stop()
        server = self.serve()
        self.assertEqual(server.projects(granted["access_token"])[0], 200)
        resumed = self.clock("resume")
        self.assertIsNone(resumed["frozen_at"])
        self.assertTrue(resumed["now"].startswith("2030-02-28T12:0"), resumed)
        self.assertEqual(server.projects(granted["access_token"])[0], 200)


class Recipes(JoyTest):
    def token_request(self, server, fields):
        """(what the recipe header says, status, body or None); status 0 for a line that ended."""
        try:
            status, headers, body = server.request("POST", TOKEN, urllib.parse.urlencode(fields), FORM)
        except (http.client.RemoteDisconnected, ConnectionResetError):
            return None, 0, None
        try:
            return headers[HEADER], status, json.loads(body)
        except ValueError:
            return headers[HEADER], status, None

    def by_refresh(self, shows):
        def act(server):
            began = time.monotonic()
            recipe, status, body = self.token_request(server, refresh_grant(self.web, self.granted["refresh_token"]))
            return recipe, shows(server, status, body, time.monotonic() - began)
        return act

    def by_redirect(self, shows):
        def act(server):
            browser = HeadedBrowser(server)
            back = browser.authorize(self.web["client_id"], state="chosen")
            return browser.recipe, shows(server, back)
        return act

    def with_a_code(self, server):
        code = Browser(server).authorize(self.web["client_id"])["code"]
        recipe, status, body = self.token_request(server, code_grant(self.web, code))
        return recipe, status == 400 and body["error"] == "invalid_grant"

    def acts(self):
        """For each kind what a client does; it answers the header, and whether the failure was seen."""
        refresh, redirect = self.by_refresh, self.by_redirect
        return {
            "slow_answer": refresh(lambda _, status, body, took: status == 200 and took >= 0.4),
            "too_many_requests": refresh(lambda _, status, body, took: status == 429),
            "service_unavailable": refresh(lambda _, status, body, took: status == 503),
            "connection_dropped": refresh(lambda _, status, body, took: status == 0),
            "malformed_json": refresh(lambda _, status, body, took: status == 200 and body is None),
            "html_error_page": refresh(lambda _, status, body, took: status == 502 and body is None),
            "no_refresh_token": refresh(lambda _, status, body, took: status == 200 and "refresh_token" not in body),
            "expires_in_zero": refresh(lambda server, status, body, took: status == 200 and body["expires_in"] == 0
                                       and server.projects(body["access_token"])[0] == 401),
            "token_type_bearer": refresh(lambda _, status, body, took: status == 200
                                         and body["token_type"] == "Bearer"),
            "refresh_refused": refresh(lambda _, status, body, took: status == 400
                                       and body["error"] == "invalid_grant"),
            "code_expired": self.with_a_code,
            "consent_denied": redirect(lambda _, back: back.get("error") == "access_denied"),
            "wrong_state": redirect(lambda _, back: back["state"] != "chosen"),
            "tampered_iss": redirect(lambda server, back: back["iss"] != server.url),
        }

    def test_each_kind(self):
        server = self.serve()
        self.granted = self.tokens(server)
        acts = self.acts()
        refused = self.desk.run("recipe", "add", "no_such_kind", expect=2).err
        for kind in acts:
            self.assertIn(kind, refused)
        self.assertEqual(len(acts), 14)
        for kind, act in acts.items():
            with self.subTest(kind):
                since = str(self.log()[-1]["sequence"])
                delay = ("--delay", "500") if kind == "slow_answer" else ()
                made = self.desk.json("recipe", "add", kind, "--times", "2", *delay)
                for left in (1, 0):
                    recipe, seen = act(server)
                    self.assertTrue(seen)
                    if kind != "connection_dropped":
                        self.assertEqual(recipe, kind)
                    self.assertEqual([(one["id"], one["remaining"]) for one in self.recipes()],
                                     [(made["id"], left)] if left else [])
                recipe, seen = act(server)
                self.assertEqual((recipe, seen and kind != "slow_answer"), (None, False))
                marked = [entry for entry in self.log("--since", since) if entry["recipe"]]
                self.assertEqual([entry["recipe"] for entry in marked], [kind, kind])
                self.assertEqual({entry["status"] == 0 for entry in marked}, {kind == "connection_dropped"})

    def test_says_where_they_act_and_what_is_left_out(self):
        told = self.desk.run("recipe", "add", "--help").out
        for kind in self.acts():
            self.assertIn(kind, " ".join(told.split()))
        self.assertIn("5000", told)
        self.assertEqual(self.desk.json("recipe", "add", "slow_answer")["delay_ms"], 5000)
        self.desk.run("recipe", "add", "service_unavailable", "--endpoint", "authorize")
        self.desk.run("recipe", "add", "wrong_state")
        rows = self.desk.run("recipe", "list").out.splitlines()[1:]
        self.assertEqual(len(rows), 3)
        for row, endpoints in zip(rows, ("token, jwt, api", "authorize", "authorize")):
            self.assertIn(f"  {endpoints}  ", row)

    def test_of_a_deleted_application(self):
        other = self.desk.create("web", "Other", "--redirect-url", CALLBACK)
        server = self.serve()
        granted = self.tokens(server)
        self.desk.run("recipe", "add", "service_unavailable", "--app", "Other")
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 200)
        self.assertEqual(server.form(TOKEN, refresh_grant(other, "x"))[0], 503)
        self.desk.run("app", "delete", "Other", "--yes")
        self.assertEqual(self.recipes(), [])
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 200)
        self.assertEqual(server.form(TOKEN, refresh_grant(other, "x"))[0], 401)

    def test_survive_a_restart_and_serve_two_servers(self):
        server = self.serve()
        self.granted = self.tokens(server)
        self.desk.run("recipe", "add", "too_many_requests", "--times", "5")
        fields = refresh_grant(self.web, self.granted["refresh_token"])
        self.assertEqual(self.token_request(server, fields)[1], 429)
        server.stop(signal.SIGKILL)
        first, second = self.serve(), self.serve()
        self.assertEqual([one["remaining"] for one in self.recipes()], [4])
        statuses = [self.token_request(one, fields)[1] for _ in range(4) for one in (first, second)]
        self.assertEqual(sorted(statuses), [200] * 4 + [429] * 4)
        self.assertEqual(self.recipes(), [])

    def test_removal(self):
        server = self.serve()
        self.granted = self.tokens(server)
        fields = refresh_grant(self.web, self.granted["refresh_token"])
        made = self.desk.json("recipe", "add", "service_unavailable")
        for _ in range(3):
            self.assertEqual(self.token_request(server, fields)[1], 503)
        self.assertEqual(self.desk.json("recipe", "remove", made["id"]), [])
        self.assertEqual(self.token_request(server, fields)[1], 200)
        self.desk.run("recipe", "add", "service_unavailable")
        self.desk.run("recipe", "clear")
        self.assertEqual(self.token_request(server, fields)[1], 200)


class Follower:
    """`log --follow`, line by line."""

    def __init__(self, desk, *switches):
        self.process = subprocess.Popen([BIN, "--data-dir", desk.data, "--json", "log", "--follow", *switches],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.bytes = self.said = b""

    def entries(self, count):
        """The next `count` entries."""
        end = time.monotonic() + DEADLINE
        while self.bytes.count(b"\n") < count:
            ready, _, _ = select.select([self.process.stdout], [], [], max(end - time.monotonic(), 0))
            assert ready, f"{self.bytes.count(bytes([10]))} instead of {count}"
            more = os.read(self.process.stdout.fileno(), 65536)
            assert more, self.process.stderr.read()
            self.bytes += more
            self.said += more
        lines = self.bytes.split(b"\n", count)
        self.bytes = lines.pop()
        return [json.loads(line) for line in lines]

    def end(self):
        """(exit status, what it had still to say)"""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, self.bytes + out + err


class Log(JoyTest):
    def follow(self, *switches):
        follower = Follower(self.desk, *switches)
        self.addCleanup(lambda: follower.process.poll() is None and follower.end())
        return follower

    def test_follows_each_request(self):
        server = self.serve()
        granted = self.tokens(server)
        self.refresh(server, granted["refresh_token"])
        follower = self.follow("--limit", "1")
        self.assertEqual([entry["outcome"] for entry in follower.entries(1)], ["ok"])
        self.refresh(server, "of-nobody")
        server.projects("of-nobody")
        server.form(TOKEN, refresh_grant({"client_id": "nobody", "client_secret": "x"}, "x"))
        server.request("GET", "/nowhere")
        entries = follower.entries(4)
        self.assertEqual([(entry["status"], entry["outcome"]) for entry in entries[:3]],
                         [(400, "invalid_grant"), (401, entries[1]["outcome"]), (401, "invalid_client")])
        self.assertEqual(entries[3]["status"], 404)
        for entry in entries:
            self.assertTrue(entry["rule"], entry)
        self.assertEqual([entry["sequence"] for entry in entries],
                         list(range(entries[0]["sequence"], entries[0]["sequence"] + 4)))
        self.assertEqual(follower.end(), (0, b""))

    def test_only_of_an_application(self):
        other, server = self.desk.create("web", "Other", "--redirect-url", CALLBACK), self.serve()
        server.form(TOKEN, refresh_grant(self.web, "x"))
        server.form(TOKEN, refresh_grant({**self.web, "client_secret": "wrong"}, "x"))
        server.form(TOKEN, {**refresh_grant(self.web, "x"), "grant_type": "password"})
        server.form(TOKEN, refresh_grant(other, "x"))
        self.assertEqual([entry["outcome"] for entry in self.log("--app", "W")],
                         ["invalid_grant", "invalid_client", "unsupported_grant_type"])
        self.assertEqual([entry["outcome"] for entry in self.log("--app", "Other")], ["invalid_grant"])

    def test_follows_from_now_on_and_two_servers(self):
        first, second = self.serve(), self.serve()
        first.request("GET", "/before")
        while not self.log("--limit", "1"):
            pass  # the file is written behind the answers
        follower = self.follow("--limit", "0")
        seen = []
        # It says nothing of the past, so that its first words tell that it listens.
        while not seen:
            first.request("GET", "/")
            if select.select([follower.process.stdout], [], [], 0.3)[0]:
                seen = follower.entries(1)
        self.assertEqual(seen[0]["path"], "/")
        for _ in range(5):
            first.form(TOKEN, {"grant_type": "authorization_code"})
            second.form(TOKEN, {"grant_type": "refresh_token"})
        kinds = []
        while len(kinds) < 10:
            kinds += [entry["parameters"] for entry in follower.entries(1) if entry["path"] == TOKEN]
        self.assertEqual(len([kind for kind in kinds if "refresh_token" in kind]), 5, kinds)
        self.assertEqual(follower.end(), (0, b""))

    def test_follows_through_rotation(self):
        server = self.serve()
        server.request("GET", "/")
        path = pathlib.Path(self.desk.data) / "requests.jsonl"
        server.stop()
        line = path.read_bytes().splitlines()[-1]
        # All but full, so that a few requests turn it over.
        filler = line + b"\n"
        path.write_bytes(filler * ((8 * 1024 * 1024 - 4000) // len(filler)))
        server = self.serve()
        follower = self.follow("--limit", "1")
        follower.entries(1)
        for number in range(40):
            server.form(TOKEN, {"grant_type": f"n{number}"})
        entries = follower.entries(40)
        self.assertEqual([entry["sequence"] - entries[0]["sequence"] for entry in entries], list(range(40)))
        self.assertTrue(path.with_name("requests.1.jsonl").exists())
        self.assertLess(path.stat().st_size, 100_000)
        self.assertEqual(follower.end(), (0, b""))

    def test_a_log_that_cannot_be_written(self):
        path = pathlib.Path(self.desk.data) / "requests.jsonl"
        path.mkdir()
        server = self.serve()
        granted = self.tokens(server)
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 200)
        self.assertEqual(self.desk.run("log").out, "")
        path.rmdir()
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 200)
        self.assertEqual(len(self.log()), 1)
        path.unlink()
        path.symlink_to("/dev/full")
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 200)
        path.unlink()
        self.assertEqual(self.refresh(server, granted["refresh_token"])[0], 200)

    def test_tells_no_secret(self):
        machine, server = self.machine(), self.serve()
        follower = self.follow()
        assertion = self.assertion(machine)
        _, exchanged = self.exchange(server, machine, assertion)
        browser = Browser(server)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
        code = browser.authorize(self.web["client_id"], state="a-state-of-this-run", code_challenge=challenge,
                                 code_challenge_method="S256")["code"]
        status, _, granted = server.form(TOKEN, {**code_grant(self.web, code), "code_verifier": VERIFIER})
        self.assertEqual(status, 200, granted)
        basic = base64.b64encode(f"{self.web['client_id']}:{self.web['client_secret']}".encode()).decode()
        server.request("POST", TOKEN, f"grant_type=refresh_token&refresh_token={granted['refresh_token']}",
                       {**FORM, "Authorization": "Basic " + basic})
        # And where nobody should put them.
        server.projects(granted["access_token"])
        server.request("GET", "/attask/api/v22.0/proj/search?sessionID=" + granted["access_token"])
        server.request("GET", "/" + granted["refresh_token"])
        server.form(TOKEN + "?client_secret=" + self.web["client_secret"], {"grant_type": granted["access_token"]})
        server.form(TOKEN, {"grant_type": "password", "username": EMAIL, "password": PASSWORD,
                            granted["refresh_token"]: "x"})
        server.form(TOKEN, code_grant(self.web, code))
        server.form(TOKEN, {"client_id": self.web["client_secret"], "grant_type": "refresh_token"})
        server.request("GET", f"/{code}", headers={"Referer": f"{CALLBACK}?code={code}", "User-Agent": code})
        count = len(self.log("--limit", "1000"))
        self.assertGreater(count, 10)
        follower.entries(count)
        values = [self.web["client_secret"], machine["client_secret"], PASSWORD, urllib.parse.quote_plus(PASSWORD), code,
                  VERIFIER, assertion, assertion.rpartition(".")[2], exchanged["access_token"],
                  granted["access_token"], granted["refresh_token"], basic, "a-state-of-this-run",
                  *browser.cookies.values()]
        told = [self.desk.run(*command).out for command in (
            ("log", "--limit", "1000"), ("--json", "log", "--limit", "1000"), ("recipe", "list"), ("clock", "show"),
            ("app", "list"), ("app", "show", "W"), ("--json", "app", "show", "W"), ("--json", "user", "list"))]
        told.append(follower.said.decode())
        told += [path.read_text() for path in pathlib.Path(self.desk.data).glob("requests*.jsonl")]
        for value in values:
            self.assertTrue(value)
            for text in told:
                self.assertNotIn(value, text)
        self.assertEqual(follower.end(), (0, b""))


if __name__ == "__main__":
    unittest.main()
