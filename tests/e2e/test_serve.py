#!/usr/bin/env python3
"""`grantdeskctl serve`: curl's request styles, a graceful end, several processes on one data folder."""
import base64
import json
import pathlib
import signal
import socket
import subprocess
import threading
import time
import unittest
import urllib.parse
import uuid

from grantdeskctl import (AUTHORIZE, BIN, CALLBACK, DEADLINE, EMAIL, EXCHANGE, PASSWORD, TOKEN, Browser, DeskTest,
                          FormReader, SeededServer, Server, code_grant, refresh_grant)


class ServeTest(DeskTest):
    def setUp(self):
        super().setUp()
        self.desk.add_user()
        self.web = self.desk.create("web", "W", "--redirect-url", CALLBACK)


class Curl(ServeTest):
    def curl(self, server, *arguments, path=TOKEN):
        out = subprocess.run(["curl", "-sS", "-w", "\n%{http_code}", *arguments, server.url + path], check=True,
                             capture_output=True, text=True, timeout=DEADLINE).stdout
        body, _, status = out.rpartition("\n")
        return int(status), json.loads(body)

    def styles(self, application):
        """How each of the four spellings sends the fields of a grant."""
        identity, secret = application["client_id"], application["client_secret"]
        basic = base64.b64encode(f"{identity}:{secret}".encode()).decode()
        credentials = {"client_id": identity, "client_secret": secret}
        return {
            "basic form": lambda grant: ["-u", f"{identity}:{secret}", "-d", urllib.parse.urlencode(grant)],
            "basic json": lambda grant: ["-H", f"Authorization: Basic {basic}", "-H", "Content-Type: application/json",
                                         "-d", json.dumps(grant)],
            "body form": lambda grant: ["-d", urllib.parse.urlencode(grant | credentials)],
            "body json": lambda grant: ["-H", "Content-Type: application/json;charset=UTF-8", "-d",
                                        json.dumps(grant | credentials)],
        }

    def test_four_styles(self):
        with Server(self.desk) as server:
            browser = Browser(server)
            for name, style in self.styles(self.web).items():
                with self.subTest(name):
                    code = browser.authorize(self.web["client_id"], state="s")["code"]
                    status, granted = self.curl(server, *style({"grant_type": "authorization_code", "code": code,
                                                                "redirect_uri": CALLBACK}))
                    self.assertEqual((status, granted["token_type"]), (200, "sessionID"))
                    self.assertEqual(server.projects(granted["access_token"])[0], 200)
                    status, again = self.curl(server, *style({"grant_type": "refresh_token",
                                                              "refresh_token": granted["refresh_token"]}))
                    self.assertEqual((status, again["refresh_token"]), (200, granted["refresh_token"]))
                    status, refused = self.curl(server, *style({"grant_type": "authorization_code", "code": code,
                                                                "redirect_uri": CALLBACK}))
                    self.assertEqual((status, refused["error"]), (400, "invalid_grant"))

    def assertion(self, application, user, key):
        claims = {"iss": application["customer_id"], "sub": user["id"], "exp": int(time.time()) + 180,
                  "jti": str(uuid.uuid4())}
        parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in ({"alg": "RS256"}, claims)]
        signed = b".".join(parts)
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", key], input=signed, capture_output=True,
                                   check=True).stdout
        return (signed + b"." + base64.urlsafe_b64encode(signature).rstrip(b"=")).decode()

    def test_four_styles_of_the_jwt_exchange(self):
        machine, key = self.desk.create("machine-to-machine", "M"), self.desk.path("machine.pem")
        user = next(one for one in self.desk.json("user", "list") if one["email"] == EMAIL)
        self.desk.run("key", "generate", "M", "--user", user["id"], "--private-key", key)
        with Server(self.desk) as server:
            for name, style in self.styles(machine).items():
                sound = self.assertion(machine, user, key)
                with self.subTest(name):
                    status, granted = self.curl(server, *style({"jwt_token": sound}), path=EXCHANGE)
                    self.assertEqual((status, granted.get("token_type")), (200, "sessionID"), granted)
                    self.assertNotIn("refresh_token", granted)
                    self.assertEqual(server.projects(granted["access_token"])[0], 200)
                    status, refused = self.curl(server, *style({"jwt_token": sound[:-8] + "AAAAAAAA"}), path=EXCHANGE)
                    self.assertEqual((status, refused["error"]), (400, "invalid_grant"))
            for name, style in self.styles(machine | {"client_secret": "wrong"}).items():
                with self.subTest(name + ", wrong secret"):
                    status, refused = self.curl(server, *style({"jwt_token": sound}), path=EXCHANGE)
                    self.assertEqual((status, refused["error"]), (401, "invalid_client"))

    def test_wrong_secret(self):
        with Server(self.desk) as server:
            status, refused = self.curl(server, "-u", f"{self.web['client_id']}:wrong", "-d",
                                        "grant_type=refresh_token&refresh_token=x")
            self.assertEqual((status, refused["error"]), (401, "invalid_client"))


class Ending(ServeTest):
    def sign_in_request(self, server):
        """The bytes of a sign-in, which takes the server a while (Argon2)."""
        browser = Browser(server)
        target = "/integrations/oauth2/authorize?" + urllib.parse.urlencode(
            {"response_type": "code", "client_id": self.web["client_id"], "redirect_uri": CALLBACK})
        _, answer, _ = browser.visit("GET", target)
        login = urllib.parse.urljoin(server.url + target, answer["Location"]).removeprefix(server.url)
        _, _, page = browser.visit("GET", login)
        form = FormReader(page)
        body = urllib.parse.urlencode(form.fields | {"email": browser.email, "password": browser.password})
        action = urllib.parse.urljoin(server.url + login, form.action).removeprefix(server.url)
        cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
        return (f"POST {action} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nOrigin: {server.url}\r\n"
                f"Cookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}").encode()

    def end_with(self, how):
        with Server(self.desk) as server:
            requests = [self.sign_in_request(server) for _ in range(8)]
            sockets = [socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) for _ in requests]
            for connection, request in zip(sockets, requests):
                connection.sendall(request)
            # The first answer proves that the others, sent at the same time, have arrived.
            answers = [sockets[0].recv(65536)]
            self.assertEqual(server.stop(how), 0)
            for connection in sockets[1:]:
                answers.append(connection.recv(65536))
            for connection in sockets:
                connection.close()
            self.assertEqual([answer[:12] for answer in answers], [b"HTTP/1.1 303"] * len(requests))
            with self.assertRaises(OSError):
                socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE)

    def test_sigterm_finishes_open_requests(self):
        self.end_with(signal.SIGTERM)

    def test_sigint_too(self):
        self.end_with(signal.SIGINT)

    def test_sighup_too(self):
        self.end_with(signal.SIGHUP)

    def test_nohup(self):
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        self.addCleanup(signal.signal, signal.SIGHUP, before)
        with Server(self.desk) as server:
            server.process.send_signal(signal.SIGHUP)
            self.assertEqual(server.request("GET", "/")[0], 200)
            self.assertEqual(server.stop(), 0)

    def test_names_have_no_case(self):
        with Server(self.desk, listen="LocalHost:0") as server:
            self.assertEqual(server.request("GET", "/")[0], 200)

    def test_idle_connections_do_not_hold_it_up(self):
        with Server(self.desk) as server:
            idle = socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE)
            idle.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
            idle.recv(65536)
            before = time.monotonic()
            self.assertEqual(server.stop(), 0)
            self.assertLess(time.monotonic() - before, 4)
            idle.close()

    def test_the_port_is_taken(self):
        with Server(self.desk) as server:
            refused = self.desk.run("--json", "serve", "--listen", f"127.0.0.1:{server.port}", expect=1)
            self.assertEqual(refused.error["code"], "server.port_taken")
            self.assertIn(str(server.port), refused.error["message"])
            # A server that does not start leaves the folder as it is.
            seed = pathlib.Path(self.desk.path("seed.json"))
            seed.write_text(json.dumps({"applications": [{"type": "single-page", "name": "Sown"}]}))
            before = self.desk.json("app", "list")
            refused = self.desk.run("--json", "serve", "--listen", f"127.0.0.1:{server.port}", "--seed", seed, expect=1)
            self.assertEqual(refused.error["code"], "server.port_taken")
            self.assertEqual(self.desk.json("app", "list"), before)
        with SeededServer(self.desk, json.loads(seed.read_text()), ephemeral=False):
            self.assertIn("Sown", [application["name"] for application in self.desk.json("app", "list")])

    def test_a_line_that_was_cut_off_spoils_no_other(self):
        log = pathlib.Path(self.desk.data, "requests.jsonl")
        with Server(self.desk) as server:
            server.request("GET", "/")
        log.write_bytes(log.read_bytes() + b'{"sequence": 2, "at"')
        with Server(self.desk) as server:
            server.form(TOKEN, {"grant_type": "first"})
        entries = [json.loads(line) for line in self.desk.run("--json", "log").out.splitlines()]
        self.assertIn("token", entries[-1]["path"])


class PlainRedirects(ServeTest):
    def test_refused_where_asked(self):
        plain = self.desk.create("web", "P", "--redirect-url", "http://app.example.com/cb")
        query = urllib.parse.urlencode({"response_type": "code", "client_id": plain["client_id"]})
        for switches, expected in (((), 303), (("--refuse-plain-redirects",), 400)):
            with self.subTest(switches), Server(self.desk, *switches) as server:
                status, headers, _ = server.request("GET", f"{AUTHORIZE}?{query}")
                self.assertEqual(status, expected)
                self.assertEqual("Location" in headers, expected == 303)
                self.assertIn("code", Browser(server).authorize(self.web["client_id"]))


class Together(ServeTest):
    """Several processes on one data folder."""

    def grant(self, server, application):
        code = Browser(server).authorize(application["client_id"])["code"]
        status, _, granted = server.form(TOKEN, code_grant(application, code))
        self.assertEqual(status, 200, granted)
        return granted

    def test_two_servers_and_the_command_line(self):
        with Server(self.desk) as one, Server(self.desk) as two:
            granted = self.grant(one, self.web)
            self.assertEqual(two.projects(granted["access_token"])[0], 200)
            status, _, again = two.form(TOKEN, refresh_grant(self.web, granted["refresh_token"]))
            self.assertEqual(status, 200)
            self.assertEqual(one.projects(again["access_token"])[0], 200)

            # What the command line changes is seen at once by servers that run.
            late = self.desk.create("web", "Late", "--redirect-url", CALLBACK)
            code = Browser(one).authorize(late["client_id"])["code"]
            self.assertEqual(two.form(TOKEN, code_grant(late, code))[0], 200)
            self.assertEqual(one.form(TOKEN, code_grant(late, code))[0], 400)

            self.assertEqual({a["name"] for a in self.desk.json("app", "list")}, {"W", "Late"})
            self.desk.run("app", "delete", "W", "--yes")
            for server in (one, two):
                self.assertEqual(server.form(TOKEN, refresh_grant(self.web, granted["refresh_token"]))[0], 401)
                self.assertEqual(server.projects(granted["access_token"])[0], 401)

    def test_a_deleted_secret_is_dead_at_once(self):
        second = self.desk.json("secret", "add", "W")
        with Server(self.desk) as server:
            granted = self.grant(server, self.web)
            self.desk.run("secret", "delete", "W", self.web["secrets"][0]["id"], "--yes")
            self.assertEqual(server.form(TOKEN, refresh_grant(self.web, granted["refresh_token"]))[0], 401)
            alive = self.web | {"client_secret": second["client_secret"]}
            self.assertEqual(server.form(TOKEN, refresh_grant(alive, granted["refresh_token"]))[0], 200)

    def test_a_deactivated_user_is_out_at_once(self):
        with Server(self.desk) as server:
            granted = self.grant(server, self.web)
            self.desk.run("user", "deactivate", "Ada Lovelace", "--yes")
            self.assertEqual(server.projects(granted["access_token"])[0], 401)
            status, _, refused = server.form(TOKEN, refresh_grant(self.web, granted["refresh_token"]))
            self.assertEqual((status, refused["error"]), (400, "invalid_grant"))

    def test_ten_at_most_however_many_ask(self):
        names = [f"App {number}" for number in range(14)]
        processes = [subprocess.Popen([BIN, "--data-dir", self.desk.data, "app", "create", "--type", "web", "--name", name],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for name in names]
        statuses = [process.wait(timeout=DEADLINE) for process in processes]
        self.assertEqual(statuses.count(0), 9)  # one was there before
        self.assertEqual(len(self.desk.json("app", "list")), 10)

    def test_first_start_of_many(self):
        fresh = self.desk.path("fresh")
        processes = [subprocess.Popen([BIN, "--data-dir", fresh, "--json", "user", "list"], stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, text=True) for _ in range(6)]
        answers = [process.communicate(timeout=DEADLINE) for process in processes]
        self.assertEqual([process.returncode for process in processes], [0] * 6, answers)
        users = {json.dumps(json.loads(out)) for out, _ in answers}
        self.assertEqual(len(users), 1)
        self.assertEqual(len(json.loads(users.pop())), 1)
        self.assertEqual(sum("new" in err for _, err in answers), 1)

    def test_one_code_many_askers(self):
        with Server(self.desk) as one, Server(self.desk) as two:
            code = Browser(one).authorize(self.web["client_id"])["code"]
            statuses = []

            def redeem(server):
                statuses.append(server.form(TOKEN, code_grant(self.web, code))[0])

            threads = [threading.Thread(target=redeem, args=(server,)) for server in (one, two) * 5]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual((statuses.count(200), statuses.count(400)), (1, 9))


if __name__ == "__main__":
    unittest.main()
