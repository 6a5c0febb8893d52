#!/usr/bin/env python3
"""The flows as grantdeskctl runs them, and its tour."""
import http.server
import json
import os
import re
import signal
import subprocess
import threading
import unittest
import urllib.parse

from grantdeskctl import BIN, CALLBACK, DEADLINE, EMAIL, PASSWORD, Browser, DeskTest, Server

TOKENS = {"access_token", "refresh_token", "token_type", "expires_in", "wid"}


class Tour(DeskTest):
    def run_tour(self, *switches):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run([BIN, "tour", *switches], capture_output=True, text=True, timeout=DEADLINE,
                              env={**environment, "GRANTDESK_DATA_DIR": self.desk.data, "TMPDIR": self.desk.folder})

    def test_story(self):
        tour = self.run_tour()
        self.assertEqual((tour.returncode, tour.stderr), (0, ""))
        for flow in ("Authorization code flow", "PKCE flow", "JWT flow"):
            self.assertIn(flow, tour.stdout)
        self.assertEqual(tour.stdout.count("Outcome        Succeeded") + tour.stdout.count("Outcome       Succeeded"), 5)
        self.assertNotRegex(tour.stdout, r'"access_token":"[0-9a-f]')
        self.assertNotIn("Authorization: Basic Q", tour.stdout)

    def test_leaves_nothing(self):
        self.run_tour()
        self.assertEqual(os.listdir(self.desk.folder), [])

    def test_json(self):
        tour = self.run_tour("--json")
        self.assertEqual(tour.returncode, 0)
        shown = json.loads(tour.stdout)["applications"]
        self.assertEqual([a["application"]["type"] for a in shown], ["web", "single-page", "machine-to-machine"])
        for each in shown:
            self.assertEqual(each["flow"]["outcome"], "succeeded")
            self.assertGreater(each["flow"]["api_objects"], 0)
            self.assertEqual("refresh" in each, each["application"]["type"] != "machine-to-machine")
            self.assertEqual(each.get("refresh", {"outcome": "succeeded"})["outcome"], "succeeded")


class FlowTest(DeskTest):
    def setUp(self):
        super().setUp()
        self.user = self.desk.add_user()

    def sign_in(self, name, *switches, secret=None, password=PASSWORD, **options):
        stdin = (secret + "\n" if secret else "") + password + "\n"
        return self.desk.run("--json", "flow", "run", name, "--sign-in", EMAIL, "--password-stdin",
                             *(["--secret-stdin"] if secret else []), *switches, stdin=stdin, **options)


class Flows(FlowTest):
    def test_web(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        answer = self.sign_in("W", "--refresh", secret=made["client_secret"])
        run = answer.json
        self.assertEqual((run["outcome"], run["error"], run["domain"], run["lane"]),
                         ("succeeded", None, "myorganization", "my"))
        self.assertEqual(set(run["tokens"]), TOKENS)
        self.assertEqual((run["tokens"]["token_type"], run["tokens"]["wid"]), ("sessionID", made["customer_id"]))
        self.assertGreater(run["tokens"]["expires_in"], 0)
        self.assertGreater(run["api_objects"], 0)
        self.assertEqual(run["refresh"]["outcome"], "succeeded")
        directions = [entry["direction"] for entry in run["transcript"]]
        self.assertEqual(directions.count("sent"), 3)
        # Redacted: no token, no secret, no password.
        for hidden in (made["client_secret"], PASSWORD):
            self.assertNotIn(hidden, answer.out + answer.err)
        self.assertTrue(run["tokens"]["access_token"].startswith("••••"))

    def test_show_secrets(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        run = self.sign_in("W", "--show-secrets", "--client-authentication", "body", secret=made["client_secret"]).json
        self.assertRegex(run["tokens"]["access_token"], r"\A[0-9a-f]{32}\Z")
        self.assertIn(made["client_secret"], json.dumps(run["transcript"]))

    def test_four_request_styles(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        for authentication in ("basic", "body"):
            for body in ("form", "json"):
                with self.subTest(authentication=authentication, body=body):
                    run = self.sign_in("W", "--client-authentication", authentication, "--body", body,
                                       secret=made["client_secret"]).json
                    self.assertEqual(run["outcome"], "succeeded")
                    sent = json.dumps(run["transcript"])
                    self.assertEqual("Authorization: Basic" in sent, authentication == "basic")

    def test_single_page(self):
        self.desk.create("single-page", "S", "--redirect-url", CALLBACK)
        run = self.sign_in("S", "--refresh").json
        self.assertEqual((run["outcome"], run["refresh"]["outcome"]), ("succeeded", "succeeded"))
        self.assertNotIn("Authorization: Basic", json.dumps(run["transcript"]))

    def test_machine_to_machine(self):
        made = self.desk.create("machine-to-machine", "M")
        key = self.desk.path("key.pem")
        self.desk.run("key", "generate", "M", "--user", EMAIL, "--private-key", key)
        answer = self.desk.run("--json", "flow", "run", "M", "--private-key", key, "--secret-stdin",
                               stdin=made["client_secret"] + "\n")
        self.assertEqual(answer.json["outcome"], "succeeded")
        self.assertIsNone(answer.json["tokens"]["refresh_token"])
        with open(key) as pem:
            self.assertNotIn(pem.read().splitlines()[1], answer.out)

    def test_against_a_running_server(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        with Server(self.desk) as server:
            for url in (server.url, server.url + "/"):
                run = self.sign_in("W", "--server", url, secret=made["client_secret"]).json
                self.assertEqual(run["outcome"], "succeeded")
                self.assertIn(server.url, json.dumps(run["transcript"]))

    def test_transcript_for_people(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        out = self.desk.run("flow", "run", "W", "--sign-in", EMAIL, "--secret-stdin", "--password-stdin",
                            stdin=f"{made['client_secret']}\n{PASSWORD}\n").out
        self.assertRegex(out, r"→ POST http://127\.0\.0\.1:\d+/integrations/oauth2/api/v1/token\n    POST ")
        self.assertRegex(out, r"← 200  \d+ ms\n    HTTP/1\.1 200 OK")
        self.assertRegex(out, r"Outcome +Succeeded")
        self.assertIn("Authorization: Basic ••••", out)


class Refusals(FlowTest):
    def assert_fails(self, answer, code):
        self.assertEqual(answer.error["code"], code)
        self.assertTrue(answer.err.splitlines()[0].endswith((".", "!")), answer.err)

    def test_wrong_password(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        answer = self.sign_in("W", secret=made["client_secret"], password="wrong", expect=1)
        self.assert_fails(answer, "signin.refused")
        self.assertEqual((answer.json["outcome"], answer.json["error"]["code"]), ("failed", "signin.refused"))

    def test_wrong_secret(self):
        self.desk.create("web", "W", "--redirect-url", CALLBACK)
        answer = self.sign_in("W", secret="x" * 43, expect=1)
        self.assert_fails(answer, "token.refused")
        self.assertIn("Client authentication failed.", answer.err)
        self.assertIn(401, [entry.get("status") for entry in answer.json["transcript"]])

    def test_before_the_run(self):
        self.desk.create("web", "W")
        self.desk.create("web", "X", "--redirect-url", CALLBACK)
        self.desk.create("machine-to-machine", "M")
        other = self.desk.path("other.pem")
        subprocess.run(["openssl", "genpkey", "-algorithm", "RSA", "-out", other], check=True, capture_output=True)
        for line, stdin, code in (
                (["nothing"], "", "applications.not_found"),
                (["W"], "", "flow.redirect_url_missing"),
                (["M", "--secret-stdin"], "x\n", "flow.private_key_missing"),
                (["M", "--secret-stdin", "--refresh"], "x\n", "flow.no_refresh_for_type"),
                (["X"], "", "flow.secret_missing"),
                (["M", "--private-key", other, "--secret-stdin"], "x\n", "flow.key_not_registered"),
                (["M", "--private-key", "/no/such/file", "--secret-stdin"], "x\n", "file.unreadable"),
                (["W", "--secret-stdin"], "", "input.missing")):
            with self.subTest(code):
                answer = self.desk.run("--json", "flow", "run", *line, stdin=stdin, expect=1)
                self.assert_fails(answer, code)
                self.assertEqual(answer.out, "")

    def test_unregistered_redirect_url(self):
        self.desk.create("single-page", "S", "--redirect-url", CALLBACK)
        answer = self.sign_in("S", "--redirect-url", "http://127.0.0.1/other", expect=1)
        self.assert_fails(answer, "flow.redirect_url_unregistered")

    def test_unreachable_server(self):
        self.desk.create("single-page", "S", "--redirect-url", CALLBACK)
        answer = self.sign_in("S", "--server", "http://127.0.0.1:1", expect=1)
        self.assert_fails(answer, "network.unreachable")

    def test_deactivated_user(self):
        self.desk.create("single-page", "S", "--redirect-url", CALLBACK)
        self.desk.run("user", "deactivate", EMAIL, "--yes")
        self.assert_fails(self.sign_in("S", expect=1), "signin.refused")


class Waiting(FlowTest):
    """Runs that wait for a browser that is not ours."""

    def start(self, *switches, environment=None):
        self.desk.create("single-page", "S", "--redirect-url", CALLBACK)
        process = subprocess.Popen([BIN, "--data-dir", self.desk.data, "--json", "flow", "run", "S", *switches], text=True,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env={**os.environ, **(environment or {})})
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def address(self, process):
        for line in process.stderr:
            if line.startswith("http"):
                return line.strip()
        raise AssertionError("no address")

    def test_cancel(self):
        process = self.start("--no-browser")
        self.address(process)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=DEADLINE)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(json.loads(out)["outcome"], "cancelled")
        self.assertEqual(json.loads(err.splitlines()[-1])["error"]["code"], "flow.cancelled")

    def test_timeout(self):
        process = self.start("--no-browser", "--timeout", "1")
        out, err = process.communicate(timeout=DEADLINE)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(json.loads(out)["outcome"], "timed_out")
        self.assertEqual(json.loads(err.splitlines()[-1])["error"]["code"], "flow.timed_out")

    def finish(self, process, address):
        """Plays the browser that was sent to the address."""
        parts = urllib.parse.urlsplit(address)
        query = dict(urllib.parse.parse_qsl(parts.query))

        class There:
            url = f"{parts.scheme}://{parts.netloc}"
            port = parts.port
            request = Server.request

        redirect_uri = query.pop("redirect_uri")
        answer = Browser(There()).authorize(query.pop("client_id"), redirect_uri, **query)
        target = urllib.parse.urlsplit(redirect_uri)

        class Listener:
            port = target.port
            request = Server.request

        status, _, page = Listener().request("GET", target.path + "?" + urllib.parse.urlencode(answer))
        out, err = process.communicate(timeout=DEADLINE)
        self.assertEqual((process.returncode, json.loads(out)["outcome"]), (0, "succeeded"), err)
        self.assertEqual(status, 200)
        self.assertIn(b"<h1>Signed in</h1>", page)

    def test_no_browser(self):
        process = self.start("--no-browser")
        self.finish(process, self.address(process))

    def test_system_browser(self):
        opener, seen = self.desk.path("xdg-open"), self.desk.path("opened")
        os.mkfifo(seen)
        with open(opener, "w") as script:
            script.write(f'#!/bin/sh\nprintf "%s\\n" "$1" > "{seen}"\n')
        os.chmod(opener, 0o755)
        process = self.start(environment={"PATH": self.desk.folder + ":" + os.environ["PATH"]})
        with open(seen) as opened:
            address = opened.readline().strip()
        self.assertEqual(address, self.address(process))
        self.finish(process, address)

    def paste(self, end):
        self.desk.create("single-page", "Far", "--redirect-url", "https://app.example.com/callback")
        process = subprocess.Popen([BIN, "--data-dir", self.desk.data, "--json", "flow", "run", "Far", "--no-browser"],
                                   text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        address = urllib.parse.urlsplit(self.address(process))
        query = dict(urllib.parse.parse_qsl(address.query))

        class There:
            url = f"{address.scheme}://{address.netloc}"
            port = address.port
            request = Server.request

        redirect_uri = query.pop("redirect_uri")
        answer = Browser(There()).authorize(query.pop("client_id"), redirect_uri, **query)
        pasted = "garbage\n" + redirect_uri + "?" + urllib.parse.urlencode(answer) + end
        out, err = process.communicate(pasted, timeout=DEADLINE)
        self.assertEqual((process.returncode, json.loads(out)["outcome"]), (0, "succeeded"), err)

    def test_paste(self):
        self.paste("\n")

    def test_paste_without_a_line_end(self):
        self.paste("")

    def test_sign_in_pastes_for_itself(self):
        self.desk.create("single-page", "Far", "--redirect-url", "https://app.example.com/callback")
        self.assertEqual(self.sign_in("Far").json["outcome"], "succeeded")


class HostileServer(FlowTest):
    """Whatever a server answers, the run ends with one outcome and nothing of it reaches the terminal's controls."""

    def serve(self, status, headers, body):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}"

    def test_no_refresh_token_to_use(self):
        """The run's object is printed all the same, and says in its "refresh" why there was none."""
        redirect_url = "https://app.example.com/callback"
        self.desk.create("single-page", "S", "--redirect-url", redirect_url)
        url = self.serve(200, {"Content-Type": "application/json"},
                         json.dumps({"access_token": "0" * 32, "token_type": "sessionID", "data": []}).encode())
        process = subprocess.Popen([BIN, "--data-dir", self.desk.data, "--json", "flow", "run", "S", "--server", url,
                                    "--no-browser", "--refresh"],
                                   text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        address = next(line for line in process.stderr if line.startswith("http"))
        state = urllib.parse.parse_qs(urllib.parse.urlsplit(address.strip()).query)["state"][0]
        out, err = process.communicate(f"{redirect_url}?code=x&state={state}\n", timeout=DEADLINE)
        run = json.loads(out)
        self.assertEqual((process.returncode, run["outcome"]), (1, "succeeded"), err)
        self.assertEqual(run["refresh"]["error"]["code"], "flow.refresh_token_missing")
        self.assertEqual(json.loads(err.splitlines()[-1])["error"]["code"], "flow.refresh_token_missing")

    def test_answers(self):
        made = self.desk.create("machine-to-machine", "M")
        key = self.desk.path("key.pem")
        self.desk.run("key", "generate", "M", "--user", EMAIL, "--private-key", key)
        for status, body, code in (
                (200, b"<html>\x1b[2J</html>", "token.malformed"),
                (200, b'{"access_token":""}', "token.malformed"),
                (400, b'{"error":"invalid_grant","error_description":"\\u001b[31mred %1"}', "token.refused"),
                (503, b"\xff\xfe\x00", "token.refused"),
                (429, b"", "token.throttled"),
                (302, b"", "token.malformed"),
                (200, b"x" * (2 * 1024 * 1024), "network.too_large")):
            with self.subTest(code=code, status=status):
                url = self.serve(status, {"Content-Type": "application/json", "Location": "http://127.0.0.1:1/"}, body)
                line = ["flow", "run", "M", "--server", url, "--private-key", key, "--secret-stdin"]
                answer = self.desk.run("--json", *line, stdin=made["client_secret"] + "\n", expect=1)
                self.assertIn(answer.error["code"], (code, "token.refused") if status == 302 else (code,))
                for_people = self.desk.run(*line, stdin=made["client_secret"] + "\n", expect=1)
                self.assertIsNone(re.search(r"[\x00-\x08\x0b-\x1f\x7f]", for_people.out + for_people.err))


if __name__ == "__main__":
    unittest.main()
