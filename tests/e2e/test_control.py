#!/usr/bin/env python3
"""`serve --ephemeral --seed --control`: one line for a CI job, and an API that is what its description says."""
import concurrent.futures
import fcntl
import json
import os
import pathlib
import unittest
import urllib.parse

import jsonschema

from grantdeskctl import (CALLBACK, EMAIL, PASSWORD, TOKEN, Browser, DeskTest, SeededServer, Server, code_grant)

ROOT = "/grantdesk/control/v1"
METADATA = "/.well-known/oauth-authorization-server"
CLIENT = {"client_id": "0123456789abcdef0123456789abcdef", "client_secret": "a secret of this test"}
SEED = {
    "users": [{"name": "Ada Lovelace", "email": EMAIL, "password": PASSWORD}],
    "applications": [{"type": "web", "name": "W", "client_id": CLIENT["client_id"],
                      "client_secrets": [CLIENT["client_secret"]], "redirect_urls": [CALLBACK]},
                     {"type": "machine-to-machine", "name": "M"}],
}
SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "resources/control/seed.schema.json").read_text())


class Controlled(SeededServer):
    """`serve --seed --control`."""

    def __init__(self, desk, *switches, **options):
        super().__init__(desk, SEED, "--control", *switches, **options)
        self.token = self.facts.get("control_token")  # none when the suite has chosen it

    def control(self, method, path, body=None, token=None, **headers):
        headers = {"Authorization": f"Bearer {token or self.token}", **headers}
        data = None
        if body is not None:
            data = json.dumps(body)
            headers.setdefault("Content-Type", "application/json")
        status, answer, content = self.request(method, ROOT + path, data, headers)
        return status, answer, json.loads(content) if content else None


class ControlTest(DeskTest):
    ephemeral = True

    def serve(self, *switches, **options):
        server = Controlled(self.desk, *switches, ephemeral=self.ephemeral, **options)
        self.addCleanup(server.__exit__)
        return server


class OneLine(ControlTest):
    def test_leaves_nothing_behind(self):
        server = self.serve()
        code = Browser(server).authorize(CLIENT["client_id"])["code"]
        status, _, granted = server.form(TOKEN, code_grant(CLIENT, code))
        self.assertEqual(status, 200, granted)
        server.stop()
        self.assertFalse(os.path.exists(self.desk.data))

    def test_whose_warnings_nobody_reads(self):
        ours, its = os.pipe()
        self.addCleanup(os.close, ours)
        fcntl.fcntl(its, fcntl.F_SETPIPE_SZ, 4096)
        server = self.serve(errors=its)
        os.close(its)
        for _ in range(60):
            self.assertEqual(server.control("POST", "/clock/advance", {"by": "1h"})[0], 200)
            self.assertEqual(server.request("GET", METADATA)[0], 200)
            self.assertEqual(server.control("POST", "/reset")[0], 204)
            self.assertEqual(server.request("GET", METADATA)[0], 200)
        self.assertIn(b"WARNING", os.read(ours, 4096))
        self.assertEqual(server.stop(), 0)

    def test_chosen_token(self):
        server = self.serve(environment={"GRANTDESK_CONTROL_TOKEN": "chosen-by-this-test"})
        # Whoever has chosen it knows it; it is not printed into anybody's log.
        self.assertEqual(sorted(server.facts), ["control_url", "listening"])
        self.assertEqual(server.control("GET", "/clock", token="chosen-by-this-test")[0], 200)
        refused = self.desk.run("--json", "serve", "--ephemeral", "--control", expect=1,
                                environment={"GRANTDESK_CONTROL_TOKEN": "short"})
        self.assertEqual(refused.error["code"], "control.token_invalid")

    def test_bad_seed(self):
        bad = self.desk.path("bad.json")
        pathlib.Path(bad).write_text('{"users": [{"name": "Ada"}]}')
        refused = self.desk.run("--json", "serve", "--ephemeral", "--seed", bad, expect=1)
        self.assertEqual(refused.error["path"], "users[0]")

    def test_switches_of_the_profile(self):
        server = self.serve("--token-type-bearer", "--error-format", "workfront")
        code = Browser(server).authorize(CLIENT["client_id"])["code"]
        self.assertEqual(server.form(TOKEN, code_grant(CLIENT, code))[2]["token_type"], "Bearer")
        self.assertIs(server.form(TOKEN, code_grant(CLIENT, code))[2]["error"], True)


class Gate(ControlTest):
    def test_strangers(self):
        server = self.serve()
        for headers, status in (({}, 401), ({"Authorization": "Bearer wrong"}, 401), ({"Authorization": "Basic eDp5"}, 401),
                                ({"Authorization": f"Bearer {server.token}", "X-Forwarded-For": "10.0.0.1"}, 403),
                                ({"Authorization": f"Bearer {server.token}", "Forwarded": "for=10.0.0.1"}, 403),
                                ({"Authorization": f"Bearer {server.token}", "Via": "1.1 proxy"}, 403)):
            with self.subTest(headers):
                found, answer, _ = server.request("GET", ROOT + "/clock", headers=headers)
                self.assertEqual(found, status)
                self.assertEqual("WWW-Authenticate" in answer, status == 401)
        for _ in range(12):
            last = server.control("GET", "/clock", token="wrong")
        self.assertEqual(last[0], 429)
        self.assertIn("Retry-After", last[1])
        self.assertEqual(server.control("GET", "/clock")[0], 200)

    def test_names_of_others(self):
        server = self.serve()
        for host, status in ((f"localhost:{server.port}", 200), ("example.com", 421), (f"example.com:{server.port}", 421)):
            with self.subTest(host):
                found = server.request("GET", ROOT + "/clock", headers={"Authorization": f"Bearer {server.token}",
                                                                        "Host": host})
                self.assertEqual(found[0], status)

    def test_off_by_default(self):
        self.desk.add_user()
        with Server(self.desk) as server:
            self.assertEqual(server.request("GET", ROOT + "/clock", headers={"Authorization": "Bearer x"})[0], 404)

    def test_bodies(self):
        server = self.serve()
        self.assertEqual(server.control("POST", "/reset", {}, **{"Content-Type": "text/plain"})[0], 415)
        status, _, refused = server.control("POST", "/clock/advance", {"by": "1h", "too": 1})
        self.assertEqual((status, refused["error"]["path"]), (422, "too"))
        self.assertEqual(server.control("GET", "/nowhere")[0], 404)
        status, answer, _ = server.control("DELETE", "/users")
        self.assertEqual((status, answer["Allow"]), (405, "GET, POST"))


class Effects(ControlTest):
    def test_clock_log_and_reset(self):
        server = self.serve()
        code = Browser(server).authorize(CLIENT["client_id"])["code"]
        server.control("POST", "/clock/advance", {"by": "3m"})
        self.assertEqual(server.form(TOKEN, code_grant(CLIENT, code))[2]["error"], "invalid_grant")
        entries = server.control("GET", f"/log?client_id={CLIENT['client_id']}&status=400")[2]["entries"]
        self.assertEqual([entry["outcome"] for entry in entries], ["invalid_grant"])
        self.assertNotIn(code, json.dumps(server.control("GET", "/log?limit=1000")[2]))

        code = Browser(server).authorize(CLIENT["client_id"])["code"]
        granted = server.form(TOKEN, code_grant(CLIENT, code))[2]
        self.assertEqual(server.projects(granted["access_token"])[0], 200)
        server.control("DELETE", "/applications/M")
        before = server.control("GET", "/applications/W")[2]
        self.assertEqual(server.control("POST", "/reset", {"registry": True})[0], 204)
        self.assertEqual(server.projects(granted["access_token"])[0], 401)
        self.assertTrue(server.control("GET", "/clock")[2]["real"])
        after = server.control("GET", "/applications")[2]["applications"]
        self.assertEqual([application["name"] for application in after], ["W", "M"])
        self.assertEqual(after[0]["id"], before["id"])

    def test_many_sign_ins_at_once(self):
        server = self.serve()
        with concurrent.futures.ThreadPoolExecutor(24) as at_once:
            answers = at_once.map(lambda _: Browser(server).authorize(CLIENT["client_id"]), range(24))
            self.assertTrue(all("code" in answer for answer in answers))

    def test_reset_forgets_wrong_attempts(self):
        server = self.serve()
        refresh = {"grant_type": "refresh_token", "refresh_token": "x", **CLIENT}
        for _ in range(16):
            wrong = server.form(TOKEN, {**refresh, "client_secret": "wrong"})
        self.assertEqual(wrong[0], 429)
        self.assertEqual(server.form(TOKEN, refresh)[0], 429)
        with self.assertRaisesRegex(AssertionError, "429"):
            Browser(server, password="wrong").authorize(CLIENT["client_id"])
        with self.assertRaisesRegex(AssertionError, "429"):
            Browser(server).authorize(CLIENT["client_id"])
        self.assertEqual(server.control("POST", "/reset")[0], 204)
        self.assertEqual(server.form(TOKEN, refresh)[2]["error"], "invalid_grant")
        code = Browser(server).authorize(CLIENT["client_id"])["code"]
        self.assertEqual(server.form(TOKEN, code_grant(CLIENT, code))[0], 200)

    def test_a_secret_with_an_end(self):
        server = self.serve()
        path = "/applications/W/secrets"
        self.assertIsNone(server.control("POST", path, {})[2]["expires_at"])
        self.assertIsNone(server.control("POST", path, {"expires_at": None})[2]["expires_at"])
        end = "2099-01-31T00:00:00.000Z"
        status, _, made = server.control("POST", path, {"expires_at": end})
        self.assertEqual((status, made["expires_at"]), (201, end))
        self.assertEqual(server.control("GET", path)[2]["secrets"][-1]["expires_at"], end)
        status, _, refused = server.control("POST", path, {"expires_at": "soon"})
        self.assertEqual((status, refused["error"]["code"]), (422, "time.unreadable"))

    def test_recipe(self):
        server = self.serve()
        self.assertEqual(server.control("POST", "/recipes", {"kind": "service_unavailable", "endpoint": "token",
                                                             "remaining": 1, "application": "W"})[0], 201)
        code = Browser(server).authorize(CLIENT["client_id"])["code"]
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        body = urllib.parse.urlencode(code_grant(CLIENT, code))
        self.assertEqual(server.request("POST", TOKEN, body, form)[0], 503)
        self.assertEqual(server.request("POST", TOKEN, body, form)[0], 200)


class Description(ControlTest):
    """A tour through every operation of openapi.json: the example is accepted, the answer is as described."""

    def call(self, server, document, path, method, variables):
        operation = document["paths"][path][method]
        body = None
        if "requestBody" in operation:
            body = operation["requestBody"]["content"]["application/json"]["example"]
            self.validate(document, operation["requestBody"]["content"]["application/json"]["schema"], body)
        status, _, answer = server.control(method.upper(), path.format(**variables), body)
        self.assertIn(str(status), operation["responses"], (method, path, answer))
        self.assertNotEqual(str(status), "default")
        described = operation["responses"][str(status)].get("content")
        self.assertEqual(described is None, answer is None)
        if described:
            self.validate(document, described["application/json"]["schema"], answer)
        return answer

    def validate(self, document, schema, value):
        jsonschema.Draft202012Validator({**schema, "components": document["components"]}).validate(value)

    def test_tour(self):
        server = self.serve()
        document = server.control("GET", "/openapi.json")[2]
        variables = {"user": "grace@example.com", "app": "Shop"}
        users_first = {"/users": 0, "/applications": 1}
        done = set()
        # So that there is something in the log to be described.
        with self.assertRaises(AssertionError):
            Browser(server, password="wrong").authorize(CLIENT["client_id"])
        server.form(TOKEN, {"grant_type": "refresh_token", "refresh_token": "x", **CLIENT})
        order = sorted(document["paths"], key=lambda path: (users_first.get(path, 2), path.count("{")))
        for verb in ("post", "get", "patch", "put", "delete"):
            for path in reversed(order) if verb == "delete" else order:
                if verb not in document["paths"][path] or path == "/reset":
                    continue
                if path.endswith("/keys") or "/keys/" in path:
                    variables["app"] = "M"
                elif path != "/applications":
                    variables["app"] = "Shop"
                if path == "/recipes" and verb == "delete":
                    continue
                answer = self.call(server, document, path, verb, variables)
                done.add((path, verb))
                if (path, verb) == ("/log", "get"):
                    self.assertGreater(len(answer["entries"]), 1)
                if verb == "post":
                    for name, of in (("recipe", "/recipes"), ("secret", "/applications/{app}/secrets"),
                                     ("key", "/applications/{app}/keys")):
                        if path == of:
                            variables[name] = answer["id"]
        for path, verb in (("/recipes", "delete"), ("/reset", "post")):
            self.call(server, document, path, verb, variables)
            done.add((path, verb))
        self.assertEqual(done, {(path, verb) for path, verbs in document["paths"].items() for verb in verbs})
        self.assertEqual(len(server.control("GET", "/log?last=1")[2]["entries"]), 0)
        refused = server.control("POST", "/users", {"name": "A"})[2]
        self.validate(document, {"$ref": "#/components/schemas/Refusal"}, refused)


class GateOnDisk(Gate):
    ephemeral = False


class EffectsOnDisk(Effects):
    ephemeral = False

    def test_what_was_controlled_outlives_the_server(self):
        server = self.serve()
        self.assertEqual(server.control("DELETE", "/applications/M")[0], 204)
        server.control("POST", "/clock/freeze", {"at": "2030-01-01T00:00:00Z"})
        server.stop()
        self.assertEqual([one["name"] for one in self.desk.json("app", "list")], ["W"])
        self.assertFalse(self.serve().control("GET", "/clock")[2]["real"])


class DescriptionOnDisk(Description):
    ephemeral = False


class Schema(DeskTest):
    """The schema and the reader agree."""

    def verdicts(self, seed):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        by_schema = jsonschema.Draft202012Validator(SCHEMA).is_valid(seed)
        by_reader = self.desk.run("seed", "check", "-", stdin=json.dumps(seed), expect=None).status == 0
        return by_schema, by_reader

    def test_verdicts(self):
        user, web = SEED["users"][0], SEED["applications"][0]
        good = [{}, SEED, {"$schema": "x"}, {"organisation": {"domain": "acme", "lane": "preview"}},
                {"users": [{**user, "active": False, "id": "0" * 32}]},
                {"applications": [{**web, "absolute_expiry": "P1Y6M", "inactivity_expiry": "never"}]},
                {"applications": [{**web, "client_secrets": [{"sha256": "0" * 64, "last_four": ""}, {"secret": "x"}]}]},
                {"applications": [{**web, "client_secrets": [{"secret": "x", "expires_at": "2099-01-01T00:00:00Z"},
                                                             {"secret": "y", "expires_at": None}]}]},
                {"applications": [{"type": "single-page", "name": "S", "developer_name": "D"}]}]
        bad = [{"user": []}, {"users": {}}, {"users": [{}]}, {"users": [{**user, "admin": 1}]},
               {"users": [{**user, "password": ""}]}, {"users": [{**user, "password_hash": "x"}]},
               {"users": [{"name": "A", "email": "a@b"}]}, {"users": [{**user, "id": "ADA"}]},
               {"organisation": {"lane": "My Lane"}}, {"organisation": {"x": 1}},
               {"applications": [{"type": "native", "name": "A"}]}, {"applications": [{"type": "web"}]},
               {"applications": [{**web, "name": " "}]}, {"applications": [{**web, "client_secrets": [""]}]},
               {"applications": [{**web, "client_secrets": ["1", "2", "3", "4", "5", "6"]}]},
               {"applications": [{**web, "public_keys": []}]}, {"applications": [{**web, "absolute_expiry": "6M"}]},
               {"applications": [{"type": "single-page", "name": "S", "client_secrets": []}]},
               {"applications": [{"type": "machine-to-machine", "name": "M", "redirect_urls": []}]},
               {"applications": [{"type": "web", "name": str(i)} for i in range(11)]}]
        for seeds, verdict in ((good, True), (bad, False)):
            for seed in seeds:
                with self.subTest(seed):
                    self.assertEqual(self.verdicts(seed), (verdict, verdict))

    def test_export_brings_it_back(self):
        self.desk.run("seed", "apply", "-", stdin=json.dumps(SEED))
        exported = self.desk.run("seed", "export").out
        self.assertTrue(jsonschema.Draft202012Validator(SCHEMA).is_valid(json.loads(exported)))
        for secret in (PASSWORD, CLIENT["client_secret"]):
            self.assertNotIn(secret, exported)
        self.desk.run("seed", "apply", "-", stdin=exported)
        self.assertEqual(self.desk.run("seed", "export").out, exported)


if __name__ == "__main__":
    unittest.main()
